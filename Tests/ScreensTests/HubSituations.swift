import Screens
import TestSupport
import TextScreen
import Warehouse

/// How things may stand with the hub.
enum HubMarket {
    /// So many seconds before now.
    static func seconds(_ count: Int) -> Moment {
        Moment(milliseconds: SmallFloor.now.milliseconds - Int64(count) * 1000)
    }

    static let online = status(.online, since: seconds(4000), heard: seconds(4))
    static let silent = status(.online, since: seconds(4000), heard: seconds(260), unsent: 12)
    static let offline = status(.offline, since: seconds(2880), heard: seconds(2890), unsent: 371)
    static let stopped = status(
        .stopped, since: seconds(90), heard: seconds(95), unsent: 371,
        note: "This file is an older copy: the hub has its facts up to 812.")
    static let skewed = status(.online, since: seconds(4000), heard: seconds(4), skewMilliseconds: 190_000)
    static let never = status(.never, since: seconds(30), unsent: 1204)

    static func status(
        _ state: HubState, since: Moment, heard: Moment? = nil, unsent: Int = 0, skewMilliseconds: Int? = nil,
        note: String = ""
    ) -> SyncStatus {
        .hub(
            HubStatus(
                state: state, since: since, heard: heard, unsent: unsent, skewMilliseconds: skewMilliseconds,
                note: note))
    }
}

extension PretendStation {
    /// The clock stands still, and the hub is heard of.
    mutating func hear(_ status: SyncStatus) { send(.tick(SmallFloor.now, status)) }

    /// The hub says that it has some lines of the tour, or all.
    mutating func acknowledge(_ lines: Set<Int>, whole: Bool = false) {
        send(.acknowledged(Acknowledged(.tour(TourID(41)), isWhole: whole, lines: lines)))
    }
}

let hubSituations: [Situation] = [
    situation("hub/online") { station in
        station.toSecondLine()
        station.hear(HubMarket.online)
        station.acknowledge([1, 2, 3, 4], whole: true)
    },
    situation("hub/written-since") { station in
        station.toSecondLine()
        station.hear(HubMarket.online)
        station.acknowledge([1, 2, 3, 4], whole: true)
        station.scan("A-05-01-B")
    },
    situation("hub/offline") { station in
        station.toSecondLine()
        station.scan("A-05-01-B")
        station.hear(HubMarket.offline)
        station.acknowledge([1])
    },
    situation("hub/silent") { station in
        station.toItem()
        station.hear(HubMarket.silent)
    },
    situation("hub/never") { station in
        station.toItem()
        station.hear(HubMarket.never)
    },
    situation("hub/clocks-apart") { station in
        station.toItem()
        station.hear(HubMarket.skewed)
    },
    situation("hub/stopped") { station in
        station.toItem()
        station.hear(HubMarket.stopped)
    },
    situation("hub/stopped-menu") { station in
        station.signIn()
        station.hear(HubMarket.stopped)
    },
    situation("hub/help") { station in
        station.toItem()
        station.hear(HubMarket.online)
        station.press(.function(1), .end)
    },
    Situation(name: "hub/bench") { glyphs in
        var station = PackMarket.station(glyphs: glyphs)
        station.toWeight()
        station.hear(HubMarket.online)
        if let job = station.console.pack?.job {
            station.send(
                .acknowledged(Acknowledged(.bench(job.id), isWhole: true, lines: Set(job.lines.map(\.number)))))
        }
        return station
    },
    Situation(name: "hub/load") { glyphs in
        var station = DockMarket.station(glyphs: glyphs)
        station.toLoading()
        station.hear(HubMarket.online)
        station.send(.acknowledged(Acknowledged(.load("L1"), isWhole: true, parcels: [SmallDock.id(11)])))
        return station
    },
]
