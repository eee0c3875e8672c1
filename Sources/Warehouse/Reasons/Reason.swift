/// The code of a reason, as in `Resources/reasons.json`.
public struct ReasonCode: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Nothing could be claimed when the order was released.
    public static let noStock: ReasonCode = "no-stock"
    /// Found by a zero check: the ledger said empty, the shelf did not.
    public static let notEmpty: ReasonCode = "not-empty"
    /// A bin that is counted is empty: in no table, but what it leads to is shown like a reason's.
    public static let emptyBin: ReasonCode = "empty-bin"
    /// The box is the proposed one.
    public static let asProposed: ReasonCode = "as-proposed"
    /// The parcel was counted again and still weighs something else.
    public static let oddWeight: ReasonCode = "odd-weight"
}

/// What a worker does about it. The procedures are code, everything else about a reason is data.
public enum Procedure: String, Hashable, Codable, Sendable, CaseIterable {
    /// The missing units are looked for elsewhere, or the line ends short.
    case giveUp
    /// One unit goes to the damaged tray and another is taken instead.
    case damage
    /// The code cannot be read: the worker vouches for what it says.
    case byHand
    /// The tote takes no more: the next empty tote goes on in its stead.
    case toteFull
    /// Another box was taken than the proposed one.
    case otherBox
    /// The parcel goes without being weighed.
    case unweighed
    /// The label is printed once more.
    case reprint
    /// A carton stays behind when its load leaves.
    case leftover
    /// Units go off the shelves as they come in.
    case aside
    /// Why a customer sent something back.
    case returned
    /// Recorded by the site itself, never chosen on a screen.
    case site
}

/// What is held back from new claims until somebody has counted. On-hand never changes on one person's word.
public enum Hold: String, Hashable, Codable, Sendable, CaseIterable {
    case none, batch, item, place
}

/// One row of the table of reasons: why something did not go as planned, and what follows from it.
public struct Reason: Hashable, Codable, Sendable {
    public var code: ReasonCode
    public var label: String
    public var help: String
    public var jobs: [Role]
    public var procedure: Procedure
    public var hold: Hold
    public var createsCount: Bool
    /// Look for the missing units elsewhere on this site.
    public var seeksElsewhere: Bool
    public var needsSecondBadge: Bool
    public var needsEvidence: Bool
    /// Who may lift the hold: somebody with one of these roles; nil is a supervisor.
    public var liftedBy: [Role]?

    public init(
        code: ReasonCode, label: String, help: String = "", jobs: [Role] = [], procedure: Procedure,
        hold: Hold = .none, createsCount: Bool = false, seeksElsewhere: Bool = false, needsSecondBadge: Bool = false,
        needsEvidence: Bool = false, liftedBy: [Role]? = nil
    ) {
        self.code = code
        self.label = label
        self.help = help
        self.jobs = jobs
        self.procedure = procedure
        self.hold = hold
        self.createsCount = createsCount
        self.seeksElsewhere = seeksElsewhere
        self.needsSecondBadge = needsSecondBadge
        self.needsEvidence = needsEvidence
        self.liftedBy = liftedBy
    }
}
