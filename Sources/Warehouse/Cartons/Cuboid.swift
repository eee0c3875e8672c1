/// A part of a box in millimetres, from its near corner up to but not including its far corner.
struct Cuboid: Hashable, Sendable {
    var x0: Int
    var y0: Int
    var z0: Int
    var x1: Int
    var y1: Int
    var z1: Int

    var width: Int { x1 - x0 }
    var length: Int { y1 - y0 }
    var height: Int { z1 - z0 }
    var volume: Int { width * length * height }

    @inline(__always) func meets(_ other: Cuboid) -> Bool {
        x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1 && z0 < other.z1 && other.z0 < z1
    }

    @inline(__always) func contains(_ other: Cuboid) -> Bool {
        x0 <= other.x0 && y0 <= other.y0 && z0 <= other.z0 && other.x1 <= x1 && other.y1 <= y1 && other.z1 <= z1
    }

    /// The area that both cover when seen from above.
    @inline(__always) func areaShared(with other: Cuboid) -> Int {
        let across = min(x1, other.x1) - max(x0, other.x0)
        let along = min(y1, other.y1) - max(y0, other.y0)
        return across > 0 && along > 0 ? across * along : 0
    }
}
