import Screens
import SiteStore
import Warehouse

// What somebody at the gate would scan next: a courier brings all but the last of what was announced.

extension Guide {
    /// The next parcel of the courier, by the number on it where it has one.
    func right(_ screen: GateScreen) throws(SiteError) -> String? {
        if let offer = screen.offer { return offer.code }
        switch screen.entry.state {
        case .open:
            guard let next = screen.sum.missing.first, screen.sum.missing.count > 1 || screen.sum.expected == 1 else {
                return nil
            }
            return try site.announcedReturns().first { $0.rma == next }?.tracking ?? next.rawValue
        // Whoever signs is typed, because no scan may sign.
        case .checked, .signed: return nil
        }
    }
}
