import Barcode
import TextScreen
import Warehouse

extension English {
    // MARK: Login and menu

    static var loginHint: Message {
        Message(
            .information, say("Scan your badge"), say("Or type its number and press Enter"),
            brief: say("or type it, Enter"))
    }
    static var signedOut: Message { Message(.ok, say("Signed out"), say("Scan a badge to begin")) }

    static func welcome(_ name: String) -> Message { Message(.ok, say("Hello \(self.name(name))")) }

    static func unknownBadge(_ text: String, atMenu: Bool) -> Message {
        let (lead, detail) =
            atMenu
            ? (say("Choose a tour"), say("\(code(text)) is no tour in the list and no badge. Expected: a tour number."))
            : (say("Scan your badge"), say("Nobody here has the badge \(code(text)). Expected: a badge of this site."))
        return Message(.unknown, lead, detail, brief: say("not \(code(text))")).judged(.unknown)
    }

    static func noTours(loaded: Bool, held: [HeldOrder], counts: Int = 0) -> Message {
        if loaded, counts > 0 {
            return Message(
                .information, say("No tour waits"),
                say("F5 shows \(count(counts, say("bin"), say("bins"))) to count meanwhile."),
                brief: say("F5: \(count(counts, say("count"), say("counts")))"))
        }
        if loaded, let why = self.held(held) {
            return Message(
                .information, say("No tour waits"), say("\(why). Tours come when that is solved."),
                brief: held.first.map { self.held($0.reason) } ?? why, cut: .end)
        }
        return loaded
            ? Message(
                .information, say("No tour waits"), say("Orders have to be released first. Ask a supervisor."),
                brief: say("ask a supervisor"))
            : Message(.information, say("Looking for tours"), say("Wait a moment"))
    }

    // MARK: The tour as a whole

    static func tourBegins(_ pick: PickScreen) -> Message {
        Message(
            .ok, say("Tour \(pick.tour.id) is yours"),
            say("\(count(pick.tour.lines.count, say("line"), say("lines"))) to pick"))
    }

    static func tourGoesOn(_ pick: PickScreen) -> Message {
        Message(.ok, say("Tour \(pick.tour.id) goes on"), say("It is as you left it"))
    }

    static func tourLeft(_ pick: PickScreen) -> Message {
        pick.tour.isFinished
            ? Message(.ok, say("Tour \(pick.tour.id) is done"))
            : Message(.ok, say("Tour \(pick.tour.id) is back"), say("What was picked stays in its totes"))
    }

    static func leaveOnceMore(_ tour: TourID) -> Message {
        Message(
            .warning, say("Esc again leaves"), say("That puts tour \(tour) back. What is picked stays picked."),
            brief: say("tour \(tour)"))
    }

    /// The tour stays with its holder, because something on it is half done.
    static func kept(_ tour: TourID, inHand units: Int) -> Message {
        let (open, brief) =
            units == 0
            ? (say("A question about a place is still open."), say("answer is open"))
            : (
                say("\(count(units, say("unit"), say("units"))) in your hand went into no tote."),
                say("\(units) in the hand")
            )
        return Message(
            .warning, say("Tour \(tour) is kept"), open + say(" Open the tour to go on there."), brief: brief)
    }

    /// The tour is lost while units are in the hand, which nobody counts any more.
    ///
    /// `taken` is what is said where a supervisor took it.
    static func lost(
        _ tour: TourID, _ inHand: InHand, to holder: String?, at station: StationID?, taken: Message?
    ) -> Message {
        let place = station.map { say(" at \(code($0.rawValue))") } ?? ""
        let why =
            holder.map { say("Tour \(tour) is with \(name($0))\(place) now.") } ?? say("Nobody holds tour \(tour) now.")
        var message = putBack(inHand, (taken?.detail ?? why) + say(" Then Enter shows the list of tours."))
        message.kind = .error
        return message
    }

    /// An order was cancelled while units for it are in the hand.
    static func cancelled(_ order: OrderID, _ inHand: InHand) -> Message {
        putBack(inHand, say("Order \(code(order.rawValue)) was cancelled."))
    }

    private static func putBack(_ inHand: InHand, _ why: String) -> Message {
        let place = say("into \(code(inHand.place))")
        return Message(
            .warning, say("Put back \(inHand.units) \u{D7} \(name(inHand.name))"), place + ". " + why, brief: place,
            joint: " ", cut: .end, stays: true)
    }

    static func cancelled(_ order: OrderID, putBacks: Int) -> Message {
        let rest =
            putBacks == 0
            ? say("nothing goes back.")
            : say("\(count(putBacks, say("line goes"), say("lines go"))) back to the shelf later.")
        return Message(
            .warning, say("Order cancelled"), say("\(code(order.rawValue)): its open lines are gone, ") + rest,
            brief: code(order.rawValue))
    }

    // MARK: Scans that are none

    static func rejected(_ text: String, _ reason: RejectionReason) -> Message {
        let seen = text.isEmpty ? "" : say(" Read: \(code(text)).")
        switch reason {
        case .tooLong(let length, let most):
            return Message(
                .error, say("Scan one code"),
                say("\(length) characters came, more than any code has (\(most)).\(seen) Scan again."),
                brief: say("that was too long"))
        case .tooShort(let length, let least):
            return Message(
                .error, say("Scan it again"),
                say("Only \(count(length, say("character"), say("characters"))) came, a code has \(least).\(seen)"),
                brief: say("that was too short"))
        case .unfinished:
            return Message(
                .error, say("Scan it again"),
                say("The code has no end: the scanner sends no Enter, or the rest was lost.\(seen)"),
                brief: say("the end is missing"))
        case .undecodable(let lost):
            return Message(
                .error, say("Scan it again"),
                say("\(count(lost, say("character"), say("characters"))) arrived broken.\(seen) F12 shows what came."),
                brief: say("broken characters"))
        case .nothingInside:
            return Message(
                .error, say("Scan it again"), say("The scanner sent an empty code."), brief: say("empty code"))
        case .interrupted:
            return Message(
                .error, say("Scan it again"), say("Another scan came before this one ended.\(seen)"),
                brief: say("two at once"))
        case .severalLines(let lines):
            return Message(
                .error, say("Scan one code"), say("\(lines) lines were pasted; one is expected."),
                brief: say("\(lines) lines pasted"))
        case .emptyPaste:
            return Message(.error, say("Scan or type"), say("The pasted text was empty."), brief: say("empty paste"))
        case .strayTab:
            return Message(
                .error, say("Scan or type"), say("The Tab key does nothing here. Enter ends what is typed."),
                brief: say("Tab does nothing"))
        }
    }

    static func repeated(_ text: String) -> Message {
        Message(
            .information, say("Counted once"), say("\(code(text)) came again and was not counted."),
            brief: say("came twice: \(code(text))"))
    }

    static func repeatedOffer(_ text: String) -> Message {
        Message(
            .warning, say("Lift, scan again"),
            say("\(code(text)) came twice at once. Lift the scanner, then scan it again to confirm."),
            brief: say("too quick to count"))
    }

    // MARK: Overlays

    static func overlayBlocks(_ text: String) -> Message {
        Message(
            .error, say("Close with Esc"), say("\(code(text)) was not taken. Close this page with Esc, then scan."),
            brief: say("not taken \(code(text))"))
    }

    static var enterAgain: Message {
        Message(
            .information, say("Enter once more"),
            say("The list is narrowed. The next Enter goes on, the one after does it."),
            brief: say("or use the arrows"))
    }
    static var labelOnceMore: Message {
        Message(
            .warning, say("Scan label again"), say("Or OK to confirm; BACK or Esc drops it."),
            brief: say("or OK; BACK drops"))
    }
    static var waitForPreview: Message {
        Message(.information, say("Wait a moment"), say("What would follow is not known yet."))
    }

    // MARK: Keys and labels

    static func notNow(_ key: String, _ reason: String) -> Message {
        Message(.warning, key.isEmpty ? say("Not now") : say("\(key) not now"), reason, brief: reason, joint: ": ")
    }

    static func unboundKey(_ key: String) -> Message {
        Message(
            .information, say("\(key) does nothing"), say("F1 shows the keys that do."), brief: say("F1 shows the keys")
        )
    }

    static func labelNotNow(_ label: CommandLabel) -> Message {
        Message(
            .error, say("Not now: \(label.rawValue)"),
            say("The label \(label.rawValue) has no use at this step. F1 shows what has."),
            brief: say("F1 shows the keys"))
    }

    static var labelHasNoUse: Message {
        Message(
            .error, say("Not on this screen"), say("This label works while a tour is picked or an order packed."),
            brief: say("only within a job"))
    }
    static var tooManyDigits: Message {
        Message(
            .error, say("Scan OK or BACK"), say("A number has at most five digits. OK takes it, BACK drops it."),
            brief: say("5 digits at most"))
    }

    static func digitsTyped(_ digits: String) -> Message {
        Message(
            .information, say("\(digits): scan OK"), say("OK takes the number, BACK drops it."),
            brief: say("BACK drops it"))
    }

    static func nothingTyped(_ pick: PickScreen) -> Message {
        Message(
            .information, say("Scan or type first"), say("Nothing was typed: ") + prompt(pick, .long) + ".",
            brief: prompt(pick, .short))
    }

    static func failed(_ text: String, brief: String) -> Message {
        Message(.error, say("Not recorded"), displayable(text), brief: displayable(brief))
    }

    /// The standing error, with the word that the same code came again meanwhile.
    static func cameAgain(_ error: Message) -> Message {
        var message = error
        let note = say("It came again at once and was not counted.")
        if !message.detail.hasSuffix(note) { message.detail += message.detail.isEmpty ? note : " " + note }
        return message
    }

    static func note(_ text: String) -> Message { Message(.warning, displayable(text)) }
}
