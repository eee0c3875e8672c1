import ArgumentParser
import Dispatch
import Foundation
import Glibc
import HubServer
import Logging
import SiteAgent
import SiteStore
import SyncProtocol

struct AgentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agent", abstract: "Carry a site's facts to its hub, and what the hub wants to the site.",
        discussion: """
            A site has one agent; the stations work whether it runs or not. How things stand shows on every station, \
            and in: dockline site hub
            Examples: dockline agent enrol https://hub.example:8480 K7QX2-… --as leeds --site leeds.site
                      dockline agent run --site leeds.site --backups /var/backups/leeds
            """,
        subcommands: [Run.self, Enrol.self], defaultSubcommand: Run.self)

    struct Run: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run until it is stopped.",
            discussion: """
                Writes a line of JSON for what happens to the error output. SIGTERM and Ctrl-C end it; kill it any \
                time, it goes on where the hub is. Example: dockline agent run --site leeds.site
                """)
        @Option(help: "A folder that gets a backup every day.") var backups: String?
        @Option(help: "How many backups are kept.") var keep = 7
        @Flag(help: .hidden) var endsWithInput = false
        @OptionGroup var site: SiteOptions

        func validate() throws {
            if keep < 1 { throw ValidationError("--keep \(keep): expected at least 1") }
        }

        func run() throws {
            try reporting {
                var configuration = AgentConfiguration(
                    path: try site.path(), program: Dockline.configuration.version)
                (configuration.backups, configuration.backupsKept) = (backups, keep)
                if endsWithInput { endWithInput() }
                let agent = Agent(configuration, log: Logger(label: "agent") { JSONLog(label: $0) })
                try untilStopped { try await agent.run() }
            }
        }
    }

    struct Enrol: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Exchange a code of the hub's operator for this site's key.",
            discussion: """
                The code is good once, and for half an hour; the key is kept beside the site's file, readable by its \
                owner alone, and is in no backup.
                Example: dockline agent enrol http://127.0.0.1:8480 K7QX2-… --as leeds --site leeds.site
                """)
        @Argument(help: "Where the hub listens, such as https://hub.example:8480") var address: String
        @Argument(help: "The code that dockline hub site add or dockline hub site enrol printed.") var code: String
        @Option(name: .customLong("as"), help: "The site's name at the hub.") var name: String
        @Option(help: "A PEM file with the hub's certificate, where the machine does not trust it by itself.")
        var trust: String?
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let path = try site.path()
                try SiteAgent.enrol(
                    site: path, as: name, at: address, code: code, trust: trust,
                    program: Dockline.configuration.version)
                say(
                    "\(path) is enrolled as \(name) at \(address). Start its agent with: dockline agent run "
                        + "--site \(path)"
                )
            }
        }
    }
}

/// Waits on this thread until what runs on others is done, or somebody wants it to end.
private func untilStopped(_ work: @escaping @Sendable () async throws -> Void) throws {
    let task = Task { try await work() }
    let sources = [SIGTERM, SIGINT].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { task.cancel() }
        source.resume()
        return source
    }
    defer { for source in sources { source.cancel() } }
    try finished { try await task.value }
}

/// Lets this process end when its input ends: whoever started it and holds the other end is gone, however that was.
func endWithInput() {
    DispatchQueue(label: "dockline.leash").async {
        while !FileHandle.standardInput.availableData.isEmpty {}
        kill(getpid(), SIGTERM)
    }
}
