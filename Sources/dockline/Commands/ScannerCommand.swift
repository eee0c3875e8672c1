public import ArgumentParser
public import Barcode
import Foundation
import Screens
import SiteStore
import Station
import TextScreen
import Warehouse

extension ScannerSettings.Suffix: ExpressibleByArgument {}
extension KeyboardLayout: ExpressibleByArgument {}

struct ScannerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scanner", abstract: "See what a station's scanner sends, and keep its profile.",
        discussion: """
            A profile belongs to a station's name and lies in the site's file: prefix, end mark, what arrives for the \
            separator GS, the keyboard's layout. `check` finds it out with the calibration label (print it with: \
            dockline sheet calibration). On a station F12 does the same.
            """,
        subcommands: [Check.self, Show.self, Change.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show every read byte by byte; the calibration label, read twice, sets the station up.",
            discussion: """
                Shows the bytes in hex, the gaps between them, how the read came in and what it means. Esc ends it.
                Example: dockline scanner check PICK-1 --site leeds.site
                """)
        @Argument(help: "The station whose scanner it is.") var station: String
        @OptionGroup var site: SiteOptions
        @OptionGroup var screen: ScreenOptions

        func run() throws {
            try reporting {
                let path = try site.path()
                let open = try Site.open(path, station: StationID(try checkedName(station, "The station name")))
                try finish(
                    try runStation(open, screen.settings(log: "\(path).\(station).log"), checksScanner: true))
                try open.close()
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the profiles that are kept.",
            discussion: "Example: dockline scanner show --site leeds.site --json")
        @Argument(help: "Only this station's.") var station: String?
        @Flag(help: "Print the profiles as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                let profiles = try open.scannerProfiles().filter { station == nil || $0.station.rawValue == station }
                try open.close()
                if json {
                    say(try dockline.json(profiles))
                    return
                }
                if profiles.isEmpty {
                    say("\(station ?? "Every station") reads its scanner as factories set them: data, then CR.")
                }
                for profile in profiles { say("\(profile.station): \(profile.settings.inWords)") }
            }
        }
    }

    struct Change: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Change single settings of a profile.",
            discussion: """
                What is not given stays as it is; --factory begins with the factory's. A station that runs takes the \
                change over at once.
                Example: dockline scanner set PICK-1 --suffix TAB --gs-alias '^]' --site leeds.site
                """)
        @Argument(help: "The station.") var station: String
        @Flag(help: "Begin with the factory settings.") var factory = false
        @Option(help: "The text that the scanner puts in front.") var prefix: String?
        @Option(help: "Its end mark: CR, LF, CRLF, TAB, ETX or none.") var suffix: ScannerSettings.Suffix?
        @Option(help: "What arrives for the separator GS; an empty text for GS itself.") var gsAlias: [String] = []
        @Option(help: "The layout of the computer's keyboard: us, azerty or qwertz.") var keyboard: KeyboardLayout?
        @Option(help: "Caps Lock changes the scanner's letters: true or false.") var capsLock: Bool?
        @Option(help: "Milliseconds in which the same code counts as a repeat; 0 for never.") var repeatWindow: Int?
        @Option(help: "The longest gap inside a scan, in milliseconds.") var maxGap: Int?
        @Option(help: "Milliseconds of silence that end a scan, for scanners without an end mark.") var idleFlush: Int?
        @Option(help: "The badge of whoever changes it; it stands in the log.") var by = "office"
        @OptionGroup var site: SiteOptions

        func validate() throws {
            if let prefix, !prefix.isEmpty {
                let isTypable = prefix.allSatisfy { $0.isLetter || $0.isNumber }
                guard !isTypable, !prefix.contains("\u{1B}") else {
                    throw ValidationError(
                        "--prefix \(displayable(prefix)): typed codes would hold it too. Set the scanner to a mark "
                            + "such as ~ or STX.")
                }
            }
            for (name, value) in [("repeat-window", repeatWindow), ("max-gap", maxGap), ("idle-flush", idleFlush)] {
                guard let value else { continue }
                guard (0...10_000).contains(value) else {
                    throw ValidationError("--\(name) \(value): give 0 to 10000 milliseconds.")
                }
            }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                let name = StationID(try checkedName(station, "The station name"))
                var settings = factory ? ScannerSettings() : try open.scannerSettings(of: name) ?? ScannerSettings()
                change(&settings)
                try open.setScanner(settings, of: name, by: BadgeID(by))
                try open.close()
                say("\(name): \(settings.inWords)")
            }
        }

        private func change(_ settings: inout ScannerSettings) {
            settings.prefix = prefix ?? settings.prefix
            settings.suffix = suffix ?? settings.suffix
            if !gsAlias.isEmpty { settings.gsAliases = gsAlias.filter { !$0.isEmpty } }
            if keyboard != nil || capsLock != nil {
                settings.damage(by: keyboard ?? settings.keyboard, capsLock: capsLock ?? settings.capsLock)
            }
            settings.repeatWindowMilliseconds = repeatWindow ?? settings.repeatWindowMilliseconds
            settings.maxGapMilliseconds = maxGap ?? settings.maxGapMilliseconds
            settings.idleFlushMilliseconds = idleFlush ?? settings.idleFlushMilliseconds
            // Without an end mark only silence can end a scan.
            if settings.suffix == .none, settings.idleFlushMilliseconds == 0 {
                settings.idleFlushMilliseconds = Calibration.idleFlushMilliseconds
            }
        }
    }
}
