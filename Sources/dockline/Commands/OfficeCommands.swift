import ArgumentParser
import Foundation
import SiteStore
import Warehouse

struct OrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Act on one order.",
        subcommands: [Cancel.self, Papers.self, Expedite.self])

    struct Cancel: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cancel an order; what was picked already is brought back by put-back lines.",
            discussion: "Example: dockline order cancel WEB-80416 --site leeds.site --by B-1003")
        @Argument(help: "The order's number.") var order: String
        @Option(help: "The badge of whoever cancels it; it stands in the log.") var by = "office"
        @Flag(help: "Print the result as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                let report = try open.cancel(OrderID(order), by: BadgeID(by))
                try open.close()
                say(json ? try dockline.json(report) : words(report))
            }
        }

        private func words(_ report: CancelReport) -> String {
            if report.alreadyCancelled { return "Order \(order) was cancelled before; nothing was changed." }
            var text = "Order \(order) is cancelled: \(report.droppedLines) lines are not picked any more"
            if report.putBackLines > 0 {
                let tours = report.putBackTours.map(\.description).joined(separator: ", ")
                text += ", \(report.putBackLines) are put back by tour \(tours)"
            }
            return text + "."
        }
    }
}

struct HoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "See and lift what pickers' reports keep from new claims.",
        subcommands: [List.self, Lift.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what is held, the oldest first.",
            discussion: "Example: dockline hold list --site leeds.site")
        @Flag(help: "Print the list as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                let holds = try open.holds()
                let today = open.day(at: open.clock.now())
                let days = holds.map { today.rawValue - open.day(at: $0.since).rawValue }
                try open.close()
                if json {
                    say(try dockline.json(holds))
                    return
                }
                if holds.isEmpty { say("Nothing is held.") }
                for (hold, age) in zip(holds, days) {
                    let what =
                        switch hold.scope {
                        case .place: "the whole place"
                        case .item: "all of \(hold.sku)"
                        case .batch: "\(hold.sku)" + (hold.batch.lot.isEmpty ? "" : " lot \(hold.batch.lot)")
                        case .none: "nothing"
                        }
                    let lifters = hold.liftedBy.map(\.rawValue).joined(separator: " or ")
                    say(
                        "\(hold.fact): \(hold.place), \(what) · \(hold.reason) · by \(hold.by), \(age) days ago · "
                            + "lifted by \(lifters)")
                }
            }
        }
    }

    struct Lift: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lift a hold after somebody has looked: the units can be claimed again.",
            discussion: "Example: dockline hold lift 1843 --site leeds.site --by B-1003")
        @Argument(help: "The number that the list shows first.") var number: Int
        @Option(help: "The badge of whoever lifts it; the reason says which roles may, see the list.") var by: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                try open.liftHold(number, by: BadgeID(by))
                try open.close()
                say("Hold \(number) is lifted.")
            }
        }
    }
}
