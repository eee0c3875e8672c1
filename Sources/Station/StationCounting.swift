import Screens
import SiteStore
import Warehouse

// What a station does for its counter. It never asks what the ledger has: when a bin is done, somebody else is told.

extension StationCore {
    func count(_ wish: CountWish, _ id: CountID?, _ offered: Offer?, _ gesture: UniqueID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        switch try site.count(wish.request, on: id, by: person.badge, gesture: gesture, offered: offered) {
        case .recorded(let events, let job):
            if job.state == .counted { onCounted?() }
            return .counted(events, job, try site.briefing(for: job))
        case .refused(let refusal, let job): return .countRefused(refusal, job)
        case .offered(let offer, _): return .offered(offer)
        }
    }

    func previewEmpty(_ id: CountID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        switch try site.previewEmpty(id, by: person.badge) {
        case .record(let events): return .preview(.emptyBin, .countEvents(events))
        case .refuse(let refusal): return .preview(.emptyBin, .refused(refusal))
        case .ask: preconditionFailure("an empty bin is never an offer")
        }
    }

    /// What fills the gap when no tour waits, for somebody who may count.
    func countsOpen() throws(SiteError) -> Int {
        guard let person, person.roles.contains(.count) else { return 0 }
        return try site.countsOpen(to: person.badge)
    }

    func reload(_ id: CountID) throws(SiteError) -> Answer {
        let job = try site.count(id)
        return .countReloaded(job, try site.briefing(for: job))
    }
}

extension CountWish {
    fileprivate var request: CountRequest {
        switch self {
        case .open(let text, let keyed): .open(text: text, keyed: keyed)
        case .take(let place): .take(place)
        case .scan(let text, let keyed): .scan(text: text, keyed: keyed)
        case .empty: .empty
        case .done: .done
        case .otherLot: .otherLot
        case .leave: .leave
        case .undo: .undo
        }
    }
}
