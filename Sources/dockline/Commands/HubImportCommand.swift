import ArgumentParser
import Foundation
import HubStore
import Importing
import SiteNetwork
import SiteStore
import Warehouse

extension HubCommand {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Import orders, or items for all sites, from CSV or JSON.",
            discussion: """
                Columns are named by a mapping, as in dockline import. The same file twice changes nothing. Lines that \
                are not taken go to a rejects file with their reasons. An order is given to a site at once where one \
                can ship it, and waits otherwise: dockline hub why ORDER tells.

                Exits 0 when lines were taken, 2 when every line was rejected, 1 when a file could not be read.

                Examples:
                  dockline hub import orders web.csv store.csv --hub network.hub
                  dockline hub import orders 2010-12-01.csv --mapping online-retail --time-zone Europe/London
                  dockline hub import items items.csv --hub network.hub
                """)
        @Argument(help: "What the files hold: orders or items.") var kind: ImportKind
        @Argument(help: "The files.") var files: [String]
        @Option(help: "The name of a shipped mapping or a mapping file (default: dockline-KIND).") var mapping: String?
        @Option(help: "The zone of times that are written without one.") var timeZone = "UTC"
        @Flag(help: "Print the results as JSON, one for each file.") var json = false
        @OptionGroup var hub: HubOptions

        func validate() throws {
            guard kind == .orders || kind == .items else {
                throw ValidationError("A hub takes orders or items, not \(kind.rawValue). Import those at the site.")
            }
            guard TimeZone(identifier: timeZone) != nil else {
                throw ValidationError("--time-zone \(timeZone): expected a zone such as Europe/London.")
            }
            if files.isEmpty { throw ValidationError("No file is named.") }
        }

        func run() throws {
            try reporting {
                let hub = try hub.open()
                var summaries: [ImportSummary] = []
                for file in files {
                    let summary = try read(file, into: hub)
                    summaries.append(summary)
                    if !json { say((files.count > 1 ? "\(file): " : "") + dockline.words(summary)) }
                }
                if json { say(try dockline.json(summaries)) }
                let lines = summaries.reduce(0) { $0 + $1.lines }
                if lines > 0, summaries.allSatisfy({ $0.taken == 0 }) { throw checkFailed }
            }
        }

        private func read(_ file: String, into hub: Hub) throws -> ImportSummary {
            let (clock, line) = (SiteClock.system, ProgressLine())
            let zone = TimeZone(identifier: timeZone) ?? .gmt
            let seconds = clock.now().milliseconds / 1000 + Int64(zone.secondsFromGMT())
            var request = ImportRequest(
                kind: kind, path: file,
                mapping: try Mapping.named(mapping ?? "dockline-\(kind.rawValue)", in: try Resources.find()),
                today: Day(Int(seconds / 86_400)), timeZone: zone,
                reference: URL(fileURLWithPath: file).lastPathComponent, batchSize: 200)
            request.taker = "hub"
            let summary = try importFile(
                request,
                progress: { progress in
                    if case .taking(let lines, let total) = progress { line.show("importing", lines, of: total) }
                },
                take: { try take($0, into: hub, at: clock.now()) })
            line.clear()
            return summary
        }

        private func take(_ bodies: [FactBody], into hub: Hub, at now: Moment) throws -> [ImportAnswer] {
            var answers = Array(repeating: ImportAnswer.taken, count: bodies.count)
            var items: [(place: Int, item: Item)] = []
            var orders: [(place: Int, order: NetworkOrder)] = []
            for (place, body) in bodies.enumerated() {
                switch body {
                case .itemDefined(let item): items.append((place, item))
                case .orderReceived(let order): orders.append((place, NetworkOrder(order)))
                default: answers[place] = .rejected("the hub takes orders and items only")
                }
            }
            // Orders only name their items: that is no news of an item that somebody has described.
            if kind == .orders {
                let unknown = Set(try hub.unknown(items.map(\.item)))
                items.removeAll { !unknown.contains($0.item) }
            }
            for (answer, item) in zip(try hub.take(items.map(\.item), at: now), items) {
                answers[item.place] = words(answer)
            }
            for (answer, order) in zip(try hub.take(orders.map(\.order), at: now), orders) {
                answers[order.place] = words(answer)
            }
            return answers
        }

        private func words(_ answer: ItemAnswer) -> ImportAnswer {
            switch answer {
            case .taken: .taken
            case .unchanged: .unchanged
            case .refused(let problems): .rejected(words(problems))
            }
        }

        private func words(_ answer: OrderAnswer) -> ImportAnswer {
            switch answer {
            case .taken, .replaced, .waitsForRelease: .taken
            case .unchanged: .unchanged
            case .refused(let problems): .rejected(words(problems))
            case .ended(let state):
                .rejected("the order is \(state.rawValue), so that nothing of it can change: give it a new number")
            }
        }

        private func words(_ problems: [FieldProblem]) -> String {
            problems.map(\.description).joined(separator: "; ") + ": correct it"
        }
    }
}
