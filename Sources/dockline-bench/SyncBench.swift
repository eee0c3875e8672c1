import ArgumentParser
import Foundation
import GRDB
import HubStore
import PortableSQL
import ScratchPostgres
import SyncProtocol
import Terminal
import Warehouse

// Facts per second into the hub, as a site pushes them: the picking of made-up tours with its chain of hashes, in
// batches, each one a durable commit, booked into the hub's ledger. The baseline writes the same rows, worked out
// beforehand, in the same batches, as durably, into a table of the same columns and indexes, and does nothing else: on
// SQLite with one prepared statement, on PostgreSQL with COPY through psql. Both take turns.

struct SyncBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Facts per second into a hub, as a ratio to a bare bulk insert of the same rows.",
        discussion: """
            PostgreSQL is measured on a server of its own where it is installed, or in the empty database that \
            --database names. Example: swift run -c release dockline-bench sync --batches 100
            """)
    @Option(help: "Batches to push.") var batches = 60
    @Option(help: "Facts in a batch.") var size = 500
    @Option(help: "The postgres:// address of an empty database.") var database: String?
    @OptionGroup var options: BenchOptions

    func run() throws {
        var results: [Result] = []
        let made = try MadeFacts(count: batches * size)
        try withFolder { folder in
            let file = try BareFile(path: folder + "/bare.db")
            results += try measure("sqlite", made, folder + "/hub.db") { rows in file.writing(rows) }
            guard let place = try serverPlace() else { return }
            let server = try BareServer(place)
            results += try measure("postgres", made, place) { rows in server.writing(rows) }
            server.end()
        }
        try report(results, options)
    }

    private func serverPlace() throws -> String? {
        if let database { return database }
        return PostgresCluster.isInstalled ? try PostgresCluster.common().makeDatabase() : nil
    }

    private func measure(
        _ name: String, _ made: MadeFacts, _ place: String, bare: ([[SQLValue]]) -> () throws -> Void
    ) throws -> [Result] {
        let hub = try Hub.create(place, name: "Bench", incarnation: UniqueID(high: 1, low: 1))
        let now = Moment(milliseconds: 1_700_000_000_000)
        try hub.add(site: "bench", at: now)
        let head = Position(made.facts.count, made.hashes[made.facts.count])
        let hello = Hello(
            protocols: SyncRules.versions, program: "bench", session: nil,
            streams: [StreamClaim(stream: made.stream, head: head)], now: now)
        guard case .welcome = try hub.welcome(hello, from: "bench", at: now, session: made.stream) else {
            throw BenchError.wrong("the hub did not welcome its site")
        }
        var (ours, theirs): ([Double], [Double]) = ([], [])
        for batch in 0..<batches {
            let first = batch * size
            let rows = (first..<first + size).map { made.row($0, site: "bench", at: now) }
            theirs.append(try seconds(bare(rows)))
            let push = Push(
                session: made.stream, stream: made.stream, after: Position(first, made.hashes[first]),
                facts: Array(made.facts[first..<first + size]), head: head)
            var answer = PushAnswer.unknownStream
            ours.append(try seconds { answer = try hub.receive(push, from: "bench", at: now) })
            guard answer == .held(at: Position(first + size, made.hashes[first + size]), parked: []) else {
                throw BenchError.wrong("the hub answered \(answer)")
            }
        }
        try hub.close()
        let facts = Double(made.facts.count)
        let (rate, bareRate) = (facts / ours.reduce(0, +), facts / theirs.reduce(0, +))
        // More is better, and an aim is a value to stay below: so it is how many times as long as the bare insert.
        return [
            Result(
                bench: "sync", name: name, value: bareRate / rate, unit: "ratio",
                baseline: [
                    "bare_facts_per_second": bareRate, "facts_per_second": rate,
                    "share_of_bare": rate / bareRate, "batch_ms_p50": percentile(ours, 0.5) * 1000,
                    "bare_batch_ms_p50": percentile(theirs, 0.5) * 1000, "batch": Double(size),
                ], below: 2.0)
        ]
    }

    private func seconds(_ body: () throws -> Void) rethrows -> Double {
        let before = monotonicNanoseconds()
        try body()
        return Double(monotonicNanoseconds() - before) / 1e9
    }
}

/// A log of facts that nobody recorded.
private struct MadeFacts {
    let stream = UniqueID(high: 5, low: 5)
    var facts: [WireFact] = []
    var hashes: [ChainHash] = [.start]

    init(count: Int) throws {
        var random = SystemRandomNumberGenerator()
        func id() -> UniqueID { UniqueID(high: random.next(), low: random.next()) }
        let coder = FactCoder()
        for sequence in 1...max(1, count) {
            let body = FactBody.pick(TourID(sequence / 90 + 1), MadeFacts.event(sequence))
            let fact = WireFact(
                sequence: sequence, stream: stream, id: id(),
                at: Moment(milliseconds: 1_700_000_000_000 + Int64(sequence)),
                station: "PICK-01", badge: "B-1001", gesture: id(), kind: body.kind, version: bodyVersion,
                body: try coder.encode(body))
            hashes.append(fact.hash(after: hashes[sequence - 1]))
            facts.append(fact)
        }
    }

    /// What a picker does: to the bin, the item into the hand, into the tote; a thousand items in as many bins.
    private static func event(_ sequence: Int) -> PickEvent {
        let line = sequence / 3
        switch sequence % 3 {
        case 0: return .sourceConfirmed(line: line % 30 + 1, byHand: false)
        case 1: return .itemConfirmed(line: line % 30 + 1, units: 1, byHand: false)
        default:
            let item = line * 7919 % 1000
            let move = Move(
                sku: SKU("ITEM-\(item)"), batch: Batch(lot: "L\(item % 7)", expiry: Day(20_800)), quantity: 2,
                from: PlaceID("A-\(item)"), to: PlaceID("T-\(line / 30 % 50)"))
            return .placed(line: line % 30 + 1, tote: move.to, moves: [move], asksEmpty: false)
        }
    }

    /// The columns of a fact's table, in their order.
    func row(_ index: Int, site: String, at now: Moment) -> [SQLValue] {
        let fact = facts[index]
        return [
            .text(site), .bytes(Data(fact.stream.bytes)), .integer(fact.sequence), .integer(index + 1),
            .bytes(Data(fact.id.bytes)), .integer(fact.at.milliseconds), .text(fact.station), .text(fact.badge),
            .bytes(Data(fact.gesture.bytes)), .text(fact.kind), .integer(fact.version), .bytes(fact.body),
            .bytes(Data(hashes[index + 1].bytes)), .integer(now.milliseconds), .integer(0),
        ]
    }
}

/// The same columns and indexes as the hub's table of facts.
private let bareTable = """
    CREATE TABLE bare(
        site TEXT NOT NULL, stream BLOB NOT NULL, sequence INTEGER NOT NULL, received INTEGER NOT NULL,
        id BLOB NOT NULL, at INTEGER NOT NULL, station TEXT NOT NULL, badge TEXT NOT NULL, gesture BLOB NOT NULL,
        kind TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL,
        received_at INTEGER NOT NULL, duplicate INTEGER NOT NULL, PRIMARY KEY(site, stream, sequence)) STRICT;
    CREATE INDEX bare_by_receipt ON bare(received);
    CREATE UNIQUE INDEX bare_by_id ON bare(site, id) WHERE duplicate = 0;
    """

/// Rows into an SQLite file, as durably as the hub.
private final class BareFile {
    private let queue: DatabaseQueue

    init(path: String) throws {
        queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; " + bareTable)
        }
    }

    /// What writes these rows, so that it alone is measured.
    func writing(_ rows: [[SQLValue]]) -> () throws -> Void {
        let sql = "INSERT INTO bare VALUES (\(Array(repeating: "?", count: 15).joined(separator: ",")))"
        let arguments = rows.map { StatementArguments($0.map(Self.value)) }
        return { [queue] in
            try queue.write { db in
                let statement = try db.cachedStatement(sql: sql)
                for row in arguments { try statement.execute(arguments: row) }
            }
        }
    }

    private static func value(_ value: SQLValue) -> DatabaseValue {
        switch value {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let data): data.databaseValue
        }
    }
}

/// Rows into a server through one psql, which copies them; it says `done` when a batch has committed.
private final class BareServer {
    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())

    init(_ place: String) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/psql")
        process.arguments = ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", place]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try say(Dialect.postgres.declaration(bareTable) + "\n")
    }

    func writing(_ rows: [[SQLValue]]) -> () throws -> Void {
        let text = rows.map { row in row.map(Self.field).joined(separator: "\t") }.joined(separator: "\n")
        return { [self] in try say("COPY bare FROM STDIN;\n\(text)\n\\.\n") }
    }

    func end() {
        input.fileHandleForWriting.closeFile()
        process.waitUntilExit()
    }

    private func say(_ text: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data((text + "\\echo done\n").utf8))
        var answer = Data()
        while !answer.contains(10) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw BenchError.wrong("psql ended; its message stands above") }
            answer += more
        }
    }

    private static func field(_ value: SQLValue) -> String {
        switch value {
        case .null: "\\N"
        case .integer(let number): String(number)
        case .text(let text): text
        case .bytes(let data): "\\\\x" + data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }
}
