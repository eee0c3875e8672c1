import ArgumentParser
import Foundation
import GRDB
import SiteStore
import Station
import Terminal
import TextScreen
import Warehouse

// How a site grows old: what a scan costs, how long a station takes to open, how long the check of all its facts takes
// and how large its file is, over more and more items and facts. The baseline is the smallest house of the same run;
// beside each scan stands a bare durable commit on the same disk, so that a noisy machine shows itself.

struct GrowthBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "growth", abstract: "How scan, start, verify and file size grow with items and facts.",
        discussion: """
            A million items with ten million facts take half an hour and 10 GB.
            Example: swift run -c release dockline-bench growth --houses 1000:10000 10000:100000 100000:1000000
            """)
    @Option(parsing: .upToNextOption, help: "Houses to measure, each as ITEMS:FACTS, the smallest first.")
    var houses = ["1000:10000", "10000:100000", "100000:1000000"]
    @Option(help: "Scans to measure in each.") var scans = 600
    @OptionGroup var options: BenchOptions

    private struct Figures {
        var facts = 0
        var scans = Histogram()
        var bare = Histogram()
        var open = 0.0
        var verify = 0.0
        var bytes = 0.0

        var p99: Double { Double(scans.percentile(0.99)) / 1e6 }
    }

    func validate() throws { _ = try sizes() }

    private func sizes() throws -> [(items: Int, facts: Int)] {
        try houses.map { text in
            let parts = text.split(separator: ":").compactMap { Int($0) }
            guard parts.count == 2, parts[0] >= 100, parts[1] >= 2 * parts[0] else {
                throw ValidationError("\(text): give ITEMS:FACTS, with 100 items or more and twice as many facts")
            }
            return (parts[0], parts[1])
        }
    }

    func run() throws {
        var results: [Result] = []
        var first: Figures?
        for (items, facts) in try sizes() {
            let found = try withFolder { try measure(items, facts, $0 + "/house.site") }
            let base = first ?? found
            first = base
            let name = "\(items)-items-\(found.facts)-facts"
            results += [
                Result(
                    bench: "growth", name: name + "/scan-p99", value: found.p99 / base.p99, unit: "ratio",
                    baseline: found.scans.milliseconds.merging([
                        "smallest_p99_ms": base.p99, "bare_commit_p99_ms": Double(found.bare.percentile(0.99)) / 1e6,
                    ]) { $1 }, below: nil),
                Result(
                    bench: "growth", name: name + "/open", value: found.open / base.open, unit: "ratio",
                    baseline: ["ms": found.open, "smallest_ms": base.open], below: nil),
                Result(
                    bench: "growth", name: name + "/verify", value: found.verify, unit: "s",
                    baseline: ["facts_per_second": Double(found.facts) / found.verify], below: nil),
                Result(
                    bench: "growth", name: name + "/file", value: found.bytes / Double(found.facts),
                    unit: "bytes a fact",
                    baseline: ["megabytes": found.bytes / 1e6], below: nil),
            ]
        }
        try report(results, options)
    }

    private func measure(_ items: Int, _ facts: Int, _ path: String) throws -> Figures {
        var figures = Figures()
        let house = PickHouse(items: items, people: 1, tours: max(4, scans / 170 + 1))
        let site = try house.make(at: path)
        try age(site, house, to: facts)
        try site.close()
        var opens: [Double] = []
        for _ in 0..<5 {
            let before = monotonicNanoseconds()
            let station = try Site.open(path, station: "S-0")
            _ = StationCore(site: station).view(in: .standard)
            opens.append(Double(monotonicNanoseconds() - before) / 1e6)
            try station.close()
        }
        figures.open = percentile(opens, 0.5)
        let station = try Site.open(path, station: "S-0")
        let hands = try PickingHands(station, slot: 0, of: 1)
        let bare = try openBare(path + ".bare")
        try bare.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE note(id INTEGER PRIMARY KEY, body BLOB)") }
        while figures.scans.count < scans {
            var before = monotonicNanoseconds()
            if try hands.scan() { figures.scans.record(monotonicNanoseconds() - before) }
            before = monotonicNanoseconds()
            try bare.writeWithoutTransaction {
                try $0.execute(sql: "INSERT INTO note(body) VALUES (randomblob(400))")
            }
            figures.bare.record(monotonicNanoseconds() - before)
        }
        figures.facts = try station.tally().facts
        let before = monotonicNanoseconds()
        let report = try station.verify()
        figures.verify = Double(monotonicNanoseconds() - before) / 1e9
        guard report.problems.isEmpty else { throw BenchError.wrong("\(report.problems)") }
        try station.close()
        figures.bytes = Double((try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
        return figures
    }

    /// Units come in again and again, until there are so many facts.
    private func age(_ site: Site, _ house: PickHouse, to facts: Int) throws {
        var line = house.items
        while true {
            let missing = facts - (try site.tally().facts)
            guard missing > 0 else { return }
            let bodies = (0..<min(missing, PickHouse.portion)).map { _ -> FactBody in
                line += 1
                let item = line % house.items
                let move = Move(sku: house.sku(item), quantity: 1, from: .supplier, to: PlaceID("A-\(item)"))
                return .stockReceived(StockReceived(reference: "bench", line: line, moves: [move]))
            }
            for case .rejected(let reason) in try site.take(bodies) { throw BenchError.wrong(reason) }
        }
    }
}
