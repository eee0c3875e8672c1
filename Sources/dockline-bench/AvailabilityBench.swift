import ArgumentParser
import SiteNetwork
import Terminal
import Warehouse

// What a thousand items have over all sites, out of the book that a hub keeps in memory, and how that grows with the
// number of sites. The baseline adds up the same many figures that lie in one row, and nothing else.

struct AvailabilityBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "availability",
        abstract: "A quote for a thousand items over all sites, and how it grows with them.",
        discussion: "Example: swift run -c release dockline-bench availability --check")
    @Option(help: "Items in the book.") var items = 10_000
    @Option(help: "Quotes to time.") var runs = 300
    @OptionGroup var options: BenchOptions

    func validate() throws {
        guard (1000...100_000).contains(items) else { throw ValidationError("--items \(items): give 1000 to 100000.") }
    }

    func run() throws {
        let now = Moment(milliseconds: 1_800_000_000_000)
        try report([1, 10, 100, 200].map { measure(sites: $0, at: now) }, options)
    }

    private func measure(sites: Int, at now: Moment) -> Result {
        let skus = (0..<items).map { SKU("SKU\($0)") }
        let book = book(skus, sites, at: now)
        let asked = (0..<1000).map { skus[$0 * 7919 % items] }
        let row = (0..<sites * 1000).map { Int32($0 % 50) }
        var (ours, bare, sum): ([Double], [Double], Int) = ([], [], 0)
        for _ in 0..<runs {
            ours.append(milliseconds { sum &+= book.quote(asked, for: .marketplace, at: now).reduce(0, &+) })
            bare.append(milliseconds { sum &+= row.reduce(0) { $0 &+ Int($1) } })
        }
        // The sum is of use only so that nothing is optimised away.
        let median = percentile(ours, 0.5) + (sum == 0 ? 1e-12 : 0)
        return Result(
            bench: "availability", name: "\(sites) sites", value: median, unit: "ms",
            baseline: [
                "p99_ms": percentile(ours, 0.99), "bare_sum_ms": percentile(bare, 0.5),
                "ratio": median / percentile(bare, 0.5), "items": Double(asked.count),
            ], below: sites == 200 ? 5 : nil)
    }

    private func book(_ skus: [SKU], _ sites: Int, at now: Moment) -> AvailabilityBook {
        var book = AvailabilityBook(
            policy: AvailabilityPolicy(
                safety: [SafetyRow(units: 1)], buffers: [BufferRow(channel: .marketplace, units: 5)]))
        for site in 0..<sites {
            let name = SiteName("SITE\(site)")
            book.setHeard(name, at: now.adding(minutes: -site))
            for (item, sku) in skus.enumerated() {
                book.set(sku, at: name, onHand: (item * 7 + site * 13) % 50, held: item % 2, claimed: site % 3)
            }
        }
        return book
    }

    private func milliseconds(_ body: () -> Void) -> Double {
        let before = monotonicNanoseconds()
        body()
        return Double(monotonicNanoseconds() - before) / 1e6
    }
}
