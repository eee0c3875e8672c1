import ArgumentParser
import Foundation
import GRDB
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
            let again = try bare.repeatLast(tour: core.console.pick?.tour.id)
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

/// Writes into a copy of the site what the site has just written, as bare statements in one transaction.
private final class BareWriter {
    private let bare: DatabaseQueue
    private let site: DatabaseQueue

    init(path: String, following: String) throws {
        bare = try DatabaseQueue(path: path)
        var configuration = Configuration()
        configuration.readonly = true
        site = try DatabaseQueue(path: following, configuration: configuration)
        try bare.writeWithoutTransaction { db in
            _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -4000")
        }
    }

    private static let tables = ["fact", "tour", "tour_line", "tour_slot", "order_line", "stock", "session", "touch"]

    /// The nanoseconds of a transaction that brings the copy level with the site; nil when nothing was written.
    func repeatLast(tour: TourID?) throws -> Double? {
        let statements = try changes()
        guard !statements.isEmpty else { return nil }
        let nanoseconds = try bare.writeWithoutTransaction { db in
            let before = monotonicNanoseconds()
            try db.inTransaction(.immediate) {
                for (sql, arguments) in statements { try db.cachedStatement(sql: sql).execute(arguments: arguments) }
                return .commit
            }
            return Double(monotonicNanoseconds() - before)
        }
        return nanoseconds
    }

    /// What the site has and the copy has not. Read without `read`: GRDB's toggles `query_only` around it, and every
    /// toggle would make SQLite prepare all statements of the baseline again.
    private func changes() throws -> [(String, StatementArguments)] {
        var statements: [(String, StatementArguments)] = []
        var removals: [(String, StatementArguments)] = []
        for table in BareWriter.tables {
            let condition = table == "fact" ? " WHERE sequence > \(try last())" : ""
            // Columns that SQLite works out itself cannot be written.
            let stored = try bare.unsafeRead {
                try String.fetchAll($0, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
            }.joined(separator: ", ")
            let rows = "SELECT \(stored) FROM \(table)\(condition)"
            let now = try site.unsafeRead { try Row.fetchAll($0, sql: rows) }
            let then = try bare.unsafeRead { try Row.fetchAll($0, sql: rows) }
            let keys = try bare.unsafeRead { try $0.primaryKey(table).columns }
            func key(_ row: Row) -> [DatabaseValue] { keys.map { row[$0] } }
            let old = Dictionary(uniqueKeysWithValues: then.map { (key($0), $0) })
            let new = Set(now.map(key))
            for row in now where old[key(row)] != row {
                let columns = Array(row.columnNames)
                let values = Array(row.databaseValues)
                if old[key(row)] == nil {
                    let marks = columns.map { _ in "?" }.joined(separator: ",")
                    statements.append(
                        (
                            "INSERT INTO \(table)(\(columns.joined(separator: ","))) VALUES (\(marks))",
                            StatementArguments(values)
                        ))
                } else {
                    let rest = columns.filter { !keys.contains($0) }
                    let sets = rest.map { "\($0) = ?" }.joined(separator: ", ")
                    let matches = keys.map { "\($0) = ?" }.joined(separator: " AND ")
                    let arguments = (rest + keys).map { row[$0] as DatabaseValue }
                    statements.append(("UPDATE \(table) SET \(sets) WHERE \(matches)", StatementArguments(arguments)))
                }
            }
            for row in then where !new.contains(key(row)) {
                let matches = keys.map { "\($0) = ?" }.joined(separator: " AND ")
                removals.append(("DELETE FROM \(table) WHERE \(matches)", StatementArguments(key(row))))
            }
        }
        // Removed rows go first, because a serial may be in one place only.
        return removals + statements
    }

    private func last() throws -> Int {
        try bare.unsafeRead { try Int.fetchOne($0, sql: "SELECT max(sequence) FROM fact") ?? 0 }
    }
}
