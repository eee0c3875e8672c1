import TestSupport
import Testing
import Warehouse

/// What a parcel should weigh, and how parcels teach it.
@Suite struct WeightTests {
    private func taught(_ grams: [Int], units: Int = 1) -> LearnedWeight {
        var learned = LearnedWeight()
        for each in grams { learned.learn(contentGrams: each * units, units: units) }
        return learned
    }

    @Test func theCatalogueIsBelievedUntilParcelsWereWeighed() throws {
        let units = [WeighedUnits(quantity: 2, catalogueGrams: 300, learned: taught([350, 350]))]
        let expected = try #require(expectedWeight(units, tareGrams: 100))
        #expect(expected.grams == 700)
    }

    @Test func afterFiveParcelsWhatWasLearnedReplacesTheCatalogue() throws {
        let units = [WeighedUnits(quantity: 2, catalogueGrams: 300, learned: taught([350, 351, 349, 350, 350]))]
        let expected = try #require(expectedWeight(units, tareGrams: 100))
        #expect(expected.grams == 800)
        #expect(expected.tolerance < 20, "a steady item has a narrow band")
    }

    @Test func anItemThatScattersHasAWiderBandThanASteadyOne() throws {
        func band(_ grams: [Int]) throws -> Int {
            let units = [WeighedUnits(quantity: 4, catalogueGrams: 0, learned: taught(grams))]
            return try #require(expectedWeight(units, tareGrams: 100)).tolerance
        }
        #expect(try band([500, 500, 501, 499, 500, 500]) < band([460, 540, 480, 520, 500, 500]))
    }

    @Test(arguments: [1, 3, 10])
    func oneMissingUnitOfASteadyItemShows(quantity: Int) throws {
        let learned = taught([200, 201, 199, 200, 200, 201, 199, 200])
        let full = try #require(
            expectedWeight(
                [WeighedUnits(quantity: quantity, catalogueGrams: 0, learned: learned)], tareGrams: 150))
        let evidence = WeightEvidence(
            grams: 150 + 200 * (quantity - 1), expected: full, scale: "S", at: Moment(milliseconds: 0))
        #expect(!evidence.isWithin)
    }

    @Test func nothingIsExpectedWhereTheWeightOfAnItemIsNotKnown() {
        let units = [
            WeighedUnits(quantity: 1, catalogueGrams: 300), WeighedUnits(quantity: 1, catalogueGrams: 0),
        ]
        #expect(expectedWeight(units, tareGrams: 100) == nil)
        #expect(expectedWeight([], tareGrams: 100) == nil)
    }

    @Test func randomParcelsNeverOverflowAndAlwaysHoldTheirOwnMean() throws {
        var dice = SeededRandom.named("weights", seed: 4)
        for _ in 0..<300 {
            let grams = Int(dice.next() % 90_000) + 1
            let samples = (0..<20).map { _ in max(1, grams + Int(dice.next() % 41) - 20) }
            let quantity = Int(dice.next() % 50) + 1
            let learned = taught(samples)
            let units = [WeighedUnits(quantity: quantity, catalogueGrams: 0, learned: learned)]
            let expected = try #require(expectedWeight(units, tareGrams: 0))
            let mean = samples.reduce(0, +) / samples.count
            #expect(abs(expected.grams - mean * quantity) <= quantity + 1 && expected.tolerance > 0)
        }
    }
}
