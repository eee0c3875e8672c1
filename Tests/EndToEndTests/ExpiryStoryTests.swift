import Testing

extension EndToEnd {
    /// Dying stock in a real terminal, from the list to the bin and out of the house.
    @Suite struct ExpiryStory {
        @Test func whatIsPastItsLastDayIsThrownOutByTwoPeopleAtATerminal() async throws {
            let world = try await World.filled(released: false)
            let stock = "place,sku,quantity,lot,best_before_days,serials\nA-01-02-A,E-100,3,L70,-2,\n"
            try await world.done("import", "stock", try world.write("old.csv", stock))
            let counter = try await world.openStation("COUNT-1")
            try await counter.enter("B-3")
            try await counter.sees("COUNT", "S-F5 Expiry lists")
            try await counter.press("S-F5")
            try await counter.sees("EXPIRY", "throw out 1", "L70", "A-01-02-A", "supervise")
            try await counter.enter("A-01-02-A")
            try await counter.sees("Scan the item", "2 days past")
            try await counter.enter("4006381333931")
            try await counter.sees("Scan the lot")
            try await counter.enter("L77")
            try await counter.sees("L70", "L77")
            try await counter.enter("L70")
            try await counter.sees("Show a 2nd badge")
            try await counter.press("F4")
            try await counter.sees("Nobody throws stock away alone")
            try await counter.enter("B-2")
            try await counter.sees("Done: 3")
            let report = try await world.done("expiry", "report").output
            #expect(report.contains("settled on dispose: 3 units"), "\(report)")
            let verified = try await world.dockline("site", "verify", world.site)
            #expect(verified.status == 0, "\(verified)")
        }
    }
}
