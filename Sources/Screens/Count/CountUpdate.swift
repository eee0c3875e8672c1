import Barcode
import TextScreen
import Warehouse

extension Console {
    /// Changes the home of counting, if it is there.
    mutating func changeCounts(_ body: (inout CountHome) -> Void) {
        guard case .counts(var home) = stage else { return }
        body(&home)
        stage = .counts(home)
    }

    /// Changes the count on the screen, if one is there.
    mutating func changeCount(_ body: (inout CountScreen) -> Void) {
        guard case .count(var screen) = stage else { return }
        body(&screen)
        stage = .count(screen)
    }

    // MARK: Asking

    /// A text at the home of counting: a bin.
    mutating func countText(_ text: String, keyed: Bool, _ home: CountHome) -> [Effect] {
        changeCounts { $0.offer = nil }
        return [.request(.count(.open(text: text, keyed: keyed), on: nil, offered: home.offer))]
    }

    /// Asks for one gesture at the bin. The offer goes along once and is forgotten.
    mutating func request(_ wish: CountWish) -> [Effect] {
        guard let screen = count, !screen.isLost else { return [] }
        changeCount { screen in
            screen.offer = nil
            screen.isLeaving = false
            screen.forgetEmpty()
        }
        return [.request(.count(wish, on: screen.job.id, offered: screen.offer))]
    }

    /// The bin is said to be empty; the first time it is told what follows from that.
    mutating func sayEmpty() -> [Effect] {
        guard let screen = count else { return [] }
        if screen.asksEmpty { return request(CountWish.empty) }
        message = nil
        changeCount { $0.asksEmpty = true }
        return [.request(.countPreview(screen.job.id))]
    }

    /// A typed 0 says the same, so that it is told before Enter, too.
    mutating func foreseeEmpty() -> [Effect] {
        guard let screen = count, !screen.isLost else { return [] }
        if !entry.isEmpty || !screen.asksEmpty { changeCount { $0.forgetEmpty() } }
        let isZero = overlay == nil && entry == "0" && screen.step == .item && screen.round?.lines.isEmpty == true
        return isZero ? [.request(.countPreview(screen.job.id))] : []
    }

    /// Enter on an empty line at the home begins the selected bin.
    mutating func enterCounts(_ home: CountHome) -> [Effect] {
        if message?.stays == true || home.offer != nil {
            changeCounts { $0.offer = nil }
            message = nil
            return []
        }
        guard let row = home.selected else {
            message = Words.noCounts(loaded: home.isLoaded)
            return []
        }
        return [.request(.count(.take(row.place), on: nil, offered: nil))]
    }

    /// Enter on an empty line at a bin acknowledges what stands there, or says what is asked for.
    mutating func enterCount(_ screen: CountScreen) -> [Effect] {
        if screen.isLost { return show(.count, saying: nil) }
        if screen.asksEmpty { return request(CountWish.empty) }
        if message?.stays == true || screen.offer != nil {
            changeCount { $0.offer = nil }
            message = nil
            return []
        }
        mention(Words.countHint(screen))
        return []
    }

    /// Esc at a bin: twice leaves it, and what was counted is dropped.
    mutating func stepBack(_ screen: CountScreen, wasLeaving: Bool) -> [Effect] {
        if screen.isLost { return show(.count, saying: nil) }
        if screen.asksEmpty {
            changeCount { $0.forgetEmpty() }
            return []
        }
        if wasLeaving || screen.round?.lines.isEmpty != false { return request(CountWish.leave) }
        changeCount { $0.isLeaving = true }
        message = Words.leaveCount(screen)
        return []
    }

    // MARK: Answers

    mutating func show(_ rows: [CountRow]) -> [Effect] {
        for row in rows { if let lease = row.lease { names[lease.holder] = row.holderName } }
        let (badge, page) = (person?.badge, listPage)
        changeCounts { $0.show(rows, for: badge, page: page) }
        return []
    }

    /// Facts were committed at a bin.
    mutating func show(_ events: [CountEvent], _ job: CountJob, _ briefing: CountBriefing) -> [Effect] {
        switch stage {
        case .login, .menu, .pick, .packHome, .pack, .dock, .load, .gates, .gate, .inspects, .inspect,
            .carries, .carry, .board, .expiries, .expiry:
            return []
        case .counts:
            stage = .count(CountScreen(job: job, briefing: briefing))
            uncover()
        case .count(let before):
            guard before.job.id == job.id, !before.isLost else { return [] }
            changeCount { screen in
                screen.job = job
                screen.briefing = briefing
                screen.offer = nil
            }
        }
        guard let screen = count else { return [] }
        let told = Words.counted(events, screen)
        if events.contains(where: \.endsLook) {
            let effects = show(.count, saying: told)
            changeCounts { $0.spot = briefing.place.walk }
            return [.ring(events.contains(.left) ? .accepted : .done)] + effects
        }
        if let whose = takenOver(.counting(job.id, job.place), events) {
            message = whose
            return [.ring(.attention)]
        }
        message = told
        let isUnknown = events.contains { if case .unknownSeen = $0 { true } else { false } }
        return [.ring(isUnknown ? .wrong(.unknown) : .accepted)]
    }

    /// The count as it is now: somebody else may have taken it.
    mutating func reload(_ job: CountJob, _ briefing: CountBriefing) -> [Effect] {
        guard let screen = count, screen.job.id == job.id, !screen.isLost else { return [] }
        let isMine = job.lease?.holder == person?.badge && job.lease?.station == station
        changeCount { screen in
            screen.job = job
            screen.briefing = briefing
            screen.isLost = !isMine
            if !isMine { screen.forgetEmpty() }
        }
        guard !isMine else { return [] }
        if let lease = job.lease { names[lease.holder] = briefing.holderName }
        message =
            takenAway(.counting(job.id, job.place), job.freed)
            ?? Words.countLost(job, holder: job.lease.flatMap { names[$0.holder] })
        return [.ring(.attention), .request(.countQueue)]
    }

    /// Nothing was recorded, and this is why.
    mutating func refuseCount(_ refusal: Refusal, _ job: CountJob?) -> [Effect] {
        let isHome: Bool
        switch stage {
        case .login, .menu, .pick, .packHome, .pack, .dock, .load, .gates, .gate, .inspects, .inspect,
            .carries, .carry, .board, .expiries, .expiry:
            return refuse(Words.refusal(refusal, names, reasons))
        case .counts: isHome = true
        case .count(let screen):
            isHome = false
            changeCount { screen in
                screen.offer = nil
                if let job, job.id == screen.job.id { screen.job = job }
            }
            if refusal.isLoss, job?.id == screen.job.id, let job { return reload(job, screen.briefing) }
        }
        changeCounts { $0.offer = nil }
        // A badge switches the person, as at every home.
        if isHome, case .wrongKind(let text, is: .person, _) = refusal { return [.request(.signIn(code: text))] }
        return refuseHeardCount(refusal) + (isHome ? [.request(.countQueue)] : [])
    }

    /// A scan that was made before this step was on the screen is not called wrong.
    private mutating func refuseHeardCount(_ refusal: Refusal) -> [Effect] {
        if let heard, heard.cameBack {
            mention(Words.repeated(heard.text))
            return []
        }
        if refusal.verdict == .unknown, let mixed = heard?.mixed { return refuse(Words.typedAndScanned(mixed)) }
        return refuse(Words.refusal(refusal, names, reasons))
    }
}

extension CountEvent {
    /// The hand is off the bin with it.
    fileprivate var endsLook: Bool {
        switch self {
        case .finished, .declaredEmpty, .left, .freed: true
        case .taken, .takenOver, .placeConfirmed, .itemShown, .counted, .keyed, .unknownSeen, .undone: false
        }
    }
}

extension Refusal {
    /// The count or the return is not this person's any more.
    var isLoss: Bool {
        switch self {
        case .takenAway, .count(.held), .inspect(.held): true
        default: false
        }
    }
}
