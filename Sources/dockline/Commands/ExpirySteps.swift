import ArgumentParser
import Barcode
import SiteStore
import Warehouse

extension ExpiryCommand {
    struct Take: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take units on a rung on. What is to be transferred or liquidated is taken out of its bin.",
            discussion: """
                Units for liquidate go to their tray, where no order claims them; carry them there. Of units for \
                transfer the hub is told, which makes an order to a site that can still sell the lot: they stay in \
                their bin until it is picked. A site without a hub puts them into a tray, too, and agrees with the \
                other site by itself. Nothing goes on a rung that it is not usable for any more.
                Examples: dockline expiry take tag GR-1080 A-01-02-A --by B-1003 --site leeds.site
                          dockline expiry take liquidate GR-1080 A-01-02-A --units 12 --by B-1003 --site leeds.site
                """)
        @Argument(help: "The rung: pushFirst, tag, transfer, liquidate or dispose.") var rung: Rung
        @Argument(help: "The item's SKU, or a code of it.") var item: String
        @Argument(help: "The bin.") var bin: String
        @Option(help: "The lot, where several lie there.") var lot: String?
        @Option(help: "The last day, as in 2027-03-01, where several lie there.") var bestBefore: String?
        @Option(help: "How many units; all that are on the rung without it.") var units: Int?
        @Option(help: "What there is to say about it.") var note = ""
        @Option(help: "The badge of whoever takes them on.") var by: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let day = try bestBefore.map { text in
                    guard let day = Day(iso: text) else {
                        throw ValidationError("--best-before \(text): write the day as in 2027-03-01.")
                    }
                    return day
                }
                let open = try site.open()
                defer { try? open.close() }
                let found = try open.takeOn(
                    rung, try namedItem(item, at: open).sku, at: PlaceID(bin.uppercased()), lot: lot, expiry: day,
                    units: units, note: note,
                    by: BadgeID(by))
                say(expiryWords(found))
                if let order = found.taken.transfer {
                    say("The case is settled when the order is here. At the hub: dockline hub why \(order)")
                    return
                }
                if rung == .transfer {
                    say(
                        "This site reports to no hub, so nobody makes a transfer order: agree with the other site "
                            + "by yourself; or enrol this one at a hub with: dockline agent enrol")
                }
                say("When it is done: dockline expiry settle \(found.number)")
            }
        }
    }

    struct Settle: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that it is done. Units for transfer, liquidate and dispose leave the house by that.",
            discussion: """
                Stock is thrown away by a supervisor, or by two badges.
                Examples: dockline expiry settle 1843 --note "30 % off" --by B-1003 --site leeds.site
                          dockline expiry settle 1851 --by B-1001 --witness B-1002 --site leeds.site
                """)
        @Argument(help: "The number of the case, as the list shows it.") var number: Int
        @Option(help: "What there is to say about it.") var note = ""
        @Option(help: "The badge of somebody else who has seen it.") var witness: String?
        @Option(help: "The badge of whoever did it.") var by: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let found = try open.settleExpiry(
                    number, note: note, witness: witness.map { BadgeID($0) }, by: BadgeID(by))
                let units = "\(found.taken.quantity) × \(found.taken.sku)"
                say("Case \(number) is settled: \(units), \(what(found.taken.rung)).")
            }
        }

        private func what(_ rung: Rung) -> String {
            switch rung {
            case .pushFirst: "looked after"
            case .tag: "tagged"
            case .transfer: "on their way to another site"
            case .liquidate: "sold off"
            case .dispose: "thrown away"
            }
        }
    }

    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Do nothing about it after all: units that were taken out go back to their bin.",
            discussion: "Example: dockline expiry drop 1843 --by B-1003 --site leeds.site")
        @Argument(help: "The number of the case, as the list shows it.") var number: Int
        @Option(help: "What there is to say about it.") var note = ""
        @Option(help: "The badge of whoever drops it.") var by: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let found = try open.dropExpiry(number, note: note, by: BadgeID(by))
                let back = found.taken.moves.isEmpty ? "" : " Its units belong into \(found.taken.place) again."
                say("Case \(number) is dropped.\(back)")
            }
        }
    }
}
