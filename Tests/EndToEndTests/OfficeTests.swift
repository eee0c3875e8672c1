import Foundation
import Testing

extension EndToEnd {
    /// What the office does beside the floor: numbers, papers, holds, boxes, slips, reasons.
    @Suite struct Office {
        private static let files = [
            "places": """
            place,kind,zone,aisle,bay,level,x_dm,y_dm,capacity
            LANE-1,lane,,,,,0,0,8
            DOOR-1,door,,,,,0,0,

            """,
            "people": """
            badge,name,roles
            B-1,Ana Moreno,pick|pack
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
            "orders": """
            order,channel,customer,priority,cut_off,promise_days,note,ship_to,service,gift,cod_pence,invoice,customs,\
            line,sku,quantity,price_pence
            WEB-1,web,J. Alder,0,,3,,J. Alder|1 Mill Lane,NEXT,,,,,1,E-200,4,30
            WEB-2,web,K. Birch,0,,3,,K. Birch|2 Mill Lane,ROAD,,,,,1,E-100,3,199

            """,
        ]

        private func world(_ kinds: String...) async throws -> World {
            let world = World(scratch: try Scratch())
            try await world.done("site", "init", world.site, "--name", "Leeds", "--time-zone", "UTC")
            for kind in ["places", "items", "stock"] {
                try await world.done("import", kind, try world.write("\(kind).csv", World.files[kind] ?? ""))
            }
            for kind in kinds {
                try await world.done(
                    "import", kind, try world.write("office-\(kind).csv", Office.files[kind] ?? ""))
            }
            return world
        }

        @Test func parcelsAreNumberedFromTheRangeThatTheSiteWasGiven() async throws {
            let world = try await world()
            let range = ["site", "number", world.site]
            #expect(try await world.dockline(range).output.contains("prefix 952"))
            let given = try await world.dockline(range + ["--prefix", "4012345", "--extension", "3"])
            #expect(given.status == 0 && given.output.contains("extension 3, prefix 4012345: "), "\(given)")
            let facts = try await world.facts()
            let short = try await world.dockline(range + ["--prefix", "401"])
            #expect(short.status == 64 && short.errors.contains("4 to 12 digits"), "\(short)")
            #expect(try await world.dockline(range).output == given.output)
            #expect(try await world.facts() == facts)
        }

        @Test func papersOfAnOrderAreNotedAndThoseOfNoOrderAreNot() async throws {
            let world = try await world("orders")
            let facts = try await world.facts()
            let noted = try await world.done("order", "papers", "WEB-1", "--customs", "CN23-7", "--invoice", "I-1")
            #expect(noted.output.contains("papers of order WEB-1 are noted"))
            #expect(try await world.facts() == facts + 1)
            let none = try await world.dockline("order", "papers", "WEB-9", "--invoice", "I-1")
            #expect(none.status == 1 && none.errors.contains("WEB-9"), "\(none)")
            let empty = try await world.dockline("order", "papers", "WEB-1")
            #expect(empty.status == 64 && empty.errors.contains("--invoice or --customs"), "\(empty)")
            #expect(try await world.facts() == facts + 1)
        }

        @Test func whyNamesTheBoxesTheLayersAndTheWalkOfAnOrder() async throws {
            let world = try await world("boxes", "orders")
            let juice = try await world.done("why", "WEB-2", "--layers").output
            #expect(juice.contains("box BOX-M: 3 pieces too long for BOX-S · 3 units, 3000 g"), "\(juice)")
            #expect(juice.contains("layer 1, 0 mm above the floor") && juice.contains("E-100 at 0, 0:"), "\(juice)")
            #expect(try await world.done("why", "WEB-1").output.contains("box BOX-S: the cheapest box"))
            try await world.done("release")
            let walked = try await world.done("why", "WEB-1", "--json").output
            #expect(walked.contains("\"metres\"") && walked.contains("\"tour\""), "\(walked)")
            let pallet = try await world.done("why", "WEB-2", "--pallet", "1200x800x1600").output
            #expect(pallet.contains("box pallet:") && pallet.contains("3 units"), "\(pallet)")
            let bad = try await world.dockline("why", "WEB-2", "--pallet", "big")
            #expect(bad.status == 64 && bad.errors.contains("1200x800x1600"), "\(bad)")
            let none = try await world.dockline("why", "WEB-9")
            #expect(none.status == 1 && none.errors.contains("no order and no parcel"), "\(none)")
        }

        @Test func howStationsLookForABadgeIsSetAndListed() async throws {
            let world = try await world("people")
            let told = try await world.done("people", "set", "B-1", "--language", "de", "--contrast", "high").output
            #expect(told == "B-1 · de, high contrast\n")
            try await world.done("people", "set", "B-1", "--sound", "quiet", "--big-text")
            let list = try await world.done("people", "list").output
            #expect(list.contains("Ana Moreno: pick pack · de, quiet, high contrast, big text\n"), "\(list)")
            #expect(list.contains("Owen Bright: dock\n"), "\(list)")
            let back = try await world.done("people", "set", "B-1", "--station-language", "--no-big-text").output
            #expect(back == "B-1 · quiet, high contrast\n")
            let nothing = try await world.dockline("people", "set", "B-1")
            #expect(nothing.status == 64 && nothing.errors.contains("Nothing to set"), "\(nothing)")
            let nobody = try await world.dockline("people", "set", "B-9", "--sound", "quiet")
            #expect(nobody.status == 1 && nobody.errors.contains("Nobody has the badge"), "\(nobody)")
        }

        @Test func thePlanOfTheDoorsChangesNothing() async throws {
            let world = try await world("places", "people", "loads")
            let facts = try await world.facts()
            let plan = try await world.done("load", "plan").output
            #expect(plan.contains("DOOR-1: RUN-1 in 0 to 10 min"), "\(plan)")
            #expect(try await world.done("load", "plan", "--json").output.contains("\"door\" : \"DOOR-1\""))
            try await world.done("load", "arrive", "RUN-1", "--door", "DOOR-1", "--truck", "LE-1", "--by", "B-3")
            #expect(try await world.done("load", "plan").output.contains("stands there"))
            #expect(try await world.facts() == facts + 1)
        }

        @Test func aLoadArrivesIsHeldAndGoesOn() async throws {
            let world = try await world("places", "people", "loads")
            #expect(try await world.done("load", "list").output.contains("RUN-1: planned, DOOR-1, 0/0 aboard"))
            let held = try await world.done("load", "hold", "RUN-1", "--because", "wrong trailer", "--by", "B-4")
            #expect(held.output.contains("Load RUN-1 is held."))
            #expect(try await world.done("load", "list").output.contains("RUN-1: held"))
            let facts = try await world.facts()
            let notHers = try await world.dockline("load", "lift", "RUN-1", "--by", "B-3")
            #expect(notHers.status == 64 && notHers.errors.contains("supervise"), "\(notHers)")
            #expect(try await world.facts() == facts)
            #expect(try await world.done("load", "lift", "RUN-1", "--by", "B-4").output.contains("RUN-1 goes on"))
            let here = try await world.done(
                "load", "arrive", "RUN-1", "--door", "DOOR-1", "--truck", "LE-1", "--by", "B-3")
            #expect(here.output.contains("The truck of load RUN-1 stands at DOOR-1."))
            let list = try await world.done("load", "list", "--json", "--all").output
            #expect(list.contains("\"state\" : \"atDoor\"") && list.contains("T23:59:00Z\""), "\(list)")
            let early = try await world.dockline("load", "photo", "RUN-1", "IMG-1.jpg", "--by", "B-3")
            #expect(early.status == 64, "\(early)")
            #expect(try await world.done("load", "cancel", "RUN-1", "--by", "B-4").output.contains("is cancelled"))
            #expect(try await world.done("load", "list", "--all").output.contains("RUN-1: cancelled"))
            let none = try await world.dockline("load", "hold", "RUN-9", "--because", "x", "--by", "B-4")
            #expect(none.status == 1 && none.errors.contains("There is no load RUN-9"), "\(none)")
        }

        @Test func anOlderSiteGetsTheReasonsThatItLacksAndOnlyOnce() async throws {
            let world = World(scratch: try Scratch())
            // A site that was made before the bench was: its table knows pickers only.
            let shipped = try #require(
                JSONSerialization.jsonObject(with: try shippedFile("reasons.json")) as? [[String: Any]])
            let older = shipped.filter { ($0["jobs"] as? [String])?.contains("pack") != true }
            try #require(older.count < shipped.count)
            try FileManager.default.createDirectory(
                atPath: world.scratch.path("older"), withIntermediateDirectories: true)
            _ = try world.write("older/reasons.json", Array(try JSONSerialization.data(withJSONObject: older)))
            for name in ["counting.json", "dispositions.json"] {
                _ = try world.write("older/" + name, Array(try shippedFile(name)))
            }
            try FileManager.default.createDirectory(
                atPath: world.scratch.path("older/checklists"), withIntermediateDirectories: true)
            let variables = try world.variables.merging(["DOCKLINE_RESOURCES": world.scratch.path("older")]) { $1 }
            let made = try await run(
                [try Program.dockline(), "site", "init", world.site, "--time-zone", "UTC"], environment: variables)
            try #require(made.status == 0, "\(made)")
            let facts = try await world.facts()

            let listed = try await world.done("site", "reasons", world.site, "--only-list").output
            #expect(!listed.contains("box-small") && listed.contains("not-found: "))
            #expect(try await world.facts() == facts)
            let added = try await world.done("site", "reasons", world.site).output
            #expect(added.contains("Added \(shipped.count - older.count): ") && added.contains("box-small"), "\(added)")
            #expect(added.contains("(added)"))
            #expect(try await world.facts() == facts + shipped.count - older.count)
            let again = try await world.done("site", "reasons", world.site).output
            #expect(again.contains("The site has them all") && !again.contains("(added)"), "\(again)")
            #expect(try await world.facts() == facts + shipped.count - older.count)

            var own = try #require(shipped.first)
            own["code"] = "dropped-here"
            let file = try world.write(
                "own.json", Array(try JSONSerialization.data(withJSONObject: [own, try #require(shipped.last)])))
            let ours = try await world.done("site", "reasons", world.site, "--from", file).output
            #expect(ours.contains("Added 1: dropped-here."), "\(ours)")
            let broken = try await world.dockline("site", "reasons", world.site, "--from", "/nowhere.json")
            #expect(broken.status == 1 && broken.errors.contains("/nowhere.json cannot be used"), "\(broken)")
        }

        private func shippedFile(_ name: String) throws -> Data {
            var folder = URL(fileURLWithPath: #filePath)
            for _ in 0..<3 { folder.deleteLastPathComponent() }
            return try Data(contentsOf: folder.appendingPathComponent("Resources").appendingPathComponent(name))
        }

        // MARK: A pool of labels

        @Test func aParcelWithoutACarriersLabelIsTriedAgainAndAnOwnTruckNeedsNone() async throws {
            let world = try await world("places", "people", "boxes", "loads", "orders")
            try await world.done("release")
            #expect(try await world.done("parcel", "boxes").output.contains("No parcel was packed yet."))
            let pool = world.scratch.path("pool")
            try FileManager.default.createDirectory(atPath: pool, withIntermediateDirectories: true)
            let printer = "tcp://127.0.0.1:\(try Listener().port)"
            let screen = try await world.openStation(
                "PACK-1 --labels \(printer) --label-pool \(pool) --own-truck ROAD")
            try await pick(screen)
            try await screen.enter("T-01")
            for _ in 0..<4 { try await screen.enter("5901234123457") }
            try await screen.enter("0.300 kg")
            // The pool has no folder for this carrier, then an empty one, and then a label.
            try await screen.sees("No label yet", "\(pool)/NEXT", "--own-truck NEXT")
            try FileManager.default.createDirectory(atPath: pool + "/NEXT", withIntermediateDirectories: true)
            try await screen.enter("")
            try await screen.sees("No label of NEXT is left")
            #expect(try await world.done("parcel", "boxes").output.contains("1 × proposed BOX-S, taken BOX-S"))
            #expect(!FileManager.default.fileExists(atPath: world.site + ".slips"), "no slip without a carrier's label")
            _ = try world.write("pool/NEXT/BP1.zpl", "^XA^FDBP1^FS^XZ\n")
            try await screen.enter("")
            try await screen.sees("WEB-1 is packed")
            try await screen.enter("T-02")
            for _ in 0..<3 { try await screen.enter("4006381333931") }
            try await screen.enter("3.200 kg")
            try await screen.sees("WEB-2 is packed")
            try await papers(world)
        }

        private func pick(_ screen: Tmux) async throws {
            for text in ["B-1", "1", "A-01-01-A", "4006381333931", "L77", "3", "T-02"] { try await screen.enter(text) }
            try await screen.sees("1/2", "Steel bolt")
            for text in ["A-01-02-A", "5901234123457", "4", "T-01"] { try await screen.enter(text) }
            try await screen.sees("empty")
            try await screen.enter("0")
            try await screen.sees("2/2")
            try await screen.enter("")
            try await screen.sees("TOURS")
            try await screen.press("F3")
            try await screen.sees("PACK", "WEB-1", "WEB-2")
        }

        /// A printer of labels is no printer of letters: the slips lie in a folder of their own.
        private func papers(_ world: World) async throws {
            let slips = try FileManager.default.contentsOfDirectory(atPath: world.site + ".slips").sorted()
            #expect(slips.count == 2, "\(slips)")
            let jobs = try FileManager.default.contentsOfDirectory(atPath: world.site + ".print")
                .filter { $0.hasSuffix(".job") }.sorted().map { text(of: world.site + ".print/" + $0) }
            #expect(jobs.map { $0.contains("BP1") } == [true, false], "\(jobs)")
            let sscc = String(try #require(slips.first).prefix(18))
            let slip = try await world.done("parcel", "slip", sscc)
            #expect(slip.output.contains("Steel bolt") && slip.output.contains("Order WEB-1"), "\(slip)")
            #expect(text(of: world.site + ".slips/" + slips[0]).contains("Steel bolt"))
            let pdf = world.scratch.path("slip.pdf")
            #expect(try await world.done("parcel", "slip", "(00)" + sscc, "--pdf", pdf).output.contains("slip.pdf"))
            #expect(text(of: pdf).hasPrefix("%PDF"))
            let none = try await world.dockline("parcel", "slip", "123")
            #expect(none.status == 64 && none.errors.contains("is no parcel of this site"), "\(none)")
            let boxes = try await world.done("parcel", "boxes", "--json").output
            #expect(boxes.contains("\"taken\" : \"BOX-M\""), "\(boxes)")
            #expect(try await world.dockline("site", "verify", world.site).status == 0)
        }

        @Test func aStationIsNotStartedWithoutItsFolders() async throws {
            let world = World(scratch: try Scratch())
            try await world.done("site", "init", world.site, "--time-zone", "UTC")
            let slips = try await world.dockline("station", "PACK-1", "--slips", "/nowhere")
            #expect(slips.status == 64 && slips.errors.contains("--slips /nowhere is no folder"), "\(slips)")
            let truck = try await world.dockline("station", "PACK-1", "--own-truck", "ROAD")
            #expect(truck.status == 64 && truck.errors.contains("add --label-pool"), "\(truck)")
        }
    }
}
