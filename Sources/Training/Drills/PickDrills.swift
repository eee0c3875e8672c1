import Rehearsal
import SiteStore
import Warehouse

// Drills of picking: the straight way first, then everything that can go wrong at a bin.

extension DrillWorld {
    static let leaves = Moment(milliseconds: DrillTime.opening.milliseconds + 5 * 3_600_000)

    static func order(
        _ id: OrderID, _ lines: (SKU, Int)..., service: String = "PARCEL", gift: Bool = false, cod: Int = 0
    )
        -> Order
    {
        Order(
            id: id, customer: "J. Alder", cutoff: leaves,
            lines: lines.enumerated().map { OrderLine(number: $0 + 1, sku: $1.0, quantity: $1.1) },
            shipping: Shipping(
                shipTo: ["J. Alder", "13 Mill Lane", "Hull HU1 2AA"], service: service, isGift: gift, codPence: cod))
    }

    static func oats(_ lot: String, days: Int) -> Batch { Batch(lot: lot, expiry: DrillTime.today.adding(days)) }

    /// Orders that are released for picking.
    static func toPick(_ stock: [Lying], _ orders: Order...) -> DrillWorld {
        DrillWorld(stock: stock, orders: orders, before: [.release])
    }

    fileprivate static let tomatoes = [Lying(place: "A-01-01-A", sku: "TOMATO", units: 20)]
    fileprivate static let twoBins = [
        Lying(place: "A-01-01-A", sku: "TOMATO", units: 10), Lying(place: "A-03-02-A", sku: "TOMATO", units: 10),
    ]
    fileprivate static let twoItems = tomatoes + [Lying(place: "A-02-01-A", sku: "BEANS", units: 20)]
    fileprivate static let twoLots = [
        Lying(place: "A-02-01-A", sku: "OATS", units: 6, batch: oats("L2401", days: 100)),
        Lying(place: "A-02-02-A", sku: "OATS", units: 8, batch: oats("L2402", days: 200)),
    ]
}

extension Want {
    /// Nothing of any tour is left to do.
    static let toured = Want("the tour is finished") { try $0.site.tally().unfinishedTours == 0 }

    /// Units were reported missing with this reason; a hold and a count follow where the reason wants them.
    static func shorted(_ reason: ReasonCode, _ words: String, counts: Bool = true) -> Want {
        Want(words) { evidence in
            let shortage = evidence.standing.lazy.compactMap { fact -> Shortage? in
                if case .pick(_, .shorted(let shortage)) = fact.body { shortage } else { nil }
            }.first { $0.reason == reason }
            guard let shortage else { return false }
            let isHeld = try evidence.site.holds().contains { $0.place == shortage.place && $0.reason == reason }
            let isDue = try evidence.site.countQueue().contains { $0.place == shortage.place }
            return isHeld && isDue == counts
        }
    }

    fileprivate static func zeroChecked(left: Int, _ words: String) -> Want {
        Want(words) { evidence in
            evidence.standing.contains { fact in
                if case .pick(_, .zeroChecked(_, _, left)) = fact.body { true } else { false }
            }
        }
    }

    fileprivate static let byHand = Want("the item is confirmed by hand") { evidence in
        evidence.standing.contains { fact in
            if case .pick(_, .itemConfirmed(_, _, true, _)) = fact.body { true } else { false }
        }
    }
}

extension Drill {
    static let picking = straightPicking + pickingShort + pickingOtherwise

    private static let straightPicking = [
        Drill(
            "pick-line", .pick, "One line", goal: "Pick the one line of the tour into an empty tote.",
            hint: "Enter takes the tour. Then scan what is asked for: the bin, the item, a tote T-01 to T-06.",
            world: .toPick(DrillWorld.tomatoes, DrillWorld.order("D-1", ("TOMATO", 1))), wants: [.toured]),
        Drill(
            "pick-many", .pick, "Several units", goal: "Pick both lines. Count what you take.",
            hint: "Scan the first unit, then type how many you hold and press Enter.", norm: 90,
            world: .toPick(DrillWorld.twoItems, DrillWorld.order("D-1", ("TOMATO", 6), ("BEANS", 2))),
            wants: [.toured]),
        Drill(
            "pick-lot", .pick, "Lot and date", goal: "Pick the oats of the lot that is asked for.",
            hint: "The label on the goods holds item, date and lot. Without a scanner: the item, then the lot.",
            world: .toPick(DrillWorld.twoLots, DrillWorld.order("D-1", ("OATS", 2))), wants: [.toured]),
        Drill(
            "pick-serial", .pick, "Serial numbers", goal: "Pick both headphones; each has a number of its own.",
            hint: "Scan each of them with its serial: HP-1 to HP-4 lie there.",
            world: .toPick(
                [.init(place: "A-01-02-A", sku: "PHONES", units: 4, serials: ["HP-1", "HP-2", "HP-3", "HP-4"])],
                DrillWorld.order("D-1", ("PHONES", 2))),
            wants: [.toured]),
        Drill(
            "pick-wrong-bin", .pick, "The wrong bin",
            goal: "You stand before A-02-02-A. Scan it, read what the screen says, then pick at the right one.",
            hint: "A wrong bin is refused and nothing is recorded: just go to the one that the screen names.", norm: 90,
            world: .toPick(DrillWorld.tomatoes, DrillWorld.order("D-1", ("TOMATO", 1))),
            wants: [.refused("wrongPlace", "the wrong bin was refused"), .toured], expects: ["wrongPlace"],
            play: [.to(.place), .scan("A-02-02-A"), .goOn], slip: [.to(.place), .scan("NOWHERE-9")]),
        Drill(
            "pick-wrong-item", .pick, "The wrong item",
            goal: "Tomatoes and beans look alike. Scan the wrong can once, read the screen, then pick both lines.",
            hint: "A wrong item is refused: put it back and take the one that the screen names.", norm: 90,
            world: .toPick(DrillWorld.twoItems, DrillWorld.order("D-1", ("TOMATO", 1), ("BEANS", 1))),
            wants: [.refused("wrongItem", "the wrong item was refused"), .toured], expects: ["wrongItem"],
            play: [.to(.item), .wrong, .goOn], slip: [.to(.item), .scan("NOWHERE-9")]),
        Drill(
            "pick-undo", .pick, "Take a step back",
            goal: "Scan the bin, take that step back, then pick the line.",
            hint: "F8 takes back the last step, as often as you like.",
            world: .toPick(DrillWorld.tomatoes, DrillWorld.order("D-1", ("TOMATO", 1))),
            wants: [.undone("pick"), .toured], play: [.to(.item), .press(Hands.Keys.undo), .goOn]),
        Drill(
            "pick-leave", .pick, "Leave and come back",
            goal: "You are called away: put the tour back after its first line, then finish it.",
            hint: "Esc twice leaves the tour; its number takes it again, and it goes on where it stood.", norm: 90,
            world: .toPick(DrillWorld.twoItems, DrillWorld.order("D-1", ("TOMATO", 1), ("BEANS", 1))),
            wants: [
                Want("one line was picked before you left") { evidence in
                    let kinds = evidence.facts.map(\.body.kind)
                    guard let left = kinds.firstIndex(of: "pick.left") else { return false }
                    return kinds[..<left].contains("pick.placed")
                }, .toured,
            ], play: [.to(.tote), .right(1), .escape, .escape, .goOn]),
    ]

    private static let pickingShort = [
        Drill(
            "pick-short", .pick, "Too few in the bin",
            goal: "Only 2 of the 5 lie there. Pick those, report the rest, finish the tour.",
            hint: "Count what you hold first; then F3 and Too few here.", norm: 90,
            world: .toPick(
                [.init(place: "A-01-01-A", sku: "TOMATO", units: 5)], DrillWorld.order("D-1", ("TOMATO", 5))),
            wants: [
                .shorted("short", "3 are reported missing"),
                Want("2 are picked") { try $0.site.tally().picked == 2 }, .toured,
            ], permits: ["pick.shorted"],
            play: [.to(.quantity), .type("2"), .report("short"), .goOn]),
        Drill(
            "pick-empty", .pick, "The bin is empty",
            goal: "Nothing lies in the bin. Report it; the screen sends you to another one.",
            hint: "F3 and Bin is empty, before anything is scanned from it.", norm: 90,
            world: .toPick(DrillWorld.twoBins, DrillWorld.order("D-1", ("TOMATO", 3))),
            wants: [
                .shorted("not-found", "the empty bin is reported"),
                Want("all 3 are picked elsewhere") { try $0.site.tally().picked == 3 }, .toured,
            ], permits: ["pick.shorted"], play: [.to(.item), .report("not-found"), .goOn]),
        Drill(
            "pick-expired", .pick, "Out of date",
            goal: "The oats in the bin are out of date. Leave them, report it, finish the tour.",
            hint: "F3 and Expired: the lot is held, and another one is looked for.", norm: 90,
            world: .toPick(DrillWorld.twoLots, DrillWorld.order("D-1", ("OATS", 2))),
            wants: [.shorted("expired", "the lot is reported expired"), .toured], permits: ["pick.shorted"],
            play: [.to(.item), .report("expired"), .goOn]),
        Drill(
            "pick-wrong-lot", .pick, "Another lot lies there",
            goal: "The lot on the label is not the one asked for. Report it, finish the tour.",
            hint: "F3 and Wrong lot or date.", norm: 90,
            world: .toPick(DrillWorld.twoLots, DrillWorld.order("D-1", ("OATS", 2))),
            wants: [.shorted("wrong-lot", "the wrong lot is reported"), .toured], permits: ["pick.shorted"],
            play: [.to(.item), .report("wrong-lot"), .goOn]),
        Drill(
            "pick-mismatch", .pick, "Something else in the bin",
            goal: "Soup lies where tomatoes should be. Report it, finish the tour elsewhere.",
            hint: "F3 and Other item in bin: leave what lies there, somebody counts it.", norm: 90,
            world: .toPick(DrillWorld.twoBins, DrillWorld.order("D-1", ("TOMATO", 1))),
            wants: [.shorted("mismatch", "the other item is reported"), .toured], permits: ["pick.shorted"],
            play: [.to(.item), .report("mismatch"), .goOn]),
        Drill(
            "pick-blocked", .pick, "The bin is blocked",
            goal: "A pallet stands before the bin. Report it, and pick where the screen sends you.",
            hint: "F3 and Bin is blocked: nobody is sent there until it is free.", norm: 90,
            world: .toPick(DrillWorld.twoBins, DrillWorld.order("D-1", ("TOMATO", 1))),
            wants: [.shorted("blocked", "the bin is reported blocked", counts: false), .toured],
            permits: ["pick.shorted"], play: [.to(.place), .report("blocked"), .goOn]),
    ]

    private static let pickingOtherwise = [
        Drill(
            "pick-damaged", .pick, "A broken unit",
            goal: "One can is dented: it goes to the damaged tray. Take another one.",
            hint: "F3 and Damaged, once the bin is scanned.", norm: 90,
            world: .toPick(DrillWorld.tomatoes, DrillWorld.order("D-1", ("TOMATO", 2))),
            wants: [.recorded("pick.damaged", "the broken unit is reported"), .toured], permits: ["pick.damaged"],
            play: [.to(.item), .report("damaged"), .goOn]),
        Drill(
            "pick-unreadable", .pick, "A code nobody can read",
            goal: "The code on the can is torn. Compare by eye, say so, and pick the line.",
            hint: "F3 and Code unreadable: it is recorded as confirmed by hand.", norm: 90,
            world: .toPick(DrillWorld.tomatoes, DrillWorld.order("D-1", ("TOMATO", 1))), wants: [.byHand, .toured],
            play: [.to(.item), .report("unreadable"), .goOn]),
        Drill(
            "pick-tote-full", .pick, "The tote is full",
            goal: "After the first line the tote is full. Go on with an empty one.",
            hint: "F3 and Tote is full, when the screen asks for the tote; then scan an empty one.", norm: 90,
            world: .toPick(DrillWorld.twoItems, DrillWorld.order("D-1", ("TOMATO", 1), ("BEANS", 1))),
            wants: [.recorded("pick.toteFull", "the full tote is closed"), .toured], permits: ["pick.toteFull"],
            play: [.to(.tote), .right(1), .to(.tote), .report("tote-full"), .goOn]),
        Drill(
            "pick-skip", .pick, "Later, please", goal: "Somebody works at the first bin. Pick the other line first.",
            hint: "F4 puts the line last.", norm: 90,
            world: .toPick(DrillWorld.twoItems, DrillWorld.order("D-1", ("TOMATO", 1), ("BEANS", 1))),
            wants: [.recorded("pick.skipped", "the first line is put off"), .toured], permits: ["pick.skipped"],
            play: [.to(.place), .press(Hands.Keys.skip), .goOn]),
        Drill(
            "pick-other-bin", .pick, "Another bin does as well",
            goal: "The same tomatoes lie nearer. Find the other bin and pick from it.",
            hint: "F6 and the item say where it lies. Scan the other bin twice: the second scan confirms.", norm: 120,
            world: .toPick(DrillWorld.twoBins, DrillWorld.order("D-1", ("TOMATO", 1))),
            wants: [.recorded("pick.substituted", "the other bin is taken"), .toured], permits: ["pick.substituted"],
            play: [.to(.place), .otherBin, .otherBin, .goOn]),
        Drill(
            "pick-last", .pick, "The last ones", goal: "You take the last two. Say that the bin is empty now.",
            hint: "Type 0 and Enter, or scan the label EMPTY.",
            world: .toPick(
                [.init(place: "A-01-01-A", sku: "TOMATO", units: 2)], DrillWorld.order("D-1", ("TOMATO", 2))),
            wants: [.zeroChecked(left: 0, "the bin is said to be empty"), .toured]),
        Drill(
            "pick-some-left", .pick, "More than there should be",
            goal: "You take the last two, and one more lies there. Say so.",
            hint: "When the screen asks whether the bin is empty, type how many still lie there.",
            world: .toPick(
                [.init(place: "A-01-01-A", sku: "TOMATO", units: 2)], DrillWorld.order("D-1", ("TOMATO", 2))),
            wants: [.zeroChecked(left: 1, "1 is said to be left"), .toured],
            play: [.to(.zeroCheck), .type("1"), .goOn]),
        Drill(
            "pick-put-back", .pick, "Cancelled in the tote",
            goal: "An order that Robin has picked is cancelled. Bring its units back to their bin.",
            hint: "The tour names the tote first: scan it, then the item, and the bin where it goes.", norm: 90,
            world: DrillWorld(
                stock: DrillWorld.tomatoes, orders: [DrillWorld.order("D-1", ("TOMATO", 2))],
                before: [.release, .work(Colleague.robin, [.goOn]), .cancel("D-1")]),
            wants: [
                Want("all 20 lie in the bin again") {
                    try $0.site.stock(in: "A-01-01-A").values.reduce(0, +) == 20
                }, .toured,
            ]),
        Drill(
            "pick-take-over", .pick, "Somebody else's tour",
            goal: "Robin Park has gone home with tour 1 in hand. Take it over and finish it.",
            hint: "Type the tour's number, and once more to confirm; Robin is told.", norm: 90,
            world: DrillWorld(
                stock: DrillWorld.tomatoes, orders: [DrillWorld.order("D-1", ("TOMATO", 2))],
                before: [.release, .work(Colleague.robin, [.to(.item)])]),
            wants: [.recorded("pick.takenOver", "the tour is taken over"), .toured], permits: ["pick.takenOver"],
            play: [.type("1"), .type("1"), .goOn], slip: [.type("1"), .type("1"), .wrong]),
        Drill(
            "pick-teach", .pick, "A code nobody knows",
            goal: "The cans have a new code, 4006381333931. Scan it, teach it with Robin Park (B-9001), pick the line.",
            hint: "F5 teaches a code that nobody knew: which item, how many units, and a second badge.", norm: 120,
            world: .toPick(DrillWorld.tomatoes, DrillWorld.order("D-1", ("TOMATO", 1))),
            wants: [
                Want("the code is taught") { try !$0.site.learnedCodes().isEmpty }, .toured,
            ], expects: ["unknownCode"],
            play: [
                .to(.item), .scan("4006381333931"), .press(Hands.Keys.teach), .right(3), .scan("4006381333931"), .goOn,
            ], slip: [.to(.item), .scan("NOWHERE-9")]),
    ]
}
