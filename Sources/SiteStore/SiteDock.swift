import GRDB
import SyncProtocol
public import Warehouse

// The dock job on a site's file: one scan or key is one transaction.

/// What somebody at the dock wants, before the site has looked anything up.
public enum DockRequest: Hashable, Sendable {
    /// A scan beside any load: a carton, the lane for the one in the hand, a door, a load.
    case scan(text: String, keyed: Bool, holding: ParcelID?)
    /// The own last carton goes back where it stood.
    case undoStaging
    case load(LoadID, LoadRequest)
}

/// What somebody wants with one load.
public enum LoadRequest: Hashable, Sendable {
    case arrive(door: String, truck: String?)
    case scan(text: String, keyed: Bool)
    case unload(text: String, keyed: Bool)
    /// `text` nil for the next carton of the list.
    case leave(text: String?, reason: ReasonCode, next: NextSlot)
    /// A door, or a load to change places with.
    case move(to: String)
    case photo(String)
    case hold(String)
    case close, reopen, liftHold, cancel, undo
}

/// What came of it. The load is as it is after the transaction, where there is one.
public enum DockOutcome: Hashable, Sendable {
    /// This carton is in the hand and wants a lane, best this one. Nothing was recorded.
    case holding(DockParcel, lane: PlaceID?)
    /// A load was named: it is shown.
    case showing(Load)
    case recorded([DockFact], Load?)
    case refused(Refusal, Load?)
    case offered(Offer, Load?)
}

extension Site {
    /// Does one gesture at the dock. When this returns `.recorded`, it is on the disk.
    ///
    /// The same `gesture` again is answered with what it recorded the first time, and records nothing.
    public func dock(
        _ request: DockRequest, by badge: BadgeID, gesture: UniqueID, offered: Offer? = nil
    ) throws(SiteError) -> DockOutcome {
        let now = clock.now()
        return try write { db in
            let before = try log.facts(of: gesture, db).compactMap { fact in
                if case .dock(let done) = fact.body { done } else { nil }
            }
            if !before.isEmpty { return .recorded(before, try load(of: before, db)) }
            let context = DockContext(
                actor: Actor(badge: badge, station: station), roles: try roles(of: badge, db), now: now,
                today: day(at: now), offered: offered)
            let yard = SiteYard(db: db, log: log)
            let (load, answer) = try decide(request, context, yard)
            switch answer {
            case .holding(let parcel, let lane): return .holding(parcel, lane: lane)
            case .decided(.refuse(let refusal)): return .refused(refusal, load)
            case .decided(.ask(let offer)): return .offered(offer, load)
            case .decided(.record(let facts)):
                if facts.isEmpty, let load { return .showing(load) }
                let cause = Cause(actor: context.actor, gesture: gesture, at: now)
                try record(facts.map { .dock($0) }, cause, db)
                try tellOfShipments(facts, cause, db)
                return .recorded(facts, try load.flatMap { try yard.load($0.id) })
            }
        }
    }

    /// What left with a truck is said to the hub by order and line, together with the departure itself.
    private func tellOfShipments(_ facts: [DockFact], _ cause: Cause, _ db: Database) throws {
        for case .load(let id, .departed) in facts {
            guard let load = try fetchLoad(id, log.coder, db) else { continue }
            let parcels = try packing.content(of: load, db)
            guard !parcels.isEmpty else { continue }
            try record([.hub(.shipped(Shipped(load: id, service: load.service, parcels: parcels)))], cause, db)
        }
    }

    private func load(of facts: [DockFact], _ db: Database) throws -> Load? {
        for case .load(let id, _) in facts { return try fetchLoad(id, log.coder, db) }
        return nil
    }

    private func decide(
        _ request: DockRequest, _ context: DockContext, _ yard: SiteYard
    ) throws -> (Load?, StagingAnswer) {
        guard context.roles.contains(.dock) else { return (nil, .decided(.refuse(.notQualified(.dock)))) }
        switch request {
        case .undoStaging: return (nil, try stage(.undo, context, on: yard))
        case .scan(let text, let keyed, let holding):
            let reading = try resolver(yard.db, on: day(at: context.now)).reading(text, keyed: keyed)
            return try find(reading, holding, context, yard)
        case .load(let id, let wish):
            guard let load = try yard.load(id) else { throw SiteError.unknownLoad(id) }
            let command = try command(wish, yard.db, day(at: context.now))
            return (load, .decided(try load.decide(command, context, on: yard)))
        }
    }

    /// Beside any load a door or a load's own label begins with it; everything else is staging.
    private func find(
        _ reading: Reading, _ holding: ParcelID?, _ context: DockContext, _ yard: SiteYard
    ) throws -> (Load?, StagingAnswer) {
        for match in reading.matches {
            switch match {
            case .load(let id):
                guard let load = try yard.load(id) else { continue }
                return (load, .decided(.record([])))
            case .place(let place) where place.kind == .door:
                let free = try yard.openLoads().first { $0.door == nil && $0.state == .planned }
                guard let load = try yard.loadMeant(byDoor: place.id) ?? free else {
                    return (nil, .decided(.refuse(.dock(.nothingForDoor(place.id)))))
                }
                // A load that is open already is shown; one that waits for its door is opened by it.
                guard load.state == .planned || load.state == .atDoor else { return (load, .decided(.record([]))) }
                return (load, .decided(try load.decide(.scan(reading), context, on: yard)))
            case .place, .item, .person, .order, .carton, .box: continue
            }
        }
        return (nil, try stage(.scan(reading, holding: holding), context, on: yard))
    }

    private func command(_ request: LoadRequest, _ db: Database, _ day: Day) throws -> LoadCommand {
        func reading(_ text: String, _ keyed: Bool) throws -> Reading {
            try resolver(db, on: day).reading(text, keyed: keyed)
        }
        switch request {
        case .arrive(let door, let truck): return .arrive(try reading(door, true), truck: truck)
        case .scan(let text, let keyed): return .scan(try reading(text, keyed))
        case .unload(let text, let keyed): return .unload(try reading(text, keyed))
        case .leave(let text, let reason, let next):
            return .leave(try text.map { try reading($0, false) }, reason: reason, next: next)
        case .move(let text):
            let reading = try reading(text, true)
            for case .load(let other) in reading.matches { return .swap(with: other) }
            return .move(reading)
        case .photo(let text): return .photo(try reading(text, true))
        case .hold(let words): return .hold(words)
        case .close: return .close
        case .reopen: return .reopen
        case .liftHold: return .liftHold
        case .cancel: return .cancel
        case .undo: return .undo
        }
    }
}
