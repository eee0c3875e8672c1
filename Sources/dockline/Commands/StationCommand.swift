public import ArgumentParser
import Barcode
import Foundation
import Importing
import Labels
import Rehearsal
import SiteStore
public import Station
public import Terminal
public import Warehouse

extension ColorChoice: ExpressibleByArgument {}
extension GlyphChoice: ExpressibleByArgument {}
extension SoundChoice: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension PersonSettings.Sound: ExpressibleByArgument {}
extension PersonSettings.Contrast: ExpressibleByArgument {}

/// How a station uses its terminal.
struct ScreenOptions: ParsableArguments {
    @Option(help: "Colours: auto follows the terminal and NO_COLOR.") var color = ColorChoice.auto
    @Option(help: "Characters: auto follows the locale and the terminal.") var glyphs = GlyphChoice.auto
    @Option(help: "The bell: off, errors, or all.") var sound = SoundChoice.errors
    @Option(help: "What it speaks to people who chose no language: en, de, es or hi.") var language = Language.english
    @Flag(help: "Write lines instead of painting a screen, for screen readers and simple terminals.") var plain = false
    @Option(help: "Where messages of the program go while the screen is open.") var log: String?

    func settings(log fallback: String) -> StationSettings {
        var settings = StationSettings(
            color: color, glyphs: glyphs, sound: sound, plain: plain, logPath: log ?? fallback)
        settings.language = language
        return settings
    }
}

struct StationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "station",
        abstract:
            "Work at a site: sign in with a badge; pick, pack, stage, load, count, take returns in and inspect them.",
        discussion: """
            Examples:
              dockline station PICK-1 --site leeds.site
              dockline station PACK-1 --labels tcp://printer-1 --slips /srv/slips --site leeds.site
              dockline station PACK-2 --label-pool /srv/labels --own-truck ROAD --site leeds.site
              dockline station PICK-2 --language de --site leeds.site
              dockline station RET-1 --camera 'fswebcam -q {file}' --site leeds.site
              dockline station RFID-1 --site leeds.site --reader /dev/ttyUSB0
            """)
    @Argument(help: "The name of this terminal, unique at the site.") var name: String
    @Option(help: "A second reader that sends lines, as RFID readers do: a serial port or a named pipe.")
    var reader: String?
    @Option(help: "Where labels go: a FOLDER/, a device, or tcp://PRINTER[:9100] (default: SITE.labels/).")
    var labels: String?
    @Option(
        help: """
            The folder where packing slips go, as text (default: the folder of the labels; SITE.slips/ where labels go \
            to a printer). A slip is written before its label is printed.
            """)
    var slips: String?
    @Option(help: "A folder of carrier labels that were bought ahead: SERVICE/TRACKING.zpl.") var labelPool: String?
    @Option(
        help: """
            With --label-pool: a service that your own trucks run, whose parcels get the site's own label alone; once \
            for each.
            """)
    var ownTruck: [String] = []
    @Option(help: "Minutes after which a terminal that nobody touches is locked; its work stays. 0 is never.")
    var lockMinutes = 10
    @OptionGroup var pictures: PictureOptions
    @OptionGroup var site: SiteOptions
    @OptionGroup var screen: ScreenOptions

    func validate() throws {
        if !(0...1440).contains(lockMinutes) { throw ValidationError("--lock-minutes is from 0 to 1440.") }
        if !ownTruck.isEmpty, labelPool == nil {
            throw ValidationError("--own-truck says which services need no label of a pool; add --label-pool.")
        }
    }

    func run() throws {
        try reporting {
            let path = try site.path()
            let open = try Site.open(path, station: StationID(try checkedName(name, "The station name")))
            var settings = screen.settings(log: "\(path).\(name).log")
            settings.readerPath = reader
            settings.lockMinutes = lockMinutes
            settings.pictures = pictures.source
            let desk = try LabelDesk(
                sitePath: path, labels: labels, slips: slips, pool: labelPool, ownTrucks: ownTruck)
            let end = try runStation(
                open, settings, labelDesk: { desk.label($0) }, toteDesk: { desk.label(tote: $0, for: $1) },
                onCounted: { sendForDesk(site: path) }, preview: { smallPicture($0) })
            try finish(end)
            try open.close()
        }
    }
}

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "A warehouse of our own to try everything in, made afresh in a temporary folder.",
        discussion: """
            Without a scanner, F9 scans the right next code and Shift-F9 a wrong one. With one, Shift-F7 shows the \
            code on the screen to be scanned. A badge to type: B-1001. The demo has a hub and an agent of its own: the \
            status line lives, and Shift-F10 cuts the line between them, and mends it.

            With --train it is a school: whoever signs in sees graded drills for every job and every exception. In a \
            drill F9 shows its task, and again a hint; nothing is scanned for anybody. All drills of a job passed \
            qualify the badge, and `dockline people qualify` brings that to a real site.
            Examples: dockline demo --glyphs ascii
                      dockline demo --train
                      dockline demo --train --progress --dir /srv/training
                      dockline import people badges.csv --site /srv/training/training.site
            """)
    @Option(
        help: """
            Make the site in this folder and keep it. What was learned with --train is always kept: without this in \
            \(TrainingDesk.usual).
            """)
    var dir: String?
    @OptionGroup var training: TrainingOptions
    @OptionGroup var pictures: PictureOptions
    @OptionGroup var screen: ScreenOptions

    func run() throws {
        try reporting {
            if training.train {
                let folder = dir ?? TrainingDesk.usual
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                var settings = screen.settings(log: folder + "/training.log")
                settings.pictures = pictures.source
                return try finish(try TrainingDesk(options: training, folder: folder).run(settings))
            }
            let kept = dir != nil
            let folder =
                dir ?? FileManager.default.temporaryDirectory.appendingPathComponent("dockline-demo-\(getpid())").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            // A demo that cannot be cleared away costs a few hundred kilobytes of a temporary folder and nothing else.
            defer { if !kept { try? FileManager.default.removeItem(atPath: folder) } }
            let path = folder + "/demo.site"
            let site: Site
            if kept, FileManager.default.fileExists(atPath: path) {
                site = try Site.open(path, station: "PICK-1")
            } else {
                site = try DemoWorld.make(at: path, resources: try Resources.find(), timeZone: .current)
            }
            let guide = Guide(site: site)
            let network = DemoNetwork(folder: folder, site: path)
            network.start()
            defer { network.end() }
            let desk = try LabelDesk(sitePath: path)
            var settings = screen.settings(log: folder + "/PICK-1.log")
            settings.pictures = pictures.source
            let end = try runStation(
                site, settings, labelDesk: { desk.label($0) }, toteDesk: { desk.label(tote: $0, for: $1) },
                onCounted: { sendForDesk(site: path) }, preview: { smallPicture($0) },
                guide: { console, wrong in
                    // Where the guide cannot ask the site, F9 does nothing; the next key shows what is wrong.
                    (try? wrong ? guide.wrong(console) : guide.right(console)) ?? nil
                },
                cutLine: { network.cutOrMend() },
                symbol: { text in
                    let elements = Code.parse(text).aim.map { _ in parseElementString(text).elements } ?? []
                    // Without the library that draws symbols the page says so.
                    return try? elements.isEmpty
                        ? Symbol.make(.qrCode, text) : Symbol.make(.gs1QRCode, elements: elements)
                })
            try site.close()
            try finish(end)
        }
    }
}

/// A station that lost its terminal has done everything right; one that was told to end says so by its exit code.
func finish(_ end: StationEnd) throws {
    switch end {
    case .quit, .hangup: return
    case .terminated(let signal): throw ExitCode(128 + signal)
    }
}
