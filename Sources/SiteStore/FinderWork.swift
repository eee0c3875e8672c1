import GRDB
import Warehouse

// The cards of what is worked on: parcels, orders, loads, returns, and the people who do it.

extension Finder {
    func card(of id: ParcelID) throws -> WhereIs? {
        let found = try rows(
            "SELECT state, job, lane, load, loaded_on FROM parcel WHERE id = ?", id.rawValue
        ).first
        guard let found else { return nil }
        let order = OrderID(found[1])
        var card = WhereIs(.parcel(id, ParcelState(rawValue: found[0]) ?? .packing, order: order))
        if let load: String = found[4] {
            card.standings.append(.on(LoadID(load)))
        } else {
            if let lane: String = found[2] { card.standings.append(.at(PlaceID(lane))) }
            if let load: String = found[3] { card.standings.append(.plannedFor(LoadID(load))) }
            card.standings += try packing(order)
        }
        card.rows = try stock(in: id)
        card.facts = try touching(id.place)
        return card
    }

    func card(of id: OrderID) throws -> WhereIs? {
        let found = try rows("SELECT cancelled FROM orders WHERE id = ?", id.rawValue).first
        guard let found else { return nil }
        var card = WhereIs(.order(id, cancelled: found[0]))
        card.standings = try rows(
            """
            SELECT ifnull(sum(quantity), 0), ifnull(sum(picked - lost), 0), ifnull(sum(short), 0),
                ifnull(sum(shipped), 0) FROM order_line WHERE order_id = ?
            """, id.rawValue
        ).map { .units(wanted: $0[0], picked: $0[1], short: $0[2], shipped: $0[3]) }
        let tours = try rows(
            """
            SELECT DISTINCT t.id, t.holder, t.state FROM tour_line l JOIN tour t ON t.id = l.tour
                WHERE l.order_id = ? ORDER BY t.id DESC LIMIT 5
            """, id.rawValue)
        card.standings += tours.filter { $0[2] != "finished" }.map { .tour(TourID($0[0]), holder: badge($0[1])) }
        let job = try rows("SELECT job FROM pack_order WHERE order_id = ?", id.rawValue).first
        let packed = OrderID(job?[0] ?? id.rawValue)
        card.standings += try packing(packed)
        card.standings += try rows(
            """
            SELECT id, state, lane, loaded_on FROM parcel WHERE job = ? AND state <> 'dissolved'
                ORDER BY number LIMIT 20
            """,
            packed.rawValue
        ).map { row in
            .parcel(
                ParcelID(row[0]), ParcelState(rawValue: row[1]) ?? .packing,
                at: (row[2] as String? ?? row[3]).map { PlaceID($0) })
        }
        let picked = try tours.flatMap { try facts(of: id, onTour: $0[0]) }
        card.facts = Array(
            (picked + (try past(ofJob: FactBody.packJob(packed)))).sorted { $0.fact > $1.fact }
                .prefix(Limits.factsTold))
        return card
    }

    /// The facts of a tour that are about lines of an order.
    private func facts(of order: OrderID, onTour tour: Int) throws -> [WhereIs.Past] {
        let lines = Set(
            try Int.fetchAll(
                try db.cachedStatement(sql: "SELECT line FROM tour_line WHERE tour = ? AND order_id = ?"),
                arguments: [tour, order.rawValue]))
        return try past("WHERE tour = ? ORDER BY sequence DESC", tour).filter { past in
            guard case .pick(_, let event) = past.body else { return false }
            return event.line.map(lines.contains) ?? false
        }
    }

    /// A tour has no label that could be scanned; it is asked for as `tour 41`.
    func card(ofTour text: String) throws -> WhereIs? {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 2, words[0] == "tour", let id = Int(words[1]),
            let found = try rows("SELECT holder FROM tour WHERE id = ?", id).first
        else { return nil }
        var card = WhereIs(.tour(TourID(id)))
        if let holder: String = found[0] { card.standings.append(.tour(TourID(id), holder: BadgeID(holder))) }
        card.standings += try rows(
            "SELECT sum(state <> 'open'), count(*) FROM tour_line WHERE tour = ?", id
        ).map { .lines(done: $0[0] ?? 0, all: $0[1]) }
        card.standings += try rows("SELECT DISTINCT order_id FROM tour_line WHERE tour = ? ORDER BY 1 LIMIT 12", id)
            .map { .order(OrderID($0[0])) }
        card.facts = try past("WHERE tour = ? ORDER BY sequence DESC LIMIT \(Limits.factsTold)", id)
        return card
    }

    private func packing(_ job: OrderID) throws -> [WhereIs.Standing] {
        try rows("SELECT holder FROM pack_job WHERE id = ? AND state <> 'done'", job.rawValue)
            .map { .packing(job, holder: badge($0[0])) }
    }

    func card(of id: LoadID) throws -> WhereIs? {
        let found = try rows("SELECT state, departs, door FROM load WHERE id = ?", id.rawValue).first
        guard let found else { return nil }
        let departs = Moment(milliseconds: found[1])
        var card = WhereIs(.load(id, LoadState(rawValue: found[0]) ?? .planned, departs: departs))
        if let door: String = found[2] { card.standings.append(.at(PlaceID(door))) }
        card.standings += try rows(
            """
            SELECT (SELECT count(*) FROM parcel WHERE loaded_on = ?1), (SELECT count(*) FROM parcel WHERE load = ?1
                AND loaded_on IS NULL)
            """, id.rawValue
        ).map { .cartons(loaded: $0[0], planned: $0[1]) }
        card.facts = try past(ofJob: FactBody.loadJob(id))
        return card
    }

    func card(of id: ReturnID) throws -> WhereIs? {
        let found = try rows(
            "SELECT id, state, holder, order_id FROM return_case WHERE id = ?1 OR rma = ?1 LIMIT 1", id.rawValue
        ).first
        guard let found else { return WhereIs(.returned(id, nil)) }
        let opened = ReturnID(found[0])
        let state = ReturnState(rawValue: found[1])
        var card = WhereIs(.returned(opened, state), facts: try past(ofJob: FactBody.returnJob(opened)))
        if state != .done { card.standings.append(.inspecting(opened, holder: badge(found[2]))) }
        if let order: String = found[3] { card.standings.append(.order(OrderID(order))) }
        card.standings += try rows(
            "SELECT DISTINCT place FROM returned_unit WHERE case_id = ? ORDER BY place", opened.rawValue
        ).map { .at(PlaceID($0[0])) }
        return card
    }

    func card(of badge: BadgeID) throws -> WhereIs? {
        let found = try rows("SELECT badge, name, roles FROM person WHERE badge = ?", badge.rawValue).first
        guard let found else { return nil }
        let roles: String = found[2]
        let person = Person(
            badge: badge, name: found[1], roles: roles.split(separator: " ").compactMap { Role(rawValue: String($0)) })
        var card = WhereIs(.person(person))
        card.standings =
            try rows("SELECT station, since FROM session WHERE badge = ?", badge.rawValue).map {
                .signedIn(StationID($0[0]), since: Moment(milliseconds: $0[1]))
            }
            + rows("SELECT id FROM tour WHERE holder = ? AND state <> 'finished'", badge.rawValue).map {
                .tour(TourID($0[0]), holder: nil)
            }
            + rows("SELECT id FROM pack_job WHERE holder = ? AND state <> 'done'", badge.rawValue).map {
                .packing(OrderID($0[0]), holder: nil)
            }
            + rows("SELECT id, place FROM count_case WHERE holder = ?", badge.rawValue).map {
                .counting(CountID($0[0]), PlaceID($0[1]), holder: nil)
            }
            + rows("SELECT id FROM return_case WHERE holder = ?", badge.rawValue).map {
                .inspecting(ReturnID($0[0]), holder: nil)
            }
        card.facts = try past(
            """
            WHERE sequence > (SELECT max(sequence) FROM fact) - \(Limits.factsOfPersonWindow) AND operator = ?
                ORDER BY sequence DESC LIMIT \(Limits.factsTold)
            """, badge.rawValue)
        return card
    }
}
