import Warehouse

extension English {
    // MARK: The card of what was scanned

    static var lastFacts: String { say("Last") }
    static var noFacts: String { say("nothing yet") }
    static var emptyPlace: String { say("Nothing lies here by the records") }

    static func grade(_ grade: Grade) -> String { say("grade \(grade.rawValue)") }
    static var blindCard: String { say("You are counting: the card tells places, no numbers.") }

    /// What it is: the heading of the card.
    static func title(_ subject: WhereIs.Subject) -> String {
        switch subject {
        case .item(let item): "\(name(item.name)), \(self.item(item.sku))"
        case .place(let place): "\(kind(place.kind)) \(code(place.id))"
        case .parcel(let parcel, let state, _): say("Parcel \(code(parcel.rawValue)), \(self.state(state))")
        case .order(let order, let cancelled):
            say("Order \(code(order.rawValue))") + (cancelled ? say(", cancelled") : "")
        case .load(let load, let state, _): say("Load \(code(load.rawValue)), \(self.state(state))")
        case .person(let person): "\(name(person.name)), \(code(person.badge.rawValue))"
        case .tour(let tour): say("Tour \(tour)")
        case .returned(let id, let state): say("Return \(code(id.rawValue)), \(self.state(state))")
        }
    }

    private static func kind(_ kind: PlaceKind) -> String {
        switch kind {
        case .bin: say("Bin")
        case .tote: say("Tote")
        case .bench: say("Bench")
        case .carton: say("Parcel")
        case .lane: say("Lane")
        case .door: say("Door")
        case .load: say("Load")
        case .returnsTray: say("Tray")
        case .quarantine: say("Quarantine")
        case .inTransit: say("On its way")
        case .receiving: say("Receiving floor")
        case .supplier, .customer, .adjustment, .scrap: say("Outside")
        }
    }

    private static func state(_ state: ReturnState?) -> String {
        switch state {
        case .waiting: say("waits to go on")
        case .underway: say("on a bench")
        case .done: say("done")
        case nil: say("announced")
        }
    }

    /// `36 on hand, 6 claimed by 2 orders, 1 order waits`.
    static func sum(_ card: WhereIs) -> String? {
        guard let claims = card.claims else { return nil }
        var parts = [say("\(card.rows.reduce(0) { $0 + $1.onHand }) on hand")]
        if claims.units > 0 {
            parts.append(say("\(claims.units) claimed by \(count(claims.orders, say("order"), say("orders")))"))
        }
        if claims.waiting > 0 {
            parts.append(claims.waiting == 1 ? say("1 order waits") : say("\(claims.waiting) orders wait"))
        }
        return parts.joined(separator: ", ")
    }

    static func trust(_ trust: StockTrust) -> String {
        switch trust {
        case .sure: say("Sure: counted lately, and nobody found another number since")
        case .fair: say("Fair: not counted lately")
        case .doubtful: say("Doubtful: somebody found another number, count it")
        }
    }

    static func counted(_ count: WhereIs.LastCount, now: Moment?, offset: Int) -> String {
        let words = say("Counted \(when(count.at, now: now, offset: offset)) by \(code(count.by.rawValue))")
        let place = say(" in \(code(count.place))")
        switch count.difference {
        case nil: return words + place
        case 0: return words + place + say(": agreed")
        case .some(let units) where units < 0: return words + place + say(": \(-units) missing")
        case .some(let units): return words + place + say(": \(units) too many")
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
        case .at(let place): say("Stands at \(code(place))")
        case .on(let load): say("On load \(code(load.rawValue))")
        case .plannedFor(let load): say("Planned for load \(code(load.rawValue))")
        case .tour(let tour, let holder): say("Tour \(tour)") + held(holder)
        case .packing(let order, let holder): say("Packing of \(code(order.rawValue))") + held(holder)
        case .counting(let id, let place, let holder): say("Count \(id) of \(code(place))") + held(holder)
        case .inspecting(let id, let holder): say("Inspection of \(code(id.rawValue))") + held(holder)
        case .parcel(let parcel, let state, let place):
            say("Parcel \(code(parcel.rawValue)), \(self.state(state))") + (place.map { say(", at \(code($0))") } ?? "")
        case .parcels(let number): count(number, say("parcel here"), say("parcels here"))
        case .order(let order): say("Of order \(code(order.rawValue))")
        case .load(let load, let state): say("Load \(code(load.rawValue)), \(self.state(state))")
        case .units(let wanted, let picked, let short, let shipped):
            say("\(count(wanted, say("unit"), say("units"))): \(picked) picked, \(short) short, \(shipped) shipped")
        case .lines(let done, let all): say("\(done) of \(count(all, say("line"), say("lines"))) done")
        case .cartons(let loaded, let planned): say("\(loaded) loaded, \(planned) still to load")
        case .signedIn(let station, let since):
            say("At \(code(station.rawValue)) since \(when(since, now: now, offset: offset))")
        }
    }

    private static func held(_ holder: BadgeID?) -> String {
        holder.map { say(", \(code($0.rawValue)) is at it") } ?? ""
    }

    static func also(_ skus: [SKU]) -> String {
        say("The same code is on ") + skus.map { item($0) }.joined(separator: ", ")
    }

    static func leaves(_ subject: WhereIs.Subject, now: Moment?, offset: Int) -> String? {
        switch subject {
        case .load(_, _, let departs): say("Leaves \(when(departs, now: now, offset: offset))")
        case .parcel(_, _, let order): say("Of order \(code(order.rawValue))")
        case .item, .place, .order, .person, .tour, .returned: nil
        }
    }
}
