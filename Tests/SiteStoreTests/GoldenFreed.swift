import Warehouse

// Work that a supervisor took away: the same fact in every job that a person holds.

private let freed = Freed(from: "ANA", by: "SUE", when: Moment(milliseconds: 1_795_000_000_123))

let goldenFreedBodies: [FactBody] = [
    .pick(TourID(7), .freed(freed)), .pack("O-1", .freed(freed)), .count(CountID(3), .freed(freed)),
    .inspect("RMA-1", .freed(freed)), .carry(CarryID(3), .freed(freed)),
]

let goldenFreedFacts = [
    #"pick.freed {"event":{"freed":{"_0":{"by":"SUE","from":"ANA","when":1795000000123}}},"tour":7}"#,
    #"pack.freed {"event":{"freed":{"_0":{"by":"SUE","from":"ANA","when":1795000000123}}},"order":"O-1"}"#,
    #"count.freed {"count":3,"event":{"freed":{"_0":{"by":"SUE","from":"ANA","when":1795000000123}}}}"#,
    #"inspect.freed {"event":{"freed":{"_0":{"by":"SUE","from":"ANA","when":1795000000123}}},"id":"RMA-1"}"#,
    #"carry.freed {"carry":3,"event":{"freed":{"_0":{"by":"SUE","from":"ANA","when":1795000000123}}}}"#,
]
