import TextScreen
import Warehouse

// Stock that is dying: the lists of the rungs, and the task that somebody walks to a bin with.

extension English {
    static var expiryTitle: String { say("EXPIRY") }
    static var expiryCommand: CommandText {
        (
            say("Expiry lists"), say("Expiry"),
            say("Shows what is dying on the shelves, rung by rung: what is due first, and who looks after it.")
        )
    }
    static var expiryDoneCommand: CommandText {
        (say("Done"), say("Done"), say("It is done: tagged, looked after, or out of the house."))
    }
    static var expiryDropCommand: CommandText {
        (
            say("Drop it"), say("Drop"),
            say("Pressed twice: nothing is done about it. What was taken out belongs in its bin again.")
        )
    }
    static var expiryHomeCommand: CommandText {
        (say("Expiry lists"), say("List"), say("Shows the lists; the task stays taken on."))
    }
    static var expiryBackCommand: CommandText {
        (say("Back"), say("Back"), say("Drops what is half typed, then shows the lists; the task stays taken on."))
    }
    static var hubSettles: String { say("the hub's order settles it") }
    static var scanFirst: String { say("scan what is asked for first") }

    static var rungColumn: String { say("Rung") }
    static var daysColumn: String { say("Days") }
    static var ownerColumn: String { say("Owner") }

    static func rung(_ rung: Rung?) -> String {
        switch rung {
        case nil: say("all")
        case .pushFirst: say("go first")
        case .tag: say("tag")
        case .transfer: say("transfer")
        case .liquidate: say("sell off")
        case .dispose: say("throw out")
        }
    }

    static func dueLots(_ rows: Int) -> String {
        rows == 0 ? say("nothing due") : count(rows, say("lot due"), say("lots due"))
    }

    /// `9 days left`, `2 days past`.
    static func daysLeft(_ days: Int) -> String {
        days < 0
            ? count(-days, say("day past"), say("days past")) : count(days, say("day left"), say("days left"))
    }

    static func expiryLot(_ batch: Batch) -> String {
        batch.lot.isEmpty ? batch.expiry.map { day($0) } ?? "" : code(batch.lot)
    }

    /// Who is at it, or that it waits.
    static func expiryState(_ row: ExpiryRow, mine: BadgeID?) -> String {
        guard row.task != nil else { return say("waits") }
        if row.state == .aside { return say("lies aside") }
        return row.by == mine ? say("yours: go on") : name(row.byName)
    }

    static func noExpiry(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, say("Nothing is due"), say("Left and right show the other rungs"),
                brief: say("see other rungs"))
            : Message(.information, say("Looking for lots"), say("Wait a moment"))
    }

    // MARK: A task

    /// What has to be seen from two metres away.
    static func expiryHead(_ task: ExpiryTask) -> String {
        switch task.step {
        case .bin, .item, .lot: return code(task.taken.place)
        case .tray: return code(task.tray ?? task.taken.place)
        case .witness: return say("2ND BADGE")
        case .hub: return code(task.taken.transfer?.rawValue ?? "")
        case .done, .over: return code(task.state == .aside ? task.tray ?? task.taken.place : task.taken.place)
        }
    }

    static func expiryLines(_ task: ExpiryTask, isNarrow: Bool, dot: String) -> [String] {
        let (item, left) = (name(task.item.name), daysLeft(task.daysLeft))
        if isNarrow { return ["\(task.taken.quantity)x \(item)", shortBatch(task.taken.batch), left] }
        return [
            "\(task.taken.quantity) \u{D7} \(item)", "\(self.item(task.taken.sku)) \(dot) \(batch(task.taken.batch))",
            "\(left) \(dot) " + say("owner \(name(task.owner))"),
            task.tray.map { say("from \(code(task.taken.place)) into \(code($0))") }
                ?? say("lies in \(code(task.taken.place))"),
            say("taken on by \(name(task.byName))"), expiryDeed(task),
        ]
    }

    /// What the rung asks of the hands.
    private static func expiryDeed(_ task: ExpiryTask) -> String {
        switch task.taken.rung {
        case .pushFirst: say("See that it goes out before younger lots.")
        case .tag: say("Put the lower price on every unit.")
        case .transfer where task.tray == nil: say("The hub makes an order to a site that can sell it.")
        case .transfer: say("No hub: agree with another site, and say when they have left.")
        case .liquidate: say("Take them aside for whoever buys remainders.")
        case .dispose: say("Throw them away; somebody else has to see it.")
        }
    }

    static func expiriesPrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: say("scan bin")
        case .medium: say("scan a bin, or Enter")
        case .long: say("scan a bin, Enter: the marked one; left, right: other rungs")
        }
    }

    static func expiryPrompt(_ task: ExpiryTask, _ length: PromptLength) -> String {
        let words: (short: String, medium: String, long: String)
        switch task.step {
        case .bin: words = scanLabel(task.taken.place, say("scan bin"))
        case .item:
            words = (say("scan item"), say("scan the item"), say("scan a unit: \(name(task.item.name))"))
        case .lot: words = (say("scan lot"), say("scan or type the lot"), say("scan or type its lot, or its last day"))
        case .tray: words = scanLabel(task.tray ?? task.taken.place, say("scan tray"))
        case .done: words = (say("F4 done"), say("F4 when it is done"), say("F4 when it is done, F8 twice drops it"))
        case .witness:
            words = (
                say("2nd badge"), say("scan a second badge"),
                say("scan the badge of somebody who sees it; a supervisor presses F4")
            )
        case .hub, .over: words = (say("Enter"), say("Enter shows the list"), say("Enter shows the list"))
        }
        switch length {
        case .short: return words.short
        case .medium: return words.medium
        case .long: return words.long
        }
    }

    private static func scanLabel(_ place: PlaceID, _ short: String) -> (String, String, String) {
        (short, say("scan \(code(place))"), say("scan the label of \(code(place))"))
    }

    static func expiryHint(_ task: ExpiryTask) -> Message {
        switch task.step {
        case .bin:
            Message(
                .information, say("Go to \(code(task.taken.place))"), say("Scan its label there"),
                brief: say("scan its label"))
        case .item: Message(.information, say("Scan the item"), name(task.item.name), brief: say("any unit of it"))
        case .lot:
            Message(
                .information, say("Scan the lot"), say("Or type it, or its last day: other lots may lie here"),
                brief: say("or type it"))
        case .tray:
            Message(
                .information, say("Bring them aside"), say("Into \(code(task.tray ?? "")): scan its label"),
                brief: say("scan the tray"))
        case .done: Message(.information, say("F4 when done"), expiryDeed(task), brief: say("F8 twice drops it"))
        case .witness:
            Message(
                .information, say("Show a 2nd badge"), say("Somebody else sees them thrown away"),
                brief: say("or a supervisor's F4"))
        case .hub:
            Message(
                .information, say("The hub is asked"), say("For \(code(task.taken.transfer?.rawValue ?? ""))"),
                brief: say("it makes an order"))
        case .over: Message(.information, say("Press Enter"), say("It shows the list"), brief: say("shows the list"))
        }
    }

    static func dropExpiry(_ task: ExpiryTask) -> Message {
        Message(
            .warning, say("F8 again drops it"),
            task.tray == nil
                ? say("Nothing is done about it then.")
                : say("Its units belong in \(code(task.taken.place)) again then: bring them there."),
            brief: say("nothing is done"))
    }

    static func expiryOver(_ task: ExpiryTask) -> Message {
        Message(
            .information, say("It is over"), say("Somebody settled or dropped task \(task.number)."),
            brief: say("take another one"))
    }

    /// What was just committed.
    static func expiryTold(_ step: ExpiryStep, _ task: ExpiryTask) -> Message {
        let units = task.taken.quantity
        switch step {
        case .takenOn:
            if task.step != .hub { return expiryHint(task) }
            return Message(
                .ok, say("The hub is asked"),
                say(
                    "It makes order \(code(task.taken.transfer?.rawValue ?? "")) to a site that can sell them, ",
                    "and sends it here"), brief: say("it makes an order"))
        case .atBin: return Message(.ok, say("Scan the item"), name(task.item.name), brief: say("any unit of it"))
        case .itemShown:
            return Message(
                .ok, say("Scan the lot"), say("Or type it, or its last day: other lots may lie here"),
                brief: say("or type it"))
        case .shown:
            let next = expiryHint(task)
            return Message(.ok, next.lead, next.detail, brief: next.brief)
        case .aside:
            return Message(
                .ok, say("\(units) lie aside"), say("F4 on this task when they have left the house"),
                brief: say("F4 when they leave"))
        case .settled:
            return Message(.ok, say("Done"), "\(units) \u{D7} \(name(task.item.name))", joint: ": ", cut: .end)
        case .dropped:
            return Message(
                .ok, say("Dropped"),
                task.tray == nil
                    ? say("Nothing is done about it")
                    : say("Its units belong in \(code(task.taken.place)) again"),
                brief: say("back in its bin"))
        }
    }

    // MARK: Refusals, the board

    static func expiry(_ refusal: ExpiryRefusal) -> Message {
        func error(_ lead: String, _ detail: String, _ brief: String) -> Message {
            Message(.error, lead, detail, brief: brief)
        }
        switch refusal {
        case .notFree(let sku, let place, let free):
            return error(
                say("Take another one"),
                say(
                    "\(free) of \(item(sku)) are free in \(code(place)): tours claim the others, or somebody took ",
                    "them on. Expected: units that are free."), say("\(free) are free"))
        case .tooOld(let sku, let left, let need):
            return error(
                say("Too old for that"),
                say("\(item(sku)) has \(left) days left, \(need.daysLeft) are needed. Expected: a later rung."),
                daysLeft(left))
        case .over(let number, _):
            return error(
                say("Take another one"), say("Task \(number) is over already. Expected: one that is open."),
                say("it is over"))
        case .alone:
            return error(
                say("Show a 2nd badge"),
                say(
                    "Nobody throws stock away alone. Expected: the badge of somebody else who sees it, or F4 of a ",
                    "supervisor."), say("of somebody else"))
        case .bothBadges:
            return error(
                say("Show another badge"), say("This one is yours. Expected: the badge of somebody else who sees it."),
                say("this one is yours"))
        case .gone(let place):
            return error(
                say("Look for the units"),
                say("Not all of them lie in \(code(place)) any more. Expected: F6 and its label, then a supervisor."),
                say("not in \(code(place))"))
        case .atHub(let order):
            return error(
                say("Wait for the order"),
                say("The hub makes \(code(order.rawValue)), and that settles it. Expected: F8 twice to take it back."),
                say("the hub makes it"))
        case .notProved(.done):
            return error(
                say("Press F4"), say("Everything was shown. Expected: F4 when it is done, or F8 twice to drop it."),
                say("nothing to scan"))
        case .notProved:
            return error(
                say("Scan it first"), say("Not all was shown yet. Expected: what the screen asks for."),
                say("then F4"))
        case .notPickable(let place):
            return error(
                say("Bring them down"),
                say("No tour picks in \(code(place)): reserve, or held. Expected: a bin for picking, without a hold."),
                say("reserve or held"))
        case .nothingHere(let place):
            return error(
                say("Not on the list"),
                say("Nothing in \(code(place)) is on any rung. Expected: a bin of the list."), say("nothing is due"))
        }
    }

    /// A line on the desk of the board: `3 lots, 36 units`, and `2 days past, sales`.
    static func expiryLots(_ due: ExpiryDue) -> String {
        "\(count(due.lots, say("lot"), say("lots"))), \(count(due.units, say("unit"), say("units")))"
    }

    static func expiryAbout(_ due: ExpiryDue) -> String { "\(daysLeft(due.daysLeft)), \(name(due.owner))" }
}
