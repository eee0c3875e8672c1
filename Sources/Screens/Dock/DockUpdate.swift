import TextScreen
import Warehouse

extension Console {
    /// Changes the home of the dock, if it is there.
    mutating func changeDock(_ body: (inout DockHome) -> Void) {
        guard case .dock(var home) = stage else { return }
        body(&home)
        stage = .dock(home)
    }

    /// Changes the load on the screen, if one is there.
    mutating func changeLoad(_ body: (inout LoadScreen) -> Void) {
        guard case .load(var load) = stage else { return }
        body(&load)
        stage = .load(load)
    }

    // MARK: Asking

    /// A text at the home of the dock.
    mutating func dockText(_ text: String, keyed: Bool, _ home: DockHome) -> [Effect] {
        changeDock { $0.offer = nil }
        if let moving = home.moving {
            return [.request(.dock(.load(moving, .move(door: text)), offered: home.offer))]
        }
        let wish = DockWish.scan(text: text, keyed: keyed, holding: home.holding?.parcel.id)
        return [.request(.dock(wish, offered: home.offer))]
    }

    /// A text at a load: the state of the load says what it is.
    mutating func loadText(_ text: String, keyed: Bool, _ screen: LoadScreen) -> [Effect] {
        request(screen.unloads ? .unload(text: text, keyed: keyed) : .scan(text: text, keyed: keyed))
    }

    /// Asks for one gesture on the load at hand. The offer goes along once and is forgotten.
    mutating func request(_ wish: LoadWish) -> [Effect] {
        guard let screen = load else { return [] }
        changeLoad { $0.offer = nil }
        return [.request(.dock(.load(screen.load.id, wish), offered: screen.offer))]
    }

    /// Enter on an empty line at the home of the dock shows the selected load.
    mutating func enterDock(_ home: DockHome) -> [Effect] {
        if message?.stays == true || home.offer != nil {
            changeDock { $0.offer = nil }
            message = nil
            return []
        }
        if home.holding != nil {
            mention(Words.laneFirst)
            return []
        }
        guard let row = home.selected else { return [] }
        return [.request(.reloadLoad(row.load))]
    }

    /// Enter on an empty line at a load acknowledges what stands there.
    mutating func enterLoad(_ screen: LoadScreen) -> [Effect] {
        if screen.load.state == .departed { return show(.dock, saying: nil) }
        if message?.stays == true || screen.offer != nil {
            changeLoad { $0.offer = nil }
            message = nil
            return []
        }
        mention(Words.loadHint(screen.load))
        return []
    }

    /// The next carton comes off; the key again ends that.
    mutating func unload() -> [Effect] {
        changeLoad { $0.unloads.toggle() }
        message = load?.unloads == true ? Words.unloadOne : nil
        return []
    }

    /// The next door that is scanned is the selected load's; one that is taken changes places with it.
    mutating func moveDoor() -> [Effect] {
        guard let row = dock?.selected else { return [] }
        let effects = forgetEntry()
        changeDock { home in
            home.moving = row.load
            home.holding = nil
        }
        message = Words.scanNewDoor(row.load)
        return effects
    }

    /// Esc at the home of the dock: what is in the hand or half asked goes first.
    mutating func stepBack(_ home: DockHome) -> Bool {
        guard home.holding != nil || home.moving != nil else { return false }
        changeDock { home in
            home.holding = nil
            home.moving = nil
        }
        message = nil
        return true
    }

    // MARK: Answers

    mutating func show(_ overview: DockOverview, _ reasons: [Reason]) -> [Effect] {
        self.reasons = reasons
        // The lanes and two lines of words stand below the list.
        let page = max(1, listPage - 4)
        changeDock { $0.show(overview, page: page) }
        return []
    }

    /// A carton is in the hand now.
    mutating func hold(_ parcel: DockParcel, lane: PlaceID?) -> [Effect] {
        guard dock != nil else { return [] }
        changeDock { home in
            home.holding = HeldCarton(parcel: parcel, lane: lane)
            home.offer = nil
        }
        message = Words.inHand(parcel, lane: lane)
        return [.ring(.accepted)]
    }

    /// Facts were committed at the dock; `briefing` is there when they are about a load.
    mutating func show(_ facts: [DockFact], _ briefing: DockBriefing?) -> [Effect] {
        switch stage {
        case .login, .menu, .pick, .packHome, .pack: return []
        case .dock:
            changeDock { home in
                home.holding = nil
                home.moving = nil
                home.offer = nil
            }
            message = Words.dockRecorded(facts, briefing, names, offset: utcOffsetMinutes)
            if let briefing, facts.contains(where: \.opensLoad) { stage = .load(LoadScreen(briefing: briefing)) }
            return [.ring(.accepted), .request(.dockQueue)]
        case .load(let before):
            guard let briefing, briefing.load.id == before.load.id else { return [] }
            changeLoad { screen in
                screen.briefing = briefing
                screen.offer = nil
            }
            message = Words.dockRecorded(facts, briefing, names, offset: utcOffsetMinutes)
            if briefing.load.state == .departed { return [.ring(.done)] }
            let asks = briefing.load.isHeld || briefing.load.sealFirst != nil
            return [.ring(asks ? .attention : .accepted)]
        }
    }

    /// A load was asked for, or it is as somebody else has left it.
    mutating func show(_ briefing: DockBriefing) -> [Effect] {
        switch stage {
        case .login, .menu, .pick, .packHome, .pack: return []
        case .dock(let home):
            guard home.holding == nil else {
                mention(Words.laneFirst)
                return [.ring(.refused)]
            }
            stage = .load(LoadScreen(briefing: briefing))
            message = Words.loadHint(briefing.load)
            return []
        case .load(let before):
            guard briefing.load.id == before.load.id else { return [] }
            changeLoad { $0.briefing = briefing }
            return tellDoor(before.load, briefing.load)
        }
    }

    /// Somebody moved the load on this screen to another door: whoever stands at the old one has to hear of it.
    private mutating func tellDoor(_ before: Load, _ after: Load) -> [Effect] {
        guard before.door != after.door, let door = after.door else { return [] }
        message = Words.doorMoved(after, to: door)
        return [.ring(.attention)]
    }

    /// Nothing was recorded, and this is why. Somebody else's badge means that they stand here now.
    mutating func refuseDock(_ refusal: Refusal, _ briefing: DockBriefing?) -> [Effect] {
        changeDock { $0.offer = nil }
        changeLoad { screen in
            screen.offer = nil
            if let briefing, briefing.load.id == screen.load.id { screen.briefing = briefing }
        }
        if case .wrongKind(let text, .person, _) = refusal { return [.request(.signIn(code: text))] }
        if let heard, heard.cameBack {
            mention(Words.repeated(heard.text))
            return []
        }
        return refuse(Words.refusal(refusal, names, reasons, offset: utcOffsetMinutes))
    }

    // MARK: Leftovers

    /// What a reason would do with the next carton that waits: known here, because it is on the screen.
    var leftoverPreview: Preview? {
        guard let load, let parcel = load.waiting.first else { return nil }
        return .leftover(parcel, load.next(for: parcel))
    }
}

extension DockFact {
    /// A door was scanned and its load is open now.
    fileprivate var opensLoad: Bool {
        if case .load(_, .opened) = self { return true }
        return false
    }
}
