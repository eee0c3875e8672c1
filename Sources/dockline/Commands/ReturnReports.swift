import ArgumentParser
import Foundation
import SiteStore
import Warehouse

extension ReturnCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what became of the units of a return, or of all.",
            discussion: """
                Every unit ends on one tray, in the tote of one order, or as scrap.
                Examples: dockline return show RMA-3001 --site leeds.site
                          dockline return show --json --site leeds.site
                """)
        @Argument(help: "The return, by its number; all of them without.") var id: String?
        @OptionGroup var list: ListOptions

        func run() throws {
            let empty = "Nothing of it was inspected yet. What waits is listed at a station, with F7."
            try list.print(empty: empty) { site in
                try site.returnedUnits(of: id.map { ReturnID($0) })
            } line: { row, _ in
                let serial = row.serial.map { " serial \($0)" } ?? ""
                return "\(row.id): \(row.quantity) × \(row.sku)\(serial), grade \(row.grade.rawValue), \(row.reason) → "
                    + "\(row.disposition.rawValue) on \(row.place) · \(row.money.rawValue), \(row.rule)"
            }
        }
    }

    struct Trays: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the trays of returned units, the one with the oldest unit first.",
            discussion: "Example: dockline return trays --site leeds.site --json")
        @OptionGroup var list: ListOptions

        func run() throws {
            try list.print(empty: "No returned unit lies on a tray.") { site in
                try site.returnOverview().trays
            } line: { tray, site in
                let hours = site.clock.now().minutes(since: tray.since) / 60
                return "\(tray.place): \(tray.units) units, \(tray.disposition.rawValue), the oldest for \(hours) h"
            }
        }
    }

    struct Orphans: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the parcels that nobody knows the owner of.",
            discussion: "Example: dockline return orphans --site leeds.site --json")
        @OptionGroup var list: ListOptions

        func run() throws {
            try list.print(empty: "Every return has an owner.") { site in
                try site.orphans()
            } line: { orphan, _ in
                let units = orphan.units.map { "\($0.quantity) × \($0.sku)" }.joined(separator: ", ")
                return "\(orphan.id): parcel \(orphan.parcel ?? "without a number") · "
                    + (units.isEmpty ? "not inspected yet" : units)
            }
        }
    }

    struct Match: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whose an orphan is.",
            discussion: """
                Its units lie on the tray for orphans; the station lists it then, and each gets its own tray there.
                Example: dockline return match X-3 --to WEB-80004 --site leeds.site
                """)
        @Argument(help: "The parcel, by the number that the site gave it.") var id: String
        @Option(help: "Its announced return, or its order.") var to: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let job = try open.match(ReturnID(id), to: to)
                let whose = (job.rma ?? job.order)?.rawValue ?? to
                let units = job.toDispose.reduce(0) { $0 + $1.quantity }
                say(
                    "\(job.id) belongs to \(whose)."
                        + (units == 0 ? "" : " \(units) units wait for their trays: at a station, with F7."))
            }
        }
    }
}
