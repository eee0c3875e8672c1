import ArgumentParser
import Foundation
import HubStore
import SiteStore
import SyncProtocol
import Warehouse

extension HubCommand {
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
}
