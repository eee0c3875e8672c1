import TextScreen
import Warehouse

// What is said when work changes hands: by a supervisor at the board, to whoever had it, and to whoever takes it next.

extension English {
    /// To whoever had it.
    static func takenAway(_ job: HeldJob, by supervisor: String) -> Message {
        let who = name(supervisor)
        let brief = say("\(who) took it")
        switch job {
        case .tour(let id):
            return stop(
                say("\(who) took tour \(id) from you. What you picked is kept."), brief)
        case .packing(let order):
            return stop(
                say(
                    "\(who) took order \(code(order.rawValue)) from you. What you packed stays in its boxes."), brief)
        case .counting(_, let place):
            return stop(
                say(
                    "\(who) took the count of \(code(place)) from you. What you counted is kept for you."), brief)
        case .inspecting(let id):
            return stop(
                say(
                    "\(who) took return \(code(id.rawValue)) from you. What you found out is kept."), brief)
        case .carrying(_, let source):
            return Message(
                .warning, say("Put it back"),
                say(
                    "\(who) took what you had in hand from \(code(source)). It counts as lying where it was."),
                brief: brief, cut: .end, stays: true)
        }
    }

    private static func stop(_ detail: String, _ brief: String) -> Message {
        Message(.warning, say("Stop: press Enter"), detail, brief: brief, cut: .end, stays: true)
    }

    /// To whoever takes it next.
    static func takenOver(_ job: HeldJob, from holder: String) -> Message {
        let who = name(holder)
        switch job {
        case .tour(let id):
            // What was in the other hand is in no tote and counts for nothing.
            return yours(
                say("Tour \(id) is yours"),
                say("Taken over from \(who). Units in that hand are not counted: the line begins again."),
                say("the line begins anew"))
        case .packing:
            return yours(
                say("The order is yours"),
                say("Taken over from \(who). What is in the parcel is counted; what is in hand is not."),
                say("parcel is counted"))
        case .counting:
            return yours(
                say("The count is yours"), say("Taken over from \(who). Count the bin from the beginning."),
                say("begin it anew"))
        case .inspecting:
            return yours(
                say("Return is yours"), say("Taken over from \(who). It goes on where it stood."),
                say("it goes on"))
        case .carrying: return Message(.information, say("Nothing changed"))
        }
    }

    private static func yours(_ lead: String, _ detail: String, _ brief: String) -> Message {
        Message(.warning, lead, detail, brief: brief, stays: true)
    }

    /// To a supervisor who pressed the key once.
    static func takeOnceMore(_ job: HeldJob, from holder: String) -> Message {
        let who = name(holder)
        let detail: String
        switch job {
        case .tour(let id):
            detail = say("Tour \(id) is with \(who). It goes back to the list; what was picked is kept.")
        case .packing(let order):
            detail = say(
                "Order \(code(order.rawValue)) is with \(who). It goes back to the list; what is packed stays in ",
                "its boxes.")
        case .counting(_, let place):
            detail = say("\(who) counts \(code(place)). Nothing is lost if they come back; others begin anew.")
        case .inspecting(let id):
            detail = say(
                "Return \(code(id.rawValue)) is with \(who). It goes back to the list; what was found out is kept.")
        case .carrying(_, let source):
            detail = say(
                "\(who) has units from \(code(source)) in hand. They count as lying where they were.")
        }
        return Message(
            .warning, say("F8 again takes it"), detail, brief: say("\(who) has it"), cut: .end, stays: true)
    }

    /// To a supervisor who took it.
    static func wasTaken(_ job: HeldJob) -> Message {
        let lead: String
        switch job {
        case .tour(let id): lead = say("Tour \(id) is free")
        case .packing(let order): lead = say("\(code(order.rawValue)) is free")
        case .counting(_, let place): lead = say("\(code(place)) is free")
        case .inspecting(let id): lead = say("\(code(id.rawValue)) is free")
        case .carrying:
            return Message(
                .ok, say("The hand is empty"), say("The units count as lying where they were; whoever had them is told")
            )
        }
        return Message(.ok, lead, say("It stands in the list again; whoever had it is told"), joint: ". ")
    }

    /// What somebody does, in a column of the board.
    static func work(_ job: HeldJob) -> String {
        switch job {
        case .tour(let tour): say("tour \(tour)")
        case .packing(let order): say("packs \(code(order.rawValue))")
        case .counting(_, let place): say("counts \(code(place))")
        case .inspecting(let id): say("inspects \(code(id.rawValue))")
        case .carrying(_, let source): say("carries \(code(source))")
        }
    }
}
