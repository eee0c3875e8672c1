import ArgumentParser
import Foundation
import Terminal
import Warehouse

// The choice of cartons for generated orders: how fast, how many boxes, what they cost. Two baselines share nothing
// with what is measured, and no box of theirs has to close. First fit: by volume and weight alone, largest unit first,
// into the largest box, each box then changed for the cheapest whose volume and weight suffice. The bound: the cheapest
// boxes that together have the volume, the weight, and room for each single unit; no packing can cost less.

struct CartoniseBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cartonise",
        abstract: "The boxes of generated and real orders: microseconds, boxes, cost, and their ratio to a bound.",
        discussion: """
            Example: swift run -c release dockline-bench cartonise --seed 7
            With --data DIR the real orders of DIR are packed as well and compared with the published result there.
            """)
    @Option(help: "Orders to make up.") var orders = 2000
    @Option(help: "The seed of the orders.") var seed: UInt64 = 1
    @Option(help: "Folder with boxes.csv, items.csv and boxpacker-result.csv; left out where there is none.")
    var data = "../shared/data/cartons"
    @OptionGroup var options: BenchOptions

    func run() throws {
        var dice = OrderDice(seed: seed)
        let made = (0..<orders).map { _ in dice.order() }
        var results = try generated(made)
        for isFlat in [false, true] { results += try real(isFlat: isFlat) }
        try report(results, options)
    }

    private func generated(_ orders: [[PackItem]]) throws -> [Result] {
        let boxes = OrderDice.catalogue
        let packed = try measure(orders, boxes)
        let apart = orders.flatMap(groups)
        let fitted: [Box] = apart.flatMap { firstFit($0, boxes) }
        let bound: Int = apart.reduce(0) { $0 + leastPence($1, boxes) }
        let pence = packed.boxes.reduce(0) { $0 + $1.costPence }
        let mean: Double = packed.microseconds.reduce(0, +) / Double(orders.count)
        let speed: [String: Double] = [
            "orders_per_second": 1_000_000 / mean, "p50_us": percentile(packed.microseconds, 0.5),
            "p99_us": percentile(packed.microseconds, 0.99), "max_us": packed.microseconds.max() ?? 0,
            "units_per_order": Double(packed.units) / Double(orders.count),
        ]
        let boxCounts: [String: Double] = [
            "boxes": Double(packed.boxes.count), "first_fit_boxes": Double(fitted.count), "bare": Double(packed.bare),
        ]
        let cost: [String: Double] = [
            "pence": Double(pence), "bound_pence": Double(bound),
            "first_fit_pence": Double(fitted.reduce(0) { $0 + $1.costPence }),
            "volume_used_percent": packed.volumeUsedPercent,
        ]
        return [
            result("speed", mean, "us", speed, below: 1000),
            result("boxes", Double(packed.boxes.count) / Double(fitted.count), "ratio", boxCounts),
            result("cost", Double(pence) / Double(bound), "ratio", cost, below: 1.2),
        ]
    }

    private func result(
        _ name: String, _ value: Double, _ unit: String, _ baseline: [String: Double], below: Double? = nil
    ) -> Result {
        Result(bench: "cartonise", name: name, value: value, unit: unit, baseline: baseline, below: below)
    }

    /// What was measured over orders.
    private struct Packed {
        var microseconds: [Double] = []
        var boxes: [Box] = []
        var units = 0
        var bare = 0
        var unitVolume = 0.0

        var volumeUsedPercent: Double {
            100 * unitVolume / boxes.reduce(0.0) { $0 + volume($1.inner) }
        }
    }

    private func measure(_ orders: [[PackItem]], _ boxes: [Box]) throws -> Packed {
        var packed = Packed()
        for items in orders {
            let before = monotonicNanoseconds()
            let cartons = cartonise(items, boxes)
            packed.microseconds.append(Double(monotonicNanoseconds() - before) / 1000)
            let units = items.reduce(0) { $0 + $1.quantity }
            guard cartons.reduce(0, { $0 + $1.units }) == units, cartons.allSatisfy(isSane) else {
                throw BenchError.wrong("these items are not packed as they must be: \(items)")
            }
            packed.units += units
            for carton in cartons {
                guard let box = carton.box else {
                    packed.bare += 1
                    continue
                }
                packed.boxes.append(box)
                packed.unitVolume += carton.placements.reduce(0.0) { $0 + volume($1.size) }
            }
        }
        return packed
    }

    /// Nothing sticks out, nothing overlaps, the weight is kept; the tests check every rule.
    private func isSane(_ carton: Carton) -> Bool {
        guard let box = carton.box else { return carton.units == 1 }
        guard carton.grams <= box.maxGrams else { return false }
        for (index, one) in carton.placements.enumerated() {
            guard one.x >= 0, one.y >= 0, one.z >= 0, one.x + one.size.width <= box.inner.width,
                one.y + one.size.length <= box.inner.length, one.z + one.size.height <= box.inner.height
            else { return false }
            for other in carton.placements[..<index]
            where one.x < other.x + other.size.width && other.x < one.x + one.size.width
                && one.y < other.y + other.size.length && other.y < one.y + one.size.length
                && one.z < other.z + other.size.height && other.z < one.z + one.size.height
            {
                return false
            }
        }
        return true
    }

    // MARK: The baselines

    /// Those who may travel together.
    private func groups(_ items: [PackItem]) -> [[PackItem]] {
        let groups = Dictionary(grouping: items) { $0.handling == .hazmat ? 2 : $0.handling == .cold ? 1 : 0 }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    private func leastPence(_ items: [PackItem], _ boxes: [Box]) -> Int {
        let rate = boxes.map { Double($0.costPence) / volume($0.inner) }.min() ?? 0
        var best = Int.max
        func cover(_ volumeLeft: Double, _ gramsLeft: Int, from first: Int, _ pence: Int) {
            if volumeLeft <= 0, gramsLeft <= 0 { return best = min(best, pence) }
            for index in first..<boxes.count {
                let next = pence + boxes[index].costPence
                let rest = volumeLeft - volume(boxes[index].inner)
                guard Double(next) + max(0, rest) * rate < Double(best) else { continue }
                cover(rest, gramsLeft - boxes[index].maxGrams, from: index, next)
            }
        }
        let (room, grams) = items.reduce((0.0, 0)) {
            ($0.0 + volume($1.size) * Double($1.quantity), $0.1 + $1.grams * $1.quantity)
        }
        cover(room, grams, from: 0, 0)
        return items.reduce(best) { max($0, cheapest(for: $1, boxes)) }
    }

    /// The pence of the cheapest box for one unit alone.
    private func cheapest(for item: PackItem, _ boxes: [Box]) -> Int {
        boxes.filter { box in
            let (own, inner) = (item.size, box.inner)
            let base = [own.width, own.length].sorted()
            let floor = [inner.width, inner.length].sorted()
            let stands = base[0] <= floor[0] && base[1] <= floor[1] && own.height <= inner.height
            let sides = zip((base + [own.height]).sorted(), (floor + [inner.height]).sorted())
            return item.grams <= box.maxGrams && (item.isUpright ? stands : sides.allSatisfy { $0 <= $1 })
        }.map(\.costPence).min() ?? 0
    }

    private func firstFit(_ items: [PackItem], _ boxes: [Box]) -> [Box] {
        let largest = boxes.max { volume($0.inner) < volume($1.inner) }
        guard let largest else { return [] }
        let units = items.flatMap { item in (0..<item.quantity).map { _ in (volume(item.size), item.grams) } }
        var open: [(volume: Double, grams: Int)] = []
        for (size, grams) in units.sorted(by: { ($0.0, $0.1) > ($1.0, $1.1) })
        where size <= volume(largest.inner) && grams <= largest.maxGrams {
            let place = open.firstIndex {
                $0.volume + size <= volume(largest.inner) && $0.grams + grams <= largest.maxGrams
            }
            if let place {
                open[place] = (open[place].volume + size, open[place].grams + grams)
            } else {
                open.append((size, grams))
            }
        }
        let cheapestFirst = boxes.sorted { ($0.costPence, volume($0.outer)) < ($1.costPence, volume($1.outer)) }
        return open.map { content in
            cheapestFirst.first { content.volume <= volume($0.inner) && content.grams <= $0.maxGrams } ?? largest
        }
    }

    // MARK: Real orders

    /// The boxes of real orders, and those of the published result. Flat: every item keeps its own height up.
    private func real(isFlat: Bool) throws -> [Result] {
        let files = ["boxes.csv", "items.csv", "boxpacker-result.csv"].map { rows("\(data)/\($0)") }
        guard let boxRows = files[0], let itemRows = files[1], let known = files[2] else {
            if !isFlat { FileHandle.standardError.write(Data("skipped: no real orders in \(data)\n".utf8)) }
            return []
        }
        // The greatest weight of the file is with the tare. All boxes cost the same, so that the fewest are best.
        let boxes = try boxRows.map { row in
            let figures = try numbers(row.dropFirst())
            return Box(
                code: row[0], inner: Dimensions(width: figures[4], length: figures[5], height: figures[6]),
                outer: Dimensions(width: figures[0], length: figures[1], height: figures[2]),
                tareGrams: figures[3], maxGrams: figures[7] - figures[3], costPence: 1)
        }
        var orders: [(id: String, items: [PackItem])] = []
        for row in itemRows {
            if orders.last?.id != row[0] { orders.append((row[0], [])) }
            let figures = try numbers([row[1]] + row.dropFirst(3))
            orders[orders.count - 1].items.append(
                PackItem(
                    id: orders[orders.count - 1].items.count,
                    size: Dimensions(width: figures[1], length: figures[2], height: figures[3]), grams: figures[4],
                    quantity: figures[0], isUpright: isFlat))
        }
        let theirs = try known.reduce(0) { try $0 + numbers([$1[isFlat ? 1 : 4]])[0] }
        let packed = try measure(orders.map(\.items), boxes)
        let mean = packed.microseconds.reduce(0, +) / Double(max(1, orders.count))
        let count = packed.boxes.count + packed.bare
        return [
            result(
                isFlat ? "real-flat" : "real", Double(count) / Double(theirs), "ratio",
                [
                    "boxes": Double(count), "published_boxes": Double(theirs), "orders": Double(orders.count),
                    "mean_us": mean, "max_us": packed.microseconds.max() ?? 0,
                    "volume_used_percent": packed.volumeUsedPercent,
                ], below: isFlat ? nil : 1.0)
        ]
    }

    private func rows(_ path: String) -> [[String]]? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        return text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
    }

    private func numbers(_ fields: some Sequence<String>) throws -> [Int] {
        try fields.map { field in
            guard let number = Int(field) else { throw BenchError.wrong("\(field) is not a number") }
            return number
        }
    }
}

private func volume(_ size: Dimensions) -> Double {
    Double(size.width) * Double(size.length) * Double(size.height)
}

/// Makes up orders: 1 to 30 units, mostly few, of items from a matchbox to a shoe carton. SplitMix64.
private struct OrderDice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    static let catalogue = [
        ("S", 230, 160, 100, 5_000, 28), ("M", 320, 230, 150, 10_000, 45), ("L", 440, 320, 220, 15_000, 78),
        ("XL", 580, 420, 380, 25_000, 145),
    ].map { code, width, length, height, grams, pence in
        Box(
            code: code, inner: Dimensions(width: width, length: length, height: height),
            outer: Dimensions(width: width + 8, length: length + 8, height: height + 12), tareGrams: pence * 4,
            maxGrams: grams, costPence: pence)
    }

    mutating func order() -> [PackItem] {
        var left = min(Int.random(in: 1...30, using: &self), Int.random(in: 1...30, using: &self))
        var items: [PackItem] = []
        while left > 0 {
            let quantity = min(left, Int.random(in: 1...4, using: &self))
            items.append(item(items.count, quantity))
            left -= quantity
        }
        return items
    }

    private mutating func item(_ id: Int, _ quantity: Int) -> PackItem {
        let most = [80, 150, 220, 330][Int.random(in: 0..<4, using: &self)]
        let size = Dimensions(
            width: Int.random(in: 25...most, using: &self), length: Int.random(in: 25...most, using: &self),
            height: Int.random(in: 15...max(20, most / 2), using: &self))
        let classes: [HandlingClass] = [
            .ambient, .ambient, .ambient, .ambient, .ambient, .ambient, .value, .fragile, .fragile, .cold, .hazmat,
        ]
        return PackItem(
            id: id, size: size, grams: size.volume * Int.random(in: 1...8, using: &self) / 10, quantity: quantity,
            handling: classes[Int.random(in: classes.indices, using: &self)],
            isUpright: Int.random(in: 0..<5, using: &self) == 0)
    }
}
