import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// The dock on a real file: from the lane to the street, and what the order says afterwards.
@Suite struct DockStoreTests {
    /// A site with one labelled carton of each order.
    private func staged(_ folder: Folder, _ orders: Order...) throws -> (Site, [ParcelID]) {
        let site = try folder.makeOutboundSite()
        var parcels: [ParcelID] = []
        for order in orders {
            try site.picked(order)
            let packer = Packer(site)
            try packer.find(order.id.rawValue)
            for line in order.lines {
                for _ in 0..<line.quantity {
                    try packer.accepted(line.sku == "PEN" ? "4006381333931" : "4000000000112")
                }
            }
            parcels.append(try packer.finishParcel())
        }
        return (site, parcels)
    }

    private func road(_ id: OrderID, _ wishes: (SKU, Int)...) -> Order {
        var order = order(id)
        order.lines = wishes.enumerated().map { OrderLine(number: $0 + 1, sku: $1.0, quantity: $1.1) }
        order.shipping = Shipping(service: "ROAD")
        return order
    }

    @Test func aCartonGoesFromTheLaneToTheStreet() throws {
        let folder = try Folder()
        let (site, parcels) = try staged(folder, road("O-1", ("PEN", 2)), road("O-2", ("SOCK", 1)))
        let dan = Loader(site)
        let dee = Loader(site, badge: "DEE")
        for parcel in parcels {
            guard case .holding(_, let lane) = try dan.scan(parcel.rawValue) else { return #expect(Bool(false)) }
            #expect(lane == "LANE-1")
            #expect(try dan.scan("LANE-1").facts.count == 1)
        }
        #expect(try dan.scan("DOOR-1").facts.isEmpty == false)
        #expect(try site.load("RUN-1")?.state == .loading)
        #expect(try dan.scan(parcels[0].rawValue, on: "RUN-1").facts.count == 1)
        #expect(try dan.scan(parcels[0].rawValue, on: "RUN-1").refusal == .loadedTwice(parcels[0], "RUN-1"))
        #expect(try dan.perform(.load("RUN-1", .close)).refusal == .leftovers("RUN-1", [parcels[1]]))
        #expect(try dan.scan("(00)" + parcels[1].rawValue, on: "RUN-1").facts.count == 1)
        #expect(try dan.perform(.load("RUN-1", .close)).facts.count == 1)
        #expect(try dan.scan("SEAL-77", on: "RUN-1").facts.count == 1)
        #expect(try dan.scan("SEAL-77", on: "RUN-1").refusal == .sealNeedsAnother("RUN-1", "DAN"))
        #expect(try dee.scan("SEAL-77", on: "RUN-1").facts.count == 1)
        let code = try #require(try site.load("RUN-1")).driverCode
        #expect(try dee.perform(.load("RUN-1", .scan(text: code, keyed: true))).facts.count == 1)
        let load = try #require(try site.load("RUN-1"))
        #expect(load.state == .departed && load.manifestHash?.count == 64)
        #expect(try site.onHand("PEN", at: .customer) == 2)
        #expect(try site.count("SELECT sum(shipped) FROM order_line") == 3)
        #expect(try site.manifest("RUN-1").rows.map(\.entry.sscc) == parcels.sorted())
        #expect(siteError { try site.cancel("O-1") } == .orderShipped("O-1"))
        try site.expectSound()
    }

    @Test func twoSealNumbersHoldTheLoadUntilASupervisorLiftsIt() throws {
        let folder = try Folder()
        let (site, parcels) = try staged(folder, road("O-1", ("PEN", 1)))
        let (dan, dee) = (Loader(site), Loader(site, badge: "DEE"))
        try dan.scan("DOOR-1")
        try dan.scan(parcels[0].rawValue, on: "RUN-1")
        try dan.perform(.load("RUN-1", .close))
        try dan.scan("SEAL-77", on: "RUN-1")
        try dee.scan("SEAL-78", on: "RUN-1")
        #expect(try site.load("RUN-1")?.isHeld == true)
        #expect(try dan.scan("SEAL-77", on: "RUN-1").refusal?.kind == "loadHeld")
        try dee.perform(.load("RUN-1", .liftHold))
        try dan.scan("SEAL-77", on: "RUN-1")
        try dee.scan("SEAL-77", on: "RUN-1")
        #expect(try site.load("RUN-1")?.state == .sealed)
        try site.expectSound()
    }

    @Test func aCartonThatGrewTooOldOnTheDockStaysHere() throws {
        let folder = try Folder()
        let clock = TestClock()
        let site = try folder.makeOutboundSite(clock: clock)
        try site.picked(road("O-1", ("MILK", 2)))
        let packer = Packer(site)
        try packer.find("O-1")
        try packer.accepted("(01)04000000000211(10)L1", "(01)04000000000211(10)L1")
        let parcel = try packer.finishParcel()
        let (dan, dee) = (Loader(site), Loader(site, badge: "DEE"))
        try dan.scan("DOOR-1")
        #expect(try dan.scan(parcel.rawValue, on: "RUN-1").facts.count == 1)
        try dan.perform(.load("RUN-1", .close))
        for loader in [dan, dee] { #expect(try loader.scan("SEAL-77", on: "RUN-1").facts.count == 1) }
        // The batch lasts for 14 days, and three of them have to be left for a customer.
        clock.now = clock.now.adding(minutes: 12 * 1_440)
        let code = try #require(try site.load("RUN-1")).driverCode
        let refusal = try dee.perform(.load("RUN-1", .scan(text: code, keyed: true))).refusal
        #expect(refusal == .tooOldAboard("RUN-1", [parcel]))
        #expect(try dan.perform(.load("RUN-1", .reopen)).facts.count == 1)
        #expect(try dan.perform(.load("RUN-1", .unload(text: parcel.rawValue, keyed: false))).facts.count == 1)
        #expect(try dan.scan(parcel.rawValue, on: "RUN-1").refusal == .tooOld(parcel, SmallFloor.early))
        try site.expectSound()
    }

    @Test func aSerialThatLeftComesBackFromAnotherSite() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.picked(road("O-1", ("PHONE", 1)))
        let packer = Packer(site)
        try packer.find("O-1")
        let serial = try #require(try site.texts("SELECT serial FROM stock WHERE place LIKE 'T-%'").first)
        try packer.accepted("(01)04000000000310(21)\(serial)")
        let parcel = try packer.finishParcel()
        let (dan, dee) = (Loader(site), Loader(site, badge: "DEE"))
        try dan.scan("DOOR-1")
        try dan.scan(parcel.rawValue, on: "RUN-1")
        try dan.perform(.load("RUN-1", .close))
        for loader in [dan, dee] { try loader.scan("SEAL-77", on: "RUN-1") }
        let code = try #require(try site.load("RUN-1")).driverCode
        #expect(try dee.perform(.load("RUN-1", .scan(text: code, keyed: true))).facts.count == 1)
        let line = DeliveryLine(number: 1, sku: "PHONE", quantity: 1, serials: [serial])
        let delivery = Delivery(id: "TR-9-RUN-4", from: "York", isTransfer: true, lines: [line])
        #expect(try site.take([.deliveryAnnounced(delivery)]) == [.taken])
        #expect(try site.onHand("PHONE", at: .inTransit) == 1)
        #expect(try site.onHand("PHONE", at: .supplier) == -5)
        try site.expectSound()
    }

    @Test func aLaneThatIsFullSaysWhichHaveRoom() throws {
        let folder = try Folder()
        let (site, parcels) = try staged(
            folder,
            road("O-1", ("PEN", 1)), road("O-2", ("PEN", 1)), road("O-3", ("PEN", 1)))
        let dan = Loader(site)
        for parcel in parcels.prefix(2) {
            try dan.scan(parcel.rawValue)
            try dan.scan("LANE-1")
        }
        try dan.scan(parcels[2].rawValue)
        #expect(try dan.scan("LANE-1").refusal == .laneFull("LANE-1", capacity: 2, room: ["LANE-2"]))
        try dan.scan("LANE-2")
        try dan.perform(.undoStaging)
        #expect(try site.unstaged().map(\.id) == [parcels[2]])
        try site.expectSound()
    }

    @Test func anUndoneLoadingPutsTheCartonBackIntoItsLane() throws {
        let folder = try Folder()
        let (site, parcels) = try staged(folder, road("O-1", ("PEN", 1)))
        let dan = Loader(site)
        try dan.scan(parcels[0].rawValue)
        try dan.scan("LANE-1")
        try dan.scan("DOOR-1")
        try dan.scan(parcels[0].rawValue, on: "RUN-1")
        try dan.perform(.load("RUN-1", .undo))
        #expect(try site.lanes()[0].cartons.map(\.id) == parcels)
        #expect(try site.load("RUN-1")?.cartons == [])
        try site.expectSound()
    }

    @Test func aParcelOnALoadIsNotOpenedAgain() throws {
        let folder = try Folder()
        let (site, parcels) = try staged(folder, road("O-1", ("PEN", 1)))
        let dan = Loader(site)
        try dan.scan("DOOR-1")
        try dan.scan(parcels[0].rawValue, on: "RUN-1")
        let packer = Packer(site)
        #expect(try packer.find(parcels[0].rawValue).refusal == .onLoad(parcels[0], "RUN-1"))
        try dan.perform(.load("RUN-1", .unload(text: parcels[0].rawValue, keyed: false)))
        #expect(try packer.find(parcels[0].rawValue).offer != nil)
        #expect(try packer.find(parcels[0].rawValue).events.last == .reopened(parcel: 1))
        try site.expectSound()
    }

    @Test func theQueueKnowsWhatIsLeftToDo() throws {
        let folder = try Folder()
        let (site, parcels) = try staged(folder, road("O-1", ("PEN", 1)))
        let row = try #require(try site.dockQueue().first { $0.load == "RUN-1" })
        #expect(row.all == 1 && row.loaded == 0 && row.toStage == 1 && row.toPack == 0)
        #expect(row.slackMinutes > 200)
        #expect(parcels.count == 1)
    }
}
