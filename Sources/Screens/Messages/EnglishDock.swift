import TextScreen
import Warehouse

// The words of the staging dock: cartons, lanes, doors, loads, seals. Times are those of the site's clock.

extension English {
    /// Why the dock did not accept something; `offset` is the site's, in minutes east of UTC.
    static func dock(_ refusal: DockRefusal, _ names: [BadgeID: String], offset: Int) -> Message {
        DockWords(names: names, offset: offset).words(refusal)
    }

    /// A deviation at the dock that the same scan confirms.
    static func dock(_ deviation: DockDeviation, offset: Int) -> Message {
        DockWords(names: [:], offset: offset).words(deviation)
    }

    /// `door 4` for a door whose label reads DOOR-4; any other label as it is.
    static func door(_ door: PlaceID) -> String { number(of: door, "door-").map { say("door \($0)") } ?? code(door) }

    /// `lane 3` for a lane whose label reads LANE-3; any other label as it is.
    static func lane(_ lane: PlaceID) -> String { number(of: lane, "lane-").map { say("lane \($0)") } ?? code(lane) }

    /// `4` of a door whose label reads DOOR-4; any other label as it is.
    static func shortDoor(_ door: PlaceID) -> String { number(of: door, "door-") ?? code(door) }

    private static func number(of place: PlaceID, _ word: String) -> String? {
        let text = place.rawValue
        guard text.lowercased().hasPrefix(word), text.utf8.count > word.utf8.count else { return nil }
        return code(String(text.dropFirst(word.count)))
    }

    /// A carton by the end of its number, which is what differs and what people read out.
    static func carton(_ parcel: ParcelID) -> String { say("carton \(code(String(parcel.rawValue.suffix(6))))") }
}

private struct DockWords {
    let names: [BadgeID: String]
    let offset: Int

    func words(_ refusal: DockRefusal) -> Message {
        switch refusal {
        case .belongsElsewhere(_, let other): belongs(other)
        case .loadedTwice(let carton, let load): onAlready(carton, load)
        case .onAnotherLoad(let carton, let other): onAnother(carton, other)
        case .cartonGone(let carton, let load): gone(carton, load)
        case .notLabelled(let carton): unready(carton, say("has no label yet"))
        case .stillPacking(let carton): unready(carton, say("is being packed"))
        case .orderCancelled(let carton, let order): cancelled(carton, order)
        case .tooOld(let carton, let batch): tooOld(carton, batch)
        case .hazmatNotAllowed(let carton, let load): hazmat(carton, load)
        case .wrongService(let carton, let service, let expected): wrongService(carton, service, expected)
        case .notLoadedHere(let carton, let other): notHere(carton, other)
        case .loadNotOpen(let load, let door): notOpen(load, door)
        case .loadClosed(let load): closed(load)
        case .loadSealed(let load): sealed(load)
        case .loadDeparted(let load): over(load, say("has left"))
        case .loadCancelled(let load): over(load, say("is cancelled"))
        case .loadHeld(let load, let hold): held(load, hold)
        case .loadNotHeld(let load): notHeld(load)
        case .loadNotClosed(let load): notClosed(load)
        case .loadEmpty(let load): empty(load)
        case .cartonsAboard(let load, let count): aboard(load, count)
        case .cancelledAboard(let load, let cartons): cancelledAboard(load, cartons)
        case .tooOldAboard(_, let cartons): tooOldAboard(cartons)
        case .leftovers(let load, let cartons): leftovers(load, cartons)
        case .labelsMissing(let load, let loaded, let labels, let cartons): missing(load, loaded, labels, cartons)
        case .notLeftover(let carton, let load): notLeftover(carton, load)
        case .nextUnfit(let carton, let load, let misfit): unfit(carton, load, misfit)
        case .slotPassed(let moment): passed(moment)
        case .doorTaken(let door, let other): doorTaken(door, other)
        case .alreadyAtDoor(let load, let door): atDoor(load, door)
        case .noDoor(let load): noDoor(load)
        case .noSuchLoad(let load): noSuchLoad(load)
        case .nothingForDoor(let door): nothingForDoor(door)
        case .sealNeedsAnother(_, let badge): needsAnother(badge)
        case .sealUnusable(let text): unusable(text)
        case .photoNoted(_, let photo): photoNoted(photo)
        case .wrongDriverCode(let text): wrongCode(text)
        case .driverMissing: driverMissing
        case .laneFull(let lane, let capacity, let room): laneFull(lane, capacity, room)
        case .stagedTwice(let carton, let lane): stagedTwice(carton, lane)
        case .cartonLoaded(let carton, let other): cartonLoaded(carton, other)
        case .changedSince(let carton): changed(carton)
        }
    }

    func words(_ deviation: DockDeviation) -> Message {
        switch deviation {
        case .otherDoor(let door, let load, let planned):
            let waits = planned.map { say(", where \(code($0.load)) is planned") } ?? ""
            return Message(
                .warning, say("Scan again to use"),
                say("\(code(load)) is not for \(English.door(door))\(waits). Scan it again to use it."),
                brief: say("other door: \(English.door(door))"))
        case .swapDoors(_, let other, let door):
            return Message(
                .warning, say("Scan again to swap"),
                say(
                    "\(code(other.load)) stands at \(English.door(door)). ",
                    "Scan it again: the two change places, both crews are told."),
                brief: say("\(English.door(door)) is taken"))
        case .otherLane(let lane, let use, let better):
            let holder = use.load.map { say("load \(code($0))") } ?? English.name(use.service)
            let instead = better.map { say(" Better: \(English.lane($0)).") } ?? ""
            return Message(
                .warning, say("Scan again to use"),
                say(
                    "\(capital(English.lane(lane))) holds cartons of \(holder).\(instead) ",
                    "Scan \(English.lane(lane)) again to put this one there."),
                brief: say("\(English.lane(lane)) has others"))
        }
    }

    // MARK: Cartons

    private func belongs(_ other: LoadTold) -> Message {
        error(
            other.door.map { say("Take it to \(English.door($0))") } ?? say("Put it aside"),
            say("Belongs \(told(other)). Expected: a carton of this load."), leaves(other))
    }

    private func onAlready(_ carton: ParcelID, _ load: LoadID) -> Message {
        error(
            say("Take the next one"),
            say("\(name(carton)) is on \(code(load)) already, counted once. Expected: another one."),
            say("it is on already"))
    }

    private func onAnother(_ carton: ParcelID, _ other: LoadTold) -> Message {
        error(
            say("Unload it there"),
            say("\(name(carton)) is on another: \(told(other)). Expected: one that is on none."),
            other.door.map { say("it is on at \(English.door($0))") } ?? say("is on another load"))
    }

    private func gone(_ carton: ParcelID, _ load: LoadID) -> Message {
        error(
            say("Ask a supervisor"),
            say("\(name(carton)) left with \(code(load)), as the records say. Expected: a carton that is still here."),
            say("records say: left"))
    }

    private func unready(_ carton: ParcelID, _ why: String) -> Message {
        error(say("Back to the bench"), say("\(name(carton)) \(why). Expected: a labelled carton."), why)
    }

    private func cancelled(_ carton: ParcelID, _ order: OrderID) -> Message {
        error(
            say("Put it aside"),
            say(
                "Order \(English.code(order.rawValue)) of \(English.carton(carton)) was cancelled. ",
                "Expected: a carton that goes out."), say("order is cancelled"))
    }

    private func tooOld(_ carton: ParcelID, _ batch: Batch) -> Message {
        let day = English.code(batch.expiry?.iso ?? batch.lot)
        return error(
            say("Put it aside"),
            say("\(name(carton)) holds units of \(day), too old for its order. Expected: a carton that lasts."),
            say("too old by now"))
    }

    private func hazmat(_ carton: ParcelID, _ load: LoadID) -> Message {
        error(
            say("Put it aside"),
            say("\(name(carton)) holds dangerous goods, and \(code(load)) takes none. Expected: a carton without."),
            say("dangerous goods"))
    }

    private func wrongService(_ carton: ParcelID, _ service: String, _ expected: String) -> Message {
        error(
            say("Put it aside"),
            say(
                "\(name(carton)) goes with \(English.name(service)). Expected: a carton for ",
                "\(English.name(expected))."),
            say("goes another way"))
    }

    private func notHere(_ carton: ParcelID, _ other: LoadTold?) -> Message {
        let spot = other.map { say(", but on: \(told($0))") } ?? ""
        return error(
            say("Scan another one"), say("\(name(carton)) is not on here\(spot). Expected: one that is."),
            say("it is not on here"))
    }

    private func cartonLoaded(_ carton: ParcelID, _ other: LoadTold) -> Message {
        error(
            say("Unload it first"),
            say("\(name(carton)) is on a load: \(told(other)). Expected: a carton that is on none."),
            other.door.map { say("it is on at \(English.door($0))") } ?? say("it is on a load"))
    }

    private func changed(_ carton: ParcelID) -> Message {
        error(
            say("Cannot be undone"),
            say("\(name(carton)) has gone on since then. Expected: a step that nobody has followed up."),
            say("carton has moved on"))
    }

    // MARK: Loads

    private func notOpen(_ load: LoadID, _ door: PlaceID?) -> Message {
        error(
            door.map { say("Scan \(English.door($0))") } ?? say("Scan the door"),
            say("Load \(code(load)) is not open yet. Expected: the scan of its door, then cartons."),
            say("load not open yet"))
    }

    private func closed(_ load: LoadID) -> Message {
        error(
            say("Reopen it first"), say("Load \(code(load)) is closed. Expected: the seal, or to reopen the load."),
            say("load is closed"))
    }

    private func sealed(_ load: LoadID) -> Message {
        error(
            say("Leave it shut"), say("Load \(code(load)) is sealed. Expected: the driver's code or name."),
            say("load is sealed"))
    }

    private func over(_ load: LoadID, _ what: String) -> Message {
        error(
            say("Choose another"), say("Load \(code(load)) \(what). Expected: a load that is still here."),
            say("load \(what)"))
    }

    private func held(_ load: LoadID, _ hold: LoadHold) -> Message {
        switch hold {
        case .sealMismatch(let first, let second):
            error(
                say("Ask a supervisor"),
                say(
                    "The seal was read as \(English.code(first)) and as \(English.code(second)), so the load is held. ",
                    "Expected: one number."), say("two seal numbers"))
        case .office(let words):
            error(
                say("Ask a supervisor"),
                say("The load is held: \(English.name(words)). Expected: a supervisor who lifts it."),
                say("load is held"))
        }
    }

    private func notHeld(_ load: LoadID) -> Message {
        error(say("Go on"), say("Load \(code(load)) is not held. Expected: a load that is."), say("load is not held"))
    }

    private func notClosed(_ load: LoadID) -> Message {
        error(
            say("Go on loading"), say("Load \(code(load)) is open already. Expected: a closed load, to reopen it."),
            say("load is open"))
    }

    private func empty(_ load: LoadID) -> Message {
        error(
            say("Load a carton"), say("Nothing is on load \(code(load)). Expected: at least 1 carton."),
            say("load is empty"))
    }

    private func aboard(_ load: LoadID, _ count: Int) -> Message {
        error(
            say("Unload \(count) first"),
            say(
                "\(English.count(count, say("carton is"), say("cartons are"))) on load \(code(load)). ",
                "Expected: an empty load, to cancel it."), say("\(count) on the load"))
    }

    private func tooOldAboard(_ cartons: [ParcelID]) -> Message {
        error(
            say("Unload \(cartons.count) first"),
            say("Too old by now: \(list(cartons)). Expected: none on it; F4 opens it."),
            say("too old by now"))
    }

    private func cancelledAboard(_ load: LoadID, _ cartons: [ParcelID]) -> Message {
        error(
            say("Unload \(cartons.count) first"),
            say("Orders of cartons on it were cancelled: \(list(cartons)). Expected: none of them on it."),
            say("cancelled orders"))
    }

    private func nothingForDoor(_ door: PlaceID) -> Message {
        error(
            say("Plan a load first"),
            say("No load stands at \(English.door(door)) or waits for a door. The office plans one."),
            say("none for \(English.door(door))"))
    }

    private func noSuchLoad(_ load: LoadID) -> Message {
        error(
            say("Choose another"), say("Nobody here knows load \(code(load)). Expected: another load of this site."),
            say("load not known"))
    }

    // MARK: Leftovers

    private func leftovers(_ load: LoadID, _ cartons: [ParcelID]) -> Message {
        if cartons.isEmpty {
            return error(
                say("Close the load"), say("No carton of \(code(load)) is left over. Expected: one that is."),
                say("nothing left over"))
        }
        return error(
            say("Load or explain \(cartons.count)"),
            say("Not on it: \(list(cartons)). Expected: each on it, or a reason and a next load."),
            say("\(cartons.count) left over"))
    }

    private func missing(_ load: LoadID, _ loaded: Int, _ labels: Int, _ cartons: [ParcelID]) -> Message {
        error(
            say("Find \(English.count(labels - loaded, say("carton"), say("cartons")))"),
            say("Labels printed: \(labels), loaded: \(loaded). Expected: a reason for \(list(cartons))."),
            say("\(labels) labels, \(loaded) on"))
    }

    private func notLeftover(_ carton: ParcelID, _ load: LoadID) -> Message {
        error(
            say("Scan another one"),
            say("\(name(carton)) is not planned for \(code(load)). Expected: one that is, and stays behind."),
            say("not of this load"))
    }

    private func unfit(_ carton: ParcelID, _ load: LoadID, _ misfit: Misfit) -> Message {
        let (why, brief) =
            switch misfit {
            case .unknown: (say("is not known here"), say("load not known"))
            case .sameLoad: (say("leaves it behind"), say("the same load"))
            case .notOpen: (say("is closed"), say("it is closed"))
            case .service: (say("goes another way"), say("goes another way"))
            case .hazmat: (say("takes no dangerous goods"), say("no dangerous goods"))
            }
        return error(
            say("Choose another"),
            say("\(code(load)) \(why). Expected: an open load that takes \(English.carton(carton))."), brief)
    }

    private func passed(_ moment: Moment) -> Message {
        let time = English.clock(moment, offset: offset)
        return error(
            say("Choose a later one"), say("\(time) is over. Expected: a time to come."), say("\(time) is over"))
    }

    // MARK: Doors and lanes

    private func doorTaken(_ door: PlaceID, _ other: LoadTold) -> Message {
        error(
            say("Use another door"),
            say(
                "\(capital(English.door(door))) is taken by \(code(other.load)), \(leaves(other)). ",
                "Expected: a door where no truck stands."), say("\(English.door(door)) is taken"))
    }

    private func atDoor(_ load: LoadID, _ door: PlaceID) -> Message {
        error(
            say("Go on here"), say("Load \(code(load)) is at \(English.door(door)) already. Expected: another door."),
            say("at \(English.door(door)) already"))
    }

    private func noDoor(_ load: LoadID) -> Message {
        error(
            say("Choose a door"), say("Load \(code(load)) has no door yet. Expected: a load at a door."),
            say("no door yet"))
    }

    private func laneFull(_ lane: PlaceID, _ capacity: Int, _ room: [PlaceID]) -> Message {
        let others = room.map(English.lane).joined(separator: ", ")
        return error(
            room.first.map { say("Use \(English.lane($0))") } ?? say("Wait for a truck"),
            say(
                "\(capital(English.lane(lane))) is full with ",
                "\(English.count(capacity, say("carton"), say("cartons"))). Expected: "
            )
                + (room.isEmpty ? say("a lane with room, and none has any.") : say("a lane with room: \(others).")),
            say("\(English.lane(lane)) is full"))
    }

    private func stagedTwice(_ carton: ParcelID, _ lane: PlaceID) -> Message {
        error(
            say("Take the next one"),
            say(
                "\(name(carton)) is in \(English.lane(lane)) already. Nothing was counted twice. Expected: ",
                "another lane."
            ),
            say("it is there already"))
    }

    // MARK: Seal and driver

    private func needsAnother(_ badge: BadgeID) -> Message {
        error(
            say("Call a second one"),
            say(
                "\(English.name(names[badge] ?? badge.rawValue)) has read the seal already. ",
                "Expected: the seal as another person reads it."), say("second person reads"))
    }

    private func unusable(_ text: String) -> Message {
        error(
            say("Read the seal"),
            say("\(English.code(text)) is no seal number. Expected: 3 to 35 letters or digits, as on the seal."),
            say("no seal number"))
    }

    private func photoNoted(_ photo: String) -> Message {
        error(
            say("It is noted"), say("Photo \(English.code(photo)) is noted already. Expected: another photo, or Esc."),
            say("noted already"))
    }

    private func wrongCode(_ text: String) -> Message {
        error(
            say("Ask the driver"),
            say(
                "\(English.code(text)) is not the code of this load. Expected: the four digits shown here, or the name."
            ),
            say("not this load's code"))
    }

    private var driverMissing: Message {
        error(
            say("Ask the driver"), say("Nobody has confirmed yet. Expected: the driver's code or name."),
            say("no driver yet"))
    }

    // MARK: Parts

    private func error(_ lead: String, _ detail: String, _ brief: String) -> Message {
        Message(.error, lead, detail, brief: brief)
    }

    private func code(_ load: LoadID) -> String { English.code(load.rawValue) }

    private func name(_ carton: ParcelID) -> String { capital(English.carton(carton)) }

    private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// `door 4, ROUTE-7, leaves 16:40`.
    private func told(_ told: LoadTold) -> String {
        let way = told.service.isEmpty ? code(told.load) : English.name(told.service)
        return [told.door.map(English.door), way, leaves(told)].compactMap(\.self).joined(separator: ", ")
    }

    private func leaves(_ told: LoadTold) -> String { English.leaves(English.clock(told.departs, offset: offset)) }

    private func list(_ cartons: [ParcelID]) -> String {
        let shown = cartons.prefix(2).map { English.code(String($0.rawValue.suffix(6))) }.joined(separator: ", ")
        return cartons.count > 2 ? shown + say(" and \(cartons.count - 2) more") : shown
    }
}
