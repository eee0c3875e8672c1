import Screens
import SiteStore
import Warehouse

// What a loader would scan next, and what would be wrong.

extension Guide {
    /// The lane for the carton in the hand, the next carton to stage, or the door of the load that presses most.
    func right(_ home: DockHome) throws(SiteError) -> String? {
        if let offer = home.offer { return offer.code }
        if let held = home.holding { return held.lane?.rawValue }
        if let carton = try site.unstaged().first { return carton.id.rawValue }
        let row = home.overview.rows.first { $0.all > 0 && !$0.isHeld } ?? home.overview.rows.first
        guard let row else { return nil }
        switch row.state {
        case .planned, .atDoor: return row.door?.rawValue ?? row.load.rawValue
        case .loading, .closed, .sealed, .departed, .cancelled: return row.load.rawValue
        }
    }

    func right(_ screen: LoadScreen, _ console: Console) throws(SiteError) -> String? {
        if let offer = screen.offer { return offer.code }
        let load = screen.load
        switch screen.asks {
        case .unload: return load.cartons.last?.rawValue
        case .photo: return "PHOTO-\(load.id)"
        // Why a load has to wait is typed.
        case .hold: return nil
        case .truck, .door, nil: break
        }
        switch load.state {
        case .planned, .atDoor:
            if let door = load.door { return door.rawValue }
            let turn = try site.doorPlan().turns.first { $0.load == load.id }
            return if let turn { turn.door.rawValue } else { try freeDoor() }
        case .loading:
            let left = Set(load.leftovers.map(\.parcel))
            return screen.briefing.waiting.first { $0.state == .labelled && !left.contains($0.id) }?.id.rawValue
        case .closed:
            if let first = load.sealFirst, first.by == console.person?.badge {
                return try site.people().first { $0.roles.contains(.dock) && $0.badge != first.by }?.badge.rawValue
            }
            return sealNumber(load)
        case .sealed: return load.driverCode
        case .departed, .cancelled: return nil
        }
    }

    /// The number on the seal of a load.
    func sealNumber(_ load: Load) -> String { "SEAL-\(load.id)" }

    private func freeDoor() throws(SiteError) -> String? {
        let taken = Set(try site.loads().filter { $0.state.standsAtDoor }.compactMap(\.door))
        return try site.doors().first { !taken.contains($0) }?.rawValue
    }

    /// A carton of another load, a lane that is no door, a door that is no carton.
    func wrong(_ screen: LoadScreen) throws(SiteError) -> String? {
        switch screen.load.state {
        case .planned, .atDoor: return try site.doors().first { $0 != screen.load.door }?.rawValue
        case .loading:
            let other = try site.unstaged().first { $0.load != screen.load.id }
            let staged = try site.lanes().flatMap(\.cartons).first { $0.load != screen.load.id }
            return (staged ?? other)?.id.rawValue ?? "T-001"
        case .closed: return "?"
        case .sealed: return "0000"
        case .departed, .cancelled: return "B-0000"
        }
    }

    func wrong(_ home: DockHome) throws(SiteError) -> String? {
        guard let held = home.holding else { return "T-001" }
        return try site.lanes().first { $0.lane.id != held.lane }?.lane.id.rawValue
    }
}
