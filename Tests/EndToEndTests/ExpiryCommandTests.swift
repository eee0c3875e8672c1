import Foundation
import Testing

extension EndToEnd {
    /// What is dying, from the lists to the bin, through the commands of the office.
    @Suite struct ExpiryCommands {
        private static let stock = """
            place,sku,quantity,lot,best_before_days,serials
            A-01-04-A,E-100,6,L78,9,
            A-01-02-A,E-100,3,L70,-2,

            """

        @Test func dyingStockIsListedTakenOnAndLeavesTheHouse() async throws {
            let world = try await World.filled(released: false)
            try await world.done("import", "stock", try world.write("old.csv", Self.stock))
            let list = try await world.done("expiry", "list").output
            #expect(list.contains("dispose: 3 × E-100 lot L70 in A-01-02-A · 2 days past"), "\(list)")
            #expect(list.contains("tag: 3 × E-100 lot L78 in A-01-04-A · 9 days left"), "\(list)")
            #expect(list.contains("pushFirst: 3 × E-100 lot L78") && list.contains("3 should sell in time"), "\(list)")
            let owned = try await world.done("expiry", "list", "--owner", "sales", "--json").json()
            let entries = try #require(owned["entries"] as? [[String: Any]])
            #expect(entries.compactMap { $0["rung"] as? String } == ["tag"] && entries[0]["pence"] as? Int == 597)

            let why = try await world.done("why", "WEB-1").output
            #expect(why.contains("uses up 3 × E-100 lot L78, to be shipped until"), "\(why)")
            #expect(try await world.done("release").output.contains("1 order uses up stock that expires soon"))

            let taken = try await world.done("expiry", "take", "tag", "E-100", "A-01-04-A", "--by", "B-1").output
            let tag = try number(taken)
            #expect(try await world.done("expiry", "settle", tag, "--note", "half price", "--by", "B-1").status == 0)
            let out = try number(
                try await world.done("expiry", "take", "liquidate", "E-100", "A-01-04-A", "--units", "2", "--by", "B-1")
                    .output)
            #expect(try await world.done("expiry", "list", "--rung", "liquidate").output.contains("in EX-LIQUIDATE"))
            let back = try await world.done("expiry", "drop", out, "--by", "B-1").output
            #expect(back.contains("belong into A-01-04-A again"), "\(back)")
            let scrap = try number(
                try await world.done("expiry", "take", "dispose", "E-100", "A-01-02-A", "--by", "B-1").output)
            let alone = try await world.dockline("expiry", "settle", scrap, "--by", "B-1")
            #expect(alone.status == 1 && alone.errors.contains("Nobody throws stock away alone"), "\(alone)")
            try await world.done("expiry", "settle", scrap, "--by", "B-1", "--witness", "B-2")
            let card = try await world.done("where", "E-100").output
            #expect(card.contains("to throw away, done: 3"), "\(card)")
            let report = try await world.done("expiry", "report").output
            #expect(report.contains("settled on dispose: 3 units, 5.97"), "\(report)")
            #expect(report.contains("dies in the week from"), "\(report)")
            _ = try await world.facts()
        }

        @Test func aTransferWithoutAHubSaysSoAndWhatToDo() async throws {
            let world = try await World.filled(released: false)
            let stock = Self.stock.replacingOccurrences(of: ",9,", with: ",15,")
            try await world.done("import", "stock", try world.write("old.csv", stock))
            let taken = try await world.done("expiry", "take", "transfer", "E-100", "A-01-04-A", "--by", "B-1").output
            #expect(taken.contains("reports to no hub") && taken.contains("dockline agent enrol"), "\(taken)")
            #expect(taken.contains("out of A-01-04-A in EX-TRANSFER"), "\(taken)")
            _ = try await world.facts()
        }

        @Test func thePolicyIsShownSetAndRefused() async throws {
            let world = try await World.filled(released: false)
            let house = try await world.done("expiry", "policy").output
            #expect(house.contains("to ship of b2b: at least 14 days left"), "\(house)")
            #expect(house.contains("dispose: after the last day · supervise"), "\(house)")
            let json = try await world.done("expiry", "policy", "--json").output
            let own = try world.write(
                "own.json", json.replacingOccurrences(of: "\"days\" : 14", with: "\"days\" : 400"))
            #expect(try await world.done("expiry", "policy", "--from", own).output.contains("at least 400 days left"))
            let broken = try world.write("broken.json", json.replacingOccurrences(of: "tagPercent", with: "tagPer"))
            let refused = try await world.dockline("expiry", "policy", "--from", broken)
            #expect(refused.status == 1 && refused.errors.contains("broken.json cannot be used"), "\(refused)")
            _ = try await world.facts()
        }

        private func number(_ output: String) throws -> String {
            String(try #require(output.split(separator: "\n").last?.split(separator: " ").last))
        }
    }
}
