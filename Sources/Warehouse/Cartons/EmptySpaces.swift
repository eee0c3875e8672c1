// What is still empty in a box, as the set of its maximal empty spaces: every empty cuboid lies within one of them, and
// none lies within another. They overlap, so a unit that goes into one is cut out of all.
//
// Cutting a solid out of a space leaves up to six pieces: left and right of it, before and behind it, below and above.
// A piece that lies within another space is no longer maximal and goes. A piece too thin for whatever is still to come
// goes as well: that keeps the set small, at some dozens for orders of usual size.

struct EmptySpaces: Sendable {
    private(set) var all: [Cuboid] = []
    private var fresh: [Cuboid] = []

    init() {}

    mutating func reset(to size: Dimensions) {
        all.removeAll(keepingCapacity: true)
        all.append(Cuboid(x0: 0, y0: 0, z0: 0, x1: size.width, y1: size.length, z1: size.height))
    }

    /// Takes a solid out of what is empty and forgets spaces with a side below `leastSide`.
    mutating func cut(_ solid: Cuboid, leastSide: Int) {
        fresh.removeAll(keepingCapacity: true)
        var kept = 0
        for index in all.indices {
            let space = all[index]
            if space.meets(solid) {
                addPieces(of: space, around: solid, leastSide)
            } else if min(space.width, space.length, space.height) >= leastSide {
                all[kept] = space
                kept += 1
            }
        }
        all.removeLast(all.count - kept)
        for index in fresh.indices where isMaximal(index, kept) { all.append(fresh[index]) }
    }

    private mutating func addPieces(of space: Cuboid, around solid: Cuboid, _ leastSide: Int) {
        if solid.x0 - space.x0 >= leastSide {
            var piece = space
            piece.x1 = solid.x0
            fresh.append(piece)
        }
        if space.x1 - solid.x1 >= leastSide {
            var piece = space
            piece.x0 = solid.x1
            fresh.append(piece)
        }
        if solid.y0 - space.y0 >= leastSide {
            var piece = space
            piece.y1 = solid.y0
            fresh.append(piece)
        }
        if space.y1 - solid.y1 >= leastSide {
            var piece = space
            piece.y0 = solid.y1
            fresh.append(piece)
        }
        if solid.z0 - space.z0 >= leastSide {
            var piece = space
            piece.z1 = solid.z0
            fresh.append(piece)
        }
        if space.z1 - solid.z1 >= leastSide {
            var piece = space
            piece.z0 = solid.z1
            fresh.append(piece)
        }
    }

    /// No other space holds this piece; of equal pieces the first one stays.
    private func isMaximal(_ index: Int, _ kept: Int) -> Bool {
        let piece = fresh[index]
        for other in 0..<kept where all[other].contains(piece) { return false }
        for other in fresh.indices where other != index && fresh[other].contains(piece) {
            if other < index || fresh[other] != piece { return false }
        }
        return true
    }
}
