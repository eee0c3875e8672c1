import TextScreen
import Warehouse

// What stands at the gate, where couriers hand returned parcels over.

extension English {
    static let gateTitle = "GATE"
    static let courierColumn = "Courier"
    static let hereColumn = "Here"
    static let awaitedColumn = "To come"

    static let gatesCommand: CommandText = ("Gate", "Gate", "Shows the couriers who bring returns, and what they owe.")
    static let checkCommand: CommandText = (
        "Check", "Check", "Shows what is missing before anybody signs; again goes back to scanning."
    )
    static let gateUndoCommand: CommandText = ("Undo", "Undo", "Takes back the parcel that was scanned last.")
    static let gateHomeCommand: CommandText = ("Couriers", "List", "Shows the couriers; the hand-over stays open.")
    static let gateIsSigned = "it is signed"

    static func claimCount(_ claims: Int) -> String {
        claims == 0 ? "nothing to claim" : count(claims, "claim open", "claims open")
    }

    static func noCouriers(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, "No courier is due", "Type the name of the one who is here, then scan every parcel.",
                brief: "type the name")
            : Message(.information, "Looking for returns", "Wait a moment")
    }

    static func gateState(_ row: GateRow) -> String {
        switch row.state {
        case .open: "hands over"
        case .checked: "has to sign"
        case .signed, nil: "is awaited"
        }
    }

    /// `RMA-7 by Hermes: claim it within 5 d`.
    static func claim(_ claim: GateClaim, minutesLeft: Int?) -> String {
        let what = "\(code(claim.rma.rawValue)) missing from \(name(claim.courier))"
        guard let minutesLeft else { return what }
        return minutesLeft < 0 ? "\(what): claim is too late" : "\(what): claim within \(slack(minutesLeft))"
    }

    // MARK: A hand-over

    /// `12/40`: here, of those that were announced or are on the paper.
    static func figures(_ screen: GateScreen) -> String {
        if let told = screen.entry.told { return "\(screen.entry.parcels.count)/\(told)" }
        return "\(screen.sum.here)/\(screen.sum.expected)"
    }

    static func gateLines(_ screen: GateScreen, isNarrow: Bool) -> [String] {
        let (entry, sum) = (screen.entry, screen.sum)
        var lines: [String] = []
        if entry.state == .open {
            if isNarrow {
                lines.append("\(sum.missing.count) to come, \(sum.over) over")
            } else {
                let paper = entry.told.map { ", \($0) on the paper" } ?? ""
                lines.append("\(sum.expected) announced\(paper), \(sum.missing.count) to come, \(sum.over) over")
            }
            lines += entry.parcels.reversed().map { parcel in
                let rma = parcel.rma.map { $0.rawValue == parcel.text ? "" : " is \(code($0.rawValue))" }
                return code(parcel.text) + (rma ?? " nobody announced")
            }
            return lines
        }
        lines.append("\(sum.missing.count) missing, \(sum.over) over")
        if let told = entry.told, !entry.agreesWithPaper {
            lines.append(isNarrow ? "paper says \(told)" : "\(told) on the paper, \(entry.parcels.count) here")
        }
        lines += sum.missing.map { "missing \(code($0.rawValue))" }
        lines += entry.parcels.filter { $0.rma == nil }.map { "over \(code($0.text))" }
        return lines
    }

    static func gatesPrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: "courier"
        case .medium: "courier's name, or Enter"
        case .long: "type the courier's name, or Enter for the one that is marked"
        }
    }

    static func gatePrompt(_ screen: GateScreen, _ length: PromptLength) -> String {
        switch (screen.entry.state, length) {
        case (.open, .short): "parcel"
        case (.open, .medium): "scan a parcel"
        case (.open, .long): "scan the next parcel, or type how many are on the courier's paper"
        case (.checked, .short): "name"
        case (.checked, .medium): "the courier's name"
        case (.checked, .long): "the courier signs: type the name; or scan a parcel that turns up"
        case (.signed, .short): "Enter"
        case (.signed, _): "Enter shows the couriers"
        }
    }

    static func gateHint(_ screen: GateScreen) -> Message {
        switch screen.entry.state {
        case .open:
            Message(
                .information, "Scan every parcel", "By its tracking number, RMA, order or SSCC. F4 when all are here.",
                brief: "F4 when all here")
        case .checked:
            Message(
                .information, "Courier signs now", "Type the courier's name. F4 goes back to scanning.",
                brief: "type the name")
        case .signed: Message(.information, "It is signed", "Enter shows the couriers", brief: "Enter: the list")
        }
    }

    // MARK: Facts

    static func gated(_ events: [GateEvent], _ entry: GateEntry, _ sum: GateSum) -> Message {
        guard let event = events.last else { return Message(.information, "Nothing changed") }
        switch event {
        case .opened(let courier, _):
            return Message(.ok, "Scan every parcel", "\(name(courier)) hands over", brief: "\(sum.expected) announced")
        case .told(let count, _):
            return Message(.ok, "\(count) on the paper", "Scan every parcel", brief: "scan them all")
        case .arrived(let parcel, _):
            guard let rma = parcel.rma else {
                return Message(.warning, "Kept aside", "Nobody announced \(code(parcel.text)); it is kept and listed")
            }
            return Message(
                .ok, "\(entry.parcels.count) here", "\(code(rma.rawValue)), \(sum.missing.count) to come", joint: ": ")
        case .checked(let sum, _):
            return checked(entry, sum)
        case .reopened: return Message(.ok, "Scan on", "F4 when all are here", brief: "F4 when all here")
        case .signed(_, let courier, let missing, _):
            if missing.isEmpty { return Message(.ok, "Signed", "\(name(courier)) has signed for all", joint: ": ") }
            return Message(
                .warning, "\(count(missing.count, "claim", "claims")) opened",
                "\(name(courier)) has signed. Claim what is missing within \(Limits.gateClaimDays) days",
                brief: "within \(Limits.gateClaimDays) days")
        case .undone: return Message(.ok, "Taken back", "The last parcel counts no more", brief: "not here")
        }
    }

    /// Expected against actual, before anybody signs.
    private static func checked(_ entry: GateEntry, _ sum: GateSum) -> Message {
        if let told = entry.told, !entry.agreesWithPaper {
            return Message(
                .warning, "Paper says \(told)",
                "\(sum.arrived) are here, \(sum.missing.count) of those announced are missing. Look again, then type "
                    + "the courier's name", brief: "\(sum.arrived) here: look again")
        }
        if sum.missing.isEmpty {
            let lead = sum.arrived == 0 ? "Nothing was brought" : "All are here"
            return Message(.ok, lead, "The courier signs: type the name", brief: "type the name")
        }
        return Message(
            .warning, "\(sum.missing.count) missing",
            "\(sum.here) of \(sum.expected) are here. Look again, then type the courier's name", brief: "look again")
    }

    // MARK: Refusals and offers

    static func gate(_ refusal: GateRefusal) -> Message {
        func error(_ lead: String, _ detail: String, _ brief: String) -> Message {
            Message(.error, lead, detail, brief: brief)
        }
        switch refusal {
        case .parcelTwice(let text, let rma):
            let what = rma.map { code($0.rawValue) } ?? code(text)
            return error(
                "Scan the next one", "\(what) is scanned already, counted once. Expected: another parcel.",
                "scanned already")
        case .cameBefore(let rma, let entry):
            return error(
                "Put it aside",
                "\(code(rma.rawValue)) came with hand-over \(entry) before, as the records say. Expected: a parcel "
                    + "that has not come. Ask a supervisor.", "it came before")
        case .countTooLarge(let number):
            return error(
                "Type how many",
                "\(number) is no number of parcels. Expected: 1 to \(Limits.gateParcelsMax), as on the courier's "
                    + "paper.",
                "not \(number)")
        case .courierFirst(let rma, let courier):
            let who = courier.map { "\(name($0)) is to bring it" } ?? "nobody said who brings it"
            return error(
                "Type the courier",
                "\(code(rma.rawValue)) is a parcel, and \(who). Expected: the courier's name, typed.",
                courier.map { "by \(name($0))" } ?? "the name first")
        case .nameMissing:
            return error(
                "Type the name", "A signature needs a name of 2 to 40 letters. Expected: the name of the courier.",
                "2 to 40 letters")
        case .gateSigned(let entry):
            return error(
                "Open a new one",
                "Hand-over \(entry) is signed and stays as it is. Expected: an open one; Enter shows the "
                    + "couriers.", "it is signed")
        }
    }

    static func unannounced(_ text: String) -> Message {
        Message(
            .warning, "Scan again to keep",
            "Nobody announced \(code(text)). Scan it again to keep it; it is listed as over.",
            brief: "not announced")
    }

    static func another(_ rma: OrderID, _ courier: String) -> Message {
        Message(
            .warning, "Scan again to take",
            "\(code(rma.rawValue)) was not announced for \(name(courier)). Scan it again to take it; it is over.",
            brief: "not for \(name(courier))")
    }

    static func newCourier(_ courier: String) -> Message {
        Message(
            .warning, "Type it again",
            "Nothing is announced of \(name(courier)), who was never here. Type the name again to "
                + "take parcels in.", brief: "never was here")
    }
}
