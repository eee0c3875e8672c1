import TextScreen
import Warehouse

/// How the parcel at hand is packed, one layer of its box at a time.
struct BoxPage: Equatable, Sendable {
    var plan: BoxPlan
    /// Counted from 0, the lowest.
    var layer = 0

    /// A layer with what stands through it from below.
    var shown: (units: [Placement], below: [Placement]) {
        let layers = plan.layers
        guard layers.indices.contains(layer), let floor = layers[layer].first?.z else { return ([], []) }
        let below = plan.carton.placements.filter { $0.z < floor && $0.z + $0.size.height > floor }
        return (layers[layer], below)
    }

    /// The items of the box in the order in which their units go in: the first one is A.
    var skus: [SKU] {
        var all: [SKU] = []
        for placement in plan.carton.placements {
            if let sku = plan.skus[placement.item], !all.contains(sku) { all.append(sku) }
        }
        return all
    }

    func letter(of placement: Placement) -> String {
        let index = plan.skus[placement.item].flatMap { skus.firstIndex(of: $0) } ?? 0
        return Self.letters[min(index, Self.letters.count - 1)]
    }

    private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ+".map { String($0) }

    /// Upwards shows the next higher layer, as it lies in the box.
    mutating func press(_ key: Key) {
        let last = max(0, plan.layers.count - 1)
        switch key {
        case .up, .pageUp: layer = min(last, layer + 1)
        case .down, .pageDown: layer = max(0, layer - 1)
        case .home: layer = 0
        case .end: layer = last
        case .left, .right, .insert, .delete, .tab, .backTab, .backspace, .enter, .lineFeed, .escape, .character,
            .control, .alt, .function, .shiftFunction, .paste, .unknown:
            break
        }
    }
}

extension Console {
    /// Asks for the drawing once, when it is opened: nothing under it changes the parcel.
    mutating func openBoxPage() -> [Effect] {
        guard let pack, let plan = pack.job.boxPlan(items: pack.briefing.items, boxes: pack.briefing.takenBoxes) else {
            return refuse(Words.noBoxPlan)
        }
        return open(.box(BoxPage(plan: plan)))
    }
}
