import Barcode

// What a scan or a key means at the gate. It records nothing; it answers with the facts to record, one refusal, or an
// offer that the same scan confirms.
//
//   state     accepted                                       offers (scan twice)              otherwise
//   open      a parcel of an announced return, by its RMA,   a parcel that nobody announced,  parcelTwice, cameBefore,
//             order, tracking number or SSCC                 or not for this courier:         ambiguous, wrongKind
//                                                            it is kept
//             a typed number: so many on the paper                                            countTooLarge
//             check: expected against actual is shown
//   checked   as open: it is scanned on, and checked anew    as open                          as open
//             a typed name: the courier has signed                                            nameMissing
//             check again: back to scanning
//   signed    –                                                                               gateSigned
//
// A scan never signs: what is scanned while a signature is asked for is a parcel that turns up.

/// What a decision at the gate may ask about the site.
public protocol GateFloor {
    /// Announced returns that a text names, by RMA, order, tracking number or the SSCC of what was shipped.
    func returns(named reading: Reading) throws -> [OrderID]
    /// The entry with which a return came, if it came.
    func arrival(of rma: OrderID) throws -> GateID?
    /// Returns that a courier is to bring and that have not come with another entry.
    func expected(from courier: String, besides entry: GateID) throws -> [OrderID]
    func history(of entry: GateID) throws -> [Past<GateEvent>]
}

/// What somebody can want at the gate.
public enum GateCommand: Hashable, Sendable {
    /// A parcel, how many the paper says, or who signs.
    case scan(Reading)
    /// Shows expected against actual; again goes back to scanning.
    case check
    case undo
}

/// Why the gate did not accept something.
public enum GateRefusal: Hashable, Sendable {
    case parcelTwice(String, rma: OrderID?)
    case cameBefore(OrderID, GateID)
    case countTooLarge(Int)
    /// At the home: a parcel, and the courier who is to bring it.
    case courierFirst(OrderID, courier: String?)
    case nameMissing
    case gateSigned(GateID)

    /// One word for counting, the name of the case.
    public var kind: String {
        switch self {
        case .parcelTwice: "parcelTwice"
        case .cameBefore: "cameBefore"
        case .countTooLarge: "countTooLarge"
        case .courierFirst: "courierFirst"
        case .nameMissing: "nameMissing"
        case .gateSigned: "gateSigned"
        }
    }

    /// Which kind of wrong it is.
    public var verdict: ScanVerdict {
        switch self {
        case .countTooLarge, .nameMissing: .wrongKind
        case .parcelTwice, .cameBefore, .courierFirst, .gateSigned: .wrongState
        }
    }
}

/// What a decision at the gate needs to know: who, when, and what was offered last.
public struct GateContext: Sendable {
    public var badge: BadgeID
    public var now: Moment
    public var offered: Offer?

    public init(badge: BadgeID, now: Moment, offered: Offer? = nil) {
        self.badge = badge
        self.now = now
        self.offered = offered
    }
}

/// What the gate answers.
public typealias GateDecision = Decision<GateEvent>

extension GateEntry {
    /// Decides one command. The answer changes nothing; only recorded facts do.
    public func decide(
        _ command: GateCommand, _ context: GateContext, on floor: some GateFloor
    ) throws -> GateDecision {
        if state == .signed { return .refuse(.gate(.gateSigned(id))) }
        switch command {
        case .scan(let reading): return try scan(reading, context, floor)
        case .check: return try check(context, floor)
        case .undo: return try undo(floor)
        }
    }

    private func check(_ context: GateContext, _ floor: some GateFloor) throws -> GateDecision {
        if state == .checked { return .record([.reopened(by: context.badge)]) }
        return .record([
            .checked(sum(expected: try floor.expected(from: courier, besides: id)), by: context.badge)
        ])
    }

    private func undo(_ floor: some GateFloor) throws -> GateDecision {
        let standing = GateEntry.standing(try floor.history(of: id))
        // What was shown for signing is gone back from first.
        guard state == .open, let last = standing.last(where: { $0.event.canBeUndone }) else {
            return .refuse(.nothingToUndo)
        }
        return .record([.undone(fact: last.fact, what: last.event.kind)])
    }

    private func scan(_ reading: Reading, _ context: GateContext, _ floor: some GateFloor) throws -> GateDecision {
        let text = reading.text
        let found = try floor.returns(named: reading)
        if found.isEmpty { return try scanUnknown(reading, context, floor) }
        var waiting: [OrderID] = []
        var before: (OrderID, GateID)?
        for rma in found where !parcels.contains(where: { $0.rma == rma }) {
            if let entry = try floor.arrival(of: rma) { before = before ?? (rma, entry) } else { waiting.append(rma) }
        }
        // One order may come back in several parcels: its number does not say which of them this is.
        if waiting.count > 1 { return .refuse(.ambiguous(text, choices: waiting.map(\.rawValue))) }
        guard let rma = waiting.first else {
            if let before { return .refuse(.gate(.cameBefore(before.0, before.1))) }
            return .refuse(.gate(.parcelTwice(text, rma: found.first)))
        }
        if try !floor.expected(from: courier, besides: id).contains(rma) {
            let offer = Offer(code: text, deviation: .parcelOfAnother(rma, courier: courier))
            guard context.offered == offer else { return .ask(offer) }
        }
        return .record([.arrived(GateParcel(text: text, rma: rma), by: context.badge)])
    }

    /// A text that names no announced return: a number on the paper, a signature, or a parcel to keep.
    private func scanUnknown(
        _ reading: Reading, _ context: GateContext, _ floor: some GateFloor
    ) throws -> GateDecision {
        let text = reading.text
        if parcels.contains(where: { $0.text == text }) { return .refuse(.gate(.parcelTwice(text, rma: nil))) }
        // The SSCC or the order of what was shipped may stand on a parcel that nobody announced.
        let isParcel = reading.matches.allSatisfy { $0.kind == .carton || $0.kind == .order }
        guard isParcel else { return reading.refused(expecting: state == .checked ? .courier : .returned) }
        if reading.keyed, let number = reading.number { return tell(number, context) }
        if state == .checked, reading.keyed { return try sign(text, context, floor) }
        return keep(text, context)
    }

    private func tell(_ number: Int, _ context: GateContext) -> GateDecision {
        guard (1...Limits.gateParcelsMax).contains(number) else { return .refuse(.gate(.countTooLarge(number))) }
        return .record([.told(number, by: context.badge)])
    }

    private func keep(_ text: String, _ context: GateContext) -> GateDecision {
        let offer = Offer(code: text, deviation: .unannouncedParcel(text))
        guard context.offered == offer else { return .ask(offer) }
        return .record([.arrived(GateParcel(text: text), by: context.badge)])
    }

    private func sign(_ name: String, _ context: GateContext, _ floor: some GateFloor) throws -> GateDecision {
        guard (2...40).contains(name.count), name.contains(where: { $0.isLetter || $0.isNumber }) else {
            return .refuse(.gate(.nameMissing))
        }
        // What the courier was shown: nobody signs for what was announced a minute later.
        var missing: [OrderID] = []
        for past in try floor.history(of: id) {
            if case .checked(let sum, _) = past.event { missing = sum.missing }
        }
        let deadline = context.now.adding(minutes: Limits.gateClaimDays * 1440)
        return .record([.signed(by: context.badge, courier: name, missing: missing, deadline: deadline)])
    }
}

/// A parcel that a courier did not bring, and until when that can be claimed.
public struct GateClaim: Hashable, Codable, Sendable {
    public var rma: OrderID
    public var entry: GateID
    public var courier: String
    public var deadline: Moment

    public init(rma: OrderID, entry: GateID, courier: String, deadline: Moment) {
        self.rma = rma
        self.entry = entry
        self.courier = courier
        self.deadline = deadline
    }
}

/// A courier in the list of the gate: with an open entry, or with parcels that he is to bring.
public struct GateRow: Hashable, Sendable {
    public var courier: String
    public var entry: GateID?
    public var state: GateState?
    public var arrived: Int
    /// Announced and not here.
    public var awaited: Int

    public init(courier: String, entry: GateID?, state: GateState?, arrived: Int, awaited: Int) {
        self.courier = courier
        self.entry = entry
        self.state = state
        self.arrived = arrived
        self.awaited = awaited
    }
}

/// Everything that the home of the gate shows.
public struct GateOverview: Hashable, Sendable {
    public var rows: [GateRow]
    /// The claims that are open, the most pressing first.
    public var claims: [GateClaim]

    public init(rows: [GateRow] = [], claims: [GateClaim] = []) {
        self.rows = rows
        self.claims = claims
    }
}
