public import SiteNetwork
import Warehouse

extension OrderReport {
    /// Why the order is where it is, in short plain sentences: what was asked, how sites were compared, and what became
    /// of each part.
    public func why() -> [String] {
        var lines = [asked]
        if let parked, trace?.parked != parked { lines.append("It waits: \(Self.words(parked, order.order.id))") }
        lines += trace?.lines() ?? ["Sites were not compared yet."]
        return lines + whereabouts()
    }

    /// What became of each part, and what has left.
    public func whereabouts() -> [String] {
        var lines = parts.map(told)
        for parcel in parcels {
            let units = parcel.lines.map { "\($0.units) of line \($0.line)" }.joined(separator: ", ")
            let tracking = parcel.tracking.map { ", tracking \($0)" } ?? ""
            lines.append("Parcel \(parcel.parcel) left \(parcel.site) with load \(parcel.load)\(tracking): \(units).")
        }
        return lines
    }

    private var asked: String {
        let lines = order.order.lines.map { "\($0.quantity) \($0.sku)" }.joined(separator: ", ")
        let split =
            switch order.split {
            case .whole: "in one parcel"
            case .atMost(let parts): "in up to \(parts) parcels"
            case .free: "in any number of parcels"
            }
        return "Order \(order.order.id) (\(order.order.channel.rawValue)) asks for \(lines), \(split)\(way). "
            + "It is \(state.rawValue)."
    }

    private var way: String {
        switch order.way {
        case .ship: ""
        case .pickUp(let site): ", picked up at \(site)"
        case .shipToStore(let site): ", sent to \(site)"
        case .transfer(let from, let to): ", a transfer from \(from) to \(to)"
        }
    }

    private func told(_ part: Part) -> String {
        let units = part.assignment.lines.map { line in
            var words = ["\(line.promised) \(line.sku) promised"]
            for (count, name) in [
                (line.open, "open"), (line.shippedInAll, "shipped"), (line.handedBack, "handed back"),
                (line.sourcedAgain, "given to another site"),
            ] where count > 0 { words.append("\(count) \(name)") }
            return words.joined(separator: ", ")
        }
        let id = part.assignment.id
        let number = part.siteOrder == id.order ? "" : " as \(part.siteOrder)"
        return "Part \(id.number) is at \(part.assignment.site)\(number): \(part.assignment.state.words); "
            + units.joined(separator: "; ") + "."
    }

    /// The reason in the words of a trace, which says them behind the order's number.
    private static func words(_ reason: ParkReason, _ order: OrderID) -> String {
        var trace = SourcingTrace(order: order, at: Moment(milliseconds: 0))
        trace.parked = reason
        let line = trace.lines().first ?? ""
        return line.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? line
    }
}

extension AssignmentState {
    /// The state in words.
    fileprivate var words: String {
        switch self {
        case .offered: "the site has not answered yet"
        case .accepted: "the site works on it"
        case .partlyShipped: "some of it has left"
        case .releaseAsked: "the site is asked to let go of it"
        case .releaseRefused: "the site cannot let go of it any more"
        case .shipped: "it has left"
        case .handedBack: "the site gave it back"
        case .declined: "the site declined it"
        case .released: "the site let go of it"
        case .fenced: "a person took it away"
        }
    }
}

extension AssignmentRefusal {
    /// The refusal in words that go on behind a colon.
    public var words: String {
        switch self {
        case .alreadyEnded(let state): "that part has ended before (\(state.words))"
        case .alreadyAsked: "the site is asked to let go of it already"
        case .notResourceable(let line, let asked, let units):
            "line \(line) has \(units) units that another site may get, not \(asked)"
        }
    }
}
