import Screens
import TestSupport
import TextScreen
import Warehouse

/// A house in the afternoon: three loads, one of them too late at the pace of the last hour.
enum BoardMarket {
    static let now = SmallFloor.now

    static var reading: BoardReading {
        var reading = BoardReading(
            loads: [
                BoardLoad(
                    id: "ROAD-1", service: "ROAD", departs: now.adding(minutes: 30), door: "DOOR-1", state: .loading,
                    loaded: 12, toLoad: 8, staged: 6),
                BoardLoad(
                    id: "AIR-7", service: "AIR", departs: now.adding(minutes: 95), door: "DOOR-2", state: .atDoor,
                    toLoad: 4, staged: 4),
                BoardLoad(
                    id: "ROAD-2", service: "ROAD", departs: now.adding(minutes: 300), state: .planned, isHeld: true),
            ],
            orders: [
                BoardOrder(id: "W-1", service: "ROAD", cutoff: now.adding(minutes: 30), toPick: 40, toPack: 6),
                BoardOrder(id: "W-2", service: "AIR", toPick: 30, toPack: 12),
                BoardOrder(id: "W-3", service: "SEA", toPick: 2, toPack: 1),
            ],
            lanes: [
                LaneFill(lane: Lane(id: "LANE-1", capacity: 12), cartons: 12, load: "ROAD-1"),
                LaneFill(lane: Lane(id: "LANE-2", capacity: 12), cartons: 4, load: "AIR-7"),
            ],
            tours: [
                BoardTour(id: TourID(41), holder: "ANA", lines: 40, open: 28, due: now.adding(minutes: 72)),
                BoardTour(id: TourID(42), lines: 12, open: 12, due: now.adding(minutes: 12)),
            ],
            people: [
                BoardPerson(
                    badge: "ANA", name: "Ana Moreno", station: "S1", since: now.adding(minutes: -200),
                    work: .tour(TourID(41))),
                BoardPerson(
                    badge: "CAL", name: "Cal Duarte", station: "BENCH-1", since: now.adding(minutes: -180),
                    work: .packing("W-1")),
                BoardPerson(badge: "DAN", name: "Dan Reyes", station: "DOCK", since: now.adding(minutes: -20)),
                BoardPerson(
                    badge: "ZOE", name: "Zoe Quill", station: nil, since: nil,
                    work: .counting(CountID(9), "A-07-11-A")),
            ],
            queues: [
                BoardQueue(.toRelease, count: 12), BoardQueue(.toPick, count: 1, oldest: now.adding(minutes: -25)),
                BoardQueue(.toPack, count: 3), BoardQueue(.inLanes, count: 16, oldest: now.adding(minutes: -130)),
            ], done: done,
            desk: [
                .approval(CountID(7), "A-04-12-C", pence: 12_405, counters: ["ZOE", "YIN"]),
                .hold(
                    fact: 812, .batch, "A-05-01-B", "84879", "not-found", since: now.adding(minutes: -47), by: "BEN"),
            ])
        (reading.walk, reading.walkedLines) = (TourWalk(planned: 4200, unplanned: 6900), 52)
        return reading
    }

    private static var done: [WorkDone] {
        var done: [WorkDone] = []
        for ago in 0..<12 {
            done.append(WorkDone(.pick, by: "ANA", ago: ago, count: 4 + ago % 4))
            done.append(WorkDone(.pick, by: "BEN", ago: ago, count: 3))
            if ago < 6 { done.append(WorkDone(.pack, by: "CAL", ago: ago, count: 1 + ago % 2)) }
            if ago % 3 == 0 { done.append(WorkDone(.load, by: "DAN", ago: ago, count: 5)) }
        }
        return done
    }
}

private func board(_ name: String, _ act: @escaping @Sendable (inout PretendStation) -> Void) -> Situation {
    Situation(name: name) { glyphs in
        var station = Market.station(glyphs: glyphs)
        station.boardReading = BoardMarket.reading
        station.people.append(Person(badge: "MAX", name: "Max Orr", roles: [.supervise]))
        station.signIn("MAX")
        act(&station)
        return station
    }
}

extension PretendStation {
    mutating func rule(_ ruling: DeskRuling) {
        boardReading.desk.removeAll { row in
            switch (row, ruling) {
            case (.approval(let id, _, _, _), .approve(let ruled)),
                (.approval(let id, _, _, _), .countAgain(let ruled)):
                id == ruled
            case (.hold(let fact, _, _, _, _, _, _), .lift(let lifted)): fact == lifted
            case (.approval, .lift), (.hold, .approve), (.hold, .countAgain), (_, .free), (_, .expedite), (.expiry, _):
                false
            }
        }
        if case .expedite(let wish) = ruling {
            for index in boardReading.orders.indices where wish.orders.contains(boardReading.orders[index].id) {
                boardReading.orders[index].isExpedited = wish.isFirst
            }
        }
        guard case .free(let holding) = ruling else { return }
        for index in boardReading.tours.indices where .tour(boardReading.tours[index].id) == holding.job {
            boardReading.tours[index].holder = nil
        }
        for index in boardReading.people.indices where boardReading.people[index].holding == holding {
            boardReading.people[index].work = nil
        }
    }
}

let boardSituations = [
    board("board/loads") { _ in },
    board("board/what-if") { $0.type("1 pick pack") },
    board("board/filter") { $0.send(.entry("/road")) },
    board("board/tours") { $0.press(.right) },
    board("board/take-tour") { station in
        station.press(.right)
        station.press(.down)
        station.press(.function(8))
    },
    board("board/people") { $0.press(.right, .right) },
    board("board/take-work") { station in
        station.press(.right, .right)
        station.press(.end)
        station.press(.function(8))
    },
    board("board/taken-work") { station in
        station.press(.right, .right)
        station.press(.end)
        station.press(.function(8))
        station.press(.function(8))
    },
    board("board/desk") { $0.press(.left) },
    board("board/lifted") { station in
        station.press(.left, .down)
        station.press(.function(8))
    },
    board("board/expedite") { $0.type("+W-2") },
    board("board/expedited") { station in
        station.type("+W-2")
        station.press(.function(8))
    },
    board("board/message-sent") { $0.type("@ANA come to door 4") },
    board("board/dying") { station in
        station.boardReading.desk += [
            .expiry(ExpiryDue(.dispose, owner: "supervise", lots: 1, units: 3, pence: 399, daysLeft: -2)),
            .expiry(ExpiryDue(.tag, owner: "sales", lots: 3, units: 36, pence: 4_788, daysLeft: 9)),
        ]
        station.send(.changed)
        station.press(.left)
    },
    board("board/quiet") { station in
        station.boardReading = BoardReading()
        station.send(.changed)
    },
]
