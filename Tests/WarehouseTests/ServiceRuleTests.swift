import Testing
import Warehouse

/// What a service takes: at a limit everything is still taken, one beyond it nothing is.
@Suite struct ServiceRuleTests {
    /// Outside 300 × 500 × 200: the longest side is 500, length and girth are 500 + 2 × (300 + 200) = 1500.
    private let box = Box(
        code: "BOX-M", inner: Dimensions(width: 290, length: 490, height: 190),
        outer: Dimensions(width: 300, length: 500, height: 200), tareGrams: 400, maxGrams: 20_000, costPence: 40)

    private func broken(_ rule: ServiceRule, _ shipment: Shipment) -> [ServiceViolation] { rule.violations(shipment) }

    @Test func aRuleWithoutLimitsTakesEverythingButDangerousGoods() {
        let rule = ServiceRule(service: "ROAD")
        let heavy = Shipment(box: box, grams: 1_000_000, codPence: 1_000_000, shipTo: ["A", "1 Road", "Hull HU1 2AA"])
        #expect(broken(rule, heavy) == [])
        #expect(broken(rule, Shipment(hasHazmat: true)) == [.hazmat])
        #expect(broken(ServiceRule(service: "SEA", allowsHazmat: true), Shipment(hasHazmat: true)) == [])
    }

    @Test func whatIsNotKnownBreaksNothing() {
        let rule = ServiceRule(
            service: "ROAD", maxGrams: 1, maxSide: 1, maxGirth: 1, maxCODPence: 0, boxes: ["B"], areas: ["LS"])
        #expect(broken(rule, Shipment()) == [])
        #expect(broken(rule, Shipment(shipTo: ["J. Alder"])) == [])
    }

    @Test func atTheLimitIsTakenAndOneBeyondIsNot() {
        #expect(broken(ServiceRule(service: "R", maxGrams: 2000), Shipment(grams: 2000)) == [])
        #expect(
            broken(ServiceRule(service: "R", maxGrams: 2000), Shipment(grams: 2001))
                == [.weight(grams: 2001, limit: 2000)])
        #expect(broken(ServiceRule(service: "R", maxCODPence: 5000), Shipment(codPence: 5000)) == [])
        #expect(
            broken(ServiceRule(service: "R", maxCODPence: 5000), Shipment(codPence: 5001))
                == [.cash(pence: 5001, limit: 5000)])
        #expect(broken(ServiceRule(service: "R", maxSide: 500), Shipment(box: box)) == [])
        #expect(
            broken(ServiceRule(service: "R", maxSide: 499), Shipment(box: box))
                == [.side(box: "BOX-M", millimetres: 500, limit: 499)])
        #expect(broken(ServiceRule(service: "R", maxGirth: 1500), Shipment(box: box)) == [])
        #expect(
            broken(ServiceRule(service: "R", maxGirth: 1499), Shipment(box: box))
                == [.girth(box: "BOX-M", millimetres: 1500, limit: 1499)])
    }

    @Test(arguments: [(1, 2, 3), (3, 1, 2), (2, 3, 1)])
    func girthIsAroundTheTwoShorterSidesHoweverTheBoxStands(_ width: Int, _ length: Int, _ height: Int) {
        let sides = Dimensions(width: width, length: length, height: height)
        #expect(sides.longest == 3 && sides.lengthAndGirth == 3 + 2 * (1 + 2))
    }

    @Test func aBoxThatIsNotNamedIsNotTakenWhateverItsSize() {
        let rule = ServiceRule(service: "R", maxSide: 1, boxes: ["BOX-S"])
        #expect(broken(rule, Shipment(box: box)) == [.box("BOX-M", taken: ["BOX-S"])])
        #expect(broken(ServiceRule(service: "R", boxes: ["BOX-S", "BOX-M"]), Shipment(box: box)) == [])
    }

    @Test func noCashIsALimitOfZero() {
        let rule = ServiceRule(service: "R", maxCODPence: 0)
        #expect(broken(rule, Shipment(codPence: 0)) == [])
        #expect(broken(rule, Shipment(codPence: 1)) == [.cash(pence: 1, limit: 0)])
    }

    @Test func everythingThatIsWrongIsSaidTheOrderBeforeTheParcel() {
        let rule = ServiceRule(
            service: "R", maxGrams: 10, maxSide: 400, maxGirth: 1000, maxCODPence: 10, areas: ["LS"])
        let wrong = Shipment(
            box: box, grams: 11, codPence: 11, hasHazmat: true, shipTo: ["A", "1 Road", "Hull HU1 2AA"])
        #expect(
            broken(rule, wrong) == [
                .hazmat, .area("Hull HU1 2AA", served: ["LS"]), .cash(pence: 11, limit: 10),
                .side(box: "BOX-M", millimetres: 500, limit: 400),
                .girth(box: "BOX-M", millimetres: 1500, limit: 1000), .weight(grams: 11, limit: 10),
            ])
    }

    // MARK: Where it goes

    private func serves(_ areas: [String], _ lines: String...) -> Bool {
        broken(ServiceRule(service: "R", areas: areas), Shipment(shipTo: ["J. Alder"] + lines)) == []
    }

    @Test func anAreaIsTheBeginningOfAPostcodeInAnyCapitals() {
        #expect(serves(["LS"], "13 Mill Lane", "Leeds LS1 4AP"))
        #expect(serves(["ls1"], "13 Mill Lane", "Leeds LS1  4AP"))
        #expect(serves(["YO", "LS1 4"], "13 Mill Lane", "leeds ls1 4ap"))
        #expect(!serves(["LS2"], "13 Mill Lane", "Leeds LS1 4AP"))
        #expect(!serves(["LE"], "13 Mill Lane", "Leeds LS1 4AP"), "the town is no postcode")
        #expect(!serves(["13"], "13 Mill Lane", "Leeds LS1 4AP"), "nor is the house's number")
    }

    @Test func abroadACountryIsNamedAndPostcodesAreThoseOfThatCountry() {
        #expect(serves(["France"], "6 Castle Hill", "75011 Paris", "FRANCE"))
        #expect(serves(["France 75"], "6 Castle Hill", "75011 Paris", "France"))
        #expect(!serves(["France 76"], "6 Castle Hill", "75011 Paris", "France"))
        #expect(!serves(["75"], "6 Castle Hill", "75011 Paris", "France"), "a bare postcode is one of this country")
        #expect(!serves(["HU"], "Fő utca 1", "1011 Budapest", "Hungary"), "nor is it the beginning of a country")
        #expect(!serves(["Fr"], "6 Castle Hill", "75011 Paris", "France"))
    }

    @Test func anAddressWithoutAPostcodeIsNotServedWhereOneIsAskedFor() {
        #expect(!serves(["LS"], "Mill House", "Leeds"))
        #expect(serves([], "Mill House", "Leeds"))
        #expect(serves(["Ireland"], "Mill House", "Dublin", "Ireland"))
    }

    // MARK: Boxes for the plan

    @Test func aPlanFillsNoBoxBeyondTheWeightThatIsTaken() {
        let rule = ServiceRule(service: "R", maxGrams: 2000)
        #expect(rule.taken([box]).map(\.maxGrams) == [1600])
        #expect(ServiceRule(service: "R", maxGrams: 50_000).taken([box]).map(\.maxGrams) == [20_000])
        #expect(ServiceRule(service: "R", maxGrams: 400).taken([box]) == [], "the empty box alone is too heavy")
        let units = [PackItem(id: 1, size: Dimensions(width: 50, length: 50, height: 50), grams: 700, quantity: 4)]
        #expect(cartonise(units, [box]).map(\.grams) == [2800])
        #expect(cartonise(units, rule.taken([box])).map(\.grams) == [1400, 1400])
    }

    @Test func boxesThatAreNotTakenAreNotPlanned() {
        #expect(ServiceRule(service: "R", maxSide: 499).taken([box]) == [])
        #expect(ServiceRule(service: "R", maxGirth: 1500, boxes: ["BOX-M"]).taken([box]) == [box])
    }
}
