import ArgumentParser
import Foundation
import Terminal
import Warehouse

// The walk on published instances: how many are the published optimum, how long a walk takes to find with its stops in
// order, and by how much S-shape is longer. Each walk is found three times and the quickest counts, so that a busy
// machine does not look like a slow method.

struct RouteBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: "The walk on instances with a known optimum: optimal or not, microseconds.",
        discussion: """
            Examples: swift run -c release dockline-bench route --check
                      swift run -c release dockline-bench route --file sprp.tsv --file blocks.tsv
            Two formats are read, both with tabs between columns and a header that tells them apart.
            One or two blocks: name, aisles, cells, depotAisle, depotLoc (top or bottom), aisleDist, cellDist, topDist,
            botDist, picks (aisle:cell …, cell 0 at the top), opt1 (no middle cross aisle), opt2 (one in the middle).
            Any number: name, aisles, crossAisles, aisleDistance, blockLength, depotAisle, depotCrossAisle, picks
            (aisle:block:offset …, from the lower cross aisle of the block), optimum.
            """)
    @Option(help: "Folder with routing/sprp-single-picker.tsv and routing/multi-block.tsv.")
    var data = "../shared/data"
    @Option(help: "A file of instances; once for each. Without it those of --data.") var file: [String] = []
    @Option(help: "The longest mean that is good for a walk in one block, in microseconds.")
    var oneBlockMicroseconds = 20.0
    @Option(help: "The longest mean that is good for a walk in two blocks, in microseconds.")
    var twoBlockMicroseconds = 120.0
    @OptionGroup var options: BenchOptions

    func run() throws {
        var files = file
        if files.isEmpty {
            files = ["sprp-single-picker.tsv", "multi-block.tsv"].map { "\(data)/routing/\($0)" }
        }
        var instances: [WalkInstance] = []
        for path in files { instances += try WalkInstance.read(path) }
        let groups = Dictionary(grouping: instances, by: \.group)
        try report(try groups.keys.sorted().flatMap { try measure($0, groups[$0, default: []]) }, options)
    }

    private func measure(_ group: String, _ instances: [WalkInstance]) throws -> [Result] {
        var microseconds: [Double] = []
        var (missed, worst, sum, sShape, optimum) = (0, 1.0, 0, 0, 0)
        // The first walk with so many cross aisles makes the table of states.
        let before = monotonicNanoseconds()
        _ = instances.first.map { route($0.stops, in: $0.layout) }
        let first = Double(monotonicNanoseconds() - before) / 1000
        for instance in instances {
            var (quickest, walk) = (Double.infinity, Walk?.none)
            for _ in 0..<3 {
                let before = monotonicNanoseconds()
                walk = route(instance.stops, in: instance.layout)
                quickest = min(quickest, Double(monotonicNanoseconds() - before) / 1000)
            }
            guard let walk, walk.order.sorted() == Array(instance.stops.indices),
                walk.length == length(of: walk.order.map { instance.stops[$0] }, in: instance.layout)
            else { throw BenchError.wrong("\(instance.name): the walk does not come by every stop") }
            microseconds.append(quickest)
            if walk.length != instance.optimum { missed += 1 }
            worst = max(worst, Double(walk.length) / Double(instance.optimum))
            sum += walk.length
            sShape += walk.sShape
            optimum += instance.optimum
        }
        let count = Double(instances.count)
        let lengths: [String: Double] = [
            "instances": count, "worst_percent_over": 100 * (worst - 1),
            "s_shape_percent_over": 100 * (Double(sShape) / Double(optimum) - 1),
        ]
        let speed: [String: Double] = [
            "p50_us": percentile(microseconds, 0.5), "p99_us": percentile(microseconds, 0.99), "first_us": first,
        ]
        let most =
            group == "1 block" ? oneBlockMicroseconds : group == "2 blocks" ? twoBlockMicroseconds : nil
        return [
            Result(
                bench: "route", name: "\(group), not optimal", value: Double(missed), unit: "walks", baseline: lengths,
                below: 1),
            Result(
                bench: "route", name: "\(group), time", value: microseconds.reduce(0, +) / count, unit: "us",
                baseline: speed, below: most),
        ]
    }
}

/// A walk whose best length is known, in tenths of the file's unit.
struct WalkInstance {
    var name: String
    var group: String
    var stops: [WalkPoint]
    var layout: Layout
    var optimum: Int

    /// All instances of a file; a row of the first format is two of them.
    static func read(_ path: String) throws -> [WalkInstance] {
        let rows = try benchRows(path)
        guard let header = rows.first else { throw BenchError.wrong("\(path) is empty") }
        return try rows.dropFirst().enumerated().flatMap { index, row in
            let line = BenchLine(path: path, number: index + 2, header: header, row: row)
            if header.contains("opt1") {
                return [try blocks(line, isMiddle: false), try blocks(line, isMiddle: true)]
            }
            return [try multiBlock(line)]
        }
    }

    private static func blocks(_ line: BenchLine, isMiddle: Bool) throws -> WalkInstance {
        let cells = try line.int("cells"), between = try line.tenths("aisleDist")
        let (step, top, bottom) = (try line.tenths("cellDist"), try line.tenths("topDist"), try line.tenths("botDist"))
        let half = cells / 2
        // From the lowest cross aisle to the middle one, and to the highest.
        let middle = bottom + (half - 1) * step + top
        let back = isMiddle ? middle + bottom + (cells - half - 1) * step + top : bottom + (cells - 1) * step + top
        func y(_ cell: Int) -> Int {
            let fromBottom = cells - 1 - cell
            if isMiddle, fromBottom >= half { return middle + bottom + (fromBottom - half) * step }
            return bottom + fromBottom * step
        }
        let stops = try line.points("picks", 2).map { WalkPoint(x: $0[0] * between, y: y($0[1])) }
        let depot = WalkPoint(
            x: try line.int("depotAisle") * between, y: try line.text("depotLoc") == "top" ? back : 0)
        return WalkInstance(
            name: try line.text("name"), group: isMiddle ? "2 blocks" : "1 block", stops: stops,
            layout: Layout(crossAisles: isMiddle ? [0, middle, back] : [0, back], depot: depot),
            optimum: try line.tenths(isMiddle ? "opt2" : "opt1"))
    }

    private static func multiBlock(_ line: BenchLine) throws -> WalkInstance {
        let rows = try line.int("crossAisles")
        let (between, block) = (try line.tenths("aisleDistance"), try line.tenths("blockLength"))
        let stops = try line.points("picks", 3).map {
            WalkPoint(x: $0[0] * between, y: $0[1] * block + $0[2] * 10)
        }
        let depot = WalkPoint(
            x: try line.int("depotAisle") * between, y: try line.int("depotCrossAisle") * block)
        return WalkInstance(
            name: try line.text("name"), group: "\(rows) cross aisles", stops: stops,
            layout: Layout(crossAisles: (0..<rows).map { $0 * block }, depot: depot),
            optimum: try line.tenths("optimum"))
    }
}

/// A row of an instance file by its column names.
struct BenchLine {
    var path: String
    var number: Int
    var columns: [String: String]

    /// What stands in brackets behind a column's name says how it is written, and is no part of the name.
    init(path: String, number: Int, header: [String], row: [String]) {
        self.path = path
        self.number = number
        let names = header.map { String($0.prefix { $0 != "(" }) }
        columns = Dictionary(zip(names, row)) { first, _ in first }
    }

    func text(_ column: String) throws -> String {
        guard let text = columns[column] else { throw wrong("has no \(column)") }
        return text
    }

    func int(_ column: String) throws -> Int {
        guard let number = Int(try text(column)) else { throw wrong("\(column) is no whole number") }
        return number
    }

    /// A length, with ten for the file's unit, so that halves stay whole.
    func tenths(_ column: String) throws -> Int {
        guard let number = Double(try text(column)), abs(number) < 1e9 else { throw wrong("\(column) is no number") }
        return Int((number * 10).rounded())
    }

    /// `1:20 3:4` as rows of numbers.
    func points(_ column: String, _ parts: Int) throws -> [[Int]] {
        try points(in: Substring(try text(column)), column, parts)
    }

    func points(in text: Substring, _ column: String, _ parts: Int) throws -> [[Int]] {
        try text.split(separator: " ").map { point in
            let numbers = point.split(separator: ":").compactMap { Int($0) }
            guard numbers.count == parts else { throw wrong("\(column): \(point) is not \(parts) numbers") }
            return numbers
        }
    }

    func wrong(_ what: String) -> BenchError { .wrong("\(path), line \(number): \(what)") }
}

/// The rows of a file with tabs.
func benchRows(_ path: String) throws -> [[String]] {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw BenchError.wrong("\(path) cannot be read; name another with --file or --data")
    }
    return text.split(whereSeparator: \.isNewline).map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
}
