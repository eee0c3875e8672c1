/// The few words that the widgets bring along, for screens that speak another language.
public struct Wording: Sendable {
    public var help = "Help"
    /// The key that closes a page.
    public var back = "Esc Back"
    /// There is more below.
    public var more = "PgDn more"
    public var commands = "Commands"
    public var doIt = "Enter Do it  Esc Back"
    public var scanIgnored = "Scan ignored. Close this list first, then scan."
    public var nothingChosen = "Nothing chosen. Type a name or use the arrows."
    public var noSuchCommand = "No command has that name. Press Bksp and try again."
    /// Why a command cannot be done now.
    public var notNow: @Sendable (String) -> String = { "Not now: " + $0 }

    public init() {}
}
