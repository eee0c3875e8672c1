import TextScreen
import Warehouse

// The settings that follow a badge, and the words of the widgets.

extension English {
    static var settingsTitle: String { say("SETTINGS") }
    static var settingsCommand: CommandText {
        (say("Settings"), say("Set"), say("Your language, sound, contrast and large letters, at every station."))
    }
    static var settingsHint: (short: String, long: String) {
        (say("Arrows Enter Esc"), say("Up Down choose   Left Right change   Enter keep   Esc back"))
    }
    static var settingsKept: Message {
        Message(
            .ok, say("Settings kept"), say("They hold at every station where you sign in"), brief: say("everywhere"))
    }

    static func label(of row: SettingsPage.Row) -> String {
        switch row {
        case .language: say("Language")
        case .sound: say("Sound")
        case .contrast: say("Contrast")
        case .bigText: say("Letters")
        }
    }

    static func value(of row: SettingsPage.Row, _ settings: PersonSettings) -> String {
        switch row {
        case .language: (settings.language ?? Speech.language).ownName
        case .sound: settings.sound == .on ? say("bell on") : say("quiet")
        case .contrast: settings.contrast == .normal ? say("normal") : say("high")
        case .bigText: settings.bigText ? say("large") : say("usual")
        }
    }

    static var wording: Wording {
        var words = Wording()
        words.help = say("Help")
        words.back = say("Esc Back")
        words.more = say("PgDn more")
        words.commands = say("Commands")
        words.doIt = say("Enter Do it  Esc Back")
        words.scanIgnored = say("Scan ignored. Close this list first, then scan.")
        words.nothingChosen = say("Nothing chosen. Type a name or use the arrows.")
        words.noSuchCommand = say("No command has that name. Press Bksp and try again.")
        words.notNow = { say("Not now: \($0)") }
        return words
    }
}
