import Glibc
import Screens
import SiteStore
import Station
import Warehouse

// A robot at the gate and at the returns bench: it knows what is really in the parcels, and errs as a person does.

extension Robot {
    /// Takes returns in and inspects them until every one is done. Throws when the site fails.
    public func inspectReturns() throws {
        let parcels = try Rehearsal.parcels(site, plan)
        core.askForPicture = { .camera }
        scan(badge.rawValue, counts: false)
        if slot == 1, !isMarked(Rehearsal.gateOver) {
            if core.console.inspect == nil { try handOver(parcels) }
            _ = mark(Rehearsal.gateOver)
        }
        var idle = 0
        while stalls < 20 {
            guard goesOn() else { return }
            if core.console.inspect != nil {
                try inspectStep(parcels)
            } else if try takeReturn(parcels) {
            } else if isMarked(Rehearsal.returnsOver) {
                return
            } else {
                idle += 1
                if idle > 2400 { return report(.broken("returns are open and nobody may do them")) }
                usleep(50_000)
                core.lookAround()
                continue
            }
            idle = 0
        }
        report(.broken("the inspector is stuck: \(core.console.notice.map { String(describing: $0) } ?? "no message")"))
    }

    // MARK: The gate

    /// Every courier hands over what is on the truck, and signs for what is not.
    private func handOver(_ parcels: [ReturnParcel]) throws {
        for courier in MischiefPlan.couriers where parcels.contains(where: { $0.courier == courier }) {
            guard !isMarked("signed-" + courier) else { continue }
            if core.console.gates == nil { press(Keys.returns, counts: false) }
            type(courier)
            guard core.console.gate != nil else {
                report(.broken("the gate did not open for \(courier): \(answered)"))
                continue
            }
            for parcel in parcels where parcel.courier == courier && !parcel.isLate {
                guard core.console.gate?.entry.parcels.contains(where: { $0.text == parcel.text }) == false else {
                    continue
                }
                scan(parcel.text)
                // Nobody announced a parcel without its label: the same scan keeps it.
                if core.console.gate?.offer != nil { scan(parcel.text) }
            }
            if core.console.gate?.entry.state == .open { press(Keys.done) }
            type("J. Porter")
            if core.console.gate?.entry.state != .signed { report(.broken("\(courier) has not signed: \(answered)")) }
            _ = mark("signed-" + courier)
            enter(counts: false)
        }
    }

    // MARK: The bench

    private func takeReturn(_ parcels: [ReturnParcel]) throws -> Bool {
        guard isMarked(Rehearsal.gateOver) else { return false }
        for _ in 0..<2 where core.console.inspects == nil { press(Keys.returns, counts: false) }
        if core.console.inspects?.offer != nil { escape(counts: false) }
        core.lookAround()
        let rows = core.console.inspects?.overview.rows ?? []
        let own = parcels.filter { plan.inspector(of: $0, robots: robots) == slot }
        func isOwn(_ row: ReturnWork) -> Bool {
            own.contains { $0.text == row.parcel || $0.rma.rawValue == row.id?.rawValue }
        }
        let row = rows.first { $0.lease?.holder == badge } ?? rows.first { $0.lease == nil && isOwn($0) }
        if let row {
            scan(row.code, counts: false)
        } else if let late = try lateParcel(own) {
            scan(late.text, counts: false)
        }
        return core.console.inspect != nil
    }

    /// A parcel that came after its courier had signed, and that nobody has opened.
    private func lateParcel(_ own: [ReturnParcel]) throws -> ReturnParcel? {
        let begun = Set(try site.returnCases().compactMap(\.rma))
        return own.first { $0.isLate && !begun.contains($0.rma) }
    }

    private func inspectStep(_ parcels: [ReturnParcel]) throws {
        guard let screen = core.console.inspect else { return }
        if screen.isLost { return enter(counts: false) }
        let job = screen.job
        guard let parcel = parcels.first(where: { $0.rma == job.rma || $0.text == job.parcel }) else {
            return report(.broken("return \(job.id) is none that came"))
        }
        let number = screen.hand?.number ?? job.units.count + 1
        if screen.offer == nil, let mischief = plan.returnMischief(of: parcel.rma, unit: number),
            moment(of: mischief, screen), mark("return-\(parcel.rma)-\(number)")
        {
            report(.mischief("return-" + mischief.rawValue))
            try perform(mischief, screen, parcel)
            return
        }
        let before = job
        try right(screen, parcel)
        if case .inspectRefused(let refusal, _) = lastAnswer {
            report(.broken("a right act was refused at \(job.id): \(refusal)"))
            stalls += 1
        } else {
            let isSame = core.console.inspect?.job == before && core.console.inspect?.offer == nil
            stalls = isSame ? stalls + 1 : 0
        }
    }

    /// What a person who knows the parcel does next.
    private func right(_ screen: InspectScreen, _ parcel: ReturnParcel) throws {
        guard let step = screen.step else { return enter(counts: false) }
        switch step {
        case .item: try nextUnit(screen, parcel)
        case .second, .witness: scan(RehearsalWorld.supervisor.rawValue)
        case .check: type(String(answer(screen, parcel)))
        case .picture: photograph(screen)
        case .grade: scan("%CMD-GRADE-" + (screen.hand?.cap.rawValue ?? "D"))
        case .lot, .expiry, .serial, .reason, .weight, .tray:
            guard let text = try guide.right(screen, core.console) else { return stalls += 1 }
            if text.utf8.count < 12 { type(text) } else { scan(text) }
        }
    }

    /// The next units out of the parcel, or off the tray for orphans; when there are none, the parcel is done.
    private func nextUnit(_ screen: InspectScreen, _ parcel: ReturnParcel) throws {
        let job = screen.job
        if let unit = job.toDispose.first { return scan(try code(of: unit.sku)) }
        guard job.units.count < parcel.groups.count else { return press(Keys.done) }
        let group = parcel.groups[job.units.count]
        let code = try code(of: group.sku)
        if group.units == 1 { scan(code) } else { type("\(group.units)*\(code)") }
    }

    private func code(of sku: SKU) throws -> String {
        try site.item(named: sku.rawValue).item?.barcodes.first { $0.units == 1 }?.code ?? sku.rawValue
    }

    /// The digit of the first answer that says how the unit is, where the question is about that.
    private func answer(_ screen: InspectScreen, _ parcel: ReturnParcel) -> Int {
        guard let question = screen.question, let hand = screen.hand, parcel.groups.count >= hand.number else {
            return 1
        }
        let condition = parcel.groups[hand.number - 1].condition
        return (question.answers.firstIndex { $0.cap == condition } ?? 0) + 1
    }

    private func photograph(_ screen: InspectScreen) {
        guard let hand = screen.hand, let angle = hand.nextAngle else { return }
        press(Keys.picture)
        guard case .pictureAwaited = lastAnswer else { return report(.broken("no picture was asked for: \(answered)")) }
        let picture = robotPicture(of: "\(screen.job.id)/\(hand.number)/\(angle)", plan: plan)
        core.hear(picture: .taken(TakenPicture(bytes: picture, source: "camera"), preview: nil))
    }

    // MARK: What goes wrong

    private func moment(of mischief: ReturnMischief, _ screen: InspectScreen) -> Bool {
        let step = screen.step
        switch mischief {
        case .unknownCode: return step == .item && screen.hand == nil
        case .wrongAnswer, .earlyGrade, .leaveAndReturn: return step == .check
        case .undo, .killAfter: return step == .grade
        case .raise, .raiseAlone: return step == .grade && screen.hand.map { $0.cap.isWorse(than: .a) } == true
        case .wrongTray: return step == .tray && screen.hand?.ruling?.order == nil
        case .ownBadge: return step == .second || step == .witness
        case .unreadable: return step == .lot || step == .expiry || step == .serial
        case .noPicture: return step == .picture
        case .noWitness: return step == .witness
        }
    }

    private func perform(_ mischief: ReturnMischief, _ screen: InspectScreen, _ parcel: ReturnParcel) throws {
        switch mischief {
        case .unknownCode: expectReturnRefusal { scan("NOWHERE-99") }
        case .wrongAnswer: expectReturnRefusal { type("9") }
        case .earlyGrade: expectReturnRefusal { scan("%CMD-GRADE-A") }
        case .wrongTray: expectReturnRefusal { scan(PlaceID.damaged.rawValue) }
        case .ownBadge: expectReturnRefusal { scan(badge.rawValue) }
        case .undo:
            press(Keys.undo)
            guard case .inspected = lastAnswer else { return report(.broken("undo was not recorded: \(answered)")) }
        case .leaveAndReturn:
            escape()
            if core.console.inspect != nil { escape() }
            if core.console.inspect != nil { report(.broken("a return could not be left")) }
        case .killAfter:
            diesOnAnswer = true
            try right(screen, parcel)
            diesOnAnswer = false
            try die(.killed)
        case .raise, .raiseAlone:
            scan("%CMD-GRADE-A")
            guard core.console.inspect?.step == .second else {
                return report(.broken("a better grade than the answers allow needs no second badge"))
            }
            if mischief == .raise { scan(RehearsalWorld.supervisor.rawValue) } else { press(Keys.done) }
        case .unreadable, .noPicture, .noWitness: press(Keys.done)
        }
    }

    private func expectReturnRefusal(_ act: () -> Void) {
        let before = core.console.inspect?.job
        act()
        if core.console.inspect?.job != before { report(.broken("a wrong scan changed a return: \(answered)")) }
    }
}
