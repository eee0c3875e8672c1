import Foundation
import SyncProtocol
import Testing
import Warehouse

/// Every message as it goes over the wire. A change here is another protocol.
@Suite struct SyncMessageTests {
    private static let (id, other) = (UniqueID(high: 0x0102, low: 3), UniqueID(high: 0xA, low: 0xB))
    private static let fact = WireFact(
        sequence: 1, stream: id, id: other, at: Moment(milliseconds: 1_795_000_000_123), station: "S1", badge: "ANA",
        gesture: other, kind: "site.opened", version: 1, body: Data("{\"a\":\"é\"}".utf8))
    private static let position = Position(1, fact.hash(after: .start))

    private static func line(_ message: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(message), as: UTF8.self)
    }

    /// The hash of the golden fact, worked out by hand with sha256sum from the bytes that ChainHash.swift describes.
    @Test func theHashOfAFactIsWhatThePaperSays() throws {
        var bytes: [UInt8] = []
        func add(_ field: [UInt8]) {
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: field.count >> (56 - 8 * $0)) } + field
        }
        add([UInt8](repeating: 0, count: 32))
        for field in [Self.id.bytes, Array("1".utf8), Self.other.bytes, Array("1795000000123".utf8), Array("S1".utf8)] {
            add(field)
        }
        for field in [Array("ANA".utf8), Self.other.bytes, Array("site.opened".utf8), Array("1".utf8)] { add(field) }
        add(Array("{\"a\":\"é\"}".utf8))
        let tool = Process()
        tool.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        let (input, output) = (Pipe(), Pipe())
        (tool.standardInput, tool.standardOutput) = (input, output)
        try tool.run()
        input.fileHandleForWriting.write(Data(bytes))
        try input.fileHandleForWriting.close()
        let sum = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        tool.waitUntilExit()
        #expect(sum.hasPrefix(Self.position.hash.description))
    }

    @Test func everyMessageIsWrittenAsProtocolOneHasIt() throws {
        let messages = try messages()
        #expect(Set(messages.map(\.0)) == Set(goldenMessages.keys))
        for (name, message) in messages { #expect(message == goldenMessages[name]) }
    }

    @Test func everyMessageOfProtocolOneIsReadAndWrittenBackTheSame() throws {
        func again<Message: Codable>(_ kind: Message.Type, _ name: String) throws {
            let golden = try #require(goldenMessages[name])
            #expect(try Self.line(JSONDecoder().decode(kind, from: Data(golden.utf8))) == golden)
        }
        try again(WireFact.self, "fact")
        try again(Hello.self, "hello")
        for name in ["welcome", "noCommonProtocol", "inUse"] { try again(HelloAnswer.self, name) }
        try again(Push.self, "push")
        for name in ["held", "gap", "behind", "forked", "sessionOver", "unknownStream"] {
            try again(PushAnswer.self, name)
        }
        try again(FeedPlace.self, "feedPlace")
        for name in ["page", "reset"] { try again(FeedAnswer.self, name) }
    }

    @Test func whatIsNoHashIsNotReadAsOne() {
        for text in [
            "\"\"", "\"00\"", "\"" + String(repeating: "g", count: 64) + "\"",
            "\"" + String(repeating: "١", count: 64) + "\"", "7",
        ] {
            #expect(throws: (any Error).self) { try JSONDecoder().decode(ChainHash.self, from: Data(text.utf8)) }
        }
    }

    private func messages() throws -> [(String, String)] {
        let (id, other, position) = (Self.id, Self.other, Self.position)
        let moment = Moment(milliseconds: 5)
        let claim = StreamClaim(stream: other, parent: ParentLink(stream: id, at: position), head: position)
        return [
            ("fact", try Self.line(Self.fact)),
            (
                "hello",
                try Self.line(
                    Hello(
                        protocols: [1], program: "0.1.0", session: other,
                        streams: [StreamClaim(stream: id, head: position), claim], now: moment))
            ),
            (
                "welcome",
                try Self.line(
                    HelloAnswer.welcome(
                        Welcome(
                            version: 1, session: id, incarnation: other,
                            standings: [Standing(stream: id, held: position, verdict: .fits, lostAtSite: 2)],
                            limits: SyncLimits(facts: 500, bytes: 262_144), now: moment)))
            ),
            ("noCommonProtocol", try Self.line(HelloAnswer.noCommonProtocol(hubSpeaks: [2, 3]))),
            ("inUse", try Self.line(HelloAnswer.inUse(until: moment))),
            (
                "push",
                try Self.line(Push(session: id, stream: id, after: .start, facts: [Self.fact], head: position))
            ),
            ("held", try Self.line(PushAnswer.held(at: position, parked: [1]))),
            ("gap", try Self.line(PushAnswer.gap(at: position))),
            ("behind", try Self.line(PushAnswer.behind(at: position))),
            ("forked", try Self.line(PushAnswer.forked(at: 4))),
            ("sessionOver", try Self.line(PushAnswer.sessionOver)),
            ("unknownStream", try Self.line(PushAnswer.unknownStream)),
            ("feedPlace", try Self.line(FeedPlace(incarnation: other, after: 7))),
            (
                "page",
                try Self.line(
                    FeedAnswer.page(
                        FeedPage(
                            incarnation: other,
                            intents: [
                                Intent(number: 8, kind: "order", id: "WEB-1", revision: 2, body: Data("{}".utf8))
                            ], next: 8, more: true, now: moment)))
            ),
            ("reset", try Self.line(FeedAnswer.reset(incarnation: other))),
        ]
    }
}
