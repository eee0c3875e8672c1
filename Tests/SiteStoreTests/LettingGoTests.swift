import Foundation
import SyncProtocol
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// The hub wants an order back: what is still here is let go of, what has left is kept.
@Suite struct LettingGoTests {
    let folder: Folder
    let site: Site

    init() throws {
        folder = try Folder()
        site = try folder.makeOutboundSite()
        try site.enrol()
    }

    private func road(_ id: OrderID) -> Order {
        var order = order(id, ("PEN", 2))
        order.shipping = Shipping(service: "ROAD")
        return order
    }

    @Test func anOrderThatNobodyTouchedIsReleasedAndStaysAway() throws {
        let web = road("WEB-1")
        try site.outcomes(wanted(web))
        #expect(try site.outcomes(wantedBack(web)) == [.released])
        #expect(try site.release().tours == [])
        // The same wish, once more and newer: it is let go of already.
        let facts = try site.factCount
        #expect(try site.outcomes(wantedBack(web, 3, at: 3)) == [.released])
        #expect(try site.factCount == facts + 1)
        guard case .declined(let why)? = try site.outcomes(wanted(web, 4, at: 4)).first else {
            return #expect(Bool(false), "a cancelled order came back")
        }
        #expect(why.contains("was cancelled here"))
        try site.expectSound()
    }

    @Test func anUnknownOrderIsReleasedAndALateOlderWishDoesNotBringItIn() throws {
        let web = road("WEB-1")
        #expect(try site.outcomes(wantedBack(web, 5, at: 9)) == [.released])
        #expect(try site.outcomes(wanted(web, 4, at: 8)).isEmpty)
        #expect(try site.order("WEB-1") == nil)
        #expect(try site.outcomes(wanted(web, 6, at: 10)) == [.accepted])
    }

    @Test func anOrderInTheHandIsPutBackAndReleased() throws {
        let web = road("WEB-1")
        try site.outcomes(wanted(web))
        let tour = try #require(try site.release().tours.first)
        let worker = Worker(site, tour)
        try worker.perform(.take)
        try worker.finish()
        let before = try site.factCount
        #expect(try site.outcomes(wantedBack(web)) == [.released])
        let kinds = try site.bodies(after: before).map(\.kind)
        #expect(kinds == ["order.cancelled", "pick.cancelled", "intent.answered"])
        #expect(try worker.state.lines.contains { $0.kind == .putBack && $0.state == .open })
        try worker.finish()
        #expect(try site.onHand("PEN", at: "A-01-01") + site.onHand("PEN", at: "A-01-02") == 15)
        try site.expectSound()
    }

    @Test func whatIsOnAClosedLoadOrOnTheStreetIsKept() throws {
        let (web, other) = (road("WEB-1"), road("WEB-2"))
        try site.outcomes(wanted(web), wanted(other, at: 2))
        let parcels = try packed(["WEB-1"])
        let (dan, dee) = (Loader(site), Loader(site, badge: "DEE"))
        try load(parcels, dan)
        try dan.perform(.load("RUN-1", .close))
        let kept = try site.outcomes(wantedBack(web, 2, at: 3))
        #expect(kept == [.kept("order WEB-1 is on load RUN-1, which is closed: 2 unit(s)")])
        #expect(try site.count("SELECT count(*) FROM orders WHERE cancelled = 1") == 0)
        try depart(dan, dee)
        #expect(
            try site.outcomes(wantedBack(web, 3, at: 4)) == [.kept("order WEB-1 has left with load RUN-1: 2 unit(s)")])
        #expect(try site.outcomes(wantedBack(other, 2, at: 5)) == [.released])
        try site.expectSound()
    }

    @Test func theOfficesOwnCancellationIsToldToTheHub() throws {
        let (web, own) = (road("WEB-1"), road("OWN-1"))
        try site.outcomes(wanted(web, 4))
        _ = try site.take([.orderReceived(own)])
        var before = try site.factCount
        try site.cancel("OWN-1")
        #expect(try site.bodies(after: before) == [.orderCancelled("OWN-1")])
        before = try site.factCount
        try site.cancel("WEB-1")
        let answer = IntentAnswer(kind: "order", id: "WEB-1", revision: 4, outcome: .released)
        #expect(try site.bodies(after: before) == [.orderCancelled("WEB-1"), .hub(.answered(answer))])
        try site.expectSound()
    }

    // MARK: What left

    @Test func whatLeavesIsToldByOrderAndLineAndEqualsWhatLeft() throws {
        try site.outcomes(wanted(road("WEB-1")), wanted(road("WEB-2"), at: 2))
        let parcels = try packed(["WEB-1", "WEB-2"])
        let (dan, dee) = (Loader(site), Loader(site, badge: "DEE"))
        try load(parcels, dan)
        try dan.perform(.load("RUN-1", .close))
        let before = try site.factCount
        try depart(dan, dee)
        let new = try site.facts(last: try site.factCount - before).reversed()
        let told = new.compactMap { fact -> (Shipped, Fact)? in
            if case .hub(.shipped(let shipped)) = fact.body { (shipped, fact) } else { nil }
        }
        #expect(told.count == 1)
        let (shipped, fact) = try #require(told.first)
        #expect(shipped.load == "RUN-1" && shipped.service == "ROAD")
        #expect(Set(shipped.parcels.map(\.id)) == Set(parcels))
        let rows = try site.manifest("RUN-1").rows
        #expect(Set(shipped.parcels.map(\.grams)) == Set(rows.map(\.entry.grams)))
        #expect(shipped.parcels.map(\.tracking).allSatisfy { $0?.hasPrefix("TRK-") == true })
        let lines = shipped.parcels.flatMap(\.lines).sorted { $0.order < $1.order }
        #expect(
            lines == [
                Shipped.Line(order: "WEB-1", line: 1, sku: "PEN", quantity: 2),
                Shipped.Line(order: "WEB-2", line: 1, sku: "PEN", quantity: 2),
            ])
        #expect(try site.count("SELECT sum(shipped) FROM order_line") == 4)
        let departure = try #require(new.first { $0.body.kind == "load.departed" })
        #expect(departure.gesture == fact.gesture && departure.sequence + 1 == fact.sequence)
        try site.expectSound()
    }

    /// Picks and packs orders, and labels their parcels.
    private func packed(_ orders: [OrderID]) throws -> [ParcelID] {
        for tour in try site.release(orders: orders).tours {
            let worker = Worker(site, tour)
            try worker.perform(.take)
            try worker.finish()
            try worker.perform(.leave)
        }
        return try orders.map { id in
            let packer = Packer(site)
            try packer.find(id.rawValue)
            for _ in 0..<2 { try packer.accepted("4006381333931") }
            let parcel = try #require(try packer.parcel?.id)
            try packer.accepted("120 g")
            _ = try packer.label("TRK-\(id)")
            return parcel
        }
    }

    private func load(_ parcels: [ParcelID], _ dan: Loader) throws {
        for parcel in parcels {
            try dan.scan(parcel.rawValue)
            try dan.scan("LANE-1")
        }
        try dan.scan("DOOR-1")
        for parcel in parcels { try dan.scan(parcel.rawValue, on: "RUN-1") }
    }

    private func depart(_ dan: Loader, _ dee: Loader) throws {
        try dan.scan("SEAL-77", on: "RUN-1")
        try dee.scan("SEAL-77", on: "RUN-1")
        let code = try #require(try site.load("RUN-1")).driverCode
        try dee.perform(.load("RUN-1", .scan(text: code, keyed: true)))
        try #require(try site.load("RUN-1")?.state == .departed)
    }
}
