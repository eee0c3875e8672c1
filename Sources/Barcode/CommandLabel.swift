/// A command that is printed as a barcode, so that a hand with a scanner needs no key.
///
/// The label holds `%CMD-` and the raw value. `%` and `-` are in Code 39 and never begin a place, tote or item code of
/// ours.
public enum CommandLabel: String, Hashable, Sendable, CaseIterable, Codable {
    /// Yes, go on; acknowledges a message.
    case ok = "OK"
    /// One step back.
    case back = "BACK"
    /// Fewer here than wanted.
    case short = "SHORT"
    /// The unit is damaged.
    case damaged = "DAMAGED"
    /// The lot is not the one wanted.
    case wrongLot = "WRONGLOT"
    /// The code cannot be read.
    case unreadable = "UNREADABLE"
    /// The place cannot be reached.
    case blocked = "BLOCKED"
    /// The tote or lane is full.
    case full = "FULL"
    /// Later.
    case skip = "SKIP"
    /// The place is empty.
    case empty = "EMPTY"
    /// Take the last step back.
    case undo = "UNDO"
    /// The grade card of a unit as good as new.
    case gradeA = "GRADE-A"
    /// The grade card of a good one.
    case gradeB = "GRADE-B"
    /// The grade card of a worn or incomplete one.
    case gradeC = "GRADE-C"
    /// The grade card of a broken one.
    case gradeD = "GRADE-D"
    /// Types the digit 0.
    case digit0 = "0"
    /// Types the digit 1.
    case digit1 = "1"
    /// Types the digit 2.
    case digit2 = "2"
    /// Types the digit 3.
    case digit3 = "3"
    /// Types the digit 4.
    case digit4 = "4"
    /// Types the digit 5.
    case digit5 = "5"
    /// Types the digit 6.
    case digit6 = "6"
    /// Types the digit 7.
    case digit7 = "7"
    /// Types the digit 8.
    case digit8 = "8"
    /// Types the digit 9.
    case digit9 = "9"

    /// What every command label begins with.
    public static let prefix = "%CMD-"

    /// The command a label's text stands for; letters may arrive in either case because Caps Lock swaps them.
    public init?(label text: String) {
        let bytes = text.utf8
        guard (CommandLabel.prefix.utf8.count + 1...CommandLabel.prefix.utf8.count + 12).contains(bytes.count),
            bytes.first == 0x25
        else { return nil }
        let upper = text.uppercased()
        guard upper.hasPrefix(CommandLabel.prefix) else { return nil }
        self.init(rawValue: String(upper.dropFirst(CommandLabel.prefix.count)))
    }

    /// The text to print as a barcode.
    public var labelText: String { CommandLabel.prefix + rawValue }

    /// The digit this label types, or nil for the others.
    public var digit: Int? { Int(rawValue) }
}
