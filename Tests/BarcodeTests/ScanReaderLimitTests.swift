import Testing

@testable import Barcode

private let millisecond: UInt64 = 1_000_000

struct ScanReaderSilenceTests {
    @Test func withoutEndMarkSilenceEndsAScan() {
        var keyboard = Keyboard {
            $0.suffix = .none
            $0.idleFlushMilliseconds = 80
        }
        keyboard.scan("4006381333931")
        #expect(keyboard.reader.deadline == keyboard.now + 80 * millisecond)
        keyboard.wait(79)
        #expect(keyboard.said.isEmpty)
        keyboard.wait(1)
        #expect(keyboard.said == ["scanned 4006381333931"])
        #expect(keyboard.reader.deadline == nil)
    }

    @Test func silenceNeverEndsTyping() {
        var keyboard = Keyboard { $0.idleFlushMilliseconds = 80 }
        keyboard.type("4006381")
        keyboard.wait(100_000)
        #expect(keyboard.said.isEmpty && keyboard.reader.entry == "4006381")
        keyboard.type("\r")
        #expect(keyboard.said == ["keyed 4006381"])
    }

    @Test func aBurstTooShortToBeAScanIsShown() {
        var keyboard = Keyboard { $0.idleFlushMilliseconds = 80 }
        keyboard.scan("A-01")
        keyboard.wait(3000)
        #expect(keyboard.said == ["tooShort(length: 4, least: 6) A-01"])
        keyboard.scan("4006381333931")
        keyboard.wait(80)
        #expect(keyboard.said.last == "scanned 4006381333931")
    }

    @Test func aFramedScanMayBeShort() {
        var keyboard = Keyboard { $0.idleFlushMilliseconds = 80 }
        keyboard.scan("]C0A1")
        keyboard.wait(80)
        #expect(keyboard.said == ["scanned ]C0A1"])
    }

    @Test func anEndMarkBehindAFlushBelongsToIt() {
        var keyboard = Keyboard { $0.idleFlushMilliseconds = 80 }
        keyboard.scan("4006381333931")
        keyboard.wait(100)
        keyboard.scan("\r")
        keyboard.wait(1000)
        keyboard.scan("\r")
        #expect(keyboard.said == ["scanned 4006381333931", "enter"])
    }

    @Test func aScanThatNeverEndsIsRejectedAndDoesNotLeak() {
        var keyboard = Keyboard()
        keyboard.scan("400638133")
        keyboard.wait(1999)
        #expect(keyboard.said.isEmpty)
        keyboard.wait(1)
        #expect(keyboard.said == ["unfinished(afterMilliseconds: 2000) 400638133"])
        keyboard.scan("96385074\r")
        #expect(keyboard.said.last == "scanned 96385074")
    }

    @Test func aFrameThatNeverEndsIsRejected() {
        var keyboard = Keyboard { $0.prefix = "\u{02}" }
        keyboard.scan("\u{02}")
        keyboard.wait(5000)
        #expect(keyboard.said == ["unfinished(afterMilliseconds: 2000) "])
    }

    @Test func aLateTickChangesNothing() {
        var keyboard = Keyboard()
        keyboard.scan("400638133")
        keyboard.now += 10_000 * millisecond
        keyboard.scan("96385074\r")
        #expect(keyboard.said == ["unfinished(afterMilliseconds: 2000) 400638133", "scanned 96385074"])
    }
}

struct ScanReaderBoundTests {
    @Test func aHugeBarcodeIsOneRejectionAndNothingOfItLeaks() {
        var keyboard = Keyboard()
        keyboard.send(String(repeating: "7", count: 100_000), gap: 1)
        #expect(keyboard.said.isEmpty && keyboard.reader.entry.unicodeScalars.count == 4096)
        keyboard.scan("\r\n96385074\r")
        let beginning = String(repeating: "7", count: 64)
        #expect(keyboard.said == ["tooLong(length: 100000, most: 4096) \(beginning)", "scanned 96385074"])
    }

    @Test func aHugeBarcodeWithoutEndMarkEndsBySilence() {
        var keyboard = Keyboard()
        keyboard.send(String(repeating: "7", count: 5000), gap: 1)
        keyboard.reader.clear()
        keyboard.scan("7")
        keyboard.wait(500)
        #expect(keyboard.said == ["tooLong(length: 5001, most: 4096) " + String(repeating: "7", count: 64)])
        keyboard.scan("96385074\r")
        #expect(keyboard.said.last == "scanned 96385074")
    }

    @Test func theBoundItselfPasses() {
        for (length, count) in [(10, 1), (11, 0)] {
            var keyboard = Keyboard { $0.lengthMax = 10 }
            let text = String(repeating: "A", count: length)
            keyboard.scan(text + "\r")
            keyboard.paste(text)
            #expect(keyboard.said.filter { $0.hasSuffix(" \(text)") && !$0.hasPrefix("too") }.count == 2 * count)
            #expect(keyboard.said.filter { $0.hasPrefix("tooLong(length: 11, most: 10)") }.count == 2 - 2 * count)
        }
    }

    @Test func noSettingLiftsTheCeiling() {
        var keyboard = Keyboard { $0.lengthMax = .max }
        keyboard.scan(String(repeating: "A", count: 5000) + "\r")
        #expect(keyboard.said.count == 1 && keyboard.said[0].hasPrefix("tooLong(length: 5000, most: 4096)"))
    }

    @Test func senselessSettingsDoNotTrap() {
        var keyboard = Keyboard {
            ($0.lengthMax, $0.minimumLength, $0.maxGapMilliseconds) = (-1, -1, -1)
            ($0.repeatWindowMilliseconds, $0.unfinishedMilliseconds) = (.max, .max)
            $0.idleFlushMilliseconds = .max
        }
        keyboard.scan("AB\rA\r")
        keyboard.now = .max - 1
        _ = keyboard.reader.read(.scalar("A"), at: .max)
        _ = keyboard.reader.read(.scalar("A"), at: 0)
        _ = keyboard.reader.tick(at: .max)
        #expect(!keyboard.said.isEmpty)
    }
}

struct ScanReaderPasteTests {
    @Test func aPasteIsOneEvent() {
        var keyboard = Keyboard()
        keyboard.paste("4006381333931\r\n")
        keyboard.paste("A-01 02")
        #expect(keyboard.said == ["pasted 4006381333931", "pasted A-01 02"])
    }

    @Test func severalLinesAreNoCode() {
        var keyboard = Keyboard()
        keyboard.paste("A-01\nA-02\r\nA-03")
        #expect(keyboard.said == ["severalLines(3) A-01\nA-02\r\nA-03"])
    }

    @Test func anEmptyPasteIsShown() {
        var keyboard = Keyboard()
        keyboard.paste("\r\n")
        #expect(keyboard.said == ["emptyPaste "])
    }

    @Test func aHugePasteIsOneRejection() {
        var keyboard = Keyboard()
        keyboard.paste(String(repeating: "é", count: 100_000))
        keyboard.scan("96385074\r")
        #expect(
            keyboard.said == [
                "tooLong(length: 100000, most: 4096) " + String(repeating: "é", count: 64), "scanned 96385074",
            ])
    }

    @Test func whatWasOnTheLineIsRejectedButAMultiplierStays() {
        var keyboard = Keyboard()
        keyboard.type("12")
        keyboard.paste("A-01")
        keyboard.type("3*")
        keyboard.paste("96385074")
        #expect(keyboard.said == ["interrupted 12", "pasted A-01", "pasted 3*96385074"])
        #expect(keyboard.reader.entry.isEmpty)
    }

    @Test func aPasteEndsAScanThatIsTooLong() {
        var keyboard = Keyboard { $0.lengthMax = 10 }
        keyboard.scan("AAAAAAAAAAAA")
        keyboard.paste("B")
        #expect(keyboard.said == ["tooLong(length: 12, most: 10) AAAAAAAAAA", "pasted B"])
    }
}

struct ScanReaderRepeatTests {
    @Test func theSameCodeAgainAtOnceIsARepeat() {
        var keyboard = Keyboard()
        keyboard.scan("4006381333931\r")
        keyboard.wait(600)
        keyboard.scan("4006381333931\r")
        keyboard.wait(600)
        keyboard.scan("4006381333931\r")
        keyboard.wait(701)
        keyboard.scan("4006381333931\r")
        #expect(
            keyboard.said == [
                "scanned 4006381333931", "repeated 4006381333931", "repeated 4006381333931", "scanned 4006381333931",
            ])
    }

    @Test func theWindowIsPerCode() {
        var keyboard = Keyboard()
        keyboard.scan("ABCDEF\rGHIJKL\rABCDEF\r")
        #expect(keyboard.said == ["scanned ABCDEF", "scanned GHIJKL", "came back ABCDEF"])
    }

    @Test func whatIsScannedBehindATypedTextIsNoSecondRead() {
        var keyboard = Keyboard()
        keyboard.scan("ABCDEF\rABCDEF\r")
        keyboard.type("B-4\r")
        keyboard.scan("ABCDEF\r")
        #expect(keyboard.said == ["scanned ABCDEF", "repeated ABCDEF", "keyed B-4", "came back ABCDEF"])
    }

    @Test func piecesAreCountedEachTime() {
        var keyboard = Keyboard()
        keyboard.reader.countsPieces = true
        keyboard.scan("ABCDEF\rABCDEF\rABCDEF\r")
        #expect(keyboard.said == ["scanned ABCDEF", "scanned ABCDEF", "scanned ABCDEF"])
        keyboard.reader.countsPieces = false
        keyboard.scan("ABCDEF\r")
        #expect(keyboard.said.last == "scanned ABCDEF", "one piece too many must be heard")
        keyboard.scan("ABCDEF\r")
        #expect(keyboard.said.last == "repeated ABCDEF")
    }

    @Test func noWindowNoRepeats() {
        var keyboard = Keyboard { $0.repeatWindowMilliseconds = 0 }
        keyboard.send("ABCDEF\rABCDEF\r", gap: 0)
        #expect(keyboard.said == ["scanned ABCDEF", "scanned ABCDEF"])
    }

    @Test func typedAndPastedTextsAreNeverRepeats() {
        var keyboard = Keyboard { $0.repeatWindowMilliseconds = 100_000 }
        keyboard.type("1\r1\r")
        keyboard.paste("A-01")
        keyboard.paste("A-01")
        #expect(keyboard.said == ["keyed 1", "keyed 1", "pasted A-01", "pasted A-01"])
    }

    @Test func aCodeThatArrivesTwiceInOneTextIsReadOnce() {
        var keyboard = Keyboard()
        keyboard.scan("40063813339314006381333931\r")
        keyboard.wait(1000)
        keyboard.type("9638507496385074\r")
        #expect(keyboard.said == ["scanned 4006381333931 doubled", "keyed 9638507496385074"])
    }
}
