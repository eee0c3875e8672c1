import ArgumentParser
import Foundation
import Importing
import Rehearsal
import Screens
import SiteStore
import Station
import Terminal
import TextScreen
import Warehouse

// Scan to durable commit: bytes are fed to a station as a scanner sends them, and the clock stops when the site has
// answered. The baseline is the least that any program could do: one SQLite transaction, same settings, same schema,
// that writes exactly the rows which that scan changed, worked out beforehand. Both take turns, scan by scan.

struct ScanBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Scan to durable commit, as a ratio to a bare SQLite transaction that writes the same rows.")
    @Option(help: "Accepted scans to measure.") var scans = 2000
    @OptionGroup var options: BenchOptions

    func run() throws {
        let (ours, bare) = try withFolder { try measure($0) }
        let baseline = [
            "p50_us": percentile(bare, 0.5) / 1000, "p99_us": percentile(bare, 0.99) / 1000,
            "scans": Double(bare.count),
        ]
        try report(
            [("p50", 0.5), ("p99", 0.99)].map { name, share in
                Result(
                    bench: "scan", name: name, value: percentile(ours, share) / percentile(bare, share), unit: "ratio",
                    baseline: baseline.merging(["ours_us": percentile(ours, share) / 1000]) { $1 }, below: 2.0)
            }, options)
    }

    private func measure(_ folder: String) throws -> (ours: [Double], bare: [Double]) {
        let request = RehearsalRequest(
            orders: [try sampleOrders(folder)], mapping: "dockline-orders", robots: 1, seed: 1, folder: folder)
        let (site, _, _) = try Rehearsal(request, resources: try Resources.find(), progress: { _ in }).prepare()
        _ = try site.backup(to: folder + "/bare.site")
        let bare = try BareWriter(path: folder + "/bare.site", following: request.sitePath)
        let guide = Guide(site: site)
        let core = StationCore(site: site)
        var ours: [Double] = []
        var theirs: [Double] = []
        var committed = false
        core.onAnswer = { _, answer in if case .recorded = answer { committed = true } }
        var (now, idle): (UInt64, Int) = (1_000_000_000, 0)
        while ours.count < scans {
            guard let text = try guide.right(core.console) ?? (core.console.pick == nil ? nil : "") else { break }
            now += 1_000_000_000
            committed = false
            let bytes = Array(text.utf8) + [13]
            let before = monotonicNanoseconds()
            core.feed(bytes, at: now)
            let nanoseconds = Double(monotonicNanoseconds() - before)
            idle = committed ? 0 : idle + 1
            guard idle < 20 else { throw BenchError.stuck(core.console.notice?.text ?? "no message") }
            let isScan = committed && core.console.pick != nil
            let again = try bare.repeatLast()?.nanoseconds
            if isScan, let again {
                ours.append(nanoseconds)
                theirs.append(again)
            }
        }
        try site.close()
        // The first scans fill caches on both sides.
        return (Array(ours.dropFirst(50)), Array(theirs.dropFirst(50)))
    }

    /// Orders enough for the scans asked for: the sample's, as often as needed under new numbers.
    private func sampleOrders(_ folder: String) throws -> String {
        let resources = try Resources.find()
        let lines = try String(contentsOf: resources.file("sample/orders.csv"), encoding: .utf8).split(separator: "\n")
        var text = lines[0] + "\n"
        for copy in 0..<max(1, scans / 400 + 1) {
            for line in lines.dropFirst() { text += "\(copy)-\(line)\n" }
        }
        let path = folder + "/orders.csv"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}
