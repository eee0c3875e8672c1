import BarcodeChecks
import Foundation
public import Importing
import Rehearsal
import SiteStore
import SyncProtocol
import Synchronization
import Terminal
import Warehouse

// Damaged input for everything that reads what others wrote: keys, files, messages, requests. Good input is damaged in
// the ways of `Damage`, and what must hold whatever comes is asked after each. A run follows from its seed. The tests
// do a short one of every kind, `dockline-bench fuzz` does long ones. Barcodes have their own: BarcodeChecks.
//
// A broken promise ends a run with a sentence. A trap ends the process, and the same seed comes to it again.

/// What is fed with damaged input.
public enum FuzzSubject: String, CaseIterable, Sendable {
    /// Bytes of a terminal through the key decoder.
    case keys
    /// Bytes of a terminal through a whole station on a site of its own.
    case station
    /// Files through the importers, into a site.
    case files
    /// Mapping files, and what those that can be read make of good files.
    case mappings
    /// Bodies of facts, messages of the protocol, packed bodies.
    case messages
    /// Hellos and batches into a hub of its own.
    case hub
    /// What a hub says, to a site of its own.
    case answers
    /// Requests to a hub that is served on this machine.
    case requests
}

/// What came of a run.
public struct FuzzReport: Sendable {
    public internal(set) var inputs = 0
    /// How often each thing happened.
    public private(set) var counts: [String: Int] = [:]
    /// What did not hold; nil where everything did.
    public internal(set) var complaint: String?

    mutating func note(_ what: String) { counts[what, default: 0] += 1 }
}

/// One reader with its good inputs.
protocol Fuzzer {
    /// Feeds it one input and answers what does not hold, or nil.
    mutating func strike(_ dice: inout Dice, _ report: inout FuzzReport) throws -> String?
    /// What does not hold at the end, or nil. Whatever runs is stopped.
    mutating func finish() throws -> String?
}

/// Feeds one subject until so many inputs are through or so many seconds are over. `folder` is empty and the caller's.
public func fuzz(
    _ subject: FuzzSubject, seed: UInt64, inputs: Int = .max, seconds: Double = .infinity, resources: Resources,
    folder: String
) throws -> FuzzReport {
    let world = FuzzWorld(folder: folder, resources: resources, seed: seed)
    var fuzzer: any Fuzzer =
        switch subject {
        case .keys: FuzzKeys()
        case .station: try FuzzStation(world)
        case .files: try FuzzFiles(world)
        case .mappings: try FuzzMappings(world)
        case .messages: try FuzzMessages(world)
        case .hub: try FuzzHub(world)
        case .answers: try FuzzAnswers(world)
        case .requests: try FuzzRequests(world)
        }
    var (report, dice) = (FuzzReport(), Dice(seed))
    let began = monotonicNanoseconds()
    while report.inputs < inputs, Double(monotonicNanoseconds() - began) < seconds * 1e9 {
        if let complaint = try fuzzer.strike(&dice, &report) {
            report.complaint = "input \(report.inputs): \(complaint)"
            break
        }
        report.inputs += 1
    }
    let end = try fuzzer.finish()
    report.complaint = report.complaint ?? end.map { "at the end: \($0)" }
    return report
}

/// Where a run has its files, and its clock.
struct FuzzWorld {
    let folder: String
    let resources: Resources
    let clock: SiteClock

    init(folder: String, resources: Resources, seed: UInt64) {
        (self.folder, self.resources) = (folder, resources)
        let (time, dice) = (Ticks(), Rolls(seed))
        clock = SiteClock(now: { time.next() }, random: { dice.next() })
    }

    var sitePath: String { folder + "/fuzz.site" }

    /// The demo's warehouse, for the station of this name.
    func makeSite(for station: StationID = "PICK-1") throws -> Site {
        try DemoWorld.make(at: sitePath, resources: resources, timeZone: .gmt, clock: clock).close()
        return try Site.open(sitePath, station: station, clock: clock)
    }

    /// The first lines of a sample file.
    func sample(_ name: String, lines: Int = 12) throws -> String {
        let text = try String(contentsOf: resources.file("sample/\(name).csv"), encoding: .utf8)
        return text.split(separator: "\n").prefix(lines).joined(separator: "\n") + "\n"
    }
}

/// A clock that goes on by a hundredth of a second whenever somebody looks at it.
private final class Ticks: Sendable {
    private let milliseconds = Mutex<Int64>(1_795_000_000_000)

    func next() -> Moment {
        milliseconds.withLock { now in
            now += 10
            return Moment(milliseconds: now)
        }
    }
}

private final class Rolls: Sendable {
    private let dice: Mutex<Dice>

    init(_ seed: UInt64) { dice = Mutex(Dice(~seed)) }

    func next() -> UInt64 { dice.withLock { $0.next() } }
}

/// A message as bytes that are the same in every run.
func written(_ value: some Encodable) throws -> [UInt8] { Array(try FactCoder().json(value).utf8) }

/// Bytes as a person can read them.
func shown(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes.prefix(2000), as: UTF8.self).debugDescription
}
