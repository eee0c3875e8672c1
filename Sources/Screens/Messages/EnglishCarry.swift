import TextScreen
import Warehouse

// What stands where goods come in, are put away and are moved.

extension English {
    static var receiveTitle: String { say("RECEIVE") }
    static var moveTitle: String { say("MOVE") }
    static var deliveryColumn: String { say("Delivery or place") }
    static var senderColumn: String { say("From") }
    static var carryStateColumn: String { say("State") }

    static var receiveCommand: CommandText {
        (
            say("Receive"), say("Recv"), say("Shows what is to come, and what stands on the floor to be put away.")
        )
    }
    static var carryDoneCommand: CommandText {
        (
            say("Done"), say("Done"),
            say("Leaves it on the receiving floor; with nothing in the hand it shows what is missing, then ends.")
        )
    }
    static var carryExceptionCommand: CommandText {
        (
            say("Exception"), say("Exc"),
            say("Damaged, or unfit for the shelf: choose a reason and see what follows before Enter.")
        )
    }
    static var carryUndoCommand: CommandText {
        (say("Undo"), say("Undo"), say("Takes back your last step here."))
    }
    static var carryHomeCommand: CommandText {
        (say("Deliveries"), say("List"), say("Shows the deliveries; this one stays open."))
    }
    static var carryBackCommand: CommandText {
        (
            say("Back"), say("Back"),
            say("Twice puts what is in the hand back where it was; with nothing in it, back to the list.")
        )
    }
    static var nothingInHand: String { say("nothing in the hand") }
    static var carryIsClosed: String { say("it is closed") }

    static func toPutAway(_ units: Int) -> String {
        units == 0 ? say("nothing to put away") : say("\(count(units, say("unit"), say("units"))) to put away")
    }

    static func nothingToCarry(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, say("Nothing is announced"),
                say("Scan a place to move its units, or type who sends what nobody announced."),
                brief: say("scan a place"))
            : Message(.information, say("Looking for goods"), say("Wait a moment"))
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
            if row.carry != nil { return row.kind == .blind ? say("nobody announced") : say("comes in") }
            if let due = row.due {
                let isToday = now.map { abs(due.minutes(since: $0)) < 1440 } ?? false
                return isToday
                    ? say("due \(clock(due, offset: offset))") : say("due \(day(Day(due.dayNumber(offset: offset))))")
            }
            return row.kind == .transfer ? say("on its way") : say("announced")
        case .floor: return row.carry == nil ? say("to put away") : say("is put away")
        case .replenish:
            return row.due.map { say("bring down by \(clock($0, offset: offset))") } ?? say("bring down")
        case .move: return say("is moved")
        }
    }

    static func carriesPrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: say("delivery")
        case .medium: say("delivery, carton or place")
        case .long: say("scan a delivery, a carton or a place; Enter: the marked one")
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
        guard screen.job.isDelivery else { return [say("from \(code(start.origin))")] }
        guard let delivery = start.delivery else { return [say("from \(name(start.from))"), say("not announced")] }
        return [say("\(code(delivery.rawValue)) from \(name(start.from))"), figures(screen)]
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
            case .order(_, _, _, let place): return place.map { door($0).uppercased() } ?? say("TOTE")
            case .aside(let place): return code(place)
            case .nowhere, nil: return say("ANY BIN")
            }
        }
    }

    static func carryLines(_ screen: CarryScreen, _ reasons: [Reason], isNarrow: Bool) -> [InspectLine] {
        guard let hand = screen.hand else { return emptyHanded(screen, isNarrow: isNarrow) }
        var lines = [InspectLine(text: held(hand, screen))]
        if hand.whole == nil {
            let batch = hand.batch == .none ? [] : [self.batch(hand.batch)]
            let sku = isNarrow ? [] : [item(hand.sku)]
            let serials =
                hand.serials.isEmpty ? [] : [say("serial ") + hand.serials.map { code($0) }.joined(separator: ", ")]
            let said = (sku + batch + serials).joined(separator: " \u{B7} ")
            if !said.isEmpty { lines.append(InspectLine(text: said)) }
        }
        if hand.isExcess { lines.append(InspectLine(text: say("more than announced"), warns: true)) }
        guard hand.step == .place else { return lines }
        switch hand.goal {
        case .bin(let place, let why):
            if let address = screen.briefing.places[place]?.address {
                lines.append(
                    InspectLine(text: isNarrow ? shortAddress(address) : self.address(address, dot: "\u{B7}")))
            }
            lines.append(InspectLine(text: displayable(why)))
        case .order(let order, _, let units, _):
            lines.append(InspectLine(text: say("\(units) for order \(code(order.rawValue)), into a tote")))
        case .aside:
            let why = hand.reason.map { code in label(code, reasons.first { $0.code == code }) } ?? ""
            lines.append(InspectLine(text: say("off the shelves: \(why)"), warns: true))
        case .nowhere, nil: lines.append(InspectLine(text: say("no bin suits them: choose one"), warns: true))
        }
        return lines
    }

    private static func held(_ hand: CarryHand, _ screen: CarryScreen) -> String {
        if let whole = hand.whole {
            let kinds = Set(whole.map(\.sku)).count
            return say("all \(hand.units) from here, \(count(kinds, say("item"), say("items")))")
        }
        return "\(hand.units) \u{D7} \(name(screen.name(hand.sku)))"
    }

    private static func emptyHanded(_ screen: CarryScreen, isNarrow: Bool) -> [InspectLine] {
        guard screen.job.isDelivery else {
            return screen.briefing.lying.withoutSerials.map { units in
                InspectLine(
                    text: "\(units.quantity) \u{D7} \(name(screen.name(units.sku)))"
                        + (units.batch == .none ? "" : ", \(shortBatch(units.batch))")
                        + (units.grade == .a ? "" : say(", grade \(units.grade.rawValue)")))
            }
        }
        let cartons = screen.job.cartonsToCome.count
        var lines =
            cartons == 0
            ? [] : [InspectLine(text: say("\(count(cartons, say("carton"), say("cartons"))) to come, by SSCC"))]
        let rows = screen.job.differences
        // What is open stands first; what is over is never out of sight.
        for row in rows.filter({ $0.missing > 0 }) + rows.filter({ $0.over > 0 })
            + rows.filter({ $0.missing + $0.over == 0 })
        {
            let isShown = screen.job.isAnnounced || row.here > 0
            guard isShown else { continue }
            let figures = screen.job.isAnnounced ? "\(row.here)/\(row.announced)" : String(row.here)
            let aside = row.aside == 0 ? "" : say(", \(row.aside) aside")
            let over = screen.job.isAnnounced && row.over > 0
            let note = over ? say(", \(row.over) over") : ""
            lines.append(
                InspectLine(
                    text: "\(figures)  \(name(screen.name(row.sku)))\(aside)\(note)",
                    warns: over || row.missing > 0 && screen.job.state == .checked))
        }
        return lines
    }

    static func carryPrompt(_ screen: CarryScreen, _ length: PromptLength) -> String {
        switch (screen.step, length) {
        case (.lot, .short): say("lot")
        case (.lot, _): say("scan or type the lot")
        case (.expiry, .short): say("best before")
        case (.expiry, .medium): say("best before, 2027-03-01")
        case (.expiry, .long): say("scan the day, or type it as 2027-03-01 or 270301")
        case (.serial, .short): say("serial")
        case (.serial, _): say("scan the serial of each unit")
        case (.item, .short): say("item")
        case (.item, .medium): screen.job.isDelivery ? say("item or carton") : say("item, or the place: all")
        case (.item, .long):
            screen.job.isDelivery
                ? say("scan an item or a carton; F4 when all is here")
                : say("scan an item, or the place again for all of it")
        case (.place, .short): placeWord(screen, say("place"), say("tote"))
        case (.place, .medium): placeWord(screen, say("place; how many"), say("tote; how many"))
        case (.place, .long):
            placeWord(
                screen, say("scan the place; the item again or how many"),
                say("scan a tote; the item again or how many"))
                + (screen.job.isDelivery ? say("; Enter: the floor") : "")
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
                .information, say("Scan an item"),
                say("Or \(code(screen.job.start.origin)) again for all that lies there."),
                brief: say("or the place: all"))
        }
        return Message(
            .information, say("Scan what comes"),
            say("Items one by one or by the pack, cartons by their SSCC. F4 when all is here."),
            brief: say("F4 when all here"))
    }

    static func dropOnceMore(_ screen: CarryScreen) -> Message {
        Message(
            .warning, say("Esc drops it"),
            say("Press Esc again to put \(screen.hand?.units ?? 0) back where they were."),
            brief: say("Esc again drops"))
    }

    static func carryEnded(_ job: CarryJob) -> Message {
        Message(
            .information, say("It is closed"), say("Somebody has ended it. What turns up opens it again."),
            brief: say("it is closed"))
    }

    // MARK: Facts

    static func carried(_ events: [CarryEvent], _ screen: CarryScreen) -> Message {
        guard let event = events.last(where: { if case .put = $0 { true } else { false } }) ?? events.last else {
            return Message(.information, say("Nothing changed"))
        }
        switch event {
        case .opened: return carryHint(screen)
        case .held(let hand, _): return goesTo(hand, screen)
        case .dropped, .freed:
            return Message(.ok, say("Put back"), say("Nothing was moved"), brief: say("nothing moved"))
        case .put(let put, _, let left, _): return wasPut(put, left, screen)
        case .checked(let differences, _): return checked(differences, isHint: false)
        case .reopened: return Message(.ok, say("Scan on"), say("F4 when all is here"), brief: say("F4 when all here"))
        case .closed(let end, _): return closed(end.differences, screen)
        case .undone(_, _, let moves, _):
            let units = moves.reduce(0) { $0 + $1.quantity }
            return units == 0
                ? Message(.ok, say("Taken back"), say("The last step counts no more"), brief: say("one step back"))
                : Message(
                    .ok, say("\(units) in hand again"), say("They are out of \(code(moves[0].from))"),
                    brief: say("in hand again"))
        }
    }

    /// What the hand is asked for, and where to go with it.
    private static func goesTo(_ hand: CarryHand, _ screen: CarryScreen) -> Message {
        switch hand.step {
        case .item: return carryHint(screen)
        case .lot:
            return Message(.ok, say("Scan the lot"), held(hand, screen), brief: say("of \(code(hand.sku.rawValue))"))
        case .expiry: return Message(.ok, say("Scan the day"), held(hand, screen), brief: say("best before"))
        case .serial:
            return Message(.ok, say("Scan the serial"), held(hand, screen), brief: say("of \(code(hand.sku.rawValue))"))
        case .place: break
        }
        let what = held(hand, screen)
        switch hand.goal {
        case .bin(let place, _):
            return Message(.ok, say("Go to \(code(place))"), what, brief: say("\(hand.units) in hand"))
        case .order(let order, _, let units, let place):
            let lead = place.map { say("For \(door($0))") } ?? say("Scan a tote")
            return Message(
                .ok, lead, say("Order \(code(order.rawValue)) waits for \(units): scan a tote for it"),
                brief: say("tote, \(units) units"))
        case .aside(let place):
            return Message(
                .warning, say("To \(code(place))"), say("\(what): off the shelves"), brief: say("off the shelves"))
        case .nowhere, nil:
            return Message(
                .warning, say("Choose a bin"), say("\(what): no bin is known that suits them"), brief: say("none suits")
            )
        }
    }

    private static func wasPut(_ put: PutUnits, _ left: CarryHand?, _ screen: CarryScreen) -> Message {
        let units = put.units.reduce(0) { $0 + $1.quantity }
        if let order = put.order {
            let rest = left.map { say(", \($0.units) left in the hand") } ?? ""
            return Message(
                .ok, say("\(units) for an order"), say("\(code(order.rawValue)) has them in \(code(put.place))\(rest)"),
                brief: left.map { say("\($0.units) left") } ?? code(order.rawValue), joint: ": ")
        }
        if let carton = put.carton {
            return Message(
                .ok, say("\(units) on the floor"), say("carton \(code(carton)) as announced"),
                brief: say("carton as announced"),
                joint: ": ")
        }
        let after = screen.job.state == .checked || !screen.job.isDelivery ? "" : next(screen)
        return Message(.ok, say("\(units) in \(code(put.place))"), after, brief: after)
    }

    private static func next(_ screen: CarryScreen) -> String {
        let missing = screen.job.differences.reduce(0) { $0 + $1.missing }
        guard screen.job.isAnnounced else { return say("Scan the next one") }
        return missing == 0 ? say("All is here: F4 ends") : say("\(missing) to come")
    }

    private static func checked(_ differences: [CarryDifference], isHint: Bool) -> Message {
        let missing = differences.reduce(0) { $0 + $1.missing }
        let over = differences.filter { $0.announced > 0 }.reduce(0) { $0 + $1.over }
        let unasked = differences.filter { $0.announced == 0 }.reduce(0) { $0 + $1.here }
        if missing + over + unasked == 0 {
            return Message(.ok, say("All is here"), say("F4 once more ends it"), brief: say("F4 ends it"))
        }
        let parts = [
            missing == 0 ? nil : say("\(missing) missing"), over == 0 ? nil : say("\(over) over"),
            unasked == 0 ? nil : say("\(unasked) not announced"),
        ].compactMap(\.self)
        return Message(
            isHint ? .information : .warning, parts[0],
            (parts.dropFirst() + [say("look again, then F4 ends it as it is")]).joined(separator: ", "),
            brief: say("F4 ends it so"), joint: ", ")
    }

    private static func closed(_ differences: [CarryDifference], _ screen: CarryScreen) -> Message {
        if !screen.job.isDelivery {
            let units = screen.job.put.flatMap(\.units).reduce(0) { $0 + $1.quantity }
            return Message(
                .ok, say("Done"), say("\(units) moved from \(code(screen.job.start.origin))"),
                brief: say("\(units) moved"))
        }
        let (missing, over) = (differences.reduce(0) { $0 + $1.missing }, differences.reduce(0) { $0 + $1.over })
        let here = differences.reduce(0) { $0 + $1.here }
        if missing + (screen.job.isAnnounced ? over : 0) == 0 {
            return Message(
                .ok, say("\(here) received"), say("\(carryName(screen)) is closed"), brief: carryName(screen))
        }
        return Message(
            .warning, say("\(here) received"),
            say("\(carryName(screen)) is closed with \(missing) missing, \(over) over"),
            brief: say("\(missing) missing, \(over) over"))
    }

    /// What follows from a reason, before Enter.
    static func consequence(_ events: [CarryEvent]) -> Message {
        for case .held(let hand, _) in events {
            return Message(
                .information, say("\(hand.units) aside"),
                say("they are here, go to \(code(PlaceID.damaged)) and are not sold; the sender is told"),
                brief: say("to \(code(PlaceID.damaged))"), joint: " \u{2192} ")
        }
        return Message(.information, say("Nothing changes"))
    }
}

extension Moment {
    /// The civil day at an offset in minutes, counted from 1970.
    fileprivate func dayNumber(offset: Int) -> Int {
        let minutes = Int(milliseconds / 60_000) + offset
        return minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
    }
}
