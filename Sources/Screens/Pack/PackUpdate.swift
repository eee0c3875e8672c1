import Barcode
import TextScreen
import Warehouse

extension Console {
    /// Changes the pack screen, if one is there.
    mutating func changePack(_ body: (inout PackScreen) -> Void) {
        guard case .pack(var pack) = stage else { return }
        body(&pack)
        stage = .pack(pack)
    }

    /// Changes the list of orders, if it is there.
    mutating func changePackHome(_ body: (inout PackHome) -> Void) {
        guard case .packHome(var home) = stage else { return }
        body(&home)
        stage = .packHome(home)
    }

    // MARK: Asking

    /// Asks for one gesture on the job at hand. The offer goes along once and is forgotten.
    mutating func request(_ wish: PackWish) -> [Effect] {
        guard let pack else { return [] }
        changePack { pack in
            pack.offer = nil
            pack.isLeaving = false
        }
        return [.request(.pack(wish, order: pack.job.id, offered: pack.offer))]
    }

    /// A text at the pack home: whatever it names, the site finds the order of it.
    mutating func find(_ text: String, keyed: Bool) -> [Effect] {
        guard let home = packHome else { return [] }
        changePackHome { home in
            home.isOpening = true
            home.offer = nil
        }
        return [.request(.pack(.find(text: text, keyed: keyed), order: nil, offered: home.offer))]
    }

    /// A text at the bench.
    mutating func packText(_ text: String, keyed: Bool) -> [Effect] {
        guard let pack else { return [] }
        if pack.isLost { return [.ring(.refused)] }
        if pack.isLocked { return discard() }
        return request(pack.takesOut ? .takeOut(text: text, keyed: keyed) : .scan(text: text, keyed: keyed))
    }

    /// Nothing of a scan behind a wrong unit reaches the site.
    mutating func discard() -> [Effect] {
        changePack { $0.discarded += 1 }
        guard let pack, let lock = pack.lock else { return [] }
        return refuse(Words.enterFirst(lock, discarded: pack.discarded))
    }

    /// Enter on an empty line, or the OK label.
    mutating func enterPack(_ pack: PackScreen) -> [Effect] {
        if pack.isLost { return show(.pack, saying: nil) }
        if pack.isLocked || message?.stays == true {
            changePack { pack in
                pack.lock = nil
                pack.discarded = 0
            }
            message = nil
            return []
        }
        switch pack.step {
        case .rest: return request(PackWish.close)
        case .label: return [.request(.label(pack.job.id))]
        case .unit, .weight, .recount, nil:
            mention(Words.nothingTyped(pack))
            return []
        }
    }

    /// While an error or an offer stands, Enter only acknowledges it.
    mutating func enterPackHome(_ home: PackHome) -> [Effect] {
        if message?.kind.isRefusal == true || home.offer != nil {
            changePackHome { $0.offer = nil }
            message = nil
            return []
        }
        guard let row = home.selected else {
            message = Words.nothingWaits(loaded: home.isLoaded)
            return []
        }
        changePackHome { $0.isOpening = true }
        return [.request(.pack(.open, order: row.order, offered: nil))]
    }

    /// The next unit leaves its parcel; the key again ends that.
    mutating func takeOut() -> [Effect] {
        changePack { $0.takesOut.toggle() }
        message = pack?.takesOut == true ? Words.takeOneOut : nil
        return []
    }

    // MARK: Answers

    mutating func show(_ queue: [PackRow], _ reasons: [Reason]) -> [Effect] {
        if pick == nil { self.reasons = reasons }
        for row in queue {
            if let lease = row.lease { names[lease.holder] = row.holderName }
        }
        let (badge, page) = (person?.badge, listPage)
        changePackHome { $0.show(queue, for: badge, page: page) }
        if let pack, pack.isLost { sayPackLost(pack) }
        return []
    }

    /// Facts were committed at the bench.
    mutating func show(_ events: [PackEvent], _ job: PackJob, _ briefing: PackBriefing) -> [Effect] {
        switch stage {
        case .login, .menu, .pick, .dock, .load, .counts, .count, .gates, .gate, .inspects, .inspect,
            .carries, .carry, .board, .expiries, .expiry:
            return []
        case .packHome(let home):
            if case .reprinted(let number, let copy, _) = events.last {
                message = Words.reprinted(job.parcels.first { $0.number == number }, copy: copy)
                return [.ring(.accepted)]
            }
            guard home.isOpening else { return [] }
            return begin(job, briefing, after: events)
        case .pack(let before):
            guard before.job.id == job.id else { return [] }
            return book(events, before, job, briefing)
        }
    }

    private mutating func begin(_ job: PackJob, _ briefing: PackBriefing, after events: [PackEvent]) -> [Effect] {
        let pack = PackScreen(job: job, briefing: briefing)
        stage = .pack(pack)
        uncover()
        guard job.isHeld(by: person?.badge, at: station) else { return lose(pack) }
        if let told = takenOver(.packing(job.id), events) {
            message = told
            return [.ring(.attention)] + labelIfLeft(pack)
        }
        if let unserved = pack.unserved.first {
            message = Words.noLabelYet(unserved)
            return [.ring(.attention)] + labelIfLeft(pack)
        }
        message = Words.packed(events, before: pack, after: pack)
        return [.ring(.accepted)] + labelIfLeft(pack)
    }

    /// A parcel that was weighed gets its label at once; one that could not be labelled waits for Enter.
    private func labelIfNext(_ pack: PackScreen, after events: [PackEvent]) -> [Effect] {
        guard pack.step == .label else { return [] }
        let wasWeighed = events.contains { if case .weighed = $0 { true } else { false } }
        return wasWeighed ? [.request(.label(pack.job.id))] : []
    }

    /// The same for somebody who comes to a job that ended between the weight and the label.
    private func labelIfLeft(_ pack: PackScreen) -> [Effect] {
        pack.step == .label && pack.briefing.failure == nil ? [.request(.label(pack.job.id))] : []
    }

    private mutating func book(
        _ events: [PackEvent], _ before: PackScreen, _ job: PackJob, _ briefing: PackBriefing
    ) -> [Effect] {
        if events.contains(.left) { return show(.pack, saying: Words.packLeft(before)) + [.ring(.accepted)] }
        if job.isDone { return finish(job, events, before) }
        changePack { pack in
            pack.job = job
            pack.briefing = briefing
            pack.offer = nil
            pack.isLeaving = false
            pack.takesOut = false
            pack.hasNothingToUndo = false
        }
        guard let pack else { return [] }
        message = Words.packed(events, before: before, after: pack)
        let asks = pack.step != before.step && (pack.step == .rest || pack.step == .recount)
        let isFailure = events.contains { if case .labelFailed = $0 { true } else { false } }
        // What came with a merge, or with units that arrived later, is said as soon as it is there.
        let unserved = pack.unserved.first { !before.unserved.contains($0) }
        if let unserved, !isFailure { message = Words.noLabelYet(unserved) }
        let isSaid = asks || isFailure || unserved != nil
        return [.ring(isSaid ? .attention : .accepted)] + labelIfNext(pack, after: events)
    }

    private mutating func finish(_ job: PackJob, _ events: [PackEvent], _ before: PackScreen) -> [Effect] {
        let effects = show(.pack, saying: Words.packDone(job, events, before))
        changePackHome { $0.labelled = job.lastLabelled }
        return effects + [.ring(.done)]
    }

    /// The job was read again because somebody recorded something.
    mutating func reload(_ job: PackJob, _ briefing: PackBriefing) -> [Effect] {
        guard let before = pack, before.job.id == job.id, !before.isLost else { return [] }
        changePack { pack in
            if pack.job != job { pack.offer = nil }
            pack.job = job
            pack.briefing = briefing
        }
        guard let pack else { return [] }
        let gone = briefing.cancelled.subtracting(before.briefing.cancelled).min()
        if let gone, job.isDone {
            return show(.pack, saying: Words.packCancelled(gone, pack)) + [.ring(.attention)]
        }
        guard job.isHeld(by: person?.badge, at: station) else { return lose(pack) }
        if before.step != pack.step { closeLinePage() }
        guard let gone else { return [] }
        message = Words.packCancelled(gone, pack)
        return [.ring(.attention)]
    }

    // MARK: Losing

    /// The job is somebody else's: say whose, and wait for Enter.
    private mutating func lose(_ pack: PackScreen) -> [Effect] {
        changePack { pack in
            pack.isLost = true
            pack.lock = nil
            pack.takesOut = false
            pack.offer = nil
        }
        uncover()
        sayPackLost(pack)
        return [.ring(.attention), .request(.packQueue)]
    }

    private mutating func sayPackLost(_ pack: PackScreen) {
        let lease = pack.job.lease
        message =
            takenAway(.packing(pack.job.id), pack.job.freed)
            ?? Words.refusal(.pack(.notYours(pack.job.id, holder: lease?.holder, station: lease?.station)), names)
    }

    // MARK: Refusals

    /// Nothing was recorded, and this is why.
    mutating func refusePack(_ refusal: Refusal, _ job: PackJob?) -> [Effect] {
        switch stage {
        case .login, .menu, .pick, .dock, .load, .counts, .count, .gates, .gate, .inspects, .inspect,
            .carries, .carry, .board, .expiries, .expiry:
            return refuse(Words.refusal(refusal, names, reasons))
        case .packHome: return refuseAtHome(refusal, job)
        case .pack(let pack):
            changePack { pack in
                pack.offer = nil
                if let job, job.id == pack.job.id { pack.job = job }
                if refusal == .nothingToUndo { pack.hasNothingToUndo = true }
            }
            return refuse(refusal, on: pack)
        }
    }

    private mutating func refuseAtHome(_ refusal: Refusal, _ job: PackJob?) -> [Effect] {
        changePackHome { home in
            home.isOpening = false
            home.offer = nil
            if let labelled = job?.lastLabelled { home.labelled = labelled }
        }
        // A badge switches the person, as at every home.
        if case .wrongKind(let text, is: .person, _) = refusal { return [.request(.signIn(code: text))] }
        return refuse(Words.refusal(refusal, names, reasons)) + [.request(.packQueue)]
    }

    private mutating func refuse(_ refusal: Refusal, on pack: PackScreen) -> [Effect] {
        if case .takenAway = refusal, let now = self.pack {
            _ = lose(now)
            return [.ring(Tone(refusal.verdict)), .request(.packQueue)]
        }
        guard case .pack(let own) = refusal else { return refuseHeard(refusal, on: pack) }
        if case .notYours(let order, _, _) = own, order == pack.job.id, let now = self.pack {
            _ = lose(now)
            message = Words.refusal(refusal, names)
            return [.ring(Tone(refusal.verdict)), .request(.packQueue)]
        }
        if case .boxNeedsReason(let box, _) = own { return askWhy(box, refusal) }
        if own.locks, heard?.cameBack != true {
            let words = Words.refusal(refusal, names, reasons)
            changePack { pack in
                pack.lock = words
                pack.discarded = 0
            }
            return refuse(words)
        }
        return refuseHeard(refusal, on: pack)
    }

    /// A scan that was made before this step was on the screen is not called wrong: it was right where it was meant.
    private mutating func refuseHeard(_ refusal: Refusal, on pack: PackScreen) -> [Effect] {
        if let heard, heard.cameBack {
            mention(Words.repeated(heard.text))
            return []
        }
        switch refusal.verdict {
        case .wrongKind, .wrongRecord, .wrongState:
            guard let heard, heard.isAhead else { break }
            aheadCount += 1
            return refuse(Words.scannedAhead(heard.text, count: aheadCount, pack))
        case .unknown: if let mixed = heard?.mixed { return refuse(Words.typedAndScanned(mixed)) }
        case .ambiguous, .right: break
        }
        aheadCount = 0
        return refuse(Words.refusal(refusal, names, reasons))
    }

    /// Another box than the proposed one: the reasons for that, and Enter first only acknowledges the question.
    private mutating func askWhy(_ box: String, _ refusal: Refusal) -> [Effect] {
        let words = Words.refusal(refusal, names, reasons)
        let why = reasons.filter { $0.procedure == .otherBox }
        guard !why.isEmpty else { return refuse(words) }
        let effects = open(.exceptions(ExceptionList(reasons: why, box: box)))
        overlayMessage = words
        return [.ring(words.tone)] + effects + askPreview()
    }
}
