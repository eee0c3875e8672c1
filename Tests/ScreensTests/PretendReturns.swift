import Screens
import TestSupport
import Warehouse

/// The returns bench of a station in memory: what was announced, and the cases on it.
struct PretendReturns {
    var bench = MemoryReturns()
    /// What came in, by the text on the parcel.
    var announced: [(text: String, opened: ReturnOpened)] = []
    var cases: [ReturnCase] = []
    var trays: [TrayAge] = []
    /// Where a tote of a waiting order stands.
    var totes: [OrderID: PlaceID] = [:]
    var toteLabel: LabelOutcome? = .made(tracking: nil)
    /// A picture that came and that the step has not taken.
    var digest: String?
    var wait: PictureWait?
    private var history: [ReturnID: [Past<InspectEvent>]] = [:]

    var overview: ReturnOverview {
        let waiting = announced.filter { row in !cases.contains { $0.rma == row.opened.rma } }.map { row in
            ReturnWork(
                id: row.opened.rma.map { ReturnID($0.rawValue) }, parcel: row.text, order: row.opened.order,
                customer: row.opened.rma == nil ? "" : "Hill & Sons",
                announcedUnits: row.opened.announced.reduce(0) { $0 + $1.units },
                isOrphan: row.opened.rma == nil, since: SmallFloor.now.adding(minutes: -95))
        }
        let begun = cases.filter { $0.state != .done }.map { job in
            ReturnWork(
                id: job.id, parcel: job.parcel, order: job.order, customer: job.isOrphan ? "" : "Hill & Sons",
                announcedUnits: job.announcedUnits, inspectedUnits: job.inspectedUnits,
                isMatched: !job.toDispose.isEmpty, isOrphan: job.isOrphan, since: job.opened, lease: job.lease,
                holderName: job.lease.flatMap { bench.people[$0.holder]?.name } ?? "")
        }
        return ReturnOverview(rows: begun + waiting, trays: trays)
    }

    mutating func answer(_ wish: InspectWish, _ id: ReturnID?, _ context: JobContext) -> Answer {
        let command: InspectCommand
        switch wish {
        case .open(let text, _): return open(text, context)
        case .take(let id):
            if let row = announced.first(where: { $0.opened.rma?.rawValue == id.rawValue }),
                !cases.contains(where: { $0.id == id })
            {
                return begin(id, row.opened, context)
            }
            return perform(.take, on: id, context)
        case .scan(let text, let keyed): command = .scan(bench.reading(text, keyed: keyed))
        case .grade(let grade): command = .grade(grade)
        case .goOn: command = .goOn
        case .leave: command = .leave
        case .undo: command = .undo
        case .evidence:
            guard let digest else {
                if let wait { return .pictureAwaited(wait) }
                let job = cases.first { $0.id == id }
                return .inspectRefused(.inspect(.noCamera("This station has no camera.")), job)
            }
            command = .picture(digest: digest)
        }
        return id.map { perform(command, on: $0, context) } ?? .failed("no return", brief: "none")
    }

    mutating func free(_ id: ReturnID, _ freed: Freed) { _ = book([.freed(freed)], id) }

    func preview(_ code: ReasonCode, _ id: ReturnID, _ context: JobContext) -> Answer {
        var copy = self
        switch copy.perform(.scan(bench.reading(code.rawValue, keyed: true)), on: id, context) {
        case .inspected(let events, _, let after): return .preview(code, .inspectEvents(events, tray: after.tray))
        case .inspectRefused(let refusal, _): return .preview(code, .refused(refusal))
        default: return .preview(code, .inspectEvents([], tray: nil))
        }
    }

    func reloaded(_ id: ReturnID) -> Answer {
        guard let job = cases.first(where: { $0.id == id }) else { return .failed("no return", brief: "none") }
        return .inspectReloaded(job, briefing(job))
    }

    /// What stands on the parcel, the case, or nobody knows.
    private mutating func open(_ text: String, _ context: JobContext) -> Answer {
        if bench.people[BadgeID(text)] != nil {
            return .inspectRefused(.wrongKind(text, is: .person, expected: .returned), nil)
        }
        if let job = cases.first(where: { $0.id.rawValue == text || $0.parcel == text }) {
            return perform(.take, on: job.id, context)
        }
        if let row = announced.first(where: { $0.text == text || $0.opened.rma?.rawValue == text }) {
            let id = row.opened.rma.map { ReturnID($0.rawValue) } ?? "X-1"
            return begin(id, row.opened, context)
        }
        let offer = Offer(code: text, deviation: .inspect(.orphan(text)))
        guard context.offered == offer else { return .offered(offer) }
        return begin("X-1", ReturnOpened(parcel: text), context)
    }

    private mutating func begin(_ id: ReturnID, _ opened: ReturnOpened, _ context: JobContext) -> Answer {
        cases.append(ReturnCase(id: id, opened: context.now))
        return book([.opened(opened, by: context.actor.badge, at: context.actor.station, when: context.now)], id)
    }

    mutating func perform(_ command: InspectCommand, on id: ReturnID, _ context: JobContext) -> Answer {
        guard let job = cases.first(where: { $0.id == id }) else { return .failed("no return", brief: "none") }
        bench.history = history[id] ?? []
        do {
            switch try job.decide(command, context, on: bench) {
            case .refuse(let refusal): return .inspectRefused(refusal, job)
            case .ask(let offer): return .offered(offer)
            case .record(let events): return book(events, id)
            }
        } catch { return .failed("\(error)", brief: "try again") }
    }

    private mutating func book(_ events: [InspectEvent], _ id: ReturnID) -> Answer {
        guard let index = cases.firstIndex(where: { $0.id == id }) else { return .failed("none", brief: "none") }
        let gesture = UInt64(history[id]?.count ?? 0)
        for event in events {
            let fact = 100 + (history[id]?.count ?? 0)
            history[id, default: []].append(
                Past(fact: fact, gesture: UniqueID(high: 3, low: gesture), event: event))
            event.moves.forEach { bench.shelf.book($0) }
            if case .undone = event {
                cases[index] = ReturnCase.fold(id, opened: cases[index].opened, history[id] ?? [])
            } else {
                cases[index].apply(event, fact: fact)
            }
        }
        var briefing = briefing(cases[index])
        for case .inspected(let unit, _) in events where unit.ruling.order != nil { briefing.toteLabel = toteLabel }
        return .inspected(events, cases[index], briefing)
    }

    private func briefing(_ job: ReturnCase) -> InspectBriefing {
        var briefing = InspectBriefing(
            customer: job.isOrphan ? "" : "Hill & Sons", items: bench.shelf.items, reasons: bench.choices,
            holderName: job.lease.flatMap { bench.people[$0.holder]?.name } ?? "")
        if let hand = job.hand, let item = bench.shelf.items[hand.sku] {
            briefing.checklist = bench.rules?.checklist(of: item.handling)
            briefing.tray = hand.ruling.flatMap { ruling in
                ruling.order.map { totes[$0] } ?? bench.rules?.tray(of: ruling.disposition)
            }
        }
        return briefing
    }
}
