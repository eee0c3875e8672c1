import Foundation
import GRDB
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// What an import may bring: taken when it is new, unchanged when it is known, rejected with a reason when it cannot
/// be.
@Suite struct IntakeTests {
    let folder: Folder
    let site: Site

    init() throws {
        folder = try Folder()
        site = try folder.makeSite()
    }

    func answer(_ body: FactBody) throws -> IntakeAnswer { try site.take([body])[0] }

    func rejects(_ body: FactBody, _ words: String, _ location: SourceLocation = #_sourceLocation) throws {
        let facts = try site.factCount
        guard case .rejected(let reason) = try answer(body) else {
            Issue.record("\(body) was taken", sourceLocation: location)
            return
        }
        #expect(reason.contains(words), sourceLocation: location)
        #expect(try site.factCount == facts, sourceLocation: location)
    }

    /// The ledger outside may go below zero, but not twice for the same unit.
    @Test func aSerialThatLeftTheSiteDoesNotComeInFromWhereItCameBefore() throws {
        let sale = Move(sku: "PHONE", serial: "S1", quantity: 1, from: "A-04-01", to: .customer)
        try site.write { db in
            let sold = FactBody.stockReceived(StockReceived(reference: "sale", line: 1, moves: [sale]))
            try site.record([sold], site.officeCause(), db)
        }
        func receipt(_ line: Int, from place: PlaceID) -> FactBody {
            let move = Move(sku: "PHONE", serial: "S1", quantity: 1, from: place, to: "A-04-01")
            return .stockReceived(StockReceived(reference: "back", line: line, moves: [move]))
        }
        try rejects(receipt(1, from: .supplier), "came in from SUPPLIER before")
        #expect(try answer(receipt(2, from: .customer)) == .taken)
        try site.expectSound()
    }

    @Test func anItemWithANegativeMeasureIsRejected() throws {
        let sizes = [(-1, 0, 0), (0, -1, 0), (0, 0, -1)].map { Dimensions(width: $0.0, length: $0.1, height: $0.2) }
        for size in sizes {
            try rejects(.itemDefined(Item(sku: "N", name: "New", dimensions: size)), "negative weight or measure")
        }
        try rejects(.itemDefined(Item(sku: "N", name: "New", weightGrams: -1)), "negative weight or measure")
    }

    @Test func theSameRecordsTwiceChangeNothing() throws {
        let facts = try site.factCount
        let digest = try site.verify().digest
        #expect(try site.take(floorFacts()).allSatisfy { $0 == .unchanged })
        #expect(try site.factCount == facts)
        #expect(try site.verify().digest == digest)
    }

    @Test func everyKindIsTakenOnceAndTakenAgainWhenItChanged() throws {
        let returned = AnnouncedReturn(id: "C-1", customer: "K", lines: [OrderLine(number: 1, sku: "PEN", quantity: 1)])
        let bodies: [(FactBody, FactBody?)] = [
            (
                .itemDefined(Item(sku: "N", name: "New", weightGrams: 5)),
                .itemDefined(Item(sku: "N", name: "Newer", weightGrams: 5))
            ),
            (.placeDefined(Place(id: "B-1", kind: .bin)), .placeDefined(Place(id: "B-1", kind: .tote))),
            (
                .personDefined(Person(badge: "CAL", name: "Cal", roles: [.pick])),
                .personDefined(Person(badge: "CAL", name: "Cal", roles: []))
            ),
            (
                .layoutDefined(Layout(crossAisles: [1, 2], depot: WalkPoint(x: 0, y: 0))),
                .layoutDefined(Layout(crossAisles: [1], depot: WalkPoint(x: 0, y: 0)))
            ),
            (
                .reasonDefined(Reason(code: "new", label: "New", procedure: .giveUp)),
                .reasonDefined(Reason(code: "new", label: "Other", procedure: .giveUp))
            ),
            (.orderReceived(order("O-1", ("PEN", 1))), .orderReceived(order("O-1", ("PEN", 2), ("SOCK", 1)))),
            (.returnAnnounced(returned), nil),
        ]
        for (first, changed) in bodies {
            #expect(try answer(first) == .taken)
            #expect(try answer(first) == .unchanged)
            guard let changed else { continue }
            #expect(try answer(changed) == .taken, "\(changed)")
            #expect(try answer(changed) == .unchanged)
        }
        #expect(try site.order("O-1")?.lines.map(\.quantity) == [2, 1])
        var other = returned
        other.customer = "L"
        try rejects(.returnAnnounced(other), "known with other content")
        try site.expectSound()
    }

    @Test func anItemWithOneCodeInTwoFormsIsKnownAgain() throws {
        let item = Item(
            sku: "TWIN", name: "Twin",
            barcodes: [
                ItemBarcode(code: "4006381333931"), ItemBarcode(code: "04006381333931"), ItemBarcode(code: "TWIN-1"),
                ItemBarcode(code: "TWIN-1", units: 6),
            ])
        #expect(try answer(.itemDefined(item)) == .taken)
        #expect(try answer(.itemDefined(item)) == .unchanged)
        try rejects(
            .itemDefined(Item(sku: "Z", name: "Z", barcodes: [ItemBarcode(code: "Z", units: 0)])), "stands for 0 units")
        try rejects(
            .itemDefined(Item(sku: "Z", name: "Z", barcodes: [ItemBarcode(code: "Z", units: .max)])), "expected 1")
    }

    @Test func ordersThatCannotBeAreRejectedAndTheRestOfTheBatchIsTaken() throws {
        let twice = Order(
            id: "O-2",
            lines: [OrderLine(number: 1, sku: "PEN", quantity: 1), OrderLine(number: 1, sku: "PEN", quantity: 1)])
        let answers = try site.take([
            .orderReceived(order("O-1", ("PEN", 1))), .orderReceived(order("O-X", ("GHOST", 1))), .orderReceived(twice),
            .orderReceived(order("O-3", ("PEN", 0))), .orderReceived(order("O-4", ("PEN", -5))),
            .orderReceived(order("O-5", ("PEN", .max))), .orderReceived(order("O-6", ("SOCK", 1))),
        ])
        #expect(answers.map { $0 == .taken } == [true, false, false, false, false, false, true])
        try rejects(.orderReceived(order("O-X", ("GHOST", 1))), "item GHOST is unknown here")
        try rejects(.orderReceived(twice), "line 1 is there twice")
        try rejects(.orderReceived(order("O-3", ("PEN", 0))), "wants 0 units")
        try site.expectSound()
    }

    @Test func anOrderIsSupersededBeforeWorkAndRefusedAfter() throws {
        let first = Order(
            id: "O-1", lines: [OrderLine(number: 1, sku: "PEN", quantity: 1)],
            charges: [Charge(code: "POST", text: "Post", pence: 300)])
        #expect(try answer(.orderReceived(first)) == .taken)
        let second = order("O-1", channel: .b2b, ("SOCK", 2))
        #expect(try answer(.orderReceived(second)) == .taken)
        #expect(try site.order("O-1") == second)
        _ = try site.release()
        #expect(try answer(.orderReceived(second)) == .unchanged)
        var tomorrow = second
        tomorrow.cutoff = Moment(milliseconds: 1)
        #expect(try answer(.orderReceived(tomorrow)) == .unchanged)
        #expect(try site.order("O-1") == second)
        try rejects(.orderReceived(first), "already worked on; cancel it first")
        try site.cancel("O-1")
        try rejects(.orderReceived(first), "already worked on")
        #expect(try site.release().tours == [])
        try site.expectSound()
    }

    @Test func aStockListNamesEachLineOnce() throws {
        let move = Move(sku: "PEN", quantity: 5, from: .supplier, to: "A-01-01")
        let body = FactBody.stockReceived(StockReceived(reference: "N-1", line: 1, moves: [move]))
        let before = try site.onHand("PEN", at: "A-01-01")
        #expect(try site.take([body, body]) == [.taken, .unchanged])
        #expect(try answer(.stockReceived(StockReceived(reference: "N-1", line: 2, moves: [move]))) == .taken)
        #expect(try site.onHand("PEN", at: "A-01-01") == before + 10)
    }

    private func stock(_ move: Move...) -> FactBody {
        .stockReceived(StockReceived(reference: "R", line: 1, moves: move))
    }

    @Test func stockThatCannotBeIsRejected() throws {
        let day = SmallFloor.today
        func pen(_ change: (inout Move) -> Void) -> FactBody {
            var move = Move(sku: "PEN", quantity: 1, from: .supplier, to: "A-01-01")
            change(&move)
            return stock(move)
        }
        try rejects(pen { $0.sku = "GHOST" }, "item GHOST is unknown here")
        try rejects(pen { $0.to = "Z-99" }, "place Z-99 is unknown here")
        try rejects(pen { $0.to = "T-1" }, "place T-1 is a tote, and stock comes into bins")
        try rejects(pen { $0.to = .customer }, "stock comes into bins")
        try rejects(pen { $0.from = "A-01-02" }, "A-01-02 is not a place outside")
        try rejects(pen { $0.from = "Z-99" }, "Z-99 is not a place outside")
        try rejects(pen { $0.quantity = .max }, "more than any place holds")
        try rejects(pen { $0.batch.lot = "L" }, "has no lots or dates")
        try rejects(pen { $0.serial = "S" }, "is not tracked by serial")
        try rejects(pen { $0.sku = "MILK" }, "tracked by lot, and no lot")
        try rejects(pen { ($0.sku, $0.batch) = ("MILK", Batch(lot: "L")) }, "tracked by expiry, and no day")
        try rejects(pen { ($0.sku, $0.batch) = ("PHONE", Batch(expiry: day)) }, "has no lots or dates")
        try rejects(pen { $0.sku = "PHONE" }, "give one serial for each unit")
        try rejects(pen { ($0.sku, $0.serial) = ("PHONE", "") }, "an empty one")
        try rejects(pen { ($0.sku, $0.serial) = ("PHONE", "S1") }, "serial S1 of item PHONE is in A-04-01 already")
        let unit = Move(sku: "PHONE", serial: "S9", quantity: 1, from: .supplier, to: "A-04-01")
        try rejects(stock(unit, unit), "named twice")
        #expect(try answer(stock(unit)) == .taken)
        try site.expectSound()
    }

    @Test func whatIsInUseKeepsItsKind() throws {
        var milk = SmallFloor.items.first { $0.sku == "MILK" }!
        milk.tracking = [.lot]
        try rejects(.itemDefined(milk), "its tracking cannot change")
        try rejects(.placeDefined(Place(id: "A-01-01", kind: .tote)), "in use and cannot become a tote")
        try rejects(.placeDefined(Place(id: .scrap, kind: .bin)), "cannot become a bin")
        #expect(try answer(.placeDefined(Place(id: "A-01-01", kind: .bin, walk: WalkPoint(x: 1, y: 2)))) == .taken)
    }

    @Test func whatASiteSaysItselfIsNoImport() throws {
        try rejects(.siteOpened(SiteOpened(site: "x", timeZone: "UTC")), "cannot be imported")
        try rejects(.pick(TourID(1), .left), "cannot be imported")
        try rejects(.orderCancelled("O-1"), "cannot be imported")
    }
}
