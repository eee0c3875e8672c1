public import ArgumentParser
import Barcode
import Foundation
import Glibc
public import Labels
import SiteStore
import TextScreen

extension SheetSymbol: ExpressibleByArgument {}

/// How a sheet is written.
enum SheetFormat: String, CaseIterable, ExpressibleByArgument {
    case svg, text
}

/// How a sheet is drawn, and where to.
struct SheetOptions: ParsableArguments {
    @Option(
        help: "svg is for paper (A4), text for a terminal. Default: text for the output and for .txt files, else svg.")
    var format: SheetFormat?
    @Option(help: "qr, or code128 for scanners that read bars only. Default: code128 in svg, qr in text.")
    var symbol: SheetSymbol?
    @Option(help: "The file to write; further pages of SVG get -2, -3 … before the ending.") var output: String?
    @Flag(help: "The terminal writes dark on light; without it, light on dark.") var lightBackground = false
    @Option(help: "How wide text may be. Default: as wide as the terminal, or 80.") var columns: Int?

    func validate() throws {
        if let columns, !(20...1000).contains(columns) {
            throw ValidationError("--columns \(columns): give 20 to 1000.")
        }
    }

    func write(_ sheet: Sheet) throws {
        switch format ?? (output == nil || output?.hasSuffix(".txt") == true ? .text : .svg) {
        case .svg: try writeSVG(sheet)
        case .text:
            if output == nil, isatty(STDOUT_FILENO) == 1, !isUnicode {
                throw SheetRefusal.terminalWithoutBlocks
            }
            let ground: Ground = lightBackground ? .light : .dark
            let lines = try sheet.textLines(symbol ?? .qr, on: ground, columns: columns ?? terminalColumns)
            let text = lines.joined(separator: "\n") + "\n"
            guard let output else {
                FileHandle.standardOutput.write(Data(text.utf8))
                return
            }
            try PrintOutput.write(Array(text.utf8), toFile: output)
            say("Written to \(output).")
        }
    }

    private func writeSVG(_ sheet: Sheet) throws {
        let pages = try sheet.svgPages(symbol ?? .code128)
        guard let output else {
            guard pages.count == 1 else { throw SheetRefusal.severalPages(pages.count) }
            FileHandle.standardOutput.write(Data(pages[0].utf8))
            return
        }
        for (index, page) in pages.enumerated() {
            try PrintOutput.write(Array(page.utf8), toFile: name(output, page: index + 1))
        }
        say(
            pages.count == 1
                ? "Written to \(output)."
                : "Written to \(output) … \(name(output, page: pages.count)), "
                    + "\(pages.count) pages.")
    }

    private func name(_ path: String, page: Int) -> String {
        guard page > 1 else { return path }
        let url = URL(fileURLWithPath: path)
        let ending = url.pathExtension.isEmpty ? "" : "." + url.pathExtension
        return path.dropLast(ending.count) + "-\(page)" + ending
    }

    private var terminalColumns: Int {
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Whether the locale's characters are UTF-8, by the first variable that counts.
    private var isUnicode: Bool {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let folded = locale.lowercased().filter { $0 != "-" }
        return folded.contains("utf8")
    }
}

/// Why a sheet is not written as asked.
enum SheetRefusal: Error, Equatable, CustomStringConvertible {
    case severalPages(Int)
    case terminalWithoutBlocks

    var description: String {
        switch self {
        case .severalPages(let count):
            "The sheet has \(count) pages, and SVG holds one. Name a file with --output, or choose fewer cards."
        case .terminalWithoutBlocks:
            "This terminal's locale has no half blocks, so symbols cannot be shown. Set LC_ALL=C.UTF-8, or write "
                + "a file with --output sheet.svg."
        }
    }
}

struct SheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Sheets to scan off paper or screen: commands, grades, badges, bins, items, calibration.",
        discussion: """
            On paper:     dockline sheet commands --output commands.svg
            On a screen:  dockline sheet badges --site leeds.site
            On a screen that is white: add --light-background. Symbols need libzint 2.11 (libzint2.11 in Debian 12).
            """,
        subcommands: [
            Commands.self, Returns.self, Badges.self, Bins.self, Items.self, CalibrationLabel.self, DrillSheet.self,
        ])

    struct Commands: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every command that can be scanned: OK, BACK, SHORT, DAMAGED, UNDO, the digits …",
            discussion: """
                Examples: dockline sheet commands --output commands.svg
                          dockline sheet commands --symbol qr --light-background
                """)
        @OptionGroup var sheet: SheetOptions

        func run() throws { try reporting { try sheet.write(.commands()) } }
    }

    struct Returns: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What an inspector of returns scans: grade cards, digits and commands.",
            discussion: "Example: dockline sheet returns --output returns.svg")
        @OptionGroup var sheet: SheetOptions

        func run() throws { try reporting { try sheet.write(.returns()) } }
    }

    struct CalibrationLabel: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "calibration", abstract: "The label that sets a station's scanner up, read twice under F12.",
            discussion: "Example: dockline sheet calibration --output calibration.svg")
        @OptionGroup var sheet: SheetOptions

        func run() throws {
            try reporting {
                try sheet.write(
                    .calibration(
                        gs1BracketedString(Calibration.elements), caption: "Scanner set-up",
                        note: "F12 at the station, then scan it twice."))
            }
        }
    }

    struct Badges: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A badge for everybody of a site.",
            discussion: "Example: dockline sheet badges --site leeds.site --output badges.svg")
        @OptionGroup var sheet: SheetOptions
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let people = try open.people()
                if people.isEmpty { throw LabelRefusal.nothing("people") }
                try sheet.write(.badges(people, site: open.name))
            }
        }
    }

    struct Bins: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bins with their check digits.",
            discussion: """
                Examples: dockline sheet bins --zone A --site leeds.site --output zone-a.svg
                          dockline sheet bins A-04-12-C A-04-12-D --site leeds.site
                """)
        @Argument(help: "The codes of the bins (default: all).") var bins: [String] = []
        @Option(help: "Only the bins of this zone.") var zone: String?
        @OptionGroup var sheet: SheetOptions
        @OptionGroup var site: SiteOptions

        func validate() throws {
            guard bins.isEmpty || zone == nil else {
                throw ValidationError("Name bins, or a zone with --zone, but not both.")
            }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                try sheet.write(.bins(try SiteBins(open).find(bins, zone: zone), site: open.name))
            }
        }
    }

    struct Items: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Items by the barcode of one unit, or by their SKU.",
            discussion: "Example: dockline sheet items GR-1001 EL-3004 --site leeds.site --output items.svg")
        @Argument(help: "SKUs or barcodes of the items (default: all).") var items: [String] = []
        @OptionGroup var sheet: SheetOptions
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let found =
                    try items.isEmpty
                    ? open.items()
                    : items.map { try namedItem($0, at: open) }
                if found.isEmpty { throw LabelRefusal.nothing("items") }
                try sheet.write(.items(found, site: open.name))
            }
        }
    }
}
