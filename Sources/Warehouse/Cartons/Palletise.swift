// Pallets for large orders, built by layers as people build them: layers of one height that are as full as they get,
// the heaviest at the bottom, and what makes no layer on top.
//
// 1. For every height that a unit may stand with, `Stowing` fills a slice of the pallet that is just so high, with any
//    kinds; two flat units beside a tall one make a layer as well. A slice counts as a layer when its top is even over
//    `evenPercent` of the pallet; the most even one is built, again and again while there are units for it.
// 2. Layers are stacked by what they weigh, and each is checked to rest on the one below; else it is no layer.
// 3. Everything else goes on top by the ordinary passes, which see the layers as part of the pallet.
// 4. What the pallet has no room or no strength for begins the next one.
//
// What is fragile, or bears only so much, is in no layer: it goes on top, by the same rules as in boxes.

/// Pallets of one size with these units; a unit that fits none comes alone, without a pallet.
public func palletise(_ items: [PackItem], on pallet: Box, _ rules: PackRules = PackRules()) -> [Carton] {
    let catalogue = BoxCatalogue([pallet])
    let kinds = PackKind.kinds(of: items)
    let isUsable = !catalogue.boxes.isEmpty
    var left = kinds.map { isUsable && $0.isMeasured && $0.fits(pallet) ? $0.quantity : 0 }
    let usable = left
    var hand = UnitHand(kinds)
    var cartons: [Carton] = []
    while left.contains(where: { $0 > 0 }) {
        var builder = PalletBuilder(kinds, pallet, rules)
        let built = builder.build(left)
        let load = Fill(box: 0, built.stowed, kinds)
        guard load.counts.contains(where: { $0 > 0 }) else { break }
        for kind in left.indices { left[kind] -= load.counts[kind] }
        cartons.append(hand.carton(load, pallet, builder.why(built)))
    }
    for kind in kinds.indices where usable[kind] == 0 {
        for _ in 0..<kinds[kind].quantity { cartons.append(hand.bare(kind, catalogue.whyNone(kinds[kind]))) }
    }
    return cartons
}

/// One slice of a pallet, its units with their heights counted from the slice's own floor.
private struct PalletLayer {
    var stowed: [Stowed]
    var height: Int
    /// Square millimetres of its top that are at its full height.
    var evenArea: Int
    var counts: [Int]
    var grams: Int
}

private struct PalletBuilder {
    /// So much of a layer's top must be even for the next one to stand on.
    static let evenPercent = 80

    let kinds: [PackKind]
    let pallet: Box
    let rules: PackRules
    private let orders: [[Int]]
    private var stowing: Stowing

    init(_ kinds: [PackKind], _ pallet: Box, _ rules: PackRules) {
        self.kinds = kinds
        self.pallet = pallet
        self.rules = rules
        orders = StowOrder.allCases.map { $0.order(of: kinds) }
        stowing = Stowing(kinds, rules)
    }

    mutating func build(_ left: [Int]) -> (stowed: [Stowed], layers: Int, onTop: Int) {
        let layers = stacked(layers(of: left))
        var rest = left
        for layer in layers {
            for kind in rest.indices { rest[kind] -= layer.counts[kind] }
        }
        let below = raised(layers)
        var best: (stowed: [Stowed], volume: Int) = (below, -1)
        for pass in StowPass.plan(forUnits: rest.reduce(0, +)) {
            let isAll = stowing.fill(
                pallet, with: rest, by: pass, orders[pass.order], orElseStop: false, upon: below)
            if stowing.volume > best.volume { best = (stowing.stowed, stowing.volume) }
            if isAll { break }
        }
        let onTop = best.stowed.dropFirst(below.count).reduce(0) { $0 + $1.units }
        return (best.stowed, layers.count, onTop)
    }

    func why(_ built: (stowed: [Stowed], layers: Int, onTop: Int)) -> String {
        let layers = built.layers == 1 ? "1 even layer" : "\(built.layers) even layers"
        let top = built.stowed.map(\.solid.z1).max() ?? 0
        return [
            built.layers > 0 ? layers : nil, built.onTop > 0 ? "\(built.onTop) loose on top" : nil, "\(top) mm high",
        ]
        .compactMap(\.self).joined(separator: ", ")
    }

    // MARK: Layers

    private mutating func layers(of all: [Int]) -> [PalletLayer] {
        var left = kinds.indices.map { kinds[$0].isFragile || kinds[$0].topGrams != nil ? 0 : all[$0] }
        var layers: [PalletLayer] = []
        var (room, grams) = (pallet.inner.height, pallet.maxGrams)
        while room > 0, let layer = evenest(left, atMost: room, grams) {
            repeat {
                layers.append(layer)
                (room, grams) = (room - layer.height, grams - layer.grams)
                for kind in left.indices { left[kind] -= layer.counts[kind] }
            } while layer.height <= room && layer.grams <= grams
                && left.indices.allSatisfy { layer.counts[$0] <= left[$0] }
        }
        return layers
    }

    private mutating func evenest(_ left: [Int], atMost room: Int, _ grams: Int) -> PalletLayer? {
        let inner = pallet.inner
        let heights = Set(kinds.indices.filter { left[$0] > 0 }.flatMap { kinds[$0].orientations.map(\.height) })
        var best: PalletLayer?
        for height in heights.sorted() where height <= room {
            var slice = pallet
            slice.inner.height = height
            slice.maxGrams = grams
            let usable = left.indices.map { kinds[$0].hasRoom(in: slice.inner) ? left[$0] : 0 }
            for pass in StowPass.layers {
                _ = stowing.fill(slice, with: usable, by: pass, orders[pass.order], orElseStop: false)
                let layer = layer(stowing.stowed, height)
                if layer.evenArea * 100 >= inner.width * inner.length * PalletBuilder.evenPercent,
                    layer.evenArea > best?.evenArea ?? 0
                {
                    best = layer
                }
            }
        }
        return best
    }

    private func layer(_ stowed: [Stowed], _ height: Int) -> PalletLayer {
        let load = Fill(box: 0, stowed, kinds)
        let even = stowed.filter { $0.solid.z1 == height }.reduce(0) { $0 + $1.solid.width * $1.solid.length }
        return PalletLayer(
            stowed: stowed, height: height, evenArea: even, counts: load.counts, grams: load.grams)
    }

    /// The heaviest for its area first, as far as each rests on the one below it.
    private func stacked(_ layers: [PalletLayer]) -> [PalletLayer] {
        var pile: [PalletLayer] = []
        for layer in layers.sorted(by: { $0.grams > $1.grams }) where rests(layer, on: pile.last) { pile.append(layer) }
        return pile
    }

    private func rests(_ layer: PalletLayer, on below: PalletLayer?) -> Bool {
        guard let below else { return true }
        let tops = below.stowed.map(\.solid).filter { $0.z1 == below.height }
        return layer.stowed.filter { $0.solid.z0 == 0 }.allSatisfy { block in
            block.baseUnits.allSatisfy { unit in
                let area = tops.reduce(0) { $0 + $1.areaShared(with: unit) }
                return area * 100 >= unit.width * unit.length * rules.supportPercent
            }
        }
    }

    /// The layers on top of each other.
    private func raised(_ layers: [PalletLayer]) -> [Stowed] {
        var floor = 0
        var all: [Stowed] = []
        for layer in layers {
            for var one in layer.stowed {
                one.solid.z0 += floor
                one.solid.z1 += floor
                all.append(one)
            }
            floor += layer.height
        }
        return all
    }
}

extension Stowed {
    /// The units of its lowest layer.
    var baseUnits: [Cuboid] {
        stride(from: solid.x0, to: solid.x1, by: unit.width).flatMap { x in
            stride(from: solid.y0, to: solid.y1, by: unit.length).map { y in
                Cuboid(
                    x0: x, y0: y, z0: solid.z0, x1: x + unit.width, y1: y + unit.length, z1: solid.z0 + unit.height)
            }
        }
    }
}
