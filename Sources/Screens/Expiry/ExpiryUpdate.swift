import TextScreen
import Warehouse

extension Console {
    /// Changes the lists of the ladder, if they are there.
    mutating func changeExpiries(_ body: (inout ExpiryHome) -> Void) {
        guard case .expiries(var home) = stage else { return }
        body(&home)
        stage = .expiries(home)
    }

    /// Changes the task on the screen, if one is there.
    mutating func changeExpiry(_ body: (inout ExpiryScreen) -> Void) {
        guard case .expiry(var screen) = stage else { return }
        body(&screen)
        stage = .expiry(screen)
    }

    // MARK: Asking

    /// Asks for one gesture on the task.
    mutating func request(_ wish: ExpiryWish) -> [Effect] {
        guard let screen = expiry else { return [] }
        changeExpiry { $0.isLeaving = false }
        return [.request(.expiry(.wish(wish, on: screen.task.number)))]
    }

    /// The list of one rung, as the board shows it.
    mutating func showExpiry(on rung: Rung) -> [Effect] {
        let effects = show(.expiry, saying: nil)
        changeExpiries { $0.rung = rung }
        return effects
    }

    /// Enter on an empty line at the lists takes the selected row on, or goes on with it.
    mutating func enterExpiries(_ home: ExpiryHome) -> [Effect] {
        if message?.stays == true {
            message = nil
            return []
        }
        guard let row = home.selected else {
            message = Words.noExpiry(loaded: home.isLoaded)
            return []
        }
        if let task = row.task { return [.request(.expiry(.reload(task)))] }
        return [.request(.expiry(.wish(.take(row.rung, row.sku, row.place, row.batch), on: nil)))]
    }

    /// Enter on an empty line at a task acknowledges what stands there, or says what is asked for.
    mutating func enterExpiry(_ screen: ExpiryScreen) -> [Effect] {
        if message?.stays == true {
            changeExpiry { $0.isLeaving = false }
            message = nil
            return []
        }
        if screen.task.step == .over || screen.task.step == .hub { return show(.expiry, saying: nil) }
        mention(Words.expiryHint(screen.task))
        return []
    }

    /// Somebody may have carried units already, so it takes two presses.
    mutating func dropExpiry() -> [Effect] {
        guard let screen = expiry else { return [] }
        if screen.isLeaving { return request(ExpiryWish.drop) }
        changeExpiry { $0.isLeaving = true }
        message = Words.dropExpiry(screen.task)
        return []
    }

    // MARK: Answers

    mutating func take(_ answer: ExpiryAnswer) -> [Effect] {
        switch answer {
        case .list(let rows):
            let (badge, page) = (person?.badge, listPage)
            changeExpiries { $0.show(rows, for: badge, page: max(1, page - 1)) }
            return []
        case .shown(let task): return show(task)
        case .recorded(let step, let task): return show(step, task)
        case .refused(let refusal, let task): return refuseExpiry(refusal, task)
        }
    }

    /// It was asked for, or it is as somebody else has left it.
    private mutating func show(_ task: ExpiryTask) -> [Effect] {
        let isNew = expiry == nil
        guard put(task) else { return [] }
        if task.step == .over { return show(.expiry, saying: Words.expiryOver(task)) }
        if isNew { message = Words.expiryHint(task) }
        return []
    }

    /// A step was committed.
    private mutating func show(_ step: ExpiryStep, _ task: ExpiryTask) -> [Effect] {
        guard put(task) else { return [] }
        let told = Words.expiryTold(step, task)
        if step == .aside || step.isOver || task.step == .hub {
            return [.ring(.done)] + show(.expiry, saying: told)
        }
        message = told
        return [.ring(.accepted)]
    }

    private mutating func put(_ task: ExpiryTask) -> Bool {
        switch stage {
        case .expiries:
            stage = .expiry(ExpiryScreen(task: task))
            uncover()
            return true
        case .expiry(let before):
            guard before.task.number == task.number else { return false }
            changeExpiry { $0.task = task }
            return true
        case .login, .menu, .pick, .packHome, .pack, .dock, .load, .counts, .count, .gates, .gate, .inspects, .inspect,
            .carries, .carry, .board:
            return false
        }
    }

    /// Nothing was recorded, and this is why.
    private mutating func refuseExpiry(_ refusal: Refusal, _ task: ExpiryTask?) -> [Effect] {
        changeExpiry { screen in
            screen.isLeaving = false
            if let task, task.number == screen.task.number { screen.task = task }
        }
        // A badge switches the person, as at every home.
        if expiries != nil, case .wrongKind(let text, is: .person, _) = refusal {
            return [.request(.signIn(code: text))]
        }
        if let heard, heard.cameBack {
            mention(Words.repeated(heard.text))
            return []
        }
        if refusal.verdict == .unknown, let mixed = heard?.mixed { return refuse(Words.typedAndScanned(mixed)) }
        let list: [Effect] = expiries == nil ? [] : [.request(.expiry(.list))]
        return refuse(Words.refusal(refusal, names, reasons)) + list
    }

    // MARK: Commands

    static var expiriesCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 38),
            command(.signOut, [.function(10), .escape], Words.signOutCommand, priority: 80),
        ]
    }

    static var expiryCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.expiryDone, [.function(4)], Words.expiryDoneCommand, priority: 90, disabled: \.expiryObstacle),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 34),
            command(.expiryDrop, [.function(8)], Words.expiryDropCommand, priority: 85),
            command(.menu, [.function(10)], Words.expiryHomeCommand, priority: 35),
            command(.back, [.escape], Words.expiryBackCommand, priority: 58),
        ]
    }

    private var expiryObstacle: String? {
        switch expiry?.task.step {
        case .done, .witness: nil
        case .hub: Words.hubSettles
        case .bin, .item, .lot, .tray, .over, nil: Words.scanFirst
        }
    }
}
