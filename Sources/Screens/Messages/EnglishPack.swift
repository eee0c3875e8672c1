import TextScreen
import Warehouse

// The words of the packing bench. A wrong item and one too many never sound alike: the first is put aside, the second
// goes back.

extension English {
    /// Why the bench did not accept something.
    static func pack(_ refusal: PackRefusal, _ names: [BadgeID: String], _ reasons: [Reason]) -> Message {
        switch refusal {
        case .notInOrder, .oneTooMany, .unitTwice, .scanSerial, .sayLot, .wrongLot, .serialNotPicked, .notInParcel:
            unit(refusal)
        case .toteOnCart, .toteEmpty, .toteOfOrders, .otherTote, .nothingToPack, .orderCancelled, .cannotMerge,
            .notYours, .finished:
            work(refusal, names)
        case .boxNeedsReason, .unknownBox, .notAWeight, .scaleUnsteady, .scaleOverload, .tooLight, .papersMissing,
            .parcelEmpty, .onLoad, .notYetLabelled, .notNow:
            parcel(refusal, reasons)
        }
    }

    /// A deviation at the bench that the same scan confirms.
    static func pack(_ deviation: PackDeviation, _ names: [BadgeID: String]) -> Message {
        switch deviation {
        case .takeOver(let order, let badge, let station):
            let holder = name(names[badge] ?? badge.rawValue)
            return Message(
                .warning, "Scan again to take",
                "\(holder) packs order \(code(order.rawValue)) at \(code(station.rawValue)). Scan it again to take it over.",
                brief: "\(holder) has it", cut: .end)
        case .merge(let order):
            return Message(
                .warning, "Scan again: merge",
                "Order \(code(order.rawValue)) goes to the same customer. Scan its tote again to pack both together.",
                brief: "with \(code(order.rawValue))")
        case .reopen(let parcel, let order):
            return Message(
                .warning, "Scan again: reopen",
                "Parcel \(parcel.tail) of order \(code(order.rawValue)) is closed. Scan it again to open it; "
                    + "its label is void then.", brief: "voids its label")
        }
    }

    private static func error(_ lead: String, _ detail: String, _ brief: String, cut: Cut = .middle) -> Message {
        Message(.error, lead, detail, brief: brief, cut: cut)
    }

    private static func unit(_ refusal: PackRefusal) -> Message {
        switch refusal {
        case .notInOrder(let sku, let item, let order):
            return error(
                "Put it aside",
                "\(name(item)) (\(code(sku.rawValue))) is not in order \(code(order.rawValue)). Expected: a unit of this order.",
                "not in this order")
        case .oneTooMany(_, let item, let packed, let adding):
            let last =
                packed == 0 ? "None of it is wanted." : "\(packed) of it are packed, which is all that is wanted."
            let many = adding == 1 ? "One too many" : "Too many"
            return error(many, "\(name(item)): \(last) Put it back into the tote.", "back into the tote")
        case .unitTwice(let serial, let parcel):
            return error(
                "Take another unit", "\(code(serial)) is in parcel \(parcel) already. Expected: a unit that is not.",
                "in parcel \(parcel) already")
        case .scanSerial(_, let item):
            return error(
                "Scan its serial",
                "Units of \(name(item)) are told apart by their serials. Scan the serial on this unit.",
                "not the item code")
        case .sayLot(_, let choices):
            let lots = choices.prefix(3).map { batchName($0) }.joined(separator: " or ")
            return error(
                "Scan the lot", "The order has more than one lot of it: \(lots). Scan the code that shows the lot.",
                "\(choices.count) lots are open")
        case .wrongLot(let batch, let choices):
            let lots = choices.prefix(3).map { batchName($0) }.joined(separator: " or ")
            return error(
                "Put it aside", "This is \(self.batch(batch)). Picked for the order: \(lots).",
                "not \(batchName(batch))")
        case .serialNotPicked(let serial):
            return error(
                "Put it aside", "Serial \(code(serial)) was not picked for this order. Expected: one that was.",
                "not picked for it")
        case .notInParcel(let sku, let item):
            return error(
                "Not in this parcel",
                "\(name(item)) (\(code(sku.rawValue))) is not in this parcel. Expected: a unit that is in it.",
                "other parcel or none")
        case .toteOnCart, .toteEmpty, .toteOfOrders, .otherTote, .nothingToPack, .orderCancelled, .cannotMerge,
            .notYours, .finished, .boxNeedsReason, .unknownBox, .notAWeight, .scaleUnsteady, .scaleOverload, .tooLight,
            .papersMissing, .parcelEmpty, .onLoad, .notYetLabelled, .notNow:
            preconditionFailure("not about a unit")
        }
    }

    private static func work(_ refusal: PackRefusal, _ names: [BadgeID: String]) -> Message {
        switch refusal {
        case .toteOnCart(let tote, let tour, let holder):
            let who = holder.map { " with \(name(names[$0] ?? $0.rawValue))" } ?? ""
            return error(
                "Tote still walks",
                "Tote \(code(tote)) is on tour \(tour)\(who), which is not done. Pack it when it is.",
                "on tour \(tour)")
        case .toteEmpty(let tote):
            return error(
                "Scan another tote", "Nothing that waits to be packed is in tote \(code(tote)).",
                "\(code(tote)) is empty")
        case .toteOfOrders(let tote, let orders):
            return error(
                "Scan a unit",
                "Units of \(orders.count) orders are in tote \(code(tote)). Scan one: it says which order.",
                "\(orders.count) orders in it")
        case .otherTote(let tote, let order):
            return error(
                "Other order's tote",
                "Tote \(code(tote)) is for order \(code(order.rawValue)), which cannot go with this one. Finish this first.",
                "for \(code(order.rawValue))")
        case .nothingToPack(let order):
            return error(
                "Scan another tote", "Nothing of order \(code(order.rawValue)) lies here to be packed.",
                "none of \(code(order.rawValue))")
        case .orderCancelled(let order):
            return error(
                "Put it aside", "Order \(code(order.rawValue)) was cancelled. Its units go back to the shelves.",
                "order is cancelled")
        case .cannotMerge(let order, let obstacle):
            return error(
                "Pack it apart", "Order \(code(order.rawValue)) cannot go into this parcel: \(words(obstacle)).",
                words(obstacle), cut: .end)
        case .notYours(let order, let holder, let station):
            let place = station.map { " at \(code($0.rawValue))" } ?? ""
            let who = holder.map { "is with \(name(names[$0] ?? $0.rawValue))\(place)" } ?? "is nobody's now"
            return error(
                "Not yours any more", "Order \(code(order.rawValue)) \(who). Enter shows what waits.",
                holder.map { name(names[$0] ?? $0.rawValue) } ?? "nobody has it", cut: .end)
        case .finished(let order):
            return error(
                "Scan another tote", "Order \(code(order.rawValue)) is packed. Scan a parcel of it to open it again.",
                "\(code(order.rawValue)) is done")
        case .notInOrder, .oneTooMany, .unitTwice, .scanSerial, .sayLot, .wrongLot, .serialNotPicked, .notInParcel,
            .boxNeedsReason, .unknownBox, .notAWeight, .scaleUnsteady, .scaleOverload, .tooLight, .papersMissing,
            .parcelEmpty, .onLoad, .notYetLabelled, .notNow:
            preconditionFailure("not about where to begin")
        }
    }

    private static func words(_ obstacle: MergeObstacle) -> String {
        switch obstacle {
        case .otherCustomer: "other customer"
        case .otherPromise: "other promised day"
        case .otherAddress: "other address"
        case .otherService: "other service"
        case .labelled: "one is labelled"
        case .cancelled: "it is cancelled"
        case .inHand: "somebody packs it"
        }
    }

    private static func parcel(_ refusal: PackRefusal, _ reasons: [Reason]) -> Message {
        switch refusal {
        case .boxNeedsReason(let box, let proposed):
            return Message(
                .warning, "Why this box?",
                "\(code(box)) is not the proposed box\(proposed.map { ", which is \(code($0))" } ?? ""). Choose a reason.",
                brief: "not \(proposed.map { code($0) } ?? "proposed")")
        case .unknownBox(let box):
            return error("Scan a box", "The catalogue has no box \(code(box)).", "no box \(code(box))")
        case .notAWeight(let text):
            return error(
                "Put it on the scale", "\(code(text)) is no weight. Expected: the scale's text, or grams typed.",
                "not \(code(text))")
        case .scaleUnsteady:
            return error("Weigh once more", "The scale was still moving. Wait until it stands still.", "it still moves")
        case .scaleOverload:
            return error("Use another scale", "It is more than the scale can weigh.", "too heavy for it")
        case .tooLight(let grams, let tare):
            return error(
                "Weigh once more", "\(grams) g came, and the empty box alone weighs \(tare) g.",
                "\(grams) g is too light")
        case .papersMissing(let order):
            return error(
                "Customs papers!",
                "Order \(code(order.rawValue)) may not leave without its customs papers. Put the parcel aside; the office adds them.",
                "papers are missing")
        case .parcelEmpty:
            return error("Scan a unit", "Nothing is in the parcel yet.", "parcel is empty")
        case .onLoad(let parcel, let load):
            return error(
                "Unload it first",
                "Parcel \(parcel.tail) is on load \(code(load.rawValue)). It can be opened when it is off the load.",
                "on \(code(load.rawValue))")
        case .notYetLabelled(let parcel):
            return error(
                "Label it first", "Parcel \(parcel.tail) has no label that could be printed again.", "no label yet")
        case .notNow(let code, let step):
            let reason = reasons.first { $0.code == code }
            return error(
                "Not now",
                "\(reason.map { $0.label } ?? self.code(code.rawValue)) has no use at this step\(step.map { " (\(stepName($0)))" } ?? "").",
                "F1 shows the keys")
        case .notInOrder, .oneTooMany, .unitTwice, .scanSerial, .sayLot, .wrongLot, .serialNotPicked, .notInParcel,
            .toteOnCart, .toteEmpty, .toteOfOrders, .otherTote, .nothingToPack, .orderCancelled, .cannotMerge,
            .notYours, .finished:
            preconditionFailure("not about a parcel")
        }
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
