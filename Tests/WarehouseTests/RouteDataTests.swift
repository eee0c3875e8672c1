import Foundation
import TestSupport
import Testing
import Warehouse

/// A file of walks with their published optimum, read in place beside the source tree; nil, and said loudly, where it
/// is not there.
private func rows(_ name: String) -> [[String]]? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let file = root.appendingPathComponent("../shared/data/routing/\(name)").standardizedFileURL
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
        print("skipped: no data (there is no \(file.path))")
        return nil
    }
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
}

private func picks(_ text: String) throws -> [[Int]] {
    try text.split(separator: " ").map { try $0.split(separator: ":").map { try #require(Int($0)) } }
}

@Suite struct RouteDataTests {
    @Test func walksOverOneBlockAndTwoAreAsShortAsThePublishedOnes() throws {
        guard let rows = rows("sprp-single-picker.tsv") else { return }
        #expect(rows.count == 1200)
        for row in rows.enumerated().filter({ $0.offset % 12 == 0 }).map(\.element) {
            let (cells, between) = (try #require(Int(row[2])), try #require(Int(row[5])))
            for isMiddle in [false, true] {
                let back = cells + (isMiddle ? 2 : 1)
                let stops = try picks(row[9]).map { pick in
                    let fromBottom = cells - 1 - pick[1]
                    let above = isMiddle && fromBottom >= cells / 2 ? 1 : 0
                    return WalkPoint(x: pick[0] * between, y: fromBottom + 1 + above)
                }
                let depot = WalkPoint(x: try #require(Int(row[3])) * between, y: row[4] == "top" ? back : 0)
                let middle = isMiddle ? [cells / 2 + 1] : []
                let walk = route(stops, in: Layout(crossAisles: [0, back] + middle, depot: depot))
                #expect(walk.length == Int(row[isMiddle ? 11 : 10]), "\(row[0])")
                #expect(walk.isExact)
            }
        }
    }

    @Test func walksOverThreeAndFourCrossAislesAreAsShortAsThePublishedOnes() throws {
        guard let rows = rows("multi-block.tsv") else { return }
        #expect(rows.count == 45)
        for row in rows where row[2] == "3" || row[2] == "4" {
            let numbers = try row[2...6].map { try #require(Int($0)) }
            let (between, block) = (numbers[1], numbers[2])
            let stops = try picks(row[7]).map { WalkPoint(x: $0[0] * between, y: $0[1] * block + $0[2]) }
            let depot = WalkPoint(x: numbers[3] * between, y: numbers[4] * block)
            let walk = route(stops, in: Layout(crossAisles: (0..<numbers[0]).map { $0 * block }, depot: depot))
            #expect(Double(walk.length) == Double(row[8]), "\(row[0])")
        }
    }
}
