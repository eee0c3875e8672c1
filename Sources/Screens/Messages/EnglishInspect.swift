import TextScreen
import Warehouse

// What an inspector of returns reads.

extension English {
    static let inspectTitle = "RETURNS"
    static let returnColumn = "Return"
    static let customerColumn = "Customer"
    static let returnStateColumn = "State"
    static let returnIsOverBriefly = "Not yours any more"
    static let returnIsOver = "This return is not yours any more."

    static let inspectsCommand: CommandText = (
        "Returns", "Returns", "Shows the returns that wait to be inspected, and the trays with their age."
    )
    static let goOnCommand: CommandText = (
        "Done", "Done", "The return is done; what is missing of it is shown first."
    )
    static let withoutCommand: CommandText = (
        "Go on without", "Without", "Goes on without what is asked for; what follows from that is shown."
    )
    static let pictureCommand: CommandText = ("Picture", "Photo", "Takes the picture that is asked for.")
    static let inspectUndoCommand: CommandText = (
        "Undo", "Undo", "Takes back the last step, or the last unit as long as it lies on its tray."
    )
    static let inspectHomeCommand: CommandText = ("Returns", "List", "Shows the list; the return stays yours.")
    static let inspectBackCommand: CommandText = (
        "Back", "Back",
        "Drops what is half typed; twice leaves the return, and its open unit goes back into the parcel."
    )
    static let notAtReturn = "no return is open"
    static let noPictureNow = "no picture is asked for"
    static let nothingToLeaveOut = "this step cannot be left out"

    // MARK: Home

    static func toInspect(_ returns: Int, _ orphans: Int) -> String {
        if returns == 0 { return "nothing to inspect" }
        let text = count(returns, "return", "returns")
        return orphans == 0 ? text : text + ", " + count(orphans, "orphan", "orphans")
    }

    static func noReturns(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, "No return waits", "Scan a parcel, its RMA, its order or a unit to begin all the same.",
                brief: "scan any parcel")
            : Message(.information, "Looking for returns", "Wait a moment")
    }

    static func returnState(_ row: ReturnWork, mine: BadgeID?) -> String {
        if let lease = row.lease {
            return lease.holder == mine
                ? "yours: go on" : "\(name(row.holderName)) at \(code(lease.station.rawValue))"
        }
        if row.isMatched { return "owner found: give trays" }
        if row.isOrphan { return "orphan" }
        return row.inspectedUnits > 0 ? "half done" : "waiting"
    }

    /// `1/3`: inspected, of those announced.
    static func unitsOf(_ row: ReturnWork) -> String {
        if row.announcedUnits == 0 { return row.inspectedUnits == 0 ? "" : String(row.inspectedUnits) }
        return "\(row.inspectedUnits)/\(row.announcedUnits)"
    }

    /// `RT-RESTOCK: 12 units to put away, oldest 3 h`.
    static func tray(_ tray: TrayAge, minutes: Int?) -> String {
        let old = minutes.map { ", oldest \(age($0))" } ?? ""
        return "\(code(tray.place)): \(count(tray.units, "unit", "units")) \(use(of: tray.disposition))\(old)"
    }

    /// What happens to what lies on a tray.
    static func use(of disposition: Disposition) -> String {
        switch disposition {
        case .restock: "to put away"
        case .order: "for an order"
        case .refurbish: "to refurbish"
        case .quarantine: "in quarantine"
        case .vendor: "for the vendor"
        case .scrap: "to scrap"
        case .orphan: "without owner"
        }
    }

    // MARK: A return

    static func returnFacts(_ screen: InspectScreen) -> [String] {
        let job = screen.job
        var facts = [code(job.id.rawValue)]
        if let order = job.order { facts.append("of \(code(order.rawValue))") }
        if job.isOrphan { facts.append("orphan") }
        if !screen.briefing.customer.isEmpty { facts.append(name(screen.briefing.customer)) }
        if job.announcedUnits > 0 { facts.append("\(job.inspectedUnits)/\(job.announcedUnits)") }
        return facts
    }

    /// What is asked for, short enough for large letters.
    static func inspectHead(_ screen: InspectScreen) -> String {
        guard let hand = screen.hand else { return screen.job.toDispose.isEmpty ? "ITEM" : "FETCH" }
        switch hand.step {
        case .item: return "ITEM"
        case .lot: return "LOT"
        case .expiry: return "LAST DAY"
        case .serial: return "SERIAL"
        case .second: return "2ND BADGE"
        case .check: return "CHECK \(hand.answers.count + 1) OF \(hand.plan.questions)"
        case .picture: return hand.nextAngle.map { "PHOTO " + code($0.uppercased()) } ?? "PHOTO"
        case .grade: return "GRADE"
        case .reason: return "REASON"
        case .weight: return "WEIGH"
        case .witness: return "WITNESS"
        case .tray: return destination(screen, hand)
        }
    }

    private static func destination(_ screen: InspectScreen, _ hand: ReturnHand) -> String {
        if let order = hand.ruling?.order { return "TO " + code(order.rawValue) }
        return screen.briefing.tray.map { code($0) } ?? "TRAY"
    }

    static func more(_ arrow: String) -> String { arrow + " more" }

    struct InspectLine: Equatable {
        var text: String
        var warns = false
    }

    /// What is known of the unit, what may be answered, and what is still awaited.
    static func inspectLines(_ screen: InspectScreen, isNarrow: Bool) -> [InspectLine] {
        guard let hand = screen.hand else { return caseLines(screen, isNarrow: isNarrow) }
        var lines = [InspectLine(text: unitLine(hand, screen, isNarrow: isNarrow))]
        switch hand.step {
        case .check:
            guard let question = screen.question else { break }
            if !isNarrow { lines.append(InspectLine(text: question.ask)) } else { lines[0].text = question.ask }
            lines += numbered(question.answers.map(\.say), isNarrow: isNarrow)
        case .reason: lines += numbered(screen.briefing.reasons.map(\.label), isNarrow: isNarrow)
        case .grade: lines.append(InspectLine(text: best(hand, isNarrow: isNarrow)))
        case .second: lines.append(InspectLine(text: doubted(hand.doubt, isNarrow: isNarrow), warns: true))
        case .weight, .witness, .tray: lines += rulingLines(hand, screen, isNarrow: isNarrow)
        case .item, .lot, .expiry, .serial, .picture: break
        }
        let doubts = hand.doubts.map { InspectLine(text: stood($0), warns: true) }
        return isNarrow ? lines : lines + doubts
    }

    private static func caseLines(_ screen: InspectScreen, isNarrow: Bool) -> [InspectLine] {
        let job = screen.job
        if !job.toDispose.isEmpty {
            return job.toDispose.map { unit in
                InspectLine(text: "fetch \(unit.quantity) × \(name(screen.name(unit.sku))) from \(code(unit.place))")
            }
        }
        var lines = job.awaited.map { wanted in
            InspectLine(text: "\(wanted.units) × \(name(screen.name(wanted.sku)))" + (isNarrow ? "" : " announced"))
        }
        if lines.isEmpty, job.announced.isEmpty, !isNarrow {
            lines.append(InspectLine(text: "Nobody announced what is in it."))
        }
        lines += job.units.reversed().map { unit in
            let spot = unit.ruling.order.map { "order \(code($0.rawValue))" } ?? code(unit.place)
            return InspectLine(
                text: isNarrow
                    ? "\(unit.grade.rawValue) \(code(unit.place))"
                    : "\(unit.quantity) × \(name(screen.name(unit.sku))), grade \(unit.grade.rawValue) → \(spot) · "
                        + "\(money(unit.ruling.money)) (\(name(unit.ruling.rule)))")
        }
        return lines
    }

    private static func unitLine(_ hand: ReturnHand, _ screen: InspectScreen, isNarrow: Bool) -> String {
        let item = name(screen.name(hand.sku))
        if isNarrow { return hand.quantity == 1 ? item : "\(hand.quantity)x \(item)" }
        var parts = ["\(hand.quantity) × \(item)"]
        if let grade = hand.grade { parts.append("grade \(grade.rawValue)") }
        parts.append("SKU \(code(hand.sku.rawValue))")
        if hand.batch != .none { parts.append(batch(hand.batch)) }
        if let serial = hand.serial { parts.append("serial \(code(serial))") }
        return parts.joined(separator: " · ")
    }

    private static func numbered(_ texts: [String], isNarrow: Bool) -> [InspectLine] {
        texts.enumerated().map { InspectLine(text: "\($0.offset + 1) \(name($0.element))") }
    }

    private static func best(_ hand: ReturnHand, isNarrow: Bool) -> String {
        if isNarrow { return "best is \(hand.cap.rawValue)" }
        return "The answers allow \(hand.cap.rawValue). Worse is yours to say, better needs a second badge."
    }

    private static func rulingLines(_ hand: ReturnHand, _ screen: InspectScreen, isNarrow: Bool) -> [InspectLine] {
        guard let ruling = hand.ruling else { return [] }
        if isNarrow { return [InspectLine(text: "\(money(ruling.money)) · \(name(ruling.rule))")] }
        var lines = [
            InspectLine(text: "\(money(ruling.money)) · by the rule: \(name(ruling.rule))"),
            InspectLine(text: way(ruling, screen.briefing.tray)),
        ]
        if let grams = hand.grams { lines.append(InspectLine(text: "\(grams) g")) }
        return lines
    }

    private static func way(_ ruling: ReturnRuling, _ tray: PlaceID?) -> String {
        if let order = ruling.order {
            let tote = tray.map { "into \(code($0)), or an empty tote" } ?? "into an empty tote"
            return "Order \(code(order.rawValue)) waits for it: \(tote)."
        }
        return "The unit goes on \(tray.map { code($0) } ?? "its tray"), \(use(of: ruling.disposition))."
    }

    /// What the inspector may say about money.
    static func money(_ hint: MoneyHint) -> String {
        switch hint {
        case .refund: "REFUND"
        case .replace: "REPLACE"
        case .hold: "HOLD"
        case .reject: "REJECT"
        }
    }

    /// Why a second badge is asked for.
    static func doubted(_ doubt: Doubt?, isNarrow: Bool) -> String {
        switch doubt {
        case .swap:
            isNarrow ? "not what shipped" : "It is not what was shipped: perhaps another unit was put in."
        case .excess: isNarrow ? "more than shipped" : "It is more than was shipped or announced."
        case .raise: isNarrow ? "better than allowed" : "The grade is better than the answers allow."
        case .unread: isNarrow ? "cannot be read" : "It cannot be read."
        case .unwitnessed, nil: isNarrow ? "no witness" : "Nobody has seen it."
        }
    }

    private static func stood(_ doubt: Doubt) -> String {
        switch doubt {
        case .swap: "Suspected of being another unit"
        case .excess: "More than was shipped or announced"
        case .raise: "Graded up"
        case .unread: "Cannot be read"
        case .unwitnessed: "Not scrapped: no witness"
        }
    }

    // MARK: Prompts

    static func inspectsPrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: "scan parcel"
        case .medium: "scan a return, or Enter"
        case .long: "scan a parcel, RMA, order, serial or item, or Enter for the marked one"
        }
    }

    static func inspectPrompt(_ screen: InspectScreen, _ length: PromptLength) -> String {
        let words = prompts(screen)
        switch length {
        case .short: return words.short
        case .medium: return words.medium
        case .long: return words.long
        }
    }

    private static func prompts(_ screen: InspectScreen) -> (short: String, medium: String, long: String) {
        guard !screen.isLost, let step = screen.step else {
            return ("Enter", "Enter shows the list", "Enter shows the list")
        }
        switch step {
        case .item:
            if !screen.job.toDispose.isEmpty {
                return ("scan item", "scan a unit of the tray", "fetch a unit from its tray and scan it")
            }
            return ("scan item", "scan a unit, F4: done", "scan the next unit; F4 when the parcel is empty")
        case .lot: return ("scan lot", "scan or type the lot", "scan or type the lot; F4 if it cannot be read")
        case .expiry:
            return ("last day", "type its last day", "scan or type its last day, as 2027-03-01; F4 if unreadable")
        case .serial: return ("scan serial", "scan the serial", "scan or type the serial; F4 if it cannot be read")
        case .second:
            return ("2nd badge", "a second badge, or F4", "let somebody else look and scan their badge; F4 without")
        case .check: return ("digit", "the digit of the answer", "type or scan the digit of the answer")
        case .picture:
            return ("photo", "F2, or the file's name", "F2 takes the picture; or type the file's name; F4 without")
        case .grade: return ("grade card", "scan a grade card", "scan a grade card, or type A, B, C or D")
        case .reason: return ("digit", "the digit of the reason", "type or scan the digit of the reason")
        case .weight: return ("grams", "weigh it: grams", "weigh what is thrown away: the scale, or type the grams")
        case .witness:
            return (
                "witness", "a witness' badge, or F4", "let somebody else see it go and scan their badge; F4 without"
            )
        case .tray:
            let order = screen.hand?.ruling?.order
            let tray = screen.briefing.tray.map { code($0) }
            if order != nil { return ("scan tote", "scan its tote", "scan \(tray ?? "an empty tote"), then pack it") }
            return ("scan tray", "scan \(tray ?? "its tray")", "put it on \(tray ?? "its tray") and scan the tray")
        }
    }

    static func inspectHint(_ screen: InspectScreen) -> Message {
        let words = prompts(screen)
        let lead = words.short.prefix(1).uppercased() + words.short.dropFirst()
        return Message(.information, String(lead), words.long, brief: words.medium)
    }

    static func leaveReturn(_ screen: InspectScreen) -> Message {
        let open = screen.hand == nil ? "" : " The open unit goes back into the parcel."
        return Message(
            .warning, "Esc again leaves", "Return \(code(screen.job.id.rawValue)) waits then.\(open) Any scan goes on.",
            brief: "the return waits")
    }

    static func returnLost(_ job: ReturnCase, holder: String?) -> Message {
        guard job.lease != nil, let holder else {
            return Message(
                .warning, "Return is over", "\(code(job.id.rawValue)) is no longer yours. Enter shows the list.",
                brief: "Enter: the list", stays: true)
        }
        return Message(
            .warning, "Stop inspecting",
            "\(name(holder)) inspects \(code(job.id.rawValue)) now. What you did is kept. Enter shows the list.",
            brief: "\(name(holder)) has it", cut: .end, stays: true)
    }
}
