/// What has to have happened in a number of runs, by its name: a fault that never came proves nothing, and neither does
/// work that nobody did.
extension Campaign {
    public static let expected = faults + work

    private static let faults = [
        "site: kill", "site: powerCut", "site: full", "site: badWrite", "site: badSync", "hub: kill", "hub: powerCut",
        "hub: full", "hub: badWrite", "hub: badSync", "line: lost", "line: doubled", "line: late", "line: cut off",
        "line: overtaken", "line: lost in a cut", "cut", "station killed", "agent killed", "power cut", "clock jumped",
        "clone stopped", "restored", "put back", "mended", "hub restored", "hub put back", "the hub went back",
        "feed reset",
        "lost at the site", "stopped: behind", "stopped: forked", "answer: gap", "answer: sessionOver",
        "answer: behind", "strange intent", "stranger kept", "retried", "sent again", "site: statement",
        "site: insideStatement", "site: beforeCommit", "site: afterCommit", "hub: statement", "hub: insideStatement",
        "hub: beforeCommit", "hub: afterCommit", "said again", "counted once", "site upgraded first",
        "hub upgraded first", "protocol refused", "went on after an upgrade", "newer file refused",
    ]
    private static let work = [
        "pick", "pack", "dock", "count", "carry", "gate", "inspect", "expiry", "released", "handed back", "cancelled",
        "cancelled at the hub", "ordered", "transfer ordered", "transfer arrived", "carton lost on the road",
        "announced", "delivered",
        "sent back", "owner found", "refused: pick", "refused: pack", "refused: dock", "refused: count",
        "refused: carry", "refused: gate", "refused: inspect", "fact: load.sealed", "fact: load.departed",
        "fact: ruling.posted", "fact: carry.put", "fact: inspect.graded", "fact: expiry.handled", "units shipped",
        "units shipped for the hub", "sites verified",
    ]
}
