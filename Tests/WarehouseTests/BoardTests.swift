import TestSupport
import Testing
import Warehouse

/// The arithmetic of the board.
@Suite struct BoardTests {
    private let now = SmallFloor.now

    private func done(_ stage: BoardStage, by badges: BadgeID..., each count: Int, parts: Range<Int> = 0..<12)
        -> [WorkDone]
    {
        badges.flatMap { badge in parts.map { WorkDone(stage, by: badge, ago: $0, count: count) } }
    }

    private func load(_ id: LoadID, in minutes: Int, service: String = "ROAD", toLoad: Int = 0) -> BoardLoad {
        BoardLoad(id: id, service: service, departs: now.adding(minutes: minutes), toLoad: toLoad)
    }

    @Test func theSlackIsWhatIsLeftWhenTheSlowestStageIsDone() {
        let reading = BoardReading(
            loads: [load("L1", in: 120)], orders: [BoardOrder(id: "O-1", service: "ROAD", toPick: 60, toPack: 30)],
            done: done(.pick, by: "ANA", each: 10) + done(.pack, by: "CAL", each: 3) + done(.load, by: "DAN", each: 10))
        let board = Board(reading, now: now)
        #expect(board.pace.perHour == [.pick: 120, .pack: 36, .load: 120])
        #expect(board.rows[0].slack == 120 - 50, "30 parcels at 36 an hour take 50 minutes")
        #expect(board.rows[0].narrowest == .pack)
    }

    @Test func whatLeavesEarlierIsDoneEarlier() {
        let reading = BoardReading(
            loads: [load("L2", in: 70, toLoad: 30), load("L1", in: 40, toLoad: 30)],
            done: done(.load, by: "DAN", each: 5))
        let board = Board(reading, now: now)
        #expect(board.rows.map(\.load.id) == ["L1", "L2"])
        #expect(board.rows.map(\.slack) == [10, 10], "the second waits for the first")
        #expect(board.late == 0)
    }

    @Test func aCutOffThatWillBeMissedIsForeseenHoursBefore() {
        let reading = BoardReading(
            loads: [load("L1", in: 180, toLoad: 300)], done: done(.load, by: "DAN", each: 5))
        #expect(Board(reading, now: now).rows[0].slack == -120)
        #expect(Board(reading, now: now).late == 1)
    }

    @Test func nobodyInventsAPace() {
        let reading = BoardReading(loads: [load("L1", in: 60, toLoad: 1), load("L2", in: 90, service: "AIR")])
        let board = Board(reading, now: now)
        #expect(board.rows.first { $0.load.id == "L1" }?.slack == nil)
        #expect(board.rows.first { $0.load.id == "L2" }?.slack == 90, "nothing is to be done for it")
    }

    @Test func aStageThatBeganWithinTheHourIsNotBlamedForTheTimeBefore() {
        let pace = BoardPace(done(.pick, by: "ANA", each: 5, parts: 0..<6))
        #expect(pace.perHour[.pick] == 60)
        #expect(pace.parts[.pick]?.suffix(6) == [5, 5, 5, 5, 5, 5])
    }

    @Test func anOrderGoesWithTheFirstLoadOfItsServiceOrWithNone() {
        let reading = BoardReading(
            loads: [load("AIR", in: 30, service: "AIR"), load("L1", in: 60), load("L2", in: 90)],
            orders: [
                BoardOrder(id: "O-1", service: "ROAD", toPick: 2), BoardOrder(id: "O-2", service: "SEA", toPick: 1),
            ])
        let board = Board(reading, now: now)
        #expect(board.rows.first { $0.load.id == "L1" }?.toPick == 2)
        #expect(board.unplanned == 1)
    }

    @Test func peopleWhoGoElsewhereTakeTheirShareAlong() throws {
        let pace = BoardPace(done(.pick, by: "ANA", "BEN", "EVE", each: 4) + done(.pack, by: "CAL", each: 2))
        let moved = try #require(pace.moving(2, from: .pick, to: .pack))
        #expect(moved.perHour[.pick] == 48)
        #expect(moved.perHour[.pack] == 72)
        #expect(pace.moving(4, from: .pick, to: .pack) == nil)
        #expect(pace.moving(1, from: .pick, to: .load) == nil)
        #expect(pace.moving(1, from: .pick, to: .pick) == nil)
    }

    @Test(arguments: [
        ("2 from pick to pack", WhatIf(2, from: .pick, to: .pack)), ("1 load PICK", WhatIf(1, from: .load, to: .pick)),
        ("0 pick pack", nil), ("2 pick", nil), ("2 pick pick", nil), ("2 pick sleep", nil), ("", nil),
    ])
    func aStaffingIsReadAsItIsSpoken(_ text: String, _ wanted: WhatIf?) {
        #expect(WhatIf(text) == wanted)
    }
}
