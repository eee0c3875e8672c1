import GRDB
import Testing
import Warehouse

@testable import SiteStore

/// The rules that the tables hold themselves, whoever writes to them.
@Suite struct SchemaTests {
    @Test(arguments: [
        "UPDATE place SET kind = 'shelf' WHERE id = 'A-01-01'",
        "UPDATE tour_line SET kind = 'carry'",
        "UPDATE tour_line SET state = 'lost'",
        "UPDATE tour SET mode = 'later'",
        "UPDATE tour SET line = 1, step = 'jump'",
        "UPDATE tour SET line = 1, step = NULL",
        "UPDATE tour SET holder = 'EVE', station = 'S1'",
        "UPDATE orders SET channel = 'fax'",
        "UPDATE stock SET grade = 'E' WHERE sku = 'PEN'",
        "UPDATE stock SET quantity = 2 WHERE serial = 'S1' AND outside = 0",
        "UPDATE item SET weight = -1 WHERE sku = 'PEN'",
        "UPDATE item SET width = -1 WHERE sku = 'PEN'",
        "UPDATE item SET length = -1 WHERE sku = 'PEN'",
        "UPDATE item SET height = -1 WHERE sku = 'PEN'",
        "UPDATE item SET handling = 'hot' WHERE sku = 'PEN'",
        "UPDATE item SET tracking = 8 WHERE sku = 'PEN'",
        "INSERT INTO session VALUES ('S1', 'EVE', 0)",
        "INSERT INTO hold VALUES (3, 'aisle', 'A-01-01', 'PEN', '', 0, 'x')",
        "INSERT INTO hold VALUES (3, 'none', 'A-01-01', 'PEN', '', 0, 'x')",
        "INSERT INTO hold VALUES (3, 'place', 'Z-99', 'PEN', '', 0, 'x')",
        "INSERT INTO hold VALUES (3, 'place', 'A-01-01', 'GONE', '', 0, 'x')",
        "INSERT INTO hold VALUES (9999, 'place', 'A-01-01', 'PEN', '', 0, 'x')",
        "INSERT INTO count_due VALUES (3, 'Z-99', 'PEN', '', 0, 'x', NULL)",
        "INSERT INTO count_due VALUES (3, 'A-01-01', 'GONE', '', 0, 'x', NULL)",
        "INSERT INTO count_due VALUES (3, 'A-01-01', 'PEN', '', 0, 'x', -1)",
        "INSERT INTO label_due VALUES (3, 'Z-99', 'PEN', 'item')",
        "INSERT INTO label_due VALUES (3, 'A-01-01', 'GONE', 'item')",
        "INSERT INTO label_due VALUES (3, 'A-01-01', 'PEN', 'jump')",
        "UPDATE tour_order SET handled = lines + 1",
        "UPDATE tour_order SET order_id = 'O-9'",
        "UPDATE tour_slot SET order_id = 'O-9'",
        "INSERT INTO learned_code VALUES ('400', 'GONE', '400', 1, 'ANA', 0, 3)",
        "INSERT INTO learned_code VALUES ('400', 'PEN', '400', 0, 'ANA', 0, 3)",
        "INSERT INTO learned_code VALUES ('400', 'PEN', '400', 1, 'EVE', 0, 3)",
        "INSERT INTO learned_code VALUES ('400', 'PEN', '400', 1, 'ANA', 0, 9999)",
    ])
    func whatBreaksARuleIsNotWritten(_ sql: String) throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        try site.released(order("O-1", ("PEN", 2)))
        let error = siteError { try site.write { db in try db.execute(sql: sql) } }
        guard case .brokenRule = error else { return #expect(error == .brokenRule(detail: "a rule of the schema")) }
        try site.expectSound()
    }

    /// The tables keep the spellings they were declared with: a new one here needs a new format of the file.
    @Test func theSpellingsOfThisFormatAreThese() {
        #expect(
            PlaceKind.allCases.map(\.rawValue) == [
                "bin", "tote", "bench", "carton", "lane", "door", "load", "returnsTray", "quarantine", "inTransit",
                "receiving", "supplier", "customer", "adjustment", "scrap",
            ])
        #expect(Channel.allCases.map(\.rawValue) == ["web", "b2b", "marketplace", "store"])
        #expect(Hold.allCases.map(\.rawValue) == ["none", "batch", "item", "place"])
        #expect(Grade.allCases.map(\.rawValue) == ["A", "B", "C", "D"])
        #expect(HandlingClass.allCases.map(\.rawValue) == ["ambient", "cold", "fragile", "hazmat", "value"])
        #expect(
            PickStep.allCases.map(\.rawValue) == ["place", "item", "batch", "serial", "quantity", "tote", "zeroCheck"])
    }
}
