import TextScreen
import Warehouse

// The fixed words of the bench: commands, titles, prompts, what stands on the screen.

extension English {
    // MARK: Commands

    static let toursCommand: CommandText = ("Tours", "Tours", "Shows the tours that can be picked.")
    static let benchCommand: CommandText = ("Pack", "Pack", "Shows the orders that wait at the packing benches.")
    static let reprintCommand: CommandText = (
        "Reprint", "Print",
        "Prints a label again, with a reason: of the parcel labelled last, or of an order whose number was given."
    )
    static let benchDetailsCommand: CommandText = (
        "Details", "Info", "Shows the lines, the parcels with box, weight and tracking, the address and the notes."
    )
    static let benchExceptionCommand: CommandText = (
        "Exception", "Exc",
        "Missing, damaged, not weighed, label again: choose a reason and see what follows before Enter."
    )
    static let nextParcelCommand: CommandText = (
        "Next parcel", "Next", "Closes this parcel; what is left goes into another one. So does the label FULL."
    )
    static let takeOutCommand: CommandText = (
        "Take out", "Out", "The next unit that is scanned leaves its parcel. Esc ends that."
    )
    static let boxLayersCommand: CommandText = (
        "Box layers", "Box", "Draws how the units lie in the box, layer by layer. Up shows the next higher one."
    )
    static let benchUndoCommand: CommandText = ("Undo", "Undo", "Takes back your last step on this order.")
    static let benchHomeCommand: CommandText = ("Orders", "Home", "Shows what waits. The order at hand stays yours.")
    static let benchLeaveCommand: CommandText = (
        "Leave the order", "Leave", "Puts the order aside for anybody to go on with. What is packed stays packed."
    )
    static let benchBackCommand: CommandText = (
        "Back", "Back", "Drops what stands half done. Twice leaves the order; once where only the rest is missing."
    )

    static let benchIsLost = "it is not yours"
    static let lockedNow = "Enter first"
    static let parcelIsClosed = "parcel is closed"
    static let parcelIsEmpty = "parcel is empty"
    static let noBoxTaken = "no box is taken"
    static let nothingToReprint = "give the order first"

    // MARK: Layers of a box

    static let layerHint = "Esc Back  Up/Down"
    static let onlyContent = "Only what is in it: packed otherwise than planned."
    static let noBoxPlan = Message(
        .warning, "Pack it by hand",
        "There is no drawing: nothing here has measures, or it does not stow by the rules.",
        brief: "no drawing")

    static func layer(_ number: Int, of count: Int, short: Bool) -> String {
        short ? "\(number)/\(count)" : "layer \(number) of \(count)"
    }

    static func layerFloor(_ millimetres: Int) -> String {
        millimetres == 0 ? "on the bottom, from above" : "\(millimetres) mm up, from above"
    }

    static func layerUnits(_ count: Int) -> String { count == 1 ? "1 unit in the box" : "\(count) units in the box" }

    static func unmeasured(_ count: Int) -> String {
        count == 1 ? "1 unit was never measured: anywhere." : "\(count) units were never measured: anywhere."
    }

    // MARK: Titles

    static let benchTitle = "PACK"
    static let unitsTitle = "UNITS"
    static let setMark = "each unit once"
    static let countMark = "count"
    static let isSetNote = "told apart by serial: each unit counts once"
    static let weighBig = "WEIGH"
    static let restBig = "REST"
    static let recountBig = "RECOUNT"
    static let labelBig = "LABEL"
    static let onBench = "the bench"
    static let nothingLeft = "the totes are empty"
    static let noBox = "any box that fits"
    static let restTitle = "rest"
    static let nothingMissing = "nothing else is on its way"
    static let allIn = "everything is in a parcel"

    static func parcel(_ number: Int) -> String { "parcel \(number)" }
    static func parcel(_ parcel: ParcelID) -> String { "parcel \(code(parcel.tail))" }
    static func shortParcel(_ number: Int) -> String { "P\(number)" }
    static func lost(_ units: Int) -> String { "\(units) lost" }
    static let skuColumn = "SKU"
    static func box(_ box: String) -> String { "box \(code(box))" }
    static func moreLines(_ count: Int) -> String { "and \(self.count(count, "more line", "more lines"))" }

    /// `3/5 units · parcel 2`.
    static func progress(_ pack: PackScreen, short: Bool) -> String {
        let done = "\(pack.job.packedUnits)/\(pack.wantedUnits)"
        return short ? done : done + " units"
    }

    static func orders(_ job: PackJob) -> String {
        let first = order(job.id)
        return job.orders.count > 1 ? "\(first) and \(job.orders.count - 1) more" : first
    }

    /// Why the box is the one it is.
    static func boxNote(_ parcel: Parcel, left: Int, _ reasons: [Reason]) -> String {
        guard let proposed = parcel.proposed else { return parcel.box == nil ? "" : "chosen here" }
        if parcel.box == proposed {
            guard let planned = parcel.planned, planned < parcel.count + left else { return "proposed" }
            return "proposed for \(count(planned, "unit", "units")), then F4"
        }
        let why = parcel.boxReason.flatMap { code in reasons.first { $0.code == code }?.label }
        return "not \(code(proposed))" + (why.map { ": " + name($0) } ?? "")
    }

    /// `1001`, or `1001 +1` where others are packed with it.
    static func shortOrders(_ job: PackJob) -> String {
        code(job.id.rawValue) + (job.orders.count > 1 ? " +\(job.orders.count - 1)" : "")
    }

    // MARK: Instructions

    static func shortHandlingMark(_ handling: HandlingClass) -> String? {
        switch handling {
        case .ambient, .value: nil
        case .cold: "COLD"
        case .fragile: "FRAG"
        case .hazmat: "HAZ"
        }
    }

    static let giftMark = "GIFT: no prices, wrap"
    static let giftShort = "GIFT"
    static let invoiceMissing = "INVOICE MISSING: it follows"
    static let customsMissing = "CUSTOMS PAPERS MISSING: no label without them"
    static func cod(_ pence: Int) -> String { "COD \(money(pence))" }

    /// `12.50`.
    static func money(_ pence: Int) -> String {
        let cents = abs(pence % 100)
        return "\(pence < 0 && pence > -100 ? "-" : "")\(pence / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    /// What of the order is on its way, with whom, and until when, as far as that can be told.
    static func missing(_ part: MissingPart, now: Moment?, offset: Int) -> String {
        let units = count(part.units, "unit", "units")
        guard let tour = part.tour else { return "\(units) wait for a release" }
        let who = part.holderName.isEmpty ? "nobody yet" : name(part.holderName)
        let here = part.expected.map { expected($0, now: now, offset: offset) } ?? ""
        return "tour \(tour) \u{B7} \(who) \u{B7} \(units)" + (here.isEmpty ? "" : " \u{B7} here \(here)")
    }

    /// `~14:20`; nothing where that time is over, because then it was wrong.
    static func expected(_ moment: Moment, now: Moment?, offset: Int) -> String {
        guard let now, moment >= now else { return "" }
        return "~" + clock(moment, offset: offset)
    }

    // MARK: Prompts

    static func prompt(_ pack: PackScreen, _ length: PromptLength) -> String {
        let forms: (short: String, medium: String, long: String)
        if pack.isLost { return leaveBenchPrompt(length) }
        if pack.isLocked { return length == .short ? "Enter" : "press Enter or scan OK first" }
        if pack.takesOut { return length == .short ? "take out" : "scan the unit to take out" }
        switch pack.step {
        case .unit: forms = ("scan unit", "scan a unit", "scan a unit, or the box")
        case .rest:
            forms =
                pack.briefing.missing.isEmpty
                ? ("OK closes", "Enter closes the parcel", "Enter closes the parcel; F11 takes units out")
                : ("OK or BACK", "Enter ships this, Esc waits", "Enter or OK ships this now; Esc or BACK waits")
        case .weight:
            forms = ("weigh it", "put it on the scale", "put the parcel on the scale, or type its grams")
        case .recount:
            let left = pack.asked.reduce(0) { $0 + $1.quantity }
            forms = ("count again", "scan each unit again", "scan each unit of the parcel again, \(left) to go")
        case .label: forms = ("Enter again", "Enter tries the label again", "Enter makes the label once more")
        case nil: return leaveBenchPrompt(length)
        }
        switch length {
        case .short: return forms.short
        case .medium: return forms.medium
        case .long: return forms.long
        }
    }

    static func leaveBenchPrompt(_ length: PromptLength) -> String {
        length == .short ? "Enter ends" : "Enter shows what waits"
    }

    static let benchPrompt = (
        short: "tote", half: "scan a tote, unit or order",
        long: "scan a tote, unit, order or parcel, or choose with Up, Down, Enter"
    )

    // MARK: The put-wall

    static let partsColumn = "Parts"
    static let packedColumn = "Packed"
    static let waitsForColumn = "Waits for"
    static let noteColumn = "Note"
    static let hereSinceColumn = "Here"
    static let restColumn = "Rest"

    static func waiting(_ rows: [PackRow]) -> String { count(rows.count, "order", "orders") }

    static func parts(_ row: PackRow) -> String { "\(row.partsHere)/\(row.parts)" }

    /// What is special about an order in the list.
    static func note(_ row: PackRow) -> String {
        row.unlabelled > 0 ? "\(row.unlabelled) unlabelled" : priority(row.priority)
    }

    /// Who holds the order, or what of it is missing.
    static func waitsFor(_ row: PackRow, mine: BadgeID?) -> String {
        if let lease = row.lease {
            if lease.holder == mine { return "yours: go on" }
            let holder = name(row.holderName.isEmpty ? lease.holder.rawValue : row.holderName)
            return "\(holder) at \(code(lease.station.rawValue))"
        }
        guard let part = row.missing.first else { return "complete" }
        guard let tour = part.tour else { return missing(part, now: nil, offset: 0) }
        return "tour \(tour) \u{B7} " + (part.holderName.isEmpty ? "nobody yet" : name(part.holderName))
    }

    /// How long the first part of an order has been here.
    static func age(_ row: PackRow, now: Moment?) -> String {
        guard let since = row.since, let now else { return "" }
        return slack(max(0, now.minutes(since: since)))
    }

    /// When the rest of an order should be here; empty where that cannot be told.
    static func rest(_ row: PackRow, now: Moment?, offset: Int) -> String {
        row.expected.map { expected($0, now: now, offset: offset) } ?? ""
    }

    static func shortWaitsFor(_ row: PackRow, mine: BadgeID?, now: Moment?, offset: Int) -> String {
        if let lease = row.lease { return lease.holder == mine ? "yours" : name(row.holderName) }
        if row.unlabelled > 0 { return "label" }
        guard let part = row.missing.first else { return "go" }
        let rest = rest(row, now: now, offset: offset)
        if !rest.isEmpty { return rest }
        return part.tour.map { "tour \($0)" } ?? "open"
    }

    static func nothingWaits(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, "No order waits", "Orders come here when their tours are done.",
                brief: "tours still walk")
            : Message(.information, "Looking for orders", "Wait a moment")
    }

    // MARK: Details

    static func details(_ pack: PackScreen, now: Moment?, offset: Int) -> [(label: String, value: String)] {
        var rows: [(label: String, value: String)] = []
        for order in pack.orders {
            rows.append((label: "Order", value: "\(code(order.id.rawValue)), \(order.channel.rawValue)"))
            if !order.customer.isEmpty { rows.append((label: "Customer", value: name(order.customer))) }
            if let cutoff = order.cutoff {
                let left = now.map { ", " + slackWords(cutoff.minutes(since: $0)) } ?? ""
                rows.append((label: "Leaves", value: clock(cutoff, offset: offset) + left))
            }
            if !order.delivery.service.isEmpty { rows.append((label: "Service", value: code(order.delivery.service))) }
            if !order.delivery.shipTo.isEmpty {
                rows.append((label: "To", value: displayable(order.delivery.shipTo.joined(separator: ", "))))
            }
            if !order.note.isEmpty { rows.append((label: "Note", value: displayable(order.note))) }
        }
        for line in pack.job.lines {
            let lost = line.lost > 0 ? ", \(line.lost) lost" : ""
            let lot = line.batch == .none ? "" : ", " + batch(line.batch)
            let done = "\(pack.job.packed(line.number)) of \(line.wanted) packed\(lost)"
            rows.append((label: "Line \(line.number)", value: "\(name(pack.name(of: line.sku))): \(done)\(lot)"))
        }
        for parcel in pack.job.parcels where parcel.state != .dissolved {
            rows.append((label: "Parcel \(parcel.number)", value: parcelDetails(parcel)))
        }
        for unserved in pack.unserved { rows.append((label: "No label", value: wayOut(unserved))) }
        for part in pack.briefing.missing {
            rows.append((label: "Missing", value: missing(part, now: now, offset: offset)))
        }
        return rows
    }

    private static func parcelDetails(_ parcel: Parcel) -> String {
        var parts = ["\(code(parcel.id.tail)): \(count(parcel.count, "unit", "units"))"]
        if let box = parcel.box { parts.append(self.box(box)) }
        if let weight = parcel.weight {
            let expected = weight.expected.map { " (expected \($0.grams) g)" } ?? ""
            parts.append("\(weight.grams) g" + expected)
        }
        if let tracking = parcel.tracking { parts.append("tracking \(code(tracking))") }
        if parcel.copies > 1 { parts.append("label printed \(parcel.copies) times") }
        parts.append(state(parcel.state))
        return parts.joined(separator: ", ")
    }

    static func state(_ state: ParcelState) -> String {
        switch state {
        case .packing: "open"
        case .weighing: "closed, not weighed"
        case .recounting: "being counted again"
        case .unlabelled: "packed, unlabelled"
        case .labelled: "labelled"
        case .dissolved: "emptied"
        }
    }
}
