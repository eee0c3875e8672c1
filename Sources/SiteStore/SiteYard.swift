import Crypto
import Foundation
import GRDB
import SyncProtocol
import Warehouse

// What a decision at the dock may ask about the site, answered from the transaction it runs in.

struct SiteYard: Yard {
    let db: Database
    let log: FactLog

    private static let columns = """
        SELECT p.id, p.job, p.number, o.service, p.grams, p.state, p.lane, p.load, p.loaded_on, o.cutoff,
            EXISTS (SELECT 1 FROM pack_order y JOIN orders c ON c.id = y.order_id
                WHERE y.job = p.job AND c.cancelled = 1),
            EXISTS (SELECT 1 FROM stock s JOIN item i ON i.sku = s.sku WHERE s.place = p.id AND i.handling = 'hazmat')
            FROM parcel p JOIN orders o ON o.id = p.job
        """

    func parcel(_ id: ParcelID) throws -> DockParcel? {
        let statement = try db.cachedStatement(sql: Self.columns + " WHERE p.id = ? AND p.state <> 'dissolved'")
        return try Row.fetchOne(statement, arguments: [id.rawValue]).map { parcel($0) }
    }

    private func parcels(_ condition: String, _ argument: String) throws -> [DockParcel] {
        let statement = try db.cachedStatement(
            sql: Self.columns + " WHERE \(condition) AND p.state <> 'dissolved' ORDER BY p.id")
        return try Row.fetchAll(statement, arguments: [argument]).map { parcel($0) }
    }

    func content(of id: ParcelID) throws -> [CartonUnits] {
        let statement = try db.cachedStatement(
            sql: "SELECT sku, lot, expiry, grade, serial, quantity FROM stock WHERE place = ? ORDER BY sku, lot, serial"
        )
        return try Row.fetchAll(statement, arguments: [id.rawValue]).map { unit in
            let serial: String = unit[4]
            return CartonUnits(
                sku: SKU(unit[0]), batch: batch(lot: unit[1], expiry: unit[2]), grade: Grade(rawValue: unit[3]) ?? .a,
                serial: serial.isEmpty ? nil : serial, quantity: unit[5])
        }
    }

    func dated(in id: ParcelID) throws -> [(batch: Batch, need: Need)] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT DISTINCT k.order_id, k.sku, k.lot, k.expiry FROM parcel p, json_each(nullif(p.units, '')) u
                    JOIN pack_line k ON k.job = p.job AND k.line = json_extract(u.value, '$.line')
                    WHERE p.id = ? AND k.expiry < \(neverExpires) ORDER BY k.expiry, k.lot, k.order_id
                """)
        let shelf = SiteShelf(db: db, log: log)
        return try Row.fetchAll(statement, arguments: [id.rawValue]).map { row in
            (batch(lot: row[2], expiry: row[3]), try shelf.need(of: OrderID(row[0]), for: SKU(row[1])))
        }
    }

    private func parcel(_ row: Row) -> DockParcel {
        DockParcel(
            id: ParcelID(row[0]), order: OrderID(row[1]), number: row[2], service: row[3], grams: row[4],
            isHazmat: row[11], state: ParcelState(rawValue: row[5]) ?? .packing,
            spot: CartonSpot(
                lane: (row[6] as String?).map { PlaceID($0) }, load: (row[7] as String?).map { LoadID($0) },
                loadedOn: (row[8] as String?).map { LoadID($0) }), isCancelled: row[10],
            cutoff: (row[9] as Int64?).map { Moment(milliseconds: $0) })
    }

    func load(_ id: LoadID) throws -> Load? { try fetchLoad(id, log.coder, db) }

    func loads(atDoor door: PlaceID) throws -> [Load] {
        try loads("door = ? AND state NOT IN ('departed', 'cancelled')", [door.rawValue])
    }

    func openLoads() throws -> [Load] { try loads("state NOT IN ('departed', 'cancelled')", []) }

    private func loads(_ condition: String, _ arguments: StatementArguments) throws -> [Load] {
        let statement = try db.cachedStatement(sql: "SELECT body FROM load WHERE \(condition) ORDER BY departs, id")
        return try String.fetchAll(statement, arguments: arguments).map { try log.coder.value(Load.self, from: $0) }
    }

    func parcels(plannedFor load: LoadID) throws -> [DockParcel] {
        try parcels("p.load = ?", load.rawValue).filter { !$0.isCancelled }
    }

    func parcels(inLane lane: PlaceID) throws -> [DockParcel] { try parcels("p.lane = ?", lane.rawValue) }

    func lanes() throws -> [Lane] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, capacity FROM place WHERE kind = 'lane' ORDER BY id")
        return try Row.fetchAll(statement).map { Lane(id: PlaceID($0[0]), capacity: $0[1] ?? Limits.laneCapacity) }
    }

    func isBlocked(_ place: PlaceID) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM hold WHERE place = ? AND scope = 'place' LIMIT 1")
        return try Int.fetchOne(statement, arguments: [place.rawValue]) != nil
    }

    func history(of load: LoadID) throws -> (planned: LoadPlanned, events: [PastLoadEvent]) {
        try log.history(ofLoad: load, db)
    }

    func lastStaging(by badge: BadgeID) throws -> PastStaging? {
        let row = try FactRow.fetchOne(
            try db.cachedStatement(
                sql: """
                    SELECT \(FactRow.columns) FROM fact WHERE sequence = (SELECT max(staged) FROM parcel
                        WHERE staged_by = ? AND staged IS NOT NULL)
                    """), arguments: [badge.rawValue])
        guard let row, case .dock(.carton(_, .staged(let change, _))) = try row.decoded(log.coder) else { return nil }
        return PastStaging(fact: row.sequence, change: change)
    }

    func hash(_ text: String) throws -> String { hex(Data(SHA256.hash(data: Data(text.utf8)))) }
}

func fetchLoad(_ id: LoadID, _ coder: FactCoder, _ db: Database) throws -> Load? {
    let statement = try db.cachedStatement(sql: "SELECT body FROM load WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id.rawValue]).map { try coder.value(Load.self, from: $0) }
}
