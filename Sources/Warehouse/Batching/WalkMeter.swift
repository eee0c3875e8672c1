// How long the walk over some orders of a wave is, without the walk itself.
//
// All places of the wave are numbered in the order of the floor, and every order is the set of its places as bits; the
// bits of a tour are those of its orders together. Then the lengths of `ExactWalk` are computed without its steps
// (`WalkLengths`), for walks that end where they start. On a floor with more than four cross aisles four of them are
// looked at, and on one that is not rectangular the rules it adds are left out: then the meter is an estimate, and says
// so. What was measured is kept for a while.

struct WalkMeter {
    /// The lengths are those of the walks that `route` finds.
    let isExact: Bool
    /// Walks that were measured or looked up.
    private(set) var measured = 0
    private let rows: [Int]
    private let places: [WalkPoint]
    private let depot: Bits
    private let stops: [[Bits]]
    private let marks: [UInt64]
    private var lengths: WalkLengths
    private var known = Array(repeating: Known(mark: 0, length: 0), count: knownMost)
    private var words: [UInt64]
    private var visited: [WalkPoint] = []

    /// Some places: the bits of one word of all.
    private struct Bits {
        var word: Int
        var bits: UInt64
    }

    private struct Known {
        var mark: UInt64
        var length: Int
    }

    private static let rowsMost = 4
    private static let knownMost = 1 << 17

    init(_ orders: [[WalkPoint]], in layout: Layout) {
        let all = distinct(layout.crossAisles)
        rows = Self.some(of: all.isEmpty ? [0] : all)
        isExact = layout.isRectangular && layout.exit == nil && rows.count == all.count
        places = Set(orders.joined()).union([layout.depot]).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        let number = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        func bits(_ points: [WalkPoint]) -> [Bits] {
            let words = points.map { number[$0, default: 0] }.reduce(into: [Int: UInt64]()) { words, place in
                words[place >> 6, default: 0] |= 1 << UInt64(place & 63)
            }
            return words.sorted { $0.key < $1.key }.map { Bits(word: $0.key, bits: $0.value) }
        }
        depot = bits([layout.depot])[0]
        stops = orders.map(bits)
        var chance = RepeatableDice(seed: 0x0D0C_711E)
        marks = orders.map { _ in chance.next() }
        words = Array(repeating: 0, count: places.count >> 6 + 1)
        lengths = WalkLengths(rows: rows)
    }

    /// The outer cross aisles and some between them, spread evenly.
    private static func some(of rows: [Int]) -> [Int] {
        guard rows.count > rowsMost else { return rows }
        return (0..<rowsMost).map { rows[$0 * (rows.count - 1) / (rowsMost - 1)] }
    }

    /// The length of the walk over these orders. The mark of a set of orders is the exclusive or of the marks of its
    /// orders: among a million sets two are mistaken for each other with a chance of one in ten million.
    mutating func length(_ tour: [Int]) -> Int {
        if tour.isEmpty { return 0 }
        measured += 1
        var mark = UInt64(0)
        for order in tour { mark ^= marks[order] }
        let place = Int(truncatingIfNeeded: mark) & (Self.knownMost - 1)
        if known[place].mark == mark { return known[place].length }
        words[depot.word] |= depot.bits
        for order in tour {
            for bits in stops[order] { words[bits.word] |= bits.bits }
        }
        visit()
        let length = lengths.length(visited)
        known[place] = Known(mark: mark, length: length)
        return length
    }

    /// Lists the places that are marked, and clears the marks.
    private mutating func visit() {
        visited.removeAll(keepingCapacity: true)
        for word in words.indices where words[word] > 0 {
            var bits = words[word]
            words[word] = 0
            while bits > 0 {
                visited.append(places[word << 6 + bits.trailingZeroBitCount])
                bits &= bits - 1
            }
        }
    }
}
