import TextScreen
import Warehouse

// Titles, columns, prompts and accepted facts of the dock.

extension English {
    static let dockTitle = "DOCK"
    static let loadTitle = "LOAD"
    static let doorColumn = "Door"
    static let loadColumn = "Load"
    static let serviceColumn = "Service"
    static let aboardColumn = "Aboard"
    static let toPackColumn = "To pack"
    static let noDoorYet = "NO DOOR YET"
    static let noLane = "no lane has room"

    static let dockCommand: CommandText = ("Dock", "Dock", "Shows the loads, the lanes and the cartons to stage.")
    static let closeLoadCommand: CommandText = (
        "Close load", "Close", "Nothing more is loaded; the seal comes next. On a closed load: opens it again."
    )
    static let leftoverCommand: CommandText = (
        "Leave behind", "Leave", "The next carton that waits stays behind: why, and how it goes instead."
    )
    static let unloadCommand: CommandText = ("Unload", "Off", "The next carton that is scanned comes off the load.")
    static let moveDoorCommand: CommandText = (
        "Other door", "Door", "Moves the selected load to another door; a taken door changes places."
    )
    static let truckCommand: CommandText = (
        "Truck is here", "Truck", "The truck of this load has come: what it is called, then its door."
    )
    static let photoCommand: CommandText = (
        "Photo of the seal", "Photo", "Notes where a photo of the seal is found: a file name, a number, a link."
    )
    static let holdCommand: CommandText = ("Hold the load", "Hold", "A supervisor lets the load wait, and says why.")
    static let liftCommand: CommandText = ("Lift the hold", "Lift", "A supervisor lets a held load go on.")
    static let dockUndoCommand: CommandText = ("Undo", "Undo", "Takes back what you did last with a carton.")
    static let dockHomeCommand: CommandText = ("Dock", "Dock", "Shows the queue of loads.")

    static let nothingIsLoading = "load is not open"
    static let nothingWaitsHere = "no carton waits"
    static let heldNow = "load is held"
    static let closedOnly = "seal comes after F4"
    static let loadIsOver = "load is over"
    static let supervisorsOnly = "supervisors only"
    static let noLoadSelected = "no load to move"

    static func toStage(_ count: Int) -> String {
        count == 0 ? "nothing to stage" : self.count(count, "carton to stage", "cartons to stage")
    }

    static func noLoads(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, "No load waits", "The office plans loads. Cartons can be staged all the same.",
                brief: "scan a carton")
            : Message(.information, "Looking for loads", "Wait a moment")
    }

    static func state(_ state: LoadState) -> String {
        switch state {
        case .planned: "planned"
        case .atDoor: "at door"
        case .loading: "loading"
        case .closed: "closed"
        case .sealed: "sealed"
        case .departed: "departed"
        case .cancelled: "cancelled"
        }
    }

    /// `lane 3 8/12`.
    static func fill(_ fill: LaneFill) -> String { "\(lane(fill.lane.id)) \(fill.cartons)/\(fill.lane.capacity)" }

    static func shortDoor(_ place: PlaceID) -> String {
        let name = door(place)
        return name.hasPrefix("door ") ? String(name.dropFirst(5)) : name
    }

    /// Which door a load goes to next, and why.
    static func planned(_ turn: DoorTurn) -> Message {
        Message(
            .information, "\(code(turn.load.rawValue)) goes to \(door(turn.door))", displayable(turn.why),
            brief: "to \(door(turn.door))", joint: ": ")
    }

    static func toLane(_ place: PlaceID) -> String { "to \(lane(place))" }

    static func cartonLine(_ parcel: DockParcel, dot: String) -> String {
        let load = parcel.load.map { " \(dot) load \(code($0.rawValue))" } ?? ""
        return "\(carton(parcel.id)) \(dot) \(order(parcel.order))\(load)"
    }

    static func waitingLine(_ parcel: DockParcel, isNarrow: Bool, dot: String) -> String {
        let place = parcel.lane.map { lane($0) } ?? (parcel.state == .labelled ? "not staged" : "at the bench")
        let tail = code(String(parcel.id.rawValue.suffix(6)))
        return isNarrow ? "\(place) \(tail)" : "\(place) \(dot) carton \(tail) \(dot) \(order(parcel.order))"
    }

    static func moreCartons(_ count: Int) -> String { "and \(count) more" }

    /// The same and the slack, for narrow screens.
    static func shortAboard(_ screen: LoadScreen, _ minutes: Int?) -> String {
        let slack = minutes.map { "  " + self.slack($0) } ?? ""
        return "\(screen.load.cartons.count)/\(screen.load.cartons.count + screen.waiting.count)" + slack
    }

    static func aboard(_ screen: LoadScreen) -> String {
        "\(screen.load.cartons.count)/\(screen.load.cartons.count + screen.waiting.count) aboard"
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
            guard let first = load.sealFirst else { return ["Two people read the seal, one after the other."] }
            return [
                "\(name(names[first.by] ?? first.by.rawValue)) has read it.", "Now another person: badge, then seal.",
            ]
        // What is asked for comes first: a handheld has one row for both.
        case .sealed: return ["Driver's code \(load.driverCode)", "Seal \(code(load.seal ?? ""))"]
        case .departed:
            return [
                count(load.cartons.count, "carton has", "cartons have") + " left.", "Seal \(code(load.seal ?? ""))",
                "Manifest \(String((load.manifestHash ?? "").prefix(8)))",
            ]
        case .planned, .atDoor, .loading, .cancelled: return []
        }
    }

    // MARK: Prompts

    static func dockPrompt(_ home: DockHome, _ length: PromptLength) -> String {
        if home.moving != nil { return length == .short ? "scan door" : "scan the new door, or choose a load" }
        if let held = home.holding {
            let lane = held.lane.map { self.lane($0) } ?? "a lane"
            return length == .short ? "scan lane" : "scan \(lane)"
        }
        switch length {
        case .short: return "scan carton"
        case .medium: return "scan a carton or a door"
        case .long: return "scan a carton, or a door to open its load"
        }
    }

    static func loadPrompt(_ screen: LoadScreen, _ length: PromptLength) -> String {
        let (short, long) = asked(screen)
        return length == .short ? short : long
    }

    private static func asked(_ screen: LoadScreen) -> (short: String, long: String) {
        let load = screen.load
        switch screen.asks {
        case .unload: return ("scan: off", "scan the carton that comes off")
        case .truck: return ("truck", "type what the truck is called, or scan its door")
        case .door: return ("scan door", load.door.map { "scan its door, Enter for \(door($0))" } ?? "scan its door")
        case .photo: return ("photo", "type or scan where the photo is found")
        case .hold: return ("type why", "type why it has to wait")
        case nil: break
        }
        if load.isHeld { return ("held", "held: a supervisor lifts it with F5") }
        switch load.state {
        case .planned, .atDoor:
            return ("scan door", load.door.map { "scan \(door($0)) to open" } ?? "scan a free door to open")
        case .loading:
            return ("scan carton", "scan a carton")
        case .closed: return ("read seal", "type or scan the number on the seal")
        case .sealed: return ("driver", "the driver's code or name")
        case .departed, .cancelled: return ("Enter", "Enter shows the dock")
        }
    }

    /// What can be done with a load in its state, said once when it is shown.
    static func loadHint(_ load: Load) -> Message {
        if let hold = load.hold {
            switch hold {
            case .sealMismatch(let first, let second):
                return Message(
                    .warning, "Held: two seals", "\(code(first)) and \(code(second)) were read. A supervisor lifts it.",
                    brief: "a supervisor lifts", stays: true)
            case .office(let words):
                return Message(.warning, "Held by the office", displayable(words), brief: displayable(words), cut: .end)
            }
        }
        switch load.state {
        case .planned, .atDoor:
            return Message(.information, "Scan its door", "That opens load \(code(load.id.rawValue)).")
        case .loading: return Message(.information, "Scan cartons", "F4 closes the load when all are aboard.")
        case .closed: return Message(.information, "Read the seal", "Type or scan its number. F4 opens the load again.")
        case .sealed:
            return Message(.information, "Ask the driver", "for the code \(load.driverCode), or a name.", joint: " ")
        case .departed: return Message(.ok, "It has left")
        case .cancelled: return Message(.information, "It is cancelled")
        }
    }

    // MARK: Facts

    static let laneFirst = Message(.information, "Scan a lane", "The carton in the hand goes there. Esc drops it.")
    /// What was asked for with a key at a load.
    static func asks(_ question: LoadQuestion, _ load: Load) -> Message {
        switch question {
        case .unload:
            Message(
                .warning, "Scan what comes off", "The next carton leaves the load. Esc or F11 ends that.",
                brief: "Esc ends that")
        case .truck:
            Message(
                .information, "Type its plate",
                "What the truck of \(code(load.id.rawValue)) is called; Enter for no name.",
                brief: "or Enter for none")
        case .door(let truck):
            Message(
                .information, "Scan its door",
                (truck.map { "Truck \(displayable($0)). " } ?? "") + (load.door.map { "Enter for \(door($0))." } ?? ""),
                brief: load.door.map { "Enter: \(door($0))" } ?? "")
        case .photo:
            Message(
                .information, "Note the photo", "Type or scan where the photo of the seal is found. Esc leaves it.",
                brief: "where is it found")
        case .hold:
            Message(
                .warning, "Type why",
                "Load \(code(load.id.rawValue)) waits until a supervisor lifts the hold. Esc leaves it.",
                brief: "then it waits")
        }
    }

    static let typeWhy = Message(
        .error, "Type why", "A code was scanned. Expected: the reason in words.", brief: "in words, no code")

    static func scanNewDoor(_ load: LoadID) -> Message {
        Message(
            .warning, "Scan the new door",
            "of load \(code(load.rawValue)), or choose the load it changes places with and press Enter. Esc leaves it.",
            brief: "or choose a load", joint: " ")
    }

    static func inHand(_ parcel: DockParcel, lane: PlaceID?) -> Message {
        let load = parcel.load.map { "load \(code($0.rawValue))" } ?? "no load yet"
        let best =
            lane == nil ? "No lane has room for it: tell the supervisor." : "For \(order(parcel.order)), \(load)."
        return Message(.ok, lane.map { "Scan \(self.lane($0))" } ?? "Find a lane", best, brief: carton(parcel.id))
    }

    static func doorMoved(_ load: Load, to place: PlaceID, by person: String?) -> Message {
        let who = person.map { "\(name($0)) moved it" } ?? "it was moved"
        return Message(
            .warning, "Go to \(door(place))", "Load \(code(load.id.rawValue)) goes on there: \(who).",
            brief: who, stays: true)
    }

    static func signedInAtDock(_ person: String) -> Message {
        Message(.ok, "\(name(person))", "stands here now", joint: " ", cut: .end)
    }

    /// What was just committed at the dock, told by its last fact.
    static func dockRecorded(
        _ facts: [DockFact], _ briefing: DockBriefing?, now: Moment?, offset: Int
    ) -> Message {
        switch facts.last {
        case .carton(let parcel, .staged(let change, _)):
            let place = change.after.lane.map { lane($0) } ?? ""
            return Message(.ok, "In \(place)", carton(parcel), joint: ": ")
        case .carton(let parcel, .undone): return Message(.ok, "Taken back", "\(carton(parcel)) is where it was")
        case .carton(let parcel, .planned): return Message(.ok, "Planned", carton(parcel), joint: ": ")
        case .load(let id, let event): return loadRecorded(id, event, briefing, now: now, offset: offset)
        case nil: return Message(.information, "Nothing changed")
        }
    }

    private static func loadRecorded(
        _ id: LoadID, _ event: LoadEvent, _ briefing: DockBriefing?, now: Moment?, offset: Int
    ) -> Message {
        let progress = briefing.map { aboard(LoadScreen(briefing: $0)) } ?? ""
        switch event {
        case .arrived(let place, _, _): return Message(.ok, "Truck at \(door(place))", "Load \(code(id.rawValue))")
        case .opened(let place, _):
            return Message(.ok, "Load cartons", "Load \(code(id.rawValue)) is open at \(door(place))")
        case .doorChanged(_, let place, _), .swapped(_, _, let place, _):
            return Message(.ok, "Now \(door(place))", "Load \(code(id.rawValue)); everybody at it is told")
        case .loaded(let change, _): return Message(.ok, progress, carton(change.parcel), joint: ": ")
        case .unloaded(let change, _):
            return Message(.ok, "Off the load", "\(carton(change.parcel)). \(progress)", joint: ": ")
        case .leftOver(let change, let leftover):
            return Message(
                .ok, "Stays behind", "\(carton(change.parcel)) goes \(next(leftover.next, now: now, offset: offset))",
                joint: ": "
            )
        case .closed: return Message(.ok, "Read the seal", "Closed: \(progress)")
        case .reopened: return Message(.ok, "Load goes on", progress)
        case .sealEntered:
            // The number is not shown: the second person reads the seal, not the screen.
            return Message(
                .warning, "Another person now",
                "What you read is noted. Scan a second badge, then the seal again.",
                brief: "badge, then seal")
        case .sealMismatch(let first, let second):
            return Message(
                .warning, "Held: two seals",
                "\(code(first.seal)) and \(code(second.seal)) were read. A supervisor lifts it.",
                brief: "a supervisor lifts", stays: true)
        case .sealed(let seal, _, _): return Message(.ok, "Sealed", "\(code(seal)). Now the driver's code", joint: ": ")
        case .photographed(let photo, _):
            return Message(.ok, "Photo is noted", displayable(photo), joint: ": ", cut: .end)
        case .held(let words, _):
            return Message(.warning, "Held", displayable(words), brief: displayable(words), joint: ": ", cut: .end)
        case .holdLifted: return Message(.ok, "Hold is lifted", "Go on where it stood")
        case .departed(let departure):
            return Message(
                .ok, "Departed",
                "\(count(departure.cartons, "carton", "cartons")), \((departure.grams + 500) / 1000) kg",
                joint: ": ")
        case .cancelled: return Message(.ok, "Load is cancelled")
        case .undone: return Message(.ok, "Taken back", progress)
        }
    }

    /// `with RUN-2`, `today at 16:40`, `on 1 Mar 2027 at 16:40`.
    static func next(_ next: NextSlot, now: Moment?, offset: Int) -> String {
        switch next {
        case .load(let load): return "with \(code(load.rawValue))"
        case .slot(let moment):
            let day = ClockTime.day(of: moment, offset: offset)
            let days = now.map { day.rawValue - ClockTime.day(of: $0, offset: offset).rawValue }
            let when = days == 0 ? "today" : days == 1 ? "tomorrow" : "on \(self.day(day))"
            return "\(when) at \(clock(moment, offset: offset))"
        }
    }

    /// What leaving a carton behind would do.
    static func leftover(_ parcel: DockParcel, _ slot: NextSlot?, now: Moment?, offset: Int) -> Message {
        guard let slot else {
            return Message(
                .warning, "Type when it goes",
                "No load takes \(carton(parcel.id)) of \(order(parcel.order)). Type a time, such as 16:40.",
                brief: "no load takes it")
        }
        let next = next(slot, now: now, offset: offset)
        return Message(
            .warning, "It stays behind", "\(carton(parcel.id)) of \(order(parcel.order)) goes \(next).", brief: next,
            joint: ": ")
    }

    static let whenPrompt = "goes at"

    static let typeWhen = Message(
        .error, "Type when it goes", "No load takes this carton. Expected: a time, such as 16:40, then Enter.",
        brief: "as 16:40, Enter")

    static func cartonChosen(_ parcel: DockParcel) -> Message {
        Message(
            .information, "This one stays", "\(carton(parcel.id)): choose why, then Enter.", brief: carton(parcel.id),
            joint: ": ")
    }

    static func leftoverSubject(_ parcel: DockParcel, _ number: Int, of count: Int) -> String {
        "\(carton(parcel.id)), \(number) of \(count)"
    }

    static let leftoverHint = (
        short: "Enter F4 Left Esc", long: "Up Down why   Left Right which   F4 way out   Enter do it   Esc back"
    )
}
