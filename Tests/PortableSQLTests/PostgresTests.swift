import Dispatch
import Foundation
import PortableSQL
import ScratchPostgres
import Synchronization
import TestSupport
import Testing

/// What only a server can do, and do wrong.
@Suite(.enabled(if: PostgresCluster.isInstalled))
struct PostgresTests {
    private func open(_ place: String, connections: Int = 8, seconds: Int = 10) throws -> PostgresDatabase {
        try PostgresDatabase(place, connections: connections, seconds: seconds)
    }

    private func kind(of body: () throws -> Void) -> SQLFailure.Kind? {
        do { try body() } catch { return (error as? SQLFailure)?.kind }
        return nil
    }

    /// Runs `body` while somebody is inside `hold`, who leaves when it is over.
    private func during(_ hold: @escaping @Sendable (_ inside: () -> Void) throws -> Void, _ body: () -> Void) {
        let (entered, over, left) = (signal(), signal(), signal())
        DispatchQueue.global().async {
            do {
                try hold {
                    entered.signal()
                    over.wait()
                }
            } catch {
                Issue.record(error)
                entered.signal()
            }
            left.signal()
        }
        entered.wait()
        body()
        over.signal()
        left.wait()
    }

    private func signal() -> DispatchSemaphore { DispatchSemaphore(value: 0) }

    @Test func aLockThatIsHeldTooLongIsBusyAndReadersGoOn() throws {
        let place = try PostgresCluster.common().makeDatabase()
        let (holder, other) = (try open(place), try open(place, seconds: 1))
        during({ inside in try holder.write { _ in inside() } }) {
            #expect(kind { try other.write { _ in } } == .busy)
            #expect(kind { _ = try other.read { try $0.rows("SELECT 1") } } == nil)
        }
        #expect(kind { try other.write { _ in } } == nil, "and free again afterwards")
    }

    @Test func writersOfOneProcessDoNotUseUpTheConnectionsOfItsReaders() throws {
        let place = try PostgresCluster.common().makeDatabase()
        let database = try open(place, connections: 2, seconds: 1)
        during({ inside in try database.write { _ in inside() } }) {
            let waiting = Mutex<[SQLFailure.Kind?]>([])
            onThreads(5) { thread in
                let result =
                    thread == 0 ? kind { _ = try database.read { _ in } } : kind { try database.write { _ in } }
                waiting.withLock { $0.append(result) }
            }
            #expect(waiting.withLock { $0.filter { $0 == .busy }.count } == 4)
            #expect(waiting.withLock { $0.filter { $0 == nil }.count } == 1)
        }
    }

    @Test func whoeverWaitsTooLongForAConnectionIsToldSo() throws {
        let database = try open(PostgresCluster.common().makeDatabase(), connections: 1, seconds: 1)
        during({ inside in try database.read { _ in inside() } }) {
            #expect(kind { try database.read { _ in } } == .busy)
        }
        #expect(kind { try database.read { _ in } } == nil)
    }

    @Test func textWithANulCharacterIsRefusedAndBytesWithItAreNot() throws {
        let database = try open(PostgresCluster.common().makeDatabase())
        try database.write { try $0.script("CREATE TABLE thing(words TEXT, bytes BYTEA)") }
        for insert in [
            { (db: any SQLConnection) in try db.run("INSERT INTO thing(words) VALUES (?)", .text("a\0b")) },
            { db in try db.insert(into: "thing", ["words"], [[.text("\0")]]) },
            { db in
                try db.insert(into: "thing", ["words"], (0..<5000).map { [.text($0 < 4999 ? "a" : "\0")] })
            },
        ] {
            #expect(kind { try database.write(insert) } == .constraint)
        }
        #expect(try database.read { try $0.rows("SELECT * FROM thing") } == [])
    }

    @Test func aFailureThatWasPassedOverInsideATransactionIsNoSuccess() throws {
        let database = try open(PostgresCluster.common().makeDatabase())
        try database.write { try $0.script("CREATE TABLE thing(id BIGINT PRIMARY KEY)") }
        #expect(
            kind {
                try database.write { db in
                    try db.run("INSERT INTO thing VALUES (1)")
                    _ = kind { _ = try db.changed(by: "INSERT INTO thing VALUES (1)") }
                }
            } == .other)
        #expect(try database.read { try $0.rows("SELECT * FROM thing") } == [])
    }

    @Test func aFailureInTheMiddleOfAPipelineTakesBackAllOfItAndTheConnectionGoesOn() throws {
        let database = try open(PostgresCluster.common().makeDatabase(), connections: 1)
        try database.write { try $0.script("CREATE TABLE thing(id BIGINT PRIMARY KEY, words TEXT)") }
        let process = "SELECT pg_backend_pid()"
        let before = try database.read { try $0.row(process) }
        // The statement behind the failure was to be prepared, and is not; it is met again.
        func write(_ db: any SQLConnection, _ ids: [Int], waits: Bool) throws {
            for id in ids { try db.run("INSERT INTO thing(id) VALUES (?)", .integer(id)) }
            try db.run("UPDATE thing SET words = ? WHERE id = ?", .text("said"), .integer(1))
            if waits { try #expect(db.rows("SELECT id FROM thing WHERE words = ?", .text("said")).count == 1) }
        }
        for waits in [false, true] {
            #expect(kind { try database.write { try write($0, [1, 2, 1, 3], waits: waits) } } == .constraint)
            #expect(try database.read { try $0.rows("SELECT * FROM thing") } == [])
        }
        try database.write { try write($0, [1, 2, 3], waits: true) }
        #expect(try database.read { try $0.row("SELECT count(*) FROM thing") } == SQLRow([.integer(3)]))
        #expect(try database.read { try $0.row(process) } == before)
    }

    @Test func aFailureThatIsPassedOverIsToldAgainByWhatIsSentBehindIt() throws {
        let database = try open(PostgresCluster.common().makeDatabase(), connections: 1)
        try database.write { try $0.script("CREATE TABLE thing(id BIGINT PRIMARY KEY)") }
        #expect(
            kind {
                try database.write { db in
                    for _ in 0..<2 { try db.run("INSERT INTO thing VALUES (1)") }
                    _ = kind { _ = try db.rows("SELECT id FROM thing") }
                    try db.run("DELETE FROM thing")
                }
            } == .other)
        #expect(try database.read { try $0.rows("SELECT * FROM thing") } == [])
    }

    @Test func aConnectionThatBreaksWithAPipelineUnderWayIsSaidToBeGone() throws {
        let place = try PostgresCluster.common().makeDatabase()
        let (database, killer) = (try open(place), try open(place))
        try database.write { try $0.script("CREATE TABLE thing(id BIGINT PRIMARY KEY)") }
        let others =
            "SELECT pg_terminate_backend(pid, 9000) FROM pg_stat_activity WHERE datname = current_database() "
            + "AND pid <> pg_backend_pid()"
        for asks in [false, true] {
            let failure = #expect(throws: SQLFailure.self) {
                try database.write { db in
                    for id in 0..<20 { try db.run("INSERT INTO thing VALUES (?)", .integer(id)) }
                    _ = try killer.read { try $0.rows(others) }
                    for id in 20..<40 { try db.run("INSERT INTO thing VALUES (?)", .integer(id)) }
                    if asks { _ = try db.rows("SELECT id FROM thing") }
                }
            }
            #expect(failure?.kind == .unreachable)
            #expect(failure?.detail.contains("unknown") == !asks, "only a commit may have happened all the same")
            #expect(try database.read { try $0.rows("SELECT * FROM thing") } == [])
        }
        try database.write { try $0.run("INSERT INTO thing VALUES (1)") }
        #expect(try database.read { try $0.rows("SELECT * FROM thing") }.count == 1)
    }

    @Test func aReadOnlyTransactionCannotWriteAndNumbersWithFractionsAreRefused() throws {
        let database = try open(PostgresCluster.common().makeDatabase())
        #expect(kind { try database.read { try $0.script("CREATE TABLE thing(id BIGINT)") } } == .other)
        for sql in ["SELECT 1.5", "SELECT 0.0001", "SELECT 9223372036854775808::numeric", "SELECT 'NaN'::numeric"] {
            #expect(kind { _ = try database.read { try $0.rows(sql) } } == .other, "\(sql)")
        }
        let whole = try database.read { try $0.row("SELECT 12340000.00, -9223372036854775808::numeric, 0::numeric") }
        #expect(whole == SQLRow([.integer(12_340_000), .integer(Int64.min), .integer(0)]))
    }

    @Test func connectionsThatBrokeAreReplacedWithoutAnybodyNoticing() throws {
        let place = try PostgresCluster.common().makeDatabase()
        let (database, killer) = (try open(place), try open(place))
        let others =
            "SELECT pg_terminate_backend(pid, 9000) FROM pg_stat_activity WHERE datname = current_database() "
            + "AND pid <> pg_backend_pid()"
        try database.write { try $0.script("CREATE TABLE thing(id BIGINT PRIMARY KEY)") }
        for round in 0..<3 {
            #expect(try killer.read { try $0.rows(others) }.isEmpty == false)
            try database.write { try $0.run("INSERT INTO thing VALUES (?)", .integer(round)) }
            _ = try killer.read { try $0.rows(others) }
            var attempts = 0
            let count = try database.read { db in
                attempts += 1
                // In the middle of a read, once.
                if attempts == 1, round == 1 { _ = try killer.read { try $0.rows(others) } }
                return try db.row("SELECT count(*) FROM thing")?.int(0)
            }
            #expect(count == round + 1)
        }
        var attempts = 0
        #expect(
            kind {
                try database.write { db in
                    attempts += 1
                    try db.run("INSERT INTO thing VALUES (9)")
                    _ = try killer.read { try $0.rows(others) }
                }
            } == .unreachable)
        #expect(attempts == 1, "what a body did beside the database must not be done twice")
        #expect(try database.read { try $0.row("SELECT count(*) FROM thing") }?.int(0) == 3)
    }

    @Test func aDeadlockWithAStrangerIsTriedAgain() throws {
        let database = try open(PostgresCluster.common().makeDatabase())
        try database.write { try $0.script("CREATE TABLE thing(id BIGINT PRIMARY KEY)") }
        let raise = "DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40P01'; END $$"
        var attempts = 0
        try database.write { db in
            attempts += 1
            try db.run("INSERT INTO thing VALUES (?)", .integer(attempts))
            if attempts < 3 { try db.script(raise) }
        }
        #expect(try database.read { try $0.rows("SELECT id FROM thing") }.map { $0.int(0) } == [3])
        attempts = 0
        #expect(
            kind {
                try database.write { db in
                    attempts += 1
                    try db.script(raise)
                }
            } == .other)
        #expect(attempts == 4)
    }

    @Test func aDatabaseThatWasClosedAndAServerThatIsNotThereAreUnreachable() throws {
        let place = try PostgresCluster.common().makeDatabase()
        let database = try open(place)
        try database.close()
        #expect(kind { try database.read { _ in } } == .unreachable)
        for wrong in [
            place.replacingOccurrences(of: "/scratch", with: "/nothing"), "postgres:///x?host=/tmp/nobody-listens-here",
            "postgres://localhost:1/x", "postgres://u:p@ss@localhost/x", "postgres://localhost:x/y", "postgres://[/",
        ] {
            #expect(kind { _ = try openDatabase(wrong) } == .unreachable, "\(wrong)")
        }
    }

    @Test func aMachineWithoutTheLibraryIsToldWhatToInstall() {
        for library in ["libnothing.so.1", "libc.so.6"] {
            let failure = #expect(throws: SQLFailure.self) { try PostgresDatabase("postgres:///x", library: library) }
            #expect(failure?.kind == .unreachable && failure?.detail.contains("apt install libpq5") == true)
        }
    }

    @Test(arguments: [
        ("postgres://user:hush@db.example:5432/hub", "postgres://user@db.example:5432/hub"),
        ("postgresql://user:hu%40sh@one,two:1/hub?sslmode=require", "postgresql://user@one,two:1/hub?sslmode=require"),
        ("postgres:///hub?host=/run/pg&password=hush&user=me", "postgres:///hub?host=/run/pg&user=me"),
        ("postgres:///hub?sslpassword=hush", "postgres:///hub"),
        ("postgres:///hub?pass%77ord=hush", "postgres:///hub"),
        ("postgres://user:hu@sh@host/hub", "postgres://…"),
        ("postgres://user:hu/sh@host/hub", "postgres://…"),
        ("postgres://user:hu?sh@host/hub", "postgres://…"),
        ("postgres://host:hush/hub", "postgres://…"),
        ("/srv/network.hub", "/srv/network.hub"),
    ])
    func aPasswordIsNeverShown(address: String, shown: String) throws {
        #expect(shownPlace(address) == shown)
        guard !isFile(address) else { return }
        let failure = #expect(throws: SQLFailure.self) {
            _ = try openDatabase(address.replacingOccurrences(of: "db.example", with: "localhost"))
        }
        #expect(failure?.detail.contains("hush") == false && failure?.detail.contains("sh@") == false)
    }
}
