public import ArgumentParser
import Foundation
import HubStore
import SiteNetwork
import SiteStore
public import Warehouse

extension Warehouse.Channel: ExpressibleByArgument {}

extension HubCommand {
    struct Available: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what a channel may promise of an item, with every term of it, site by site.",
            discussion: """
                available = on hand - held - claimed - safety - haircut, never less than nothing; the haircut is what \
                may have gone since a site was heard. The network gives a channel the sum without its buffer.
                Example: dockline hub available 22659 --channel web --hub network.hub
                """)
        @Argument(help: "The item.") var sku: String
        @Option(help: "The channel: web, b2b, marketplace or store.") var channel: Warehouse.Channel = .web
        @Flag(help: "Print the terms as JSON.") var json = false
        @OptionGroup var hub: HubOptions

        func run() throws {
            try reporting {
                let desk = AvailabilityDesk(try hub.open())
                let told = try desk.explain(SKU(sku), for: channel, at: SiteClock.system.now())
                if json { return say(try dockline.json(told)) }
                say("\(sku) for \(channel.rawValue): \(told.total.available) units may be promised.")
                say(row("", Self.heads))
                for site in told.sites {
                    let heard = site.minutesSinceHeard.map { "heard \($0) min ago" } ?? "never heard"
                    say(row(site.site.rawValue, cells(site.terms)) + "  \(heard)")
                }
                say(row("network", cells(told.total)))
            }
        }

        private static let heads = [
            "on hand", "- held", "- claimed", "- safety", "- haircut", "+ overdrawn", "- buffer", "= available",
        ]

        private func cells(_ terms: AvailabilityTerms) -> [String] {
            // A site that is below nothing offers nothing; the network adds it again.
            let figures = [
                terms.onHand, terms.held, terms.claimed, terms.safety, terms.haircut,
                terms.overdrawn + terms.available - terms.balance, terms.buffer, terms.available,
            ]
            return figures.map(String.init)
        }

        private func row(_ name: String, _ cells: [String]) -> String {
            func right(_ text: String, _ width: Int) -> String {
                String(repeating: " ", count: max(0, width - text.count)) + text
            }
            let padded = zip(cells, Self.heads).map { right($0, $1.count) }
            return name + String(repeating: " ", count: max(0, 16 - name.count)) + padded.joined(separator: "  ")
        }
    }
}
