import ArgumentParser
import FileLocks
import Foundation
import GRDB
import Glibc
import Rehearsal
import Screens
import SiteStore
import Station
import Terminal
import TextScreen
import Warehouse

// Many stations on one file, each a process of its own. Two questions:
//
//   flat out   how many commits a second all of them make together, against as many bare writers that queue behind the
//              same turnstile and write the rows of the same scans; and whether anybody is starved
//   paced      from scan to durable commit when they scan as people do, so many scans a second in all. A scan is timed
//              from the moment at which it was due, so that one that waits for another is not forgotten
//
// All processes of a run begin together and each writes into a copy of the same site of its own run.

struct StationsBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stations", abstract: "Commits per second and p99 of many station processes on one file.",
        discussion: "Example: swift run -c release dockline-bench stations --counts 1 8 50 --seconds 8 --check")
    @Option(parsing: .upToNextOption, help: "How many stations.") var counts = [1, 8, 50]
    @Option(help: "How long each run takes.") var seconds = 8
    @Option(help: "Scans a second of all stations together, at a human pace.") var pace = 500
    @OptionGroup var options: BenchOptions

    func validate() throws {
        guard counts.allSatisfy({ (1...50).contains($0) }) else { throw ValidationError("--counts: 1 to 50 each") }
        guard (1...60).contains(seconds) else { throw ValidationError("--seconds: 1 to 60") }
    }

    func run() throws {
        try report(
            try withFolder { folder in
                try PickHouse(tours: max(50, seconds * 40)).make(at: folder + "/house.site").close()
                try writeScript(folder)
                return try counts.flatMap { try measure($0, folder) }
            }, options)
    }

    /// The rows of the scans of one tour, one transaction a line.
    private func writeScript(_ folder: String) throws {
        try copy(folder, to: "script")
        try copy(folder, to: "followed")
        let site = try Site.open(folder + "/followed.site", station: "S-0")
        let bare = try BareWriter(path: folder + "/script.site", following: folder + "/followed.site")
        let hands = try PickingHands(site, slot: 0, of: 50)
        var script: [[BareStatement]] = []
        while script.count < PickHouse.linesOfTour {
            let isScan = try hands.scan()
            if let written = try bare.repeatLast(), isScan { script.append(written.statements) }
        }
        try site.close()
        try JSONEncoder().encode(script).write(to: URL(fileURLWithPath: folder + "/script.json"))
    }

    private func copy(_ folder: String, to name: String) throws {
        for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasPrefix(name + ".site") {
            try FileManager.default.removeItem(atPath: folder + "/" + file)
        }
        try FileManager.default.copyItem(atPath: folder + "/house.site", toPath: folder + "/\(name).site")
    }

    private func measure(_ count: Int, _ folder: String) throws -> [Result] {
        let ours = try race(count, folder, every: 0, isBare: false)
        let bare = try race(count, folder, every: 0, isBare: true)
        let every = count * 1_000_000 / pace
        let (paced, pacedBare) = (
            try race(count, folder, every: every, isBare: false), try race(count, folder, every: every, isBare: true)
        )
        let (rate, bareRate) = (ours.rate, bare.rate)
        return [
            Result(
                bench: "stations", name: "flat-out-\(count)", value: bareRate / rate, unit: "ratio",
                baseline: [
                    "commits_per_second": rate, "bare_commits_per_second": bareRate, "share_of_bare": rate / bareRate,
                ].merging(ours.sum.milliseconds) { $1 }, below: count == 50 ? 1 / 0.7 : nil),
            Result(
                bench: "stations", name: "fair-\(count)", value: ours.mean / ours.slowest, unit: "mean/slowest",
                baseline: ["slowest": ours.slowest, "mean": ours.mean, "bare": bare.mean / bare.slowest],
                below: count == 50 ? 2 : nil),
            Result(
                bench: "stations", name: "paced-\(count)", value: Double(paced.sum.percentile(0.99)) / 1e6,
                unit: "ms p99",
                baseline: paced.sum.milliseconds.merging([
                    "commits_per_second": paced.rate, "bare_p99_ms": Double(pacedBare.sum.percentile(0.99)) / 1e6,
                ]) { $1 }, below: count == 50 ? 10 : nil),
        ]
    }

    private func race(_ count: Int, _ folder: String, every: Int, isBare: Bool) throws -> Race {
        try copy(folder, to: "run")
        let program = ChildProcess.program
        let workers = try (0..<count).map { slot in
            var arguments = [
                "station-worker", folder + "/run.site", "--slot", "\(slot)", "--of", "\(count)", "--seconds",
                "\(seconds)", "--every", "\(every)",
            ]
            if isBare { arguments += ["--script", folder + "/script.json"] }
            return try Worker(program, arguments)
        }
        for worker in workers { try worker.isReady() }
        for worker in workers { try worker.go() }
        return Race(histograms: try workers.map { try $0.result() }, seconds: Double(seconds))
    }
}

/// What the processes of one run did.
private struct Race {
    var histograms: [Histogram]
    var seconds: Double

    var sum: Histogram {
        histograms.reduce(into: Histogram()) { $0.add($1) }
    }
    var rate: Double { Double(sum.count) / seconds }
    var mean: Double { Double(sum.count) / Double(histograms.count) }
    var slowest: Double { Double(max(1, histograms.map(\.count).min() ?? 1)) }
}

/// One process of a run: it says when it is ready, begins when it is told, and prints its histogram.
private final class Worker {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(_ program: String, _ arguments: [String]) throws {
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    func isReady() throws {
        guard let byte = try output.fileHandleForReading.read(upToCount: 1), byte == Data("r".utf8) else {
            throw BenchError.wrong("a worker did not get ready; what it says stands above")
        }
    }

    func go() throws { try input.fileHandleForWriting.write(contentsOf: Data("go\n".utf8)) }

    func result() throws -> Histogram {
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw BenchError.wrong("a worker failed; its words stand above") }
        return try JSONDecoder().decode(Histogram.self, from: text)
    }
}

/// A picker who makes no mistakes, and takes every so-manieth tour.
final class PickingHands {
    private let site: Site
    private let core: StationCore
    private let guide: Guide
    private var tours: [String]
    private var now: UInt64 = 1_000_000_000
    private var committed = false
    private var idle = 0

    init(_ site: Site, slot: Int, of count: Int) throws {
        self.site = site
        guide = Guide(site: site, totes: PickHouse.totes(slot))
        core = StationCore(site: site)
        tours = try site.openTours().map(\.id.rawValue).sorted().filter { $0 % count == slot % count }.map(String.init)
        core.onAnswer = { [weak self] _, answer in if case .recorded = answer { self?.committed = true } }
        feed(PickHouse.badge(slot).rawValue)
    }

    /// The next scan; true when it was a picker's that is recorded now.
    func scan() throws -> Bool {
        let text = try next()
        let wasPicking = core.console.pick != nil
        committed = false
        feed(text)
        idle = committed ? 0 : idle + 1
        guard idle < 20 else { throw BenchError.stuck(core.console.notice?.text ?? "no message") }
        return committed && wasPicking && core.console.pick != nil
    }

    /// What a station does twice a second beside its work.
    func lookAround() {
        core.lookAround()
        core.tick()
    }

    private func next() throws -> String {
        guard let pick = core.console.pick else {
            guard !tours.isEmpty else { throw BenchError.wrong("there are no tours left; measure for fewer seconds") }
            return tours.removeFirst()
        }
        return pick.tour.isFinished ? "" : try guide.right(core.console) ?? ""
    }

    private func feed(_ text: String) {
        now += 1_000_000_000
        core.feed(Array(text.utf8) + [13], at: now)
    }
}

/// One of many processes; the bench starts it.
struct StationWorker: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "station-worker", abstract: "One process of the bench `stations`.", shouldDisplay: false)
    @Argument var site: String
    @Option var slot: Int
    @Option var of: Int
    @Option var seconds: Int
    @Option(help: "Microseconds between two scans; 0 is as fast as it can.") var every: Int
    @Option var script: String?

    func run() throws {
        let histogram = try script.map { try runBare($0) } ?? runOurs()
        FileHandle.standardOutput.write(try JSONEncoder().encode(histogram))
    }

    private func runOurs() throws -> Histogram {
        let open = try Site.open(site, station: .init("S-\(slot)"))
        let hands = try PickingHands(open, slot: slot, of: of)
        // Fifty people do not come in the same second: everybody is at work when the clock begins.
        while try !hands.scan() {}
        var nextLook = monotonicNanoseconds()
        let histogram = try measure { due in
            while try !hands.scan() {}
            let end = monotonicNanoseconds()
            if end >= nextLook {
                nextLook = end + 500_000_000
                hands.lookAround()
            }
            return end - due
        }
        try open.close()
        return histogram
    }

    private func runBare(_ path: String) throws -> Histogram {
        let script = try JSONDecoder().decode(
            [[BareStatement]].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        let queue = try openBare(site, foreignKeys: false)
        let turnstile = try Turnstile(path: site + ".turnstile", name: "bare \(slot)")
        var log = WriteAheadLog(path: site + "-wal")
        var number = Int64(slot + 1) * 100_000_000
        return try measure { due in
            number += 1
            var id = Data(count: 8)
            withUnsafeBytes(of: number.bigEndian) { id.append(contentsOf: $0) }
            try turnstile.pass(within: 10) {
                try queue.writeWithoutTransaction { db in
                    try db.commitBare {
                        for statement in script[Int(number) % script.count] {
                            try statement.renumbered(number, id: id).run(db)
                        }
                    }
                    try log.foldWhenLarge(busyMilliseconds: 2000) { try db.execute(sql: $0) }
                }
            }
            return monotonicNanoseconds() - due
        }
    }

    /// Waits for the start, and then does it until the time is over; `body` is told when it was due.
    private func measure(_ body: (UInt64) throws -> UInt64) throws -> Histogram {
        FileHandle.standardOutput.write(Data("r".utf8))
        _ = readLine()
        var histogram = Histogram()
        let start = monotonicNanoseconds()
        let end = start + UInt64(seconds) * 1_000_000_000
        // At a pace nobody begins at the same moment.
        var due = start + UInt64(every) * 1000 * UInt64(slot) / UInt64(of)
        while due < end {
            let now = monotonicNanoseconds()
            if every == 0 { due = now } else if now < due { usleep(UInt32((due - now) / 1000)) }
            if monotonicNanoseconds() >= end { break }
            histogram.record(try body(due))
            due += UInt64(every) * 1000
        }
        return histogram
    }
}
