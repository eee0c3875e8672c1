import Screens
import TestSupport
import Warehouse

/// What a station answers to a loader, from a yard in memory.
extension PretendStation {
    var overview: DockOverview {
        let loads = yard.openLoads()
        let cartons = Dictionary(uniqueKeysWithValues: loads.map { ($0.id, yard.parcels(plannedFor: $0.id)) })
        let waiting = yard.cartons.values.count { $0.state == .labelled && $0.lane == nil && $0.loadedOn == nil }
        let rows = dockQueue(loads, cartons, Pace(), now: SmallDock.now)
        let turns = doorPlan(
            doorJobs(rows, Pace(), now: SmallDock.now), doors: ["DOOR-1", "DOOR-2", "DOOR-3", "DOOR-4"]
        ).turns.filter { turn in rows.contains { $0.load == turn.load && $0.door == nil } }
        return DockOverview(
            rows: rows,
            lanes: yard.lanes().map { lane in
                let cartons = yard.parcels(inLane: lane.id)
                return LaneFill(lane: lane, cartons: cartons.count, load: cartons.first?.load)
            }, toStage: waiting, turns: Dictionary(uniqueKeysWithValues: turns.map { ($0.load, $0) }))
    }

    func dockBriefing(_ id: LoadID) -> DockBriefing {
        var briefing = DockBriefing(load: yard.state(of: id))
        briefing.waiting = yard.parcels(plannedFor: id).filter { $0.loadedOn != id }
        briefing.aboard = briefing.load.cartons.compactMap { yard.parcel($0) }
        briefing.others = yard.openLoads().filter { $0.id != id }
        return briefing
    }

    mutating func dock(_ wish: DockWish, _ offered: Offer?) -> Answer {
        let badge = console.person?.badge ?? ""
        let context = DockContext(
            actor: Actor(badge: badge, station: "S1"), roles: console.person?.roles ?? [], now: SmallDock.now,
            today: SmallFloor.today, offered: offered)
        do {
            switch wish {
            case .undoStaging:
                let undone = try yard.perform(.undo, context)
                return answer(undone, nil)
            case .scan(let text, let keyed, let holding): return try scanDock(text, keyed, holding, context)
            case .load(let load, let wish):
                // The yard has to have changed before the answer looks at it.
                let decision = try yard.perform(command(wish), on: load, context)
                return answer(.decided(decision), load)
            }
        } catch { return .failed("\(error)", brief: "try again") }
    }

    private mutating func scanDock(
        _ text: String, _ keyed: Bool, _ holding: ParcelID?, _ context: DockContext
    ) throws -> Answer {
        let reading = yard.reading(text, keyed: keyed)
        for match in reading.matches {
            if case .load(let load) = match { return .dockShown(dockBriefing(load)) }
            guard case .place(let place) = match, place.kind == .door, let load = try yard.loadMeant(byDoor: place.id)
            else { continue }
            let decision = try yard.perform(.scan(reading), on: load.id, context)
            return answer(.decided(decision), load.id)
        }
        let staged = try yard.perform(.scan(reading, holding: holding), context)
        return answer(staged, nil)
    }

    private func command(_ wish: LoadWish) -> LoadCommand {
        switch wish {
        case .scan(let text, let keyed): .scan(yard.reading(text, keyed: keyed))
        case .unload(let text, let keyed): .unload(yard.reading(text, keyed: keyed))
        case .leave(let parcel, let reason, let next):
            .leave(yard.reading(parcel.rawValue), reason: reason, next: next)
        case .arrive(let door, let truck): .arrive(yard.reading(door), truck: truck)
        case .move(let text): move(yard.reading(text))
        case .photo(let text): .photo(yard.reading(text))
        case .hold(let words): .hold(words)
        case .close: .close
        case .reopen: .reopen
        case .liftHold: .liftHold
        case .undo: .undo
        }
    }

    private func move(_ reading: Reading) -> LoadCommand {
        for case .load(let other) in reading.matches { return .swap(with: other) }
        return .move(reading)
    }

    private func answer(_ answer: StagingAnswer, _ load: LoadID?) -> Answer {
        let briefing = load.map { dockBriefing($0) }
        switch answer {
        case .holding(let parcel, let lane): return .dockHolding(parcel, lane: lane)
        case .decided(.record(let facts)): return .docked(facts, briefing)
        case .decided(.refuse(let refusal)): return .dockRefused(refusal, briefing)
        case .decided(.ask(let offer)): return .offered(offer)
        }
    }
}
