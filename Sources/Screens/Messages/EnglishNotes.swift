import Barcode
import TextScreen
import Warehouse

extension English {
    // MARK: Login and menu

    static let loginHint = Message(
        .information, "Scan your badge", "Or type its number and press Enter", brief: "or type it, Enter")
    static let signedOut = Message(.ok, "Signed out", "Scan a badge to begin")

    static func welcome(_ name: String) -> Message { Message(.ok, "Hello \(self.name(name))") }

    static func unknownBadge(_ text: String, atMenu: Bool) -> Message {
        let (lead, detail) =
            atMenu
            ? ("Choose a tour", "\(code(text)) is no tour in the list and no badge. Expected: a tour number.")
            : ("Scan your badge", "Nobody here has the badge \(code(text)). Expected: a badge of this site.")
        return Message(.unknown, lead, detail, brief: "not \(code(text))").judged(.unknown)
    }

    static func noTours(loaded: Bool, held: [HeldOrder], counts: Int = 0) -> Message {
        if loaded, counts > 0 {
            return Message(
                .information, "No tour waits", "F5 shows \(count(counts, "bin", "bins")) to count meanwhile.",
                brief: "F5: \(count(counts, "count", "counts"))")
        }
        if loaded, let why = self.held(held) {
            return Message(
                .information, "No tour waits", "\(why). Tours come when that is solved.",
                brief: held.first.map { self.held($0.reason) } ?? why, cut: .end)
        }
        return loaded
            ? Message(
                .information, "No tour waits", "Orders have to be released first. Ask a supervisor.",
                brief: "ask a supervisor")
            : Message(.information, "Looking for tours", "Wait a moment")
    }

    // MARK: The tour as a whole

    static func tourBegins(_ pick: PickScreen) -> Message {
        Message(.ok, "Tour \(pick.tour.id) is yours", "\(count(pick.tour.lines.count, "line", "lines")) to pick")
    }

    static func tourGoesOn(_ pick: PickScreen) -> Message {
        Message(.ok, "Tour \(pick.tour.id) goes on", "It is as you left it")
    }

    static func tourLeft(_ pick: PickScreen) -> Message {
        pick.tour.isFinished
            ? Message(.ok, "Tour \(pick.tour.id) is done")
            : Message(.ok, "Tour \(pick.tour.id) is back", "What was picked stays in its totes")
    }

    static func leaveOnceMore(_ tour: TourID) -> Message {
        Message(
            .warning, "Esc again leaves", "That puts tour \(tour) back. What is picked stays picked.",
            brief: "tour \(tour)")
    }

    /// The tour stays with its holder, because something on it is half done.
    static func kept(_ tour: TourID, inHand units: Int) -> Message {
        let (open, brief) =
            units == 0
            ? ("A question about a place is still open.", "answer is open")
            : ("\(count(units, "unit", "units")) in your hand went into no tote.", "\(units) in the hand")
        return Message(.warning, "Tour \(tour) is kept", open + " Open the tour to go on there.", brief: brief)
    }

    /// Somebody else's tour from now on: what was in the other hand is in no tote and counts for nothing.
    static func takenOver(_ pick: PickScreen, from holder: String) -> Message {
        Message(
            .warning, "Tour \(pick.tour.id) is yours",
            "Taken over from \(name(holder)). Units in that hand are not counted: the line begins again.",
            brief: "the line begins anew", stays: true)
    }

    /// The tour is lost while units are in the hand, which nobody counts any more.
    static func lost(_ tour: TourID, _ inHand: InHand, to holder: String?, at station: StationID?) -> Message {
        let place = station.map { " at \(code($0.rawValue))" } ?? ""
        let why = holder.map { "Tour \(tour) is with \(name($0))\(place) now." } ?? "Nobody holds tour \(tour) now."
        var message = putBack(inHand, why + " Then Enter shows the list of tours.")
        message.kind = .error
        return message
    }

    /// An order was cancelled while units for it are in the hand.
    static func cancelled(_ order: OrderID, _ inHand: InHand) -> Message {
        putBack(inHand, "Order \(code(order.rawValue)) was cancelled.")
    }

    private static func putBack(_ inHand: InHand, _ why: String) -> Message {
        let place = "into \(code(inHand.place))"
        return Message(
            .warning, "Put back \(inHand.units) \u{D7} \(name(inHand.name))", place + ". " + why, brief: place,
            joint: " ", cut: .end, stays: true)
    }

    static func cancelled(_ order: OrderID, putBacks: Int) -> Message {
        let rest =
            putBacks == 0
            ? "nothing goes back." : "\(count(putBacks, "line goes", "lines go")) back to the shelf later."
        return Message(
            .warning, "Order cancelled", "\(code(order.rawValue)): its open lines are gone, " + rest,
            brief: code(order.rawValue))
    }

    // MARK: Scans that are none

    static func rejected(_ text: String, _ reason: RejectionReason) -> Message {
        let seen = text.isEmpty ? "" : " Read: \(code(text))."
        switch reason {
        case .tooLong(let length, let most):
            return Message(
                .error, "Scan one code",
                "\(length) characters came, more than any code has (\(most)).\(seen) Scan again.",
                brief: "that was too long")
        case .tooShort(let length, let least):
            return Message(
                .error, "Scan it again",
                "Only \(count(length, "character", "characters")) came, a code has \(least).\(seen)",
                brief: "that was too short")
        case .unfinished:
            return Message(
                .error, "Scan it again",
                "The code has no end: the scanner sends no Enter, or the rest was lost.\(seen)",
                brief: "the end is missing")
        case .undecodable(let lost):
            return Message(
                .error, "Scan it again",
                "\(count(lost, "character", "characters")) arrived broken.\(seen) F12 shows what came.",
                brief: "broken characters")
        case .nothingInside:
            return Message(.error, "Scan it again", "The scanner sent an empty code.", brief: "empty code")
        case .interrupted:
            return Message(
                .error, "Scan it again", "Another scan came before this one ended.\(seen)", brief: "two at once")
        case .severalLines(let lines):
            return Message(
                .error, "Scan one code", "\(lines) lines were pasted; one is expected.", brief: "\(lines) lines pasted")
        case .emptyPaste:
            return Message(.error, "Scan or type", "The pasted text was empty.", brief: "empty paste")
        case .strayTab:
            return Message(
                .error, "Scan or type", "The Tab key does nothing here. Enter ends what is typed.",
                brief: "Tab does nothing")
        }
    }

    static func repeated(_ text: String) -> Message {
        Message(
            .information, "Counted once", "\(code(text)) came again and was not counted.",
            brief: "came twice: \(code(text))")
    }

    static func repeatedOffer(_ text: String) -> Message {
        Message(
            .warning, "Lift, scan again",
            "\(code(text)) came twice at once. Lift the scanner, then scan it again to confirm.",
            brief: "too quick to count")
    }

    // MARK: Overlays

    static func overlayBlocks(_ text: String) -> Message {
        Message(
            .error, "Close with Esc", "\(code(text)) was not taken. Close this page with Esc, then scan.",
            brief: "not taken \(code(text))")
    }

    static let enterAgain = Message(
        .information, "Enter once more", "The list is narrowed. The next Enter goes on, the one after does it.",
        brief: "or use the arrows")
    static let labelOnceMore = Message(
        .warning, "Scan label again", "Or OK to confirm; BACK or Esc drops it.",
        brief: "or OK; BACK drops")
    static let waitForPreview = Message(.information, "Wait a moment", "What would follow is not known yet.")

    // MARK: Keys and labels

    static func notNow(_ key: String, _ reason: String) -> Message {
        Message(.warning, key.isEmpty ? "Not now" : "\(key) not now", reason, brief: reason, joint: ": ")
    }

    static func unboundKey(_ key: String) -> Message {
        Message(.information, "\(key) does nothing", "F1 shows the keys that do.", brief: "F1 shows the keys")
    }

    static func labelNotNow(_ label: CommandLabel) -> Message {
        Message(
            .error, "Not now: \(label.rawValue)",
            "The label \(label.rawValue) has no use at this step. F1 shows what has.",
            brief: "F1 shows the keys")
    }

    static let labelHasNoUse = Message(
        .error, "Not on this screen", "This label works while a tour is picked or an order packed.",
        brief: "only within a job")
    static let tooManyDigits = Message(
        .error, "Scan OK or BACK", "A number has at most five digits. OK takes it, BACK drops it.",
        brief: "5 digits at most")

    static func digitsTyped(_ digits: String) -> Message {
        Message(.information, "\(digits): scan OK", "OK takes the number, BACK drops it.", brief: "BACK drops it")
    }

    static func nothingTyped(_ pick: PickScreen) -> Message {
        Message(
            .information, "Scan or type first", "Nothing was typed: " + prompt(pick, .long) + ".",
            brief: prompt(pick, .short))
    }

    static func failed(_ text: String, brief: String) -> Message {
        Message(.error, "Not recorded", displayable(text), brief: displayable(brief))
    }

    /// The standing error, with the word that the same code came again meanwhile.
    static func cameAgain(_ error: Message) -> Message {
        var message = error
        let note = "It came again at once and was not counted."
        if !message.detail.hasSuffix(note) { message.detail += message.detail.isEmpty ? note : " " + note }
        return message
    }

    static func note(_ text: String) -> Message { Message(.warning, displayable(text)) }
}
