import Screens
import SiteStore
import Warehouse

// What somebody who receives would scan next: everything comes as it was announced.

extension Guide {
    /// What is to come first; then what stands on the floor.
    func right(_ home: CarryHome) -> String? { home.offer?.code ?? home.rows.first?.code }

    /// The next carton or unit, what it says of itself, and where it goes.
    func right(_ screen: CarryScreen) throws(SiteError) -> String? {
        if let offer = screen.offer { return offer.code }
        guard let hand = screen.hand else { return try nextUnits(screen) }
        switch hand.step {
        case .item: return nil
        case .lot: return lines(screen, hand.sku).first?.batch?.lot ?? "L0001"
        case .expiry:
            return (lines(screen, hand.sku).first?.batch?.expiry ?? site.day(at: site.clock.now()).adding(200)).iso
        case .serial:
            return nextSerial(screen, hand.sku)
                ?? "SN-\(screen.job.id)-\(screen.job.put.count)-\(hand.serials.count)"
        case .place: break
        }
        let item = try site.item(named: hand.sku.rawValue).0
        let rest = wanted(screen, hand)
        if hand.units < rest, hand.whole == nil, item?.countsEachUnit == false { return String(rest) }
        switch hand.goal {
        case .bin(let place, _), .aside(let place): return place.rawValue
        case .order: return try site.freeTotes(startingWith: totes).first?.rawValue
        case .nowhere, nil: return try site.bins(except: [], limit: 1).first?.rawValue
        }
    }

    /// Units of the hand's batch that are still to come, or lie there.
    private func wanted(_ screen: CarryScreen, _ hand: CarryHand) -> Int {
        if !screen.job.isDelivery {
            return screen.briefing.lying.reduce(0) { sum, units in
                units.sku == hand.sku && units.batch == hand.batch && units.grade == hand.grade
                    ? sum + units.quantity : sum
            }
        }
        let missing = screen.job.differences.first { $0.sku == hand.sku }?.missing ?? 0
        let loose = lines(screen, hand.sku).filter { $0.batch == nil || $0.batch == hand.batch }
        return min(missing, loose.reduce(0) { $0 + $1.quantity })
    }

    /// Lines of an item that come loose.
    private func lines(_ screen: CarryScreen, _ sku: SKU) -> [DeliveryLine] {
        screen.job.start.lines.filter { $0.sku == sku && $0.carton == nil }
    }

    private func nextUnits(_ screen: CarryScreen) throws(SiteError) -> String? {
        if !screen.job.isDelivery {
            guard let units = screen.briefing.lying.first else { return nil }
            let item = try site.item(named: units.sku.rawValue).0
            return goodsLabel(item, units.sku, units.batch, serial: units.serial)
        }
        if let carton = screen.job.cartonsToCome.first { return carton }
        guard let row = screen.job.differences.first(where: { $0.missing > 0 }),
            let line = lines(screen, row.sku).first
        else { return nil }
        let item = try site.item(named: row.sku.rawValue).0
        return goodsLabel(item, row.sku, line.batch ?? .none, serial: nextSerial(screen, row.sku))
    }

    /// An announced serial that has not come yet.
    private func nextSerial(_ screen: CarryScreen, _ sku: SKU) -> String? {
        let here = Set(
            screen.job.put.flatMap(\.units).compactMap(\.serial) + screen.job.hands.values.flatMap(\.serials))
        return lines(screen, sku).flatMap { $0.serials ?? [] }.first { !here.contains($0) }
    }
}
