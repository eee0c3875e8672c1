import Barcode
import TextScreen
import Warehouse

extension Console {
    /// Takes one event and says what the station has to do.
    public mutating func update(_ event: ConsoleEvent) -> [Effect] {
        if case .answer(let answer) = event { adopt(answer) }
        return Speech.$language.withValue(language) { handle(event) }
    }

    /// Whoever signs in or out brings another language along: what is said about it is said in that one.
    private mutating func adopt(_ answer: Answer) {
        switch answer {
        case .signedIn(_, _, _, _, _, _, let settings), .settingsChosen(let settings): self.settings = settings
        case .signedOut: settings = PersonSettings()
        default: break
        }
    }

    private mutating func handle(_ event: ConsoleEvent) -> [Effect] {
        if event.isTouch { lastTouched = now }
        switch event {
        case .key(let key):
            heard = nil
            putMessageAside()
            return asking(press(key))
        case .scan(let event, let ahead): return asking(hear(event, ahead: ahead))
        case .flooded: return refuse(Words.flooded)
        case .read(let read): return show(read)
        case .scannerCheck:
            isScannerCheck = true
            return perform(.scanner)
        case .entry(let text): return follow(text)
        case .answer(let answer):
            defer { if answer.endsAsking { isAsking = false } }
            return take(answer)
        case .people(let people):
            names.merge(people) { $1 }
            return []
        case .tick(let moment, let status):
            now = moment
            sync = status
            return lockWhenIdle()
        case .acknowledged(let acknowledged):
            take(acknowledged)
            return []
        case .note(let text):
            if case .training = overlay { overlayMessage = Words.note(text) } else { mention(Words.note(text)) }
            return []
        case .changed: return reload()
        case .pictureCame(let source, let preview): return takePicture(from: source, preview)
        case .pictureFailed(let why): return failPicture(why)
        case .messages(let unread): return offer(unread)
        case .training(let show): return self.show(show)
        case .resized(let size):
            self.size = size
            turnToSize()
            return []
        }
    }

    /// Remembers that the worker waits for an answer.
    private mutating func asking(_ effects: [Effect]) -> [Effect] {
        isAsking = effects.contains { effect in
            guard case .request(let request) = effect else { return false }
            switch request {
            case .signIn, .pin, .signOut, .open, .pick, .whereIs, .teach, .setScanner, .pack, .label, .dock, .count,
                .gate,
                .inspect, .rule, .choose, .say:
                return true
            case .carry(let ask): return ask.isWish
            case .expiry(let ask): return ask.isWish
            case .lock, .tours, .preview, .reload, .scanner, .demoCode, .packQueue, .packPreview, .reloadPack,
                .dockQueue, .reloadLoad, .countQueue, .reloadCount, .gateQueue, .reloadGate, .returnQueue,
                .countPreview, .inspectPreview, .reloadReturn, .board, .readMessage:
                return false
            }
        }
        return effects
    }

    // MARK: Saying

    /// Says something that is in the way; it stays until something is accepted.
    mutating func refuse(_ refusal: Message) -> [Effect] {
        message = refusal
        return [.ring(refusal.tone)]
    }

    /// Says something that may be overlooked: an error that stands already keeps its place.
    mutating func mention(_ hint: Message) {
        if message?.stays != true { message = hint }
    }

    /// Changes the pick screen, if one is there.
    mutating func changePick(_ body: (inout PickScreen) -> Void) {
        guard case .pick(var pick) = stage else { return }
        body(&pick)
        stage = .pick(pick)
    }

    /// Changes the menu, if it is there.
    mutating func changeMenu(_ body: (inout MenuScreen) -> Void) {
        guard case .menu(var menu) = stage else { return }
        body(&menu)
        stage = .menu(menu)
    }

    // MARK: Keys

    private mutating func press(_ key: Key) -> [Effect] {
        if key == .ctrl("L") { return [.repaint] }
        if overlay != nil { return pressInOverlay(key) }
        switch commands.match(key, in: self) {
        case .run(let id): return perform(Act(rawValue: id))
        case .disabled(_, let reason): return refuseCommand(Words.notNow(key.name, reason))
        case nil: return pressUnbound(key)
        }
    }

    /// A key that cannot act says why; an error that stands already is not hidden by it.
    private mutating func refuseCommand(_ reason: Message) -> [Effect] {
        message = reason
        return [.ring(.refused)]
    }

    private mutating func pressUnbound(_ key: Key) -> [Effect] {
        switch key {
        case .left, .right:
            pressOnBoard(key)
            changeExpiries { $0.turn(by: key == .left ? -1 : 1) }
            return []
        case .up, .down, .pageUp, .pageDown, .home, .end:
            let page = listPage
            pressOnBoard(key)
            changeMenu { menu in
                menu.selection.update(key, count: menu.tours.count, page: page)
                menu.offer = nil
            }
            changePackHome { home in
                home.selection.update(key, count: home.rows.count, page: page)
                home.offer = nil
            }
            changeDock { home in
                home.selection.update(key, count: home.overview.rows.count, page: max(1, page - 4))
                home.offer = nil
            }
            changeCounts { home in
                home.selection.update(key, count: home.rows.count, page: page)
                home.offer = nil
            }
            changeGates { home in
                home.selection.update(key, count: home.overview.rows.count, page: max(1, page - 3))
                home.offer = nil
            }
            changeInspects { home in
                home.selection.update(key, count: home.overview.rows.count, page: max(1, page - 3))
                home.offer = nil
            }
            changeCarries { home in
                home.selection.update(key, count: home.rows.count, page: page)
                home.offer = nil
            }
            changeExpiries { home in home.selection.update(key, count: home.listed.count, page: max(1, page - 1)) }
            scrollInspect(key)
            if home != nil, message?.stays != true { message = nil }
            return []
        case .function, .shiftFunction:
            mention(Words.unboundKey(key.name))
            return []
        case .insert, .delete, .tab, .backTab, .backspace, .enter, .lineFeed, .escape, .character, .control, .alt,
            .paste, .unknown:
            return []
        }
    }

    /// Rows of a list at the size the station told.
    var listPage: Int { max(1, size.rows - 4) }

    mutating func perform(_ act: Act?) -> [Effect] {
        switch act {
        case .help: return open(.help(HelpOverlay()))
        case .palette: return open(.palette(PaletteList()))
        case .details: return open(.details(top: 0))
        case .boxLayers: return openBoxPage()
        case .whereIs: return open(.whereIs(WhereIsPage()))
        case .scanner: return open(.scanner(ScannerPage())) + [.request(.scanner)]
        case .teach: return unknownCode.map { [.request(.teach(.begin($0)))] } ?? []
        case .exception: return openExceptions()
        case .skip: return request(.skip)
        case .undo: return undo()
        case .nextParcel: return request(PackWish.close)
        case .takeOut: return takeOut()
        case .menu: return showMenu(saying: nil)
        case .closeLoad:
            let isShut = load?.load.state == .closed || load?.load.state == .sealed
            return request(isShut ? LoadWish.reopen : LoadWish.close)
        case .unload: return toggle(.unload)
        case .noteLoad: return note()
        case .holdLoad: return holdOrLift()
        case .moveDoor: return moveDoor()
        case .yard: return show(.dock, saying: nil)
        case .counts: return show(.count, saying: nil)
        case .gates: return show(.gate, saying: nil)
        case .checkGate: return request(GateWish.check)
        case .inspects: return show(.inspect, saying: nil)
        case .carries: return show(.carry, saying: nil)
        case .carryDone: return request(CarryWish.done)
        case .board: return show(.board, saying: nil)
        case .expiries: return show(.expiry, saying: nil)
        case .expiryDone: return request(ExpiryWish.done)
        case .expiryDrop: return dropExpiry()
        case .settings: return open(.settings(SettingsPage(settings: settings, station: stationLanguage)))
        case .decide: return decide()
        case .countAgain: return countAgain()
        case .goOn: return request(InspectWish.goOn)
        case .picture: return takePicture()
        case .countDone: return request(CountWish.done)
        case .emptyBin: return sayEmpty()
        case .otherLot: return request(CountWish.otherLot)
        case .tours: return show(.pick, saying: nil)
        case .bench: return show(.pack, saying: nil)
        case .leave: return leave()
        case .back: return stepBack()
        case .signOut: return stepOut()
        case .quit: return [.quit]
        case .repaint: return [.repaint]
        case .demoCode: return [.request(.demoCode)]
        case .task: return openTask()
        case .demoScan, .demoWrong, .demoLine, nil: return []
        }
    }

    /// Takes back the last step of the job on the screen.
    private mutating func undo() -> [Effect] {
        switch stage {
        case .pack: return request(PackWish.undo)
        case .load: return request(LoadWish.undo)
        case .dock: return [.request(.dock(.undoStaging, offered: nil))]
        case .count: return request(CountWish.undo)
        case .gate: return request(GateWish.undo)
        case .inspect: return request(InspectWish.undo)
        case .carry: return request(CarryWish.undo)
        case .login, .menu, .pick, .packHome, .counts, .gates, .inspects, .carries, .board, .expiries, .expiry:
            return request(PickWish.undo)
        }
    }

    /// Opens an overlay. An offer does not survive it, and neither does what stands half typed.
    mutating func open(_ overlay: Overlay) -> [Effect] {
        self.overlay = overlay
        overlayMessage = nil
        return forgetEntry()
    }

    /// Drops an offer and what was typed so far.
    mutating func forgetEntry() -> [Effect] {
        let effects: [Effect] = entry.isEmpty ? [] : [.clearEntry]
        entry = ""
        digits = ""
        let hadOffer = stage.offer != nil
        stage.offer = nil
        stage.isLeaving = false
        if hadOffer { message = nil }
        return effects
    }

    /// Esc on a screen: first whatever stands half done, then out.
    private mutating func stepBack() -> [Effect] {
        let hadSomething = !entered.isEmpty || stage.offer != nil
        let wasLeaving = stage.isLeaving
        let effects = forgetEntry()
        if hadSomething { return effects }
        if let pack { return stepBack(pack, wasLeaving: wasLeaving) }
        if let count { return stepBack(count, wasLeaving: wasLeaving) }
        if let inspect { return stepBack(inspect, wasLeaving: wasLeaving) }
        if let carry { return stepBack(carry, wasLeaving: wasLeaving) }
        if gate != nil { return show(.gate, saying: nil) }
        if expiry != nil { return show(.expiry, saying: nil) }
        if let load { return load.asks.map { toggle($0) } ?? show(.dock, saying: nil) }
        guard let pick else { return effects }
        if pick.isLost { return showMenu(saying: nil) }
        if wasLeaving || pick.tour.isFinished { return leave() }
        changePick { $0.isLeaving = true }
        message = Words.leaveOnceMore(pick.tour.id)
        return effects
    }

    /// Esc at the bench: out of taking out, then out of the job. Where only the rest is missing, leaving is an answer.
    private mutating func stepBack(_ pack: PackScreen, wasLeaving: Bool) -> [Effect] {
        if pack.isLost { return show(.pack, saying: nil) }
        if pack.takesOut { return takeOut() }
        if wasLeaving || pack.step == .rest && !pack.isLocked { return request(PackWish.leave) }
        changePack { $0.isLeaving = true }
        message = Words.leaveBench(pack.job.id)
        return []
    }

    /// F10 or Esc at the menu: what stands half done goes first, then the person.
    private mutating func stepOut() -> [Effect] {
        let hadSomething = !entered.isEmpty || stage.offer != nil || clearBoard()
        let effects = forgetEntry()
        if let dock, stepBack(dock) { return effects }
        return hadSomething ? effects : effects + [.request(.signOut)]
    }

    /// Puts the tour back. What is half done keeps it: units that are in no tote yet, a question without its answer.
    private mutating func leave() -> [Effect] {
        if let pack { return pack.isLost ? show(.pack, saying: nil) : request(PackWish.leave) }
        guard let pick else { return [] }
        if pick.isLost { return showMenu(saying: nil) }
        if let hand = pick.hand, hand.counted > 0 || hand.step == .zeroCheck {
            return showMenu(saying: Words.kept(pick.tour.id, inHand: hand.counted))
        }
        return request(PickWish.leave)
    }

    /// Back to the home of the job; what is at hand stays this person's.
    mutating func showMenu(saying said: Message?) -> [Effect] {
        show(stage.job, saying: said)
    }

    // MARK: The entry line

    private mutating func follow(_ text: String) -> [Effect] {
        entry = text
        if !text.isEmpty {
            digits = ""
            stay()
        }
        if case .palette(let list) = overlay { followInPalette(text, list) }
        if overlay == nil { followOnBoard(text) }
        return foreseeReason() + foreseeEmpty()
    }

    // MARK: Other processes

    private mutating func reload() -> [Effect] {
        switch stage {
        case .login: return []
        case .menu: return [.request(.tours)]
        case .pick(let pick):
            if pick.isLost { return [] }
            var effects: [Effect] = [.request(.reload(pick.tour.id))]
            if case .exceptions(let list) = overlay, let reason = list.selected {
                effects.append(.request(.preview(pick.tour.id, reason.code)))
            }
            return effects
        case .packHome: return [.request(.packQueue)]
        case .dock: return [.request(.dockQueue)]
        case .load(let screen): return [.request(.reloadLoad(screen.load.id))]
        case .counts: return [.request(.countQueue)]
        case .count(let screen): return screen.isLost ? [] : [.request(.reloadCount(screen.job.id))]
        case .gates: return [.request(.gateQueue)]
        case .gate(let screen): return [.request(.reloadGate(screen.entry.id))]
        case .inspects: return [.request(.returnQueue)]
        case .carries: return [.request(.carry(.queue))]
        case .carry(let screen): return [.request(.carry(.reload(screen.job.id)))]
        case .board: return [.request(.board)]
        case .expiries: return [.request(.expiry(.list))]
        case .expiry(let screen): return [.request(.expiry(.reload(screen.task.number)))]
        case .inspect(let screen):
            if screen.isLost { return [] }
            let effects: [Effect] = [.request(.reloadReturn(screen.job.id))]
            if case .exceptions = overlay { return effects + askPreview() }
            return effects
        case .pack(let pack):
            if pack.isLost { return [] }
            let effects: [Effect] = [.request(.reloadPack(pack.job.id))]
            if case .exceptions = overlay { return effects + askPreview() }
            return effects
        }
    }
}
