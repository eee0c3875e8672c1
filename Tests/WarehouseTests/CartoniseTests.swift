import TestSupport
import Testing
import Warehouse

// Boxes and units whose best answer is known by hand. Inner and outer measures are equal unless they matter.

private func box(
    _ code: String, _ width: Int, _ length: Int, _ height: Int, grams: Int = 10_000, pence: Int
) -> Box {
    let size = Dimensions(width: width, length: length, height: height)
    return Box(code: code, inner: size, outer: size, tareGrams: 100, maxGrams: grams, costPence: pence)
}

private func item(
    _ id: Int, _ width: Int, _ length: Int, _ height: Int, grams: Int = 100, quantity: Int = 1,
    handling: HandlingClass = .ambient, isUpright: Bool = false
) -> PackItem {
    PackItem(
        id: id, size: Dimensions(width: width, length: length, height: height), grams: grams, quantity: quantity,
        handling: handling, isUpright: isUpright)
}

private let small = box("S", 200, 150, 100, grams: 5000, pence: 30)
private let medium = box("M", 300, 200, 150, pence: 50)
private let large = box("L", 400, 300, 200, grams: 20_000, pence: 80)
private let long = box("TUBE", 600, 100, 100, pence: 70)
private let catalogue = [large, small, long, medium]

/// Packs, lets the checker see it, and tells which boxes it took; a dash is a unit that ships as it is.
private func codes(_ items: [PackItem], _ boxes: [Box] = catalogue) -> [String] {
    let cartons = cartonise(items, boxes)
    #expect(faults(of: cartons, for: items, boxes) == [])
    return cartons.map { $0.box?.code ?? "-" }
}

@Suite struct CartoniseTests {
    @Test func nothingNeedsNoBox() {
        #expect(codes([]) == [])
        #expect(codes([item(1, 10, 10, 10, quantity: 0)]) == [])
    }

    @Test func aSmallPieceTakesTheCheapestBox() {
        let cartons = cartonise([item(7, 20, 50, 30, grams: 40)], catalogue)
        #expect(cartons.map(\.box) == [small])
        #expect(cartons.first?.placements.map(\.item) == [7])
        #expect(cartons.first?.grams == 40)
        #expect(cartons.first?.why == "the cheapest box")
    }

    @Test func aLongPieceTakesTheLongBox() {
        let cartons = cartonise([item(1, 580, 40, 40, quantity: 2)], catalogue)
        #expect(cartons.map(\.box) == [long])
        #expect(cartons.first?.why == "2 pieces too long for M")
    }

    @Test func aBoxIsFilledToTheLastMillimetre() {
        // 4 × 3 × 2 units of 50 × 50 × 50 are exactly S.
        #expect(codes([item(1, 50, 50, 50, quantity: 24)]) == ["S"])
        // One more is a box more, or one that is dearer: M at 50 is less than two S at 60.
        #expect(codes([item(1, 50, 50, 50, quantity: 25)]) == ["M"])
    }

    @Test func piecesAreTurnedUntilTheyFit() {
        #expect(codes([item(1, 100, 150, 200)]) == ["S"])
        #expect(codes([item(1, 150, 100, 100), item(2, 100, 100, 150)]) == ["S"])
    }

    @Test func oneBoxIsTakenBeforeTwoThatCostLess() {
        let dear = box("M", 300, 200, 150, pence: 99)
        #expect(codes([item(1, 200, 150, 100, quantity: 2)], [small, dear]) == ["M"])
        #expect(codes([item(1, 200, 150, 100, quantity: 4)], [small, dear]).sorted() == ["M", "S"])
    }

    @Test func everyBoxIsChangedForTheCheapestThatTakesTheSame() {
        // L is full of big ones; what is left over fits S, M and L alike.
        let items = [item(1, 200, 150, 200, quantity: 4), item(2, 100, 100, 100)]
        #expect(codes(items).sorted() == ["L", "S"])
    }

    @Test func ofEqualCostsTheFewestBoxesAndThenTheSmallestAreTaken() {
        let free = [box("A", 100, 100, 100, pence: 0), box("B", 200, 100, 100, pence: 0)]
        #expect(codes([item(1, 100, 100, 100, quantity: 2)], free) == ["B"])
        #expect(codes([item(1, 100, 100, 100)], free) == ["A"])
        #expect(codes([item(1, 100, 100, 100, quantity: 3)], free).sorted() == ["A", "B"])
    }

    @Test func aDearBoxForOnePieceDoesNotDrawTheRestIntoASecondDearOne() {
        // One piece needs L. What L has no room for goes into S.
        let cartons = codes([item(1, 400, 300, 190), item(2, 150, 100, 90)])
        #expect(cartons.sorted() == ["L", "S"])
    }

    @Test func heavyPiecesAreSpreadOverBoxes() {
        // Two fit S by measure, by weight only one.
        #expect(codes([item(1, 50, 50, 50, grams: 3000, quantity: 2)], [small]) == ["S", "S"])
        #expect(codes([item(1, 50, 50, 50, grams: 3000, quantity: 2)]) == ["M"])
        let cartons = cartonise([item(1, 50, 50, 50, grams: 3000, quantity: 2)], catalogue)
        #expect(cartons.first?.why == "together too heavy for S")
        #expect(codes([item(1, 50, 50, 50, grams: 2500, quantity: 2)]) == ["S"])
    }

    @Test func whatFitsNoBoxShipsAsItIsAlone() {
        let items = [item(1, 900, 50, 50, quantity: 2), item(2, 390, 290, 210), item(3, 20, 20, 20, grams: 20_001)]
        #expect(codes(items) == ["-", "-", "-", "-"])
        #expect(
            Set(cartonise(items, catalogue).map(\.why))
                == ["too long for every box", "too large for every box", "too heavy for every box"])
        #expect(cartonise([item(1, 1, 1, 1)], []).map(\.why) == ["there is no box"])
        #expect(codes([item(1, 1, 1, 1, quantity: 2)], []) == ["-", "-"])
    }

    @Test func anUprightPieceIsNeverLaidDown() {
        // 200 high stands in L only; lying it would go into S.
        #expect(codes([item(1, 50, 50, 200)]) == ["S"])
        #expect(codes([item(1, 50, 50, 200, isUpright: true)]) == ["L"])
        #expect(codes([item(1, 150, 200, 100, isUpright: true)]) == ["S"])
        // As wide as it is high is not yet a cube.
        #expect(codes([item(1, 100, 180, 100, isUpright: true)]) == ["S"])
        #expect(codes([item(1, 180, 100, 180, isUpright: true)]) == ["L"])
    }

    @Test func nothingIsPutOnWhatIsFragile() {
        let plates = item(1, 200, 150, 50, handling: .fragile)
        // Two fragile layers want a box each; a plain one goes under a fragile one.
        #expect(codes([plates, item(2, 200, 150, 50, handling: .fragile)], [small]) == ["S", "S"])
        #expect(codes([plates, item(2, 200, 150, 50)], [small]) == ["S"])
        let cartons = cartonise([plates, item(2, 200, 150, 50)], [small])
        #expect(cartons.first?.placements.map(\.item) == [2, 1])
    }

    @Test func nothingHangsInTheAir() {
        // The plate is fragile, so it must lie on top: on 0.7 of its base it may, on a millimetre less it may not.
        let flat = box("F", 200, 100, 60, pence: 1)
        let plate = item(1, 200, 100, 10, handling: .fragile, isUpright: true)
        #expect(codes([plate, item(2, 140, 100, 50, isUpright: true)], [flat]) == ["F"])
        #expect(codes([plate, item(2, 139, 100, 50, isUpright: true)], [flat]) == ["F", "F"])
        #expect(codes([plate, item(2, 70, 100, 50, quantity: 2, isUpright: true)], [flat]) == ["F"])
    }

    @Test func hazmatAndColdAreKeptApart() {
        let items = [
            item(1, 50, 50, 50), item(2, 50, 50, 50, handling: .hazmat), item(3, 50, 50, 50, handling: .cold),
            item(4, 50, 50, 50, handling: .value), item(5, 50, 50, 50, handling: .fragile),
            item(6, 60, 50, 50, handling: .hazmat),
        ]
        #expect(codes(items) == ["S", "S", "S"])
        let cartons = cartonise(items, catalogue)
        #expect(cartons.map { Set($0.placements.map(\.item)) } == [[1, 4, 5], [3], [2, 6]])
        #expect(cartons[1].why == "cold apart; the cheapest box")
    }

    @Test func unmeasuredPiecesWeighButTakeNoRoom() {
        let letters = item(1, 0, 200, 100, grams: 1000, quantity: 7)
        let full = item(2, 200, 150, 100, grams: 500)
        #expect(codes([letters], [small]) == ["S", "S"])
        #expect(codes([full, item(1, 0, 0, 0, grams: 1000, quantity: 4)], [small]) == ["S"])
        #expect(codes([full, item(1, 0, 0, 0, grams: 1000, quantity: 5)], [small]) == ["S", "S"])
        let cartons = cartonise([letters, full], catalogue)
        #expect(cartons.flatMap(\.unmeasured) == [UnmeasuredUnits(item: 1, quantity: 7)])
        #expect(codes([item(1, 0, 0, 0, grams: 99_999)]) == ["-"])
        #expect(codes([item(1, 0, 0, 0, grams: 0, quantity: 99_999)]) == ["S"])
    }

    @Test func theOrderOfTheQuestionDoesNotMatter() {
        let items = (1...12).map { item($0, 40 + 13 * $0, 60 + 7 * ($0 % 5), 30 + 11 * ($0 % 3)) }
        let cartons = cartonise(items, catalogue)
        #expect(cartonise(items.reversed(), catalogue.reversed()) == cartons)
        #expect(cartonise(items, catalogue) == cartons)
    }

    @Test func itemsWithTheSameSizeKeepTheirNames() {
        let items = [item(9, 50, 60, 70, quantity: 2), item(4, 70, 50, 60, quantity: 3)]
        #expect(codes(items) == ["S"])
        let names = cartonise(items, catalogue).flatMap(\.placements).map(\.item)
        #expect(names.sorted() == [4, 4, 4, 9, 9])
    }

    @Test func aBoxMayTakeAnyWeight() {
        let strong = box("A", 100, 100, 100, grams: .max, pence: 10)
        let twice = box("B", 200, 100, 100, grams: .max, pence: 25)
        #expect(codes([item(1, 100, 100, 100, grams: 9_000_000, quantity: 2)], [strong, twice]) == ["B"])
        #expect(
            codes([item(1, 100, 100, 100, grams: 9_000_000, quantity: 3)], [strong, twice]).sorted() == ["A", "B"])
    }

    @Test func nonsenseIsAnsweredToo() {
        let items = [
            item(1, -5, 10, 10, grams: 10), item(2, .max, 1, 1), item(3, .max, .max, .max),
            item(4, 10, 10, 10, quantity: -3),
        ]
        #expect(codes(items).sorted() == ["-", "-", "S"])
        let odd = [
            box("Z", 0, 10, 10, pence: 1), box("H", .max, .max, .max, pence: 1), box("N", 50, 50, 50, pence: -4),
        ]
        #expect(cartonise([item(1, 10, 10, 10)], odd).map { $0.box?.code } == ["N"])
        let light = [box("W", 50, 50, 50, grams: -1, pence: 1)]
        #expect(cartonise([item(1, 10, 10, 10, grams: 0)], light).map(\.box) == [nil])
        #expect(cartonise([item(1, 10, 10, 10, grams: -7)], [small]).map(\.grams) == [0])
    }
}
