import Screens
import SiteStore
import Warehouse

// What a station does for whoever receives, puts away or moves.

extension StationCore {
    func carry(_ ask: CarryAsk, _ gesture: UniqueID) throws(SiteError) -> Answer {
        switch ask {
        case .queue:
            return .carry(
                .queue(try site.carryRows(), reasons: try site.reasons().filter { $0.jobs.contains(.receive) }))
        case .wish(let wish, let id, let offered, let knows): return try carry(wish, id, offered, knows, gesture)
        case .preview(let id, let code): return try preview(code, id)
        case .reload(let id):
            let job = try site.carryJob(id)
            return .carry(.shown(job, try site.briefing(for: job)))
        }
    }

    private func carry(
        _ wish: CarryWish, _ id: CarryID?, _ offered: Offer?, _ knows: Freed?, _ gesture: UniqueID
    ) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        switch try site.carry(
            wish.request, on: id, by: person.badge, gesture: gesture, offered: offered, knows: knows)
        {
        case .showing(let job): return .carry(.shown(job, try site.briefing(for: job)))
        case .recorded(let events, let job):
            return .carry(.recorded(events, job, try site.briefing(for: job)))
        case .refused(let refusal, let job): return .carry(.refused(refusal, job))
        case .offered(let offer, _): return .offered(offer)
        }
    }

    private func preview(_ code: ReasonCode, _ id: CarryID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        switch try site.preview(code, carry: id, by: person.badge) {
        case .record(let events): return .preview(code, .carryEvents(events))
        case .refuse(let refusal): return .preview(code, .refused(refusal))
        case .ask: preconditionFailure("a report is never an offer")
        }
    }
}

extension CarryWish {
    fileprivate var request: CarryRequest {
        switch self {
        case .open(let text, let keyed): .open(text: text, keyed: keyed)
        case .scan(let text, let keyed): .scan(text: text, keyed: keyed)
        case .report(let code): .report(code)
        case .done: .done
        case .drop: .drop
        case .undo: .undo
        }
    }
}
