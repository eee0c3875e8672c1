import TextScreen
import Warehouse

extension English {
    static let tourColumn = "Tour"
    static let stateColumn = "Who"
    static let progressColumn = "Lines"
    static let leavesColumn = "Leaves"
    static let slackColumn = "Slack"
    static let unitsColumn = "Units"
    static let ordersColumn = "Orders"
    static let priorityColumn = "Priority"
    static let placeColumn = "Place"
    static let batchColumn = "Lot"
    static let onHandColumn = "On hand"
    static let claimedColumn = "Claimed"
    static let freeColumn = "Free"
    static let itemColumn = "Item"
    static let orderColumn = "Order"
    static let toteColumn = "Tote"
    static let quantityColumn = "Qty"
    static let outcomeColumn = "State"
    static let held = "held"
    static let inTote = "in tote"
    static let backHint = "Esc Back"
    static let moreHint = "Esc Back  PgDn more"
    static let nowhere = Message(.information, "None on hand", "No place of this site has any.", brief: "at this site")
    static let whereIsHint = Message(
        .information, "Scan or type",
        "An item, a place, a parcel, an order, a load, a return or a badge: where it is, and what happened to it.",
        brief: "what to find")

    static func tourCount(_ tours: [TourSummary]) -> String {
        let waiting = tours.count { $0.lease == nil }
        return waiting == 1 ? "1 waits" : "\(waiting) wait"
    }

    static func priority(_ priority: Int) -> String { priority > 0 ? "urgent \(priority)" : "" }

    /// Whose tour it is, and what choosing it does.
    static func tourState(_ tour: TourSummary, mine: BadgeID?, isNarrow: Bool) -> String {
        guard let lease = tour.lease else {
            if isNarrow { return tour.awaited > 0 ? "awaited" : tour.priority > 0 ? "urgent" : "waits" }
            return tour.awaited > 0 ? "awaited: \(count(tour.awaited, "order", "orders"))" : "waiting"
        }
        if lease.holder == mine { return isNarrow ? "yours" : "yours: go on" }
        let holder = name(tour.holderName.isEmpty ? lease.holder.rawValue : tour.holderName)
        return isNarrow ? holder : "\(holder) at \(code(lease.station.rawValue))"
    }

    /// What became of a stop, in one word.
    static func outcome(_ line: PickLine, isCurrent: Bool) -> String {
        if isCurrent { return "now" }
        switch line.state {
        case .open: return line.kind == .putBack ? "put back" : "open"
        case .dropped: return "cancelled"
        case .done: return line.short > 0 ? "short \(line.short)" : "done"
        }
    }

    /// Everything about a line, by label.
    static func details(
        _ pick: PickScreen, _ line: PickLine, now: Moment?, offset: Int, dot: String
    ) -> [(label: String, value: String)] {
        var rows = [
            (label: "Item", value: displayable(pick.name(of: line.sku))),
            (label: "SKU", value: code(line.sku.rawValue)),
        ]
        if let item = pick.item { rows += itemDetails(item) }
        if line.batch != .none { rows.append((label: "Lot", value: batch(line.batch))) }
        rows.append((label: "Wanted", value: "\(line.wanted), picked \(line.picked), short \(line.short)"))
        rows.append(
            (
                label: "Place",
                value: pick.place?.address.map { code(line.place) + ", " + address($0, dot: dot) } ?? code(line.place)
            ))
        let metres = distance(pick.previousWalk, line.walk, in: pick.briefing.layout)
        rows.append((label: "Way", value: way(metres, sameAisle: pick.previousWalk.x == line.walk.x)))
        let stops = pick.tour.lines.sorted { ($0.turn, $0.number) < ($1.turn, $1.number) }.map(\.walk)
        rows.append((label: "Tour", value: walkNote(of: stops, in: pick.briefing.layout)))
        rows.append((label: "Order", value: code(line.order.rawValue)))
        if let order = pick.order { rows += orderDetails(order, now: now, offset: offset) }
        let totes = pick.slot.map { ($0.full + ($0.tote.map { [$0] } ?? [])).map { code($0) }.joined(separator: ", ") }
        rows.append((label: "Totes", value: totes ?? ""))
        return rows
    }

    private static func itemDetails(_ item: Item) -> [(label: String, value: String)] {
        var rows: [(label: String, value: String)] = []
        if !item.barcodes.isEmpty {
            let codes = item.barcodes.prefix(4).map { $0.units == 1 ? code($0.code) : "\(code($0.code)) = \($0.units)" }
            rows.append((label: "Barcodes", value: codes.joined(separator: ", ")))
        }
        rows.append((label: "Handling", value: item.handling.rawValue))
        if item.weightGrams > 0 { rows.append((label: "Weight", value: "\(item.weightGrams) g")) }
        return rows
    }

    private static func orderDetails(
        _ order: OrderHead, now: Moment?, offset: Int
    ) -> [(label: String, value: String)] {
        var rows = [(label: "Channel", value: order.channel.rawValue)]
        if let cutoff = order.cutoff {
            let left = now.map { ", " + slackWords(cutoff.minutes(since: $0)) } ?? ""
            rows.append((label: "Leaves", value: clock(cutoff, offset: offset) + left))
        }
        if order.priority > 0 { rows.append((label: "Priority", value: String(order.priority))) }
        if order.isCancelled { rows.append((label: "State", value: "cancelled")) }
        if !order.note.isEmpty { rows.append((label: "Note", value: displayable(order.note))) }
        return rows
    }
}
