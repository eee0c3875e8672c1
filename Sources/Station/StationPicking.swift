import Screens
import SiteStore
import Warehouse

// What a picker wants, as the site is asked for it.

extension StationCore {
    func preview(_ code: ReasonCode, _ id: TourID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        switch try site.preview(.report(code), tour: id, by: person.badge) {
        case .record(let events): return .preview(code, .events(events))
        case .refuse(let refusal): return .preview(code, .refused(refusal))
        case .ask: preconditionFailure("a report is never an offer")
        }
    }
}

extension PickWish {
    var request: PickRequest {
        switch self {
        case .take: .take
        case .leave: .leave
        case .skip: .skip
        case .undo: .undo
        case .scan(let text, let keyed): .scan(text: text, keyed: keyed)
        case .report(let code): .report(code)
        }
    }
}
