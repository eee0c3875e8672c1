import TestSupport
import Testing
import Warehouse

/// What it costs to let orders go first.
@Suite struct ExpediteTests {
    private let now = SmallFloor.now

    /// Sixty lines an hour are picked; two loads, and an order that no load takes.
    private var reading: BoardReading {
        BoardReading(
            loads: [
                BoardLoad(id: "L1", service: "ROAD", departs: now.adding(minutes: 35)),
                BoardLoad(id: "L2", service: "AIR", departs: now.adding(minutes: 90)),
            ],
            orders: [
                BoardOrder(id: "O-1", service: "ROAD", toPick: 30), BoardOrder(id: "O-2", service: "AIR", toPick: 10),
                BoardOrder(id: "O-3", service: "AIR", toPick: 20), BoardOrder(id: "O-4", service: "SEA", toPick: 6),
            ], done: (0..<12).map { WorkDone(.pick, by: "ANA", ago: $0, count: 5) })
    }

    private func cost(_ name: String, _ reading: BoardReading) throws -> (ExpediteWish, ExpediteCost) {
        let board = Board(reading, now: now)
        let wish = try #require(board.expediteWish(name, in: reading))
        return (wish, board.cost(of: wish, in: reading, now: now))
    }

    @Test func whatLeavesEarlierPaysAndItsOwnLoadDoesNot() throws {
        let board = Board(reading, now: now)
        #expect(board.rows.first { $0.load.id == "L1" }?.slack == 5)
        #expect(board.rows.first { $0.load.id == "L2" }?.slack == 30)
        let (wish, cost) = try cost("o-2", reading)
        #expect(wish == ExpediteWish(name: "O-2", orders: ["O-2"], isFirst: true))
        #expect(cost.ready == 10 && cost.otherwise == 60)
        #expect(cost.delayed == 1 && cost.minutes == 10 && cost.late == ["L1"])
    }

    @Test func aWholeLoadGoesFirstAndTheFirstLoadCostsNothing() throws {
        let (wish, all) = try cost("L2", reading)
        #expect(wish.orders == ["O-2", "O-3"] && all.minutes == 30)
        let (_, free) = try cost("L1", reading)
        #expect(free.delayed == 0 && free.late == [])
    }

    @Test func anOrderWithoutALoadDelaysThemAll() throws {
        let (_, cost) = try cost("O-4", reading)
        #expect(cost.delayed == 2 && cost.minutes == 6 && cost.late == ["L1"])
    }

    @Test func whatGoesFirstIsReckonedWithAndCanBeEnded() throws {
        var first = reading
        first.orders[1].isExpedited = true
        #expect(Board(first, now: now).rows.first { $0.load.id == "L1" }?.slack == -5)
        #expect(Board(first, now: now).rows.first { $0.load.id == "L2" }?.slack == 30, "the same work in all")
        let (wish, _) = try cost("O-2", first)
        #expect(!wish.isFirst && wish.orders == ["O-2"])
        let (rest, _) = try cost("L2", first)
        #expect(rest.isFirst && rest.orders == ["O-3"], "one of its orders goes first already")
    }

    @Test func whatIsPackedOrUnknownCannotGoFirst() {
        #expect(Board(reading, now: now).expediteWish("O-9", in: reading) == nil)
    }
}
