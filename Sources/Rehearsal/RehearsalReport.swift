import Foundation
public import SiteStore

/// What a rehearsal showed.
public struct RehearsalReport: Codable, Sendable {
    public var seed: UInt64 = 0
    public var robots = 0
    /// How often the parent killed a robot, at any moment.
    public var kills = 0
    /// How often the parent stopped a robot that held the write lock.
    public var stalls = 0
    /// How often the parent let the site's disk run full.
    public var fulls = 0
    public var seconds = 0.0
    public var fileLines = 0
    public var fileLinesTaken = 0
    public var fileLinesRejected = 0
    public var rejectedBy: [String: Int] = [:]
    public var tally: SiteTally
    public var factsByKind: [String: Int]
    public var walkMetres = 0
    /// Metres for each line as the tours were released, and as they would be walked without any plan.
    public var metresPerLine = 0.0
    public var metresPerLineUnplanned = 0.0
    /// Scans and keys the robots made on tours.
    public var gestures = 0
    public var accepted = 0
    public var refusals: [String: Int] = [:]
    public var mischief: [String: Int] = [:]
    /// Milliseconds from the first byte of a scan to its durable commit.
    public var commitP50 = 0.0
    public var commitP99 = 0.0
    /// What the first hour's deliveries came to.
    public var received = ReceivingTotals()
    /// What the morning's returns came to.
    public var returns = ReturnTotals()
    /// What the evening's counts came to.
    public var counts = CountTotals()
    public var digest = ""
    /// Everything that is not as it must be. Empty when the rehearsal passed.
    public var failures: [String] = []
    public var passed: Bool { failures.isEmpty }
    private var nanoseconds: [UInt64] = []

    private enum CodingKeys: String, CodingKey {
        case seed, robots, kills, stalls, fulls, seconds, fileLines, fileLinesTaken, fileLinesRejected, rejectedBy,
            tally,
            factsByKind
        case walkMetres, metresPerLine, metresPerLineUnplanned, gestures, accepted, refusals, mischief, commitP50
        case commitP99, received, returns, counts, digest, failures
    }

    init(tally: SiteTally, kinds: [String: Int]) {
        self.tally = tally
        factsByKind = kinds
    }

    /// Adds what the counts of the evening came to.
    mutating func settle(_ counts: (totals: CountTotals, failures: [String])) {
        self.counts = counts.totals
        failures += counts.failures
    }

    /// Adds what the deliveries came to.
    mutating func settle(_ received: (totals: ReceivingTotals, failures: [String])) {
        self.received = received.totals
        failures += received.failures
    }

    /// Adds what the returns of the morning came to.
    mutating func settle(_ returns: (totals: ReturnTotals, failures: [String])) {
        self.returns = returns.totals
        failures += returns.failures
    }

    /// Adds up the journal of one robot; one that had nothing to do has none.
    mutating func add(journal path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            switch (words.first, words.count > 1 ? words[1] : "") {
            case ("g", _): gestures += 1
            case ("a", let time):
                accepted += 1
                nanoseconds.append(UInt64(time) ?? 0)
            case ("r", let kind): refusals[kind, default: 0] += 1
            case ("m", let kind): mischief[kind, default: 0] += 1
            case ("b", let what): failures.append(what)
            default: failures.append("a robot's journal has a line nobody wrote: \(line)")
            }
        }
    }

    /// Adds what the site itself says at the end.
    mutating func settle(_ verify: VerifyReport) {
        nanoseconds.sort()
        func percentile(_ share: Double) -> Double {
            guard !nanoseconds.isEmpty else { return 0 }
            let index = min(nanoseconds.count - 1, Int(Double(nanoseconds.count) * share))
            return Double(nanoseconds[index]) / 1e6
        }
        commitP50 = percentile(0.5)
        commitP99 = percentile(0.99)
        digest = verify.digest
        failures += verify.problems
        if tally.openLines > 0 { failures.append("\(tally.openLines) order lines are neither picked nor short") }
        if tally.linesShortWithoutReason > 0 {
            failures.append("\(tally.linesShortWithoutReason) order lines are short without a reason")
        }
        if tally.unlabelled > 0 { failures.append("\(tally.unlabelled) parcels have no label") }
        if tally.unsettledOrders > 0 {
            failures.append("\(tally.unsettledOrders) orders have units that are neither shipped nor short")
        }
        if tally.shipped + tally.short + tally.cancelled != tally.units {
            failures.append(
                "\(tally.units) units ordered, but \(tally.shipped) shipped, \(tally.short) short, "
                    + "\(tally.cancelled) cancelled")
        }
        if tally.unfinishedTours > 0 { failures.append("\(tally.unfinishedTours) tours are not finished") }
        if fileLines != fileLinesTaken + fileLinesRejected {
            failures.append("\(fileLines) lines in, but \(fileLinesTaken) taken and \(fileLinesRejected) rejected")
        }
    }

    /// The report as a table for people.
    public var table: String {
        var rows: [(String, String)] = [
            ("order lines in the files", "\(fileLines) = \(fileLinesTaken) taken + \(fileLinesRejected) rejected")
        ]
        for (reason, count) in rejectedBy.sorted(by: { $0.key < $1.key }) {
            rows.append(("   \(count) × \(reason)", ""))
        }
        rows += [
            ("orders · announced returns", "\(tally.orders) · \(tally.returns)"),
            ("order lines · units", "\(tally.lines) · \(tally.units)"),
            ("units picked · short", "\(tally.picked) · \(tally.short) on \(tally.shortLines) lines"),
            ("parcels · loads departed", "\(tally.parcels) · \(tally.departedLoads)"),
            ("units shipped · cancelled", "\(tally.shipped) · \(tally.cancelled)"),
            ("tours · walk", "\(tally.tours) · \(walkMetres) m"),
            (
                "metres a line: unplanned · planned",
                String(format: "%.1f · %.1f", metresPerLineUnplanned, metresPerLine)
            ),
            ("robots · seed · killed at any moment", "\(robots) · \(seed) · \(kills)"),
            ("stopped with the write lock · disk full", "\(stalls) · \(fulls)"),
            ("scans and keys · accepted", "\(gestures) · \(accepted)"),
        ]
        rows.append(("refusals", "\(refusals.values.reduce(0, +))"))
        for (kind, count) in refusals.sorted(by: { $0.key < $1.key }) { rows.append(("   \(count) × \(kind)", "")) }
        rows.append(("things that went wrong", "\(mischief.values.reduce(0, +))"))
        for (kind, count) in mischief.sorted(by: { $0.key < $1.key }) { rows.append(("   \(count) × \(kind)", "")) }
        rows += [
            ("seconds", String(format: "%.1f", seconds)),
            ("scan to durable commit", String(format: "p50 %.2f ms · p99 %.2f ms", commitP50, commitP99)),
            (
                "deliveries · cartons · units · to orders",
                "\(received.deliveries) · \(received.cartons) · \(received.units) · \(received.toOrders)"
            ),
            ("returns inspected · orphans · claims", "\(returns.returns) · \(returns.orphans) · \(returns.claims)"),
            ("pictures taken", "\(returns.pictures)"),
        ]
        for (kind, count) in returns.units.sorted(by: { $0.key < $1.key }) {
            rows.append(("   \(count) units: \(kind)", ""))
        }
        rows += [
            ("bins counted · looks · approved", "\(counts.bins) · \(counts.looks) · \(counts.approved)"),
            ("went astray · corrected", "\(counts.astray) · \(counts.corrected) units"),
            ("facts · counts due", "\(tally.facts) · \(tally.countsDue)"),
            ("digest", String(digest.prefix(16))),
            ("verify", passed ? "sound: every unit, hash and projection accounted for" : "FAILED"),
        ]
        let width = rows.filter { !$0.1.isEmpty }.map(\.0.count).max() ?? 0
        let lines = rows.map { label, value in
            value.isEmpty ? label : label + String(repeating: " ", count: width + 2 - label.count) + value
        }
        return (lines + failures.prefix(20).map { "  ! \($0)" }).joined(separator: "\n")
    }
}
