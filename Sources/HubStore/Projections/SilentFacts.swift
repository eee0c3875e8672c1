/// Kinds of facts that book nothing at the hub: steps of a hand on its way, and what only the site needs. They are kept
/// like all others and not even decoded, because most of what a floor records is of these kinds.
enum SilentFacts {
    static let kinds: Set<String> = Set(
        ofJob("pick", picking) + ofJob("pack", packing) + ofJob("carton", ["staged", "planned", "undone"])
            + ofJob("count", ["left", "placeConfirmed", "itemShown", "counted", "keyed", "unknownSeen", "undone"])
            + ofJob("carry", ["held", "dropped", "checked", "reopened"]) + ofTheSite)

    private static let picking = [
        "taken", "takenOver", "left", "sourceConfirmed", "itemConfirmed", "batchConfirmed", "counted", "keyed",
        "zeroChecked", "toteFull", "skipped", "substituted", "cancelled",
    ]

    private static let packing = [
        "opened", "taken", "takenOver", "arrived", "merged", "left", "parcelOpened", "boxTaken", "closed", "weighed",
        "weightRefused", "recounted", "labelled", "labelFailed", "reprinted", "reopened", "dissolved", "cancelled",
    ]

    private static let ofTheSite = [
        "stream.started", "reason.defined", "layout.defined", "order.unclaimedShorted", "tour.released",
        "tour.withdrawn",
        "person.signedIn", "person.signedOut", "person.pinSet", "person.pinRemoved", "person.pinFailed",
        "person.pinUnlocked", "person.stationLocked", "person.settingsChosen", "person.drilled", "person.qualified",
        "code.learned",
        "code.forgotten", "scanner.profiled",
        "site.numbered",
        "box.defined", "service.defined", "order.papersArrived", "order.shippingChanged", "order.held",
        "order.expedited", "message.sent", "message.read",
        "count.policySet", "return.policySet", "expiry.policySet", "evidence.taken",
    ]

    private static func ofJob(_ job: String, _ events: [String]) -> [String] { events.map { job + "." + $0 } }
}
