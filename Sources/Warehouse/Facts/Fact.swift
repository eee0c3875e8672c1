public import Barcode

/// What a fact says: one case per kind of thing that can happen at a site, or be told to it.
public enum FactBody: Hashable, Sendable {
    case siteOpened(SiteOpened)
    case streamStarted(StreamStarted)
    case reasonDefined(Reason)
    case personDefined(Person)
    case placeDefined(Place)
    case layoutDefined(Layout)
    case itemDefined(Item)
    case orderReceived(Order)
    case orderCancelled(OrderID)
    /// An order goes before all others from now on, or no longer.
    case orderExpedited(OrderID, Bool)
    case returnAnnounced(AnnouncedReturn)
    case stockReceived(StockReceived)
    case unclaimedShorted([Unclaimed])
    case tourReleased(TourReleased)
    /// A tour that nobody holds was taken back: it claims nothing any more.
    case tourWithdrawn(TourID)
    case pick(TourID, PickEvent)
    case signedIn(BadgeID)
    case signedOut(BadgeID)
    /// Something happened to the PIN of a badge.
    case pin(BadgeID, PinEvent)
    /// Somebody learns a job.
    case training(TrainingEvent)
    /// Somebody is told something, or has read it.
    case message(MessageEvent)
    /// From now on stations look and sound so for this badge.
    case settingsChosen(BadgeID, PersonSettings)
    /// The hold that the fact with this number set is over.
    case holdLifted(Int)
    case codeLearned(LearnedCode)
    /// A learned code means nothing any more.
    case codeForgotten(String)
    case scannerProfiled(ScannerProfiled)
    /// From now on parcels are numbered from this range.
    case numbered(SSCCRange)
    case boxDefined(Box)
    case serviceDefined(ServiceRule)
    case papersArrived(PapersArrived)
    /// How an order leaves, told anew while it is worked on.
    case shippingChanged(ShippingChanged)
    /// Something happened at a bench, to the job of this order.
    case pack(OrderID, PackEvent)
    case loadPlanned(LoadPlanned)
    /// The last pull left these orders waiting, and why.
    case ordersHeld([HeldOrder])
    /// Something happened at the dock, to a load or to a carton.
    case dock(DockFact)
    /// A bin is to be counted.
    case countAsked(CountAsked)
    /// Somebody counts a bin.
    case count(CountID, CountEvent)
    /// The desk decided about a count.
    case countRuled(CountID, CountRuling)
    /// From now on the site counts by these rules.
    case countPolicySet(CountPolicy)
    /// Something happened at the gate.
    case gate(GateID, GateEvent)
    /// From now on the site inspects returns so.
    case returnPolicySet(ReturnPolicy)
    /// Something happened to a return on the bench.
    case inspect(ReturnID, InspectEvent)
    /// Units are to come from a supplier, or on their way from another site.
    case deliveryAnnounced(Delivery)
    /// What never came of a delivery was written off.
    case deliverySettled(DeliverySettled)
    /// Somebody receives, puts away or moves units.
    case carry(CarryID, CarryEvent)
    /// A picture was taken, and lies on the disk.
    case evidenceTaken(Evidence)
    /// From now on the site handles what expires so.
    case expiryPolicySet(ExpiryPolicy)
    /// Something was done about stock that is dying.
    case expiryHandled(ExpiryHandled)
    /// Something is said to the hub.
    case hub(HubFact)

    /// The moves that this fact books in the ledger.
    public var moves: [Move] {
        switch self {
        case .stockReceived(let receipt): receipt.moves
        case .pick(_, let event): event.moves
        case .pack(_, let event): event.moves
        case .dock(let fact): fact.moves
        case .countRuled(_, let ruling): ruling.moves
        case .inspect(_, let event): event.moves
        case .deliveryAnnounced(let delivery): delivery.moves
        case .deliverySettled(let settled): settled.moves
        case .carry(_, let event): event.moves
        case .expiryHandled(let handled): handled.moves
        case .siteOpened, .streamStarted, .reasonDefined, .personDefined, .placeDefined, .layoutDefined, .itemDefined,
            .orderReceived, .orderCancelled, .orderExpedited, .returnAnnounced, .unclaimedShorted, .tourReleased,
            .tourWithdrawn, .signedIn, .signedOut, .pin, .training, .message, .settingsChosen, .holdLifted,
            .codeLearned,
            .codeForgotten,
            .scannerProfiled,
            .numbered, .boxDefined, .serviceDefined,
            .papersArrived, .shippingChanged, .loadPlanned, .ordersHeld, .countAsked, .count, .countPolicySet,
            .gate, .returnPolicySet, .evidenceTaken, .expiryPolicySet, .hub:
            []
        }
    }

    /// The name of the kind in the log.
    public var kind: String {
        switch self {
        case .siteOpened: "site.opened"
        case .streamStarted: "stream.started"
        case .reasonDefined: "reason.defined"
        case .personDefined: "person.defined"
        case .placeDefined: "place.defined"
        case .layoutDefined: "layout.defined"
        case .itemDefined: "item.defined"
        case .orderReceived: "order.received"
        case .orderCancelled: "order.cancelled"
        case .orderExpedited: "order.expedited"
        case .returnAnnounced: "return.announced"
        case .stockReceived: "stock.received"
        case .unclaimedShorted: "order.unclaimedShorted"
        case .tourReleased: "tour.released"
        case .tourWithdrawn: "tour.withdrawn"
        case .pick(_, let event): event.kind
        case .signedIn: "person.signedIn"
        case .signedOut: "person.signedOut"
        case .pin(_, let event): event.kind
        case .training(let event): event.kind
        case .message(let event): event.kind
        case .settingsChosen: "person.settingsChosen"
        case .holdLifted: "hold.lifted"
        case .codeLearned: "code.learned"
        case .codeForgotten: "code.forgotten"
        case .scannerProfiled: "scanner.profiled"
        case .numbered: "site.numbered"
        case .boxDefined: "box.defined"
        case .serviceDefined: "service.defined"
        case .papersArrived: "order.papersArrived"
        case .shippingChanged: "order.shippingChanged"
        case .pack(_, let event): event.kind
        case .loadPlanned: "load.planned"
        case .ordersHeld: "order.held"
        case .dock(let fact): fact.kind
        case .countAsked: "count.asked"
        case .count(_, let event): event.kind
        case .countRuled(_, let ruling): ruling.kind
        case .countPolicySet: "count.policySet"
        case .gate(_, let event): event.kind
        case .returnPolicySet: "return.policySet"
        case .inspect(_, let event): event.kind
        case .deliveryAnnounced: "delivery.announced"
        case .deliverySettled: "delivery.settled"
        case .carry(_, let event): event.kind
        case .evidenceTaken: "evidence.taken"
        case .expiryPolicySet: "expiry.policySet"
        case .expiryHandled: "expiry.handled"
        case .hub(let fact): fact.kind
        }
    }

    /// The tour that a fact belongs to.
    public var tour: TourID? {
        switch self {
        case .tourReleased(let released): released.id
        case .tourWithdrawn(let tour), .pick(let tour, _): tour
        case .siteOpened, .streamStarted, .reasonDefined, .personDefined, .placeDefined, .layoutDefined, .itemDefined,
            .orderReceived, .orderCancelled, .orderExpedited, .returnAnnounced, .stockReceived, .unclaimedShorted,
            .signedIn,
            .signedOut, .pin, .training, .message, .settingsChosen, .holdLifted, .codeLearned, .codeForgotten,
            .scannerProfiled,
            .numbered,
            .boxDefined,
            .serviceDefined, .papersArrived, .shippingChanged, .pack, .loadPlanned, .ordersHeld, .dock, .countAsked,
            .count, .countRuled, .countPolicySet, .gate, .returnPolicySet, .inspect, .deliveryAnnounced,
            .deliverySettled,
            .carry, .expiryPolicySet, .expiryHandled, .evidenceTaken, .hub:
            nil
        }
    }

    /// The name of the job that a fact belongs to, besides tours: its history is found by it.
    public var job: String? {
        switch self {
        case .pack(let order, _): FactBody.packJob(order)
        case .loadPlanned(let planned): FactBody.loadJob(planned.id)
        case .dock(.load(let load, _)): FactBody.loadJob(load)
        case .dock(.carton(let parcel, _)): "carton " + parcel.rawValue
        case .countAsked(let asked): FactBody.countJob(asked.id)
        case .count(let count, _): FactBody.countJob(count)
        case .countRuled(let count, _): "ruling \(count)"
        case .gate(let entry, _): FactBody.gateJob(entry)
        case .inspect(let id, _): FactBody.returnJob(id)
        case .deliveryAnnounced(let delivery): FactBody.deliveryJob(delivery.id)
        case .deliverySettled(let settled): FactBody.deliveryJob(settled.id)
        case .carry(let id, _): FactBody.carryJob(id)
        case .evidenceTaken(let evidence): Evidence.job(evidence.subject)
        case .siteOpened, .streamStarted, .reasonDefined, .personDefined, .placeDefined, .layoutDefined, .itemDefined,
            .orderReceived, .orderCancelled, .orderExpedited, .returnAnnounced, .stockReceived, .unclaimedShorted,
            .tourReleased,
            .tourWithdrawn, .pick, .signedIn, .signedOut, .pin, .training, .message, .settingsChosen, .holdLifted,
            .codeLearned,
            .codeForgotten,
            .scannerProfiled, .numbered,
            .boxDefined, .serviceDefined, .papersArrived, .shippingChanged, .ordersHeld, .countPolicySet,
            .returnPolicySet, .expiryPolicySet, .expiryHandled, .hub:
            nil
        }
    }

    /// The name of the job that packs an order.
    public static func packJob(_ order: OrderID) -> String { "pack " + order.rawValue }

    /// The name of the job that loads a truck.
    public static func loadJob(_ load: LoadID) -> String { "load " + load.rawValue }

    /// The name of the job that takes parcels in from a courier.
    public static func gateJob(_ entry: GateID) -> String { "gate \(entry)" }

    /// The name of the job that inspects a return.
    public static func returnJob(_ id: ReturnID) -> String { "return " + id.rawValue }

    /// The name under which a delivery is announced and settled.
    public static func deliveryJob(_ id: DeliveryID) -> String { "delivery " + id.rawValue }

    /// The name of the job that receives, puts away or moves units.
    public static func carryJob(_ id: CarryID) -> String { "carry \(id)" }

    /// The name of the job that counts a bin. What the desk rules has another name, so that whoever reads the history
    /// of a count never meets a quantity of the ledger.
    public static func countJob(_ count: CountID) -> String { "count \(count)" }
}

/// The first fact of a site.
public struct SiteOpened: Hashable, Codable, Sendable {
    public var site: String
    /// The name of the site's time zone, as in the IANA database: expiry changes at this zone's midnight.
    public var timeZone: String

    public init(site: String, timeZone: String) {
        self.site = site
        self.timeZone = timeZone
    }
}

/// A new incarnation of the site's history: after a restore, on a clone or on a new host.
public struct StreamStarted: Hashable, Codable, Sendable {
    public var reason: String
    public var parent: UniqueID
    public var parentSequence: Int
    public var parentHash: String

    public init(reason: String, parent: UniqueID, parentSequence: Int, parentHash: String) {
        self.reason = reason
        self.parent = parent
        self.parentSequence = parentSequence
        self.parentHash = parentHash
    }
}

/// The profile of the scanner at one station.
public struct ScannerProfiled: Hashable, Codable, Sendable {
    public var station: StationID
    public var settings: ScannerSettings

    public init(station: StationID, settings: ScannerSettings) {
        self.station = station
        self.settings = settings
    }
}

/// Units that came in from outside, by a list that names each of its lines once.
public struct StockReceived: Hashable, Codable, Sendable {
    /// What names the list: a delivery note, or the digest of the file.
    public var reference: String
    public var line: Int
    public var moves: [Move]

    public init(reference: String, line: Int, moves: [Move]) {
        self.reference = reference
        self.line = line
        self.moves = moves
    }
}

/// How far a tour walks, in decimetres: as it is planned, and its share of what the same orders would have walked if
/// carts were filled first in, first out, and pushed in S-shape.
public struct TourWalk: Hashable, Codable, Sendable {
    public var planned: Int
    public var unplanned: Int

    public init(planned: Int, unplanned: Int) {
        self.planned = planned
        self.unplanned = unplanned
    }
}

/// A tour as it leaves the office: its lines are the claims.
public struct TourReleased: Hashable, Codable, Sendable {
    public var id: TourID
    public var mode: TourMode
    public var lines: [PickLine]
    public var slots: [ToteSlot]
    public var tracking: [String: Tracking]
    /// Nil where nobody measured it.
    public var walk: TourWalk?

    public init(_ tour: PickTour, walk: TourWalk? = nil) {
        self.walk = walk
        id = tour.id
        mode = tour.mode
        lines = tour.lines
        slots = tour.slots
        tracking = Dictionary(uniqueKeysWithValues: tour.tracking.map { ($0.key.rawValue, $0.value) })
    }

    /// The tour as it was released, before anybody took it.
    public var tour: PickTour {
        PickTour(
            id: id, mode: mode, lines: lines, slots: slots,
            tracking: Dictionary(uniqueKeysWithValues: tracking.map { (SKU($0.key), $0.value) }))
    }
}

/// One fact: what happened, when, where, by whom, and which scan or key caused it.
///
/// `hash` covers `previousHash`, the header and the body, so that a restored, cloned or altered history is noticed.
public struct Fact: Hashable, Sendable {
    public var stream: UniqueID
    /// Counted from 1 within the stream, without gaps.
    public var sequence: Int
    public var id: UniqueID
    public var at: Moment
    public var actor: Actor
    public var gesture: UniqueID
    public var body: FactBody
    public var previousHash: [UInt8]
    public var hash: [UInt8]

    public init(
        stream: UniqueID, sequence: Int, id: UniqueID, at: Moment, actor: Actor, gesture: UniqueID, body: FactBody,
        previousHash: [UInt8], hash: [UInt8]
    ) {
        self.stream = stream
        self.sequence = sequence
        self.id = id
        self.at = at
        self.actor = actor
        self.gesture = gesture
        self.body = body
        self.previousHash = previousHash
        self.hash = hash
    }
}
