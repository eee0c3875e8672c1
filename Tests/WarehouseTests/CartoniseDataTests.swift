import Foundation
import TestSupport
import Testing
import Warehouse

/// A file of real orders to pack, read in place beside the source tree; nil, and said loudly, where it is not there.
private func rows(_ name: String) -> [[String]]? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let file = root.appendingPathComponent("../shared/data/cartons/\(name)").standardizedFileURL
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        print("skipped: no data (there is no \(file.path))")
        return nil
    }
    return text.split(whereSeparator: \.isNewline).map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }
}

@Suite struct CartoniseDataTests {
    @Test(arguments: [false, true])
    func realOrdersTakeNoMoreBoxesThanABoxPackerKnows(isFlat: Bool) throws {
        guard let boxRows = rows("boxes.csv"), let itemRows = rows("items.csv"),
            let resultRows = rows("boxpacker-result.csv")
        else { return }
        let boxes = try boxRows.map(box)
        #expect(boxes.count == 4)
        let known = try Dictionary(
            uniqueKeysWithValues: resultRows.map { ($0[0], try #require(Int($0[isFlat ? 1 : 4]))) })
        var orders: [(id: String, items: [PackItem])] = []
        for row in itemRows {
            if orders.last?.id != row[0] { orders.append((row[0], [])) }
            orders[orders.count - 1].items.append(try item(orders[orders.count - 1].items.count, row, isFlat))
        }
        #expect(orders.count == 2144)
        // Flat, the published packing lets units hang over; ours is compared by our rules where they may be turned.
        let rules = isFlat ? PackRules(supportPercent: 0) : PackRules()
        var (ours, theirs, worse) = (0, 0, 0)
        for (id, items) in orders.enumerated().filter({ $0.offset % 40 == 0 }).map(\.element) {
            let cartons = cartonise(items, boxes, rules)
            #expect(faults(of: cartons, for: items, boxes, rules) == [], "order \(id)")
            let count = try #require(known[id])
            ours += cartons.count
            theirs += count
            if cartons.count > count { worse += 1 }
        }
        print("\(ours) boxes, and \(theirs) in the published result; \(worse) orders take more")
        #expect(ours <= theirs)
    }

    @Test(arguments: ["br1.txt", "br3.txt", "br7.txt"])
    func aContainerIsFilledByTheRules(file: String) throws {
        guard let all = rows(file) else { return }
        let numbers = try all.flatMap { $0 }.flatMap { $0.split(separator: " ") }.map { try #require(Int($0)) }
        // The first instance only: its number and seed, the container, the kinds with which of their sides may be up.
        let box = Box(
            code: "C", inner: Dimensions(width: numbers[3], length: numbers[4], height: numbers[5]),
            outer: Dimensions(width: numbers[3], length: numbers[4], height: numbers[5]), tareGrams: 0, maxGrams: 0,
            costPence: 0)
        let items = (0..<numbers[6]).map { kind in
            let own = Array(numbers[(7 + kind * 8)..<(15 + kind * 8)])
            var item = PackItem(
                id: own[0], size: Dimensions(width: own[1], length: own[3], height: own[5]), grams: 0, quantity: own[7])
            item.upAxes = [own[2] == 1 ? .width : [], own[4] == 1 ? .length : [], own[6] == 1 ? .height : []]
            return item
        }
        let carton = fullest(box, of: items)
        var inside = items
        for index in inside.indices {
            inside[index].quantity = carton.placements.count { $0.item == inside[index].id }
            #expect(inside[index].quantity <= items[index].quantity)
        }
        #expect(faults(of: [carton], for: inside, [box]) == [])
        let used = carton.placements.reduce(0) { $0 + $1.size.width * $1.size.length * $1.size.height }
        #expect(Double(used) / Double(box.inner.width * box.inner.length * box.inner.height) > 0.8)
    }

    /// Name, outer measures, tare, inner measures, greatest weight with the tare. Every box costs the same.
    private func box(_ row: [String]) throws -> Box {
        let figures = try row.dropFirst().map { try #require(Int($0)) }
        return Box(
            code: row[0], inner: Dimensions(width: figures[4], length: figures[5], height: figures[6]),
            outer: Dimensions(width: figures[0], length: figures[1], height: figures[2]), tareGrams: figures[3],
            maxGrams: figures[7] - figures[3], costPence: 1)
    }

    private func item(_ id: Int, _ row: [String], _ isFlat: Bool) throws -> PackItem {
        let figures = try row.dropFirst(3).map { try #require(Int($0)) }
        return PackItem(
            id: id, size: Dimensions(width: figures[0], length: figures[1], height: figures[2]), grams: figures[3],
            quantity: try #require(Int(row[1])), isUpright: isFlat)
    }
}
