import Barcode
import Screens
import TestSupport
import Warehouse

/// The receiving floor of a station in memory: what is announced, and who carries what.
struct PretendCarries {
    var floor = MemoryCarry()
    var announced: [Delivery] = []
    var jobs: [CarryJob] = []
    /// Units that stand on the floor since this morning.
    var waiting: [(place: PlaceID, units: Int)] = []
    /// Units in reserve that orders want.
    var reserve: [(place: PlaceID, units: Int)] = []

    var rows: [CarryRow] {
        let deliveries = announced.filter { row in
            jobs.last { $0.start.delivery == row.id }.map { $0.state != .closed } ?? true
        }.map { delivery in
            let job = jobs.last { $0.start.delivery == delivery.id }
            return CarryRow(
                delivery.isTransfer ? .transfer : .delivery, delivery.id.rawValue, from: delivery.from,
                due: delivery.due, announced: delivery.lines.reduce(0) { $0 + $1.quantity },
                here: job?.differences.reduce(0) { $0 + $1.here } ?? 0, since: SmallFloor.now.adding(minutes: -180),
                carry: job?.id)
        }
        let brought = reserve.map {
            CarryRow(
                .replenish, $0.place.rawValue, from: "Pen blue", due: SmallFloor.now.adding(minutes: 200),
                here: $0.units,
                since: SmallFloor.now)
        }
        let floor = waiting.map {
            CarryRow(.floor, $0.place.rawValue, here: $0.units, since: SmallFloor.now.adding(minutes: -95))
        }
        return brought + deliveries + floor
    }

    mutating func free(_ id: CarryID, _ freed: Freed) {
        guard let index = jobs.firstIndex(where: { $0.id == id }) else { return }
        jobs[index] = floor.book([.freed(freed)], on: jobs[index])
    }

    func shown(_ id: CarryID) -> Answer {
        guard let job = jobs.first(where: { $0.id == id }) else { return .failed("no carry", brief: "none") }
        return .carry(.shown(job, briefing(job)))
    }

    private func briefing(_ job: CarryJob) -> CarryBriefing {
        CarryBriefing(
            names: floor.shelf.items.mapValues(\.name), places: floor.shelf.places,
            lying: job.isDelivery ? [] : floor.content(of: job.start.origin).units)
    }

    func preview(_ id: CarryID, _ reason: Reason, _ context: JobContext) -> Preview {
        guard let job = jobs.first(where: { $0.id == id }),
            case .record(let events) = try? job.decide(.report(reason), context, on: floor)  // It never throws.
        else { return .refused(.nothingInHand) }
        return .carryEvents(events)
    }

    mutating func answer(_ ask: CarryAsk, _ context: JobContext) -> Answer {
        switch ask {
        case .queue: return .carry(.queue(rows, reasons: carryReasons))
        case .wish(let wish, let id, _, _): return answer(wish, id, context, carryReasons)
        case .preview(let id, let code):
            let reason = carryReasons.first { $0.code == code }
            return .preview(code, reason.map { preview(id, $0, context) } ?? .refused(.nothingInHand))
        case .reload(let id): return shown(id)
        }
    }

    private mutating func answer(_ wish: CarryWish, _ id: CarryID?, _ context: JobContext, _ reasons: [Reason])
        -> Answer
    {
        let command: CarryCommand
        switch wish {
        case .open(let text, let keyed): return open(text, keyed: keyed, context)
        case .scan(let text, let keyed): command = .scan(floor.shelf.reading(text, keyed: keyed))
        case .report(let code):
            guard let reason = reasons.first(where: { $0.code == code }) else { return .failed("none", brief: "none") }
            command = .report(reason)
        case .done: command = .done
        case .drop: command = .drop
        case .undo: command = .undo
        }
        guard let id, let index = jobs.firstIndex(where: { $0.id == id }) else {
            return .failed("no carry", brief: "none")
        }
        do {
            switch try jobs[index].decide(command, context, on: floor) {
            case .refuse(let refusal): return .carry(.refused(refusal, jobs[index]))
            case .ask(let offer): return .offered(offer)
            case .record(let events): return book(events, index, context)
            }
        } catch { return .failed("\(error)", brief: "try again") }
    }

    private mutating func open(_ text: String, keyed: Bool, _ context: JobContext) -> Answer {
        let start: CarryOpened
        if let delivery = announced.first(where: { $0.id.rawValue == text }) {
            if let job = jobs.last(where: { $0.start.delivery == delivery.id && $0.state != .closed }) {
                return shown(job.id)
            }
            start = CarryOpened(
                delivery: delivery.id, from: delivery.from, origin: delivery.origin, lines: delivery.lines)
        } else if let place = floor.shelf.places[PlaceID(text)] {
            if floor.content(of: place.id).units.isEmpty { return .carry(.refused(.carry(.emptyPlace(place.id)), nil)) }
            start = CarryOpened(origin: place.id)
        } else if floor.people[BadgeID(text)] != nil {
            return .carry(.refused(.wrongKind(text, is: .person, expected: .delivery), nil))
        } else {
            guard keyed else { return .carry(.refused(.unknownCode(text, expected: .delivery), nil)) }
            let offer = Offer(code: text, deviation: .carry(.blind(text)))
            if context.offered != offer { return .offered(offer) }
            start = CarryOpened(from: text, origin: .supplier)
        }
        let job = CarryJob(id: CarryID(jobs.count + 1), start, opened: SmallFloor.now)
        jobs.append(job)
        return book([.opened(start, by: context.actor.badge)], jobs.count - 1, context)
    }

    private mutating func book(_ events: [CarryEvent], _ index: Int, _ context: JobContext) -> Answer {
        var all = events
        jobs[index] = floor.book(events, on: jobs[index])
        // The floor in memory never throws.
        for case .put(_, _, .some, _) in events {
            guard case .record(let aimed) = try? jobs[index].decide(.aim, context, on: floor) else { continue }
            jobs[index] = floor.book(aimed, on: jobs[index])
            all += aimed
        }
        return .carry(.recorded(all, jobs[index], briefing(jobs[index])))
    }
}
