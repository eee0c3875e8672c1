// Undo at the dock: the own last gesture with a carton did not happen. Several people load one truck, so everybody
// takes back what the own hands did, last in first out, as long as nobody else has had the carton since. What was
// closed, told or sealed is not undone; a closed load is reopened instead.

extension LoadDecider {
    func undo() throws -> DockDecision {
        guard load.state == .loading else {
            return load.state == .sealed ? refuse(.loadSealed(load.id)) : .refuse(.nothingToUndo)
        }
        let standing = Load.standing(try yard.history(of: load.id).events)
        let start = standing.lastIndex { $0.event.endsUndo }.map { $0 + 1 } ?? 0
        let reach = standing[start...]
        guard let last = reach.last(where: { $0.event.canBeUndone && $0.by == badge }) else {
            return .refuse(.nothingToUndo)
        }
        let gesture = reach.filter { $0.gesture == last.gesture && $0.event.canBeUndone }.reversed()
        let later = reach.filter { $0.fact > last.fact && $0.event.canBeUndone }.flatMap(\.event.changes)
        for change in gesture.flatMap(\.event.changes) {
            // Others may have had it and put it back exactly where it was.
            if try later.contains(where: { $0.parcel == change.parcel }) || hasChanged(change) {
                return refuse(.changedSince(change.parcel))
            }
        }
        return .record(
            gesture.map { past in
                .load(
                    load.id,
                    .undone(
                        fact: past.fact, what: past.event.kind, changes: past.event.changes.reversed().map(\.reversed)))
            })
    }

    /// Whether a carton is not any more where a change has put it, or cannot return to what it was planned for.
    private func hasChanged(_ change: CartonChange) throws -> Bool {
        guard let parcel = try yard.parcel(change.parcel), parcel.spot == change.after else { return true }
        guard let planned = change.before.load, planned != load.id, planned != change.after.load else { return false }
        // A load that is closed counts on it that nothing more is planned for it.
        switch try yard.load(planned)?.state {
        case .closed, .sealed: return true
        case .planned, .atDoor, .loading, .departed, .cancelled, nil: return false
        }
    }
}

extension LoadEvent {
    /// Undo does not go past these.
    var endsUndo: Bool {
        switch self {
        case .closed, .reopened: true
        case .arrived, .opened, .doorChanged, .swapped, .loaded, .unloaded, .leftOver, .sealEntered, .sealMismatch,
            .sealed, .photographed, .held, .holdLifted, .departed, .cancelled, .undone:
            false
        }
    }
}
