import TextScreen
import Warehouse

// The fixed words of the bench: commands, titles, prompts, what stands on the screen.

extension English {
    // MARK: Commands

    static var toursCommand: CommandText { (say("Tours"), say("Tours"), say("Shows the tours that can be picked.")) }
    static var benchCommand: CommandText {
        (say("Pack"), say("Pack"), say("Shows the orders that wait at the packing benches."))
    }
    static var reprintCommand: CommandText {
        (
            say("Reprint"), say("Print"),
            say(
                "Prints a label again, with a reason: of the parcel labelled last, or of an order whose number ",
                "was given."
            )
        )
    }
    static var benchDetailsCommand: CommandText {
        (
            say("Details"), say("Info"),
            say("Shows the lines, the parcels with box, weight and tracking, the address and the notes.")
        )
    }
    static var benchExceptionCommand: CommandText {
        (
            say("Exception"), say("Exc"),
            say("Missing, damaged, not weighed, label again: choose a reason and see what follows before Enter.")
        )
    }
    static var nextParcelCommand: CommandText {
        (
            say("Next parcel"), say("Next"),
            say("Closes this parcel; what is left goes into another one. So does the label FULL.")
        )
    }
    static var takeOutCommand: CommandText {
        (
            say("Take out"), say("Out"), say("The next unit that is scanned leaves its parcel. Esc ends that.")
        )
    }
    static var boxLayersCommand: CommandText {
        (
            say("Box layers"), say("Box"),
            say("Draws how the units lie in the box, layer by layer. Up shows the next higher one.")
        )
    }
    static var benchUndoCommand: CommandText {
        (say("Undo"), say("Undo"), say("Takes back your last step on this order."))
    }
    static var benchHomeCommand: CommandText {
        (say("Orders"), say("Home"), say("Shows what waits. The order at hand stays yours."))
    }
    static var benchLeaveCommand: CommandText {
        (
            say("Leave the order"), say("Leave"),
            say("Puts the order aside for anybody to go on with. What is packed stays packed.")
        )
    }
    static var benchBackCommand: CommandText {
        (
            say("Back"), say("Back"),
            say("Drops what stands half done. Twice leaves the order; once where only the rest is missing.")
        )
    }

    static var benchIsLost: String { say("it is not yours") }
    static var lockedNow: String { say("Enter first") }
    static var parcelIsClosed: String { say("parcel is closed") }
    static var parcelIsEmpty: String { say("parcel is empty") }
    static var noBoxTaken: String { say("no box is taken") }
    static var nothingToReprint: String { say("give the order first") }

    // MARK: Layers of a box

    static var layerHint: String { say("Esc Back  Up/Down") }
    static var onlyContent: String { say("Only what is in it: packed otherwise than planned.") }
    static var noBoxPlan: Message {
        Message(
            .warning, say("Pack it by hand"),
            say("There is no drawing: nothing here has measures, or it does not stow by the rules."),
            brief: say("no drawing"))
    }

    static func layer(_ number: Int, of count: Int, short: Bool) -> String {
        short ? "\(number)/\(count)" : say("layer \(number) of \(count)")
    }

    static func layerFloor(_ millimetres: Int) -> String {
        millimetres == 0 ? say("on the bottom, from above") : say("\(millimetres) mm up, from above")
    }

    static func layerUnits(_ count: Int) -> String {
        count == 1 ? say("1 unit in the box") : say("\(count) units in the box")
    }

    static func unmeasured(_ count: Int) -> String {
        count == 1 ? say("1 unit was never measured: anywhere.") : say("\(count) units were never measured: anywhere.")
    }

    // MARK: Titles

    static var benchTitle: String { say("PACK") }
    static var unitsTitle: String { say("UNITS") }
    static var setMark: String { say("each unit once") }
    static var countMark: String { say("count") }
    static var isSetNote: String { say("told apart by serial: each unit counts once") }
    static var weighBig: String { say("WEIGH") }
    static var restBig: String { say("REST") }
    static var recountBig: String { say("RECOUNT") }
    static var labelBig: String { say("LABEL") }
    static var onBench: String { say("the bench") }
    static var nothingLeft: String { say("the totes are empty") }
    static var noBox: String { say("any box that fits") }
    static var restTitle: String { say("rest") }
    static var nothingMissing: String { say("nothing else is on its way") }
    static var allIn: String { say("everything is in a parcel") }

    static func parcel(_ number: Int) -> String { say("parcel \(number)") }
    static func parcel(_ parcel: ParcelID) -> String { say("parcel \(code(parcel.tail))") }
    static func shortParcel(_ number: Int) -> String { say("P\(number)") }
    static func lost(_ units: Int) -> String { say("\(units) lost") }
    static var skuColumn: String { say("SKU") }
    static func box(_ box: String) -> String { say("box \(code(box))") }
    static func moreLines(_ count: Int) -> String {
        say("and \(self.count(count, say("more line"), say("more lines")))")
    }

    /// `3/5 units · parcel 2`.
    static func progress(_ pack: PackScreen, short: Bool) -> String {
        let done = "\(pack.job.packedUnits)/\(pack.wantedUnits)"
        return short ? done : done + say(" units")
    }

    static func orders(_ job: PackJob) -> String {
        let first = order(job.id)
        return job.orders.count > 1 ? say("\(first) and \(job.orders.count - 1) more") : first
    }

    /// Why the box is the one it is.
    static func boxNote(_ parcel: Parcel, left: Int, _ reasons: [Reason]) -> String {
        guard let proposed = parcel.proposed else { return parcel.box == nil ? "" : say("chosen here") }
        if parcel.box == proposed {
            guard let planned = parcel.planned, planned < parcel.count + left else { return say("proposed") }
            return say("proposed for \(count(planned, say("unit"), say("units"))), then F4")
        }
        let why = parcel.boxReason.flatMap { code in reasons.first { $0.code == code }.map { told($0.label) } }
        return say("not \(code(proposed))") + (why.map { ": " + name($0) } ?? "")
    }

    /// `1001`, or `1001 +1` where others are packed with it.
    static func shortOrders(_ job: PackJob) -> String {
        code(job.id.rawValue) + (job.orders.count > 1 ? " +\(job.orders.count - 1)" : "")
    }

    // MARK: Instructions

    static func shortHandlingMark(_ handling: HandlingClass) -> String? {
        switch handling {
        case .ambient, .value: nil
        case .cold: say("COLD")
        case .fragile: say("FRAG")
        case .hazmat: say("HAZ")
        }
    }

    static var giftMark: String { say("GIFT: no prices, wrap") }
    static var giftShort: String { say("GIFT") }
    static var invoiceMissing: String { say("INVOICE MISSING: it follows") }
    static var customsMissing: String { say("CUSTOMS PAPERS MISSING: no label without them") }
    static func cod(_ pence: Int) -> String { say("COD \(money(pence))") }

    /// `12.50`.
    static func money(_ pence: Int) -> String {
        let cents = abs(pence % 100)
        return "\(pence < 0 && pence > -100 ? "-" : "")\(pence / 100).\(cents < 10 ? "0" : "")\(cents)"
    }

    /// What of the order is on its way, with whom, and until when, as far as that can be told.
    static func missing(_ part: MissingPart, now: Moment?, offset: Int) -> String {
        let units = count(part.units, say("unit"), say("units"))
        guard let tour = part.tour else { return say("\(units) wait for a release") }
        let who = part.holderName.isEmpty ? say("nobody yet") : name(part.holderName)
        let here = part.expected.map { expected($0, now: now, offset: offset) } ?? ""
        return say("tour \(tour) \u{B7} \(who) \u{B7} \(units)") + (here.isEmpty ? "" : say(" \u{B7} here \(here)"))
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
        if pack.isLocked { return length == .short ? say("Enter") : say("press Enter or scan OK first") }
        if pack.takesOut { return length == .short ? say("take out") : say("scan the unit to take out") }
        switch pack.step {
        case .unit: forms = (say("scan unit"), say("scan a unit"), say("scan a unit, or the box"))
        case .rest:
            forms =
                pack.briefing.missing.isEmpty
                ? (
                    say("OK closes"), say("Enter closes the parcel"),
                    say("Enter closes the parcel; F11 takes units out")
                )
                : (
                    say("OK or BACK"), say("Enter ships this, Esc waits"),
                    say("Enter or OK ships this now; Esc or BACK waits")
                )
        case .weight:
            forms = (say("weigh it"), say("put it on the scale"), say("put the parcel on the scale, or type its grams"))
        case .recount:
            let left = pack.asked.reduce(0) { $0 + $1.quantity }
            forms = (
                say("count again"), say("scan each unit again"),
                say("scan each unit of the parcel again, \(left) to go")
            )
        case .label:
            forms = (say("Enter again"), say("Enter tries the label again"), say("Enter makes the label once more"))
        case nil: return leaveBenchPrompt(length)
        }
        switch length {
        case .short: return forms.short
        case .medium: return forms.medium
        case .long: return forms.long
        }
    }

    static func leaveBenchPrompt(_ length: PromptLength) -> String {
        length == .short ? say("Enter ends") : say("Enter shows what waits")
    }

    static var benchPrompt: (short: String, half: String, long: String) {
        (
            short: say("tote"), half: say("scan a tote, unit or order"),
            long: say("scan a tote, unit, order or parcel, or choose with Up, Down, Enter")
        )
    }

    // MARK: The put-wall

    static var partsColumn: String { say("Parts") }
    static var packedColumn: String { say("Packed") }
    static var waitsForColumn: String { say("Waits for") }
    static var noteColumn: String { say("Note") }
    static var hereSinceColumn: String { say("Here") }
    static var restColumn: String { say("Rest") }

    static func waiting(_ rows: [PackRow]) -> String { count(rows.count, say("order"), say("orders")) }

    static func parts(_ row: PackRow) -> String { "\(row.partsHere)/\(row.parts)" }

    /// What is special about an order in the list.
    static func note(_ row: PackRow) -> String {
        row.unlabelled > 0 ? say("\(row.unlabelled) unlabelled") : priority(row.priority)
    }

    /// Who holds the order, or what of it is missing.
    static func waitsFor(_ row: PackRow, mine: BadgeID?) -> String {
        if let lease = row.lease {
            if lease.holder == mine { return say("yours: go on") }
            let holder = name(row.holderName.isEmpty ? lease.holder.rawValue : row.holderName)
            return say("\(holder) at \(code(lease.station.rawValue))")
        }
        guard let part = row.missing.first else { return say("complete") }
        guard let tour = part.tour else { return missing(part, now: nil, offset: 0) }
        return say("tour \(tour) \u{B7} ") + (part.holderName.isEmpty ? say("nobody yet") : name(part.holderName))
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
        if let lease = row.lease { return lease.holder == mine ? say("yours") : name(row.holderName) }
        if row.unlabelled > 0 { return say("label") }
        guard let part = row.missing.first else { return say("go") }
        let rest = rest(row, now: now, offset: offset)
        if !rest.isEmpty { return rest }
        return part.tour.map { say("tour \($0)") } ?? say("open")
    }

    static func nothingWaits(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, say("No order waits"), say("Orders come here when their tours are done."),
                brief: say("tours still walk"))
            : Message(.information, say("Looking for orders"), say("Wait a moment"))
    }

    // MARK: Details

    static func details(_ pack: PackScreen, now: Moment?, offset: Int) -> [(label: String, value: String)] {
        var rows: [(label: String, value: String)] = []
        for order in pack.orders {
            rows.append((label: say("Order"), value: "\(code(order.id.rawValue)), \(order.channel.rawValue)"))
            if !order.customer.isEmpty { rows.append((label: say("Customer"), value: name(order.customer))) }
            if let cutoff = order.cutoff {
                let left = now.map { ", " + slackWords(cutoff.minutes(since: $0)) } ?? ""
                rows.append((label: say("Leaves"), value: clock(cutoff, offset: offset) + left))
            }
            if !order.delivery.service.isEmpty {
                rows.append((label: say("Service"), value: code(order.delivery.service)))
            }
            if !order.delivery.shipTo.isEmpty {
                rows.append((label: say("To"), value: displayable(order.delivery.shipTo.joined(separator: ", "))))
            }
            if !order.note.isEmpty { rows.append((label: say("Note"), value: displayable(order.note))) }
        }
        for line in pack.job.lines {
            let lost = line.lost > 0 ? say(", \(line.lost) lost") : ""
            let lot = line.batch == .none ? "" : ", " + batch(line.batch)
            let done = say("\(pack.job.packed(line.number)) of \(line.wanted) packed\(lost)")
            rows.append((label: say("Line \(line.number)"), value: "\(name(pack.name(of: line.sku))): \(done)\(lot)"))
        }
        for parcel in pack.job.parcels where parcel.state != .dissolved {
            rows.append((label: say("Parcel \(parcel.number)"), value: parcelDetails(parcel)))
        }
        for unserved in pack.unserved { rows.append((label: say("No label"), value: wayOut(unserved))) }
        for part in pack.briefing.missing {
            rows.append((label: say("Missing"), value: missing(part, now: now, offset: offset)))
        }
        return rows
    }

    private static func parcelDetails(_ parcel: Parcel) -> String {
        var parts = ["\(code(parcel.id.tail)): \(count(parcel.count, say("unit"), say("units")))"]
        if let box = parcel.box { parts.append(self.box(box)) }
        if let weight = parcel.weight {
            let expected = weight.expected.map { say(" (expected \($0.grams) g)") } ?? ""
            parts.append(say("\(weight.grams) g") + expected)
        }
        if let tracking = parcel.tracking { parts.append(say("tracking \(code(tracking))")) }
        if parcel.copies > 1 { parts.append(say("label printed \(parcel.copies) times")) }
        parts.append(state(parcel.state))
        return parts.joined(separator: ", ")
    }

    static func state(_ state: ParcelState) -> String {
        switch state {
        case .packing: say("open")
        case .weighing: say("closed, not weighed")
        case .recounting: say("being counted again")
        case .unlabelled: say("packed, unlabelled")
        case .labelled: say("labelled")
        case .dissolved: say("emptied")
        }
    }
}
