import ArgumentParser
import Barcode
import Foundation
import Importing
import SiteStore
import TextScreen
import Warehouse

struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Make, check, copy and restore a site's file.",
        subcommands: [
            Init.self, Layout.self, Number.self, ReasonTable.self, Verify.self, Backup.self, Restore.self,
            SiteHub.self,
        ])

    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new site.",
            discussion: "Example: dockline site init leeds.site --name Leeds --time-zone Europe/London")
        @Argument(help: "The file to make.") var path: String
        @Option(help: "The name of the site, shown on every screen.") var name: String?
        @Option(help: "The site's time zone; expiry changes at its midnight.") var timeZone: String?

        func run() throws {
            try reporting {
                let name = try checkedName(
                    name ?? URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent, "The site name")
                let zone = timeZone ?? TimeZone.current.identifier
                let site = try Site.create(
                    path, name: name, timeZone: zone, reasons: try Resources.find().loadReasons())
                try site.setCountPolicy(try Resources.find().loadCountPolicy())
                try site.setReturnPolicy(try Resources.find().loadReturnPolicy())
                try site.close()
                say("Made site \(name) (\(zone)) at \(path).")
            }
        }
    }

    struct Layout: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say where the cross aisles run and where tours start, in the decimetres of the places.",
            discussion: """
                Without it, a cross aisle is assumed before the first bin and behind the last. The walks are the
                shortest there are on a rectangular floor; with --short-cross-aisle or --one-way they are found by
                search.
                Examples: dockline site layout leeds.site --cross-aisle 0 --cross-aisle 155 --depot 0,0
                          dockline site layout leeds.site --cross-aisle 0 --cross-aisle 155 --depot 0,0 --exit 300,0 \
                              --one-way 30,up --one-way 60,down --short-cross-aisle 155,0,120
                """)
        @Argument(help: "The site's file.") var path: String
        @Option(help: "How far along the aisles a cross aisle runs; once for each.") var crossAisle: [Int]
        @Option(help: "Where tours start and end: X,Y.") var depot: String
        @Option(help: "Where tours end, if not at the depot: X,Y.") var exit: String?
        @Option(help: "An aisle that is walked one way only: X,up or X,down; once for each.") var oneWay: [String] = []
        @Option(help: "A cross aisle that does not reach across the floor: Y,FROM-X,TO-X; once for each.")
        var shortCrossAisle: [String] = []

        func run() throws {
            try reporting {
                guard !crossAisle.isEmpty else { throw ValidationError("--cross-aisle: give at least one.") }
                let start = try numbers(depot, 2, "--depot", "two whole numbers, as in 0,0")
                let end = try exit.map { try numbers($0, 2, "--exit", "two whole numbers, as in 300,0") }
                let short = try shortCrossAisle.map { text in
                    let row = try numbers(text, 3, "--short-cross-aisle", "three whole numbers, as in 155,0,120")
                    return ShortCrossAisle(y: row[0], from: row[1], to: row[2])
                }
                guard short.allSatisfy({ crossAisle.contains($0.y) }) else {
                    throw ValidationError("--short-cross-aisle: its first number has to be a --cross-aisle as well.")
                }
                let site = try Site.open(path, station: "office")
                let layout = Warehouse.Layout(
                    crossAisles: crossAisle, depot: WalkPoint(x: start[0], y: start[1]),
                    exit: end.map { WalkPoint(x: $0[0], y: $0[1]) }, oneWayAisles: try oneWay.map(aisle),
                    shortCrossAisles: short, aisles: oneWay.isEmpty && short.isEmpty ? [] : try site.aisles())
                let answer = try site.take([.layoutDefined(layout)]).first
                try site.close()
                say(answer == .unchanged ? "The layout was so already." : "The layout is set.")
            }
        }

        private func numbers(_ text: String, _ count: Int, _ option: String, _ wanted: String) throws -> [Int] {
            let numbers = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Int($0) }
            guard numbers.count == count, text.filter({ $0 == "," }).count == count - 1 else {
                throw ValidationError("\(option) \(displayable(text)): give \(wanted).")
            }
            return numbers
        }

        private func aisle(_ text: String) throws -> OneWayAisle {
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            guard parts.count == 2, let x = Int(parts[0]), parts[1] == "up" || parts[1] == "down" else {
                throw ValidationError("--one-way \(displayable(text)): give an aisle and a way, as in 30,up.")
            }
            return OneWayAisle(x: x, toTheBack: parts[1] == "up")
        }
    }

    struct Number: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which range of SSCCs the site's parcels are numbered from.",
            discussion: """
                Without it parcels get numbers of GS1's prefix for demonstrations, 952, which no carrier takes.
                Example: dockline site number leeds.site --prefix 4012345 --extension 3
                """)
        @Argument(help: "The site's file.") var path: String
        @Option(help: "The company prefix that GS1 gave you: 4 to 12 digits. Without it the range is shown.")
        var prefix: String?
        @Option(help: "The extension digit, 0 to 9; one for each site of a company keeps their numbers apart.")
        var `extension` = 0

        func run() throws {
            try reporting {
                let site = try Site.open(path, station: "office")
                defer { try? site.close() }
                if let prefix {
                    guard let range = SSCCRange(extensionDigit: `extension`, companyPrefix: prefix) else {
                        throw ValidationError(
                            "--prefix \(displayable(prefix)): give 4 to 12 digits, and an --extension of 0 to 9."
                        )
                    }
                    try site.number(from: range)
                }
                let range = try site.numbering()
                say(
                    "Parcels are numbered from extension \(range.extensionDigit), prefix \(range.companyPrefix): "
                        + "\(range.capacity) numbers.")
            }
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a site: hashes, ledger, claims, and that its tables are what its facts say.",
            discussion: """
                Exits 0 when the site is sound and 2 when it is not. Stations may go on working. A large site is
                rebuilt in the folder for temporary files (/var/tmp, or SQLITE_TMPDIR): about its own size there.
                Example: dockline site verify leeds.site
                """)
        @Argument(help: "The site's file.") var path: String
        @Flag(help: "Print the result as JSON.") var json = false

        func run() throws {
            try reporting {
                let site = try Site.open(path, station: "office")
                let line = ProgressLine()
                let report = try site.verify { line.show("rebuilding from facts", $0, of: $1) }
                line.clear()
                try site.close()
                if json {
                    say(try dockline.json(report))
                } else if report.isSound {
                    say(
                        "Sound: \(report.facts) facts in \(report.streams) stream(s), "
                            + "digest \(report.digest.prefix(16))."
                    )
                } else {
                    for problem in report.problems { complain("! \(problem)") }
                    complain(
                        "NOT sound: \(report.problems.count) problem(s) in \(report.facts) facts. Keep this file, and "
                            + "restore the newest backup with: dockline site restore")
                }
                if !json { for warning in report.warnings { complain("! \(warning)") } }
                if !report.isSound { throw checkFailed }
            }
        }
    }

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy a site while people work on it; the copy is checked before it gets its name.",
            discussion: "Example: dockline site backup leeds.site /backup/leeds-monday.site")
        @Argument(help: "The site's file.") var path: String
        @Argument(help: "The file to make.") var target: String

        func run() throws {
            try reporting {
                let site = try Site.open(path, station: "office")
                let report = try site.backup(to: target)
                try site.close()
                say("Backed up \(report.facts) facts to \(report.path) (\(report.bytes / 1024) KiB), checked.")
                sayPictures(report)
            }
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a site out of a backup. It begins a new stream of its history.",
            discussion: "An existing file is never overwritten. Example: dockline site restore monday.site leeds.site")
        @Argument(help: "The backup.") var backup: String
        @Argument(help: "The site's file to make.") var target: String

        func run() throws {
            try reporting {
                let report = try Site.restore(backup, to: target)
                say("Restored \(report.facts) facts to \(report.path). A new stream of its history begins here.")
                sayPictures(report)
            }
        }
    }
}
