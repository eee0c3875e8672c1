import ArgumentParser
import Foundation
import SiteStore
import Warehouse

struct ReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "See which returns were announced, which have come, what became of them, and what to claim.",
        discussion: """
            Parcels are taken in at a station (F7 on a list): every one is scanned before the courier signs. F7 once \
            more shows those that wait to be inspected.
            Examples: dockline import returns returns.csv --site leeds.site
                      dockline return list --site leeds.site
                      dockline return claims --json --site leeds.site
                      dockline return show RMA-3001 --site leeds.site
                      dockline return match X-3 --to WEB-80004 --site leeds.site
            """,
        subcommands: [List.self, Show.self, Trays.self, Orphans.self, Match.self, Claims.self, Policy.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the announced returns, those that have not come first.",
            discussion: "Example: dockline return list --site leeds.site --json")
        @OptionGroup var list: ListOptions

        func run() throws {
            try list.print(empty: "No return is announced. Announce some with: dockline import returns") { site in
                try site.announcedReturns()
            } line: { row, _ in
                var text = "\(row.rma): \(row.units) units"
                if let order = row.order { text += " of order \(order)" }
                if let courier = row.courier { text += " · \(courier)" }
                if let tracking = row.tracking { text += " \(tracking)" }
                return text + (row.entry.map { " · came with hand-over \($0)" } ?? " · not here yet")
            }
        }
    }

    struct Claims: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what couriers have signed for and not brought, the most pressing first.",
            discussion: """
                A claim ends by itself when the parcel comes after all.
                Example: dockline return claims --site leeds.site
                """)
        @OptionGroup var list: ListOptions

        func run() throws {
            try list.print(empty: "Nothing is to be claimed.") { site in
                try site.gateClaims()
            } line: { claim, site in
                let day = site.day(at: claim.deadline)
                let left = day.rawValue - site.day(at: site.clock.now()).rawValue
                let when = left < 0 ? "too late since \(day.iso)" : "until \(day.iso), \(left) days left"
                return "\(claim.rma): \(claim.courier), hand-over \(claim.entry) · claim \(when)"
            }
        }
    }
}
