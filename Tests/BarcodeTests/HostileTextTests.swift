import BarcodeChecks
import Testing

@testable import Barcode

private let millisecond: UInt64 = 1_000_000

struct HostileTextTests {
    private static let alphabet: [String] =
        [
            "\u{1D}", "\u{1D}", "^", "{GS}", "(", ")", "]", "]C1", "(10)", "01", "17", "10", "21", "%", "*", "é", "漢",
            "👍🏽",
        ]
        + ["\u{301}", "\u{0}", "\r\n", "\u{7F}", "٣"] + (0x20...0x7E).map { String(UnicodeScalar(UInt8($0))) }

    static func text(_ random: inout SeededRandom, upTo count: Int) -> String {
        (0..<Int.random(in: 0...count, using: &random)).map { _ in ValueMaker.pick(alphabet, &random) }.joined()
    }

    static func elements(_ random: inout SeededRandom) -> [Element] {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
            let ai = ValueMaker.pick(AI.all, &random)
            return Element(ai, ValueMaker.value(for: ai, &random))
        }
    }

    /// Cuts, doubles, swaps and inserts at random places, on whole characters as a String must.
    static func damage(_ text: String, _ random: inout SeededRandom) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let place = Int.random(in: 0...scalars.count, using: &random)
            let end = min(scalars.count, place + Int.random(in: 0...4, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: scalars.removeSubrange(place..<end)
            case 1: scalars.insert(contentsOf: Array(scalars[place..<end]), at: place)
            case 2: scalars.insert(contentsOf: Array(self.text(&random, upTo: 3).unicodeScalars), at: place)
            default: scalars.replaceSubrange(place..<end, with: Array(self.text(&random, upTo: 2).unicodeScalars))
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    @Test func damagedElementStringsNeverLoseAByte() {
        withSeeds(4000) { random, seed in
            let elements = HostileTextTests.elements(&random)
            let right = Bool.random(using: &random) ? gs1ElementString(elements) : gs1BracketedString(elements)
            let text = HostileTextTests.damage(right, &random)
            let aliases = Bool.random(using: &random) ? [] : ["^", "{GS}"]
            let found = parseElementString(text, gsAliases: aliases)
            #expect(BarcodeChecks.lost(text, found, aliases).isEmpty, "\(text.debugDescription) \(found) \(seed)")
            #expect(found.problems.allSatisfy { (0...text.utf8.count).contains($0.position) }, seed)
            #expect(found.unread.isEmpty || !found.isValid, seed)
            if found.isValid {
                #expect(parseElementString(found.transmitted, gsAliases: aliases).elements == found.elements, seed)
            }
            if text == right { #expect(found.elements == elements || aliases.count > 0, seed) }
        }
    }

    @Test func noTextTrapsAndEveryTextStaysWhatItIs() {
        withSeeds(4000) { random, seed in
            let text = HostileTextTests.text(&random, upTo: 30)
            let code = Code.parse(text, gsAliases: ["^", "{GS}"], thisYear: Int.random(in: 1...9999, using: &random))
            #expect(code.raw == text && code.raw.utf8.elementsEqual(text.utf8), seed)
            #expect(code.raw.utf8.suffix(code.plain.utf8.count).elementsEqual(code.plain.utf8), seed)
            #expect(code.readings.isEmpty == code.plain.isEmpty, "\(text.debugDescription) \(seed)")
            #expect((code.number == nil) == !code.readings.contains(.number), seed)
            if let half = Code.half(ofDoubled: text) { #expect(half + half == text, seed) }
            _ = (
                GTIN(text), SSCC(text), CalendarDate(text), CommandLabel(label: text), GTIN(upcE: text),
                AI(digits: text)
            )
        }
    }

    /// One step of a random script for the reader.
    enum Step { case stroke(Stroke), wait(UInt64) }

    static func script(_ random: inout SeededRandom, erases: Bool) -> [Step] {
        var steps: [Step] = []
        for _ in 0..<Int.random(in: 1...25, using: &random) {
            switch Int.random(in: 0..<12, using: &random) {
            case 0: steps.append(.wait(ValueMaker.pick([49, 50, 51, 79, 80, 249, 500, 1999, 2000, 5000], &random)))
            case 1: steps.append(.stroke(ValueMaker.pick([.carriageReturn, .lineFeed, .tab], &random)))
            case 2 where erases: steps.append(.stroke(.backspace))
            case 3 where erases: steps.append(.stroke(.paste(text(&random, upTo: 8))))
            case 4: steps += "12*".unicodeScalars.map { .stroke(.scalar($0)) }
            case 5: steps += "]C1".unicodeScalars.map { .stroke(.scalar($0)) }
            case 6, 7, 8:
                let length = Int.random(in: 1...24, using: &random)
                steps += (0..<length).map { _ in .stroke(.scalar(ValueMaker.pick(["7", "A", "*", "\u{2}"], &random))) }
            default: steps += text(&random, upTo: 6).unicodeScalars.map { .stroke(Keyboard.stroke($0)) }
            }
        }
        return steps
    }

    static func settings(_ random: inout SeededRandom) -> ScannerSettings {
        var settings = ScannerSettings()
        settings.suffix = ValueMaker.pick(ScannerSettings.Suffix.allCases, &random)
        settings.idleFlushMilliseconds = ValueMaker.pick([0, 80], &random)
        settings.lengthMax = ValueMaker.pick([12, 4096], &random)
        settings.aim = Bool.random(using: &random)
        return settings
    }

    @Test func everyCharacterIsInExactlyOneEventOrOnTheLine() {
        withSeeds(4000) { random, seed in
            let settings = HostileTextTests.settings(&random)
            var reader = ScanReader(settings: settings)
            var (now, sent, told) = (UInt64(0), 0, 0)
            var events: [ScanEvent] = []
            for step in HostileTextTests.script(&random, erases: false) {
                switch step {
                case .wait(let milliseconds): now += milliseconds * millisecond
                case .stroke(let stroke):
                    now += UInt64.random(in: 0...60, using: &random) * millisecond
                    events += reader.tick(at: now)
                    if !HostileTextTests.endMarks(settings, entry: reader.entry).contains(stroke) { sent += 1 }
                    events += reader.read(stroke, at: now)
                }
            }
            events += reader.read(.carriageReturn, at: now + 1)
            told += events.map(charactersTold(by:)).reduce(0, +)
            #expect(told == sent && reader.entry.isEmpty, "\(events.map(Keyboard.said)) \(seed)")
        }
    }

    /// The strokes that are end marks by the specification, given what stands on the line.
    static func endMarks(_ settings: ScannerSettings, entry: String) -> Set<Stroke> {
        var marks: Set<Stroke> = [.carriageReturn, .lineFeed]
        if settings.suffix == .endOfText { marks.insert(.control(3)) }
        var data = Substring(entry)
        if let star = data.firstIndex(of: "*"), (1...5).contains(data.distance(from: data.startIndex, to: star)),
            data[..<star].utf8.allSatisfy(isDigit)
        {
            data = data[data.index(after: star)...]
        }
        let isFramed = settings.aim && AIMIdentifier(String(data)) != nil
        if settings.suffix == .tab || !isFramed { marks.insert(.tab) }
        return marks
    }

    @Test func lateTicksChangeNothing() {
        withSeeds(3000) { random, seed in
            var settings = HostileTextTests.settings(&random)
            settings.prefix = ValueMaker.pick(["", "\u{2}", "A*"], &random)
            var (prompt, lazy) = (ScanReader(settings: settings), ScanReader(settings: settings))
            var (promptEvents, lazyEvents): ([ScanEvent], [ScanEvent]) = ([], [])
            var now: UInt64 = 0
            for step in HostileTextTests.script(&random, erases: true) {
                switch step {
                case .wait(let milliseconds): now += milliseconds * millisecond
                case .stroke(let stroke):
                    let next = now + UInt64.random(in: 0...60, using: &random) * millisecond
                    while let deadline = prompt.deadline, deadline <= next {
                        promptEvents += prompt.tick(at: max(deadline, now))
                    }
                    now = next
                    promptEvents += prompt.read(stroke, at: now)
                    lazyEvents += lazy.read(stroke, at: now)
                }
            }
            promptEvents += prompt.tick(at: .max)
            lazyEvents += lazy.tick(at: .max)
            #expect(promptEvents == lazyEvents, seed)
            #expect(prompt.entry == lazy.entry && prompt.deadline == nil, seed)
        }
    }

    @Test func fortyScansInAHundredMillisecondsArriveInOrder() {
        var reader = ScanReader()
        var events: [ScanEvent] = []
        let codes = (0..<40).compactMap { GTIN(body: zeroPadded(400_638_100_000 + UInt64($0), 12))?.shortForm }
        let strokes = codes.flatMap { $0.unicodeScalars.map { Stroke.scalar($0) } + [.carriageReturn, .lineFeed] }
        for (index, stroke) in strokes.enumerated() {
            events += reader.read(stroke, at: UInt64(index) * 100 * millisecond / UInt64(strokes.count))
        }
        #expect(events.map(Keyboard.said) == codes.map { "scanned \($0)" } && codes.count == 40)
    }

    @Test func aScanSplitAnywhereIsTheSameScan() {
        let text = "]C10109506000134352" + "10LOT-2391\u{1D}21S1"
        for split in 0...text.unicodeScalars.count {
            for pause: UInt64 in [0, 300, 1900] {
                var keyboard = Keyboard()
                for (index, scalar) in text.unicodeScalars.enumerated() {
                    if index == split { keyboard.wait(pause) }
                    keyboard.scan(String(scalar))
                }
                if split == text.unicodeScalars.count { keyboard.wait(pause) }
                keyboard.scan("\r\n")
                #expect(keyboard.said == ["scanned " + text], "split at \(split), \(pause) ms")
            }
        }
    }
}
