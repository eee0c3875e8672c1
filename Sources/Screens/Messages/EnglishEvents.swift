import Barcode
import TextScreen
import Warehouse

extension English {
    // MARK: Offers

    /// A deviation that the same scan confirms.
    static func offer(_ offer: Offer, _ names: [BadgeID: String], offset: Int = 0) -> Message {
        switch offer.deviation {
        case .otherPlace(let place, let batch, let quantity):
            Message(
                .warning, say("Scan again to use"),
                say("\(code(place)) has \(quantity) to spare\(ofBatch(batch)). Scan it again to take them."),
                brief: say("\(code(place)), has \(quantity)"))
        case .otherBatch(let batch, let quantity):
            Message(
                .warning, say("Scan again to use"),
                say("Here is \(self.batch(batch)), \(quantity) to spare. Scan it again to take it instead."),
                brief: say("\(batchName(batch)), has \(quantity)"))
        case .takeOver(let tour, let badge, let station):
            Message(
                .warning, say("Give \(tour) again"),
                say(
                    "\(name(names[badge] ?? badge.rawValue)) works on tour \(tour) at \(code(station.rawValue)). ",
                    "Type or scan \(tour) again to take it over."),
                brief: say("\(name(names[badge] ?? badge.rawValue)) has it"), cut: .end)
        case .putBackElsewhere(let place):
            Message(
                .warning, say("Scan again to use"),
                say("\(code(place)) is not where the units came from. Scan it again to put them here."),
                brief: say("\(code(place)) instead"))
        case .dock(let deviation): dock(deviation, offset: offset)
        case .pack(let deviation): pack(deviation, names)
        case .count(let deviation): count(deviation, names)
        case .unannouncedParcel(let text): unannounced(text)
        case .parcelOfAnother(let rma, let courier): another(rma, courier)
        case .newCourier(let courier): newCourier(courier)
        case .inspect(let deviation): inspect(deviation, names)
        case .carry(let deviation): carry(deviation)
        }
    }

    private static func ofBatch(_ batch: Batch) -> String { batch == .none ? "" : say(" of \(self.batch(batch))") }

    // MARK: Facts

    /// What was just committed, told by the event that matters most.
    static func recorded(_ events: [PickEvent], before: PickScreen, after: PickScreen) -> Message {
        let told = events.last { $0.undoesMoves } ?? events.last { !$0.isSmall } ?? events.last
        guard let told else { return Message(.information, say("Nothing changed")) }
        var message = recorded(told, before: before, after: after)
        if after.tour.isFinished, !before.tour.isFinished {
            message.detail =
                message.detail.isEmpty ? say("It was the last line") : message.detail + say(". It was the last line")
        }
        return message
    }

    private static func recorded(_ event: PickEvent, before: PickScreen, after: PickScreen) -> Message {
        switch event {
        case .taken, .takenOver, .freed: tourGoesOn(after)
        case .left: tourLeft(before)
        case .sourceConfirmed(let number, let byHand): source(number, byHand, after)
        case .itemConfirmed(let number, _, let byHand, _):
            ok(
                say("Item is right") + vouched(byHand),
                after.tour.line(number).map { name(after.name(of: $0.sku)) } ?? "",
                ": ")
        case .batchConfirmed(_, let byHand): ok(say("Lot is right") + vouched(byHand))
        case .counted(let number, let units, let serial, let byHand, _):
            counted(number, units, serial, byHand, before, after)
        case .keyed(let number, let total): ok(say("\(total) of \(wanted(number, before))"), say("in the hand"))
        case .placed(let number, let tote, let moves, _): placed(number, tote, moves, after)
        case .putBack(_, let place, let moves): ok(say("\(units(moves)) back in \(code(place))"))
        case .zeroChecked(_, let place, let left): zeroChecked(place, left)
        case .shorted(let shortage):
            Message(
                .warning, say("Short \(shortage.missing)"), follows(shortage, after.tour), brief: shortly(shortage),
                joint: ": ")
        case .damaged(_, let moves, _, let shortage): damaged(moves, shortage, after)
        case .toteFull(_, let tote): ok(say("Take an empty tote"), say("\(code(tote)) is full and stands aside"), ". ")
        case .skipped: ok(say("Skipped"), say("the line comes last now"), ": ")
        case .substituted(_, let place, _, let batch, let quantity, _):
            ok(
                say("\(quantity) from \(code(place))"),
                batch == .none ? say("instead") : self.batch(batch) + say(" instead"))
        case .cancelled(let order, let putBacks): cancelled(order, putBacks: putBacks.count)
        case .undone(_, let what, let moves): undone(what, moves, after)
        }
    }

    private static func ok(_ lead: String, _ detail: String = "", _ joint: String = " ") -> Message {
        Message(.ok, lead, detail, joint: joint)
    }

    private static func vouched(_ byHand: Bool) -> String { byHand ? say(" (by hand)") : "" }

    private static func units(_ moves: [Move]) -> Int { moves.reduce(0) { $0 + $1.quantity } }

    private static func wanted(_ number: Int, _ pick: PickScreen) -> Int { pick.tour.line(number)?.open ?? 0 }

    private static func source(_ number: Int, _ byHand: Bool, _ pick: PickScreen) -> Message {
        guard let line = pick.tour.line(number) else { return ok(say("Place is right")) }
        switch line.kind {
        case .pick: return ok(code(line.place) + vouched(byHand), say("is the right place"))
        case .putBack: return ok(line.tote.map { code($0) } ?? say("Tote is right"), say("is the right tote"))
        }
    }

    private static func counted(
        _ number: Int, _ units: Int, _ serial: String?, _ byHand: Bool, _ before: PickScreen, _ after: PickScreen
    ) -> Message {
        let total = after.hand?.line == number ? after.hand?.counted ?? units : units
        let lead = say("\(total) of \(wanted(number, before))") + vouched(byHand)
        return ok(lead, serial.map { say("in the hand, serial \(code($0))") } ?? say("in the hand"))
    }

    private static func placed(_ number: Int, _ tote: PlaceID, _ moves: [Move], _ after: PickScreen) -> Message {
        let name = after.tour.line(number).map { self.name(after.name(of: $0.sku)) } ?? ""
        return ok(say("\(units(moves)) in \(code(tote))"), name, ": ")
    }

    private static func zeroChecked(_ place: PlaceID, _ left: Int) -> Message {
        if left == 0 { return ok(say("\(code(place)) is empty")) }
        return ok(say("\(left) seen in \(code(place))"), say("where the records say none: a count is queued"), ", ")
    }

    private static func damaged(_ moves: [Move], _ shortage: Shortage?, _ after: PickScreen) -> Message {
        let tray = moves.first.map { code($0.to) } ?? ""
        let lead = say("Put \(units(moves) == 1 ? say("it") : String(units(moves))) in \(tray)")
        guard let shortage else {
            let counted = inHand(after)
            return Message(.warning, lead, say("\(counted), take another"), brief: counted)
        }
        let others = after.hand?.line == shortage.line ? inHand(after) + ", " : ""
        return Message(.warning, lead, others + follows(shortage, after.tour), brief: shortly(shortage))
    }

    /// `1 of 3 in the hand`.
    private static func inHand(_ pick: PickScreen) -> String {
        say("\(pick.hand?.counted ?? 0) of \(pick.line?.open ?? 0) in the hand")
    }

    // MARK: Undo

    /// What the hands have to take back, and where they stand again.
    private static func undone(_ kind: String, _ moves: [Move], _ after: PickScreen) -> Message {
        let lead = say("Undone: \(undone(kind))")
        guard let from = moves.first?.from else { return ok(lead, again(kind, after), ". ") }
        let (count, place) = (units(moves), code(from))
        if from == .damaged {
            let what = count == 1 ? say("it") : String(count)
            return Message(
                .warning, say("Fetch \(what) again"), say("From \(place): \(inHand(after))"),
                brief: say("from \(place)"))
        }
        return Message(
            .warning, say("Take \(count) out of \(place)"), say("again. \(lead), \(inHand(after))"),
            brief: inHand(after),
            joint: " ")
    }

    /// What holds again after an undo that moved nothing.
    private static func again(_ kind: String, _ after: PickScreen) -> String {
        switch kind {
        case "pick.sourceConfirmed": say("Scan it again")
        case "pick.itemConfirmed", "pick.batchConfirmed", "pick.counted", "pick.keyed": inHand(after)
        case "pick.zeroChecked": say("Look again whether it is empty")
        case "pick.shorted", "pick.damaged": say("The line is open again")
        case "pick.toteFull": say("The full tote goes on the cart again")
        case "pick.skipped": say("The line is in its turn again")
        case "pick.substituted": after.line.map { say("Back to \(code($0.place))") } ?? say("The first place again")
        default: say("Go on with the step that is shown")
        }
    }

    private static func undone(_ kind: String) -> String {
        switch kind {
        case "pick.sourceConfirmed": say("place")
        case "pick.itemConfirmed": say("item")
        case "pick.batchConfirmed": say("lot")
        case "pick.counted", "pick.keyed": say("quantity")
        case "pick.placed": say("tote")
        case "pick.putBack": say("put-back")
        case "pick.zeroChecked": say("empty?")
        case "pick.shorted": say("short")
        case "pick.damaged": say("damaged")
        case "pick.toteFull": say("tote full")
        case "pick.skipped": say("skip")
        case "pick.substituted": say("other stock")
        default: say("last step")
        }
    }

    // MARK: Consequences

    /// What follows from a shortage, such as `count of A-04-12 queued, 1 found in C-04-02 (next stop)`.
    static func follows(_ shortage: Shortage, _ tour: PickTour) -> String {
        var parts: [String] = []
        switch shortage.hold {
        case .none: break
        case .batch where shortage.batch != .none: parts.append(say("rest of the lot in \(code(shortage.place)) held"))
        case .batch: parts.append(say("rest of the item in \(code(shortage.place)) held"))
        case .item: parts.append(say("rest of the item in \(code(shortage.place)) held"))
        case .place: parts.append(say("\(code(shortage.place)) held"))
        }
        if shortage.createsCount { parts.append(say("count of \(code(shortage.place)) queued")) }
        let others = tour.upcoming.filter { line in
            line.number != shortage.line && !shortage.instead.contains { $0.number == line.number }
        }
        for (index, line) in shortage.instead.enumerated() {
            let isNext = index == 0 && others.allSatisfy { line.turn < $0.turn }
            let spot = line.place == shortage.place ? say("\(shortBatch(line.batch)) of this place") : code(line.place)
            parts.append(say("\(line.wanted) found in \(spot)") + (isNext ? say(" (next stop)") : ""))
        }
        if shortage.lost > 0 { parts.append(say("\(shortage.lost) the order goes without")) }
        return parts.isEmpty ? say("nothing else changes") : parts.joined(separator: ", ")
    }

    private static func shortly(_ shortage: Shortage) -> String {
        if shortage.found == 0 { return say("\(shortage.lost) not to be had") }
        return shortage.lost == 0
            ? say("\(shortage.found) found elsewhere") : say("\(shortage.found) found, \(shortage.lost) not")
    }

    /// What a reason would lead to, in one line before Enter.
    static func preview(
        _ preview: Preview?, _ pick: PickScreen?, _ names: [BadgeID: String], _ reasons: [Reason],
        now: Moment?, offset: Int
    ) -> Message {
        switch preview {
        case nil: return Message(.information, say("Looking"), say("what would follow"))
        case .packEvents(let events): return consequence(events)
        case .carryEvents(let events): return consequence(events)
        case .countEvents(let events): return consequence(events)
        case .inspectEvents(let events, let tray): return consequence(events, tray)
        case .leftover(let parcel, let next): return leftover(parcel, next, now: now, offset: offset)
        case .refused(let refusal):
            let why = self.refusal(refusal, names, reasons)
            return Message(.warning, why.lead, why.detail, brief: why.brief)
        case .events(let events):
            let parts = events.map { event in pick.map { consequence(event, $0) } ?? "" }.filter { !$0.isEmpty }
            let first = events.first.map { consequenceLead($0) } ?? say("Nothing changes")
            return Message(
                .information, first, parts.joined(separator: "; "), brief: events.first.map(consequenceBrief) ?? "",
                joint: " \u{2192} ")
        }
    }

    private static func consequenceLead(_ event: PickEvent) -> String {
        switch event {
        case .shorted(let shortage): say("short \(shortage.missing)")
        case .damaged(_, let moves, _, _): say("\(units(moves)) damaged")
        case .toteFull: say("tote full")
        case .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted: say("by hand")
        case .taken, .takenOver, .left, .freed, .keyed, .placed, .putBack, .zeroChecked, .skipped, .substituted,
            .cancelled, .undone:
            say("goes on")
        }
    }

    private static func consequenceBrief(_ event: PickEvent) -> String {
        switch event {
        case .shorted(let shortage): shortly(shortage)
        case .damaged(_, _, _, let shortage): shortage.map(shortly) ?? say("take another here")
        case .toteFull: say("take an empty tote")
        case .sourceConfirmed, .itemConfirmed, .batchConfirmed, .counted: say("on your word")
        case .taken, .takenOver, .left, .freed, .keyed, .placed, .putBack, .zeroChecked, .skipped, .substituted,
            .cancelled, .undone:
            ""
        }
    }

    private static func consequence(_ event: PickEvent, _ pick: PickScreen) -> String {
        switch event {
        case .shorted(let shortage): follows(shortage, pick.tour)
        case .damaged(_, _, _, let shortage):
            say("to the damaged tray, ")
                + (shortage.map { follows($0, pick.tour) } ?? say("take another one from here"))
        case .toteFull(_, let tote): say("\(code(tote)) stands aside, the next empty tote goes on")
        case .sourceConfirmed(let number, _):
            switch pick.tour.line(number)?.kind {
            case .putBack: say("the tote is right on your word, recorded apart from scans")
            case .pick, nil: say("the place is right on your word, recorded apart from scans")
            }
        case .itemConfirmed: say("the item is right on your word, recorded apart from scans")
        case .batchConfirmed: say("the lot is right on your word, recorded apart from scans")
        case .counted(_, let units, _, _, _): say("\(units) counted on your word, recorded apart from scans")
        case .taken, .takenOver, .left, .freed, .keyed, .placed, .putBack, .zeroChecked, .skipped, .substituted,
            .cancelled, .undone:
            ""
        }
    }
}

extension PickEvent {
    /// An event that another one of the same gesture says better.
    var isSmall: Bool {
        switch self {
        case .itemConfirmed, .batchConfirmed, .taken: true
        case .takenOver, .left, .freed, .sourceConfirmed, .counted, .keyed, .placed, .putBack, .zeroChecked, .shorted,
            .damaged, .toteFull, .skipped, .substituted, .cancelled, .undone:
            false
        }
    }

    /// An undo after which units are somewhere else.
    var undoesMoves: Bool {
        if case .undone(_, _, let moves) = self { return !moves.isEmpty }
        return false
    }
}
