import TextScreen
import Warehouse

// Why the packing bench did not accept something. A wrong item and one too many never sound alike: the first is put
// aside, the second goes back.

extension English {
    static func pack(_ refusal: PackRefusal, _ names: [BadgeID: String], _ reasons: [Reason]) -> Message {
        switch refusal {
        case .notInOrder(let sku, let item, let order): notInOrder(sku, item, order)
        case .oneTooMany(_, let item, let packed, let adding): oneTooMany(item, packed, adding)
        case .unitTwice(let serial, let parcel):
            wrong(
                "Take another unit", "\(code(serial)) is in parcel \(parcel) already. Expected: a unit that is not.",
                "in parcel \(parcel) already")
        case .scanSerial(_, let item):
            wrong("Scan its serial", "Units of \(name(item)) are told apart by their serials.", "not the item code")
        case .sayLot(_, let choices):
            wrong(
                "Scan the lot", "Of this item \(lots(choices)) are open. Scan the code that shows the lot.",
                "\(choices.count) lots are open")
        case .wrongLot(let batch, let choices):
            wrong(
                "Put it aside", "This is \(batchName(batch)). Picked for the order: \(lots(choices)).",
                "not \(batchName(batch))")
        case .serialNotPicked(let serial):
            wrong(
                "Put it aside", "Serial \(code(serial)) was not picked for this order. Expected: one that was.",
                "not picked for it")
        case .notInParcel(let sku, let item):
            wrong(
                "Not in this parcel", "\(name(item)) (\(code(sku.rawValue))) is not in it. Expected: a unit that is.",
                "other parcel or none")
        case .toteOnCart(let tote, let tour, let holder):
            toteOnCart(tote, tour, holder.map { names[$0] ?? $0.rawValue })
        case .toteEmpty(let tote):
            wrong(
                "Scan another tote", "Nothing that waits to be packed is in \(code(tote)). Expected: a filled tote.",
                "\(code(tote)) is empty")
        case .toteOfOrders(let tote, let orders): toteOfOrders(tote, orders.count)
        case .otherTote(let tote, let order):
            wrong(
                "Other order's tote", "\(code(tote)) is for order \(code(order.rawValue)). Finish this one first.",
                "for \(code(order.rawValue))")
        case .nothingToPack(let order):
            wrong(
                "Scan another tote", "Nothing of order \(code(order.rawValue)) lies here to be packed.",
                "none of \(code(order.rawValue))")
        case .orderCancelled(let order): cancelled(order)
        case .needsHazmat(let order): needsHazmat(order)
        case .cannotMerge(let order, let obstacle): cannotMerge(order, words(obstacle))
        case .notYours(let order, let holder, let station):
            notYours(order, holder.map { names[$0] ?? $0.rawValue }, station)
        case .finished(let order):
            wrong(
                "Scan another tote", "Order \(code(order.rawValue)) is packed. Scanning a parcel of it opens it again.",
                "\(code(order.rawValue)) is done")
        case .boxNeedsReason(let box, let proposed): whyThisBox(box, proposed)
        case .unknownBox(let box): wrong("Scan a box", "The catalogue has no box \(code(box)).", "no box \(code(box))")
        case .notAWeight, .scaleUnsteady, .scaleOverload, .tooLight: weight(refusal)
        case .papersMissing(let order):
            wrong(
                "Wait for papers",
                "Order \(code(order.rawValue)) needs customs papers. The office adds them; then Enter.",
                "customs papers")
        case .boxNotServed, .tooHeavy, .notServed: service(refusal)
        case .parcelEmpty:
            wrong("Scan a unit", "Nothing is in the parcel yet. Expected: a unit of the order.", "parcel is empty")
        case .onLoad(let parcel, let load): onLoad(parcel, load)
        case .notYetLabelled(let parcel):
            wrong("Label it first", "Parcel \(parcel.tail) has no label that could be printed again.", "no label yet")
        case .notNow(let code, let step): notNow(code, reasons.first { $0.code == code }, step)
        }
    }

    private static func wrong(_ lead: String, _ detail: String, _ brief: String, cut: Cut = .middle) -> Message {
        Message(.error, lead, detail, brief: brief, cut: cut)
    }

    private static func lots(_ choices: [Batch]) -> String {
        choices.prefix(3).map { batchName($0) }.joined(separator: " or ")
    }

    private static func notInOrder(_ sku: SKU, _ item: String, _ order: OrderID) -> Message {
        wrong(
            "Put it aside",
            "\(name(item)) (\(code(sku.rawValue))) is not in order \(code(order.rawValue)). Expected: a unit of it.",
            "not in this order")
    }

    private static func oneTooMany(_ item: String, _ packed: Int, _ adding: Int) -> Message {
        let all = packed == 0 ? "none of it is wanted" : "\(packed) are in, which is all that is wanted"
        return wrong(
            adding == 1 ? "One too many" : "Too many", "\(name(item)): \(all). Put it back into the tote.",
            "back into the tote")
    }

    private static func toteOnCart(_ tote: PlaceID, _ tour: TourID, _ holder: String?) -> Message {
        let who = holder.map { " with \(name($0))" } ?? ""
        return wrong(
            "Tote still walks", "\(code(tote)) is on tour \(tour)\(who). It can be packed when that is done.",
            "on tour \(tour)")
    }

    private static func notYours(_ order: OrderID, _ holder: String?, _ station: StationID?) -> Message {
        let place = station.map { " at \(code($0.rawValue))" } ?? ""
        let who = holder.map { "is with \(name($0))\(place)" } ?? "is nobody's"
        return wrong(
            "Stop: press Enter", "Order \(code(order.rawValue)) \(who) now. Enter shows what waits.",
            holder.map { name($0) + " has it" } ?? "nobody has it", cut: .end)
    }

    private static func cancelled(_ order: OrderID) -> Message {
        wrong(
            "Put it aside", "Order \(code(order.rawValue)) was cancelled. Its units go back to the shelves.",
            "order is cancelled")
    }

    private static func needsHazmat(_ order: OrderID) -> Message {
        wrong(
            "Ask a supervisor",
            "Order \(code(order.rawValue)) holds dangerous goods, and your badge is not for hazmat.",
            "\(code(order.rawValue)): hazmat")
    }

    private static func toteOfOrders(_ tote: PlaceID, _ orders: Int) -> Message {
        wrong(
            "Scan a unit", "\(code(tote)) holds units of \(orders) orders. Scan one: it says which order.",
            "\(orders) orders in it")
    }

    private static func cannotMerge(_ order: OrderID, _ why: String) -> Message {
        wrong("Pack it apart", "Order \(code(order.rawValue)) cannot go into this parcel: \(why).", why, cut: .end)
    }

    private static func onLoad(_ parcel: ParcelID, _ load: LoadID) -> Message {
        wrong(
            "Unload it first", "Parcel \(parcel.tail) is on load \(code(load.rawValue)). It opens when it is off.",
            "on \(code(load.rawValue))")
    }

    private static func words(_ obstacle: MergeObstacle) -> String {
        switch obstacle {
        case .otherCustomer: "other customer"
        case .otherPromise: "other promised day"
        case .otherAddress: "other address"
        case .otherService: "other service"
        case .tooMuchCash: "too much COD in one"
        case .labelled: "one is labelled"
        case .cancelled: "it is cancelled"
        case .inHand: "somebody packs it"
        }
    }

    private static func whyThisBox(_ box: String, _ proposed: String?) -> Message {
        let instead = proposed.map { "; proposed is \(code($0))" } ?? ""
        return Message(
            .error, "Why this box?",
            "\(code(box)) was scanned\(instead). Choose why; the box again or Enter takes it.",
            brief: "not \(proposed.map { code($0) } ?? "proposed")", joint: " ")
    }

    private static func weight(_ refusal: PackRefusal) -> Message {
        if case .scaleUnsteady = refusal {
            return wrong("Weigh once more", "The scale was still moving. Wait until it stands still.", "it still moves")
        }
        if case .scaleOverload = refusal {
            return wrong("Use another scale", "It is more than the scale can weigh.", "too heavy for it")
        }
        if case .tooLight(let grams, let tare) = refusal {
            return wrong(
                "Weigh once more", "\(grams) g came, and the empty box alone weighs \(tare) g.",
                "\(grams) g is too light")
        }
        var text = ""
        if case .notAWeight(let heard) = refusal { text = heard }
        return wrong(
            "Weigh the parcel", "\(code(text)) is no weight. Expected: the scale's text, or grams typed.",
            "not \(code(text))")
    }

    private static func notNow(_ code: ReasonCode, _ reason: Reason?, _ step: PackStep?) -> Message {
        let label = reason.map { name($0.label) } ?? self.code(code.rawValue)
        let place = step.map { " at the step \(stepName($0))" } ?? " now"
        return wrong(
            "Choose another", "\(label) has no use\(place). Choose another reason, or Esc goes back.",
            step.map { "not at \(stepName($0))" } ?? "no use now")
    }

    /// The name of a step of the bench.
    static func stepName(_ step: PackStep) -> String {
        switch step {
        case .unit: "units"
        case .rest: "rest"
        case .weight: "weight"
        case .recount: "recount"
        case .label: "label"
        }
    }
}
