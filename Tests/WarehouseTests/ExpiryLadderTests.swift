import TestSupport
import Testing
import Warehouse

private let today = SmallFloor.today

private func milk(
    _ quantity: Int, days: Int, at place: PlaceID = "A-03-01", pence: Int = 100, lot: String = "L"
) -> DatedStock {
    DatedStock(
        sku: "MILK", handling: .cold, pence: pence, place: place, batch: Batch(lot: lot, expiry: today.adding(days)),
        quantity: quantity)
}

/// The lists of the house, as `tag 6 A-03-01`.
private func lists(
    _ stock: [DatedStock], _ outlook: Outlook = Outlook(), policy: ExpiryPolicy = .house
) -> [String] {
    ladder(stock, outlook: ["MILK": outlook], policy: policy, today: today)
        .map { "\($0.rung) \($0.quantity) \($0.place)" }
}

@Suite struct ExpiryLadderTests {
    @Test func theFirstRowThatFitsSaysHowManyDaysMustBeLeft() {
        var policy = ExpiryPolicy.house
        policy.daysLeft.insert(DaysLeftRow(sku: "BABY", channel: .web, purpose: .ship, days: 60), at: 0)
        policy.daysLeft.insert(DaysLeftRow(handling: .cold, channel: .store, purpose: .ship, days: 1), at: 1)
        #expect(policy.need(.ship, of: "BABY", .ambient, for: .web) == Need(.ship, daysLeft: 60))
        #expect(policy.need(.ship, of: "BABY", .ambient, for: .b2b).daysLeft == 14)
        #expect(policy.need(.ship, of: "MILK", .cold, for: .store).daysLeft == 1)
        #expect(policy.need(.ship, of: "MILK", .cold, for: .web).daysLeft == 3)
        #expect(policy.need(.restock, of: "BABY", .ambient).daysLeft == 7)
        #expect(policy.easiestShipping(of: "MILK", .cold).daysLeft == 1)
        #expect(policy.need(.dispose, of: "MILK", .cold).daysLeft == 0)
        #expect(usable(Batch(expiry: today.adding(-900)), for: policy.need(.dispose, of: "MILK", .cold), asOf: today))
    }

    /// The sum of field practice: 10 with 10 days and 20 with 20 days; who wants 15 days is offered 20.
    @Test func whatIsOfferedIsWhatLastsLongEnough() {
        let policy = ExpiryPolicy(daysLeft: [DaysLeftRow(purpose: .ship, days: 15)], ladder: [])
        let need = policy.need(.ship, of: "MILK", .cold, for: .web)
        let stock = [milk(10, days: 10), milk(20, days: 20)]
        #expect(stock.filter { usable($0.batch, for: need, asOf: today) }.reduce(0) { $0 + $1.quantity } == 20)
    }

    @Test func eachAgeHasItsRungWhereNothingSells() {
        #expect(lists([milk(5, days: 60)]) == [])
        #expect(lists([milk(5, days: 28)]) == ["pushFirst 5 A-03-01"])
        #expect(lists([milk(5, days: 14)]) == ["tag 5 A-03-01"])
        #expect(lists([milk(60, days: 14)]) == ["transfer 60 A-03-01"], "it is worth a truck")
        #expect(lists([milk(60, days: 9)]) == ["tag 60 A-03-01"], "it is too old for another site")
        #expect(lists([milk(5, days: 7)]) == ["liquidate 5 A-03-01"])
        #expect(lists([milk(5, days: 2)]) == ["liquidate 5 A-03-01"])
        #expect(lists([milk(5, days: 0)]) == ["dispose 5 A-03-01"], "nobody takes it on its last day")
        #expect(lists([milk(5, days: -40)]) == ["dispose 5 A-03-01"])
        #expect(lists([DatedStock(sku: "PEN", pence: 1, place: "A", batch: .none, quantity: 1)]) == [])
    }

    @Test func whatSellsInTimeIsOnlyPushedFirst() {
        let entry = ladder(
            [milk(5, days: 7)], outlook: ["MILK": Outlook(open: [.web: 9])], policy: .house, today: today)
        #expect(entry.map(\.rung) == [.pushFirst] && entry.map(\.sells) == [5])
        #expect(entry.map(\.lastDay) == [today.adding(4)] && entry.map(\.pence) == [500])
        #expect(entry.map(\.owner) == ["supervise"] && entry.map(\.daysLeft) == [7])
        #expect(lists([milk(5, days: 7)], Outlook(open: [.b2b: 9])) == ["liquidate 5 A-03-01"], "shops want 14 days")
        // 28 left in 28 days; five days are left to ship it.
        #expect(lists([milk(5, days: 7)], Outlook(shipped: 28)) == ["pushFirst 5 A-03-01"])
        #expect(lists([milk(8, days: 7)], Outlook(shipped: 28)) == ["tag 3 A-03-01", "pushFirst 5 A-03-01"])
        #expect(
            lists([milk(18, days: 7)], Outlook(shipped: 28)) == ["liquidate 13 A-03-01", "pushFirst 5 A-03-01"],
            "not even with a tag")
    }

    @Test func whatDiesFirstSellsFirstAndBinsAreSharedOutInTheirOrder() {
        let stock = [
            milk(4, days: 6, at: "B", lot: "2"), milk(4, days: 6, at: "A", lot: "2"), milk(6, days: 5, lot: "1"),
        ]
        #expect(
            lists(stock, Outlook(open: [.web: 8])) == [
                "liquidate 2 A", "liquidate 4 B", "pushFirst 6 A-03-01", "pushFirst 2 A",
            ])
    }

    @Test func theSumOfTheListsIsWhatIsOnSomeRungWhateverSells() {
        var random = SeededRandom.named("ladder", seed: 21)
        for _ in 0..<500 {
            let stock = (0..<Int.random(in: 1...8, using: &random)).map { number in
                milk(
                    Int.random(in: 1...90, using: &random), days: Int.random(in: -5...28, using: &random),
                    at: PlaceID("B\(number)"), lot: "\(number % 3)")
            }
            let outlook = Outlook(
                open: [.web: Int.random(in: 0...60, using: &random), .b2b: Int.random(in: 0...60, using: &random)],
                shipped: Int.random(in: 0...300, using: &random))
            let entries = ladder(stock, outlook: ["MILK": outlook], policy: .house, today: today)
            #expect(entries.reduce(0) { $0 + $1.quantity } == stock.reduce(0) { $0 + $1.quantity })
            #expect(entries.allSatisfy { $0.quantity > 0 && (0...$0.quantity).contains($0.sells) })
            for entry in entries {
                let need =
                    entry.rung.purpose == .ship
                    ? ExpiryPolicy.house.easiestShipping(of: "MILK", .cold)
                    : ExpiryPolicy.house.need(entry.rung.purpose, of: "MILK", .cold)
                #expect(usable(entry.batch, for: need, asOf: today), "\(entry)")
            }
            let again = ladder(stock.shuffled(using: &random), outlook: ["MILK": outlook], policy: .house, today: today)
            #expect(again == entries)
        }
    }

    @Test func theReportSumsUpWeekByWeek() {
        let stock = [milk(2, days: -1, lot: "0"), milk(5, days: 9, lot: "1"), milk(4, days: 12, lot: "2")]
        let entries = ladder(stock, outlook: ["MILK": Outlook(open: [.web: 6])], policy: .house, today: today)
        let weeks = expiryWeeks(entries, today: today)
        #expect(weeks.map(\.week) == [-1, 0, 1])
        #expect(weeks.map(\.units) == [2, 5, 4] && weeks.map(\.pence) == [200, 500, 400])
        #expect(weeks.map(\.unsoldUnits) == [2, 0, 3] && weeks.map(\.unsoldPence) == [200, 0, 300])
    }

    @Test func aPolicyThatLeavesSomethingOpenIsRefused() {
        #expect(ExpiryPolicy.house.fault == nil)
        func fault(_ change: (inout ExpiryPolicy) -> Void) -> String {
            var policy = ExpiryPolicy.house
            change(&policy)
            return policy.fault ?? ""
        }
        #expect(fault { $0.daysLeft.remove(at: 1) }.contains("to ship"))
        #expect(fault { $0.daysLeft[0].days = 99_999 }.contains("row 1 of 'daysLeft'"))
        #expect(fault { $0.ladder.removeLast() }.contains("good for nothing"))
        #expect(fault { $0.ladder[4].handling = .cold }.contains("good for nothing"))
        #expect(fault { $0.ladder[0].pence = 5 }.contains("pushed whatever"))
        #expect(fault { $0.ladder[0].owner = "" }.contains("an owner"))
        #expect(fault { $0.trays = [:] }.contains("no place for what is to transfer"))
        #expect(fault { $0.trays["dispose"] = "X" }.contains("'dispose'"))
        #expect(fault { $0.tagPercent = 50 }.contains("'tagPercent'"))
    }
}
