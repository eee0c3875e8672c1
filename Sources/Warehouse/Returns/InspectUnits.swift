import Barcode

// Which unit it is, and where it goes.

extension InspectDecider {
    // MARK: The unit

    func item(_ reading: Reading) throws -> InspectDecision {
        guard let policy = try bench.policy() else { return refuse(.noPolicy) }
        if job.isOrphan, reading.items.isEmpty, let owner = try bench.owner(reading) {
            return .record([
                .matched(
                    rma: owner.rma, order: owner.order, announced: owner.announced, reason: owner.reason, by: badge)
            ])
        }
        let items = reading.items
        guard !items.isEmpty else { return reading.refused(expecting: .inspection(.item)) }
        // A code that stands on several items means the one that is wanted here, where only one of them is.
        let wanted = items.filter { item in
            job.announced.contains { $0.sku == item.sku } || job.toDispose.contains { $0.sku == item.sku }
        }
        let choices = wanted.isEmpty ? items : wanted
        guard choices.count == 1, let found = choices.first, let item = try bench.item(found.sku) else {
            return .refuse(.ambiguous(reading.text, choices: choices.map(\.sku.rawValue)))
        }
        if let unit = orphan(found.sku, reading.serial) { return try record([.fetched(unit: unit.number)]) }
        let units = found.units
        let one = item.tracking.contains(.serial) || reading.multiplier > 1 && item.countsEachUnit
        if one, units != 1 { return .refuse(.scanEachUnit(found.sku)) }
        guard (1...Limits.quantityMax).contains(units) else {
            return .refuse(.tooMany(counted: 0, adding: units, wanted: Limits.quantityMax))
        }
        return try show(item, units, policy, reading)
    }

    /// What the label says besides the item is taken at once.
    private func show(
        _ item: Item, _ units: Int, _ policy: ReturnPolicy, _ reading: Reading
    ) throws -> InspectDecision {
        let list = policy.checklist(of: item.handling)
        let angles = policy.angles(of: item.handling, isOrphan: job.isOrphan)
        let plan = UnitPlan(tracking: item.tracking, questions: list.questions.count, angles: angles)
        let isExcess = try allowance(item.sku).map { units > $0 } ?? false
        var events: [InspectEvent] = [.shown(item.sku, units: units, plan: plan, doubt: isExcess ? .excess : nil)]
        // A doubt is looked at before anything else of the label is believed.
        guard !isExcess else { return .record(events) }
        if item.tracking.byBatch, reading.lot != nil || reading.expiry != nil {
            let batch = Batch(
                lot: item.tracking.contains(.lot) ? reading.lot ?? "" : "",
                expiry: item.tracking.contains(.expiry) ? reading.expiry : nil)
            if let hand = after(events).hand { events.append(try seen(batch, hand)) }
        }
        // A serial that lies in the house by the ledger is asked for again, and refused then in words.
        if let hand = after(events).hand, hand.step == .serial, let serial = reading.serial,
            try bench.place(of: serial, item.sku) == nil
        {
            events.append(.serialSeen(serial, doubt: try doubt(serial, hand)))
        }
        return try record(events)
    }

    private func orphan(_ sku: SKU, _ serial: String?) -> ReturnedUnit? {
        job.toDispose.first { $0.sku == sku && ($0.serial == nil || serial == nil || $0.serial == serial) }
    }

    /// How many more units of an item may come back; nil where nobody knows.
    private func allowance(_ sku: SKU) throws -> Int? {
        if let order = job.order, let shipped = try bench.shipped(sku, of: order) {
            return shipped.units - shipped.returned
        }
        if job.announced.isEmpty { return nil }
        return job.announced.reduce(0) { $1.sku == sku ? $0 + $1.units : $0 } - job.inspected(sku)
    }

    // MARK: Lot, day and serial

    func batch(_ reading: Reading, _ hand: ReturnHand) throws -> InspectDecision {
        var batch = hand.batch
        if hand.step == .lot {
            guard let lot = reading.lot ?? (reading.matches.isEmpty ? reading.text : nil), !lot.isEmpty, lot.count <= 20
            else { return reading.refused(expecting: .inspection(.lot)) }
            batch.lot = lot
            if hand.plan.tracking.contains(.expiry), let expiry = reading.expiry { batch.expiry = expiry }
        } else {
            guard let day = reading.expiry ?? Day(typed: reading.text, thisYear: context.today.date.year) else {
                return reading.refused(expecting: .inspection(.expiry))
            }
            batch.expiry = day
        }
        return try record([try seen(batch, hand)])
    }

    /// The batch, and whether it is one that was shipped; looked at when all of it is known.
    private func seen(_ batch: Batch, _ hand: ReturnHand) throws -> InspectEvent {
        var known = hand
        known.batch = batch
        guard known.hasBatch, let order = job.order, let shipped = try bench.shipped(hand.sku, of: order),
            !shipped.batches.isEmpty, !shipped.batches.contains(batch)
        else { return .batchSeen(batch, doubt: nil) }
        return .batchSeen(batch, doubt: .swap)
    }

    func serial(_ reading: Reading, _ hand: ReturnHand) throws -> InspectDecision {
        if reading.serial == nil, !reading.matches.isEmpty {
            return reading.refused(expecting: .inspection(.serial))
        }
        let serial = reading.serial ?? reading.text
        guard !serial.isEmpty, serial.count <= 40 else { return reading.refused(expecting: .inspection(.serial)) }
        if job.units.contains(where: { $0.sku == hand.sku && $0.serial == serial }) {
            return .refuse(.serialTwice(serial))
        }
        if let place = try bench.place(of: serial, hand.sku) { return refuse(.serialInHouse(serial, place: place)) }
        return try record([.serialSeen(serial, doubt: try doubt(serial, hand))])
    }

    private func doubt(_ serial: String, _ hand: ReturnHand) throws -> Doubt? {
        guard let order = job.order, let shipped = try bench.shipped(hand.sku, of: order), !shipped.serials.isEmpty
        else { return nil }
        return shipped.serials.contains(serial) ? nil : .swap
    }

    // MARK: What becomes of it

    /// Doubts go before the table, the table before a waiting order.
    func ruling(of hand: ReturnHand, in job: ReturnCase) throws -> ReturnRuling {
        guard let policy = try bench.policy(), let item = try bench.item(hand.sku), let grade = hand.grade,
            let reason = hand.reason
        else { return ReturnRuling(.quarantine, .hold, rule: "no table") }
        if job.isOrphan { return ReturnRuling(.orphan, .hold, rule: "nobody knows whose") }
        for doubt in hand.doubts {
            switch doubt {
            case .swap: return ReturnRuling(.quarantine, .hold, rule: "swap suspected")
            case .excess: return ReturnRuling(.quarantine, .hold, rule: "more than shipped")
            case .unread: return ReturnRuling(.quarantine, .hold, rule: "cannot be read")
            case .raise: continue
            case .unwitnessed:
                let row = policy.row(grade, reason, item.handling)
                return ReturnRuling(.quarantine, row.money, rule: row.rule + ", no witness")
            }
        }
        let row = policy.row(grade, reason, item.handling)
        // Without its pictures nobody can prove anything: the unit goes its way, the money waits.
        let money = hand.missingAngles.isEmpty ? row.money : .hold
        guard row.disposition == .restock else { return ReturnRuling(row.disposition, money, rule: row.rule) }
        if !grade.isWorse(than: .b),
            let waiting = try bench.waiting(for: hand.sku, hand.quantity, hand.batch, on: context.today)
        {
            return ReturnRuling(
                .order, money, rule: row.rule, order: waiting.order, orderLine: waiting.line,
                revives: waiting.wasShort ? true : nil)
        }
        guard try lasts(hand, item) else {
            let late = policy.row(grade, .shortDated, item.handling)
            let disposition = late.disposition == .restock ? Disposition.scrap : late.disposition
            return ReturnRuling(disposition, money, rule: "too few days left")
        }
        return ReturnRuling(.restock, money, rule: row.rule)
    }

    /// Days enough are left of it to lie on the shelf again.
    private func lasts(_ hand: ReturnHand, _ item: Item) throws -> Bool {
        let need = try bench.expiryPolicy().need(.restock, of: item.sku, item.handling)
        return usable(hand.batch, for: need, asOf: context.today)
    }

    // MARK: Where it goes

    func tray(_ reading: Reading, _ hand: ReturnHand) throws -> InspectDecision {
        guard let policy = try bench.policy(), let ruling = hand.ruling else { return refuse(.noPolicy) }
        let expected: Expected = ruling.order == nil ? .inspection(.tray) : .freeTote
        guard let place = reading.place else { return reading.refused(expecting: expected) }
        if let order = ruling.order {
            // Somebody else may have served the order meanwhile, or given it up; then the unit is ruled anew.
            let waiting = try bench.waiting(for: hand.sku, hand.quantity, hand.batch, on: context.today)
            guard waiting?.order == order, waiting?.line == ruling.orderLine,
                waiting?.wasShort == (ruling.revives == true)
            else {
                return .record([.ruled(try self.ruling(of: hand, in: job))])
            }
            guard place.kind == .tote else { return reading.refused(expecting: .freeTote) }
            let use = try bench.use(of: place.id)
            guard use == .free || use.isOnlyOf(order) else { return .refuse(.toteTaken(place.id, by: use)) }
        } else if ruling.disposition == .restock, let item = try bench.item(hand.sku), try !lasts(hand, item) {
            // It was ruled on another day.
            return .record([.ruled(try self.ruling(of: hand, in: job))])
        } else if !policy.takes(place.id, ruling.disposition) {
            let tray = policy.tray(of: ruling.disposition)
            return refuse(.wrongTray(place.id, expected: tray, ruling.disposition))
        }
        if hand.fetchedFrom == nil, let serial = hand.serial, let found = try bench.place(of: serial, hand.sku) {
            return refuse(.serialInHouse(serial, place: found))
        }
        return try put(hand, ruling, place, policy)
    }

    private func put(
        _ hand: ReturnHand, _ ruling: ReturnRuling, _ place: Place, _ policy: ReturnPolicy
    ) throws -> InspectDecision {
        guard let unit = ReturnedUnit(hand, at: place.id) else { return refuse(.notWithout(hand.step)) }
        let to = ruling.order == nil ? place.id : policy.tray(of: .order)
        var events: [InspectEvent] = [.inspected(unit, moves: moves(unit, from: hand.fetchedFrom, to: to))]
        let after = after(events)
        let isWhole = !after.announced.isEmpty && after.awaited.isEmpty && after.toDispose.isEmpty
        let wasOnlyOrphans = hand.fetchedFrom != nil && after.announced.isEmpty && after.toDispose.isEmpty
        if isWhole || wasOnlyOrphans { events.append(.finished(missing: [])) }
        return .record(events)
    }

    /// Packing and the dock tell no grades apart, so what goes to an order is booked as they will book it; the grade it
    /// was given stays in the fact.
    private func moves(_ unit: ReturnedUnit, from tray: PlaceID?, to place: PlaceID) -> [Move] {
        func move(_ grade: Grade, _ from: PlaceID, _ to: PlaceID) -> Move {
            Move(
                sku: unit.sku, batch: unit.batch, grade: grade, serial: unit.serial, quantity: unit.quantity,
                from: from, to: to)
        }
        let grade = unit.ruling.order == nil ? unit.grade : .a
        guard let tray else { return [move(grade, .customer, place)] }
        guard grade != unit.grade else { return [move(grade, tray, place)] }
        return [move(unit.grade, tray, .customer), move(grade, .customer, place)]
    }
}

extension ToteUse {
    /// It stands off the carts and holds units of this order alone.
    func isOnlyOf(_ order: OrderID) -> Bool {
        switch self {
        case .free: false
        case .taken(let tour, let holding): tour == nil && holding == order
        }
    }
}

extension ReasonCode {
    /// What keeps too short for the shelf; a row of the dispositions may name it.
    public static let shortDated: ReasonCode = "short-dated"
}
