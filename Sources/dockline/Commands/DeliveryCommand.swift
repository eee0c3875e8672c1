import ArgumentParser
import Foundation
import SiteStore
import Warehouse

struct DeliveryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delivery",
        abstract: "See what is to come in, what came of it, and settle what never came.",
        discussion: """
            Goods are received at a station (Del on a list): by carton or by piece, then put away; what an order waits \
            for goes straight into its tote.
            Examples: dockline import deliveries deliveries.csv --site leeds.site
                      dockline delivery list --site leeds.site
                      dockline delivery show PO-7001 --site leeds.site
                      dockline delivery settle TR-12 --note "the sender counted 8" --by B-1008 --site leeds.site
            """,
        subcommands: [List.self, Show.self, Settle.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the deliveries that are to come or open; --all lists those that are over, too.",
            discussion: "Example: dockline delivery list --all --json --site leeds.site")
        @Flag(help: "Those that are closed, too.") var all = false
        @OptionGroup var list: ListOptions

        func run() throws {
            let empty = "Nothing is to come. Announce deliveries with: dockline import deliveries"
            try list.print(empty: empty) { site in
                try site.deliveries(all: all)
            } line: { row, site in
                let days = site.day(at: site.clock.now()).rawValue - site.day(at: row.announced).rawValue
                let age = days == 0 ? "today" : "for \(days) d"
                let state =
                    row.settled != nil
                    ? "settled" : row.closed != nil ? "received" : row.here > 0 ? "comes in" : "is to come"
                let way = row.delivery.isTransfer && row.closed == nil ? "on its way" : state
                let due = row.delivery.due.map { " · due \(site.day(at: $0).iso)" } ?? ""
                return "\(row.delivery.id): \(row.here) of \(row.units) units from \(row.delivery.from) · \(way)"
                    + ", announced \(age)" + due
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what came of a delivery against what was announced.",
            discussion: "Example: dockline delivery show PO-7001 --site leeds.site --json")
        @Argument(help: "The number of the delivery.") var id: String
        @OptionGroup var list: ListOptions

        func run() throws {
            try list.print(empty: "It has no lines.") { site in
                try site.differences(of: DeliveryID(id))
            } line: { row, _ in
                let notes = [
                    row.missing > 0 ? "\(row.missing) missing" : nil,
                    row.announced == 0 ? "not announced" : row.over > 0 ? "\(row.over) over" : nil,
                    row.aside > 0 ? "\(row.aside) off the shelves" : nil,
                ].compactMap(\.self).joined(separator: ", ")
                return "\(row.sku): \(row.here) of \(row.announced)" + (notes.isEmpty ? "" : " · \(notes)")
            }
        }
    }

    struct Settle: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write off what never came of a delivery.",
            discussion: """
                What is missing of a transfer stays on its way, and grows older there, until somebody settles it, \
                after a count at both ends.
                Example: dockline delivery settle TR-12 --note "the sender counted 8" --by B-1008 --site leeds.site
                """)
        @Argument(help: "The number of the delivery.") var id: String
        @Option(help: "What was found out.") var note: String
        @Option(help: "The badge of the supervisor who decides.") var by: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                guard try open.people().first(where: { $0.badge.rawValue == by })?.roles.contains(.supervise) == true
                else {
                    throw ValidationError("\(by) is no supervisor here. See who is with: dockline people list")
                }
                let moves = try open.settle(DeliveryID(id), note: note, by: BadgeID(by))
                let units = moves.reduce(0) { $0 + $1.quantity }
                say("\(id) is settled: \(units) units written off.")
            }
        }
    }
}
