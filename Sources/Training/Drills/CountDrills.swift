import Rehearsal
import SiteStore
import Warehouse

// Drills of counting. What lies on the shelf is told in words, because the screen never says what the ledger has.

extension DrillWorld {
    private static let shelf = Lying(place: "A-01-01-A", sku: "TOMATO", units: 40)

    fileprivate static func toCount(_ stock: [Lying], then more: [Before] = []) -> DrillWorld {
        DrillWorld(stock: stock, before: [.ask("A-01-01-A")] + more)
    }

    fileprivate static func tomatoes(_ units: Int) -> [Lying] {
        [Lying(place: "A-01-01-A", sku: "TOMATO", units: units)]
    }

    /// Somebody counts the bin: so many tomatoes.
    static func counted(by badge: BadgeID, _ units: Int) -> Before {
        .work(badge, [.press(Hands.Keys.counts), .scan("A-01-01-A")] + tell(units))
    }

    fileprivate static func tell(_ units: Int) -> [Act] {
        [.scan("2014728066147"), .type(String(units)), .scan("A-01-01-A")]
    }
}

extension Want {
    fileprivate static let counted = Want("the bin is counted") { evidence in
        evidence.standing.contains { $0.body.kind == "count.finished" || $0.body.kind == "count.declaredEmpty" }
    }

    /// So many units of an item are what this badge has counted.
    fileprivate static func found(_ units: Int, _ sku: SKU, _ words: String) -> Want {
        Want(words) { evidence in
            var counted = 0
            for fact in evidence.standing {
                switch fact.body {
                case .count(_, .counted(sku, _, let more, _, _)): counted += more
                case .count(_, .keyed(sku, _, let total)): counted = total
                default: break
                }
            }
            return counted == units
        }
    }
}

extension Drill {
    static let counting = [
        Drill(
            "count-bin", .count, "Count a bin", goal: "On the shelf of A-01-01-A stand 7 cans of tomatoes. Count them.",
            hint: "Scan the bin, a can, type how many there are, and scan the bin again when all is counted.",
            world: .toCount(DrillWorld.tomatoes(7)), wants: [.found(7, "TOMATO", "7 tomatoes are counted"), .counted]),
        Drill(
            "count-two", .count, "Two items in a bin",
            goal: "In A-01-01-A stand 4 cans of tomatoes and 3 of beans. Count both.",
            hint: "One item after the other; the bin's label ends the count.", norm: 90,
            world: .toCount(DrillWorld.tomatoes(4) + [.init(place: "A-01-01-A", sku: "BEANS", units: 3)]),
            wants: [
                .found(4, "TOMATO", "4 tomatoes are counted"), .found(3, "BEANS", "3 beans are counted"), .counted,
            ]),
        Drill(
            "count-differs", .count, "Count what you see",
            goal: "On the shelf of A-01-01-A stand 5 cans of tomatoes. Count them, whatever anybody expects.",
            hint: "Nobody tells you what should be there: what you see is what counts.",
            world: .toCount(DrillWorld.tomatoes(40)), wants: [.found(5, "TOMATO", "5 tomatoes are counted"), .counted],
            play: [.scan("A-01-01-A")] + DrillWorld.tell(5)),
        Drill(
            "count-empty", .count, "An empty bin", goal: "Nothing lies in A-01-01-A. Say so.",
            hint: "Scan the bin, then F3 and Enter, or the label EMPTY.", world: .toCount([]),
            wants: [.recorded("count.declaredEmpty", "the bin is said to be empty")],
            permits: ["count.declaredEmpty"]),
        Drill(
            "count-undo", .count, "You have miscounted",
            goal: "You typed 9, but 7 cans of tomatoes stand in A-01-01-A. Take that back and count right.",
            hint: "F8 takes back what was counted last.", norm: 90, world: .toCount(DrillWorld.tomatoes(7)),
            wants: [.undone("count"), .found(7, "TOMATO", "7 tomatoes are counted"), .counted],
            play: [
                .scan("A-01-01-A"), .scan("2014728066147"), .type("9"), .press(Hands.Keys.undo), .type("7"),
                .scan("A-01-01-A"),
            ]),
        Drill(
            "count-stray", .count, "It does not belong there",
            goal: "Among 7 tomatoes in A-01-01-A stands 1 can of soup. Count what you see.",
            hint: "What does not belong there is counted as well: scan it twice. The desk sees it.", norm: 90,
            world: .toCount(DrillWorld.tomatoes(7)),
            wants: [.found(7, "TOMATO", "7 tomatoes are counted"), .found(1, "SOUP", "1 soup is counted"), .counted],
            play: [.scan("A-01-01-A"), .scan("2015741166845"), .scan("2015741166845")] + DrillWorld.tell(7)),
        Drill(
            "count-unknown", .count, "A code nobody knows",
            goal: "Among 7 tomatoes in A-01-01-A stands a tin with the code 4006381333931. Count what you see.",
            hint: "A code that nobody knows is noted when it is scanned twice; then count the rest.", norm: 90,
            world: .toCount(DrillWorld.tomatoes(7)),
            wants: [
                .recorded("count.unknownSeen", "the unknown code is noted"),
                .found(7, "TOMATO", "7 tomatoes are counted"), .counted,
            ], permits: ["count.unknownSeen"],
            play: [.scan("A-01-01-A"), .scan("4006381333931"), .scan("4006381333931")] + DrillWorld.tell(7)),
        Drill(
            "count-again", .count, "A second pair of eyes",
            goal: "Somebody else has counted A-01-01-A. You see 5 cans of tomatoes: count them again, on your own.",
            hint: "A difference is counted again by another person, who does not know what the first one found.",
            world: .toCount(
                DrillWorld.tomatoes(40), then: [DrillWorld.counted(by: Colleague.ines, 5), .judge]),
            wants: [.found(5, "TOMATO", "5 tomatoes are counted"), .counted],
            play: [.scan("A-01-01-A")] + DrillWorld.tell(5)),
    ]
}
