import ArgumentParser
import Foundation
import SiteStore
import Warehouse

/// Who works at a site, and what their badges need.
struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "See who has a badge, how screens look for it, and set, remove or unlock its PIN.",
        discussion: """
            People come with: dockline import people FILE --site SITE
            Examples: dockline people list --site leeds.site
                      dockline people pin B-1003 --site leeds.site
                      dockline people unlock B-1003 --by B-1009 --site leeds.site
                      dockline people qualify B-1001 --from training.site --by B-1008 --site leeds.site
                      dockline people set B-1001 --language de --contrast high --site leeds.site
            """,
        subcommands: [List.self, Pin.self, Unlock.self, Set.self, QualifyCommand.self])

    private struct Row: Encodable {
        var badge, name: String
        var roles: [String]
        var hasPin: Bool
        var failures: Int
        var qualified: [Qualification]
        var settings: PersonSettings
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the badges with what they are good for.",
            discussion: "Example: dockline people list --site leeds.site --json")
        @Flag(help: "Print the list as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                let pins = try open.pins()
                let qualified = try open.qualifications()
                let rows = try open.people().map { person in
                    let failures = pins[person.badge]
                    return Row(
                        badge: person.badge.rawValue, name: person.name, roles: person.roles.map(\.rawValue),
                        hasPin: failures != nil, failures: failures?.failures ?? 0,
                        qualified: qualified.filter { $0.badge == person.badge },
                        settings: try open.settings(of: person.badge))
                }
                try open.close()
                if json { return say(try dockline.json(rows)) }
                if rows.isEmpty { say("Nobody has a badge. Add people with: dockline import people") }
                for row in rows {
                    let state =
                        !row.hasPin
                        ? "" : row.failures >= PinGuard.failuresMax ? " · PIN, locked" : " · PIN"
                    say("\(row.badge)  \(row.name): \(row.roles.joined(separator: " "))\(state)\(told(row.settings))")
                    for qualification in row.qualified { say("        " + words(qualification)) }
                }
            }
        }
    }

    struct Pin: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a badge a PIN, or take it away.",
            discussion: """
                The PIN is read from the terminal without being shown, or as a line from the input. 4 to 12 digits.
                Examples: dockline people pin B-1003 --site leeds.site
                          dockline people pin B-1003 --remove --site leeds.site
                """)
        @Argument(help: "The badge.") var badge: String
        @Flag(help: "The badge alone is enough again.") var remove = false
        @Option(help: "The badge of the supervisor who does it; it stands in the log.") var by = "office"
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                if remove {
                    let had = try open.removePin(of: BadgeID(badge), by: BadgeID(by))
                    try open.close()
                    return say(had ? "\(badge) needs no PIN any more." : "\(badge) had no PIN; nothing changed.")
                }
                guard let pin = secretLine(asking: "PIN for \(badge): "), !pin.isEmpty else {
                    throw ValidationError("No PIN was typed. Expected: 4 to 12 digits, on the terminal or the input.")
                }
                try open.setPin(pin, of: BadgeID(badge), by: BadgeID(by))
                try open.close()
                say("\(badge) signs in with its PIN from now on.")
            }
        }
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Choose how stations look and sound for a badge, from its next sign-in on.",
            discussion: """
                What is not named stays as it is. On a station the person chooses with Shift-F1.
                Examples: dockline people set B-1001 --language de --site leeds.site
                          dockline people set B-1001 --contrast high --sound quiet --big-text --site leeds.site
                          dockline people set B-1001 --station-language --no-big-text --site leeds.site
                """)
        @Argument(help: "The badge.") var badge: String
        @Option(help: "en, de, es or hi.") var language: Language?
        @Flag(help: "The language of each station instead of an own one.") var stationLanguage = false
        @Option(help: "The bell: on, as the station has it, or quiet.") var sound: PersonSettings.Sound?
        @Option(help: "normal or high.") var contrast: PersonSettings.Contrast?
        @Flag(inversion: .prefixedNo, help: "Place and quantity as large as the screen has room for.")
        var bigText: Bool?
        @Option(help: "The badge of whoever does it; it stands in the log.") var by = "office"
        @OptionGroup var site: SiteOptions

        func validate() throws {
            if stationLanguage, language != nil {
                throw ValidationError("Either --language or --station-language: the second takes the first away.")
            }
            if language == nil, !stationLanguage, sound == nil, contrast == nil, bigText == nil {
                throw ValidationError("Nothing to set. Expected: --language, --sound, --contrast or --big-text.")
            }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                var settings = try open.settings(of: BadgeID(badge))
                settings.language = stationLanguage ? nil : language ?? settings.language
                settings.sound = sound ?? settings.sound
                settings.contrast = contrast ?? settings.contrast
                settings.bigText = bigText ?? settings.bigText
                let gesture = open.clock.newID(at: open.clock.now())
                try open.choose(settings, for: BadgeID(badge), by: BadgeID(by), gesture: gesture)
                try open.close()
                say("\(badge)\(told(settings).isEmpty ? ": as the station has it" : told(settings))")
            }
        }
    }

    struct Unlock: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a badge try its PIN again.",
            discussion: "Example: dockline people unlock B-1003 --by B-1009 --site leeds.site")
        @Argument(help: "The badge.") var badge: String
        @Option(help: "The badge of the supervisor who does it; it stands in the log.") var by = "office"
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                let failures = try open.unlockPin(of: BadgeID(badge), by: BadgeID(by))
                try open.close()
                let tries = "\(failures) wrong PIN\(failures == 1 ? "" : "s")"
                say(
                    failures == 0
                        ? "\(badge) was not locked; nothing changed." : "\(badge) may try again after \(tries).")
            }
        }
    }
}

/// ` · de, quiet, high contrast, big text`; nothing where everything is as stations have it.
private func told(_ settings: PersonSettings) -> String {
    let parts = [
        settings.language?.rawValue, settings.sound == .quiet ? "quiet" : nil,
        settings.contrast == .high ? "high contrast" : nil, settings.bigText ? "big text" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " · " + parts.joined(separator: ", ")
}

/// A line that nobody reads over a shoulder.
private func secretLine(asking prompt: String) -> String? {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() }
    var shown = termios()
    tcgetattr(STDIN_FILENO, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    FileHandle.standardError.write(Data(prompt.utf8))
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    defer {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
        FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine()
}
