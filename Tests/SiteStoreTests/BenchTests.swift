import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// The pack job on a real file: what is committed, what is refused, and that nothing is lost on the way.
@Suite struct BenchTests {
    @Test func aToteBecomesALabelledParcel() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.picked(order("O-1", ("PEN", 2), ("SOCK", 1)))
        let packer = Packer(site)
        let outcome = try packer.find("T-1")
        #expect(outcome.events.count == 2)
        try packer.accepted("4006381333931", "4006381333931", "4000000000112")
        #expect(try packer.parcel?.state == .weighing)
        let parcel = try packer.finishParcel()
        #expect(try packer.job.parcels.map(\.state) == [.labelled])
        #expect(try packer.job.lease == nil)
        #expect(try site.onHand("PEN", at: parcel.place) == 2)
        #expect(try site.onHand("PEN", at: "T-1") == 0)
        #expect(try site.packQueue().isEmpty)
        try site.expectSound()
    }

    @Test func aWrongItemAndOneTooManyAreDifferentAndRecordNothing() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.picked(order("O-1", ("PEN", 1), ("SOCK", 1)))
        let packer = Packer(site)
        try packer.find("T-1")
        try packer.accepted("4006381333931")
        let facts = try site.factCount
        #expect(try packer.scan("4000000000419").refusal == .notInOrder("RING", name: "Ring", order: "O-1"))
        #expect(
            try packer.scan("4006381333931").refusal == .oneTooMany("PEN", name: "Pen blue", packed: 1, adding: 1))
        #expect(try site.factCount == facts)
    }

    @Test func theSameSerialTwiceIsRefused() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.picked(order("O-1", ("PHONE", 2)))
        let packer = Packer(site)
        try packer.find("T-1")
        #expect(try packer.scan("4000000000310").refusal == .scanSerial("PHONE", name: "Phone"))
        let serials = try packer.job.lines[0].serials
        try packer.accepted(serials[0])
        #expect(try packer.scan(serials[0]).refusal == .unitTwice(serials[0], parcel: 1))
        #expect(try packer.scan("]C10104000000000310" + "21S9").refusal == .serialNotPicked("S9"))
        try packer.accepted(serials[1])
        #expect(try packer.parcel?.state == .weighing)
    }

    @Test func aUnitOpensTheOrderThatWantsItAndCounts() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.picked(order("O-1", ("PEN", 2)))
        let packer = Packer(site)
        try packer.find("4006381333931")
        #expect(try packer.job.packedUnits == 1)
    }

    @Test func aToteOnACartIsNotPackedYet() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.released(order("O-1", ("PEN", 1), ("SOCK", 1)))
        let worker = Worker(site, TourID(1))
        try worker.perform(.take)
        while try site.tour(TourID(1)).slots[0].tote == nil {
            try worker.accepted(try #require(try worker.next(freeTote: { "T-4" })))
        }
        #expect(try Packer(site).find("T-4").refusal == .toteOnCart("T-4", tour: TourID(1), holder: "ANA"))
        #expect(try Packer(site).find("T-5").refusal == .toteEmpty("T-5"))
        try worker.finish()
        #expect(try Packer(site).find("T-4").events.count == 2)
    }

    @Test func theRestIsWaitedForAndComesLater() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.take([.orderReceived(order("O-1", ("PEN", 1), ("SOCK", 1)))]).forEach { #expect($0 == .taken) }
        _ = try site.release(cart: Cart(weightGrams: 10, volume: 1))
        // Two tours, because the cart is so small; only the first is walked.
        let worker = Worker(site, TourID(1))
        try worker.perform(.take)
        try worker.finish()
        let packer = Packer(site)
        let tours = try site.count("SELECT count(*) FROM tour")
        try #require(tours == 1 || tours == 2)
        try packer.find("T-1")
        if tours == 1 { return }
        try packer.accepted(try packer.job.lines[0].sku == "PEN" ? "4006381333931" : "4000000000112")
        #expect(try packer.job.step == .rest)
        try packer.perform(.leave)
        #expect(try packer.job.lease == nil)
        let second = Worker(site, TourID(2))
        try second.perform(.take)
        try second.finish()
        try packer.find("O-1")
        #expect(try packer.job.step == .unit)
        #expect(try packer.job.lines.count == 2)
        try site.expectSound()
    }

    @Test func aParcelThatWeighsTooLittleIsCountedAgain() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.take([
            .itemDefined(
                Item(sku: "MUG", name: "Mug", barcodes: [ItemBarcode(code: "5012345678900")], weightGrams: 300))
        ])
        .forEach { #expect($0 == .taken) }
        try site.take([
            .stockReceived(
                StockReceived(
                    reference: "mugs", line: 1,
                    moves: [Move(sku: "MUG", quantity: 10, from: .supplier, to: "A-01-02")]))
        ]).forEach { #expect($0 == .taken) }
        try site.take([.orderReceived(order("O-1", ("MUG", 2)))]).forEach { #expect($0 == .taken) }
        let tour = try #require(try site.release().tours.first)
        let worker = Worker(site, tour)
        try worker.perform(.take)
        try worker.accepted("A-01-02", "5012345678900", "2", "T-1")
        let packer = Packer(site)
        try packer.find("T-1")
        try packer.accepted("5012345678900", "5012345678900")
        #expect(try packer.scan("US,GS,+00400.0  g").refusal == .scaleUnsteady)
        #expect(try packer.scan("4006381333931").plainRefusal != nil)
        #expect(try packer.scan("90 g").refusal == .tooLight(grams: 90, tare: 100))
        try packer.accepted("400 g")
        #expect(try packer.parcel?.state == .recounting)
        #expect(try packer.scan("4006381333931").refusal == .notInParcel("PEN", name: "Pen blue"))
        try packer.accepted("5012345678900", "5012345678900")
        #expect(try packer.parcel?.state == .weighing)
        try packer.accepted("702 g")
        #expect(try packer.parcel?.weight?.scale == "S1")
        #expect(try packer.parcel?.state == .unlabelled)
        try site.expectSound()
    }

    @Test func whatIsNotInTheToteIsShortOrPickedAgain() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.picked(order("O-1", ("PEN", 3)))
        let packer = Packer(site)
        try packer.find("T-1")
        try packer.accepted("4006381333931", "4006381333931")
        try packer.perform(.report("not-in-tote", box: nil))
        #expect(try packer.parcel?.state == .weighing)
        #expect(try site.count("SELECT short FROM order_line") == 1)
        #expect(try site.onHand("PEN", at: .search) == 1)
        try site.expectSound()
        try packer.perform(.undo)
        #expect(try site.count("SELECT short FROM order_line") == 0)
        try packer.perform(.report("pick-again", box: nil))
        #expect(try packer.job.step == .rest)
        #expect(try site.count("SELECT open FROM order_line") == 1)
        try site.expectSound()
        let tour = try #require(try site.release().tours.first)
        let worker = Worker(site, tour)
        try worker.perform(.take)
        try worker.finish()
        try packer.accepted("4006381333931")
        #expect(try packer.parcel?.state == .weighing)
        try site.expectSound()
    }

    /// Two lines of one item, each in a tote of its own: 3 pens in T-1, 2 in T-2.
    private func twoTotes(_ folder: Folder) throws -> Site {
        let site = try folder.makeOutboundSite()
        try site.take([.orderReceived(order("O-1", ("PEN", 3), ("PEN", 2)))]).forEach { #expect($0 == .taken) }
        let worker = Worker(site, try #require(try site.release().tours.first))
        try worker.perform(.take)
        // Place, item, quantity, tote; then the second line up to its tote.
        for _ in 0..<7 { try worker.accepted(try #require(try worker.next(freeTote: { "T-1" }))) }
        try worker.perform(.report("tote-full"))
        try worker.accepted("T-2")
        try worker.finish()
        try worker.perform(.leave)
        return site
    }

    @Test func unitsOfTwoLinesAreNotTakenTwiceFromOneTote() throws {
        let folder = try Folder()
        let site = try twoTotes(folder)
        let packer = Packer(site)
        try packer.find("T-1")
        try packer.perform(.scan(text: "5*4006381333931", keyed: true))
        #expect(try packer.parcel?.count == 5)
        try site.expectSound()
    }

    @Test func whatIsMissingOfTwoLinesIsLookedForOnce() throws {
        let folder = try Folder()
        let site = try twoTotes(folder)
        let packer = Packer(site)
        try packer.find("T-1")
        try packer.perform(.report("not-in-tote", box: nil))
        #expect(try site.onHand("PEN", at: .search) == 5)
        #expect(try site.onHand("PEN", at: "T-1") == 0 && site.onHand("PEN", at: "T-2") == 0)
        try site.expectSound()
    }

    @Test func aCancelledOrderOfTwoLinesIsBroughtBackOutOfBothTotes() throws {
        let folder = try Folder()
        let site = try twoTotes(folder)
        try Packer(site).find("T-1")
        let report = try site.cancel("O-1")
        let tour = try site.tour(try #require(report.putBackTours.first))
        let back = tour.lines.filter { $0.kind == .putBack }
        let fetched = Dictionary(grouping: back, by: \.tote).mapValues { $0.reduce(0) { $0 + $1.wanted } }
        #expect(fetched == ["T-1": 3, "T-2": 2])
        try site.expectSound()
    }

    @Test func serialsThatLieTogetherAreBroughtBackTogether() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.picked(order("O-1", ("PHONE", 2)))
        try Packer(site).find("T-1")
        let report = try site.cancel("O-1")
        let back = try site.tour(try #require(report.putBackTours.first)).lines.filter { $0.kind == .putBack }
        #expect(back.count == 1 && back.first?.wanted == 2 && back.first?.serials.count == 2)
        try site.expectSound()
    }

    @Test func undoPutsTheUnitBackIntoItsTote() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.picked(order("O-1", ("PEN", 2)))
        let packer = Packer(site)
        try packer.find("T-1")
        let before = try packer.job
        try packer.accepted("4006381333931")
        try packer.perform(.undo)
        #expect(try packer.job == before)
        #expect(try site.onHand("PEN", at: "T-1") == 2)
        // The parcel itself stays: without one there would be nothing to pack into.
        #expect(try packer.perform(.undo).plainRefusal == .nothingToUndo)
        try packer.accepted("4006381333931")
        try site.expectSound()
    }

    @Test func anotherBoxNeedsAReason() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.picked(order("O-1", ("PEN", 1)))
        let packer = Packer(site)
        try packer.find("T-1")
        #expect(try packer.parcel?.proposed == "BOX-S")
        #expect(try packer.scan("BOX-M").refusal == .boxNeedsReason("BOX-M", proposed: "BOX-S"))
        try packer.perform(.report("box-none-left", box: "BOX-M"))
        #expect(try packer.parcel?.box == "BOX-M")
        #expect(try packer.parcel?.boxReason == "box-none-left")
    }

    @Test func ordersOfOneCustomerAreMergedUntilOneIsLabelled() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        var (one, two, three) = (order("O-1", ("PEN", 1)), order("O-2", ("SOCK", 1)), order("O-3", ("PEN", 1)))
        (one.customer, two.customer, three.customer) = ("C-1", "C-1", "C-1")
        three.promise = SmallFloor.now.adding(minutes: 5000)
        try site.picked(one, two, three)
        let totes = try ["O-1", "O-2", "O-3"].map { id in
            try #require(try site.texts("SELECT tote FROM tour_slot WHERE order_id = '\(id)'").first)
        }
        let packer = Packer(site)
        try packer.find(totes[0])
        #expect(try packer.scan(totes[2]).refusal == .cannotMerge("O-3", .otherPromise))
        let facts = try site.factCount
        // Socks and pens were never measured, so what is saved is not known.
        #expect(try packer.scan(totes[1]).offer?.deviation == .pack(.merge("O-2", saves: nil)))
        #expect(try site.factCount == facts)
        try packer.accepted(totes[1])
        try packer.accepted("4006381333931", "4000000000112")
        #expect(try packer.parcel?.state == .weighing)
        _ = try packer.finishParcel()
        #expect(try site.packQueue().map(\.order) == ["O-3"])
        try site.expectSound()
    }

    /// Pens of which four stand in the small box.
    private let bulkyPen = Item(
        sku: "PEN", name: "Pen blue", barcodes: [ItemBarcode(code: "4006381333931")], weightGrams: 10,
        dimensions: Dimensions(width: 90, length: 90, height: 190))

    @Test func aMergeIsReckonedInTheBoxesThatTheServiceTakes() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        let rule = ServiceRule(service: "ROAD", boxes: ["BOX-M"])
        try #require(try site.take([.itemDefined(bulkyPen), .serviceDefined(rule)]) == [.taken, .taken])
        var (one, two) = (order("O-1", ("PEN", 3)), order("O-2", ("PEN", 1)))
        (one.customer, two.customer) = ("C-1", "C-1")
        (one.shipping, two.shipping) = (Shipping(service: "ROAD"), Shipping(service: "ROAD"))
        try site.picked(one, two)
        let totes = try ["O-1", "O-2"].map { id in
            try #require(try site.texts("SELECT tote FROM tour_slot WHERE order_id = '\(id)'").first)
        }
        let packer = Packer(site)
        try packer.find(totes[0])
        // The small boxes would be cheaper, and the carrier takes none.
        let (apart, together) = (CartonOutlay(cartons: 2, pence: 90), CartonOutlay(cartons: 1, pence: 45))
        #expect(
            try packer.scan(totes[1]).offer?.deviation
                == .pack(.merge("O-2", saves: MergeSaving(apart: apart, together: together))))
    }

    @Test func aMergeSaysWhatItSavesInCartonsAndMoney() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try #require(try site.take([.itemDefined(bulkyPen)]) == [.taken])
        // Four stand in the small box for 0.20; it takes the large one for 0.45 from the fifth on.
        var (one, two) = (order("O-1", ("PEN", 3)), order("O-2", ("PEN", 1)))
        (one.customer, two.customer) = ("C-1", "C-1")
        var three = order("O-3", ("PEN", 4))
        three.customer = "C-1"
        try site.picked(one, two, three)
        let totes = try ["O-1", "O-2", "O-3"].map { id in
            try #require(try site.texts("SELECT tote FROM tour_slot WHERE order_id = '\(id)'").first)
        }
        let packer = Packer(site)
        try packer.find(totes[0])
        let (small, both) = (CartonOutlay(cartons: 1, pence: 20), CartonOutlay(cartons: 2, pence: 40))
        #expect(
            try packer.scan(totes[1]).offer?.deviation
                == .pack(.merge("O-2", saves: MergeSaving(apart: both, together: small))))
        // Seven go into the large one: a carton less, for 0.05 more.
        let large = CartonOutlay(cartons: 1, pence: 45)
        #expect(
            try packer.scan(totes[2]).offer?.deviation
                == .pack(.merge("O-3", saves: MergeSaving(apart: both, together: large))))
        try packer.accepted(totes[2])
        #expect(try packer.job.orders == ["O-1", "O-3"] && packer.job.openUnits == 7)
        try site.expectSound()
    }

    @Test func anOrderOfDangerousGoodsIsNamedToWhoMayNotPackIt() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        let fuel = Item(
            sku: "PEN", name: "Lighter fuel", barcodes: [ItemBarcode(code: "4006381333931")], weightGrams: 10,
            handling: .hazmat)
        try #require(try site.take([.itemDefined(fuel)]) == [.taken])
        try site.picked(order("O-1", ("PEN", 1)))
        let facts = try site.factCount
        #expect(try Packer(site).find("T-1").refusal == .needsHazmat("O-1"))
        #expect(try site.factCount == facts)
    }

    @Test func missingCustomsPapersBlockTheLabelAndAMissingInvoiceDoesNot() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        var export = order("O-1", ("PEN", 1))
        export.shipping = Shipping(service: "AIR", invoice: .missing, customs: .missing)
        try site.picked(export)
        let packer = Packer(site)
        try packer.find("T-1")
        try packer.accepted("4006381333931", "110 g")
        #expect(try packer.label().refusal == .papersMissing("O-1"))
        try site.papers(PapersArrived(order: "O-1", customs: "CN23-1"))
        // The same file once more still calls them missing; they are here all the same.
        #expect(try site.take([.orderReceived(export)]) == [.unchanged])
        _ = try packer.label()
        #expect(try packer.job.isDone)
        #expect(try site.texts("SELECT load FROM parcel") == ["RUN-2"])
        try site.expectSound()
    }

    @Test func aCancelledOrderComesBackOutOfItsParcel() throws {
        let folder = try Folder()
        let site = try folder.makeOutboundSite()
        try site.picked(order("O-1", ("PEN", 3)))
        let packer = Packer(site)
        try packer.find("T-1")
        try packer.accepted("4006381333931", "4006381333931")
        let parcel = try #require(try packer.parcel)
        let report = try site.cancel("O-1")
        #expect(report.putBackLines == 2)
        let worker = Worker(site, try #require(report.putBackTours.first))
        try worker.perform(.take)
        try worker.accepted(parcel.id.rawValue, "4006381333931", "2", "A-01-02")
        try worker.accepted("T-1", "4006381333931", "A-01-02")
        #expect(try site.onHand("PEN", at: "A-01-02") == 5)
        #expect(try packer.find("T-1").refusal == .toteEmpty("T-1"))
        try site.expectSound()
    }

    @Test func theNextSignInGoesOnAtTheSameStep() throws {
        let folder = try Folder()
        let clock = TestClock()
        let site = try folder.makeOutboundSite(clock: clock)
        try site.picked(order("O-1", ("PEN", 2)))
        let packer = Packer(site)
        try packer.find("T-1")
        try packer.accepted("4006381333931")
        let job = try packer.job
        try site.close()
        let again = try Site.open(folder.site, station: "S1", clock: clock.site)
        #expect(try again.packJobHeld(by: "PIA") == "O-1")
        #expect(try again.packJob("O-1") == job)
        let other = Packer(again, badge: "PAT")
        #expect(try other.find("T-1").offer != nil)
        try other.find("T-1")
        try again.expectSound()
    }
}
