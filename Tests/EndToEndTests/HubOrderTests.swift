import Foundation
import Testing

extension EndToEnd {
    /// Orders of a network from the command line: in from a file, looked at, explained, cancelled, and proved.
    @Suite struct HubOrdersOnTheCommandLine {
        private struct Network {
            let world: World
            let hub: String

            init() async throws {
                world = try await World.filled()
                hub = world.scratch.path("network.hub")
                try await done("init", hub, "--name", "Network")
                try await done("site", "add", "leeds", "--hub", hub)
                try await done("fetch", world.site, "--as", "leeds", "--hub", hub)
            }

            @discardableResult
            func done(_ arguments: String...) async throws -> String {
                let outcome = try await world.dockline(["hub"] + arguments)
                guard outcome.status == 0 else { throw Missed(description: "hub \(arguments): \(outcome)") }
                return outcome.output
            }

            func asked(_ arguments: String...) async throws -> Outcome {
                try await world.dockline(["hub"] + arguments + ["--hub", hub])
            }
        }

        private let orders = """
            order,channel,customer,priority,cut_off,promise_days,note,line,sku,quantity,price_pence
            W-1,web,Ada,0,,3,,1,E-100,2,199
            W-2,web,Bob,0,,3,,1,E-200,9,30
            W-3,web,Cy,0,,3,,1,E-100,0,199

            """

        @Test func ordersFromAFileFindTheirSiteOrSayWhyNot() async throws {
            let network = try await Network()
            let file = try network.world.write("web.csv", orders)
            let taken = try await network.asked("import", "orders", file)
            #expect(taken.status == 0 && taken.output.contains("3 lines = 2 taken + 1 rejected"), "\(taken)")
            let again = try await network.asked("import", "orders", file).output
            #expect(again.contains("2 of the taken were here already"), "\(again)")
            let list = try await network.asked("order", "list").output
            #expect(list.contains("W-1: assigned, web for Ada") && list.contains("W-2: parked, web for Bob"), "\(list)")
            let why = try await network.asked("why", "W-2").output
            #expect(why.contains("Order W-2 (web) asks for 9 E-200") && why.contains("Order W-2 waits:"), "\(why)")
            let shown = try await network.asked("order", "show", "W-1").output
            #expect(shown.contains("Part 1 is at leeds: the site has not answered yet"), "\(shown)")
            // The site has 10, its own order 3 of them, and W-1 two.
            let terms = try await network.asked("available", "E-100").output
            #expect(terms.contains("E-100 for web: 5 units may be promised."), "\(terms)")
            let asked = try await network.asked("order", "cancel", "W-1")
            #expect(asked.status == 0 && asked.output.contains("as soon as leeds has let go of it"), "\(asked)")
            let fenced = try await network.asked("order", "fence", "W-1", "1", "--by", "B-1")
            #expect(fenced.status == 0, "\(fenced)")
            #expect(try await network.asked("order", "source").output.contains("0 order(s)"))
            let none = try await network.asked("why", "W-9")
            #expect(none.status == 1 && none.errors.contains("dockline hub order list"), "\(none)")
            let wrong = try await network.asked("import", "people", file)
            #expect(wrong.status == 64, "\(wrong)")
            #expect(try await network.asked("verify").output.hasPrefix("Sound:"))
        }

        @Test func rulesAndSitesAreChangedAndWhatIsWrongIsNamed() async throws {
            let network = try await Network()
            let set = try await network.asked(
                "site", "set", "leeds", "--areas", "GB LS,GB YO", "--cutoff", "16:30", "--orders-per-day", "9",
                "--pause")
            #expect(
                set.output.contains(
                    "leeds: warehouse, 9 orders a day; near GB LS, GB YO; handles cold, hazmat; last truck 16:30 UTC; "
                        + "paused."), "\(set)")
            #expect(try await network.asked("site", "set", "leeds", "--cutoff", "25:00").status == 64)
            let cost = try await network.asked("site", "set", "leeds", "--cost=-1")
            #expect(cost.status == 1 && cost.errors.contains("costPence: found -1"), "\(cost)")
            for kind in ["sourcing", "availability"] {
                let rules = try await network.asked("rules", "show", kind).output
                let file = try network.world.write("\(kind).json", rules)
                #expect(try await network.asked("rules", "set", kind, file).status == 0)
                #expect(try await network.asked("rules", "show", kind).output == rules)
            }
            let bad = try network.world.write("bad.json", #"{"ranking":[{"rule":"luck"}]}"#)
            let refused = try await network.asked("rules", "set", "sourcing", bad)
            #expect(refused.status == 1 && refused.errors.contains("dockline hub rules show sourcing"), "\(refused)")
            #expect(try await network.asked("conflict", "list").output.contains("Nothing is at odds."))
            #expect(try await network.asked("conflict", "close", "7", "--by", "B-1").status == 1)
        }
    }
}
