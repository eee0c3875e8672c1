import Warehouse

// One of every kind of fact of counting, in the order of `goldenCountFacts`, and how they lie in files that exist.

func ordinal(_ event: CountEvent) -> Int {
    switch event {
    case .taken: 0
    case .takenOver: 1
    case .left: 2
    case .placeConfirmed: 3
    case .itemShown: 4
    case .counted: 5
    case .keyed: 6
    case .unknownSeen: 7
    case .finished: 8
    case .declaredEmpty: 9
    case .undone: 10
    case .freed: 166 - 89
    }
}

func ordinal(_ ruling: CountRuling) -> Int {
    switch ruling {
    case .ruled: 0
    case .approved: 1
    case .rejected: 2
    case .posted: 3
    case .dropped: 4
    }
}

private let at = Moment(milliseconds: 1_795_000_000_123)
private let lot = Batch(lot: "L1", expiry: Day(20_800))
private let milk = CountDifference(key: CountKey(sku: "MILK", batch: lot), expected: 6, units: -2)
private let phone = CountDifference(
    key: CountKey(sku: "PHONE", serial: "S1"), expected: 0, units: 1, isUncertain: true)

let goldenCountBodies: [FactBody] =
    [
        .countAsked(CountAsked(id: CountID(3), place: "A-03-01", cause: .plan, score: 1234)),
        .countAsked(CountAsked(id: CountID(4), place: "A-03-01", cause: .spot)),
        .countPolicySet(
            CountPolicy(
                daysBetween: ["A": 7],
                tolerances: [ToleranceRow(velocity: .a, sign: .missing, units: 1, percent: 2, pence: 3)],
                accuracyPercentMin: 90)),
    ]
    + ([
        .taken(by: "ANA", at: "S1", when: at), .takenOver(from: "ANA", by: "BEN", at: "S2", when: at), .left,
        .placeConfirmed(byHand: true),
        .itemShown(CountHand(sku: "MILK", batch: lot, units: 2, isStray: true), asks: .expiry),
        .counted("MILK", lot, units: 3, serial: nil, isStray: false),
        .counted("PHONE", .none, units: 1, serial: "S1", isStray: true), .keyed("MILK", lot, total: 9),
        .unknownSeen("X/1"), .finished(none: ["PEN"]), .declaredEmpty(none: []),
        .undone(fact: 31, what: "count.counted"),
    ] as [CountEvent]).map { .count(CountID(3), $0) }
    + ([
        .ruled(.recount, [milk, phone], pence: 198), .approved(by: "BEN"), .rejected(by: "BEN"),
        .posted([Move(sku: "MILK", batch: lot, quantity: 2, from: "A-03-01", to: .adjustment)]), .dropped(by: "BEN"),
    ] as [CountRuling]).map { .countRuled(CountID(3), $0) }

let goldenCountFacts = [
    #"""
    count.asked {"cause":"plan","id":3,"place":"A-03-01","score":1234}
    """#,
    #"""
    count.asked {"cause":"spot","id":4,"place":"A-03-01"}
    """#,
    #"""
    count.policySet {"accuracyPercentMin":90,"daysBetween":{"A":7},"secondsPerBin":30,"secondsPerLine":1\#
    0,"secondsPerUnit":2,"tolerances":[{"pence":3,"percent":2,"sign":"missing","units":1,"velocity":"A"}\#
    ]}
    """#,
    #"""
    count.taken {"count":3,"event":{"taken":{"at":"S1","by":"ANA","when":1795000000123}}}
    """#,
    #"""
    count.takenOver {"count":3,"event":{"takenOver":{"at":"S2","by":"BEN","from":"ANA","when":1795000000\#
    123}}}
    """#,
    #"""
    count.left {"count":3,"event":{"left":{}}}
    """#,
    #"""
    count.placeConfirmed {"count":3,"event":{"placeConfirmed":{"byHand":true}}}
    """#,
    #"""
    count.itemShown {"count":3,"event":{"itemShown":{"_0":{"batch":{"expiry":20800,"lot":"L1"},"isStray"\#
    :true,"sku":"MILK","units":2},"asks":"expiry"}}}
    """#,
    #"""
    count.counted {"count":3,"event":{"counted":{"_0":"MILK","_1":{"expiry":20800,"lot":"L1"},"isStray":\#
    false,"units":3}}}
    """#,
    #"""
    count.counted {"count":3,"event":{"counted":{"_0":"PHONE","_1":{"lot":""},"isStray":true,"serial":"S\#
    1","units":1}}}
    """#,
    #"""
    count.keyed {"count":3,"event":{"keyed":{"_0":"MILK","_1":{"expiry":20800,"lot":"L1"},"total":9}}}
    """#,
    #"""
    count.unknownSeen {"count":3,"event":{"unknownSeen":{"_0":"X/1"}}}
    """#,
    #"""
    count.finished {"count":3,"event":{"finished":{"none":["PEN"]}}}
    """#,
    #"""
    count.declaredEmpty {"count":3,"event":{"declaredEmpty":{"none":[]}}}
    """#,
    #"""
    count.undone {"count":3,"event":{"undone":{"fact":31,"what":"count.counted"}}}
    """#,
    #"""
    ruling.ruled {"count":3,"ruling":{"ruled":{"_0":"recount","_1":[{"expected":6,"isUncertain":false,"k\#
    ey":{"batch":{"expiry":20800,"lot":"L1"},"sku":"MILK"},"units":-2},{"expected":0,"isUncertain":true,\#
    "key":{"batch":{"lot":""},"serial":"S1","sku":"PHONE"},"units":1}],"pence":198}}}
    """#,
    #"""
    ruling.approved {"count":3,"ruling":{"approved":{"by":"BEN"}}}
    """#,
    #"""
    ruling.rejected {"count":3,"ruling":{"rejected":{"by":"BEN"}}}
    """#,
    #"""
    ruling.posted {"count":3,"ruling":{"posted":{"_0":[{"batch":{"expiry":20800,"lot":"L1"},"from":"A-03\#
    -01","grade":"A","quantity":2,"sku":"MILK","to":"ADJUSTMENT"}]}}}
    """#,
    #"""
    ruling.dropped {"count":3,"ruling":{"dropped":{"by":"BEN"}}}
    """#,
]
