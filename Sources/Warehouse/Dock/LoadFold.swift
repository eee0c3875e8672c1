// How the facts of a load change its state. This file only books what was decided; whether something may happen is in
// LoadDecide.swift.
//
//   planned → atDoor → loading ⇄ closed → sealed → departed          cancelled (with nothing on it)

extension Load {
    /// The load after so many events; events that a later one took back count for nothing.
    public static func fold(_ planned: LoadPlanned, _ history: [PastLoadEvent]) -> Load {
        var load = Load(planned)
        for past in standing(history) { load.apply(past.event) }
        return load
    }

    /// The events that no later one took back.
    static func standing(_ history: [PastLoadEvent]) -> [PastLoadEvent] {
        let undone = Set(history.compactMap { if case .undone(let fact, _, _) = $0.event { fact } else { nil } })
        return history.filter { !undone.contains($0.fact) }
    }

    /// Books one event. An undo is not booked here: it needs the history, see `fold`.
    public mutating func apply(_ event: LoadEvent) {
        switch event {
        case .arrived(let door, let truck, let badge): arrived(door, truck, badge)
        case .opened(let door, let badge):
            self.door = door
            become(.loading, badge)
        case .doorChanged(_, let door, let badge), .swapped(_, _, let door, let badge):
            self.door = door
            movedBy = badge
            join(badge)
        case .loaded(let change, let badge):
            cartons.append(change.parcel)
            leftovers.removeAll { $0.parcel == change.parcel }
            join(badge)
        case .unloaded(let change, let badge):
            cartons.removeAll { $0 == change.parcel }
            join(badge)
        case .leftOver(_, let leftover):
            leftovers.removeAll { $0.parcel == leftover.parcel }
            leftovers.append(leftover)
            join(leftover.by)
        case .closed(let badge): become(.closed, badge)
        case .reopened(let badge):
            sealFirst = nil
            seal = nil
            become(.loading, badge)
        case .sealEntered(let entry):
            sealFirst = entry
            join(entry.by)
        case .sealMismatch(let first, let second):
            sealFirst = nil
            hold = .sealMismatch(first.seal, second.seal)
            join(second.by)
        case .sealed(let seal, _, let second):
            self.seal = seal
            become(.sealed, second)
        case .photographed(let photo, let badge):
            photos.append(photo)
            join(badge)
        case .held(let words, _): hold = .office(words)
        case .holdLifted: hold = nil
        case .departed(let departure):
            driver = departure.driver
            manifestHash = departure.manifestHash
            become(.departed, departure.by)
        case .cancelled:
            state = .cancelled
            hold = nil
        case .undone: break
        }
    }

    private mutating func arrived(_ door: PlaceID, _ truck: String?, _ badge: BadgeID) {
        self.door = door
        if let truck { self.truck = truck }
        become(.atDoor, badge)
    }

    private mutating func become(_ state: LoadState, _ badge: BadgeID) {
        self.state = state
        join(badge)
    }

    private mutating func join(_ badge: BadgeID) {
        if !crew.contains(badge) { crew.append(badge) }
    }
}
