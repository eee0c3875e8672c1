import Rehearsal
import SiteStore
import Warehouse

// Drills of what comes back: the courier at the gate, and the bench where returns are inspected.

extension DrillWorld {
    private static func announced(
        _ id: OrderID, _ parcel: String, _ units: Int = 1, of sku: SKU = "TOMATO"
    ) -> AnnouncedReturn {
        AnnouncedReturn(
            id: id, customer: "P. Lindqvist", lines: [OrderLine(number: 1, sku: sku, quantity: units)],
            tracking: parcel, courier: "Northline")
    }

    fileprivate static let atGate = DrillWorld(
        returns: [announced("RMA-1", "NL7700001"), announced("RMA-2", "NL7700002")])

    /// Robin has taken these parcels in.
    fileprivate static func atBench(
        _ parcels: String..., units: Int = 1, of sku: SKU = "TOMATO", orders: [Order] = []
    ) -> DrillWorld {
        let gate = [Act.press(Hands.Keys.returns), .right(1)] + parcels.flatMap { [Act.scan($0), .scan($0)] } + sign
        return DrillWorld(
            orders: orders, returns: [announced("RMA-1", "NL7700001", units, of: sku)],
            before: [.work(Colleague.robin, gate)])
    }

    fileprivate static let sign: [Act] = [.press(Hands.Keys.done), .type("J. Porter")]
    fileprivate static let can = "2014728066147"
}

extension Want {
    fileprivate static func signed(missing: [OrderID], _ words: String) -> Want {
        Want(words) { evidence in
            evidence.standing.contains { fact in
                if case .gate(_, .signed(_, _, missing, _)) = fact.body { true } else { false }
            }
        }
    }

    fileprivate static func returned(_ words: String, _ isRight: @escaping @Sendable (ReturnedRow) -> Bool) -> Want {
        Want(words) { evidence in try evidence.site.returnedUnits().contains(where: isRight) }
    }

    fileprivate static let inspected = Want.recorded("inspect.finished", "the parcel is done")
}

extension Drill {
    static let gate = [
        Drill(
            "gate-sign", .receive, "A courier hands over",
            goal: "Northline brings NL7700001 and NL7700002. Take both in; J. Porter signs.",
            hint: "Enter opens the courier. Scan each parcel; F4 shows the sum; the courier's name signs.", norm: 90,
            world: DrillWorld.atGate, wants: [.signed(missing: [], "both are here, and it is signed")],
            play: [.right(1), .scan("NL7700001"), .scan("NL7700002")] + DrillWorld.sign,
            slip: [.right(1), .scan("NL7700001"), .scan("NL7700001")]),
        Drill(
            "gate-missing", .receive, "One parcel is missing",
            goal: "Northline brings NL7700001 only. Take it in; J. Porter signs for what is missing too.",
            hint: "What was announced and is not here becomes a claim when the courier has signed.", norm: 90,
            world: DrillWorld.atGate, wants: [.signed(missing: ["RMA-2"], "the missing one is signed for")],
            play: [.right(1), .scan("NL7700001")] + DrillWorld.sign,
            slip: [.right(1), .scan("NL7700001"), .scan("NL7700001")]),
        Drill(
            "gate-stranger", .receive, "Nobody announced it",
            goal: "Northline brings both parcels, and ZZ-77 that nobody announced. Keep all three; J. Porter signs.",
            hint: "Scan the stranger twice: the second scan keeps it.", norm: 120, world: DrillWorld.atGate,
            wants: [
                Want("the stranger is kept") { evidence in
                    evidence.standing.contains { fact in
                        if case .gate(_, .arrived(let parcel, _)) = fact.body { parcel.rma == nil } else { false }
                    }
                }, .signed(missing: [], "all is signed"),
            ],
            play: [
                .right(1), .scan("NL7700001"), .scan("ZZ-77"), .scan("ZZ-77"), .scan("NL7700002"),
            ] + DrillWorld.sign, slip: [.right(1), .scan("NL7700001"), .scan("NL7700001")]),
        Drill(
            "gate-undo", .receive, "Not from this truck",
            goal: "NL7700002 was scanned by mistake: take it back. Only NL7700001 is here; J. Porter signs.",
            hint: "F8 takes the parcel back that was scanned last.", norm: 90, world: DrillWorld.atGate,
            wants: [.undone("gate"), .signed(missing: ["RMA-2"], "the missing one is signed for")],
            play: [
                .right(1), .scan("NL7700001"), .scan("NL7700002"), .press(Hands.Keys.undo),
            ] + DrillWorld.sign, slip: [.right(1), .scan("NL7700001"), .scan("NL7700001")]),
    ]

    static let inspecting = [
        Drill(
            "inspect-good", .inspect, "As good as new",
            goal: "Parcel NL7700001 holds a sealed can, like new. Inspect it and put it where it belongs.",
            hint: "Scan the parcel, the can, answer with digits, scan the grade, then the tray that is shown.",
            norm: 120,
            world: .atBench("NL7700001"),
            wants: [
                .returned("the can goes back to stock") { $0.grade == .a && $0.place == "RT-RESTOCK" }, .inspected,
            ]),
        Drill(
            "inspect-worn", .inspect, "Not quite new",
            goal: "Parcel NL7700001 holds an opened can, stained. Grade it for what it is.",
            hint: "The answers cap the grade: the worst of them is the best grade you can give.", norm: 120,
            world: .atBench("NL7700001"), wants: [.returned("the can is graded C") { $0.grade == .c }, .inspected],
            play: [.scan("NL7700001"), .scan(DrillWorld.can), .type("2"), .type("3"), .goOn]),
        Drill(
            "inspect-broken", .inspect, "Broken",
            goal: "Parcel NL7700001 holds an opened can that is broken. Sasha Quill (badge B-9002) is the witness.",
            hint: "Grade D goes to scrap. Where a witness is wanted, another person scans a badge.", norm: 150,
            world: .atBench("NL7700001"), wants: [.returned("the can is graded D") { $0.grade == .d }, .inspected],
            play: [.scan("NL7700001"), .scan(DrillWorld.can), .type("2"), .type("4"), .goOn]),
        Drill(
            "inspect-order", .inspect, "Somebody waits for it",
            goal: "Parcel NL7700001 holds a can like new, and order D-9 waits for one. Inspect it, into a tote.",
            hint: "The screen names the order; scan an empty tote T-01 to T-06 instead of a tray.", norm: 120,
            world: .atBench("NL7700001", orders: [DrillWorld.order("D-9", ("TOMATO", 1))]),
            wants: [.returned("the can goes straight to the order") { $0.disposition == .order }, .inspected]),
        Drill(
            "inspect-less", .inspect, "Fewer than announced",
            goal: "Parcel NL7700001 should hold 2 cans and holds 1, like new. Inspect it and finish the parcel.",
            hint: "F4 twice finishes the parcel; what was announced and is not in it is missing.", norm: 150,
            world: .atBench("NL7700001", units: 2),
            wants: [
                Want("one is recorded missing") { evidence in
                    evidence.standing.contains { fact in
                        if case .inspect(_, .finished(let missing)) = fact.body {
                            missing.map(\.units) == [1]
                        } else {
                            false
                        }
                    }
                }
            ],
            play: [
                .scan("NL7700001"), .scan(DrillWorld.can), .type("1"), .type("1"), .scan("%CMD-GRADE-A"), .type("1"),
                .scan("RT-RESTOCK"), .press(Hands.Keys.done), .press(Hands.Keys.done),
            ]),
        Drill(
            "inspect-unreadable", .inspect, "Lot and date are torn off",
            goal: "Parcel NL7700001 holds a bag of oats, like new, whose lot and date are torn off. Inspect it.",
            hint: "F4 says that the lot or the date cannot be read; it is kept with the unit.", norm: 150,
            world: .atBench("NL7700001", of: "OATS"),
            wants: [.recorded("inspect.unreadable", "it is said to be unreadable"), .inspected],
            permits: ["inspect.unreadable", "inspect.unvouched"],
            play: [
                .scan("NL7700001"), .scan("2014501288056"), .press(Hands.Keys.done), .press(Hands.Keys.done), .goOn,
            ]),
        Drill(
            "inspect-pictures", .inspect, "Pictures of it",
            goal: "Parcel NL7700001 holds headphones, like new, serial HP-1. Inspect them with all three pictures.",
            hint: "What is of value is photographed. Where no camera is, type a name for each picture.", norm: 180,
            world: .atBench("NL7700001", of: "PHONES"),
            wants: [
                Want("3 pictures are noted") { evidence in
                    evidence.standing.count { $0.body.kind == "inspect.evidenceNoted" } == 3
                }, .inspected,
            ]),
        Drill(
            "inspect-stranger", .inspect, "Nobody knows whose it is",
            goal: "Parcel ZZ-77 was never announced. It holds a can, like new. Inspect it and keep it apart.",
            hint: "It goes to the tray for orphans until the office finds its owner. F4 finishes the parcel.",
            norm: 180,
            world: .atBench("ZZ-77"),
            wants: [.returned("the can is on the tray for orphans") { $0.place == "RT-ORPHAN" }, .inspected],
            play: [.right(2), .scan(DrillWorld.can), .goOn, .press(Hands.Keys.done), .press(Hands.Keys.done)]),
        Drill(
            "inspect-undo", .inspect, "A wrong answer",
            goal:
                "You said that the can of NL7700001 was opened, but it is sealed and like new. Take that back; finish.",
            hint: "F8 takes back the last answer.", norm: 150, world: .atBench("NL7700001"),
            wants: [.undone("inspect"), .returned("the can is graded A") { $0.grade == .a }, .inspected],
            play: [
                .scan("NL7700001"), .scan(DrillWorld.can), .type("2"), .press(Hands.Keys.undo), .goOn,
            ]),
    ]
}
