import Foundation
import Warehouse

// Real orders with their boxes and a published packing of them, and containers, as files have them; the help of
// `dockline-bench cartonise` says how the files look.

struct RealOrders {
    /// Name, whether every item keeps its height up, percent of support, the aim. The published packing knows no rule
    /// of support, so that the flat orders are compared without one; with ours some of them need a box more.
    static let runs: [(String, Bool, Int, Double?)] = [
        ("real-flat", true, 0, 1.0), ("real", false, 70, 1.0), ("real-flat-supported", true, 70, nil),
        ("real-unsupported", false, 0, 1.0),
    ]

    let boxes: [Box]
    let orders: [(id: String, items: [PackItem])]
    private let published: [String: [String]]?

    init?(folder: String) throws {
        try self.init(
            boxes: "\(folder)/boxes.csv", items: "\(folder)/items.csv", known: "\(folder)/boxpacker-result.csv")
    }

    /// Nil where a file is missing. The greatest weight of a box is with the tare. All boxes cost the same, so that the
    /// fewest are best.
    init?(boxes boxFile: String, items itemFile: String, known: String?) throws {
        guard let boxRows = rows(boxFile), let itemRows = rows(itemFile) else { return nil }
        boxes = try boxRows.map { row in
            let figures = try numbers(row.dropFirst(), 8)
            return Box(
                code: row[0], inner: Dimensions(width: figures[4], length: figures[5], height: figures[6]),
                outer: Dimensions(width: figures[0], length: figures[1], height: figures[2]),
                tareGrams: figures[3], maxGrams: figures[7] - figures[3], costPence: 1)
        }
        var orders: [(id: String, items: [PackItem])] = []
        for row in itemRows {
            guard row.count == 7 else { throw BenchError.wrong("a row of \(itemFile) has not seven fields: \(row)") }
            if orders.last?.id != row[0] { orders.append((row[0], [])) }
            let figures = try numbers([row[1]] + row.dropFirst(3), 5)
            orders[orders.count - 1].items.append(
                PackItem(
                    id: orders[orders.count - 1].items.count,
                    size: Dimensions(width: figures[1], length: figures[2], height: figures[3]), grams: figures[4],
                    quantity: figures[0]))
        }
        self.orders = orders
        published = known.flatMap(rows).map { rows in
            Dictionary(rows.filter { $0.count == 7 }.map { ($0[0], $0) }) { first, _ in first }
        }
    }

    /// The boxes of the published packing, and how much room they take outside. The file says how many boxes, and how
    /// full they are together; the boxes are the combination that comes nearest to that.
    func known(isFlat: Bool) -> (boxes: Int, outer: Double)? {
        guard let published else { return nil }
        var (count, outer) = (0, 0.0)
        for order in orders {
            guard let row = published[order.id], let boxes = Int(row[isFlat ? 1 : 4]),
                let percent = Double(row[isFlat ? 3 : 6])
            else { return nil }
            let content = order.items.reduce(0.0) { $0 + volume($1.size) * Double($1.quantity) }
            count += boxes
            outer += outerVolume(of: boxes, holding: content / (percent / 100))
        }
        return (count, outer)
    }

    private func outerVolume(of count: Int, holding inner: Double) -> Double {
        var best = (distance: Double.infinity, outer: 0.0)
        func add(_ left: Int, from first: Int, _ innerSum: Double, _ outerSum: Double) {
            if left == 0 {
                let distance = abs(innerSum - inner)
                if distance < best.distance { best = (distance, outerSum) }
                return
            }
            for index in first..<boxes.count {
                let box = boxes[index]
                add(left - 1, from: index, innerSum + volume(box.inner), outerSum + volume(box.outer))
            }
        }
        add(count, from: 0, 0, 0)
        return best.outer
    }
}

/// A container and what should go into it.
struct Container {
    let box: Box
    let items: [PackItem]

    /// All containers of a file; nil where there is none.
    static func all(in path: String) throws -> [Container]? {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        var words = try numbers(text.split(whereSeparator: \.isWhitespace).map(String.init), nil)[...]
        func next(_ count: Int) throws -> [Int] {
            guard words.count >= count else { throw BenchError.wrong("\(path) ends early") }
            defer { words = words.dropFirst(count) }
            return Array(words.prefix(count))
        }
        return try (0..<max(0, next(1)[0])).map { _ in
            let head = try next(6)
            let inner = Dimensions(width: head[2], length: head[3], height: head[4])
            let items = try (0..<max(0, head[5])).map { index in
                let own = try next(8)
                var item = PackItem(
                    id: index, size: Dimensions(width: own[1], length: own[3], height: own[5]), grams: 0,
                    quantity: own[7])
                item.upAxes = [
                    own[2] == 1 ? .width : [], own[4] == 1 ? .length : [], own[6] == 1 ? .height : [],
                ]
                return item
            }
            return Container(
                box: Box(code: "C", inner: inner, outer: inner, tareGrams: 0, maxGrams: 0, costPence: 0), items: items)
        }
    }

    /// What is wrong with this filling; what stayed out is not.
    func faults(of carton: Carton, _ rules: PackRules) -> [String] {
        var inside: [Int: Int] = [:]
        for placement in carton.placements { inside[placement.item, default: 0] += 1 }
        let packed = items.map { item in
            var item = item
            item.quantity = min(item.quantity, inside[item.id] ?? 0)
            return item
        }
        return Warehouse.faults(of: [carton], for: packed, [box], rules)
    }
}

private func rows(_ path: String) -> [[String]]? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return text.split(whereSeparator: \.isNewline).map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

private func numbers(_ fields: some Sequence<String>, _ count: Int?) throws -> [Int] {
    let all = try fields.map { field in
        guard let number = Int(field) else { throw BenchError.wrong("\(field) is not a whole number") }
        return number
    }
    guard count == nil || all.count == count else { throw BenchError.wrong("\(all) are not \(count ?? 0) figures") }
    return all
}
