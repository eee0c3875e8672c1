import Foundation
import HubStore
import SyncProtocol
import Testing
import Warehouse

@testable import HubServer

/// What the server decides without a socket.
struct PureTests {
    @Test(arguments: [
        ("", false), ("1", false), ("[[[]]]", false), ("[[[[]]]]", true), (#"{"a":{"b":[1]}}"#, false),
        (#"{"a":{"b":[{}]}}"#, true), (#"["[[[[[["]"#, false), (#"["\"[[[[[["]"#, false), (#"["\\",[[[1]]]]"#, true),
        ("[],[],[],[],[[[]]]", false),
    ])
    func bracketsAreCountedOutsideTexts(json: String, isTooDeep: Bool) {
        #expect(isDeeper(than: 3, json: Array(json.utf8)) == isTooDeep)
    }

    @Test func anAllowanceIsUsedUpAndFillsAgain() {
        var now = Moment(milliseconds: 0)
        var bucket = TokenBucket(.init(burst: 3, perSecond: 0.5), at: now)
        #expect([0, 1, 2].map { _ in bucket.take(at: now) } == [nil, nil, nil])
        #expect(bucket.take(at: now) == 2)
        now = Moment(milliseconds: 1999)
        #expect(bucket.take(at: now) == 1)
        now = Moment(milliseconds: 2000)
        #expect(bucket.take(at: now) == nil)
        #expect(bucket.take(at: Moment(milliseconds: -60_000)) != nil, "a clock that was put back gives nothing")
        now = Moment(milliseconds: 3_600_000)
        #expect([0, 1, 2].map { _ in bucket.take(at: now) } == [nil, nil, nil])
        #expect(bucket.take(at: now) != nil, "and no more than the burst is saved up")
    }

    @Test func strangersCannotFillTheMemoryOfTheLimiter() {
        let limiter = RateLimiter(.init(burst: 2, perSecond: 1), senders: 3)
        let now = Moment(milliseconds: 0)
        #expect(["a", "b", "c"].map { limiter.take($0, at: now) } == [nil, nil, nil])
        #expect(limiter.take("d", at: now) == 1, "all three are still owed")
        #expect(limiter.take("a", at: now) == nil)
        #expect(limiter.take("d", at: Moment(milliseconds: 1000)) == nil, "b and c are forgotten, being full again")
    }

    @Test func aConnectionHasToHaveDoneItsPartInTime() {
        var limits = HubServerLimits()
        (limits.headerSeconds, limits.bodySeconds, limits.bodyGraceSeconds) = (10, 30, 5)
        (limits.idleSeconds, limits.lingerSeconds, limits.bodyBytesPerSecond) = (60, 2, 1000)
        var pace = ConnectionPace(limits, at: 100)
        #expect(pace.deadline == 110)
        pace.headCame(at: 103)
        #expect(pace.deadline == 108, "nothing of the body came")
        var mayGoOn = pace.bodyCame(2000)
        #expect(mayGoOn && pace.deadline == 110)
        mayGoOn = pace.bodyCame(90_000)
        #expect(mayGoOn && pace.deadline == 133, "however fast, not longer than a body may take")
        mayGoOn = pace.bodyEnded()
        #expect(mayGoOn && pace.deadline == nil && pace.isWorking)
        pace.answered(at: 200)
        #expect(pace.deadline == 260)
        pace.bytesCame(at: 250)
        #expect(pace.deadline == 260 && !pace.isWorking)
        pace.headCame(at: 251)
        #expect(pace.answersEarly)
        pace.answered(at: 252)
        #expect(pace.isLingering && pace.deadline == 254)
        mayGoOn = pace.bodyCame(limits.bodyBytes)
        #expect(mayGoOn)
        mayGoOn = pace.bodyCame(1)
        #expect(!mayGoOn, "what is thrown away has a limit")
    }

    @Test func requestsThatDoNotWaitForAnswersAreCounted() {
        var pace = ConnectionPace(HubServerLimits(), at: 0)
        for _ in 0..<2 {
            pace.headCame(at: 1)
            let mayGoOn = pace.bodyEnded()
            #expect(mayGoOn)
        }
        pace.answered(at: 2)
        #expect(pace.isWorking, "the second one is still to be answered")
        pace.headCame(at: 3)
        #expect(!pace.answersEarly, "the answer that is written now belongs to the second")
        pace.answered(at: 4)
        #expect(pace.answersEarly)
    }

    @Test func nothingThatMovesACursorReachesALog() {
        #expect(cleaned("a\u{1B}[2Jb\nc\u{202E}d\u{9B}") == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\u{FFFD}")
        #expect(cleaned("Zürich 北") == "Zürich 北")
        #expect(cleaned(String(repeating: "x", count: 300), max: 5) == "xxxxx…")
    }

    @Test func whatWasPackedIsUnpackedWithinItsLimit() throws {
        let bytes = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) })
        let packed = Deflate.packed(bytes)
        #expect(try Deflate.unpacked(packed, max: 100_000) == bytes)
        #expect(throws: Deflate.Failure.largerThan(99_999)) { try Deflate.unpacked(packed, max: 99_999) }
        #expect(throws: Deflate.Failure.notDeflate) { try Deflate.unpacked(packed + [0], max: 200_000) }
        #expect(throws: Deflate.Failure.notDeflate) { try Deflate.unpacked(packed.dropLast(), max: 200_000) }
        #expect(throws: Deflate.Failure.notDeflate) { try Deflate.unpacked(Data("hello".utf8), max: 100) }
        #expect(throws: Deflate.Failure.notDeflate) { try Deflate.unpacked(Data(), max: 100) }
        #expect(try Deflate.unpacked(Deflate.packed(Data()), max: 10) == Data())
    }

    @Test(
        arguments: [
            (#"{"name":"a"}"#, nil), (#"{}"#, "The body has no name."), (#"{"name":null}"#, "The body has no name."),
            (#"{"name":""}"#, "/name: expected 1 to 5 characters, not 0."), ("[]", "The body is of another kind: "),
            (#"{"name":"a","sizes":[1,9]}"#, "/sizes/1 is too large: expected at most 5."),
            (#"{"name":"a","b\u001b":1}"#, "The body has a field b\u{FFFD}, which is not expected."),
            (#"{"name":"A"}"#, "/name: expected it to fit ^[a-z]*$"), (#"{"name":7}"#, "/name is of another kind: "),
        ] as [(String, String?)])
    func aBodyIsComparedWithItsShape(json: String, fault: String?) throws {
        let schema = Schema.object([
            .field("name", .text(min: 1, max: 5, pattern: "^[a-z]*$")),
            .optional("sizes", .list(.whole(min: 0, max: 5))),
        ])
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
        let found = schema.fault(in: value)
        #expect(fault == nil ? found == nil : found?.hasPrefix(fault ?? "") == true, "\(found ?? "none")")
    }

    @Test(arguments: ["leeds", "L-1", "a.b_c", String(repeating: "a", count: 40)])
    func aNameOfASiteIsPlain(name: String) { #expect(Hub.isSiteName(name)) }

    @Test(arguments: ["", ".", "-a", "a b", "a/b", "ä", "a\n", "a\u{1B}[0m", String(repeating: "a", count: 41)])
    func anyOtherNameIsNone(name: String) { #expect(!Hub.isSiteName(name)) }
}
