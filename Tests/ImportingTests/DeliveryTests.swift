import Foundation
import Importing
import Testing
import Warehouse

@Suite struct DeliveryTests {
    private static let head = "delivery,from,due,sku,quantity,lot,best_before_days,serials,carton\n"

    private func announced(_ site: TestSite) -> [Delivery] {
        site.bodies.compactMap { if case .deliveryAnnounced(let delivery) = $0 { delivery } else { nil } }
    }

    @Test func rowsWithOneNumberAreOneDelivery() throws {
        let file = try Import("dockline-deliveries")
        let summary = try file.run(
            Self.head
                + "PO-1,Hill,,E-200,12,,,,340201234500000015\nPO-1,Hill,,E-300,2,,,S1|S2,\nPO-2,Mill,,E-200,1,L9,,,\n")
        #expect(summary.reasons == [:])
        #expect(summary.taken == 3)
        #expect(
            announced(file.site) == [
                Delivery(
                    id: "PO-1", from: "Hill",
                    lines: [
                        DeliveryLine(number: 1, sku: "E-200", quantity: 12, carton: "340201234500000015"),
                        DeliveryLine(number: 2, sku: "E-300", quantity: 2, serials: ["S1", "S2"]),
                    ]),
                Delivery(
                    id: "PO-2", from: "Mill",
                    lines: [DeliveryLine(number: 1, sku: "E-200", quantity: 1, batch: Batch(lot: "L9"))]),
            ])
    }

    @Test func oneWrongRowHoldsItsWholeDeliveryBack() throws {
        let file = try Import("dockline-deliveries")
        let summary = try file.run(
            Self.head + "PO-1,Hill,,E-200,12,,,,340201234500000099\nPO-1,Hill,,E-300,2,,,,\nPO-2,Hill,,E-200,1,,,,\n")
        #expect(summary.rejected == 2 && announced(file.site).map(\.id) == ["PO-2"])
        #expect(summary.reasons == ["carton not valid": 1, "delivery held back": 1])
    }

    @Test func oneDeliveryHasOneSenderAndAsManySerialsAsUnits() throws {
        let file = try Import("dockline-deliveries")
        let summary = try file.run(
            Self.head + "PO-1,Hill,,E-200,1,,,,\nPO-1,Mill,,E-200,1,,,,\nPO-2,Hill,,E-300,3,,,S1|S2,\n")
        #expect(announced(file.site).isEmpty)
        #expect(summary.reasons == ["from differs": 1, "delivery held back": 1, "line not valid": 1])
    }
}
