import GRDB
import SyncProtocol
public import Warehouse

// What dock screens, the office and robots ask; nothing here is on the path of a scan.

extension Site {
    /// The loads that have not left, the one with the least slack first.
    public func dockQueue() throws(SiteError) -> [DockQueueRow] {
        let now = clock.now()
        return try read { db in
            let yard = SiteYard(db: db, log: log)
            let loads = try yard.openLoads()
            var cartons: [LoadID: [DockParcel]] = [:]
            for load in loads { cartons[load.id] = try yard.parcels(plannedFor: load.id) }
            return Warehouse.dockQueue(loads, cartons, try pace(db), now: now)
        }
    }

    /// A load with everything that a screen shows beside it.
    public func dockBriefing(_ id: LoadID) throws(SiteError) -> DockBriefing {
        try read { db in
            let yard = SiteYard(db: db, log: log)
            guard let load = try yard.load(id) else { throw SiteError.unknownLoad(id) }
            var briefing = DockBriefing(load: load)
            briefing.waiting = try yard.parcels(plannedFor: id).filter { $0.loadedOn != id }
            briefing.aboard = try load.cartons.compactMap { try yard.parcel($0) }
            briefing.others = try yard.openLoads().filter { $0.id != id }
            for badge in load.crew { briefing.names[badge] = try fetchPerson(badge.rawValue, db)?.name }
            return briefing
        }
    }

    /// Cartons that have a label and stand in no lane and on no load, the most urgent first.
    public func unstaged() throws(SiteError) -> [DockParcel] {
        try read { db in
            let yard = SiteYard(db: db, log: log)
            return try String.fetchAll(
                try db.cachedStatement(
                    sql: """
                        SELECT p.id FROM parcel p JOIN orders o ON o.id = p.job WHERE p.state = 'labelled'
                            AND p.lane IS NULL AND p.loaded_on IS NULL
                            ORDER BY o.priority DESC, o.cutoff IS NULL, o.cutoff, p.id
                        """)
            ).compactMap { try yard.parcel(ParcelID($0)) }.filter { !$0.isCancelled }
        }
    }

    /// Everything that the home of the dock shows.
    public func dockOverview() throws(SiteError) -> DockOverview {
        let rows = try dockQueue()
        let turns = try doorPlan(of: rows).turns.filter { turn in
            rows.contains { $0.load == turn.load && $0.door == nil }
        }
        return DockOverview(
            rows: rows,
            lanes: try lanes().map { LaneFill(lane: $0.lane, cartons: $0.cartons.count, load: $0.cartons.first?.load) },
            toStage: try unstaged().count,
            turns: Dictionary(uniqueKeysWithValues: turns.map { ($0.load, $0) }))
    }

    /// All doors, in the order of their labels.
    public func doors() throws(SiteError) -> [PlaceID] {
        try read { db in
            try String.fetchAll(try db.cachedStatement(sql: "SELECT id FROM place WHERE kind = 'door' ORDER BY id"))
                .map { PlaceID($0) }
        }
    }

    /// Every lane with the cartons that stand in it.
    public func lanes() throws(SiteError) -> [(lane: Lane, cartons: [DockParcel])] {
        try read { db in
            let yard = SiteYard(db: db, log: log)
            return try yard.lanes().map { ($0, try yard.parcels(inLane: $0.id)) }
        }
    }

    /// The lane that a carton should go to.
    public func suggestedLane(for parcel: ParcelID) throws(SiteError) -> PlaceID? {
        try read { db in
            let yard = SiteYard(db: db, log: log)
            guard let carton = try yard.parcel(parcel) else { return nil }
            return Warehouse.suggestedLane(for: carton, try yard.lanes(), try yard.occupancy())
        }
    }

    /// A load as it stands; nil when there is none of this name.
    public func load(_ id: LoadID) throws(SiteError) -> Load? { try read { db in try fetchLoad(id, log.coder, db) } }

    /// All loads, departed ones too, by departure.
    public func loads() throws(SiteError) -> [Load] {
        try read { db in
            try String.fetchAll(try db.cachedStatement(sql: "SELECT body FROM load ORDER BY departs, id"))
                .map { try log.coder.value(Load.self, from: $0) }
        }
    }

    /// The manifest of a load: what is on it, and the tracking numbers, in the order of the SSCCs.
    public func manifest(_ id: LoadID) throws(SiteError) -> (load: Load, rows: [ManifestRow]) {
        try read { db in
            guard let load = try fetchLoad(id, log.coder, db) else { throw SiteError.unknownLoad(id) }
            let rows = try Row.fetchAll(
                try db.cachedStatement(
                    sql: "SELECT id, job, grams, tracking FROM parcel WHERE loaded_on = ? ORDER BY id"),
                arguments: [id.rawValue])
            return (
                load,
                rows.map {
                    ManifestRow(
                        entry: ManifestEntry(sscc: ParcelID($0[0]), order: OrderID($0[1]), grams: $0[2]),
                        tracking: $0[3])
                }
            )
        }
    }

    /// The pace of the last hour.
    func pace(_ db: Database) throws -> Pace {
        func last(_ column: String) throws -> [Moment] {
            try Int64.fetchAll(
                db, sql: "SELECT \(column) FROM parcel WHERE \(column) IS NOT NULL ORDER BY \(column) DESC LIMIT 60"
            ).map { Moment(milliseconds: $0) }
        }
        return Pace.measured(packed: try last("labelled"), loaded: try last("loaded"))
    }
}

/// One carton of a load's manifest.
public struct ManifestRow: Hashable, Sendable {
    public var entry: ManifestEntry
    public var tracking: String?
}
