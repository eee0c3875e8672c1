import TestSupport
import Testing

@testable import Warehouse

/// One test for every cell of the tables at the head of ExpiryTask.swift.
@Suite struct ExpiryTaskTests {
    private let milk = "4000000000211"
    private let today = SmallFloor.today

    private func task(
        _ rung: Rung, _ state: ExpiryStep = .takenOn, _ batch: Batch = SmallFloor.early, into tray: PlaceID? = nil,
        asking transfer: OrderID? = nil
    ) throws -> ExpiryTask {
        let moves = tray.map { [Move(sku: "MILK", batch: batch, quantity: 6, from: "A-03-01", to: $0)] } ?? []
        let taken = ExpiryHandled(
            .takenOn, rung: rung, sku: "MILK", batch: batch, place: "A-03-01", quantity: 6, moves: moves,
            transfer: transfer)
        return ExpiryTask(
            number: 31, taken: taken, state: state, by: "ANA",
            item: try #require(SmallFloor.items.first { $0.sku == "MILK" }), place: Place(id: "A-03-01", kind: .bin),
            daysLeft: 14)
    }

    private func scan(
        _ text: String, keyed: Bool = false, on task: ExpiryTask, roles: [Role] = [.count]
    ) -> Decision<ExpiryTaskEvent> {
        var shelf = SmallFloor.shelf()
        shelf.add(Place(id: "EX-LIQUIDATE", kind: .quarantine))
        return task.decide(.scan(shelf.reading(text, keyed: keyed)), by: "ANA", roles: roles, today: today)
    }

    @Test func eachRungAsksForItsOwnSteps() throws {
        #expect(try task(.pushFirst).step == .done)
        let tags = try [ExpiryStep.takenOn, .atBin, .itemShown, .shown, .settled].map { try task(.tag, $0).step }
        #expect(tags == [.bin, .item, .lot, .done, .over])
        #expect(try task(.liquidate, .shown, into: "EX-LIQUIDATE").step == .tray)
        #expect(try task(.liquidate, .aside, into: "EX-LIQUIDATE").step == .done)
        #expect(try task(.transfer, .shown, into: "EX-TRANSFER").step == .tray, "a site without a hub")
        #expect(try task(.transfer, asking: "EX-31").step == .hub)
        #expect(try task(.dispose, .shown).step == .witness)
    }

    @Test func theBinIsConfirmedByItsLabelOrItsCheckDigitsAndAnotherOneIsRefused() throws {
        let task = try task(.tag)
        #expect(scan("A-03-01", on: task) == .record([.proved(.atBin, byHand: false)]))
        #expect(scan(placeCheckDigits("A-03-01"), keyed: true, on: task) == .record([.proved(.atBin, byHand: true)]))
        #expect(scan("A-03-02", on: task) == .refuse(.wrongPlace("A-03-02", expected: "A-03-01")))
        #expect(
            scan(milk, on: task) == .refuse(.wrongKind(milk, is: .item, expected: .place("A-03-01"))),
            "the item proves nothing while nobody stands at the bin")
    }

    @Test func theItemWithItsBatchIsProofAndWithoutItTheLotIsAskedFor() throws {
        let task = try task(.tag, .atBin)
        #expect(scan(milk, on: task) == .record([.proved(.itemShown, byHand: false)]))
        #expect(scan("(01)04000000000211(10)L1", on: task) == .record([.proved(.shown, byHand: false)]))
        #expect(
            scan("(01)04000000000211(10)L3", on: task)
                == .refuse(.wrongBatch(Batch(lot: "L3"), expected: SmallFloor.early)))
        #expect(
            scan("4006381333931", on: task)
                == .refuse(.wrongItem("PEN", name: "Pen blue", expected: "MILK", expectedName: "Milk 1 l")))
    }

    @Test func theLotOrItsLastDayIsScannedOrTyped() throws {
        let task = try task(.tag, .itemShown)
        #expect(scan("L1", on: task) == .record([.proved(.shown, byHand: false)]))
        #expect(scan("L1", keyed: true, on: task) == .record([.proved(.shown, byHand: true)]))
        #expect(scan(today.adding(14).iso, keyed: true, on: task) == .record([.proved(.shown, byHand: true)]))
        #expect(scan("L3", on: task) == .refuse(.wrongBatch(Batch(lot: "L3"), expected: SmallFloor.early)))
        let day = today.adding(13)
        #expect(
            scan(day.iso, keyed: true, on: task)
                == .refuse(.wrongBatch(Batch(expiry: day), expected: SmallFloor.early)))
        #expect(scan("(01)04000000000211(10)L1", on: task) == .record([.proved(.shown, byHand: false)]))
    }

    @Test func unitsAreBroughtToTheirTrayAndNowhereElse() throws {
        let task = try task(.liquidate, .shown, into: "EX-LIQUIDATE")
        #expect(scan("EX-LIQUIDATE", on: task) == .record([.proved(.aside, byHand: false)]))
        #expect(scan("A-03-01", on: task) == .refuse(.wrongPlace("A-03-01", expected: "EX-LIQUIDATE")))
    }

    @Test func nothingIsDoneBeforeItWasProved() throws {
        for (state, step) in [(ExpiryStep.takenOn, ExpiryTaskStep.bin), (.atBin, .item), (.itemShown, .lot)] {
            let task = try task(.tag, state)
            #expect(task.decide(.done, by: "ANA", roles: [], today: today) == .refuse(.expiry(.notProved(step))))
        }
        let shown = try task(.tag, .shown)
        #expect(shown.decide(.done, by: "ANA", roles: [], today: today) == .record([.settled(witness: nil)]))
        #expect(scan("A-03-01", on: shown) == .refuse(.expiry(.notProved(.done))))
    }

    @Test func stockIsThrownAwayBySomebodyElsesBadgeOrASupervisor() throws {
        let task = try task(.dispose, .shown)
        #expect(task.decide(.done, by: "ANA", roles: [.count], today: today) == .refuse(.expiry(.alone)))
        #expect(
            task.decide(.done, by: "ANA", roles: [.supervise], today: today) == .record([.settled(witness: nil)]))
        #expect(scan("ANA", on: task) == .refuse(.expiry(.bothBadges("ANA"))))
        #expect(scan("BEN", on: task) == .record([.settled(witness: "BEN")]))
        #expect(scan("A-03-01", on: task) == .refuse(.expiry(.alone)))
    }

    @Test func whatTheHubIsAskedForIsDroppedAndNeverDoneByHand() throws {
        let task = try task(.transfer, asking: "EX-31")
        #expect(task.decide(.done, by: "ANA", roles: [], today: today) == .refuse(.expiry(.atHub("EX-31"))))
        #expect(task.decide(.drop, by: "ANA", roles: [], today: today) == .record([.dropped]))
        let over = try self.task(.transfer, .settled, asking: "EX-31")
        #expect(over.decide(.drop, by: "ANA", roles: [], today: today) == .refuse(.expiry(.over(31, .settled))))
    }

    // MARK: Lists and sums

    private func entry(_ rung: Rung, _ batch: Batch, _ place: PlaceID, _ units: Int, left: Int = 5) -> LadderEntry {
        LadderEntry(
            rung: rung, sku: "MILK", place: place, batch: batch, quantity: units, pence: units * 100, daysLeft: left,
            lastDay: today, sells: units, owner: "sales", why: "w")
    }

    @Test func whatIsTakenOnIsDueNoMoreAndTheRestIs() {
        let entries = [
            entry(.tag, SmallFloor.early, "A-1", 6), entry(.tag, SmallFloor.early, "A-2", 2),
            entry(.pushFirst, SmallFloor.early, "A-1", 4),
        ]
        let taken = [
            ExpiryHandled(.takenOn, rung: .tag, sku: "MILK", batch: SmallFloor.early, place: "A-1", quantity: 5),
            ExpiryHandled(.takenOn, rung: .tag, sku: "MILK", batch: SmallFloor.early, place: "A-2", quantity: 9),
        ]
        let left = untaken(entries, by: taken)
        #expect(left.map(\.quantity) == [1, 4] && left.map(\.pence) == [100, 400])
    }

    @Test func aLotInTwoBinsIsDueOnceAndTheFurthestRungStandsFirst() {
        let due = expiryDue([
            entry(.tag, SmallFloor.early, "A-1", 6, left: 9), entry(.tag, SmallFloor.early, "A-2", 2, left: 9),
            entry(.dispose, SmallFloor.stale, "A-1", 3, left: -2), entry(.tag, SmallFloor.middle, "A-1", 1, left: 3),
        ])
        #expect(
            due == [
                ExpiryDue(.dispose, owner: "sales", lots: 1, units: 3, pence: 300, daysLeft: -2),
                ExpiryDue(.tag, owner: "sales", lots: 2, units: 9, pence: 900, daysLeft: 3),
            ])
    }

    // MARK: A line that asks for a batch

    @Test func anOrderForABatchClaimsNothingElseAndOnlyWhatLastsForTheWay() {
        let policy = ExpiryPolicy.house
        let eleven = Batch(lot: "L9", expiry: today.adding(11))
        let line = OrderLine(number: 1, sku: "MILK", quantity: 4, batch: eleven)
        let need = policy.need(of: line, .ambient, for: .b2b)
        #expect(usable(eleven, for: need, asOf: today), "a transfer asks for ten days, other b2b for fourteen")
        #expect(!usable(SmallFloor.late, for: need, asOf: today))
        #expect(!usable(eleven, for: need, asOf: today.adding(2)))
        var plain = line
        plain.batch = nil
        #expect(!usable(eleven, for: policy.need(of: plain, .ambient, for: .b2b), asOf: today))
    }
}
