import Barcode
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
            return [.request(.dock(.load(moving, .move(to: text)), offered: home.offer))]
        }
        let wish = DockWish.scan(text: text, keyed: keyed, holding: home.holding?.parcel.id)
        return [.request(.dock(wish, offered: home.offer))]
    }

    /// A text at a load: what was asked for, else what the state of the load says.
    mutating func loadText(_ text: String, keyed: Bool, _ screen: LoadScreen) -> [Effect] {
        switch screen.asks {
        case nil: return request(LoadWish.scan(text: text, keyed: keyed))
        case .unload: return request(LoadWish.unload(text: text, keyed: keyed))
        // No label says what a truck is called: what is scanned is its door.
        case .truck where keyed: return ask(.door(truck: text))
        case .truck: return request(LoadWish.arrive(door: text, truck: nil))
        case .door(let truck): return request(LoadWish.arrive(door: text, truck: truck))
        case .photo: return request(LoadWish.photo(text))
        case .hold where keyed: return request(LoadWish.hold(text))
        case .hold: return refuse(Words.typeWhy)
        }
    }

    /// The next text answers this question.
    mutating func ask(_ question: LoadQuestion) -> [Effect] {
        changeLoad { $0.asks = question }
        message = load.map { Words.asks(question, $0.load) }
        return []
    }

    /// F2 at a load: its truck has come, or its seal is photographed.
    mutating func note() -> [Effect] {
        guard let load else { return [] }
        return toggle(load.load.state == .planned ? .truck : .photo)
    }

    /// F5 at a load: a supervisor holds it, or lets it go on.
    mutating func holdOrLift() -> [Effect] {
        guard let load else { return [] }
        return load.load.isHeld ? request(LoadWish.liftHold) : toggle(.hold)
    }

    /// The key of a question asks it, and again takes it back.
    mutating func toggle(_ question: LoadQuestion) -> [Effect] {
        let effects = forgetEntry()
        guard load?.asks?.isOf(question) == true else { return effects + ask(question) }
        changeLoad { $0.asks = nil }
        message = nil
        return effects
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
        if let moving = home.moving {
            guard row.load != moving else {
                mention(Words.scanNewDoor(moving))
                return []
            }
            return [.request(.dock(.load(moving, .move(to: row.load.rawValue)), offered: nil))]
        }
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
        switch screen.asks {
        // A truck without a name, and one at the door that was planned.
        case .truck: return ask(.door(truck: nil))
        case .door(let truck):
            if let door = screen.load.door { return request(LoadWish.arrive(door: door.rawValue, truck: truck)) }
        case .unload, .photo, .hold, nil: break
        }
        mention(screen.asks.map { Words.asks($0, screen.load) } ?? Words.loadHint(screen.load))
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
        learn(briefing)
        switch stage {
        case .login, .menu, .pick, .packHome, .pack, .counts, .count, .gates, .gate, .inspects, .inspect,
            .carries, .carry, .board, .expiries, .expiry:
            return []
        case .dock:
            changeDock { home in
                home.holding = nil
                home.moving = nil
                home.offer = nil
            }
            message = Words.dockRecorded(facts, briefing, now: now, offset: utcOffsetMinutes)
            if let briefing, facts.contains(where: \.opensLoad) { stage = .load(LoadScreen(briefing: briefing)) }
            return [.ring(.accepted), .request(.dockQueue)]
        case .load(let before):
            guard let briefing, briefing.load.id == before.load.id else { return [] }
            changeLoad { screen in
                screen.briefing = briefing
                screen.offer = nil
                // Several cartons may come off; everything else that is asked for is one answer.
                if screen.asks != .unload { screen.asks = nil }
            }
            message = Words.dockRecorded(facts, briefing, now: now, offset: utcOffsetMinutes)
            if briefing.load.state == .departed { return [.ring(.done)] }
            let asks = briefing.load.isHeld || briefing.load.sealFirst != nil
            return [.ring(asks ? .attention : .accepted)]
        }
    }

    /// A load was asked for, or it is as somebody else has left it.
    mutating func show(_ briefing: DockBriefing) -> [Effect] {
        learn(briefing)
        switch stage {
        case .login, .menu, .pick, .packHome, .pack, .counts, .count, .gates, .gate, .inspects, .inspect,
            .carries, .carry, .board, .expiries, .expiry:
            return []
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
        message = Words.doorMoved(after, to: door, by: after.movedBy.flatMap { names[$0] })
        return [.ring(.attention)]
    }

    /// Who worked on a load may never have stood at this station.
    private mutating func learn(_ briefing: DockBriefing?) {
        for (badge, name) in briefing?.names ?? [:] { names[badge] = name }
    }

    /// Nothing was recorded, and this is why. Somebody else's badge means that they stand here now.
    mutating func refuseDock(_ refusal: Refusal, _ briefing: DockBriefing?) -> [Effect] {
        learn(briefing)
        changeDock { home in
            home.offer = nil
            if case .dock(.laneFull(_, _, let room)) = refusal { home.holding?.lane = room.first }
        }
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

    /// What the selected reason would do with the carton that was chosen: known here, because it is on the screen.
    mutating func previewLeftover(_ list: ExceptionList) {
        var list = list
        let waiting = load?.waiting ?? []
        if !waiting.contains(where: { $0.id == list.leftover?.carton.id }) {
            list.leftover = waiting.first.map { choice($0) }
        }
        list.preview = list.leftover.map { .leftover($0.carton, $0.next) }
        overlay = .exceptions(list)
    }

    private func choice(_ carton: DockParcel) -> LeftoverChoice {
        LeftoverChoice(carton: carton, ways: load?.ways(for: carton) ?? [])
    }

    /// Left and Right go to another carton, F4 to another way out; nil for keys that mean something else. Tab is no key
    /// here: many scanners end their texts with it.
    mutating func pressLeftover(_ key: Key, _ list: ExceptionList) -> [Effect]? {
        guard var choice = list.leftover, let waiting = load?.waiting, !waiting.isEmpty else { return nil }
        if key == .left || key == .right {
            let index = waiting.firstIndex { $0.id == choice.carton.id } ?? 0
            choice = self.choice(waiting[(index + (key == .left ? waiting.count - 1 : 1)) % waiting.count])
        } else if key == .function(4) {
            choice.way = choice.ways.isEmpty ? 0 : (choice.way + 1) % choice.ways.count
        } else {
            return nil
        }
        overlayMessage = nil
        choose(choice, list)
        return []
    }

    private mutating func choose(_ choice: LeftoverChoice, _ list: ExceptionList) {
        var list = list
        list.leftover = choice
        previewLeftover(list)
    }

    /// A scanned carton is the one that stays behind, a typed time is when it goes; nil for any other text.
    mutating func leftoverText(_ raw: RawScan, _ list: ExceptionList) -> [Effect]? {
        guard var choice = list.leftover, let waiting = load?.waiting else { return nil }
        let code = Code.parse(raw.text)
        if let carton = waiting.first(where: { $0.id.rawValue == code.sscc?.description ?? code.printed }) {
            overlayMessage = nil
            if carton.id == choice.carton.id { return confirm(list) }
            choose(self.choice(carton), list)
            // Enter must not confirm what a label chose: it may be the late end mark of that very scan.
            overlayMessage = Words.cartonChosen(carton)
            return []
        }
        guard raw.provenance == .keyed, let now, let time = ClockTime(raw.text, now: now, offset: utcOffsetMinutes)
        else { return nil }
        choice.ways = [.slot(time.moment)] + (load?.ways(for: choice.carton) ?? [])
        choice.way = 0
        overlayMessage = nil
        choose(choice, list)
        return []
    }

    /// A carton is left behind only with a way out.
    mutating func confirm(_ list: ExceptionList) -> [Effect] {
        guard let reason = list.selected, let choice = list.leftover else { return close() }
        guard let next = choice.next else { return refuseInOverlay(Words.typeWhen) }
        let effects = close()
        return effects + request(LoadWish.leave(choice.carton.id, reason: reason.code, next: next))
    }
}

extension DockFact {
    /// A door was scanned and its load is open now.
    fileprivate var opensLoad: Bool {
        if case .load(_, .opened) = self { return true }
        return false
    }
}
