import Screens
import SiteStore
import Warehouse

// What a station does for whoever takes parcels in from a courier.

extension StationCore {
    func gate(_ wish: GateWish, _ id: GateID?, _ offered: Offer?, _ gesture: UniqueID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        switch try site.gate(wish.request, on: id, by: person.badge, gesture: gesture, offered: offered) {
        case .showing(let entry): return try reload(entry.id)
        case .recorded(let events, let entry): return .gated(events, entry, try site.gateEntry(entry.id).sum)
        case .refused(let refusal, _): return .gateRefused(refusal)
        case .offered(let offer, _): return .offered(offer)
        }
    }

    func reload(_ id: GateID) throws(SiteError) -> Answer {
        let (entry, sum) = try site.gateEntry(id)
        return .gateShown(entry, sum)
    }
}

extension GateWish {
    fileprivate var request: GateRequest {
        switch self {
        case .open(let courier, let keyed): .open(courier: courier, keyed: keyed)
        case .scan(let text, let keyed): .scan(text: text, keyed: keyed)
        case .check: .check
        case .undo: .undo
        }
    }
}
