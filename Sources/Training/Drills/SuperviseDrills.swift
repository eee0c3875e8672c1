import Rehearsal
import SiteStore
import Warehouse

// Drills of supervisors: what waits on the board for a decision.

extension DrillWorld {
    /// Two people have counted far less than the ledger has.
    fileprivate static let toApprove = DrillWorld(
        stock: [Lying(place: "A-01-01-A", sku: "TOMATO", units: 40)],
        before: [
            .ask("A-01-01-A"), counted(by: Colleague.ines, 5), .judge, counted(by: Colleague.robin, 5), .judge,
        ])

    /// A picker has found too few.
    fileprivate static let held = DrillWorld(
        stock: [Lying(place: "A-01-01-A", sku: "TOMATO", units: 5)], orders: [order("D-1", ("TOMATO", 5))],
        before: [
            .release, .work(Colleague.robin, [.to(.quantity), .type("2"), .report("short"), .goOn]),
        ])

    /// From the loads of the board to what waits at the desk.
    fileprivate static let toDesk: [Act] = [
        .press(Hands.Keys.right), .press(Hands.Keys.right), .press(Hands.Keys.right),
    ]
}

extension Drill {
    static let supervising = [
        Drill(
            "supervise-approve", .supervise, "Approve a count",
            goal: "Two people found 5 instead of 40 in A-01-01-A, and you have looked: they are right. Approve it.",
            hint: "Right Arrow goes to what waits for a decision; F8 decides.", world: DrillWorld.toApprove,
            wants: [
                .recorded("ruling.approved", "the count is approved"),
                Want("the ledger has 5") { try $0.site.stock(in: "A-01-01-A").values.reduce(0, +) == 5 },
            ], play: DrillWorld.toDesk + [.press(Hands.Keys.decide)],
            slip: DrillWorld.toDesk + [.press(Hands.Keys.countAgain)]),
        Drill(
            "supervise-again", .supervise, "Have it counted again",
            goal: "Two people found 5 instead of 40 in A-01-01-A, and you doubt it. Have it counted once more.",
            hint: "Right Arrow goes to what waits for a decision; F11 has it counted again.",
            world: DrillWorld.toApprove,
            wants: [.recorded("ruling.rejected", "the count is wanted again")],
            play: DrillWorld.toDesk + [.press(Hands.Keys.countAgain)],
            slip: DrillWorld.toDesk + [.press(Hands.Keys.decide)]),
        Drill(
            "supervise-hold", .supervise, "Lift a hold",
            goal: "The tomatoes in A-01-01-A are held since somebody found too few. You have looked: lift the hold.",
            hint: "Right Arrow goes to what waits for a decision; F8 lifts the selected hold.", world: DrillWorld.held,
            wants: [
                .recorded("hold.lifted", "the hold is lifted"), Want("nothing is held") { try $0.site.holds().isEmpty },
            ], play: DrillWorld.toDesk + [.press(Hands.Keys.decide)],
            slip: [.press(Hands.Keys.task), .press(Hands.Keys.task), .enter]),
    ]
}
