import ArgumentParser
import Foundation
import HubStore
import SiteNetwork
import SiteStore
import Warehouse

extension HubCommand {
    struct Transfer: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send units of one site to another.",
            discussion: """
                It is an order that only the sending site may work on. When it has left with a truck, the other is \
                told what comes, carton by carton; what does not arrive stays on its way until somebody settles it.
                Examples: dockline hub transfer TR-12 MUG=20 CUP=6 --from leeds --to york --hub network.hub
                          dockline hub transfer TR-13 MILK=8 --lot L1 --best-before 2027-03-01 --from leeds --to york
                """)
        @Argument(help: "The number of the transfer.") var id: String
        @Argument(help: "What to send: SKU=UNITS, as often as needed.") var units: [String]
        @Option(help: "The site that sends.") var from: String
        @Option(help: "The site that gets it.") var to: String
        @Option(help: "The service that it leaves by.") var service = ""
        @Option(help: "Only units of this lot, with --best-before.") var lot: String?
        @Option(help: "Only units with this last day, as in 2027-03-01.") var bestBefore: String?
        @OptionGroup var hub: HubOptions

        func run() throws {
            try reporting {
                let batch = try wantedBatch()
                let lines = try units.enumerated().map { index, text in
                    guard let equals = text.lastIndex(of: "="), let quantity = Int(text[text.index(after: equals)...])
                    else { throw ValidationError("'\(text)' is no SKU=UNITS, such as MUG=20.") }
                    return OrderLine(
                        number: index + 1, sku: SKU(String(text[..<equals])), quantity: quantity,
                        batch: batch)
                }
                let order = Order(
                    id: OrderID(id), channel: .b2b, customer: to, lines: lines,
                    shipping: Shipping(shipTo: [to], service: service))
                let hub = try hub.open()
                defer { try? hub.close() }
                for site in [from, to] where try hub.sites(named: site).isEmpty {
                    throw NotDone("The hub knows no site \(site). List them with: dockline hub site list")
                }
                let way = Fulfilment.transfer(from: SiteName(from), to: SiteName(to))
                let answer = try hub.take([NetworkOrder(order, way: way)], at: now)
                switch answer.first {
                case .refused(let problems)?:
                    throw NotDone(problems.map { "\($0)" }.joined(separator: "\n"))
                case .ended(let state)?:
                    throw NotDone("\(id) is \(state.rawValue) already; give this one its own number.")
                case .taken?, .unchanged?, .replaced?, .waitsForRelease?, nil:
                    let state = try hub.state(of: OrderID(id))?.rawValue ?? "unknown"
                    say("\(id) is \(state): \(from) sends it to \(to). See why with: dockline hub why \(id)")
                }
            }
        }

        private func wantedBatch() throws -> Batch? {
            guard let bestBefore else {
                guard lot == nil else { throw ValidationError("--lot wants --best-before, its last day, as well.") }
                return nil
            }
            guard let day = Day(iso: bestBefore) else {
                throw ValidationError("--best-before \(bestBefore): write the day as in 2027-03-01.")
            }
            return Batch(lot: lot ?? "", expiry: day)
        }

        private var now: Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
    }
}
