public import Warehouse

/// What can be at odds between what the hub wants and what a site did. Each is a case of everyday business.
public enum ConflictKind: String, Hashable, Codable, Sendable, CaseIterable {
    /// An order was cancelled while a site worked on it.
    case cancelledWhilePicked
    /// An order was changed while it was packed.
    case changedWhilePacked
    /// The hub promised units that the site had given to an order of its own.
    case claimedTwice
    /// A parcel came back of which nobody knows.
    case returnedUnknown
    /// A transfer arrived with less than was sent.
    case transferShort
    /// Stock that is dying, for which no other site has room.
    case dyingUnwanted
    /// Units were shipped by a site that they had been taken from.
    case doubleShip
    /// More units were shipped than were ever promised.
    case shippedTooMany
    /// A site lost facts: its file was restored from a copy, or is gone.
    case lostAtSite
    /// A fact that the hub cannot read or apply.
    case parkedFact
}

/// Who looks at a conflict.
public enum Desk: String, Hashable, Codable, Sendable, CaseIterable {
    case orders, availability, returns, stock, sync
}

/// A figure or a name that a desk needs to see.
public struct ConflictDetail: Hashable, Codable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// One conflict, from when it was noticed until a desk closes it.
public struct Conflict: Hashable, Codable, Sendable {
    public var kind: ConflictKind
    public var site: SiteName
    /// The order, assignment, transfer, parcel or fact it is about.
    public var subject: String
    public var details: [ConflictDetail]
    public var since: Moment

    public init(
        _ kind: ConflictKind, at site: SiteName, subject: String, details: [ConflictDetail] = [], since: Moment
    ) {
        self.kind = kind
        self.site = site
        self.subject = subject
        self.details = details
        self.since = since
    }

    /// How long it has been open.
    public func age(at now: Moment) -> Int { max(0, now.minutes(since: since)) }
}

extension AssignmentException {
    /// The conflict that it is for a desk.
    public func conflict(of assignment: AssignmentID, at site: SiteName, since: Moment) -> Conflict {
        let (kind, details) = told
        let named =
            (sku.map { [ConflictDetail("sku", $0.rawValue)] } ?? [])
            + details.map { ConflictDetail($0.0, String($0.1)) }
        return Conflict(kind, at: site, subject: assignment.description, details: named, since: since)
    }

    private var told: (ConflictKind, [(String, Int)]) {
        switch self {
        case .doubleShip(let line, _, let units, let again):
            (.doubleShip, [("line", line), ("units", units), ("sourcedAgain", again)])
        case .shippedTooMany(let line, _, let promised, let shipped):
            (.shippedTooMany, [("line", line), ("promised", promised), ("shipped", shipped)])
        case .handedBackTooMany(let line, _, let open, let back):
            (.parkedFact, [("line", line), ("open", open), ("handedBack", back)])
        case .unknownLine(let said), .notAQuantity(let said):
            (.parkedFact, [("line", said.line), ("units", said.units)])
        }
    }

    private var sku: SKU? {
        switch self {
        case .doubleShip(_, let sku, _, _), .shippedTooMany(_, let sku, _, _), .handedBackTooMany(_, let sku, _, _):
            sku
        case .unknownLine, .notAQuantity: nil
        }
    }
}

/// How far a site is with an order.
public enum Progress: Int, Hashable, Codable, Sendable, CaseIterable, Comparable {
    case notStarted, picking, packing, packed, labelled, departed

    public static func < (left: Progress, right: Progress) -> Bool { left.rawValue < right.rawValue }
}

/// What is known when a conflict is decided. A case looks at what concerns it.
public struct ConflictSituation: Hashable, Codable, Sendable {
    /// How far the site is that the conflict is at.
    public var progress: Progress
    /// When the customer of the hub's order, and the one of the site's own, were told that it arrives.
    public var hubPromise: Moment?
    public var localPromise: Moment?
    public var senderCounted: Bool
    public var receiverCounted: Bool
    /// The hub has the facts that the site lost.
    public var hubHasFacts: Bool
    /// The fact was written by a newer version than the hub's.
    public var isFromNewerVersion: Bool

    public init(
        progress: Progress = .notStarted, hubPromise: Moment? = nil, localPromise: Moment? = nil,
        senderCounted: Bool = false, receiverCounted: Bool = false, hubHasFacts: Bool = false,
        isFromNewerVersion: Bool = false
    ) {
        self.progress = progress
        self.hubPromise = hubPromise
        self.localPromise = localPromise
        self.senderCounted = senderCounted
        self.receiverCounted = receiverCounted
        self.hubHasFacts = hubHasFacts
        self.isFromNewerVersion = isFromNewerVersion
    }
}
