import TextScreen
import Warehouse

// What stands where goods come in, are put away and are moved.

extension English {
    static let receiveTitle = "RECEIVE"
    static let moveTitle = "MOVE"
    static let deliveryColumn = "Delivery or place"
    static let senderColumn = "From"
    static let carryStateColumn = "State"

    static let receiveCommand: CommandText = (
        "Receive", "Recv", "Shows what is to come, and what stands on the floor to be put away."
    )
    static let carryDoneCommand: CommandText = (
        "Done", "Done",
        "Leaves it on the receiving floor; with nothing in the hand it shows what is missing, then ends."
    )
    static let carryExceptionCommand: CommandText = (
        "Exception", "Exc", "Damaged, or unfit for the shelf: choose a reason and see what follows before Enter."
    )
    static let carryUndoCommand: CommandText = ("Undo", "Undo", "Takes back your last step here.")
    static let carryHomeCommand: CommandText = ("Deliveries", "List", "Shows the deliveries; this one stays open.")
    static let carryBackCommand: CommandText = (
        "Back", "Back", "Twice puts what is in the hand back where it was; with nothing in it, back to the list."
    )
    static let nothingInHand = "nothing in the hand"
    static let carryIsClosed = "it is closed"

    static func toPutAway(_ units: Int) -> String {
        units == 0 ? "nothing to put away" : "\(count(units, "unit", "units")) to put away"
    }

    static func nothingToCarry(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, "Nothing is announced",
                "Scan a place to move its units, or type who sends what nobody announced.", brief: "scan a place")
            : Message(.information, "Looking for goods", "Wait a moment")
    }

    static func carryUnits(_ row: CarryRow) -> String {
        switch row.kind {
        case .delivery, .transfer: "\(row.here)/\(row.announced)"
        case .blind, .floor, .replenish, .move: String(row.here)
        }
    }

    static func carryState(_ row: CarryRow, now: Moment?, offset: Int) -> String {
        switch row.kind {
        case .delivery, .transfer, .blind:
            if row.carry != nil { return row.kind == .blind ? "nobody announced" : "comes in" }
            if let due = row.due {
                let isToday = now.map { abs(due.minutes(since: $0)) < 1440 } ?? false
                return isToday ? "due \(clock(due, offset: offset))" : "due \(day(Day(due.dayNumber(offset: offset))))"
            }
            return row.kind == .transfer ? "on its way" : "announced"
        case .floor: return row.carry == nil ? "to put away" : "is put away"
        case .replenish:
            return row.due.map { "bring down by \(clock($0, offset: offset))" } ?? "bring down"
        case .move: return "is moved"
        }
    }

    static func carriesPrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: "delivery"
        case .medium: "delivery, carton or place"
        case .long: "scan a delivery, a carton or a place; Enter: the marked one"
        }
    }

    // MARK: A delivery, a place

    /// The delivery, who sends it, or the place.
    static func carryName(_ screen: CarryScreen) -> String {
        let start = screen.job.start
        guard screen.job.isDelivery else { return code(start.origin) }
        return start.delivery.map { code($0.rawValue) } ?? name(start.from)
    }

    static func carryFacts(_ screen: CarryScreen) -> [String] {
        let start = screen.job.start
        guard screen.job.isDelivery else { return ["from \(code(start.origin))"] }
        guard let delivery = start.delivery else { return ["from \(name(start.from))", "not announced"] }
        return ["\(code(delivery.rawValue)) from \(name(start.from))", figures(screen)]
    }

    /// `12/40`: here, of those that are announced.
    private static func figures(_ screen: CarryScreen) -> String {
        let rows = screen.job.differences
        let here = rows.reduce(0) { $0 + $1.here }
        return screen.job.isAnnounced ? "\(here)/\(rows.reduce(0) { $0 + $1.announced })" : String(here)
    }

    /// What has to be seen from two metres away; figures have no large letters but digits.
    static func carryHead(_ screen: CarryScreen) -> (large: String, plain: String) {
        guard let hand = screen.hand else {
            guard screen.job.isDelivery else { return same(code(screen.job.start.origin)) }
            return (String(screen.job.differences.reduce(0) { $0 + $1.here }), figures(screen))
        }
        return same(goal(of: hand))
    }

    private static func same(_ text: String) -> (large: String, plain: String) { (text, text) }

    private static func goal(of hand: CarryHand) -> String {
        switch hand.step {
        case .item, .lot, .expiry, .serial: return "\(max(1, hand.units)) \u{D7}"
        case .place:
            switch hand.goal {
            case .bin(let place, _): return code(place)
            case .order(_, _, _, let place): return place.map { door($0).uppercased() } ?? "TOTE"
            case .aside(let place): return code(place)
            case .nowhere, nil: return "ANY BIN"
            }
        }
    }

    static func carryLines(_ screen: CarryScreen, isNarrow: Bool) -> [InspectLine] {
        guard let hand = screen.hand else { return emptyHanded(screen, isNarrow: isNarrow) }
        var lines = [InspectLine(text: held(hand, screen))]
        if hand.whole == nil {
            let batch = hand.batch == .none ? [] : [self.batch(hand.batch)]
            let sku = isNarrow ? [] : [item(hand.sku)]
            let serials =
                hand.serials.isEmpty ? [] : ["serial " + hand.serials.map { code($0) }.joined(separator: ", ")]
            let said = (sku + batch + serials).joined(separator: " \u{B7} ")
            if !said.isEmpty { lines.append(InspectLine(text: said)) }
        }
        if hand.isExcess { lines.append(InspectLine(text: "more than announced", warns: true)) }
        guard hand.step == .place else { return lines }
        switch hand.goal {
        case .bin(let place, let why):
            if let address = screen.briefing.places[place]?.address {
                lines.append(
                    InspectLine(text: isNarrow ? shortAddress(address) : self.address(address, dot: "\u{B7}")))
            }
            lines.append(InspectLine(text: displayable(why)))
        case .order(let order, _, let units, _):
            lines.append(InspectLine(text: "\(units) for order \(code(order.rawValue)), into a tote"))
        case .aside:
            lines.append(InspectLine(text: "off the shelves: \(code(hand.reason?.rawValue ?? ""))", warns: true))
        case .nowhere, nil: lines.append(InspectLine(text: "no bin suits them: choose one", warns: true))
        }
        return lines
    }

    private static func held(_ hand: CarryHand, _ screen: CarryScreen) -> String {
        if let whole = hand.whole {
            let kinds = Set(whole.map(\.sku)).count
            return "all \(hand.units) from here, \(count(kinds, "item", "items"))"
        }
        return "\(hand.units) \u{D7} \(name(screen.name(hand.sku)))"
    }

    private static func emptyHanded(_ screen: CarryScreen, isNarrow: Bool) -> [InspectLine] {
        guard screen.job.isDelivery else {
            return screen.briefing.lying.map { units in
                InspectLine(
                    text: "\(units.quantity) \u{D7} \(name(screen.name(units.sku)))"
                        + (units.batch == .none ? "" : ", \(shortBatch(units.batch))")
                        + (units.grade == .a ? "" : ", grade \(units.grade.rawValue)"))
            }
        }
        let cartons = screen.job.cartonsToCome.count
        var lines = cartons == 0 ? [] : [InspectLine(text: "\(count(cartons, "carton", "cartons")) to come, by SSCC")]
        let rows = screen.job.differences
        // What is open stands first; what is over is never out of sight.
        for row in rows.filter({ $0.missing > 0 }) + rows.filter({ $0.over > 0 })
            + rows.filter({ $0.missing + $0.over == 0 })
        {
            let isShown = screen.job.isAnnounced || row.here > 0
            guard isShown else { continue }
            let figures = screen.job.isAnnounced ? "\(row.here)/\(row.announced)" : String(row.here)
            let aside = row.aside == 0 ? "" : ", \(row.aside) aside"
            let over = screen.job.isAnnounced && row.over > 0
            let note = over ? ", \(row.over) over" : ""
            lines.append(
                InspectLine(
                    text: "\(figures)  \(name(screen.name(row.sku)))\(aside)\(note)",
                    warns: over || row.missing > 0 && screen.job.state == .checked))
        }
        return lines
    }

    static func carryPrompt(_ screen: CarryScreen, _ length: PromptLength) -> String {
        switch (screen.step, length) {
        case (.lot, .short): "lot"
        case (.lot, _): "scan or type the lot"
        case (.expiry, .short): "best before"
        case (.expiry, .medium): "best before, 2027-03-01"
        case (.expiry, .long): "scan the day, or type it as 2027-03-01 or 270301"
        case (.serial, .short): "serial"
        case (.serial, _): "scan the serial of each unit"
        case (.item, .short): screen.job.isDelivery ? "item, carton" : "item"
        case (.item, .medium): screen.job.isDelivery ? "item or carton" : "item, or the place: all"
        case (.item, .long):
            screen.job.isDelivery
                ? "scan an item or a carton; F4 when all is here" : "scan an item, or the place again for all of it"
        case (.place, .short): placeWord(screen, "place", "tote")
        case (.place, .medium): placeWord(screen, "place; how many", "tote; how many")
        case (.place, .long):
            placeWord(
                screen, "scan the place; the item again or how many", "scan a tote; the item again or how many")
                + (screen.job.isDelivery ? "; Enter: the floor" : "")
        }
    }

    private static func placeWord(_ screen: CarryScreen, _ place: String, _ tote: String) -> String {
        if case .order = screen.hand?.goal { tote } else { place }
    }

    static func carryHint(_ screen: CarryScreen) -> Message {
        if screen.job.state == .checked { return checked(screen.job.differences, isHint: true) }
        if let hand = screen.hand { return goesTo(hand, screen) }
        if !screen.job.isDelivery {
            return Message(
                .information, "Scan an item", "Or \(code(screen.job.start.origin)) again for all that lies there.",
                brief: "or the place: all")
        }
        return Message(
            .information, "Scan what comes",
            "Items one by one or by the pack, cartons by their SSCC. F4 when all is here.",
            brief: "F4 when all here")
    }

    static func dropOnceMore(_ screen: CarryScreen) -> Message {
        Message(
            .warning, "Esc drops it", "Press Esc again to put \(screen.hand?.units ?? 0) back where they were.",
            brief: "Esc again drops")
    }

    static func carryEnded(_ job: CarryJob) -> Message {
        Message(
            .information, "It is closed", "Somebody has ended it. What turns up opens it again.", brief: "it is closed")
    }

    // MARK: Facts

    static func carried(_ events: [CarryEvent], _ screen: CarryScreen) -> Message {
        guard let event = events.last(where: { if case .put = $0 { true } else { false } }) ?? events.last else {
            return Message(.information, "Nothing changed")
        }
        switch event {
        case .opened: return carryHint(screen)
        case .held(let hand, _): return goesTo(hand, screen)
        case .dropped: return Message(.ok, "Put back", "Nothing was moved", brief: "nothing moved")
        case .put(let put, _, let left, _): return wasPut(put, left, screen)
        case .checked(let differences, _): return checked(differences, isHint: false)
        case .reopened: return Message(.ok, "Scan on", "F4 when all is here", brief: "F4 when all here")
        case .closed(let end, _): return closed(end.differences, screen)
        case .undone(_, _, let moves, _):
            let units = moves.reduce(0) { $0 + $1.quantity }
            return units == 0
                ? Message(.ok, "Taken back", "The last step counts no more", brief: "one step back")
                : Message(
                    .ok, "\(units) in hand again", "They are out of \(code(moves[0].from))", brief: "in hand again")
        }
    }

    /// What the hand is asked for, and where to go with it.
    private static func goesTo(_ hand: CarryHand, _ screen: CarryScreen) -> Message {
        switch hand.step {
        case .item: return carryHint(screen)
        case .lot: return Message(.ok, "Scan the lot", held(hand, screen), brief: "of \(code(hand.sku.rawValue))")
        case .expiry: return Message(.ok, "Scan the day", held(hand, screen), brief: "best before")
        case .serial: return Message(.ok, "Scan the serial", held(hand, screen), brief: "of \(code(hand.sku.rawValue))")
        case .place: break
        }
        let what = held(hand, screen)
        switch hand.goal {
        case .bin(let place, _): return Message(.ok, "Go to \(code(place))", what, brief: "\(hand.units) in hand")
        case .order(let order, _, let units, let place):
            let lead = place.map { "For \(door($0))" } ?? "Scan a tote"
            return Message(
                .ok, lead, "Order \(code(order.rawValue)) waits for \(units): scan a tote for it",
                brief: "tote, \(units) units")
        case .aside(let place):
            return Message(.warning, "To \(code(place))", "\(what): off the shelves", brief: "off the shelves")
        case .nowhere, nil:
            return Message(.warning, "Choose a bin", "\(what): no bin is known that suits them", brief: "none suits")
        }
    }

    private static func wasPut(_ put: PutUnits, _ left: CarryHand?, _ screen: CarryScreen) -> Message {
        let units = put.units.reduce(0) { $0 + $1.quantity }
        if let order = put.order {
            let rest = left.map { ", \($0.units) left in the hand" } ?? ""
            return Message(
                .ok, "\(units) for an order", "\(code(order.rawValue)) has them in \(code(put.place))\(rest)",
                brief: left.map { "\($0.units) left" } ?? code(order.rawValue), joint: ": ")
        }
        if let carton = put.carton {
            return Message(
                .ok, "\(units) on the floor", "carton \(code(carton)) as announced", brief: "carton as announced",
                joint: ": ")
        }
        let after = screen.job.state == .checked || !screen.job.isDelivery ? "" : next(screen)
        return Message(.ok, "\(units) in \(code(put.place))", after, brief: after)
    }

    private static func next(_ screen: CarryScreen) -> String {
        let missing = screen.job.differences.reduce(0) { $0 + $1.missing }
        guard screen.job.isAnnounced else { return "Scan the next one" }
        return missing == 0 ? "All is here: F4 ends" : "\(missing) to come"
    }

    private static func checked(_ differences: [CarryDifference], isHint: Bool) -> Message {
        let missing = differences.reduce(0) { $0 + $1.missing }
        let over = differences.filter { $0.announced > 0 }.reduce(0) { $0 + $1.over }
        let unasked = differences.filter { $0.announced == 0 }.reduce(0) { $0 + $1.here }
        if missing + over + unasked == 0 {
            return Message(.ok, "All is here", "F4 once more ends it", brief: "F4 ends it")
        }
        let parts = [
            missing == 0 ? nil : "\(missing) missing", over == 0 ? nil : "\(over) over",
            unasked == 0 ? nil : "\(unasked) not announced",
        ].compactMap(\.self)
        return Message(
            isHint ? .information : .warning, parts[0],
            (parts.dropFirst() + ["look again, then F4 ends it as it is"]).joined(separator: ", "),
            brief: "F4 ends it so", joint: ", ")
    }

    private static func closed(_ differences: [CarryDifference], _ screen: CarryScreen) -> Message {
        if !screen.job.isDelivery {
            let units = screen.job.put.flatMap(\.units).reduce(0) { $0 + $1.quantity }
            return Message(.ok, "Done", "\(units) moved from \(code(screen.job.start.origin))", brief: "\(units) moved")
        }
        let (missing, over) = (differences.reduce(0) { $0 + $1.missing }, differences.reduce(0) { $0 + $1.over })
        let here = differences.reduce(0) { $0 + $1.here }
        if missing + (screen.job.isAnnounced ? over : 0) == 0 {
            return Message(.ok, "\(here) received", "\(carryName(screen)) is closed", brief: carryName(screen))
        }
        return Message(
            .warning, "\(here) received", "\(carryName(screen)) is closed with \(missing) missing, \(over) over",
            brief: "\(missing) missing, \(over) over")
    }

    /// What follows from a reason, before Enter.
    static func consequence(_ events: [CarryEvent]) -> Message {
        for case .held(let hand, _) in events {
            return Message(
                .information, "\(hand.units) aside",
                "they are here, go to \(code(PlaceID.damaged)) and are not sold; the sender is told",
                brief: "to \(code(PlaceID.damaged))", joint: " \u{2192} ")
        }
        return Message(.information, "Nothing changes")
    }
}

extension Moment {
    /// The civil day at an offset in minutes, counted from 1970.
    fileprivate func dayNumber(offset: Int) -> Int {
        let minutes = Int(milliseconds / 60_000) + offset
        return minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    }
}
