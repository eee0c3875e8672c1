import Warehouse

// The facts of what expires, and how they lie in files that exist.

private let lot = Batch(lot: "L1", expiry: Day(20_800))

let goldenExpiryBodies: [FactBody] = [
    .expiryPolicySet(
        ExpiryPolicy(
            daysLeft: [DaysLeftRow(sku: "MILK", handling: .cold, channel: .b2b, purpose: .ship, days: 14)],
            ladder: [LadderRow(.tag, handling: .cold, pence: 5, days: 7, owner: "sales", why: "w")],
            trays: ["transfer": "EX"])),
    .expiryHandled(
        ExpiryHandled(
            .takenOn, rung: .transfer, sku: "MILK", batch: lot, place: "A-03-01", quantity: 2, note: "n",
            moves: [Move(sku: "MILK", batch: lot, quantity: 2, from: "A-03-01", to: "EX")])),
    .expiryHandled(
        ExpiryHandled(
            .settled, first: 31, rung: .dispose, sku: "MILK", batch: lot, place: "A-03-01", quantity: 2,
            witness: "BEN")),
    .expiryHandled(
        ExpiryHandled(
            .takenOn, rung: .transfer, sku: "MILK", batch: lot, place: "A-03-01", quantity: 2, transfer: "EX-31-0a1b2c")
    ),
    .expiryHandled(goldenTag.proving(.atBin, fact: 31, byHand: true)),
    .expiryHandled(goldenTag.proving(.itemShown, fact: 31, byHand: false)),
    .expiryHandled(goldenTag.proving(.shown, fact: 31, byHand: false)),
    .expiryHandled(goldenTag.proving(.aside, fact: 31, byHand: false)),
]

private let goldenTag = ExpiryHandled(
    .takenOn, rung: .tag, sku: "MILK", batch: lot, place: "A-03-01", quantity: 2, note: "n")

let goldenExpiryFacts = [
    #"""
    expiry.policySet {"daysLeft":[{"channel":"b2b","days":14,"handling":"cold","purpose":"ship","sku":"MI\#
    LK"}],"ladder":[{"days":7,"handling":"cold","owner":"sales","pence":5,"rung":"tag","why":"w"}],"tagPe\#
    rcent":200,"trays":{"transfer":"EX"}}
    """#,
    #"""
    expiry.handled {"batch":{"expiry":20800,"lot":"L1"},"moves":[{"batch":{"expiry":20800,"lot":"L1"},"fr\#
    om":"A-03-01","grade":"A","quantity":2,"sku":"MILK","to":"EX"}],"note":"n","place":"A-03-01","quantit\#
    y":2,"rung":"transfer","sku":"MILK","step":"takenOn"}
    """#,
    #"""
    expiry.handled {"batch":{"expiry":20800,"lot":"L1"},"first":31,"moves":[],"note":"","place":"A-03-01"\#
    ,"quantity":2,"rung":"dispose","sku":"MILK","step":"settled","witness":"BEN"}
    """#,
    #"""
    expiry.handled {"batch":{"expiry":20800,"lot":"L1"},"moves":[],"note":"","place":"A-03-01","quantity":\#
    2,"rung":"transfer","sku":"MILK","step":"takenOn","transfer":"EX-31-0a1b2c"}
    """#,
    #"""
    expiry.handled {"batch":{"expiry":20800,"lot":"L1"},"byHand":true,"first":31,"moves":[],"note":"","pla\#
    ce":"A-03-01","quantity":2,"rung":"tag","sku":"MILK","step":"atBin"}
    """#,
    #"""
    expiry.handled {"batch":{"expiry":20800,"lot":"L1"},"first":31,"moves":[],"note":"","place":"A-03-01",\#
    "quantity":2,"rung":"tag","sku":"MILK","step":"itemShown"}
    """#,
    #"""
    expiry.handled {"batch":{"expiry":20800,"lot":"L1"},"first":31,"moves":[],"note":"","place":"A-03-01",\#
    "quantity":2,"rung":"tag","sku":"MILK","step":"shown"}
    """#,
    #"""
    expiry.handled {"batch":{"expiry":20800,"lot":"L1"},"first":31,"moves":[],"note":"","place":"A-03-01",\#
    "quantity":2,"rung":"tag","sku":"MILK","step":"aside"}
    """#,
]
