import Screens
import SiteStore
import Warehouse

// What a station does for its loader.

extension StationCore {
    func dockQueue() throws(SiteError) -> Answer {
        .dockQueue(try site.dockOverview(), reasons: try site.reasons().filter { $0.jobs.contains(.dock) })
    }

    func dock(_ wish: DockWish, _ offered: Offer?, _ gesture: UniqueID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        switch try site.dock(wish.request, by: person.badge, gesture: gesture, offered: offered) {
        case .holding(let parcel, let lane): return .dockHolding(parcel, lane: lane)
        case .showing(let load): return .dockShown(try site.dockBriefing(load.id))
        case .recorded(let facts, let load): return .docked(facts, try briefing(load))
        case .refused(let refusal, let load): return .dockRefused(refusal, try briefing(load))
        case .offered(let offer, _): return .offered(offer)
        }
    }

    private func briefing(_ load: Load?) throws(SiteError) -> DockBriefing? {
        guard let load else { return nil }
        return try site.dockBriefing(load.id)
    }
}

extension DockWish {
    fileprivate var request: DockRequest {
        switch self {
        case .scan(let text, let keyed, let holding): .scan(text: text, keyed: keyed, holding: holding)
        case .undoStaging: .undoStaging
        case .load(let load, let wish): .load(load, wish.request)
        }
    }
}

extension LoadWish {
    fileprivate var request: LoadRequest {
        switch self {
        case .scan(let text, let keyed): .scan(text: text, keyed: keyed)
        case .unload(let text, let keyed): .unload(text: text, keyed: keyed)
        case .leave(let parcel, let reason, let next): .leave(text: parcel.rawValue, reason: reason, next: next)
        case .arrive(let door, let truck): .arrive(door: door, truck: truck)
        case .move(let text): .move(to: text)
        case .photo(let text): .photo(text)
        case .hold(let words): .hold(words)
        case .close: .close
        case .reopen: .reopen
        case .liftHold: .liftHold
        case .undo: .undo
        }
    }
}
