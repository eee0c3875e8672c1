import Testing

extension EndToEnd {
    /// A supervisor at the board and at the dock, while others pick and count at stations of their own.
    @Suite struct BoardStory {
        private static let files = [
            "places": """
            place,kind,zone,aisle,bay,level,x_dm,y_dm,capacity
            DOOR-1,door,,,,,0,0,
            DOOR-2,door,,,,,0,0,

            """,
            "people": """
            badge,name,roles
            B-5,Ines Vale,count
            B-6,Marta Kowal,supervise|dock

            """,
            "stock": """
            place,sku,quantity,lot,best_before_days,serials
            A-01-04-A,E-300,2,,,S-8|S-9

            """,
            "loads": """
            load,service,departs,door,hazmat
            RUN-1,,23:58,DOOR-1,no
            RUN-2,,23:59,DOOR-2,no

            """,
        ]

        private func world() async throws -> World {
            let world = try await World.filled()
            for kind in ["places", "people", "stock", "loads"] {
                try await world.done(
                    "import", kind, try world.write("board-\(kind).csv", BoardStory.files[kind] ?? ""))
            }
            return world
        }

        /// One of the two cameras is not there.
        private func count(_ screen: Tmux, by badge: String) async throws {
            try await screen.enter(badge)
            try await screen.sees("COUNT", "A-01-04-A")
            try await screen.enter("A-01-04-A")
            try await screen.sees("Count A-01-04-A")
            try await screen.enter("4012345678901")
            try await screen.sees("serial")
            try await screen.enter("S-8")
            try await screen.sees("1 \u{D7} Camera")
            try await screen.enter("A-01-04-A")
            try await screen.sees("COUNT", not: ["Count A-01-04-A"])
        }

        private func pick(_ screen: Tmux) async throws {
            for text in ["A-01-01-A", "4006381333931", "L77", "3", "T-01"] { try await screen.enter(text) }
            try await screen.sees("1/3", "Steel bolt")
            for text in ["A-01-02-A", "5901234123457", "4", "T-01"] { try await screen.enter(text) }
            try await screen.sees("empty")
            for text in ["0", "A-01-03-A", "4012345678901", "S-2", "T-01"] { try await screen.enter(text) }
            try await screen.sees("3/3")
        }

        private func atDoor(_ screen: Tmux, _ door: String, _ load: String) async throws {
            try await screen.enter(door)
            try await screen.sees("LOAD", load)
            try await screen.press("Escape")
            try await screen.sees("DOCK")
        }

        @Test func aSupervisorApprovesACountAndSwapsDoorsWhileOthersWork() async throws {
            let world = try await world()
            try await world.done("counts", "ask", "A-01-04-A")
            let counter = try await world.openStation("COUNT-1")
            try await count(counter, by: "B-3")
            try await waited(for: "the first verdict", lastSeen: counter.picture) {
                try await world.done("counts", "list", "--json").output.contains("\"verdict\" : \"recount\"") ? () : nil
            }
            try await count(try await world.openStation("COUNT-2"), by: "B-5")
            let picker = try await world.openTour()
            let desk = try await world.openStation("DESK", columns: 120, rows: 30)
            async let picking: Void = pick(picker)

            try await desk.enter("B-6")
            try await desk.sees("DOCK", "RUN-1")
            try await desk.press("IC")
            try await desk.sees("BOARD", "A-01-04-A", "199")
            try await desk.press("Left")
            try await desk.press("F8")
            try await desk.sees("approved")
            try await desk.press("F4")
            try await desk.sees("DOCK", "RUN-1", "RUN-2")
            try await atDoor(desk, "DOOR-1", "RUN-1")
            try await atDoor(desk, "DOOR-2", "RUN-2")
            try await desk.press("Home")
            try await desk.press("F11")
            try await desk.sees("scan the new door")
            // By hand: a scanner that reads the same label so soon has read it twice.
            try await desk.typeByHand("DOOR-2")
            try await desk.sees("Scan again to swap")
            try await desk.typeByHand("DOOR-2")
            try await desk.sees("RUN-1", not: ["Scan again"])
            try await picking

            let loads = try await world.done("load", "list").output
            #expect(loads.contains("RUN-1: loading, DOOR-2") && loads.contains("RUN-2: loading, DOOR-1"), "\(loads)")
            let card = try await world.done("where", "A-01-04-A").output
            #expect(card.contains("count 1 corrected 1 \u{D7} E-300"), "what is approved is posted: \(card)")
            _ = try await world.facts()
        }

        @Test func aSupervisorTakesACountAwayAndBothPeopleReadIt() async throws {
            let world = try await world()
            try await world.done("counts", "ask", "A-01-04-A")
            let counter = try await world.openStation("COUNT-1")
            try await counter.enter("B-3")
            try await counter.sees("COUNT", "A-01-04-A")
            try await counter.enter("A-01-04-A")
            try await counter.enter("4012345678901")
            try await counter.enter("S-8")
            try await counter.sees("1 \u{D7} Camera")
            let desk = try await world.openStation("DESK", columns: 120, rows: 30)
            try await desk.enter("B-6")
            try await desk.sees("DOCK")
            try await desk.press("IC")
            try await desk.sees("BOARD", "counts A-01-04-A")
            try await desk.press("Right")
            try await desk.press("Right")
            try await desk.press("F8")
            try await desk.sees("F8 again takes it")
            try await desk.press("F8")
            try await desk.sees("A-01-04-A is free")
            // Nobody touched the counter's terminal: it says so by itself.
            try await counter.sees("Stop: press Enter", "Marta Kowal took the count")
            let other = try await world.openStation("COUNT-2")
            try await other.enter("B-5")
            try await other.sees("COUNT", "A-01-04-A")
            try await other.enter("A-01-04-A")
            try await other.sees("The count is yours", "Taken over from")
            _ = try await world.facts()
        }
    }
}
