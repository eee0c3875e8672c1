import Foundation
import Importing
import Testing
import Warehouse

private struct DiskFull: Error, CustomStringConvertible {
    var description: String { "the disk is full." }
}

@Suite struct BookkeepingTests {
    private let head = "badge,name,roles\n"

    private func rows(_ range: ClosedRange<Int>) -> String {
        range.map { "\($0),Person \($0),pick\n" }.joined()
    }

    @Test func theSameFileTwiceChangesNothing() throws {
        for name in ["items", "places", "stock", "orders"] {
            let sample = try Import("dockline-\(name)")
            let path = shipped.file("sample/\(name).csv").path
            let first = try sample.run(path: path)
            let bodies = sample.site.bodies
            let second = try sample.run(path: path)
            #expect(first.unchanged == 0)
            #expect(first.taken == first.lines)
            #expect(second.unchanged == second.lines)
            #expect(second.taken == second.lines)
            #expect(second.records == 0)
            #expect(sample.site.bodies == bodies)
        }
    }

    @Test func anotherRecordOfTheSameNameIsTheSitesToRefuse() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(head + "1,Ana,pick\n1,Ben,pick\n1,Ana,pick\n")
        #expect(summary.taken == 2)
        #expect(summary.unchanged == 1)
        #expect(summary.reasons == ["refused by the site": 1])
        #expect(people.rejects == "line,reason,text\n3,\"it is another one\",\"1,Ben,pick\"\n")
    }

    @Test func anOrderThatTheSiteRefusesRejectsAllItsLines() throws {
        let orders = try Import("dockline-orders")
        orders.site.refuses = {
            if case .orderReceived(let order) = $0, order.id == "2" { "no such item" } else { nil }
        }
        let summary = try orders.run(
            """
            order,channel,customer,priority,cut_off,promise_days,note,sku,quantity,price_pence
            1,web,,,,,,A,1,1
            2,web,,,,,,A,1,1
            1,web,,,,,,A,1,1
            2,web,,,,,,A,1,1
            """)
        #expect(summary.lines == 4)
        #expect(summary.taken == 2)
        #expect(summary.rejected == 2)
        #expect(orders.rejects?.contains("\n3,\"no such item\"") == true)
        #expect(orders.rejects?.contains("\n5,\"no such item\"") == true)
    }

    @Test func batchesAreAsLargeAsAskedAndNeverSplitARecord() throws {
        var people = try Import("dockline-people")
        people.batchSize = 100
        try people.run(head + rows(1...250))
        #expect(people.site.batches == [100, 100, 50])
    }

    @Test func progressReachesItsEndInBothReadings() throws {
        var people = try Import("dockline-people")
        var seen: [ImportProgress] = []
        people.progress = { seen.append($0) }
        let text = head + rows(1...1200)
        try people.run(text)
        #expect(seen.contains(.reading(bytes: text.utf8.count, of: text.utf8.count)))
        #expect(seen.last == .taking(lines: 1200, of: 1200))
        #expect(seen.count >= 6)
    }

    @Test func aFailureOfTheSiteStopsWithWhatWasTakenBefore() throws {
        let people = try Import("dockline-people")
        var request = people.request(try people.folder.write("f.csv", head + "x,,\n" + rows(1...25)))
        request.batchSize = 10
        var calls = 0
        let message = words {
            _ = try importFile(request) { batch in
                calls += 1
                if calls == 3 { throw DiskFull() }
                return people.site.take(batch)
            }
        }
        #expect(message.hasPrefix("The import stopped after 20 lines taken and 1 rejected: the disk is full."))
        #expect(people.rejects == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: people.folder.url.path) == ["f.csv"])
        // The same file again goes on where it stopped.
        let summary = try importFile(request, take: people.site.take)
        #expect(summary.unchanged == 20)
        #expect(summary.taken == 25)
    }

    @Test func aFileThatGrowsWhileItIsReadIsNoticed() throws {
        var people = try Import("dockline-people")
        people.batchSize = 1
        let path = try people.folder.write("f.csv", head + rows(1...3))
        let more = head + rows(1...4)
        var isFirst = true
        people.progress = { _ in
            guard isFirst else { return }
            isFirst = false
            try? Data(more.utf8).write(to: URL(fileURLWithPath: path))
        }
        #expect(words { try people.run(path: path) }.contains("changed while it was read"))
        #expect(people.site.bodies.count == 3)
    }

    // MARK: The rejects file

    @Test func theRejectsFileDisappearsWhenNothingIsRejected() throws {
        let people = try Import("dockline-people")
        try people.run(head + "1,Ana,juggle\n")
        #expect(people.rejects != nil)
        let summary = try people.run(head + "1,Ana,pick\n")
        #expect(people.rejects == nil)
        #expect(summary.rejectsPath == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: people.folder.url.path) == ["file.csv"])
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)"])
    func aSpreadsheetRunsNothingOfTheRejectsFile(_ formula: String) throws {
        let people = try Import("dockline-people")
        try people.run(head + "\(formula),\"a \"\"b\"\"\",juggle\n")
        #expect(people.rejects?.contains(",\"'\(formula),\"\"a \"\"\"\"b\"\"\"\"\"\",juggle\"\n") == true)
    }

    @Test func controlCharactersDoNotReachTheRejectsFile() throws {
        let people = try Import("dockline-people")
        try people.run(head + "1,\u{1B}[31mred\u{0},juggle\n")
        #expect(people.rejects?.contains("1,\u{FFFD}[31mred\u{FFFD},juggle") == true)
    }

    @Test func aPlaceThatCannotBeWrittenIsRefusedBeforeAnythingIsTaken() throws {
        let people = try Import("dockline-people")
        var request = people.request(try people.folder.write("f.csv", head + rows(1...3)))
        request.rejectsPath = "/nowhere/rejects.csv"
        let message = words { _ = try importFile(request, take: people.site.take) }
        #expect(message.hasPrefix("The file for rejected lines, /nowhere/rejects.csv, cannot be written"))
        request.rejectsPath = request.path
        #expect(words { _ = try importFile(request, take: people.site.take) }.contains("the file that is imported"))
        #expect(people.site.bodies.isEmpty)
    }

    @Test func rejectsStandInTheOrderInWhichTheyAreSettledWithTheirLine() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(head + "1,Ana,\n2,Ben,pick\n3,,pick\n")
        #expect(summary.rejectsPath == people.rejectsPath)
        let rejects = try #require(people.rejects)
        #expect(rejects.hasPrefix("line,reason,text\n2,\"roles is empty"))
        #expect(rejects.contains("\n4,\"name is empty"))
    }
}
