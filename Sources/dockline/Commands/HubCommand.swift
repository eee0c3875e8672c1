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
            A hub keeps what happened at its sites, as it was recorded there. Facts are fetched out of a site's file \
            on the same machine or on a disk that was carried here; a network between them is to follow.
            Examples: dockline hub init network.hub --name Network
                      dockline hub site add leeds --hub network.hub
                      dockline hub fetch leeds.site --as leeds --hub network.hub
                      dockline hub init postgres://hub@db.example/hub --name Network
            """,
        subcommands: [Init.self, SiteGroup.self, Fetch.self, Verify.self])

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

    struct SiteGroup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "site", abstract: "Add sites, and list them with what the hub has of each.",
            subcommands: [Add.self, List.self])

        struct Add: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Let a site send from now on.",
                discussion: "Example: dockline hub site add leeds --hub network.hub")
            @Argument(help: "The site's name at the hub.") var name: String
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    try hub.open().add(site: try checkedName(name, "The site's name"), at: SiteClock.system.now())
                    say("Site \(name) is added. Fetch its facts with: dockline hub fetch FILE --as \(name)")
                }
            }
        }

        struct List: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "List the sites with what the hub has of each.",
                discussion: "Example: dockline hub site list --hub network.hub --json")
            @Flag(help: "Print the list as JSON.") var json = false
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let sites = try hub.open().sites()
                    if json { return say(try dockline.json(sites)) }
                    if sites.isEmpty { say("No site is added yet. Add one with: dockline hub site add") }
                    for site in sites {
                        say("\(site.name): \(site.facts) facts in \(site.streams) stream(s), up to \(site.newest)")
                    }
                }
            }
        }
    }

    struct Fetch: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Fetch what is new out of a site's file.",
            discussion: """
                The same file twice brings nothing twice. A file that is an older copy of what the hub has, or another \
                file under the same name, is refused with what to do. Exits with 2 when it is.
                Example: dockline hub fetch leeds.site --as leeds --hub network.hub
                """)
        @Argument(help: "The site's file.") var path: String
        @Option(name: .customLong("as"), help: "The site's name at the hub.") var name: String
        @OptionGroup var hub: HubOptions

        func run() throws {
            try reporting {
                let hub = try hub.open()
                let site = try Site.open(path, station: "hub")
                defer { try? site.close() }
                let line = ProgressLine()
                let report = try fetch(site, into: hub) { line.show("fetching facts", $0, of: $1) }
                line.clear()
                try tell(report)
            }
        }

        private func fetch(_ site: Site, into hub: Hub, _ progress: (Int, Int) -> Void) throws -> PushReport {
            let clock = site.clock
            var agent = SitePush(program: Dockline.configuration.version)
            let total = try site.tally().facts
            let report = try pushAll(
                site.outgoing, with: &agent, at: { clock.now() }, dice: { clock.random() },
                hello: { try hub.welcome($0, from: name, at: clock.now(), session: clock.newID(at: clock.now())) },
                push: { try hub.receive($0, from: name, at: clock.now()) }, progress: { progress($0.facts, total) })
            if report.busySeconds == nil { try hub.endSession(of: name) }
            return report
        }

        private func tell(_ report: PushReport) throws {
            for facts in report.lost.values {
                complain(
                    "! The hub has \(facts) facts that this file has lost: it was restored. They are kept at the hub.")
            }
            if !report.parked.isEmpty {
                complain("! \(report.parked.count) facts were here before under another stream.")
            }
            if let seconds = report.busySeconds {
                complain("Another process sends for \(name) just now. Nothing was fetched. Try again in \(seconds) s.")
                throw ExitCode.failure
            }
            guard let stop = report.stop else {
                return say(report.facts == 0 ? "Nothing new." : "Fetched \(report.facts) facts.")
            }
            complain(words(stop))
            throw checkFailed
        }

        private func words(_ stop: SyncStop) -> String {
            switch stop {
            case .behind(_, let held):
                "NOT FETCHED: this file is an older copy: the hub has facts up to \(held.sequence) of it. If it was "
                    + "put back, say so with dockline site backup and dockline site restore, and fetch the restored "
                    + "file."
            case .forked(_, 0):
                "NOT FETCHED: the hub knows another history of \(name), so this is another site's file. Add it under a "
                    + "name of its own: dockline hub site add"
            case .forked(_, let sequence):
                "NOT FETCHED: fact \(sequence) of this file is another one than the hub has under that number: two "
                    + "copies were worked on. Say which goes on with dockline site backup and dockline site restore, "
                    + "and fetch the restored file."
            case .noCommonProtocol:
                "NOT FETCHED: the hub's file was made by another Dockline. Install the same version."
            }
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check the hub: every stream is computed anew from its facts.",
            discussion: "Exits with 2 when something is wrong. Example: dockline hub verify --hub network.hub")
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
