import Foundation
import Testing
import Warehouse

@testable import SyncProtocol

/// The quick reader of bodies reads what our encoder writes as Foundation reads it, and leaves it all else.
@Suite struct BodyReaderTests {
    private struct Wide: Codable, Equatable {
        var numbers: [Int64]
        var small: UInt8
        var text: String
        var flag: Bool
        var none: String?
        var inner: [String: [Day]]
        var moves: [Move]
        var grade: Grade
    }

    private let wide = Wide(
        numbers: [0, -1, .max, .min], small: 255, text: "Ä ✓ 😀", flag: true, none: nil,
        inner: ["a": [Day(1)], "b": []],
        moves: [
            Move(
                sku: "A", batch: Batch(lot: "L", expiry: Day(9)), quantity: 2,
                from: "X", to: "Y")
        ], grade: .b)

    private func written(_ value: some Encodable) throws -> Data {
        Data(try FactCoder().json(value).utf8)
    }

    @Test func whatOurEncoderWritesIsReadTheSame() throws {
        let bytes = try written(wide)
        #expect(try readBody(Wide.self, bytes) == wide)
        #expect(try JSONDecoder().decode(Wide.self, from: bytes) == wide)
        #expect(try readBody([Int].self, Data("[]".utf8)) == [])
    }

    @Test(arguments: [
        #"{"order": "A"}"#, #" {"order":"A"}"#, #"{"order":"A"} "#, #"{"order":"\u0041"}"#, #"{"order":"A\n"}"#,
        #"{"order":"A","order":"B"}"#, #"{"z":1,"order":"A"}"#, #"{"order":1}"#, "", "[", "{", #"{"order""#,
        #"{"order":"A""#, #"{"order":"A",}"#, #"[1,]"#, #"[1 2]"#, "nul", "truefalse", "{\"order\":\"\u{1}\"}",
    ])
    func allElseIsLeftToTheOtherReader(text: String) {
        #expect(throws: (any Error).self) { try readBody([String: String].self, Data(text.utf8)).count == 1 }
    }

    @Test(arguments: ["1.0", "1e3", "01", "-", "--1", "-0x", "256", "-1", "+1", "1-", "9999999999999999999999"])
    func aNumberThatIsNoneIsLeftToTheOtherReader(text: String) {
        #expect(throws: (any Error).self) { try readBody(UInt8.self, Data(text.utf8)) }
    }

    @Test func bytesThatAreNoTextAreLeftToTheOtherReader() {
        #expect(throws: Unusual.self) { try readBody([String].self, Data([0x5B, 0x22, 0xFF, 0x22, 0x5D])) }
        #expect(throws: Unusual.self) { try readBody(Date.self, Data("1".utf8)) }
        let deep = Data((String(repeating: "[", count: 100) + String(repeating: "]", count: 100)).utf8)
        #expect(throws: Unusual.self) { try readBody([Int].self, deep) }
    }

    /// Bytes changed at random: whatever the quick reader takes, Foundation takes with the same meaning.
    @Test func whatIsReadQuicklyMeansTheSame() throws {
        var random = SystemRandomNumberGenerator()
        let seed = random.next()
        var dice = RepeatableDice(seed: seed)
        let bytes = try written(wide)
        var taken = 0
        for _ in 0..<20_000 {
            var changed = bytes
            for _ in 0...Int.random(in: 0..<2, using: &dice) {
                let place = Int.random(in: 0..<changed.count, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: changed[place] = UInt8(truncatingIfNeeded: dice.next())
                case 1: changed.remove(at: place)
                default: changed.insert(bytes[Int.random(in: 0..<bytes.count, using: &dice)], at: place)
                }
            }
            guard let quick = try? readBody(Wide.self, changed) else { continue }
            taken += 1
            #expect(try JSONDecoder().decode(Wide.self, from: changed) == quick, "seed \(seed)")
        }
        #expect(taken > 100)
    }
}
