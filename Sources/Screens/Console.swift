// One terminal as a value. `update` takes what happened and answers with what the station has to do; `view` draws.
//
//   login ──badge──▶ home ──tour, tote──▶ job ──Esc Esc, F10, done──▶ home ──F10, Esc──▶ login
//
// Every job has a home, where its work is chosen: the tours, the put-wall. Shell/Job.swift is the table of them.
//
// Over each of them one overlay may lie: help, the command palette, details, the exceptions, where is it. What a scan
// means is not decided here: its text goes to the station, which asks the job's state machine. Only printed command
// labels act here, as the key that they stand for.

import Barcode
public import TextScreen
public import Warehouse

/// The whole state of one terminal.
public struct Console: Equatable, Sendable {
    /// The name of this terminal.
    public let station: StationID
    /// The name of the site, shown before anybody signs in.
    public let siteName: String
    /// Minutes that the site's clock is ahead of UTC.
    public var utcOffsetMinutes: Int
    /// The characters that frames are drawn with.
    public let glyphs: Glyphs
    /// A demo lets F9 scan; the station does that, the console only says so.
    public let isDemo: Bool
    /// What is drawn is read aloud or printed line by line: no letters made of blocks.
    public let isPlain: Bool
    /// Who is signed in.
    public internal(set) var person: Person?
    /// What this terminal speaks until somebody signs in who chose another language.
    public var stationLanguage = Language.english
    /// How it looks and sounds for the person who is signed in.
    public internal(set) var settings = PersonSettings()
    /// Minutes after which a terminal that nobody touches is locked; 0 is never.
    public var lockMinutes = 0

    var stage = Stage.login
    var overlay: Overlay?
    /// What the overlay has to say; while it says something, Enter only acknowledges it.
    var overlayMessage: Message?
    /// What was said last. An error stays until something is accepted.
    var message: Message?
    /// What a supervisor said, while it is on the notice rows, and the last one that rang.
    var reading: ReadingMessage?
    var rungMessage = 0
    var entry = ""
    /// Digits scanned from printed labels, until OK sends them.
    var digits = ""
    var now: Moment?
    var sync = SyncStatus.noHub(facts: 0)
    /// What the hub has of the work on the screen, as far as it was asked.
    var marks: LineMarks?
    var reasons: [Reason] = []
    /// The worker asked for something and waits for its answer; other requests follow from what other people do.
    var isAsking = false
    var names: [BadgeID: String] = [:]
    var size = ScreenSize.standard
    /// The code that nobody knew, as long as nothing else was heard: it can be taught.
    var unknownCode: String?
    /// The scan that is being answered, when something about it is special.
    var heard: HeardScan?
    /// How many scans in a row were made for earlier questions and not taken.
    var aheadCount = 0
    /// What the drill asks for that runs at this terminal.
    var task: DrillTask?
    /// The terminal was opened to check its scanner, and closes with that page.
    var isScannerCheck = false
    /// When somebody pressed or scanned something last.
    var lastTouched: Moment?

    /// A terminal where nobody is signed in.
    public init(
        station: StationID, siteName: String, utcOffsetMinutes: Int, glyphs: Glyphs, isDemo: Bool,
        isPlain: Bool = false
    ) {
        self.station = station
        self.siteName = siteName
        self.utcOffsetMinutes = utcOffsetMinutes
        self.glyphs = glyphs
        self.isDemo = isDemo
        self.isPlain = isPlain
    }

    /// What the worker is at, under any overlay.
    enum Stage: Equatable, Sendable {
        case login
        case menu(MenuScreen)
        case pick(PickScreen)
        case packHome(PackHome)
        case pack(PackScreen)
        case dock(DockHome)
        case load(LoadScreen)
        case counts(CountHome)
        case count(CountScreen)
        case gates(GateHome)
        case gate(GateScreen)
        case inspects(InspectHome)
        case inspect(InspectScreen)
        case carries(CarryHome)
        case carry(CarryScreen)
        case board(BoardHome)
        case expiries(ExpiryHome)
        case expiry(ExpiryScreen)
    }

    /// The tour the worker is at, or nil.
    public var pick: PickScreen? {
        if case .pick(let pick) = stage { return pick }
        return nil
    }

    /// The tours to choose from, or nil when another screen is shown.
    public var menu: MenuScreen? {
        if case .menu(let menu) = stage { return menu }
        return nil
    }

    /// The orders that wait at the benches, or nil when another screen is shown.
    public var packHome: PackHome? {
        if case .packHome(let home) = stage { return home }
        return nil
    }

    /// The pack job the worker is at, or nil.
    public var pack: PackScreen? {
        if case .pack(let pack) = stage { return pack }
        return nil
    }

    /// The queue of loads, or nil when another screen is shown.
    public var dock: DockHome? {
        if case .dock(let home) = stage { return home }
        return nil
    }

    /// The load on the screen, or nil.
    public var load: LoadScreen? {
        if case .load(let load) = stage { return load }
        return nil
    }

    /// The bins that want to be counted, or nil when another screen is shown.
    public var counts: CountHome? {
        if case .counts(let home) = stage { return home }
        return nil
    }

    /// The bin that is counted here, or nil.
    public var count: CountScreen? {
        if case .count(let count) = stage { return count }
        return nil
    }

    /// The couriers, or nil when another screen is shown.
    public var gates: GateHome? {
        if case .gates(let home) = stage { return home }
        return nil
    }

    /// The hand-over on the screen, or nil.
    public var gate: GateScreen? {
        if case .gate(let gate) = stage { return gate }
        return nil
    }

    /// The returns that wait to be inspected, or nil when another screen is shown.
    public var inspects: InspectHome? {
        if case .inspects(let home) = stage { return home }
        return nil
    }

    /// The return on the bench, or nil.
    public var inspect: InspectScreen? {
        if case .inspect(let inspect) = stage { return inspect }
        return nil
    }

    /// What is to come and to be put away, or nil when another screen is shown.
    public var carries: CarryHome? {
        if case .carries(let home) = stage { return home }
        return nil
    }

    /// The delivery that is received or the place that is emptied here, or nil.
    public var carry: CarryScreen? {
        if case .carry(let carry) = stage { return carry }
        return nil
    }

    /// The board of supervisors, or nil when another screen is shown.
    public var board: BoardHome? {
        if case .board(let board) = stage { return board }
        return nil
    }

    /// What is dying, rung by rung, or nil when another screen is shown.
    public var expiries: ExpiryHome? {
        if case .expiries(let home) = stage { return home }
        return nil
    }

    /// What somebody does about dying stock here, or nil.
    public var expiry: ExpiryScreen? {
        if case .expiry(let screen) = stage { return screen }
        return nil
    }

    /// What the terminal says now, in one sentence.
    public var notice: Notice? {
        (overlay == nil ? message : overlayMessage ?? message).map { Notice($0.kind, glyphs.spelled($0.full)) }
    }

    /// Whether something lies over the screen, so that scans are refused or mean something else.
    public var hasOverlay: Bool { overlay != nil }

    /// What the terminal asks for now. A scan belongs to the question that was on the screen when it began.
    public var question: Question {
        if overlay != nil { return .page }
        switch stage {
        case .login: return .login
        case .menu: return .menu
        case .pick(let pick):
            guard let hand = pick.hand, !pick.isLost else { return .menu }
            return .step(pick.tour.id, line: hand.line, hand.step)
        case .packHome: return .packHome
        case .pack(let pack):
            guard let step = pack.step, !pack.isLost else { return .packHome }
            return .pack(pack.job.id, parcel: pack.job.current?.number ?? 0, step)
        case .dock(let home): return .dock(holding: home.holding?.parcel.id)
        case .load(let screen): return .load(screen.load.id, screen.load.state)
        case .counts: return .counts
        case .count(let screen):
            guard let step = screen.step, !screen.isLost else { return .counts }
            return .count(screen.job.id, step)
        case .gates: return .gates
        case .gate(let screen): return .gate(screen.entry.id, screen.entry.state)
        case .inspects: return .inspects
        case .inspect(let screen):
            guard let step = screen.step, !screen.isLost else { return .inspects }
            return .inspect(screen.job.id, unit: screen.hand?.number ?? 0, step, screen.hand?.answers.count ?? 0)
        case .carries: return .carries
        case .carry(let screen): return .carry(screen.job.id, screen.step, screen.hand?.sku)
        case .board: return .board
        case .expiries: return .expiries
        case .expiry(let screen): return .expiry(screen.task.number, screen.task.step)
        }
    }

    /// What a terminal can ask for.
    public enum Question: Hashable, Sendable {
        case login, menu, page, packHome, counts, gates, inspects, carries, board, expiries
        case step(TourID, line: Int, PickStep)
        case pack(OrderID, parcel: Int, PackStep)
        case dock(holding: ParcelID?)
        case load(LoadID, LoadState)
        case count(CountID, CountStep)
        case gate(GateID, GateState)
        case inspect(ReturnID, unit: Int, InspectStep, Int)
        case carry(CarryID, CarryStep, SKU?)
        case expiry(Int, ExpiryTaskStep)
    }

    /// Whether the page that shows what the scanner sends is open.
    public var showsScanner: Bool {
        if case .scanner = overlay { return true }
        return false
    }

    /// What the page that teaches a code asks for; nil when it is not open.
    public var teachStep: TeachStep? {
        if case .teach(let page) = overlay { return page.step }
        return nil
    }

    /// True where each scan counts one piece, so that the same code may come again at once.
    public var countsPieces: Bool {
        if overlay == nil, let pack, pack.offer == nil, !pack.isLost {
            switch pack.step {
            case .unit, .recount: return true
            case .rest, .weight, .label, nil: return false
            }
        }
        if overlay == nil, let count, count.offer == nil, !count.isLost { return count.step == .item }
        // A unit of which many come counts with each scan: into the hand, and again into the hand.
        if overlay == nil, let carry, carry.offer == nil { return carry.step == .item || carry.step == .place }
        guard overlay == nil, let pick, pick.offer == nil, !pick.isLost, let hand = pick.tour.hand else { return false }
        switch hand.step {
        case .quantity: return true
        case .place, .item, .batch, .serial, .tote, .zeroCheck: return false
        }
    }

    /// Large letters where they fit and can be seen.
    func large(_ text: String, maxColumns: Int, rowsMax: Int = 3) -> [String]? {
        isPlain ? nil : bigLetters(text, glyphs: glyphs, maxColumns: maxColumns, rowsMax: rowsMax)
    }

    /// Rows of large letters where there is room for more than three.
    var bigRows: Int { shownSettings.bigText ? 5 : 3 }

    /// How it looks and sounds now: as it was chosen, or as it is being tried.
    public var shownSettings: PersonSettings {
        if case .settings(let page) = overlay { return page.settings }
        return settings
    }

    /// What is spoken now. Letters that the terminal has no characters for are of no use to anybody.
    public var language: Language {
        let chosen = shownSettings.language ?? stationLanguage
        return chosen.canBeShown(with: glyphs) ? chosen : .english
    }

    /// Runs something in the language of this terminal.
    func speaking<Value>(_ body: () -> Value) -> Value {
        Speech.$language.withValue(language, operation: body)
    }

    /// The text that stands at the entry point: typed, or gathered from digit labels.
    var entered: String { entry.isEmpty ? digits : entry }
}
