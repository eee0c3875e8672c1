import ArgumentParser
import SiteStore
import Warehouse

extension OrderCommand {
    struct Expedite: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what it costs to let an order or a load go first, and do it.",
            discussion: """
                What goes first is released, picked and packed before all else; tours and benches show it as FIRST. \
                Without --do only the cost is shown, at the pace of the last hour.
                Examples: dockline order expedite WEB-80416 --site leeds.site
                          dockline order expedite WEB-80416 --do --by B-1008 --site leeds.site
                          dockline order expedite WEB-80416 --end --by B-1008 --site leeds.site
                """)
        @Argument(help: "The number of an order or a load.") var name: String
        @Flag(name: .customLong("do"), help: "Let it go first from now on.") var doIt = false
        @Flag(help: "It goes first no longer.") var end = false
        @Option(help: "The badge of the supervisor who does it; it stands in the log.") var by: String?
        @Flag(help: "Print the result as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        private struct Answer: Encodable {
            var orders: [String]
            var isFirst: Bool
            var isDone: Bool
            var readyMinutes: Int?
            var otherwiseMinutes: Int?
            var delayedLoads: Int
            var delayMinutes: Int
            var lateLoads: [String]
        }

        func validate() throws {
            if doIt, end { throw ValidationError("--do and --end are the two directions: give one of them") }
            if doIt || end, by == nil {
                throw ValidationError("whoever does it is named by --by, with the badge of a supervisor")
            }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let reading = try open.boardReading()
                let board = Board(reading, now: open.clock.now())
                guard let wish = board.expediteWish(name, in: reading) else {
                    throw SiteError.notAllowed(
                        "\(name) is no order or load of this site with anything left to pick or to pack")
                }
                if (doIt && !wish.isFirst) || (end && wish.isFirst) {
                    say("\(name) \(end ? "does not go first" : "goes first already"); nothing was changed.")
                    return
                }
                let cost = board.cost(of: wish, in: reading, now: open.clock.now())
                if doIt || end { try open.expedite(wish.orders, wish.isFirst, by: BadgeID(by ?? "")) }
                say(try json ? dockline.json(answer(wish, cost)) : words(wish, cost))
            }
        }

        private func answer(_ wish: ExpediteWish, _ cost: ExpediteCost) -> Answer {
            Answer(
                orders: wish.orders.map(\.rawValue), isFirst: wish.isFirst, isDone: doIt || end,
                readyMinutes: cost.ready, otherwiseMinutes: cost.otherwise, delayedLoads: cost.delayed,
                delayMinutes: cost.minutes, lateLoads: cost.late.map(\.rawValue))
        }

        private func words(_ wish: ExpediteWish, _ cost: ExpediteCost) -> String {
            let orders = wish.orders.count == 1 ? "1 order" : "\(wish.orders.count) orders"
            guard wish.isFirst else {
                return end ? "\(name) goes when its turn comes (\(orders))." : "\(name) goes first already (\(orders))."
            }
            let did =
                doIt ? "\(name) goes first (\(orders))." : "\(name) can go first (\(orders)); nothing is done yet."
            guard let ready = cost.ready, let otherwise = cost.otherwise else {
                return did + " The cost cannot be told: in the last hour nobody did the work that it needs."
            }
            let gain = "It is packed in \(ready) min instead of \(otherwise) min."
            let loads = cost.delayed == 1 ? "1 load loses" : "\(cost.delayed) loads lose"
            let price = cost.delayed == 0 ? "No load loses time." : "\(loads) up to \(cost.minutes) min."
            let late =
                cost.late.isEmpty ? "" : " Late because of it: \(cost.late.map(\.rawValue).joined(separator: ", "))."
            return "\(did) \(gain) \(price)\(late)"
        }
    }
}
