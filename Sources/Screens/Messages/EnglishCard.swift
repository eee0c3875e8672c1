import Warehouse

extension English {
    // MARK: The card of what was scanned

    static let lastFacts = "Last"
    static let noFacts = "nothing yet"
    static let emptyPlace = "Nothing lies here by the records"

    static func grade(_ grade: Grade) -> String { "grade \(grade.rawValue)" }
    static let blindCard = "You are counting: the card tells places, no numbers."

    /// What it is: the heading of the card.
    static func title(_ subject: WhereIs.Subject) -> String {
        switch subject {
        case .item(let item): "\(name(item.name)), \(self.item(item.sku))"
        case .place(let place): "\(kind(place.kind)) \(code(place.id))"
        case .parcel(let parcel, let state, _): "Parcel \(code(parcel.rawValue)), \(self.state(state))"
        case .order(let order, let cancelled): "Order \(code(order.rawValue))" + (cancelled ? ", cancelled" : "")
        case .load(let load, let state, _): "Load \(code(load.rawValue)), \(self.state(state))"
        case .person(let person): "\(name(person.name)), \(code(person.badge.rawValue))"
        case .tour(let tour): "Tour \(tour)"
        case .returned(let id, let state): "Return \(code(id.rawValue)), \(self.state(state))"
        }
    }

    private static func kind(_ kind: PlaceKind) -> String {
        switch kind {
        case .bin: "Bin"
        case .tote: "Tote"
        case .bench: "Bench"
        case .carton: "Parcel"
        case .lane: "Lane"
        case .door: "Door"
        case .load: "Load"
        case .returnsTray: "Tray"
        case .quarantine: "Quarantine"
        case .inTransit: "On its way"
        case .receiving: "Receiving floor"
        case .supplier, .customer, .adjustment, .scrap: "Outside"
        }
    }

    private static func state(_ state: ReturnState?) -> String {
        switch state {
        case .waiting: "waits to go on"
        case .underway: "on a bench"
        case .done: "done"
        case nil: "announced"
        }
    }

    /// `36 on hand, 6 claimed by 2 orders, 1 order waits`.
    static func sum(_ card: WhereIs) -> String? {
        guard let claims = card.claims else { return nil }
        var parts = ["\(card.rows.reduce(0) { $0 + $1.onHand }) on hand"]
        if claims.units > 0 { parts.append("\(claims.units) claimed by \(count(claims.orders, "order", "orders"))") }
        if claims.waiting > 0 {
            parts.append(claims.waiting == 1 ? "1 order waits" : "\(claims.waiting) orders wait")
        }
        return parts.joined(separator: ", ")
    }

    static func trust(_ trust: StockTrust) -> String {
        switch trust {
        case .sure: "Sure: counted lately, and nobody found another number since"
        case .fair: "Fair: not counted lately"
        case .doubtful: "Doubtful: somebody found another number, count it"
        }
    }

    static func counted(_ count: WhereIs.LastCount, now: Moment?, offset: Int) -> String {
        let words = "Counted \(when(count.at, now: now, offset: offset)) by \(code(count.by.rawValue))"
        let place = " in \(code(count.place))"
        switch count.difference {
        case nil: return words + place
        case 0: return words + place + ": agreed"
        case .some(let units) where units < 0: return words + place + ": \(-units) missing"
        case .some(let units): return words + place + ": \(units) too many"
        }
    }

    /// `14:02` today, `12 Mar 2027` before that.
    static func when(_ moment: Moment, now: Moment?, offset: Int) -> String {
        let day = ClockTime.day(of: moment, offset: offset)
        let isToday = now.map { ClockTime.day(of: $0, offset: offset) == day } ?? true
        return isToday ? clock(moment, offset: offset) : self.day(day)
    }

    /// `14:02` today, `12 Mar` before that: five or six columns.
    static func shortWhen(_ moment: Moment, now: Moment?, offset: Int) -> String {
        let words = when(moment, now: now, offset: offset).split(separator: " ")
        return words.prefix(2).joined(separator: " ")
    }

    static func standing(_ standing: WhereIs.Standing, now: Moment?, offset: Int) -> String {
        switch standing {
        case .at(let place): "Stands at \(code(place))"
        case .on(let load): "On load \(code(load.rawValue))"
        case .plannedFor(let load): "Planned for load \(code(load.rawValue))"
        case .tour(let tour, let holder): "Tour \(tour)" + held(holder)
        case .packing(let order, let holder): "Packing of \(code(order.rawValue))" + held(holder)
        case .counting(let id, let place, let holder): "Count \(id) of \(code(place))" + held(holder)
        case .inspecting(let id, let holder): "Inspection of \(code(id.rawValue))" + held(holder)
        case .parcel(let parcel, let state, let place):
            "Parcel \(code(parcel.rawValue)), \(self.state(state))" + (place.map { ", at \(code($0))" } ?? "")
        case .parcels(let number): count(number, "parcel here", "parcels here")
        case .order(let order): "Of order \(code(order.rawValue))"
        case .load(let load, let state): "Load \(code(load.rawValue)), \(self.state(state))"
        case .units(let wanted, let picked, let short, let shipped):
            "\(count(wanted, "unit", "units")): \(picked) picked, \(short) short, \(shipped) shipped"
        case .lines(let done, let all): "\(done) of \(count(all, "line", "lines")) done"
        case .cartons(let loaded, let planned): "\(loaded) loaded, \(planned) still to load"
        case .signedIn(let station, let since):
            "At \(code(station.rawValue)) since \(when(since, now: now, offset: offset))"
        }
    }

    private static func held(_ holder: BadgeID?) -> String { holder.map { ", \(code($0.rawValue)) is at it" } ?? "" }

    static func also(_ skus: [SKU]) -> String {
        "The same code is on " + skus.map { item($0) }.joined(separator: ", ")
    }

    static func leaves(_ subject: WhereIs.Subject, now: Moment?, offset: Int) -> String? {
        switch subject {
        case .load(_, _, let departs): "Leaves \(when(departs, now: now, offset: offset))"
        case .parcel(_, _, let order): "Of order \(code(order.rawValue))"
        case .item, .place, .order, .person, .tour, .returned: nil
        }
    }
}
