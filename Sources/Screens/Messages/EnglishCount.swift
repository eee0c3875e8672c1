import TextScreen
import Warehouse

// What a counter reads. None of these sentences can say what the ledger has.

extension English {
    static var countTitle: String { say("COUNT") }
    static var whyColumn: String { say("Why") }
    static var sinceColumn: String { say("Since") }
    static var countIsOver: String { say("This count is not yours any more.") }

    static var countsCommand: CommandText {
        (say("Counts"), say("Count"), say("Shows the bins that want to be counted."))
    }
    static var doneCommand: CommandText {
        (
            say("Done"), say("Done"), say("All is counted. Scanning the label of the bin again does the same.")
        )
    }
    static var emptyCommand: CommandText {
        (
            say("Bin is empty"), say("Empty"),
            say(
                "Nothing at all lies in the bin: shows what follows, Enter says it. So do the label EMPTY and a ",
                "typed 0.")
        )
    }
    static var otherLotCommand: CommandText {
        (
            say("Other lot"), say("Lot"), say("The next units of this item are of another lot or day: asks for it.")
        )
    }
    static var countUndoCommand: CommandText { (say("Undo"), say("Undo"), say("Takes back what you counted last.")) }
    static var countHomeCommand: CommandText {
        (say("Counts"), say("List"), say("Shows the list; the bin stays yours."))
    }
    static var countBackCommand: CommandText {
        (
            say("Back"), say("Back"),
            say("Drops what is half typed; twice leaves the bin, and what was counted of it is dropped.")
        )
    }

    static var notAtBin: String { say("no bin is open") }
    static var somethingCounted: String { say("something was counted") }
    static var nothingCounted: String { say("nothing was counted") }

    static func toCount(_ bins: Int) -> String {
        bins == 0 ? say("nothing to count") : count(bins, say("bin to count"), say("bins to count"))
    }

    static func noCounts(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, say("No bin waits"), say("Scan the label of any bin to count it all the same."),
                brief: say("scan any bin"))
            : Message(.information, say("Looking for counts"), say("Wait a moment"))
    }

    static func look(_ number: Int) -> String {
        switch number {
        case 1: say("first look")
        case 2: say("second look")
        case 3: say("third look")
        default: say("look \(number)")
        }
    }

    /// Why a bin is counted.
    static func why(_ row: CountRow) -> String {
        if row.look > 1 { return say("again, \(look(row.look))") }
        switch row.cause {
        case .plan: return say("planned")
        case .report: return say("a picker reported it")
        case .spot: return say("begun by hand")
        case .asked: return say("the office asks")
        }
    }

    static func shortWhy(_ row: CountRow, mine: BadgeID?) -> String {
        if row.lease?.holder == mine, mine != nil { return say("yours") }
        if !row.isOpen(to: mine) { return row.state == .counting ? say("taken") : say("not you") }
        return row.look > 1 ? say("again") : row.cause == .report ? say("report") : say("planned")
    }

    /// Who is at it, or why this person is not the one.
    static func countState(_ row: CountRow, mine: BadgeID?) -> String {
        switch row.state {
        case .waiting: return row.isOpen(to: mine) ? say("waiting") : say("another person, not you")
        case .counting:
            guard let lease = row.lease else { return say("waiting") }
            if lease.holder == mine { return say("yours: go on") }
            return say("\(name(row.holderName)) at \(code(lease.station.rawValue))")
        case .counted, .settled: return say("at the desk")
        case .approval: return say("a supervisor decides")
        case .posted, .dropped: return say("over")
        }
    }

    static func age(_ minutes: Int) -> String {
        switch minutes {
        case ..<1: say("now")
        case ..<60: say("\(minutes) min")
        case ..<1440: say("\(minutes / 60) h")
        default: say("\(minutes / 1440) d")
        }
    }

    // MARK: A bin

    static func soFar(_ screen: CountScreen, isNarrow: Bool, dot: String) -> String {
        guard let round = screen.round, !screen.isLost else { return "" }
        switch round.step {
        case .place: return isNarrow ? say("go there") : say("Go there and scan its label.")
        case .item, .lot, .expiry, .serial: break
        }
        if round.lines.isEmpty { return isNarrow ? say("nothing yet") : say("Nothing counted yet.") }
        let lines = count(Set(round.lines.map(\.sku)).count, say("item"), say("items"))
        let units = count(round.units, say("unit"), say("units"))
        return "\(lines) \(dot) \(units)" + (isNarrow ? "" : say(" counted by you"))
    }

    static func line(_ line: CountLine, _ screen: CountScreen, isNarrow: Bool, dot: String) -> String {
        let item = name(screen.name(line.sku))
        if isNarrow { return say("\(line.quantity)x \(item)") }
        let lot = line.batch == .none ? "" : " \(dot) \(batch(line.batch))"
        return "\(line.quantity) × \(item) \(dot) \(self.item(line.sku))\(lot)"
    }

    static func inHand(_ hand: CountHand, _ screen: CountScreen, isNarrow: Bool) -> String {
        isNarrow ? "> \(name(screen.name(hand.sku)))" : say("In the hand: \(name(screen.name(hand.sku)))")
    }

    static func unknownLine(_ unknown: UnknownCode, _ screen: CountScreen, isNarrow: Bool) -> String {
        if isNarrow { return "? \(code(unknown.text))" }
        let after = unknown.after.map { say(" after \(name(screen.name($0)))") } ?? say(" first of all")
        let before = unknown.before.map { say(", before \(name(screen.name($0)))") } ?? ""
        return "? \(code(unknown.text))\(after)\(before)"
    }

    // MARK: Prompts

    static func countsPrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: say("scan bin")
        case .medium: say("scan a bin, or Enter")
        case .long: say("scan any bin, or Enter for the one that is marked")
        }
    }

    static func countPrompt(_ screen: CountScreen, _ length: PromptLength) -> String {
        let words: (short: String, medium: String, long: String)
        switch screen.step {
        case _ where screen.isLost: words = (say("Enter"), say("Enter shows the list"), say("Enter shows the list"))
        case .place:
            words = (
                say("scan bin"), say("scan \(code(screen.job.place))"),
                say("scan the label of \(code(screen.job.place))")
            )
        case .item where screen.round?.lines.isEmpty == true:
            words = (
                say("scan item"), say("scan an item, or EMPTY"),
                say("scan the first item, or EMPTY when nothing is there")
            )
        case .item:
            words = (
                say("scan item"), say("scan an item, or the bin"),
                say("scan the next unit, type how many, or scan the bin when done")
            )
        case .lot: words = (say("scan lot"), say("scan or type the lot"), say("scan or type the lot"))
        case .expiry:
            words = (say("its last day"), say("type its last day"), say("scan or type its last day, as 2027-03-01"))
        case .serial:
            words = (
                say("scan serial"), say("scan the serial"), say("scan the serial of the next unit, or another item")
            )
        case nil: words = (say("Enter"), say("Enter shows the list"), say("Enter shows the list"))
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
                .information, say("Scan \(code(screen.job.place))"), say("Then everything that lies there"),
                brief: say("its label"))
        case .item:
            Message(
                .information, say("Scan what is there"),
                say("Every unit, or one and how many. When all is counted: the label of the bin, or F4."),
                brief: say("bin again: done"))
        case .lot:
            Message(
                .information, say("Scan the lot"), say("It stands on the unit; it can be typed"),
                brief: say("or type it"))
        case .expiry:
            Message(.information, say("Type its last day"), say("As 2027-03-01 or 270301"), brief: say("as 270301"))
        case .serial:
            Message(.information, say("Scan the serial"), say("Of the next unit"), brief: say("of the next unit"))
        case nil: Message(.information, say("Press Enter"), say("It shows the list"), brief: say("shows the list"))
        }
    }

    static func leaveCount(_ screen: CountScreen) -> Message {
        Message(
            .warning, say("Esc again leaves"),
            say("What you counted in \(code(screen.job.place)) is dropped then. Any scan goes on."),
            brief: say("count is dropped"))
    }

    /// What follows from saying that the bin is empty.
    static func consequence(_ events: [CountEvent]) -> Message {
        var kept: [SKU] = []
        for case .declaredEmpty(let none) in events { kept = none }
        let more = kept.count > 1 ? say(" and \(kept.count - 1) more") : ""
        let what =
            kept.first.map { say("none of \(code($0.rawValue))\(more) is here, which this bin keeps") }
            ?? say("this bin keeps nothing")
        return Message(
            .information, say("Bin is empty"), what + say("; it goes to the desk. Enter says so."),
            brief: say("Enter says so"), joint: " \u{2192} ")
    }

    static func countLost(_ job: CountJob, holder: String?) -> Message {
        guard job.lease != nil, let holder else {
            return Message(
                .warning, say("Count is over"),
                say("\(code(job.place)) is no longer yours to count. Enter shows the list."),
                brief: say("Enter: the list"), stays: true)
        }
        return Message(
            .warning, say("Stop counting"),
            say("\(name(holder)) counts \(code(job.place)) now, from the beginning. Enter shows the list."),
            brief: say("\(name(holder)) has it"), cut: .end, stays: true)
    }

    // MARK: Facts

    /// What was just committed, told by the event that matters most.
    static func counted(_ events: [CountEvent], _ screen: CountScreen) -> Message {
        guard let event = events.last else { return Message(.information, say("Nothing changed")) }
        switch event {
        case .taken, .takenOver, .freed:
            return Message(
                .information, say("Go to \(code(screen.job.place))"), say("Scan its label there"),
                brief: say("scan its label"))
        case .left:
            return Message(.information, say("Count is left"), say("\(code(screen.job.place)) waits for somebody else"))
        case .placeConfirmed:
            return Message(
                .ok, say("Count \(code(screen.job.place))"), say("Scan everything that lies here"),
                brief: say("all that is here"))
        case .itemShown(_, let asks): return asked(asks)
        case .counted(let sku, let batch, let units, _, _):
            if units == 0 { return Message(.ok, say("Now \(batchName(batch))"), name(screen.name(sku)), joint: ": ") }
            return total(sku, batch, screen)
        case .keyed(let sku, let batch, _): return total(sku, batch, screen)
        case .unknownSeen(let text): return unknown(text)
        case .finished:
            return Message(
                .ok, say("Bin is counted"), say("\(code(screen.job.place)) goes to the desk. Take the next one"),
                brief: say("take the next one"))
        case .declaredEmpty:
            return Message(
                .ok, say("Noted as empty"), say("\(code(screen.job.place)) goes to the desk. Take the next one"),
                brief: say("take the next one"))
        case .undone: return Message(.ok, say("Taken back"), say("Count it as it is now"), brief: say("count as it is"))
        }
    }

    private static func asked(_ step: CountStep) -> Message {
        switch step {
        case .lot: Message(.ok, say("Now its lot"), say("Scan or type it"), brief: say("scan or type it"))
        case .expiry: Message(.ok, say("Now its last day"), say("Scan or type it"), brief: say("scan or type it"))
        case .serial: Message(.ok, say("Now its serials"), say("Scan every unit"), brief: say("every unit"))
        case .place, .item: Message(.ok, say("Go on"), say("Scan the next unit"))
        }
    }

    private static func total(_ sku: SKU, _ batch: Batch, _ screen: CountScreen) -> Message {
        let line = screen.round?.lines.first { $0.sku == sku && $0.batch == batch }
        let lot = batch == .none ? "" : ", \(batchName(batch))"
        return Message(.ok, say("\(line?.quantity ?? 0) counted"), name(screen.name(sku)) + lot, joint: ": ", cut: .end)
    }

    private static func unknown(_ text: String) -> Message {
        Message(
            .unknown, say("Noted, go on"),
            say(
                "Nobody here knows \(code(text)). It is noted with what lies beside it. Leave it there, ",
                "scan the next unit."),
            brief: say("nobody knows it"))
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
                say("Take another bin"),
                say(
                    "\(holder) counts \(code(place)) at \(code(station.rawValue)). ",
                    "Expected: a bin that nobody is at."), say("\(holder) has it"))
        case .needsAnother(let place):
            return error(
                say("Take another bin"),
                say("You have counted \(code(place)) already. Expected: another person looks now."),
                say("you counted it"))
        case .atDesk(let place):
            return error(
                say("Take another bin"),
                say("\(code(place)) was counted, and the desk has not decided yet. ", "Expected: a bin that waits."),
                say("it is at the desk"))
        case .over(let id):
            return error(
                say("Take another bin"), say("Count \(id) is over. Expected: one that is open."), say("it is over"))
        case .sayEmpty(let place):
            return error(
                say("Scan EMPTY, or items"),
                say(
                    "Nothing was counted in \(code(place)), and nothing is not zero. Expected: what lies there, ",
                    "or EMPTY."
                ),
                say("nothing counted"))
        case .notEmpty(let place, let lines):
            return error(
                say("Scan bin when done"),
                say(
                    "\(count(lines, say("item was"), say("items were"))) counted in \(code(place)), so it is not ",
                    "empty. Expected: its label when all is counted, or F8 to take it back."), say("items were counted")
            )
        case .busy(let place):
            return error(
                say("Finish \(code(place))"),
                say("You are counting \(code(place)). Expected: that bin first; Esc twice leaves it."),
                say("you are at it"))
        case .noLine:
            return error(
                say("Scan an item first"),
                say(
                    "A number says how many of the last item, and nothing was scanned yet. ",
                    "Expected: an item, or EMPTY."), say("no item for it"))
        case .noBatchToAsk:
            return error(
                say("Scan the next unit"), say("The last item has no lots. Expected: the next unit."),
                say("item has no lots"))
        }
    }

    static func count(_ deviation: CountDeviation, _ names: [BadgeID: String]) -> Message {
        switch deviation {
        case .stray(let sku, let item, let homes):
            let home = homes.first.map { say(" It is kept in \(code($0)).") } ?? say(" No bin keeps it.")
            return Message(
                .warning, say("Scan again to count"),
                say("\(name(item)) (\(code(sku.rawValue))) is not kept here.\(home) Scan it again to count it here."),
                brief: homes.first.map { say("kept in \(code($0))") } ?? say("not kept here"))
        case .noneOf(let skus):
            let first = skus.first.map { code($0.rawValue) } ?? ""
            let more = skus.count > 1 ? say(" and \(skus.count - 1) more") : ""
            return Message(
                .warning, say("Look for \(first)"),
                say(
                    "You counted none of \(first)\(more), which this bin keeps. Scan it, or the bin again when ",
                    "none is ",
                    "there."),
                brief: say("none counted\(more)"))
        case .takeOver(let place, let badge, let station):
            let holder = name(names[badge] ?? badge.rawValue)
            return Message(
                .warning, say("Scan again to take"),
                say(
                    "\(holder) counts \(code(place)) at \(code(station.rawValue)). Scan the bin again to count ",
                    "it from the ",
                    "beginning; \(holder) is told."), brief: say("\(holder) has it"), cut: .end)
        }
    }
}
