// Annealing over the sequences at the doors. The state lies in arrays: for every door its loads in order, when each
// ends, and what all up to it cost, so that a step computes only what comes behind the place it changes.

/// Betters a board step by step.
public struct DoorSearch {
    /// Steps that a plan gets by itself: some tens of milliseconds for 150 loads at 8 doors.
    public static let steps = 400_000

    private let jobs: [DoorJob]
    private let standing: [Int]
    private var queues: [[Int]]
    /// For every door and place, when the load there ends, and the cost of all up to it.
    private var ends: [[Int]]
    private var costs: [[Int]]
    private var cost: Int
    private var dice: RepeatableDice
    private(set) var best: DoorBoard

    init(_ board: DoorBoard, seed: UInt64) {
        jobs = board.jobs
        standing = board.standing
        queues = board.queues
        ends = board.queues.map { $0.map { _ in 0 } }
        costs = ends
        cost = board.cost
        best = board
        dice = RepeatableDice(seed: seed)
        for door in queues.indices { refresh(door, from: 0) }
    }

    mutating func anneal(_ steps: Int) {
        let movable = queues.indices.reduce(0) { $0 + queues[$1].count - standing[$1] }
        guard movable > 0, cost > 0 else { return }
        let hot = max(1, Double(cost) / Double(movable) * DoorSearch.firstHeat)
        let coolings = 200
        var heat = hot
        let factor = DoorSearch.coolingFactor
        for _ in 0..<coolings where best.cost > 0 {
            for _ in 0..<(steps / coolings) { step(heat) }
            heat *= factor
        }
        for _ in 0..<(steps / coolings * 4) where best.cost > 0 { step(0) }
    }

    /// What a step may cost at first, in average costs of a load.
    private static let firstHeat = 0.3
    private static let coolingFactor = 0.965

    private mutating func step(_ heat: Double) {
        let from = dice.below(queues.count)
        guard queues[from].count > standing[from] else { return }
        let place = standing[from] + dice.below(queues[from].count - standing[from])
        let to = dice.below(3) == 0 ? from : dice.below(queues.count)
        if dice.below(2) == 0 {
            move(from, place, to, heat)
        } else {
            swap(from, place, to, heat)
        }
    }

    private func accepts(_ change: Int, _ heat: Double, _ chance: Double) -> Bool {
        change <= 0 || heat > 0 && chance < fading(Double(change) / heat)
    }

    // MARK: Steps

    private mutating func move(_ from: Int, _ place: Int, _ to: Int, _ heat: Double) {
        let job = queues[from][place]
        let room = queues[to].count - standing[to] + (from == to ? 0 : 1)
        guard room > 0 else { return }
        let target = standing[to] + dice.below(room)
        if from == to, target == place { return }
        queues[from].remove(at: place)
        queues[to].insert(job, at: target)
        let change = from == to ? tail(from, min(place, target)) : tail(from, place) + tail(to, target)
        let before = from == to ? old(from, min(place, target)) : old(from, place) + oldInserted(to, target)
        if accepts(change - before, heat, dice.share()) {
            cost += change - before
            if from == to {
                refresh(from, from: min(place, target))
            } else {
                ends[from].removeLast()
                costs[from].removeLast()
                ends[to].append(0)
                costs[to].append(0)
                refresh(from, from: place)
                refresh(to, from: target)
            }
            note()
        } else {
            queues[to].remove(at: target)
            queues[from].insert(job, at: place)
        }
    }

    private mutating func swap(_ from: Int, _ place: Int, _ to: Int, _ heat: Double) {
        guard queues[to].count > standing[to] else { return }
        let other = standing[to] + dice.below(queues[to].count - standing[to])
        if from == to, other == place { return }
        exchange(from, place, to, other)
        let first = from == to ? min(place, other) : place
        let after = tail(from, first) + (from == to ? 0 : tail(to, other))
        let before = old(from, first) + (from == to ? 0 : old(to, other))
        if accepts(after - before, heat, dice.share()) {
            cost += after - before
            refresh(from, from: first)
            if from != to { refresh(to, from: other) }
            note()
        } else {
            exchange(from, place, to, other)
        }
    }

    private mutating func exchange(_ from: Int, _ place: Int, _ to: Int, _ other: Int) {
        let job = queues[from][place]
        queues[from][place] = queues[to][other]
        queues[to][other] = job
    }

    // MARK: Costs

    /// What the loads of a door cost from a place on, as they are queued now.
    private func tail(_ door: Int, _ place: Int) -> Int {
        var now = place > 0 ? ends[door][place - 1] : 0
        var sum = 0
        for place in place..<queues[door].count {
            let index = queues[door][place]
            now = max(now, jobs[index].ready) + jobs[index].work
            sum += max(0, now - jobs[index].due) * jobs[index].weight
        }
        return sum
    }

    /// What they cost when they were last noted.
    private func old(_ door: Int, _ place: Int) -> Int {
        (costs[door].last ?? 0) - (place > 0 ? costs[door][place - 1] : 0)
    }

    private func oldInserted(_ door: Int, _ place: Int) -> Int { old(door, min(place, costs[door].count)) }

    private mutating func refresh(_ door: Int, from place: Int) {
        var now = place > 0 ? ends[door][place - 1] : 0
        var sum = place > 0 ? costs[door][place - 1] : 0
        for place in place..<queues[door].count {
            let index = queues[door][place]
            now = max(now, jobs[index].ready) + jobs[index].work
            sum += max(0, now - jobs[index].due) * jobs[index].weight
            ends[door][place] = now
            costs[door][place] = sum
        }
    }

    private mutating func note() {
        guard cost < best.cost else { return }
        best.queues = queues
        best.cost = cost
    }
}
