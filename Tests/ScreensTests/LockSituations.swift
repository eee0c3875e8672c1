import Screens
import TestSupport
import TextScreen
import Warehouse

extension PretendStation {
    /// Nobody touches the terminal for so many minutes.
    mutating func leaveAlone(minutes: Int) {
        console.lockMinutes = 10
        send(.tick(SmallFloor.now, .noHub(facts: 1204)))
        send(.tick(SmallFloor.now.adding(minutes: minutes), .noHub(facts: 1204)))
    }
}

let lockSituations: [Situation] = [
    situation("lock/pin") { station in
        station.pins["ANA"] = "4711"
        station.scan("ANA")
        station.send(.entry("471"))
    },
    situation("lock/pin-wrong") { station in
        station.pins["ANA"] = "4711"
        station.scan("ANA")
        station.type("4712")
    },
    situation("lock/left-alone") { station in
        station.toSecondLine()
        station.leaveAlone(minutes: 10)
    },
    situation("lock/pin-refused") { station in
        station.toSecondLine()
        station.pins["ANA"] = "4711"
        station.leaveAlone(minutes: 10)
        for _ in 0..<5 {
            station.scan("ANA")
            station.type("4712")
        }
    },
]
