import Screens
import SiteStore
import Station
import Warehouse

// A robot at the bench. It packs only orders that are complete, so that what it does depends on the order and the seed
// and not on who was quicker with the rest; what goes wrong at the bench is one thing for an order, at a fixed moment.

extension Robot {
    // MARK: Which order

    /// Opens an order whose units are all here, or goes on with one of its own.
    func takeOrder() throws -> Bool {
        let rows = try site.packQueue().filter { $0.isComplete && ($0.lease == nil || $0.lease?.holder == badge) }
        let mine = rows.first { $0.lease?.holder == badge }
        let waiting = rows.filter { $0.lease == nil }
        let offset = Int(plan.hash(badge.rawValue) % UInt64(max(1, waiting.count)))
        guard let row = mine ?? (waiting.isEmpty ? nil : waiting[offset]) else { return false }
        // Somebody else was quicker with the order this robot asked for.
        if core.console.packHome?.offer != nil { escape(counts: false) }
        go(to: .bench)
        scan(row.order.rawValue, counts: false)
        return core.console.pack != nil
    }

    /// What was damaged at the bench is picked once more: the order is released again. A second release finds nothing.
    func releaseAgain() throws -> Bool {
        for row in try site.packQueue() where row.lease == nil && row.missing.contains(where: { $0.tour == nil }) {
            let report = try site.release(orders: [row.order], shortMissing: true)
            return !report.tours.isEmpty || !report.unclaimed.isEmpty
        }
        return false
    }

    // MARK: One step of a job

    func packStep() throws {
        guard let pack = core.console.pack else { return }
        if pack.isLost || pack.isLocked || pack.step == nil {
            enter(counts: false)
            return
        }
        let order = pack.job.id
        if let mischief = plan.benchMischief(order: order), isMoment(of: mischief, pack),
            mark("bench-\(order)")
        {
            report(.mischief("bench-" + mischief.rawValue))
            try perform(mischief, pack)
            return
        }
        try packRight(pack)
    }

    private func packRight(_ pack: PackScreen) throws {
        switch pack.step {
        case .rest where pack.briefing.missing.isEmpty: enter()
        case .rest:
            // The rest is waited for: somebody fetches it.
            escape()
            if core.console.pack?.job.id == pack.job.id { escape() }
        case .unit where isFull(pack): press(Keys.next)
        case .unit, .weight, .recount, .label, nil:
            guard let text = try nextText(pack) else {
                stalls += 1
                return
            }
            let before = pack.job
            scan(text)
            if case .packRefused(.pack(.papersMissing(let order)), _) = lastAnswer {
                // The parcel waits at the bench until the office has its papers; then the label is asked for again.
                try site.papers(PapersArrived(order: order, customs: Paper("CN23-\(order)")))
                report(.mischief("bench-papersMissing"))
                stalls = 0
            } else if case .packRefused(let refusal, _) = lastAnswer {
                report(.broken("a right scan at the bench (\(text)) was refused: \(refusal)"))
                stalls += 1
            } else if core.console.pack?.job == before, core.console.pack?.offer == nil {
                stalls += 1
            } else {
                stalls = 0
            }
        }
    }

    /// The proposed box holds what it should.
    private func isFull(_ pack: PackScreen) -> Bool {
        guard let parcel = pack.parcel, let planned = parcel.planned else { return false }
        return parcel.count >= planned && pack.job.openUnits > 0
    }

    /// Many equal units are counted with a multiplier that is typed, as a packer would who has them in a tray.
    private func nextText(_ pack: PackScreen) throws -> String? {
        guard let text = try guide.right(core.console), pack.step == .unit else {
            return try guide.right(core.console)
        }
        guard let line = pack.job.lines.first(where: { pack.job.open($0) > 0 }),
            pack.briefing.items[line.sku]?.countsEachUnit == false, pack.job.tracking[line.sku] == nil
        else { return text }
        let room = pack.parcel?.planned.map { $0 - (pack.parcel?.count ?? 0) } ?? .max
        let units = min(pack.job.open(line), max(1, room))
        return units > 12 ? "\(units)*\(text)" : text
    }

    // MARK: What goes wrong

    /// Whether a mischief fits this step of the order's first parcel.
    private func isMoment(of mischief: BenchMischief, _ pack: PackScreen) -> Bool {
        guard let parcel = pack.parcel, parcel.number == 1 else { return false }
        switch mischief {
        case .wrongItem, .unknownCode, .otherBox, .leaveAndReturn, .killBefore,
            .killAfter:
            return pack.step == .unit && parcel.count == 0
        case .tooMany, .undo, .takeOut, .split:
            return pack.step == .unit && parcel.count > 0
        // What is brought back must not fill a bin that others found short, or it would matter who came first.
        case .cancel:
            return pack.step == .unit && parcel.count > 0 && pack.job.lines.allSatisfy { plan.hasPlenty($0.sku) }
        case .sameUnit: return pack.step == .unit && pack.job.last?.serials.isEmpty == false
        case .damaged: return pack.step == .unit && parcel.count > 0 && canReplaceLast(pack)
        // All that is open is given up and picked again: little enough that every bin has it, whoever comes first.
        case .notInTote:
            let open = pack.job.lines.filter { pack.job.open($0) > 0 }
            return pack.step == .unit && parcel.count > 0 && pack.job.openUnits <= 3
                && open.allSatisfy { plan.hasPlenty($0.sku) }
        case .oddWeight, .unsteady: return pack.step == .weight && parcel.recounts == 0
        case .labelFails: return pack.step == .label
        }
    }

    /// The unit that was scanned last lies in plenty on the shelf.
    private func canReplaceLast(_ pack: PackScreen) -> Bool {
        guard let last = pack.job.last, let line = pack.job.line(last.line) else { return false }
        return plan.hasPlenty(line.sku) && pack.job.tracking[line.sku] == nil
    }

    private func perform(_ mischief: BenchMischief, _ pack: PackScreen) throws {
        switch mischief {
        case .wrongItem: expectBenchRefusal(try guide.wrong(core.console), pack)
        case .unknownCode: expectBenchRefusal("NOWHERE-99", pack)
        case .tooMany: expectTooMany(pack)
        case .sameUnit:
            guard let last = pack.job.last, let line = pack.job.line(last.line) else { return }
            expectBenchRefusal(
                goodsLabel(pack.briefing.items[line.sku], line.sku, line.batch, serial: last.serials.last), pack)
        case .cancel: try cancel(pack.job.id)
        case .undo:
            press(Keys.undo)
            if core.console.pack?.job == pack.job { report(.broken("undo at the bench changed nothing")) }
        case .otherBox: try takeOtherBox(pack)
        case .takeOut:
            press(Keys.takeOut)
            guard let last = pack.job.last ?? pack.parcel?.units.last, let line = pack.job.line(last.line) else {
                return
            }
            scan(
                goodsLabel(
                    pack.briefing.items[line.sku], line.sku, line.batch, serial: last.serials.last))
            expectAccepted("taking a unit out")
            if core.console.pack?.takesOut == true { escape(counts: false) }
        case .split: press(Keys.next)
        case .notInTote: try reportAtBench("not-in-tote")
        case .damaged: try reportAtBench("pack-damaged")
        case .oddWeight: try weighWrong(pack)
        case .unsteady: expectBenchRefusal("US,+00001.23 kg", pack)
        case .labelFails: enter()
        case .leaveAndReturn:
            escape()
            if core.console.pack != nil { escape() }
            if core.console.pack != nil { report(.broken("Esc twice did not leave the bench")) }
        case .killBefore: try die(.killed)
        case .killAfter:
            diesOnAnswer = true
            try packRight(pack)
            try die(.killed)
        }
    }

    /// The office cancels the order while it is packed: it is left, and what was picked is brought back.
    private func cancel(_ order: OrderID) throws {
        try site.cancel(order)
        core.lookAround()
        for _ in 0..<3 where core.console.pack != nil { escape(counts: false) }
        if core.console.pack != nil { report(.broken("the cancelled order \(order) could not be left: \(answered)")) }
    }

    private func expectBenchRefusal(_ text: String?, _ pack: PackScreen) {
        guard let text else { return }
        scan(text)
        if core.console.pack?.job != pack.job { report(.broken("a refused scan (\(text)) changed the job")) }
        if core.console.pack?.isLocked == true { enter() }
    }

    private func expectTooMany(_ pack: PackScreen) {
        guard let last = pack.job.last, let line = pack.job.line(last.line),
            let item = pack.briefing.items[line.sku], !item.countsEachUnit, pack.job.tracking[line.sku] == nil
        else { return }
        expectBenchRefusal("99999*" + goodsLabel(item, line.sku, line.batch, serial: nil), pack)
    }

    func expectAccepted(_ what: String) {
        guard case .packed = lastAnswer else {
            report(.broken("\(what) was not recorded: \(answered)"))
            return
        }
    }

    /// Another box is scanned, and the list of reasons opens by itself.
    private func takeOtherBox(_ pack: PackScreen) throws {
        guard let proposed = pack.parcel?.proposed,
            let other = pack.briefing.takenBoxes.first(where: { $0.code != proposed })
        else { return }
        scan(other.code)
        // The first Enter acknowledges the question, the second confirms the reason.
        enter()
        enter()
        expectAccepted("another box")
    }

    /// The scale shows what no such parcel weighs: it is counted again, and weighs right then.
    private func weighWrong(_ pack: PackScreen) throws {
        guard let expected = try site.expectedWeight(pack.job.id) else { return }
        scan(String(expected.grams + expected.tolerance + 100) + " g")
        expectAccepted("an odd weight")
    }

    private func reportAtBench(_ code: ReasonCode) throws {
        let reasons = try site.reasons().filter { $0.jobs.contains(.pack) }
        guard let index = reasons.firstIndex(where: { $0.code == code }) else {
            report(.broken("the site has no reason \(code)"))
            return
        }
        press(Keys.exception)
        for _ in 0..<index { press(Keys.down, counts: false) }
        enter()
        expectAccepted("reporting \(code)")
    }

    /// The bench's printer: a label fails once where the seed wants it.
    func label(_ job: LabelJob) -> LabelOutcome {
        let order = job.job.id
        if plan.benchMischief(order: order) == .labelFails, job.parcel.number == 1, mark("label-\(order)") {
            return .failed(why: "the rehearsal's printer was out of paper")
        }
        return .made(tracking: nil)
    }
}
