import Foundation
import Testing

extension EndToEnd {
    /// Goods in a real terminal: from the truck to the shelf, and straight to an order.
    @Suite struct ReceiveStory {
        private static let people = """
            badge,name,roles
            B-4,Gus Hale,receive
            B-5,Sue Park,supervise

            """
        private static let deliveries = """
            delivery,from,due,sku,quantity,lot,best_before_days,serials,carton
            PO-1,Hill & Sons,,E-200,12,,,,
            PO-1,Hill & Sons,,E-100,6,L88,200,,340201234500000015

            """

        private func world() async throws -> World {
            let world = try await World.filled()
            try await world.done("import", "people", try world.write("more.csv", Self.people))
            try await world.done("import", "deliveries", try world.write("deliveries.csv", Self.deliveries))
            return world
        }

        @Test func aTruckIsEmptiedAndWhatIsMissingIsSaid() async throws {
            let world = try await world()
            let gus = try await world.openStation("DOCK-IN")
            try await gus.enter("B-4")
            try await gus.sees("GATE")
            try await gus.press("DC")
            try await gus.sees("RECEIVE", "PO-1", "Hill & Sons", "0/18")
            try await gus.enter("PO-1")
            try await gus.sees("1 carton to come", "0/12 Steel bolt")
            try await gus.enter("340201234500000015")
            try await gus.sees("6 on the floor")
            try await gus.enter("5901234123457")
            try await gus.sees("Go to A-01-02-A", "it lies there already")
            try await gus.typeByHand("10")
            try await gus.sees("10 × Steel bolt")
            try await gus.enter("A-01-02-A")
            try await gus.sees("10 in A-01-02-A")
            try await gus.press("F4")
            try await gus.sees("2 missing")
            try await gus.press("F4")
            try await gus.sees("16 received", "closed with 2 missing", "RECEIVING")
            let shown = try await world.done("delivery", "show", "PO-1")
            #expect(shown.output.contains("E-200: 10 of 12 · 2 missing"), "\(shown)")
            #expect(shown.output.contains("E-100: 6 of 6"), "\(shown)")
            // What stands on the floor is put away with the next scan.
            try await gus.enter("4006381333931")
            try await gus.sees("MOVE from RECEIVING", "Apple juice")
            try await gus.typeByHand("6")
            try await gus.sees("6 × Apple juice")
            try await gus.enter("A-01-04-A")
            try await gus.sees("6 in A-01-04-A")
            _ = try await world.facts()
        }

        @Test func aUnitIsMovedAndTakenBack() async throws {
            let world = try await world()
            let gus = try await world.openStation("DOCK-IN")
            try await gus.enter("B-4")
            try await gus.sees("GATE")
            try await gus.press("DC")
            try await gus.sees("RECEIVE", "PO-1")
            try await gus.enter("A-01-03-A")
            try await gus.sees("MOVE from A-01-03-A", "2 × Camera")
            try await gus.enter("S-1")
            try await gus.sees("Scan an item")
            try await gus.enter("4012345678901")
            try await gus.sees("Scan the serial")
            try await gus.enter("S-2")
            try await gus.sees("Go to A-01-04-A")
            try await gus.enter("A-01-02-A")
            try await gus.sees("Take another bin", "ordinary goods lie there")
            try await gus.enter("A-01-04-A")
            try await gus.sees("1 in A-01-04-A")
            try await gus.press("F8")
            try await gus.sees("1 in hand again")
            _ = try await world.facts()
        }

        @Test func onlyASupervisorSettlesAndOnlyOnce() async throws {
            let world = try await world()
            let list = try await world.done("delivery", "list")
            #expect(list.output.contains("PO-1: 0 of 18 units from Hill & Sons · is to come"), "\(list)")
            let refused = try await world.dockline("delivery", "settle", "PO-1", "--note", "never sent", "--by", "B-4")
            #expect(refused.status != 0 && refused.errors.contains("B-4 is no supervisor here"), "\(refused)")
            try await world.done("delivery", "settle", "PO-1", "--note", "never sent", "--by", "B-5")
            #expect(try await world.done("delivery", "list").output.contains("Nothing is to come"))
        }
    }
}
