import Foundation
import Testing

extension EndToEnd {
    /// A supervisor at a real terminal, while the robots of a rehearsal work a whole day on the same site.
    @Suite struct RobotDayStory {
        private static let files = [
            "places": """
            place,kind,zone,aisle,bay,level,x_dm,y_dm,capacity
            Z-01-01-A,bin,Z,90,1,A,9000,20,

            """,
            "items": """
            sku,name,barcodes,weight_g,width_mm,length_mm,height_mm,tracking,handling,price_pence
            SPARE,Spare drill,4012345678901*1,700,100,100,100,,ambient,19900

            """,
            "people": """
            badge,name,roles
            B-3,Cora Lind,count
            B-5,Ines Vale,count
            B-6,Marta Kowal,supervise|dock

            """,
            "stock": """
            place,sku,quantity,lot,best_before_days,serials
            Z-01-01-A,SPARE,10,,,

            """,
        ]

        /// The sample's orders eight times over, so that the robots still work when the supervisor is done.
        private func orders(_ scratch: Scratch) throws -> String {
            let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("Resources/sample/orders.csv")
            let lines = try String(contentsOf: sample, encoding: .utf8).split(separator: "\n")
            let copies = (1...8).flatMap { copy in lines.dropFirst().map { "\(copy)-\($0)" } }
            let path = scratch.path("orders.csv")
            try Data(([String(lines[0])] + copies).joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
            return path
        }

        /// Two of the ten drills are not there.
        private func count(_ screen: Tmux, by badge: String) async throws {
            try await screen.enter(badge)
            try await screen.sees("COUNT", "Z-01-01-A")
            try await screen.enter("Z-01-01-A")
            try await screen.sees("Count Z-01-01-A")
            try await screen.enter("4012345678901")
            try await screen.sees("1 \u{D7} Spare drill")
            try await screen.enter("8")
            try await screen.sees("8 \u{D7} Spare drill")
            try await screen.enter("Z-01-01-A")
            try await screen.sees("COUNT", not: ["Count Z-01-01-A"])
        }

        private struct LoadRow: Decodable {
            var load: String
            var door: String?
        }

        private func door(of load: String, _ world: World) async throws -> String {
            let list = try await world.done("load", "list", "--json").output
            let rows = try JSONDecoder().decode([LoadRow].self, from: Data(list.utf8))
            return try #require(rows.first { $0.load == load }?.door, "\(list)")
        }

        @Test func aSupervisorApprovesACountAndSwapsDoorsWhileRobotsWork() async throws {
            let scratch = try Scratch()
            let folder = scratch.path("day")
            let world = World(scratch: scratch, site: folder + "/rehearsal.site")
            let arguments = [
                try Program.dockline(), "rehearse", "--robots", "2", "--seed", "3", "--dir", folder, "--json",
                "--orders", try orders(scratch), "--mapping", "dockline-orders",
            ]
            async let day = run(arguments, seconds: 500)
            try await waited(for: "the first tours", seconds: 120) { () -> Void? in
                guard FileManager.default.fileExists(atPath: world.site) else { return nil }
                let tours = try await world.dockline("tours", "--json")
                return tours.status == 0 && tours.output.contains("\"lines\"") ? () : nil
            }
            for kind in ["places", "items", "people", "stock"] {
                try await world.done("import", kind, try world.write("day-\(kind).csv", Self.files[kind] ?? ""))
            }
            try await world.done("counts", "ask", "Z-01-01-A")
            try await count(try await world.openStation("COUNT-1"), by: "B-3")
            try await waited(for: "the first verdict") {
                try await world.done("counts", "list", "--json").output.contains("\"verdict\" : \"recount\"") ? () : nil
            }
            try await count(try await world.openStation("COUNT-2"), by: "B-5")

            let desk = try await world.openStation("DESK", columns: 120, rows: 30)
            try await desk.enter("B-6")
            try await desk.sees("DOCK", "RAIL", "TOMORROW")
            try await desk.press("IC")
            try await desk.sees("BOARD", "Z-01-01-A", "398")
            try await desk.press("Left")
            try await desk.press("F8")
            try await desk.sees("approved")
            try await desk.press("F4")
            try await desk.sees("DOCK", "RAIL", "TOMORROW")
            let door = try await self.door(of: "RAIL", world)
            try await desk.enter(door)
            try await desk.sees("LOAD", "RAIL")
            try await desk.press("Escape")
            try await desk.sees("DOCK")
            // The load that waits all day leaves last, so it is the last row; robots change places with it too.
            try await desk.press("End")
            try await desk.press("F11")
            try await desk.sees("scan the new door")
            // By hand: a scanner that reads the same label so soon has read it twice.
            try await desk.typeByHand(door)
            try await desk.sees("Scan again to swap")
            try await desk.typeByHand(door)
            try await desk.sees("TOMORROW", not: ["Scan again"])
            #expect(try await self.door(of: "RAIL", world) != door)
            let open = try await world.done("tours", "--json").output
            #expect(open.contains("\"lines\""), "the robots had nothing left to do: the day was too short")

            let outcome = try await day
            #expect(outcome.status == 0, "the day of the robots: \(outcome)")
            let card = try await world.done("where", "Z-01-01-A").output
            #expect(card.contains("count 1 corrected 2 \u{D7} SPARE"), "what is approved is posted: \(card)")
            _ = try await world.facts()
        }
    }
}
