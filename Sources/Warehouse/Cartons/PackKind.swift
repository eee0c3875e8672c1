/// Units that are alike for packing, whatever items they are of.
struct PackKind: Sendable {
    /// The ways it may lie, without repetition.
    let orientations: [Dimensions]
    /// Its sides as it was measured.
    let size: Dimensions
    let volume: Int
    let leastSide: Int
    let longestSide: Int
    let grams: Int
    let isFragile: Bool
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
        let size = key.size
        self.size = size
        isMeasured = size.width > 0
        isFragile = key.isFragile
        grams = key.grams
        self.units = units
        quantity = units.reduce(0) { $0 + $1.quantity }
        let sides = [size.width, size.length, size.height].map { min($0, PackKind.sideMax + 1) }.sorted()
        volume = sides[0] * sides[1] * sides[2]
        leastSide = sides[0]
        longestSide = sides[2]
        let (a, b, c) = (size.width, size.length, size.height)
        var all = [Dimensions(width: a, length: b, height: c), Dimensions(width: b, length: a, height: c)]
        if !key.isUpright {
            all += [
                Dimensions(width: a, length: c, height: b), Dimensions(width: c, length: a, height: b),
                Dimensions(width: b, length: c, height: a), Dimensions(width: c, length: b, height: a),
            ]
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

    /// What makes units alike. Where any side may be up, the sides are sorted; an unmeasured unit has none.
    private struct Key: Hashable, Comparable {
        let size: Dimensions
        let grams: Int
        let isFragile: Bool
        let isUpright: Bool

        init(_ item: PackItem) {
            let sides = [item.size.width, item.size.length, item.size.height]
            grams = min(max(0, item.grams), PackKind.gramsMax)
            guard sides.allSatisfy({ $0 > 0 }) else {
                size = Dimensions(width: 0, length: 0, height: 0)
                (isFragile, isUpright) = (false, false)
                return
            }
            isFragile = item.handling == .fragile
            let sorted = item.isUpright ? sides.prefix(2).sorted() + [sides[2]] : sides.sorted()
            size = Dimensions(width: sorted[0], length: sorted[1], height: sorted[2])
            isUpright = item.isUpright && Set(sides).count > 1
        }

        private var sortKey: [Int] {
            [size.width, size.length, size.height, grams, isFragile ? 1 : 0, isUpright ? 1 : 0]
        }

        static func < (one: Key, other: Key) -> Bool { one.sortKey.lexicographicallyPrecedes(other.sortKey) }
    }
}
