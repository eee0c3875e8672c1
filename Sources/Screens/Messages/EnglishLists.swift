import TextScreen
import Warehouse

extension English {
    static var tourColumn: String { say("Tour") }
    static var stateColumn: String { say("Who") }
    static var progressColumn: String { say("Lines") }
    static var leavesColumn: String { say("Leaves") }
    static var slackColumn: String { say("Slack") }
    static var unitsColumn: String { say("Units") }
    static var ordersColumn: String { say("Orders") }
    static var priorityColumn: String { say("Priority") }
    static var placeColumn: String { say("Place") }
    static var batchColumn: String { say("Lot") }
    static var onHandColumn: String { say("On hand") }
    static var claimedColumn: String { say("Claimed") }
    static var freeColumn: String { say("Free") }
    static var itemColumn: String { say("Item") }
    static var orderColumn: String { say("Order") }
    static var toteColumn: String { say("Tote") }
    static var quantityColumn: String { say("Qty") }
    static var outcomeColumn: String { say("State") }
    static var held: String { say("held") }
    static var inTote: String { say("in tote") }
    static var backHint: String { say("Esc Back") }
    static var moreHint: String { say("Esc Back  PgDn more") }
    static var nowhere: Message {
        Message(.information, say("None on hand"), say("No place of this site has any."), brief: say("at this site"))
    }
    static var whereIsHint: Message {
        Message(
            .information, say("Scan or type"),
            say(
                "An item, a place, a parcel, an order, a load, a return or a badge: where it is, and what ",
                "happened to it."
            ),
            brief: say("what to find"))
    }

    static func tourCount(_ tours: [TourSummary]) -> String {
        let waiting = tours.count { $0.lease == nil }
        return waiting == 1 ? say("1 waits") : say("\(waiting) wait")
    }

    /// What a supervisor expedited.
    static var first: String { say("FIRST") }

    static func priority(_ priority: Int) -> String {
        if priority == Order.expeditedPriority { return first }
        return priority > 0 ? say("urgent \(priority)") : ""
    }

    /// Whose tour it is, and what choosing it does.
    static func tourState(_ tour: TourSummary, mine: BadgeID?, isNarrow: Bool) -> String {
        guard let lease = tour.lease else {
            if isNarrow, tour.priority == Order.expeditedPriority { return first }
            if isNarrow { return tour.awaited > 0 ? say("awaited") : tour.priority > 0 ? say("urgent") : say("waits") }
            return tour.awaited > 0
                ? say("awaited: \(count(tour.awaited, say("order"), say("orders")))") : say("waiting")
        }
        if lease.holder == mine { return isNarrow ? say("yours") : say("yours: go on") }
        let holder = name(tour.holderName.isEmpty ? lease.holder.rawValue : tour.holderName)
        return isNarrow ? holder : say("\(holder) at \(code(lease.station.rawValue))")
    }

    /// What became of a stop, in one word.
    static func outcome(_ line: PickLine, isCurrent: Bool) -> String {
        if isCurrent { return say("now") }
        switch line.state {
        case .open: return line.kind == .putBack ? say("put back") : say("open")
        case .dropped: return say("cancelled")
        case .done: return line.short > 0 ? say("short \(line.short)") : say("done")
        }
    }

    /// Everything about a line, by label.
    static func details(
        _ pick: PickScreen, _ line: PickLine, now: Moment?, offset: Int, dot: String
    ) -> [(label: String, value: String)] {
        var rows = [
            (label: say("Item"), value: displayable(pick.name(of: line.sku))),
            (label: say("SKU"), value: code(line.sku.rawValue)),
        ]
        if let item = pick.item { rows += itemDetails(item) }
        if line.batch != .none { rows.append((label: say("Lot"), value: batch(line.batch))) }
        rows.append((label: say("Wanted"), value: say("\(line.wanted), picked \(line.picked), short \(line.short)")))
        rows.append(
            (
                label: say("Place"),
                value: pick.place?.address.map { code(line.place) + ", " + address($0, dot: dot) } ?? code(line.place)
            ))
        let metres = distance(pick.previousWalk, line.walk, in: pick.briefing.layout)
        rows.append((label: say("Way"), value: way(metres, sameAisle: pick.previousWalk.x == line.walk.x)))
        let stops = pick.tour.lines.sorted { ($0.turn, $0.number) < ($1.turn, $1.number) }.map(\.walk)
        rows.append((label: say("Tour"), value: walkNote(of: stops, in: pick.briefing.layout)))
        rows.append((label: say("Order"), value: code(line.order.rawValue)))
        if let order = pick.order { rows += orderDetails(order, now: now, offset: offset) }
        let totes = pick.slot.map { ($0.full + ($0.tote.map { [$0] } ?? [])).map { code($0) }.joined(separator: ", ") }
        rows.append((label: say("Totes"), value: totes ?? ""))
        return rows
    }

    private static func itemDetails(_ item: Item) -> [(label: String, value: String)] {
        var rows: [(label: String, value: String)] = []
        if !item.barcodes.isEmpty {
            let codes = item.barcodes.prefix(4).map { $0.units == 1 ? code($0.code) : "\(code($0.code)) = \($0.units)" }
            rows.append((label: say("Barcodes"), value: codes.joined(separator: ", ")))
        }
        rows.append((label: say("Handling"), value: item.handling.rawValue))
        if item.weightGrams > 0 { rows.append((label: say("Weight"), value: say("\(item.weightGrams) g"))) }
        return rows
    }

    private static func orderDetails(
        _ order: OrderHead, now: Moment?, offset: Int
    ) -> [(label: String, value: String)] {
        var rows = [(label: say("Channel"), value: order.channel.rawValue)]
        if let cutoff = order.cutoff {
            let left = now.map { ", " + slackWords(cutoff.minutes(since: $0)) } ?? ""
            rows.append((label: say("Leaves"), value: clock(cutoff, offset: offset) + left))
        }
        if order.priority > 0 { rows.append((label: say("Priority"), value: String(order.priority))) }
        if order.isCancelled { rows.append((label: say("State"), value: say("cancelled"))) }
        if !order.note.isEmpty { rows.append((label: say("Note"), value: displayable(order.note))) }
        return rows
    }
}
