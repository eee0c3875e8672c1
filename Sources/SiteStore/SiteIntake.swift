import GRDB
import SyncProtocol
public import Warehouse

// What comes in from files and from the hub (SiteFeed.swift): each record becomes a fact when it says something new, is
// left alone when the site knows it already, and is answered with a reason when it cannot be.

/// No line and no pallet is larger; beyond it sums could overflow.
private let quantityMost = 1_000_000_000

/// What the site made of one record.
public enum IntakeAnswer: Hashable, Sendable {
    case taken
    case unchanged
    case rejected(String)
}

extension Site {
    /// Takes a batch of records in one transaction and answers each of them, in their order.
    public func take(_ bodies: [FactBody], by badge: BadgeID = "import") throws(SiteError) -> [IntakeAnswer] {
        let cause = officeCause(by: badge)
        return try write { db in
            try bodies.map { body in
                let (answer, body) = try intake(body, db)
                if answer == .taken { try record([body], cause, db) }
                return answer
            }
        }
    }

    /// What becomes of a record, and the fact that it becomes.
    func intake(_ body: FactBody, _ db: Database) throws -> (answer: IntakeAnswer, fact: FactBody) {
        let answer = try judge(body, db)
        if case .rejected = answer, let change = try shippingChange(body, db) { return change }
        return (answer, body)
    }

    /// Adds the reasons whose codes the site does not have yet, and says which those were. One that it has stays as it
    /// is, whatever the other says: facts were recorded with it.
    public func addReasons(_ reasons: [Reason], by badge: BadgeID = "office") throws(SiteError) -> [ReasonCode] {
        let cause = officeCause(by: badge)
        return try write { db in
            let known = Set(try fetchReasons(db).map(\.code))
            let new = reasons.filter { !known.contains($0.code) }
            if !new.isEmpty { try record(new.map { .reasonDefined($0) }, cause, db) }
            return new.map(\.code)
        }
    }

    private func judge(_ body: FactBody, _ db: Database) throws -> IntakeAnswer {
        switch body {
        case .itemDefined(let item): return try judge(item, db)
        case .placeDefined(let place): return try judge(place, db)
        case .personDefined(let person):
            return try self.judge(person, known: personNow(person.badge, db))
        case .layoutDefined(let layout):
            let stored = try String.fetchOne(try db.cachedStatement(sql: "SELECT body FROM layout"))
            return try stored.map { try log.coder.value(Layout.self, from: $0) } == layout ? .unchanged : .taken
        case .reasonDefined(let reason):
            return try fetchReasons(db).contains(reason) ? .unchanged : .taken
        case .orderReceived(let order): return try judge(order, db)
        case .returnAnnounced(let announced): return try judge(announced, db)
        case .deliveryAnnounced(let delivery): return try judge(delivery, db)
        case .stockReceived(let receipt): return try judge(receipt, db)
        case .boxDefined(let box): return try judge(box, db)
        case .serviceDefined(let rule): return try judge(rule, db)
        case .loadPlanned(let planned): return try judge(planned, db)
        case .siteOpened, .streamStarted, .orderCancelled, .orderExpedited, .unclaimedShorted, .tourReleased,
            .tourWithdrawn, .pick,
            .signedIn,
            .signedOut, .pin, .training, .message, .settingsChosen, .holdLifted, .codeLearned, .codeForgotten,
            .scannerProfiled,
            .numbered,
            .papersArrived,
            .shippingChanged, .pack, .dock, .ordersHeld, .countAsked, .count, .countRuled, .countPolicySet,
            .gate, .returnPolicySet, .inspect, .deliverySettled, .carry, .expiryPolicySet, .expiryHandled,
            .evidenceTaken, .hub:
            return .rejected("a \(body.kind) cannot be imported")
        }
    }

    private func judge(_ planned: LoadPlanned, _ db: Database) throws -> IntakeAnswer {
        if let door = planned.door {
            guard try fetchPlace(door, db)?.kind == .door else {
                return .rejected("load \(planned.id) is planned for \(door), which is no door of this site")
            }
        }
        guard let known = try fetchLoad(planned.id, log.coder, db) else { return .taken }
        let (before, events) = try log.history(ofLoad: planned.id, db)
        if before == planned { return .unchanged }
        return known.state == .planned && events.isEmpty
            ? .taken : .rejected("load \(planned.id) is worked on already; move it to another door or time at the dock")
    }

    private func judge(_ box: Box, _ db: Database) throws -> IntakeAnswer {
        if box.code.isEmpty || box.code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return .rejected("box '\(box.code)' has no code that can be told from a number; expected one such as BOX-M")
        }
        let measures = [box.inner.width, box.inner.length, box.inner.height, box.maxGrams]
        if measures.contains(where: { $0 < 1 }) || box.tareGrams < 0 || box.costPence < 0 {
            return .rejected("box \(box.code) has a measure below 1 or a negative tare or cost")
        }
        return try projector.fetchBox(box.code, db) == box ? .unchanged : .taken
    }

    private func judge(_ rule: ServiceRule, _ db: Database) throws -> IntakeAnswer {
        if rule.service.isEmpty { return .rejected("a rule names no service; expected one that orders leave by") }
        let limits = [rule.maxGrams, rule.maxSide, rule.maxGirth].compactMap(\.self)
        if limits.contains(where: { $0 < 1 }) || rule.maxCODPence ?? 0 < 0 {
            return .rejected("service \(rule.service) has a limit below 1 or a negative amount; expected none, or more")
        }
        for code in rule.boxes where try projector.fetchBox(code, db) == nil {
            return .rejected("box \(code) is unknown here; import it with: dockline import boxes")
        }
        let stored = try String.fetchOne(
            try db.cachedStatement(sql: "SELECT body FROM service WHERE name = ?"), arguments: [rule.service])
        return try stored.map { try log.coder.value(ServiceRule.self, from: $0) } == rule ? .unchanged : .taken
    }

    /// An order that is worked on keeps what it asks for. How it leaves may change until a parcel of it has a label: a
    /// service that does not take it must not hold it for ever.
    private func shippingChange(_ body: FactBody, _ db: Database) throws -> (IntakeAnswer, FactBody)? {
        guard case .orderReceived(let order) = body, let known = try orderAsReceived(order.id, db),
            order.shipping != nil,
            let shipping = order.withPapers(of: known).shipping
        else { return nil }
        var same = order
        (same.cutoff, same.promise, same.shipping) = (known.cutoff, known.promise, known.shipping)
        guard same == known, try !isCancelled(order.id, db) else { return nil }
        let labelled = try String.fetchOne(
            try db.cachedStatement(
                sql: """
                    SELECT p.id FROM parcel p JOIN pack_order y ON y.job = p.job
                        WHERE y.order_id = ? AND p.state = 'labelled' ORDER BY p.number LIMIT 1
                    """), arguments: [order.id.rawValue])
        if let labelled {
            let words =
                "order \(order.id) has a label on parcel \(labelled), so it leaves as that says; scan the parcel at a "
                + "bench, which opens it again, then import the order once more"
            return (.rejected(words), body)
        }
        return (.taken, .shippingChanged(ShippingChanged(order: order.id, shipping: shipping)))
    }

    private func judge(_ person: Person, known: Person?) throws -> IntakeAnswer {
        known == person ? .unchanged : .taken
    }

    private func personNow(_ badge: BadgeID, _ db: Database) throws -> Person? {
        try Row.fetchOne(
            try db.cachedStatement(sql: "SELECT name, roles FROM person WHERE badge = ?"), arguments: [badge.rawValue]
        ).map {
            row in
            Person(
                badge: badge, name: row[0],
                roles: (row[1] as String).split(separator: " ").compactMap { Role(rawValue: String($0)) })
        }
    }

    private func judge(_ item: Item, _ db: Database) throws -> IntakeAnswer {
        for barcode in item.barcodes where !(1...Limits.quantityMax).contains(barcode.units) {
            return .rejected(
                "barcode \(barcode.code) of item \(item.sku) stands for \(barcode.units) units; expected 1 or more")
        }
        let size = item.dimensions
        if min(item.weightGrams, size.width, size.length, size.height) < 0 {
            return .rejected("item \(item.sku) has a negative weight or measure; expected 0 or more")
        }
        guard let known = try fetchItem(item.sku, db) else { return .taken }
        if item.isOnlyNamed { return .unchanged }
        var distinct = item
        distinct.barcodes = distinctBarcodes(of: item)
        if known == distinct { return .unchanged }
        if known.tracking != item.tracking {
            let stocked = try Int.fetchOne(
                try db.cachedStatement(sql: "SELECT 1 FROM stock WHERE sku = ? AND outside = 0 LIMIT 1"),
                arguments: [item.sku.rawValue])
            if stocked != nil {
                return .rejected("item \(item.sku) is in stock, so its tracking cannot change; count it out first")
            }
        }
        return .taken
    }

    private func judge(_ place: Place, _ db: Database) throws -> IntakeAnswer {
        guard let known = try fetchPlace(place.id, db) else { return .taken }
        if known == place { return .unchanged }
        if known.kind != place.kind {
            let stocked = try Int.fetchOne(
                try db.cachedStatement(sql: "SELECT 1 FROM stock WHERE place = ? LIMIT 1"),
                arguments: [place.id.rawValue])
            if stocked != nil || Place.standing.contains(where: { $0.id == place.id }) {
                return .rejected("place \(place.id) is a \(known.kind) in use and cannot become a \(place.kind)")
            }
        }
        return .taken
    }

    /// Without what was decided here since: whether it is expedited.
    private func orderAsReceived(_ id: OrderID, _ db: Database) throws -> Order? {
        guard var order = try fetchOrder(id, db) else { return nil }
        order.priority =
            try Int.fetchOne(
                try db.cachedStatement(sql: "SELECT ordered_priority FROM orders WHERE id = ?"),
                arguments: [id.rawValue]) ?? order.priority
        return order
    }

    private func judge(_ order: Order, _ db: Database) throws -> IntakeAnswer {
        for line in order.lines where try !exists("item", "sku", line.sku.rawValue, db) {
            return .rejected("item \(line.sku) is unknown here; import it with: dockline import items")
        }
        if let problem = problem(order.lines) { return .rejected("order \(order.id): \(problem)") }
        guard let known = try orderAsReceived(order.id, db) else { return .taken }
        if known == order.withPapers(of: known) { return .unchanged }
        let touched = try Int.fetchOne(
            try db.cachedStatement(
                sql: """
                    SELECT 1 WHERE EXISTS (SELECT 1 FROM tour_line WHERE order_id = ?1)
                        OR EXISTS (SELECT 1 FROM order_line WHERE order_id = ?1 AND short > 0)
                        OR EXISTS (SELECT 1 FROM orders WHERE id = ?1 AND cancelled = 1)
                    """), arguments: [order.id.rawValue])
        if touched == nil { return .taken }
        // Files that say "by 16:40" or "in three days" mean another day tomorrow; work that has begun keeps its
        // promise.
        var sameDates = order.withPapers(of: known)
        (sameDates.cutoff, sameDates.promise) = (known.cutoff, known.promise)
        if sameDates == known { return .unchanged }
        return .rejected("order \(order.id) is known with other content and already worked on; cancel it first")
    }

    /// What is wrong with the lines of an order or of a list, in words.
    private func problem(_ lines: [OrderLine]) -> String? {
        var numbers: Set<Int> = []
        for line in lines {
            if !numbers.insert(line.number).inserted { return "line \(line.number) is there twice" }
            if !(1...quantityMost).contains(line.quantity) {
                return "line \(line.number) wants \(line.quantity) units; expected 1 to \(quantityMost)"
            }
        }
        return nil
    }

    private func judge(_ announced: AnnouncedReturn, _ db: Database) throws -> IntakeAnswer {
        let stored = try String.fetchOne(
            try db.cachedStatement(sql: "SELECT body FROM announced_return WHERE id = ?"),
            arguments: [announced.id.rawValue])
        guard let stored else { return .taken }
        return try log.coder.value(AnnouncedReturn.self, from: stored) == announced
            ? .unchanged
            : .rejected("return \(announced.id) is known with other content; give the new one its own number")
    }

    /// A delivery may be told anew until somebody has begun to receive it; one on its way from another site never.
    private func judge(_ delivery: Delivery, _ db: Database) throws -> IntakeAnswer {
        if let problem = delivery.problem { return .rejected("delivery \(delivery.id): \(problem)") }
        for line in delivery.lines where try !exists("item", "sku", line.sku.rawValue, db) {
            return .rejected("item \(line.sku) is unknown here; import it with: dockline import items")
        }
        guard let known = try fetchDelivery(delivery.id, log.coder, db) else { return .taken }
        if known == delivery { return .unchanged }
        let isBegun = try exists("carry", "delivery", delivery.id.rawValue, db)
        if known.isTransfer || delivery.isTransfer || isBegun {
            return .rejected("delivery \(delivery.id) is known with other content and cannot change any more")
        }
        return .taken
    }

    private func judge(_ receipt: StockReceived, _ db: Database) throws -> IntakeAnswer {
        let known = try Int.fetchOne(
            try db.cachedStatement(sql: "SELECT 1 FROM stock_receipt WHERE reference = ? AND line = ?"),
            arguments: [receipt.reference, receipt.line])
        if known != nil { return .unchanged }
        for move in receipt.moves {
            guard move.quantity <= quantityMost else {
                return .rejected("\(move.quantity) units of item \(move.sku) are more than any place holds")
            }
            guard let source = try fetchPlace(move.from, db), source.kind.isOuter else {
                return .rejected("stock comes in from outside, and \(move.from) is not a place outside")
            }
            guard let item = try fetchItem(move.sku, db) else {
                return .rejected("item \(move.sku) is unknown here; import it with: dockline import items")
            }
            guard let place = try fetchPlace(move.to, db) else {
                return .rejected("place \(move.to) is unknown here; import it with: dockline import places")
            }
            guard place.kind == .bin else {
                return .rejected("place \(move.to) is a \(place.kind), and stock comes into bins")
            }
            if item.tracking.contains(.lot), move.batch.lot.isEmpty {
                return .rejected("item \(move.sku) is tracked by lot, and no lot is given")
            }
            if item.tracking.contains(.expiry), move.batch.expiry == nil {
                return .rejected("item \(move.sku) is tracked by expiry, and no day is given")
            }
            if !item.tracking.byBatch, move.batch != .none {
                return .rejected("item \(move.sku) has no lots or dates, but one is given")
            }
            if item.tracking.contains(.serial) != (move.serial != nil) {
                return .rejected(
                    move.serial == nil
                        ? "item \(move.sku) is tracked by serial: give one serial for each unit"
                        : "item \(move.sku) is not tracked by serial, but one is given")
            }
            if move.serial == "" {
                return .rejected("item \(move.sku) is tracked by serial, and an empty one is given")
            }
            if let serial = move.serial, let place = try SiteShelf(db: db, log: log).serial(serial, of: move.sku)?.place
            {
                return .rejected("serial \(serial) of item \(move.sku) is in \(place) already")
            }
            if let serial = move.serial, try owes(serial, of: move.sku, to: move.from, db) {
                return .rejected(
                    "serial \(serial) of item \(move.sku) came in from \(move.from) before; "
                        + "it can only come back from where it went")
            }
        }
        if Set(receipt.moves.compactMap(\.serial)).count != receipt.moves.count(where: { $0.serial != nil }) {
            return .rejected("a serial is named twice")
        }
        return .taken
    }

    /// Whether this unit came in from that place outside before.
    private func owes(_ serial: String, of sku: SKU, to place: PlaceID, _ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT 1 FROM stock WHERE sku = ? AND place = ? AND serial = ? AND quantity < 0")
        return try Int.fetchOne(statement, arguments: [sku.rawValue, place.rawValue, serial]) != nil
    }

    private func exists(_ table: String, _ column: String, _ value: String, _ db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE \(column) = ?")
        return try Int.fetchOne(statement, arguments: [value]) != nil
    }
}
