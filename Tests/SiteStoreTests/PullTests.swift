import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Pull on a real file: what the floor cannot take waits, and the file says why.
@Suite struct PullTests {
    @Test func anOrderWhoseLanesAreFullIsHeldAndSaysWhichLane() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        let dan = Loader(site)
        for number in 1...4 {
            var order = order(OrderID("O-\(number)"), ("PEN", 1))
            order.shipping = Shipping(service: "ROAD")
            try site.picked(order)
            let packer = Packer(site)
            try packer.find("O-\(number)")
            try packer.accepted("4006381333931")
            let parcel = try packer.finishParcel()
            try dan.scan(parcel.rawValue)
            try dan.scan(number <= 2 ? "LANE-1" : "LANE-2")
        }
        var next = order("O-5", ("PEN", 1))
        next.shipping = Shipping(service: "ROAD")
        try site.take([.orderReceived(next)]).forEach { #expect($0 == .taken) }
        let report = try site.pull()
        #expect(report.released == nil)
        #expect(report.held == [HeldOrder("O-5", .laneFull("LANE-1", service: "ROAD"))])
        #expect(try site.heldOrders() == report.held)
        let facts = try site.factCount
        _ = try site.pull()
        #expect(try site.factCount == facts, "the same news is recorded once")
        try dan.scan("DOOR-1")
        for carton in try site.lanes()[0].cartons { try dan.scan(carton.id.rawValue, on: "RUN-1") }
        #expect(try site.pull().released?.tours.count == 1)
        #expect(try site.heldOrders().isEmpty)
        try site.expectSound()
    }

    @Test func whoIsIdlePullsAndNobodyElseDoes() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        let orders = (1...4).map { order(OrderID("O-\($0)"), ("PEN", 1)) }
        try site.take(orders.map { .orderReceived($0) }).forEach { #expect($0 == .taken) }
        let first = try site.pull(cart: Cart(totes: 1))
        #expect(first.released?.tours.count == 1, "one tour waits for whoever comes")
        #expect(first.held.allSatisfy { $0.reason == .nobodyIdle(waitingTours: 0) })
        _ = try site.signIn("ANA", gesture: site.clock.newID(at: site.clock.now()))
        #expect(try site.pull(cart: Cart(totes: 1)).released?.tours.count == 1)
        try site.expectSound()
    }
}
