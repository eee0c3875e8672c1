import TestSupport
import Testing
import Warehouse

// The checker of cartons has to find what is wrong: one broken carton for every rule, beside the good one it came from.

private let box = Box(
    code: "S", inner: Dimensions(width: 200, length: 100, height: 100),
    outer: Dimensions(width: 204, length: 104, height: 104), tareGrams: 90, maxGrams: 1000, costPence: 30)

private func item(
    _ id: Int, quantity: Int = 1, handling: HandlingClass = .ambient, isUpright: Bool = false,
    size: Dimensions = Dimensions(width: 100, length: 80, height: 40), grams: Int = 100
) -> PackItem {
    PackItem(id: id, size: size, grams: grams, quantity: quantity, handling: handling, isUpright: isUpright)
}

private func place(_ item: Int, _ x: Int, _ y: Int, _ z: Int, _ sides: (Int, Int, Int) = (100, 80, 40)) -> Placement {
    Placement(item: item, x: x, y: y, z: z, size: Dimensions(width: sides.0, length: sides.1, height: sides.2))
}

private func carton(_ placements: [Placement], _ unmeasured: [UnmeasuredUnits] = [], grams: Int) -> Carton {
    Carton(box: box, placements: placements, unmeasured: unmeasured, grams: grams, why: "made by hand")
}

private func complaints(_ cartons: [Carton], _ items: [PackItem]) -> String {
    faults(of: cartons, for: items, [box]).joined(separator: "\n")
}

@Suite struct CartoniseCheckerTests {
    private let two = [item(1), item(2)]

    @Test func aGoodCartonPasses() {
        #expect(complaints([carton([place(1, 0, 0, 0), place(2, 0, 0, 40)], grams: 200)], two) == "")
        #expect(complaints([carton([place(1, 0, 0, 0), place(2, 100, 0, 0)], grams: 200)], two) == "")
    }

    @Test func anOverlapIsFound() {
        let bad = carton([place(1, 0, 0, 0), place(2, 99, 0, 0)], grams: 200)
        #expect(complaints([bad], two).contains("overlap"))
    }

    @Test(arguments: [(-1, 0, 0), (101, 0, 0), (0, -1, 0), (0, 21, 0), (0, 0, -1), (0, 0, 61)])
    func whatSticksOutIsFound(_ x: Int, _ y: Int, _ z: Int) {
        #expect(complaints([carton([place(1, x, y, z)], grams: 100)], [item(1)]).contains("sticks out"))
    }

    @Test func tooMuchWeightIsFound() {
        let bad = carton([place(1, 0, 0, 0)], grams: 1001)
        #expect(complaints([bad], [item(1, grams: 1001)]).contains("are more than the 1000"))
        let loose = carton([], [UnmeasuredUnits(item: 1, quantity: 11)], grams: 1100)
        let letters = [item(1, quantity: 11, size: Dimensions(width: 0, length: 0, height: 0))]
        #expect(complaints([loose], letters).contains("are more than the 1000"))
    }

    @Test func aWrongSumOfWeightIsFound() {
        #expect(complaints([carton([place(1, 0, 0, 0)], grams: 99)], [item(1)]).contains("weighs 100"))
    }

    @Test func aWrongSizeOrAWayItMustNotLieIsFound() {
        #expect(complaints([carton([place(1, 0, 0, 0, (100, 80, 39))], grams: 100)], [item(1)]).contains("not a way"))
        let lying = carton([place(1, 0, 0, 0, (40, 80, 100))], grams: 100)
        #expect(complaints([lying], [item(1)]) == "")
        #expect(complaints([lying], [item(1, isUpright: true)]).contains("not a way"))
        let turned = carton([place(1, 0, 0, 0, (80, 100, 40))], grams: 100)
        #expect(complaints([turned], [item(1, isUpright: true)]) == "")
    }

    @Test func whatIsAboveAFragileUnitIsFound() {
        let fragile = [item(1, handling: .fragile), item(2), item(3)]
        let on = [
            carton([place(1, 0, 0, 0), place(2, 0, 0, 40)], grams: 200), carton([place(3, 0, 0, 0)], grams: 100),
        ]
        #expect(complaints(on, fragile).contains("above the fragile"))
        let under = carton([place(2, 0, 0, 0), place(1, 0, 0, 40), place(3, 100, 0, 0)], grams: 300)
        #expect(complaints([under], fragile) == "")
        // It does not touch, but it hangs over.
        let over = carton([place(1, 80, 0, 0), place(2, 0, 0, 0, (80, 100, 40)), place(3, 0, 0, 40)], grams: 300)
        #expect(complaints([over], fragile).contains("above the fragile"))
    }

    @Test func whatHangsInTheAirIsFound() {
        #expect(complaints([carton([place(1, 0, 0, 1)], grams: 100)], [item(1)]).contains("rests on 0"))
        let just = carton([place(1, 0, 0, 0), place(2, 30, 0, 40)], grams: 200)
        #expect(complaints([just], two) == "")
        let over = carton([place(1, 0, 0, 0), place(2, 31, 0, 40)], grams: 200)
        #expect(complaints([over], two).contains("rests on 5520"))
    }

    @Test(arguments: [HandlingClass.hazmat, .cold]) func whatMustNotMixIsFound(_ handling: HandlingClass) {
        let bad = carton([place(1, 0, 0, 0), place(2, 100, 0, 0)], grams: 200)
        #expect(complaints([bad], [item(1, handling: handling), item(2)]).contains("is mixed with others"))
        #expect(complaints([bad], [item(1, handling: handling), item(2, handling: handling)]) == "")
        #expect(complaints([bad], [item(1, handling: .value), item(2, handling: .ambient)]) == "")
    }

    @Test func lostAndDoubledAndStrangeUnitsAreFound() {
        let one = carton([place(1, 0, 0, 0)], grams: 100)
        #expect(complaints([one], two).contains("0 units of item 2 are packed, 1 were asked for"))
        #expect(complaints([one, one], [item(1)]).contains("2 units of item 1 are packed, 1 were asked for"))
        #expect(complaints([one], []).contains("item 1 was not asked for"))
        #expect(complaints([carton([], grams: 0)], []).contains("it is empty"))
    }

    @Test func aMeasuredUnitWithoutAPlaceIsFound() {
        let loose = carton([], [UnmeasuredUnits(item: 1, quantity: 1)], grams: 100)
        #expect(complaints([loose], [item(1)]).contains("needs a place"))
    }

    @Test func aUnitThatShipsAsItIsWithoutNeedOrWithOthersIsFound() {
        let bare = Carton(box: nil, placements: [place(1, 0, 0, 0)], grams: 100, why: "made by hand")
        #expect(complaints([bare], [item(1)]).contains("ships as it is, and fits S"))
        let both = Carton(box: nil, placements: [place(1, 0, 0, 0), place(2, 0, 0, 0)], grams: 200, why: "by hand")
        #expect(complaints([both], two).contains("2 units without a box"))
        let sides = Dimensions(width: 201, length: 10, height: 10)
        let long = Carton(box: nil, placements: [place(1, 0, 0, 0, (201, 10, 10))], grams: 100, why: "by hand")
        #expect(complaints([long], [item(1, size: sides)]) == "")
    }

    @Test func aBoxFromElsewhereAndAMissingReasonAreFound() {
        var strange = carton([place(1, 0, 0, 0)], grams: 100)
        strange.box?.costPence = 1
        strange.why = ""
        #expect(complaints([strange], [item(1)]).contains("S is not in the catalogue"))
        #expect(complaints([strange], [item(1)]).contains("it has no reason"))
    }
}
