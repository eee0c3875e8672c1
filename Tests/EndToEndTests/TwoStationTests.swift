import Foundation
import Testing

extension EndToEnd {
    /// Two people, two terminals, one site.
    @Suite struct TwoStations {
        @Test func aTourIsTakenOverOnlyByItsNumberTwice() async throws {
            let world = try await World.filled()
            let ana = try await world.openTour("PICK-1", badge: "B-1")
            try await ana.enter("A-01-01-A")
            try await ana.enter("4006381333931")
            try await ana.enter("L77")
            try await ana.sees("1 of 3")
            let tomasz = try await world.openStation("PICK-2")
            try await tomasz.enter("B-2")
            try await tomasz.sees("TOURS", "Ana Moreno")
            try await tomasz.enter("1")
            try await tomasz.sees("Give 1 again", "Ana Moreno", "PICK-1")
            // Anything else in between takes the offer back.
            try await tomasz.enter("L77")
            try await tomasz.sees("is no tour in the list and no badge")
            try await tomasz.enter("1")
            try await tomasz.sees("Give 1 again")
            try await ana.sees("1 of 3")
            let before = try await world.facts()
            let told = try await seconds {
                try await tomasz.enter("1")
                try await ana.sees("Put back 1", "Tomasz Wilk", "PICK-2", seconds: 5)
            }
            print("take-over: the first was told after \(Int(told * 1000)) ms")
            try await tomasz.sees("PICK", "Apple juice")
            #expect(try await world.facts() > before)
            // What the first scans now is for nothing, and Enter shows the list.
            let after = try await world.facts()
            try await ana.enter("4006381333931")
            try await ana.sees("Enter shows the list")
            #expect(try await world.facts() == after)
            try await ana.press("Enter")
            try await ana.sees("TOURS", "Tomasz Wilk")
        }

        @Test func whatABadgeChoseFollowsItToTheNextStation() async throws {
            let world = try await World.filled()
            let first = try await world.openStation("PICK-1")
            try await first.enter("B-1")
            try await first.sees("TOURS")
            try await first.press("S-F1")
            try await first.sees("SETTINGS", "English")
            try await first.press("Right")
            try await first.sees("EINSTELLUNGEN", "Deutsch")
            try await first.press("Enter")
            try await first.sees("TOUREN", "Einstellung bleibt")
            try await first.press("F10")
            try await first.sees("SIGN IN", "Signed out")
            let second = try await world.openStation("PICK-2")
            try await second.sees("SIGN IN")
            try await second.enter("B-1")
            try await second.sees("TOUREN", "Hallo Ana Moreno")
        }

        @Test func eachSeesTheOthersWorkInItsList() async throws {
            let world = try await World.filled()
            let watching = try await world.openStation("PICK-2")
            try await watching.enter("B-2")
            try await watching.sees("TOURS", "1 waiting", "0/3")
            let working = try await world.openTour("PICK-1", badge: "B-1")
            try await watching.sees("Ana Moreno", not: ["waiting"], seconds: 5)
            for code in ["A-01-01-A", "4006381333931", "L77", "3", "T-01"] { try await working.enter(code) }
            try await working.sees("1/3")
            try await watching.sees("1/3", seconds: 5)
        }
    }
}
