import Rehearsal
import SiteStore
import Warehouse

// Drills of the packing bench. Robin has picked the order before.

extension DrillWorld {
    /// Orders that stand picked at the bench.
    static func toPack(_ orders: Order..., then more: [Before] = [], labelFailures: Int = 0) -> DrillWorld {
        DrillWorld(
            stock: [
                Lying(place: "A-01-01-A", sku: "TOMATO", units: 20), Lying(place: "A-02-01-A", sku: "BEANS", units: 20),
            ], orders: orders, before: [.release, .work(Colleague.robin, [.goOn])] + more,
            labelFailures: labelFailures)
    }

    /// Robin goes over to the bench and packs what is there.
    static let robinPacks = Before.work(Colleague.robin, [.press(Hands.Keys.bench), .goOn])

    fileprivate static let two = order("D-1", ("TOMATO", 2), ("BEANS", 1))
}

extension Want {
    /// Every parcel of the drill has its label, and nothing waits at the bench.
    fileprivate static func packed(parcels: Int = 1) -> Want {
        Want(parcels == 1 ? "the parcel has its label" : "\(parcels) parcels have their labels") { evidence in
            let tally = try evidence.site.tally()
            return try tally.parcels >= parcels && tally.unlabelled == 0 && evidence.site.packQueue().isEmpty
        }
    }

    fileprivate static func lost(_ reason: ReasonCode, _ words: String) -> Want {
        Want(words) { evidence in
            evidence.standing.contains { fact in
                if case .pack(_, .lost(_, _, _, reason, _, _, _)) = fact.body { true } else { false }
            }
        }
    }
}

extension Drill {
    static let packing = straightPacking + packingOtherwise

    private static let straightPacking = [
        Drill(
            "pack-order", .pack, "One order",
            goal:
                "Pack the order of the tote, weigh it, label it. The scale shows what the screen expects.",
            hint: "Scan the tote, then each unit; type the weight with its unit, such as 1485 g.", norm: 90,
            world: .toPack(DrillWorld.two), wants: [.packed()]),
        Drill(
            "pack-wrong-unit", .pack, "A stranger in the tote",
            goal: "A can of soup lies in the tote. Scan it, read the screen, put it aside, and pack the order.",
            hint: "A wrong unit locks the bench until Enter: nothing that is scanned meanwhile counts.", norm: 120,
            world: .toPack(DrillWorld.two), wants: [.refused("notInOrder", "the wrong unit was refused"), .packed()],
            expects: ["notInOrder"], play: [.toPack(.unit), .scan("2015741166845"), .enter, .goOn],
            slip: [.toPack(.unit), .scan("NOWHERE-9"), .enter]),
        Drill(
            "pack-weight", .pack, "The weight is off",
            goal: "The scale shows 3000 g. Enter that, count the parcel again; then it shows what it should.",
            hint: "An odd weight is not waved through: scan every unit once more, then weigh again.", norm: 150,
            world: .toPack(DrillWorld.two),
            wants: [.recorded("pack.weightRefused", "the odd weight was entered"), .packed()],
            permits: ["pack.weightRefused"], play: [.toPack(.weight), .type("3000 g"), .goOn]),
        Drill(
            "pack-split", .pack, "Two parcels", goal: "The first can fills the box. Put the rest into a second parcel.",
            hint: "F4 closes the parcel; the next unit begins another one.", norm: 150,
            world: .toPack(DrillWorld.two), wants: [.packed(parcels: 2)],
            play: [.toPack(.unit), .right(1), .press(Hands.Keys.next), .goOn]),
        Drill(
            "pack-box", .pack, "Another box", goal: "The proposed box is torn. Take BOX-L and say why.",
            hint: "Scan the box that you take; then choose the reason and press Enter.", norm: 120,
            world: .toPack(DrillWorld.two), wants: [.recorded("pack.boxTaken", "the other box is taken"), .packed()],
            permits: ["pack.boxTaken"], play: [.toPack(.unit), .scan("BOX-L"), .enter, .enter, .goOn]),
        Drill(
            "pack-gift", .pack, "A present, paid at the door",
            goal: "A present whose price the driver collects. Read what the screen says of it, and pack it.",
            hint: "The screen says GIFT and COD: no prices go into the parcel, and the label tells the driver.",
            norm: 90,
            world: .toPack(DrillWorld.order("D-1", ("TOMATO", 2), gift: true, cod: 2500)), wants: [.packed()]),
        Drill(
            "pack-undo", .pack, "Take a unit back", goal: "Pack one unit, take that step back, then pack the order.",
            hint: "F8 takes back the last step at the bench.", norm: 120, world: .toPack(DrillWorld.two),
            wants: [.undone("pack"), .packed()],
            play: [.toPack(.unit), .right(1), .press(Hands.Keys.undo), .goOn]),
        Drill(
            "pack-leave", .pack, "Leave and come back",
            goal: "You are called away after the first unit. Put the order aside, then finish it.",
            hint: "Esc twice puts the order aside; its tote or number brings it back.", norm: 120,
            world: .toPack(DrillWorld.two), wants: [.recorded("pack.left", "the order was put aside"), .packed()],
            play: [.toPack(.unit), .right(1), .escape, .escape, .goOn]),
    ]

    private static let packingOtherwise = [
        Drill(
            "pack-label", .pack, "The printer fails",
            goal: "The printer is out of paper. Pack the order; when the label fails, have it printed again.",
            hint: "A parcel without its label waits: Enter asks for the label once more.", norm: 120,
            world: .toPack(DrillWorld.two, labelFailures: 1),
            wants: [.recorded("pack.labelFailed", "the label failed"), .packed()]),
        Drill(
            "pack-missing", .pack, "A unit is not in the tote",
            goal: "One can of tomatoes is not in the tote. Pack one unit, then report what is not there.",
            hint: "F3 and Not in the tote: the units still asked for are looked for at the site.", norm: 120,
            world: .toPack(DrillWorld.order("D-1", ("TOMATO", 2))),
            wants: [.lost("not-in-tote", "the missing unit is reported")], permits: ["pack.lost"],
            play: [.toPack(.unit), .right(1), .report("not-in-tote")]),
        Drill(
            "pack-broken", .pack, "A broken unit",
            goal: "The can that you have just scanned leaks. Report it: it goes to the damaged tray.",
            hint: "F3 and Broken unit is about the unit scanned last.", norm: 120, world: .toPack(DrillWorld.two),
            wants: [.lost("pack-damaged", "the broken unit is reported")], permits: ["pack.lost"],
            play: [.toPack(.unit), .right(1), .report("pack-damaged")]),
        Drill(
            "pack-again", .pack, "Have it picked again",
            goal: "The second can is not in the tote, and the order shall wait for it: have it picked again.",
            hint: "F3 and Pick it again.", norm: 120, world: .toPack(DrillWorld.order("D-1", ("TOMATO", 2))),
            wants: [.lost("pick-again", "the can is to be picked again")], permits: ["pack.lost"],
            play: [.toPack(.unit), .right(1), .report("pick-again")]),
        Drill(
            "pack-no-scale", .pack, "The scale is broken",
            goal: "The scale is broken. Pack the order, and send the parcel without weighing it.",
            hint: "F3 and Scale is broken, when the screen asks for the weight.", norm: 120,
            world: .toPack(DrillWorld.two),
            wants: [
                Want("the parcel goes unweighed") { evidence in
                    evidence.standing.contains { fact in
                        if case .pack(_, .weighed(_, _, "no-scale")) = fact.body { true } else { false }
                    }
                }, .packed(),
            ], play: [.toPack(.weight), .report("no-scale"), .goOn]),
        Drill(
            "pack-take-out", .pack, "Out of the box again",
            goal: "Pack a can of tomatoes, take it out of the parcel again, then pack the order.",
            hint: "F11 and the unit takes it out; F11 again ends that.", norm: 150,
            world: .toPack(DrillWorld.order("D-1", ("TOMATO", 2))),
            wants: [.recorded("pack.unpacked", "a unit is out again"), .packed()], permits: ["pack.unpacked"],
            play: [.toPack(.unit), .right(1), .press(Hands.Keys.takeOut), .scan("2014728066147"), .goOn]),
        Drill(
            "pack-reopen", .pack, "Open a parcel again",
            goal: "A card was forgotten: open the labelled parcel again, close it, and label it anew.",
            hint:
                "Scan the parcel twice at the bench: that opens it, and its old label is void. F4 closes it.",
            norm: 150, world: .toPack(DrillWorld.two, then: [DrillWorld.robinPacks]),
            wants: [.recorded("pack.reopened", "the parcel was opened"), .packed()], permits: ["pack.reopened"],
            play: [.carton, .carton, .press(Hands.Keys.next), .goOn], slip: [.scan("NOWHERE-9")]),
        Drill(
            "pack-reprint", .pack, "Another label",
            goal: "The label of the packed parcel is smeared. Print another one, with a reason.",
            hint: "Scan the parcel once, then F11 and the reason.", norm: 90,
            world: .toPack(DrillWorld.two, then: [DrillWorld.robinPacks]),
            wants: [.recorded("pack.reprinted", "another label is printed")], permits: ["pack.reprinted"],
            play: [.carton, .press(Hands.Keys.reprint), .enter], slip: [.scan("NOWHERE-9")]),
    ]
}
