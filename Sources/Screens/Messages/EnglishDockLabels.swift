import TextScreen
import Warehouse

// Titles, columns, prompts and accepted facts of the dock.

extension English {
    static var dockTitle: String { say("DOCK") }
    static var loadTitle: String { say("LOAD") }
    static var doorColumn: String { say("Door") }
    static var loadColumn: String { say("Load") }
    static var serviceColumn: String { say("Service") }
    static var aboardColumn: String { say("Aboard") }
    static var toPackColumn: String { say("To pack") }
    static var noDoorYet: String { say("NO DOOR YET") }
    static var noLane: String { say("no lane has room") }

    static var dockCommand: CommandText {
        (say("Dock"), say("Dock"), say("Shows the loads, the lanes and the cartons to stage."))
    }
    static var closeLoadCommand: CommandText {
        (say("Close load"), say("Close"), say("Nothing more is loaded; the seal comes next."))
    }
    static var openLoadCommand: CommandText {
        (
            say("Open load"), say("Open"),
            say("Opens a closed load again; a sealed one only where a carton on it has to come off.")
        )
    }
    static var leftoverCommand: CommandText {
        (
            say("Leave behind"), say("Leave"),
            say("The next carton that waits stays behind: why, and how it goes instead.")
        )
    }
    static var unloadCommand: CommandText {
        (say("Unload"), say("Off"), say("The next carton that is scanned comes off the load."))
    }
    static var moveDoorCommand: CommandText {
        (
            say("Other door"), say("Door"), say("Moves the selected load to another door; a taken door changes places.")
        )
    }
    static var truckCommand: CommandText {
        (
            say("Truck is here"), say("Truck"),
            say("The truck of this load has come: what it is called, then its door.")
        )
    }
    static var photoCommand: CommandText {
        (
            say("Photo of the seal"), say("Photo"),
            say("Notes where a photo of the seal is found: a file name, a number, a link.")
        )
    }
    static var holdCommand: CommandText {
        (say("Hold the load"), say("Hold"), say("A supervisor lets the load wait, and says why."))
    }
    static var liftCommand: CommandText {
        (say("Lift the hold"), say("Lift"), say("A supervisor lets a held load go on."))
    }
    static var dockUndoCommand: CommandText {
        (say("Undo"), say("Undo"), say("Takes back what you did last with a carton."))
    }
    static var dockHomeCommand: CommandText { (say("Dock"), say("Dock"), say("Shows the queue of loads.")) }

    static var nothingIsLoading: String { say("load is not open") }
    static var nothingWaitsHere: String { say("no carton waits") }
    static var heldNow: String { say("load is held") }
    static var closedOnly: String { say("seal comes after F4") }
    static var loadIsOver: String { say("load is over") }
    static var supervisorsOnly: String { say("supervisors only") }
    static var noLoadSelected: String { say("no load to move") }

    static func toStage(_ count: Int) -> String {
        count == 0 ? say("nothing to stage") : self.count(count, say("carton to stage"), say("cartons to stage"))
    }

    static func noLoads(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, say("No load waits"), say("The office plans loads. Cartons can be staged all the same."),
                brief: say("scan a carton"))
            : Message(.information, say("Looking for loads"), say("Wait a moment"))
    }

    static func state(_ state: LoadState) -> String {
        switch state {
        case .planned: say("planned")
        case .atDoor: say("at door")
        case .loading: say("loading")
        case .closed: say("closed")
        case .sealed: say("sealed")
        case .departed: say("departed")
        case .cancelled: say("cancelled")
        }
    }

    /// `lane 3 8/12`.
    static func fill(_ fill: LaneFill) -> String { "\(lane(fill.lane.id)) \(fill.cartons)/\(fill.lane.capacity)" }

    /// Which door a load goes to next, and why.
    static func planned(_ turn: DoorTurn) -> Message {
        Message(
            .information, say("\(code(turn.load.rawValue)) goes to \(door(turn.door))"), displayable(turn.why),
            brief: say("to \(door(turn.door))"), joint: ": ")
    }

    static func toLane(_ place: PlaceID) -> String { say("to \(lane(place))") }

    static func cartonLine(_ parcel: DockParcel, dot: String) -> String {
        let load = parcel.load.map { say(" \(dot) load \(code($0.rawValue))") } ?? ""
        return "\(carton(parcel.id)) \(dot) \(order(parcel.order))\(load)"
    }

    static func waitingLine(_ parcel: DockParcel, isNarrow: Bool, dot: String) -> String {
        let place =
            parcel.lane.map { lane($0) } ?? (parcel.state == .labelled ? say("not staged") : say("at the bench"))
        let tail = code(String(parcel.id.rawValue.suffix(6)))
        return isNarrow ? "\(place) \(tail)" : say("\(place) \(dot) carton \(tail) \(dot) \(order(parcel.order))")
    }

    static func moreCartons(_ count: Int) -> String { say("and \(count) more") }

    /// The same and the slack, for narrow screens.
    static func shortAboard(_ screen: LoadScreen, _ minutes: Int?) -> String {
        let slack = minutes.map { "  " + self.slack($0) } ?? ""
        return "\(screen.load.cartons.count)/\(screen.load.cartons.count + screen.waiting.count)" + slack
    }

    static func aboard(_ screen: LoadScreen) -> String {
        say("\(screen.load.cartons.count)/\(screen.load.cartons.count + screen.waiting.count) aboard")
    }

    static func leavesIn(_ load: Load, _ minutes: Int?, offset: Int) -> String {
        let leaves = leaves(clock(load.departs, offset: offset))
        guard let minutes, load.state != .departed else { return leaves }
        return leaves + ", " + slackWords(minutes)
    }

    /// What stands where the cartons stood, once nothing more is loaded.
    static func sealLines(_ load: Load, _ names: [BadgeID: String]) -> [String] {
        switch load.state {
        case .closed:
            guard let first = load.sealFirst else { return [say("Two people read the seal, one after the other.")] }
            return [
                say("\(name(names[first.by] ?? first.by.rawValue)) has read it."),
                say("Now another person: badge, then seal."),
            ]
        // What is asked for comes first: a handheld has one row for both.
        case .sealed: return [say("Driver's code \(load.driverCode)"), say("Seal \(code(load.seal ?? ""))")]
        case .departed:
            return [
                count(load.cartons.count, say("carton has"), say("cartons have")) + say(" left."),
                say("Seal \(code(load.seal ?? ""))"),
                say("Manifest \(String((load.manifestHash ?? "").prefix(8)))"),
            ]
        case .planned, .atDoor, .loading, .cancelled: return []
        }
    }

    // MARK: Prompts

    static func dockPrompt(_ home: DockHome, _ length: PromptLength) -> String {
        if home.moving != nil {
            return length == .short ? say("scan door") : say("scan the new door, or choose a load")
        }
        if let held = home.holding {
            let lane = held.lane.map { self.lane($0) } ?? say("a lane")
            return length == .short ? say("scan lane") : say("scan \(lane)")
        }
        switch length {
        case .short: return say("scan carton")
        case .medium: return say("scan a carton or a door")
        case .long: return say("scan a carton, or a door to open its load")
        }
    }

    static func loadPrompt(_ screen: LoadScreen, _ length: PromptLength) -> String {
        let (short, long) = asked(screen)
        return length == .short ? short : long
    }

    private static func asked(_ screen: LoadScreen) -> (short: String, long: String) {
        let load = screen.load
        switch screen.asks {
        case .unload: return (say("scan: off"), say("scan the carton that comes off"))
        case .truck: return (say("truck"), say("type what the truck is called, or scan its door"))
        case .door:
            return (
                say("scan door"), load.door.map { say("scan its door, Enter for \(door($0))") } ?? say("scan its door")
            )
        case .photo: return (say("photo"), say("type or scan where the photo is found"))
        case .hold: return (say("type why"), say("type why it has to wait"))
        case nil: break
        }
        if load.isHeld { return (say("held"), say("held: a supervisor lifts it with F5")) }
        switch load.state {
        case .planned, .atDoor:
            return (
                say("scan door"), load.door.map { say("scan \(door($0)) to open") } ?? say("scan a free door to open")
            )
        case .loading:
            return (say("scan carton"), say("scan a carton"))
        case .closed: return (say("read seal"), say("type or scan the number on the seal"))
        case .sealed: return (say("driver"), say("the driver's code or name"))
        case .departed, .cancelled: return (say("Enter"), say("Enter shows the dock"))
        }
    }

    /// What can be done with a load in its state, said once when it is shown.
    static func loadHint(_ load: Load) -> Message {
        if let hold = load.hold {
            switch hold {
            case .sealMismatch(let first, let second):
                return Message(
                    .warning, say("Held: two seals"),
                    say("\(code(first)) and \(code(second)) were read. A supervisor lifts it."),
                    brief: say("a supervisor lifts"), stays: true)
            case .office(let words):
                return Message(
                    .warning, say("Held by the office"), displayable(words), brief: displayable(words), cut: .end)
            }
        }
        switch load.state {
        case .planned, .atDoor:
            return Message(.information, say("Scan its door"), say("That opens load \(code(load.id.rawValue))."))
        case .loading: return Message(.information, say("Scan cartons"), say("F4 closes the load when all are aboard."))
        case .closed:
            return Message(.information, say("Read the seal"), say("Type or scan its number. F4 opens the load again."))
        case .sealed:
            return Message(
                .information, say("Ask the driver"), say("for the code \(load.driverCode), or a name."), joint: " ")
        case .departed: return Message(.ok, say("It has left"))
        case .cancelled: return Message(.information, say("It is cancelled"))
        }
    }

    // MARK: Facts

    static var laneFirst: Message {
        Message(.information, say("Scan a lane"), say("The carton in the hand goes there. Esc drops it."))
    }
    /// What was asked for with a key at a load.
    static func asks(_ question: LoadQuestion, _ load: Load) -> Message {
        switch question {
        case .unload:
            Message(
                .warning, say("Scan what comes off"), say("The next carton leaves the load. Esc or F11 ends that."),
                brief: say("Esc ends that"))
        case .truck:
            Message(
                .information, say("Type its plate"),
                say("What the truck of \(code(load.id.rawValue)) is called; Enter for no name."),
                brief: say("or Enter for none"))
        case .door(let truck):
            Message(
                .information, say("Scan its door"),
                (truck.map { say("Truck \(displayable($0)). ") } ?? "")
                    + (load.door.map { say("Enter for \(door($0)).") } ?? ""),
                brief: load.door.map { say("Enter: \(door($0))") } ?? "")
        case .photo:
            Message(
                .information, say("Note the photo"),
                say("Type or scan where the photo of the seal is found. Esc leaves it."),
                brief: say("where is it found"))
        case .hold:
            Message(
                .warning, say("Type why"),
                say("Load \(code(load.id.rawValue)) waits until a supervisor lifts the hold. Esc leaves it."),
                brief: say("then it waits"))
        }
    }

    static var typeWhy: Message {
        Message(
            .error, say("Type why"), say("A code was scanned. Expected: the reason in words."),
            brief: say("in words, no code"))
    }

    static func scanNewDoor(_ load: LoadID) -> Message {
        Message(
            .warning, say("Scan the new door"),
            say(
                "of load \(code(load.rawValue)), or choose the load it changes places with and press Enter. Esc ",
                "leaves it."
            ),
            brief: say("or choose a load"), joint: " ")
    }

    static func inHand(_ parcel: DockParcel, lane: PlaceID?) -> Message {
        let load = parcel.load.map { say("load \(code($0.rawValue))") } ?? say("no load yet")
        let best =
            lane == nil
            ? say("No lane has room for it: tell the supervisor.") : say("For \(order(parcel.order)), \(load).")
        return Message(
            .ok, lane.map { say("Scan \(self.lane($0))") } ?? say("Find a lane"), best, brief: carton(parcel.id))
    }

    static func doorMoved(_ load: Load, to place: PlaceID, by person: String?) -> Message {
        let who = person.map { say("\(name($0)) moved it") } ?? say("it was moved")
        return Message(
            .warning, say("Go to \(door(place))"), say("Load \(code(load.id.rawValue)) goes on there: \(who)."),
            brief: who, stays: true)
    }

    static func signedInAtDock(_ person: String) -> Message {
        Message(.ok, "\(name(person))", say("stands here now"), joint: " ", cut: .end)
    }

    /// What was just committed at the dock, told by its last fact.
    static func dockRecorded(
        _ facts: [DockFact], _ briefing: DockBriefing?, now: Moment?, offset: Int
    ) -> Message {
        switch facts.last {
        case .carton(let parcel, .staged(let change, _)):
            let place = change.after.lane.map { lane($0) } ?? ""
            return Message(.ok, say("In \(place)"), carton(parcel), joint: ": ")
        case .carton(let parcel, .undone):
            return Message(.ok, say("Taken back"), say("\(carton(parcel)) is where it was"))
        case .carton(let parcel, .planned): return Message(.ok, say("Planned"), carton(parcel), joint: ": ")
        case .load(let id, let event): return loadRecorded(id, event, briefing, now: now, offset: offset)
        case nil: return Message(.information, say("Nothing changed"))
        }
    }

    private static func loadRecorded(
        _ id: LoadID, _ event: LoadEvent, _ briefing: DockBriefing?, now: Moment?, offset: Int
    ) -> Message {
        let progress = briefing.map { aboard(LoadScreen(briefing: $0)) } ?? ""
        switch event {
        case .arrived(let place, _, _):
            return Message(.ok, say("Truck at \(door(place))"), say("Load \(code(id.rawValue))"))
        case .opened(let place, _):
            return Message(.ok, say("Load cartons"), say("Load \(code(id.rawValue)) is open at \(door(place))"))
        case .doorChanged(_, let place, _), .swapped(_, _, let place, _):
            return Message(.ok, say("Now \(door(place))"), say("Load \(code(id.rawValue)); everybody at it is told"))
        case .loaded(let change, _): return Message(.ok, progress, carton(change.parcel), joint: ": ")
        case .unloaded(let change, _):
            return Message(.ok, say("Off the load"), "\(carton(change.parcel)). \(progress)", joint: ": ")
        case .leftOver(let change, let leftover):
            return Message(
                .ok, say("Stays behind"),
                say("\(carton(change.parcel)) goes \(next(leftover.next, now: now, offset: offset))"),
                joint: ": "
            )
        case .closed: return Message(.ok, say("Read the seal"), say("Closed: \(progress)"))
        case .reopened: return Message(.ok, say("Load goes on"), progress)
        case .sealEntered:
            // The number is not shown: the second person reads the seal, not the screen.
            return Message(
                .warning, say("Another person now"),
                say("What you read is noted. Scan a second badge, then the seal again."),
                brief: say("badge, then seal"))
        case .sealMismatch(let first, let second):
            return Message(
                .warning, say("Held: two seals"),
                say("\(code(first.seal)) and \(code(second.seal)) were read. A supervisor lifts it."),
                brief: say("a supervisor lifts"), stays: true)
        case .sealed(let seal, _, _):
            return Message(.ok, say("Sealed"), say("\(code(seal)). Now the driver's code"), joint: ": ")
        case .photographed(let photo, _):
            return Message(.ok, say("Photo is noted"), displayable(photo), joint: ": ", cut: .end)
        case .held(let words, _):
            return Message(.warning, say("Held"), displayable(words), brief: displayable(words), joint: ": ", cut: .end)
        case .holdLifted: return Message(.ok, say("Hold is lifted"), say("Go on where it stood"))
        case .departed(let departure):
            return Message(
                .ok, say("Departed"),
                say("\(count(departure.cartons, say("carton"), say("cartons"))), \((departure.grams + 500) / 1000) kg"),
                joint: ": ")
        case .cancelled: return Message(.ok, say("Load is cancelled"))
        case .undone: return Message(.ok, say("Taken back"), progress)
        }
    }

    /// `with RUN-2`, `today at 16:40`, `on 1 Mar 2027 at 16:40`.
    static func next(_ next: NextSlot, now: Moment?, offset: Int) -> String {
        switch next {
        case .load(let load): return say("with \(code(load.rawValue))")
        case .slot(let moment):
            let day = ClockTime.day(of: moment, offset: offset)
            let days = now.map { day.rawValue - ClockTime.day(of: $0, offset: offset).rawValue }
            let when = days == 0 ? say("today") : days == 1 ? say("tomorrow") : say("on \(self.day(day))")
            return say("\(when) at \(clock(moment, offset: offset))")
        }
    }

    /// What leaving a carton behind would do.
    static func leftover(_ parcel: DockParcel, _ slot: NextSlot?, now: Moment?, offset: Int) -> Message {
        guard let slot else {
            return Message(
                .warning, say("Type when it goes"),
                say("No load takes \(carton(parcel.id)) of \(order(parcel.order)). Type a time, such as 16:40."),
                brief: say("no load takes it"))
        }
        let next = next(slot, now: now, offset: offset)
        return Message(
            .warning, say("It stays behind"), say("\(carton(parcel.id)) of \(order(parcel.order)) goes \(next)."),
            brief: next,
            joint: ": ")
    }

    static var whenPrompt: String { say("goes at") }

    static var typeWhen: Message {
        Message(
            .error, say("Type when it goes"),
            say("No load takes this carton. Expected: a time, such as 16:40, then Enter."),
            brief: say("as 16:40, Enter"))
    }

    static func cartonChosen(_ parcel: DockParcel) -> Message {
        Message(
            .information, say("This one stays"), say("\(carton(parcel.id)): choose why, then Enter."),
            brief: carton(parcel.id),
            joint: ": ")
    }

    static func leftoverSubject(_ parcel: DockParcel, _ number: Int, of count: Int) -> String {
        say("\(carton(parcel.id)), \(number) of \(count)")
    }

    static var leftoverHint: (short: String, long: String) {
        (
            short: say("Enter F4 Left Esc"),
            long: say("Up Down why   Left Right which   F4 way out   Enter do it   Esc back")
        )
    }
}
