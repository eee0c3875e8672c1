import Testing

@testable import Barcode

private let millisecond: UInt64 = 1_000_000

struct ScanReaderTests {
    @Test func aScanWithItsEndMarkIsScanned() {
        var keyboard = Keyboard()
        keyboard.scan("4006381333931\r")
        #expect(keyboard.said == ["scanned 4006381333931"])
        guard case .scan(let scan) = keyboard.events.first else { return }
        #expect(scan.startedAt == 1_002_000_000 && scan.endedAt == 1_028_000_000)
        #expect(keyboard.reader.entry.isEmpty && keyboard.reader.deadline == nil)
    }

    @Test func typedTextIsKeyed() {
        var keyboard = Keyboard()
        keyboard.type("4006381333931")
        #expect(keyboard.reader.entry == "4006381333931")
        keyboard.type("\r")
        #expect(keyboard.said == ["keyed 4006381333931"])
    }

    @Test func aShortNumberIsKeyedHoweverFast() {
        var keyboard = Keyboard()
        keyboard.scan("12\r")
        #expect(keyboard.said == ["keyed 12"])
    }

    @Test func aFewNetworkStallsDoNotMakeAScanKeyed() {
        var keyboard = Keyboard()
        keyboard.scan("40063")
        keyboard.now += 400 * millisecond
        keyboard.scan("813339")
        keyboard.now += 400 * millisecond
        keyboard.scan("31\r")
        #expect(keyboard.said == ["scanned 4006381333931"])
    }

    @Test func theGapOfTheMedianIsTheBoundary() {
        for (gap, provenance) in [(35, Provenance.scanned), (36, .keyed)] {
            var keyboard = Keyboard()
            keyboard.send("ABCDEF\r", gap: UInt64(gap))
            #expect(keyboard.said == ["\(provenance) ABCDEF"])
        }
    }

    @Test func carriageReturnAndLineFeedAreOneEndMark() {
        var keyboard = Keyboard()
        keyboard.scan("ABCDEF\r\nGHIJKL\r\n")
        keyboard.scan("\n\r")
        keyboard.scan("MNOPQR\n\r")
        #expect(keyboard.said == ["scanned ABCDEF", "scanned GHIJKL", "enter", "scanned MNOPQR"])
    }

    @Test func twoEqualEndMarksAreTwo() {
        var keyboard = Keyboard()
        keyboard.scan("ABCDEF\r\r\r\n\r\n")
        #expect(keyboard.said == ["scanned ABCDEF", "enter", "enter", "enter"])
    }

    @Test func aLateLineFeedIsEnterUnlessTheProfileSaysOtherwise() {
        for (suffix, expected) in [
            (ScannerSettings.Suffix.carriageReturn, ["scanned ABCDEF", "enter"]),
            (.carriageReturnLineFeed, ["scanned ABCDEF"]),
        ] {
            var keyboard = Keyboard { $0.suffix = suffix }
            keyboard.scan("ABCDEF\r")
            keyboard.now += 60 * millisecond
            keyboard.scan("\n")
            #expect(keyboard.said == expected)
        }
    }

    @Test func enterOnAnEmptyLineIsEnter() {
        var keyboard = Keyboard()
        keyboard.type("\r\r")
        #expect(keyboard.said == ["enter", "enter"])
    }

    @Test func everyControlByteInsideArrives() {
        let text = "]C1010950600013435210A\u{1D}\u{1C}\u{1E}\u{03}\u{1A}\u{13}\u{04}\u{11}\u{00}\u{1F}\u{1B}\u{7F}B"
        var keyboard = Keyboard()
        keyboard.scan(text)
        #expect(keyboard.reader.entry.hasPrefix("]C1010950600013435210A␝␜␞␃␚␓␄␑␀␟␛"))
        keyboard.scan("\r")
        #expect(keyboard.said == ["scanned " + text])
    }

    @Test func endMarksGivenAsControlBytesAreEndMarks() {
        var reader = ScanReader()
        var events: [ScanEvent] = []
        for (step, byte) in [0x41, 0x42, 0x08, 0x43, 0x0D, 0x0A].enumerated() {
            events += reader.read(.control(UInt8(byte)), at: UInt64(step) * millisecond)
        }
        #expect(events.map(Keyboard.said) == ["keyed AC"])
    }

    @Test func aTabEndsAnUnframedLineAndIsDataInAFramedOne() {
        var keyboard = Keyboard()
        keyboard.scan("ABCDEF\t")
        keyboard.wait(1000)
        keyboard.scan("]L0AB\tCD\r")
        keyboard.wait(1000)
        keyboard.scan("\t")
        #expect(keyboard.said == ["scanned ABCDEF", "scanned ]L0AB\tCD", "strayTab \t"])
    }

    @Test func tabSuffixOnAnEmptyLineIsEnter() {
        var keyboard = Keyboard { $0.suffix = .tab }
        keyboard.scan("ABCDEF\t\r")
        keyboard.wait(1000)
        keyboard.type("\t")
        #expect(keyboard.said == ["scanned ABCDEF", "enter"])
    }

    @Test func insideAFrameOnlyTheFramesSuffixEnds() {
        var keyboard = Keyboard {
            $0.prefix = "\u{02}"
            $0.suffix = .endOfText
        }
        keyboard.scan("\u{02}AB\r\nCD\tEF\u{03}")
        keyboard.scan("typed\r")
        #expect(keyboard.said == ["scanned AB\r\nCD\tEF", "keyed typed"])
    }

    @Test func aFrameIsAScanWhateverItsTiming() {
        var keyboard = Keyboard { $0.prefix = "~~" }
        keyboard.type("~~A1\r")
        keyboard.type("]C0A1\r")
        #expect(keyboard.said == ["scanned A1", "scanned ]C0A1"])
    }

    @Test func anIdentifierMeansNothingWhenSwitchedOff() {
        var keyboard = Keyboard { $0.aim = false }
        keyboard.type("]C0A1\r")
        #expect(keyboard.said == ["keyed ]C0A1"])
    }

    @Test func aFrameWithNothingInsideIsRejected() {
        var keyboard = Keyboard { $0.prefix = "\u{02}" }
        keyboard.scan("\u{02}\r")
        keyboard.wait(100)
        keyboard.scan("]C1\r")
        #expect(keyboard.said == ["nothingInside ", "nothingInside ]C1"])
    }

    @Test func typedTextBeforeAPrefixIsRejectedButAMultiplierStays() {
        var keyboard = Keyboard { $0.prefix = "\u{02}" }
        keyboard.type("12")
        keyboard.scan("\u{02}4006381333931\r")
        keyboard.type("12*")
        keyboard.scan("\u{02}96385074\r")
        #expect(keyboard.said == ["interrupted 12", "scanned 4006381333931", "scanned 12*96385074"])
    }

    @Test func aScanUnderItsIdentifierBehindTypedDigitsIsTwoTexts() {
        var keyboard = Keyboard()
        keyboard.type("12")
        keyboard.now += 150 * millisecond
        keyboard.scan("]E04006381333931\r")
        #expect(keyboard.said == ["interrupted 12", "scanned ]E04006381333931"])
    }

    @Test func aScanBehindATypedMultiplierIsScanned() {
        var keyboard = Keyboard()
        keyboard.type("12*")
        keyboard.now += 700 * millisecond
        keyboard.scan("4006381333931\r")
        keyboard.type("3*")
        keyboard.now += 700 * millisecond
        keyboard.scan("]E096385074\r")
        #expect(keyboard.said == ["scanned 12*4006381333931", "scanned 3*]E096385074"])
    }

    @Test func aScanBehindTypedDigitsWithoutFrameSaysHowManyWereTyped() {
        var keyboard = Keyboard()
        keyboard.type("12")
        keyboard.now += 150 * millisecond
        keyboard.scan("4006381333931\r")
        guard case .scan(let scan) = keyboard.events.first else {
            Issue.record("no scan: \(keyboard.said)")
            return
        }
        #expect(scan.text == "124006381333931" && scan.typedLead == 2)
    }

    @Test func aControlPrefixBeginsANewScanWhenTheEndMarkWasLost() {
        var keyboard = Keyboard { $0.prefix = "\u{02}" }
        keyboard.scan("\u{02}400638133\u{02}96385074\r")
        keyboard.wait(100)
        keyboard.scan("\u{02}\u{02}A-01\r")
        #expect(
            keyboard.said == [
                "interrupted 400638133", "scanned 96385074", "nothingInside ", "scanned A-01",
            ])
    }

    @Test func aPrintablePrefixInsideAFrameIsData() {
        var keyboard = Keyboard { $0.prefix = "~" }
        keyboard.scan("~AB~CD\r")
        #expect(keyboard.said == ["scanned AB~CD"])
    }

    @Test func backspaceEditsAndMakesKeyed() {
        var keyboard = Keyboard()
        keyboard.scan("ABCDEFG")
        keyboard.backspace()
        #expect(keyboard.reader.entry == "ABCDEF")
        keyboard.scan("H\r")
        #expect(keyboard.said == ["keyed ABCDEFH"])
        for _ in 0..<3 { keyboard.backspace() }
        keyboard.scan("ABCDEF\r")
        #expect(keyboard.said.last == "scanned ABCDEF")
    }

    @Test func backspaceToTheBeginningStartsAnew() {
        var keyboard = Keyboard { $0.prefix = "\u{02}" }
        keyboard.scan("\u{02}A")
        keyboard.backspace()
        keyboard.scan("ABCDEF\r")
        keyboard.type("1*")
        keyboard.backspace()
        keyboard.type("2\r")
        #expect(keyboard.said == ["scanned ABCDEF", "keyed 12"])
        #expect(keyboard.reader.deadline == nil)
    }

    @Test func clearEmptiesTheLine() {
        var keyboard = Keyboard()
        keyboard.type("12")
        keyboard.reader.clear()
        #expect(keyboard.reader.entry.isEmpty)
        keyboard.scan("ABCDEF\r")
        #expect(keyboard.said == ["scanned ABCDEF"])
    }
}
