import PortableSQL
import SiteNetwork
import SyncProtocol
import Warehouse

// What the facts of a site mean for the orders of the network. They are booked in their order, in the transaction that
// keeps them, so that an order never says something that the facts behind it do not.

extension OrderBook {
    /// Takes in facts of a site that were read.
    func hear(_ facts: [FactBody], of site: String) throws {
        var touched: [OrderID] = []
        func note(_ order: OrderID?) {
            if let order, !touched.contains(order) { touched.append(order) }
        }
        for body in facts {
            switch body {
            case .orderReceived(let order): try land(order.id, at: site)
            case .hub(.answered(let answer)) where answer.kind == Intent.order: note(try hear(answer, of: site))
            case .hub(.shipped(let shipped)):
                for line in shipped.parcels.flatMap(\.lines) {
                    let said = SiteSaid.shipped([LineUnits(line.line, line.quantity)])
                    note(try hear(said, line.order, of: site))
                }
                try announce(shipped, from: site)
            case .hub(.answered(let answer)) where answer.kind == Intent.delivery:
                try hear(delivery: answer, of: site)
            case .carry(_, .closed(let closed, _)): try hear(closed, of: site)
            case .expiryHandled(let handled): try hear(handled, of: site)
            case .deliverySettled(let settled):
                try close(.transferShort, at: site, settled.id.rawValue, by: "hub")
            case .hub(.handedBack(let units)):
                for unit in units {
                    let said = SiteSaid.handedBack(
                        [LineUnits(unit.line, unit.quantity)], reason: unit.reason ?? "unclaimed")
                    note(try hear(said, unit.order, of: site))
                    if unit.reason == nil { try claimedTwice(unit, at: site) }
                }
            case .inspect(let id, .opened(let opened, _, _, _)) where opened.rma == nil && opened.order == nil:
                try raise(Conflict(.returnedUnknown, at: SiteName(site), subject: id.rawValue, since: now))
            case .inspect(let id, .matched):
                try close(.returnedUnknown, at: site, id.rawValue, by: "hub")
            default: break
            }
        }
        for order in touched { try goOn(order) }
    }

    /// The site has the order in its file: from now on its own facts claim the units.
    private func land(_ siteOrder: OrderID, at site: String) throws {
        guard let kept = try assignment(at: site, as: siteOrder), !kept.hasLanded else { return }
        try change(kept) { $0.hasLanded = true }
    }

    private func hear(_ answer: IntentAnswer, of site: String) throws -> OrderID? {
        var known = try assignment(at: site, as: OrderID(answer.id))
        if known == nil, answer.outcome == .accepted {
            known = try recover(OrderID(answer.id), revision: answer.revision, at: site)
        }
        guard let kept = known else { return nil }
        let order = kept.value.id.order
        switch answer.outcome {
        case .accepted: return try hear(.accepted, kept)
        case .released: return try hear(.released, kept)
        case .declined(let why):
            // What a site has taken before stays taken; what it declines then is only the change.
            if kept.value.state == .offered { return try hear(.declined(reason: "declined"), kept, why) }
            try raise(.changedWhilePacked, kept, order, [ConflictDetail("answer", why)], .labelled)
        case .kept(let why):
            _ = try hear(.releaseRefused, kept)
            let kind: ConflictKind =
                kept.value.cause == .cancelled ? .cancelledWhilePicked : .changedWhilePacked
            try raise(kind, kept, order, [ConflictDetail("answer", why)], .departed)
        }
        return order
    }

    private func hear(_ said: SiteSaid, _ siteOrder: OrderID, of site: String) throws -> OrderID? {
        guard let kept = try assignment(at: site, as: siteOrder) else { return nil }
        return try hear(said, kept)
    }

    @discardableResult
    private func hear(_ said: SiteSaid, _ kept: KeptAssignment, _ why: String? = nil) throws -> OrderID {
        let id = kept.value.id.order
        var isMore = said == .releaseRefused && !kept.value.isPending
        try change(kept) { changed in
            for exception in changed.value.hear(said) {
                if case .doubleShip = exception { isMore = true }
                try raise(exception.conflict(of: kept.value.id, at: kept.value.site, since: now))
            }
        }
        // It ships what others have got since; those may not have begun.
        if isMore, let order = try order(id), !order.isRecovered {
            try letGoOfSurplus(order.order, try assignments(of: id))
        }
        return id
    }

    private func raise(
        _ kind: ConflictKind, _ kept: KeptAssignment, _ order: OrderID, _ details: [ConflictDetail],
        _ progress: Progress
    ) throws {
        try raise(
            Conflict(kind, at: kept.value.site, subject: order.rawValue, details: details, since: now),
            ConflictSituation(progress: progress))
    }

    /// The hub promised what the site had given to an order of its own.
    private func claimedTwice(_ unit: HandedBack, at site: String) throws {
        guard let kept = try assignment(at: site, as: unit.order) else { return }
        let order = try self.order(kept.value.id.order)?.order.order
        let details = [ConflictDetail("sku", unit.sku.rawValue), ConflictDetail("units", String(unit.quantity))]
        try raise(
            Conflict(
                .claimedTwice, at: SiteName(site), subject: kept.value.id.order.rawValue, details: details, since: now),
            ConflictSituation(hubPromise: order?.promise))
    }

    /// What an order needs after something was heard of it: another site, its newer version, or its end.
    private func goOn(_ id: OrderID) throws {
        guard var kept = try order(id) else { return }
        let isPending = try assignments(of: id).contains { $0.value.isPending }
        if kept.state == .cancelling || kept.state == .cancelled {
            let hasShipped = try assignments(of: id).contains { $0.value.lines.contains { $0.shippedInAll > 0 } }
            let state: OrderState = isPending ? .cancelling : hasShipped ? .shipped : .cancelled
            if state == kept.state { return }
            kept.state = state
            return try save(kept)
        }
        if let next = kept.next {
            guard !isPending else { return }
            (kept.order, kept.next) = (next, nil)
            try save(kept)
        }
        try source(id)
    }
}
