import Testing
import TextScreen

@testable import Terminal

private func characters(_ text: String) -> [Key] { text.unicodeScalars.map(Key.character) }

/// Sequences that terminals in use send, and what they mean.
private let knownSequences: [(String, Key)] = [
    ("\u{1B}OP", .function(1)), ("\u{1B}OQ", .function(2)), ("\u{1B}OR", .function(3)), ("\u{1B}OS", .function(4)),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[14~", .function(4)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[17~", .function(6)), ("\u{1B}[18~", .function(7)), ("\u{1B}[19~", .function(8)),
    ("\u{1B}[20~", .function(9)), ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)),
    ("\u{1B}[24~", .function(12)), ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)),
    ("\u{1B}[1;2P", .shiftFunction(1)), ("\u{1B}[1;2S", .shiftFunction(4)), ("\u{1B}O2P", .shiftFunction(1)),
    ("\u{1B}[15;2~", .shiftFunction(5)), ("\u{1B}[20;2~", .shiftFunction(9)), ("\u{1B}[24;2~", .shiftFunction(12)),
    ("\u{1B}[25~", .shiftFunction(1)), ("\u{1B}[28~", .shiftFunction(3)), ("\u{1B}[34~", .shiftFunction(8)),
    ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left), ("\u{1B}OA", .up),
    ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left), ("\u{1B}[1;2A", .up), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}OH", .home), ("\u{1B}OF", .end),
    ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}[2~", .insert),
    ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter), ("\u{1B}Op", .character("0")),
    ("\u{1B}Oy", .character("9")), ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\r", .enter), ("\n", .lineFeed),
    ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("日", .character("日")), ("👍", .character("👍")),
    ("\u{1B}[200~A-01\r\n\u{1B}[201~", .paste("A-01\r\n")), ("\u{1B}[200~\u{1B}[20\u{1B}[201~", .paste("\u{1B}[20")),
    ("\u{1B}[99~", .unknown(Array("\u{1B}[99~".utf8))), ("\u{1B}[1;5A", .unknown(Array("\u{1B}[1;5A".utf8))),
    ("\u{1B}[<0;1;1M", .unknown(Array("\u{1B}[<0;1;1M".utf8))), ("\u{1B}Oz", .unknown(Array("\u{1B}Oz".utf8))),
]

@Suite struct KeyDecoderTests {
    @Test(arguments: knownSequences) func aSequenceIsItsKey(bytes: String, key: Key) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes.utf8, at: 0) == [key])
        #expect(decoder.deadline == nil)
    }

    @Test(arguments: knownSequences) func aSequenceSplitAtEveryByteIsStillItsKey(bytes: String, key: Key) {
        let all = Array(bytes.utf8)
        for split in 0...all.count {
            var decoder = KeyDecoder()
            var keys = decoder.decode(all[..<split], at: 0)
            keys += decoder.decode(all[split...], at: milliseconds(20))
            keys += decoder.decode("Z".utf8, at: milliseconds(21))
            #expect(keys == [key, .character("Z")], "split at \(split)")
        }
    }

    @Test func everyControlByteArrives() {
        var decoder = KeyDecoder()
        for byte in UInt8(0)..<0x20 where ![0x08, 0x09, 0x0A, 0x0D, 0x1B].contains(byte) {
            #expect(decoder.decode([byte], at: 0) == [.control(byte)])
        }
        let scan = decoder.decode("]C101\u{1D}21\u{1E}x\r\n".utf8, at: 0)
        #expect(
            scan == characters("]C101") + [.control(0x1D)] + characters("21") + [.control(0x1E)] + characters("x")
                + [.enter, .lineFeed])
    }

    @Test func aLoneEscapeIsAKeyAfterTwentyFiveMilliseconds() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B], at: milliseconds(100)) == [])
        #expect(decoder.deadline == milliseconds(125))
        #expect(decoder.expire(at: milliseconds(124)) == [])
        #expect(decoder.expire(at: milliseconds(125)) == [.escape])
        #expect(decoder.deadline == nil)
    }

    @Test func bytesAfterTheDeadlineDoNotBelongToTheEscape() {
        var decoder = KeyDecoder()
        _ = decoder.decode([0x1B], at: 0)
        #expect(decoder.decode("[A".utf8, at: milliseconds(26)) == [.escape] + characters("[A"))
    }

    @Test func twoEscapesAreTwoKeysAndAControlByteEndsOne() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B, 0x1B, 0x0D], at: 0) == [.escape, .escape, .enter])
        #expect(decoder.decode([0x1B, 0x1B, 0x5B, 0x41], at: 0) == [.escape, .up])
    }

    @Test func aBegunSequenceThatStopsIsReported() {
        var decoder = KeyDecoder()
        _ = decoder.decode("\u{1B}[20".utf8, at: 0)
        #expect(decoder.expire(at: milliseconds(99)) == [])
        #expect(decoder.expire(at: milliseconds(100)) == [.unknown(Array("\u{1B}[20".utf8))])
        _ = decoder.decode("\u{1B}[".utf8, at: milliseconds(200))
        #expect(decoder.expire(at: milliseconds(400)) == [.alt("[")])
        _ = decoder.decode([0x1B, 0xE6], at: milliseconds(500))
        #expect(decoder.expire(at: milliseconds(700)) == [.escape, .character("\u{FFFD}")])
    }

    @Test func aByteThatCannotBelongEndsASequenceAndIsReadItself() {
        var decoder = KeyDecoder()
        #expect(
            decoder.decode("\u{1B}[12\rX".utf8, at: 0) == [.unknown(Array("\u{1B}[12".utf8)), .enter, .character("X")])
        #expect(decoder.decode("\u{1B}[1日".utf8, at: 0) == [.unknown(Array("\u{1B}[1".utf8)), .character("日")])
    }

    @Test func anEndlessSequenceIsCut() {
        var decoder = KeyDecoder()
        let keys = decoder.decode(Array("\u{1B}[".utf8) + Array(repeating: UInt8(ascii: "1"), count: 40), at: 0)
        #expect(keys.first == .unknown(Array("\u{1B}[".utf8) + Array(repeating: UInt8(ascii: "1"), count: 30)))
        #expect(keys.dropFirst() == characters("1111111111")[...])
    }

    @Test func badBytesBecomeReplacementsAndNeighboursStay() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x41, 0xFF, 0x42], at: 0) == characters("A\u{FFFD}B"))
        #expect(decoder.decode([0xE6, 0x97, 0x41], at: 0) == characters("\u{FFFD}A"))
        #expect(decoder.decode([0xC0, 0x80, 0x41], at: 0) == characters("\u{FFFD}\u{FFFD}A"))
        #expect(decoder.decode([0xED, 0xA0, 0x80, 0x41], at: 0) == characters("\u{FFFD}\u{FFFD}\u{FFFD}A"))
        #expect(decoder.decode([0xE6, 0x1B, 0x5B, 0x41], at: 0) == [.character("\u{FFFD}"), .up])
        _ = decoder.decode([0xF0, 0x9F], at: 0)
        #expect(decoder.expire(at: milliseconds(200)) == characters("\u{FFFD}"))
    }

    @Test func aPasteThatNeverEndsIsGivenUp() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}[200~A-01\r".utf8, at: 0) == [])
        #expect(decoder.decode("B\u{1B}[2".utf8, at: milliseconds(400)) == [])
        #expect(decoder.expire(at: milliseconds(800)) == [])
        #expect(decoder.expire(at: milliseconds(900)) == [.paste("A-01\rB\u{1B}[2")])
        #expect(decoder.decode("x".utf8, at: milliseconds(901)) == characters("x"))
    }

    @Test func aHugePasteComesInPiecesAndLosesNothing() {
        var decoder = KeyDecoder()
        let text = String(repeating: "日本x", count: 9_000)
        let keys = decoder.decode("\u{1B}[200~\(text)\u{1B}[201~y".utf8, at: 0)
        let pasted = keys.compactMap { if case .paste(let piece) = $0 { piece } else { nil } }
        #expect(pasted.count > 1)
        #expect(pasted.joined() == text)
        #expect(keys.last == .character("y"))
    }

    @Test func theTerminalsOwnSequencesComeFirst() {
        var decoder = KeyDecoder(terminal: [
            Array("\u{1B}[23$".utf8): .shiftFunction(11), Array("\u{1B}A".utf8): .up, [0x41]: .down, [0x1B]: .left,
        ])
        #expect(decoder.decode("\u{1B}[23$".utf8, at: 0) == [.shiftFunction(11)])
        #expect(decoder.decode("\u{1B}A".utf8, at: 0) == [.up])
        #expect(decoder.decode("A".utf8, at: 0) == characters("A"))
        _ = decoder.decode([0x1B], at: 0)
        #expect(decoder.expire(at: milliseconds(25)) == [.escape])
    }

    @Test func randomBytesNeverTrapAndPrintableBytesNeverVanish() {
        var random = SeededRandom()
        for _ in 0..<400 {
            let bytes = randomBytes(&random, escapes: false)
            var decoder = KeyDecoder()
            let keys = decodeInPieces(bytes, &decoder, &random)
            let printable = bytes.filter { (0x20..<0x7F).contains($0) }
            let arrived = keys.compactMap { key -> UInt8? in
                if case .character(let scalar) = key, scalar.isASCII { return UInt8(scalar.value) }
                return nil
            }
            #expect(arrived == printable, "SEED=\(random.seed)")
        }
    }

    @Test func afterAnyGarbageAndAPauseTypingIsUnderstood() {
        var random = SeededRandom()
        for _ in 0..<400 {
            var decoder = KeyDecoder()
            _ = decodeInPieces(randomBytes(&random, escapes: true), &decoder, &random)
            let keys = decoder.expire(at: .max)
            #expect(keys.count <= 2, "SEED=\(random.seed)")
            #expect(decoder.deadline == nil, "SEED=\(random.seed)")
            #expect(decoder.decode("A-01\r".utf8, at: .max) == characters("A-01") + [.enter], "SEED=\(random.seed)")
        }
    }

    private func randomBytes(_ random: inout SeededRandom, escapes: Bool) -> [UInt8] {
        let length = Int.random(in: 0...80, using: &random)
        let usual: [UInt8] = Array("\u{1B}[O;~012AP\r\u{1D}日é".utf8)
        let bytes = (0..<length).map { _ in
            Bool.random(using: &random)
                ? usual.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        }
        return escapes ? bytes : bytes.filter { $0 != 0x1B }
    }

    private func decodeInPieces(
        _ bytes: [UInt8], _ decoder: inout KeyDecoder, _ random: inout SeededRandom
    ) -> [Key] {
        var keys: [Key] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...min(9, rest.count), using: &random)
            keys += decoder.decode(rest.prefix(count), at: 0)
            rest = rest.dropFirst(count)
        }
        return keys
    }
}
