// How the facts of a count change its state. This file only books what was decided; whether something may happen is in
// CountDecide.swift, what the desk makes of it in CountRule.swift.
//
//   waiting ⇄ counting → counted → settled → posted                              (agrees, or within tolerance)
//                                → waiting, for another person                   (differs)
//                                → approval → settled, or waiting once more      (two agree, or three have looked)

extension CountJob {
    /// Books fact number `fact`. An undo needs the events of its round, see `undo`.
    public mutating func apply(_ event: CountEvent, fact: Int) {
        switch event {
        case .taken(let badge, let station, let when):
            begin(badge, station, when, fact)
        case .takenOver(_, let badge, let station, let when):
            rounds.removeLast()
            begin(badge, station, when, fact)
        case .left:
            rounds.removeLast()
            state = .waiting
            lease = nil
        case .freed(let freed):
            state = .waiting
            lease = nil
            self.freed = freed
        case .finished, .declaredEmpty:
            change { $0.apply(event, fact: fact) }
            state = .counted
            lease = nil
        case .placeConfirmed, .itemShown, .counted, .keyed, .unknownSeen:
            change { $0.apply(event, fact: fact) }
        case .undone: break
        }
    }

    private mutating func begin(_ badge: BadgeID, _ station: StationID, _ when: Moment, _ fact: Int) {
        // Whoever comes back to the own count goes on where it stood, perhaps at another station.
        if round?.by != badge { rounds.append(CountRound(by: badge, began: fact)) }
        lease = Lease(holder: badge, station: station, since: when)
        freed = nil
        state = .counting
    }

    private mutating func change(_ body: (inout CountRound) -> Void) {
        guard !rounds.isEmpty else { return }
        body(&rounds[rounds.count - 1])
    }

    /// The round as its events leave it; `history` is everything that happened to the count so far.
    public mutating func undo(by history: [Past<CountEvent>]) {
        guard let round else { return }
        var again = CountRound(by: round.by, began: round.began)
        for past in Self.standing(history) where past.fact > round.began {
            again.apply(past.event, fact: past.fact)
        }
        change { $0 = again }
    }

    /// The events that no later one took back.
    static func standing(_ history: [Past<CountEvent>]) -> [Past<CountEvent>] {
        let undone = Set(history.compactMap { if case .undone(let fact, _) = $0.event { fact } else { nil } })
        return history.filter { !undone.contains($0.fact) }
    }
}

extension CountRound {
    fileprivate mutating func apply(_ event: CountEvent, fact: Int) {
        switch event {
        case .placeConfirmed:
            step = .item
            arrived = fact
        case .itemShown(let hand, let asks):
            self.hand = hand
            step = asks
            see(hand.sku)
        case .counted(let sku, let batch, let units, let serial, _):
            add(sku, batch, units, serial, fact)
            see(sku)
        case .keyed(let sku, let batch, let total):
            guard let index = lines.firstIndex(where: { $0.sku == sku && $0.batch == batch }) else { return }
            lines[index].quantity = total
            lines[index].last = fact
        case .unknownSeen(let text): unknown.append(UnknownCode(text: text, after: hand?.sku ?? current?.sku))
        case .finished(let none), .declaredEmpty(let none):
            for sku in none where !lines.contains(where: { $0.sku == sku }) {
                lines.append(CountLine(sku: sku, quantity: 0, last: fact))
            }
            hand = nil
            ended = fact
        case .taken, .takenOver, .left, .freed, .undone: break
        }
    }

    /// What is counted now is the neighbour of what nobody knew before.
    private mutating func see(_ sku: SKU) {
        for index in unknown.indices where unknown[index].before == nil { unknown[index].before = sku }
    }

    /// The line that is counted now stands last.
    private mutating func add(_ sku: SKU, _ batch: Batch, _ units: Int, _ serial: String?, _ fact: Int) {
        var line =
            line(sku, batch) ?? CountLine(sku: sku, batch: batch, quantity: 0, last: fact)
        line.quantity += units
        line.last = fact
        if let serial { line.serials.append(serial) }
        lines.removeAll { $0.sku == sku && $0.batch == batch }
        lines.append(line)
        if serial == nil {
            hand = nil
            step = .item
        } else {
            hand = CountHand(sku: sku, batch: batch, units: 1)
            step = .serial
        }
    }
}
