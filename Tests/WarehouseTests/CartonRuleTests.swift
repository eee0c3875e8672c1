import TestSupport
import Testing
import Warehouse

// Which side may be up, what may rest on a unit, how much of a base must be carried.

private func box(_ width: Int, _ length: Int, _ height: Int, grams: Int = 50_000) -> Box {
    let size = Dimensions(width: width, length: length, height: height)
    return Box(code: "B", inner: size, outer: size, tareGrams: 0, maxGrams: grams, costPence: 10)
}

private func unit(
    _ id: Int, _ width: Int, _ length: Int, _ height: Int, grams: Int = 100, quantity: Int = 1, up: UpAxes = .any,
    bears: Int? = nil
) -> PackItem {
    var item = PackItem(
        id: id, size: Dimensions(width: width, length: length, height: height), grams: grams, quantity: quantity)
    item.upAxes = up
    item.topGrams = bears
    return item
}

private func boxes(_ items: [PackItem], _ box: Box, _ rules: PackRules = PackRules()) -> Int {
    let cartons = cartonise(items, [box], rules)
    #expect(faults(of: cartons, for: items, [box], rules) == [])
    return cartons.count { $0.box != nil }
}

@Suite struct CartonRuleTests {
    @Test func onlyTheSidesThatMayBeUpAreTurnedUp() {
        let low = box(300, 200, 50)
        #expect(boxes([unit(1, 50, 200, 300)], low) == 1)
        #expect(boxes([unit(1, 50, 200, 300, up: .width)], low) == 1)
        #expect(boxes([unit(1, 50, 200, 300, up: [.length, .height])], low) == 0)
        // Where no side is named, the height is up.
        #expect(boxes([unit(1, 50, 200, 300, up: [])], low) == 0)
        #expect(boxes([unit(1, 300, 200, 50, up: [])], low) == 1)
        // Of two equal sides either is up as soon as one may be.
        #expect(boxes([unit(1, 50, 300, 50, up: .width)], box(300, 50, 50)) == 1)
    }

    @Test func aUnitBearsNoMoreThanItMay() {
        // Three bricks of 400 g on each other: the lowest bears 800 g.
        let column = box(100, 100, 150)
        #expect(boxes([unit(1, 100, 100, 50, grams: 400, quantity: 3, up: .height, bears: 800)], column) == 1)
        #expect(boxes([unit(1, 100, 100, 50, grams: 400, quantity: 3, up: .height, bears: 799)], column) == 2)
        #expect(boxes([unit(1, 100, 100, 50, grams: 400, quantity: 3, up: .height, bears: 0)], column) == 3)
        // Stood on end, two carry the third between them.
        #expect(boxes([unit(1, 100, 100, 50, grams: 400, quantity: 3, bears: 200)], column) == 1)
        // The weak one goes on top.
        #expect(boxes([unit(1, 100, 100, 50, grams: 900), unit(2, 100, 100, 50, grams: 10, bears: 5)], column) == 1)
    }

    @Test func twoUnitsBearOneBetweenThem() {
        let items = [
            unit(1, 100, 100, 100, grams: 50, quantity: 2, up: .height, bears: 500),
            unit(2, 200, 100, 50, grams: 1000, up: .height, bears: 0),
        ]
        #expect(boxes(items, box(200, 100, 150)) == 1)
        var weak = items
        weak[0].topGrams = 499
        #expect(boxes(weak, box(200, 100, 150)) == 2)
    }

    @Test func howMuchOfABaseMustBeCarriedIsARule() {
        let flat = box(100, 100, 110)
        let onTop = [unit(1, 60, 100, 50, up: .height), unit(2, 100, 100, 60, up: .height, bears: 0)]
        #expect(boxes(onTop, flat) == 2)
        #expect(boxes(onTop, flat, PackRules(supportPercent: 60)) == 1)
        #expect(PackRules(supportPercent: 150).supportPercent == 100)
    }

    @Test func aBoxIsFilledAsFarAsItGoes() {
        let items = [unit(1, 50, 50, 50, quantity: 30), unit(2, 500, 10, 10), unit(3, 0, 0, 0)]
        let carton = fullest(box(100, 150, 100), of: items, restarts: 3)
        #expect(carton.placements.map(\.item) == Array(repeating: 1, count: 12))
        #expect(carton.why == "100 % full")
        #expect(fullest(box(10, 10, 10), of: items).placements == [])
    }

    @Test func randomUnitsThatBearLittleArePackedByTheRules() {
        var random = SeededRandom.named("randomUnitsThatBearLittleArePackedByTheRules", seed: 20_266)
        for _ in 0..<25 {
            let items = (1...Int.random(in: 2...6, using: &random)).map { id in
                unit(
                    id, Int.random(in: 20...120, using: &random), Int.random(in: 20...120, using: &random),
                    Int.random(in: 20...120, using: &random), grams: Int.random(in: 0...900, using: &random),
                    quantity: Int.random(in: 1...4, using: &random),
                    up: UpAxes(rawValue: Int.random(in: 0...7, using: &random)),
                    bears: random.pick([nil, 0, 300, 2000]))
            }
            let rules = PackRules(supportPercent: random.pick([0, 50, 70, 100]))
            let crate = box(200, 180, 160, grams: 6000)
            #expect(faults(of: cartonise(items, [crate], rules), for: items, [crate], rules) == [], "\(items)")
        }
    }
}
