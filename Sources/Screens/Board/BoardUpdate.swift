// Keys and texts on the board. There is no scan to expect here: what starts with a slash filters, a staffing is tried
// out, and any other text asks for its card.

import Barcode
import TextScreen
import Warehouse

extension Console {
    /// Changes the board, if it is there.
    mutating func changeBoard(_ body: (inout BoardHome) -> Void) {
        guard case .board(var home) = stage else { return }
        body(&home)
        stage = .board(home)
    }

    var boardPage: Int { max(1, size.rows - 9) }

    mutating func show(_ reading: BoardReading) -> [Effect] {
        let (moment, page) = (now, boardPage)
        changeBoard { $0.show(reading, now: moment, page: page) }
        return []
    }

    mutating func pressOnBoard(_ key: Key) {
        forgetTaking()
        forgetWish()
        let (moment, page) = (now, boardPage)
        changeBoard { home in
            switch key {
            case .left: home.turn(by: -1)
            case .right: home.turn(by: 1)
            default: home.selection.update(key, count: home.count(now: moment), page: page)
            }
        }
    }

    /// The filter follows what is typed behind a slash.
    mutating func followOnBoard(_ text: String) {
        guard text.hasPrefix("/") else { return }
        filterBoard(String(text.dropFirst()))
    }

    private mutating func filterBoard(_ text: String) {
        let (moment, page) = (now, boardPage)
        changeBoard { home in
            home.filter = text
            home.selection.fit(count: home.count(now: moment), page: page)
        }
    }

    mutating func boardText(_ text: String, _ home: BoardHome) -> [Effect] {
        message = nil
        forgetTaking()
        if let effects = wish(text, home) { return effects }
        forgetWish()
        if text.hasPrefix("/") {
            filterBoard(String(text.dropFirst()))
            return []
        }
        if let whatIf = WhatIf(text) {
            guard home.board(now: now).pace.moving(whatIf.count, from: whatIf.from, to: whatIf.to) != nil else {
                return refuse(Words.cannotTell(whatIf))
            }
            changeBoard { $0.whatIf = whatIf }
            return []
        }
        return openCard(of: text)
    }

    /// Enter on an empty line shows the card of the selected row.
    mutating func enterBoard(_ home: BoardHome) -> [Effect] {
        if message?.stays == true {
            message = nil
            return []
        }
        if case .expiry(let due) = home.selectedCase { return showExpiry(on: due.rung) }
        return home.selectedCode(now: now).map { openCard(of: $0) } ?? []
    }

    private mutating func openCard(of code: String) -> [Effect] {
        open(.whereIs(WhereIsPage())) + [.request(.whereIs(code))]
    }

    /// Esc first ends the filter and the other staffing.
    mutating func clearBoard() -> Bool {
        guard case .board(let home) = stage, !home.filter.isEmpty || home.whatIf != nil else { return false }
        changeBoard { $0.whatIf = nil }
        filterBoard("")
        return true
    }

    /// Approves the selected count, lifts the selected hold, lets the selected load go first, or takes the selected
    /// work from whoever has it.
    mutating func decide() -> [Effect] {
        switch board?.selectedCase {
        case .approval(let id, _, _, _): [.request(.rule(.approve(id)))]
        case .hold(let fact, _, _, _, _, _, _): [.request(.rule(.lift(fact)))]
        case .expiry(let due): showExpiry(on: due.rung)
        case nil: board.flatMap { expedite($0) } ?? takeAway()
        }
    }

    /// Somebody works on it, so it takes two presses.
    private mutating func takeAway() -> [Effect] {
        guard let home = board, let holding = home.selectedHolding(now: now) else { return [] }
        if home.asked == holding {
            forgetTaking()
            return [.request(.rule(.free(holding)))]
        }
        changeBoard { $0.asked = holding }
        let name = home.reading.people.first { $0.badge == holding.holder }?.name ?? holding.holder.rawValue
        message = Words.takeOnceMore(holding.job, from: name)
        return []
    }

    private mutating func forgetTaking() {
        guard board?.asked != nil else { return }
        changeBoard { $0.asked = nil }
        message = nil
    }

    mutating func countAgain() -> [Effect] {
        guard case .approval(let id, _, _, _) = board?.selectedCase else { return [] }
        return [.request(.rule(.countAgain(id)))]
    }

    /// What was decided is done.
    mutating func showRuled(_ ruling: DeskRuling, _ reading: BoardReading) -> [Effect] {
        message = Words.ruled(ruling)
        return [.ring(.accepted)] + show(reading)
    }

    static var boardCommands: [Command<Console>] {
        [
            command(.help, [.function(1)], Words.helpCommand, priority: 60),
            command(.whereIs, [.function(6)], Words.whereIsCommand, priority: 50),
            command(.decide, [.function(8)], Words.decideCommand, priority: 70, disabled: \.deskObstacle),
            command(
                .countAgain, [.function(11)], Words.countAgainCommand, priority: 45, disabled: \.countAgainObstacle),
            command(.signOut, [.function(10), .escape], Words.signOutCommand, priority: 80),
        ]
    }

    private var deskObstacle: String? {
        guard let board, board.selectedCase == nil, board.wish == nil else { return nil }
        return board.selectedHolding(now: now) == nil && board.selectedLoad(now: now) == nil
            ? Words.nothingToDecide : nil
    }

    private var countAgainObstacle: String? {
        if case .approval = board?.selectedCase { return nil }
        return Words.nothingToDecide
    }
}
