import HubStore
import SiteNetwork
import SiteStore
import Warehouse

// Every site of a rehearsed network sends something to the next one: it is picked, packed and loaded like any order,
// announced to the other site by the hub when it has left, and received there by a robot.

extension NetworkRehearsal {
    /// From each site some units of an item that it has most of.
    func transfers(of orders: [NetworkOrder]) -> [NetworkOrder] {
        let skus = Set(orders.flatMap(\.order.lines).map(\.sku)).sorted()
        return (1...request.sites).compactMap { number in
            let own = skus.indices.filter { $0 % request.sites + 1 == number }.map { skus[$0] }
            let next = number % request.sites + 1
            let (here, there) = (
                MischiefPlan(seed: request.site(number).seed), MischiefPlan(seed: request.site(next).seed)
            )
            // What has plenty is found by whoever picks it. A carton goes in unopened where both sites keep the item
            // alike, and without serials, which would be one more story.
            guard let sku = own.first(where: { here.hasPlenty($0) && here.keeps($0, as: there) }) else { return nil }
            let to = request.name(next)
            let order = Order(
                id: OrderID("TR-\(number)"), channel: .b2b, customer: to,
                lines: [OrderLine(number: 1, sku: sku, quantity: 4)],
                shipping: Shipping(shipTo: [to], service: "ROAD"))
            return NetworkOrder(order, way: .transfer(from: SiteName(request.name(number)), to: SiteName(to)))
        }
    }

    /// Robots receive what has come; then nothing is on its way any more.
    func receiveTransfers(_ hub: Hub) throws {
        for (number, site) in sites.sorted(by: { $0.key < $1.key }) {
            let announced = try site.deliveries().filter(\.delivery.isTransfer)
            report.transfers += announced.count
            report.transferUnits += announced.reduce(0) { $0 + $1.units }
            progress("site \(number): receiving \(announced.count) transfers")
            let mine = request.site(number)
            let (totals, failures) = try Rehearsal(mine, resources: resources) { _ in }.receive(site) {
                (request.program, Rehearsal.robotArguments(mine, .receiving, slot: $0, life: $1))
            }
            report.problems += failures.map { "\(request.name(number)): \($0)" }
            report.transferUnitsHere += totals.units
        }
        try settle(hub, "what was received is on its way to the hub")
        if request.sites > 1, report.transferUnits == 0 { report.problems.append("no transfer has left") }
        let short = try hub.conflicts().filter { $0.conflict.kind == .transferShort }
        if !short.isEmpty { report.problems.append("\(short.count) transfers lie on the desk as short") }
    }
}
