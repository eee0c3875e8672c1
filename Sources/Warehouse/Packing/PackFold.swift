// How the facts of a pack job change its state. This file only books what was decided; whether something may happen is
// in PackDecide.swift. A parcel goes
//
//   packing ─ last unit, or closed ─▶ weighing ─ in band ─▶ unlabelled ─ label ─▶ labelled
//      ▲                                │  ▲ counted again                           │
//      └────────── reopened ◀───────────┼──┘ recounting ◀─ out of band               │
//                      ▲                └──────────────────▲                         │
//                      └─────────────────────────────────────────────────────────────┘
//
// A unit is in its parcel from the moment it was scanned: what is only in the hand is still booked in the tote.

extension PackJob {
    /// The job after so many events; events that a later one took back count for nothing.
    public static func fold(_ order: OrderID, _ history: [Past<PackEvent>]) -> PackJob {
        var job = PackJob(id: order)
        for past in standing(history) { job.apply(past.event) }
        return job
    }

    /// The events that no later one took back.
    static func standing(_ history: [Past<PackEvent>]) -> [Past<PackEvent>] {
        let undone = Set(history.compactMap { if case .undone(let fact, _, _) = $0.event { fact } else { nil } })
        return history.filter { !undone.contains($0.fact) }
    }

    /// Books one event. An undo is not booked here: it needs the history, see `fold`.
    public mutating func apply(_ event: PackEvent) {
        last = nil
        switch event {
        case .opened(let lines, let tracking, let badge, let station, let when):
            lease = Lease(holder: badge, station: station, since: when)
            add(lines, tracking)
        case .taken(let badge, let station, let when), .takenOver(_, let badge, let station, let when):
            lease = Lease(holder: badge, station: station, since: when)
            freed = nil
        case .arrived(let lines, let tracking): add(lines, tracking)
        case .merged(let order, let lines, let tracking):
            orders.append(order)
            add(lines, tracking)
        case .left:
            lease = nil
        case .freed(let freed):
            lease = nil
            self.freed = freed
        case .parcelOpened(let number, let id, let proposed, let planned):
            var parcel = Parcel(number: number, id: id, proposed: proposed)
            parcel.planned = planned
            parcels.append(parcel)
        case .packed(let line, let parcel, let quantity, let serial, let identity, _, _):
            change(parcel) { $0.put(line, quantity, serial, identity) }
            last = PackedUnits(line: line, quantity: 1, serials: [serial].compactMap(\.self))
        case .boxTaken(let parcel, let box, let reason):
            change(parcel) { parcel in
                parcel.box = box
                parcel.boxReason = reason
            }
        case .closed(let parcel):
            recounted = []
            change(parcel) { $0.state = .weighing }
        case .unpacked(let line, let parcel, let quantity, let serial, let identity, _):
            change(parcel) { $0.takeOut(line, quantity, serial, identity) }
        case .lost(let number, let quantity, let serials, _, _, _, let moves):
            lose(number, quantity, serials, moves)
        case .cancelled(let order): cancel(order)
        case .weighed, .weightRefused, .recounted, .labelled, .labelFailed, .reprinted, .reopened, .dissolved:
            finish(event)
        case .undone: break
        }
    }

    /// The events of a parcel that holds all its units.
    private mutating func finish(_ event: PackEvent) {
        switch event {
        case .weighed(let parcel, let evidence, _):
            change(parcel) { parcel in
                parcel.weight = evidence
                parcel.state = .unlabelled
            }
        case .weightRefused(let parcel, let evidence):
            recounted = []
            change(parcel) { parcel in
                parcel.weight = evidence
                parcel.state = .recounting
            }
        case .recounted(let number, let line, let quantity, let serial):
            recounted.append(PackedUnits(line: line, quantity: quantity, serials: [serial].compactMap(\.self)))
            endRecount(number)
        case .labelled(let parcel, let tracking, _):
            change(parcel) { parcel in
                parcel.state = .labelled
                parcel.tracking = tracking
                parcel.copies = max(1, parcel.copies)
            }
            if isDone { lease = nil }
        case .reprinted(let parcel, let copy, _): change(parcel) { $0.copies = copy }
        case .reopened(let parcel):
            change(parcel) { parcel in
                parcel.state = .packing
                parcel.tracking = nil
                parcel.weight = nil
                parcel.copies = 0
                parcel.recounts = 0
            }
        case .dissolved(let parcel):
            change(parcel) { $0.state = .dissolved }
            if isDone { lease = nil }
        case .opened, .taken, .takenOver, .arrived, .merged, .left, .freed, .parcelOpened, .packed, .boxTaken, .closed,
            .labelFailed, .unpacked, .lost, .cancelled, .undone:
            break
        }
    }

    private mutating func change(_ number: Int, _ body: (inout Parcel) -> Void) {
        guard let index = parcels.firstIndex(where: { $0.number == number }) else { return }
        body(&parcels[index])
    }

    /// Takes more units to pack; they get the next numbers.
    private mutating func add(_ more: [PackLine], _ tracking: [String: Tracking]) {
        for line in more {
            var line = line
            line.number = lines.count + 1
            lines.append(line)
        }
        for (sku, value) in tracking { self.tracking[SKU(sku)] = value }
    }

    /// Units that come from the tote are lost to the line; units that come out of a parcel leave it first.
    private mutating func lose(_ number: Int, _ quantity: Int, _ serials: [String], _ moves: [Move]) {
        guard lines.indices.contains(number - 1) else { return }
        lines[number - 1].lost += quantity
        for move in moves {
            guard let index = parcels.firstIndex(where: { $0.id.place == move.from }) else { continue }
            parcels[index].takeOut(number, move.quantity, move.serial, nil)
            endRecount(parcels[index].number)
        }
    }

    /// A parcel that was counted again is weighed again.
    private mutating func endRecount(_ number: Int) {
        guard let parcel = parcels.first(where: { $0.number == number }), parcel.state == .recounting,
            uncounted(parcel).isEmpty
        else { return }
        recounted = []
        change(number) { parcel in
            parcel.recounts += 1
            parcel.state = .weighing
        }
    }

    /// Nothing of a cancelled order is wanted any more; what is packed of it is brought back out of its parcels.
    private mutating func cancel(_ order: OrderID) {
        for index in lines.indices where lines[index].order == order {
            lines[index].wanted = lines[index].lost + packed(lines[index].number)
        }
        if isDone { lease = nil }
    }
}

extension Parcel {
    fileprivate mutating func put(_ line: Int, _ quantity: Int, _ serial: String?, _ identity: String?) {
        if let identity { identities.append(identity) }
        if let index = units.firstIndex(where: { $0.line == line }) {
            units[index].quantity += quantity
            units[index].serials += [serial].compactMap(\.self)
        } else {
            units.append(PackedUnits(line: line, quantity: quantity, serials: [serial].compactMap(\.self)))
        }
    }

    fileprivate mutating func takeOut(_ line: Int, _ quantity: Int, _ serial: String?, _ identity: String?) {
        var left = quantity
        for index in units.indices.reversed() where units[index].line == line && left > 0 {
            if let serial {
                guard units[index].serials.contains(serial) else { continue }
                units[index].serials.removeAll { $0 == serial }
            }
            let taken = min(left, units[index].quantity)
            units[index].quantity -= taken
            left -= taken
        }
        units.removeAll { $0.quantity == 0 }
        if let identity = identity ?? serial.flatMap({ serial in identities.first { $0.hasSuffix("/" + serial) } }) {
            identities.removeAll { $0 == identity }
        }
    }
}
