import Foundation
import Testing

extension EndToEnd {
    /// The second half of outbound: a picked tote becomes a parcel, and the parcel leaves with a truck.
    @Suite struct OutboundStory {
        private static let files = [
            "places": """
            place,kind,zone,aisle,bay,level,x_dm,y_dm,capacity
            LANE-1,lane,,,,,0,0,8
            DOOR-1,door,,,,,0,0,
            DOOR-2,door,,,,,0,0,

            """,
            "people": """
            badge,name,roles
            B-3,Owen Bright,dock
            B-4,Marta Kowal,dock|supervise

            """,
            "boxes": """
            box,width_mm,length_mm,height_mm,tare_g,max_g,cost_pence
            BOX-S,120,120,120,100,2000,20
            BOX-M,300,400,300,200,20000,40

            """,
            "loads": """
            load,service,departs,door,hazmat
            RUN-1,,23:59,DOOR-1,no

            """,
        ]

        private func world() async throws -> World {
            let world = try await World.filled()
            for kind in ["places", "people", "boxes", "loads"] {
                try await world.done(
                    "import", kind, try world.write("outbound-\(kind).csv", OutboundStory.files[kind] ?? ""))
            }
            return world
        }

        private func pick(_ screen: Tmux) async throws {
            for text in ["B-1", "1", "A-01-01-A", "4006381333931", "L77", "3", "T-01"] { try await screen.enter(text) }
            try await screen.sees("1/3", "Steel bolt")
            for text in ["A-01-02-A", "5901234123457", "4", "T-01"] { try await screen.enter(text) }
            try await screen.sees("empty")
            for text in ["0", "A-01-03-A", "4012345678901", "S-2", "T-01"] { try await screen.enter(text) }
            try await screen.sees("3/3")
            try await screen.enter("")
            try await screen.sees("TOURS")
        }

        @Test func aToteIsPackedWeighedLabelledLoadedSealedAndLeaves() async throws {
            let world = try await world()
            let screen = try await world.openStation("PACK-1")
            try await pick(screen)
            try await screen.press("F3")
            try await screen.sees("PACK", "WEB-1")
            try await screen.enter("T-01")
            try await screen.sees("0/8", "BOX-M", "Apple juice")
            try await screen.enter("4000000000000")
            try await screen.sees("4000000000000")
            for _ in 0..<3 { try await screen.enter("4006381333931") }
            try await screen.sees("3/8")
            // One too many is not the same as a wrong item, and nothing more is taken until it was read.
            try await screen.enter("4006381333931")
            try await screen.sees("One too many", "back into the tote")
            try await screen.enter("5901234123457")
            try await screen.sees("3/8")
            try await screen.enter("")
            for _ in 0..<4 { try await screen.enter("5901234123457") }
            try await screen.sees("7/8")
            try await screen.enter("S-2")
            try await screen.sees("weight")
            try await screen.enter("3.100 kg")
            try await screen.sees("count")
            for _ in 0..<3 { try await screen.enter("4006381333931") }
            for _ in 0..<4 { try await screen.enter("5901234123457") }
            try await screen.enter("S-2")
            try await screen.sees("weight", not: ["count it again"])
            try await screen.enter("4.100 kg")
            try await screen.sees("PACK", "WEB-1 is packed")
            let labels = try FileManager.default.contentsOfDirectory(atPath: world.site + ".labels")
            #expect(labels.count == 2, "a label and a slip: \(labels)")
            let slip = try #require(labels.first { $0.hasSuffix(".slip.txt") })
            let sscc = String(slip.prefix(18))
            let paper = try String(contentsOfFile: world.site + ".labels/" + slip, encoding: .utf8)
            #expect(paper.contains("Apple juice") && paper.contains("S-2"), "\(paper)")
            try await screen.press("F10")
            try await screen.sees("SIGN IN")
            try await load(screen, sscc)
            #expect(try await world.dockline("site", "verify", world.site).status == 0)
            let manifest = try await world.done("load", "manifest", "RUN-1").output
            #expect(manifest.contains(sscc.suffix(6)) && manifest.contains("SEAL-9"), "\(manifest)")
            #expect(manifest.contains("Photo") && manifest.contains("IMG-9.jpg"), "\(manifest)")
            let sheet = try await world.done("load", "manifest", "RUN-1", "--json").json()
            #expect(sheet["seal"] as? String == "SEAL-9" && sheet["state"] as? String == "departed", "\(sheet)")
            #expect((sheet["cartons"] as? [[String: Any]])?.map { $0["sscc"] as? String } == [sscc], "\(sheet)")
            let both = try await world.dockline("load", "manifest", "RUN-1", "--json", "--pdf", "x.pdf")
            #expect(both.status == 64 && both.errors.contains("choose one"), "\(both)")
            #expect(try await !world.done("load", "list").output.contains("RUN-1"))
            #expect(try await world.done("load", "list", "--all").output.contains("RUN-1: departed, DOOR-1, 1 aboard"))
        }

        private func load(_ screen: Tmux, _ sscc: String) async throws {
            try await screen.enter("B-3")
            try await screen.sees("DOCK", "1 carton to stage", "RUN-1")
            try await screen.enter(sscc)
            try await screen.sees("scan lane 1")
            try await screen.enter("LANE-1")
            try await screen.sees("lane 1 1/8")
            try await screen.enter("DOOR-1")
            try await screen.sees("LOAD", "loading", "0/1 aboard")
            try await screen.enter("T-01")
            try await screen.sees("Scan a carton")
            try await screen.enter(sscc)
            try await screen.sees("1/1 aboard")
            try await screen.press("F4")
            try await screen.sees("closed", "Two people read the seal")
            try await screen.enter("SEAL-9")
            try await screen.sees("Owen Bright has read it")
            try await screen.enter("SEAL-9")
            try await screen.sees("closed", not: ["Driver's code"])
            try await screen.enter("B-4")
            try await screen.sees("Marta Kowal")
            try await screen.enter("SEAL-9")
            try await screen.sees("sealed", "Driver's code")
            let words = try await screen.words()
            try await screen.press("F2")
            try await screen.sees("Note the photo")
            try await screen.enter("IMG-9.jpg")
            try await screen.sees("Photo is noted")
            let code = words.components(separatedBy: "Driver's code ").last?.prefix(4) ?? ""
            try await screen.enter(String(code))
            try await screen.sees("departed", "1 carton has left")
            try await screen.enter("")
            try await screen.sees("DOCK")
        }
    }
}
