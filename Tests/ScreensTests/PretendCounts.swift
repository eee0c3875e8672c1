import Screens
import TestSupport
import Warehouse

/// The counts of a station in memory: what was asked for, who is at it, and everything that happened.
struct PretendCounts {
    var jobs: [CountJob] = []
    var history: [CountID: [Past<CountEvent>]] = [:]
    private var fact = 0

    var rows: [CountRow] {
        jobs.filter { !$0.state.isOver }.map { job in
            CountRow(
                id: job.id, place: job.place, walk: WalkPoint(x: 0, y: 0), cause: job.cause, state: job.state,
                look: job.counters.count + 1, since: job.asked, lease: job.lease,
                holderName: job.lease.map { $0.holder == "ZOE" ? "Zoe Quill" : "Yan Brook" } ?? "",
                counters: job.counters)
        }
    }

    func job(_ id: CountID) -> CountJob? { jobs.first { $0.id == id } }

    func reloaded(_ id: CountID) -> Answer {
        guard let job = job(id) else { return .failed("no count", brief: "no count") }
        let place = Place(id: job.place, kind: .bin)
        return .countReloaded(job, CountBriefing(place: place, items: [:], holderName: "Yan Brook"))
    }

    mutating func ask(_ place: PlaceID, _ cause: CountCause = .plan) {
        jobs.append(CountJob(id: CountID(jobs.count + 1), place: place, cause: cause, asked: SmallFloor.now))
    }

    mutating func book(_ events: [CountEvent], on id: CountID) {
        guard let index = jobs.firstIndex(where: { $0.id == id }) else { return }
        let gesture = UniqueID(high: 1, low: UInt64(fact))
        for event in events {
            fact += 1
            history[id, default: []].append(Past(fact: fact, gesture: gesture, event: event))
            if case .undone = event {
                jobs[index].undo(by: history[id] ?? [])
            } else {
                jobs[index].apply(event, fact: fact)
            }
        }
    }

    mutating func rule(_ ruling: CountRuling, on id: CountID) {
        guard let index = jobs.firstIndex(where: { $0.id == id }) else { return }
        jobs[index].apply(ruling)
    }
}

/// What a count may ask, from memory.
private struct PretendFloor: CountFloor {
    let shelf: MemoryShelf
    let counts: PretendCounts

    func item(_ sku: SKU) -> Item? { shelf.items[sku] }
    func kept(at place: PlaceID) -> [SKU] {
        Set(shelf.ledger.quantities.keys.filter { $0.place == place }.map(\.sku)).sorted()
    }
    func homes(of sku: SKU) -> [PlaceID] {
        Set(shelf.ledger.quantities.keys.filter { $0.sku == sku && shelf.places[$0.place]?.kind == .bin }.map(\.place))
            .sorted()
    }
    func count(heldBy badge: BadgeID) -> PlaceID? { counts.jobs.first { $0.lease?.holder == badge }?.place }
    func history(of count: CountID) -> [Past<CountEvent>] { counts.history[count] ?? [] }
}

extension PretendStation {
    mutating func count(_ wish: CountWish, _ offered: Offer?) -> Answer {
        let badge = console.person?.badge ?? ""
        var confirmed = false
        var at = console.count?.job.id
        switch wish {
        case .open(let text, let keyed):
            let reading = shelf.reading(text, keyed: keyed)
            guard let bin = reading.bin else { return .countRefused(reading.refusal(expecting: .anyBin), nil) }
            confirmed = true
            at = begin(bin)
        case .take(let place): at = begin(place)
        case .scan, .empty, .done, .otherLot, .leave, .undo: break
        }
        guard let id = at, let job = counts.job(id) else { return .failed("no count", brief: "no count") }
        let context = JobContext(
            actor: Actor(badge: badge, station: "S1"), now: SmallFloor.now, today: SmallFloor.today, offered: offered)
        do {
            let floor = PretendFloor(shelf: shelf, counts: counts)
            switch try job.decide(command(wish), context, on: floor) {
            case .refuse(let refusal): return .countRefused(refusal, job)
            case .ask(let offer): return .offered(offer)
            case .record(var events):
                if confirmed, job.round?.step ?? .place == .place { events.append(.placeConfirmed(byHand: false)) }
                counts.book(events, on: id)
                let after = counts.job(id) ?? job
                let place = shelf.places[job.place] ?? Place(id: job.place, kind: .bin)
                return .counted(events, after, CountBriefing(place: place, items: shelf.items))
            }
        } catch { return .failed("\(error)", brief: "try again") }
    }

    func previewEmpty(_ id: CountID) -> Answer {
        guard let job = counts.job(id) else { return .failed("no count", brief: "no count") }
        let context = JobContext(
            actor: Actor(badge: console.person?.badge ?? "", station: "S1"), now: SmallFloor.now,
            today: SmallFloor.today)
        switch try? job.decide(.empty, context, on: PretendFloor(shelf: shelf, counts: counts)) {
        case .record(let events): return .preview(.emptyBin, .countEvents(events))
        case .refuse(let refusal): return .preview(.emptyBin, .refused(refusal))
        case .ask, nil: return .preview(.emptyBin, .countEvents([]))
        }
    }

    private mutating func begin(_ place: PlaceID) -> CountID {
        if let open = counts.jobs.first(where: { $0.place == place && !$0.state.isOver }) { return open.id }
        counts.ask(place, .spot)
        return CountID(counts.jobs.count)
    }

    private func command(_ wish: CountWish) -> CountCommand {
        switch wish {
        case .open, .take: .take
        case .scan(let text, let keyed): .scan(shelf.reading(text, keyed: keyed))
        case .empty: .empty
        case .done: .done
        case .otherLot: .otherLot
        case .leave: .leave
        case .undo: .undo
        }
    }
}
