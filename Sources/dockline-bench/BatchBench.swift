import ArgumentParser
import BarcodeChecks
import Foundation
import Terminal
import Warehouse

// Orders put on carts: how much shorter all walks are than with savings alone, and than first in, first out. Baselines
// come from the same plan, so that they are measured on the same orders. The effort is found by measuring how many
// walks the machine does in the time that is allowed; a given effort gives the same tours on every machine.

struct BatchBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch", abstract: "Tours out of generated waves: their walks against savings alone.",
        discussion: """
            Examples: swift run -c release dockline-bench batch --check
                      swift run -c release dockline-bench batch --file waves.tsv --seconds 2
            A file has tabs between columns, a header, and one wave in each row: name, crossAisles, aisleDistance,
            blockLength, depotAisle, depotCrossAisle, totes (orders on a cart), lines (on a cart; 0 for any number),
            orders (orders separated by |, each with its picks aisle:block:offset …), and best (the best length that
            is known; may be left out).
            """)
    @Option(help: "The seed of the waves.") var seed: UInt64 = 1
    @Option(help: "Waves of each kind.") var waves = 3
    @Option(help: "Seconds for a wave of 100 orders.") var seconds = 2.0
    @Option(help: "Walks to measure, instead of as many as the seconds allow.") var effort: Int?
    @Option(help: "A file of waves, instead of generated ones; once for each.") var file: [String] = []
    @OptionGroup var options: BenchOptions

    func run() throws {
        guard file.isEmpty else {
            let waves = try file.flatMap { try Wave.read($0) }
            try report(try waves.map { try measure($0.name, [$0], below: nil) }, options)
            return
        }
        let small = (0..<20).map { Wave.made(seed: seed + UInt64($0), orders: 20, picks: 5...25, totes: 20, lines: 45) }
        var results = [try measureSmall(small)]
        let kinds: [(name: String, picks: ClosedRange<Int>, totes: Int, lines: Int)] = [
            ("100 orders, 8 totes", 1...8, 8, 60), ("100 orders, 75 lines", 5...25, 100, 75),
            ("100 orders, 45 lines", 5...25, 100, 45),
        ]
        for kind in kinds {
            let made = (0..<waves).map {
                Wave.made(
                    seed: seed + UInt64($0), orders: 100, picks: kind.picks, totes: kind.totes, lines: kind.lines)
            }
            results.append(try measure(kind.name, made, below: 0.97))
        }
        try report(results, options)
    }

    /// Waves small enough for an exact plan: how many did not get one.
    private func measureSmall(_ waves: [Wave]) throws -> Result {
        var (open, took, length, savings) = (0, [Double](), 0, 0)
        for wave in waves {
            let before = monotonicNanoseconds()
            let plan = batch(wave.orders, wave.rules(effort: 200_000))
            took.append(Double(monotonicNanoseconds() - before) / 1e9)
            try check(plan, wave)
            if plan.method != .exact { open += 1 }
            length += plan.length
            savings += plan.savings
        }
        return Result(
            bench: "batch", name: "20 orders, not exact", value: Double(open), unit: "waves",
            baseline: [
                "waves": Double(waves.count), "max_s": took.max() ?? 0,
                "savings_ratio": Double(length) / Double(savings),
            ], below: 1)
    }

    private func measure(_ name: String, _ waves: [Wave], below: Double?) throws -> Result {
        var (took, walked) = ([Double](), [Int]())
        var (length, savings, fifo, lines, best) = (0, 0, 0, 0, 0)
        for wave in waves {
            let effort = effort ?? self.effort(for: wave)
            let before = monotonicNanoseconds()
            let plan = batch(wave.orders, wave.rules(effort: effort))
            took.append(Double(monotonicNanoseconds() - before) / 1e9)
            try check(plan, wave)
            walked.append(effort)
            length += plan.length
            savings += plan.savings
            fifo += plan.firstInFirstOut
            lines += wave.orders.reduce(0) { $0 + $1.lines }
            best += wave.best ?? 0
        }
        var baseline: [String: Double] = [
            "fifo_ratio": Double(length) / Double(fifo), "max_s": took.max() ?? 0,
            "effort": Double(walked.reduce(0, +) / max(1, walked.count)),
            "metres_per_line": metresPerLine(walk: length, lines: lines),
            "savings_metres_per_line": metresPerLine(walk: savings, lines: lines),
        ]
        if best > 0 { baseline["best_ratio"] = Double(length) / Double(best) }
        return Result(
            bench: "batch", name: name, value: Double(length) / Double(savings), unit: "ratio to savings",
            baseline: baseline, below: below)
    }

    /// As many walks as the seconds allow, less a fifth for what a busy machine takes. A walk of a long search costs
    /// another time than one of a short search, so what a short one says is tried out once, and lowered where that took
    /// longer.
    private func effort(for wave: Wave) -> Int {
        func measured(_ effort: Int) -> Double {
            let before = monotonicNanoseconds()
            _ = batch(wave.orders, wave.rules(effort: effort))
            return Double(monotonicNanoseconds() - before) / 1e9
        }
        let none = measured(0)
        func allowed(after effort: Int) -> Int {
            Int(Double(effort) * max(0, seconds * 0.8 - none) / max(0.001, measured(effort) - none))
        }
        let first = max(1, allowed(after: 100_000))
        return min(first, allowed(after: first))
    }

    private func check(_ plan: BatchPlan, _ wave: Wave) throws {
        let walked = plan.tours.reduce(0) { sum, tour in
            sum + route(tour.flatMap { wave.orders[$0].stops }, in: wave.layout).length
        }
        guard plan.tours.joined().sorted() == Array(wave.orders.indices), walked == plan.length,
            plan.length <= plan.firstInFirstOut, plan.length <= plan.savings
        else { throw BenchError.wrong("\(wave.name): the plan is not what it says") }
    }
}

/// A wave of orders with the floor and the cart.
private struct Wave {
    var name: String
    var orders: [BatchOrder]
    var layout: Layout
    var totes: Int
    var lines: Int
    var best: Int?

    func rules(effort: Int) -> BatchRules {
        BatchRules(layout: layout, cart: Cart(totes: totes), linesMost: lines, effort: effort)
    }

    /// Ten aisles of two blocks with 45 stops each, 5 m apart, the depot at the front left.
    static func made(seed: UInt64, orders: Int, picks: ClosedRange<Int>, totes: Int, lines: Int) -> Wave {
        var dice = Dice(seed)
        let made = (0..<orders).map { _ in
            let count = picks.lowerBound + dice.below(picks.count)
            return BatchOrder(
                stops: (0..<count).map { _ in
                    let (aisle, stop) = (dice.below(10), dice.below(90))
                    return WalkPoint(x: aisle * 50, y: (stop < 45 ? 10 : 20) + stop * 10)
                })
        }
        return Wave(
            name: "wave \(seed)", orders: made,
            layout: Layout(crossAisles: [0, 460, 920], depot: WalkPoint(x: 0, y: 0)), totes: totes, lines: lines)
    }

    static func read(_ path: String) throws -> [Wave] {
        let rows = try benchRows(path)
        guard let header = rows.first else { throw BenchError.wrong("\(path) is empty") }
        return try rows.dropFirst().enumerated().map { index, row in
            let line = BenchLine(path: path, number: index + 2, header: header, row: row)
            let (between, block) = (try line.tenths("aisleDistance"), try line.tenths("blockLength"))
            let orders = try line.text("orders").split(separator: "|").map { text in
                BatchOrder(
                    stops: try line.points(in: text, "orders", 3).map {
                        WalkPoint(x: $0[0] * between, y: $0[1] * block + $0[2] * 10)
                    })
            }
            let (crossAisles, lines) = (try line.int("crossAisles"), try line.int("lines"))
            let depot = WalkPoint(
                x: try line.int("depotAisle") * between, y: try line.int("depotCrossAisle") * block)
            let best = line.columns["best"].map { !$0.isEmpty } ?? false
            return Wave(
                name: try line.text("name"), orders: orders,
                layout: Layout(crossAisles: (0..<crossAisles).map { $0 * block }, depot: depot),
                totes: try line.int("totes"), lines: lines == 0 ? .max : lines,
                best: best ? try line.tenths("best") : nil)
        }
    }
}
