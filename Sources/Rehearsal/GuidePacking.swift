import Screens
import SiteStore
import Warehouse

// What a packer would scan next, and what would be wrong.

extension Guide {
    /// A tote of the first order that nobody holds, or the order's number where nothing of it lies in a tote.
    func right(_ home: PackHome, _ console: Console) throws(SiteError) -> String? {
        if let offer = home.offer { return offer.code }
        let badge = console.person?.badge
        guard let row = home.rows.first(where: { $0.lease == nil || $0.lease?.holder == badge }) else { return nil }
        let totes = try site.briefing(for: try site.packJob(row.order)).totes.filter { $0 != .bench }
        return (totes.first?.rawValue).flatMap { row.packed == 0 ? $0 : nil } ?? row.order.rawValue
    }

    func right(_ pack: PackScreen) throws(SiteError) -> String? {
        if pack.isLost || pack.isLocked { return CommandText.ok }
        if let offer = pack.offer { return offer.code }
        switch pack.step {
        case .unit: return unit(pack, pack.job.lines.map { ($0, pack.job.open($0)) })
        case .recount: return unit(pack, pack.parcel.map { pack.job.uncounted($0) } ?? [])
        case .weight: return String(try grams(pack)) + " g"
        // Whether to ship or to wait for the rest is nothing that a guide decides.
        case .rest: return pack.briefing.missing.isEmpty ? CommandText.ok : nil
        case .label: return CommandText.ok
        case nil: return nil
        }
    }

    func wrong(_ pack: PackScreen) throws(SiteError) -> String? {
        switch pack.step {
        case .unit, .rest, .recount:
            let known = Set(pack.job.lines.map(\.sku))
            let other = try site.items().first { !known.contains($0.sku) }
            return other?.barcodes.first?.code ?? "4006381333931"
        case .weight: return "ST,GS,+0001.234"
        case .label, nil: return "B-0000"
        }
    }

    /// The label of the next unit that is asked for.
    private func unit(_ pack: PackScreen, _ lines: [(line: PackLine, quantity: Int)]) -> String? {
        guard let line = lines.first(where: { $0.quantity > 0 })?.line else { return nil }
        let used = pack.step == .recount ? pack.job.recounted : pack.job.parcels.flatMap(\.units)
        let taken = Set(used.flatMap(\.serials))
        let inside = Set(pack.parcel?.units.flatMap(\.serials) ?? [])
        let serial = line.serials.first { text in
            !taken.contains(text) && (pack.step != .recount || inside.contains(text))
        }
        return goodsLabel(pack.briefing.items[line.sku], line.sku, line.batch, serial: serial)
    }

    /// What the scale would say: the expected weight, or a little more than the empty box.
    private func grams(_ pack: PackScreen) throws(SiteError) -> Int {
        if let expected = try site.expectedWeight(pack.job.id) { return expected.grams }
        let box = pack.briefing.boxes.first { $0.code == pack.parcel?.box }
        return (box?.tareGrams ?? 0) + 500
    }
}

/// The text of the printed label that stands for Enter.
private enum CommandText {
    static let ok = "%CMD-OK"
}
