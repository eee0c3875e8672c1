import ArgumentParser
import Foundation
import Warehouse

// The order of loads at doors: how much less weighs what leaves late than with the urgent rule alone, and how long the
// plan takes. Made-up yards, and those of a file.

struct DockBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dock",
        abstract: "Loads over doors: weighted lateness against the urgent rule alone, and milliseconds of a new plan.",
        discussion: """
            Example: swift run -c release dockline-bench dock --loads 150 --doors 8
            A FILE has one yard or more, each the number of its loads and of its doors, and then four whole numbers \
            for each load: when it is ready, its work at a door, when it is due, and its weight. White space parts them.
            """)
    @Option(help: "Loads of a made-up yard.") var loads = 150
    @Option(help: "Doors of a made-up yard.") var doors = 8
    @Option(help: "How many yards are made up.") var yards = 10
    @Option(help: "The seed of the yards.") var seed: UInt64 = 1
    @Option(help: "Steps of the search.") var steps = DoorSearch.steps
    @Option(help: "A file of yards instead of made-up ones.") var file: String?
    @OptionGroup var options: BenchOptions

    func run() throws {
        let all = try file.map(yards(in:)) ?? madeUp()
        var (urgent, planned, first, patient) = (0, 0, 0, 0)
        var shares: [Double] = []
        var milliseconds: [Double] = []
        for yard in all {
            let names = (1...yard.doors).map { PlaceID("DOOR-\($0)") }
            let rule = urgentPlan(yard.jobs, doors: names)
            let before = processorNanoseconds()
            let plan = doorPlan(yard.jobs, doors: names, steps: steps)
            milliseconds.append(Double(processorNanoseconds() - before) / 1_000_000)
            guard try lateness(of: plan, yard) == plan.weightedLateness else {
                throw BenchError.wrong("a plan of \(yard.jobs.count) loads does not cost what it says")
            }
            urgent += rule.weightedLateness
            planned += plan.weightedLateness
            first += arrival(yard)
            let patiences = [0.5, 1, 2, 3, 4, 6]
            patient += patiences.map { urgentPlan(yard.jobs, doors: names, patience: $0).weightedLateness }.min() ?? 0
            shares.append(
                rule.weightedLateness == 0 ? 1 : Double(plan.weightedLateness) / Double(rule.weightedLateness))
        }
        let figures: [String: Double] = [
            "urgent_rule": Double(urgent), "urgent_rule_at_its_best": Double(patient), "first_come": Double(first),
            "planned": Double(planned),
            "yards": Double(all.count), "worst_ratio": shares.max() ?? 1,
        ]
        let isOurs = file == nil && loads == 150 && doors == 8
        try report(
            [
                Result(
                    bench: "dock", name: "lateness", value: Double(planned) / Double(max(1, urgent)), unit: "ratio",
                    baseline: figures, below: isOurs ? 0.85 : nil),
                Result(
                    bench: "dock", name: "new-plan", value: milliseconds.max() ?? 0, unit: "ms",
                    baseline: [
                        "mean_ms": milliseconds.reduce(0, +) / Double(max(1, all.count)), "steps": Double(steps),
                    ],
                    below: isOurs ? 100 : nil),
            ], options)
    }

    // MARK: Yards

    private struct YardToPlan {
        var jobs: [DoorJob]
        var doors: Int
    }

    /// Work of 10 to 60 minutes, trucks that come over the day, and departures that most but not all can make.
    private func madeUp() -> [YardToPlan] {
        (0..<UInt64(max(1, yards))).map { number in
            var dice = RepeatableDice(seed: seed &+ number)
            let works = (0..<loads).map { _ in Int.random(in: 10...60, using: &dice) }
            let day = works.reduce(0, +) / max(1, doors)
            let jobs = works.enumerated().map { index, work in
                let ready = Int.random(in: 0...(day * 6 / 10), using: &dice)
                let room = Int.random(in: 0...(day / 3), using: &dice)
                return DoorJob(
                    load: LoadID("L\(index + 1)"), work: work * 60, ready: ready * 60, due: (ready + work + room) * 60,
                    weight: Int.random(in: 1...10, using: &dice))
            }
            return YardToPlan(jobs: jobs, doors: max(1, doors))
        }
    }

    private func yards(in path: String) throws -> [YardToPlan] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var numbers = try text.split(whereSeparator: \.isWhitespace).map { word in
            guard let number = Int(word) else { throw BenchError.wrong("\(word) in \(path) is not a number") }
            return number
        }[...]
        var all: [YardToPlan] = []
        while let count = numbers.popFirst() {
            guard count > 0, let doors = numbers.popFirst(), doors > 0, numbers.count >= count * 4 else {
                throw BenchError.wrong("yard \(all.count + 1) of \(path) ends early, or has no load or no door")
            }
            let jobs = (1...count).map { number in
                let four = Array(numbers.prefix(4))
                numbers = numbers.dropFirst(4)
                return DoorJob(
                    load: LoadID("L\(number)"), work: four[1], ready: four[0], due: four[2], weight: four[3])
            }
            all.append(YardToPlan(jobs: jobs, doors: doors))
        }
        return all
    }

    // MARK: Checks

    /// The weighted lateness of a plan, counted anew from its turns.
    private func lateness(of plan: DoorPlan, _ yard: YardToPlan) throws -> Int {
        let jobs = Dictionary(uniqueKeysWithValues: yard.jobs.map { ($0.load, $0) })
        guard Set(plan.turns.map(\.load)).count == jobs.count, plan.turns.count == jobs.count else {
            throw BenchError.wrong("a load has no turn, or two")
        }
        var free: [PlaceID: Int] = [:]
        return try plan.turns.reduce(0) { sum, turn in
            guard let job = jobs[turn.load], turn.begins >= max(job.ready, free[turn.door] ?? 0),
                turn.ends == turn.begins + job.work
            else { throw BenchError.wrong("the turn of \(turn.load) cannot be") }
            free[turn.door] = turn.ends
            return sum + max(0, turn.ends - job.due) * job.weight
        }
    }

    /// The weighted lateness when every door takes what comes first.
    private func arrival(_ yard: YardToPlan) -> Int {
        var free = [Int](repeating: 0, count: yard.doors)
        return yard.jobs.sorted { $0.ready < $1.ready }.reduce(0) { sum, job in
            let door = free.indices.min { free[$0] < free[$1] } ?? 0
            free[door] = max(free[door], job.ready) + job.work
            return sum + max(0, free[door] - job.due) * job.weight
        }
    }
}
