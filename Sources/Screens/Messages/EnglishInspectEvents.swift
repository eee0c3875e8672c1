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
        guard let event = told ?? events.last else { return Message(.information, say("Nothing changed")) }
        switch event {
        case .opened, .taken, .takenOver, .freed: return begun(screen)
        case .left:
            return Message(
                .information, say("Return is left"), say("\(code(screen.job.id.rawValue)) waits"),
                brief: say("it waits"))
        case .matched:
            let whose = (screen.job.rma ?? screen.job.order)?.rawValue ?? ""
            return Message(.ok, say("Owner found"), code(whose), brief: code(whose), joint: ": ")
        case .finished(let missing): return finished(missing, screen)
        case .inspected(let unit, _): return put(unit, screen)
        case .undone(_, let what, _):
            let unit = what == "inspect.inspected" || what == "inspect.shown"
            return Message(
                .ok, say("Taken back"), unit ? say("The unit counts no more") : say("The step is open again"),
                brief: say("it is open again"))
        case .unvouched(let doubt) where doubt == .raise:
            return Message(
                .ok, say("Grade \(screen.hand?.cap.rawValue ?? "") stays"), next(screen), brief: say("the lower grade"))
        case .unvouched:
            return Message(
                .warning, say("Kept apart"), say("Nobody else looked, so it goes to quarantine"),
                brief: say("to quarantine"))
        case .evidenceMissing(let angle):
            return Message(
                .warning, say("No picture: HOLD"), say("Without \(name(angle)) the money waits"),
                brief: say("money waits"))
        case .unreadable:
            return Message(
                .warning, say("Kept apart"), say("What cannot be read goes to quarantine"), brief: say("to quarantine"))
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
                .ok, say("Fetch its units"), say("They lie on the tray for orphans; scan the first"),
                brief: say("from their tray"))
        }
        if job.isOrphan {
            return Message(
                .ok, say("Scan a unit"), say("Nobody knows whose it is. An RMA or an order, scanned, says so"),
                brief: say("or whose it is"))
        }
        let announced = job.announcedUnits
        return Message(
            .ok, say("Scan a unit"),
            announced == 0
                ? say("Nobody announced it") : count(announced, say("unit is"), say("units are")) + say(" announced"),
            brief: announced == 0 ? say("not announced") : say("\(announced) announced"))
    }

    private static func finished(_ missing: [ItemUnits], _ screen: InspectScreen) -> Message {
        let id = code(screen.job.id.rawValue)
        if missing.isEmpty {
            if let unit = screen.job.units.last, unit.ruling.order != nil { return put(unit, screen, isLast: true) }
            return Message(
                .ok, say("Return is done"), say("\(id): every unit has its place"), brief: say("take the next one"))
        }
        let units = missing.reduce(0) { $0 + $1.units }
        return Message(
            .warning, say("Done, \(units) missing"), say("\(id): \(list(missing)) not in the parcel"),
            brief: say("take the next one"))
    }

    private static func list(_ units: [ItemUnits]) -> String {
        let first = units.prefix(3).map { "\($0.units) × \(code($0.sku.rawValue))" }.joined(separator: ", ")
        return units.count > 3 ? first + " …" : first
    }

    private static func put(_ unit: ReturnedUnit, _ screen: InspectScreen, isLast: Bool = false) -> Message {
        let hint = "\(money(unit.ruling.money)), \(name(unit.ruling.rule))"
        if let order = unit.ruling.order {
            let done = isLast ? say(" The return is done.") : ""
            let way = say("\(code(unit.place)) goes to the bench for order \(code(order.rawValue)). \(hint).")
            guard case .failed(let why)? = screen.briefing.toteLabel else {
                let label = screen.briefing.toteLabel == nil ? "" : say(" Its label is printed.")
                return Message(.ok, say("Pack it now"), way + label + done, brief: say("for \(code(order.rawValue))"))
            }
            return Message(
                .warning, say("Write on the tote"),
                say("No label: \(displayable(why)). Write \(code(order.rawValue)) on it. \(way)\(done)"),
                brief: code(order.rawValue))
        }
        return Message(
            .ok, say("Next unit"), say("\(name(screen.name(unit.sku))) is on \(code(unit.place)). \(hint)"), brief: hint
        )
    }

    /// What the step that is open now asks for, and why.
    private static func goesOn(_ screen: InspectScreen) -> Message {
        guard let hand = screen.hand else { return begun(screen) }
        switch hand.step {
        case .second:
            return Message(
                .warning, say("Get a second badge"),
                doubted(hand.doubt, isNarrow: false)
                    + say(" Let somebody else look and scan their badge; F4 goes on without."),
                brief: doubted(hand.doubt, isNarrow: true))
        case .check:
            return Message(.ok, say("Answer \(hand.answers.count + 1)"), screen.question?.ask ?? "", joint: ": ")
        case .tray, .weight, .witness:
            guard let ruling = hand.ruling else { return Message(.ok, say("Go on")) }
            let lead =
                hand.step == .weight
                ? say("Weigh it") : hand.step == .witness ? say("Get a witness") : trayLead(screen, hand)
            return Message(
                .ok, lead, say("\(money(ruling.money)) by the rule: \(name(ruling.rule))"), brief: money(ruling.money))
        case .picture: return Message(.ok, stepLead(.picture), name(hand.nextAngle ?? ""), joint: ": ", cut: .end)
        case .item, .lot, .expiry, .serial, .grade, .reason:
            return Message(.ok, stepLead(hand.step), name(screen.name(hand.sku)), joint: ": ", cut: .end)
        }
    }

    private static func trayLead(_ screen: InspectScreen, _ hand: ReturnHand) -> String {
        if let order = hand.ruling?.order { return say("TO \(code(order.rawValue))") }
        return say("Put on \(screen.briefing.tray.map { code($0) } ?? say("its tray"))")
    }

    private static func next(_ screen: InspectScreen) -> String {
        screen.hand.map { stepLead($0.step) } ?? say("Go on")
    }

    /// What to do at a step, in at most 18 columns.
    static func stepLead(_ step: InspectStep) -> String {
        switch step {
        case .item: say("Scan a unit")
        case .lot: say("Scan its lot")
        case .expiry: say("Type its last day")
        case .serial: say("Scan its serial")
        case .second: say("Scan 2nd badge")
        case .check: say("Type a digit")
        case .picture: say("Take the picture")
        case .grade: say("Scan a grade card")
        case .reason: say("Type a digit")
        case .weight: say("Weigh it")
        case .witness: say("Get a witness")
        case .tray: say("Scan its tray")
        }
    }

    /// What is expected at a step.
    static func described(_ step: InspectStep) -> String {
        switch step {
        case .item: say("a unit out of the parcel")
        case .lot: say("the lot on the unit")
        case .expiry: say("a day, as 2027-03-01 or 270301")
        case .serial: say("the serial on the unit")
        case .second: say("the badge of somebody else who inspects or supervises")
        case .check: say("the digit of an answer")
        case .picture: say("the name of a picture, up to \(Limits.photoReference) characters")
        case .grade: say("a grade card, or A, B, C or D")
        case .reason: say("the digit of a reason")
        case .weight: say("a weight, from the scale or typed in grams")
        case .witness: say("the badge of somebody else")
        case .tray: say("the tray that is shown")
        }
    }

    // MARK: Pictures

    static func pictureAwaited(_ wait: PictureWait, angle: String) -> Message {
        switch wait {
        case .camera:
            Message(
                .information, say("Hold it still"), say("The camera takes the picture: \(name(angle))"),
                brief: name(angle))
        case .folder(let path):
            Message(
                .information, say("Take it now"),
                say("Whatever comes into \(displayable(path)) next is the picture: \(name(angle))"),
                brief: name(angle))
        }
    }

    static func pictureUnasked(_ source: String) -> Message {
        Message(
            .warning, say("Not asked for"),
            say("\(displayable(source)) came when no picture was wanted; it was not kept."),
            brief: say("picture not kept"))
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
                say("Take another one"), say("Return \(code(id.rawValue)) is done. Expected: one that waits."),
                say("it is done"))
        case .busy(let id):
            return error(
                say("Finish \(code(id.rawValue))"),
                say("\(code(id.rawValue)) is on your bench. Expected: that return first; Esc twice leaves it."),
                say("it is on the bench"))
        case .ownBadge:
            return error(
                say("Another badge"), say("This badge is your own. Expected: the badge of somebody else."),
                say("it is your own"))
        case .notASecond(let badge, let person): return notASecond(badge, person)
        case .noSuchAnswer(let text, let answers):
            return error(
                say("Type 1 to \(answers)"), say("\(code(text)) is none of the answers. Expected: 1 to \(answers)."),
                say("not \(code(text))"))
        case .noSuchReason(let text, let reasons):
            return error(
                say("Type 1 to \(reasons)"), say("\(code(text)) is none of the reasons. Expected: 1 to \(reasons)."),
                say("not \(code(text))"))
        case .gradeNotNow(let grade, let step):
            return error(
                stepLead(step), say("Grade \(grade.rawValue) comes later. Expected: \(described(step))."),
                say("grade comes later"))
        case .notWithout(let step):
            return error(
                stepLead(step), say("This step cannot be left out. Expected: \(described(step))."),
                say("not without it"))
        case .wrongTray(let place, let expected, let disposition): return wrongTray(place, expected, disposition)
        case .notAWeight(let text):
            return error(
                say("Weigh it"), say("\(code(text)) is no weight. Expected: \(described(InspectStep.weight))."),
                say("not a weight"))
        case .orphansLeft(let units): return orphansLeft(units)
        case .noPolicy: return noPolicy
        case .noCamera(let why):
            return error(
                say("No picture came"), say("\(displayable(why)) Expected: a picture, the name of one, or F4 without."),
                say("F2 again, or F4"))
        case .serialInHouse(let serial, let place):
            return error(
                say("F4 sets it apart"),
                say(
                    "Serial \(code(serial)) lies in \(code(place)), as the records say. ",
                    "Expected: another serial, or F4: it goes to quarantine."), say("is in \(code(place))"))
        case .samePicture(let angle, let unit):
            return error(
                say("Take another one"),
                say(
                    "This is the picture \(name(angle)) of unit \(unit). Expected: a new one, from the side ",
                    "asked for."),
                say("the same picture"))
        case .goneToOrder(let order):
            return error(
                say("Too late for undo"),
                say("The unit went to order \(code(order.rawValue)). Expected: a step of yours that nobody relies on."),
                say("order has it"))
        }
    }

    private static func held(_ id: ReturnID, _ holder: String, _ station: StationID) -> Message {
        Message(
            .error, say("Take another one"),
            say(
                "\(holder) inspects \(code(id.rawValue)) at \(code(station.rawValue)). ",
                "Expected: a return that nobody is at."), brief: say("\(holder) has it"), cut: .end)
    }

    private static func notASecond(_ badge: BadgeID, _ person: String) -> Message {
        Message(
            .error, say("Another badge"),
            say(
                "\(name(person)) (\(code(badge.rawValue))) neither inspects nor supervises. ",
                "Expected: the badge of somebody who does."), brief: say("not for returns"))
    }

    private static func wrongTray(_ place: PlaceID, _ expected: PlaceID, _ disposition: Disposition) -> Message {
        Message(
            .error, say("Use \(code(expected))"),
            say("\(code(place)) is not the tray for what is \(use(of: disposition)). Expected: \(code(expected))."),
            brief: say("not \(code(place))"))
    }

    private static func orphansLeft(_ units: Int) -> Message {
        Message(
            .error, say("Fetch its units"),
            say(
                "\(count(units, say("unit lies"), say("units lie"))) on the tray for orphans. Expected: each on ",
                "its own tray."
            ),
            brief: say("\(units) without tray"))
    }

    private static var noPolicy: Message {
        Message(
            .error, say("Ask the office"),
            say(
                "This site has no checklists and no dispositions. Expected: those of: dockline return policy --shipped."
            ),
            brief: say("no checklists yet"))
    }

    static func inspect(_ deviation: InspectDeviation, _ names: [BadgeID: String]) -> Message {
        switch deviation {
        case .takeOver(let id, let badge, let station):
            let holder = name(names[badge] ?? badge.rawValue)
            return Message(
                .warning, say("Scan again to take"),
                say(
                    "\(holder) inspects \(code(id.rawValue)) at \(code(station.rawValue)). ",
                    "Give \(code(id.rawValue)) again to take it over; \(holder) is told."),
                brief: say("\(holder) has it"), cut: .end)
        case .again(let id):
            return Message(
                .warning, say("Scan again to open"),
                say("\(code(id.rawValue)) is done. Scan it again to open it once more, for what turned up."),
                brief: say("it is done"))
        case .missing([]):
            return Message(
                .warning, say("Nothing was in it"), say("F4 again says that the parcel was empty."),
                brief: say("F4 again: is empty"))
        case .missing(let units):
            let sum = units.reduce(0) { $0 + $1.units }
            return Message(
                .warning, say("\(sum) missing"),
                say("\(list(units)) announced and not inspected. F4 again says that the parcel is empty."),
                brief: say("F4 again: is empty"))
        case .orphan(let text):
            return Message(
                .warning, say("Scan again to open"),
                say("Nobody knows \(code(text)). Scan it again to inspect it as an orphan; its owner is found later."),
                brief: say("nobody knows it"))
        }
    }
}
