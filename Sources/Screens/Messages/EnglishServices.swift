import TextScreen
import Warehouse

// What the bench says about a carrier's service: a box that it does not take, a parcel that is too heavy for it, and
// what keeps a parcel from its label. Each says the figure, the limit, and who can do something about it.

extension English {
    // MARK: Refusals

    static func service(_ refusal: PackRefusal) -> Message {
        switch refusal {
        case .boxNotServed(let violation, let service, let taken): return boxNotServed(violation, service, taken)
        case .tooHeavy(let grams, let limit, let service): return tooHeavy(grams, limit, service)
        case .notServed(let unserved): return notServed(unserved)
        default: preconditionFailure("\(refusal.kind) is not about a service")
        }
    }

    /// A box that was scanned or chosen.
    private static func boxNotServed(_ violation: ServiceViolation, _ service: String, _ taken: [String]) -> Message {
        let boxes = taken.map { code($0) }
        let others = boxes.isEmpty ? "It takes none of the boxes here." : "It takes \(list(boxes))."
        return Message(
            .error, "Take another box", "\(sentence(violation, service)) \(others)",
            brief: boxes.isEmpty ? "no box for it" : "takes " + boxes.joined(separator: ", "),
            cut: .end)
    }

    /// A parcel that can be split.
    private static func tooHeavy(_ grams: Int, _ limit: Int, _ service: String) -> Message {
        Message(
            .error, "Take \(grams - limit) g out",
            "\(grams) g; \(code(service)) takes \(limit) g. "
                + "Take units out with F11, then F4: they go into the next one.",
            brief: "\(grams) g, max \(limit) g")
    }

    /// The label was asked for, and there is none.
    private static func notServed(_ unserved: Unserved) -> Message {
        let words = sentence(unserved.violation, unserved.service)
        return Message(
            .error, lead(unserved.violation), "\(words) \(next(unserved.violation))",
            brief: brief(unserved))
    }

    // MARK: Before the label

    /// The same as soon as it is known: there is something to pack meanwhile.
    static func noLabelYet(_ unserved: Unserved) -> Message {
        let words = sentence(unserved.violation, unserved.service)
        let until =
            switch unserved.violation {
            case .cash: "No label until the office changes it."
            case .hazmat, .area, .weight: "No label until it has another service."
            case .box, .side, .girth: "No label until it is in another one."
            }
        return Message(.warning, lead(unserved.violation), "\(words) \(until)", brief: brief(unserved))
    }

    /// A row among the instructions.
    static func unserved(_ unserved: Unserved) -> String {
        let service = code(unserved.service)
        let what =
            switch unserved.violation {
            case .hazmat: "\(service) TAKES NO HAZMAT"
            case .area(let place, _): "\(service) DOES NOT GO TO \(displayable(place).uppercased())"
            case .cash(let pence, let limit): "COD \(money(pence)), \(service) TAKES \(money(limit))"
            case .box(let box, _), .side(let box, _, _), .girth(let box, _, _): "\(service) DOES NOT TAKE \(code(box))"
            case .weight(let grams, let limit): "\(grams) g, \(service) TAKES \(limit) g"
            }
        return what + ": no label"
    }

    /// The same with everything that the office has to know.
    static func wayOut(_ unserved: Unserved) -> String {
        var words = sentence(unserved.violation, unserved.service)
        if case .area(let place, let served) = unserved.violation {
            let areas = list(served.map { displayable($0) })
            words = "\(code(unserved.service)) goes to \(areas), not to \(displayable(place))."
        }
        let order = "order \(code(unserved.order.rawValue))"
        if isAboutBox(unserved.violation) { return "\(words) F8 goes back to the units; scan another box there." }
        return "\(words) The office changes \(order) (dockline import orders) or the rule (dockline import services)."
    }

    // MARK: Pieces

    private static func lead(_ violation: ServiceViolation) -> String {
        switch violation {
        case .hazmat: "Hazmat not taken"
        case .area: "Not served there"
        case .cash: "COD over the cap"
        case .box, .side, .girth: "Take another box"
        case .weight: "Too heavy for it"
        }
    }

    /// What came, and what the service takes.
    private static func sentence(_ violation: ServiceViolation, _ service: String) -> String {
        let service = code(service)
        return switch violation {
        case .hazmat: "\(service) takes no dangerous goods."
        case .area(let place, _): "\(service) does not go to \(displayable(place))."
        case .cash(let pence, let limit):
            limit == 0
                ? "\(service) collects no cash; \(money(pence)) is to be collected."
                : "\(money(pence)) is to be collected; \(service) takes \(money(limit))."
        case .box(let box, _): "\(service) does not take \(code(box))."
        case .side(let box, let millimetres, let limit):
            "\(code(box)) is \(millimetres) mm long; \(service) takes \(limit) mm."
        case .girth(let box, let millimetres, let limit):
            "\(code(box)) has \(millimetres) mm length + girth; \(service) takes \(limit) mm."
        case .weight(let grams, let limit): "\(grams) g; \(service) takes \(limit) g."
        }
    }

    /// Who does what.
    private static func next(_ violation: ServiceViolation) -> String {
        switch violation {
        case .cash: "The office changes the order, then Enter."
        case .hazmat, .area, .weight: "The office changes the service, then Enter."
        case .box, .side, .girth: "F8 goes back; scan another."
        }
    }

    private static func brief(_ unserved: Unserved) -> String {
        switch unserved.violation {
        case .hazmat, .area: "not by \(code(unserved.service))"
        case .cash(let pence, let limit): "\(money(pence)), max \(money(limit))"
        case .box(let box, _), .side(let box, _, _), .girth(let box, _, _): "not \(code(box))"
        case .weight(let grams, let limit): "\(grams) g, max \(limit) g"
        }
    }

    private static func isAboutBox(_ violation: ServiceViolation) -> Bool {
        switch violation {
        case .box, .side, .girth: true
        case .hazmat, .area, .cash, .weight: false
        }
    }

    /// `B2, B4 or B9`; of many only the first three.
    private static func list(_ names: [String]) -> String {
        if names.count > 3 { return names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more" }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
}
