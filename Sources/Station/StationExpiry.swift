import Screens
import SiteStore
import Warehouse

// What a station does for whoever looks after dying stock.

extension StationCore {
    func expiry(_ ask: ExpiryAsk, _ gesture: UniqueID) throws(SiteError) -> Answer {
        switch ask {
        case .list: return .expiry(.list(try site.expiryRows()))
        case .reload(let number): return .expiry(.shown(try site.expiryTask(number)))
        case .wish(let wish, let number):
            guard let person else { return .signedOut }
            switch try site.expiry(wish.request, on: number, by: person.badge, gesture: gesture) {
            case .recorded(let step, let task): return .expiry(.recorded(step, task))
            case .refused(let refusal, let task): return .expiry(.refused(refusal, task))
            }
        }
    }
}

extension ExpiryWish {
    fileprivate var request: ExpiryRequest {
        switch self {
        case .open(let text, let keyed): .open(text: text, keyed: keyed)
        case .take(let rung, let sku, let place, let batch): .take(rung, sku, place, batch)
        case .scan(let text, let keyed): .scan(text: text, keyed: keyed)
        case .done: .done
        case .drop: .drop
        }
    }
}
