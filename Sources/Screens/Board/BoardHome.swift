import TextScreen
public import Warehouse

/// The parts of the board that have rows to choose from.
public enum BoardPanel: CaseIterable, Sendable {
    case loads, tours, people, desk
}

/// The board of supervisors: when each load can leave, who does what, and what waits for a decision.
public struct BoardHome: Equatable, Sendable {
    public internal(set) var reading = BoardReading()
    public internal(set) var panel = BoardPanel.loads
    /// Only rows that have this in one of their texts are shown.
    public internal(set) var filter = ""
    /// Another staffing, to see what would come of it.
    public internal(set) var whatIf: WhatIf?
    /// Nothing on the board is ever offered; every screen has the place for it.
    public internal(set) var offer: Offer?
    /// What one more press lets go first.
    var wish: ExpediteWish?
    /// What one more press takes from whoever has it.
    var asked: Holding?
    var selection = ListSelection()
    var isLoaded = false

    /// The board as it is at a moment.
    public func board(now: Moment?) -> Board { Board(reading, now: now ?? Moment(milliseconds: 0)) }

    /// The board with the other staffing; nil where there is none, or it cannot be told.
    func changed(now: Moment?) -> Board? {
        guard let whatIf,
            let pace = BoardPace(reading.done).moving(whatIf.count, from: whatIf.from, to: whatIf.to)
        else { return nil }
        return Board(reading, pace: pace, now: now ?? Moment(milliseconds: 0))
    }

    func loads(now: Moment?) -> [BoardRow] { loads(in: board(now: now)) }

    func loads(in board: Board) -> [BoardRow] {
        board.rows.filter { row in
            fits(row.load.id.rawValue, row.load.service, row.load.door?.rawValue ?? "", Words.state(row.load.state))
        }
    }

    /// The tours with the least slack first, those of which that cannot be told last.
    func tours(now: Moment?) -> [BoardTour] { tours(in: board(now: now), now: now) }

    func tours(in board: Board, now: Moment?) -> [BoardTour] {
        let slack = { (tour: BoardTour) in now.flatMap { board.slack(of: tour, now: $0) } ?? .max }
        return reading.tours.filter { fits(String($0.id.rawValue), $0.holder?.rawValue ?? "") }
            .sorted { (slack($0), $0.id) < (slack($1), $1.id) }
    }

    var people: [BoardPerson] {
        reading.people.filter {
            fits($0.badge.rawValue, $0.name, $0.station?.rawValue ?? Words.away, $0.work.map(Words.work) ?? "")
        }
    }

    var desk: [DeskCase] {
        reading.desk.filter { row in
            switch row {
            case .approval(let id, let place, _, _): fits(String(id.rawValue), place.rawValue)
            case .hold(_, _, let place, let sku, let reason, _, let by):
                fits(place.rawValue, sku.rawValue, reason.rawValue, by.rawValue)
            case .expiry(let due): fits(Words.rung(due.rung), due.owner)
            }
        }
    }

    private func fits(_ texts: String...) -> Bool {
        let wanted = filter.lowercased()
        return wanted.isEmpty || texts.contains { $0.lowercased().contains(wanted) }
    }

    func count(now: Moment?) -> Int {
        switch panel {
        case .loads: loads(now: now).count
        case .tours: reading.tours.count { fits(String($0.id.rawValue), $0.holder?.rawValue ?? "") }
        case .people: people.count
        case .desk: desk.count
        }
    }

    /// The code of the selected row, for its card.
    func selectedCode(now: Moment?) -> String? {
        switch panel {
        case .loads: at(selection.index, loads(now: now))?.load.id.rawValue
        case .tours: at(selection.index, tours(now: now)).map { "tour \($0.id)" }
        case .people: at(selection.index, people)?.badge.rawValue
        case .desk:
            switch selectedCase {
            case .approval(_, let place, _, _), .hold(_, _, let place, _, _, _, _): place.rawValue
            case .expiry, nil: nil
            }
        }
    }

    /// What a decision would be about.
    var selectedCase: DeskCase? { panel == .desk ? at(selection.index, desk) : nil }

    /// What the selected row says that somebody has.
    func selectedHolding(now: Moment?) -> Holding? {
        switch panel {
        case .tours:
            at(selection.index, tours(now: now)).flatMap { tour in tour.holder.map { Holding(.tour(tour.id), by: $0) } }
        case .people: at(selection.index, people)?.holding
        case .loads, .desk: nil
        }
    }

    private func at<Row>(_ index: Int, _ rows: [Row]) -> Row? { rows.indices.contains(index) ? rows[index] : nil }

    mutating func turn(by step: Int) {
        let all = BoardPanel.allCases
        let index = (all.firstIndex(of: panel) ?? 0) + step + all.count
        panel = all[index % all.count]
        selection = ListSelection()
    }

    /// Takes a newer reading; the selection stays on its row.
    mutating func show(_ newer: BoardReading, now: Moment?, page: Int) {
        let old = self
        reading = newer
        isLoaded = true
        switch panel {
        case .loads: follow(\.load.id, old.loads(now: now), loads(now: now), page)
        case .tours: follow(\.id, old.tours(now: now), tours(now: now), page)
        case .people: follow(\.row, old.people, people, page)
        case .desk: follow(\.self, old.desk, desk, page)
        }
    }

    private mutating func follow<Row, Key: Equatable>(_ key: (Row) -> Key, _ old: [Row], _ new: [Row], _ page: Int) {
        selection.follow(key, from: old, to: new, isFirst: false, page: page)
    }
}

extension BoardPerson {
    /// What tells its row from the others: somebody may hold more than one thing.
    fileprivate var row: [String] { [badge.rawValue, work.map(Words.work) ?? ""] }
}
