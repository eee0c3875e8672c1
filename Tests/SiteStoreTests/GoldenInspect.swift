import Warehouse

// One of every kind of fact of inspections, in the order of `goldenInspectFacts`, and how they lie in files that exist.

func ordinal(_ event: InspectEvent) -> Int {
    switch event {
    case .opened: 0
    case .taken: 1
    case .takenOver: 2
    case .left: 3
    case .matched: 4
    case .shown: 5
    case .fetched: 6
    case .batchSeen: 7
    case .serialSeen: 8
    case .unreadable: 9
    case .vouched: 10
    case .unvouched: 11
    case .answered: 12
    case .evidenceNoted: 13
    case .evidenceMissing: 14
    case .graded: 15
    case .reasoned: 16
    case .ruled: 17
    case .weighed: 18
    case .witnessed: 19
    case .inspected: 20
    case .finished: 21
    case .undone: 22
    case .freed: 167 - 114
    }
}

private let at = Moment(milliseconds: 1_795_000_000_123)
private let id: ReturnID = "RMA-1"
private let batch = Batch(lot: "L1", expiry: Day(20_800))

private let unit: ReturnedUnit = {
    var hand = ReturnHand(number: 2, sku: "RING", quantity: 1, plan: UnitPlan())
    (hand.batch, hand.serial, hand.grade, hand.reason) = (batch, "S1", .b, "changed-mind")
    hand.answers = [GivenAnswer(question: "sealed", answer: 2, finding: "opened")]
    hand.pictures = [NotedPicture(angle: "front", digest: "ab")]
    (hand.missingAngles, hand.doubts, hand.seconds) = (["back"], [.raise], ["BEN"])
    (hand.grams, hand.witness) = (12, "CAL")
    hand.ruling = ReturnRuling(.order, .refund, rule: "opened", order: "O-7", orderLine: 3, revives: true)
    guard let unit = ReturnedUnit(hand, at: "T-17") else { preconditionFailure("a unit that is whole") }
    return unit
}()

private let events: [InspectEvent] = [
    .opened(
        ReturnOpened(
            rma: "RMA-1", order: "O-1", parcel: "NL1", announced: [ItemUnits("RING", 2)], reason: "changed-mind"),
        by: "ANA", at: "S1", when: at),
    .opened(ReturnOpened(parcel: "ZZ-9"), by: "ANA", at: "S1", when: at),
    .taken(by: "ANA", at: "S1", when: at), .takenOver(from: "ANA", by: "BEN", at: "S2", when: at), .left,
    .matched(rma: "RMA-1", order: "O-1", announced: [ItemUnits("RING", 2)], reason: "defective", by: "office"),
    .shown(
        "RING", units: 2, plan: UnitPlan(tracking: [.lot, .serial], questions: 2, angles: ["front"]), doubt: .excess),
    .fetched(unit: 1), .batchSeen(batch, doubt: .swap), .serialSeen("S1", doubt: nil), .unreadable(.expiry),
    .vouched(.swap, by: "BEN"), .unvouched(.raise),
    .answered(GivenAnswer(question: "sealed", answer: 1), cap: .b),
    .evidenceNoted(angle: "front", digest: "ab"), .evidenceMissing(angle: "back"), .graded(.a, best: .b),
    .reasoned("defective"), .ruled(ReturnRuling(.vendor, .replace, rule: "defect to vendor")), .weighed(grams: 12),
    .witnessed(by: "CAL"),
    .inspected(
        unit,
        moves: [
            Move(sku: "RING", batch: batch, grade: .a, serial: "S1", quantity: 1, from: .customer, to: "RT-RESTOCK")
        ]),
    .finished(missing: [ItemUnits("RING", 1)]), .undone(fact: 31, what: "inspect.inspected", moves: []),
]

let goldenInspectBodies: [FactBody] =
    [
        .returnPolicySet(
            ReturnPolicy(
                checklists: [
                    Checklist(
                        .value, angles: ["front"],
                        questions: [
                            ChecklistQuestion(
                                id: "sealed", ask: "Is it sealed?",
                                answers: [
                                    ChecklistAnswer("Sealed"), ChecklistAnswer("Opened", cap: .b, finding: "opened"),
                                ])
                        ])
                ],
                dispositions: [
                    DispositionRow(grade: .a, reason: "defective", handling: .value, .vendor, .hold, rule: "strange")
                ],
                trays: ["restock": "RT-RESTOCK"], orphanAngles: ["label"]))
    ] + events.map { .inspect(id, $0) }

let goldenInspectFacts = [
    #"""
    return.policySet {"checklists":[{"angles":["front"],"class":"value","questions":[{"answers":[{"say":"Sealed"\#
    },{"cap":"B","finding":"opened","say":"Opened"}],"ask":"Is it sealed?","id":"sealed"}]}],"dispositions":[{"c\#
    lass":"value","disposition":"vendor","grade":"A","money":"hold","reason":"defective","rule":"strange"}],"orp\#
    hanAngles":["label"],"trays":{"restock":"RT-RESTOCK"}}
    """#,
    #"""
    inspect.opened {"event":{"opened":{"_0":{"announced":[{"sku":"RING","units":2}],"order":"O-1","parcel":"NL1"\#
    ,"reason":"changed-mind","rma":"RMA-1"},"at":"S1","by":"ANA","when":1795000000123}},"id":"RMA-1"}
    """#,
    #"""
    inspect.opened {"event":{"opened":{"_0":{"announced":[],"parcel":"ZZ-9"},"at":"S1","by":"ANA","when":1795000\#
    000123}},"id":"RMA-1"}
    """#,
    #"""
    inspect.taken {"event":{"taken":{"at":"S1","by":"ANA","when":1795000000123}},"id":"RMA-1"}
    """#,
    #"""
    inspect.takenOver {"event":{"takenOver":{"at":"S2","by":"BEN","from":"ANA","when":1795000000123}},"id":"RMA-1"}
    """#,
    #"""
    inspect.left {"event":{"left":{}},"id":"RMA-1"}
    """#,
    #"""
    inspect.matched {"event":{"matched":{"announced":[{"sku":"RING","units":2}],"by":"office","order":"O-1","rea\#
    son":"defective","rma":"RMA-1"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.shown {"event":{"shown":{"_0":"RING","doubt":"excess","plan":{"angles":["front"],"questions":2,"trac\#
    king":5},"units":2}},"id":"RMA-1"}
    """#,
    #"""
    inspect.fetched {"event":{"fetched":{"unit":1}},"id":"RMA-1"}
    """#,
    #"""
    inspect.batchSeen {"event":{"batchSeen":{"_0":{"expiry":20800,"lot":"L1"},"doubt":"swap"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.serialSeen {"event":{"serialSeen":{"_0":"S1"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.unreadable {"event":{"unreadable":{"_0":"expiry"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.vouched {"event":{"vouched":{"_0":"swap","by":"BEN"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.unvouched {"event":{"unvouched":{"_0":"raise"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.answered {"event":{"answered":{"_0":{"answer":1,"question":"sealed"},"cap":"B"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.evidenceNoted {"event":{"evidenceNoted":{"angle":"front","digest":"ab"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.evidenceMissing {"event":{"evidenceMissing":{"angle":"back"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.graded {"event":{"graded":{"_0":"A","best":"B"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.reasoned {"event":{"reasoned":{"_0":"defective"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.ruled {"event":{"ruled":{"_0":{"disposition":"vendor","money":"replace","rule":"defect to vendor"}}}\#
    ,"id":"RMA-1"}
    """#,
    #"""
    inspect.weighed {"event":{"weighed":{"grams":12}},"id":"RMA-1"}
    """#,
    #"""
    inspect.witnessed {"event":{"witnessed":{"by":"CAL"}},"id":"RMA-1"}
    """#,
    #"""
    inspect.inspected {"event":{"inspected":{"_0":{"answers":[{"answer":2,"finding":"opened","question":"sealed"\#
    }],"batch":{"expiry":20800,"lot":"L1"},"doubts":["raise"],"grade":"B","grams":12,"miss\#
    ingAngles":["back"],"number":2,"pictures":[{"angle":"front","digest":"ab"}],"place":"T-17","quantity":1,"rea\#
    son":"changed-mind","ruling":{"disposition":"order","money":"refund","order":"O-7","orderLine":3,"revives":t\#
    rue,"rule":"opened"},"seconds":["BEN"],"serial":"S1","sku":"RING","witness":"CAL"},"moves":[{"batch":{"expir\#
    y":20800,"lot":"L1"},"from":"CUSTOMER","grade":"A","quantity":1,"serial":"S1","sku":"RING","to":"RT-RESTOCK"\#
    }]}},"id":"RMA-1"}
    """#,
    #"""
    inspect.finished {"event":{"finished":{"missing":[{"sku":"RING","units":1}]}},"id":"RMA-1"}
    """#,
    #"""
    inspect.undone {"event":{"undone":{"fact":31,"moves":[],"what":"inspect.inspected"}},"id":"RMA-1"}
    """#,
]
