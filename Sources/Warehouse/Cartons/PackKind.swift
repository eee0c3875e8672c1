/// Units that are alike for packing, whatever items they are of.
struct PackKind: Sendable {
    /// The ways it may lie, without repetition.
    let orientations: [Dimensions]
    let volume: Int
    let leastSide: Int
    let longestSide: Int
    let grams: Int
    let isFragile: Bool
    let topGrams: Int?
    let isMeasured: Bool
    /// How many there are of which item, smallest id first.
    let units: [UnmeasuredUnits]
    let quantity: Int

    /// 20 metres and a million tonnes: no warehouse handles more, and sums and products stay within an `Int`.
    static let sideMax = 20_000
    static let gramsMax = 1_000_000_000_000

    /// The kinds of these items in an order that does not depend on theirs.
    static func kinds(of items: [PackItem]) -> [PackKind] {
        var byKey: [Key: [UnmeasuredUnits]] = [:]
        for item in items where item.quantity > 0 {
            byKey[Key(item), default: []].append(UnmeasuredUnits(item: item.id, quantity: item.quantity))
        }
        return byKey.keys.sorted().map { key in
            PackKind(key, byKey[key, default: []].sorted { ($0.item, $0.quantity) < ($1.item, $1.quantity) })
        }
    }

    private init(_ key: Key, _ units: [UnmeasuredUnits]) {
        isMeasured = key.sides[0] > 0
        isFragile = key.isFragile
        grams = key.grams
        self.units = units
        quantity = units.reduce(0) { $0 + $1.quantity }
        topGrams = key.topGrams
        let sides = key.sides.map { min($0, PackKind.sideMax + 1) }
        volume = sides[0] * sides[1] * sides[2]
        leastSide = sides[0]
        longestSide = sides[2]
        let all = [2, 1, 0].filter { key.upAxes.contains(UpAxes.bySide[$0]) }.flatMap { up in
            let (a, b, c) = (key.sides[(up + 1) % 3], key.sides[(up + 2) % 3], key.sides[up])
            return [Dimensions(width: a, length: b, height: c), Dimensions(width: b, length: a, height: c)]
        }
        var distinct: [Dimensions] = []
        for one in all where !distinct.contains(one) { distinct.append(one) }
        orientations = distinct
    }

    /// One of them alone has room in this box.
    func hasRoom(in inner: Dimensions) -> Bool {
        !isMeasured
            || orientations.contains {
                $0.width <= inner.width && $0.length <= inner.length && $0.height <= inner.height
            }
    }

    /// One of them alone may ship in this box.
    func fits(_ box: Box) -> Bool { grams <= box.maxGrams && hasRoom(in: box.inner) }

    /// What makes units alike. Their sides are sorted, each with whether it may be up; an unmeasured unit has none.
    private struct Key: Hashable, Comparable {
        let sides: [Int]
        let upAxes: UpAxes
        let grams: Int
        let isFragile: Bool
        let topGrams: Int?

        init(_ item: PackItem) {
            let own = [item.size.width, item.size.length, item.size.height]
            grams = min(max(0, item.grams), PackKind.gramsMax)
            guard own.allSatisfy({ $0 > 0 }) else {
                (sides, upAxes, isFragile, topGrams) = ([0, 0, 0], .any, false, nil)
                return
            }
            isFragile = item.handling == .fragile
            topGrams = item.topGrams.map { max(0, $0) }
            let axes = item.upAxes.isEmpty ? .height : item.upAxes
            // Of sides that are equal each may be up as soon as one of them may.
            let ups = own.map { side in own.indices.contains { own[$0] == side && axes.contains(UpAxes.bySide[$0]) } }
            let order = own.indices.sorted { own[$0] < own[$1] }
            sides = order.map { own[$0] }
            upAxes = order.indices.reduce(into: []) { if ups[order[$1]] { $0.insert(UpAxes.bySide[$1]) } }
        }

        private var sortKey: [Int] {
            sides + [grams, isFragile ? 1 : 0, upAxes.rawValue, topGrams ?? Int.max]
        }

        static func < (one: Key, other: Key) -> Bool { one.sortKey.lexicographicallyPrecedes(other.sortKey) }
    }
}

extension UpAxes {
    fileprivate static let bySide = [UpAxes.width, .length, .height]
}
