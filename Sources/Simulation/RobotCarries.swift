import SiteStore
import Warehouse

// A robot that receives, puts away and moves. It sees what was announced, as far as it has really come.

extension Robot {
    mutating func take(_ outcome: CarryOutcome) -> GestureOutcome {
        offered = nil
        switch outcome {
        case .recorded(_, let job):
            hands = job.state == .closed ? .free : .carrying(job.id)
            return .recorded
        case .showing(let job):
            hands = .carrying(job.id)
            return .nothing(refusal: nil)
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    func beginCarry(
        at site: Site, _ yard: SimulatedYard, _ dice: inout RepeatableDice
    ) throws -> Gesture? {
        if dice.happens(0.08) {
            let bin = SimulatedWorld.bins[dice.below(SimulatedWorld.bins.count)]
            return .carry(nil, .open(text: bin.rawValue, keyed: false))
        }
        if let id = yard.again.min() {
            yard.again.remove(id)
            return .carry(nil, .open(text: id.rawValue, keyed: true))
        }
        let rows = try site.carryRows().filter { row in
            switch row.kind {
            case .delivery, .blind: true
            case .transfer: yard.arrived.contains(DeliveryID(row.code))
            case .floor: row.code != SimulatedWorld.orphanTray.rawValue
            case .replenish, .move: false
            }
        }
        guard !rows.isEmpty else { return nil }
        return .carry(nil, .open(text: rows[dice.below(rows.count)].code, keyed: false))
    }

    mutating func carry(
        _ id: CarryID, at site: Site, _ yard: SimulatedYard, _ dice: inout RepeatableDice
    ) throws -> Gesture? {
        let job = try site.carryJob(id)
        guard job.state != .closed else {
            hands = .free
            return nil
        }
        if let again = takesOffer(&dice) { return again }
        func scan(_ text: String, keyed: Bool = false) -> Gesture { .carry(id, .scan(text: text, keyed: keyed)) }
        if isStuck() {
            guard job.hand(of: badge) != nil else {
                hands = .free
                return nil
            }
            return dice.happens(0.5) ? .carry(id, .drop) : .carry(id, .report("broken"))
        }
        let step = job.hand(of: badge)?.step ?? .item
        switch dice.below(100) {
        // A lot, a day and a serial may be anything, and would be taken.
        case 0..<3 where step == .item || step == .place: return scan("4999999999999")
        case 3: return .carry(id, .undo)
        case 4: return .carry(id, .drop)
        case 5: return .carry(id, .report("broken"))
        case 6 where step == .place: return scan(SimulatedWorld.bins[dice.below(SimulatedWorld.bins.count)].rawValue)
        case 7: return .carry(id, .done)
        default: break
        }
        guard let hand = job.hand(of: badge) else { return try unload(job, at: site, yard, &dice) }
        let goods = job.isDelivery ? comingUnits(of: job, hand.sku, yard).first?.units : nil
        switch hand.step {
        case .item: return .carry(id, .drop)
        case .lot:
            let lying = try site.briefing(for: job).lying.first { $0.sku == hand.sku }
            return scan(goods?.batch.lot ?? lying?.batch.lot ?? "?", keyed: true)
        case .expiry:
            let lying = try site.briefing(for: job).lying.first { $0.sku == hand.sku }
            return scan(goods?.batch.expiry?.iso ?? lying?.batch.expiry?.iso ?? "?", keyed: true)
        case .serial:
            let lying = try site.briefing(for: job).lying.first { units in
                units.sku == hand.sku && units.batch == hand.batch && !hand.serials.contains(units.serial ?? "")
            }
            // A site takes any serial of a supplier's: whoever sees none puts the unit back.
            return (goods?.serial ?? lying?.serial).map { scan($0, keyed: true) } ?? .carry(id, .drop)
        case .place: return try put(hand, of: job, at: site, yard, &dice)
        }
    }

    /// Empty hands: the next carton or unit, what lies in the place, or the end of it.
    private mutating func unload(
        _ job: CarryJob, at site: Site, _ yard: SimulatedYard, _ dice: inout RepeatableDice
    ) throws -> Gesture? {
        func scan(_ text: String) -> Gesture { .carry(job.id, .scan(text: text, keyed: false)) }
        guard job.isDelivery else {
            let lying = try site.briefing(for: job).lying
            if lying.isEmpty || dice.happens(0.15) {
                if dice.happens(0.5) { return .carry(job.id, .done) }
                hands = .free
                return nil
            }
            if dice.happens(0.15) { return scan(job.start.origin.rawValue) }
            let units = lying[dice.below(lying.count)]
            return scan(goodsLabel(SimulatedWorld.item(units.sku), units.sku, units.batch, serial: units.serial))
        }
        let loose = Set(job.put.lazy.filter { $0.carton == nil }.flatMap(\.units).map(\.sku))
        let held = Set(job.hands.values.map(\.sku))
        let closed = job.cartonsToCome.first { carton in
            !yard.lost.contains(carton)
                && job.start.lines.allSatisfy {
                    $0.carton != carton || !loose.contains($0.sku) && !held.contains($0.sku)
                }
        }
        if let closed, dice.happens(0.8) { return scan(closed) }
        for sku in Set(job.start.lines.map(\.sku)).sorted() {
            guard let units = comingUnits(of: job, sku, yard).first?.units else { continue }
            // Not every label says what is in it.
            let isPlain = dice.happens(0.3)
            return scan(
                goodsLabel(
                    SimulatedWorld.item(sku), sku, isPlain ? .none : units.batch, serial: isPlain ? nil : units.serial))
        }
        return .carry(job.id, .done)
    }

    private func put(
        _ hand: CarryHand, of job: CarryJob, at site: Site, _ yard: SimulatedYard, _ dice: inout RepeatableDice
    ) throws -> Gesture? {
        func scan(_ text: String, keyed: Bool = false) -> Gesture { .carry(job.id, .scan(text: text, keyed: keyed)) }
        if hand.whole == nil, hand.units == 1, hand.serials.isEmpty {
            let lying = try site.briefing(for: job).lying.first { $0.sku == hand.sku && $0.batch == hand.batch }
            let more =
                job.isDelivery
                ? 1
                    + comingUnits(of: job, hand.sku, yard).reduce(0) {
                        $1.units.batch == hand.batch ? $0 + $1.count : $0
                    }
                : 1 + dice.below(lying?.quantity ?? 1)
            // Somebody miscounts now and then.
            let counted = more + (job.start.origin == .supplier && dice.happens(0.05) ? 1 : 0)
            if counted > 1 { return scan(String(counted), keyed: true) }
        }
        switch hand.goal {
        case .bin(let place, _), .aside(let place): return scan(place.rawValue)
        case .order: return scan(try site.freeTotes(limit: 8).last?.rawValue ?? "?")
        case .nowhere, nil: return scan(SimulatedWorld.bins[dice.below(SimulatedWorld.bins.count)].rawValue)
        }
    }

    /// Units of an item that were announced, are really here, and were neither put anywhere nor are in a hand.
    private func comingUnits(
        of job: CarryJob, _ sku: SKU, _ yard: SimulatedYard
    ) -> [(units: CarriedUnits, count: Int)] {
        var here: [Batch: Int] = [:]
        var serials: Set<String> = []
        let all = job.put.flatMap(\.units) + job.hands.values.filter { $0.whole == nil }.flatMap(\.content)
        for units in all where units.sku == sku {
            here[units.batch, default: 0] += units.quantity
            if let serial = units.serial { serials.insert(serial) }
        }
        var rows: [(units: CarriedUnits, count: Int)] = []
        for line in job.start.lines where line.sku == sku && !yard.lost.contains(line.carton ?? "") {
            let batch = line.batch ?? SimulatedWorld.unsaidBatch(of: sku)
            if SimulatedWorld.item(sku)?.tracking.contains(.serial) == true {
                let named = line.serials ?? (0..<line.quantity).map { "\(job.name)-\(line.number)-\($0)" }
                rows += named.filter { !serials.contains($0) }.map {
                    (CarriedUnits(sku, batch, serial: $0, quantity: 1), 1)
                }
                continue
            }
            let count = line.quantity - min(line.quantity, here[batch] ?? 0)
            here[batch, default: 0] -= line.quantity - count
            if count > 0 { rows.append((CarriedUnits(sku, batch, quantity: count), count)) }
        }
        return rows
    }
}
