import Warehouse

// One of every kind of fact of the gate, in the order of `goldenGateFacts`, and how they lie in files that exist.

func ordinal(_ event: GateEvent) -> Int {
    switch event {
    case .opened: 0
    case .told: 1
    case .arrived: 2
    case .checked: 3
    case .reopened: 4
    case .signed: 5
    case .undone: 6
    }
}

private let at = Moment(milliseconds: 1_795_000_000_123)

let goldenGateBodies: [FactBody] =
    [
        .returnAnnounced(
            AnnouncedReturn(
                id: "RMA-1", customer: "K", lines: [OrderLine(number: 1, sku: "MILK", quantity: 1)], order: "O-1",
                tracking: "NL1", courier: "Northline"))
    ]
    + ([
        .opened(courier: "Northline", by: "ANA"), .told(40, by: "ANA"),
        .arrived(GateParcel(text: "NL1", rma: "RMA-1"), by: "ANA"), .arrived(GateParcel(text: "X/1"), by: "ANA"),
        .checked(GateSum(expected: 2, arrived: 1, missing: ["RMA-2"], over: 0), by: "ANA"), .reopened(by: "ANA"),
        .signed(by: "ANA", courier: "J. Porter", missing: ["RMA-2"], deadline: at),
        .undone(fact: 31, what: "gate.arrived"),
    ] as [GateEvent]).map { .gate(GateID(3), $0) }

let goldenGateFacts = [
    #"""
    return.announced {"charges":[],"courier":"Northline","customer":"K","id":"RMA-1","lines":[{"number":1,"pr\#
    icePence":0,"quantity":1,"sku":"MILK"}],"order":"O-1","tracking":"NL1"}
    """#,
    #"""
    gate.opened {"entry":3,"event":{"opened":{"by":"ANA","courier":"Northline"}}}
    """#,
    #"""
    gate.told {"entry":3,"event":{"told":{"_0":40,"by":"ANA"}}}
    """#,
    #"""
    gate.arrived {"entry":3,"event":{"arrived":{"_0":{"rma":"RMA-1","text":"NL1"},"by":"ANA"}}}
    """#,
    #"""
    gate.arrived {"entry":3,"event":{"arrived":{"_0":{"text":"X/1"},"by":"ANA"}}}
    """#,
    #"""
    gate.checked {"entry":3,"event":{"checked":{"_0":{"arrived":1,"expected":2,"missing":["RMA-2"],"over":0},"by\#
    ":"ANA"}}}
    """#,
    #"""
    gate.reopened {"entry":3,"event":{"reopened":{"by":"ANA"}}}
    """#,
    #"""
    gate.signed {"entry":3,"event":{"signed":{"by":"ANA","courier":"J. Porter","deadline":1795000000123,"missing\#
    ":["RMA-2"]}}}
    """#,
    #"""
    gate.undone {"entry":3,"event":{"undone":{"fact":31,"what":"gate.arrived"}}}
    """#,
]
