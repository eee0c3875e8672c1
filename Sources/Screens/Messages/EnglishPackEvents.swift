import TextScreen
import Warehouse

// What the bench says about what was just committed, and about the job as a whole.

extension English {
    // MARK: Offers

    /// A deviation at the bench that the same scan confirms.
    static func pack(_ deviation: PackDeviation, _ names: [BadgeID: String]) -> Message {
        switch deviation {
        case .takeOver(let order, let badge, let station):
            let holder = name(names[badge] ?? badge.rawValue)
            return Message(
                .warning, say("Scan again to take"),
                say(
                    "\(holder) packs order \(code(order.rawValue)) at \(code(station.rawValue)). ",
                    "Scan it again to take over."),
                brief: say("\(holder) has it"), cut: .end)
        case .merge(let order, let saving): return merge(order, saving)
        case .reopen(let parcel, let order):
            return Message(
                .warning, say("Scan again: reopen"),
                say(
                    "Parcel \(parcel.tail) of \(code(order.rawValue)) is closed. Again opens it, and its label is void."
                ),
                brief: say("voids its label"))
        }
    }

    private static func merge(_ order: OrderID, _ saving: MergeSaving?) -> Message {
        let with = say("With order \(code(order.rawValue)), same customer")
        guard let saving else {
            return Message(
                .warning, say("Scan again: merge"), with + say(". The tote again packs both together."),
                brief: say("with \(code(order.rawValue))"))
        }
        let cartons = count(saving.together.cartons, say("carton"), say("cartons"))
        let saves = saving.pence > 0 ? say(", saves \(money(saving.pence))") : ""
        let cheaper = saving.pence > 0 ? say(", boxes \(money(saving.pence)) less") : ""
        let saved =
            saving.cartons > 0
            ? cartons + say(" instead of \(saving.apart.cartons)") + saves : say("no carton saved") + cheaper
        return Message(
            .warning, say("Scan again: merge"), with + say(": \(saved). The tote again packs both."),
            brief: saving.cartons > 0 ? cartons + say(", not \(saving.apart.cartons)") : say("no carton saved"))
    }

    // MARK: Facts

    /// What was just committed, told by the event that matters most.
    static func packed(_ events: [PackEvent], before: PackScreen, after: PackScreen) -> Message {
        let told = events.filter { !$0.isSmall }.max { $0.weight < $1.weight } ?? events.last
        guard let told else { return Message(.information, say("Nothing changed")) }
        switch told {
        case .opened:
            let units = count(after.job.openUnits, say("unit"), say("units"))
            return fine(say("Order \(code(after.job.id.rawValue))"), say("\(units) to pack"), ": ")
        case .taken, .takenOver, .freed:
            return fine(say("Order goes on"), say("\(code(after.job.id.rawValue)) is as it was left"), ": ")
        case .arrived(let lines, _):
            return fine(
                say("\(count(lines.reduce(0) { $0 + $1.wanted }, say("unit"), say("units"))) more"),
                say("have come to the bench"))
        case .merged(let order, _, _):
            return fine(say("Packed together"), say("order \(code(order.rawValue)) goes into the same parcels"), ": ")
        case .left: return packLeft(before)
        case .parcelOpened(let number, _, let proposed, _):
            return fine(say("Parcel \(number)"), proposed.map { say("take \(box($0))") } ?? noBox, ": ")
        case .packed(let line, _, let units, _, _, _, _): return unitPacked(line, units, events, before, after)
        case .boxTaken(_, let box, _): return fine(say("Box \(code(box))"), say("is taken"))
        case .closed(let parcel): return closed(parcel, events, after)
        case .weighed, .weightRefused: return weighed(told)
        case .recounted(_, let line, _, _):
            let left = after.asked.reduce(0) { $0 + $1.quantity }
            if after.step == .weight { return fine(say("Weigh it again"), say("Every unit was counted"), ". ") }
            return fine(say("\(left) to count"), name(after.name(ofLine: line)), " \u{B7} ")
        case .labelled(let number, let tracking, _): return labelled(number, tracking, before, after)
        case .labelFailed(_, let why):
            return Message(
                .warning, say("No label yet"),
                say("\(displayable(why)) Enter tries again; the parcel is packed, unlabelled."),
                brief: say("Enter tries again"), stays: false)
        case .reprinted(let number, let copy, _):
            return reprinted(after.job.parcels.first { $0.number == number }, copy: copy)
        case .unpacked(let line, _, let units, _, _, _):
            return Message(
                .ok, say("\(units) out of parcel"), name(after.name(ofLine: line)) + say(", on the bench now"),
                joint: ": ")
        case .reopened(let number):
            return Message(
                .warning, say("Parcel \(number) is open"), say("Take its label off: it is void."),
                brief: say("label is void"))
        case .dissolved(let number): return fine(say("Parcel \(number) is gone"), say("It was empty"), ". ")
        case .lost(let line, let units, _, _, let again, _, _):
            return lost(name(after.name(ofLine: line)), units, again)
        case .cancelled(let order): return packCancelled(order, after)
        case .undone(_, let what, let moves): return undone(what, moves, after)
        }
    }

    private static func fine(_ lead: String, _ detail: String = "", _ joint: String = " ") -> Message {
        Message(.ok, lead, detail, joint: joint)
    }

    private static func unitPacked(
        _ line: Int, _ units: Int, _ events: [PackEvent], _ before: PackScreen, _ after: PackScreen
    ) -> Message {
        let lead = say("\(after.job.packedUnits) of \(after.wantedUnits)")
        let what = name(after.name(ofLine: line))
        guard after.step == .rest else { return fine(lead, what, " \u{B7} ") }
        let rest = after.briefing.missing.first.map { missing($0, now: nil, offset: 0) }
        return Message(
            .warning, say("Rest is missing"),
            (rest.map { $0 + ". " } ?? "") + say("OK ships this now, BACK waits."), brief: say("OK ships, BACK waits"))
    }

    private static func closed(_ parcel: Int, _ events: [PackEvent], _ after: PackScreen) -> Message {
        let packed = events.contains { if case .packed = $0 { true } else { false } }
        let why = packed ? say("The last unit is in") : say("Parcel \(parcel) is closed")
        return Message(
            .ok, say("Weigh parcel \(parcel)"), why + say(": put it on the scale"), brief: say("it is closed"))
    }

    private static func weighed(_ event: PackEvent) -> Message {
        if case .weightRefused(_, let evidence) = event {
            let off = say("\(abs(evidence.excess)) g too \(evidence.excess < 0 ? say("light") : say("heavy"))")
            let expected = evidence.expected.map { say(" of \($0.grams) g expected") } ?? ""
            return Message(
                .warning, say("Count it again"),
                say("\(off): \(evidence.grams) g came\(expected). Scan every unit once more."),
                brief: off, stays: true)
        }
        guard case .weighed(_, let evidence, let reason) = event else { return fine(say("Weighed")) }
        if reason == .oddWeight {
            return Message(
                .warning, say("\(evidence.grams) g is taken"), say("It was counted again, so the guess was wrong."),
                brief: say("the guess was wrong"))
        }
        if reason != nil { return fine(say("Not weighed"), say("The guess is kept as its weight"), ". ") }
        guard let expected = evidence.expected else { return fine(say("\(evidence.grams) g"), say("is taken")) }
        return fine(say("\(evidence.grams) g is right"), say("expected \(expected.grams) g"), ", ")
    }

    private static func labelled(
        _ number: Int, _ tracking: String?, _ before: PackScreen, _ after: PackScreen
    ) -> Message {
        let parcel = after.job.parcels.first { $0.number == number }
        let pence = before.codPence
        let cod = pence > 0 ? say(". \(self.cod(pence)) on this parcel") : ""
        let next = after.parcel.map { say(". Parcel \($0.number) is next") } ?? ""
        return Message(
            .ok, say("Label parcel \(number)"), (parcel.map { self.parcel($0.id) } ?? "") + cod + next,
            brief: pence > 0 ? self.cod(pence) : "", joint: ": ")
    }

    private static func lost(_ item: String, _ units: Int, _ again: Bool) -> Message {
        let follows = again ? say("looked for elsewhere") : say("order goes without")
        return Message(.warning, say("\(units) not packed"), "\(item): \(follows).", brief: follows, joint: ". ")
    }

    private static func undone(_ kind: String, _ moves: [Move], _ after: PackScreen) -> Message {
        let lead = say("Undone: \(word(kind))")
        guard let move = moves.last else { return fine(lead, say("Go on with the step that is shown"), ". ") }
        let units = moves.reduce(0) { $0 + $1.quantity }
        let toParcel = after.job.parcels.contains { $0.id.place == move.to }
        let place = toParcel ? say("into its parcel") : say("back to \(code(move.to))")
        return Message(
            .warning, toParcel ? say("Put \(units) in again") : say("Take \(units) out"),
            "\(name(after.name(of: move.sku))) \(place). \(lead).", brief: place, joint: ": ")
    }

    private static func word(_ kind: String) -> String {
        switch kind {
        case "pack.packed": say("unit")
        case "pack.boxTaken": say("box")
        case "pack.closed": say("close")
        case "pack.weighed", "pack.weightRefused": say("weight")
        case "pack.recounted": say("recount")
        case "pack.unpacked": say("take out")
        case "pack.dissolved": say("empty")
        case "pack.lost": say("missing")
        case "pack.merged": say("merge")
        default: say("last step")
        }
    }

    static func reprinted(_ parcel: Parcel?, copy: Int) -> Message {
        fine(say("Copy \(copy) printed"), parcel.map { say("of parcel \(code($0.id.tail))") } ?? "")
    }

    // MARK: The job as a whole

    static func packLeft(_ pack: PackScreen) -> Message {
        Message(
            .ok, say("Order put aside"), say("\(code(pack.job.id.rawValue)) waits; what is packed stays in its parcel"),
            brief: code(pack.job.id.rawValue))
    }

    static func packDone(_ job: PackJob, _ events: [PackEvent], _ before: PackScreen) -> Message {
        var parcel: Parcel?
        var way = ""
        for case .labelled(let number, _, let load) in events {
            parcel = job.parcels.first { $0.number == number }
            if let load { way = say(" \u{2192} load \(code(load.rawValue))") }
        }
        let cod = before.codPence > 0 ? say(". \(self.cod(before.codPence)) on it") : ""
        let lead = say("Order \(code(job.id.rawValue))")
        guard let parcel else { return Message(.ok, lead, say("has nothing more to pack"), joint: " ") }
        let detail = say("Parcel \(code(parcel.id.tail))\(way)\(cod)")
        return Message(.ok, lead, detail, brief: say("packed: \(code(parcel.id.tail))"), joint: say(" is packed. "))
    }

    static func packCancelled(_ order: OrderID, _ pack: PackScreen) -> Message {
        let isEmpty = pack.job.packedUnits == 0
        let what =
            isEmpty
            ? say("Its units go back to the shelves.") : say("Take its units out of the parcel with F11; they go back.")
        return Message(
            .warning, say("Order cancelled"), "\(code(order.rawValue)). \(what)", brief: code(order.rawValue),
            joint: ": ",
            stays: true)
    }

    static func leaveBench(_ order: OrderID) -> Message {
        Message(
            .warning, say("Esc again leaves"),
            say("That puts order \(code(order.rawValue)) aside. What is packed stays packed."),
            brief: code(order.rawValue))
    }

    static var takeOneOut: Message {
        Message(
            .information, say("Scan it out"), say("The next unit that is scanned leaves the parcel. Esc ends that."),
            brief: say("Esc ends that"))
    }

    /// Something was scanned behind a wrong unit; it is said how often, and what the wrong unit was.
    static func enterFirst(_ lock: Message, discarded: Int) -> Message {
        var message = Message(
            lock.kind, say("Enter first"),
            say("\(count(discarded, say("scan was"), say("scans were"))) not taken. \(lock.full)"), brief: lock.lead)
        message.tone = lock.tone
        return message
    }

    static func nothingTyped(_ pack: PackScreen) -> Message {
        Message(
            .information, say("Scan or type first"), say("Nothing was typed: ") + prompt(pack, .long) + ".",
            brief: prompt(pack, .short))
    }

    // MARK: Consequences

    /// What a reason would lead to at the bench, in one line before Enter.
    static func consequence(_ events: [PackEvent]) -> Message {
        var lost = 0
        var parts: [String] = []
        for event in events {
            switch event {
            case .lost(_, let units, _, _, let again, let counts, let moves):
                lost += units
                let place = moves.first.map { code($0.to) } ?? ""
                parts.append(
                    say("\(units) to \(place), ") + (again ? say("looked for elsewhere") : say("order goes without"))
                        + (counts ? say(", count queued") : ""))
            case .closed(let parcel): parts.append(say("parcel \(parcel) is closed"))
            case .dissolved(let parcel): parts.append(say("parcel \(parcel) is empty and gone"))
            case .boxTaken(_, let box, _): parts.append(say("box \(code(box)) instead; the choice is counted"))
            case .weighed(_, let evidence, _): parts.append(say("goes with the guess of \(evidence.grams) g"))
            case .reprinted(_, let copy, _): parts.append(say("copy \(copy) of the label; destroy the old one"))
            case .opened, .taken, .takenOver, .arrived, .merged, .left, .freed, .parcelOpened, .packed,
                .weightRefused, .recounted, .labelled, .labelFailed, .unpacked, .reopened, .cancelled, .undone:
                break
            }
        }
        let lead = lost > 0 ? say("\(lost) not packed") : say("Goes on")
        return Message(
            .information, lead, parts.isEmpty ? say("nothing else changes") : parts.joined(separator: "; "),
            brief: parts.first ?? "", joint: " \u{2192} ", cut: .end)
    }
}

extension PackEvent {
    /// Which of several events of one gesture tells most.
    fileprivate var weight: Int {
        switch self {
        case .labelled, .labelFailed, .takenOver, .cancelled: 9
        case .undone(_, _, let moves): moves.isEmpty ? 7 : 8
        case .reopened, .lost: 6
        case .closed, .weighed, .weightRefused, .dissolved, .merged: 5
        case .packed, .unpacked, .recounted, .boxTaken, .reprinted: 4
        case .opened, .taken, .arrived: 3
        case .left, .freed, .parcelOpened: 1
        }
    }

    fileprivate var isSmall: Bool { weight == 1 }
}
