/// Why an inspection did not accept something: a value with everything the sentence on the screen needs.
public enum InspectRefusal: Hashable, Sendable {
    /// Somebody else is at it.
    case held(ReturnID, by: BadgeID, station: StationID)
    case over(ReturnID)
    /// This person has a return on the bench already.
    case busy(ReturnID)
    /// The second badge has to be another person's.
    case ownBadge(BadgeID)
    /// Whoever sets a doubt right inspects or supervises.
    case notASecond(BadgeID, name: String)
    /// The question has so many answers.
    case noSuchAnswer(String, answers: Int)
    /// The list has so many reasons.
    case noSuchReason(String, reasons: Int)
    /// A grade card at a step that asks for something else.
    case gradeNotNow(Grade, InspectStep)
    /// Nothing can be left out at this step.
    case notWithout(InspectStep)
    case wrongTray(PlaceID, expected: PlaceID, Disposition)
    case notAWeight(String)
    /// Units of the return still lie on the tray for orphans.
    case orphansLeft(Int)
    /// The site has no checklists and no dispositions yet.
    case noPolicy
    /// The station has no camera, or it failed; the text says why.
    case noCamera(String)
    /// By the ledger the unit lies in the house: it is another one, or it never left.
    case serialInHouse(String, place: PlaceID)
    /// The same picture was taken for something before, and shows nothing new.
    case samePicture(angle: String, unit: Int)
    /// The order has the unit already; nothing can be taken back from it here.
    case goneToOrder(OrderID)

    /// One word for counting, the name of the case.
    public var kind: String {
        switch self {
        case .held: "returnHeld"
        case .over: "returnOver"
        case .busy: "returnBusy"
        case .ownBadge: "ownBadge"
        case .notASecond: "notASecond"
        case .noSuchAnswer: "noSuchAnswer"
        case .noSuchReason: "noSuchReason"
        case .gradeNotNow: "gradeNotNow"
        case .notWithout: "notWithout"
        case .wrongTray: "wrongTray"
        case .notAWeight: "notAWeight"
        case .orphansLeft: "orphansLeft"
        case .noPolicy: "noReturnPolicy"
        case .noCamera: "noCamera"
        case .serialInHouse: "serialInHouse"
        case .samePicture: "samePicture"
        case .goneToOrder: "goneToOrder"
        }
    }

    /// Which kind of wrong it is.
    public var verdict: ScanVerdict {
        switch self {
        case .noSuchAnswer, .noSuchReason, .notAWeight: .wrongKind
        case .ownBadge, .notASecond, .wrongTray, .samePicture, .serialInHouse: .wrongRecord
        case .held, .over, .busy, .gradeNotNow, .notWithout, .orphansLeft, .noPolicy,
            .noCamera, .goneToOrder:
            .wrongState
        }
    }
}

/// A deviation at an inspection that the same scan confirms.
public enum InspectDeviation: Hashable, Sendable {
    /// Somebody else is at it.
    case takeOver(ReturnID, from: BadgeID, station: StationID)
    /// It is done already, and more of it turned up.
    case again(ReturnID)
    /// Done, though not everything that was announced is here, or nothing at all.
    case missing([ItemUnits])
    /// A parcel that nobody knows anything about: it is inspected as an orphan.
    case orphan(String)
}
