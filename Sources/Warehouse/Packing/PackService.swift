// What the carriers' services say to a pack job: which boxes it may take, what a parcel may weigh, and what keeps it
// from its label. Orders that were merged have one service as a rule; where the office has changed one of them since, a
// parcel has to be right for both.

/// Something that the service of an order does not take.
public struct Unserved: Hashable, Sendable {
    public var order: OrderID
    public var service: String
    public var violation: ServiceViolation

    public init(_ order: OrderID, _ service: String, _ violation: ServiceViolation) {
        self.order = order
        self.service = service
        self.violation = violation
    }
}

extension PackJob {
    /// Pence that the driver collects for a parcel: once for each order, on its first parcel. A parcel that is being
    /// packed collects for every order that no parcel before it holds units of.
    public func codPence(on parcel: Parcel, of orders: [Order]) -> Int {
        orders.filter { $0.delivery.codPence > 0 }.reduce(0) { sum, order in
            let collects = parcel.state == .packing ? mayCollect(order.id, on: parcel) : collects(order.id, on: parcel)
            return collects ? sum + order.delivery.codPence : sum
        }
    }

    /// No earlier parcel holds units of the order, so this one will be its first.
    private func mayCollect(_ order: OrderID, on parcel: Parcel) -> Bool {
        let mine = Set(lines.filter { $0.order == order }.map(\.number))
        return !parcels.contains { other in
            other.number < parcel.number && other.state != .dissolved
                && other.units.contains { mine.contains($0.line) }
        }
    }

    /// What the services of the orders do not take of a parcel, as far as it is packed and weighed. Dangerous goods and
    /// addresses count for the whole job: no parcel of it is labelled before the office has found another way.
    public func unserved(
        _ parcel: Parcel, orders: [Order], boxes: [Box], rules: [ServiceRule],
        handling: (SKU) throws -> HandlingClass?
    ) rethrows -> [Unserved] {
        guard !rules.isEmpty else { return [] }
        let wanted = lines.filter { $0.wanted > $0.lost }
        var shipment = Shipment(
            box: boxes.first { $0.code == parcel.box }, grams: parcel.weight?.grams,
            codPence: codPence(on: parcel, of: orders))
        shipment.hasHazmat = try Set(wanted.map(\.sku)).contains { try handling($0) == .hazmat }
        var found: [Unserved] = []
        for order in orders where wanted.contains(where: { $0.order == order.id }) {
            guard let rule = rules.first(where: { $0.service == order.delivery.service }) else { continue }
            shipment.shipTo = order.delivery.shipTo
            for violation in rule.violations(shipment)
            where !found.contains(where: { $0.service == rule.service && $0.violation == violation }) {
                found.append(Unserved(order.id, rule.service, violation))
            }
        }
        return found
    }
}

extension PackDecider {
    /// The rules of the services that the orders of the job leave by, each once.
    func rules() throws -> [ServiceRule] {
        var services: [String] = []
        for order in job.orders {
            guard let service = try bench.order(order)?.delivery.service, !service.isEmpty else { continue }
            if !services.contains(service) { services.append(service) }
        }
        return try services.compactMap { try bench.rule(of: $0) }
    }

    /// The boxes that may be proposed.
    func takenBoxes() throws -> [Box] { try rules().reduce(try bench.boxes()) { $1.taken($0) } }

    /// Why a box that was scanned or chosen cannot be taken, whatever the reason.
    func obstacle(of code: String) throws -> PackRefusal? {
        let boxes = try bench.boxes()
        guard let box = boxes.first(where: { $0.code == code }) else { return .unknownBox(code) }
        let rules = try rules()
        for rule in rules {
            guard let violation = rule.violations(Shipment(box: box)).first else { continue }
            let taken = rules.reduce(boxes) { $1.taken($0) }.map(\.code)
            return .boxNotServed(violation, service: rule.service, taken: taken)
        }
        return nil
    }

    /// A parcel that is heavier than a service takes is not closed with that weight, unless one unit alone is: there is
    /// nothing to split, so it waits for the office without a label.
    func tooHeavy(_ grams: Int, _ parcel: Parcel) throws -> PackRefusal? {
        guard parcel.count > 1 else { return nil }
        for rule in try rules() {
            if let limit = rule.maxGrams, grams > limit {
                return .tooHeavy(grams: grams, limit: limit, service: rule.service)
            }
        }
        return nil
    }

    /// What keeps a parcel from its label, besides papers.
    func unserved(_ parcel: Parcel) throws -> PackRefusal? {
        let orders = try job.orders.compactMap { try bench.order($0) }
        let inside = Set(parcel.units.compactMap { job.line($0.line)?.order })
        // The office has changed one of the orders that were merged, and not the first one, by which the label is made.
        if let first = orders.first {
            for other in orders where inside.contains(other.id) {
                if other.delivery.service != first.delivery.service { return .cannotMerge(other.id, .otherService) }
                if other.delivery.shipTo != first.delivery.shipTo { return .cannotMerge(other.id, .otherAddress) }
            }
        }
        let unserved = try job.unserved(parcel, orders: orders, boxes: try bench.boxes(), rules: try rules()) {
            try bench.item($0)?.handling
        }
        return unserved.first.map { .notServed($0) }
    }

    /// Two orders that are each within what the driver may collect can be too much together.
    func collectsTooMuch(with other: Order) throws -> Bool {
        guard other.delivery.codPence > 0, let limit = try rules().compactMap(\.maxCODPence).min() else { return false }
        let mine = try job.orders.reduce(0) { $0 + (try bench.order($1)?.delivery.codPence ?? 0) }
        return mine + other.delivery.codPence > limit
    }
}
