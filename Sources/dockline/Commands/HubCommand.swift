import ArgumentParser
import Foundation
import HubStore
import SiteStore
import SyncProtocol
import TextScreen
import Warehouse

/// Which hub a command works on.
struct HubOptions: ParsableArguments {
    @Option(
        name: [.customLong("hub"), .customLong("database")],
        help: ArgumentHelp(
            "The hub's file, or postgres://user@host/database. Without it, the variable DOCKLINE_HUB says which.",
            discussion: "Keep a password in ~/.pgpass or in DOCKLINE_HUB: others can read the words of a command.",
            valueName: "place"))
    var hub: String?

    func open() throws -> Hub {
        if let hub { return try Hub.open(hub) }
        if let named = ProcessInfo.processInfo.environment["DOCKLINE_HUB"], !named.isEmpty {
            return try Hub.open(named)
        }
        throw ValidationError("No hub is named. Add --hub PLACE, or set DOCKLINE_HUB.")
    }
}

struct HubCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hub", abstract: "Keep the facts of many sites in one place.",
        discussion: """
            A hub keeps what happened at its sites, as it was recorded there. Sites send it over the network, or it is \
            fetched out of a site's file on the same machine or on a disk that was carried here.
            Examples: dockline hub init network.hub --name Network
                      dockline hub site add leeds --hub network.hub
                      dockline hub serve --listen 127.0.0.1:8480 --hub network.hub
                      dockline hub key add shop --scope orders --hub network.hub
                      dockline hub fetch leeds.site --as leeds --hub network.hub
                      dockline hub import orders orders.csv --hub network.hub
                      dockline hub transfer TR-12 MUG=20 --from leeds --to york --hub network.hub
                      dockline hub why WEB-80416 --hub network.hub
                      dockline hub init postgres://hub@db.example/hub --name Network
            """,
        subcommands: [
            Init.self, Serve.self, SiteGroup.self, KeyGroup.self, Fetch.self, Import.self, OrderGroup.self,
            Transfer.self, Why.self,
            Available.self, ConflictGroup.self, RulesGroup.self, PutBack.self, Verify.self,
        ])

    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new hub.", discussion: "Example: dockline hub init network.hub --name Network")
        @Argument(help: "The file to make, or the postgres:// address of an empty database.") var place: String
        @Option(help: "What the hub is called.") var name: String

        func run() throws {
            try reporting {
                let clock = SiteClock.system
                let hub = try Hub.create(
                    place, name: try checkedName(name, "The hub's name"), incarnation: clock.newID(at: clock.now()))
                say("Made hub \(name) at \(hub.place).")
            }
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check the hub: every stream, and all that was made of the facts, is computed anew.",
            discussion: """
                Also adds up that no order line is promised beyond its quantity. Exits with 2 when something is wrong.
                Example: dockline hub verify --hub network.hub
                """)
        @OptionGroup var hub: HubOptions

        func run() throws {
            try reporting {
                let hub = try hub.open()
                let problems = try hub.problems()
                for problem in problems { complain("! \(problem)") }
                if !problems.isEmpty { throw checkFailed }
                let sites = try hub.sites()
                say("Sound: \(sites.reduce(0) { $0 + $1.facts }) facts of \(sites.count) site(s).")
            }
        }
    }
}
