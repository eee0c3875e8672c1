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

func ordinal(_ event: MessageEvent) -> Int {
    switch event {
    case .sent: 0
    case .read: 1
    }
}

let goldenPinBodies: [FactBody] = [
    .pin("ANA", .set), .pin("ANA", .removed), .pin("ANA", .failed(3)), .pin("ANA", .unlocked),
    .pin("ANA", .stationLocked), .settingsChosen("ANA", PersonSettings()),
    .settingsChosen("ANA", PersonSettings(language: .german, sound: .quiet, contrast: .high, bigText: true)),
    .orderExpedited("O/1", true), .orderExpedited("O/1", false),
    .message(.sent(MessageSent(to: .everybody, text: "Truck \"4\" is early"))),
    .message(.sent(MessageSent(to: .zone("A"), text: "é"))),
    .message(.sent(MessageSent(to: .badge("BEN"), text: "Come"))), .message(.read(41)),
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
    #"order.expedited {"isFirst":true,"order":"O/1"}"#,
    #"order.expedited {"isFirst":false,"order":"O/1"}"#,
    #"message.sent {"text":"Truck \"4\" is early","to":{"everybody":{}}}"#,
    #"message.sent {"text":"é","to":{"zone":{"_0":"A"}}}"#,
    #"message.sent {"text":"Come","to":{"badge":{"_0":"BEN"}}}"#,
    #"message.read {"message":41}"#,
]
