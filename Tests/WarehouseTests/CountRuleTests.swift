import TestSupport
import Testing

@testable import Warehouse

private let pen = CountKey(sku: "PEN")

private func look(_ counted: Int, first: Int = 20, last: Int = 20, began: Int = 10, ended: Int = 30) -> CountRound {
    var round = CountRound(by: "ANA", began: began)
    round.arrived = first
    round.lines = [CountLine(sku: "PEN", quantity: counted, last: last)]
    round.ended = ended
    return round
}

private func change(_ units: Int, at fact: Int, since: Int? = nil) -> BookChange {
    BookChange(since: since ?? fact, fact: fact, key: pen, units: units)
}

@Suite struct CountRuleTests {
    // MARK: Movements during a count

    @Test func whatMovedBeforeAndAfterTheLookIsReplayed() {
        let book = CountBook(now: [pen: 5], changes: [change(-2, at: 15), change(-3, at: 25)])
        #expect(look(8).differences(from: book).isEmpty, "8 lay there when it was counted, 5 after the pick")
        #expect(look(7).differences(from: book).map(\.units) == [-1])
        #expect(look(7).differences(from: book).first?.expected == 8)
    }

    @Test func aPickInTheMiddleOfALookIsNoDifferenceEitherWay() {
        let book = CountBook(now: [pen: 7], changes: [change(-3, at: 22)])
        // Counted from fact 20 to 25: the three may have been counted before they went.
        #expect(look(10, first: 20, last: 25).differences(from: book).isEmpty)
        #expect(look(7, first: 20, last: 25).differences(from: book).isEmpty)
        let odd = look(12, first: 20, last: 25).differences(from: book)
        #expect(odd.map(\.isUncertain) == [true], "two more than either way: somebody has to look again")
    }

    @Test func unitsInAPickersHandAreNotMissing() {
        let book = CountBook(now: [pen: 10], changes: [change(-3, at: .max, since: 12)])
        #expect(look(7).differences(from: book).isEmpty)
        #expect(look(10).differences(from: book).isEmpty)
        #expect(look(6).differences(from: book).map(\.isUncertain) == [true])
    }

    @Test func unitsThatWereInAHandAndAreBookedByNowAreNotMissing() {
        let book = CountBook(now: [pen: 7], changes: [change(-3, at: 40, since: 12)])
        #expect(look(7).differences(from: book).isEmpty)
        #expect(look(10).differences(from: book).isEmpty)
        #expect(look(9).differences(from: book).isEmpty, "within what the hand may hold")
    }

    @Test func whatWasNotCountedWasNotThere() {
        let book = CountBook(now: [pen: 5, CountKey(sku: "SOCK"): 2], changes: [])
        #expect(look(5).differences(from: book).map(\.key.sku) == ["SOCK"])
    }

    @Test func serialsAreToldApart() {
        var round = look(0)
        round.lines = [CountLine(sku: "PHONE", quantity: 2, serials: ["S1", "S9"], last: 21)]
        func key(_ serial: String) -> CountKey { CountKey(sku: "PHONE", serial: serial) }
        let found = round.differences(from: CountBook(now: [key("S1"): 1, key("S2"): 1], changes: []))
        #expect(found.map(\.key) == [key("S2"), key("S9")] && found.map(\.units) == [-1, 1])
    }

    // MARK: The table of rulings

    private func differs(_ units: Int, uncertain: Bool = false) -> [CountDifference] {
        units == 0 ? [] : [CountDifference(key: pen, expected: 10, units: units, isUncertain: uncertain)]
    }

    private func verdict(_ looks: Int..., tolerance: Int = 1) -> CountVerdict {
        rule(looks.map { differs($0) }) { abs($0.units) <= tolerance }
    }

    @Test func theTableOfRulings() {
        #expect(verdict(0) == .settled)
        #expect(verdict(-1) == .settled)
        #expect(verdict(-4) == .recount)
        #expect(verdict(-4, 0) == .settled, "the second look agrees with the ledger")
        #expect(verdict(-4, 1) == .settled)
        #expect(verdict(-4, -4) == .approval)
        #expect(verdict(-4, -6) == .recount)
        #expect(verdict(-4, -6, -4) == .approval)
        #expect(verdict(-4, -6, -6) == .approval)
        #expect(verdict(-4, -6, 0) == .settled)
        #expect(verdict(-4, -6, -9) == .open)
        #expect(verdict(-4, -6, -9, -9) == .approval)
    }

    @Test func aDoubtIsNeverPosted() {
        #expect(rule([differs(-1, uncertain: true)]) { _ in true } == .recount)
        #expect(rule([differs(-4), differs(-4, uncertain: true)]) { _ in false } == .recount)
        #expect(rule([differs(-4, uncertain: true), differs(-4)]) { _ in false } == .recount)
    }

    // MARK: Tolerance

    private let policy = CountPolicy(tolerances: [
        ToleranceRow(handling: .value, units: 0, percent: 0, pence: 0),
        ToleranceRow(velocity: .a, sign: .missing, units: 1, percent: 10, pence: 500),
        ToleranceRow(zone: "COLD", units: 9, percent: 90, pence: 9_000),
        ToleranceRow(units: 3, percent: 30, pence: 1_000),
    ])
    private let trusted = Accuracy(counts: 50, agreed: 50)

    private func tolerates(
        _ units: Int, of expected: Int = 10, velocity: VelocityClass = .c, handling: HandlingClass = .ambient,
        zone: String = "A", pence: Int = 100, serial: String? = nil, by counter: Accuracy? = nil
    ) -> Bool {
        let subject = CountSubject(
            velocity: velocity, handling: handling, zone: zone, pence: pence, serial: serial)
        let difference = CountDifference(key: pen, expected: expected, units: units)
        return policy.tolerates(difference, of: subject, by: counter ?? trusted)
    }

    @Test func fiveThingsDecideWhatIsTolerated() {
        #expect(tolerates(-3) && tolerates(3) && !tolerates(-4), "units")
        #expect(!tolerates(-3, of: 9), "per cent of what was expected")
        #expect(!tolerates(-3, pence: 400), "value")
        #expect(
            !tolerates(-2, velocity: .a) && tolerates(-1, velocity: .a) && tolerates(2, velocity: .a), "class, sign")
        #expect(!tolerates(-1, handling: .value), "what is worth much")
        #expect(tolerates(-9, zone: "COLD"), "place")
        #expect(!tolerates(-1, by: Accuracy(counts: 10, agreed: 8)), "who counted")
        #expect(!tolerates(-1, by: Accuracy()), "a newcomer earns it first")
        #expect(!tolerates(-1, serial: "S1"), "a serial is never a matter of numbers")
        #expect(tolerates(0, by: Accuracy()), "what agrees needs no tolerance")
    }

    @Test func theErrorBarIsWideForFewCounts() {
        #expect(Accuracy().low == 0 && Accuracy().high == 1)
        let few = Accuracy(counts: 5, agreed: 5)
        #expect(abs(few.low - 0.5655) < 0.001 && few.high == 1)
        let many = Accuracy(counts: 100, agreed: 95)
        #expect(abs(many.low - 0.8882) < 0.001 && abs(many.high - 0.9785) < 0.001)
    }

    // MARK: Corrections

    @Test func whatIsMissingGoesFromTheWorstGradeFirst() throws {
        let stock = PostingStock(lying: [(.a, 5), (.b, 2)], claimed: 0)
        let moves = try correction(CountDifference(key: pen, expected: 7, units: -3), at: "BIN", stock).get()
        #expect(moves.map(\.quantity) == [2, 1] && moves.map(\.grade) == [.b, .a])
        #expect(moves.allSatisfy { $0.from == "BIN" && $0.to == .adjustment })
    }

    @Test func aClaimOrALaterPickHoldsACorrectionBack() {
        let missing = CountDifference(key: pen, expected: 7, units: -3)
        func held(_ stock: PostingStock) -> PostingObstacle? {
            if case .failure(let held) = correction(missing, at: "BIN", stock) { held.obstacle } else { nil }
        }
        #expect(held(PostingStock(lying: [(.a, 7)], claimed: 5)) == .claimed(pen))
        #expect(held(PostingStock(lying: [(.a, 2)], claimed: 0)) == .overtaken(pen))
        #expect(held(PostingStock(lying: [(.a, 7)], claimed: 4)) == nil)
    }

    @Test func aFoundSerialComesFromWhereTheLedgerHasIt() throws {
        let found = CountDifference(key: CountKey(sku: "PHONE", serial: "S1"), expected: 0, units: 1)
        let there = PostingStock(lying: [], claimed: 0, elsewhere: ("A-04-02", .a, .none, false))
        #expect(try correction(found, at: "BIN", there).get().map(\.from) == ["A-04-02"])
        let inUse = PostingStock(lying: [], claimed: 0, elsewhere: ("T-1", .a, .none, true))
        #expect(throws: PostingHeld(.inUse(found.key, "T-1"))) { try correction(found, at: "BIN", inUse).get() }
        let unknown = PostingStock(lying: [], claimed: 0)
        #expect(try correction(found, at: "BIN", unknown).get().map(\.from) == [.adjustment])
    }
}
