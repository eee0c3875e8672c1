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
            return "\(deed(body)) \(moved(first, units, on: subject))" + (rest > 0 ? say(", \(rest) more") : "")
        }
        return deed(body)
    }

    private static func moved(_ move: Move, _ units: Int, on subject: WhereIs.Subject) -> String {
        var words = String(units)
        if case .item = subject {} else { words += " \u{D7} \(code(move.sku.rawValue))" }
        if move.from != subject.place { words += say(" from \(place(move.from))") }
        if move.to != subject.place { words += say(" to \(place(move.to))") }
        return words
    }

    /// The places that every site has, by what they are.
    private static func place(_ id: PlaceID) -> String {
        switch id {
        case .supplier: say("supplier")
        case .customer: say("customer")
        case .adjustment: say("correction")
        case .scrap: say("scrap")
        default: code(id)
        }
    }

    private static func deed(_ body: FactBody) -> String {
        switch body {
        case .stockReceived: say("received")
        case .tourReleased(let released): say("tour \(released.id) released")
        case .tourWithdrawn(let tour): say("tour \(tour) taken back")
        case .pick(let tour, let event): deed(event, tour)
        case .pack(let order, let event): deed(event, order)
        case .dock(.load(let load, let event)): deed(event, load)
        case .dock(.carton(_, let event)): deed(event)
        case .countAsked(let asked): say("count \(asked.id) asked for")
        case .count(let id, let event): deed(event, id)
        case .countRuled(let id, let ruling): deed(ruling, id)
        case .gate(let entry, let event): deed(event, entry)
        case .inspect(_, let event): deed(event)
        case .carry(_, let event): deed(event)
        case .deliveryAnnounced(let delivery): say("delivery \(code(delivery.id.rawValue)) announced")
        case .deliverySettled(let settled): say("delivery \(code(settled.id.rawValue)) settled")
        case .training(let event): deed(event)
        case .expiryHandled(let handled): deed(handled)
        case .signedIn: say("signed in")
        case .signedOut: say("signed out")
        case .pin(_, let event): deed(event)
        case .settingsChosen: say("settings chosen")
        case .message(.sent): say("message sent")
        case .message(.read): say("message read")
        case .orderExpedited(let order, true): say("order \(code(order.rawValue)) goes first")
        case .orderExpedited(let order, false): say("order \(code(order.rawValue)) goes first no longer")
        case .holdLifted: say("hold lifted")
        case .codeLearned(let learned): say("code \(code(learned.code)) learned")
        case .codeForgotten(let text): say("code \(code(text)) forgotten")
        case .loadPlanned(let planned): say("load \(code(planned.id.rawValue)) planned")
        case .evidenceTaken: say("picture taken")
        case .orderReceived(let order): say("order \(code(order.id.rawValue)) received")
        case .orderCancelled(let order): say("order \(code(order.rawValue)) cancelled")
        case .hub: say("told the hub")
        case .siteOpened, .streamStarted, .reasonDefined, .personDefined, .placeDefined, .layoutDefined, .itemDefined,
            .returnAnnounced, .unclaimedShorted, .scannerProfiled, .numbered, .boxDefined, .serviceDefined,
            .papersArrived, .shippingChanged, .ordersHeld, .countPolicySet, .returnPolicySet, .expiryPolicySet:
            say("office data changed")
        }
    }

    private static func deed(_ event: PickEvent, _ tour: TourID) -> String {
        switch event {
        case .taken: say("tour \(tour) taken")
        case .takenOver(let from, _, _, _): say("tour \(tour) taken over from \(code(from.rawValue))")
        case .left: say("tour \(tour) put back")
        case .freed(let freed): say("tour \(tour) taken from \(code(freed.from.rawValue))")
        case .sourceConfirmed(_, let byHand): say("place confirmed") + (byHand ? say(" by hand") : "")
        case .itemConfirmed(_, _, let byHand, _): say("item confirmed") + (byHand ? say(" by hand") : "")
        case .batchConfirmed(_, let byHand): say("lot confirmed") + (byHand ? say(" by hand") : "")
        case .counted(_, let units, _, _, _): say("\(units) taken into the hand")
        case .keyed(_, let total): say("\(total) in the hand")
        case .placed: say("picked")
        case .putBack: say("put back")
        case .zeroChecked(_, let place, let left):
            left == 0 ? say("\(code(place)) seen empty") : say("\(left) seen in \(code(place)) where none should be")
        case .shorted(let shortage): say("short \(shortage.missing) in \(code(shortage.place))")
        case .damaged(_, _, _, let shortage): say("damaged") + (shortage.map { say(" and short \($0.missing)") } ?? "")
        case .toteFull(_, let tote): say("\(code(tote)) full")
        case .skipped: say("line skipped")
        case .substituted(_, let place, _, _, let quantity, _): say("\(quantity) taken from \(code(place)) instead")
        case .cancelled(let order, _): say("order \(code(order.rawValue)) cancelled")
        case .undone: say("undone")
        }
    }

    private static func deed(_ event: PackEvent, _ order: OrderID) -> String {
        switch event {
        case .opened: say("packing of \(code(order.rawValue)) begun")
        case .taken: say("packing taken")
        case .takenOver(let from, _, _, _): say("packing taken over from \(code(from.rawValue))")
        case .arrived: say("more units at the bench")
        case .merged(let other, _, _): say("\(code(other.rawValue)) packed with it")
        case .left: say("packing put aside")
        case .freed(let freed): say("packing taken from \(code(freed.from.rawValue))")
        case .parcelOpened(let number, _, _, _): say("parcel \(number) begun")
        case .packed: say("packed")
        case .boxTaken(_, let box, _): say("box \(code(box)) taken")
        case .closed(let parcel): say("parcel \(parcel) closed")
        case .weighed(let parcel, _, _): say("parcel \(parcel) weighed")
        case .weightRefused(let parcel, _): say("parcel \(parcel) has another weight")
        case .recounted: say("counted again")
        case .labelled(let parcel, _, _): say("parcel \(parcel) labelled")
        case .labelFailed(let parcel, _): say("no label for parcel \(parcel)")
        case .reprinted(let parcel, _, _): say("label of parcel \(parcel) printed again")
        case .unpacked: say("unpacked")
        case .reopened(let parcel): say("parcel \(parcel) opened again")
        case .dissolved(let parcel): say("parcel \(parcel) emptied")
        case .lost(_, let quantity, _, _, _, _, let moves):
            moves.isEmpty ? say("\(quantity) lost at the bench") : say("lost")
        case .cancelled: say("order cancelled")
        case .undone: say("undone")
        }
    }

    private static func deed(_ event: LoadEvent, _ load: LoadID) -> String {
        switch event {
        case .arrived(let door, _, _): say("truck at \(code(door))")
        case .opened(let door, _): say("loading begun at \(code(door))")
        case .doorChanged(_, let door, _): say("moved to \(code(door))")
        case .swapped(let other, _, let door, _): say("swapped with \(code(other.rawValue)), now at \(code(door))")
        case .loaded(let change, _): say("\(code(change.parcel.rawValue)) loaded on \(code(load.rawValue))")
        case .unloaded(let change, _): say("\(code(change.parcel.rawValue)) unloaded from \(code(load.rawValue))")
        case .leftOver(let change, _): say("\(code(change.parcel.rawValue)) stayed behind")
        case .closed: say("closed")
        case .reopened: say("opened again")
        case .sealEntered: say("seal read once")
        case .sealMismatch: say("two seals read: held")
        case .sealed(let seal, _, _): say("sealed with \(code(seal))")
        case .photographed: say("seal photographed")
        case .held(let why, _): say("held: \(name(why))")
        case .holdLifted: say("hold lifted")
        case .departed: say("left with load \(code(load.rawValue)):")
        case .cancelled: say("load cancelled")
        case .undone: say("undone")
        }
    }

    private static func deed(_ event: CartonEvent) -> String {
        switch event {
        case .staged(let change, _):
            say("\(code(change.parcel.rawValue)) staged") + (change.after.lane.map { say(" in \(code($0))") } ?? "")
        case .planned(let change, _):
            change.after.load.map { say("\(code(change.parcel.rawValue)) planned for \(code($0.rawValue))") }
                ?? say("\(code(change.parcel.rawValue)) planned for no load")
        case .undone: say("undone")
        }
    }

    private static func deed(_ event: CountEvent, _ id: CountID) -> String {
        switch event {
        case .taken: say("count \(id) begun")
        case .takenOver: say("count \(id) taken over")
        case .left: say("count \(id) put back")
        case .freed(let freed): say("count \(id) taken from \(code(freed.from.rawValue))")
        case .placeConfirmed: say("bin confirmed")
        case .itemShown: say("item shown")
        case .counted, .keyed: say("counting")
        case .unknownSeen(let text): say("unknown code \(code(text)) seen")
        case .finished: say("count \(id) finished")
        case .declaredEmpty: say("declared empty")
        case .undone: say("undone")
        }
    }

    private static func deed(_ ruling: CountRuling, _ id: CountID) -> String {
        switch ruling {
        case .ruled(let verdict, _, _): say("count \(id): \(verdict.rawValue)")
        case .approved: say("count \(id) approved")
        case .rejected: say("count \(id) to be done again")
        case .posted(let moves): moves.isEmpty ? say("count \(id) agreed") : say("count \(id) corrected")
        case .dropped: say("count \(id) dropped")
        }
    }

    private static func deed(_ event: GateEvent, _ entry: GateID) -> String {
        switch event {
        case .opened(let courier, _): say("\(name(courier)) at the gate")
        case .told(let parcels, _): say("\(count(parcels, say("parcel"), say("parcels"))) told")
        case .arrived(let parcel, _): say("\(code(parcel.text)) arrived")
        case .checked: say("hand-over \(entry) checked")
        case .reopened: say("hand-over \(entry) opened again")
        case .signed: say("hand-over \(entry) signed")
        case .undone: say("undone")
        }
    }

    private static func deed(_ event: InspectEvent) -> String {
        switch event {
        case .opened: say("inspection begun")
        case .taken: say("inspection taken")
        case .takenOver(let from, _, _, _): say("inspection taken over from \(code(from.rawValue))")
        case .left: say("inspection put aside")
        case .freed(let freed): say("inspection taken from \(code(freed.from.rawValue))")
        case .matched(_, let order, _, _, _):
            say("found to be of \(order.map { code($0.rawValue) } ?? say("a return"))")
        case .shown(let sku, _, _, _): say("\(code(sku.rawValue)) on the bench")
        case .fetched: say("fetched from the tray")
        case .batchSeen: say("lot read")
        case .serialSeen(let serial, _): say("serial \(code(serial)) read")
        case .unreadable: say("could not be read")
        case .vouched: say("vouched for")
        case .unvouched: say("vouched for by nobody")
        case .answered: say("checked")
        case .evidenceNoted: say("picture noted")
        case .evidenceMissing: say("picture missing")
        case .graded(let grade, _): say("graded \(grade.rawValue)")
        case .reasoned: say("reason given")
        case .ruled: say("ruled")
        case .weighed(let grams): say("weighed \(grams) g")
        case .witnessed: say("witnessed")
        case .inspected: say("inspected")
        case .finished: say("inspection finished")
        case .undone: say("undone")
        }
    }

    private static func deed(_ handled: ExpiryHandled) -> String {
        let what =
            switch handled.rung {
            case .pushFirst: say("to go out first")
            case .tag: say("for a price tag")
            case .transfer: say("for another site")
            case .liquidate: say("to sell off")
            case .dispose: say("to throw away")
            }
        let step =
            switch handled.step {
            case .takenOn: say("taken on")
            case .atBin: say("bin confirmed")
            case .itemShown: say("item shown")
            case .shown: say("lot confirmed")
            case .aside: say("brought aside")
            case .settled: say("done")
            case .dropped: say("dropped")
            }
        return handled.moves.isEmpty ? "\(handled.quantity) \(what): \(step)" : "\(what), \(step):"
    }

    private static func deed(_ event: PinEvent) -> String {
        switch event {
        case .set: say("PIN set")
        case .removed: say("PIN removed")
        case .failed: say("wrong PIN")
        case .unlocked: say("PIN unlocked")
        case .stationLocked: say("terminal locked")
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
