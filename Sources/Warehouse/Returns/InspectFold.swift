// How the facts of an inspection change its case. This file only books what was decided; whether something may happen
// is in InspectDecide.swift.
//
//   waiting ⇄ underway → done → waiting, when an orphan finds its owner
//                             → underway, when more of it turns up

extension ReturnCase {
    /// The case after so many events; events that a later one took back count for nothing.
    public static func fold(_ id: ReturnID, opened: Moment, _ history: [Past<InspectEvent>]) -> ReturnCase {
        var job = ReturnCase(id: id, opened: opened)
        for past in standing(history) { job.apply(past.event, fact: past.fact) }
        return job
    }

    /// The events that no later one took back.
    static func standing(_ history: [Past<InspectEvent>]) -> [Past<InspectEvent>] {
        let undone = Set(history.compactMap { if case .undone(let fact, _, _) = $0.event { fact } else { nil } })
        return history.filter { !undone.contains($0.fact) }
    }

    /// Books fact number `fact`. An undo needs the history, see `fold`.
    public mutating func apply(_ event: InspectEvent, fact: Int) {
        switch event {
        case .opened(let opened, let badge, let station, let when):
            rma = opened.rma
            order = opened.order
            parcel = opened.parcel
            announced = opened.announced
            reason = opened.reason
            begin(badge, station, when, fact)
        case .taken(let badge, let station, let when), .takenOver(_, let badge, let station, let when):
            begin(badge, station, when, fact)
        case .left: rest(.waiting)
        case .freed(let freed):
            state = .waiting
            lease = nil
            self.freed = freed
        case .finished(let missing):
            self.missing = missing
            rest(.done)
        case .matched(let rma, let order, let announced, let reason, _):
            self.rma = rma
            self.order = order
            self.announced = announced
            self.reason = reason
            if state == .done, !toDispose.isEmpty { state = .waiting }
        case .shown(let sku, let units, let plan, let doubt):
            var hand = ReturnHand(number: nextNumber, sku: sku, quantity: units, plan: plan)
            hand.doubt = doubt
            self.hand = hand
        case .fetched(let number): fetch(number)
        case .inspected(let unit, _):
            units.removeAll { $0.number == unit.number }
            units.append(unit)
            units.sort { $0.number < $1.number }
            hand = nil
        case .batchSeen, .serialSeen, .unreadable, .vouched, .unvouched, .answered, .evidenceNoted, .evidenceMissing,
            .graded, .reasoned, .ruled, .weighed, .witnessed:
            hand?.apply(event)
        case .undone: break
        }
    }
}

extension ReturnCase {
    /// The number of the next unit.
    var nextNumber: Int { (units.last?.number ?? 0) + 1 }

    private mutating func begin(_ badge: BadgeID, _ station: StationID, _ when: Moment, _ fact: Int) {
        // Whoever comes back goes on where it stood, perhaps at another station, and may still take back what was done.
        if lease?.holder != badge { began = fact }
        lease = Lease(holder: badge, station: station, since: when)
        freed = nil
        state = .underway
    }

    private mutating func rest(_ state: ReturnState) {
        self.state = state
        lease = nil
        hand = nil
    }

    /// What was found out about it before still holds; only where it goes is open.
    private mutating func fetch(_ number: Int) {
        guard let unit = units.first(where: { $0.number == number }) else { return }
        var hand = ReturnHand(number: number, sku: unit.sku, quantity: unit.quantity, plan: UnitPlan())
        hand.batch = unit.batch
        hand.serial = unit.serial
        hand.doubts = unit.doubts
        hand.seconds = unit.seconds
        hand.answers = unit.answers
        hand.pictures = unit.pictures
        hand.missingAngles = unit.missingAngles
        hand.grade = unit.grade
        hand.reason = unit.reason
        hand.fetchedFrom = unit.place
        self.hand = hand
    }
}

extension ReturnHand {
    fileprivate mutating func apply(_ event: InspectEvent) {
        switch event {
        case .batchSeen(let batch, let doubt):
            self.batch = batch
            self.doubt = doubt ?? self.doubt
        case .serialSeen(let serial, let doubt):
            self.serial = serial
            self.doubt = doubt ?? self.doubt
        case .unreadable(let step):
            unread.append(step)
            doubts.append(.unread)
        case .vouched(let doubt, let badge):
            seconds.append(badge)
            if doubt == .raise { grade = wanted }
            self.doubt = nil
        case .unvouched(let doubt):
            if doubt == .raise { grade = cap } else { doubts.append(doubt) }
            self.doubt = nil
            if doubt == .unwitnessed { ruling = nil }
        case .answered(let answer, let cap):
            answers.append(answer)
            if let cap, cap.isWorse(than: self.cap) { self.cap = cap }
        case .evidenceNoted(let angle, let digest): pictures.append(NotedPicture(angle: angle, digest: digest))
        case .evidenceMissing(let angle): missingAngles.append(angle)
        case .graded(let grade, let best):
            if best.isWorse(than: grade) {
                wanted = grade
                doubt = .raise
            } else {
                self.grade = grade
            }
        case .reasoned(let reason): self.reason = reason
        case .ruled(let ruling): self.ruling = ruling
        case .weighed(let grams): self.grams = grams
        case .witnessed(let badge): witness = badge
        case .opened, .taken, .takenOver, .left, .freed, .matched, .shown, .fetched, .inspected, .finished, .undone:
            break
        }
    }
}

extension Grade {
    /// Whether this grade is a worse one.
    public func isWorse(than other: Grade) -> Bool { rawValue > other.rawValue }
}
