/// What happened while somebody carried units: the facts of this job.
public enum CarryEvent: Hashable, Codable, Sendable {
    case opened(CarryOpened, by: BadgeID)
    /// This is in the hand now.
    case held(CarryHand, by: BadgeID)
    /// It lies where it was again, and nothing was moved.
    case dropped(by: BadgeID)
    /// A supervisor emptied the hand of somebody: it lies where it was again, and nothing was moved.
    case freed(Freed)
    /// It was put somewhere; what is left in the hand, if anything is.
    case put(PutUnits, moves: [Move], left: CarryHand?, by: BadgeID)
    /// Announced against actual was shown.
    case checked([CarryDifference], by: BadgeID)
    /// Something turned up after all.
    case reopened(by: BadgeID)
    case closed(CarryClosed, by: BadgeID)
    /// The fact with this number did not happen; what it moved is back.
    case undone(fact: Int, what: String, moves: [Move], by: BadgeID)

    /// The name of the event in the fact log.
    public var kind: String {
        switch self {
        case .opened: "carry.opened"
        case .held: "carry.held"
        case .dropped: "carry.dropped"
        case .freed: "carry.freed"
        case .put: "carry.put"
        case .checked: "carry.checked"
        case .reopened: "carry.reopened"
        case .closed: "carry.closed"
        case .undone: "carry.undone"
        }
    }

    public var moves: [Move] {
        switch self {
        case .put(_, let moves, _, _), .undone(_, _, let moves, _): moves
        case .opened, .held, .dropped, .freed, .checked, .reopened, .closed: []
        }
    }

    /// Whose hands it is about.
    public var badge: BadgeID {
        switch self {
        case .freed(let freed): freed.from
        case .opened(_, let badge), .held(_, let badge), .dropped(let badge), .put(_, _, _, let badge),
            .checked(_, let badge), .reopened(let badge), .closed(_, let badge), .undone(_, _, _, let badge):
            badge
        }
    }
}

extension CarryJob {
    /// The carry after so many events; events that a later one took back count for nothing.
    public static func fold(_ job: CarryJob, _ history: [Past<CarryEvent>]) -> CarryJob {
        var folded = CarryJob(id: job.id, job.start, opened: job.opened)
        for past in standing(history) { folded.apply(past.event) }
        return folded
    }

    /// The events that no later one took back.
    static func standing(_ history: [Past<CarryEvent>]) -> [Past<CarryEvent>] {
        let undone = Set(history.compactMap { if case .undone(let fact, _, _, _) = $0.event { fact } else { nil } })
        return history.filter { !undone.contains($0.fact) }
    }

    /// Books one event. An undo needs the history, see `fold`.
    public mutating func apply(_ event: CarryEvent) {
        if !crew.contains(event.badge) { crew.append(event.badge) }
        let badge = event.badge.rawValue
        setFreed(nil, badge)
        switch event {
        case .opened(let start, _): self.start = start
        case .held(let hand, _):
            hands[badge] = hand
            state = .open
        case .dropped: hands[badge] = nil
        case .freed(let freed):
            hands[badge] = nil
            setFreed(freed, badge)
        case .put(let units, _, let left, _):
            put.append(units)
            // An unopened carton is put without a hand.
            if units.carton == nil { hands[badge] = left }
            state = .open
        case .checked: state = .checked
        case .reopened: state = .open
        case .closed: state = .closed
        case .undone: if state == .checked { state = .open }
        }
    }

    /// Without any the table is left out, so that a job reads as it did before there was one.
    private mutating func setFreed(_ value: Freed?, _ badge: String) {
        var all = freed ?? [:]
        all[badge] = value
        freed = all.isEmpty ? nil : all
    }
}
