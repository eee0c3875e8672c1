import TextScreen
import Warehouse

// Messages from the board to people, and what becomes of orders that are expedited.

extension English {
    /// A page of a message, and how many pages it has: two rows each, on every screen.
    static func floorMessage(_ floor: FloorMessage, page: Int, columns: Int) -> (Message, pages: Int) {
        let text = "\(name(floor.sender)): \(floor.text)"
        let width = max(10, min(columns, 120) - 2)
        let lines = wrap(text, to: width)
        let pages = max(1, (lines.count + 1) / 2)
        let shown = lines.dropFirst(2 * page).prefix(2)
        let more = page + 1 < pages ? " \u{2026}" : ""
        let first = shown.first ?? ""
        let second = (shown.dropFirst().first ?? "") + more
        if columns < 40 { return (Message(.information, first, brief: second, cut: .end, stays: true), pages) }
        let hint = more.isEmpty ? say("Enter: read") : say("Enter: more")
        let whole = [first, second].filter { !$0.isEmpty }.joined(separator: " ")
        return (Message(.information, whole, "[\(hint)]", brief: first, joint: " ", stays: true), pages)
    }

    static var howToMessage: Message {
        Message(
            .information, say("@all and your text"),
            say("It goes to everybody; @ and a badge or a zone to them, @ and a space to whoever is selected."),
            brief: say("or @badge, @zone"))
    }

    static var nobodySelected: Message {
        Message(
            .warning, say("Nobody is selected"),
            say("Select a person or a tour that somebody has, or begin with @all, a badge or a zone."),
            brief: say("@all, @badge, @zone"), stays: true)
    }

    static func messageSent(_ to: Audience, people: Int) -> Message {
        let whom =
            switch to {
            case .everybody: say("everybody")
            case .zone(let zone): say("zone \(code(zone))")
            case .badge(let badge): code(badge.rawValue)
            }
        let here = people == 0 ? say("nobody of them is here now") : say("\(people) here now")
        return Message(
            .ok, say("Sent to \(whom)"), say("\(here); each reads it between two scans"), brief: here, joint: ": ",
            cut: .end)
    }

    static func refusal(_ refusal: MessageRefusal) -> Message {
        switch refusal {
        case .empty: howToMessage
        case .tooLong(let count):
            Message(
                .warning, say("Too long"),
                say(
                    "The message has \(count) characters and may have \(MessageRefusal.charactersMax). Nothing was ",
                    "sent."
                ), brief: say("\(count) of \(MessageRefusal.charactersMax)"), stays: true)
        case .nobody(let name):
            Message(
                .warning, say("Nobody: \(code(name))"),
                say(
                    "It is neither a badge nor a zone of this site, and nothing was sent. ",
                    "Begin with @all for everybody."
                ),
                brief: say("nothing was sent"), stays: true)
        }
    }

    static var unreadColumn: String { say("Unread") }

    // MARK: Expedite

    static func expedite(_ wish: ExpediteWish, _ cost: ExpediteCost) -> Message {
        let what = code(wish.name)
        guard wish.isFirst else {
            return Message(
                .warning, say("F8 again ends it"), say("\(what) goes first no longer, but when its turn comes."),
                brief: what, stays: true)
        }
        guard let ready = cost.ready, let otherwise = cost.otherwise else {
            return Message(
                .warning, say("F8 again: first"),
                say(
                    "\(what): what it costs cannot be told, because in the last hour nobody did the work that it needs."
                ),
                brief: say("\(what), cost unknown"), stays: true)
        }
        let gain = say("\(what) is packed in \(slack(ready)) instead of \(slack(otherwise))")
        let price =
            cost.delayed == 0
            ? say("no load loses time")
            : say("\(count(cost.delayed, say("load loses"), say("loads lose"))) up to \(slack(cost.minutes))")
        let late = cost.late.map { code($0.rawValue) }.joined(separator: ", ")
        return Message(
            .warning, say("F8 again: first"),
            gain + ". " + price + (late.isEmpty ? "" : say(", and gets late: \(late)")) + ".",
            brief: cost.late.isEmpty ? say("costs \(slack(cost.minutes))") : say("late: \(late)"), stays: true)
    }

    static func nothingToExpedite(_ name: String) -> Message {
        Message(
            .warning, say("Nothing to do first"),
            say("\(code(name)) is no order or load here with anything left to pick or pack."),
            brief: code(name), stays: true)
    }

    static func expedited(_ wish: ExpediteWish) -> Message {
        wish.isFirst
            ? Message(
                .ok, say("\(code(wish.name)) goes first"), say("Tours and benches have it at the top of their lists"),
                joint: ". ")
            : Message(.ok, say("\(code(wish.name)) as usual"), say("It goes when its turn comes"), joint: ". ")
    }
}
