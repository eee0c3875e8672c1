// What the board says: how long until each load can leave at the pace at which people really work.
//
// Loads are worked in the order of their departure, and picking, packing and loading go on side by side. So a load is
// ready when the slowest of the three has done all work of this load and of those before it. Its slack is what is left
// until the departure then; below zero the cut-off will be missed unless something changes. What a supervisor expedited
// is picked and packed before everything else (Expedite.swift). Nobody invents a pace:
// where nothing was done in the last hour, the slack of what waits for it is not known.

/// How fast a site works: so much in an hour, by so many people.
public struct BoardPace: Hashable, Sendable {
    public var perHour: [BoardStage: Double]
    public var people: [BoardStage: Int]
    /// Counts of the last hour in twelve parts, the oldest first.
    public var parts: [BoardStage: [Int]]

    public static let partMinutes = 5
    public static let partCount = 12

    /// Measured from what was done; a stage that began within the hour is not blamed for the time before.
    public init(_ done: [WorkDone]) {
        perHour = [:]
        people = [:]
        parts = [:]
        for stage in BoardStage.allCases {
            let mine = done.filter { $0.stage == stage && (0..<Self.partCount).contains($0.ago) }
            var counts = [Int](repeating: 0, count: Self.partCount)
            for work in mine { counts[Self.partCount - 1 - work.ago] += work.count }
            parts[stage] = counts
            people[stage] = Set(mine.lazy.map(\.by)).count
            guard let first = counts.firstIndex(where: { $0 > 0 }) else { continue }
            let minutes = max(2, Self.partCount - first) * Self.partMinutes
            perHour[stage] = Double(counts.reduce(0, +)) * 60 / Double(minutes)
        }
    }

    /// The pace when people go from one stage to another, each as fast as those who are there; nil where that cannot be
    /// told: so many are not there, or nobody was measured where they go.
    public func moving(_ count: Int, from: BoardStage, to: BoardStage) -> BoardPace? {
        guard count > 0, from != to, let leaving = people[from], leaving >= count, let there = people[to], there > 0,
            let slower = perHour[from], let faster = perHour[to]
        else { return nil }
        var pace = self
        pace.perHour[from] = slower * Double(leaving - count) / Double(leaving)
        pace.perHour[to] = faster * Double(there + count) / Double(there)
        pace.people[from] = leaving - count
        pace.people[to] = there + count
        return pace
    }

    /// Minutes that so much work takes; nil where nothing was measured.
    func minutes(_ work: Int, _ stage: BoardStage) -> Int? {
        if work == 0 { return 0 }
        guard let rate = perHour[stage], rate > 0 else { return nil }
        return Int((Double(work) * 60 / rate).rounded(.up))
    }

    /// Minutes that one person needs for so much.
    func minutesAlone(_ work: Int, _ stage: BoardStage) -> Int? {
        guard let crew = people[stage], crew > 0 else { return nil }
        return minutes(work * crew, stage)
    }
}

/// A load on the board.
public struct BoardRow: Hashable, Sendable {
    public var load: BoardLoad
    public var toPick: Int
    public var toPack: Int
    public var toLoad: Int
    /// Minutes between being ready and the departure; nil where no pace was measured.
    public var slack: Int?
    /// What it waits for longest, and for so many minutes.
    public var narrowest: BoardStage?
    public var minutes: Int?
    /// The orders that it takes and that are not packed.
    public var orders: [OrderID] = []
    /// Some of them go before all others.
    public var isExpedited = false

    public var isLate: Bool { slack.map { $0 < 0 } ?? false }
}

/// The board of supervisors, worked out from what was read.
public struct Board: Hashable, Sendable {
    /// The one with the least slack first; what is not known comes after what is late.
    public var rows: [BoardRow]
    public var pace: BoardPace
    /// Orders that no load takes.
    public var unplanned: Int
    /// When what goes before all others is picked and packed; nil where no pace was measured.
    public var minutesOfFirst: Int?

    public init(_ reading: BoardReading, pace: BoardPace? = nil, now: Moment) {
        let pace = pace ?? BoardPace(reading.done)
        let loads = reading.loads.sorted { ($0.departs, $0.id) < ($1.departs, $1.id) }
        var rows = loads.map { BoardRow(load: $0, toPick: 0, toPack: 0, toLoad: $0.toLoad) }
        var unplanned = 0
        // Which load takes an order depends on its service alone, and there are few of those.
        var taking: [String: Int?] = [:]
        var first: [BoardStage: Int] = [:]
        var firstOfLoad: [Int: [BoardStage: Int]] = [:]
        for order in reading.orders {
            let found = taking[order.service] ?? Self.load(taking: order.service, in: loads, now: now)
            taking.updateValue(found, forKey: order.service)
            let work: [BoardStage: Int] = [.pick: order.toPick, .pack: order.toPack]
            if order.isExpedited {
                first.merge(work, uniquingKeysWith: +)
                if let found { firstOfLoad[found, default: [:]].merge(work, uniquingKeysWith: +) }
            }
            guard let index = found else {
                unplanned += 1
                continue
            }
            rows[index].toPick += order.toPick
            rows[index].toPack += order.toPack
            rows[index].toLoad += order.toPack
            rows[index].orders.append(order.id)
            if order.isExpedited { rows[index].isExpedited = true }
        }
        var sum = first
        for index in rows.indices {
            let own: [BoardStage: Int] = [
                .pick: rows[index].toPick, .pack: rows[index].toPack, .load: rows[index].toLoad,
            ]
            sum.merge(own, uniquingKeysWith: +)
            sum.merge(firstOfLoad[index] ?? [:], uniquingKeysWith: -)
            let left = rows[index].load.departs.minutes(since: now)
            let waits = BoardStage.allCases.filter { own[$0, default: 0] > 0 }
            let needs = waits.map { (stage: $0, minutes: pace.minutes(sum[$0, default: 0], $0)) }
            let longest = needs.max { ($0.minutes ?? .max) < ($1.minutes ?? .max) }
            rows[index].narrowest = longest?.stage
            rows[index].minutes = longest.map(\.minutes) ?? 0
            rows[index].slack = rows[index].minutes.map { left - $0 }
        }
        self.rows = rows.sorted { left, right in
            (left.slack ?? 0, left.load.departs, left.load.id) < (right.slack ?? 0, right.load.departs, right.load.id)
        }
        self.pace = pace
        self.unplanned = unplanned
        let needs = first.map { pace.minutes($0.value, $0.key) }
        minutesOfFirst = needs.contains(nil) ? nil : needs.compactMap(\.self).max() ?? 0
    }

    /// The first load of its service that has not left and is not closed.
    private static func load(taking service: String, in loads: [BoardLoad], now: Moment) -> Int? {
        loads.firstIndex { load in
            load.state.isOpen && (load.service.isEmpty || load.service == service)
                && (load.departs > now || load.state != .planned)
        }
    }

    /// Minutes until the cut-off of a tour when one person does the rest of it; nil where that cannot be told.
    public func slack(of tour: BoardTour, now: Moment) -> Int? {
        guard let due = tour.due, let minutes = pace.minutesAlone(tour.open, .pick) else { return nil }
        return due.minutes(since: now) - minutes
    }

    /// Loads that will miss their departure at this pace.
    public var late: Int { rows.count(where: \.isLate) }
}

/// The people of another staffing: `2 from pick to pack`.
public struct WhatIf: Hashable, Sendable {
    public var count: Int
    public var from: BoardStage
    public var to: BoardStage

    public init(_ count: Int, from: BoardStage, to: BoardStage) {
        self.count = count
        self.from = from
        self.to = to
    }

    /// What somebody typed: `2 pick pack` or `2 from pick to pack`.
    public init?(_ text: String) {
        let words = text.lowercased().split(separator: " ").filter { $0 != "from" && $0 != "to" }
        guard words.count == 3, let count = Int(words[0]), (1...999).contains(count),
            let from = BoardStage(rawValue: String(words[1])), let to = BoardStage(rawValue: String(words[2])),
            from != to
        else { return nil }
        self.init(count, from: from, to: to)
    }
}
