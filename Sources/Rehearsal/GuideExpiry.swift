import Screens
import SiteStore
import Warehouse

// What somebody who looks after dying stock would scan next.

extension Guide {
    /// The bin that is listed first; nil where nothing is due.
    func right(_ home: ExpiryHome) -> String? { home.listed.first { $0.task == nil }?.place.rawValue }

    /// The label that the step asks for; nil where a key is pressed.
    func right(_ screen: ExpiryScreen, _ console: Console) throws(SiteError) -> String? {
        let task = screen.task
        switch task.step {
        case .bin: return task.taken.place.rawValue
        case .item: return goodsLabel(task.item, task.taken.sku, task.taken.batch, serial: nil)
        case .lot: return task.taken.batch.lot.isEmpty ? task.taken.batch.expiry?.iso : task.taken.batch.lot
        case .tray: return task.tray?.rawValue
        case .witness: return try site.people().first { $0.badge != console.person?.badge }?.badge.rawValue
        case .done, .hub, .over: return nil
        }
    }
}
