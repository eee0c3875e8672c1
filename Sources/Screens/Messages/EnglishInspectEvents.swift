import TextScreen
import Warehouse

// What was just committed at the returns bench, and why something was not.

extension English {
    /// What was just committed, told by the event that matters most.
    static func inspected(_ events: [InspectEvent], _ screen: InspectScreen) -> Message {
        let told = events.last { event in
            if case .finished = event { return true }
            if case .inspected = event { return true }
            return false
        }
        guard let event = told ?? events.last else { return Message(.information, "Nothing changed") }
        switch event {
        case .opened, .taken, .takenOver: return begun(screen)
        case .left:
            return Message(.information, "Return is left", "\(code(screen.job.id.rawValue)) waits", brief: "it waits")
        case .matched:
            let whose = (screen.job.rma ?? screen.job.order)?.rawValue ?? ""
            return Message(.ok, "Owner found", code(whose), brief: code(whose), joint: ": ")
        case .finished(let missing): return finished(missing, screen)
        case .inspected(let unit, _): return put(unit, screen)
        case .undone(_, let what, _):
            let unit = what == "inspect.inspected" || what == "inspect.shown"
            return Message(
                .ok, "Taken back", unit ? "The unit counts no more" : "The step is open again",
                brief: "it is open again")
        case .unvouched(let doubt) where doubt == .raise:
            return Message(
                .ok, "Grade \(screen.hand?.cap.rawValue ?? "") stays", next(screen), brief: "the lower grade")
        case .unvouched:
            return Message(
                .warning, "Kept apart", "Nobody else looked, so it goes to quarantine", brief: "to quarantine")
        case .evidenceMissing(let angle):
            return Message(.warning, "No picture: HOLD", "Without \(name(angle)) the money waits", brief: "money waits")
        case .unreadable:
            return Message(.warning, "Kept apart", "What cannot be read goes to quarantine", brief: "to quarantine")
        case .shown, .fetched, .batchSeen, .serialSeen, .vouched, .answered, .evidenceNoted, .graded, .reasoned, .ruled,
            .weighed, .witnessed:
            return goesOn(screen)
        }
    }

    private static func begun(_ screen: InspectScreen) -> Message {
        let job = screen.job
        if job.hand != nil { return goesOn(screen) }
        if !job.toDispose.isEmpty {
            return Message(
                .ok, "Fetch its units", "They lie on the tray for orphans; scan the first", brief: "from their tray")
        }
        if job.isOrphan {
            return Message(
                .ok, "Scan a unit", "Nobody knows whose it is. An RMA or an order, scanned, says so",
                brief: "or whose it is")
        }
        let announced = job.announcedUnits
        return Message(
            .ok, "Scan a unit",
            announced == 0 ? "Nobody announced it" : count(announced, "unit is", "units are") + " announced",
            brief: announced == 0 ? "not announced" : "\(announced) announced")
    }

    private static func finished(_ missing: [ItemUnits], _ screen: InspectScreen) -> Message {
        let id = code(screen.job.id.rawValue)
        if missing.isEmpty {
            if let unit = screen.job.units.last, unit.ruling.order != nil { return put(unit, screen, isLast: true) }
            return Message(.ok, "Return is done", "\(id): every unit has its place", brief: "take the next one")
        }
        let units = missing.reduce(0) { $0 + $1.units }
        return Message(
            .warning, "Done, \(units) missing", "\(id): \(list(missing)) not in the parcel", brief: "take the next one")
    }

    private static func list(_ units: [ItemUnits]) -> String {
        let first = units.prefix(3).map { "\($0.units) × \(code($0.sku.rawValue))" }.joined(separator: ", ")
        return units.count > 3 ? first + " …" : first
    }

    private static func put(_ unit: ReturnedUnit, _ screen: InspectScreen, isLast: Bool = false) -> Message {
        let hint = "\(money(unit.ruling.money)), \(name(unit.ruling.rule))"
        if let order = unit.ruling.order {
            let done = isLast ? " The return is done." : ""
            let way = "\(code(unit.place)) goes to the bench for order \(code(order.rawValue)). \(hint)."
            guard case .failed(let why)? = screen.briefing.toteLabel else {
                let label = screen.briefing.toteLabel == nil ? "" : " Its label is printed."
                return Message(.ok, "Pack it now", way + label + done, brief: "for \(code(order.rawValue))")
            }
            return Message(
                .warning, "Write on the tote",
                "No label: \(displayable(why)). Write \(code(order.rawValue)) on it. \(way)\(done)",
                brief: code(order.rawValue))
        }
        return Message(
            .ok, "Next unit", "\(name(screen.name(unit.sku))) is on \(code(unit.place)). \(hint)", brief: hint)
    }

    /// What the step that is open now asks for, and why.
    private static func goesOn(_ screen: InspectScreen) -> Message {
        guard let hand = screen.hand else { return begun(screen) }
        switch hand.step {
        case .second:
            return Message(
                .warning, "Get a second badge",
                doubted(hand.doubt, isNarrow: false)
                    + " Let somebody else look and scan their badge; F4 goes on without.",
                brief: doubted(hand.doubt, isNarrow: true))
        case .check:
            return Message(.ok, "Answer \(hand.answers.count + 1)", screen.question?.ask ?? "", joint: ": ")
        case .tray, .weight, .witness:
            guard let ruling = hand.ruling else { return Message(.ok, "Go on") }
            let lead =
                hand.step == .weight ? "Weigh it" : hand.step == .witness ? "Get a witness" : trayLead(screen, hand)
            return Message(
                .ok, lead, "\(money(ruling.money)) by the rule: \(name(ruling.rule))", brief: money(ruling.money))
        case .picture: return Message(.ok, stepLead(.picture), name(hand.nextAngle ?? ""), joint: ": ", cut: .end)
        case .item, .lot, .expiry, .serial, .grade, .reason:
            return Message(.ok, stepLead(hand.step), name(screen.name(hand.sku)), joint: ": ", cut: .end)
        }
    }

    private static func trayLead(_ screen: InspectScreen, _ hand: ReturnHand) -> String {
        if let order = hand.ruling?.order { return "TO \(code(order.rawValue))" }
        return "Put on \(screen.briefing.tray.map { code($0) } ?? "its tray")"
    }

    private static func next(_ screen: InspectScreen) -> String { screen.hand.map { stepLead($0.step) } ?? "Go on" }

    /// What to do at a step, in at most 18 columns.
    static func stepLead(_ step: InspectStep) -> String {
        switch step {
        case .item: "Scan a unit"
        case .lot: "Scan its lot"
        case .expiry: "Type its last day"
        case .serial: "Scan its serial"
        case .second: "Scan 2nd badge"
        case .check: "Type a digit"
        case .picture: "Take the picture"
        case .grade: "Scan a grade card"
        case .reason: "Type a digit"
        case .weight: "Weigh it"
        case .witness: "Get a witness"
        case .tray: "Scan its tray"
        }
    }

    /// What is expected at a step.
    static func described(_ step: InspectStep) -> String {
        switch step {
        case .item: "a unit out of the parcel"
        case .lot: "the lot on the unit"
        case .expiry: "a day, as 2027-03-01 or 270301"
        case .serial: "the serial on the unit"
        case .second: "the badge of somebody else who inspects or supervises"
        case .check: "the digit of an answer"
        case .picture: "the name of a picture, up to \(Limits.photoReference) characters"
        case .grade: "a grade card, or A, B, C or D"
        case .reason: "the digit of a reason"
        case .weight: "a weight, from the scale or typed in grams"
        case .witness: "the badge of somebody else"
        case .tray: "the tray that is shown"
        }
    }

    // MARK: Pictures

    static func pictureAwaited(_ wait: PictureWait, angle: String) -> Message {
        switch wait {
        case .camera:
            Message(.information, "Hold it still", "The camera takes the picture: \(name(angle))", brief: name(angle))
        case .folder(let path):
            Message(
                .information, "Take it now",
                "Whatever comes into \(displayable(path)) next is the picture: \(name(angle))",
                brief: name(angle))
        }
    }

    static func pictureUnasked(_ source: String) -> Message {
        Message(
            .warning, "Not asked for", "\(displayable(source)) came when no picture was wanted; it was not kept.",
            brief: "picture not kept")
    }

    // MARK: Refusals and offers

    static func inspect(_ refusal: InspectRefusal, _ names: [BadgeID: String]) -> Message {
        func error(_ lead: String, _ detail: String, _ brief: String) -> Message {
            Message(.error, lead, detail, brief: brief)
        }
        switch refusal {
        case .held(let id, let badge, let station): return held(id, name(names[badge] ?? badge.rawValue), station)
        case .over(let id):
            return error(
                "Take another one", "Return \(code(id.rawValue)) is done. Expected: one that waits.", "it is done")
        case .busy(let id):
            return error(
                "Finish \(code(id.rawValue))",
                "\(code(id.rawValue)) is on your bench. Expected: that return first; Esc twice leaves it.",
                "it is on the bench")
        case .ownBadge:
            return error(
                "Another badge", "This badge is your own. Expected: the badge of somebody else.", "it is your own")
        case .notASecond(let badge, let person): return notASecond(badge, person)
        case .noSuchAnswer(let text, let answers):
            return error(
                "Type 1 to \(answers)", "\(code(text)) is none of the answers. Expected: 1 to \(answers).",
                "not \(code(text))")
        case .noSuchReason(let text, let reasons):
            return error(
                "Type 1 to \(reasons)", "\(code(text)) is none of the reasons. Expected: 1 to \(reasons).",
                "not \(code(text))")
        case .gradeNotNow(let grade, let step):
            return error(
                stepLead(step), "Grade \(grade.rawValue) comes later. Expected: \(described(step)).",
                "grade comes later")
        case .notWithout(let step):
            return error(
                stepLead(step), "This step cannot be left out. Expected: \(described(step)).", "not without it")
        case .wrongTray(let place, let expected, let disposition): return wrongTray(place, expected, disposition)
        case .notAWeight(let text):
            return error(
                "Weigh it", "\(code(text)) is no weight. Expected: \(described(InspectStep.weight)).", "not a weight")
        case .orphansLeft(let units): return orphansLeft(units)
        case .noPolicy: return noPolicy
        case .noCamera(let why):
            return error(
                "No picture came", "\(displayable(why)) Expected: a picture, the name of one, or F4 without.",
                "F2 again, or F4")
        case .serialInHouse(let serial, let place):
            return error(
                "F4 sets it apart",
                "Serial \(code(serial)) lies in \(code(place)), as the records say. "
                    + "Expected: another serial, or F4: it goes to quarantine.", "is in \(code(place))")
        case .samePicture(let angle, let unit):
            return error(
                "Take another one",
                "This is the picture \(name(angle)) of unit \(unit). Expected: a new one, from the side asked for.",
                "the same picture")
        case .goneToOrder(let order):
            return error(
                "Too late for undo",
                "The unit went to order \(code(order.rawValue)). Expected: a step of yours that nobody relies on.",
                "order has it")
        }
    }

    private static func held(_ id: ReturnID, _ holder: String, _ station: StationID) -> Message {
        Message(
            .error, "Take another one",
            "\(holder) inspects \(code(id.rawValue)) at \(code(station.rawValue)). "
                + "Expected: a return that nobody is at.", brief: "\(holder) has it", cut: .end)
    }

    private static func notASecond(_ badge: BadgeID, _ person: String) -> Message {
        Message(
            .error, "Another badge",
            "\(name(person)) (\(code(badge.rawValue))) neither inspects nor supervises. "
                + "Expected: the badge of somebody who does.", brief: "not for returns")
    }

    private static func wrongTray(_ place: PlaceID, _ expected: PlaceID, _ disposition: Disposition) -> Message {
        Message(
            .error, "Use \(code(expected))",
            "\(code(place)) is not the tray for what is \(use(of: disposition)). Expected: \(code(expected)).",
            brief: "not \(code(place))")
    }

    private static func orphansLeft(_ units: Int) -> Message {
        Message(
            .error, "Fetch its units",
            "\(count(units, "unit lies", "units lie")) on the tray for orphans. Expected: each on its own tray.",
            brief: "\(units) without tray")
    }

    private static let noPolicy = Message(
        .error, "Ask the office",
        "This site has no checklists and no dispositions. Expected: those of: dockline return policy --shipped.",
        brief: "no checklists yet")

    static func inspect(_ deviation: InspectDeviation, _ names: [BadgeID: String]) -> Message {
        switch deviation {
        case .takeOver(let id, let badge, let station):
            let holder = name(names[badge] ?? badge.rawValue)
            return Message(
                .warning, "Scan again to take",
                "\(holder) inspects \(code(id.rawValue)) at \(code(station.rawValue)). "
                    + "Give \(code(id.rawValue)) again to take it over; \(holder) is told.",
                brief: "\(holder) has it", cut: .end)
        case .again(let id):
            return Message(
                .warning, "Scan again to open",
                "\(code(id.rawValue)) is done. Scan it again to open it once more, for what turned up.",
                brief: "it is done")
        case .missing([]):
            return Message(
                .warning, "Nothing was in it", "F4 again says that the parcel was empty.", brief: "F4 again: is empty")
        case .missing(let units):
            let sum = units.reduce(0) { $0 + $1.units }
            return Message(
                .warning, "\(sum) missing",
                "\(list(units)) announced and not inspected. F4 again says that the parcel is empty.",
                brief: "F4 again: is empty")
        case .orphan(let text):
            return Message(
                .warning, "Scan again to open",
                "Nobody knows \(code(text)). Scan it again to inspect it as an orphan; its owner is found later.",
                brief: "nobody knows it")
        }
    }
}
