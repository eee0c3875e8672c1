import Foundation
import Testing

extension EndToEnd {
    /// The smallest whole story: from files to a picked tote, with a crash in the middle.
    @Suite struct Story {
        struct Size: CustomTestStringConvertible {
            var columns: Int
            var rows: Int
            var testDescription: String { "\(columns)×\(rows)" }
            static let all = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 16), Size(columns: 20, rows: 8)]
        }

        @Test(arguments: Size.all)
        func anOrderIsPickedAcrossACrash(_ size: Size) async throws {
            let world = try await World.filled()
            let screen = try await world.openStation(columns: size.columns, rows: size.rows)
            try await screen.enter("B-1")
            try await screen.sees("TOURS", "0/3")
            try await screen.enter("1")
            try await screen.sees("0/3", "Apple juice")
            try await refusesTheWrongPlace(screen, isSmall: size.columns < 40)
            try await screen.enter("A-01-01-A")
            try await screen.sees("scan", "item")
            try await screen.enter("4006381333931")
            try await screen.sees("lot")
            try await screen.enter("L77")
            try await screen.sees("1 of 3")
            try await crash(screen)

            let counted = try await world.facts()
            try await screen.startStation()
            try await screen.enter("B-1")
            try await screen.sees("Tour 1 goes on", "1/3")
            // Signing in and taking the tour up again; nothing of the line is done twice.
            #expect(try await world.facts() <= counted + 2)
            try await finish(screen)

            try await screen.press("F10")
            try await screen.sees("SIGN IN")
            try await screen.press("F10")
            try await screen.sees("left=0")
            #expect(try await world.dockline("site", "verify", world.site).status == 0)
            let tours = try await world.done("tours", "--json").output.filter { !$0.isWhitespace }
            #expect(tours == "[]")
        }

        /// In words: what was scanned, what was expected, what to do; and nothing is recorded.
        private func refusesTheWrongPlace(_ screen: Tmux, isSmall: Bool) async throws {
            try await screen.enter("A-01-02-A")
            try await screen.sees("Go to A-01-01-A")
            if isSmall {
                try await screen.sees("this is A-01-02-A")
            } else {
                try await screen.sees("Scanned A-01-02-A", "Expected: place A-01-01-A")
            }
        }

        private func crash(_ screen: Tmux) async throws {
            let station = try await screen.program()
            kill(station, SIGKILL)
            try await screen.sees("Killed")
            // Nothing restores a terminal after this; the line here does what a login wrapper would, and it ends with a
            // line feed because Enter still sends a bare carriage return.
            try await screen.type("stty sane; tput rmcup; tput cnorm; clear; echo $?")
            try await screen.press("C-j")
            try await screen.sees("0 ready>", not: ["Killed"])
            try await screen.enter("echo usable; stty -a | grep -o ' echo ' ; stty -a | grep -o ' icanon '")
            try await screen.sees("usable echo icanon")
        }

        private func finish(_ screen: Tmux) async throws {
            try await screen.enter("3")
            try await screen.sees("tote")
            try await screen.enter("T-01")
            try await screen.sees("1/3", "Steel bolt")
            try await screen.enter("A-01-02-A")
            try await screen.enter("5901234123457")
            try await screen.sees("1 of 4")
            try await screen.enter("4")
            try await screen.enter("T-01")
            try await screen.sees("empty")
            try await screen.enter("0")
            try await screen.sees("2/3", "Camera")
            try await screen.enter("A-01-03-A")
            try await screen.enter("4012345678901")
            try await screen.enter("S-2")
            try await screen.enter("T-01")
            try await screen.sees("3/3")
            try await screen.enter("")
            try await screen.sees("TOURS")
        }
    }
}
