import Barcode
import Warehouse

// One of every kind of fact of bench and dock, in the order of `goldenOutboundFacts`.

func ordinal(_ event: PackEvent) -> Int {
    switch event {
    case .opened: 0
    case .taken: 1
    case .takenOver: 2
    case .arrived: 3
    case .merged: 4
    case .left: 5
    case .parcelOpened: 6
    case .packed: 7
    case .boxTaken: 8
    case .closed: 9
    case .weighed: 10
    case .weightRefused: 11
    case .recounted: 12
    case .labelled: 13
    case .labelFailed: 14
    case .reprinted: 15
    case .unpacked: 16
    case .reopened: 17
    case .dissolved: 18
    case .lost: 19
    case .cancelled: 20
    case .undone: 21
    case .freed: 165 - 41
    }
}

func ordinal(_ event: LoadEvent) -> Int {
    switch event {
    case .arrived: 0
    case .opened: 1
    case .doorChanged: 2
    case .swapped: 3
    case .loaded: 4
    case .unloaded: 5
    case .leftOver: 6
    case .closed: 7
    case .reopened: 8
    case .sealEntered: 9
    case .sealMismatch: 10
    case .sealed: 11
    case .photographed: 12
    case .held: 13
    case .holdLifted: 14
    case .departed: 15
    case .cancelled: 16
    case .undone: 17
    }
}

private let at = Moment(milliseconds: 1_795_000_000_123)
private let parcel: ParcelID = "095212345600000017"
private let line = PackLine(
    number: 1, order: "O-1", orderLine: 2, sku: "PHONE", batch: Batch(lot: "L1", expiry: Day(20_800)), wanted: 2,
    serials: ["S1", "S2"])
private let move = Move(sku: "PHONE", serial: "S1", quantity: 1, from: "T-1", to: parcel.place)
private let evidence = WeightEvidence(
    grams: 702, expected: ExpectedWeight(grams: 700, tolerance: 24), scale: "SCALE-2", at: at)
private let change = CartonChange(
    parcel, from: CartonSpot(lane: "LANE-1", load: "RUN-1"), to: CartonSpot(load: "RUN-1", loadedOn: "RUN-1"))

private let packEvents: [PackEvent] = [
    .opened(lines: [line], tracking: ["PHONE": .serial], by: "PIA", at: "PACK-1", when: at),
    .taken(by: "PIA", at: "PACK-1", when: at),
    .takenOver(from: "PIA", by: "PAT", at: "PACK-2", when: at),
    .arrived(lines: [line], tracking: [:]),
    .merged(order: "O-2", lines: [line], tracking: [:]),
    .left,
    .parcelOpened(number: 1, id: parcel, proposed: "BOX-M", planned: 12),
    .parcelOpened(number: 2, id: parcel, proposed: nil, planned: nil),
    .packed(line: 1, parcel: 1, quantity: 1, serial: "S1", identity: "PHONE/S1", moves: [move], byHand: false),
    .packed(line: 1, parcel: 1, quantity: 1, serial: nil, identity: nil, moves: [move], byHand: true),
    .boxTaken(parcel: 1, box: "BOX-L", reason: "box-too-small"),
    .closed(parcel: 1),
    .weighed(parcel: 1, evidence, reason: nil),
    .weighed(parcel: 1, WeightEvidence(grams: 0, expected: nil, scale: nil, at: at), reason: "no-scale"),
    .weightRefused(parcel: 1, evidence),
    .recounted(parcel: 1, line: 1, quantity: 1, serial: "S1"),
    .labelled(parcel: 1, tracking: "TR-1", load: "RUN-1"),
    .labelled(parcel: 1, tracking: nil, load: nil),
    .labelFailed(parcel: 1, why: "the pool is empty"),
    .reprinted(parcel: 1, copy: 2, reason: "label-lost"),
    .unpacked(line: 1, parcel: 1, quantity: 1, serial: "S1", identity: "PHONE/S1", moves: [move.reversed]),
    .reopened(parcel: 1),
    .dissolved(parcel: 1),
    .lost(line: 1, quantity: 1, serials: ["S1"], reason: "not-in-tote", again: false, counts: true, moves: [move]),
    .cancelled(order: "O-2"),
    .undone(fact: 41, what: "pack.packed", moves: [move.reversed]),
]

private let loadEvents: [LoadEvent] = [
    .arrived(door: "DOOR-1", truck: "LE-1234", by: "DAN"),
    .arrived(door: "DOOR-1", truck: nil, by: "DAN"),
    .opened(door: "DOOR-1", by: "DAN"),
    .doorChanged(from: "DOOR-1", to: "DOOR-2", by: "DAN"),
    .swapped(with: "RUN-2", from: "DOOR-1", to: "DOOR-2", by: "DAN"),
    .loaded(change, by: "DAN"),
    .unloaded(change.reversed, by: "DAN"),
    .leftOver(change, Leftover(parcel, reason: "truck-full", next: .load("RUN-2"), by: "DAN")),
    .leftOver(change, Leftover(parcel, reason: "truck-full", next: .slot(at), by: "DAN")),
    .closed(by: "DAN"),
    .reopened(by: "DAN"),
    .sealEntered(SealEntry("SEAL-77", by: "DAN")),
    .sealMismatch(SealEntry("SEAL-77", by: "DAN"), SealEntry("SEAL-78", by: "DEE")),
    .sealed("SEAL-77", first: "DAN", second: "DEE"),
    .photographed("IMG_0042.jpg", by: "DEE"),
    .held("damaged door", by: "DEE"),
    .holdLifted(by: "DEE"),
    .departed(
        Departure(driver: "4711", by: "DAN", manifestHash: "00ff", cartons: 1, grams: 702, moves: [move.reversed])),
    .cancelled([change], by: "DEE"),
    .undone(fact: 52, what: "load.loaded", changes: [change.reversed]),
]

func ordinal(_ event: CartonEvent) -> Int {
    switch event {
    case .staged: 0
    case .planned: 1
    case .undone: 2
    }
}

let goldenOutboundBodies: [FactBody] =
    [
        .numbered(SSCCRange(extensionDigit: 3, companyPrefix: "4012345")!),
        .boxDefined(
            Box(
                code: "BOX-M", inner: Dimensions(width: 1, length: 2, height: 3),
                outer: Dimensions(width: 4, length: 5, height: 6), tareGrams: 7, maxGrams: 8, costPence: 9)),
        .papersArrived(PapersArrived(order: "O-1", invoice: "R-1")),
        .orderReceived(
            Order(
                id: "O-1", lines: [],
                shipping: Shipping(
                    shipTo: ["J. Alder", "Leeds"], service: "ROAD", isGift: true, codPence: 1250, invoice: .missing,
                    customs: "CN23-1"))),
        .placeDefined(Place(id: "LANE-1", kind: .lane, capacity: 12)),
        .itemDefined(Item(sku: "VASE", name: "Vase", isUpright: true)),
        .itemDefined(Item(sku: "CAKE", name: "Cake", bearsGrams: 200)),
        .loadPlanned(LoadPlanned(id: "RUN-1", service: "ROAD", departs: at, door: "DOOR-1", allowsHazmat: true)),
    ] + packEvents.map { .pack("O-1", $0) } + loadEvents.map { .dock(.load("RUN-1", $0)) }
    + [
        .dock(.carton(parcel, .staged(change, by: "DAN"))), .dock(.carton(parcel, .planned(change, by: "DAN"))),
        .ordersHeld([
            HeldOrder("O-1", .laneFull("LANE-1", service: "ROAD")), HeldOrder("O-2", .cannotMake(nil, minutesLate: 7)),
            HeldOrder("O-3", .noStock), HeldOrder("O-4", .nobodyIdle(waitingTours: 2)),
        ]),
        .dock(.carton(parcel, .undone(fact: 9, what: "carton.staged", changes: [change.reversed]))),
        .serviceDefined(
            ServiceRule(
                service: "ROAD", maxGrams: 1, maxSide: 2, maxGirth: 3, maxCODPence: 4, allowsHazmat: true,
                boxes: ["BOX-M"], areas: ["LS", "France 75"])),
        .serviceDefined(ServiceRule(service: "AIR")),
        .shippingChanged(ShippingChanged(order: "O-1", shipping: Shipping(service: "AIR"))),
    ]
