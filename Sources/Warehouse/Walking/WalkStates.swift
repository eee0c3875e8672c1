// The states that a walk can be in between two aisles.
//
// A walk is looked at as the set of ways that it takes. Built up from the left aisle to the right one, all that the
// rest has to know of what is built already is, for each cross aisle, how many ways end there so far (none, an odd
// number, an even number) and which of these ends hang together (Ratliff and Rosenthal 1983 for two cross aisles,
// generalised to any number). There are few such states, so all of them and what follows from each are computed once.
//
//   touch     a stop, the start, the end or a blind end at a crossing
//   part      one part of an aisle walked in one of the kinds of `WalkKind`
//   onward    along the cross aisles to the next aisle: odd ends go on once, even ones twice or stop here, and no piece
//             of the walk may be left behind

final class WalkStates: Sendable {
    let rows: Int
    let width: Int
    let count: Int
    /// The state after a touch of 1 or 2 ways at a crossing: at `((ways - 1) * rows + row) * count + state`.
    let touch: [Int32]
    /// The state after a part, at `(row * width + kind) * count + state`; -1 where it leads nowhere.
    let part: [Int32]
    /// What follows `state` in the next aisle: `onwardState[onwardFirst[state]..<onwardFirst[state + 1]]`.
    let onwardFirst: [Int32]
    let onwardState: [Int32]
    /// How many cross aisle ways that takes in all.
    let onwardWays: [Int32]
    /// The states that a whole walk can end in.
    let ends: [Int]
    private let codes: [UInt64]

    private init(rows: Int, isClosed: Bool) {
        self.rows = rows
        width = isClosed ? WalkKind.closed : WalkKind.all.count
        var builder = Builder(rows: rows, width: width, isClosed: isClosed)
        builder.build()
        count = builder.codes.count
        codes = builder.codes
        touch = builder.transposed(builder.touch, 2 * rows)
        part = builder.transposed(builder.part, (rows - 1) * width)
        onwardFirst = builder.onwardFirst
        onwardState = builder.onwardState
        onwardWays = builder.onwardWays
        ends = builder.codes.indices.filter { Ends(builder.codes[$0], rows: rows).isWhole }
    }

    /// How many ways end at a row: 0 for none, 1 for odd, 2 for even.
    func ways(_ state: Int, _ row: Int) -> Int { Int(codes[state] >> UInt64(6 * row)) & 3 }

    /// How often the cross aisle of a row is walked between two states that follow each other.
    func onward(_ state: Int, _ next: Int, _ row: Int) -> Int { ways(state, row) == 0 ? 0 : ways(next, row) }

    // Each is made when it is wanted first: the larger ones take a while.
    private static let closed1 = WalkStates(rows: 1, isClosed: true)
    private static let closed2 = WalkStates(rows: 2, isClosed: true)
    private static let closed3 = WalkStates(rows: 3, isClosed: true)
    private static let closed4 = WalkStates(rows: 4, isClosed: true)
    private static let closed5 = WalkStates(rows: 5, isClosed: true)
    private static let closed6 = WalkStates(rows: 6, isClosed: true)
    private static let closed7 = WalkStates(rows: 7, isClosed: true)
    private static let open1 = WalkStates(rows: 1, isClosed: false)
    private static let open2 = WalkStates(rows: 2, isClosed: false)
    private static let open3 = WalkStates(rows: 3, isClosed: false)
    private static let open4 = WalkStates(rows: 4, isClosed: false)
    private static let open5 = WalkStates(rows: 5, isClosed: false)
    private static let open6 = WalkStates(rows: 6, isClosed: false)

    /// The most cross aisles that walks are exact for: with their ends apart there are more states.
    static func rowsMost(isClosed: Bool) -> Int { isClosed ? 7 : 6 }

    /// The states for so many cross aisles, made when they are wanted first.
    static func of(rows: Int, isClosed: Bool) -> WalkStates {
        switch (rows, isClosed) {
        case (1, true): closed1
        case (2, true): closed2
        case (3, true): closed3
        case (4, true): closed4
        case (5, true): closed5
        case (6, true): closed6
        case (7, true): closed7
        case (1, false): open1
        case (2, false): open2
        case (3, false): open3
        case (4, false): open4
        case (5, false): open5
        case (6, false): open6
        default: preconditionFailure("no exact walk over \(rows) cross aisles")
        }
    }
}

/// The ends of a walk that is being built: for each row two bits for its ways and four for its piece.
private struct Ends {
    var code: UInt64
    let rows: Int

    init(_ code: UInt64, rows: Int) {
        self.code = code
        self.rows = rows
    }

    func ways(_ row: Int) -> Int { Int(truncatingIfNeeded: code >> UInt64(6 * row)) & 3 }
    func piece(_ row: Int) -> Int { Int(truncatingIfNeeded: code >> UInt64(6 * row + 2)) & 15 }

    private mutating func set(_ row: Int, _ ways: Int, _ piece: Int) {
        code &= ~(63 << UInt64(6 * row))
        code |= UInt64(ways | piece << 2) << UInt64(6 * row)
    }

    /// The same ends with their pieces numbered from 1 in the order of the rows.
    var numbered: Ends {
        var (names, known, after) = (UInt64(0), UInt64(0), Ends(0, rows: rows))
        for row in 0..<rows where ways(row) > 0 {
            let shift = UInt64(4 * piece(row))
            if names >> shift & 15 == 0 {
                known += 1
                names |= known << shift
            }
            after.set(row, ways(row), Int(names >> shift & 15))
        }
        return after
    }

    /// The numbers of the pieces, as bits.
    var pieces: Int { (0..<rows).reduce(0) { ways($1) > 0 ? $0 | 1 << piece($1) : $0 } }

    /// One piece, and nothing in it left open.
    var isWhole: Bool { pieces.nonzeroBitCount == 1 && (0..<rows).allSatisfy { ways($0) != 1 } }

    mutating func touch(_ row: Int, _ more: Int) {
        guard more > 0 else { return }
        // A new piece takes a number that no numbered piece has.
        set(row, WalkKind.together(ways(row), more), ways(row) == 0 ? 8 + row : piece(row))
    }

    mutating func join(_ row: Int, _ other: Int) {
        let (kept, gone) = (piece(row), piece(other))
        for index in 0..<rows where ways(index) > 0 && piece(index) == gone { set(index, ways(index), kept) }
    }

    /// The same without the rows of a mask; nil when that leaves a piece behind.
    func without(_ mask: Int) -> Ends? {
        var rest = self
        for row in 0..<rows where mask >> row & 1 == 1 { rest.set(row, 0, 0) }
        return rest.pieces == pieces ? rest : nil
    }
}

/// Finds every state that can be reached, and what follows from each.
private struct Builder {
    let rows: Int
    let width: Int
    let isClosed: Bool
    var codes: [UInt64] = []
    var touch: [Int32] = []
    var part: [Int32] = []
    var onwardFirst: [Int32] = []
    var onwardState: [Int32] = []
    var onwardWays: [Int32] = []
    private var known: [UInt64: Int32] = [:]

    init(rows: Int, width: Int, isClosed: Bool) {
        self.rows = rows
        self.width = width
        self.isClosed = isClosed
    }

    mutating func build() {
        _ = number(Ends(0, rows: rows))
        var state = 0
        while state < codes.count {
            let ends = Ends(codes[state], rows: rows)
            for ways in 1...2 {
                for row in 0..<rows { touch.append(touched(ends, row, ways)) }
            }
            for row in 0..<rows - 1 {
                for kind in 0..<width { part.append(walked(ends, row, WalkKind.all[kind])) }
            }
            goOnward(ends)
            state += 1
        }
        onwardFirst.append(Int32(onwardState.count))
    }

    /// From all results of a state side by side to all states of a result side by side.
    func transposed(_ table: [Int32], _ results: Int) -> [Int32] {
        var turned = table
        for state in codes.indices {
            for result in 0..<results { turned[result * codes.count + state] = table[state * results + result] }
        }
        return turned
    }

    private mutating func number(_ ends: Ends) -> Int32 {
        let code = ends.numbered.code
        if let number = known[code] { return number }
        let number = Int32(codes.count)
        known[code] = number
        codes.append(code)
        return number
    }

    private mutating func touched(_ ends: Ends, _ row: Int, _ ways: Int) -> Int32 {
        if isClosed, ways == 1 { return -1 }
        var after = ends
        after.touch(row, ways)
        return isPossible(after) ? number(after) : -1
    }

    private mutating func walked(_ ends: Ends, _ row: Int, _ kind: WalkKind) -> Int32 {
        var after = ends
        after.touch(row, kind.front)
        after.touch(row + 1, kind.back)
        if kind.joins { after.join(row, row + 1) }
        return isPossible(after) ? number(after) : -1
    }

    /// At most the start and the end make a piece odd.
    private func isPossible(_ ends: Ends) -> Bool {
        if isClosed { return true }
        var odd = 0
        for row in 0..<rows where ends.ways(row) == 1 { odd ^= 1 << ends.piece(row) }
        return odd.nonzeroBitCount <= 2
    }

    private mutating func goOnward(_ ends: Ends) {
        onwardFirst.append(Int32(onwardState.count))
        let even = (0..<rows).filter { ends.ways($0) == 2 }.reduce(0) { $0 | 1 << $1 }
        guard ends.code > 0 else { return }
        var left = even
        while true {
            if let rest = ends.without(left) {
                onwardState.append(number(rest))
                onwardWays.append(Int32((0..<rows).reduce(0) { $0 + rest.ways($1) }))
            }
            if left == 0 { return }
            left = (left - 1) & even
        }
    }
}
