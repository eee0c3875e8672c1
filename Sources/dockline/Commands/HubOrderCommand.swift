public import ArgumentParser
import Foundation
public import HubStore
import SiteNetwork
import SiteStore
import TextScreen
import Warehouse

extension OrderState: ExpressibleByArgument {}

/// An order that was asked for, or the words that there is none.
private func report(_ order: String, of hub: Hub) throws -> OrderReport {
    guard let report = try hub.report(OrderID(order)) else { throw noOrder(order) }
    return report
}

private func noOrder(_ order: String) -> NotDone {
    NotDone("The hub knows no order \(displayable(order)). List them with: dockline hub order list")
}

extension HubCommand {
    struct OrderGroup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "order", abstract: "List the orders of the network, and act on one.",
            subcommands: [List.self, Show.self, Cancel.self, Fence.self, Source.self])

        struct List: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "List the orders, by number.",
                discussion: "Example: dockline hub order list --state parked --hub network.hub")
            @Option(help: "Only those that are parked, assigned, shipped, cancelling or cancelled.")
            var state: OrderState?
            @Flag(help: "Print the list as JSON.") var json = false
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let hub = try hub.open()
                    let rows = try everyPage { try hub.orderList(in: state, ListPart(after: $0, limit: 500)) }
                    if json { return say(try dockline.json(rows)) }
                    if rows.isEmpty { say("There is no such order.") }
                    for row in rows {
                        let customer = row.customer.isEmpty ? "" : " for \(row.customer)"
                        say("\(row.id): \(row.state.rawValue), \(row.channel.rawValue)\(customer)")
                    }
                }
            }
        }

        struct Show: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Show an order with its parts and its parcels.",
                discussion: "Example: dockline hub order show WEB-80416 --hub network.hub --json")
            @Argument(help: "The order's number.") var order: String
            @Flag(help: "Print it as JSON.") var json = false
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let report = try report(order, of: hub.open())
                    if json { return say(try dockline.json(report)) }
                    let order = report.order.order
                    say("\(order.id): \(report.state.rawValue), \(order.channel.rawValue)")
                    if !order.customer.isEmpty { say("for \(order.customer)") }
                    if !order.note.isEmpty { say("note: \(order.note)") }
                    for line in order.lines { say("  line \(line.number): \(line.quantity) \(line.sku)") }
                    for line in report.whereabouts() { say(line) }
                    if report.parked != nil { say("It waits. See why with: dockline hub why \(order.id)") }
                }
            }
        }

        struct Cancel: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Cancel an order, or ask its sites to let go of it.",
                discussion: "Example: dockline hub order cancel WEB-80416 --hub network.hub")
            @Argument(help: "The order's number.") var order: String
            @Flag(help: "Print the result as JSON.") var json = false
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let answer = try hub.open().cancel(OrderID(order), at: SiteClock.system.now())
                    guard let answer else { throw noOrder(order) }
                    if json { return say(try dockline.json(answer)) }
                    switch answer {
                    case .cancelled: say("Order \(order) is cancelled.")
                    case .asked(let sites):
                        let names = sites.map(\.rawValue).joined(separator: ", ")
                        say("Order \(order) is cancelled as soon as \(names) has let go of it.")
                    case .ended(.shipped):
                        throw NotDone("Order \(order) has left, so that nothing can be cancelled. It is a return now.")
                    case .ended(let state): say("Order \(order) is \(state.rawValue) already; nothing was changed.")
                    }
                }
            }
        }

        struct Fence: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Take a part of an order away from a site that does not answer; another one gets it.",
                discussion: """
                    Do this only when you know that the site will not ship it: what it ships nevertheless is shipped \
                    twice, and lands on a desk. Example: dockline hub order fence WEB-80416 1 --by B-1003
                    """)
            @Argument(help: "The order's number.") var order: String
            @Argument(help: "The part's number, as in dockline hub order show.") var part: Int
            @Option(help: "The badge of whoever decides it; it stands in the order.") var by: String
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let (hub, badge) = (try hub.open(), try checkedName(by, "The badge"))
                    let id = AssignmentID(OrderID(order), part)
                    guard let refusal = try hub.fence(id, by: BadgeID(badge), at: SiteClock.system.now()) else {
                        throw NotDone(
                            "Order \(displayable(order)) has no part \(part). See: dockline hub order show")
                    }
                    if let refusal { throw NotDone("Nothing was changed: \(refusal.words).") }
                    let state = try hub.state(of: OrderID(order))?.rawValue ?? "gone"
                    say("Part \(part) of \(order) is taken away; the order is \(state).")
                }
            }
        }

        struct Source: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Try again to find sites for the orders that wait.",
                discussion: "Example: dockline hub order source --hub network.hub")
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let found = try hub.open().sourceParked(at: SiteClock.system.now())
                    say("\(found) order(s) that waited have a site now.")
                }
            }
        }
    }

    struct Why: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say why an order is where it is: how its sites were compared, and what became of each part.",
            discussion: "Example: dockline hub why WEB-80416 --hub network.hub")
        @Argument(help: "The order's number.") var order: String
        @Flag(help: "Print the sentences as JSON.") var json = false
        @OptionGroup var hub: HubOptions

        func run() throws {
            try reporting {
                let lines = try report(order, of: hub.open()).why()
                if json { return say(try dockline.json(lines)) }
                for line in lines { say(line) }
            }
        }
    }
}

/// All rows of a list, page by page.
private func everyPage<Row>(_ page: (String?) throws -> ListPage<Row>) throws -> [Row] {
    var (rows, after): ([Row], String?) = ([], nil)
    repeat {
        let next = try page(after)
        rows += next.rows
        after = next.next
    } while after != nil
    return rows
}
