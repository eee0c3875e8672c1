import ArgumentParser
import BarcodeChecks
import Foundation
import SiteStore
import Terminal
import Warehouse

// A shift's counts out of so many bins: the planning alone, from values in memory, and with --file the whole question
// to a site with that many stocked bins. The baselines are the least that either has to do: sorting as many numbers,
// and reading as many rows.

struct CountPlanBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count-plan", abstract: "Planning the counts of a shift over many bins.",
        discussion: """
            Examples: swift run -c release dockline-bench count-plan --check
                      swift run -c release dockline-bench count-plan --file
            """)
    @Option(help: "Bins to plan over.") var bins = 100_000
    @Option(help: "Minutes that the shift has.") var minutes = 480
    @Option(help: "How often each is measured; the median counts.") var runs = 7
    @Flag(help: "Also ask a site's file with so many bins; making it takes a minute.") var file = false
    @OptionGroup var options: BenchOptions

    func run() throws {
        var results = [measurePlan()]
        if file { results.append(try withFolder { try measureSite($0) }) }
        try report(results, options)
    }

    private func measurePlan() -> Result {
        let candidates = (0..<bins).map(candidate)
        let policy = CountPolicy()
        var (ours, bare): ([Double], [Double]) = ([], [])
        var seen = 0
        for _ in 0..<runs {
            var before = monotonicNanoseconds()
            seen &+= planCounts(candidates, seconds: minutes * 60, policy: policy).tasks.count
            ours.append(Double(monotonicNanoseconds() - before) / 1e9)
            before = monotonicNanoseconds()
            seen &+= candidates.map { Double($0.pence * 31 % 10_007) }.sorted().count
            bare.append(Double(monotonicNanoseconds() - before) / 1e9)
        }
        precondition(seen > 0)
        let (seconds, sorted) = (percentile(ours, 0.5), percentile(bare, 0.5))
        return Result(
            bench: "count-plan", name: "plan", value: seconds, unit: "s",
            baseline: ["sort_s": sorted, "ratio": seconds / sorted, "bins": Double(bins)], below: 1)
    }

    private func candidate(_ number: Int) -> CountCandidate {
        var random = Dice(UInt64(number))
        return CountCandidate(
            place: place(number), aisle: number / 500, walk: WalkPoint(x: number / 500 * 30, y: number % 500 / 5 * 10),
            velocity: [.a, .b, .c][random.below(3)], pence: random.below(500_000), lines: 1 + random.below(3),
            units: random.below(200), picks: random.below(60), days: random.below(200), misses: random.below(3),
            reports: random.below(100) == 0 ? 1 : 0, emptied: random.below(2))
    }

    private func place(_ number: Int) -> PlaceID { PlaceID("B-\(number / 500)-\(number % 500 / 5)-\(number % 5)") }

    private func measureSite(_ folder: String) throws -> Result {
        let path = folder + "/bins.site"
        let site = try Site.create(path, name: "Bins", timeZone: "UTC", reasons: [], station: "office")
        for start in stride(from: 0, to: bins, by: 2_000) {
            let numbers = start..<min(bins, start + 2_000)
            _ = try site.take(numbers.flatMap(stocked))
        }
        var (ours, bare): ([Double], [Double]) = ([], [])
        var planned = 0
        for _ in 0..<runs {
            var before = monotonicNanoseconds()
            planned = try site.planCounts(minutes: minutes).tasks.count
            ours.append(Double(monotonicNanoseconds() - before) / 1e9)
            before = monotonicNanoseconds()
            _ = try site.bins(except: [], limit: bins)
            bare.append(Double(monotonicNanoseconds() - before) / 1e9)
        }
        try site.close()
        guard planned > 0 else { throw BenchError.wrong("The site planned no count.") }
        let (seconds, read) = (percentile(ours, 0.5), percentile(bare, 0.5))
        return Result(
            bench: "count-plan", name: "site", value: seconds, unit: "s",
            baseline: ["read_places_s": read, "ratio": seconds / read, "bins": Double(bins)], below: 1)
    }

    /// A bin with an item of its own in it.
    private func stocked(_ number: Int) -> [FactBody] {
        let candidate = candidate(number)
        let sku = SKU("I-\(number)")
        let address = Address(
            zone: "B", aisle: number / 500, bay: number % 500 / 5, level: String(number % 5))
        let move = Move(sku: sku, quantity: candidate.units + 1, from: .supplier, to: candidate.place)
        return [
            .placeDefined(Place(id: candidate.place, kind: .bin, address: address, walk: candidate.walk)),
            .itemDefined(Item(sku: sku, name: "Item \(number)", pricePence: candidate.pence / 100)),
            .stockReceived(StockReceived(reference: "bench", line: number + 1, moves: [move])),
        ]
    }
}
