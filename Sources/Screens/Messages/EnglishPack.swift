import TextScreen
import Warehouse

// Why the packing bench did not accept something. A wrong item and one too many never sound alike: the first is put
// aside, the second goes back.

extension English {
    static func pack(_ refusal: PackRefusal, _ names: [BadgeID: String], _ reasons: [Reason]) -> Message {
        switch refusal {
        case .notInOrder(let sku, let item, let order): notInOrder(sku, item, order)
        case .oneTooMany(_, let item, let packed, let adding): oneTooMany(item, packed, adding)
        case .unitTwice(let serial, let parcel): unitTwice(serial, parcel)
        case .scanSerial(_, let item):
            wrong(
                say("Scan its serial"), say("Units of \(name(item)) are told apart by their serials."),
                say("not the item code"))
        case .sayLot(_, let choices):
            wrong(
                say("Scan the lot"), say("Of this item \(lots(choices)) are open. Scan the code that shows the lot."),
                say("\(choices.count) lots are open"))
        case .wrongLot(let batch, let choices):
            wrong(
                say("Put it aside"), say("This is \(batchName(batch)). Picked for the order: \(lots(choices))."),
                say("not \(batchName(batch))"))
        case .serialNotPicked(let serial):
            wrong(
                say("Put it aside"),
                say("Serial \(code(serial)) was not picked for this order. Expected: one that was."),
                say("not picked for it"))
        case .notInParcel(let sku, let item): notInParcel(sku, item)
        case .toteOnCart(let tote, let tour, let holder):
            toteOnCart(tote, tour, holder.map { names[$0] ?? $0.rawValue })
        case .toteEmpty(let tote):
            wrong(
                say("Scan another tote"),
                say("Nothing that waits to be packed is in \(code(tote)). Expected: a filled tote."),
                say("\(code(tote)) is empty"))
        case .toteOfOrders(let tote, let orders): toteOfOrders(tote, orders.count)
        case .otherTote(let tote, let order): otherTote(tote, order)
        case .nothingToPack(let order):
            wrong(
                say("Scan another tote"), say("Nothing of order \(code(order.rawValue)) lies here to be packed."),
                say("none of \(code(order.rawValue))"))
        case .orderCancelled(let order): cancelled(order)
        case .needsHazmat(let order): needsHazmat(order)
        case .cannotMerge(let order, let obstacle): cannotMerge(order, words(obstacle))
        case .notYours(let order, let holder, let station):
            notYours(order, holder.map { names[$0] ?? $0.rawValue }, station)
        case .finished(let order):
            wrong(
                say("Scan another tote"),
                say("Order \(code(order.rawValue)) is packed. Scanning a parcel of it opens it again."),
                say("\(code(order.rawValue)) is done"))
        case .boxNeedsReason(let box, let proposed): whyThisBox(box, proposed)
        case .unknownBox(let box):
            wrong(say("Scan a box"), say("The catalogue has no box \(code(box))."), say("no box \(code(box))"))
        case .notAWeight, .scaleUnsteady, .scaleOverload, .tooLight: weight(refusal)
        case .papersMissing(let order):
            wrong(
                say("Wait for papers"),
                say("Order \(code(order.rawValue)) needs customs papers. The office adds them; then Enter."),
                say("customs papers"))
        case .boxNotServed, .tooHeavy, .notServed: service(refusal)
        case .parcelEmpty:
            wrong(
                say("Scan a unit"), say("Nothing is in the parcel yet. Expected: a unit of the order."),
                say("parcel is empty"))
        case .onLoad(let parcel, let load): onLoad(parcel, load)
        case .notYetLabelled(let parcel):
            wrong(
                say("Label it first"), say("Parcel \(parcel.tail) has no label that could be printed again."),
                say("no label yet"))
        case .notNow(let code, let step): notNow(code, reasons.first { $0.code == code }, step)
        }
    }

    private static func otherTote(_ tote: PlaceID, _ order: OrderID) -> Message {
        wrong(
            say("Other order's tote"),
            say("\(code(tote)) is for order \(code(order.rawValue)). Finish this one first."),
            say("for \(code(order.rawValue))"))
    }

    private static func notInParcel(_ sku: SKU, _ item: String) -> Message {
        wrong(
            say("Not in this parcel"),
            say("\(name(item)) (\(code(sku.rawValue))) is not in it. Expected: a unit that is."),
            say("other parcel or none"))
    }

    private static func unitTwice(_ serial: String, _ parcel: Int) -> Message {
        wrong(
            say("Take another unit"),
            say("\(code(serial)) is in parcel \(parcel) already. Expected: a unit that is not."),
            say("in parcel \(parcel) already"))
    }

    private static func wrong(_ lead: String, _ detail: String, _ brief: String, cut: Cut = .middle) -> Message {
        Message(.error, lead, detail, brief: brief, cut: cut)
    }

    private static func lots(_ choices: [Batch]) -> String {
        choices.prefix(3).map { batchName($0) }.joined(separator: say(" or "))
    }

    private static func notInOrder(_ sku: SKU, _ item: String, _ order: OrderID) -> Message {
        wrong(
            say("Put it aside"),
            say(
                "\(name(item)) (\(code(sku.rawValue))) is not in order \(code(order.rawValue)). Expected: a unit of it."
            ),
            say("not in this order"))
    }

    private static func oneTooMany(_ item: String, _ packed: Int, _ adding: Int) -> Message {
        let all = packed == 0 ? say("none of it is wanted") : say("\(packed) are in, which is all that is wanted")
        return wrong(
            adding == 1 ? say("One too many") : say("Too many"),
            say("\(name(item)): \(all). Put it back into the tote."),
            say("back into the tote"))
    }

    private static func toteOnCart(_ tote: PlaceID, _ tour: TourID, _ holder: String?) -> Message {
        let who = holder.map { say(" with \(name($0))") } ?? ""
        return wrong(
            say("Tote still walks"), say("\(code(tote)) is on tour \(tour)\(who). It can be packed when that is done."),
            say("on tour \(tour)"))
    }

    private static func notYours(_ order: OrderID, _ holder: String?, _ station: StationID?) -> Message {
        let place = station.map { say(" at \(code($0.rawValue))") } ?? ""
        let who = holder.map { say("is with \(name($0))\(place)") } ?? say("is nobody's")
        return wrong(
            say("Stop: press Enter"), say("Order \(code(order.rawValue)) \(who) now. Enter shows what waits."),
            holder.map { name($0) + say(" has it") } ?? say("nobody has it"), cut: .end)
    }

    private static func cancelled(_ order: OrderID) -> Message {
        wrong(
            say("Put it aside"), say("Order \(code(order.rawValue)) was cancelled. Its units go back to the shelves."),
            say("order is cancelled"))
    }

    private static func needsHazmat(_ order: OrderID) -> Message {
        wrong(
            say("Ask a supervisor"),
            say("Order \(code(order.rawValue)) holds dangerous goods, and your badge is not for hazmat."),
            say("\(code(order.rawValue)): hazmat"))
    }

    private static func toteOfOrders(_ tote: PlaceID, _ orders: Int) -> Message {
        wrong(
            say("Scan a unit"), say("\(code(tote)) holds units of \(orders) orders. Scan one: it says which order."),
            say("\(orders) orders in it"))
    }

    private static func cannotMerge(_ order: OrderID, _ why: String) -> Message {
        wrong(
            say("Pack it apart"), say("Order \(code(order.rawValue)) cannot go into this parcel: \(why)."), why,
            cut: .end)
    }

    private static func onLoad(_ parcel: ParcelID, _ load: LoadID) -> Message {
        wrong(
            say("Unload it first"),
            say("Parcel \(parcel.tail) is on load \(code(load.rawValue)). It opens when it is off."),
            say("on \(code(load.rawValue))"))
    }

    private static func words(_ obstacle: MergeObstacle) -> String {
        switch obstacle {
        case .otherCustomer: say("other customer")
        case .otherPromise: say("other promised day")
        case .otherAddress: say("other address")
        case .otherService: say("other service")
        case .tooMuchCash: say("too much COD in one")
        case .labelled: say("one is labelled")
        case .cancelled: say("it is cancelled")
        case .inHand: say("somebody packs it")
        }
    }

    private static func whyThisBox(_ box: String, _ proposed: String?) -> Message {
        let instead = proposed.map { say("; proposed is \(code($0))") } ?? ""
        return Message(
            .error, say("Why this box?"),
            say("\(code(box)) was scanned\(instead). Choose why; the box again or Enter takes it."),
            brief: say("not \(proposed.map { code($0) } ?? say("proposed"))"), joint: " ")
    }

    private static func weight(_ refusal: PackRefusal) -> Message {
        if case .scaleUnsteady = refusal {
            return wrong(
                say("Weigh once more"), say("The scale was still moving. Wait until it stands still."),
                say("it still moves"))
        }
        if case .scaleOverload = refusal {
            return wrong(say("Use another scale"), say("It is more than the scale can weigh."), say("too heavy for it"))
        }
        if case .tooLight(let grams, let tare) = refusal {
            return wrong(
                say("Weigh once more"), say("\(grams) g came, and the empty box alone weighs \(tare) g."),
                say("\(grams) g is too light"))
        }
        var text = ""
        if case .notAWeight(let heard) = refusal { text = heard }
        return wrong(
            say("Weigh the parcel"), say("\(code(text)) is no weight. Expected: the scale's text, or grams typed."),
            say("not \(code(text))"))
    }

    private static func notNow(_ code: ReasonCode, _ reason: Reason?, _ step: PackStep?) -> Message {
        let label = reason.map { name(told($0.label)) } ?? self.code(code.rawValue)
        let place = step.map { say(" at the step \(stepName($0))") } ?? say(" now")
        return wrong(
            say("Choose another"), say("\(label) has no use\(place). Choose another reason, or Esc goes back."),
            step.map { say("not at \(stepName($0))") } ?? say("no use now"))
    }

    /// The name of a step of the bench.
    static func stepName(_ step: PackStep) -> String {
        switch step {
        case .unit: say("units")
        case .rest: say("rest")
        case .weight: say("weight")
        case .recount: say("recount")
        case .label: say("label")
        }
    }
}
