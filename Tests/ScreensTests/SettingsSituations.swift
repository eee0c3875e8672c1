import Screens
import TestSupport
import TextScreen
import Warehouse

/// How screens look for people who chose otherwise than most.
let settingsSituations: [Situation] = [
    situation("settings/page") { station in
        station.signIn()
        station.press(.shiftFunction(1))
    },
    situation("settings/tried-in-german") { station in
        station.signIn()
        station.press(.shiftFunction(1), .right, .down, .down)
    },
    situation("settings/kept-in-spanish") { station in
        station.signIn()
        station.press(.shiftFunction(1), .right, .right)
        station.enter()
    },
    situation("settings/pick-in-german") { station in
        station.chosen.language = .german
        station.toItem()
        station.scan("84879")
    },
    situation("settings/pick-in-hindi") { station in
        station.chosen.language = .hindi
        station.toItem()
        station.scan("84879")
    },
    situation("settings/big-text") { station in
        station.chosen.bigText = true
        station.toItem()
    },
]
