import Rehearsal
import SiteStore
import Warehouse

// Drills of the receiving floor: a truck brings what was announced, or something else, and it goes where it belongs.

extension DrillWorld {
    /// Northfold Foods brings PO-7.
    fileprivate static func truck(_ lines: DeliveryLine..., stock: [Lying] = [], orders: [Order] = []) -> DrillWorld {
        var world = DrillWorld(stock: stock, orders: orders, before: orders.isEmpty ? [] : [.release])
        world.deliveries = [Delivery(id: "PO-7", from: "Northfold Foods", lines: lines)]
        return world
    }

    fileprivate static let tomatoes = DeliveryLine(number: 1, sku: "TOMATO", quantity: 6)
    fileprivate static let oats = DeliveryLine(number: 1, sku: "OATS", quantity: 4)
    fileprivate static let full = DrillWorld(stock: [Lying(place: "A-01-01-A", sku: "TOMATO", units: 4)])
}

extension Want {
    /// So many units of an item were put, and stay put, in such a place.
    fileprivate static func put(
        _ units: Int, _ sku: SKU, _ words: String, where isThere: @escaping @Sendable (PutUnits) -> Bool = \.isInBin
    ) -> Want {
        Want(words) { evidence in
            var sum = 0
            for fact in evidence.standing {
                guard case .carry(_, .put(let put, _, _, _)) = fact.body, isThere(put) else { continue }
                for row in put.units where row.sku == sku { sum += row.quantity }
            }
            return sum == units
        }
    }

    /// The delivery is ended, and its differences are these.
    fileprivate static func ended(
        _ words: String = "the delivery is ended",
        _ isRight: @escaping @Sendable ([CarryDifference]) -> Bool = { $0.allSatisfy { $0.announced == $0.here } }
    ) -> Want {
        Want(words) { evidence in
            evidence.standing.contains { fact in
                if case .carry(_, .closed(let closed, _)) = fact.body, closed.delivery != nil {
                    isRight(closed.differences)
                } else {
                    false
                }
            }
        }
    }
}

extension PutUnits {
    fileprivate var isInBin: Bool { place.rawValue.hasPrefix("A-") }
}

extension [Act] {
    fileprivate static let toList: [Act] = [.press(Hands.Keys.receive)]
    fileprivate static let begin: [Act] = toList + [.right(1)]
    fileprivate static let end: [Act] = [.press(Hands.Keys.done), .press(Hands.Keys.done)]
    fileprivate static let all: [Act] = toList + [.goOn] + end
    /// A label that means nothing here.
    fileprivate static let astray: [Act] = begin + [.scan("T-01")]
}

extension Drill {
    static let receiving = asAnnounced + otherwise + moving

    private static let asAnnounced = [
        receive(
            "receive-truck", "From the truck to the shelf",
            goal: "PO-7 brings 6 cans of tomatoes, as announced. Put them into a bin and end the delivery.",
            hint:
                "Del opens receiving. Scan PO-7, a can, type 6, scan the bin shown. F4 twice ends it.",
            world: .truck(DrillWorld.tomatoes), wants: [.put(6, "TOMATO", "6 tomatoes are in a bin"), .ended()]),
        receive(
            "receive-carton", "A whole carton",
            goal: "PO-7 is one carton of 12 beans. Take it unopened, end the delivery, then put the beans into a bin.",
            hint:
                "Its SSCC takes the carton onto the floor. In the list, RECEIVING is what stands there to be put away.",
            norm: 120,
            world: .truck(DeliveryLine(number: 1, sku: "BEANS", quantity: 12, carton: "195200000155000017")),
            wants: [.put(12, "BEANS", "12 beans are in a bin"), .ended()], play: .all + [.goOn]),
        receive(
            "receive-lot", "Lot and best before",
            goal: "PO-7 brings 4 bags of oats: lot L77, best before 2026-09-18. Put them into a bin, end the delivery.",
            hint:
                "After the bag, the screen asks for its lot and its date; scan or type them as they stand on the bag.",
            norm: 90, world: .truck(DrillWorld.oats),
            wants: [
                .put(4, "OATS", "4 bags of that batch are in a bin") { put in
                    put.isInBin
                        && put.units.allSatisfy { $0.batch.lot == "L77" && $0.batch.expiry?.iso == "2026-09-18" }
                }, .ended(),
            ],
            play: .begin + [.right(1), .type("L77"), .type("2026-09-18"), .goOn] + .end),
        receive(
            "receive-serial", "Each unit has a number",
            goal: "PO-7 brings 2 headphones. Each box has its own serial: PH-201 and PH-202. Receive both.",
            hint: "Scan the item, then the serial on its box; then the other one; then the bin.", norm: 90,
            world: .truck(
                DeliveryLine(number: 1, sku: "PHONES", quantity: 2, serials: ["PH-201", "PH-202"])),
            wants: [.put(2, "PHONES", "both are in a bin"), .ended()]),
        receive(
            "receive-waited", "An order waits for it",
            goal: "PO-7 brings 5 beans. An order waits for 2 of them: give it those, and put the rest into a bin.",
            hint: "The screen shows the order first: scan any free tote for it. Then it shows the bin for the rest.",
            norm: 90,
            world: .truck(
                DeliveryLine(number: 1, sku: "BEANS", quantity: 5), orders: [DrillWorld.order("D-1", ("BEANS", 2))]),
            wants: [
                .put(2, "BEANS", "2 beans are in a tote for the order") { $0.order == "D-1" },
                .put(3, "BEANS", "3 beans are in a bin"), .ended(),
            ]),
    ]

    private static let otherwise = [
        receive(
            "receive-missing", "Less than announced",
            goal: "PO-7 announces 6 cans of tomatoes, but only 4 are there. Receive what you see and end the delivery.",
            hint: "Type 4. F4 shows what is missing; F4 again ends the delivery with it.",
            world: .truck(DrillWorld.tomatoes),
            wants: [
                .put(4, "TOMATO", "4 tomatoes are in a bin"),
                .ended("it is ended with 2 missing") { $0.contains { $0.missing == 2 } },
            ],
            play: .begin + [.right(1), .type("4"), .scan("A-01-01-A")] + .end),
        receive(
            "receive-over", "More than announced",
            goal: "PO-7 announces 6 cans of tomatoes, but 8 are there. Receive all 8 and end the delivery.",
            hint: "More than announced is asked for: the same number once more confirms it.",
            world: .truck(DrillWorld.tomatoes),
            wants: [
                .put(8, "TOMATO", "8 tomatoes are in a bin"),
                .ended("it is ended with 2 over") { $0.contains { $0.over == 2 } },
            ],
            play: .begin + [.right(1), .type("8"), .type("8"), .right(1)] + .end),
        receive(
            "receive-stranger", "Not on the delivery note",
            goal: "PO-7 brings 6 cans of tomatoes, and 1 can of soup that nobody announced. Receive them all.",
            hint: "Scan the stranger twice: the second scan takes it.", norm: 90, world: .truck(DrillWorld.tomatoes),
            wants: [
                .put(1, "SOUP", "the soup is in a bin"), .put(6, "TOMATO", "6 tomatoes are in a bin"),
                .ended("it is ended with 1 soup over") { $0.contains { $0.sku == "SOUP" && $0.over == 1 } },
            ],
            play: .begin + [.scan("2015741166845"), .scan("2015741166845"), .goOn] + .end),
        receive(
            "receive-damaged", "One came broken",
            goal: "PO-7 brings 6 cans of tomatoes. One of them is crushed: put it aside, and the other 5 into a bin.",
            hint: "Scan the broken can, then F3 and the reason; it goes to DAMAGED. Then take the rest.", norm: 90,
            world: .truck(DrillWorld.tomatoes),
            wants: [
                .put(1, "TOMATO", "the crushed can lies aside") { $0.reason == "arrived-damaged" },
                .put(5, "TOMATO", "5 tomatoes are in a bin"),
                .ended { $0.contains { $0.aside == 1 && $0.here == 6 } },
            ],
            play: .begin + [.right(1), .report("arrived-damaged"), .scan(PlaceID.damaged.rawValue), .goOn] + .end),
        receive(
            "receive-wrong", "Not as ordered",
            goal: "PO-7 brings 6 cans of tomatoes. They are not what was ordered: put all of them aside.",
            hint: "Type 6, then F3: the reason says where they go.", world: .truck(DrillWorld.tomatoes),
            wants: [
                .put(6, "TOMATO", "all 6 lie aside") { $0.reason == "arrived-wrong" },
                .ended { $0.contains { $0.aside == 6 } },
            ],
            play: .begin + [.right(1), .type("6"), .report("arrived-wrong"), .right(1)] + .end),
        receive(
            "receive-old", "Too old for the shelf",
            goal: "PO-7 brings 4 bags of oats: lot L78, best before 2026-03-05, three days from now. Do what is right.",
            hint: "The screen asks before it takes them: the date once more puts them aside.", norm: 90,
            world: .truck(DrillWorld.oats),
            wants: [
                .put(4, "OATS", "4 bags lie aside") { $0.reason == .shortDated },
                .ended { $0.contains { $0.aside == 4 } },
            ],
            play: .begin + [
                .right(1), .type("L78"), .type("2026-03-05"), .type("2026-03-05"), .type("4"), .right(1),
            ] + .end),
        receive(
            "receive-undo", "You have miscounted",
            goal:
                "You typed 5 and put them away, but all 6 cans of tomatoes are there. Take that back and do it right.",
            hint: "F8 takes back what you did last: what was put comes back into the hand.", norm: 90,
            world: .truck(DrillWorld.tomatoes),
            wants: [.undone("carry"), .put(6, "TOMATO", "6 tomatoes are in a bin"), .ended()],
            play: .begin + [.right(1), .type("5"), .right(1), .press(Hands.Keys.undo), .goOn] + .end),
    ]

    private static let moving = [
        receive(
            "move-some", "From bin to bin",
            goal: "Move 3 of the 4 cans of tomatoes in A-01-01-A to A-02-01-A.",
            hint: "Del, the bin, a can, type 3, the other bin; it is scanned twice when the screen had another idea.",
            world: DrillWorld.full,
            wants: [.put(3, "TOMATO", "3 tomatoes are in A-02-01-A") { $0.place == "A-02-01-A" }],
            play: .toList + [.scan("A-01-01-A"), .right(1), .type("3"), .scan("A-02-01-A"), .scan("A-02-01-A")],
            slip: .toList + [.scan("A-01-01-A"), .scan("2010705933600")]),
        receive(
            "move-all", "A whole bin",
            goal: "Empty A-01-01-A: all of it goes to A-03-02-A.",
            hint: "Scan the bin twice: the second scan takes everything that lies there.",
            world: DrillWorld.full, wants: [.put(4, "TOMATO", "all 4 are in A-03-02-A") { $0.place == "A-03-02-A" }],
            play: .toList + [.scan("A-01-01-A"), .scan("A-01-01-A"), .scan("A-03-02-A"), .scan("A-03-02-A")],
            slip: .toList + [.scan("A-01-01-A"), .scan("2010705933600")]),
    ]

    private static func receive(
        _ id: String, _ name: String, goal: String, hint: String, norm: Int = 60, world: DrillWorld, wants: [Want],
        play: [Act] = .all, slip: [Act] = .astray
    ) -> Drill {
        Drill(
            id, .receive, name, goal: goal, hint: hint, norm: norm, world: world, wants: wants, play: play, slip: slip)
    }
}
