// How a pack job begins: somebody comes to it, more of the order comes to the bench, a parcel is opened, or one that
// was closed is opened again.

extension PackDecider {
    func open(_ roles: [Role]) throws -> PackDecision {
        let actor = context.actor
        if try bench.isCancelled(job.id) { return refuse(.orderCancelled(job.id)) }
        let more = try arrivals()
        if job.isDone, more.lines.isEmpty {
            return refuse(job.lines.isEmpty ? .nothingToPack(job.id) : .finished(job.id))
        }
        for sku in Set((job.lines + more.lines).map(\.sku)) where !roles.contains(.hazmat) {
            if try bench.item(sku)?.handling == .hazmat { return refuse(.needsHazmat(job.id)) }
        }
        var events: [PackEvent]
        if let lease = job.lease, lease.holder != actor.badge {
            let deviation = PackDeviation.takeOver(job.id, from: lease.holder, station: lease.station)
            let offer = Offer(code: job.id.rawValue, deviation: .pack(deviation))
            guard context.offered == offer else { return .ask(offer) }
            events = [.takenOver(from: lease.holder, by: actor.badge, at: actor.station, when: context.now)]
        } else if let previous = job.freed.previous(besides: actor.badge) {
            events = [.takenOver(from: previous, by: actor.badge, at: actor.station, when: context.now)]
        } else if job.lines.isEmpty {
            events = [
                .opened(
                    lines: more.lines, tracking: more.tracking, by: actor.badge, at: actor.station, when: context.now)
            ]
        } else {
            events = [.taken(by: actor.badge, at: actor.station, when: context.now)]
        }
        if !job.lines.isEmpty, !more.lines.isEmpty {
            events.append(.arrived(lines: more.lines, tracking: more.tracking))
        }
        return .record(events + (try after(events).nextParcel()))
    }

    /// The parcel for what is still open, when none is at hand.
    func nextParcel() throws -> [PackEvent] {
        guard job.current == nil, job.openUnits > 0 else { return [] }
        let carton = try proposedCarton()
        return [
            .parcelOpened(
                number: job.parcels.count + 1, id: try bench.nextParcel(), proposed: carton?.box?.code,
                planned: carton?.units)
        ]
    }

    /// The first of the cheapest boxes that the service takes, for what is still open. A large order is looked at as
    /// far as a few boxes go: the rest has its turn when the next parcel is opened.
    func proposedCarton() throws -> Carton? {
        let items = try job.packItems({ open($0) }, item: { try bench.item($0) })
        let boxes = try takenBoxes()
        return boxes.isEmpty ? nil : cartonise(items, boxes).first
    }

    // MARK: What has come to the bench

    /// What of the job's orders was picked since it was looked at last.
    func arrivals() throws -> (lines: [PackLine], tracking: [String: Tracking]) {
        var all: (lines: [PackLine], tracking: [String: Tracking]) = ([], [:])
        for order in job.orders where try !bench.isCancelled(order) {
            let more = try content(of: order)
            all.lines += more.lines
            all.tracking.merge(more.tracking) { $1 }
        }
        return all
    }

    /// What of an order lies at the bench and is on no line of the job yet.
    func content(of order: OrderID) throws -> (lines: [PackLine], tracking: [String: Tracking]) {
        var (lines, tracking): ([PackLine], [String: Tracking]) = ([], [:])
        for var line in try bench.content(of: order) {
            let known = job.lines.filter {
                $0.order == order && $0.orderLine == line.orderLine && $0.sku == line.sku && $0.batch == line.batch
            }
            line.wanted -= known.reduce(0) { $0 + $1.wanted }
            guard line.wanted > 0 else { continue }
            let serials = Set(known.flatMap(\.serials))
            line.serials.removeAll { serials.contains($0) }
            lines.append(line)
            if let item = try bench.item(line.sku), !item.tracking.isEmpty {
                tracking[line.sku.rawValue] = item.tracking
            }
        }
        return (lines, tracking)
    }

    // MARK: Again

    /// A closed parcel is opened again, until it is on a load.
    func reopen(_ id: ParcelID) throws -> PackDecision {
        guard let parcel = job.parcels.first(where: { $0.id == id }), parcel.state != .dissolved else {
            return refuse(.nothingToPack(job.id))
        }
        if let load = try bench.loadHolding(id) { return refuse(.onLoad(id, load)) }
        guard job.lease == nil || isMine else { return refuseOthers }
        guard parcel.state != .packing else { return refuse(.finished(job.id)) }
        let offer = Offer(code: id.rawValue, deviation: .pack(.reopen(id, job.id)))
        guard context.offered == offer || isMine && parcel.state != .labelled else { return .ask(offer) }
        let taken = PackEvent.taken(by: context.actor.badge, at: context.actor.station, when: context.now)
        return .record((isMine ? [] : [taken]) + [.reopened(parcel: parcel.number)])
    }

    /// A label that got lost or dirty: a new copy, counted.
    func reprint(_ id: ParcelID, _ reason: Reason) -> PackDecision {
        guard let parcel = job.parcels.first(where: { $0.id == id }), parcel.state == .labelled else {
            return refuse(.notYetLabelled(id))
        }
        return .record([.reprinted(parcel: parcel.number, copy: parcel.copies + 1, reason: reason.code)])
    }
}
