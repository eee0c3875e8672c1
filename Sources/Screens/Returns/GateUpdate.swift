import TextScreen
import Warehouse

extension Console {
    /// Changes the home of the gate, if it is there.
    mutating func changeGates(_ body: (inout GateHome) -> Void) {
        guard case .gates(var home) = stage else { return }
        body(&home)
        stage = .gates(home)
    }

    /// Changes the hand-over on the screen, if one is there.
    mutating func changeGate(_ body: (inout GateScreen) -> Void) {
        guard case .gate(var screen) = stage else { return }
        body(&screen)
        stage = .gate(screen)
    }

    // MARK: Asking

    /// Asks for one gesture at the gate. The offer goes along once and is forgotten.
    mutating func request(_ wish: GateWish) -> [Effect] {
        guard let screen = gate else { return [] }
        changeGate { $0.offer = nil }
        return [.request(.gate(wish, on: screen.entry.id, offered: screen.offer))]
    }

    /// Enter on an empty line at the home opens the selected courier.
    mutating func enterGates(_ home: GateHome) -> [Effect] {
        if message?.stays == true || home.offer != nil {
            changeGates { $0.offer = nil }
            message = nil
            return []
        }
        guard let row = home.selected else {
            message = Words.noCouriers(loaded: home.isLoaded)
            return []
        }
        return [.request(.gate(.open(courier: row.courier, keyed: true), on: nil, offered: nil))]
    }

    /// Enter on an empty line at a hand-over acknowledges what stands there, or says what is asked for.
    mutating func enterGate(_ screen: GateScreen) -> [Effect] {
        if screen.entry.state == .signed { return show(.gate, saying: nil) }
        if message?.stays == true || screen.offer != nil {
            changeGate { $0.offer = nil }
            message = nil
            return []
        }
        mention(Words.gateHint(screen))
        return []
    }

    // MARK: Answers

    mutating func show(_ overview: GateOverview) -> [Effect] {
        let page = max(1, listPage - 3)
        changeGates { $0.show(overview, page: page) }
        return []
    }

    /// Facts were committed at the gate.
    mutating func show(_ events: [GateEvent], _ entry: GateEntry, _ sum: GateSum) -> [Effect] {
        switch stage {
        case .login, .menu, .pick, .packHome, .pack, .dock, .load, .counts, .count, .inspects, .inspect, .carries,
            .carry, .board, .expiries, .expiry:
            return []
        case .gates:
            stage = .gate(GateScreen(entry: entry, sum: sum))
            uncover()
        case .gate(let before):
            guard before.entry.id == entry.id else { return [] }
            changeGate { screen in
                screen.entry = entry
                screen.sum = sum
                screen.offer = nil
            }
        }
        message = Words.gated(events, entry, sum)
        if entry.state == .signed { return [.ring(.done)] }
        let isShort = !sum.missing.isEmpty || !entry.agreesWithPaper
        return [.ring(entry.state == .checked && isShort ? .attention : .accepted)]
    }

    /// A hand-over was asked for, or it is as somebody else has left it.
    mutating func show(_ entry: GateEntry, _ sum: GateSum) -> [Effect] {
        switch stage {
        case .login, .menu, .pick, .packHome, .pack, .dock, .load, .counts, .count, .inspects, .inspect, .carries,
            .carry, .board, .expiries, .expiry:
            return []
        case .gates:
            let screen = GateScreen(entry: entry, sum: sum)
            stage = .gate(screen)
            message = Words.gateHint(screen)
        case .gate(let before):
            guard before.entry.id == entry.id else { return [] }
            changeGate { screen in
                screen.entry = entry
                screen.sum = sum
            }
        }
        return []
    }

    /// Nothing was recorded, and this is why.
    mutating func refuseGate(_ refusal: Refusal) -> [Effect] {
        changeGate { $0.offer = nil }
        changeGates { $0.offer = nil }
        // A badge switches the person, as at every home.
        if gates != nil, case .wrongKind(let text, is: .person, _) = refusal { return [.request(.signIn(code: text))] }
        if let heard, heard.cameBack {
            mention(Words.repeated(heard.text))
            return []
        }
        return refuse(Words.refusal(refusal, names, reasons))
    }
}
