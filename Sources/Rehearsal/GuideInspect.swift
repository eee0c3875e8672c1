import Barcode
import Screens
import SiteStore
import Warehouse

// What an inspector would scan next: every parcel holds what was announced, as good as new.

extension Guide {
    /// The return that has waited longest, of those that nobody is at.
    func right(_ home: InspectHome, _ console: Console) -> String? {
        if let offer = home.offer { return offer.code }
        return home.overview.rows.first { $0.lease == nil || $0.lease?.holder == console.person?.badge }?.code
    }

    /// The next unit, what it says of itself, the best answers, and where it goes.
    func right(_ screen: InspectScreen, _ console: Console) throws(SiteError) -> String? {
        if let offer = screen.offer { return offer.code }
        guard let step = screen.step else { return nil }
        switch step {
        case .item: return try nextUnit(screen)
        case .lot: return try batch(screen)?.lot ?? "L0001"
        case .expiry: return try (batch(screen)?.expiry ?? site.day(at: site.clock.now()).adding(200)).iso
        case .serial: return try serial(screen) ?? "SN-\(screen.job.id)-\(screen.hand?.number ?? 1)"
        case .second, .witness: return try second(console)
        case .check, .reason: return "1"
        case .picture: return screen.hand?.nextAngle.map { "\(screen.job.id)-\($0).jpg" }
        case .grade: return screen.hand.flatMap { CommandLabel(label: "%CMD-GRADE-" + $0.cap.rawValue)?.labelText }
        case .weight: return String(max(1, screen.hand.flatMap { screen.briefing.items[$0.sku]?.weightGrams } ?? 1))
        case .tray:
            if screen.hand?.ruling?.order != nil {
                if let tote = screen.briefing.tray { return tote.rawValue }
                return try site.freeTotes(startingWith: totes).first?.rawValue
            }
            return screen.briefing.tray?.rawValue
        }
    }

    private func nextUnit(_ screen: InspectScreen) throws(SiteError) -> String? {
        let wanted = screen.job.toDispose.first?.sku ?? screen.job.awaited.first?.sku
        guard let sku = wanted else { return nil }
        let item = try site.item(named: sku.rawValue).0
        return item?.barcodes.first { $0.units == 1 }?.code ?? sku.rawValue
    }

    private func shipped(_ screen: InspectScreen) throws(SiteError) -> ShippedUnits? {
        guard let order = screen.job.order, let hand = screen.hand else { return nil }
        return try site.shipped(hand.sku, of: order)
    }

    private func batch(_ screen: InspectScreen) throws(SiteError) -> Batch? { try shipped(screen)?.batches.first }

    private func serial(_ screen: InspectScreen) throws(SiteError) -> String? {
        let seen = screen.job.units.compactMap(\.serial)
        return try shipped(screen)?.serials.first { !seen.contains($0) }
    }

    private func second(_ console: Console) throws(SiteError) -> String? {
        try site.people().first { person in
            person.badge != console.person?.badge && person.roles.contains { $0 == .inspect || $0 == .supervise }
        }?.badge.rawValue
    }

    /// A code that is something else than what the bench asks for.
    func wrong(_ screen: InspectScreen) -> String? {
        switch screen.step {
        case .item: "5099999000015"
        case .lot, .serial: "L0000"
        case .expiry: "9"
        case .second, .witness: screen.job.lease?.holder.rawValue
        case .check, .reason: "9"
        case .picture: screen.job.announced.first?.sku.rawValue
        case .grade: "%CMD-SHORT"
        case .weight: "0"
        case .tray: PlaceID.damaged.rawValue
        case nil: "B-0000"
        }
    }
}
