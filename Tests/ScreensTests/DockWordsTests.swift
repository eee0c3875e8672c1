import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// The words of the dock: for every case, the meaning in the first columns, nothing cut where codes are ordinary.
@Suite struct DockWordsTests {
    private static let carton: ParcelID = "340123450000123457"
    private static let order: OrderID = "536365"
    private static let departs = Moment(milliseconds: (16 * 60 + 40) * 60_000)
    private static let told = LoadTold(load: "L-20260731-04", service: "ROUTE-7", door: "DOOR-4", departs: departs)
    private static let homeless = LoadTold(load: "L-20260731-05", service: "", door: nil, departs: departs)
    private static let load: LoadID = "L-20260731-03"
    private static let many: [ParcelID] = ["340123450000123457", "340123450000123464", "340123450000123471", "1"]

    static let refusals: [DockRefusal] =
        [
            .belongsElsewhere(carton, told), .belongsElsewhere(carton, homeless), .loadedTwice(carton, load),
            .onAnotherLoad(carton, told), .onAnotherLoad(carton, homeless), .cartonGone(carton, load),
            .notLabelled(carton), .stillPacking(carton), .orderCancelled(carton, order),
            .hazmatNotAllowed(carton, load),
            .tooOld(carton, Batch(lot: "L1", expiry: Day(year: 2026, month: 8, day: 2))),
            .wrongService(carton, "ROUTE-7", expected: "EXPRESS"), .notLoadedHere(carton, on: nil),
            .notLoadedHere(carton, on: told), .loadNotOpen(load, door: "DOOR-4"), .loadNotOpen(load, door: nil),
            .loadClosed(load), .loadSealed(load), .loadDeparted(load), .loadCancelled(load),
            .loadHeld(load, .sealMismatch("AB123456", "AB123465")), .loadHeld(load, .office("Customs wants to see it")),
            .loadNotHeld(load), .loadNotClosed(load), .loadEmpty(load), .cartonsAboard(load, 1),
            .cartonsAboard(load, 240), .cancelledAboard(load, [carton]), .cancelledAboard(load, many),
            .tooOldAboard(load, [carton]), .tooOldAboard(load, many),
            .leftovers(load, []), .leftovers(load, [carton]), .leftovers(load, many),
            .labelsMissing(load, loaded: 120, labels: 124, many), .notLeftover(carton, load), .slotPassed(departs),
            .doorTaken("DOOR-4", by: told), .alreadyAtDoor(load, "DOOR-12"), .noDoor(load), .noSuchLoad(load),
            .sealNeedsAnother(load, "BEN"), .sealUnusable("?"), .wrongDriverCode("4711"), .driverMissing,
            .laneFull("LANE-3", capacity: 40, room: ["LANE-4", "LANE-5"]), .laneFull("LANE-3", capacity: 1, room: []),
            .stagedTwice(carton, "LANE-3"), .cartonLoaded(carton, told), .cartonLoaded(carton, homeless),
            .changedSince(carton),
        ] + Misfit.allCases.map { .nextUnfit(carton, load, $0) }

    private static let deviations: [DockDeviation] = [
        .otherDoor("DOOR-4", for: load, planned: nil), .otherDoor("DOOR-4", for: load, planned: told),
        .swapDoors(load, with: told, door: "DOOR-12"),
        .otherLane("LANE-3", holds: LaneUse(load: load, service: ""), better: nil),
        .otherLane("LANE-3", holds: LaneUse(load: nil, service: "ROUTE-7"), better: "LANE-12"),
    ]

    private static let expectations: [Expected] = [
        .carton, .door("DOOR-12"), .door(nil), .lane("LANE-3"), .lane(nil), .seal, .driver,
    ]

    private static let errors: [Refusal] =
        refusals.map { .dock($0) } + expectations.map { .unknownCode("40123", expected: $0) }
        + [ScannedKind.carton, .load].flatMap { kind in
            expectations.map { .wrongKind("340123450000123457", is: kind, expected: $0) }
        }

    private static var messages: [Message] {
        errors.map { Words.refusal($0, ["BEN": "Ben Okafor"]) }
            + deviations.map { Words.offer(Offer(code: "X", deviation: .dock($0)), [:]) }
    }

    @Test func everyCaseOfADockRefusalIsTested() {
        // The number of cases of DockRefusal; a new one belongs into the list above.
        #expect(Set(Self.refusals.map(\.kind)).count == 40)
        for refusal in Self.refusals {
            #expect("\(refusal)".prefix { $0 != "(" } == refusal.kind)
            #expect(Refusal.dock(refusal).kind == refusal.kind && Refusal.dock(refusal).verdict == refusal.verdict)
        }
    }

    @Test func theFirstColumnsCarryTheMeaning() {
        for message in Self.messages {
            #expect(TextWidth.columns(of: message.lead) <= 18, "\(message.lead)")
            #expect(TextWidth.columns(of: message.brief) <= 20, "\(message.brief)")
            #expect(message.lead.first?.isUppercase == true, "\(message.lead)")
        }
    }

    @Test func anErrorSaysWhatHappenedAndWhatWasExpected() {
        for refusal in Self.errors {
            let message = Words.refusal(refusal, [:])
            #expect(message.kind.isRefusal && message.tone == .wrong(refusal.verdict))
            #expect(message.detail.contains("Expected: ") && !message.brief.isEmpty, "\(message.full)")
            #expect(!message.full.contains("!"), "no blame and no shouting: \(message.full)")
        }
    }

    @Test func everyMessageFitsTwoRowsOfAHandheldAndThreeOfHalfAScreen() {
        for message in Self.messages {
            #expect(!message.rows(columns: 20, glyphs: .unicode).joined().contains("…"), "\(message)")
            let notice = Notice(message.kind, message.full)
            #expect(wrap(notice.line, to: 40).count <= 3, "\(message.full)")
            #expect(wrap(notice.line, to: 76).count <= 3, "\(message.full)")
        }
    }

    @Test func aCartonOfAnotherLoadIsToldItsDoorItsRouteAndItsTime() {
        let message = Words.refusal(.dock(.belongsElsewhere(Self.carton, Self.told)), [:])
        #expect(message.lead == "Take it to door 4")
        #expect(message.detail == "Belongs door 4, ROUTE-7, leaves 16:40. Expected: a carton of this load.")
        let summer = Words.refusal(.dock(.belongsElsewhere(Self.carton, Self.told)), [:], offset: 60)
        #expect(summer.brief == "leaves 17:40")
    }

    @Test func codesFromOutsideAreHarmless() {
        let hostile = "\u{1B}[2J\u{202E}" + String(repeating: "W", count: 4000)
        let told = LoadTold(
            load: LoadID(hostile), service: hostile, door: PlaceID("DOOR-" + hostile), departs: Self.departs)
        for refusal: DockRefusal in [
            .belongsElsewhere(ParcelID(hostile), told), .loadHeld(LoadID(hostile), .office(hostile)),
            .sealUnusable(hostile), .laneFull(PlaceID(hostile), capacity: 1, room: [PlaceID("LANE-" + hostile)]),
        ] {
            let text = Words.refusal(.dock(refusal), [:]).full
            #expect(
                !text.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E } && text.count < 600, "\(text)")
        }
    }
}
