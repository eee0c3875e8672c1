/// What a step waits for.
public enum Expected: Hashable, Sendable {
    case place(PlaceID)
    case item(SKU, name: String)
    /// Whatever lies in a bin that is counted.
    case anyItem
    /// A bin to count.
    case anyBin
    /// The name of a courier.
    case courier
    /// A parcel that comes back.
    case returned
    /// What can be begun with: a delivery, a carton of one, a place, or a sender.
    case delivery
    /// What an inspection asks for at this step.
    case inspection(InspectStep)
    case batch(Batch)
    case serial
    case quantity(counted: Int, wanted: Int)
    case tote(PlaceID)
    case freeTote
    case empty(PlaceID)
    case carton
    /// This door, or any.
    case door(PlaceID?)
    /// This lane is the best one; any other with room does as well.
    case lane(PlaceID?)
    case seal
    /// A reference to a photo.
    case photo
    case driver
    case weight
    /// Something that a bench can begin with: a tote, a unit, an order, a parcel.
    case work
    case nothing
}

/// What a code turned out to be, in one word of the trade.
public enum ScannedKind: String, Hashable, Sendable {
    case place, tote, item, person, order, carton, load, box, number, text
}

/// Why something was not accepted: a value with everything the sentence on the screen needs. Nothing was recorded.
public enum Refusal: Hashable, Sendable {
    case unknownCode(String, expected: Expected)
    case ambiguous(String, choices: [String])
    case wrongKind(String, is: ScannedKind, expected: Expected)
    case wrongPlace(PlaceID, expected: PlaceID)
    /// Two digits were typed that do not stand on the label of this place.
    case wrongCheckDigits(String, expected: PlaceID)
    case wrongItem(SKU, name: String, expected: SKU, expectedName: String)
    case wrongBatch(Batch, expected: Batch)
    case expired(Batch)
    case youngerBatch(Batch, older: Batch)
    case tooMany(counted: Int, adding: Int, wanted: Int)
    case scanEachUnit(SKU)
    case wrongTote(PlaceID, expected: PlaceID, order: OrderID)
    case toteTaken(PlaceID, by: ToteUse)
    case serialElsewhere(String, place: PlaceID?)
    /// A unit that came back and is not as good as new any more: orders get grade A.
    case wrongGrade(String, Grade)
    case serialTwice(String)
    /// The RFID tag of a unit that is counted already.
    case tagTwice(String)
    /// Another tour's worker has scanned it and not put it into a tote yet.
    case serialInHand(String, tour: TourID)
    case placeBlocked(PlaceID)
    case notYours(tour: TourID, holder: BadgeID?, station: StationID?)
    /// A supervisor has taken this away from whoever had it.
    case takenAway(HeldJob, Freed)
    case notQualified(Role)
    case handNotEmpty(Int)
    case nothingInHand
    case lastLine
    case nothingToUndo
    /// Undo would take units or claims that somebody else has by now.
    case undoBlocked(place: PlaceID, sku: SKU)
    /// Undo would pick units that the site has given back to the hub.
    case handedBack(OrderID, SKU)
    case notNow(ReasonCode, step: PickStep)
    case tourFinished(TourID)
    case answerEmpty(PlaceID)
    /// The dock has reasons of its own.
    case dock(DockRefusal)
    /// Something of the packing bench.
    case pack(PackRefusal)
    /// Something of a count.
    case count(CountRefusal)
    /// Something of the gate.
    case gate(GateRefusal)
    /// Something of an inspection.
    case inspect(InspectRefusal)
    /// Something of receiving, putting away or moving.
    case carry(CarryRefusal)
    /// Something of stock that is dying.
    case expiry(ExpiryRefusal)

    /// One word for counting: rehearsals and reports group refusals by it.
    public var kind: String {
        switch self {
        case .unknownCode: "unknownCode"
        case .ambiguous: "ambiguous"
        case .wrongKind: "wrongKind"
        case .wrongPlace: "wrongPlace"
        case .wrongCheckDigits: "wrongCheckDigits"
        case .wrongItem: "wrongItem"
        case .wrongBatch: "wrongBatch"
        case .expired: "expired"
        case .youngerBatch: "youngerBatch"
        case .tooMany: "tooMany"
        case .scanEachUnit: "scanEachUnit"
        case .wrongTote: "wrongTote"
        case .toteTaken: "toteTaken"
        case .serialElsewhere: "serialElsewhere"
        case .wrongGrade: "wrongGrade"
        case .serialTwice: "serialTwice"
        case .tagTwice: "tagTwice"
        case .serialInHand: "serialInHand"
        case .placeBlocked: "placeBlocked"
        case .notYours: "notYours"
        case .takenAway: "takenAway"
        case .notQualified: "notQualified"
        case .handNotEmpty: "handNotEmpty"
        case .nothingInHand: "nothingInHand"
        case .lastLine: "lastLine"
        case .nothingToUndo: "nothingToUndo"
        case .undoBlocked: "undoBlocked"
        case .handedBack: "handedBack"
        case .notNow: "notNow"
        case .tourFinished: "tourFinished"
        case .answerEmpty: "answerEmpty"
        case .dock(let refusal): refusal.kind
        case .pack(let refusal): refusal.kind
        case .count(let refusal): refusal.kind
        case .gate(let refusal): refusal.kind
        case .inspect(let refusal): refusal.kind
        case .carry(let refusal): refusal.kind
        case .expiry(let refusal): refusal.kind
        }
    }
}

/// What a scan turned out to be. Each has words, a tone and a look of its own, so that a worker who looks at the shelf
/// hears what kind of wrong it is.
public enum ScanVerdict: String, Hashable, Sendable, CaseIterable {
    /// Nobody at the site knows the code.
    case unknown
    /// It means several records, and the step cannot tell which.
    case ambiguous
    /// It is known, but nothing that this step has a use for.
    case wrongKind
    /// The right kind, but another one than is wanted.
    case wrongRecord
    /// The one that is wanted, or a permitted one, but not as things are now.
    case wrongState
    /// Accepted and recorded.
    case right
}

extension Refusal {
    /// Which kind of wrong it is.
    public var verdict: ScanVerdict {
        switch self {
        case .unknownCode: .unknown
        case .ambiguous: .ambiguous
        case .wrongKind, .scanEachUnit, .answerEmpty: .wrongKind
        case .wrongPlace, .wrongCheckDigits, .wrongItem, .wrongBatch, .youngerBatch, .wrongTote, .serialElsewhere,
            .wrongGrade:
            .wrongRecord
        case .expired, .tooMany, .toteTaken, .serialTwice, .tagTwice, .serialInHand, .placeBlocked, .notYours,
            .takenAway, .notQualified, .handNotEmpty, .nothingInHand, .lastLine, .nothingToUndo, .undoBlocked,
            .handedBack, .notNow,
            .tourFinished:
            .wrongState
        case .dock(let refusal): refusal.verdict
        case .pack(let refusal): refusal.verdict
        case .count(let refusal): refusal.verdict
        case .gate(let refusal): refusal.verdict
        case .inspect(let refusal): refusal.verdict
        case .carry(let refusal): refusal.verdict
        case .expiry(let refusal): refusal.verdict
        }
    }
}

/// A deviation that is allowed when the same thing is scanned twice. It carries the barcode, so that a different second
/// scan can never confirm the first.
public struct Offer: Hashable, Sendable {
    public enum Deviation: Hashable, Sendable {
        case otherPlace(PlaceID, Batch, quantity: Int)
        case otherBatch(Batch, quantity: Int)
        case takeOver(TourID, from: BadgeID, station: StationID)
        case putBackElsewhere(PlaceID)
        case dock(DockDeviation)
        case pack(PackDeviation)
        case count(CountDeviation)
        /// A parcel at the gate that nobody announced.
        case unannouncedParcel(String)
        /// A parcel that was not announced for this courier.
        case parcelOfAnother(OrderID, courier: String)
        /// A courier who was never here and of whom nothing is announced.
        case newCourier(String)
        case inspect(InspectDeviation)
        case carry(CarryDeviation)
    }
    public var code: String
    public var deviation: Deviation

    public init(code: String, deviation: Deviation) {
        self.code = code
        self.deviation = deviation
    }
}

/// What a state machine answers: facts of its job to record, one refusal, or an offer that the same scan confirms.
public enum Decision<Event: Hashable & Sendable>: Hashable, Sendable {
    case record([Event])
    case refuse(Refusal)
    case ask(Offer)
}

/// What the pick job answers.
public typealias PickDecision = Decision<PickEvent>
