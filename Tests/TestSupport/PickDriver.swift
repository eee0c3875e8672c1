public import Testing
public import Warehouse

/// A worker on a pick tour, for tests that read like a shift: `driver.scan("A-01-01").accepts(.item)`.
///
/// Every command is decided and booked at once. What was offered is kept for the next command only, as a station does.
/// After each command the history is folded from the start and must give the live tour; a refusal must have changed
/// nothing.
public final class PickDriver {
    public private(set) var shelf: MemoryShelf
    public let id: TourID
    public var actor: Actor
    public var today: Day
    public private(set) var last: PickDecision?
    private var offered: Offer?
    private var before: MemoryShelf

    public init(
        _ shelf: MemoryShelf, tour id: TourID = TourID(1), by badge: BadgeID = "ANA", at station: StationID = "S1",
        today: Day = SmallFloor.today
    ) {
        self.shelf = shelf
        self.before = shelf
        self.id = id
        self.actor = Actor(badge: badge, station: station)
        self.today = today
    }

    /// A worker who has just taken a tour with these lines.
    public static func onTour(mode: TourMode = .sortNow, _ wishes: Wish...) -> PickDriver {
        var shelf = SmallFloor.shelf()
        shelf.addTour(TourID(1), mode: mode, wishes)
        return PickDriver(shelf).take()
    }

    public var tour: PickTour { shelf.tour(id) }
    public var hand: Hand? { tour.hand }
    public func line(_ number: Int) -> PickLine { tour.line(number)! }
    public var recorded: [PickEvent] { if case .record(let events) = last { events } else { [] } }

    // MARK: Acting

    @discardableResult public func scan(_ text: String, keyed: Bool = false) -> PickDriver {
        perform(.scan(shelf.reading(text, keyed: keyed)))
    }
    @discardableResult public func type(_ text: String) -> PickDriver { scan(text, keyed: true) }
    @discardableResult public func report(_ reason: Reason) -> PickDriver { perform(.report(reason)) }
    @discardableResult public func skip() -> PickDriver { perform(.skip) }
    @discardableResult public func undo() -> PickDriver { perform(.undo) }
    @discardableResult public func take() -> PickDriver { perform(.take) }
    @discardableResult public func leave() -> PickDriver { perform(.leave) }

    /// Somebody else, or the same person elsewhere, goes on.
    @discardableResult public func by(_ badge: BadgeID, at station: StationID) -> PickDriver {
        actor = Actor(badge: badge, station: station)
        offered = nil
        return self
    }

    @discardableResult public func perform(_ command: PickCommand) -> PickDriver {
        before = shelf
        let context = JobContext(actor: actor, now: SmallFloor.now, today: today, offered: offered)
        do {
            let decision = try shelf.perform(command, on: id, context)
            last = decision
            if case .ask(let offer) = decision { offered = offer } else { offered = nil }
        } catch {
            Issue.record("\(command): \(error)")
        }
        let (released, events) = shelf.history(of: id)
        #expect(PickTour.fold(released, events) == tour, "the history does not give the tour after \(command)")
        return self
    }

    /// The site changes by itself: the office, another tour, a counter.
    @discardableResult public func meanwhile(_ change: (inout MemoryShelf) throws -> Void) -> PickDriver {
        do { try change(&shelf) } catch { Issue.record("\(error)") }
        return self
    }

    // MARK: Expecting

    /// The last command was recorded, and the hands are at this step (of this line) now.
    @discardableResult public func accepts(
        _ step: PickStep? = nil, line: Int? = nil, _ location: SourceLocation = #_sourceLocation
    ) -> PickDriver {
        guard case .record = last else {
            Issue.record("expected to be accepted, got \(String(describing: last))", sourceLocation: location)
            return self
        }
        if let step { #expect(hand?.step == step, sourceLocation: location) }
        if let line { #expect(hand?.line == line, sourceLocation: location) }
        return self
    }

    /// The last command was refused for exactly this reason, and nothing changed.
    @discardableResult public func refuses(
        _ refusal: Refusal, _ location: SourceLocation = #_sourceLocation
    ) -> PickDriver {
        #expect(last == .refuse(refusal), sourceLocation: location)
        #expect(shelf == before, "a refusal changed something", sourceLocation: location)
        return self
    }

    /// The last command asks for the same scan again, and nothing changed yet.
    @discardableResult public func asks(
        _ deviation: Offer.Deviation, _ location: SourceLocation = #_sourceLocation
    ) -> PickDriver {
        if case .ask(let offer) = last {
            #expect(offer.deviation == deviation, sourceLocation: location)
        } else {
            Issue.record("expected to be asked, got \(String(describing: last))", sourceLocation: location)
        }
        #expect(shelf == before, "an offer changed something", sourceLocation: location)
        return self
    }

    /// No work is left on the tour.
    @discardableResult public func finishes(_ location: SourceLocation = #_sourceLocation) -> PickDriver {
        accepts(nil, line: nil, location)
        #expect(tour.isFinished, sourceLocation: location)
        return self
    }

    public func stock(_ sku: SKU, at place: PlaceID) -> Int { shelf.onHand(sku, at: place) }
}
