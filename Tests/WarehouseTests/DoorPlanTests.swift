import TestSupport
import Testing
import Warehouse

// Yards whose best plan is known by hand, and random ones that are compared with the urgent rule and with each other.

private let doors: [PlaceID] = ["DOOR-1", "DOOR-2"]

private func minutes(_ load: LoadID, work: Int, ready: Int = 0, due: Int, weight: Int = 1) -> DoorJob {
    DoorJob(load: load, work: work * 60, ready: ready * 60, due: due * 60, weight: weight)
}

/// The weighted lateness of a plan, counted anew, if every load has one turn that can be.
private func checked(_ plan: DoorPlan, _ jobs: [DoorJob]) -> Int? {
    guard plan.turns.map(\.load).sorted() == jobs.map(\.load).sorted() else { return nil }
    var free: [PlaceID: Int] = [:]
    var sum = 0
    for turn in plan.turns {
        guard let job = jobs.first(where: { $0.load == turn.load }),
            turn.begins >= max(job.ready, free[turn.door] ?? 0),
            turn.ends == turn.begins + job.work, turn.late == max(0, turn.ends - job.due),
            job.stands == nil || job.stands == turn.door
        else { return nil }
        free[turn.door] = turn.ends
        sum += turn.late * job.weight
    }
    return sum
}

extension SeededRandom {
    fileprivate mutating func yard(_ loads: Int) -> [DoorJob] {
        (1...loads).map { number in
            let ready = Int.random(in: 0...loads * 6, using: &self)
            let work = Int.random(in: 10...60, using: &self)
            return minutes(
                LoadID("L\(number)"), work: work, ready: ready,
                due: ready + work + Int.random(in: 0...loads * 4, using: &self),
                weight: Int.random(in: 1...10, using: &self))
        }
    }
}

@Suite struct DoorPlanTests {
    @Test func theLoadThatPressesGoesFirst() {
        let jobs = [minutes("L1", work: 30, due: 200), minutes("L2", work: 30, due: 30)]
        let plan = doorPlan(jobs, doors: ["DOOR-1"])
        #expect(plan.turns.map(\.load) == ["L2", "L1"])
        #expect(
            plan.turns.map(\.why) == ["now; done 0 min before it leaves", "after L2; done 140 min before it leaves"])
        #expect(plan.weightedLateness == 0)
    }

    @Test func ofTwoThatCannotBothBeInTimeTheLighterIsLate() {
        let jobs = [minutes("L1", work: 30, due: 30, weight: 1), minutes("L2", work: 30, due: 30, weight: 5)]
        let plan = doorPlan(jobs, doors: ["DOOR-1"])
        #expect(plan.turns.map(\.load) == ["L2", "L1"])
        #expect(plan.turns.last?.why == "after L2; 30 min late, which costs least: its weight is 1")
        #expect(plan.weightedLateness == 1800)
    }

    @Test func whatStandsAtADoorStaysThereAndIsFirst() {
        var jobs = [minutes("L1", work: 60, due: 500), minutes("L2", work: 10, due: 10, weight: 9)]
        jobs[0].stands = "DOOR-2"
        let one = doorPlan(jobs, doors: ["DOOR-2"])
        #expect(one.turns.map(\.load) == ["L1", "L2"])
        #expect(one.turns.first?.why == "stands there; done 440 min before it leaves")
        let two = doorPlan(jobs, doors: doors)
        #expect(two.turns.map(\.door) == ["DOOR-1", "DOOR-2"] && two.weightedLateness == 0)
    }

    @Test func aDoorWaitsForALoadThatWeighsMore() {
        // Whoever takes what is ready first keeps the heavy one waiting: the urgent rule does, the search does not.
        let jobs = [
            minutes("L1", work: 60, due: 60, weight: 1), minutes("L2", work: 10, ready: 5, due: 15, weight: 10),
        ]
        #expect(urgentPlan(jobs, doors: ["DOOR-1"]).turns.map(\.load) == ["L1", "L2"])
        let plan = doorPlan(jobs, doors: ["DOOR-1"])
        #expect(plan.turns.map(\.load) == ["L2", "L1"])
        #expect(plan.turns.first?.begins == 300 && plan.weightedLateness == 900)
    }

    @Test func aLoadThatIsLateAtAnyDoorSaysSo() {
        let plan = doorPlan(
            [minutes("L1", work: 30, ready: 10, due: 30), minutes("L2", work: 1, due: 90)], doors: doors)
        #expect(plan.turns.first { $0.load == "L1" }?.why.hasSuffix("10 min late, and would be at any door") == true)
    }

    @Test func noDoorAndNoLoadMakeAnEmptyPlan() {
        #expect(doorPlan([], doors: doors).turns == [])
        #expect(doorPlan([minutes("L1", work: 1, due: 1)], doors: []).turns == [])
    }

    @Test func everyRandomYardIsPlannedByTheRulesAndNoWorseThanByTheUrgentRule() {
        var random = SeededRandom.named("everyRandomYard", seed: 20_267)
        for _ in 0..<12 {
            var jobs = random.yard(Int.random(in: 2...30, using: &random))
            jobs[0].stands = "DOOR-2"
            let rule = urgentPlan(jobs, doors: doors)
            let plan = doorPlan(jobs, doors: doors, steps: 4000, seed: random.next())
            #expect(checked(rule, jobs) == rule.weightedLateness)
            #expect(checked(plan, jobs) == plan.weightedLateness)
            #expect(plan.weightedLateness <= rule.weightedLateness)
        }
    }

    @Test func theSameYardGetsTheSamePlan() {
        var random = SeededRandom.named("theSameYardGetsTheSamePlan", seed: 20_268)
        let jobs = random.yard(25)
        #expect(doorPlan(jobs, doors: doors, steps: 3000) == doorPlan(jobs, doors: doors, steps: 3000))
    }

    /// Six loads at one door have 720 orders: all are tried.
    @Test func fewLoadsGetTheBestPlanThereIs() {
        var random = SeededRandom.named("fewLoadsGetTheBestPlanThereIs", seed: 20_269)
        for _ in 0..<6 {
            let jobs = random.yard(6)
            var best = Int.max
            func go(_ rest: [DoorJob], _ now: Int, _ cost: Int) {
                if rest.isEmpty { best = min(best, cost) }
                for index in rest.indices {
                    var left = rest
                    let job = left.remove(at: index)
                    let ends = max(now, job.ready) + job.work
                    go(left, ends, cost + max(0, ends - job.due) * job.weight)
                }
            }
            go(jobs, 0, 0)
            #expect(doorPlan(jobs, doors: ["DOOR-1"], steps: 8000).weightedLateness == best)
        }
    }

    @Test func nonsenseIsPlannedToo() {
        let jobs = [
            DoorJob(load: "L1", work: -5, ready: .min, due: .max, weight: -1),
            DoorJob(load: "L2", work: .max, ready: .max, due: .min, weight: .max, stands: "NOWHERE"),
        ]
        #expect(doorPlan(jobs, doors: doors, steps: 100).turns.count == 2)
    }
}
