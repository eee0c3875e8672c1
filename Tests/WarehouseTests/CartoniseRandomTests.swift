import TestSupport
import Testing
import Warehouse

private let catalogue = [
    ("S", 200, 150, 100, 30), ("M", 300, 200, 150, 50), ("L", 400, 300, 200, 80), ("XL", 600, 400, 400, 150),
]
.map { code, width, length, height, pence in
    let size = Dimensions(width: width, length: length, height: height)
    return Box(
        code: code, inner: size, outer: size, tareGrams: 100, maxGrams: pence * 100, costPence: pence)
}

extension SeededRandom {
    /// An item of any kind: most are measured and fit a box, and some do not.
    fileprivate mutating func item(_ id: Int, sides: ClosedRange<Int>, quantity: Int) -> PackItem {
        let isUnmeasured = Int.random(in: 0..<20, using: &self) == 0
        let isLong = Int.random(in: 0..<30, using: &self) == 0
        return PackItem(
            id: id,
            size: Dimensions(
                width: Int.random(in: sides, using: &self) * (isLong ? 4 : 1),
                length: isUnmeasured ? 0 : Int.random(in: sides, using: &self),
                height: Int.random(in: sides, using: &self)),
            grams: Int.random(in: 0...900, using: &self) * (Int.random(in: 0..<25, using: &self) == 0 ? 18 : 1),
            quantity: Int.random(in: 1...quantity, using: &self),
            handling: pick([.ambient, .ambient, .value, .fragile, .fragile, .cold, .hazmat]),
            isUpright: Bool.random(using: &self))
    }

    fileprivate mutating func order(items: Int, sides: ClosedRange<Int>, quantity: Int) -> [PackItem] {
        (0..<items).map { item($0, sides: sides, quantity: quantity) }
    }
}

@Suite struct CartoniseRandomTests {
    @Test func everyRandomOrderIsPackedByTheRules() {
        var random = SeededRandom.named("everyRandomOrderIsPackedByTheRules", seed: 20_261)
        for _ in 0..<120 {
            let most = random.pick([60, 150, 250])
            let items = random.order(items: Int.random(in: 1...12, using: &random), sides: 5...most, quantity: 5)
            var boxes = catalogue
            boxes.shuffle(using: &random)
            boxes.removeLast(Int.random(in: 0...3, using: &random))
            let cartons = cartonise(items, boxes)
            #expect(faults(of: cartons, for: items, boxes) == [], "\(items) in \(boxes.map(\.code))")
            #expect(cartonise(items.shuffled(using: &random), boxes.reversed()) == cartons)
        }
    }

    @Test func manyEqualUnitsArePackedByTheRules() {
        var random = SeededRandom.named("manyEqualUnitsArePackedByTheRules", seed: 20_262)
        for _ in 0..<3 {
            let items = random.order(items: Int.random(in: 1...4, using: &random), sides: 15...90, quantity: 150)
            #expect(faults(of: cartonise(items, catalogue), for: items, catalogue) == [], "\(items)")
        }
    }

    @Test func anOrderOfAThousandDifferentUnitsEnds() {
        var random = SeededRandom.named("anOrderOfAThousandDifferentUnitsEnds", seed: 20_263)
        let items = random.order(items: 1000, sides: 20...160, quantity: 1)
        let cartons = cartonise(items, catalogue)
        #expect(faults(of: cartons, for: items, catalogue) == [])
        #expect(cartons.count < 200)
    }

    /// Cutting a box into pieces makes an order whose best answer is known: that box and no room left in it.
    @Test func theUnitsOfABoxCutApartTakeThatBoxOrOneMore() {
        var random = SeededRandom.named("theUnitsOfABoxCutApartTakeThatBoxOrOneMore", seed: 20_264)
        var back = 0
        for _ in 0..<40 {
            var pieces = [Dimensions(width: 300, length: 200, height: 150)]
            for _ in 0..<3 { pieces = pieces.flatMap { random.halves(of: $0) } }
            let items = pieces.enumerated().map { PackItem(id: $0.offset, size: $0.element, grams: 100) }
            let cartons = cartonise(items, [catalogue[1]])
            #expect(faults(of: cartons, for: items, [catalogue[1]]) == [])
            if cartons.count == 1 { back += 1 }
            #expect(cartons.count <= 2)
        }
        print("\(back) of 40 cut boxes were put together again")
        #expect(back >= 10)
    }
}

extension SeededRandom {
    fileprivate mutating func halves(of size: Dimensions) -> [Dimensions] {
        var (one, other) = (size, size)
        switch Int.random(in: 0..<3, using: &self) {
        case 0:
            one.width = Int.random(in: size.width / 3...size.width * 2 / 3, using: &self)
            other.width -= one.width
        case 1:
            one.length = Int.random(in: size.length / 3...size.length * 2 / 3, using: &self)
            other.length -= one.length
        default:
            one.height = Int.random(in: size.height / 3...size.height * 2 / 3, using: &self)
            other.height -= one.height
        }
        return [one, other]
    }
}
