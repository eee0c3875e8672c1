// Which bins are counted in a shift.
//
// Every bin has a risk: the product of what its stock is worth, how often it is picked from, how long ago it was
// counted against how often its class should be, how often it was wrong before, how often pickers found too little, how
// often it ran empty since, and how much of its stock expires soon. A factor that says nothing is 1, so that one alone
// never hides a bin. Values, picks and units that expire count by their logarithm: a bin that holds a hundred times as
// much is a few times as risky, not a hundred.
//
// A budget buys minutes. Bins that somebody reported come first whatever they cost, then those with the most risk for
// a minute, and what was chosen is put in the order of the shortest walk (`route`); without a layout, up one aisle and
// down the next.

/// What is known of a bin when counts are planned.
public struct CountCandidate: Hashable, Sendable {
    public var place: PlaceID
    public var aisle: Int
    public var walk: WalkPoint
    /// The class of its fastest item, the value of its stock, its different items and batches, and its units.
    public var velocity: VelocityClass
    public var pence: Int
    public var lines: Int
    public var units: Int
    /// Picks from it since it was counted last.
    public var picks: Int
    /// Days since it was counted last; nil where it never was.
    public var days: Int?
    /// Counts that found a difference.
    public var misses: Int
    /// Shorts and surprises that pickers reported and nobody has counted yet.
    public var reports: Int
    /// How often it ran empty since it was counted last: an empty bin is where a hidden difference shows.
    public var emptied: Int
    /// Units that are on some rung of the expiry ladder: a mistake there cannot be made good later.
    public var dying: Int

    public init(
        place: PlaceID, aisle: Int, walk: WalkPoint, velocity: VelocityClass, pence: Int, lines: Int, units: Int,
        picks: Int, days: Int?, misses: Int, reports: Int, emptied: Int, dying: Int = 0
    ) {
        self.place = place
        self.aisle = aisle
        self.walk = walk
        self.velocity = velocity
        self.pence = pence
        self.lines = lines
        self.units = units
        self.picks = picks
        self.days = days
        self.misses = misses
        self.reports = reports
        self.emptied = emptied
        self.dying = dying
    }
}

/// A bin that is to be counted, and why.
public struct CountTask: Hashable, Sendable {
    public var place: PlaceID
    /// The risk in hundredths.
    public var score: Int
    public var seconds: Int
    public var cause: CountCause
    /// The factor that says most about it.
    public var why: CountRisk

    public init(place: PlaceID, score: Int, seconds: Int, cause: CountCause, why: CountRisk) {
        self.place = place
        self.score = score
        self.seconds = seconds
        self.cause = cause
        self.why = why
    }
}

/// What makes a bin risky.
public enum CountRisk: String, Hashable, Codable, Sendable, CaseIterable {
    case value, picks, age, misses, reports, emptied, expiry
}

/// The counts that a shift has time for, in walking order.
public struct CountPlan: Hashable, Sendable {
    public var tasks: [CountTask]
    public var seconds: Int
    /// Bins that may be counted again by the rules, whether there is time for them or not.
    public var due: Int
    /// The length of the walk in decimetres, and in one line why it is as it is; nil where no layout is known.
    public var walk: Int?
    public var why: String?

    public init(tasks: [CountTask], seconds: Int, due: Int, walk: Int? = nil, why: String? = nil) {
        self.tasks = tasks
        self.seconds = seconds
        self.due = due
        self.walk = walk
        self.why = why
    }
}

extension CountCandidate {
    /// The factors of the risk; each is at least 1.
    func factors(_ policy: CountPolicy) -> [(risk: CountRisk, factor: Double)] {
        let between = Double(max(1, policy.daysBetween(velocity)))
        return [
            (.value, 1 + logarithm(1 + Double(pence) / 100) / 4),
            (.picks, 1 + logarithm(1 + Double(picks)) / 4),
            (.age, 1 + min(8, days.map { Double($0) / between } ?? 4)),
            (.misses, 1 + Double(min(8, misses))), (.reports, 1 + 4 * Double(min(4, reports))),
            (.emptied, 1 + Double(min(4, emptied))), (.expiry, 1 + logarithm(1 + Double(dying)) / 10),
        ]
    }

    func seconds(_ policy: CountPolicy) -> Int {
        policy.secondsPerBin + policy.secondsPerLine * lines + policy.secondsPerUnit * min(units, 1_000)
    }

    func isDue(_ policy: CountPolicy) -> Bool {
        reports > 0 || (days.map { $0 >= policy.daysBetween(velocity) } ?? true)
    }
}

/// The logarithm to base 2, from the parts of the number itself: exact for powers, within 0.01 elsewhere, and the same
/// on every machine.
private func logarithm(_ value: Double) -> Double {
    let part = value.significand - 1
    return Double(value.exponent) + part * (1.3465 - part * 0.3465)
}

/// Plans the counts of a shift: at most so many seconds of work, save what was reported.
public func planCounts(
    _ candidates: some Sequence<CountCandidate>, seconds budget: Int, policy: CountPolicy, layout: Layout? = nil
) -> CountPlan {
    var due: [(candidate: CountCandidate, task: CountTask, worth: Double)] = []
    for candidate in candidates where candidate.isDue(policy) {
        let factors = candidate.factors(policy)
        let risk = factors.reduce(1) { $0 * $1.factor }
        let seconds = max(1, candidate.seconds(policy))
        let why = factors.max { $0.factor < $1.factor }?.risk ?? .age
        let task = CountTask(
            place: candidate.place, score: Int(min(risk, 1e12) * 100), seconds: seconds,
            cause: candidate.reports > 0 ? .report : .plan, why: why)
        due.append((candidate, task, risk / Double(seconds)))
    }
    due.sort { left, right in
        let (first, second) = (left.candidate.reports > 0, right.candidate.reports > 0)
        if first != second { return first }
        return left.worth != right.worth ? left.worth > right.worth : left.task.place < right.task.place
    }
    var chosen: [(candidate: CountCandidate, task: CountTask)] = []
    var spent = 0
    for row in due {
        if row.task.cause != .report, spent + row.task.seconds > budget {
            // Something smaller may still fit, but not a long way down the list.
            if spent + policy.secondsPerBin > budget { break }
            continue
        }
        spent += row.task.seconds
        chosen.append((row.candidate, row.task))
    }
    chosen.sort { walked($0.candidate, $1.candidate) }
    guard let layout else { return CountPlan(tasks: chosen.map(\.task), seconds: spent, due: due.count) }
    let walk = route(chosen.map(\.candidate.walk), in: layout)
    return CountPlan(
        tasks: walk.order.map { chosen[$0].task }, seconds: spent, due: due.count, walk: walk.length, why: walk.why)
}

/// Whether a bin comes before another on the walk: up the odd aisles and down the even ones.
private func walked(_ left: CountCandidate, _ right: CountCandidate) -> Bool {
    if left.aisle != right.aisle { return left.aisle < right.aisle }
    if left.walk.y != right.walk.y {
        return left.aisle % 2 == 1 ? left.walk.y < right.walk.y : left.walk.y > right.walk.y
    }
    return left.place < right.place
}
