import TestSupport
import Testing
import Warehouse

// Pallets of B2B orders: equal cartons in even layers, the odd ones on top.

private let pallet = Box(
    code: "EURO", inner: Dimensions(width: 1200, length: 800, height: 1600),
    outer: Dimensions(width: 1200, length: 800, height: 1744), tareGrams: 25_000, maxGrams: 700_000, costPence: 0)

private func cartonsOf(
    _ id: Int, _ width: Int, _ length: Int, _ height: Int, grams: Int = 5000, quantity: Int,
    handling: HandlingClass = .ambient
) -> PackItem {
    PackItem(
        id: id, size: Dimensions(width: width, length: length, height: height), grams: grams, quantity: quantity,
        handling: handling, isUpright: true)
}

private func built(_ items: [PackItem], on pallet: Box = pallet) -> [Carton] {
    let pallets = palletise(items, on: pallet)
    #expect(faults(of: pallets, for: items, [pallet]) == [])
    return pallets
}

@Suite struct PalletiseTests {
    @Test func equalCartonsMakeEvenLayers() {
        // Eight cartons of 400 × 300 cover the pallet, four layers are 1,200 mm high.
        let pallets = built([cartonsOf(1, 400, 300, 300, quantity: 32)])
        #expect(pallets.map(\.why) == ["4 even layers, 1200 mm high"])
    }

    @Test func theHeavyLayersAreBelowAndTheOddOnesOnTop() {
        let pallets = built([
            cartonsOf(1, 400, 300, 300, grams: 2000, quantity: 17),
            cartonsOf(2, 600, 400, 250, grams: 20_000, quantity: 4),
        ])
        #expect(pallets.map(\.why) == ["3 even layers, 1 loose on top, 1150 mm high"])
        let onFloor = pallets.flatMap(\.placements).filter { $0.z == 0 }
        #expect(onFloor.count == 4 && onFloor.allSatisfy { $0.item == 2 })
    }

    @Test func whatIsFragileLiesOnTop() {
        let pallets = built([
            cartonsOf(1, 400, 300, 200, quantity: 16),
            cartonsOf(2, 400, 300, 200, quantity: 3, handling: .fragile),
        ])
        #expect(pallets.count == 1)
        #expect(pallets.flatMap(\.placements).filter { $0.item == 2 }.allSatisfy { $0.z == 400 })
    }

    @Test func aPalletIsFullByHeightOrByWeight() {
        let high = built([cartonsOf(1, 400, 300, 300, quantity: 56)])
        #expect(high.map(\.units) == [40, 16])
        let heavy = built([cartonsOf(1, 400, 300, 300, grams: 30_000, quantity: 40)])
        #expect(heavy.map(\.units) == [23, 17])
    }

    @Test func whatFitsNoPalletComesAlone() {
        let pallets = built([cartonsOf(1, 2000, 300, 300, quantity: 1), cartonsOf(2, 400, 300, 300, quantity: 1)])
        #expect(pallets.map { $0.box?.code } == ["EURO", nil])
        #expect(pallets.last?.why == "too long for every box")
    }

    @Test func anyMixOfCartonsIsPalletisedByTheRules() {
        var random = SeededRandom.named("anyMixOfCartonsIsPalletisedByTheRules", seed: 20_265)
        for _ in 0..<12 {
            let items = (1...Int.random(in: 1...5, using: &random)).map { id in
                cartonsOf(
                    id, 50 * Int.random(in: 4...12, using: &random), 50 * Int.random(in: 3...8, using: &random),
                    50 * Int.random(in: 2...8, using: &random), grams: Int.random(in: 500...20_000, using: &random),
                    quantity: Int.random(in: 1...25, using: &random),
                    handling: random.pick([.ambient, .ambient, .ambient, .fragile]))
            }
            _ = built(items)
        }
    }
}
