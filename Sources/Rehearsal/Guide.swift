import Barcode
public import Screens
public import SiteStore
import Station
public import Warehouse

// What a worker with a scanner would scan next. The demo's F9 and the robots of a rehearsal use it; it reads the
// screen's state and the site's records and answers with the text of a label, so that everything after it is the real
// path.

/// Knows the right next code, and wrong ones.
public struct Guide {
    let site: Site
    /// The codes of the totes that this worker takes begin with this.
    let totes: String
    /// Which of several equal units this worker reaches for first, so that two at one bin take different ones.
    let reach: Int
    /// Units that really lie in a bin beyond what the ledger has for it, or fewer: what was stolen or mislaid.
    let astray: [PlaceID: [CountKey: Int]]

    public init(
        site: Site, totes: String = "", reach: Int = 0,
        astray: [PlaceID: [CountKey: Int]] = [:]
    ) {
        self.site = site
        self.totes = totes
        self.reach = reach
        self.astray = astray
    }

    /// The text of the label that the screen asks for, or nil when it asks for none.
    public func right(_ console: Console) throws(SiteError) -> String? {
        if console.showsScanner { return gs1ElementString(Calibration.elements) }
        if let step = console.teachStep { return try taught(step, console) }
        if console.person == nil { return try site.people().first { $0.roles.contains(.pick) }?.badge.rawValue }
        if let pick = console.pick { return try right(pick) }
        if let home = console.packHome { return try right(home, console) }
        if let pack = console.pack { return try right(pack) }
        if let home = console.dock { return try right(home) }
        if let load = console.load { return try right(load, console) }
        if let home = console.counts { return right(home, console) }
        if let count = console.count { return try right(count) }
        // A courier's name stands on no label: Enter opens the one that is marked.
        if console.gates != nil { return "" }
        if let gate = console.gate { return try right(gate) }
        if let home = console.inspects { return right(home, console) }
        if let inspect = console.inspect { return try right(inspect, console) }
        if let home = console.carries { return right(home) }
        if let carry = console.carry { return try right(carry) }
        if let home = console.expiries { return right(home) }
        if let expiry = console.expiry { return try right(expiry, console) }
        guard
            let tour = console.menu?.tours.first(where: { $0.lease == nil || $0.lease?.holder == console.person?.badge }
            )
        else { return nil }
        return String(tour.id.rawValue)
    }

    private func taught(_ step: TeachStep, _ console: Console) throws(SiteError) -> String? {
        switch step {
        case .item: return (console.pick?.line?.sku ?? console.pack?.job.lines.first?.sku)?.rawValue
        case .units: return "1"
        case .witness: return try site.people().first { $0.badge != console.person?.badge }?.badge.rawValue
        }
    }

    /// A code that exists and is not what the screen asks for.
    public func wrong(_ console: Console) throws(SiteError) -> String? {
        if let pack = console.pack { return try wrong(pack) }
        if let home = console.dock { return try wrong(home) }
        if let load = console.load { return try wrong(load) }
        if let count = console.count { return try wrong(count) }
        if let inspect = console.inspect { return wrong(inspect) }
        if let gate = console.gate { return gate.entry.parcels.last?.text ?? "XX-0000" }
        guard let pick = console.pick, let hand = pick.hand, let line = pick.line else { return "B-0000" }
        switch hand.step {
        case .place: return try wrongPlace(line)
        case .item, .quantity: return try wrongItem(pick, line)
        case .batch: return "L0000"
        case .serial: return "SN-0000"
        case .tote: return line.place.rawValue
        case .zeroCheck: return line.place.rawValue
        }
    }

    func right(_ pick: PickScreen) throws(SiteError) -> String? {
        if let offer = pick.offer { return offer.code }
        guard let hand = pick.hand, let line = pick.line else { return nil }
        switch hand.step {
        case .place: return line.place.rawValue
        case .item: return try item(pick, hand, line)
        case .batch: return batch(line)
        case .serial: return try serial(hand, line)
        case .quantity:
            let rest = line.open - hand.counted
            let each = pick.briefing.items[line.sku]?.countsEachUnit == true
            return rest > 3 && !each ? String(line.open) : try item(pick, hand, line)
        case .tote:
            if line.kind == .putBack { return line.tote?.rawValue }
            if let bound = pick.tour.slot(for: line)?.tote { return bound.rawValue }
            return try site.freeTotes(startingWith: totes).first?.rawValue
        case .zeroCheck: return "0"
        }
    }

    /// The label on the goods: an element string where batch or serial stand on it, the plain number elsewhere.
    private func item(_ pick: PickScreen, _ hand: Hand, _ line: PickLine) throws(SiteError) -> String? {
        let item = pick.briefing.items[line.sku]
        let serial = item?.tracking.contains(.serial) == true ? try serial(hand, line) : nil
        return goodsLabel(item, line.sku, line.batch, serial: serial)
    }

    private func batch(_ line: PickLine) -> String? {
        if !line.batch.lot.isEmpty { return line.batch.lot }
        return line.batch.expiry?.iso
    }

    private func serial(_ hand: Hand, _ line: PickLine) throws(SiteError) -> String? {
        let place = line.kind == .pick ? line.place : line.tote ?? line.place
        let here = try site.serials(of: line.sku, at: place, batch: line.batch)
        // Units of another order may lie in the same tote.
        let wanted = line.kind == .putBack && !line.serials.isEmpty ? line.serials : here
        let free = here.filter { !hand.serials.contains($0) && wanted.contains($0) }
        return free.isEmpty ? nil : free[reach * 7 % free.count]
    }

    private func wrongPlace(_ line: PickLine) throws(SiteError) -> String? {
        // A bin that also holds the item would be offered instead of refused.
        let holding = try site.whereIs(line.sku.rawValue)?.rows.map(\.place) ?? []
        return try site.bins(except: Set(holding + [line.place]), limit: 1).first?.rawValue
    }

    func wrongItem(_ pick: PickScreen, _ line: PickLine) throws(SiteError) -> String? {
        let other = pick.briefing.items.values.filter { $0.sku != line.sku }.min { $0.sku < $1.sku }
        return other?.barcodes.first?.code ?? "4006381333931"
    }
}
