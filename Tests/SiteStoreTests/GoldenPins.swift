import Warehouse

func ordinal(_ event: PinEvent) -> Int {
    switch event {
    case .set: 0
    case .removed: 1
    case .failed: 2
    case .unlocked: 3
    case .stationLocked: 4
    }
}

let goldenPinBodies: [FactBody] = [
    .pin("ANA", .set), .pin("ANA", .removed), .pin("ANA", .failed(3)), .pin("ANA", .unlocked),
    .pin("ANA", .stationLocked),
]

let goldenPinFacts = [
    #"person.pinSet {"badge":"ANA","event":{"set":{}}}"#,
    #"person.pinRemoved {"badge":"ANA","event":{"removed":{}}}"#,
    #"person.pinFailed {"badge":"ANA","event":{"failed":{"_0":3}}}"#,
    #"person.pinUnlocked {"badge":"ANA","event":{"unlocked":{}}}"#,
    #"person.stationLocked {"badge":"ANA","event":{"stationLocked":{}}}"#,
]
