import CNcurses
import Glibc
import Testing
import TextScreen

@testable import Terminal

/// Everything that holds a screen, signals or descriptors runs one after another.
@Suite(.serialized) struct TerminalTests {
    private func options(_ type: String, log: String? = nil, locale: String = "C.UTF-8") -> TerminalOptions {
        TerminalOptions(type: type, noColor: false, logPath: log, locale: locale)
    }

    private func sampleFrame(_ size: ScreenSize, _ glyphs: Glyphs = .unicode, item: String = "日本 Zürich") -> Frame {
        var frame = Frame(size, glyphs: glyphs)
        frame.put("PICK 12/40", row: 0, width: size.columns, role: .title)
        frame.put("A-04-12-C", row: 1, role: .value)
        frame.put(item, row: 2)
        frame.rule(row: 3)
        frame.put(Notice(.ok, "Place A-04-12-C"), row: size.rows - 3)
        frame.put(entry: "", prompt: "scan item", row: size.rows - 2)
        return frame
    }

    // MARK: opening and closing

    @Test(arguments: ["xterm-256color", "vt100", "linux", "screen", "tmux-256color", "xterm-nobody-knows"])
    func aTerminalIsOpenedDrawnAndGivenBack(type: String) throws {
        let line = TestLine(columns: 80, rows: 24)
        let modes = line.modes
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options(type))
        #expect(line.isRaw)
        #expect(display.size == .standard)
        #expect((display.notice != nil) == (type == "xterm-nobody-knows"))
        display.draw(sampleFrame(display.size, display.glyphs))
        let drawn = String(decoding: line.output(), as: UTF8.self)
        #expect(drawn.contains("A-04-12-C"))
        #expect(drawn.contains("scan item"))
        #expect(!drawn.contains("\u{1B}(0"), "line drawing must be ordinary characters")
        display.close()
        display.close()
        #expect(line.modes == modes)
        if type.hasPrefix("xterm") { #expect(String(decoding: line.output(), as: UTF8.self).contains("\u{1B}[?1049l")) }
    }

    @Test func aTerminalThatCannotPlaceItsCursorAsksForPlainMode() {
        let line = TestLine(columns: 80, rows: 24)
        let modes = line.modes
        #expect(throws: TerminalError.needsPlainMode(type: "dumb")) {
            _ = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("dumb"))
        }
        #expect(line.modes == modes)
        #expect(line.output() == [])
    }

    @Test func somethingElseThanATerminalIsRefused() {
        let file = Glibc.open("/dev/null", O_RDWR)
        defer { Glibc.close(file) }
        #expect(throws: TerminalError.notATerminal) {
            _ = try NcursesTerminal(input: file, output: file, options: options("xterm"))
        }
    }

    @Test func aSecondScreenIsRefusedAndTheFirstGoesOn() throws {
        let line = TestLine(columns: 20, rows: 8)
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("xterm"))
        #expect(throws: TerminalError.alreadyOpen) {
            _ = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("xterm"))
        }
        display.draw(sampleFrame(display.size))
        #expect(!line.output().isEmpty)
    }

    @Test func anUnusableLogIsAnErrorThatLeavesTheTerminalAsItWas() {
        let line = TestLine(columns: 20, rows: 8)
        let modes = line.modes
        #expect(throws: TerminalError.logUnusable(path: "/nowhere/log", code: ENOENT)) {
            _ = try NcursesTerminal(
                input: line.terminal, output: line.terminal, options: options("xterm", log: "/nowhere/log"))
        }
        #expect(line.modes == modes)
    }

    @Test func errorOutputGoesToTheLogAndNotOntoTheScreen() throws {
        let path = "/tmp/dockline-terminal-test-\(getpid()).log"
        defer { unlink(path) }
        let line = TestLine(columns: 20, rows: 8)
        let display = try NcursesTerminal(
            input: line.terminal, output: line.terminal, options: options("xterm", log: path))
        _ = write(STDERR_FILENO, "noise\n", 6)
        display.close()
        #expect(!String(decoding: line.output(), as: UTF8.self).contains("noise"))
        let log = Glibc.open(path, O_RDONLY)
        defer { Glibc.close(log) }
        var buffer = [UInt8](repeating: 0, count: 100)
        #expect(read(log, &buffer, 100) == 6)
    }

    @Test func closingAfterAHangUpEndsAtOnce() throws {
        let line = TestLine(columns: 80, rows: 24)
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("xterm"))
        display.draw(sampleFrame(display.size))
        line.hangUp()
        display.draw(Frame(display.size))
        display.close()
        let next = TestLine(columns: 20, rows: 8)
        let second = try NcursesTerminal(input: next.terminal, output: next.terminal, options: options("xterm"))
        second.draw(sampleFrame(second.size))
        #expect(String(decoding: next.output(), as: UTF8.self).contains("A-04-12-C"))
    }

    @Test func afterAStopTheTerminalIsTakenAgainWithItsNewSize() throws {
        let line = TestLine(columns: 80, rows: 24)
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("xterm"))
        display.draw(sampleFrame(display.size))
        _ = line.output()
        var shellModes = termios()
        tcgetattr(line.terminal, &shellModes)
        shellModes.c_lflag |= tcflag_t(ICANON | ECHO | ISIG)
        tcsetattr(line.terminal, TCSANOW, &shellModes)
        line.resize(columns: 40, rows: 16)
        display.resume()
        #expect(line.isRaw)
        #expect(display.size == .half)
        display.draw(sampleFrame(display.size))
        let drawn = String(decoding: line.output(), as: UTF8.self)
        #expect(drawn.contains("A-04-12-C") && drawn.contains("\u{1B}[?1049h") && drawn.contains("\u{1B}[?2004h"))
    }

    // MARK: sizes

    @Test func anUnknownSizeIsTheClassicOne() throws {
        let line = TestLine(columns: 0, rows: 0)
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("xterm"))
        #expect(display.size == .standard)
    }

    @Test func exportedSizesAreNotBelieved() throws {
        setenv("LINES", "50", 1)
        setenv("COLUMNS", "132", 1)
        let line = TestLine(columns: 20, rows: 8)
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("xterm"))
        #expect(display.size == .handheld)
        #expect(getenv("LINES") == nil && getenv("COLUMNS") == nil)
    }

    @Test func aResizeIsFollowedAndDrawnInFull() throws {
        let line = TestLine(columns: 80, rows: 24)
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("xterm"))
        for (columns, rows) in [(20, 8), (200, 60), (1, 1), (80, 24)] {
            display.draw(sampleFrame(display.size))
            _ = line.output()
            line.resize(columns: columns, rows: rows)
            #expect(display.resize() == ScreenSize(columns: columns, rows: rows))
            display.draw(sampleFrame(display.size))
            #expect(!line.output().isEmpty)
        }
        #expect(
            String(
                decoding: {
                    display.repaint(); return line.output()
                }(), as: UTF8.self
            ).contains("A-04-12-C"))
    }

    @Test func strongLettersAreDrawnAtOnceAndTheUsualOnesComeBack() throws {
        let line = TestLine(columns: 80, rows: 24)
        let display = try NcursesTerminal(
            input: line.terminal, output: line.terminal, options: options("xterm-256color"))
        defer { display.close() }
        let frame = sampleFrame(display.size)
        display.draw(frame)
        _ = line.output()
        display.strengthen(true)
        display.draw(frame)
        #expect(display.palette == .strong256)
        let strong = String(decoding: line.output(), as: UTF8.self)
        #expect(strong.contains("scan item") && strong.contains("38;5;231"), "all of it, white on black")
        display.strengthen(false)
        display.draw(frame)
        #expect(display.palette == .ansi256)
        #expect(String(decoding: line.output(), as: UTF8.self).contains("scan item"))
    }

    @Test func syllablesOfDevanagariReachTheTerminalWhole() throws {
        let line = TestLine(columns: 80, rows: 24)
        let display = try NcursesTerminal(
            input: line.terminal, output: line.terminal, options: options("xterm-256color"))
        defer { display.close() }
        let words = "\u{938}\u{94D}\u{915}\u{948}\u{928} \u{915}\u{930}\u{947}\u{902} \u{91F}\u{94B}\u{91F}"
        display.draw(sampleFrame(display.size, item: words))
        #expect(String(decoding: line.output(), as: UTF8.self).contains(words))
    }

    @Test func aFrameOfAnotherSizeThanTheTerminalIsClipped() throws {
        let line = TestLine(columns: 20, rows: 8)
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("xterm"))
        display.draw(sampleFrame(.standard, item: String(repeating: "日", count: 40)))
        display.draw(sampleFrame(ScreenSize(columns: 1, rows: 1)))
        #expect(!line.output().isEmpty)
    }

    // MARK: bytes

    @Test(arguments: ["xterm-256color", "vt100", "linux", "screen"])
    func aSmallChangeCostsFewBytes(type: String) throws {
        let line = TestLine(columns: 20, rows: 8)
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options(type))
        let frame = sampleFrame(display.size, display.glyphs, item: "Lunch bag red")
        display.draw(frame)
        _ = line.output()
        display.draw(frame)
        #expect(line.output().count <= 12, "nothing changed")
        var changed = frame
        changed.put("Hand warmer owl", row: 2, width: 20)
        display.draw(changed)
        let oneLine = line.output().count
        var accepted = sampleFrame(display.size, display.glyphs, item: "Hand warmer owl")
        accepted.put("B-11-03-A", row: 1, role: .changed)
        accepted.put(Notice(.error, "Wrong place"), row: 5)
        accepted.put(entry: "4006381333931", prompt: "scan item", row: 6)
        display.draw(accepted)
        let wholeScan = line.output().count
        print("bytes on \(type): one line \(oneLine), accepted scan \(wholeScan)")
        #expect(oneLine > 0 && oneLine <= 60)
        #expect(wholeScan > 0 && wholeScan <= 300)
    }

    @Test func withoutUnicodeEveryByteOfAPictureIsAscii() throws {
        let line = TestLine(columns: 40, rows: 8)
        let display = try NcursesTerminal(
            input: line.terminal, output: line.terminal, options: options("xterm", locale: "C"))
        #expect(display.glyphs == .ascii)
        display.draw(sampleFrame(display.size))
        let drawn = line.output()
        #expect(drawn.allSatisfy { $0 < 0x80 })
        #expect(String(decoding: drawn, as: UTF8.self).contains("? ?  Zurich"))
    }

    @Test func hostileTextsReachTheTerminalWithoutHarm() throws {
        let line = TestLine(columns: 20, rows: 8)
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("xterm"))
        for text in [
            "\u{1B}]0;title\u{7}", "क्षि", "한글\u{1100}\u{1161}", "👨‍👩‍👧‍👦", "\u{1FAF6}",
            "a" + String(repeating: "\u{301}", count: 9),
        ] {
            var frame = Frame(display.size)
            frame.put(text, row: 0)
            display.draw(frame)
            #expect(!String(decoding: line.output(), as: UTF8.self).contains("\u{1B}]"))
        }
    }

    // MARK: choices

    @Test func colourFollowsTheChoiceTheEnvironmentAndTheTerminal() {
        let palette = { (color: ColorChoice, noColor: Bool, colors: Int) in
            TerminalOptions(type: "x", color: color, noColor: noColor).palette(colors: colors)
        }
        #expect(palette(.auto, false, 256) == .ansi256)
        #expect(palette(.auto, false, 8) == .ansi8)
        #expect(palette(.auto, false, 0) == .mono)
        #expect(palette(.auto, true, 256) == .mono)
        #expect(palette(.always, true, 256) == .ansi256)
        #expect(palette(.never, false, 256) == .mono)
        setenv("NO_COLOR", "", 1)
        #expect(!TerminalOptions(type: "x").noColor)
        setenv("NO_COLOR", "1", 1)
        #expect(TerminalOptions(type: "x").noColor)
        unsetenv("NO_COLOR")
    }

    @Test func keySequencesComeFromTerminfo() throws {
        let line = TestLine(columns: 80, rows: 24)
        let display = try NcursesTerminal(input: line.terminal, output: line.terminal, options: options("rxvt"))
        #expect(display.keySequences[Array("\u{1B}[23$".utf8)] == .shiftFunction(9))
        var decoder = KeyDecoder(terminal: display.keySequences)
        #expect(decoder.decode("\u{1B}[23$\u{1B}[21~".utf8, at: 0) == [.shiftFunction(9), .function(10)])
    }

    // MARK: plain mode

    @Test func plainModeAppendsOnlyWhatChanged() throws {
        let line = TestLine(columns: 80, rows: 24)
        let modes = line.modes
        let display = try PlainTerminal(input: line.terminal, output: line.terminal, options: options("dumb"))
        #expect(line.isRaw)
        var frame = sampleFrame(display.size, display.glyphs, item: "Lunch bag")
        display.draw(frame)
        #expect(
            String(decoding: line.output(), as: UTF8.self)
                == "PICK 12/40\r\nA-04-12-C\r\nLunch bag\r\nOK Place A-04-12-C\r\nscan item")
        frame.put(entry: "40", prompt: "scan item", row: frame.rows - 2)
        display.draw(frame)
        #expect(String(decoding: line.output(), as: UTF8.self) == " 40")
        frame.put(entry: "4", prompt: "scan item", row: frame.rows - 2)
        display.draw(frame)
        #expect(line.output() == [8, 32, 8])
        frame.put("PICK 13/40", row: 0, width: 80, role: .title)
        frame.put(Notice(.error, "Wrong item"), row: frame.rows - 3)
        frame.put(entry: "", prompt: "scan item", row: frame.rows - 2)
        display.draw(frame)
        #expect(String(decoding: line.output(), as: UTF8.self) == "\r\nX Wrong item\r\nscan item")
        display.close()
        #expect(line.modes == modes)
    }
}
