import Foundation
import Testing
import Warehouse

@testable import Importing

@Suite struct ExpiryRulesTests {
    @Test func theShippedRulesAreTheHouses() throws {
        #expect(try shipped.loadExpiryPolicy() == .house)
    }

    @Test func rulesOfASitesOwnAreCheckedInWords() throws {
        let folder = try TestFolder()
        let house = try String(contentsOf: shipped.file("expiry.json"), encoding: .utf8)
        func refusal(_ old: String, _ new: String) throws -> String {
            let path = try folder.write("own.json", house.replacingOccurrences(of: old, with: new))
            return words { _ = try loadExpiryPolicy(at: path) }
        }
        #expect(try refusal("\"pushFirst\"", "\"pushHard\"").contains("own.json cannot be used"))
        #expect(try refusal("\"days\": 28, ", "").contains("'days'"))
        #expect(try refusal("{ \"purpose\": \"restock\", \"days\": 7 },", "").contains("to restock"))
        #expect(try refusal("\"tagPercent\": 200", "\"tagPercent\": 20").contains("'tagPercent' is not between"))
        #expect(
            words { _ = try loadExpiryPolicy(at: folder.url.path + "/none.json") }.contains("none.json cannot be used"))
    }
}
