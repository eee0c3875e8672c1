import Foundation
import SiteStore
import Warehouse

// The evening of a rehearsal: units have gone astray in some bins, robots count what is planned and what pickers
// reported, the desk judges, a supervisor approves. At the end the ledger has to say of every counted bin what really
// lies in it.

/// What the counts of a rehearsal came to.
public struct CountTotals: Codable, Hashable, Sendable {
    public var bins = 0
    public var looks = 0
    public var approved = 0
    /// Units that were stolen, mislaid or too many, and units that counts have corrected.
    public var astray = 0
    public var corrected = 0

    init() {}
}

/// Units that really lie in a bin beyond what the ledger has, or fewer.
struct Astray: Codable {
    var place: PlaceID
    var key: CountKey
    var units: Int

    /// What went astray, by bin; nothing before it was written.
    static func read(_ path: String) -> [PlaceID: [CountKey: Int]] {
        guard let data = FileManager.default.contents(atPath: path) else { return [:] }
        // The parent wrote it before it started the robots; what cannot be read would show as wrong counts.
        let rows = (try? JSONDecoder().decode([Astray].self, from: data)) ?? []
        var bins: [PlaceID: [CountKey: Int]] = [:]
        for row in rows { bins[row.place, default: [:]][row.key, default: 0] += row.units }
        return bins
    }
}

extension Rehearsal {
    /// The minutes of counting that are planned besides what pickers reported.
    static let countMinutes = 60
    /// The mark that tells the robots that every count is over.
    static let countsOver = "counts-over"

    /// Holds the evening. Answers with what came of it and with everything that is not as it must be.
    func count(
        _ site: Site, _ robot: (Int, Int) -> (program: String, arguments: [String])
    ) throws -> (totals: CountTotals, failures: [String]) {
        _ = try site.askCounts(try site.planCounts(minutes: Self.countMinutes).tasks)
        let bins = try site.countQueue().map(\.place).sorted()
        let astray = try astray(among: bins, site)
        try JSONEncoder().encode(astray).write(to: URL(fileURLWithPath: request.astray))
        var approved = 0
        _ = try supervise(robots: request.counters, robot) {
            try site.judgeCounts()
            for found in try site.countCases() where found.job.state == .approval {
                try site.approveCount(found.job.id, by: RehearsalWorld.supervisor)
                approved += 1
            }
            let open = try site.countQueue().count
            progress(.counting(done: bins.count - min(bins.count, open), of: bins.count))
            if open == 0 {
                _ = FileManager.default.createFile(atPath: request.marks + "/" + Self.countsOver, contents: nil)
            }
        }
        var totals = CountTotals()
        totals.bins = bins.count
        totals.approved = approved
        totals.looks = try site.factKinds().filter { $0.key == "count.finished" || $0.key == "count.declaredEmpty" }
            .reduce(0) { $0 + $1.value }
        totals.astray = astray.reduce(0) { $0 + abs($1.units) }
        return try compare(bins, site, totals)
    }

    /// The ledger of every counted bin against its true shelf.
    private func compare(
        _ bins: [PlaceID], _ site: Site, _ totals: CountTotals
    ) throws -> (totals: CountTotals, failures: [String]) {
        var totals = totals
        var failures: [String] = []
        let guide = Guide(site: site, astray: Astray.read(request.astray))
        for bin in bins {
            let (ledger, shelf) = (try site.stock(in: bin), try guide.shelf(of: bin))
            if ledger != shelf { failures.append("the ledger has \(ledger) in \(bin), there lies \(shelf)") }
            totals.corrected += try site.corrections(of: bin).values.reduce(0) { $0 + abs($1) }
        }
        let open = try site.countQueue()
        if !open.isEmpty { failures.append("\(open.count) counts are not over") }
        return (totals, failures)
    }

    /// What the seed has stolen, put into another bin, or left over in a bin.
    private func astray(among bins: [PlaceID], _ site: Site) throws -> [Astray] {
        let plan = MischiefPlan(seed: request.seed)
        var rows: [Astray] = []
        for (index, bin) in bins.enumerated() {
            let roll = plan.hash("astray/\(bin)") % 100
            guard roll < 24, let pile = try site.stock(in: bin).min(by: { $0.key < $1.key }), pile.value > 0 else {
                continue
            }
            let units = pile.key.serial == nil ? min(pile.value, 1 + Int(roll % 4)) : 1
            switch roll {
            case ..<10: rows.append(Astray(place: bin, key: pile.key, units: -units))
            case ..<18:
                let other = bins[(index + 1) % bins.count]
                guard other != bin else { continue }
                rows.append(Astray(place: bin, key: pile.key, units: -units))
                rows.append(Astray(place: other, key: pile.key, units: units))
            default:
                guard pile.key.serial == nil else { continue }
                rows.append(Astray(place: bin, key: pile.key, units: units))
            }
        }
        return rows
    }
}
