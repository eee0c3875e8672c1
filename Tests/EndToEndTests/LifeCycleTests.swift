import Foundation
import Testing

extension EndToEnd {
    /// How a station begins and ends, and what it leaves behind.
    @Suite struct LifeCycle {
        /// An ending takes less than a second on an idle machine; this much on one that is busy.
        static let promptly = 4.0

        /// Signals with the exit code that each leads to: told to end, the terminal lost, a bug of the program.
        static let endings: [(signal: Int32, status: Int32)] = [
            (SIGTERM, 143), (SIGHUP, 0), (SIGINT, 130), (SIGABRT, 134), (SIGSEGV, 139), (SIGILL, 132),
        ]

        @Test(arguments: endings)
        func aSignalEndsItInOrder(_ signal: Int32, _ status: Int32) async throws {
            let world = try await World.filled()
            let terminal = try Pty()
            let before = terminal.settings()
            // The toolchain's own crash reporter would ask the terminal what to do next.
            try terminal.start(try world.station(), ["SWIFT_BACKTRACE": "enable=no"])
            try await terminal.sees("scan your badge")
            #expect(terminal.settings() != before, "a station reads key by key")
            terminal.signal(signal)
            #expect(try await terminal.end(seconds: LifeCycle.promptly) == status)
            #expect(terminal.settings() == before)
            #expect(terminal.contains("\u{1B}[?1049l"), "the main screen is back")
            #expect(terminal.contains("\u{1B}[?2004l"), "paste marks are off")
            #expect(try await world.facts() > 0)
        }

        @Test func aDroppedLineEndsItInOrder() async throws {
            let world = try await World.filled()
            let terminal = try Pty()
            try terminal.start(try world.station())
            try await terminal.sees("scan your badge")
            try await terminal.send("B-1\r")
            try await terminal.sees("Hello")
            terminal.closeMaster()
            #expect(try await terminal.end(seconds: LifeCycle.promptly) == 0)
            #expect(try await world.facts() > 0)
        }

        @Test func theEndOfTheTerminalProgramEndsIt() async throws {
            let world = try await World.filled()
            let screen = try await world.openStation()
            let station = try await screen.program()
            try await screen.killServer()
            try await waited(for: "the end of the station \(station)", seconds: LifeCycle.promptly) {
                isAlive(station) ? nil : ()
            }
            #expect(try await world.facts() > 0)
        }

        @Test func stoppedAndContinuedItShowsItsScreenAgain() async throws {
            let world = try await World.filled()
            let terminal = try Pty()
            try terminal.start(try world.station())
            try await terminal.sees("scan your badge")
            let shown = terminal.received.count
            terminal.signal(SIGSTOP)
            terminal.signal(SIGCONT)
            try await terminal.sees("scan your badge", since: shown)
            terminal.signal(SIGTERM)
            #expect(try await terminal.end() == 143)
        }

        @Test func anIdleStationCostsNothing() async throws {
            let world = try await World.filled()
            let terminal = try Pty()
            try terminal.start(try world.station())
            try await terminal.sees("scan your badge")
            let before = terminal.processorSeconds()
            let until = ProcessInfo.processInfo.systemUptime + 1.5
            try await waited(for: "a second and a half to pass") {
                ProcessInfo.processInfo.systemUptime > until ? () : nil
            }
            #expect(terminal.processorSeconds() - before < 0.15)
            terminal.signal(SIGTERM)
            _ = try await terminal.end()
        }

        @Test func quittingLeavesTheTerminalAsItWas() async throws {
            let world = try await World.filled()
            let screen = try await Tmux.open(columns: 80, rows: 24, try world.variables)
            let (before, after) = (world.scratch.path("before"), world.scratch.path("after"))
            try await screen.enter("stty -a > \(before); $DOCKLINE station PICK-1; echo left=$?; stty -a > \(after)")
            try await screen.sees("SIGN IN")
            try await screen.press("F10")
            try await screen.sees("left=0", "stty -a", not: ["SIGN IN"])
            try await waited(for: "the settings afterwards") { text(of: after).isEmpty ? nil : () }
            #expect(text(of: before) == text(of: after))
            #expect(!text(of: before).isEmpty)
            #expect(text(of: world.site + ".PICK-1.log").contains("opens site Leeds"))
        }

        @Test func everySizeIsSurvivedAndThePictureComesBack() async throws {
            let world = try await World.filled()
            let screen = try await world.openTour()
            try await screen.sees("GO TO", "scan place A-01-01-A")
            let before = try await screen.rows().dropFirst()
            for (columns, rows) in [(1, 1), (20, 8), (3, 40), (200, 60), (120, 2), (19, 7)] {
                try await screen.resize(columns: columns, rows: rows)
                // Its answer to a key shows that it has taken the size and lives.
                try await screen.press("F1")
                try await screen.press("Escape")
            }
            try await screen.resize(columns: 200, rows: 60)
            try await screen.sees("GO TO", "TAKE", "INTO", "Ana Moreno")
            try await screen.resize(columns: 20, rows: 8)
            try await screen.sees("A-01-01-A 3× Apple juice", "scan place")
            try await screen.resize(columns: 80, rows: 24)
            try await waited(for: "the picture as it was", lastSeen: screen.picture) {
                let now = try await screen.rows().dropFirst()
                return zip(before, now).allSatisfy { LifeCycle.withoutDigits($0) == LifeCycle.withoutDigits($1) }
                    ? () : nil
            }
            try await screen.enter("A-01-01-A")
            try await screen.sees("scan the item")
        }

        private static func withoutDigits(_ row: String) -> String { row.filter { !$0.isNumber } }

        @Test func controlLRepaintsWhatNoiseHasSpoilt() async throws {
            let world = try await World.filled()
            let screen = try await world.openTour()
            try await screen.scribble("\u{1B}[5;5HNOISE ON THE LINE")
            try await screen.sees("NOISE ON THE LINE")
            try await screen.press("C-l")
            try await screen.sees("GO TO", "scan place A-01-01-A", not: ["NOISE"])
        }

        @Test func helpAndPaletteOpenAndClose() async throws {
            let world = try await World.filled()
            let screen = try await world.openStation()
            for stage in ["SIGN IN", "TOURS", "PICK"] {
                try await screen.press("F1")
                try await screen.sees("Help", "Shows what the keys do")
                try await screen.press("Escape")
                try await screen.sees(stage, not: ["Shows what the keys do"])
                try await screen.press("C-p")
                try await screen.sees("Commands", "Enter Do it")
                try await screen.press("Escape")
                try await screen.sees(stage, not: ["Enter Do it"])
                if stage == "SIGN IN" { try await screen.enter("B-1") }
                if stage == "TOURS" { try await screen.enter("1") }
                try await screen.sees(stage == "SIGN IN" ? "TOURS" : "PICK")
            }
        }
    }
}
