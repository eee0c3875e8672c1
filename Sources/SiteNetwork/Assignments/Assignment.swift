public import Warehouse

// The life of an assignment: units of an order that the hub gave to one site.
//
//                  accepted   shipped          handedBack  declined  released  releaseRefused  askRelease      fence
//   offered        accepted   partly, shipped  handedBack  declined  released  -               releaseAsked    fenced
//   accepted       -          partly, shipped  handedBack  declined  released  -               releaseAsked    fenced
//   partlyShipped  -          partly, shipped  shipped     shipped   released  -               releaseAsked    fenced
//   releaseAsked   -          stays, shipped   handedBack  declined  released  releaseRefused  *               fenced
//   releaseRefused -          stays, shipped   handedBack  declined  released  -               releaseAsked    fenced
//   ended          -          -                -           -         -         +               *               *
//
// The states at the left hold open units; `ended` stands for shipped, handedBack, declined, released and fenced, which
// hold none. A part that is handed back or shipped leaves the state until no unit is open. `-` changes nothing but what
// the exceptions tell, `*` is refused. What a site says is a fact and never refused. `+`: units that the site had given
// back, and has after all because its file was restored, are open again: releaseRefused.
//
// There is no row for time: an assignment is pending until the facts of the site settle it, and silence is no fact.
//
// Units of a line are always in one of three: promised = open + shipped + handedBack. Units that were declined,
// released or fenced are handed back too, and only those may be sourced again. What a site ships beyond its open units
// is kept apart: it is a double shipment as far as those units had been taken from the site, and too many beyond that.

/// The number of an assignment: an order's first is 1.
public struct AssignmentID: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
    public var order: OrderID
    public var number: Int

    public init(_ order: OrderID, _ number: Int) {
        self.order = order
        self.number = number
    }

    public var description: String { "\(order)/\(number)" }

    public static func < (left: AssignmentID, right: AssignmentID) -> Bool {
        (left.order, left.number) < (right.order, right.number)
    }
}

/// Units of a line that were given to a site, and where they are now.
public struct AssignmentLine: Hashable, Codable, Sendable {
    public let number: Int
    public let sku: SKU
    public let promised: Int
    public fileprivate(set) var open: Int
    public fileprivate(set) var shipped = 0
    /// Units that the site does not have to ship any more, for whatever reason.
    public fileprivate(set) var handedBack = 0
    /// Of the units handed back, those that another assignment has got since.
    public fileprivate(set) var sourcedAgain = 0
    /// Of the units handed back, those that the site shipped nevertheless.
    public fileprivate(set) var shippedTwice = 0
    /// Units that the site shipped beyond all that it was ever promised.
    public fileprivate(set) var surplus = 0

    public init(number: Int, sku: SKU, promised: Int) {
        self.number = number
        self.sku = sku
        self.promised = max(0, promised)
        open = self.promised
    }

    /// Units that may be given to a site.
    public var resourceable: Int { max(0, handedBack - sourcedAgain - shippedTwice) }

    /// All units that the site said it shipped.
    public var shippedInAll: Int { shipped + shippedTwice + surplus }

    fileprivate mutating func ship(_ units: Int) -> [AssignmentException] {
        let promisedOnes = min(units, open)
        open -= promisedOnes
        shipped += promisedOnes
        let twice = min(units - promisedOnes, handedBack - shippedTwice)
        shippedTwice += twice
        surplus += units - promisedOnes - twice
        let double = AssignmentException.doubleShip(line: number, sku: sku, units: twice, sourcedAgain: sourcedAgain)
        let many = AssignmentException.shippedTooMany(
            line: number, sku: sku, promised: promised, shipped: shippedInAll)
        return (twice > 0 ? [double] : []) + (units - promisedOnes > twice ? [many] : [])
    }

    /// What was given back and has not left since is open again.
    fileprivate mutating func takeAgain() {
        open += handedBack - shippedTwice
        (handedBack, sourcedAgain) = (shippedTwice, 0)
    }

    /// `isKnown` where all units have been taken from the site before it said so.
    fileprivate mutating func handBack(_ units: Int, isKnown: Bool) -> [AssignmentException] {
        let were = open
        open -= min(units, were)
        handedBack += were - open
        if isKnown ? units <= handedBack : units <= were { return [] }
        return [.handedBackTooMany(line: number, sku: sku, open: were, handedBack: units)]
    }
}

/// Where an assignment is in its life.
public enum AssignmentState: String, Hashable, Codable, Sendable, CaseIterable {
    case offered, accepted, partlyShipped, releaseAsked, releaseRefused
    case shipped, handedBack, declined, released, fenced

    /// The site still has to say what becomes of some of its units.
    public var isPending: Bool {
        switch self {
        case .offered, .accepted, .partlyShipped, .releaseAsked, .releaseRefused: true
        case .shipped, .handedBack, .declined, .released, .fenced: false
        }
    }
}

/// Units of one line in a message.
public struct LineUnits: Hashable, Codable, Sendable {
    public var line: Int
    public var units: Int

    public init(_ line: Int, _ units: Int) {
        self.line = line
        self.units = units
    }
}

/// What a site says of an assignment. These are facts.
public enum SiteSaid: Hashable, Codable, Sendable {
    case accepted
    case declined(reason: ReasonCode)
    case shipped([LineUnits])
    case handedBack([LineUnits], reason: ReasonCode)
    /// The site gives up all units that are open.
    case released
    /// They are gone already, or as good as gone.
    case releaseRefused
}

/// Why the hub wants an assignment back.
public enum ReleaseCause: String, Hashable, Codable, Sendable, CaseIterable {
    case cancelled, changed, promisedTwice, betterSite, closed
}

/// What the hub wants of an assignment.
public enum HubWants: Hashable, Codable, Sendable {
    case askRelease(ReleaseCause)
    /// A person decides without an answer of the site that it will not ship.
    case fence(by: BadgeID)
    /// Units that were handed back have got another assignment.
    case sourceAgain([LineUnits])
}

/// Why the hub does not get what it wants.
public enum AssignmentRefusal: Hashable, Codable, Sendable {
    case alreadyEnded(AssignmentState)
    case alreadyAsked(ReleaseCause)
    /// Units that are still the site's would have been promised twice.
    case notResourceable(line: Int, asked: Int, resourceable: Int)
}

/// What a site said that does not fit the promise. It is a fact all the same, and lands on a desk.
public enum AssignmentException: Hashable, Codable, Sendable {
    /// Units that had been taken from the site; so many of them another site has got since.
    case doubleShip(line: Int, sku: SKU, units: Int, sourcedAgain: Int)
    case shippedTooMany(line: Int, sku: SKU, promised: Int, shipped: Int)
    case handedBackTooMany(line: Int, sku: SKU, open: Int, handedBack: Int)
    case unknownLine(LineUnits)
    case notAQuantity(LineUnits)
}

/// Units of an order that the hub gave to one site.
public struct Assignment: Hashable, Codable, Sendable {
    public let id: AssignmentID
    public let site: SiteName
    public private(set) var lines: [AssignmentLine]
    public private(set) var state: AssignmentState
    /// Why it was last asked for, while it is pending.
    public private(set) var cause: ReleaseCause?
    public private(set) var reason: ReasonCode?
    public private(set) var fencedBy: BadgeID?

    /// What sourcing decided, offered to the site.
    public init(_ id: AssignmentID, part: SourcedPart) {
        self.id = id
        site = part.site
        lines = part.lines.map { AssignmentLine(number: $0.number, sku: $0.sku, promised: $0.quantity) }
        state = .offered
    }

    /// The site still has to say what becomes of some of its units.
    public var isPending: Bool { state.isPending }

    /// Units by line that may be given to a site again.
    public func resourceable() -> [SourcedLine] {
        lines.compactMap { line in
            let units = line.resourceable
            return units > 0 ? SourcedLine(number: line.number, sku: line.sku, quantity: units) : nil
        }
    }

    /// Takes in a fact of the site.
    public mutating func hear(_ said: SiteSaid) -> [AssignmentException] {
        switch said {
        case .accepted:
            if state == .offered { state = .accepted }
            return []
        case .declined(let reason):
            if isPending { self.reason = reason }
            end(as: .declined)
            return []
        case .released:
            end(as: .released)
            return []
        case .releaseRefused:
            if state == .releaseAsked { state = .releaseRefused }
            if !isPending { reopen() }
            return []
        case .shipped(let units): return apply(units) { $0.ship($1) }
        case .handedBack(let units, let reason):
            if isPending { self.reason = reason }
            let isKnown = state == .fenced || state == .released
            return apply(units) { $0.handBack($1, isKnown: isKnown) }
        }
    }

    /// Does what the hub wants, or says why not; then nothing has changed.
    public mutating func want(_ wanted: HubWants) -> AssignmentRefusal? {
        switch wanted {
        case .askRelease(let cause):
            guard isPending else { return .alreadyEnded(state) }
            if state == .releaseAsked, let cause = self.cause { return .alreadyAsked(cause) }
            self.cause = cause
            state = .releaseAsked
        case .fence(let badge):
            guard isPending else { return .alreadyEnded(state) }
            fencedBy = badge
            end(as: .fenced)
        case .sourceAgain(let units): return sourceAgain(units)
        }
        return nil
    }

    // MARK: Units

    /// All that is open goes back. Nothing happens where nothing is open.
    private mutating func end(as end: AssignmentState) {
        guard isPending else { return }
        let hasShipped = lines.contains { $0.shipped > 0 }
        for index in lines.indices {
            lines[index].handedBack += lines[index].open
            lines[index].open = 0
        }
        state = end == .declined && hasShipped ? .shipped : end
    }

    /// The site has after all what it had given back.
    private mutating func reopen() {
        for index in lines.indices { lines[index].takeAgain() }
        if lines.contains(where: { $0.open > 0 }) { state = .releaseRefused }
    }

    private mutating func apply(
        _ units: [LineUnits], _ change: (inout AssignmentLine, Int) -> [AssignmentException]
    ) -> [AssignmentException] {
        var exceptions: [AssignmentException] = []
        for said in units {
            guard let index = lines.firstIndex(where: { $0.number == said.line }) else {
                exceptions.append(.unknownLine(said))
                continue
            }
            guard NetworkLimits.quantity.contains(said.units) else {
                exceptions.append(.notAQuantity(said))
                continue
            }
            exceptions += change(&lines[index], said.units)
        }
        settle()
        return exceptions
    }

    private mutating func settle() {
        guard isPending else { return }
        let hasShipped = lines.contains { $0.shipped > 0 }
        if lines.allSatisfy({ $0.open == 0 }) {
            state = hasShipped ? .shipped : .handedBack
        } else if hasShipped, state == .offered || state == .accepted {
            state = .partlyShipped
        }
    }

    private mutating func sourceAgain(_ units: [LineUnits]) -> AssignmentRefusal? {
        var changed = lines
        for wanted in units {
            let index = changed.firstIndex { $0.number == wanted.line }
            let most = index.map { changed[$0].resourceable } ?? 0
            guard let index, wanted.units >= 0, wanted.units <= most else {
                return .notResourceable(line: wanted.line, asked: wanted.units, resourceable: most)
            }
            changed[index].sourcedAgain += wanted.units
        }
        lines = changed
        return nil
    }
}
