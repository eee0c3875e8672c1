import Foundation
import ScratchPostgres
import Testing

extension EndToEnd {
    /// A hub from the command line: facts come over once, and what does not fit is refused in words.
    @Suite struct HubOnTheCommandLine {
        @Test func factsAreFetchedOnceAndAnotherSitesFileIsRefused() async throws {
            let world = try await World.filled()
            let hub = world.scratch.path("network.hub")
            func done(_ arguments: String...) async throws -> String {
                let outcome = try await world.dockline(["hub"] + arguments)
                guard outcome.status == 0 else { throw Missed(description: "hub \(arguments): \(outcome)") }
                return outcome.output
            }
            #expect(try await done("init", hub, "--name", "Network").contains("Made hub Network"))
            let unknown = try await world.dockline("hub", "fetch", world.site, "--as", "leeds", "--hub", hub)
            #expect(unknown.status == 1 && unknown.errors.contains("dockline hub site add leeds"), "\(unknown)")
            _ = try await done("site", "add", "leeds", "--hub", hub)
            let facts = try await world.facts()
            #expect(
                try await done("fetch", world.site, "--as", "leeds", "--hub", hub).contains("Fetched \(facts) facts."))
            #expect(try await done("fetch", world.site, "--as", "leeds", "--hub", hub).contains("Nothing new."))
            let list = try await done("site", "list", "--hub", hub, "--json")
            #expect(list.contains("\"facts\" : \(facts)") && list.contains("\"name\" : \"leeds\""), "\(list)")
            // A restore that is declared goes on as a stream of its own.
            let copy = world.scratch.path("copy.site")
            try await world.done("site", "backup", world.site, world.scratch.path("monday.site"))
            try await world.done("site", "restore", world.scratch.path("monday.site"), copy)
            #expect(try await done("fetch", copy, "--as", "leeds", "--hub", hub).contains("Fetched 1 facts."))
            let other = World(scratch: try Scratch())
            try await other.fill()
            let refused = try await world.dockline("hub", "fetch", other.site, "--as", "leeds", "--hub", hub)
            #expect(refused.status == 2 && refused.errors.contains("another site's file"), "\(refused)")
            #expect(try await done("verify", "--hub", hub).contains("Sound: \(facts + 1) facts of 1 site"))
            let none = try await world.dockline("hub", "verify", "--hub", world.site)
            #expect(none.status == 1 && none.errors.contains("is not a Dockline hub"), "\(none)")
        }

        @Test func aSiteWithoutAHubSaysSo() async throws {
            let world = try await World.filled()
            let facts = try await world.facts()
            let shown = try await world.dockline("site", "hub", world.site)
            let words = "No hub. \(facts) facts are kept here alone."
            #expect(shown.status == 0 && shown.output.contains(words), "\(shown)")
            let json = try await world.dockline("site", "hub", world.site, "--json")
            #expect(json.output.contains("\"state\" : \"none\"") && json.output.contains("\"unsent\" : \(facts)"))
            let forgotten = try await world.dockline("site", "hub", "forget", world.site)
            #expect(forgotten.status == 0 && forgotten.output.contains("reports to no hub already"), "\(forgotten)")
            #expect(try await world.facts() == facts)
        }
    }

    /// Hub, agents and robots as processes of their own, while they are killed and the lines between them cut.
    @Suite struct ARehearsedNetwork {
        private struct Report: Decodable {
            struct Tally: Decodable { var ordered, shipped, open: Int }
            var tally: Tally
            var problems: [String]
            var hubKills, agentKills, cuts, shippedAtSites: Int
        }

        private func rehearse(_ options: [String]) async throws -> Report {
            let scratch = try Scratch()
            let outcome = try await run(
                [try Program.dockline(), "rehearse", "--hub", "--sites", "2", "--robots", "1", "--json"]
                    + ["--dir", scratch.path("network")] + options, seconds: 500)
            #expect(outcome.status == 0, "\(outcome)")
            return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        }

        @Test func theHubHasWhatItsSitesHaveThoughAllIsKilledAndCut() async throws {
            let report = try await rehearse(["--faults", "9", "--seed", "7"])
            #expect(report.problems == [])
            #expect(report.hubKills > 0 && report.agentKills > 0 && report.cuts > 0, "every kind was there: \(report)")
            #expect(report.tally.shipped > 300 && report.tally.shipped == report.shippedAtSites)
        }

        @Test(.enabled(if: PostgresCluster.isInstalled))
        func itDoesOnPostgreSQLToo() async throws {
            let database = try PostgresCluster.common().makeDatabase()
            let report = try await rehearse(["--faults", "4", "--database", database])
            #expect(report.problems == [] && report.tally.shipped > 300)
        }
    }
}
