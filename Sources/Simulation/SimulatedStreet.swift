import HubStore
import SiteNetwork
import SiteStore
import Warehouse

// What happens outside the houses: customers send back and change their minds, couriers carry what departed from site
// to site, late, with a carton missing, or twice.

extension Simulation {
    /// The planner sends units from one site to another.
    func transfer(_ name: String) throws {
        let from = time.below(sites.count)
        let to = (from + 1 + time.below(sites.count - 1)) % sites.count
        let line = OrderLine(
            number: 1, sku: SimulatedWorld.items[time.below(SimulatedWorld.items.count)].sku,
            quantity: 1 + time.below(3))
        let order = Order(
            id: OrderID(SimulatedWorld.transferPrefix + name), channel: .b2b, customer: sites[to].name, priority: 1,
            lines: [line])
        let wanted = NetworkOrder(
            order, way: .transfer(from: SiteName(sites[from].name), to: SiteName(sites[to].name)))
        try ask { hub in _ = try hub.take([wanted], at: time.moment) }
        note("transfer ordered")
    }

    func customer(_ site: SimulatedSite) throws {
        if time.happens(0.3), !orders.isEmpty {
            let order = orders[time.below(orders.count)]
            try ask { hub in
                if try hub.cancel(order, at: time.moment) != nil { note("cancelled at the hub") }
            }
            return
        }
        // Those that nobody has sent back yet.
        let kept = sites.flatMap { seller in
            seller.model.goods.sold.map { (seller, $0) }
        }.filter { $1.units.quantity > sentBack["\($0.name) \($1.order) \($1.line) \($1.key)"] ?? 0 }
        guard !kept.isEmpty else { return }
        let (seller, sold) = kept[time.below(kept.count)]
        let name = "\(seller.name) \(sold.order) \(sold.line) \(sold.key)"
        let count = 1 + time.below(sold.units.quantity - (sentBack[name] ?? 0))
        // Most go to where they came from.
        let target = time.happens(0.8) ? seller : site
        let number = String(time.next() >> 32, radix: 36).uppercased()
        let isOrphan = time.happens(0.15)
        let announced = AnnouncedReturn(
            id: OrderID("RMA-\(number)"), customer: "Ada",
            lines: [OrderLine(number: 1, sku: sold.units.sku, quantity: count)], order: sold.order,
            tracking: "RT-\(number)", courier: SimulatedWorld.courier,
            reason: time.happens(0.3) ? SimulatedWorld.changedMind : nil)
        let answer = try attempt(target, 0) { open in try open.take([.returnAnnounced(announced)]) }
        guard answer == [.taken] else { return }
        var unit = sold.units
        unit.quantity = 1
        sentBack[name, default: 0] += count
        target.yard.parcels.append(
            ReturnedParcel(
                rma: announced.id, text: isOrphan ? "NOLABEL-\(number)" : "RT-\(number)",
                courier: SimulatedWorld.courier, units: Array(repeating: unit, count: count), isOrphan: isOrphan))
        note("sent back", count)
    }

    /// A courier stops at a site.
    func courier(_ site: SimulatedSite) throws {
        let rows = try site.watch.deliveries().filter(\.delivery.isTransfer)
        let yard = site.yard
        func cartons(_ row: DeliveryRow) -> [String] { Set(row.delivery.lines.compactMap(\.carton)).sorted() }
        if let row = rows.first(where: { !yard.arrived.contains($0.delivery.id) }) {
            let all = cartons(row)
            if time.happens(0.6), !all.isEmpty {
                yard.lost.insert(all[time.below(all.count)])
                note("carton lost on the road")
            }
            yard.arrived.insert(row.delivery.id)
            note("transfer arrived")
            return
        }
        let received = rows.filter { $0.closed != nil && $0.settled == nil }
        guard !received.isEmpty else { return }
        let row = received[time.below(received.count)]
        let found = yard.lost.intersection(cartons(row))
        yard.lost.subtract(found)
        yard.again.insert(row.delivery.id)
        note(found.isEmpty ? "transfer brought twice" : "carton turned up")
    }

    /// The office finds owners for parcels without a label, and writes off what never came.
    func settleOpenEnds(_ site: SimulatedSite, _ open: Site) throws {
        for job in try open.orphans() where job.state == .done {
            guard let parcel = site.yard.parcels.first(where: { $0.text == job.parcel }) else { continue }
            if try asFarAsAllowed({ _ = try open.match(job.id, to: parcel.rma.rawValue) }) { note("owner found") }
        }
        let short = try open.deliveries().filter { $0.closed != nil && $0.settled == nil && $0.here < $0.units }
        guard !short.isEmpty, time.happens(0.4) else { return }
        let id = short[time.below(short.count)].delivery.id
        let isSettled = try asFarAsAllowed {
            _ = try open.settle(id, note: "never came", by: SimulatedWorld.supervisor)
        }
        if isSettled { note("delivery settled") }
    }

    /// False when the site says in words that it may not be now.
    private func asFarAsAllowed(_ body: () throws -> Void) throws -> Bool {
        do {
            try body()
            return true
        } catch let error as SiteError {
            if case .notAllowed = error { return false }
            throw error
        }
    }
}
