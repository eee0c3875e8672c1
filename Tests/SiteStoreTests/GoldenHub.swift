import Warehouse

// What a site says to its hub, and how it lies in files that exist.

func ordinal(_ fact: HubFact) -> Int {
    switch fact {
    case .answered: 0
    case .shipped: 1
    case .handedBack: 2
    }
}

let goldenHubBodies: [FactBody] = [
    .hub(.answered(IntentAnswer(kind: "order", id: "WEB-1", revision: 2, outcome: .accepted))),
    .hub(.answered(IntentAnswer(kind: "order", id: "WEB-1", revision: 3, outcome: .declined("no \"MUG\" here")))),
    .hub(.answered(IntentAnswer(kind: "order", id: "WEB-1", revision: 4, outcome: .released))),
    .hub(.answered(IntentAnswer(kind: "order", id: "WEB-1", revision: 5, outcome: .kept("left with load L-1")))),
    .hub(
        .shipped(
            Shipped(
                load: "L-1", service: "DPD",
                parcels: [
                    .init(
                        id: "00340123450000000018", tracking: "TRK", grams: 1200,
                        lines: [.init(order: "WEB-1", line: 2, sku: "MUG", quantity: 3)]),
                    .init(id: "P-2", tracking: nil, grams: 5, lines: []),
                ]))),
    .hub(
        .handedBack([
            HandedBack(order: "WEB-1", line: 1, sku: "MUG", quantity: 2, reason: "not-found"),
            HandedBack(order: "WEB-1", line: 2, sku: "CUP", quantity: 1, reason: nil),
        ])),
]

let goldenHubFacts: [String] = [
    #"intent.answered {"id":"WEB-1","kind":"order","outcome":{"accepted":{}},"revision":2}"#,
    #"intent.answered {"id":"WEB-1","kind":"order","outcome":{"declined":{"_0":"no \"MUG\" here"}},"revision":3}"#,
    #"intent.answered {"id":"WEB-1","kind":"order","outcome":{"released":{}},"revision":4}"#,
    #"intent.answered {"id":"WEB-1","kind":"order","outcome":{"kept":{"_0":"left with load L-1"}},"revision":5}"#,
    #"""
    order.shipped {"load":"L-1","parcels":[{"grams":1200,"id":"00340123450000000018","lines":[{"line":2,"order"\#
    :"WEB-1","quantity":3,"sku":"MUG"}],"tracking":"TRK"},{"grams":5,"id":"P-2","lines":[]}],"service":"DPD"}
    """#,
    #"""
    order.handedBack {"units":[{"line":1,"order":"WEB-1","quantity":2,"reason":"not-found","sku":"MUG"},{"line"\#
    :2,"order":"WEB-1","quantity":1,"sku":"CUP"}]}
    """#,
]
