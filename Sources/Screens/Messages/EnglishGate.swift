import TextScreen
import Warehouse

// What stands at the gate, where couriers hand returned parcels over.

extension English {
    static var gateTitle: String { say("GATE") }
    static var courierColumn: String { say("Courier") }
    static var hereColumn: String { say("Here") }
    static var awaitedColumn: String { say("To come") }

    static var gatesCommand: CommandText {
        (say("Gate"), say("Gate"), say("Shows the couriers who bring returns, and what they owe."))
    }
    static var checkCommand: CommandText {
        (
            say("Check"), say("Check"), say("Shows what is missing before anybody signs; again goes back to scanning.")
        )
    }
    static var gateUndoCommand: CommandText {
        (say("Undo"), say("Undo"), say("Takes back the parcel that was scanned last."))
    }
    static var gateHomeCommand: CommandText {
        (say("Couriers"), say("List"), say("Shows the couriers; the hand-over stays open."))
    }
    static var gateIsSigned: String { say("it is signed") }

    static func claimCount(_ claims: Int) -> String {
        claims == 0 ? say("nothing to claim") : count(claims, say("claim open"), say("claims open"))
    }

    static func noCouriers(loaded: Bool) -> Message {
        loaded
            ? Message(
                .information, say("No courier is due"),
                say("Type the name of the one who is here, then scan every parcel."),
                brief: say("type the name"))
            : Message(.information, say("Looking for returns"), say("Wait a moment"))
    }

    static func gateState(_ row: GateRow) -> String {
        switch row.state {
        case .open: say("hands over")
        case .checked: say("has to sign")
        case .signed, nil: say("is awaited")
        }
    }

    /// `RMA-7 by Hermes: claim it within 5 d`.
    static func claim(_ claim: GateClaim, minutesLeft: Int?) -> String {
        let what = say("\(code(claim.rma.rawValue)) missing from \(name(claim.courier))")
        guard let minutesLeft else { return what }
        return minutesLeft < 0 ? say("\(what): claim is too late") : say("\(what): claim within \(slack(minutesLeft))")
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
                lines.append(say("\(sum.missing.count) to come, \(sum.over) over"))
            } else {
                let paper = entry.told.map { say(", \($0) on the paper") } ?? ""
                lines.append(say("\(sum.expected) announced\(paper), \(sum.missing.count) to come, \(sum.over) over"))
            }
            lines += entry.parcels.reversed().map { parcel in
                let rma = parcel.rma.map { $0.rawValue == parcel.text ? "" : say(" is \(code($0.rawValue))") }
                return code(parcel.text) + (rma ?? say(" nobody announced"))
            }
            return lines
        }
        lines.append(say("\(sum.missing.count) missing, \(sum.over) over"))
        if let told = entry.told, !entry.agreesWithPaper {
            lines.append(
                isNarrow ? say("paper says \(told)") : say("\(told) on the paper, \(entry.parcels.count) here"))
        }
        lines += sum.missing.map { say("missing \(code($0.rawValue))") }
        lines += entry.parcels.filter { $0.rma == nil }.map { say("over \(code($0.text))") }
        return lines
    }

    static func gatesPrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: say("courier")
        case .medium: say("courier's name, or Enter")
        case .long: say("type the courier's name, or Enter for the one that is marked")
        }
    }

    static func gatePrompt(_ screen: GateScreen, _ length: PromptLength) -> String {
        switch (screen.entry.state, length) {
        case (.open, .short): say("parcel")
        case (.open, .medium): say("scan a parcel")
        case (.open, .long): say("scan the next parcel, or type how many are on the courier's paper")
        case (.checked, .short): say("name")
        case (.checked, .medium): say("the courier's name")
        case (.checked, .long): say("the courier signs: type the name; or scan a parcel that turns up")
        case (.signed, .short): say("Enter")
        case (.signed, _): say("Enter shows the couriers")
        }
    }

    static func gateHint(_ screen: GateScreen) -> Message {
        switch screen.entry.state {
        case .open:
            Message(
                .information, say("Scan every parcel"),
                say("By its tracking number, RMA, order or SSCC. F4 when all are here."),
                brief: say("F4 when all here"))
        case .checked:
            Message(
                .information, say("Courier signs now"), say("Type the courier's name. F4 goes back to scanning."),
                brief: say("type the name"))
        case .signed:
            Message(.information, say("It is signed"), say("Enter shows the couriers"), brief: say("Enter: the list"))
        }
    }

    // MARK: Facts

    static func gated(_ events: [GateEvent], _ entry: GateEntry, _ sum: GateSum) -> Message {
        guard let event = events.last else { return Message(.information, say("Nothing changed")) }
        switch event {
        case .opened(let courier, _):
            return Message(
                .ok, say("Scan every parcel"), say("\(name(courier)) hands over"),
                brief: say("\(sum.expected) announced"))
        case .told(let count, _):
            return Message(.ok, say("\(count) on the paper"), say("Scan every parcel"), brief: say("scan them all"))
        case .arrived(let parcel, _):
            guard let rma = parcel.rma else {
                return Message(
                    .warning, say("Kept aside"), say("Nobody announced \(code(parcel.text)); it is kept and listed"))
            }
            return Message(
                .ok, say("\(entry.parcels.count) here"), say("\(code(rma.rawValue)), \(sum.missing.count) to come"),
                joint: ": ")
        case .checked(let sum, _):
            return checked(entry, sum)
        case .reopened: return Message(.ok, say("Scan on"), say("F4 when all are here"), brief: say("F4 when all here"))
        case .signed(_, let courier, let missing, _):
            if missing.isEmpty {
                return Message(.ok, say("Signed"), say("\(name(courier)) has signed for all"), joint: ": ")
            }
            return Message(
                .warning, say("\(count(missing.count, say("claim"), say("claims"))) opened"),
                say("\(name(courier)) has signed. Claim what is missing within \(Limits.gateClaimDays) days"),
                brief: say("within \(Limits.gateClaimDays) days"))
        case .undone:
            return Message(.ok, say("Taken back"), say("The last parcel counts no more"), brief: say("not here"))
        }
    }

    /// Expected against actual, before anybody signs.
    private static func checked(_ entry: GateEntry, _ sum: GateSum) -> Message {
        if let told = entry.told, !entry.agreesWithPaper {
            return Message(
                .warning, say("Paper says \(told)"),
                say(
                    "\(sum.arrived) are here, \(sum.missing.count) of those announced are missing. Look again, ",
                    "then type ",
                    "the courier's name"), brief: say("\(sum.arrived) here: look again"))
        }
        if sum.missing.isEmpty {
            let lead = sum.arrived == 0 ? say("Nothing was brought") : say("All are here")
            return Message(.ok, lead, say("The courier signs: type the name"), brief: say("type the name"))
        }
        return Message(
            .warning, say("\(sum.missing.count) missing"),
            say(
                "\(sum.here) of \(sum.expected) are here. Look again; the courier's name then opens ",
                "\(count(sum.missing.count, say("claim"), say("claims"))), to be made within ",
                "\(Limits.gateClaimDays) days"),
            brief: say("look again"))
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
                say("Scan the next one"), say("\(what) is scanned already, counted once. Expected: another parcel."),
                say("scanned already"))
        case .cameBefore(let rma, let entry):
            return error(
                say("Put it aside"),
                say(
                    "\(code(rma.rawValue)) came with hand-over \(entry) before, as the records say. Expected: a ",
                    "parcel ",
                    "that has not come. Ask a supervisor."), say("it came before"))
        case .countTooLarge(let number):
            return error(
                say("Type how many"),
                say(
                    "\(number) is no number of parcels. Expected: 1 to \(Limits.gateParcelsMax), as on the courier's ",
                    "paper."),
                say("not \(number)"))
        case .courierFirst(let rma, let courier):
            let who = courier.map { say("\(name($0)) is to bring it") } ?? say("nobody said who brings it")
            return error(
                say("Type the courier"),
                say("\(code(rma.rawValue)) is a parcel, and \(who). Expected: the courier's name, typed."),
                courier.map { say("by \(name($0))") } ?? say("the name first"))
        case .nameMissing:
            return error(
                say("Type the name"),
                say("A signature needs a name of 2 to 40 letters. Expected: the name of the courier."),
                say("2 to 40 letters"))
        case .gateSigned(let entry):
            return error(
                say("Open a new one"),
                say(
                    "Hand-over \(entry) is signed and stays as it is. Expected: an open one; Enter shows the ",
                    "couriers."), say("it is signed"))
        }
    }

    static func unannounced(_ text: String) -> Message {
        Message(
            .warning, say("Scan again to keep"),
            say("Nobody announced \(code(text)). Scan it again to keep it; it is listed as over."),
            brief: say("not announced"))
    }

    static func another(_ rma: OrderID, _ courier: String) -> Message {
        Message(
            .warning, say("Scan again to take"),
            say("\(code(rma.rawValue)) was not announced for \(name(courier)). Scan it again to take it; it is over."),
            brief: say("not for \(name(courier))"))
    }

    static func newCourier(_ courier: String) -> Message {
        Message(
            .warning, say("Type it again"),
            say(
                "Nothing is announced of \(name(courier)), who was never here. Type the name again to ",
                "take parcels in."), brief: say("never was here"))
    }
}
