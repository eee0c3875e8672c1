import TextScreen
import Warehouse

// What an inspector of returns reads.

extension English {
    static var inspectTitle: String { say("RETURNS") }
    static var returnColumn: String { say("Return") }
    static var customerColumn: String { say("Customer") }
    static var returnStateColumn: String { say("State") }
    static var returnIsOverBriefly: String { say("Not yours any more") }
    static var returnIsOver: String { say("This return is not yours any more.") }

    static var inspectsCommand: CommandText {
        (
            say("Returns"), say("Returns"),
            say("Shows the returns that wait to be inspected, and the trays with their age.")
        )
    }
    static var goOnCommand: CommandText {
        (
            say("Done"), say("Done"), say("The return is done; what is missing of it is shown first.")
        )
    }
    static var withoutCommand: CommandText {
        (
            say("Go on without"), say("Without"),
            say("Goes on without what is asked for; what follows from that is shown.")
        )
    }
    static var pictureCommand: CommandText {
        (say("Picture"), say("Photo"), say("Takes the picture that is asked for."))
    }
    static var reasonsCommand: CommandText {
        (
            say("Reasons"), say("Reason"),
            say("Lists the reasons, with what each one leads to before Enter gives it.")
        )
    }
    static var inspectUndoCommand: CommandText {
        (
            say("Undo"), say("Undo"), say("Takes back the last step, or the last unit as long as it lies on its tray.")
        )
    }
    static var inspectHomeCommand: CommandText {
        (say("Returns"), say("List"), say("Shows the list; the return stays yours."))
    }
    static var inspectBackCommand: CommandText {
        (
            say("Back"), say("Back"),
            say("Drops what is half typed; twice leaves the return, and its open unit goes back into the parcel.")
        )
    }
    static var notAtReturn: String { say("no return is open") }
    static var noPictureNow: String { say("no picture is asked for") }
    static var nothingToLeaveOut: String { say("this step cannot be left out") }

    // MARK: Home

    static func toInspect(_ returns: Int, _ orphans: Int) -> String {
        if returns == 0 { return say("nothing to inspect") }
        let text = count(returns, say("return"), say("returns"))
        return orphans == 0 ? text : text + ", " + count(orphans, say("orphan"), say("orphans"))
    }

    static func noReturns(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, say("No return waits"),
                say("Scan a parcel, its RMA, its order or a unit to begin all the same."),
                brief: say("scan any parcel"))
            : Message(.information, say("Looking for returns"), say("Wait a moment"))
    }

    static func returnState(_ row: ReturnWork, mine: BadgeID?) -> String {
        if let lease = row.lease {
            return lease.holder == mine
                ? say("yours: go on") : say("\(name(row.holderName)) at \(code(lease.station.rawValue))")
        }
        if row.isMatched { return say("owner found: give trays") }
        if row.isOrphan { return say("orphan") }
        return row.inspectedUnits > 0 ? say("half done") : say("waiting")
    }

    /// `1/3`: inspected, of those announced.
    static func unitsOf(_ row: ReturnWork) -> String {
        if row.announcedUnits == 0 { return row.inspectedUnits == 0 ? "" : String(row.inspectedUnits) }
        return "\(row.inspectedUnits)/\(row.announcedUnits)"
    }

    /// `RT-RESTOCK: 12 units to put away, oldest 3 h`.
    static func tray(_ tray: TrayAge, minutes: Int?) -> String {
        let old = minutes.map { say(", oldest \(age($0))") } ?? ""
        return "\(code(tray.place)): \(count(tray.units, say("unit"), say("units"))) \(use(of: tray.disposition))\(old)"
    }

    /// What happens to what lies on a tray.
    static func use(of disposition: Disposition) -> String {
        switch disposition {
        case .restock: say("to put away")
        case .order: say("for an order")
        case .refurbish: say("to refurbish")
        case .quarantine: say("in quarantine")
        case .vendor: say("for the vendor")
        case .scrap: say("to scrap")
        case .orphan: say("without owner")
        }
    }

    // MARK: A return

    static func returnFacts(_ screen: InspectScreen) -> [String] {
        let job = screen.job
        var facts = [code(job.id.rawValue)]
        if let order = job.order { facts.append(say("of \(code(order.rawValue))")) }
        if job.isOrphan { facts.append(say("orphan")) }
        if !screen.briefing.customer.isEmpty { facts.append(name(screen.briefing.customer)) }
        if job.announcedUnits > 0 { facts.append("\(job.inspectedUnits)/\(job.announcedUnits)") }
        return facts
    }

    /// What is asked for, short enough for large letters.
    static func inspectHead(_ screen: InspectScreen) -> String {
        guard let hand = screen.hand else { return screen.job.toDispose.isEmpty ? say("ITEM") : say("FETCH") }
        switch hand.step {
        case .item: return say("ITEM")
        case .lot: return say("LOT")
        case .expiry: return say("LAST DAY")
        case .serial: return say("SERIAL")
        case .second: return say("2ND BADGE")
        case .check: return say("CHECK \(hand.answers.count + 1) OF \(hand.plan.questions)")
        case .picture: return hand.nextAngle.map { say("PHOTO ") + code($0.uppercased()) } ?? say("PHOTO")
        case .grade: return say("GRADE")
        case .reason: return say("REASON")
        case .weight: return say("WEIGH")
        case .witness: return say("WITNESS")
        case .tray: return destination(screen, hand)
        }
    }

    private static func destination(_ screen: InspectScreen, _ hand: ReturnHand) -> String {
        if let order = hand.ruling?.order { return say("TO ") + code(order.rawValue) }
        return screen.briefing.tray.map { code($0) } ?? say("TRAY")
    }

    static func more(_ arrow: String) -> String { arrow + say(" more") }

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
        case .reason: lines += numbered(screen.briefing.reasons.map { told($0.label) }, isNarrow: isNarrow)
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
                InspectLine(
                    text: say("fetch \(unit.quantity) × \(name(screen.name(unit.sku))) from \(code(unit.place))"))
            }
        }
        var lines = job.awaited.map { wanted in
            InspectLine(
                text: "\(wanted.units) × \(name(screen.name(wanted.sku)))" + (isNarrow ? "" : say(" announced")))
        }
        if lines.isEmpty, job.announced.isEmpty, !isNarrow {
            lines.append(InspectLine(text: say("Nobody announced what is in it.")))
        }
        lines += job.units.reversed().map { unit in
            let spot = unit.ruling.order.map { say("order \(code($0.rawValue))") } ?? code(unit.place)
            return InspectLine(
                text: isNarrow
                    ? "\(unit.grade.rawValue) \(code(unit.place))"
                    : say(
                        "\(unit.quantity) × \(name(screen.name(unit.sku))), grade \(unit.grade.rawValue) → \(spot) · ",
                        "\(money(unit.ruling.money)) (\(name(unit.ruling.rule)))"))
        }
        return lines
    }

    private static func unitLine(_ hand: ReturnHand, _ screen: InspectScreen, isNarrow: Bool) -> String {
        let item = name(screen.name(hand.sku))
        if isNarrow { return hand.quantity == 1 ? item : say("\(hand.quantity)x \(item)") }
        var parts = ["\(hand.quantity) × \(item)"]
        if let grade = hand.grade { parts.append(say("grade \(grade.rawValue)")) }
        parts.append(say("SKU \(code(hand.sku.rawValue))"))
        if hand.batch != .none { parts.append(batch(hand.batch)) }
        if let serial = hand.serial { parts.append(say("serial \(code(serial))")) }
        return parts.joined(separator: " · ")
    }

    private static func numbered(_ texts: [String], isNarrow: Bool) -> [InspectLine] {
        texts.enumerated().map { InspectLine(text: "\($0.offset + 1) \(name($0.element))") }
    }

    private static func best(_ hand: ReturnHand, isNarrow: Bool) -> String {
        if isNarrow { return say("best is \(hand.cap.rawValue)") }
        return say("The answers allow \(hand.cap.rawValue). Worse is yours to say, better needs a second badge.")
    }

    private static func rulingLines(_ hand: ReturnHand, _ screen: InspectScreen, isNarrow: Bool) -> [InspectLine] {
        guard let ruling = hand.ruling else { return [] }
        if isNarrow { return [InspectLine(text: "\(money(ruling.money)) · \(name(ruling.rule))")] }
        var lines = [
            InspectLine(text: say("\(money(ruling.money)) · by the rule: \(name(ruling.rule))")),
            InspectLine(text: way(ruling, screen.briefing.tray)),
        ]
        if let grams = hand.grams { lines.append(InspectLine(text: say("\(grams) g"))) }
        return lines
    }

    private static func way(_ ruling: ReturnRuling, _ tray: PlaceID?) -> String {
        if let order = ruling.order {
            let tote = tray.map { say("into \(code($0)), or an empty tote") } ?? say("into an empty tote")
            return say("Order \(code(order.rawValue)) waits for it: \(tote).")
        }
        return say("The unit goes on \(tray.map { code($0) } ?? say("its tray")), \(use(of: ruling.disposition)).")
    }

    /// What a reason leads to, before it is given.
    static func consequence(_ events: [InspectEvent], _ tray: PlaceID?) -> Message {
        for case .ruled(let ruling) in events {
            var detail = say("by the rule: \(name(ruling.rule)). ") + way(ruling, tray)
            if ruling.disposition == .scrap { detail += say(" It is weighed first, and somebody else sees it go.") }
            let brief = ruling.order.map { say("for \(code($0.rawValue))") } ?? use(of: ruling.disposition)
            return Message(.information, money(ruling.money), detail, brief: brief, joint: " \u{2192} ")
        }
        return Message(.information, say("Goes on"), say("nothing else changes"), joint: " \u{2192} ")
    }

    /// What the inspector may say about money.
    static func money(_ hint: MoneyHint) -> String {
        switch hint {
        case .refund: say("REFUND")
        case .replace: say("REPLACE")
        case .hold: say("HOLD")
        case .reject: say("REJECT")
        }
    }

    /// Why a second badge is asked for.
    static func doubted(_ doubt: Doubt?, isNarrow: Bool) -> String {
        switch doubt {
        case .swap:
            isNarrow ? say("not what shipped") : say("It is not what was shipped: perhaps another unit was put in.")
        case .excess: isNarrow ? say("more than shipped") : say("It is more than was shipped or announced.")
        case .raise: isNarrow ? say("better than allowed") : say("The grade is better than the answers allow.")
        case .unread: isNarrow ? say("cannot be read") : say("It cannot be read.")
        case .unwitnessed, nil: isNarrow ? say("no witness") : say("Nobody has seen it.")
        }
    }

    private static func stood(_ doubt: Doubt) -> String {
        switch doubt {
        case .swap: say("Suspected of being another unit")
        case .excess: say("More than was shipped or announced")
        case .raise: say("Graded up")
        case .unread: say("Cannot be read")
        case .unwitnessed: say("Not scrapped: no witness")
        }
    }

    // MARK: Prompts

    static func inspectsPrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: say("scan parcel")
        case .medium: say("scan a return, or Enter")
        case .long: say("scan a parcel, RMA, order, serial or item, or Enter for the marked one")
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
            return (say("Enter"), say("Enter shows the list"), say("Enter shows the list"))
        }
        switch step {
        case .item:
            if !screen.job.toDispose.isEmpty {
                return (say("scan item"), say("scan a unit of the tray"), say("fetch a unit from its tray and scan it"))
            }
            return (
                say("scan item"), say("scan a unit, F4: done"), say("scan the next unit; F4 when the parcel is empty")
            )
        case .lot:
            return (say("scan lot"), say("scan or type the lot"), say("scan or type the lot; F4 if it cannot be read"))
        case .expiry:
            return (
                say("last day"), say("type its last day"),
                say("scan or type its last day, as 2027-03-01; F4 if unreadable")
            )
        case .serial:
            return (say("scan serial"), say("scan the serial"), say("scan or type the serial; F4 if it cannot be read"))
        case .second:
            return (
                say("2nd badge"), say("a second badge, or F4"),
                say("let somebody else look and scan their badge; F4 without")
            )
        case .check: return (say("digit"), say("the digit of the answer"), say("type or scan the digit of the answer"))
        case .picture:
            return (
                say("photo"), say("F2, or the file's name"),
                say("F2 takes the picture; or type the file's name; F4 without")
            )
        case .grade:
            return (say("grade card"), say("scan a grade card"), say("scan a grade card, or type A, B, C or D"))
        case .reason: return (say("digit"), say("the digit of the reason"), say("type or scan the digit of the reason"))
        case .weight:
            return (
                say("grams"), say("weigh it: grams"), say("weigh what is thrown away: the scale, or type the grams")
            )
        case .witness:
            return (
                say("witness"), say("a witness' badge, or F4"),
                say("let somebody else see it go and scan their badge; F4 without")
            )
        case .tray:
            let order = screen.hand?.ruling?.order
            let tray = screen.briefing.tray.map { code($0) }
            if order != nil {
                return (
                    say("scan tote"), say("scan its tote"), say("scan \(tray ?? say("an empty tote")), then pack it")
                )
            }
            return (
                say("scan tray"), say("scan \(tray ?? say("its tray"))"),
                say("put it on \(tray ?? say("its tray")) and scan the tray")
            )
        }
    }

    static func inspectHint(_ screen: InspectScreen) -> Message {
        let words = prompts(screen)
        let lead = words.short.prefix(1).uppercased() + words.short.dropFirst()
        return Message(.information, String(lead), words.long, brief: words.medium)
    }

    static func leaveReturn(_ screen: InspectScreen) -> Message {
        let open = screen.hand == nil ? "" : say(" The open unit goes back into the parcel.")
        return Message(
            .warning, say("Esc again leaves"),
            say("Return \(code(screen.job.id.rawValue)) waits then.\(open) Any scan goes on."),
            brief: say("the return waits"))
    }

    static func returnLost(_ job: ReturnCase, holder: String?) -> Message {
        guard job.lease != nil, let holder else {
            return Message(
                .warning, say("Return is over"),
                say("\(code(job.id.rawValue)) is no longer yours. Enter shows the list."),
                brief: say("Enter: the list"), stays: true)
        }
        return Message(
            .warning, say("Stop inspecting"),
            say("\(name(holder)) inspects \(code(job.id.rawValue)) now. What you did is kept. Enter shows the list."),
            brief: say("\(name(holder)) has it"), cut: .end, stays: true)
    }
}
