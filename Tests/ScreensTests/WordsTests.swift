import Barcode
import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Screens

/// Every sentence: words for every case, the meaning in the first columns, nothing cut where codes are ordinary.
@Suite struct WordsTests {
    private static let expectations: [Expected] = [
        .place("A-04-12-C"), .item("22659", name: "Lunch bag red retrospot"), .batch(Market.lunchBagBatch),
        .batch(Batch(expiry: Day(year: 2027, month: 3, day: 1))), .batch(.none), .serial,
        .quantity(counted: 1, wanted: 3), .tote("T-17"), .freeTote, .empty("A-04-12-C"), .nothing,
    ]

    private static let kinds: [ScannedKind] = [.place, .tote, .item, .person, .order, .number, .text]

    /// One of every case; a new case does not compile until `number(of:)` knows it, and then this list lacks it.
    static let refusals: [Refusal] =
        expectations.map { .unknownCode("4012345678901", expected: $0) }
        + kinds.flatMap { kind in expectations.map { .wrongKind("4012345678901", is: kind, expected: $0) } }
        + [
            .ambiguous("4012345678901", choices: ["22659 Lunch bag", "21166 Metal sign"]),
            .wrongPlace("A-07-11-A", expected: "A-04-12-C"), .wrongCheckDigits("47", expected: "A-04-12-C"),
            .wrongItem("84879", name: "Colour bird", expected: "22659", expectedName: "Lunch bag red"),
            .wrongBatch(Market.olderBatch, expected: Market.lunchBagBatch), .expired(Market.olderBatch),
            .youngerBatch(Market.lunchBagBatch, older: Market.olderBatch),
            .tooMany(counted: 1, adding: 6, wanted: 3), .tooMany(counted: 3, adding: 1, wanted: 3),
            .tooMany(counted: 0, adding: 99_999, wanted: 3), .scanEachUnit("CAM7"),
            .wrongTote("T-18", expected: "T-17", order: "536365"), .toteTaken("T-18", by: .free),
            .toteTaken("T-18", by: .taken(tour: TourID(41), order: "536365")),
            .toteTaken("T-18", by: .taken(tour: nil, order: nil)), .serialElsewhere("SN1", place: "A-07-11-A"),
            .serialElsewhere("SN1", place: nil), .wrongGrade("SN1", .b), .serialTwice("SN1"),
            .tagTwice("3074257BF7194E4000001A85"),
            .serialInHand("SN1", tour: TourID(41)), .placeBlocked("A-04-12-C"),
            .notYours(tour: TourID(41), holder: "BEN", station: "S2"),
            .notYours(tour: TourID(41), holder: nil, station: nil), .notQualified(.hazmat), .handNotEmpty(1),
            .handNotEmpty(3), .nothingInHand, .lastLine, .nothingToUndo, .tourFinished(TourID(41)),
            .answerEmpty("A-04-12-C"), .undoBlocked(place: "A-04-12-C", sku: "22659"),
            .handedBack("536365", "22659"),
        ] + held.map { .takenAway($0, Freed(from: "ANA", by: "BEN", when: SmallFloor.now)) }
        + PickStep.allCases.map { .notNow("not-found", step: $0) }

    /// One of everything that a person can hold.
    private static let held: [HeldJob] = [
        .tour(TourID(41)), .packing("536365"), .counting(CountID(3), "A-04-12-C"), .inspecting("RMA-77"),
        .carrying(CarryID(3), of: "PO-4711"),
    ]

    static let offers: [Offer] = [
        Offer(code: "A-04-09-B", deviation: .otherPlace("A-04-09-B", Market.olderBatch, quantity: 2)),
        Offer(code: "A-04-09-B", deviation: .otherPlace("A-04-09-B", .none, quantity: 2)),
        Offer(code: "L2200", deviation: .otherBatch(Market.olderBatch, quantity: 3)),
        Offer(code: "41", deviation: .takeOver(TourID(41), from: "BEN", station: "S2")),
        Offer(code: "A-04-09-B", deviation: .putBackElsewhere("A-04-09-B")),
    ]

    private static let rejections: [RejectionReason] = [
        .tooLong(length: 100_000, most: 4096), .tooShort(length: 3, least: 6), .unfinished(afterMilliseconds: 500),
        .nothingInside, .undecodable(characters: 2), .interrupted, .severalLines(3), .emptyPaste, .strayTab,
    ]

    private static let names: [BadgeID: String] = ["BEN": "Ben Okafor"]

    static var messages: [Message] {
        refusals.map { Words.refusal($0, names) } + offers.map { Words.offer($0, names) }
            + rejections.map { Words.rejected("40123", $0) }
            + [
                Words.unknownBadge("40123", atMenu: true), Words.unknownBadge("40123", atMenu: false),
                Words.overlayBlocks("40123"), Words.enterAgain, Words.labelOnceMore, Words.labelHasNoUse,
                Words.tooManyDigits, Words.digitsTyped("12345"), Words.repeated("40123"), Words.repeatedOffer("40123"),
                Words.leaveOnceMore(TourID(41)), Words.kept(TourID(41), inHand: 2), Words.kept(TourID(41), inHand: 0),
                Words.cancelled("536365", putBacks: 2), Words.knownToNobody("40123"),
                Words.teaching(.notACode("123")), Words.teaching(.known("4012345678901", as: .item)),
                Words.teaching(.unknownItem("4012345678901")),
                Words.teaching(.ambiguousItem("4012345678901", choices: ["22659", "21166"])),
                Words.teaching(.wrongUnits(0)), Words.teaching(.unknownBadge("B-1")), Words.teaching(.ownBadge("ANA")),
                Words.typedAndScanned(
                    RawScan(text: "34012345678901", provenance: .scanned, startedAt: 0, endedAt: 0, typedLead: 1)),
                Words.scannedAhead("4012345678901", count: 2, Market.atItem),
                Words.scannerHint, Words.flooded, Words.teachUnits("40123"),
                Words.learned(LearnedCode(sku: "22659", code: "4012345678901", witness: "BEN"), name: "Lunch bag red"),
                Words.noTours(loaded: true, held: []), Words.noTours(loaded: false, held: []),
                Words.noTours(loaded: true, held: [HeldOrder("O-1", .laneFull("LANE-3", service: "ROAD"))]),
                Words.loginHint,
            ] + held.flatMap { [Words.takeOnceMore($0, from: "Ben Okafor"), Words.wasTaken($0)] }
            + held.dropLast().map { Words.takenOver($0, from: "Ben Okafor") }
    }

    @Test func everyCaseOfARefusalIsTested() {
        // The number of cases of Refusal; a new one belongs into the list above.
        #expect(Set(Self.refusals.map(\.kind)).count == 31)
    }

    @Test func theFirstColumnsCarryTheMeaning() {
        for message in Self.messages {
            #expect(TextWidth.columns(of: message.lead) <= 18, "\(message.lead)")
            #expect(TextWidth.columns(of: message.brief) <= 20, "\(message.brief)")
            #expect(message.lead.first?.isUppercase == true || message.lead.first?.isNumber == true, "\(message.lead)")
        }
    }

    @Test func anErrorSaysWhatHappenedAndWhatToDo() {
        for refusal in Self.refusals {
            let message = Words.refusal(refusal, Self.names)
            #expect(message.kind.isRefusal && message.tone == .wrong(refusal.verdict))
            #expect(!message.detail.isEmpty && !message.brief.isEmpty, "\(refusal)")
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

    @Test func refusalsAndOffersAreReadableOnThePickScreenAtEverySize() {
        var station = Market.station()
        station.toItem()
        let events = Self.refusals.map { Answer.refused($0, nil) } + Self.offers.map { Answer.offered($0) }
        for answer in events {
            var console = station.console
            _ = console.update(.answer(answer))
            guard let notice = console.notice else {
                Issue.record("nothing was said about \(answer)")
                continue
            }
            let lead = notice.text.prefix { $0 != "." && $0 != ":" }
            for (_, size) in pictureSizes {
                let rows = console.view(in: size).text.joined(separator: "\n")
                #expect(rows.contains("\(notice.kind.sign) \(lead)"), "\(size): \(notice.text)")
            }
        }
    }

    @Test func kindsOfMessagesDifferWithoutColours() {
        var texts: Set<[String]> = []
        for kind in Notice.Kind.allCases {
            var console = Market.station().console
            console.message = Message(kind, "Same words")
            texts.insert(console.view(in: .standard).text)
        }
        #expect(texts.count == Notice.Kind.allCases.count)
    }

    @Test func codesFromOutsideAreHarmlessInSentences() {
        let hostile = "\u{1B}[2J\u{202E}\u{0}" + String(repeating: "W", count: 4000)
        let refusals: [Refusal] = [
            .unknownCode(hostile, expected: .place(PlaceID(hostile))),
            .ambiguous(hostile, choices: [hostile, hostile]),
            .wrongItem(SKU(hostile), name: hostile, expected: SKU(hostile), expectedName: hostile),
            .wrongBatch(Batch(lot: hostile), expected: Batch(lot: hostile)),
            .serialElsewhere(hostile, place: PlaceID(hostile)),
            .notYours(tour: TourID(.max), holder: BadgeID(hostile), station: StationID(hostile)),
        ]
        for refusal in refusals {
            let text = Words.refusal(refusal, [:]).full
            #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E }, "\(refusal.kind)")
            #expect(text.count < 500, "\(refusal.kind)")
        }
    }

    @Test func timesAndDaysAreWrittenAsTheFloorSaysThem() {
        let noon = Moment(milliseconds: 12 * 3_600_000)
        #expect(Words.clock(noon, offset: 120) == "14:00")
        #expect(Words.clock(noon, offset: -750) == "23:30")
        #expect(Words.clock(Moment(milliseconds: -1), offset: 0) == "23:59")
        #expect(Words.day(Day(year: 2027, month: 3, day: 1)) == "1 Mar 2027")
        #expect(Words.slack(72) == "1 h 12")
        #expect(Words.slack(5) == "5 min")
        #expect(Words.slack(-65) == "late 1 h 05")
        #expect(Words.slack(0) == "0 min")
        #expect(Words.way(267, sameAisle: true) == "27 m on, same aisle")
    }

    @Test func aReasonThatDoesNotFitIsNamedAsTheSiteNamesIt() {
        let full = Reason(code: "tote-full", label: "Tote is full", procedure: .toteFull)
        let named = Words.refusal(.notNow("tote-full", step: .item), [:], [full]).full
        #expect(named.hasPrefix("Choose another. Tote is full is for when a tote is on the cart."))
        let unnamed = Words.refusal(.notNow("tote-full", step: .item), [:]).full
        #expect(unnamed.contains("Tote full has no use while the step is item"))
        for procedure in Procedure.allCases {
            for step in PickStep.allCases {
                let reason = Reason(code: "x", label: "Cannot be read at all", procedure: procedure)
                let message = Words.refusal(.notNow("x", step: step), [:], [reason])
                #expect(TextWidth.columns(of: message.brief) <= 20, "\(message.brief)")
                #expect(wrap(Notice(message.kind, message.full).line, to: 40).count <= 4, "\(message.full)")
            }
        }
    }

    @Test func whatIsUndoneSaysWhereTheUnitsAreTakenFrom() {
        let line = PickLine(number: 1, order: "1", orderLine: 1, sku: "A", place: "A-04", wanted: 3, turn: 1)
        let tour = PickTour(
            id: TourID(1), lines: [line], slots: [], hand: Hand(line: 1, step: .quantity, counted: 1))
        let pick = PickScreen(
            tour: tour,
            briefing: TourBriefing(
                items: [:], orders: [:], places: [:], layout: Layout(crossAisles: [], depot: WalkPoint(x: 0, y: 0))))
        func undo(_ what: String, from: PlaceID, to: PlaceID) -> String {
            let move = Move(sku: "A", batch: .none, quantity: 1, from: from, to: to)
            return Words.recorded([.undone(fact: 1, what: what, moves: [move])], before: pick, after: pick).full
        }
        #expect(undo("pick.placed", from: "T-01", to: "A-04").hasPrefix("Take 1 out of T-01 again."))
        #expect(undo("pick.putBack", from: "A-04", to: "T-01").hasPrefix("Take 1 out of A-04 again."))
        #expect(undo("pick.damaged", from: .damaged, to: "A-04") == "Fetch it again. From DAMAGED: 1 of 3 in the hand")
        let shorted = PickEvent.undone(fact: 1, what: "pick.shorted", moves: [])
        #expect(Words.recorded([shorted], before: pick, after: pick).full == "Undone: short. The line is open again")
    }

    @Test func everyKindOfFactThatCanBeUndoneHasAWord() {
        let line = PickLine(number: 1, order: "1", orderLine: 1, sku: "A", place: "B", wanted: 1, turn: 1)
        let shortage = Shortage(
            line: 1, missing: 1, reason: "x", hold: .none, createsCount: false, place: "B", sku: "A", batch: .none,
            instead: [])
        let events: [PickEvent] = [
            .sourceConfirmed(line: 1, byHand: false), .itemConfirmed(line: 1, units: 1, byHand: false),
            .batchConfirmed(line: 1, byHand: false), .counted(line: 1, units: 1, serial: nil, byHand: false),
            .keyed(line: 1, total: 1), .placed(line: 1, tote: "T", moves: [], asksEmpty: false),
            .putBack(line: 1, place: "B", moves: []), .zeroChecked(line: 1, place: "B", left: 0), .shorted(shortage),
            .damaged(line: 1, moves: [], fromHand: false, shortage: nil), .toteFull(line: 1, tote: "T"),
            .skipped(line: 1, turn: 2),
            .substituted(line: 1, place: "B", walk: line.walk, batch: .none, quantity: 1, rest: nil),
        ]
        let pick = PickScreen(
            tour: PickTour(id: TourID(1), lines: [line], slots: []),
            briefing: TourBriefing(
                items: [:], orders: [:], places: [:], layout: Layout(crossAisles: [], depot: WalkPoint(x: 0, y: 0))))
        for event in events {
            #expect(event.canBeUndone)
            let undone = PickEvent.undone(fact: 1, what: event.kind, moves: [])
            #expect(Words.recorded([undone], before: pick, after: pick).lead != "Undone: last step", "\(event.kind)")
            #expect(!Words.recorded([event], before: pick, after: pick).lead.isEmpty)
        }
    }
}
