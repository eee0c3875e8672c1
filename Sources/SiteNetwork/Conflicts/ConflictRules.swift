import Warehouse

// What happens about a conflict unless its desk decides otherwise. The first row that fits decides; the last row of
// every kind always fits.

/// When a row fits.
public enum ConflictCondition: Hashable, Codable, Sendable {
    case always
    /// The site has not come as far as this.
    case before(Progress)
    /// The hub's customer was promised an earlier day than the site's own, or only the hub's was promised one.
    case hubPromiseIsEarlier
    /// One end of the transfer has been counted since.
    case isCounted
    case hubHasFacts
    case isFromNewerVersion

    /// Whether the row's condition holds.
    public func fits(_ situation: ConflictSituation) -> Bool {
        switch self {
        case .always: true
        case .before(let progress): situation.progress < progress
        case .hubPromiseIsEarlier:
            situation.hubPromise.map { hub in situation.localPromise.map { hub < $0 } ?? true } ?? false
        case .isCounted: situation.senderCounted || situation.receiverCounted
        case .hubHasFacts: situation.hubHasFacts
        case .isFromNewerVersion: situation.isFromNewerVersion
        }
    }
}

/// One thing that is done about a conflict.
public enum ConflictStep: String, Hashable, Codable, Sendable, CaseIterable {
    /// The site is asked to give its units back; its answer decides.
    case askRelease
    case shipAsItWas
    /// The customer gets a number under which it may come back.
    case authoriseReturn
    case sendNewVersion
    /// What the change adds becomes an order of its own.
    case orderDifference
    /// The hub's order keeps the units, and the site's own is sourced again; or the other way round.
    case sourceLocalAgain, sourceHubAgain
    case keepAsOrphan
    /// The missing units stay on the way, and grow older there.
    case keepInTransit
    case countSender, countReceiver
    /// What the count found is booked, and the rest is written off by a person.
    case settleByCount
    /// The site drops it, and its next rung is sought there; or a person sends it somewhere all the same.
    case findNextRung, transferByHand
    case sendFactsBack
    case countSite
    /// Every pending assignment of the site is asked about.
    case confirmAssignments
    case keepFact
    /// The fact is read again once the hub is newer.
    case rereadAfterUpdate
}

/// What is done about a conflict, in this order, and the desk that it lands on.
public struct Outcome: Hashable, Codable, Sendable {
    public var steps: [ConflictStep]
    public var desk: Desk

    public init(_ steps: [ConflictStep], desk: Desk) {
        self.steps = steps
        self.desk = desk
    }
}

/// One row of the rules.
public struct ConflictRow: Hashable, Codable, Sendable {
    public var kind: ConflictKind
    public var when: ConflictCondition
    public var outcome: Outcome

    public init(_ kind: ConflictKind, _ when: ConflictCondition, _ steps: [ConflictStep], _ desk: Desk) {
        self.kind = kind
        self.when = when
        outcome = Outcome(steps, desk: desk)
    }
}

/// The rules of all kinds as one table.
public struct ConflictRules: Hashable, Codable, Sendable {
    public var rows: [ConflictRow]

    public init(_ rows: [ConflictRow] = ConflictRules.house) { self.rows = rows }

    /// The rules that hold where nobody wrote others.
    public static let house: [ConflictRow] = [
        ConflictRow(.cancelledWhilePicked, .before(.packed), [.askRelease], .orders),
        ConflictRow(.cancelledWhilePicked, .always, [.shipAsItWas, .authoriseReturn], .orders),
        ConflictRow(.changedWhilePacked, .before(.labelled), [.sendNewVersion], .orders),
        ConflictRow(.changedWhilePacked, .always, [.shipAsItWas, .orderDifference, .authoriseReturn], .orders),
        ConflictRow(.claimedTwice, .hubPromiseIsEarlier, [.sourceLocalAgain], .availability),
        ConflictRow(.claimedTwice, .always, [.sourceHubAgain], .availability),
        ConflictRow(.returnedUnknown, .always, [.keepAsOrphan], .returns),
        ConflictRow(.transferShort, .isCounted, [.settleByCount], .stock),
        ConflictRow(.transferShort, .always, [.keepInTransit, .countSender, .countReceiver], .stock),
        ConflictRow(.dyingUnwanted, .always, [.findNextRung, .transferByHand], .stock),
        ConflictRow(.doubleShip, .before(.departed), [.askRelease], .orders),
        ConflictRow(.doubleShip, .always, [.authoriseReturn], .orders),
        ConflictRow(.shippedTooMany, .always, [.authoriseReturn, .countSite], .orders),
        ConflictRow(.lostAtSite, .hubHasFacts, [.sendFactsBack, .confirmAssignments], .sync),
        ConflictRow(.lostAtSite, .always, [.countSite, .confirmAssignments], .stock),
        ConflictRow(.parkedFact, .isFromNewerVersion, [.keepFact, .rereadAfterUpdate], .sync),
        ConflictRow(.parkedFact, .always, [.keepFact], .sync),
    ]

    /// What is done unless the desk decides otherwise. A kind without a row that fits falls back on the house's rules.
    public func defaultOutcome(_ kind: ConflictKind, _ situation: ConflictSituation) -> Outcome {
        let row = (rows + ConflictRules.house).first { $0.kind == kind && $0.when.fits(situation) }
        guard let row else { preconditionFailure("the house's rules end with a row for every kind") }
        return row.outcome
    }
}

/// What is done about a conflict by the house's rules.
public func defaultOutcome(_ kind: ConflictKind, _ situation: ConflictSituation) -> Outcome {
    ConflictRules().defaultOutcome(kind, situation)
}
