import Foundation
import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// `verify` finds whatever is not what the facts say.
@Suite struct VerifyTests {
    @Test(arguments: [
        (
            "UPDATE stock SET quantity = quantity + 1 WHERE place = 'A-01-01'",
            "the ledger of item PEN is off by 1 units"
        ),
        ("UPDATE tour_line SET claimed = claimed + 90", "are claimed in A-01-0"),
        ("UPDATE order_line SET picked = 1 WHERE order_id = 'O-1'", "order O-1 line 1 does not add up"),
        ("UPDATE person SET name = 'Eve' WHERE badge = 'ANA'", "table person is not what the facts say"),
        ("DELETE FROM reason WHERE code = 'damaged'", "table reason is not what the facts say"),
        ("UPDATE tour SET holder = 'BEN', station = 'S9'", "table tour is not what the facts say"),
        ("INSERT INTO hold VALUES (3, 'place', 'A-01-01', 'PEN', '', 0, 'x')", "table hold is not what the facts say"),
        ("UPDATE orders SET note = 'x'", "table orders is not what the facts say"),
        ("UPDATE stream SET id = randomblob(16)", "table stream is not what the facts say"),
        ("UPDATE stream SET parent_hash = ''", "table stream is not what the facts say"),
        ("DELETE FROM item WHERE sku = 'PEN'", "names a missing row of item"),
        ("UPDATE fact SET body = CAST('{}' AS BLOB) WHERE kind = 'tour.released'", "the facts cannot be replayed"),
        ("UPDATE fact SET kind = 'future.thing' WHERE kind = 'tour.released'", "unknown kind of fact"),
    ])
    func whatWasTamperedWithIsTold(_ sql: String, _ words: String) throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        try site.released(order("O-1", ("PEN", 3)))
        try site.expectSound()
        try site.tamper(sql)
        let report = try site.verify()
        #expect(!report.isSound)
        #expect(report.problems.contains { $0.contains(words) }, "\(report.problems)")
    }

    @Test func aRebuildTellsHowFarItIs() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        var last = (0, 0)
        let report = try site.verify { last = ($0, $1) }
        #expect(last == (report.facts, report.facts))
        #expect(report.facts == (try site.factCount))
        #expect(report.digest.count == 64)
    }

    @Test func allProjectionsAreComparedAndTheFactsAreNone() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        let tables = try site.texts("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        // What the hub has said and the secrets of badges follow from no fact, so nothing can be compared with them.
        #expect(Set(tables) == Set(projectionTables.map(\.name) + ["fact", "hub_link", "hub_stream", "pin"]))
    }
}
