import TextScreen
import Warehouse

extension Console {
    /// Changes the home of receiving, if it is there.
    mutating func changeCarries(_ body: (inout CarryHome) -> Void) {
        guard case .carries(var home) = stage else { return }
        body(&home)
        stage = .carries(home)
    }

    /// Changes what is carried on the screen, if something is.
    mutating func changeCarry(_ body: (inout CarryScreen) -> Void) {
        guard case .carry(var screen) = stage else { return }
        body(&screen)
        stage = .carry(screen)
    }

    // MARK: Asking

    /// Asks for one gesture. The offer goes along once and is forgotten.
    mutating func request(_ wish: CarryWish) -> [Effect] {
        guard let screen = carry else { return [] }
        changeCarry { $0.offer = nil }
        let knows = screen.job.freed(from: screen.badge)
        return [.request(.carry(.wish(wish, on: screen.job.id, offered: screen.offer, knows: knows)))]
    }

    /// A text at the home begins with what it names.
    mutating func carryText(_ text: String, keyed: Bool, _ home: CarryHome) -> [Effect] {
        changeCarries { $0.offer = nil }
        return [.request(.carry(.wish(.open(text: text, keyed: keyed), on: nil, offered: home.offer)))]
    }

    /// Enter on an empty line at the home opens the selected row.
    mutating func enterCarries(_ home: CarryHome) -> [Effect] {
        if message?.stays == true || home.offer != nil {
            changeCarries { $0.offer = nil }
            message = nil
            return []
        }
        guard let row = home.selected else {
            message = Words.nothingToCarry(loaded: home.isLoaded)
            return []
        }
        return [.request(.carry(.wish(.open(text: row.code, keyed: true), on: nil, offered: nil)))]
    }

    /// Enter on an empty line acknowledges what stands there. Off a truck it means the floor, and where everything was
    /// shown it is the end.
    mutating func enterCarry(_ screen: CarryScreen) -> [Effect] {
        if screen.job.state == .closed { return show(.carry, saying: nil) }
        if message?.stays == true || screen.offer != nil {
            changeCarry { $0.offer = nil }
            message = nil
            return []
        }
        if screen.job.isDelivery, screen.hand?.step == .place || screen.job.state == .checked {
            return request(CarryWish.done)
        }
        mention(Words.carryHint(screen))
        return []
    }

    /// Esc: what is in the hand goes back where it was, at the second time; with nothing in it, out.
    mutating func stepBack(_ screen: CarryScreen, wasLeaving: Bool) -> [Effect] {
        if screen.hand == nil {
            // A place that nothing was taken from is nobody's work.
            if !screen.job.isDelivery, screen.job.state != .closed, screen.job.hands.isEmpty {
                return request(CarryWish.done)
            }
            return show(.carry, saying: nil)
        }
        if wasLeaving { return request(CarryWish.drop) }
        changeCarry { $0.isLeaving = true }
        message = Words.dropOnceMore(screen)
        return []
    }

    // MARK: Answers

    mutating func take(_ answer: CarryAnswer) -> [Effect] {
        switch answer {
        case .queue(let rows, let reasons): return show(rows, reasons)
        case .recorded(let events, let job, let briefing): return show(events, job, briefing)
        case .shown(let job, let briefing): return show(job, briefing)
        case .refused(let refusal, let job): return refuseCarry(refusal, job)
        }
    }

    private mutating func show(_ rows: [CarryRow], _ reasons: [Reason]) -> [Effect] {
        if home == .carry || carry != nil { self.reasons = reasons }
        let page = listPage
        changeCarries { $0.show(rows, page: page) }
        return []
    }

    /// Facts were committed.
    private mutating func show(_ events: [CarryEvent], _ job: CarryJob, _ briefing: CarryBriefing) -> [Effect] {
        guard takeCarry(job, briefing), let screen = carry else { return [] }
        let told = Words.carried(events, screen)
        if job.state == .closed { return [.ring(.done)] + show(.carry, saying: told) }
        message = told
        return [.ring(told.kind == .warning ? .attention : .accepted)]
    }

    /// It was asked for, or it is as somebody else has left it.
    private mutating func show(_ job: CarryJob, _ briefing: CarryBriefing) -> [Effect] {
        let isNew = carry == nil
        let known = carry.flatMap { $0.job.freed(from: $0.badge) }
        guard takeCarry(job, briefing), let screen = carry else { return [] }
        if isNew { message = Words.carryHint(screen) }
        if job.state == .closed { return show(.carry, saying: Words.carryEnded(job)) }
        let freed = job.freed(from: screen.badge)
        guard freed != known, let told = takenAway(.carrying(job.id, of: job.name), freed) else { return [] }
        uncover()
        message = told
        return [.ring(.attention)]
    }

    private mutating func takeCarry(_ job: CarryJob, _ briefing: CarryBriefing) -> Bool {
        switch stage {
        case .login, .menu, .pick, .packHome, .pack, .dock, .load, .counts, .count, .gates, .gate, .inspects, .inspect,
            .board, .expiries, .expiry:
            return false
        case .carries:
            stage = .carry(CarryScreen(job: job, briefing: briefing, badge: person?.badge ?? ""))
            uncover()
        case .carry(let before):
            guard before.job.id == job.id else { return false }
            changeCarry { screen in
                screen.job = job
                screen.briefing = briefing
                screen.offer = nil
                screen.isLeaving = false
            }
        }
        return true
    }

    /// Nothing was recorded, and this is why.
    private mutating func refuseCarry(_ refusal: Refusal, _ job: CarryJob?) -> [Effect] {
        changeCarry { screen in
            screen.offer = nil
            if let job, job.id == screen.job.id { screen.job = job }
        }
        changeCarries { $0.offer = nil }
        // A badge switches the person, as at every home.
        if carries != nil, case .wrongKind(let text, is: .person, _) = refusal {
            return [.request(.signIn(code: text))]
        }
        if let heard, heard.cameBack {
            mention(Words.repeated(heard.text))
            return []
        }
        if refusal.verdict == .unknown, let mixed = heard?.mixed { return refuse(Words.typedAndScanned(mixed)) }
        return refuse(Words.refusal(refusal, names, reasons))
    }
}
