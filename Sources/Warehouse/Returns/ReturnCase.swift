// The nouns of an inspection. A case is one return on the bench: the parcel of an announced return, or one that nobody
// announced. Unit by unit goes through the hands; each ends on exactly one tray, in one tote, or as scrap.

/// The name of a return case: the number of the announced return, or one that the site gave to a parcel without one.
public struct ReturnID: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// How far a return case is.
public enum ReturnState: String, Hashable, Codable, Sendable, CaseIterable {
    case waiting, underway, done
}

/// What an inspection waits for from the hand.
public enum InspectStep: String, Hashable, Codable, Sendable, CaseIterable {
    case item, lot, expiry, serial
    /// The badge of somebody else, because something is doubted.
    case second
    /// The next question of the checklist.
    case check
    /// The next picture.
    case picture
    case grade, reason
    /// What is thrown away is weighed, before a witness.
    case weight, witness
    case tray
}

/// What only a second badge can set right.
public enum Doubt: String, Hashable, Codable, Sendable, CaseIterable {
    /// The lot, the day or the serial is none that was shipped: it may be another unit.
    case swap
    /// More than was shipped, or announced.
    case excess
    /// A better grade than the answers allow.
    case raise
    /// Its lot, day or serial cannot be read.
    case unread
    /// It is thrown away without a witness.
    case unwitnessed
}

/// What was answered to a question of the checklist.
public struct GivenAnswer: Hashable, Codable, Sendable {
    public var question: String
    /// Counted from 1.
    public var answer: Int
    public var finding: String?

    public init(question: String, answer: Int, finding: String? = nil) {
        self.question = question
        self.answer = answer
        self.finding = finding
    }
}

/// A picture of a unit: what names the file, by its digest or by its name.
public struct NotedPicture: Hashable, Codable, Sendable {
    public var angle: String
    public var digest: String

    public init(angle: String, digest: String) {
        self.angle = angle
        self.digest = digest
    }
}

/// What has to be found out about a unit, fixed when it is scanned.
public struct UnitPlan: Hashable, Codable, Sendable {
    public var tracking: Tracking
    public var questions: Int
    public var angles: [String]

    public init(tracking: Tracking = [], questions: Int = 0, angles: [String] = []) {
        self.tracking = tracking
        self.questions = questions
        self.angles = angles
    }
}

/// The unit on the bench, and what is known of it. Several units that are alike may be inspected as one.
public struct ReturnHand: Hashable, Codable, Sendable {
    /// The number that the unit has, or will have, in its case.
    public var number: Int
    public var sku: SKU
    public var batch: Batch
    public var serial: String?
    public var quantity: Int
    public var plan: UnitPlan
    /// What a second badge is asked for now.
    public var doubt: Doubt?
    /// Doubts that nobody set right.
    public var doubts: [Doubt]
    /// Whoever set one right.
    public var seconds: [BadgeID]
    /// Lots, days and serials that cannot be read.
    public var unread: [InspectStep]
    public var answers: [GivenAnswer]
    /// The best grade that the answers allow.
    public var cap: Grade
    public var pictures: [NotedPicture]
    /// Angles of which there is no picture.
    public var missingAngles: [String]
    public var grade: Grade?
    /// A better grade than the answers allow, until a second badge agrees.
    public var wanted: Grade?
    public var reason: ReasonCode?
    public var ruling: ReturnRuling?
    public var grams: Int?
    public var witness: BadgeID?
    /// It was inspected before and lies on the tray for orphans.
    public var fetchedFrom: PlaceID?

    public init(number: Int, sku: SKU, quantity: Int, plan: UnitPlan) {
        self.number = number
        self.sku = sku
        self.quantity = quantity
        self.plan = plan
        batch = .none
        doubts = []
        seconds = []
        unread = []
        answers = []
        cap = .a
        pictures = []
        missingAngles = []
    }

    /// The picture that is taken next.
    public var nextAngle: String? {
        plan.angles.first { angle in
            !pictures.contains { $0.angle == angle } && !missingAngles.contains(angle)
        }
    }

    /// What is asked for now: the first thing that is not known.
    public var step: InspectStep {
        if doubt != nil { return .second }
        if plan.tracking.contains(.lot), batch.lot.isEmpty, !unread.contains(.lot) { return .lot }
        if plan.tracking.contains(.expiry), batch.expiry == nil, !unread.contains(.expiry) { return .expiry }
        if plan.tracking.contains(.serial), serial == nil, !unread.contains(.serial) { return .serial }
        if answers.count < plan.questions { return .check }
        if nextAngle != nil { return .picture }
        if grade == nil { return .grade }
        if reason == nil { return .reason }
        if ruling?.disposition == .scrap {
            if grams == nil { return .weight }
            if witness == nil { return .witness }
        }
        return .tray
    }

    /// Lot and day are known as far as they are asked for.
    var hasBatch: Bool {
        (!plan.tracking.contains(.lot) || !batch.lot.isEmpty)
            && (!plan.tracking.contains(.expiry) || batch.expiry != nil)
    }
}

/// A unit that was inspected, and where it went.
public struct ReturnedUnit: Hashable, Codable, Sendable {
    public var number: Int
    public var sku: SKU
    public var batch: Batch
    public var serial: String?
    public var quantity: Int
    public var grade: Grade
    public var reason: ReasonCode
    public var ruling: ReturnRuling
    public var place: PlaceID
    public var doubts: [Doubt]
    public var answers: [GivenAnswer]
    public var pictures: [NotedPicture]
    public var missingAngles: [String]
    public var seconds: [BadgeID]
    public var grams: Int?
    public var witness: BadgeID?

    /// A unit as the hand leaves it; nil while something about it is open.
    public init?(_ hand: ReturnHand, at place: PlaceID) {
        guard let grade = hand.grade, let reason = hand.reason, let ruling = hand.ruling else { return nil }
        number = hand.number
        sku = hand.sku
        batch = hand.batch
        serial = hand.serial
        quantity = hand.quantity
        self.grade = grade
        self.reason = reason
        self.ruling = ruling
        self.place = place
        doubts = hand.doubts
        answers = hand.answers
        pictures = hand.pictures
        missingAngles = hand.missingAngles
        seconds = hand.seconds
        grams = hand.grams
        witness = hand.witness
    }
}

/// Units of one item.
public struct ItemUnits: Hashable, Codable, Sendable {
    public var sku: SKU
    public var units: Int

    public init(_ sku: SKU, _ units: Int) {
        self.sku = sku
        self.units = units
    }
}

/// One return on a bench.
public struct ReturnCase: Hashable, Codable, Sendable {
    public var id: ReturnID
    /// The announced return; nil for a parcel that nobody announced.
    public var rma: OrderID?
    /// The order that it is of, as far as that is known.
    public var order: OrderID?
    /// What stands on the parcel.
    public var parcel: String?
    /// What the customer said is in it.
    public var announced: [ItemUnits]
    /// Why the customer sends it, where the announcement says so.
    public var reason: ReasonCode?
    public var state: ReturnState
    public var lease: Lease?
    /// Who had it and lost it to a supervisor, until somebody takes it.
    public var freed: Freed?
    public var hand: ReturnHand?
    public var units: [ReturnedUnit]
    /// What was announced and is not in the parcel.
    public var missing: [ItemUnits]
    /// The number of the fact with which the hands now at it began.
    public var began: Int
    public var opened: Moment

    public init(id: ReturnID, opened: Moment) {
        self.id = id
        self.opened = opened
        announced = []
        state = .waiting
        units = []
        missing = []
        began = 0
    }

    /// Nobody knows whose it is.
    public var isOrphan: Bool { rma == nil && order == nil }

    /// What is asked for now; nil while nobody is at it.
    public var step: InspectStep? { state == .underway ? hand?.step ?? .item : nil }

    /// Units of an item that were inspected here.
    public func inspected(_ sku: SKU) -> Int { units.reduce(0) { $1.sku == sku ? $0 + $1.quantity : $0 } }

    /// What was announced and was not seen yet.
    public var awaited: [ItemUnits] {
        announced.compactMap { line in
            let left = line.units - inspected(line.sku)
            return left > 0 ? ItemUnits(line.sku, left) : nil
        }
    }

    /// Units on the tray for orphans that have an owner now.
    public var toDispose: [ReturnedUnit] { isOrphan ? [] : units.filter { $0.ruling.disposition == .orphan } }

    public var announcedUnits: Int { announced.reduce(0) { $0 + $1.units } }
    public var inspectedUnits: Int { units.reduce(0) { $0 + $1.quantity } }
}
