public import Warehouse

/// A tour in a worker's hands.
public struct PickScreen: Equatable, Sendable {
    /// The tour as it was after the last answer.
    public internal(set) var tour: PickTour
    /// What is shown beside the tour.
    public internal(set) var briefing: TourBriefing
    /// A deviation that the same scan confirms; anything else drops it.
    public internal(set) var offer: Offer?
    /// Somebody else has the tour now, or nobody: nothing can be done here any more.
    public internal(set) var isLost = false
    /// Esc was pressed once; again leaves the tour.
    var isLeaving = false
    /// Undo was refused, and nothing has been recorded since.
    var hasNothingToUndo = false
    /// What was in the hand when the tour was lost.
    var leftInHand: InHand?

    init(tour: PickTour, briefing: TourBriefing) {
        self.tour = tour
        self.briefing = briefing
        hasNothingToUndo = tour.isUntouched
    }

    /// The step the hands are at, and what they hold.
    public var hand: Hand? { tour.hand }
    /// The line the hands are at.
    public var line: PickLine? { tour.current }

    var item: Item? { line.flatMap { briefing.items[$0.sku] } }
    var order: OrderHead? { line.flatMap { briefing.orders[$0.order] } }
    var place: Place? { line.flatMap { briefing.places[$0.place] } }
    var slot: ToteSlot? { line.flatMap { tour.slot(for: $0) } }

    /// What is in the hand and in no tote, with the place it came from.
    var inHand: InHand? {
        guard let hand, hand.counted > 0, let line else { return nil }
        let source: PlaceID
        switch line.kind {
        case .pick: source = line.place
        case .putBack: source = line.tote ?? line.place
        }
        return InHand(units: hand.counted, name: name(of: line.sku), place: source)
    }

    /// The name of an item, or its code where the name is not known.
    func name(of sku: SKU) -> String { briefing.items[sku]?.name ?? sku.rawValue }

    /// The lines in the order they are walked, for lists.
    var stops: [PickLine] { tour.lines.sorted { ($0.turn, $0.number) < ($1.turn, $1.number) } }

    /// Where the worker comes from: the last stop before this one that is handled, or the start.
    var previousWalk: WalkPoint {
        guard let line else { return briefing.layout.depot }
        let before = stops.last { $0.state != .open && $0.turn < line.turn }
        return before?.walk ?? briefing.layout.depot
    }

    /// Every tote that units of this tour are in.
    var totes: [PlaceID] { tour.slots.flatMap { $0.full + ($0.tote.map { [$0] } ?? []) } }
}

/// Units that are in a hand and in no tote.
struct InHand: Equatable, Sendable {
    var units: Int
    var name: String
    /// Where they came from.
    var place: PlaceID
}

extension PickTour {
    /// Nothing has been done on it yet.
    var isUntouched: Bool {
        guard lines.allSatisfy({ $0.state == .open && $0.picked == 0 && $0.short == 0 }) else { return false }
        guard let hand, let line = line(hand.line) else { return true }
        return hand.counted == 0 && hand.step == firstStep(of: line) && upcoming.first?.number == lines.first?.number
            && slots.allSatisfy(\.full.isEmpty)
    }

    /// Whether this person still holds it at this terminal.
    func isHeld(by badge: BadgeID?, at station: StationID) -> Bool {
        lease?.holder == badge && lease?.station == station
    }
}
