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
    @Test func realOrdersTakeNoMoreBoxesThanABoxPackerKnows() throws {
        guard let boxRows = rows("boxes.csv"), let itemRows = rows("items.csv"),
            let resultRows = rows("boxpacker-result.csv")
        else { return }
        let boxes = try boxRows.map(box)
        #expect(boxes.count == 4)
        let known = try Dictionary(uniqueKeysWithValues: resultRows.map { ($0[0], try #require(Int($0[4]))) })
        var orders: [(id: String, items: [PackItem])] = []
        for row in itemRows {
            if orders.last?.id != row[0] { orders.append((row[0], [])) }
            orders[orders.count - 1].items.append(try item(orders[orders.count - 1].items.count, row))
        }
        #expect(orders.count == 2144)
        var (ours, theirs, worse) = (0, 0, 0)
        for (id, items) in orders.enumerated().filter({ $0.offset % 16 == 0 }).map(\.element) {
            let cartons = cartonise(items, boxes)
            #expect(faults(of: cartons, for: items, boxes) == [], "order \(id)")
            let count = try #require(known[id])
            ours += cartons.count
            theirs += count
            if cartons.count > count { worse += 1 }
        }
        print("\(ours) boxes, and \(theirs) in the published result; \(worse) orders take more")
        #expect(ours <= theirs)
    }

    /// Name, outer measures, tare, inner measures, greatest weight with the tare. Every box costs the same.
    private func box(_ row: [String]) throws -> Box {
        let figures = try row.dropFirst().map { try #require(Int($0)) }
        return Box(
            code: row[0], inner: Dimensions(width: figures[4], length: figures[5], height: figures[6]),
            outer: Dimensions(width: figures[0], length: figures[1], height: figures[2]), tareGrams: figures[3],
            maxGrams: figures[7] - figures[3], costPence: 1)
    }

    private func item(_ id: Int, _ row: [String]) throws -> PackItem {
        let figures = try row.dropFirst(3).map { try #require(Int($0)) }
        return PackItem(
            id: id, size: Dimensions(width: figures[0], length: figures[1], height: figures[2]), grams: figures[3],
            quantity: try #require(Int(row[1])))
    }
}
