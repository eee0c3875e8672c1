import TextScreen
import Warehouse

extension English {
    // MARK: Commands

    typealias CommandText = (label: String, short: String, help: String)

    static let helpCommand: CommandText = ("Help", "Help", "Shows what the keys do at this step.")
    static let clearCommand: CommandText = ("Clear", "Clear", "Empties the entry line.")
    static let quitCommand: CommandText = ("Quit", "Quit", "Ends the program.")
    static let signOutCommand: CommandText = (
        "Sign out", "Out", "Signs you out. Tours that are yours stay yours."
    )
    static let detailsCommand: CommandText = (
        "Details", "Info", "Shows the item, the order, the lot, the note and the way."
    )
    static let exceptionCommand: CommandText = (
        "Exception", "Exc", "Short, damaged, unreadable, tote full: choose a reason and see what follows before Enter."
    )
    static let skipCommand: CommandText = ("Skip", "Skip", "Puts this line behind all others of the tour.")
    static let whereIsCommand: CommandText = (
        "Where is it", "Where", "Shows where something is and what happened to it last: scan or type any code."
    )
    static let undoCommand: CommandText = ("Undo", "Undo", "Takes back your last step on this tour.")
    static let menuCommand: CommandText = ("Menu", "Menu", "Shows the tours. The tour at hand stays yours.")
    static let leaveCommand: CommandText = (
        "Leave the tour", "Leave", "Puts the tour back for anybody to go on with. What is picked stays picked."
    )
    static let backCommand: CommandText = ("Back", "Back", "Drops what stands half done. Twice leaves the tour.")
    static let paletteCommand: CommandText = ("Commands", "Cmds", "Lists everything that can be done here.")
    static let repaintCommand: CommandText = ("Repaint", "Draw", "Draws the screen again.")
    static let demoScanCommand: CommandText = ("Scan", "Scan", "Demo only: scans the code that is right now.")
    static let demoWrongCommand: CommandText = ("Wrong", "Wrong", "Demo only: scans a code that is wrong now.")

    static let demoLineCommand: CommandText = (
        "Cut line", "Line", "Demo only: cuts the line to the hub, and mends it the next time."
    )
    static let demoCodeCommand: CommandText = (
        "Show code", "Code", "Demo only: shows the code that is right now, to be scanned off the screen."
    )

    // MARK: Why a command cannot be done

    static let tourIsOver = "no line is open"
    static let answerFirst = "say how many left"
    static let noReasons = "no reasons known"
    static let onlyLineLeft = "it is the last line"
    static let nothingToUndoYet = "nothing to undo yet"
    static func handFirst(_ units: Int) -> String { "\(units) in hand, tote first" }

    // MARK: Titles and labels

    static let program = "DOCKLINE"
    static let loginTitle = "SIGN IN"
    static let menuTitle = "TOURS"
    static let pickTitle = "PICK"
    static let putBackTitle = "PUT BACK"
    static let putBackShort = "BACK"
    static let doneTitle = "TOUR DONE"
    static let exceptionTitle = "What is wrong?"
    static let detailsTitle = "Details"
    static let whereIsTitle = "Where is it?"
    static let helpTitle = "Help"
    static let goTo = "GO TO"
    static let takeThis = "TAKE"
    static let into = "INTO"
    static let from = "FROM"
    static let look = "LOOK"
    static let next = "next"
    static let then = "then"
    static let lastStop = "last stop of the tour"

    static func tourWord(_ tour: TourID) -> String { "tour \(tour)" }
    static func lineProgress(_ done: Int, _ all: Int, short: Bool) -> String {
        short ? "\(done)/\(all)" : "\(done)/\(all) lines"
    }
    static func toteSlot(_ number: Int) -> String { "TOTE \(number)" }
    static func shortToteSlot(_ number: Int) -> String { "T\(number)" }
    static func shortQuantity(_ counted: Int, _ wanted: Int) -> String { "\(counted)/\(wanted)" }

    /// What an order's note is shown as.
    static func orderNote(_ note: String) -> String { "NOTE " + displayable(note) }

    /// The mark of an item that wants more care than others.
    static func handlingMark(_ handling: HandlingClass) -> String? {
        switch handling {
        case .ambient, .value: nil
        case .cold: "COLD"
        case .fragile: "FRAGILE"
        case .hazmat: "HAZMAT"
        }
    }

    static func quantity(_ counted: Int, _ wanted: Int) -> String { "qty \(counted)/\(wanted)" }
    static func order(_ order: OrderID) -> String { "order \(code(order.rawValue))" }
    static func item(_ sku: SKU) -> String { "SKU \(code(sku.rawValue))" }
    static func leaves(_ time: String) -> String { "leaves \(time)" }
    static func slackWords(_ minutes: Int) -> String { minutes < 0 ? slack(minutes) : "slack \(slack(minutes))" }
    static func tooSmall(_ columns: Int, _ rows: Int) -> String { "needs \(columns)x\(rows)" }

    // MARK: The way

    /// The address in two short rows beside the big letters.
    static func addressRows(_ address: Address, dot: String) -> [String] {
        [
            "aisle \(address.aisle) \(dot) bay \(address.bay)",
            "level \(code(address.level)) \(dot) position \(address.position)",
        ]
    }

    static func address(_ address: Address, dot: String) -> String {
        addressRows(address, dot: dot).joined(separator: " \(dot) ")
    }

    static func shortAddress(_ address: Address) -> String {
        "bay \(address.bay) level \(code(address.level)) pos \(address.position)"
    }

    static func way(_ decimetres: Int, sameAisle: Bool) -> String {
        let metres = (decimetres + 5) / 10
        if decimetres == 0 { return "same stop" }
        return "\(metres) m on, " + (sameAisle ? "same aisle" : "another aisle")
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
            let scan = "scan place \(code(line.place))"
            forms = ("scan place", scan, scan + ", or type its check digits")
        case .item: forms = both("scan item", "scan the item")
        case .batch:
            forms = (
                "scan lot", "scan or type \(shortBatch(line.batch))",
                "scan the code with \(batch(line.batch)), or type it"
            )
        case .serial: forms = both("scan serial", "scan serial \(hand.counted + 1) of \(line.open)")
        case .quantity:
            forms = (
                "qty", "scan again, or type how many",
                "scan the item again, or type how many (\(hand.counted) of \(line.open))"
            )
        case .tote: forms = totePrompt(pick, line)
        case .zeroCheck:
            forms = ("how many", "how many left? 0 = empty", "how many are left in \(code(line.place))? 0 = empty")
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
        case .putBack: both("scan tote", "scan tote \(line.tote.map { code($0) } ?? "")")
        case .pick:
            if let tote = pick.slot?.tote {
                both("scan tote", "scan tote \(code(tote))")
            } else {
                ("empty tote", "scan an empty tote", "scan an empty tote for order \(code(line.order.rawValue))")
            }
        }
    }

    static func leavePrompt(_ length: PromptLength) -> String {
        switch length {
        case .short: "Enter ends"
        case .medium, .long: "Enter shows the list of tours"
        }
    }

    static let loginPrompt = (short: "badge", long: "scan your badge, or type it")
    static let menuPrompt = (
        short: "tour", half: "tour number", long: "choose with Up, Down and Enter, or type or scan the tour number"
    )
    static let whereIsPrompt = (short: "code", long: "scan anything, or type its code")
    static let listHint = (short: "Enter Esc", long: "Up Down choose   Enter do it   Esc back")
    static let paletteHint = "Enter do   Esc back"

    /// The question of the zero check.
    static func isEmptyQuestion(_ place: PlaceID, short: Bool) -> String {
        short ? "\(code(place)) empty?" : "Is \(code(place)) empty now?"
    }
    static let isEmptyHow = "Type how many are left, 0 for none; or scan EMPTY, or one that is left."
    static let isEmptyShort = "0 or EMPTY if so"

    /// What to do with the totes of a tour that is done.
    static func bring(_ totes: [PlaceID]) -> String {
        totes.isEmpty ? "No tote was filled." : "Bring to packing: " + totes.map { code($0) }.joined(separator: ", ")
    }
    static let doneKeys = "F8 still undoes the last step. Enter leaves the tour."
    static let doneBig = "DONE"
    static let newTote = "an empty tote"
    static let newToteShort = "empty"
    static let newToteShortest = "new"
}
