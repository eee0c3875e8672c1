import Foundation
import Testing

extension EndToEnd {
    /// Whatever bytes a scanner, a cable or a clipboard sends: they are data, never commands.
    @Suite struct ScanBytes {
        /// The control bytes that data carriers, scanners and flow control know, with the marks that stand for them.
        static let marks: [UInt8: String] = [
            0x01: "␁", 0x02: "␂", 0x03: "␃", 0x04: "␄", 0x05: "␅", 0x06: "␆", 0x07: "␇", 0x0B: "␋", 0x0C: "␌",
            0x0E: "␎",
            0x0F: "␏", 0x10: "␐", 0x11: "␑", 0x12: "␒", 0x13: "␓", 0x14: "␔", 0x15: "␕", 0x16: "␖", 0x17: "␗",
            0x18: "␘",
            0x19: "␙", 0x1A: "␚", 0x1C: "␜", 0x1D: "␝", 0x1E: "␞", 0x1F: "␟",
        ]

        @Test func controlBytesInsideAScanArriveAndAreShown() async throws {
            let world = try await World.filled()
            let screen = try await world.openTour()
            let before = try await world.facts()
            for (byte, mark) in ScanBytes.marks.sorted(by: { $0.key < $1.key }) {
                try await screen.send(Array("K\(byte)".utf8) + [byte] + Array("end\r".utf8))
                try await screen.sees("knows K\(byte)\(mark)end", "PICK", "scan place A-01-01-A")
            }
            #expect(try await world.facts() == before)
            try await screen.enter("A-01-01-A")
            try await screen.sees("scan the item")
        }

        /// NUL and Delete are what a keyboard sends for Ctrl-Space and Backspace; Tab and line ends are end marks.
        @Test func whatErasesAndWhatEndsDoesOnlyThat() async throws {
            let world = try await World.filled()
            let screen = try await world.openTour()
            let before = try await world.facts()
            try await screen.send(Array("K1\u{7F}\u{7F}K2\r".utf8))
            try await screen.sees("knows K2", "PICK")
            try await screen.send(Array("K3\u{0}K4\r".utf8))
            try await screen.sees("K4", "PICK", "Expected: place A-01-01-A")
            try await screen.send(Array("K5\r\n".utf8))
            try await screen.sees("knows K5")
            try await screen.send(Array("K6\t".utf8))
            try await screen.sees("knows K6")
            #expect(try await world.facts() == before)
        }

        @Test func noPrintableByteIsACommand() async throws {
            let world = try await World.filled()
            let screen = try await world.openStation()
            try await printablesAreText(screen, prompt: "scan your badge", refused: "Nobody here has the badge")
            try await screen.enter("B-1")
            try await screen.sees("TOURS", "1 waiting")
            try await printablesAreText(screen, prompt: "tour number", refused: "is no tour in the list and no badge")
            try await screen.enter("1")
            try await screen.sees("PICK", "scan place A-01-01-A")
            let before = try await world.facts()
            try await printablesAreText(screen, prompt: "scan place A-01-01-A", refused: "Nobody here knows")
            #expect(try await world.facts() == before)
        }

        private func printablesAreText(_ screen: Tmux, prompt: String, refused: String) async throws {
            let printable = Array(UInt8(0x20)...0x7E)
            let before = try await still(screen)
            // One by one, each taken back: a command among them would have changed more than the entry line.
            try await screen.send(printable.flatMap { [$0, 0x7F] } + Array("mark".utf8))
            try await screen.sees("mark")
            try await screen.send([UInt8](repeating: 0x7F, count: 4))
            try await screen.sees(prompt, not: ["mark"])
            #expect(try await still(screen) == before)
            // All in one line, which is answered as one text; another one on every screen, or it would be a repeat.
            try await screen.send(Array(prompt.utf8.prefix(6)) + printable)
            try await screen.sees("tuvwxyz{|}~")
            try await screen.send([0x0D])
            try await screen.sees(refused, "…", prompt)
        }

        /// The screen without its digits, which the clock changes.
        private func still(_ screen: Tmux) async throws -> [String] {
            try await screen.rows().map { $0.filter { !$0.isNumber && $0 != " " } }
        }

        @Test func aHundredThousandCharactersGetOneRejection() async throws {
            let world = try await World.filled()
            let screen = try await world.openTour()
            let before = try await world.facts()
            try await screen.typeFast(String(repeating: "7", count: 100_000) + "\r")
            try await screen.sees("100000 characters came", "more than any code has", "PICK")
            #expect(try await world.facts() == before)
            try await screen.enter("A-01-01-A")
            try await screen.sees("scan the item")
        }

        @Test func brokenUTF8IsAnsweredAndForgotten() async throws {
            let world = try await World.filled()
            let screen = try await world.openTour()
            let before = try await world.facts()
            let broken: [[UInt8]] = [
                [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0xAF], [0x80],
            ]
            for (number, bytes) in broken.enumerated() {
                try await screen.send(Array("U\(number)".utf8) + bytes + Array("end\r".utf8))
                try await screen.sees("arrived broken. Read: U\(number)\u{FFFD}", "end", "PICK")
            }
            try await screen.send(Array("cut".utf8) + [0xE2, 0x82, 0x0D])
            try await screen.sees("arrived broken. Read: cut\u{FFFD}")
            #expect(try await world.facts() == before)
            try await screen.enter("A-01-01-A")
            try await screen.sees("scan the item")
        }

        @Test func aPasteIsOneTextAndSeveralLinesAreRefused() async throws {
            let world = try await World.filled()
            let screen = try await world.openTour()
            let before = try await world.facts()
            try await screen.paste("A-01-01-A\n4006381333931\nL77\n")
            try await screen.sees("3 lines were pasted; one is expected", "scan place A-01-01-A")
            #expect(try await world.facts() == before)
            try await screen.paste("A-01-01-A")
            try await screen.sees("scan the item")
            #expect(try await world.facts() == before + 1)
        }
    }
}
