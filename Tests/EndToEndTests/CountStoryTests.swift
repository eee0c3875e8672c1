import Testing

extension EndToEnd {
    /// A count in a real terminal, judged by a process of its own.
    @Suite struct CountStory {
        @Test func aBinIsCountedInATerminalAndJudgedElsewhere() async throws {
            let world = try await World.filled()
            let asked = try await world.dockline("counts", "ask", "a-01-01-a")
            #expect(asked.status == 0 && asked.output.contains("is on every counter's list"), "\(asked)")
            let counter = try await world.openStation("COUNT-1")
            try await counter.enter("B-3")
            try await counter.sees("COUNT", "A-01-01-A", "the office asks")
            try await counter.enter("A-01-01-A")
            try await counter.sees("Count A-01-01-A", "EMPTY")
            try await counter.enter("NOWHERE-99")
            try await counter.sees("Noted, go on")
            try await counter.press("F3")
            try await counter.sees("which this bin keeps", "Enter says so")
            try await counter.enter("")
            try await counter.sees("Noted as empty")
            // The station only sent for the desk; nobody here compares anything.
            try await waited(for: "the desk", lastSeen: counter.picture) {
                let list = try await world.dockline("counts", "list", "--json")
                return list.output.contains("\"verdict\" : \"recount\"") ? () : nil
            }
            try await counter.sees("another person")
            let explained = try await world.dockline("counts", "explain", "1")
            #expect(
                explained.status == 0 && explained.output.contains("the ledger had")
                    && explained.output.contains("Nobody knows NOWHERE-99: it lies first of all"), "\(explained)")
            let refused = try await world.dockline("counts", "approve", "1", "--by", "B-3")
            #expect(refused.status == 1, "\(refused)")
            let verified = try await world.dockline("site", "verify", world.site)
            #expect(verified.status == 0, "\(verified)")
        }
    }
}
