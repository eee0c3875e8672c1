import Foundation
import Testing

extension EndToEnd {
    /// The first thing that anybody tries.
    @Suite struct Demo {
        @Test func itShowsTheScreenAndPrintsNothingElse() async throws {
            let scratch = try Scratch()
            let terminal = try Pty()
            let before = terminal.settings()
            let first = try await seconds {
                try terminal.start([try Program.dockline(), "demo"], ["TMPDIR": scratch.folder])
                try await terminal.sees("scan your badge")
            }
            print("demo: first paint after \(Int(first * 1000)) ms")
            #expect(first < 5, "within a second on an idle machine")
            #expect(terminal.received.first == 0x1B, "the first byte belongs to the screen: \(terminal.tail())")
            try await terminal.send("\u{1B}[21~")
            #expect(try await terminal.end() == 0)
            let text = String(decoding: terminal.received, as: UTF8.self)
            let rest = text.components(separatedBy: "\u{1B}[?1049l").last ?? ""
            #expect(
                rest.filter { $0.isLetter && $0.isLowercase }.count <= 4,
                "after the screen came: \(rest.debugDescription)")
            #expect(terminal.settings() == before)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: scratch.folder).isEmpty, "the demo's site is gone")
        }

        @Test func f9WalksThroughALineAndShiftF9IsRefused() async throws {
            let scratch = try Scratch()
            let screen = try await Tmux.open(
                columns: 80, rows: 24, ["DOCKLINE": try Program.dockline(), "TMPDIR": scratch.folder])
            try await screen.enter("$DOCKLINE demo; echo left=$?")
            try await screen.sees("SIGN IN", "F9 Scan", "S-F9 Wrong")
            try await screen.press("S-F9")
            try await screen.sees("? ", "B-0000")
            try await screen.press("F9")
            try await screen.sees("TOURS")
            try await screen.press("F9")
            try await screen.sees("PICK", "· 0/", "scan place")
            try await screen.press("S-F9")
            try await screen.sees("X Go to", "Scanned", "Expected: place")
            var presses = 0
            while try await !screen.words().contains("· 1/"), presses < 12 {
                // The status row moves by itself: its count of facts and its clock are no answer.
                let before = try await screen.rows().dropFirst()
                try await screen.press("F9")
                try await waited(for: "an answer to F9", lastSeen: screen.picture) {
                    try await screen.rows().dropFirst() != before ? () : nil
                }
                presses += 1
            }
            try await screen.sees("· 1/", "OK")
            #expect(presses >= 3, "place, item and tote at least")
            try await screen.press("F10")
            try await screen.sees("TOURS")
            try await screen.press("F10")
            try await screen.sees("SIGN IN")
            try await screen.press("F10")
            try await screen.sees("left=0", not: ["SIGN IN"])
        }

        @Test func itsSiteCanBeKept() async throws {
            let scratch = try Scratch()
            let terminal = try Pty()
            try terminal.start([try Program.dockline(), "demo", "--dir", scratch.path("kept")])
            try await terminal.sees("scan your badge")
            terminal.signal(SIGTERM)
            #expect(try await terminal.end() == 143)
            let verified = try await run([try Program.dockline(), "site", "verify", scratch.path("kept/demo.site")])
            #expect(verified.status == 0, "\(verified)")
        }
    }
}
