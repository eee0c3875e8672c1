// The catalogue as the search wants it: boxes that can be used, cheapest first, and a bound for what boxes cost.
//
// The bound is the cheapest set of boxes that would do by volume, by weight, and by having a box for each kind. Sets of
// few boxes are listed once; for more boxes there is only the best price for volume and weight.

/// What boxes cost, in the order in which it matters. Every box more is a parcel more: a label, a scan at every hub, a
/// price of the carrier that no cardboard makes up for.
struct Outlay: Comparable, Sendable {
    var boxes = 0
    var pence = 0
    var outerVolume = 0

    static func < (one: Outlay, other: Outlay) -> Bool {
        (one.boxes, one.pence, one.outerVolume) < (other.boxes, other.pence, other.outerVolume)
    }

    static func + (one: Outlay, other: Outlay) -> Outlay {
        Outlay(
            boxes: one.boxes + other.boxes, pence: one.pence + other.pence,
            outerVolume: one.outerVolume + other.outerVolume)
    }
}

/// The boxes that can be used, cheapest first, with what is known of each.
struct BoxCatalogue: Sendable {
    let boxes: [Box]
    let volumes: [Int]
    let outlays: [Outlay]
    let gramsMax: Int
    private let pencePerVolume: Double
    private let pencePerGram: Double

    init(_ all: [Box]) {
        let usable = all.filter {
            let sides = [$0.inner.width, $0.inner.length, $0.inner.height]
            return sides.allSatisfy { (1...PackKind.sideMax).contains($0) } && $0.maxGrams >= 0
        }
        let boxes = usable.sorted {
            let (a, b) = (BoxCatalogue.outlay(of: $0), BoxCatalogue.outlay(of: $1))
            return a != b
                ? a < b
                : BoxCatalogue.sortKey($0).lexicographicallyPrecedes(BoxCatalogue.sortKey($1))
                    || (BoxCatalogue.sortKey($0) == BoxCatalogue.sortKey($1) && $0.code < $1.code)
        }
        self.boxes = boxes
        volumes = boxes.map { $0.inner.width * $0.inner.length * $0.inner.height }
        outlays = boxes.map(BoxCatalogue.outlay)
        gramsMax = boxes.map(\.maxGrams).max() ?? 0
        pencePerVolume = zip(outlays, volumes).map { Double($0.pence) / Double($1) }.min() ?? 0
        pencePerGram = boxes.map { Double(max(0, $0.costPence)) / Double(max(1, $0.maxGrams)) }.min() ?? 0
    }

    private static func outlay(of box: Box) -> Outlay {
        let outer = [box.outer.width, box.outer.length, box.outer.height].map { min(max(0, $0), PackKind.sideMax * 2) }
        return Outlay(
            boxes: 1, pence: min(max(0, box.costPence), 1_000_000_000),
            outerVolume: outer[0] * outer[1] * outer[2] / 1000)
    }

    private static func sortKey(_ box: Box) -> [Int] {
        [-box.maxGrams, box.inner.width, box.inner.length, box.inner.height, box.tareGrams]
    }

    /// What boxes for the rest cost at least, and at least so many. `holders` tells for each kind which boxes take it.
    func bound(_ rest: Rest, boxes least: Int, _ holders: [UInt64], _ sets: BoxSets) -> Outlay {
        let beyond = max(least, sets.most + 1)
        let rate = max(Double(rest.volume) * pencePerVolume, Double(rest.grams) * pencePerGram)
        let cheapest = outlays.first?.pence ?? 0
        let pence = max(cheapest * beyond, Int((rate * 0.999_999).rounded(.up)))
        let more = Outlay(boxes: beyond, pence: pence, outerVolume: 0)
        for set in sets.all where set.outlay.boxes >= least {
            if set.outlay >= more { return more }
            if set.volume >= rest.volume && set.grams >= rest.grams && set.holds(rest, holders) { return set.outlay }
        }
        return more
    }
}

/// Every set of few boxes, cheapest first. What it holds by volume and weight bounds what it can hold.
struct BoxSets: Sendable {
    struct One: Sendable {
        var outlay = Outlay()
        var volume = 0
        var grams = 0
        /// A bit for each box of the catalogue that is in the set.
        var members: UInt64 = 0

        /// Each kind of the rest fits a box of the set.
        func holds(_ rest: Rest, _ holders: [UInt64]) -> Bool {
            rest.left.indices.allSatisfy { rest.left[$0] == 0 || holders[$0] & members != 0 }
        }
    }

    static let countMax = 500
    private(set) var all: [One] = []
    /// Sets of up to so many boxes are listed.
    private(set) var most = 0

    /// No sets, and so a weaker bound.
    init() {}

    /// A catalogue with more boxes than there are bits gets no sets.
    init(_ catalogue: BoxCatalogue) {
        let (boxes, volumes, outlays) = (catalogue.boxes, catalogue.volumes, catalogue.outlays)
        guard boxes.count <= UInt64.bitWidth else { return }
        var last = [(first: 0, one: One())]
        while most < 6, !last.isEmpty {
            let next = last.flatMap { first, one in
                (first..<boxes.count).map { box in
                    let members = one.members | 1 << UInt64(box)
                    let (volume, grams) = (
                        one.volume + volumes[box], one.grams + min(boxes[box].maxGrams, Int.max / 16)
                    )
                    return (
                        box,
                        One(outlay: one.outlay + outlays[box], volume: volume, grams: grams, members: members)
                    )
                }
            }
            guard all.count + next.count <= BoxSets.countMax else { break }
            all += next.map(\.1)
            last = next.map { (first: $0.0, one: $0.1) }
            most += 1
        }
        all.sort { $0.outlay < $1.outlay }
    }
}
