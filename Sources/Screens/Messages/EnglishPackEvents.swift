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
                .warning, "Scan again to take",
                "\(holder) packs order \(code(order.rawValue)) at \(code(station.rawValue)). "
                    + "Scan it again to take over.",
                brief: "\(holder) has it", cut: .end)
        case .merge(let order, let saving): return merge(order, saving)
        case .reopen(let parcel, let order):
            return Message(
                .warning, "Scan again: reopen",
                "Parcel \(parcel.tail) of \(code(order.rawValue)) is closed. Again opens it, and its label is void.",
                brief: "voids its label")
        }
    }

    private static func merge(_ order: OrderID, _ saving: MergeSaving?) -> Message {
        let with = "With order \(code(order.rawValue)), same customer"
        guard let saving else {
            return Message(
                .warning, "Scan again: merge", with + ". The tote again packs both together.",
                brief: "with \(code(order.rawValue))")
        }
        let cartons = count(saving.together.cartons, "carton", "cartons")
        let saves = saving.pence > 0 ? ", saves \(money(saving.pence))" : ""
        let cheaper = saving.pence > 0 ? ", boxes \(money(saving.pence)) less" : ""
        let saved =
            saving.cartons > 0 ? cartons + " instead of \(saving.apart.cartons)" + saves : "no carton saved" + cheaper
        return Message(
            .warning, "Scan again: merge", with + ": \(saved). The tote again packs both.",
            brief: saving.cartons > 0 ? cartons + ", not \(saving.apart.cartons)" : "no carton saved")
    }

    // MARK: Facts

    /// What was just committed, told by the event that matters most.
    static func packed(_ events: [PackEvent], before: PackScreen, after: PackScreen) -> Message {
        let told = events.filter { !$0.isSmall }.max { $0.weight < $1.weight } ?? events.last
        guard let told else { return Message(.information, "Nothing changed") }
        switch told {
        case .opened:
            let units = count(after.job.openUnits, "unit", "units")
            return fine("Order \(code(after.job.id.rawValue))", "\(units) to pack", ": ")
        case .taken, .takenOver:
            return fine("Order goes on", "\(code(after.job.id.rawValue)) is as it was left", ": ")
        case .arrived(let lines, _):
            return fine("\(count(lines.reduce(0) { $0 + $1.wanted }, "unit", "units")) more", "have come to the bench")
        case .merged(let order, _, _):
            return fine("Packed together", "order \(code(order.rawValue)) goes into the same parcels", ": ")
        case .left: return packLeft(before)
        case .parcelOpened(let number, _, let proposed, _):
            return fine("Parcel \(number)", proposed.map { "take \(box($0))" } ?? noBox, ": ")
        case .packed(let line, _, let units, _, _, _, _): return unitPacked(line, units, events, before, after)
        case .boxTaken(_, let box, _): return fine("Box \(code(box))", "is taken")
        case .closed(let parcel): return closed(parcel, events, after)
        case .weighed, .weightRefused: return weighed(told)
        case .recounted(_, let line, _, _):
            let left = after.asked.reduce(0) { $0 + $1.quantity }
            if after.step == .weight { return fine("Weigh it again", "Every unit was counted", ". ") }
            return fine("\(left) to count", name(after.name(ofLine: line)), " \u{B7} ")
        case .labelled(let number, let tracking, _): return labelled(number, tracking, before, after)
        case .labelFailed(_, let why):
            return Message(
                .warning, "No label yet", "\(displayable(why)) Enter tries again; the parcel is packed, unlabelled.",
                brief: "Enter tries again", stays: false)
        case .reprinted(let number, let copy, _):
            return reprinted(after.job.parcels.first { $0.number == number }, copy: copy)
        case .unpacked(let line, _, let units, _, _, _):
            return Message(
                .ok, "\(units) out of parcel", name(after.name(ofLine: line)) + ", on the bench now", joint: ": ")
        case .reopened(let number):
            return Message(
                .warning, "Parcel \(number) is open", "Take its label off: it is void.", brief: "label is void")
        case .dissolved(let number): return fine("Parcel \(number) is gone", "It was empty", ". ")
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
        let lead = "\(after.job.packedUnits) of \(after.wantedUnits)"
        let what = name(after.name(ofLine: line))
        guard after.step == .rest else { return fine(lead, what, " \u{B7} ") }
        let rest = after.briefing.missing.first.map { missing($0, now: nil, offset: 0) }
        return Message(
            .warning, "Rest is missing",
            (rest.map { $0 + ". " } ?? "") + "OK ships this now, BACK waits.", brief: "OK ships, BACK waits")
    }

    private static func closed(_ parcel: Int, _ events: [PackEvent], _ after: PackScreen) -> Message {
        let packed = events.contains { if case .packed = $0 { true } else { false } }
        let why = packed ? "The last unit is in" : "Parcel \(parcel) is closed"
        return Message(.ok, "Weigh parcel \(parcel)", why + ": put it on the scale", brief: "it is closed")
    }

    private static func weighed(_ event: PackEvent) -> Message {
        if case .weightRefused(_, let evidence) = event {
            let off = "\(abs(evidence.excess)) g too \(evidence.excess < 0 ? "light" : "heavy")"
            let expected = evidence.expected.map { " of \($0.grams) g expected" } ?? ""
            return Message(
                .warning, "Count it again", "\(off): \(evidence.grams) g came\(expected). Scan every unit once more.",
                brief: off, stays: true)
        }
        guard case .weighed(_, let evidence, let reason) = event else { return fine("Weighed") }
        if reason == .oddWeight {
            return Message(
                .warning, "\(evidence.grams) g is taken", "It was counted again, so the guess was wrong.",
                brief: "the guess was wrong")
        }
        if reason != nil { return fine("Not weighed", "The guess is kept as its weight", ". ") }
        guard let expected = evidence.expected else { return fine("\(evidence.grams) g", "is taken") }
        return fine("\(evidence.grams) g is right", "expected \(expected.grams) g", ", ")
    }

    private static func labelled(
        _ number: Int, _ tracking: String?, _ before: PackScreen, _ after: PackScreen
    ) -> Message {
        let parcel = after.job.parcels.first { $0.number == number }
        let pence = before.codPence
        let cod = pence > 0 ? ". \(self.cod(pence)) on this parcel" : ""
        let next = after.parcel.map { ". Parcel \($0.number) is next" } ?? ""
        return Message(
            .ok, "Label parcel \(number)", (parcel.map { self.parcel($0.id) } ?? "") + cod + next,
            brief: pence > 0 ? self.cod(pence) : "", joint: ": ")
    }

    private static func lost(_ item: String, _ units: Int, _ again: Bool) -> Message {
        let follows = again ? "looked for elsewhere" : "order goes without"
        return Message(.warning, "\(units) not packed", "\(item): \(follows).", brief: follows, joint: ". ")
    }

    private static func undone(_ kind: String, _ moves: [Move], _ after: PackScreen) -> Message {
        let lead = "Undone: \(word(kind))"
        guard let move = moves.last else { return fine(lead, "Go on with the step that is shown", ". ") }
        let units = moves.reduce(0) { $0 + $1.quantity }
        let toParcel = after.job.parcels.contains { $0.id.place == move.to }
        let place = toParcel ? "into its parcel" : "back to \(code(move.to))"
        return Message(
            .warning, toParcel ? "Put \(units) in again" : "Take \(units) out",
            "\(name(after.name(of: move.sku))) \(place). \(lead).", brief: place, joint: ": ")
    }

    private static func word(_ kind: String) -> String {
        switch kind {
        case "pack.packed": "unit"
        case "pack.boxTaken": "box"
        case "pack.closed": "close"
        case "pack.weighed", "pack.weightRefused": "weight"
        case "pack.recounted": "recount"
        case "pack.unpacked": "take out"
        case "pack.dissolved": "empty"
        case "pack.lost": "missing"
        case "pack.merged": "merge"
        default: "last step"
        }
    }

    static func reprinted(_ parcel: Parcel?, copy: Int) -> Message {
        fine("Copy \(copy) printed", parcel.map { "of parcel \(code($0.id.tail))" } ?? "")
    }

    // MARK: The job as a whole

    static func packLeft(_ pack: PackScreen) -> Message {
        Message(
            .ok, "Order put aside", "\(code(pack.job.id.rawValue)) waits; what is packed stays in its parcel",
            brief: code(pack.job.id.rawValue))
    }

    static func packDone(_ job: PackJob, _ events: [PackEvent], _ before: PackScreen) -> Message {
        var parcel: Parcel?
        var way = ""
        for case .labelled(let number, _, let load) in events {
            parcel = job.parcels.first { $0.number == number }
            if let load { way = " \u{2192} load \(code(load.rawValue))" }
        }
        let cod = before.codPence > 0 ? ". \(self.cod(before.codPence)) on it" : ""
        let lead = "Order \(code(job.id.rawValue))"
        guard let parcel else { return Message(.ok, lead, "has nothing more to pack", joint: " ") }
        let detail = "Parcel \(code(parcel.id.tail))\(way)\(cod)"
        return Message(.ok, lead, detail, brief: "packed: \(code(parcel.id.tail))", joint: " is packed. ")
    }

    static func packCancelled(_ order: OrderID, _ pack: PackScreen) -> Message {
        let isEmpty = pack.job.packedUnits == 0
        let what =
            isEmpty ? "Its units go back to the shelves." : "Take its units out of the parcel with F11; they go back."
        return Message(
            .warning, "Order cancelled", "\(code(order.rawValue)). \(what)", brief: code(order.rawValue), joint: ": ",
            stays: true)
    }

    static func takenOver(_ pack: PackScreen, from holder: String) -> Message {
        Message(
            .warning, "The order is yours",
            "Taken over from \(name(holder)). What is in the parcel is counted; what is in hand is not.",
            brief: "parcel is counted", stays: true)
    }

    static func leaveBench(_ order: OrderID) -> Message {
        Message(
            .warning, "Esc again leaves", "That puts order \(code(order.rawValue)) aside. What is packed stays packed.",
            brief: code(order.rawValue))
    }

    static let takeOneOut = Message(
        .information, "Scan it out", "The next unit that is scanned leaves the parcel. Esc ends that.",
        brief: "Esc ends that")

    /// Something was scanned behind a wrong unit; it is said how often, and what the wrong unit was.
    static func enterFirst(_ lock: Message, discarded: Int) -> Message {
        var message = Message(
            lock.kind, "Enter first",
            "\(count(discarded, "scan was", "scans were")) not taken. \(lock.full)", brief: lock.lead)
        message.tone = lock.tone
        return message
    }

    static func nothingTyped(_ pack: PackScreen) -> Message {
        Message(
            .information, "Scan or type first", "Nothing was typed: " + prompt(pack, .long) + ".",
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
                    "\(units) to \(place), " + (again ? "looked for elsewhere" : "order goes without")
                        + (counts ? ", count queued" : ""))
            case .closed(let parcel): parts.append("parcel \(parcel) is closed")
            case .dissolved(let parcel): parts.append("parcel \(parcel) is empty and gone")
            case .boxTaken(_, let box, _): parts.append("box \(code(box)) instead; the choice is counted")
            case .weighed(_, let evidence, _): parts.append("goes with the guess of \(evidence.grams) g")
            case .reprinted(_, let copy, _): parts.append("copy \(copy) of the label; destroy the old one")
            case .opened, .taken, .takenOver, .arrived, .merged, .left, .parcelOpened, .packed, .weightRefused,
                .recounted, .labelled, .labelFailed, .unpacked, .reopened, .cancelled, .undone:
                break
            }
        }
        let lead = lost > 0 ? "\(lost) not packed" : "Goes on"
        return Message(
            .information, lead, parts.isEmpty ? "nothing else changes" : parts.joined(separator: "; "),
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
        case .left, .parcelOpened: 1
        }
    }

    fileprivate var isSmall: Bool { weight == 1 }
}
