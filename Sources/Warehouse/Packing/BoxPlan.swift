// How the parcel at hand is packed: the same question as when its box was proposed, asked again with what lies in it
// already, so that the drawing stays the same while the units go in. A packer who packs otherwise than planned still
// gets a drawing of what is inside, as far as that stows; the plan advises and forbids nothing.

/// A box with its units as they are to lie.
public struct BoxPlan: Hashable, Sendable {
    /// It says why it is this box, unless somebody chose another one than the catalogue.
    public var carton: Carton
    /// What lies in every place of the carton, by the number of the job's line.
    public var skus: [Int: SKU]
    /// Only what is in the parcel is drawn, because the plan for all of it does not hold any more.
    public var isOfContent: Bool

    /// The units of a layer begin at the same height. The lowest first.
    public var layers: [[Placement]] {
        Dictionary(grouping: carton.placements, by: \.z).sorted { $0.key < $1.key }.map(\.value)
    }
}

extension PackJob {
    /// The lines as units to pack, each as its line's number; a large order is looked at as far as a few boxes go.
    func packItems(_ quantity: (PackLine) -> Int, item: (SKU) throws -> Item?) rethrows -> [PackItem] {
        var items: [PackItem] = []
        var units = 0
        for line in lines where units < Limits.proposalUnits {
            let count = quantity(line)
            guard count > 0, let item = try item(line.sku) else { continue }
            units += count
            items.append(PackItem(id: line.number, item: item, quantity: min(count, Limits.proposalUnits)))
        }
        return items
    }

    /// How the parcel at hand is to be packed into its box; nil where it has none, or nothing with measures.
    public func boxPlan(items: [SKU: Item], boxes: [Box]) -> BoxPlan? {
        guard let parcel = current, let box = boxes.first(where: { $0.code == parcel.box }) else { return nil }
        var inside: [Int: Int] = [:]
        for units in parcel.units { inside[units.line, default: 0] += units.quantity }
        let skus = Dictionary(lines.map { ($0.number, $0.sku) }) { first, _ in first }
        if parcel.state == .packing {
            let all = packItems({ open($0) + (inside[$0.number] ?? 0) }, item: { items[$0] })
            // The whole catalogue first: that is how the box was proposed. Then this box alone, which somebody chose.
            for offered in [boxes, [box]] {
                let carton = cartonise(all, offered).first
                if var carton, carton.box == box, !carton.placements.isEmpty, carton.holds(inside) {
                    if offered != boxes { carton.why = "" }
                    return BoxPlan(carton: carton, skus: skus, isOfContent: false)
                }
            }
        }
        let content = packItems({ inside[$0.number] ?? 0 }, item: { items[$0] })
        let cartons = cartonise(content, [box])
        guard cartons.count == 1, var carton = cartons.first, carton.box != nil, !carton.placements.isEmpty else {
            return nil
        }
        carton.why = ""
        return BoxPlan(carton: carton, skus: skus, isOfContent: parcel.state == .packing)
    }
}

extension Carton {
    /// It has room for all of these units.
    fileprivate func holds(_ counts: [Int: Int]) -> Bool {
        var own: [Int: Int] = [:]
        for placement in placements { own[placement.item, default: 0] += 1 }
        for loose in unmeasured { own[loose.item, default: 0] += loose.quantity }
        return counts.allSatisfy { own[$0.key, default: 0] >= $0.value }
    }
}
