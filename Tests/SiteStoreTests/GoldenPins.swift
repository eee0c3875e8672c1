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
    .pin("ANA", .stationLocked), .settingsChosen("ANA", PersonSettings()),
    .settingsChosen("ANA", PersonSettings(language: .german, sound: .quiet, contrast: .high, bigText: true)),
]

let goldenPinFacts = [
    #"person.pinSet {"badge":"ANA","event":{"set":{}}}"#,
    #"person.pinRemoved {"badge":"ANA","event":{"removed":{}}}"#,
    #"person.pinFailed {"badge":"ANA","event":{"failed":{"_0":3}}}"#,
    #"person.pinUnlocked {"badge":"ANA","event":{"unlocked":{}}}"#,
    #"person.stationLocked {"badge":"ANA","event":{"stationLocked":{}}}"#,
    #"person.settingsChosen {"badge":"ANA","settings":{"bigText":false,"contrast":"normal","sound":"on"}}"#,
    #"""
    person.settingsChosen {"badge":"ANA","settings":{"bigText":true,"contrast":"high","language":"de","sound":"quiet"}}
    """#,
]
