import Foundation
import Testing
import Warehouse

@Suite struct CheckDigitsTests {
    private struct Bin {
        var code: String
        var digits: String
        var aisle: Int
        var bay: Int
        var level: Int
    }

    private func sampleBins() throws -> [Bin] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appendingPathComponent("Resources/sample/places.csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: ",", omittingEmptySubsequences: false)
            guard parts.count > 5, parts[1] == "bin", let aisle = Int(parts[3]), let bay = Int(parts[4]),
                let level = parts[5].utf8.first
            else { return nil }
            return Bin(
                code: String(parts[0]), digits: placeCheckDigits(PlaceID(String(parts[0]))), aisle: aisle, bay: bay,
                level: Int(level))
        }
    }

    @Test func noTwoBinsNextToEachOtherShareTheirDigits() throws {
        let bins = try sampleBins()
        #expect(bins.count == 720)
        var neighbours = 0
        for (index, one) in bins.enumerated() {
            for other in bins[(index + 1)...] {
                // Two bays on are next to each other as well: odd and even bays face each other across the aisle.
                guard abs(one.aisle - other.aisle) <= 1, abs(one.bay - other.bay) <= 2,
                    abs(one.level - other.level) <= 1,
                    [one.aisle == other.aisle, one.bay == other.bay, one.level == other.level].count(where: { $0 }) == 2
                else { continue }
                neighbours += 1
                #expect(one.digits != other.digits, "\(one.code) \(other.code)")
            }
        }
        #expect(neighbours > 2000)
    }

    @Test func everyOtherCharacterAndEveryExchangeOfTwoChangesTheDigits() {
        let code = Array("A-04-12-C".utf8)
        let right = placeCheckDigits("A-04-12-C")
        for index in code.indices {
            for byte in UInt8(0x20)..<0x7F where byte != code[index] {
                var wrong = code
                wrong[index] = byte
                #expect(placeCheckDigits(PlaceID(String(decoding: wrong, as: UTF8.self))) != right)
            }
            for other in code.indices where code[other] != code[index] {
                var wrong = code
                wrong.swapAt(index, other)
                #expect(placeCheckDigits(PlaceID(String(decoding: wrong, as: UTF8.self))) != right)
            }
        }
    }

    /// Labels hang for years, so the digits of a code never change. Worked out by hand from the formula's words.
    @Test(arguments: [("A", "42"), ("AB", "61"), ("A-04-12-C", "92"), ("", "00")])
    func theDigitsAreThoseOnTheLabelsThatHangAlready(code: String, digits: String) {
        #expect(placeCheckDigits(PlaceID(code)) == digits)
    }

    @Test func theDigitsAreSpreadOverTheWholeRange() throws {
        let counts = Dictionary(grouping: try sampleBins(), by: \.digits).mapValues(\.count)
        #expect(counts.count > 80)
        #expect((counts.values.max() ?? 0) < 24, "720 bins over 97 pairs are about 7 each")
        #expect(counts.keys.allSatisfy { $0.utf8.count == 2 && Int($0).map { $0 < 97 } == true })
    }
}
