import TextScreen
import Warehouse

extension English {
    // MARK: Commands

    typealias CommandText = (label: String, short: String, help: String)

    static var helpCommand: CommandText { (say("Help"), say("Help"), say("Shows what the keys do at this step.")) }
    static var clearCommand: CommandText { (say("Clear"), say("Clear"), say("Empties the entry line.")) }
    static var quitCommand: CommandText { (say("Quit"), say("Quit"), say("Ends the program.")) }
    static var signOutCommand: CommandText {
        (
            say("Sign out"), say("Out"), say("Signs you out. Tours that are yours stay yours.")
        )
    }
    static var detailsCommand: CommandText {
        (
            say("Details"), say("Info"), say("Shows the item, the order, the lot, the note and the way.")
        )
    }
    static var exceptionCommand: CommandText {
        (
            say("Exception"), say("Exc"),
            say("Short, damaged, unreadable, tote full: choose a reason and see what follows before Enter.")
        )
    }
    static var skipCommand: CommandText {
        (say("Skip"), say("Skip"), say("Puts this line behind all others of the tour."))
    }
    static var whereIsCommand: CommandText {
        (
            say("Where is it"), say("Where"),
            say("Shows where something is and what happened to it last: scan or type any code.")
        )
    }
    static var undoCommand: CommandText { (say("Undo"), say("Undo"), say("Takes back your last step on this tour.")) }
    static var menuCommand: CommandText {
        (say("Menu"), say("Menu"), say("Shows the tours. The tour at hand stays yours."))
    }
    static var leaveCommand: CommandText {
        (
            say("Leave the tour"), say("Leave"),
            say("Puts the tour back for anybody to go on with. What is picked stays picked.")
        )
    }
    static var backCommand: CommandText {
        (say("Back"), say("Back"), say("Drops what stands half done. Twice leaves the tour."))
    }
    static var paletteCommand: CommandText {
        (say("Commands"), say("Cmds"), say("Lists everything that can be done here."))
    }
    static var repaintCommand: CommandText { (say("Repaint"), say("Draw"), say("Draws the screen again.")) }
    static var demoScanCommand: CommandText {
        (say("Scan"), say("Scan"), say("Demo only: scans the code that is right now."))
    }
    static var demoWrongCommand: CommandText {
        (say("Wrong"), say("Wrong"), say("Demo only: scans a code that is wrong now."))
    }

    static var demoLineCommand: CommandText {
        (
            say("Cut line"), say("Line"), say("Demo only: cuts the line to the hub, and mends it the next time.")
        )
    }
    static var demoCodeCommand: CommandText {
        (
            say("Show code"), say("Code"),
            say("Demo only: shows the code that is right now, to be scanned off the screen.")
        )
    }

    // MARK: Why a command cannot be done

    static var tourIsOver: String { say("no line is open") }
    static var answerFirst: String { say("say how many left") }
    static var noReasons: String { say("no reasons known") }
    static var onlyLineLeft: String { say("it is the last line") }
    static var nothingToUndoYet: String { say("nothing to undo yet") }
    static func handFirst(_ units: Int) -> String { say("\(units) in hand, tote first") }

    // MARK: Titles and labels

    static var program: String { say("DOCKLINE") }
    static var loginTitle: String { say("SIGN IN") }
    static var menuTitle: String { say("TOURS") }
    static var pickTitle: String { say("PICK") }
    static var putBackTitle: String { say("PUT BACK") }
    static var putBackShort: String { say("BACK") }
    static var doneTitle: String { say("TOUR DONE") }
    static var exceptionTitle: String { say("What is wrong?") }
    static var detailsTitle: String { say("Details") }
    static var whereIsTitle: String { say("Where is it?") }
    static var helpTitle: String { say("Help") }
    static var goTo: String { say("GO TO") }
    static var takeThis: String { say("TAKE") }
    static var into: String { say("INTO") }
    static var from: String { say("FROM") }
    static var look: String { say("LOOK") }
    static var next: String { say("next") }
    static var then: String { say("then") }
    static var lastStop: String { say("last stop of the tour") }

    static func tourWord(_ tour: TourID) -> String { say("tour \(tour)") }
    static func lineProgress(_ done: Int, _ all: Int, short: Bool) -> String {
        short ? "\(done)/\(all)" : say("\(done)/\(all) lines")
    }
    static func toteSlot(_ number: Int) -> String { say("TOTE \(number)") }
    static func shortToteSlot(_ number: Int) -> String { say("T\(number)") }
    static func shortQuantity(_ counted: Int, _ wanted: Int) -> String { "\(counted)/\(wanted)" }

    /// What an order's note is shown as.
    static func orderNote(_ note: String) -> String { say("NOTE ") + displayable(note) }

    /// The mark of an item that wants more care than others.
    static func handlingMark(_ handling: HandlingClass) -> String? {
        switch handling {
        case .ambient, .value: nil
        case .cold: say("COLD")
        case .fragile: say("FRAGILE")
        case .hazmat: say("HAZMAT")
        }
    }

    static func quantity(_ counted: Int, _ wanted: Int) -> String { say("qty \(counted)/\(wanted)") }
    static func order(_ order: OrderID) -> String { say("order \(code(order.rawValue))") }
    static func item(_ sku: SKU) -> String { say("SKU \(code(sku.rawValue))") }
    static func leaves(_ time: String) -> String { say("leaves \(time)") }
    static func slackWords(_ minutes: Int) -> String { minutes < 0 ? slack(minutes) : say("slack \(slack(minutes))") }
    static func tooSmall(_ columns: Int, _ rows: Int) -> String { say("needs \(columns)x\(rows)") }

    // MARK: The way

    /// The address in two short rows beside the big letters.
    static func addressRows(_ address: Address, dot: String) -> [String] {
        [
            say("aisle \(address.aisle) \(dot) bay \(address.bay)"),
            say("level \(code(address.level)) \(dot) position \(address.position)"),
        ]
    }

    static func address(_ address: Address, dot: String) -> String {
        addressRows(address, dot: dot).joined(separator: " \(dot) ")
    }

    static func shortAddress(_ address: Address) -> String {
        say("bay \(address.bay) level \(code(address.level)) pos \(address.position)")
    }

    static func way(_ decimetres: Int, sameAisle: Bool) -> String {
        let metres = (decimetres + 5) / 10
        if decimetres == 0 { return say("same stop") }
        return say("\(metres) m on, ") + (sameAisle ? say("same aisle") : say("another aisle"))
    }

    // MARK: Prompts

    /// How much room a prompt has: about 11, 30 and 60 columns.
    enum PromptLength { case short, medium, long }

    static func promptLength(columns: Int) -> PromptLength {
        columns < 40 ? .short : columns < 80 ? .medium : .long
    }

    /// What the entry line asks for.
    static func prompt(_ pick: PickScreen, _ length: PromptLength) -> String {
        guard let hand = pick.hand, let line = pick.line else { return leavePrompt(length) }
        let forms: (short: String, medium: String, long: String)
        switch hand.step {
        case .place:
            let scan = say("scan place \(code(line.place))")
            forms = (say("scan place"), scan, scan + say(", or type its check digits"))
        case .item: forms = both(say("scan item"), say("scan the item"))
        case .batch:
            forms = (
                say("scan lot"), say("scan or type \(shortBatch(line.batch))"),
                say("scan the code with \(batch(line.batch)), or type it")
            )
        case .serial: forms = both(say("scan serial"), say("scan serial \(hand.counted + 1) of \(line.open)"))
        case .quantity:
            forms = (
                say("qty"), say("scan again, or type how many"),
                say("scan the item again, or type how many (\(hand.counted) of \(line.open))")
            )
        case .tote: forms = totePrompt(pick, line)
        case .zeroCheck:
            forms = (
                say("how many"), say("how many left? 0 = empty"),
                say("how many are left in \(code(line.place))? 0 = empty")
            )
        }
        switch length {
        case .short: return forms.short
        case .medium: return forms.medium
        case .long: return forms.long
        }
    }

    private static func both(_ short: String, _ long: String) -> (String, String, String) { (short, long, long) }

    private static func totePrompt(_ pick: PickScreen, _ line: PickLine) -> (String, String, String) {
        switch line.kind {
        case .putBack: both(say("scan tote"), say("scan tote \(line.tote.map { code($0) } ?? "")"))
        case .pick:
            if let tote = pick.slot?.tote {
                both(say("scan tote"), say("scan tote \(code(tote))"))
            } else {
                (
                    say("empty tote"), say("scan an empty tote"),
                    say("scan an empty tote for order \(code(line.order.rawValue))")
                )
            }
        }
    }

    static func leavePrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: say("Enter ends")
        case .medium, .long: say("Enter shows the list of tours")
        }
    }

    static var loginPrompt: (short: String, long: String) {
        (short: say("badge"), long: say("scan your badge, or type it"))
    }
    static var menuPrompt: (short: String, half: String, long: String) {
        (
            short: say("tour"), half: say("tour number"),
            long: say("choose with Up, Down and Enter, or type or scan the tour number")
        )
    }
    static var whereIsPrompt: (short: String, long: String) {
        (short: say("code"), long: say("scan anything, or type its code"))
    }
    static var listHint: (short: String, long: String) {
        (short: say("Enter Esc"), long: say("Up Down choose   Enter do it   Esc back"))
    }
    static var paletteHint: String { say("Enter do   Esc back") }

    /// The question of the zero check.
    static func isEmptyQuestion(_ place: PlaceID, short: Bool) -> String {
        short ? say("\(code(place)) empty?") : say("Is \(code(place)) empty now?")
    }
    static var isEmptyHow: String { say("Type how many are left, 0 for none; or scan EMPTY, or one that is left.") }
    static var isEmptyShort: String { say("0 or EMPTY if so") }

    /// What to do with the totes of a tour that is done.
    static func bring(_ totes: [PlaceID]) -> String {
        totes.isEmpty
            ? say("No tote was filled.") : say("Bring to packing: ") + totes.map { code($0) }.joined(separator: ", ")
    }
    static var doneKeys: String { say("F8 still undoes the last step. Enter leaves the tour.") }
    static var doneBig: String { say("DONE") }
    static var newTote: String { say("an empty tote") }
    static var newToteShort: String { say("empty") }
    static var newToteShortest: String { say("new") }
}
