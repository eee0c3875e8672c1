import Barcode
import Screens
import SiteStore
import Warehouse

// What a counter would scan next: the guide sees the shelf, which the screen and its station do not know.

extension Guide {
    /// The bin that is listed first, of those that this person may count.
    func right(_ home: CountHome, _ console: Console) -> String? {
        if let offer = home.offer { return offer.code }
        return home.rows.first { $0.isOpen(to: console.person?.badge) }?.place.rawValue
    }

    /// The next unit on the shelf, how many there are, or the label of the bin when all is counted.
    func right(_ screen: CountScreen) throws(SiteError) -> String? {
        if let offer = screen.offer { return offer.code }
        guard let step = screen.step, let round = screen.job.round else { return nil }
        let place = screen.job.place
        let shelf = try shelf(of: place)
        switch step {
        case .place: return place.rawValue
        case .lot: return round.hand.flatMap { hand in lot(of: hand.sku, round, shelf)?.batch.lot }
        case .expiry: return round.hand.flatMap { hand in lot(of: hand.sku, round, shelf)?.batch.expiry?.iso }
        case .item, .serial:
            guard let next = shelf.keys.sorted().first(where: { missing($0, round, shelf) > 0 }) else {
                return round.lines.isEmpty ? CommandLabel.empty.labelText : place.rawValue
            }
            let item = try site.item(named: next.sku.rawValue).0
            let left = missing(next, round, shelf)
            // The last one scanned is of this kind: the rest of it is told in one number.
            if next.serial == nil, item?.countsEachUnit != true, left > 2, round.current?.sku == next.sku,
                round.current?.batch == next.batch
            {
                return String(shelf[next] ?? 0)
            }
            return goodsLabel(item, next.sku, next.batch, serial: next.serial)
        }
    }

    /// What really lies in a bin: what the ledger has, less what counts have corrected, and what went astray.
    func shelf(of place: PlaceID) throws(SiteError) -> [CountKey: Int] {
        guard let astray = astray[place] else { return try site.stock(in: place) }
        var shelf = try site.stock(in: place)
        for (key, units) in try site.corrections(of: place) { shelf[key, default: 0] -= units }
        for (key, units) in astray { shelf[key, default: 0] += units }
        return shelf.filter { $0.value > 0 }
    }

    /// The batch of an item of which units are still to be counted.
    private func lot(of sku: SKU, _ round: CountRound, _ shelf: [CountKey: Int]) -> CountKey? {
        let keys = shelf.keys.sorted().filter { $0.sku == sku }
        return keys.first { missing($0, round, shelf) > 0 } ?? keys.first
    }

    private func missing(_ key: CountKey, _ round: CountRound, _ shelf: [CountKey: Int]) -> Int {
        let line = round.lines.first { $0.sku == key.sku && $0.batch == key.batch }
        if let serial = key.serial { return line?.serials.contains(serial) == true ? 0 : 1 }
        let plain = (line?.quantity ?? 0) - (line?.serials.count ?? 0)
        return (shelf[key] ?? 0) - plain
    }

    /// A code that nobody knows, or another bin.
    func wrong(_ screen: CountScreen) throws(SiteError) -> String? {
        switch screen.step {
        case .place: return try site.bins(except: [screen.job.place], limit: 1).first?.rawValue
        case .item, .lot, .expiry, .serial: return "5099999000015"
        case nil: return "B-0000"
        }
    }
}
