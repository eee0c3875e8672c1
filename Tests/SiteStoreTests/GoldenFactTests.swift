import Barcode
import Foundation
import SyncProtocol
import Testing
import Warehouse

@testable import SiteStore

/// The bodies of facts in format 1, as they lie in files that exist. A fact is never written again, so this program and
/// every later one must read these bytes; a body that must look different gets a new version and keeps the old reader.
@Suite struct GoldenFactTests {
    @Test func everyBodyIsWrittenAsFormatOneWritesIt() throws {
        let coder = FactCoder()
        #expect(bodyVersion == 1)
        #expect(goldenBodies.count == allGoldenFacts.count)
        for (body, golden) in zip(goldenBodies, allGoldenFacts) {
            let written = String(decoding: try coder.encode(body), as: UTF8.self)
            #expect("\(body.kind) \(written)" == golden)
        }
    }

    @Test func everyBodyOfFormatOneIsReadAndWrittenBackTheSame() throws {
        let coder = FactCoder()
        for (body, golden) in zip(goldenBodies, allGoldenFacts) {
            let parts = golden.split(separator: " ", maxSplits: 1)
            let bytes = Data(parts[1].utf8)
            let read = try coder.decode(bytes, String(parts[0]))
            #expect(read == body)
            #expect(try coder.encode(read) == bytes, "\(golden)")
        }
    }

    @Test func noKindOfFactIsMissing() {
        let kinds = Set(goldenBodies.map(\.kind))
        #expect(kinds.count == goldenBodies.lazy.map(ordinal).max().map { $0 + 1 })
        #expect(Set(goldenBodies.map(ordinal)) == Set(0..<kinds.count))
    }
}

private func ordinal(_ event: PickEvent) -> Int {
    switch event {
    case .taken: 16
    case .takenOver: 17
    case .left: 18
    case .sourceConfirmed: 19
    case .itemConfirmed: 20
    case .batchConfirmed: 21
    case .counted: 22
    case .keyed: 23
    case .placed: 24
    case .putBack: 25
    case .zeroChecked: 26
    case .shorted: 27
    case .damaged: 28
    case .toteFull: 29
    case .skipped: 30
    case .substituted: 31
    case .cancelled: 32
    case .undone: 33
    case .freed: 164
    }
}

/// A number for every kind, without gaps. A new kind stops the compiler here: it wants a number and a golden fact.
private func ordinal(_ body: FactBody) -> Int {
    switch body {
    case .siteOpened: 0
    case .streamStarted: 1
    case .reasonDefined: 2
    case .personDefined: 3
    case .placeDefined: 4
    case .layoutDefined: 5
    case .itemDefined: 6
    case .orderReceived: 7
    case .orderCancelled: 8
    case .returnAnnounced: 9
    case .stockReceived: 10
    case .unclaimedShorted: 11
    case .tourReleased: 12
    case .signedIn: 13
    case .signedOut: 14
    case .holdLifted: 15
    case .pick(_, let event): ordinal(event)
    case .codeLearned: 34
    case .codeForgotten: 35
    case .scannerProfiled: 36
    case .numbered: 37
    case .boxDefined: 38
    case .papersArrived: 39
    case .loadPlanned: 40
    case .pack(_, let event): 41 + ordinal(event)
    case .dock(.load(_, let event)): 63 + ordinal(event)
    case .dock(.carton(_, let event)): 81 + ordinal(event)
    case .ordersHeld: 84
    case .serviceDefined: 85
    case .shippingChanged: 86
    case .countAsked: 87
    case .countPolicySet: 88
    case .count(_, let event): 89 + ordinal(event)
    case .countRuled(_, let ruling): 100 + ordinal(ruling)
    case .gate(_, let event): 105 + ordinal(event)
    case .evidenceTaken: 112
    case .returnPolicySet: 113
    case .inspect(_, let event): 114 + ordinal(event)
    case .hub(let fact): 137 + ordinal(fact)
    case .pin(_, let event): 140 + ordinal(event)
    case .tourWithdrawn: 145
    case .deliveryAnnounced: 146
    case .deliverySettled: 147
    case .carry(_, let event): 148 + ordinal(event)
    case .expiryPolicySet: 156
    case .expiryHandled: 157
    case .training(let event): 158 + ordinal(event)
    case .settingsChosen: 160
    case .orderExpedited: 161
    case .message(let event): 162 + ordinal(event)
    }
}

private let lot = Batch(lot: "L/1 \"é\"", expiry: Day(20_800))
private let at = Moment(milliseconds: 1_795_000_000_123)
private let serialMove = Move(sku: "PHONE", serial: "S1", quantity: 1, from: "A-04-01", to: "T-1")
private let lotMove = Move(sku: "MILK", batch: lot, grade: .b, quantity: 3, from: .supplier, to: "A-03-01")

private let openLine = PickLine(
    number: 1, order: "O-1", orderLine: 2, sku: "MILK", place: "A-03-01", walk: WalkPoint(x: 30, y: -5), batch: lot,
    wanted: 4, turn: 1000)

private var doneLine: PickLine {
    var line = PickLine(
        number: 2, kind: .putBack, order: "O-1", orderLine: 1, sku: "PHONE", place: "A-04-01", wanted: 2, turn: 2000,
        tote: "T-1", serials: ["S1"])
    line.state = .done
    line.picked = 1
    line.short = 1
    line.reason = .noStock
    return line
}

private let shortage = Shortage(
    line: 1, missing: 2, reason: "not-found", hold: .batch, createsCount: true, place: "A-03-01", sku: "MILK",
    batch: lot, instead: [openLine])

/// One of every kind, and two where something may be missing; in the order of `goldenFacts`.
private let goldenBodies: [FactBody] =
    [
        .siteOpened(SiteOpened(site: "Leeds", timeZone: "Europe/London")),
        .streamStarted(
            StreamStarted(
                reason: "restore", parent: UniqueID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_000F),
                parentSequence: 41, parentHash: "00ff")),
        .reasonDefined(
            Reason(
                code: "not-found", label: "Not there", help: "Look twice.", jobs: [.pick, .count], procedure: .giveUp,
                hold: .batch, createsCount: true, seeksElsewhere: true)),
        .personDefined(Person(badge: "ANA", name: "Ana Moreno", roles: [.pick, .supervise])),
        .placeDefined(
            Place(
                id: "A-01-01", kind: .bin, address: Address(zone: "A", aisle: 1, bay: 2, level: "B"),
                walk: WalkPoint(x: 10, y: 20))),
        .placeDefined(Place(id: "T-1", kind: .tote)),
        .layoutDefined(Layout(crossAisles: [0, 100], depot: WalkPoint(x: 1, y: 2))),
        .itemDefined(
            Item(
                sku: "MILK", name: "Milk", barcodes: [ItemBarcode(code: "4000000000211", units: 6)], weightGrams: 1030,
                dimensions: Dimensions(width: 1, length: 2, height: 3), tracking: [.lot, .expiry], handling: .cold,
                pricePence: 99)),
        .orderReceived(
            Order(
                id: "O-1", channel: .b2b, customer: "K", priority: 2, cutoff: at, promise: at, note: "n",
                lines: [OrderLine(number: 1, sku: "MILK", quantity: 4, pricePence: 5)],
                charges: [Charge(code: "POST", text: "Postage", pence: -250)])),
        .orderReceived(Order(id: "O-2", lines: [])),
        .orderReceived(Order(id: "O-3", lines: [OrderLine(number: 1, sku: "MILK", quantity: 4, batch: lot)])),
        .orderCancelled("O-1"),
        .returnAnnounced(
            AnnouncedReturn(
                id: "C-1", customer: "K", lines: [OrderLine(number: 1, sku: "MILK", quantity: 1)],
                charges: [Charge(code: "FEE", text: "Fee", pence: 1)])),
        .stockReceived(StockReceived(reference: "note 7", line: 3, moves: [lotMove])),
        .unclaimedShorted([Unclaimed(order: "O-1", line: 1, sku: "MILK", quantity: 2)]),
        .tourReleased(
            TourReleased(
                PickTour(
                    id: TourID(7), mode: .sortNow, lines: [openLine, doneLine],
                    slots: [ToteSlot(number: 1, order: "O-1", tote: "T-1", full: ["T-0"]), ToteSlot(number: 2)],
                    tracking: ["MILK": [.lot, .expiry], "PHONE": .serial]))),
        .tourWithdrawn(TourID(8)), .signedIn("ANA"), .signedOut("ANA"), .holdLifted(17),
        .codeLearned(LearnedCode(sku: "MILK", code: "4000000000228", units: 12, witness: "BEN", witnessTyped: true)),
        .codeForgotten("4000000000228"),
        .scannerProfiled(ScannerProfiled(station: "S1", settings: goldenScanner)),
    ] + goldenEvents.map { .pick(TourID(7), $0) } + goldenOutboundBodies + goldenCountBodies
    + goldenGateBodies + goldenEvidenceBodies + goldenInspectBodies + goldenHubBodies
    + goldenPinBodies + goldenCarryBodies + goldenExpiryBodies + goldenTrainingBodies + goldenFreedBodies

/// How they lie in files that exist, in the same order.
private let allGoldenFacts =
    goldenFacts + goldenOutboundFacts + goldenCountFacts + goldenGateFacts + goldenEvidenceFacts + goldenInspectFacts
    + goldenHubFacts + goldenPinFacts + goldenCarryFacts + goldenExpiryFacts + goldenTrainingFacts + goldenFreedFacts

private let goldenScanner: ScannerSettings = {
    var settings = ScannerSettings()
    (settings.prefix, settings.suffix, settings.gsAliases) = ("\u{2}", .tab, ["^]"])
    (settings.keyboard, settings.capsLock) = (.azerty, true)
    return settings
}()

private let goldenEvents: [PickEvent] = [
    .taken(by: "ANA", at: "S1", when: at),
    .takenOver(from: "ANA", by: "BEN", at: "S2", when: at),
    .left,
    .sourceConfirmed(line: 1, byHand: true),
    .itemConfirmed(line: 1, units: 6, byHand: false),
    .batchConfirmed(line: 1, byHand: false),
    .counted(line: 1, units: 1, serial: "S1", byHand: false),
    .counted(line: 1, units: 6, serial: nil, byHand: true),
    .itemConfirmed(line: 1, units: 1, byHand: false, tag: "urn:epc:id:sgtin:0614141.812345.6789"),
    .counted(line: 1, units: 1, serial: nil, byHand: false, tag: "urn:epc:id:sgtin:0614141.812345.6789"),
    .keyed(line: 1, total: 4),
    .placed(line: 2, tote: "T-1", moves: [serialMove], asksEmpty: true),
    .putBack(line: 2, place: "A-04-01", moves: [serialMove.reversed]),
    .zeroChecked(line: 1, place: "A-03-01", left: 2),
    .shorted(shortage),
    .damaged(line: 1, moves: [lotMove], fromHand: true, shortage: shortage),
    .damaged(line: 1, moves: [lotMove], fromHand: false, shortage: nil),
    .toteFull(line: 1, tote: "T-1"),
    .skipped(line: 1, turn: 9000),
    .substituted(
        line: 1, place: "A-03-02", walk: WalkPoint(x: 1, y: 2), batch: .none, quantity: 3, rest: openLine),
    .substituted(line: 1, place: "A-03-02", walk: WalkPoint(x: 1, y: 2), batch: lot, quantity: 3, rest: nil),
    .cancelled(order: "O-1", putBacks: [doneLine]),
    .undone(fact: 33, what: "pick.placed", moves: [serialMove.reversed]),
]
