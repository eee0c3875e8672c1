import ArgumentParser
import Foundation
import Warehouse

// The choice of cartons for generated orders: how fast, how many boxes, what they cost. Two baselines share nothing
// with what is measured, and no box of theirs has to close. First fit: by volume and weight alone, largest unit first,
// into the largest box, each box then changed for the cheapest whose volume and weight suffice. The bound: the cheapest
// boxes that together have the volume, the weight, and room for each single unit; no packing can cost less.

struct CartoniseBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cartonise",
        abstract:
            "The boxes of generated and real orders: microseconds, boxes, cost; containers; every packing checked.",
        discussion: """
            Example: swift run -c release dockline-bench cartonise --seed 7
            With --data DIR the real orders of DIR are packed as well and compared with the published result there, \
            and its containers are filled. Every packing is checked by the rules; one that breaks them ends the run.
            Formats, in millimetres and grams. boxes.csv: name, outer width, length, height, tare, inner width, \
            length, height, greatest weight with the tare. items.csv, the rows of an order one after the other: order, \
            quantity, item, width, length, height, weight. boxpacker-result.csv: order, boxes flat, a figure, percent \
            used flat, and the same three with any side up. A container file: how many there are, and for each its \
            number and a seed, its length, width and height, how many kinds it takes, and for each kind its number, \
            each of three sides followed by 1 where it may be up or 0, and how many there are.
            """)
    @Option(help: "Orders to make up.") var orders = 2000
    @Option(help: "The seed of the orders.") var seed: UInt64 = 1
    @Option(help: "Folder with boxes.csv, items.csv, boxpacker-result.csv, br1.txt …; left out where there is none.")
    var data = "../shared/data/cartons"
    @Option(help: "A container file, or orders like items.csv together with --boxes; nothing else is measured then.")
    var file: String?
    @Option(help: "Boxes like boxes.csv, for the orders of --file.") var boxes: String?
    @Option(help: "How much of its base a unit must have on others, in percent, with --file.") var support = 70
    @Option(help: "Passes with orders by chance for each container, after the planned ones.") var restarts = 0
    @OptionGroup var options: BenchOptions

    func run() throws {
        if let file { return try report(outside(file), options) }
        var dice = OrderDice(seed: seed)
        let made = (0..<orders).map { _ in dice.order() }
        var results = try generated(made)
        let real = try RealOrders(folder: data)
        if real == nil { say("skipped: no real orders in \(data)") }
        for (name, isFlat, support, below) in RealOrders.runs {
            results += try real.map { [try self.real($0, name, isFlat: isFlat, support: support, below: below)] } ?? []
        }
        for (name, atLeast) in [("br1", 84.5), ("br3", 83.5), ("br7", 81.5)] {
            guard let containers = try Container.all(in: "\(data)/\(name).txt") else {
                say("skipped: no \(name).txt in \(data)")
                continue
            }
            results += try fill(containers, name, PackRules(supportPercent: 0), empty: 100 - atLeast)
            results += try fill(containers, name + "-supported", PackRules(), empty: nil)
        }
        try report(results, options)
    }

    private func outside(_ file: String) throws -> [Result] {
        let rules = PackRules(supportPercent: support)
        guard let boxes else {
            guard let containers = try Container.all(in: file) else { throw BenchError.wrong("there is no \(file)") }
            return try fill(containers, "file", rules, empty: nil)
        }
        guard let orders = try RealOrders(boxes: boxes, items: file, known: nil) else {
            throw BenchError.wrong("there is no \(file) or no \(boxes)")
        }
        return [try real(orders, "file", isFlat: false, support: support, below: nil)]
    }

    private func say(_ what: String) { FileHandle.standardError.write(Data((what + "\n").utf8)) }

    private func generated(_ orders: [[PackItem]]) throws -> [Result] {
        let boxes = OrderDice.catalogue
        let packed = try measure(orders, boxes, PackRules())
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

    private func measure(_ orders: [[PackItem]], _ boxes: [Box], _ rules: PackRules) throws -> Packed {
        var packed = Packed()
        for items in orders {
            let before = processorNanoseconds()
            let cartons = cartonise(items, boxes, rules)
            packed.microseconds.append(Double(processorNanoseconds() - before) / 1000)
            let faults = faults(of: cartons, for: items, boxes, rules)
            guard faults.isEmpty else {
                throw BenchError.wrong("these items are not packed as they must be: \(items): \(faults)")
            }
            packed.units += items.reduce(0) { $0 + $1.quantity }
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

    // MARK: Real orders and containers

    /// The boxes of real orders, and those of the published result. Flat: every item keeps its own height up.
    private func real(
        _ real: RealOrders, _ name: String, isFlat: Bool, support: Int, below: Double?
    ) throws -> Result {
        let orders = real.orders.map { order in
            order.items.map { item in
                var item = item
                item.upAxes = isFlat ? .height : .any
                return item
            }
        }
        let packed = try measure(orders, real.boxes, PackRules(supportPercent: support))
        let count = packed.boxes.count + packed.bare
        let outer = packed.boxes.reduce(0.0) { $0 + volume($1.outer) }
        var figures: [String: Double] = [
            "boxes": Double(count), "orders": Double(orders.count), "max_us": packed.microseconds.max() ?? 0,
            "mean_us": packed.microseconds.reduce(0, +) / Double(max(1, orders.count)),
            "volume_used_percent": packed.volumeUsedPercent, "outer_litres": outer / 1_000_000,
        ]
        guard let known = real.known(isFlat: isFlat) else {
            return result(name, Double(count), "boxes", figures, below: below)
        }
        figures["published_boxes"] = Double(known.boxes)
        figures["published_outer_litres"] = known.outer / 1_000_000
        figures["outer_ratio"] = outer / known.outer
        return result(name, Double(count) / Double(known.boxes), "ratio", figures, below: below)
    }

    /// How full containers get, as percent left empty, so that less is better.
    private func fill(
        _ containers: [Container], _ name: String, _ rules: PackRules, empty: Double?
    ) throws -> [Result] {
        var (used, worst) = (0.0, 100.0)
        let before = processorNanoseconds()
        var cartons: [Carton] = []
        for container in containers {
            cartons.append(fullest(container.box, of: container.items, rules, restarts: restarts))
        }
        let milliseconds = Double(processorNanoseconds() - before) / 1_000_000
        for (carton, container) in zip(cartons, containers) {
            let faults = container.faults(of: carton, rules)
            guard faults.isEmpty else { throw BenchError.wrong("a container is filled against the rules: \(faults)") }
            let filled = carton.placements.reduce(0.0) { $0 + volume($1.size) }
            let percent = 100 * filled / volume(container.box.inner)
            used += percent
            worst = min(worst, percent)
        }
        let count = Double(max(1, containers.count))
        return [
            result(
                name, 100 - used / count, "percent empty",
                ["used_percent": used / count, "worst_percent": worst, "mean_ms": milliseconds / count], below: empty)
        ]
    }
}

func volume(_ size: Dimensions) -> Double {
    Double(size.width) * Double(size.length) * Double(size.height)
}

/// Makes up orders: 1 to 30 units, mostly few, of items from a matchbox to a shoe carton.
private struct OrderDice: RandomNumberGenerator {
    private var dice: RepeatableDice

    init(seed: UInt64) { dice = RepeatableDice(seed: seed) }

    mutating func next() -> UInt64 { dice.next() }

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
