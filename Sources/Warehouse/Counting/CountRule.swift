// What the desk makes of a count: the only place where what was counted meets what the ledger has.
//
// A line was counted some time between the scan of the bin and the fact that counted its last unit. What the ledger had
// then is what it has now, less everything that moved since, so nothing is frozen: movements before the first are in
// the ledger already, movements after the last go on top of the correction. A unit that is picked leaves the shelf some
// time between the scan of the bin and that of the tote, and the ledger at the latter. Movements whose time overlaps
// that of the count may or may not have been seen, so they widen the difference to an interval; when zero lies in it
// the count agrees, else it is done again. A correction is never made from a doubt.
//
//   look      differs by                     ruling
//   any       nothing                        settled, nothing to correct
//   first     within tolerance               settled, corrected
//             more, or uncertain             another person counts
//   second    within tolerance               settled with the second look
//             the same as the first          approval
//             something else                 a third person counts
//   third …   within tolerance               settled
//             the same as an earlier look    approval
//             something else again           approval, marked as open

/// What the ledger tells apart in a bin, as far as a count can see it: grades look alike on a shelf.
public struct CountKey: Hashable, Codable, Sendable, Comparable {
    public var sku: SKU
    public var batch: Batch
    public var serial: String?

    public init(sku: SKU, batch: Batch = .none, serial: String? = nil) {
        self.sku = sku
        self.batch = batch
        self.serial = serial
    }

    public static func < (left: CountKey, right: CountKey) -> Bool {
        (left.sku, left.batch, left.serial ?? "") < (right.sku, right.batch, right.serial ?? "")
    }
}

/// How one look at a bin differs from the ledger as it was then. Zero units where they agree.
public struct CountDifference: Hashable, Codable, Sendable {
    public var key: CountKey
    /// What the ledger had, and by how much the count differs from it.
    public var expected: Int
    public var units: Int
    /// Units moved while it was counted, and the difference may be theirs.
    public var isUncertain: Bool

    public init(key: CountKey, expected: Int, units: Int, isUncertain: Bool = false) {
        self.key = key
        self.expected = expected
        self.units = units
        self.isUncertain = isUncertain
    }
}

/// What the desk decides about a look.
public enum CountVerdict: String, Hashable, Codable, Sendable, CaseIterable {
    /// It agrees, or the difference is within tolerance.
    case settled
    /// Another person has to look.
    case recount
    /// Two people saw the same difference: a supervisor decides.
    case approval
    /// Everybody saw something else: a supervisor decides with less to go by.
    case open
}

/// What the desk did with a count: facts of its own, so that the counters' facts stay blind.
public enum CountRuling: Hashable, Codable, Sendable {
    case ruled(CountVerdict, [CountDifference], pence: Int)
    /// A supervisor who has not counted it agrees.
    case approved(by: BadgeID)
    /// A supervisor wants it counted once more.
    case rejected(by: BadgeID)
    /// The one correction of the count; without moves where there was nothing to correct.
    case posted([Move])
    /// Nobody counts it any more.
    case dropped(by: BadgeID)

    /// The moves of this ruling.
    public var moves: [Move] {
        switch self {
        case .posted(let moves): moves
        case .ruled, .approved, .rejected, .dropped: []
        }
    }

    /// The name of the ruling in the fact log.
    public var kind: String {
        switch self {
        case .ruled: "ruling.ruled"
        case .approved: "ruling.approved"
        case .rejected: "ruling.rejected"
        case .posted: "ruling.posted"
        case .dropped: "ruling.dropped"
        }
    }
}

extension CountJob {
    /// Books what the desk decided: only how far the count is, never what the ledger has.
    public mutating func apply(_ ruling: CountRuling) {
        switch ruling {
        case .ruled(.settled, _, _): state = .settled
        case .ruled(.recount, _, _): state = .waiting
        case .ruled(.approval, _, _), .ruled(.open, _, _): state = .approval
        case .approved: state = .settled
        case .rejected: state = .waiting
        case .posted: state = .posted
        case .dropped:
            state = .dropped
            lease = nil
        }
    }
}

/// Units that came to a bin (positive) or went (negative).
public struct BookChange: Hashable, Sendable {
    /// The fact before which the units had not moved on the shelf, and the one that booked it; none is after all.
    public var since: Int
    public var fact: Int
    public var key: CountKey
    public var units: Int

    public init(since: Int, fact: Int, key: CountKey, units: Int) {
        self.since = since
        self.fact = fact
        self.key = key
        self.units = units
    }
}

/// What a bin has by the ledger now, and everything that moved there since a fact. Units in a picker's hand are a
/// change that is not booked yet: its fact is `Int.max`.
public struct CountBook: Sendable {
    public var now: [CountKey: Int]
    public var changes: [BookChange]

    public init(now: [CountKey: Int], changes: [BookChange]) {
        self.now = now
        self.changes = changes
    }

    /// What the ledger had behind a fact.
    func quantity(_ key: CountKey, at fact: Int) -> Int {
        changes.reduce(now[key] ?? 0) { $1.fact > fact && $1.fact < .max && $1.key == key ? $0 - $1.units : $0 }
    }
}

extension CountRound {
    /// How this look differs from the ledger, by SKU and batch; what agrees is left out.
    public func differences(from book: CountBook) -> [CountDifference] {
        guard let ended else { return [] }
        var looks: [CountKey: (units: Int, last: Int)] = [:]
        for line in lines {
            for serial in line.serials {
                looks[CountKey(sku: line.sku, batch: line.batch, serial: serial)] = (1, line.last)
            }
            let plain = line.quantity - line.serials.count
            if plain > 0 || line.serials.isEmpty {
                looks[CountKey(sku: line.sku, batch: line.batch)] = (plain, line.last)
            }
        }
        let keys = Set(looks.keys).union(book.now.keys).union(book.changes.map(\.key))
        return keys.sorted().compactMap { key in
            // What was not counted was not there all the while that somebody looked.
            let look = looks[key] ?? (0, ended)
            return difference(key, counted: look.units, first: arrived ?? began, last: look.last, book)
        }
    }

    private func difference(
        _ key: CountKey, counted: Int, first: Int, last: Int, _ book: CountBook
    ) -> CountDifference? {
        let expected = book.quantity(key, at: last)
        let units = counted - expected
        if units == 0 { return nil }
        var (low, high) = (units, units)
        for change in book.changes where change.key == key && change.fact > first && change.since <= last {
            // Booked by then but perhaps still seen, or seen to be gone and not booked yet: the two err to either side.
            let error = change.fact <= last ? change.units : -change.units
            low += min(error, 0)
            high += max(error, 0)
        }
        if (low...high).contains(0) { return nil }
        return CountDifference(key: key, expected: expected, units: units, isUncertain: low < high)
    }
}

/// Rules on the last of several looks at a bin; each is given with its differences, the last one's come last.
public func rule(_ looks: [[CountDifference]], tolerated: (CountDifference) -> Bool) -> CountVerdict {
    guard let last = looks.last else { return .recount }
    if last.isEmpty || last.allSatisfy({ !$0.isUncertain && tolerated($0) }) { return .settled }
    if last.contains(where: \.isUncertain) { return .recount }
    let seen = looks.dropLast().filter { !$0.contains { $0.isUncertain } }
    if seen.contains(where: { alike($0, last) }) { return .approval }
    return looks.count < 3 ? .recount : .open
}

/// Whether two looks say the same of the shelf: what moved between them is taken out of both already.
private func alike(_ left: [CountDifference], _ right: [CountDifference]) -> Bool {
    func units(_ differences: [CountDifference]) -> [CountKey: Int] {
        Dictionary(differences.map { ($0.key, $0.units) }, uniquingKeysWith: +)
    }
    return units(left) == units(right)
}

/// What stands in the way of posting a difference now.
public enum PostingObstacle: Hashable, Sendable {
    /// Open tours claim units that are missing: they find it out themselves, or leave the rest free.
    case claimed(CountKey)
    /// More is missing than the ledger has by now: somebody took units that were not there. It is counted again.
    case overtaken(CountKey)
    /// A serial that was found stands in a tote, a parcel or a hand.
    case inUse(CountKey, PlaceID)
}

/// What posting has to know about one key that differs.
public struct PostingStock: Sendable {
    /// Units by grade in the bin now, the best grade first.
    public var lying: [(grade: Grade, units: Int)]
    public var claimed: Int
    /// Where the ledger has a serial, with its grade and batch, and whether a job works on it there.
    public var elsewhere: (place: PlaceID, grade: Grade, batch: Batch, isInUse: Bool)?

    public init(
        lying: [(grade: Grade, units: Int)], claimed: Int,
        elsewhere: (place: PlaceID, grade: Grade, batch: Batch, isInUse: Bool)? = nil
    ) {
        self.lying = lying
        self.claimed = claimed
        self.elsewhere = elsewhere
    }
}

/// The moves that correct the ledger by a difference, or why they have to wait.
public func correction(
    _ difference: CountDifference, at place: PlaceID, _ stock: PostingStock
) -> Result<[Move], PostingHeld> {
    let key = difference.key
    let lying = stock.lying.reduce(0) { $0 + $1.units }
    if difference.units < 0 {
        guard lying + difference.units >= 0 else { return .failure(PostingHeld(.overtaken(key))) }
        guard lying - stock.claimed + difference.units >= 0 else { return .failure(PostingHeld(.claimed(key))) }
        var left = -difference.units
        var moves: [Move] = []
        // What is missing is taken from the worst grade first: it is worth least, and the best is promised first.
        for (grade, units) in stock.lying.reversed() where left > 0 {
            let taken = min(left, units)
            guard taken > 0 else { continue }
            moves.append(
                Move(
                    sku: key.sku, batch: key.batch, grade: grade, serial: key.serial, quantity: taken, from: place,
                    to: .adjustment))
            left -= taken
        }
        return .success(moves)
    }
    guard difference.units > 0 else { return .success([]) }
    if let serial = key.serial, let found = stock.elsewhere {
        if found.isInUse { return .failure(PostingHeld(.inUse(key, found.place))) }
        return .success([
            Move(
                sku: key.sku, batch: found.batch, grade: found.grade, serial: serial, quantity: 1, from: found.place,
                to: place)
        ])
    }
    return .success([
        Move(
            sku: key.sku, batch: key.batch, serial: key.serial, quantity: difference.units, from: .adjustment,
            to: place)
    ])
}

/// A posting that has to wait.
public struct PostingHeld: Error, Hashable, Sendable {
    public var obstacle: PostingObstacle
    public init(_ obstacle: PostingObstacle) { self.obstacle = obstacle }
}
