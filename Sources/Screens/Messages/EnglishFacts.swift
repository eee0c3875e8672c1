import Warehouse

extension English {
    // MARK: Facts of the past

    /// What a fact says, in plain words for the card of something that it touched: `picked 3 from A-04-12 to T-17`.
    static func fact(_ body: FactBody, on subject: WhereIs.Subject) -> String {
        let moves = body.moves.filter { subject.concerns($0) }
        if let first = moves.first {
            let alike = moves.filter { ($0.sku, $0.from, $0.to) == (first.sku, first.from, first.to) }
            let units = alike.reduce(0) { $0 + $1.quantity }
            let rest = moves.reduce(0) { $0 + $1.quantity } - units
            return "\(deed(body)) \(moved(first, units, on: subject))" + (rest > 0 ? ", \(rest) more" : "")
        }
        return deed(body)
    }

    private static func moved(_ move: Move, _ units: Int, on subject: WhereIs.Subject) -> String {
        var words = String(units)
        if case .item = subject {} else { words += " \u{D7} \(code(move.sku.rawValue))" }
        if move.from != subject.place { words += " from \(place(move.from))" }
        if move.to != subject.place { words += " to \(place(move.to))" }
        return words
    }

    /// The places that every site has, by what they are.
    private static func place(_ id: PlaceID) -> String {
        switch id {
        case .supplier: "supplier"
        case .customer: "customer"
        case .adjustment: "correction"
        case .scrap: "scrap"
        default: code(id)
        }
    }

    private static func deed(_ body: FactBody) -> String {
        switch body {
        case .stockReceived: "received"
        case .tourReleased(let released): "tour \(released.id) released"
        case .tourWithdrawn(let tour): "tour \(tour) taken back"
        case .pick(let tour, let event): deed(event, tour)
        case .pack(let order, let event): deed(event, order)
        case .dock(.load(let load, let event)): deed(event, load)
        case .dock(.carton(_, let event)): deed(event)
        case .countAsked(let asked): "count \(asked.id) asked for"
        case .count(let id, let event): deed(event, id)
        case .countRuled(let id, let ruling): deed(ruling, id)
        case .gate(let entry, let event): deed(event, entry)
        case .inspect(_, let event): deed(event)
        case .carry(_, let event): deed(event)
        case .deliveryAnnounced(let delivery): "delivery \(code(delivery.id.rawValue)) announced"
        case .deliverySettled(let settled): "delivery \(code(settled.id.rawValue)) settled"
        case .signedIn: "signed in"
        case .signedOut: "signed out"
        case .pin(_, let event): deed(event)
        case .training(let event): deed(event)
        case .holdLifted: "hold lifted"
        case .codeLearned(let learned): "code \(code(learned.code)) learned"
        case .codeForgotten(let text): "code \(code(text)) forgotten"
        case .loadPlanned(let planned): "load \(code(planned.id.rawValue)) planned"
        case .evidenceTaken: "picture taken"
        case .expiryHandled(let handled): deed(handled)
        case .orderReceived(let order): "order \(code(order.id.rawValue)) received"
        case .orderCancelled(let order): "order \(code(order.rawValue)) cancelled"
        case .hub: "told the hub"
        case .siteOpened, .streamStarted, .reasonDefined, .personDefined, .placeDefined, .layoutDefined, .itemDefined,
            .returnAnnounced, .unclaimedShorted, .scannerProfiled, .numbered, .boxDefined, .serviceDefined,
            .papersArrived, .shippingChanged, .ordersHeld, .countPolicySet, .returnPolicySet, .expiryPolicySet:
            "office data changed"
        }
    }

    private static func deed(_ event: PickEvent, _ tour: TourID) -> String {
        switch event {
        case .taken: "tour \(tour) taken"
        case .takenOver(let from, _, _, _): "tour \(tour) taken over from \(code(from.rawValue))"
        case .left: "tour \(tour) put back"
        case .sourceConfirmed(_, let byHand): "place confirmed" + (byHand ? " by hand" : "")
        case .itemConfirmed(_, _, let byHand, _): "item confirmed" + (byHand ? " by hand" : "")
        case .batchConfirmed(_, let byHand): "lot confirmed" + (byHand ? " by hand" : "")
        case .counted(_, let units, _, _, _): "\(units) taken into the hand"
        case .keyed(_, let total): "\(total) in the hand"
        case .placed: "picked"
        case .putBack: "put back"
        case .zeroChecked(_, let place, let left):
            left == 0 ? "\(code(place)) seen empty" : "\(left) seen in \(code(place)) where none should be"
        case .shorted(let shortage): "short \(shortage.missing) in \(code(shortage.place))"
        case .damaged(_, _, _, let shortage): "damaged" + (shortage.map { " and short \($0.missing)" } ?? "")
        case .toteFull(_, let tote): "\(code(tote)) full"
        case .skipped: "line skipped"
        case .substituted(_, let place, _, _, let quantity, _): "\(quantity) taken from \(code(place)) instead"
        case .cancelled(let order, _): "order \(code(order.rawValue)) cancelled"
        case .undone: "undone"
        }
    }

    private static func deed(_ event: PackEvent, _ order: OrderID) -> String {
        switch event {
        case .opened: "packing of \(code(order.rawValue)) begun"
        case .taken: "packing taken"
        case .takenOver(let from, _, _, _): "packing taken over from \(code(from.rawValue))"
        case .arrived: "more units at the bench"
        case .merged(let other, _, _): "\(code(other.rawValue)) packed with it"
        case .left: "packing put aside"
        case .parcelOpened(let number, _, _, _): "parcel \(number) begun"
        case .packed: "packed"
        case .boxTaken(_, let box, _): "box \(code(box)) taken"
        case .closed(let parcel): "parcel \(parcel) closed"
        case .weighed(let parcel, _, _): "parcel \(parcel) weighed"
        case .weightRefused(let parcel, _): "parcel \(parcel) has another weight"
        case .recounted: "counted again"
        case .labelled(let parcel, _, _): "parcel \(parcel) labelled"
        case .labelFailed(let parcel, _): "no label for parcel \(parcel)"
        case .reprinted(let parcel, _, _): "label of parcel \(parcel) printed again"
        case .unpacked: "unpacked"
        case .reopened(let parcel): "parcel \(parcel) opened again"
        case .dissolved(let parcel): "parcel \(parcel) emptied"
        case .lost(_, let quantity, _, _, _, _, let moves): moves.isEmpty ? "\(quantity) lost at the bench" : "lost"
        case .cancelled: "order cancelled"
        case .undone: "undone"
        }
    }

    private static func deed(_ event: LoadEvent, _ load: LoadID) -> String {
        switch event {
        case .arrived(let door, _, _): "truck at \(code(door))"
        case .opened(let door, _): "loading begun at \(code(door))"
        case .doorChanged(_, let door, _): "moved to \(code(door))"
        case .swapped(let other, _, let door, _): "swapped with \(code(other.rawValue)), now at \(code(door))"
        case .loaded(let change, _): "\(code(change.parcel.rawValue)) loaded on \(code(load.rawValue))"
        case .unloaded(let change, _): "\(code(change.parcel.rawValue)) unloaded from \(code(load.rawValue))"
        case .leftOver(let change, _): "\(code(change.parcel.rawValue)) stayed behind"
        case .closed: "closed"
        case .reopened: "opened again"
        case .sealEntered: "seal read once"
        case .sealMismatch: "two seals read: held"
        case .sealed(let seal, _, _): "sealed with \(code(seal))"
        case .photographed: "seal photographed"
        case .held(let why, _): "held: \(name(why))"
        case .holdLifted: "hold lifted"
        case .departed: "left with load \(code(load.rawValue)):"
        case .cancelled: "load cancelled"
        case .undone: "undone"
        }
    }

    private static func deed(_ event: CartonEvent) -> String {
        switch event {
        case .staged(let change, _):
            "\(code(change.parcel.rawValue)) staged" + (change.after.lane.map { " in \(code($0))" } ?? "")
        case .planned(let change, _):
            change.after.load.map { "\(code(change.parcel.rawValue)) planned for \(code($0.rawValue))" }
                ?? "\(code(change.parcel.rawValue)) planned for no load"
        case .undone: "undone"
        }
    }

    private static func deed(_ event: CountEvent, _ id: CountID) -> String {
        switch event {
        case .taken: "count \(id) begun"
        case .takenOver: "count \(id) taken over"
        case .left: "count \(id) put back"
        case .placeConfirmed: "bin confirmed"
        case .itemShown: "item shown"
        case .counted, .keyed: "counting"
        case .unknownSeen(let text): "unknown code \(code(text)) seen"
        case .finished: "count \(id) finished"
        case .declaredEmpty: "declared empty"
        case .undone: "undone"
        }
    }

    private static func deed(_ ruling: CountRuling, _ id: CountID) -> String {
        switch ruling {
        case .ruled(let verdict, _, _): "count \(id): \(verdict.rawValue)"
        case .approved: "count \(id) approved"
        case .rejected: "count \(id) to be done again"
        case .posted(let moves): moves.isEmpty ? "count \(id) agreed" : "count \(id) corrected"
        case .dropped: "count \(id) dropped"
        }
    }

    private static func deed(_ event: GateEvent, _ entry: GateID) -> String {
        switch event {
        case .opened(let courier, _): "\(name(courier)) at the gate"
        case .told(let parcels, _): "\(count(parcels, "parcel", "parcels")) told"
        case .arrived(let parcel, _): "\(code(parcel.text)) arrived"
        case .checked: "hand-over \(entry) checked"
        case .reopened: "hand-over \(entry) opened again"
        case .signed: "hand-over \(entry) signed"
        case .undone: "undone"
        }
    }

    private static func deed(_ event: InspectEvent) -> String {
        switch event {
        case .opened: "inspection begun"
        case .taken: "inspection taken"
        case .takenOver(let from, _, _, _): "inspection taken over from \(code(from.rawValue))"
        case .left: "inspection put aside"
        case .matched(_, let order, _, _, _): "found to be of \(order.map { code($0.rawValue) } ?? "a return")"
        case .shown(let sku, _, _, _): "\(code(sku.rawValue)) on the bench"
        case .fetched: "fetched from the tray"
        case .batchSeen: "lot read"
        case .serialSeen(let serial, _): "serial \(code(serial)) read"
        case .unreadable: "could not be read"
        case .vouched: "vouched for"
        case .unvouched: "vouched for by nobody"
        case .answered: "checked"
        case .evidenceNoted: "picture noted"
        case .evidenceMissing: "picture missing"
        case .graded(let grade, _): "graded \(grade.rawValue)"
        case .reasoned: "reason given"
        case .ruled: "ruled"
        case .weighed(let grams): "weighed \(grams) g"
        case .witnessed: "witnessed"
        case .inspected: "inspected"
        case .finished: "inspection finished"
        case .undone: "undone"
        }
    }

    private static func deed(_ handled: ExpiryHandled) -> String {
        let what =
            switch handled.rung {
            case .pushFirst: "to go out first"
            case .tag: "for a price tag"
            case .transfer: "for another site"
            case .liquidate: "to sell off"
            case .dispose: "to throw away"
            }
        let step =
            switch handled.step {
            case .takenOn: "taken on"
            case .settled: "done"
            case .dropped: "dropped"
            }
        return handled.moves.isEmpty ? "\(handled.quantity) \(what): \(step)" : "\(what), \(step):"
    }

    private static func deed(_ event: PinEvent) -> String {
        switch event {
        case .set: "PIN set"
        case .removed: "PIN removed"
        case .failed: "wrong PIN"
        case .unlocked: "PIN unlocked"
        case .stationLocked: "terminal locked"
        }
    }
}

extension WhereIs.Subject {
    /// The place that it is, if it is one: a parcel is one too.
    var place: PlaceID? {
        switch self {
        case .place(let place): place.id
        case .parcel(let parcel, _, _): parcel.place
        case .item, .order, .load, .person, .tour, .returned: nil
        }
    }

    fileprivate func concerns(_ move: Move) -> Bool {
        switch self {
        case .item(let item): move.sku == item.sku
        case .place, .parcel: move.from == place || move.to == place
        case .order, .load, .person, .tour, .returned: true
        }
    }
}
