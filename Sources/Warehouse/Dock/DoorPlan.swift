// In which order loads go to which doors, so that what leaves late weighs as little as possible: every load has work at
// a door, a moment before which it cannot begin, a moment by which it should be gone, and a weight; the sum of seconds
// late times weight is what counts. What stands at a door stays there and is done first.
//
// Whenever something happens the urgent rule alone (`urgentPlan`) makes a plan at once: as soon as a door is free it
// takes the load that gains most, by weight for its work, less the more time it still has (apparent tardiness cost).
// `doorPlan` betters that by annealing: a load is moved to another place, or two change places, and what makes it worse
// is kept ever more rarely. The steps are counted and the dice repeat, so that the same yard gets the same plan on any
// machine. A step looks only at the tails of the one or two sequences that it changes.

/// A load as the plan of the doors sees it. Seconds from now.
public struct DoorJob: Hashable, Sendable {
    public var load: LoadID
    /// Work at the door, from the truck's coming until the door is free.
    public var work: Int
    /// Before this it cannot begin: its cartons are not packed, its truck is not here.
    public var ready: Int
    /// Later than this is late; below zero it already is.
    public var due: Int
    public var weight: Int
    /// The door where its truck stands.
    public var stands: PlaceID?

    public init(load: LoadID, work: Int, ready: Int = 0, due: Int, weight: Int = 1, stands: PlaceID? = nil) {
        self.load = load
        self.work = work
        self.ready = ready
        self.due = due
        self.weight = weight
        self.stands = stands
    }
}

/// A load's turn at a door. Seconds from now.
public struct DoorTurn: Hashable, Sendable {
    public var load: LoadID
    public var door: PlaceID
    public var begins: Int
    public var ends: Int
    /// Seconds that it leaves late.
    public var late: Int
    /// The load before it at this door.
    public var after: LoadID?
    public var why: String
}

/// The turns of all loads, door by door in the order of the doors.
public struct DoorPlan: Hashable, Sendable {
    public var turns: [DoorTurn]
    /// Seconds late times weight, over all loads.
    public var weightedLateness: Int
}

/// The plan of the urgent rule alone. `patience` is how many average works ahead it looks.
public func urgentPlan(_ jobs: [DoorJob], doors: [PlaceID], patience: Double = 2) -> DoorPlan {
    DoorBoard(jobs, doors, patience: patience).plan
}

/// A plan bettered by so many steps, as many as so many loads can use where none are given; 0 is the urgent rule alone.
public func doorPlan(_ jobs: [DoorJob], doors: [PlaceID], steps: Int? = nil, seed: UInt64 = 1) -> DoorPlan {
    let steps = steps ?? min(DoorSearch.steps, max(8000, 40 * jobs.count * jobs.count))
    guard doors.count > 0, jobs.count > 1, steps > 0 else { return urgentPlan(jobs, doors: doors) }
    let starts = [0.5, 1, 2, 4].map { DoorBoard(jobs, doors, patience: $0) }
    guard let best = starts.min(by: { $0.cost < $1.cost }) else { return urgentPlan(jobs, doors: doors) }
    var search = DoorSearch(best, seed: seed)
    search.anneal(steps)
    return search.best.plan
}

/// `1 / eˣ` for x of at least 0, near enough for a choice, from nothing but sums and products.
func fading(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for index in 1...16 {
        term *= x / Double(index)
        sum += term
    }
    return 1 / sum
}

/// Sequences of loads at doors, with what they cost.
struct DoorBoard: Sendable {
    let jobs: [DoorJob]
    let doors: [PlaceID]
    /// Indices of jobs, for each door in their order.
    var queues: [[Int]]
    /// So many of a queue stand at the door and stay first.
    let standing: [Int]
    var cost = 0

    /// What the urgent rule makes of these loads. Without a door nothing has a turn.
    init(_ jobs: [DoorJob], _ doors: [PlaceID], patience: Double) {
        let most = 100_000_000
        self.jobs = jobs.map { job in
            var job = job
            job.work = min(max(0, job.work), most)
            job.ready = min(max(0, job.ready), most)
            job.due = min(max(-most, job.due), most)
            job.weight = min(max(0, job.weight), 10_000)
            return job
        }
        self.doors = doors
        queues = doors.map { door in jobs.indices.filter { jobs[$0].stands == door } }
        standing = queues.map(\.count)
        guard !doors.isEmpty else { return }
        let placed = Set(queues.flatMap { $0 })
        fill(jobs.indices.filter { !placed.contains($0) }, patience: patience)
        cost = doors.indices.reduce(0) { $0 + turns(at: $1).reduce(0) { $0 + $1.late * self.jobs[$1.job].weight } }
    }

    private mutating func fill(_ open: [Int], patience: Double) {
        var open = open
        let mean = Double(open.reduce(0) { $0 + jobs[$1].work }) / Double(max(1, open.count))
        var free = doors.indices.map { turns(at: $0).last?.ends ?? 0 }
        while !open.isEmpty {
            let door = free.indices.min { (free[$0], $0) < (free[$1], $1) } ?? 0
            let earliest = open.map { jobs[$0].ready }.min() ?? 0
            let now = max(free[door], earliest)
            var best: (place: Int, gain: Double)?
            for (place, job) in open.enumerated() where jobs[job].ready <= now {
                let gain = gain(jobs[job], at: now, horizon: max(1, patience * mean))
                if gain > best?.gain ?? -1 { best = (place, gain) }
            }
            let job = open.remove(at: best?.place ?? 0)
            queues[door].append(job)
            free[door] = max(free[door], jobs[job].ready) + jobs[job].work
        }
    }

    private func gain(_ job: DoorJob, at now: Int, horizon: Double) -> Double {
        let slack = Double(max(0, job.due - job.work - now))
        return Double(job.weight) / Double(max(1, job.work)) * fading(slack / horizon)
    }

    func turns(at door: Int) -> [(job: Int, begins: Int, ends: Int, late: Int)] {
        var now = 0
        return queues[door].map { index in
            let begins = max(now, jobs[index].ready)
            now = begins + jobs[index].work
            return (index, begins, now, max(0, now - jobs[index].due))
        }
    }

    // MARK: The plan in words

    var plan: DoorPlan {
        var all: [DoorTurn] = []
        for door in doors.indices {
            var before: LoadID?
            for (place, turn) in turns(at: door).enumerated() {
                let job = jobs[turn.job]
                all.append(
                    DoorTurn(
                        load: job.load, door: doors[door], begins: turn.begins, ends: turn.ends, late: turn.late,
                        after: before, why: why(turn, job, isStanding: place < standing[door], after: before)))
                before = job.load
            }
        }
        return DoorPlan(turns: all, weightedLateness: cost)
    }

    private func why(
        _ turn: (job: Int, begins: Int, ends: Int, late: Int), _ job: DoorJob, isStanding: Bool, after: LoadID?
    ) -> String {
        let place =
            isStanding
            ? "stands there"
            : after.map { "after \($0.rawValue)" } ?? (turn.begins > 0 ? "as soon as it is ready" : "now")
        let spare = (job.due - turn.ends) / 60
        if turn.late == 0 { return "\(place); done \(spare) min before it leaves" }
        let late = "\((turn.late + 59) / 60) min late"
        if job.ready + job.work > job.due { return "\(place); \(late), and would be at any door" }
        return "\(place); \(late), which costs least: its weight is \(job.weight)"
    }
}
