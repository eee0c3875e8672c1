import Barcode
import TextScreen
import Warehouse

extension Console {
    /// Changes the home of inspections, if it is there.
    mutating func changeInspects(_ body: (inout InspectHome) -> Void) {
        guard case .inspects(var home) = stage else { return }
        body(&home)
        stage = .inspects(home)
    }

    /// Changes the return on the screen, if one is there.
    mutating func changeInspect(_ body: (inout InspectScreen) -> Void) {
        guard case .inspect(var screen) = stage else { return }
        body(&screen)
        stage = .inspect(screen)
    }

    // MARK: Asking

    /// A text at the home of inspections: something that names a return.
    mutating func inspectText(_ text: String, keyed: Bool, _ home: InspectHome) -> [Effect] {
        changeInspects { $0.offer = nil }
        if case .inspect(.takeOver(let id, _, _)) = home.offer?.deviation, home.offer?.code == text {
            return [.request(.inspect(.take(id), on: nil, offered: home.offer))]
        }
        return [.request(.inspect(.open(text: text, keyed: keyed), on: nil, offered: home.offer))]
    }

    /// Asks for one gesture at the bench. The offer goes along once and is forgotten.
    mutating func request(_ wish: InspectWish) -> [Effect] {
        guard let screen = inspect, !screen.isLost else { return [] }
        changeInspect { screen in
            screen.offer = nil
            screen.isLeaving = false
        }
        return [.request(.inspect(wish, on: screen.job.id, offered: screen.offer))]
    }

    /// Shows the lines that did not fit; what is asked for stays where it is.
    mutating func scrollInspect(_ key: Key) {
        let isNarrow = size.columns < 40
        // What is below the first line at the least, so that the last page is never empty.
        let page = max(1, size.rows - (isNarrow ? 6 : 12))
        changeInspect { screen in
            let lines = Words.inspectLines(screen, isNarrow: isNarrow).count
            let steps: [Key: Int] = [.up: -1, .down: 1, .pageUp: -page, .pageDown: page, .home: -lines, .end: lines]
            screen.top = min(max(0, screen.top + (steps[key] ?? 0)), max(0, lines - 1 - page))
        }
    }

    /// The reason whose digit stands on the entry line.
    var typedReason: Reason? {
        guard overlay == nil, let inspect, !inspect.isLost, inspect.step == .reason, let number = Int(entry),
            inspect.briefing.reasons.indices.contains(number - 1)
        else { return nil }
        return inspect.briefing.reasons[number - 1]
    }

    /// Before Enter gives a reason, it is said what that leads to.
    mutating func foreseeReason() -> [Effect] {
        changeInspect { $0.foreseen = nil }
        guard let inspect, let reason = typedReason else { return [] }
        return [.request(.inspectPreview(inspect.job.id, reason.code))]
    }

    /// F2 at a bench asks for the picture that the step wants.
    mutating func takePicture() -> [Effect] {
        guard let angle = inspect?.hand?.nextAngle else { return [] }
        return request(InspectWish.evidence(angle: angle))
    }

    /// A picture came: the step that waits for one takes it, and nothing else does.
    mutating func takePicture(from source: String, _ preview: DotGrid?) -> [Effect] {
        guard let screen = inspect, !screen.isLost else { return [] }
        guard screen.step == .picture else {
            mention(Words.pictureUnasked(source))
            return [.ring(.attention)]
        }
        uncover()
        changeInspect { $0.preview = preview }
        return takePicture()
    }

    /// No picture came; whoever waits for one hears why.
    mutating func failPicture(_ why: String) -> [Effect] {
        guard inspect?.step == .picture else {
            mention(Words.note(why))
            return []
        }
        return refuse(Words.refusal(.inspect(.noCamera(why)), names, reasons))
    }

    /// Enter on an empty line at the home puts the selected return on the bench.
    mutating func enterInspects(_ home: InspectHome) -> [Effect] {
        if message?.stays == true || home.offer != nil {
            changeInspects { $0.offer = nil }
            message = nil
            return []
        }
        guard let row = home.selected else {
            message = Words.noReturns(loaded: home.isLoaded)
            return []
        }
        if let id = row.id { return [.request(.inspect(.take(id), on: nil, offered: nil))] }
        return [.request(.inspect(.open(text: row.parcel ?? "", keyed: false), on: nil, offered: nil))]
    }

    /// Enter on an empty line at a bench acknowledges what stands there, or says what is asked for.
    mutating func enterInspect(_ screen: InspectScreen) -> [Effect] {
        if screen.isLost { return show(.inspect, saying: nil) }
        if message?.stays == true || screen.offer != nil {
            changeInspect { $0.offer = nil }
            message = nil
            return []
        }
        mention(Words.inspectHint(screen))
        return []
    }

    /// Esc at a bench: twice leaves the return; what is half inspected goes back into its parcel.
    mutating func stepBack(_ screen: InspectScreen, wasLeaving: Bool) -> [Effect] {
        if screen.isLost { return show(.inspect, saying: nil) }
        if wasLeaving { return request(InspectWish.leave) }
        changeInspect { $0.isLeaving = true }
        message = Words.leaveReturn(screen)
        return []
    }

    // MARK: Answers

    mutating func show(_ overview: ReturnOverview) -> [Effect] {
        for row in overview.rows { if let lease = row.lease { names[lease.holder] = row.holderName } }
        let page = listPage
        changeInspects { $0.show(overview, page: page) }
        return []
    }

    /// Facts were committed at a bench.
    mutating func show(_ events: [InspectEvent], _ job: ReturnCase, _ briefing: InspectBriefing) -> [Effect] {
        switch stage {
        case .login, .menu, .pick, .packHome, .pack, .dock, .load, .counts, .count, .gates, .gate, .carries, .carry,
            .board, .expiries, .expiry:
            return []
        case .inspects:
            stage = .inspect(InspectScreen(job: job, briefing: briefing))
            uncover()
        case .inspect(let before):
            guard before.job.id == job.id, !before.isLost else { return [] }
            changeInspect { screen in
                screen.job = job
                screen.briefing = briefing
                screen.offer = nil
                screen.top = 0
                screen.foreseen = nil
                if !events.contains(where: \.isPicture) { screen.preview = nil }
            }
        }
        guard let screen = inspect else { return [] }
        let told = Words.inspected(events, screen)
        if job.state != .underway {
            return [.ring(job.state == .done ? .done : .accepted)] + show(.inspect, saying: told)
        }
        if let whose = takenOver(.inspecting(job.id), events) {
            message = whose
            return [.ring(.attention)]
        }
        message = told
        return [.ring(job.hand?.step == .second ? .attention : .accepted)]
    }

    /// The case as it is now: somebody else may have taken it.
    mutating func reload(_ job: ReturnCase, _ briefing: InspectBriefing) -> [Effect] {
        guard let screen = inspect, screen.job.id == job.id, !screen.isLost else { return [] }
        let isMine = job.lease?.holder == person?.badge && job.lease?.station == station
        changeInspect { screen in
            screen.job = job
            screen.briefing = briefing
            screen.isLost = !isMine
        }
        guard !isMine else { return [] }
        if let lease = job.lease { names[lease.holder] = briefing.holderName }
        message =
            takenAway(.inspecting(job.id), job.freed)
            ?? Words.returnLost(job, holder: job.lease.flatMap { names[$0.holder] })
        return [.ring(.attention), .request(.returnQueue)]
    }

    /// Nothing was recorded, and this is why.
    mutating func refuseInspect(_ refusal: Refusal, _ job: ReturnCase?) -> [Effect] {
        changeInspects { $0.offer = nil }
        if inspects != nil, case .wrongKind(let text, is: .person, _) = refusal {
            // A badge switches the person, as at every home.
            return [.request(.signIn(code: text))]
        }
        changeInspect { screen in
            screen.offer = nil
            screen.preview = nil
            screen.foreseen = nil
            if let job, job.id == screen.job.id { screen.job = job }
        }
        if refusal.isLoss, let screen = inspect, let job, job.id == screen.job.id {
            return reload(job, screen.briefing)
        }
        if let heard, heard.cameBack {
            mention(Words.repeated(heard.text))
            return []
        }
        if refusal.verdict == .unknown, let mixed = heard?.mixed { return refuse(Words.typedAndScanned(mixed)) }
        return refuse(Words.refusal(refusal, names, reasons))
    }
}

extension InspectEvent {
    fileprivate var isPicture: Bool {
        if case .evidenceNoted = self { true } else { false }
    }
}
