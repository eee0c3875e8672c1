import Screens
import SiteStore
import Station
import Warehouse

// A robot at the dock. Every load has one robot that stages its cartons, loads them and sees it off, so that what is
// done does not depend on who was quicker. A load is closed when nothing that could still be for it is picked or
// packed.

extension Robot {
    /// Does what one of the own loads wants next; false when none wants anything now.
    func workDock() throws -> Bool {
        for (index, load) in try site.loads().enumerated() where index % robots + 1 == slot {
            if load.id == RehearsalWorld.waiting { continue }
            if load.state == .departed || load.state == .cancelled { continue }
            if try stage(load.id, index) { return true }
            if try work(load) { return true }
        }
        return false
    }

    /// Everything has left that was to leave.
    func isDockDone() throws -> Bool {
        guard try site.unstaged().isEmpty else { return false }
        for load in try site.loads() where load.state != .departed && load.state != .cancelled {
            if load.id == RehearsalWorld.waiting { continue }
            if load.state != .planned { return false }
            if try !site.dockBriefing(load.id).waiting.isEmpty { return false }
        }
        return true
    }

    // MARK: Staging

    private func stage(_ load: LoadID, _ index: Int) throws -> Bool {
        let packing = Set(try site.packQueue().map(\.order))
        // A carton that goes back to the bench waits until nobody packs its order any more.
        let cartons = try site.unstaged().filter {
            $0.load == load && (takenBack($0) == nil || isMarked(mark(of: $0)) || !packing.contains($0.order))
        }
        for carton in cartons {
            if try takeBack(carton) { return true }
            go(to: .dock)
            lift(carton.id)
            bring("staging")
            try disturb(carton, index)
        }
        return !cartons.isEmpty
    }

    /// The carton goes back to the bench first: to be opened again, or for another label. True when it is in hand
    /// there.
    private func takeBack(_ carton: DockParcel) throws -> Bool {
        guard let mischief = takenBack(carton), mark(mark(of: carton)) else { return false }
        report(.mischief("dock-" + mischief.rawValue))
        go(to: .bench)
        scan(carton.id.rawValue)
        if mischief == .reprint {
            press(Keys.reprint)
            enter()
            expectAccepted("printing another label")
            return false
        }
        scan(carton.id.rawValue)
        if core.console.pack == nil { report(.broken("parcel \(carton.id) was not opened again")) }
        return core.console.pack != nil
    }

    private func takenBack(_ carton: DockParcel) -> DockMischief? {
        let mischief = plan.dockMischief(carton: "\(carton.order)/\(carton.number)")
        return mischief == .reopen || mischief == .reprint ? mischief : nil
    }

    /// What is marked when something went wrong with a carton.
    private func mark(of carton: DockParcel) -> String { "dock-\(carton.order)-\(carton.number)" }

    private func lift(_ carton: ParcelID) {
        scan(carton.rawValue)
        if core.console.dock?.holding?.lane == nil {
            report(.broken("carton \(carton) could not be taken to a lane: \(answered)"))
            stalls += 1
        }
    }

    /// Takes the carton in the hand to the lane that the screen shows. Somebody else may be quicker with that lane:
    /// then the screen shows another one, which is not counted, because it depends on who came first.
    private func bring(_ what: String) {
        guard let lane = core.console.dock?.holding?.lane else { return }
        scan(lane.rawValue)
        for _ in 0..<20 {
            guard case .offered = lastAnswer, let other = core.console.dock?.holding?.lane else { break }
            scan(other.rawValue, counts: false)
        }
        expectDocked(what)
    }

    private func disturb(_ carton: DockParcel, _ index: Int) throws {
        let name = "\(carton.order)/\(carton.number)"
        switch plan.dockMischief(carton: name) {
        case .undo where mark(mark(of: carton)):
            report(.mischief("dock-undo"))
            press(Keys.undo)
            expectDocked("undoing a staging")
            lift(carton.id)
            bring("staging again")
        case .move where mark(mark(of: carton)):
            report(.mischief("dock-move"))
            lift(carton.id)
            let stands = core.console.dock?.holding?.parcel.lane
            scan((RehearsalWorld.sideLanes(index).first { $0 != stands } ?? "").rawValue)
            expectDocked("moving a carton")
        case .undo, .move, .twice, .unload, .wrongCode, .otherLoad, .reopen, .reprint, .killAfter, .leftover, nil:
            break
        }
    }

    // MARK: Loading

    private func work(_ load: Load) throws -> Bool {
        let briefing = try site.dockBriefing(load.id)
        let waiting = briefing.waiting.filter { carton in
            carton.state == .labelled && !load.leftovers.contains { $0.parcel == carton.id }
        }
        if load.isHeld {
            show(load.id)
            press(Keys.lift)
            expectDocked("lifting the hold of \(load.id)")
            return true
        }
        switch load.state {
        case .planned, .atDoor:
            guard !waiting.isEmpty, try hasDoor(load) else { return false }
            return try openLoad(load)
        case .loading:
            let ready = waiting.filter { $0.lane != nil || isMarked(mark(of: $0)) }
                .filter { isLast(load) || plan.dockMischief(carton: "\($0.order)/\($0.number)") != .leftover }
            if !ready.isEmpty {
                for carton in ready { try put(carton, on: load.id) }
                return true
            }
            guard try isEverythingPacked() else { return false }
            // No truck leaves empty: what was to stay behind goes along where it is all there is.
            if load.cartons.isEmpty, let carton = waiting.first {
                try put(carton, on: load.id)
                return true
            }
            return try closeLoad(load)
        case .closed, .sealed: return try seeOff(load)
        case .departed, .cancelled: return false
        }
    }

    /// The last load of a service leaves nothing behind.
    private func isLast(_ load: Load) -> Bool { load.id.rawValue.hasSuffix("-LATE") }

    private func hasDoor(_ load: Load) throws -> Bool {
        if load.door != nil { return true }
        let taken = Set(try site.loads().filter { $0.state.standsAtDoor }.compactMap(\.door))
        return try site.doors().contains { !taken.contains($0) }
    }

    private func isEverythingPacked() throws -> Bool {
        try site.tally().unfinishedTours == 0 && site.packQueue().isEmpty && site.unstaged().isEmpty
    }

    /// Shows a load from the home of the dock.
    private func show(_ load: LoadID) {
        if core.console.load?.load.id == load { return }
        if core.console.load != nil { press(Keys.home, counts: false) }
        go(to: .dock)
        scan(load.rawValue, counts: false)
    }

    private func openLoad(_ load: Load) throws -> Bool {
        show(load.id)
        guard core.console.load != nil else { return false }
        for _ in 0..<2 where core.console.load?.load.state != .loading {
            guard let text = try guide.right(core.console) else { return false }
            // A door that the load was not planned for is scanned twice; which one is free depends on the others.
            scan(text, counts: false)
        }
        try changeDoor(load.id)
        return core.console.load?.load.state == .loading
    }

    /// The truck goes to the door of the one that waits there all day; that one comes to its door.
    private func changeDoor(_ load: LoadID) throws {
        guard core.console.load?.load.state == .loading, plan.happens(.swapDoors, to: load), mark("doors-\(load)")
        else { return }
        report(.mischief("dock-swapDoors"))
        press(Keys.home, counts: false)
        for row in core.console.dock?.overview.rows ?? [] {
            if row.load == load { break }
            press(Keys.down, counts: false)
        }
        press(Keys.moveDoor, counts: false)
        for number in 0..<20 {
            guard let waits = try site.load(RehearsalWorld.waiting), let door = waits.door else { break }
            // Where it waits depends on who changed places with it before.
            scan(door.rawValue, counts: number == 0)
            if case .docked = lastAnswer { break }
        }
        expectDocked("changing doors")
        show(load)
    }

    private func put(_ carton: DockParcel, on load: LoadID) throws {
        try misload(carton)
        show(load)
        scan(carton.id.rawValue)
        expectDocked("loading \(carton.id)")
        let name = mark(of: carton)
        guard let mischief = plan.dockMischief(carton: "\(carton.order)/\(carton.number)") else { return }
        switch mischief {
        case .twice where mark(name): expectDockRefusal(carton.id.rawValue, mischief)
        case .wrongCode where mark(name): expectDockRefusal("NOWHERE-99", mischief)
        case .unload where mark(name):
            report(.mischief("dock-unload"))
            press(Keys.takeOut)
            scan(carton.id.rawValue)
            expectDocked("unloading")
            if core.console.load?.asks != nil { escape(counts: false) }
            scan(carton.id.rawValue)
            expectDocked("loading again")
        case .killAfter where mark(name):
            report(.mischief("dock-killAfter"))
            try die(.killed)
        case .twice, .wrongCode, .unload, .killAfter, .otherLoad, .reopen, .reprint, .undo, .move, .leftover: break
        }
    }

    /// The carton is taken to a truck that it does not go with.
    private func misload(_ carton: DockParcel) throws {
        guard plan.dockMischief(carton: "\(carton.order)/\(carton.number)") == .otherLoad,
            mark(mark(of: carton))
        else { return }
        show(RehearsalWorld.waiting)
        expectDockRefusal(carton.id.rawValue, .otherLoad)
    }

    private func expectDockRefusal(_ text: String, _ mischief: DockMischief) {
        report(.mischief("dock-" + mischief.rawValue))
        let before = core.console.load?.load.cartons
        scan(text)
        if core.console.load?.load.cartons != before { report(.broken("a refused scan (\(text)) changed the load")) }
    }

    private func expectLoadRefusal(_ text: String, _ mischief: LoadMischief) {
        report(.mischief("dock-" + mischief.rawValue))
        let before = core.console.load?.load
        scan(text)
        if core.console.load?.load != before { report(.broken("a refused text (\(text)) changed the load")) }
    }

    private func expectDocked(_ what: String) {
        guard case .docked = lastAnswer else {
            report(.broken("\(what) was not recorded: \(answered)"))
            stalls += 1
            return
        }
    }

    // MARK: The end of a load

    private func closeLoad(_ load: Load) throws -> Bool {
        if load.cartons.isEmpty { return false }
        try restack(load)
        show(load.id)
        // What is left now stays behind, each carton with its reason.
        for _ in try site.dockBriefing(load.id).waiting where core.console.load?.load.state == .loading {
            report(.mischief("dock-leftover"))
            press(Keys.exception)
            enter()
            expectDocked("leaving a carton behind")
        }
        try hold(load)
        press(Keys.next)
        expectDocked("closing \(load.id)")
        if plan.happens(.reopen, to: load.id), mark("reopen-\(load.id)") {
            report(.mischief("dock-reopen"))
            press(Keys.next)
            press(Keys.next)
            expectDocked("closing \(load.id) again")
        }
        return true
    }

    /// Two cartons come off again and have to stand aside, where there is room for one.
    private func restack(_ load: Load) throws {
        guard load.cartons.count > 1, plan.happens(.laneFull, to: load.id), mark("restack-\(load.id)") else { return }
        report(.mischief("dock-laneFull"))
        let two = load.cartons.suffix(2)
        show(load.id)
        for carton in two {
            press(Keys.takeOut)
            scan(carton.rawValue)
            expectDocked("taking \(carton) off")
            if core.console.load?.asks != nil { escape(counts: false) }
        }
        press(Keys.home, counts: false)
        for (number, carton) in two.enumerated() {
            lift(carton)
            scan(RehearsalWorld.smallLane(load.id).rawValue)
            if number == 0 {
                expectDocked("standing aside")
            } else {
                guard case .dockRefused(.dock(.laneFull), _) = lastAnswer else {
                    report(.broken("a full lane took another carton: \(answered)"))
                    return
                }
                bring("standing elsewhere")
            }
        }
        show(load.id)
        for carton in two {
            scan(carton.rawValue)
            expectDocked("loading \(carton) again")
        }
    }

    /// A supervisor holds the load; nothing goes on or off until the hold is lifted.
    private func hold(_ load: Load) throws {
        guard plan.happens(.hold, to: load.id), let carton = load.cartons.first, mark("hold-\(load.id)") else { return }
        report(.mischief("dock-hold"))
        press(Keys.lift)
        type("the carrier called")
        expectDocked("holding \(load.id)")
        scan(carton.rawValue)
        guard case .dockRefused(.dock(.loadHeld), _) = lastAnswer else {
            report(.broken("a carton was taken at a held load: \(answered)"))
            return
        }
        press(Keys.lift)
        expectDocked("lifting the hold of \(load.id)")
    }

    private func seeOff(_ load: Load) throws -> Bool {
        show(load.id)
        guard let screen = core.console.load else { return false }
        if screen.load.state == .sealed, plan.happens(.wrongDriver, to: load.id), mark("driver-\(load.id)") {
            expectLoadRefusal(screen.load.driverCode == "0000" ? "0001" : "0000", .wrongDriver)
        }
        if screen.load.state == .closed, let first = screen.load.sealFirst, first.by == core.console.person?.badge {
            if plan.happens(.sealTwice, to: load.id), mark("twice-\(load.id)") {
                expectLoadRefusal(guide.sealNumber(screen.load), .sealTwice)
            }
            let other = first.by == badge ? RehearsalWorld.deputy(slot) : badge
            scan(other.rawValue, counts: false)
            if plan.happens(.sealMismatch, to: load.id), mark("seal-\(load.id)") {
                report(.mischief("dock-sealMismatch"))
                scan("SEAL-WRONG")
                expectDocked("another seal number")
                return true
            }
        }
        guard let text = try guide.right(core.console) else { return false }
        scan(text)
        expectDocked("seeing off \(load.id) (\(screen.load.state))")
        if core.console.load?.load.state == .departed { enter(counts: false) }
        return true
    }
}
