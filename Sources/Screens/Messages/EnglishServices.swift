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
        default: preconditionFailure(say("\(refusal.kind) is not about a service"))
        }
    }

    /// A box that was scanned or chosen.
    private static func boxNotServed(_ violation: ServiceViolation, _ service: String, _ taken: [String]) -> Message {
        let boxes = taken.map { code($0) }
        let others = boxes.isEmpty ? say("It takes none of the boxes here.") : say("It takes \(list(boxes)).")
        return Message(
            .error, say("Take another box"), "\(sentence(violation, service)) \(others)",
            brief: boxes.isEmpty ? say("no box for it") : say("takes ") + boxes.joined(separator: ", "),
            cut: .end)
    }

    /// A parcel that can be split.
    private static func tooHeavy(_ grams: Int, _ limit: Int, _ service: String) -> Message {
        Message(
            .error, say("Take \(grams - limit) g out"),
            say(
                "\(grams) g; \(code(service)) takes \(limit) g. ",
                "Take units out with F11, then F4: they go into the next one."),
            brief: say("\(grams) g, max \(limit) g"))
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
            case .cash: say("No label until the office changes it.")
            case .hazmat, .area, .weight: say("No label until it has another service.")
            case .box, .side, .girth: say("No label until it is in another one.")
            }
        return Message(.warning, lead(unserved.violation), "\(words) \(until)", brief: brief(unserved))
    }

    /// A row among the instructions.
    static func unserved(_ unserved: Unserved) -> String {
        let service = code(unserved.service)
        let what =
            switch unserved.violation {
            case .hazmat: say("\(service) TAKES NO HAZMAT")
            case .area(let place, _): say("\(service) DOES NOT GO TO \(displayable(place).uppercased())")
            case .cash(let pence, let limit): say("COD \(money(pence)), \(service) TAKES \(money(limit))")
            case .box(let box, _), .side(let box, _, _), .girth(let box, _, _):
                say("\(service) DOES NOT TAKE \(code(box))")
            case .weight(let grams, let limit): say("\(grams) g, \(service) TAKES \(limit) g")
            }
        return what + say(": no label")
    }

    /// The same with everything that the office has to know.
    static func wayOut(_ unserved: Unserved) -> String {
        var words = sentence(unserved.violation, unserved.service)
        if case .area(let place, let served) = unserved.violation {
            let areas = list(served.map { displayable($0) })
            words = say("\(code(unserved.service)) goes to \(areas), not to \(displayable(place)).")
        }
        let order = say("order \(code(unserved.order.rawValue))")
        if isAboutBox(unserved.violation) { return say("\(words) F8 goes back to the units; scan another box there.") }
        return say(
            "\(words) The office changes \(order) (dockline import orders) or the rule (dockline import services).")
    }

    // MARK: Pieces

    private static func lead(_ violation: ServiceViolation) -> String {
        switch violation {
        case .hazmat: say("Hazmat not taken")
        case .area: say("Not served there")
        case .cash: say("COD over the cap")
        case .box, .side, .girth: say("Take another box")
        case .weight: say("Too heavy for it")
        }
    }

    /// What came, and what the service takes.
    private static func sentence(_ violation: ServiceViolation, _ service: String) -> String {
        let service = code(service)
        return switch violation {
        case .hazmat: say("\(service) takes no dangerous goods.")
        case .area(let place, _): say("\(service) does not go to \(displayable(place)).")
        case .cash(let pence, let limit):
            limit == 0
                ? say("\(service) collects no cash; \(money(pence)) is to be collected.")
                : say("\(money(pence)) is to be collected; \(service) takes \(money(limit)).")
        case .box(let box, _): say("\(service) does not take \(code(box)).")
        case .side(let box, let millimetres, let limit):
            say("\(code(box)) is \(millimetres) mm long; \(service) takes \(limit) mm.")
        case .girth(let box, let millimetres, let limit):
            say("\(code(box)) has \(millimetres) mm length + girth; \(service) takes \(limit) mm.")
        case .weight(let grams, let limit): say("\(grams) g; \(service) takes \(limit) g.")
        }
    }

    /// Who does what.
    private static func next(_ violation: ServiceViolation) -> String {
        switch violation {
        case .cash: say("The office changes the order, then Enter.")
        case .hazmat, .area, .weight: say("The office changes the service, then Enter.")
        case .box, .side, .girth: say("F8 goes back; scan another.")
        }
    }

    private static func brief(_ unserved: Unserved) -> String {
        switch unserved.violation {
        case .hazmat, .area: say("not by \(code(unserved.service))")
        case .cash(let pence, let limit): say("\(money(pence)), max \(money(limit))")
        case .box(let box, _), .side(let box, _, _), .girth(let box, _, _): say("not \(code(box))")
        case .weight(let grams, let limit): say("\(grams) g, max \(limit) g")
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
        if names.count > 3 { return names.prefix(3).joined(separator: ", ") + say(" and \(names.count - 3) more") }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + say(" or ") + last
    }
}
