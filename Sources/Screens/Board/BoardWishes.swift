// Two things that a supervisor types on the board: `@all Truck 4 is early` tells people something, and `+SO-1001` asks
// what it costs to let an order or a load go first. F8 asks the same for the selected load, and F8 again does it.

import TextScreen
import Warehouse

extension Console {
    /// A text that is none of these leaves it to others.
    mutating func wish(_ text: String, _ home: BoardHome) -> [Effect]? {
        if text.hasPrefix("@") { return say(String(text.dropFirst()), home) }
        guard text.hasPrefix("+") else { return nil }
        return askToExpedite(String(text.dropFirst()).filter { $0 != " " }, home)
    }

    private mutating func say(_ text: String, _ home: BoardHome) -> [Effect] {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        let (name, rest) = (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : "")
        if rest.allSatisfy({ $0 == " " }) { return refuse(Words.howToMessage) }
        guard name.isEmpty else { return [.request(.say(to: name, rest))] }
        guard let badge = home.selectedBadge(now: now) else { return refuse(Words.nobodySelected) }
        return [.request(.say(to: badge.rawValue, rest))]
    }

    mutating func takeMessage(_ answer: Answer) -> [Effect] {
        switch answer {
        case .said(let audience, let people):
            message = Words.messageSent(audience, people: people)
            return [.ring(.accepted), .request(.board)]
        case .notSaid(let refusal): return refuse(Words.refusal(refusal))
        default: return []
        }
    }

    // MARK: Expedite

    /// The cost is shown before anything is done.
    mutating func askToExpedite(_ name: String, _ home: BoardHome) -> [Effect] {
        let board = home.board(now: now)
        guard let wish = board.expediteWish(name, in: home.reading) else {
            return refuse(Words.nothingToExpedite(name))
        }
        if home.wish == wish { return doExpedite(wish) }
        changeBoard { $0.wish = wish }
        let moment = now ?? Moment(milliseconds: 0)
        message = Words.expedite(wish, board.cost(of: wish, in: home.reading, now: moment))
        return []
    }

    /// F8: what was asked is done, or the selected load is asked about.
    mutating func expedite(_ home: BoardHome) -> [Effect]? {
        if let wish = home.wish { return doExpedite(wish) }
        guard let load = home.selectedLoad(now: now) else { return nil }
        return askToExpedite(load.rawValue, home)
    }

    private mutating func doExpedite(_ wish: ExpediteWish) -> [Effect] {
        forgetWish()
        return [.request(.rule(.expedite(wish)))]
    }

    mutating func forgetWish() {
        guard board?.wish != nil else { return }
        changeBoard { $0.wish = nil }
        message = nil
    }
}

extension BoardHome {
    /// Who would read what is said to the selected row.
    func selectedBadge(now: Moment?) -> BadgeID? {
        let isPerson = panel == .people && people.indices.contains(selection.index)
        return isPerson ? people[selection.index].badge : selectedHolding(now: now)?.holder
    }

    func selectedLoad(now: Moment?) -> LoadID? {
        guard panel == .loads else { return nil }
        let rows = loads(now: now)
        return rows.indices.contains(selection.index) ? rows[selection.index].load.id : nil
    }
}
