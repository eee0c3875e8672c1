import Barcode

// The state machine of an inspection: what a scan or a key means at this step. It records nothing; it answers with the
// facts to record, one refusal, or an offer that the same scan confirms. InspectFold.swift books the facts.
//
// A return is taken from the list. One that somebody else is at, or that is done, is offered and taken at the second
// scan: a unit that turns up at the bottom of a box must find its way in.
//
//   step      accepted                                          F4 instead                      otherwise
//   item      an item; a unit of the tray for orphans once      done; what is missing is        ambiguous, wrongKind,
//             its owner is known; an RMA or an order, where     offered                         scanEachUnit,
//             nobody knew whose the parcel is                                                   orphansLeft
//   lot       a lot, scanned or typed; one that was not         it cannot be read: a doubt      wrongKind
//             shipped is a doubt
//   expiry    a day, likewise                                   likewise                        wrongKind
//   serial    a serial, likewise                                likewise                        serialInHouse
//   second    the badge of somebody else who inspects or        the doubt stays: quarantine,    ownBadge, notASecond
//             supervises                                        or the lower grade
//   check     the digit of an answer                            –                               noSuchAnswer
//   picture   a picture, or the name of one                     none: money is held             wrongKind, samePicture
//   grade     a grade card; down freely, up is a doubt          –                               wrongKind
//   reason    the digit of a reason                             –                               noSuchReason
//   weight    grams, typed or from the scale                    –                               notAWeight
//   witness   the badge of somebody else                        none: quarantine                ownBadge
//   tray      the tray of the disposition, or a tote of the     –                               wrongTray, toteTaken
//             waiting order

/// What was shipped of an item with an order, as far as this site knows.
public struct ShippedUnits: Hashable, Sendable {
    public var units: Int
    /// Units of them that were inspected already, here or in another case.
    public var returned: Int
    public var batches: [Batch]
    public var serials: [String]

    public init(units: Int, returned: Int = 0, batches: [Batch] = [], serials: [String] = []) {
        self.units = units
        self.returned = returned
        self.batches = batches
        self.serials = serials
    }
}

/// What a decision at an inspection may ask about the site.
public protocol ReturnsBench {
    func item(_ sku: SKU) throws -> Item?
    func policy() throws -> ReturnPolicy?
    func expiryPolicy() throws -> ExpiryPolicy
    /// The reasons that an inspector chooses from, in the order of their digits.
    func reasons() throws -> [Reason]
    func person(_ badge: BadgeID) throws -> Person?
    /// What an order shipped of an item; nil where the site never shipped that order.
    func shipped(_ sku: SKU, of order: OrderID) throws -> ShippedUnits?
    /// The place in the house where a serial is by the ledger.
    func place(of serial: String, _ sku: SKU) throws -> PlaceID?
    /// The order that waits longest for so many units of an item.
    func waiting(for sku: SKU, _ quantity: Int, _ batch: Batch, on day: Day) throws -> WantedUnits?
    func use(of tote: PlaceID) throws -> ToteUse
    /// Units of a batch, grade and serial in a place by the ledger.
    func lying(_ key: StockKey) throws -> Int
    /// The case that a person is at already.
    func returnHeld(by badge: BadgeID) throws -> ReturnID?
    /// What a text says about whose return it is: an announced return, or else an order.
    func owner(_ reading: Reading) throws -> ReturnOpened?
    func history(of id: ReturnID) throws -> [Past<InspectEvent>]
}

/// What somebody can want at an inspection.
public enum InspectCommand: Hashable, Sendable {
    /// Put the return on the bench, or come back to it.
    case take
    case leave
    case scan(Reading)
    case grade(Grade)
    /// A picture was taken.
    case picture(digest: String)
    /// All is done; or go on without what the step asks for.
    case goOn
    case undo
}

/// What the inspection answers.
public typealias InspectDecision = Decision<InspectEvent>

extension ReturnCase {
    /// Decides one command. The answer changes nothing; only recorded facts do.
    public func decide(
        _ command: InspectCommand, _ context: JobContext, on bench: some ReturnsBench
    ) throws -> InspectDecision {
        try InspectDecider(job: self, context: context, bench: bench).decide(command)
    }
}

struct InspectDecider<B: ReturnsBench> {
    let job: ReturnCase
    let context: JobContext
    let bench: B

    var badge: BadgeID { context.actor.badge }

    func refuse(_ refusal: InspectRefusal) -> InspectDecision { .refuse(.inspect(refusal)) }

    func decide(_ command: InspectCommand) throws -> InspectDecision {
        if case .take = command { return try take() }
        guard let lease = job.lease, lease.holder == badge, lease.station == context.actor.station else {
            return .refuse(away)
        }
        switch command {
        case .take: return try take()
        case .leave: return .record([.left])
        case .undo: return try undo()
        case .goOn: return try goOn()
        case .grade(let grade): return try self.grade(grade)
        case .picture(let digest): return try picture(digest)
        case .scan(let reading): return try scan(reading)
        }
    }

    private var away: Refusal {
        if let refusal = job.freed?.refusal(of: .inspecting(job.id), to: badge) { return refusal }
        if let lease = job.lease { return .inspect(.held(job.id, by: lease.holder, station: lease.station)) }
        return .inspect(.over(job.id))
    }

    // MARK: Taking

    private func take() throws -> InspectDecision {
        let taken = InspectEvent.taken(by: badge, at: context.actor.station, when: context.now)
        if job.lease?.holder == badge { return .record([taken]) }
        if let other = try bench.returnHeld(by: badge), other != job.id { return refuse(.busy(other)) }
        if job.state == .done {
            let offer = Offer(code: job.id.rawValue, deviation: .inspect(.again(job.id)))
            return context.offered == offer ? .record([taken]) : .ask(offer)
        }
        guard let lease = job.lease else {
            guard let previous = job.freed.previous(besides: badge) else { return .record([taken]) }
            return .record([.takenOver(from: previous, by: badge, at: context.actor.station, when: context.now)])
        }
        let offer = Offer(
            code: job.id.rawValue,
            deviation: .inspect(.takeOver(job.id, from: lease.holder, station: lease.station)))
        guard context.offered == offer else { return .ask(offer) }
        return .record([.takenOver(from: lease.holder, by: badge, at: context.actor.station, when: context.now)])
    }

    private func undo() throws -> InspectDecision {
        let standing = ReturnCase.standing(try bench.history(of: job.id)).filter { $0.fact > job.began }
        guard let last = standing.last(where: { $0.event.canBeUndone }) else { return .refuse(.nothingToUndo) }
        let gesture = standing.filter { $0.gesture == last.gesture && $0.event.canBeUndone }
        for case .inspected(let unit, let moves) in gesture.map(\.event) {
            if let order = unit.ruling.order { return refuse(.goneToOrder(order)) }
            if unit.ruling.disposition == .scrap { return .refuse(.undoBlocked(place: unit.place, sku: unit.sku)) }
            for move in moves where try bench.lying(StockKey(move, at: move.to)) < move.quantity {
                return .refuse(.undoBlocked(place: move.to, sku: move.sku))
            }
        }
        return .record(
            gesture.reversed().map { past in
                .undone(fact: past.fact, what: past.event.kind, moves: past.event.moves.reversed().map(\.reversed))
            })
    }

    // MARK: Steps

    private func scan(_ reading: Reading) throws -> InspectDecision {
        guard let hand = job.hand else { return try item(reading) }
        switch hand.step {
        case .item: return try item(reading)
        case .lot, .expiry: return try batch(reading, hand)
        case .serial: return try serial(reading, hand)
        case .second: return try second(reading, hand)
        case .check: return try answer(reading, hand)
        case .picture:
            guard reading.matches.isEmpty else { return reading.refused(expecting: .inspection(.picture)) }
            return try picture(reading.text)
        case .grade:
            let text = reading.text.uppercased()
            guard let grade = Grade(rawValue: text) else { return reading.refused(expecting: .inspection(.grade)) }
            return try self.grade(grade)
        case .reason: return try reason(reading, hand)
        case .weight: return try weigh(reading)
        case .witness: return try witness(reading, hand)
        case .tray: return try tray(reading, hand)
        }
    }

    /// What follows by itself is recorded with what was done: the reason that was announced, and the ruling.
    func record(_ events: [InspectEvent]) throws -> InspectDecision {
        var events = events
        if let reason = job.reason, let hand = after(events).hand, hand.step == .reason,
            try bench.reasons().contains(where: { $0.code == reason })
        {
            events.append(.reasoned(reason))
        }
        if let hand = after(events).hand, hand.doubt == nil, hand.ruling == nil, hand.grade != nil, hand.reason != nil {
            events.append(.ruled(try ruling(of: hand, in: after(events))))
        }
        return .record(events)
    }

    func after(_ events: [InspectEvent]) -> ReturnCase {
        var job = job
        for event in events { job.apply(event, fact: job.began) }
        return job
    }

    private func second(_ reading: Reading, _ hand: ReturnHand) throws -> InspectDecision {
        guard let doubt = hand.doubt, let second = try somebody(reading) else {
            return reading.refused(expecting: .inspection(.second))
        }
        if second.badge == badge { return refuse(.ownBadge(badge)) }
        guard second.roles.contains(where: { $0 == .inspect || $0 == .supervise }) else {
            return refuse(.notASecond(second.badge, name: second.name))
        }
        return try record([.vouched(doubt, by: second.badge)])
    }

    private func somebody(_ reading: Reading) throws -> Person? {
        for case .person(let badge) in reading.matches { return try bench.person(badge) }
        return nil
    }

    private func answer(_ reading: Reading, _ hand: ReturnHand) throws -> InspectDecision {
        guard let question = try question(hand) else { return reading.refused(expecting: .inspection(.check)) }
        guard reading.matches.isEmpty || reading.keyed, let number = reading.number else {
            return reading.refused(expecting: .inspection(.check))
        }
        guard question.answers.indices.contains(number - 1) else {
            return refuse(.noSuchAnswer(reading.text, answers: question.answers.count))
        }
        let answer = question.answers[number - 1]
        let given = GivenAnswer(question: question.id, answer: number, finding: answer.finding)
        return try record([.answered(given, cap: answer.cap)])
    }

    private func question(_ hand: ReturnHand) throws -> ChecklistQuestion? {
        guard let item = try bench.item(hand.sku), let policy = try bench.policy() else { return nil }
        let list = policy.checklist(of: item.handling)
        return list.questions.indices.contains(hand.answers.count) ? list.questions[hand.answers.count] : nil
    }

    private func picture(_ digest: String) throws -> InspectDecision {
        guard let hand = job.hand, hand.step == .picture, let angle = hand.nextAngle else {
            return refuse(.notWithout(job.step ?? .item))
        }
        guard (1...Limits.photoReference).contains(digest.count) else {
            return .refuse(.wrongKind(digest, is: .text, expected: .inspection(.picture)))
        }
        let before =
            hand.pictures.map { ($0, hand.number) }
            + job.units.flatMap { unit in unit.pictures.map { ($0, unit.number) } }
        if let (picture, unit) = before.first(where: { $0.0.digest == digest }) {
            return refuse(.samePicture(angle: picture.angle, unit: unit))
        }
        return try record([.evidenceNoted(angle: angle, digest: digest)])
    }

    private func grade(_ grade: Grade) throws -> InspectDecision {
        guard let hand = job.hand, hand.step == .grade else { return refuse(.gradeNotNow(grade, job.step ?? .item)) }
        return try record([.graded(grade, best: hand.cap)])
    }

    private func reason(_ reading: Reading, _ hand: ReturnHand) throws -> InspectDecision {
        let reasons = try bench.reasons()
        if let named = reasons.first(where: { $0.code.rawValue == reading.text }) {
            return try record([.reasoned(named.code)])
        }
        guard reading.matches.isEmpty || reading.keyed, let number = reading.number else {
            return reading.refused(expecting: .inspection(.reason))
        }
        guard reasons.indices.contains(number - 1) else {
            return refuse(.noSuchReason(reading.text, reasons: reasons.count))
        }
        return try record([.reasoned(reasons[number - 1].code)])
    }

    private func weigh(_ reading: Reading) throws -> InspectDecision {
        guard reading.matches.isEmpty || reading.keyed, case .reading(let weight) = ScaleReading.parse(reading.text),
            weight.grams > 0
        else { return refuse(.notAWeight(reading.text)) }
        return .record([.weighed(grams: weight.grams)])
    }

    private func witness(_ reading: Reading, _ hand: ReturnHand) throws -> InspectDecision {
        guard let second = try somebody(reading) else { return reading.refused(expecting: .inspection(.witness)) }
        if second.badge == badge { return refuse(.ownBadge(badge)) }
        return .record([.witnessed(by: second.badge)])
    }

    // MARK: Going on without

    private func goOn() throws -> InspectDecision {
        guard let hand = job.hand else { return try done() }
        switch hand.step {
        case .lot, .expiry, .serial: return try record([.unreadable(hand.step)])
        case .second:
            guard let doubt = hand.doubt else { return refuse(.notWithout(.second)) }
            return try record([.unvouched(doubt)])
        case .picture:
            guard let angle = hand.nextAngle else { return refuse(.notWithout(.picture)) }
            return try record([.evidenceMissing(angle: angle)])
        case .witness: return try record([.unvouched(.unwitnessed)])
        case .item, .check, .grade, .reason, .weight, .tray: return refuse(.notWithout(hand.step))
        }
    }

    private func done() throws -> InspectDecision {
        if !job.toDispose.isEmpty { return refuse(.orphansLeft(job.toDispose.count)) }
        let missing = job.awaited
        // Nothing is not the same as missing: an empty parcel is said twice as well.
        if !missing.isEmpty || job.units.isEmpty {
            let offer = Offer(code: job.id.rawValue, deviation: .inspect(.missing(missing)))
            guard context.offered == offer else { return .ask(offer) }
        }
        return .record([.finished(missing: missing)])
    }
}
