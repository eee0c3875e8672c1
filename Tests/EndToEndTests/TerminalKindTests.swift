import Foundation
import Testing

extension EndToEnd {
    /// Terminals that are unknown, simple, colourless, old or none at all.
    @Suite struct TerminalKinds {
        @Test(arguments: ["nonsense", "xterm-kitty", "", "vt100", "linux", "screen", "tmux-256color"])
        func everyKindShowsTheScreen(_ kind: String) async throws {
            let world = try await World.filled()
            let terminal = try Pty()
            let before = terminal.settings()
            try terminal.start(try world.station(), ["TERM": kind])
            try await terminal.sees("scan your badge")
            try await terminal.send("B-1\r")
            try await terminal.sees("Ana Moreno")
            terminal.signal(SIGTERM)
            #expect(try await terminal.end() == 143)
            #expect(terminal.settings() == before)
        }

        @Test func aTerminalWithoutACursorGetsLines() async throws {
            let world = try await World.filled()
            let terminal = try Pty()
            try terminal.start(try world.station(), ["TERM": "dumb"])
            try await terminal.sees("scan your badge")
            try await terminal.send("B-9\r")
            try await terminal.sees("Nobody here has the badge B-9")
            try await terminal.send("B-1\r")
            try await terminal.sees("Hello Ana Moreno")
            try await terminal.send("1\r")
            try await terminal.sees("scan place A-01-01-A")
            #expect(!terminal.received.contains(0x1B), "\(terminal.tail())")
            terminal.signal(SIGTERM)
            _ = try await terminal.end()
        }

        @Test func nothingButTheScreenIsPrintedOnASimpleTerminal() async throws {
            let world = try await World.filled()
            let terminal = try Pty()
            try terminal.start(try world.station("PICK-1", "--plain"))
            try await terminal.sees("scan your badge")
            terminal.signal(SIGTERM)
            _ = try await terminal.end()
            #expect(!terminal.contains("dockline.station"), "the journal belongs into its file: \(terminal.tail())")
        }

        @Test func colourIsShownUnlessNoColorIsSet() async throws {
            let world = try await World.filled()
            #expect(try await colours(world, [:]))
            #expect(try await !colours(world, ["NO_COLOR": "1"]))
        }

        /// Whether any colour was set while an error was shown.
        private func colours(_ world: World, _ variables: [String: String]) async throws -> Bool {
            let terminal = try Pty()
            try terminal.start(try world.station(), variables)
            try await terminal.sees("scan your badge")
            try await terminal.send("B-9\r")
            try await terminal.sees("B-9.")
            terminal.signal(SIGTERM)
            _ = try await terminal.end()
            let text = String(decoding: terminal.received, as: UTF8.self)
            return text.matches(of: /\u{1B}\[([0-9;]*)m/).contains { match in
                match.1.split(separator: ";").compactMap { Int($0) }.contains {
                    (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0)
                }
            }
        }

        @Test func theLocaleCGetsOnlyASCII() async throws {
            let world = try await World.filled()
            let terminal = try Pty()
            try terminal.start(try world.station(), ["LC_ALL": "C"])
            try await terminal.sees("scan your badge")
            try await terminal.send("B-1\r")
            try await terminal.sees("Ana Moreno")
            try await terminal.send("1\r")
            try await terminal.sees("Apple juice")
            try await terminal.send("K\u{1D}K\r")
            try await terminal.sees("knows K")
            #expect(terminal.received.allSatisfy { $0 < 0x80 }, "\(terminal.tail())")
            terminal.signal(SIGTERM)
            _ = try await terminal.end()
        }

        @Test func theRealSizeCountsAndNotTheVariables() async throws {
            let world = try await World.filled()
            let screen = try await Tmux.open(
                columns: 40, rows: 16, try world.variables.merging(["COLUMNS": "132", "LINES": "50"]) { $1 })
            try await screen.startStation()
            try await screen.sees("scan your badge, or type it", "F1 Help", "F10 Quit")
            let rows = try await screen.rows()
            #expect(rows.count == 16 && rows.last?.hasPrefix("F1 Help") == true)
        }

        @Test func aTerminalWithoutASizeIsTakenForTheUsualOne() async throws {
            let world = try await World.filled()
            let terminal = try Pty(columns: 0, rows: 0)
            try terminal.start(try world.station())
            try await terminal.sees("scan your badge")
            terminal.signal(SIGTERM)
            #expect(try await terminal.end() == 143)
        }

        @Test func withoutATerminalItSaysWhatToDo() async throws {
            let world = try await World.filled()
            let outcome = try await run(try world.station())
            #expect(outcome.status == 1)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("not a terminal"))
            #expect(outcome.errors.contains("--plain"))
        }
    }
}
