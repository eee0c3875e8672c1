import Testing

@testable import Warehouse

// How the parcel at hand is to be packed: the plan of its box, as long as the hands follow it.

private let inner = Dimensions(width: 200, length: 100, height: 100)
private let small = Box(code: "S", inner: inner, outer: inner, tareGrams: 0, maxGrams: 5000, costPence: 20)
private let large = Box(
    code: "L", inner: Dimensions(width: 400, length: 300, height: 200), outer: inner, tareGrams: 0, maxGrams: 9000,
    costPence: 60)
private let items: [SKU: Item] = [
    "CUBE": Item(
        sku: "CUBE", name: "Cube", weightGrams: 100, dimensions: Dimensions(width: 100, length: 100, height: 100)),
    "SLAB": Item(
        sku: "SLAB", name: "Slab", weightGrams: 100, dimensions: Dimensions(width: 100, length: 100, height: 50)),
    "NOTE": Item(sku: "NOTE", name: "Note", weightGrams: 5),
]

private func job(_ lines: (SKU, Int)..., box: String?, inside: [PackedUnits] = []) -> PackJob {
    var job = PackJob(
        id: "O-1",
        lines: lines.enumerated().map { index, line in
            PackLine(number: index + 1, order: "O-1", orderLine: index + 1, sku: line.0, wanted: line.1)
        })
    var parcel = Parcel(number: 1, id: "095212345600000017", proposed: box)
    parcel.units = inside
    job.parcels = [parcel]
    return job
}

@Suite struct BoxPlanTests {
    @Test func theLayersAreThoseOfTheProposedBox() throws {
        let plan = try #require(job(("CUBE", 1), ("SLAB", 2), box: "S").boxPlan(items: items, boxes: [small, large]))
        #expect(plan.carton.box == small && !plan.isOfContent)
        #expect(plan.carton.why == "the cheapest box")
        let chosen = try #require(job(("CUBE", 1), ("SLAB", 2), box: "L").boxPlan(items: items, boxes: [small, large]))
        #expect(chosen.carton.box == large && chosen.carton.why == "", "somebody chose it, so the catalogue has no why")
        #expect(plan.layers.map(\.count) == [2, 1])
        #expect(plan.layers.map { $0.first?.z } == [0, 50])
        #expect(Set(plan.carton.placements.compactMap { plan.skus[$0.item] }) == ["CUBE", "SLAB"])
    }

    @Test func whatLiesInItAlreadyIsPartOfThePlan() {
        let fresh = job(("CUBE", 1), ("SLAB", 2), box: "S")
        let begun = job(("CUBE", 1), ("SLAB", 2), box: "S", inside: [PackedUnits(line: 2, quantity: 1)])
        #expect(
            begun.boxPlan(items: items, boxes: [small, large]) == fresh.boxPlan(items: items, boxes: [small, large]))
    }

    @Test func anotherBoxGetsAPlanOfItsOwn() throws {
        let plan = try #require(job(("CUBE", 2), box: "L").boxPlan(items: items, boxes: [small, large]))
        #expect(plan.carton.box == large && !plan.isOfContent)
    }

    @Test func whoPacksOtherwiseIsShownWhatIsInside() throws {
        // The plan of three cubes and a slab puts the cubes first; the slab is inside already.
        let odd = job(("CUBE", 3), ("SLAB", 1), box: "S", inside: [PackedUnits(line: 2, quantity: 1)])
        let plan = try #require(odd.boxPlan(items: items, boxes: [small]))
        #expect(plan.isOfContent)
        #expect(plan.carton.placements.map(\.item) == [2])
    }

    @Test func withoutABoxOrMeasuresThereIsNoPlan() {
        #expect(job(("CUBE", 1), box: nil).boxPlan(items: items, boxes: [small]) == nil)
        #expect(job(("CUBE", 1), box: "X").boxPlan(items: items, boxes: [small]) == nil)
        #expect(job(("NOTE", 3), box: "S").boxPlan(items: items, boxes: [small]) == nil)
    }

    @Test func theQueueOfLoadsBecomesWorkAtDoors() {
        let now = Moment(milliseconds: 1_000_000)
        let row = DockQueueRow(
            load: "L1", service: "R", door: "DOOR-2", state: .loading, isHeld: false,
            departs: Moment(milliseconds: 4_600_000), loaded: 4, all: 10, toPack: 2, toStage: 0, workSeconds: 0,
            slackSeconds: 0)
        var planned = row
        (planned.load, planned.state, planned.loaded) = ("L2", .planned, 0)
        var held = planned
        (held.load, held.isHeld) = ("L3", true)
        let jobs = doorJobs([row, planned, held], Pace(packSeconds: 300, loadSeconds: 20), now: now)
        #expect(jobs.map(\.load) == ["L1", "L2"])
        #expect(jobs.map(\.stands) == ["DOOR-2", nil])
        #expect(jobs.map(\.due) == [3600, 3600] && jobs.map(\.weight) == [10, 10])
        #expect(jobs.map(\.work) == [6 * 20 + 300, 10 * 20 + 600])
        #expect(jobs.map(\.ready) == [600 - 120, 600 - 200])
    }
}
