import Foundation
import PortableSQL
import ScratchPostgres
import Synchronization
import TestSupport
import Testing

/// What is written once works the same on both databases.
struct BothDatabasesTests {
    private struct Stop: Error {}

    private func declare(_ database: any SQLDatabase, _ columns: String) throws {
        try database.write { db in
            try db.script(db.dialect.declaration("CREATE TABLE thing(\(columns)) STRICT"))
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func everyKindOfValueComesBackAsItWas(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "id INTEGER PRIMARY KEY, number INTEGER, words TEXT, bytes BLOB")
            let large = Data((0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
            let rows: [[SQLValue]] = [
                [.integer(1), .null, .null, .null],
                [.integer(2), .integer(Int64.min), .text(""), .bytes(Data())],
                [.integer(3), .integer(Int64.max), .text("Zoë 🚚 ?"), .bytes(Data([0, 1, 0, 255, 0]))],
                [.integer(4), .integer(-1), .text(String(repeating: "long ", count: 50_000)), .bytes(large)],
            ]
            try database.write { db in
                for row in rows { try #expect(db.changed(by: "INSERT INTO thing VALUES (?,?,?,?)", row) == 1) }
            }
            let read = try database.read { try $0.rows("SELECT * FROM thing ORDER BY id") }
            #expect(read.map(\.values) == rows)
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func whatLooksLikeSQLIsOnlyText(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "words TEXT NOT NULL")
            let nasty = [
                "'; DROP TABLE thing; --", "\"", "\\", "\\'", "$1", "$$", "?", "/* ? */", "E'\\x'", "%s", "\r\n\t",
                "''", "{1,2}", "NULL", "{\"a\":\"\\\\\"}",
            ]
            try database.write { db in
                for text in nasty.dropLast(5) { try db.run("INSERT INTO thing VALUES (?)", .text(text)) }
                try db.insert(into: "thing", ["words"], nasty.suffix(5).map { [.text($0)] })
            }
            try database.read { db in
                try #expect(Set(db.rows("SELECT words FROM thing").map { $0.text(0) }) == Set(nasty))
                for text in nasty { try #expect(db.exists("SELECT 1 FROM thing WHERE words = ?", .text(text))) }
                let row = try db.row(
                    "SELECT '? it''s' AS \"a?\", words /* ? */ FROM thing WHERE words = ? -- ?\n AND words <> ?",
                    .text("$1"), .text("?"))
                #expect(row == SQLRow([.text("? it's"), .text("$1")]))
            }
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func aStatementTakesNullsWhereItTookValuesBefore(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "id INTEGER PRIMARY KEY, number INTEGER, words TEXT, bytes BLOB")
            var rows: [[SQLValue]] = []
            for mask in 0..<8 {
                rows.append([
                    .integer(mask), mask & 1 == 0 ? .null : .integer(mask), mask & 2 == 0 ? .null : .text("\(mask)"),
                    mask & 4 == 0 ? .null : .bytes(Data([UInt8(mask)])),
                ])
            }
            try database.write { db in
                for row in rows { try db.run("INSERT INTO thing VALUES (?,?,?,?)", row) }
                for row in rows {
                    try db.run("UPDATE thing SET number = ?, words = ?, bytes = ? WHERE id = ?", row[1...] + [row[0]])
                }
            }
            let read = try database.read { try $0.rows("SELECT * FROM thing ORDER BY id") }
            #expect(read.map(\.values) == rows)
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func rowsAreInsertedManyAtATimeAndBroughtUpToDate(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "id INTEGER PRIMARY KEY, words TEXT, bytes BLOB")
            func rows(_ numbers: Range<Int>, _ suffix: String) -> [[SQLValue]] {
                numbers.map { [.integer($0), $0 % 3 == 0 ? .null : .text("\($0)\(suffix)"), .bytes(Data([0, 0]))] }
            }
            let columns = ["id", "words", "bytes"]
            try database.write { db in
                try db.insert(into: "thing", columns, [])
                try db.insert(into: "thing", columns, rows(0..<2345, "a"))
                try db.insert(into: "thing", columns, rows(2000..<2500, "b"), conflict: "ON CONFLICT DO NOTHING")
                try db.insert(
                    into: "thing", columns, rows(0..<100, "c"),
                    conflict: "ON CONFLICT(id) DO UPDATE SET words = excluded.words")
            }
            let read = try database.read { try $0.rows("SELECT * FROM thing ORDER BY id") }
            let expected = rows(0..<100, "c") + rows(100..<2345, "a") + rows(2345..<2500, "b")
            #expect(read.map(\.values) == expected)
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func manyRowsOfWhichOneIsWrongAreTakenBackWithTheirSavepoint(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "id INTEGER PRIMARY KEY, number INTEGER CHECK(number < 90)")
            let rows = (0..<100).map { [SQLValue.integer($0), .integer($0)] }
            try database.write { db in
                for conflict in ["", "ON CONFLICT DO NOTHING"] {
                    let failure = #expect(throws: SQLFailure.self) {
                        try db.savepoint {
                            try db.insert(into: "thing", ["id", "number"], rows, conflict: conflict)
                        }
                    }
                    #expect(failure?.kind == .constraint)
                }
                try db.insert(into: "thing", ["id", "number"], Array(rows.prefix(90)))
            }
            #expect(try database.read { try $0.row("SELECT count(*) FROM thing") } == SQLRow([.integer(90)]))
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func whatNobodyWaitsForIsDoneInItsOrderBeforeAnythingIsAnswered(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "id INTEGER PRIMARY KEY, words TEXT NOT NULL")
            let long = String(repeating: "a long word ", count: 1000)
            try database.write { db in
                for id in 0..<1000 { try db.run("INSERT INTO thing VALUES (?, ?)", .integer(id), .text(long)) }
                try db.run("UPDATE thing SET words = 'short' WHERE id < ?", .integer(500))
                try #expect(db.rows("SELECT id FROM thing WHERE words = 'short'").count == 500)
                try db.run("DELETE FROM thing WHERE id < ?", .integer(400))
                try #expect(db.changed(by: "DELETE FROM thing WHERE words = 'short'") == 100)
                let columns = ["id", "words"]
                try db.run("DELETE FROM thing WHERE id = 500")
                let rows = (0..<501).lazy.map { [SQLValue.integer($0), .text("copied")] }
                try #expect(db.inserted(into: "thing", columns, rows, conflict: "ON CONFLICT DO NOTHING") == 501)
                let few = rows.prefix(3)
                try db.insert(
                    into: "thing", columns, few, conflict: "ON CONFLICT(id) DO UPDATE SET words = 'brought up to date'")
                try db.run("DELETE FROM thing WHERE words = 'copied'")
            }
            let left = try database.read { try $0.rows("SELECT id FROM thing ORDER BY id") }.map { $0.int(0) }
            #expect(left == [0, 1, 2] + Array(501..<1000))
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func whatIsDoneMeanwhileIsDoneOnceHoweverManyRowsThereAreAndWhateverBecomesOfThem(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "id INTEGER PRIMARY KEY CHECK(id < 9000)")
            for (count, first) in [(0, 1), (3, 1), (2500, 100), (100, 8950), (3, 9000)] {
                let calls = Mutex(0)
                let rows = (first..<first + count).map { [SQLValue.integer($0)] }
                let inserted = try? database.write { db in
                    try db.inserted(
                        into: "thing", ["id"], rows, conflict: "ON CONFLICT DO NOTHING",
                        meanwhile: {
                            calls.withLock { $0 += 1 }
                        })
                }
                #expect(inserted == (first + count > 9000 ? nil : count) && calls.withLock { $0 } == 1)
            }
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func whatFailsUnwaitedForIsTakenBackWithItsSavepointAndNothingElse(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "id INTEGER PRIMARY KEY")
            let insert = "INSERT INTO thing VALUES (?)"
            try database.write { db in
                try db.run(insert, .integer(1))
                let failure = #expect(throws: SQLFailure.self) {
                    try db.savepoint { for id in [2, 1, 3] { try db.run(insert, .integer(id)) } }
                }
                #expect(failure?.kind == .constraint)
                #expect(throws: (any Error).self) {
                    try db.savepoint {
                        for id in [4, 4] { try db.run(insert, .integer(id)) }
                        throw Stop()
                    }
                }
                try db.savepoint { try db.run(insert, .integer(5)) }
                try db.run(insert, .integer(6))
            }
            #expect(
                try database.read { try $0.rows("SELECT id FROM thing ORDER BY id") }.map { $0.int(0) } == [1, 5, 6])
        }
    }

    @Test func theLogOfAFileIsFoldedAndWrittenAgain() throws {
        try ScratchDatabase.sqlite.use { database in
            try declare(database, "bytes BLOB NOT NULL")
            // Fifty megabytes in all.
            let row = [SQLValue.bytes(Data(count: 2_000_000))]
            for _ in 0..<25 { try database.write { try $0.insert(into: "thing", ["bytes"], [row]) } }
            let log = try FileManager.default.attributesOfItem(atPath: database.place + "-wal")[.size] as? Int
            #expect(try #require(log) < 20_000_000)
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func sumsAndCountsAreWholeNumbers(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "number INTEGER NOT NULL")
            let sums: [Int64] = [0, 1, -1, 9999, 10_000, -10_000, 100_000_000, 120_034, Int64.max / 2, Int64.min / 2]
            for sum in sums {
                try database.write { db in
                    try db.run("DELETE FROM thing")
                    try db.insert(into: "thing", ["number"], [[.integer(sum)], [.integer(7)], [.integer(-7)]])
                }
                let row = try database.read { db in
                    try db.row("SELECT sum(number), count(*), coalesce(max(number), 0), 1 = 1 FROM thing")
                }
                let largest = max(sum, 7)
                #expect(row == SQLRow([.integer(sum), .integer(3), .integer(largest), .flag(true)]))
            }
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func textIsSortedByItsBytes(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "words TEXT NOT NULL")
            let words = ["b", "B", "a", "é", "Z", "_", "a b", "ab", "10", "9"]
            try database.write { try $0.insert(into: "thing", ["words"], words.map { [.text($0)] }) }
            let sorted = try database.read { try $0.rows("SELECT words FROM thing ORDER BY words") }.map { $0.text(0) }
            #expect(sorted == words.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func aTransactionThatThrowsSavesNothingAndASavepointOnlyItsPart(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "id INTEGER PRIMARY KEY")
            #expect(throws: Stop.self) {
                try database.write { db in
                    try db.run("INSERT INTO thing VALUES (1)")
                    throw Stop()
                }
            }
            try database.write { db in
                try db.run("INSERT INTO thing VALUES (2)")
                #expect(throws: SQLFailure.self) {
                    try db.savepoint { try db.run("INSERT INTO thing VALUES (3), (2)") }
                }
                try db.run("INSERT INTO thing VALUES (4)")
            }
            #expect(try database.read { try $0.rows("SELECT id FROM thing ORDER BY id") }.map { $0.int(0) } == [2, 4])
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func aRuleOfATableThatIsBrokenIsSaidToBeOne(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "id INTEGER PRIMARY KEY, words TEXT NOT NULL CHECK(length(words) = 2)")
            for values in ["(1, 'a')", "(1, NULL)", "(1, 'ab'), (1, 'cd')"] {
                let failure = #expect(throws: SQLFailure.self) {
                    try database.write { try $0.run("INSERT INTO thing VALUES \(values)") }
                }
                #expect(failure?.kind == .constraint, "\(values)")
            }
        }
    }

    @Test(arguments: ScratchDatabase.available)
    func writersOnManyThreadsPassOneAtATimeAndAReaderSeesOneMoment(_ kind: ScratchDatabase) throws {
        try kind.use { database in
            try declare(database, "id INTEGER PRIMARY KEY, words TEXT")
            try database.write { try $0.run("INSERT INTO thing VALUES (0, NULL)") }
            let problems = Mutex<[String]>([])
            onThreads(6) { thread in
                for _ in 0..<20 {
                    do {
                        if thread == 0 {
                            let (first, second) = try database.read { db in
                                try (
                                    db.row("SELECT count(*) FROM thing")?.int(0), db.rows("SELECT id FROM thing").count
                                )
                            }
                            if first != second { throw SQLFailure(.other, "\(first ?? 0) rows, and then \(second)") }
                        }
                        try database.write { db in
                            let newest = try db.row("SELECT max(id) FROM thing")?.int(0) ?? 0
                            try db.run("INSERT INTO thing VALUES (?, ?)", .integer(newest + 1), .text("\(thread)"))
                        }
                    } catch { problems.withLock { $0.append("\(error)") } }
                }
            }
            #expect(problems.withLock { $0 } == [])
            let numbers = try database.read { try $0.rows("SELECT id FROM thing ORDER BY id") }.map { $0.int(0) }
            #expect(numbers == Array(0...120))
        }
    }
}
