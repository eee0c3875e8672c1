// Texts that end with a terminator, and the terminator alone. Under an overlay see Shell/OverlayUpdate.swift.

import Barcode
import TextScreen
import Warehouse

extension Console {
    mutating func hear(_ event: ScanEvent, ahead isAhead: Bool) -> [Effect] {
        entry = ""
        heard = HeardScan(event, isAhead: isAhead)
        // Enter alone and a code that came twice are nothing new; whatever else is heard can be taught next.
        if case .scan = event, overlay == nil { unknownCode = nil }
        // A code on the screen is there to be scanned, and from the drawing of a box the hands go on to the units: the
        // page goes, and the scan is for what lies under it.
        if case .code = overlay, case .scan = event { overlay = nil }
        if case .training(.task) = overlay, case .scan = event { _ = closeTask() }
        if case .box = overlay, case .scan(let raw) = event, Code.parse(raw.text).command == nil {
            overlay = nil
            overlayMessage = nil
        }
        if overlay != nil { return hearInOverlay(event) }
        if let pack, pack.isLocked { return hearLocked(event) }
        if let effects = readOn(event) { return effects }
        switch event {
        case .scan(let raw):
            if let label = Code.parse(raw.text).command { return obey(label) }
            stay()
            digits = ""
            return act(on: raw.text, keyed: raw.provenance != .scanned)
        case .enter: return enter()
        case .rejected(let raw, let reason):
            dropOffer()
            return refuse(Words.rejected(raw.text, reason))
        case .cameBack(let raw): return hearAgain(raw)
        case .repeated(let raw): return sayRepeated(raw)
        }
    }

    /// After a wrong unit nothing counts but Enter or its label.
    private mutating func hearLocked(_ event: ScanEvent) -> [Effect] {
        switch event {
        case .scan(let raw), .cameBack(let raw):
            return Code.parse(raw.text).command == .ok ? enter() : discard()
        case .enter: return enter()
        case .rejected: return discard()
        case .repeated(let raw): return sayRepeated(raw)
        }
    }

    /// A code that came again behind another one: a digit is typed again, and where a tour is picked the step decides.
    private mutating func hearAgain(_ raw: RawScan) -> [Effect] {
        if let label = Code.parse(raw.text).command { return label.digit == nil ? sayRepeated(raw) : obey(label) }
        let isWanted =
            pick.map { $0.offer == nil && !$0.isLost } ?? pack.map { $0.offer == nil && !$0.isLost }
            ?? (home == .dock || load != nil || count != nil || gate != nil || inspect != nil || carry != nil
                || expiry != nil)
        guard isWanted else { return sayRepeated(raw) }
        stay()
        digits = ""
        return act(on: raw.text, keyed: false)
    }

    private mutating func sayRepeated(_ raw: RawScan) -> [Effect] {
        if let message, message.kind.isRefusal {
            self.message = Words.cameAgain(message)
            return []
        }
        mention(stage.offer == nil ? Words.repeated(raw.text) : Words.repeatedOffer(raw.text))
        return []
    }

    private mutating func dropOffer() { stage.offer = nil }

    /// Whatever is heard says that nobody leaves.
    mutating func stay() { stage.isLeaving = false }

    /// A text on the screen that is shown.
    private mutating func act(on text: String, keyed: Bool) -> [Effect] {
        switch stage {
        case .login: return [.request(.signIn(code: text))]
        case .menu(let menu): return choose(text, in: menu)
        case .pick(let pick):
            if pick.isLost { return [.ring(.refused)] }
            return request(PickWish.scan(text: text, keyed: keyed))
        case .packHome: return find(text, keyed: keyed)
        case .pack: return packText(text, keyed: keyed)
        case .dock(let home): return dockText(text, keyed: keyed, home)
        case .load(let screen): return loadText(text, keyed: keyed, screen)
        case .counts(let home): return countText(text, keyed: keyed, home)
        case .count(let screen):
            if screen.isLost { return [.ring(.refused)] }
            return request(CountWish.scan(text: text, keyed: keyed))
        case .gates(let home):
            changeGates { $0.offer = nil }
            return [.request(.gate(.open(courier: text, keyed: keyed), on: nil, offered: home.offer))]
        case .gate: return request(GateWish.scan(text: text, keyed: keyed))
        case .inspects(let home): return inspectText(text, keyed: keyed, home)
        case .inspect(let screen):
            if screen.isLost { return [.ring(.refused)] }
            return request(InspectWish.scan(text: text, keyed: keyed))
        case .carries(let home): return carryText(text, keyed: keyed, home)
        case .carry: return request(CarryWish.scan(text: text, keyed: keyed))
        case .board(let home): return boardText(text, home)
        case .expiries: return [.request(.expiry(.wish(.open(text: text, keyed: keyed), on: nil)))]
        case .expiry: return request(ExpiryWish.scan(text: text, keyed: keyed))
        }
    }

    /// At the menu a text is the number of a listed tour, or else a badge.
    private mutating func choose(_ text: String, in menu: MenuScreen) -> [Effect] {
        let printed = Code.parse(text).printed
        guard printed.utf8.count <= 9, let number = Int(printed),
            let tour = menu.tours.first(where: { $0.id.rawValue == number })
        else {
            dropOffer()
            return [.request(.signIn(code: text))]
        }
        return open(tour.id, confirming: menu.offer?.code == printed ? menu.offer : nil)
    }

    /// Asks for a tour. A take-over is confirmed by its number, given a second time.
    mutating func open(_ tour: TourID, confirming offer: Offer?) -> [Effect] {
        changeMenu { menu in
            menu.opening = tour
            menu.offer = nil
        }
        if let offer { return [.request(.pick(tour, .take, offered: offer))] }
        return [.request(.open(tour))]
    }

    /// Enter on an empty line, or the OK label.
    private mutating func enter() -> [Effect] {
        if !digits.isEmpty {
            let text = digits
            digits = ""
            return act(on: text, keyed: true)
        }
        switch stage {
        case .login:
            mention(Words.loginHint)
            return []
        case .menu(let menu): return enterMenu(menu)
        case .pick(let pick):
            if pick.isLost { return showMenu(saying: nil) }
            if let message, message.stays, message.kind == .warning {
                self.message = nil
                return []
            }
            if pick.tour.isFinished { return request(PickWish.leave) }
            mention(Words.nothingTyped(pick))
            return []
        case .packHome(let home): return enterPackHome(home)
        case .pack(let pack): return enterPack(pack)
        case .dock(let home): return enterDock(home)
        case .load(let screen): return enterLoad(screen)
        case .counts(let home): return enterCounts(home)
        case .count(let screen): return enterCount(screen)
        case .gates(let home): return enterGates(home)
        case .gate(let screen): return enterGate(screen)
        case .inspects(let home): return enterInspects(home)
        case .inspect(let screen): return enterInspect(screen)
        case .carries(let home): return enterCarries(home)
        case .carry(let screen): return enterCarry(screen)
        case .board(let home): return enterBoard(home)
        case .expiries(let home): return enterExpiries(home)
        case .expiry(let screen): return enterExpiry(screen)
        }
    }

    /// While an error stands, Enter only acknowledges it: the end mark of a slow scan must not open a tour.
    private mutating func enterMenu(_ menu: MenuScreen) -> [Effect] {
        if message?.kind.isRefusal == true || menu.offer != nil {
            changeMenu { $0.offer = nil }
            message = nil
            return []
        }
        guard let tour = menu.selected else {
            message = Words.noTours(loaded: menu.isLoaded, held: menu.held, counts: menu.counts)
            return []
        }
        return open(tour.id, confirming: nil)
    }

    /// A printed label acts like the key or the digit that it stands for.
    private mutating func obey(_ label: CommandLabel) -> [Effect] {
        switch label {
        case .ok: return enter()
        case .back: return labelled(.back, elsewhere: .signOut)
        case .skip: return labelled(.skip, elsewhere: nil)
        case .undo: return labelled(.undo, elsewhere: nil)
        case .empty where count != nil:
            // The label was made for it and is scanned on purpose: it is not asked for a second time.
            changeCount { $0.asksEmpty = true }
            let effects = labelled(.emptyBin, elsewhere: nil)
            changeCount { $0.forgetEmpty() }
            return effects
        case .empty:
            guard pick?.hand?.step == .zeroCheck else { return refuse(Words.labelNotNow(label)) }
            return request(PickWish.scan(text: "0", keyed: true))
        case .full where pack != nil: return labelled(.nextParcel, elsewhere: nil)
        case .short, .damaged, .wrongLot, .unreadable, .blocked, .full:
            guard let reason = reason(for: label) else { return refuse(Words.labelNotNow(label)) }
            return openExceptions(at: reason)
        case .gradeA, .gradeB, .gradeC, .gradeD:
            guard let grade = label.grade, inspect != nil else { return refuse(Words.labelNotNow(label)) }
            return request(InspectWish.grade(grade))
        case .digit0, .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9:
            // One scan answers a question; elsewhere digits make a number.
            if let inspect, inspect.step == .check || inspect.step == .reason {
                return act(on: label.rawValue, keyed: true)
            }
            return type(label)
        }
    }

    private mutating func type(_ label: CommandLabel) -> [Effect] {
        guard digits.utf8.count < 5 else { return refuse(Words.tooManyDigits) }
        stay()
        digits += label.rawValue
        mention(Words.digitsTyped(digits))
        return []
    }

    /// Does what the key of a command would do, with the same answer where it cannot be done.
    private mutating func labelled(_ act: Act, elsewhere: Act?) -> [Effect] {
        let known = commands.first { $0.id == act.rawValue } ?? commands.first { $0.id == elsewhere?.rawValue }
        guard let known else { return refuse(Words.labelHasNoUse) }
        if let obstacle = known.disabledReason(self) { return refuse(Words.notNow(known.keyName, obstacle)) }
        return perform(Act(rawValue: known.id))
    }

    /// The reason that a printed label stands for: by its code, else the first with the same procedure.
    func reason(for label: CommandLabel) -> Reason? {
        let wanted = label.reason
        guard let procedure = wanted.procedure else { return nil }
        let named = wanted.codes.compactMap { code in reasons.first { $0.code == code } }
        return named.first ?? reasons.first { $0.procedure == procedure }
    }
}

extension CommandLabel {
    /// Codes of reasons that this label stands for, and the procedure that serves where a site has named none of them.
    var reason: (codes: [ReasonCode], procedure: Procedure?) {
        switch self {
        case .short: (["short", "not-found"], .giveUp)
        case .damaged: (["damaged", "arrived-damaged"], .damage)
        case .wrongLot: (["wrong-lot"], .giveUp)
        case .unreadable: (["unreadable"], .byHand)
        case .blocked: (["blocked", "bin-blocked", "unreachable"], .giveUp)
        case .full: (["tote-full", "full"], .toteFull)
        case .ok, .back, .skip, .empty, .undo, .digit0, .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7,
            .digit8, .digit9, .gradeA, .gradeB, .gradeC, .gradeD:
            ([], nil)
        }
    }
}

extension CommandLabel {
    /// The grade that a grade card stands for.
    var grade: Grade? {
        switch self {
        case .gradeA: .a
        case .gradeB: .b
        case .gradeC: .c
        case .gradeD: .d
        case .ok, .back, .short, .damaged, .wrongLot, .unreadable, .blocked, .full, .skip, .empty, .undo, .digit0,
            .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9:
            nil
        }
    }
}

/// A scan while it is answered, when something about it is special, so that the words of a refusal depend on it.
struct HeardScan: Hashable, Sendable {
    let text: String
    /// It was made for an earlier question.
    let isAhead: Bool
    /// It came again behind another one: it counts only where it is wanted.
    let cameBack: Bool
    /// Something was typed before it, which makes two texts in one.
    let mixed: RawScan?

    init?(_ event: ScanEvent, isAhead: Bool) {
        guard let raw = event.wanted else { return nil }
        text = raw.text
        self.isAhead = isAhead
        cameBack = event == .cameBack(raw)
        mixed = raw.typedLead > 0 ? raw : nil
        guard isAhead || cameBack || mixed != nil else { return nil }
    }
}
