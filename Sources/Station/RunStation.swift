import Barcode
import Glibc
import Logging
public import Screens
public import SiteStore
public import Terminal
public import TextScreen
public import Warehouse

/// How a station uses its terminal.
public struct StationSettings: Sendable {
    public var color: ColorChoice
    public var glyphs: GlyphChoice
    public var sound: SoundChoice
    public var plain: Bool
    /// What the terminal speaks to people who chose no language.
    public var language = Language.english
    /// A serial port or named pipe that another reader sends its lines to.
    public var readerPath: String?
    /// Where the pictures of returned units come from.
    public var pictures: PictureSource?
    /// Minutes after which a terminal that nobody touches is locked; 0 is never.
    public var lockMinutes = 0
    /// Where error output goes while the screen is open.
    public var logPath: String

    public init(
        color: ColorChoice, glyphs: GlyphChoice, sound: SoundChoice, plain: Bool, logPath: String,
        readerPath: String? = nil
    ) {
        self.color = color
        self.glyphs = glyphs
        self.sound = sound
        self.plain = plain
        self.logPath = logPath
        self.readerPath = readerPath
    }
}

/// Opens the terminal, runs a station on it until its end, and gives the terminal back.
///
/// `guide` makes it a demo: F9 types the text that it answers with, Shift-F9 the wrong one, and Shift-F7 shows it as
/// `symbol` draws it. `checksScanner` opens nothing but the page that shows what the scanner sends. `onCounted` sends
/// for the desk when a bin was counted. `toteDesk` prints the label of a tote that a returned unit goes into straight,
/// and `preview` makes the small picture of one that comes from the settings' source. `onOpen` is handed the station
/// before its first event.
public func runStation(
    _ site: Site, _ settings: StationSettings, checksScanner: Bool = false,
    labelDesk: ((LabelJob) -> LabelOutcome)? = nil, toteDesk: ((PlaceID, OrderID) -> LabelOutcome)? = nil,
    onCounted: (() -> Void)? = nil, preview: @escaping @Sendable ([UInt8]) -> DotGrid? = { _ in nil },
    guide: ((Console, _ wrong: Bool) -> String?)? = nil, cutLine: (() -> String)? = nil,
    symbol: ((String) -> DotGrid?)? = nil, onOpen: ((StationCore) -> Void)? = nil
) throws -> StationEnd {
    let seat = try seat(at: site, checksScanner: checksScanner)
    let reader = try ByteReader()
    if let path = settings.readerPath { try LineReader.start(path: path, into: reader.queue) }
    let options = TerminalOptions(color: settings.color, glyphs: settings.glyphs, logPath: settings.logPath)
    let (display, keys) = try openDisplay(options, plain: settings.plain)
    defer { display.close() }
    var journal = Logger(label: "dockline.station", factory: { StreamLogHandler.standardError(label: $0) })
    journal[metadataKey: "station"] = .string(site.station.rawValue)
    let core = StationCore(
        site: site, glyphs: display.glyphs, isDemo: guide != nil, isPlain: display is PlainTerminal,
        scanner: try site.scannerSettings(of: site.station) ?? ScannerSettings(), checksScanner: checksScanner,
        keys: keys)
    core.onAnswer = { _, answer in
        if case .failed(let text, _) = answer { journal.error("\(text)") }
    }
    core.onRejection = { read in journal.info("no scan: \(read.hexadecimal(most: 64))") }
    if let notice = (display as? NcursesTerminal)?.notice { core.tell(notice) }
    ChangeWatch.start(site: site.path, waking: reader.queue)
    core.lockAfter(minutes: settings.lockMinutes)
    core.speak(settings.language)
    core.symbol = symbol
    core.cutLine = cutLine
    core.labelDesk = labelDesk
    core.toteDesk = toteDesk
    core.onCounted = onCounted
    let pictures = settings.pictures.map { source in
        let queue = reader.queue
        return PictureDesk(source, preview: preview, wake: { queue.wake() })
    }
    try pictures?.start()
    core.askForPicture = pictures.map { desk in { desk.ask() } }
    if let guide {
        core.guide = { core, wrong in guide(core.console, wrong).map { Array($0.utf8) + [13] } }
    }
    onOpen?(core)
    return withExtendedLifetime((reader, seat)) {
        StationLoop(
            core: core, display: display, input: reader.queue, sound: settings.sound, pictures: pictures,
            journal: journal
        ).run()
    }
}

private func seat(at site: Site, checksScanner: Bool) throws(SeatError) -> Seat {
    do {
        return try Seat(site: site.path, station: site.station.rawValue)
    } catch {
        if checksScanner, case .taken(let station) = error { throw .atWork(station: station) }
        throw error
    }
}

/// The screen, or lines where the terminal cannot place its cursor.
private func openDisplay(_ options: TerminalOptions, plain: Bool) throws -> (any Display, [[UInt8]: Key]) {
    if plain { return (try PlainTerminal(options: options), [:]) }
    do {
        let terminal = try NcursesTerminal(options: options)
        return (terminal, terminal.keySequences)
    } catch TerminalError.needsPlainMode {
        return (try PlainTerminal(options: options), [:])
    }
}
