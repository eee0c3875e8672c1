import Barcode
import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// Every sentence of the bench: words for every case, the meaning in the first columns.
@Suite struct PackWordsTests {
    private static let batch = Market.lunchBagBatch
    private static let names: [BadgeID: String] = ["BEN": "Ben Okafor"]
    private static let parcel: ParcelID = "009521234500000011"

    /// One of every case; a new case does not compile in `Words`, and then this list lacks it.
    static let refusals: [PackRefusal] = plain + everyStep + everyObstacle + everyViolation

    private static let everyStep: [PackRefusal] = PackStep.allCases.map { .notNow("damaged", step: $0) }
    private static let obstacles: [MergeObstacle] = [
        .otherCustomer, .otherPromise, .otherAddress, .otherService, .tooMuchCash, .labelled, .cancelled, .inHand,
    ]
    static let violations: [ServiceViolation] = [
        .hazmat, .area("75011 Paris, France", served: ["LS", "YO", "HU", "HG", "France"]),
        .cash(pence: 1250, limit: 1000), .cash(pence: 1250, limit: 0), .box("BOX-XL", taken: ["BOX-S"]),
        .side(box: "BOX-LONG", millimetres: 912, limit: 700), .girth(box: "BOX-XL", millimetres: 2562, limit: 2500),
        .weight(grams: 12_540, limit: 10_000),
    ]
    private static let everyViolation: [PackRefusal] =
        violations.map { .notServed(Unserved("1001", "EXPRESS", $0)) }
        + violations.suffix(4).prefix(3).map { .boxNotServed($0, service: "EXPRESS", taken: ["BOX-S", "BOX-M"]) }
        + [
            .boxNotServed(.box("BOX-XL", taken: ["A"]), service: "EXPRESS", taken: []),
            .tooHeavy(grams: 12_540, limit: 10_000, service: "EXPRESS"),
        ]
    private static let everyObstacle: [PackRefusal] = obstacles.map { .cannotMerge("1003", $0) }

    private static let plain: [PackRefusal] = [
        .notInOrder("KET-17", name: "Kettle steel 1.7 l", order: "1001"),
        .oneTooMany("KET-17", name: "Kettle steel 1.7 l", packed: 3, adding: 1),
        .oneTooMany("KET-17", name: "Kettle steel 1.7 l", packed: 0, adding: 6),
        .unitTwice("SN1", parcel: 1), .scanSerial("CAM7", name: "Camera C7 silver"),
        .sayLot("22659", choices: [batch, Market.olderBatch]),
        .wrongLot(Market.olderBatch, choices: [batch]), .serialNotPicked("SN9"),
        .toteOnCart("T-17", tour: TourID(44), holder: "BEN"), .toteOnCart("T-17", tour: TourID(44), holder: nil),
        .toteEmpty("T-17"), .toteOfOrders("T-17", ["1001", "1002"]), .otherTote("T-19", of: "1003"),
        .nothingToPack("1001"), .orderCancelled("1001"), .needsHazmat("1001"),
        .notYours("1001", holder: "BEN", station: "S2"), .notYours("1001", holder: nil, station: nil),
        .boxNeedsReason("B9", proposed: "B2"), .boxNeedsReason("B9", proposed: nil), .unknownBox("B7"),
        .notAWeight("40123"), .scaleUnsteady, .scaleOverload, .tooLight(grams: 12, tare: 80),
        .papersMissing("1001"), .parcelEmpty, .notInParcel("KET-17", name: "Kettle steel 1.7 l"),
        .onLoad(parcel, "L-7"), .notYetLabelled(parcel), .finished("1001"), .notNow("damaged", step: nil),
    ]

    private static let offers: [PackDeviation] = [
        .takeOver("1001", from: "BEN", station: "S2"), .merge("1003", saves: nil),
        .merge("1003", saves: saving(1, 20, apart: 2, 51)), .merge("1003", saves: saving(12, 480, apart: 13, 480)),
        .merge("1003", saves: saving(2, 40, apart: 2, 51)), .merge("1003", saves: saving(2, 40, apart: 2, 40)),
        .reopen(parcel, "1001"),
    ]

    private static func saving(_ cartons: Int, _ pence: Int, apart: Int, _ pay: Int) -> MergeSaving {
        MergeSaving(
            apart: CartonOutlay(cartons: apart, pence: pay), together: CartonOutlay(cartons: cartons, pence: pence))
    }

    private static var screen: PackScreen {
        var station = PackMarket.station()
        station.toSet()
        guard let pack = station.console.pack else { preconditionFailure("the order is open") }
        return pack
    }

    private static let evidence = WeightEvidence(
        grams: 2400, expected: ExpectedWeight(grams: 2540, tolerance: 30), scale: "typed", at: SmallFloor.now)

    private static let moves = [Move(sku: "KET-17", batch: .none, quantity: 1, from: "T-17", to: PlaceID("P"))]

    static let events: [PackEvent] = [
        .opened(lines: [], tracking: [:], by: "ANA", at: "S1", when: SmallFloor.now),
        .taken(by: "ANA", at: "S1", when: SmallFloor.now),
        .takenOver(from: "BEN", by: "ANA", at: "S1", when: SmallFloor.now),
        .arrived(lines: [], tracking: [:]), .merged(order: "1003", lines: [], tracking: [:]), .left,
        .parcelOpened(number: 1, id: parcel, proposed: "B2", planned: 3),
        .packed(line: 1, parcel: 1, quantity: 1, serial: nil, identity: nil, moves: moves, byHand: false),
        .boxTaken(parcel: 1, box: "B9", reason: "box-small"), .closed(parcel: 1),
        .weighed(parcel: 1, evidence, reason: nil), .weighed(parcel: 1, evidence, reason: .oddWeight),
        .weighed(parcel: 1, evidence, reason: "no-scale"), .weightRefused(parcel: 1, evidence),
        .recounted(parcel: 1, line: 1, quantity: 1, serial: nil), .labelled(parcel: 1, tracking: nil, load: nil),
        .labelFailed(parcel: 1, why: "The carrier does not answer."), .reprinted(parcel: 1, copy: 2, reason: "lost"),
        .unpacked(line: 1, parcel: 1, quantity: 1, serial: nil, identity: nil, moves: moves), .reopened(parcel: 1),
        .dissolved(parcel: 1),
        .lost(line: 1, quantity: 2, serials: [], reason: "x", again: true, counts: true, moves: moves),
        .lost(line: 1, quantity: 2, serials: [], reason: "x", again: false, counts: false, moves: moves),
        .cancelled(order: "1001"), .undone(fact: 1, what: "pack.packed", moves: moves.map(\.reversed)),
        .undone(fact: 1, what: "pack.closed", moves: []),
    ]

    private static var messages: [Message] {
        let pack = screen
        let lock = Words.refusal(.pack(refusals[0]), names)
        return refusals.map { Words.refusal(.pack($0), names, PackMarket.reasons) }
            + offers.map { Words.pack($0, names) } + events.map { Words.packed([$0], before: pack, after: pack) }
            + events.map { Words.consequence([$0]) }
            + violations.map { Words.noLabelYet(Unserved("1001", "EXPRESS", $0)) }
            + [
                Words.packLeft(pack), Words.packCancelled("1001", pack),
                Words.takenOver(.packing("1001"), from: "Ben Okafor"),
                Words.leaveBench("1001"), Words.takeOneOut, Words.enterFirst(lock, discarded: 1),
                Words.nothingTyped(pack), Words.scannedAhead("4012345678901", count: 2, pack),
                Words.nothingWaits(loaded: true), Words.nothingWaits(loaded: false),
            ]
    }

    @Test func everyCaseOfARefusalIsTested() {
        #expect(Set(Self.refusals.map(\.kind)).count == 32)
    }

    @Test func everyFactHasWords() {
        #expect(Set(Self.events.map(\.kind)).count == 22)
        for event in Self.events {
            #expect(!Words.packed([event], before: Self.screen, after: Self.screen).lead.isEmpty, "\(event.kind)")
        }
    }

    @Test func theFirstColumnsCarryTheMeaning() {
        for message in Self.messages {
            #expect(TextWidth.columns(of: message.lead) <= 18, "\(message.lead)")
            #expect(message.lead.first?.isUppercase == true || message.lead.first?.isNumber == true, "\(message.lead)")
        }
        for message in Self.messages where message.cut == .middle {
            #expect(TextWidth.columns(of: message.brief) <= 20, "\(message.brief)")
        }
    }

    @Test func anErrorSaysWhatHappenedAndWhatToDo() {
        for refusal in Self.refusals {
            let message = Words.refusal(.pack(refusal), Self.names)
            #expect(message.kind.isRefusal && message.tone == .wrong(refusal.verdict))
            #expect(!message.detail.isEmpty && !message.brief.isEmpty, "\(refusal)")
            #expect(!message.full.contains("!"), "no blame and no shouting: \(message.full)")
        }
    }

    @Test func everyMessageFitsThreeRowsOfHalfAScreen() {
        for message in Self.messages where !message.lead.hasPrefix("Enter first") {
            let notice = Notice(message.kind, message.full)
            #expect(wrap(notice.line, to: 40).count <= 3, "\(message.full)")
        }
    }

    @Test func aWrongUnitNeverSoundsLikeOneTooMany() {
        let wrong = Words.refusal(.pack(Self.refusals[0]), [:])
        let over = Words.refusal(.pack(Self.refusals[1]), [:])
        #expect(wrong.tone != over.tone && wrong.kind.role != over.kind.role && wrong.lead != over.lead)
    }

    @Test func refusalsAreReadableOnThePackScreenAtEverySize() {
        var station = PackMarket.station()
        station.toUnits()
        for refusal in Self.refusals {
            var console = station.console
            _ = console.update(.answer(.packRefused(.pack(refusal), nil)))
            guard let notice = console.notice else {
                Issue.record("nothing was said about \(refusal)")
                continue
            }
            let lead = notice.text.prefix { $0 != "." && $0 != ":" && $0 != "?" }
            for (_, size) in pictureSizes {
                let rows = console.view(in: size).text.joined(separator: "\n")
                #expect(rows.contains("\(notice.kind.sign) \(lead)"), "\(size): \(notice.text)")
            }
        }
    }

    @Test func everyKindOfFactThatCanBeUndoneHasAWord() {
        for event in Self.events where event.canBeUndone {
            let undone = PackEvent.undone(fact: 1, what: event.kind, moves: [])
            let message = Words.packed([undone], before: Self.screen, after: Self.screen)
            #expect(message.lead != "Undone: last step", "\(event.kind)")
        }
    }

    @Test func aMergeSaysWhatItSaves() {
        let merges = Self.offers.filter { if case .merge = $0 { true } else { false } }
        #expect(
            merges.map { Words.pack($0, [:]).detail } == [
                "With order 1003, same customer. The tote again packs both together.",
                "With order 1003, same customer: 1 carton instead of 2, saves 0.31. The tote again packs both.",
                "With order 1003, same customer: 12 cartons instead of 13. The tote again packs both.",
                "With order 1003, same customer: no carton saved, boxes 0.11 less. The tote again packs both.",
                "With order 1003, same customer: no carton saved. The tote again packs both.",
            ])
        #expect(
            merges.map { Words.pack($0, [:]).brief } == [
                "with 1003", "1 carton, not 2", "12 cartons, not 13", "no carton saved", "no carton saved",
            ])
    }

    @Test func whatIsMissingIsSaidWithItsTimeAsLongAsThatIsAhead() {
        let now = SmallFloor.now
        var part = MissingPart(tour: TourID(44), holder: "BEN", holderName: "Ben Okafor", units: 3)
        #expect(Words.missing(part, now: now, offset: 0) == "tour 44 \u{B7} Ben Okafor \u{B7} 3 units")
        part.expected = now.adding(minutes: 25)
        let here = Words.expected(now.adding(minutes: 25), now: now, offset: 0)
        #expect(here == "~" + Words.clock(now.adding(minutes: 25), offset: 0))
        #expect(
            Words.missing(part, now: now, offset: 0)
                == "tour 44 \u{B7} Ben Okafor \u{B7} 3 units \u{B7} here \(here)")
        #expect(Words.expected(part.expected ?? now, now: now.adding(minutes: 26), offset: 0) == "")
    }

    @Test func anOrderIsExpectedWhenItsLastPartIsAndNotWhereOneIsUnknown() {
        let now = SmallFloor.now
        var row = PackRow(order: "1002")
        #expect(Words.rest(row, now: now, offset: 0) == "" && Words.age(row, now: now) == "")
        row.since = now.adding(minutes: -75)
        row.missing = [25, 40].map { minutes in
            MissingPart(
                tour: TourID(minutes), holder: "BEN", holderName: "Ben", units: 1,
                expected: now.adding(minutes: minutes))
        }
        #expect(Words.age(row, now: now) == "1 h 15")
        #expect(Words.rest(row, now: now, offset: 0) == "~" + Words.clock(now.adding(minutes: 40), offset: 0))
        row.missing.append(MissingPart(tour: nil, holder: nil, holderName: "", units: 2))
        #expect(Words.rest(row, now: now, offset: 0) == "")
    }

    @Test func moneyIsWrittenWithTwoDecimals() {
        #expect([0, 5, 1250, 100].map { Words.money($0) } == ["0.00", "0.05", "12.50", "1.00"])
    }
}
