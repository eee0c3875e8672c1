import Barcode

// A task of the ladder on the screen of whoever does it: what a scan or a key means at this step. It records nothing;
// it answers with the facts to record, or one refusal.
//
//   rung                    steps                                then
//   pushFirst               –                                    done: it is looked after
//   tag                     bin → item → lot                     done: the tag is on
//   liquidate, transfer     bin → item → lot → tray              done, later: they have left the house
//   transfer, with a hub    –                                    settles itself when the order is here
//   dispose                 bin → item → lot                     witness: a second badge, or a supervisor's done
//
//   step      accepted                                           otherwise
//   bin       the bin, or its check digits                       wrongPlace, wrongCheckDigits
//   item      the item, with its batch on it: the lot is shown   wrongItem, wrongBatch, wrongKind
//             as well; without one: the lot is asked for
//   lot       the lot or the last day, scanned or typed; the     wrongBatch, wrongItem
//             item again with its batch on it
//   tray      the tray, or its check digits                      wrongPlace, wrongCheckDigits
//   witness   the badge of somebody else                         bothBadges, alone
//
// Dropping is allowed until it is over: the units are what they were before.

/// What a task waits for.
public enum ExpiryTaskStep: String, Hashable, Sendable, CaseIterable {
    case bin, item, lot, tray, done, witness
    /// The hub's order is awaited.
    case hub
    case over
}

/// What somebody can want of a task.
public enum ExpiryTaskCommand: Hashable, Sendable {
    case scan(Reading)
    case done, drop
}

extension Role {
    /// Who does something about dying stock at a station: whoever knows the bins, or decides.
    public static let forExpiry: [Role] = [.count, .supervise]
}

/// What is recorded of a task.
public enum ExpiryTaskEvent: Hashable, Sendable {
    case proved(ExpiryStep, byHand: Bool)
    case settled(witness: BadgeID?)
    case dropped
}

/// Why something about dying stock was not accepted. Nothing was recorded.
public enum ExpiryRefusal: Error, Hashable, Sendable {
    /// So many units are free: tours claim the others, or somebody took them on.
    case notFree(SKU, PlaceID, free: Int)
    /// It has too few days left for the rung.
    case tooOld(SKU, left: Int, need: Need)
    case over(Int, ExpiryStep)
    /// Nobody throws stock away alone.
    case alone
    case bothBadges(BadgeID)
    /// Not all of the units lie there any more.
    case gone(PlaceID)
    /// The hub makes the order, and that settles it.
    case atHub(OrderID)
    /// Something has to be scanned before it is done; or nothing has any more, and somebody says so.
    case notProved(ExpiryTaskStep)
    /// No tour can pick there, so no order can take it elsewhere: it is a reserve bin, or held, or of another grade.
    case notPickable(PlaceID)
    /// Nothing in this bin is on any rung.
    case nothingHere(PlaceID)

    /// One word for counting, the name of the case.
    public var kind: String {
        switch self {
        case .notFree: "expiryNotFree"
        case .tooOld: "expiryTooOld"
        case .over: "expiryOver"
        case .alone: "expiryAlone"
        case .bothBadges: "expiryBothBadges"
        case .gone: "expiryGone"
        case .atHub: "expiryAtHub"
        case .notProved: "expiryNotProved"
        case .notPickable: "expiryNotPickable"
        case .nothingHere: "expiryNothingHere"
        }
    }

    /// Which kind of wrong it is.
    public var verdict: ScanVerdict {
        switch self {
        case .alone: .wrongKind
        case .bothBadges, .nothingHere: .wrongRecord
        case .notFree, .tooOld, .over, .gone, .atHub, .notProved, .notPickable: .wrongState
        }
    }
}

/// Units that somebody took on, as the screen shows them.
public struct ExpiryTask: Hashable, Sendable {
    /// The number of the fact that took them on.
    public var number: Int
    public var taken: ExpiryHandled
    public var state: ExpiryStep
    public var by: BadgeID
    public var byName: String
    public var item: Item
    public var place: Place
    /// Who owns the rung.
    public var owner: String
    public var daysLeft: Int

    public init(
        number: Int, taken: ExpiryHandled, state: ExpiryStep, by: BadgeID, byName: String = "", item: Item,
        place: Place, owner: String = "", daysLeft: Int
    ) {
        self.number = number
        self.taken = taken
        self.state = state
        self.by = by
        self.byName = byName
        self.item = item
        self.place = place
        self.owner = owner
        self.daysLeft = daysLeft
    }

    /// Where the units are brought; nil where they stay in their bin.
    public var tray: PlaceID? { taken.moves.first?.to }

    /// What is asked for now.
    public var step: ExpiryTaskStep {
        if state.isOver { return .over }
        if taken.transfer != nil { return .hub }
        if taken.rung == .pushFirst { return .done }
        switch state {
        case .takenOn: return .bin
        case .atBin: return .item
        case .itemShown: return .lot
        case .shown: return tray != nil ? .tray : taken.rung == .dispose ? .witness : .done
        case .aside: return .done
        case .settled, .dropped: return .over
        }
    }

    /// Decides one command of somebody with these roles. The answer changes nothing; only recorded facts do.
    public func decide(
        _ command: ExpiryTaskCommand, by badge: BadgeID, roles: [Role], today: Day
    ) -> Decision<ExpiryTaskEvent> {
        if step == .over { return .refuse(.expiry(.over(number, state))) }
        switch command {
        case .drop: return .record([.dropped])
        case .done: return done(roles)
        case .scan(let reading): return scan(reading, by: badge, today: today)
        }
    }

    private func done(_ roles: [Role]) -> Decision<ExpiryTaskEvent> {
        switch step {
        case .done: .record([.settled(witness: nil)])
        case .witness: roles.contains(.supervise) ? .record([.settled(witness: nil)]) : .refuse(.expiry(.alone))
        case .hub: .refuse(.expiry(.atHub(taken.transfer ?? "")))
        case .bin, .item, .lot, .tray, .over: .refuse(.expiry(.notProved(step)))
        }
    }

    private func scan(_ reading: Reading, by badge: BadgeID, today: Day) -> Decision<ExpiryTaskEvent> {
        switch step {
        case .bin: return reading.confirming(taken.place) { .proved(.atBin, byHand: $0) }
        case .item: return show(reading)
        case .lot: return showBatch(reading, today: today)
        case .tray: return reading.confirming(tray ?? taken.place) { .proved(.aside, byHand: $0) }
        case .witness: return witness(reading, besides: badge)
        case .hub: return .refuse(.expiry(.atHub(taken.transfer ?? "")))
        case .done, .over: return .refuse(.expiry(.notProved(.done)))
        }
    }

    private func show(_ reading: Reading) -> Decision<ExpiryTaskEvent> {
        guard let found = reading.item(preferring: taken.sku) else {
            return reading.refused(expecting: .item(taken.sku, name: item.name))
        }
        guard found.sku == taken.sku else {
            return .refuse(
                .wrongItem(found.sku, name: found.name, expected: taken.sku, expectedName: item.name))
        }
        guard reading.speaks(of: taken.batch) else { return .record([.proved(.itemShown, byHand: false)]) }
        return batch(reading)
    }

    private func batch(_ reading: Reading) -> Decision<ExpiryTaskEvent> {
        reading.names(taken.batch)
            ? .record([.proved(.shown, byHand: false)])
            : .refuse(.wrongBatch(Batch(lot: reading.lot ?? "", expiry: reading.expiry), expected: taken.batch))
    }

    private func showBatch(_ reading: Reading, today: Day) -> Decision<ExpiryTaskEvent> {
        if !reading.items.isEmpty { return show(reading) }
        if reading.speaks(of: taken.batch) { return batch(reading) }
        guard reading.matches.isEmpty else { return reading.refused(expecting: .batch(taken.batch)) }
        let day = Day(typed: reading.text, thisYear: today.date.year)
        if !taken.batch.lot.isEmpty && reading.text == taken.batch.lot || day != nil && day == taken.batch.expiry {
            return .record([.proved(.shown, byHand: reading.keyed)])
        }
        return .refuse(.wrongBatch(Batch(lot: day == nil ? reading.text : "", expiry: day), expected: taken.batch))
    }

    private func witness(_ reading: Reading, besides badge: BadgeID) -> Decision<ExpiryTaskEvent> {
        for case .person(let second) in reading.matches {
            return second == badge ? .refuse(.expiry(.bothBadges(badge))) : .record([.settled(witness: second)])
        }
        return .refuse(.expiry(.alone))
    }
}
