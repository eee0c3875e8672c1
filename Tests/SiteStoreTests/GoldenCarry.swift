import Warehouse

// One of every kind of fact of receiving and moving, in the order of `goldenCarryFacts`, and how they lie in files that
// exist.

func ordinal(_ event: CarryEvent) -> Int {
    switch event {
    case .opened: 0
    case .held: 1
    case .dropped: 2
    case .put: 3
    case .checked: 4
    case .reopened: 5
    case .closed: 6
    case .undone: 7
    case .freed: 168 - 148
    }
}

private let lot = Batch(lot: "L1", expiry: Day(20_800))
private let lines = [
    DeliveryLine(number: 1, sku: "MILK", quantity: 8, batch: lot, carton: "340201234500000015"),
    DeliveryLine(number: 2, sku: "PHONE", quantity: 1, serials: ["S9"]),
]
private let move = Move(sku: "MILK", batch: lot, quantity: 3, from: .supplier, to: "A-03-01")

private var hand: CarryHand {
    var hand = CarryHand(sku: "MILK", tracking: [.lot, .expiry], batch: lot, units: 4, open: [.expiry], isExcess: true)
    hand.goal = .bin("A-03-01", why: "it lies there already")
    return hand
}

private var aside: CarryHand {
    var hand = CarryHand(sku: "PHONE", tracking: [.serial], serials: ["S9"], units: 1)
    hand.reason = "arrived-damaged"
    hand.goal = .aside(.damaged)
    return hand
}

private var forOrder: CarryHand {
    var hand = CarryHand(sku: "PEN", units: 2, whole: [CarriedUnits("PEN", quantity: 2)])
    hand.goal = .order("O-1", line: 2, units: 1, door: "DOOR-4")
    return hand
}

private let difference = CarryDifference(sku: "MILK", announced: 8, here: 9, aside: 1)

let goldenCarryBodies: [FactBody] =
    [
        .deliveryAnnounced(
            Delivery(
                id: "TR-1", from: "York", isTransfer: true, due: Moment(milliseconds: 1_795_000_000_123),
                lines: lines)),
        .deliverySettled(DeliverySettled(id: "TR-1", note: "counted at both ends", moves: [move])),
    ]
    + ([
        .opened(CarryOpened(delivery: "TR-1", from: "York", origin: .inTransit, lines: lines), by: "ANA"),
        .held(hand, by: "ANA"), .held(aside, by: "ANA"), .held(forOrder, by: "ANA"), .dropped(by: "ANA"),
        .put(
            PutUnits(
                [CarriedUnits("MILK", lot, grade: .b, quantity: 3)], at: "T-1", order: "O-1", orderLine: 2,
                revives: true),
            moves: [move], left: forOrder, by: "ANA"),
        .put(
            PutUnits(
                [CarriedUnits("PHONE", serial: "S9", quantity: 1)], at: .damaged, reason: "arrived-damaged",
                carton: "340201234500000015"), moves: [], left: nil, by: "ANA"),
        .checked([difference], by: "ANA"), .reopened(by: "ANA"),
        .closed(CarryClosed(delivery: "TR-1", origin: .inTransit, differences: [difference]), by: "ANA"),
        .undone(fact: 31, what: "carry.put", moves: [move], by: "ANA"),
    ] as [CarryEvent]).map { .carry(CarryID(3), $0) }

let goldenCarryFacts = [
    #"""
    delivery.announced {"due":1795000000123,"from":"York","id":"TR-1","isTransfer":true,"lines":[{"batch":{"expi\#
    ry":20800,"lot":"L1"},"carton":"340201234500000015","number":1,"quantity":8,"sku":"MILK"},{"number":2,"quant\#
    ity":1,"serials":["S9"],"sku":"PHONE"}]}
    """#,
    #"""
    delivery.settled {"id":"TR-1","moves":[{"batch":{"expiry":20800,"lot":"L1"},"from":"SUPPLIER","grade":"A","q\#
    uantity":3,"sku":"MILK","to":"A-03-01"}],"note":"counted at both ends"}
    """#,
    #"""
    carry.opened {"carry":3,"event":{"opened":{"_0":{"delivery":"TR-1","from":"York","lines":[{"batch":{"expiry"\#
    :20800,"lot":"L1"},"carton":"340201234500000015","number":1,"quantity":8,"sku":"MILK"},{"number":2,"quantity\#
    ":1,"serials":["S9"],"sku":"PHONE"}],"origin":"IN-TRANSIT"},"by":"ANA"}}}
    """#,
    #"""
    carry.held {"carry":3,"event":{"held":{"_0":{"batch":{"expiry":20800,"lot":"L1"},"goal":{"bin":{"_0":"A-03-0\#
    1","why":"it lies there already"}},"grade":"A","isExcess":true,"open":["expiry"],"serials":[],"sku":"MILK","\#
    tracking":3,"units":4},"by":"ANA"}}}
    """#,
    #"""
    carry.held {"carry":3,"event":{"held":{"_0":{"batch":{"lot":""},"goal":{"aside":{"_0":"DAMAGED"}},"grade":"A\#
    ","isExcess":false,"open":[],"reason":"arrived-damaged","serials":["S9"],"sku":"PHONE","tracking":4,"units":\#
    1},"by":"ANA"}}}
    """#,
    #"""
    carry.held {"carry":3,"event":{"held":{"_0":{"batch":{"lot":""},"goal":{"order":{"_0":"O-1","door":"DOOR-4",\#
    "line":2,"units":1}},"grade":"A","isExcess":false,"open":[],"serials":[],"sku":"PEN","tracking":0,"units":2,\#
    "whole":[{"batch":{"lot":""},"grade":"A","quantity":2,"sku":"PEN"}]},"by":"ANA"}}}
    """#,
    #"""
    carry.dropped {"carry":3,"event":{"dropped":{"by":"ANA"}}}
    """#,
    #"""
    carry.put {"carry":3,"event":{"put":{"_0":{"order":"O-1","orderLine":2,"place":"T-1","revives":true,"units":\#
    [{"batch":{"expiry":20800,"lot":"L1"},"grade":"B","quantity":3,"sku":"MILK"}]},"by":"ANA","left":{"batch":{"\#
    lot":""},"goal":{"order":{"_0":"O-1","door":"DOOR-4","line":2,"units":1}},"grade":"A","isExcess":false,"open\#
    ":[],"serials":[],"sku":"PEN","tracking":0,"units":2,"whole":[{"batch":{"lot":""},"grade":"A","quantity":2,"\#
    sku":"PEN"}]},"moves":[{"batch":{"expiry":20800,"lot":"L1"},"from":"SUPPLIER","grade":"A","quantity":3,"sku"\#
    :"MILK","to":"A-03-01"}]}}}
    """#,
    #"""
    carry.put {"carry":3,"event":{"put":{"_0":{"carton":"340201234500000015","place":"DAMAGED","reason":"arrived\#
    -damaged","units":[{"batch":{"lot":""},"grade":"A","quantity":1,"serial":"S9","sku":"PHONE"}]},"by":"ANA","m\#
    oves":[]}}}
    """#,
    #"""
    carry.checked {"carry":3,"event":{"checked":{"_0":[{"announced":8,"aside":1,"here":9,"sku":"MILK"}],"by":"AN\#
    A"}}}
    """#,
    #"""
    carry.reopened {"carry":3,"event":{"reopened":{"by":"ANA"}}}
    """#,
    #"""
    carry.closed {"carry":3,"event":{"closed":{"_0":{"delivery":"TR-1","differences":[{"announced":8,"aside":1,"\#
    here":9,"sku":"MILK"}],"origin":"IN-TRANSIT"},"by":"ANA"}}}
    """#,
    #"""
    carry.undone {"carry":3,"event":{"undone":{"by":"ANA","fact":31,"moves":[{"batch":{"expiry":20800,"lot":"L1"\#
    },"from":"SUPPLIER","grade":"A","quantity":3,"sku":"MILK","to":"A-03-01"}],"what":"carry.put"}}}
    """#,
]
