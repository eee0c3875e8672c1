// The choice of cartons. One function, `cartonise(_:_:)`; what is behind it may grow without anybody noticing.
//
// 1. Equal units become kinds (`PackKind`), in an order of their own, so that the answer does not depend on the order
//    of the question. Hazmat travels with hazmat and cold with cold; all else travels together: three groups.
// 2. Units that fit no box, by measure or weight, ship as they are.
// 3. `BoxSearch` finds the boxes of a group; `Stowing` fills one box in one pass, on the maximal empty spaces of
//    `EmptySpaces`; `StowPlan` lists the passes.
// 4. Kinds become units of items again, in the order of their ids.
//
// What holds of every answer, and `faults(of:for:_:_:)` checks: each unit is in exactly one carton; nothing overlaps or
// sticks out; weights are kept; no unit lies in a way it must not; a unit rests with 0.7 of its base on others or on
// the floor; nothing is above a fragile one; none bears more than it may.
//
// `fullest` fills one box or container as far as it goes (`OneBox.swift`); `palletise` builds pallets by layers.

/// The best boxes for these units: fewest boxes, then least cost, then least outer volume. The same question gets the
/// same answer, and every question gets one.
public func cartonise(_ items: [PackItem], _ boxes: [Box], _ rules: PackRules = PackRules()) -> [Carton] {
    let catalogue = BoxCatalogue(boxes)
    let groups = TravelGroup.allCases.map { group in items.filter { TravelGroup($0.handling) == group } }
    let isMixed = groups.count { !$0.isEmpty } > 1
    return zip(TravelGroup.allCases, groups).flatMap { group, own in
        cartons(PackKind.kinds(of: own), catalogue, rules, apart: isMixed ? group.apart : nil)
    }
}

/// Who travels with whom.
private enum TravelGroup: CaseIterable {
    case others, cold, hazmat

    init(_ handling: HandlingClass) {
        switch handling {
        case .ambient, .fragile, .value: self = .others
        case .cold: self = .cold
        case .hazmat: self = .hazmat
        }
    }

    /// How it is said that a group is kept apart.
    var apart: String? {
        switch self {
        case .others: nil
        case .cold: "cold apart"
        case .hazmat: "hazmat apart"
        }
    }
}

private func cartons(
    _ all: [PackKind], _ catalogue: BoxCatalogue, _ rules: PackRules, apart: String?
) -> [Carton] {
    let fitting = all.filter { kind in catalogue.boxes.contains { kind.fits($0) } }
    let alone = all.filter { kind in !catalogue.boxes.contains { kind.fits($0) } }
    let words = { (why: String) in [apart, why].compactMap(\.self).joined(separator: "; ") }
    var cartons: [Carton] = []
    if !fitting.isEmpty {
        var search = BoxSearch(fitting, catalogue, rules)
        var hand = UnitHand(fitting)
        for load in search.run() {
            let why = words(catalogue.why(load, fitting))
            cartons.append(hand.carton(load, catalogue.boxes[load.box], why))
        }
    }
    for kind in alone {
        let why = words(catalogue.whyNone(kind))
        var hand = UnitHand([kind])
        for _ in 0..<kind.quantity { cartons.append(hand.bare(0, why)) }
    }
    return cartons
}

/// Hands out the units of kinds, smallest id first.
struct UnitHand {
    private let kinds: [PackKind]
    private var next: [(run: Int, used: Int)]

    init(_ kinds: [PackKind]) {
        self.kinds = kinds
        next = kinds.map { _ in (0, 0) }
    }

    private mutating func take(_ kind: Int) -> Int {
        let run = kinds[kind].units[next[kind].run]
        next[kind].used += 1
        if next[kind].used == run.quantity { next[kind] = (next[kind].run + 1, 0) }
        return run.item
    }

    mutating func carton(_ load: Fill, _ box: Box, _ why: String) -> Carton {
        var lying: [(kind: Int, place: Cuboid)] = []
        for stowed in load.stowed {
            let (solid, unit) = (stowed.solid, stowed.unit)
            for z in stride(from: solid.z0, to: solid.z1, by: unit.height) {
                for y in stride(from: solid.y0, to: solid.y1, by: unit.length) {
                    for x in stride(from: solid.x0, to: solid.x1, by: unit.width) {
                        let place = Cuboid(
                            x0: x, y0: y, z0: z, x1: x + unit.width, y1: y + unit.length, z1: z + unit.height)
                        lying.append((stowed.kind, place))
                    }
                }
            }
        }
        lying.sort { ($0.place.z0, $0.place.y0, $0.place.x0) < ($1.place.z0, $1.place.y0, $1.place.x0) }
        let placements = lying.map { kind, place in
            let size = Dimensions(width: place.width, length: place.length, height: place.height)
            return Placement(item: take(kind), x: place.x0, y: place.y0, z: place.z0, size: size)
        }
        var unmeasured: [Int] = []
        for kind in kinds.indices where !kinds[kind].isMeasured {
            for _ in 0..<load.counts[kind] { unmeasured.append(take(kind)) }
        }
        return Carton(
            box: box, placements: placements, unmeasured: counted(unmeasured), grams: load.grams, why: why)
    }

    /// A unit that ships as it is.
    mutating func bare(_ index: Int, _ why: String) -> Carton {
        let item = take(index)
        let kind = kinds[index]
        guard kind.isMeasured else {
            let unit = [UnmeasuredUnits(item: item, quantity: 1)]
            return Carton(box: nil, placements: [], unmeasured: unit, grams: kind.grams, why: why)
        }
        let unit = Placement(item: item, x: 0, y: 0, z: 0, size: kind.orientations[0])
        return Carton(box: nil, placements: [unit], grams: kind.grams, why: why)
    }

    private func counted(_ items: [Int]) -> [UnmeasuredUnits] {
        var runs: [UnmeasuredUnits] = []
        for item in items.sorted() {
            if let last = runs.last, last.item == item {
                runs[runs.count - 1].quantity += 1
            } else {
                runs.append(UnmeasuredUnits(item: item, quantity: 1))
            }
        }
        return runs
    }
}
