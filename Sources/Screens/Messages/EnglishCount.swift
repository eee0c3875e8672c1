import TextScreen
import Warehouse

// What a counter reads. None of these sentences can say what the ledger has.

extension English {
    static let countTitle = "COUNT"
    static let whyColumn = "Why"
    static let sinceColumn = "Since"
    static let countIsOver = "This count is not yours any more."

    static let countsCommand: CommandText = ("Counts", "Count", "Shows the bins that want to be counted.")
    static let doneCommand: CommandText = (
        "Done", "Done", "All is counted. Scanning the label of the bin again does the same."
    )
    static let emptyCommand: CommandText = (
        "Bin is empty", "Empty", "Nothing at all lies in the bin. The label EMPTY and a typed 0 do the same."
    )
    static let otherLotCommand: CommandText = (
        "Other lot", "Lot", "The next units of this item are of another lot or day: asks for it."
    )
    static let countUndoCommand: CommandText = ("Undo", "Undo", "Takes back what you counted last.")
    static let countHomeCommand: CommandText = ("Counts", "List", "Shows the list; the bin stays yours.")
    static let countBackCommand: CommandText = (
        "Back", "Back", "Drops what is half typed; twice leaves the bin, and what was counted of it is dropped."
    )

    static let notAtBin = "no bin is open"
    static let somethingCounted = "something was counted"
    static let nothingCounted = "nothing was counted"

    static func toCount(_ bins: Int) -> String {
        bins == 0 ? "nothing to count" : count(bins, "bin to count", "bins to count")
    }

    static func noCounts(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, "No bin waits", "Scan the label of any bin to count it all the same.",
                brief: "scan any bin")
            : Message(.information, "Looking for counts", "Wait a moment")
    }

    static func look(_ number: Int) -> String {
        switch number {
        case 1: "first look"
        case 2: "second look"
        case 3: "third look"
        default: "look \(number)"
        }
    }

    /// Why a bin is counted.
    static func why(_ row: CountRow) -> String {
        if row.look > 1 { return "again, \(look(row.look))" }
        switch row.cause {
        case .plan: return "planned"
        case .report: return "a picker reported it"
        case .spot: return "begun by hand"
        case .asked: return "the office asks"
        }
    }

    static func shortWhy(_ row: CountRow, mine: BadgeID?) -> String {
        if row.lease?.holder == mine, mine != nil { return "yours" }
        if !row.isOpen(to: mine) { return row.state == .counting ? "taken" : "not you" }
        return row.look > 1 ? "again" : row.cause == .report ? "report" : "planned"
    }

    /// Who is at it, or why this person is not the one.
    static func countState(_ row: CountRow, mine: BadgeID?) -> String {
        switch row.state {
        case .waiting: return row.isOpen(to: mine) ? "waiting" : "another person, not you"
        case .counting:
            guard let lease = row.lease else { return "waiting" }
            if lease.holder == mine { return "yours: go on" }
            return "\(name(row.holderName)) at \(code(lease.station.rawValue))"
        case .counted, .settled: return "at the desk"
        case .approval: return "a supervisor decides"
        case .posted, .dropped: return "over"
        }
    }

    static func age(_ minutes: Int) -> String {
        switch minutes {
        case ..<1: "now"
        case ..<60: "\(minutes) min"
        case ..<1440: "\(minutes / 60) h"
        default: "\(minutes / 1440) d"
        }
    }

    // MARK: A bin

    static func soFar(_ screen: CountScreen, isNarrow: Bool, dot: String) -> String {
        guard let round = screen.round, !screen.isLost else { return "" }
        switch round.step {
        case .place: return isNarrow ? "go there" : "Go there and scan its label."
        case .item, .lot, .expiry, .serial: break
        }
        if round.lines.isEmpty { return isNarrow ? "nothing yet" : "Nothing counted yet." }
        let lines = count(Set(round.lines.map(\.sku)).count, "item", "items")
        let units = count(round.units, "unit", "units")
        return "\(lines) \(dot) \(units)" + (isNarrow ? "" : " counted by you")
    }

    static func line(_ line: CountLine, _ screen: CountScreen, isNarrow: Bool, dot: String) -> String {
        let item = name(screen.name(line.sku))
        if isNarrow { return "\(line.quantity)x \(item)" }
        let lot = line.batch == .none ? "" : " \(dot) \(batch(line.batch))"
        return "\(line.quantity) × \(item) \(dot) \(self.item(line.sku))\(lot)"
    }

    static func inHand(_ hand: CountHand, _ screen: CountScreen, isNarrow: Bool) -> String {
        isNarrow ? "> \(name(screen.name(hand.sku)))" : "In the hand: \(name(screen.name(hand.sku)))"
    }

    static func unknownLine(_ unknown: UnknownCode, _ screen: CountScreen, isNarrow: Bool) -> String {
        if isNarrow { return "? \(code(unknown.text))" }
        let after = unknown.after.map { " after \(name(screen.name($0)))" } ?? " first of all"
        let before = unknown.before.map { ", before \(name(screen.name($0)))" } ?? ""
        return "? \(code(unknown.text))\(after)\(before)"
    }

    // MARK: Prompts

    static func countsPrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: "scan bin"
        case .medium: "scan a bin, or Enter"
        case .long: "scan any bin, or Enter for the one that is marked"
        }
    }

    static func countPrompt(_ screen: CountScreen, _ length: PromptLength) -> String {
        let words: (short: String, medium: String, long: String)
        switch screen.step {
        case _ where screen.isLost: words = ("Enter", "Enter shows the list", "Enter shows the list")
        case .place:
            words = ("scan bin", "scan \(code(screen.job.place))", "scan the label of \(code(screen.job.place))")
        case .item where screen.round?.lines.isEmpty == true:
            words = ("scan item", "scan an item, or EMPTY", "scan the first item, or EMPTY when nothing is there")
        case .item:
            words = (
                "scan item", "scan an item, or the bin",
                "scan the next unit, type how many, or scan the bin when done"
            )
        case .lot: words = ("scan lot", "scan or type the lot", "scan or type the lot")
        case .expiry: words = ("its last day", "type its last day", "scan or type its last day, as 2027-03-01")
        case .serial: words = ("scan serial", "scan the serial", "scan the serial of the next unit, or another item")
        case nil: words = ("Enter", "Enter shows the list", "Enter shows the list")
        }
        switch length {
        case .short: return words.short
        case .medium: return words.medium
        case .long: return words.long
        }
    }

    static func countHint(_ screen: CountScreen) -> Message {
        switch screen.step {
        case .place:
            Message(
                .information, "Scan \(code(screen.job.place))", "Then everything that lies there", brief: "its label")
        case .item:
            Message(
                .information, "Scan what is there",
                "Every unit, or one and how many. When all is counted: the label of the bin, or F4.",
                brief: "bin again: done")
        case .lot: Message(.information, "Scan the lot", "It stands on the unit; it can be typed", brief: "or type it")
        case .expiry: Message(.information, "Type its last day", "As 2027-03-01 or 270301", brief: "as 270301")
        case .serial: Message(.information, "Scan the serial", "Of the next unit", brief: "of the next unit")
        case nil: Message(.information, "Press Enter", "It shows the list", brief: "shows the list")
        }
    }

    static func leaveCount(_ screen: CountScreen) -> Message {
        Message(
            .warning, "Esc again leaves",
            "What you counted in \(code(screen.job.place)) is dropped then. Any scan goes on.",
            brief: "count is dropped")
    }

    static func countLost(_ job: CountJob, holder: String?) -> Message {
        guard job.lease != nil, let holder else {
            return Message(
                .warning, "Count is over", "\(code(job.place)) is no longer yours to count. Enter shows the list.",
                brief: "Enter: the list", stays: true)
        }
        return Message(
            .warning, "Stop counting",
            "\(name(holder)) counts \(code(job.place)) now, from the beginning. Enter shows the list.",
            brief: "\(name(holder)) has it", cut: .end, stays: true)
    }

    // MARK: Facts

    /// What was just committed, told by the event that matters most.
    static func counted(_ events: [CountEvent], _ screen: CountScreen) -> Message {
        guard let event = events.last else { return Message(.information, "Nothing changed") }
        switch event {
        case .taken, .takenOver:
            return Message(
                .information, "Go to \(code(screen.job.place))", "Scan its label there", brief: "scan its label")
        case .left: return Message(.information, "Count is left", "\(code(screen.job.place)) waits for somebody else")
        case .placeConfirmed:
            return Message(
                .ok, "Count \(code(screen.job.place))", "Scan everything that lies here", brief: "all that is here")
        case .itemShown(_, let asks): return asked(asks)
        case .counted(let sku, let batch, let units, _, _):
            if units == 0 { return Message(.ok, "Now \(batchName(batch))", name(screen.name(sku)), joint: ": ") }
            return total(sku, batch, screen)
        case .keyed(let sku, let batch, _): return total(sku, batch, screen)
        case .unknownSeen(let text): return unknown(text)
        case .finished:
            return Message(
                .ok, "Bin is counted", "\(code(screen.job.place)) goes to the desk. Take the next one",
                brief: "take the next one")
        case .declaredEmpty:
            return Message(
                .ok, "Noted as empty", "\(code(screen.job.place)) goes to the desk. Take the next one",
                brief: "take the next one")
        case .undone: return Message(.ok, "Taken back", "Count it as it is now", brief: "count as it is")
        }
    }

    private static func asked(_ step: CountStep) -> Message {
        switch step {
        case .lot: Message(.ok, "Now its lot", "Scan or type it", brief: "scan or type it")
        case .expiry: Message(.ok, "Now its last day", "Scan or type it", brief: "scan or type it")
        case .serial: Message(.ok, "Now its serials", "Scan every unit", brief: "every unit")
        case .place, .item: Message(.ok, "Go on", "Scan the next unit")
        }
    }

    private static func total(_ sku: SKU, _ batch: Batch, _ screen: CountScreen) -> Message {
        let line = screen.round?.lines.first { $0.sku == sku && $0.batch == batch }
        let lot = batch == .none ? "" : ", \(batchName(batch))"
        return Message(.ok, "\(line?.quantity ?? 0) counted", name(screen.name(sku)) + lot, joint: ": ", cut: .end)
    }

    private static func unknown(_ text: String) -> Message {
        Message(
            .unknown, "Noted, go on",
            "Nobody here knows \(code(text)). It is noted with what lies beside it. Leave it there, "
                + "scan the next unit.",
            brief: "nobody knows it")
    }

    // MARK: Refusals and offers

    static func count(_ refusal: CountRefusal, _ names: [BadgeID: String]) -> Message {
        func error(_ lead: String, _ detail: String, _ brief: String) -> Message {
            Message(.error, lead, detail, brief: brief)
        }
        switch refusal {
        case .held(let place, let badge, let station):
            let holder = name(names[badge] ?? badge.rawValue)
            return error(
                "Take another bin",
                "\(holder) counts \(code(place)) at \(code(station.rawValue)). "
                    + "Expected: a bin that nobody is at.", "\(holder) has it")
        case .needsAnother(let place):
            return error(
                "Take another bin", "You have counted \(code(place)) already. Expected: another person looks now.",
                "you counted it")
        case .atDesk(let place):
            return error(
                "Take another bin",
                "\(code(place)) was counted, and the desk has not decided yet. "
                    + "Expected: a bin that waits.", "it is at the desk")
        case .over(let id):
            return error("Take another bin", "Count \(id) is over. Expected: one that is open.", "it is over")
        case .sayEmpty(let place):
            return error(
                "Scan EMPTY, or items",
                "Nothing was counted in \(code(place)), and nothing is not zero. Expected: what lies there, or EMPTY.",
                "nothing counted")
        case .notEmpty(let place, let lines):
            return error(
                "Scan bin when done",
                "\(count(lines, "item was", "items were")) counted in \(code(place)), so it is not "
                    + "empty. Expected: its label when all is counted, or F8 to take it back.", "items were counted")
        case .busy(let place):
            return error(
                "Finish \(code(place))",
                "You are counting \(code(place)). Expected: that bin first; Esc twice leaves it.",
                "you are at it")
        case .noLine:
            return error(
                "Scan an item first",
                "A number says how many of the last item, and nothing was scanned yet. "
                    + "Expected: an item, or EMPTY.", "no item for it")
        case .noBatchToAsk:
            return error(
                "Scan the next unit", "The last item has no lots. Expected: the next unit.", "item has no lots")
        }
    }

    static func count(_ deviation: CountDeviation, _ names: [BadgeID: String]) -> Message {
        switch deviation {
        case .stray(let sku, let item, let homes):
            let home = homes.first.map { " It is kept in \(code($0))." } ?? " No bin keeps it."
            return Message(
                .warning, "Scan again to count",
                "\(name(item)) (\(code(sku.rawValue))) is not kept here.\(home) Scan it again to count it here.",
                brief: homes.first.map { "kept in \(code($0))" } ?? "not kept here")
        case .noneOf(let skus):
            let first = skus.first.map { code($0.rawValue) } ?? ""
            let more = skus.count > 1 ? " and \(skus.count - 1) more" : ""
            return Message(
                .warning, "Look for \(first)",
                "You counted none of \(first)\(more), which this bin keeps. Scan it, or the bin again when none is "
                    + "there.",
                brief: "none counted\(more)")
        case .takeOver(let place, let badge, let station):
            let holder = name(names[badge] ?? badge.rawValue)
            return Message(
                .warning, "Scan again to take",
                "\(holder) counts \(code(place)) at \(code(station.rawValue)). Scan the bin again to count it from the "
                    + "beginning; \(holder) is told.", brief: "\(holder) has it", cut: .end)
        }
    }
}
