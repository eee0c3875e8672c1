public import Barcode
public import Screens
public import SiteStore
import Terminal
public import TextScreen
public import Warehouse

// One running station without its terminal: bytes in, frames out. The loop of a real terminal, a robot and a test all
// drive this same core, so that none of them can drift from what a worker gets.
//
//   bytes ─ KeyDecoder ─ ScanReader ─▶ ScanEvent ─ Console.update ─▶ Effect ─ Site ─▶ Answer ─ Console.update ─ …
//                     └─ other keys ─▶ ConsoleEvent.key
//
// Everything is handled in the order it arrived. What reaches the disk is decided by the site; the console only hears
// of it afterwards, so a worker never sees or hears an acceptance that is not durable.

/// The heart of one station.
public final class StationCore {
    public private(set) var console: Console
    public let site: Site
    /// Who is signed in.
    public private(set) var person: Person?
    /// Tones that were asked for and not sounded yet, oldest first.
    public private(set) var tones: [Tone] = []
    public private(set) var wantsRepaint = false
    public private(set) var hasQuit = false
    /// Demo and robots: what F9 (or Shift-F9, `wrong`) types in place of a scanner.
    public var guide: ((_ station: StationCore, _ wrong: Bool) -> [UInt8]?)?
    /// Cuts the demo's line to its hub, or mends it, and says what it did.
    public var cutLine: (() -> String)?
    /// Makes the label of a parcel, and prints it or leaves it with the printer's queue; the copy's number says whether
    /// it is the first. Where there is none, parcels count as labelled.
    public var labelDesk: ((LabelJob) -> LabelOutcome)?
    /// Demo: draws a code as a symbol; nil where that cannot be done.
    public var symbol: ((String) -> DotGrid?)?
    /// Asks for a picture at the returns bench, which comes by itself; where there is none, names of files are typed.
    public var askForPicture: (() -> PictureWait)?
    /// Prints the label of a tote that a returned unit went into straight, for the order that waits for it.
    public var toteDesk: ((PlaceID, OrderID) -> LabelOutcome)?
    /// Called when a bin was counted: the desk has to look, in a process that may know what the ledger has.
    public var onCounted: (() -> Void)?
    /// Told about every request that was answered, with the time it took; the journal and rehearsals listen.
    public var onAnswer: ((Request, Answer) -> Void)?
    /// Told about every read that was no scan, with its bytes; the journal keeps them for whoever has to help.
    public var onRejection: ((RawRead) -> Void)?

    /// Told what somebody who is trained wants.
    public var onTraining: ((TrainingWish) -> Void)?
    /// Called when an event was worked off and everything that came of it is on the screen.
    public var onSettled: (() -> Void)?
    /// The terminal goes over to this station.
    public var next: StationCore?

    let keys: [[UInt8]: Key]
    private var sorter: BurstSorter
    private var decoder: KeyDecoder
    private(set) var reader: ScanReader
    /// Lines have a hearing of their own, so that nothing of them mixes with what is typed meanwhile.
    private var lines = LineHearing()
    /// A profile that was changed elsewhere and waits until nothing stands on the entry line.
    private var nextProfile: ScannerSettings?
    private var tags = TagGate()
    private var trace = ReadTrace()
    private var ahead = ScanAhead()
    private var messages = UnreadMessages()
    /// A picture that came and that nothing has taken yet.
    var picture: TakenPicture?
    private var briefing: (lines: [PickLine], briefing: TourBriefing)?
    /// What is shown beside the pack job at hand.
    var packBriefing: (order: OrderID, briefing: PackBriefing)?
    private var sync = SyncStatus.noHub(facts: 0)
    private var factsMoved = true
    /// The newest fact when what is shown was asked for last.
    private var seenFact = 0
    /// How long ago the hub was heard, as far as the screen says it.
    private var shownAge: Int?
    /// The minute that the clock on the screen shows, since 1970.
    private var shownMinute: Int64 = -1

    public init(
        site: Site, glyphs: Glyphs = .unicode, isDemo: Bool = false, isPlain: Bool = false,
        scanner: ScannerSettings = ScannerSettings(), checksScanner: Bool = false, keys: [[UInt8]: Key] = [:]
    ) {
        self.site = site
        self.keys = keys
        console = Console(
            station: site.station, siteName: site.name,
            utcOffsetMinutes: site.utcOffsetSeconds(at: site.clock.now()) / 60, glyphs: glyphs, isDemo: isDemo,
            isPlain: isPlain)
        decoder = KeyDecoder(terminal: keys)
        reader = ScanReader(settings: scanner)
        sorter = BurstSorter(gapMilliseconds: scanner.maxGapMilliseconds)
        site.gsAliases = scanner.gsAliases
        tick()
        if checksScanner { update(.scannerCheck) }
    }

    // MARK: Input

    /// Bytes from the terminal, stamped when they arrived.
    public func feed(_ bytes: [UInt8], at nanoseconds: UInt64) {
        messages.touched(at: nanoseconds)
        let pieces = sorter.sort(
            bytes, at: nanoseconds, entryHasText: !reader.isEmpty, decoder: decoder)
        for piece in pieces { handle(piece, nanoseconds) }
        showEntry()
    }

    /// A line from a reader that does not type, such as one for RFID tags.
    public func hear(line bytes: [UInt8], at nanoseconds: UInt64) {
        messages.touched(at: nanoseconds)
        let window = UInt64(max(0, reader.settings.repeatWindowMilliseconds)) * 1_000_000
        let events = lines.hear(bytes, at: nanoseconds, window: window, countsPieces: console.countsPieces)
        hear(events)
        trace.take(line: bytes, events, at: nanoseconds)
        tellRejection(events)
    }

    private func handle(_ piece: BurstSorter.Piece, _ nanoseconds: UInt64) {
        let (bytes, arrived, isData) =
            switch piece {
            case .keys(let bytes, let arrived): (bytes, arrived, false)
            case .data(let bytes): (bytes, nanoseconds, true)
            }
        for byte in bytes {
            trace.take(byte, at: arrived)
            if isData, BurstSorter.mayCommand(byte) {
                take(reader.read(.control(byte), at: arrived), arrived)
            } else {
                for key in decoder.decode(CollectionOfOne(byte), at: arrived) { press(key, arrived) }
            }
        }
    }

    /// The next time at which something happens without input: a key that was held back, a lone Esc, or a scan without
    /// end mark.
    public var deadline: UInt64? {
        [sorter.deadline, decoder.deadline, reader.deadline, console.showsScanner ? trace.deadline : nil]
            .compactMap(\.self).min()
    }

    /// Does what has become due.
    public func expire(at nanoseconds: UInt64) {
        messages.now = max(messages.now, nanoseconds)
        for piece in sorter.expire(at: nanoseconds) { handle(piece, nanoseconds) }
        for key in decoder.expire(at: nanoseconds) { press(key, nanoseconds) }
        if let due = reader.deadline, due <= nanoseconds { take(reader.tick(at: nanoseconds), nanoseconds) }
        if !console.showsScanner {
            trace.rest()
        } else if let read = trace.due(at: nanoseconds) {
            if read.events.isEmpty { reader.clear() }
            update(.read(read))
        }
        showEntry()
    }

    /// The screen shows the console as it is now, since this moment. Without it no scan is ever called early.
    public func painted(at nanoseconds: UInt64) { ahead.painted(console.question, at: nanoseconds) }

    /// The clock, and how far the site's facts have come; nothing is asked or drawn while neither moves.
    public func tick() {
        let now = site.clock.now()
        let minute = now.milliseconds / 60_000
        guard factsMoved || minute != shownMinute || sync.shownAge(at: now) != shownAge else { return }
        console.utcOffsetMinutes = site.utcOffsetSeconds(at: now) / 60
        do {
            if factsMoved {
                sync = try site.syncStatus()
                if let work = console.markedWork { update(.acknowledged(try site.acknowledged(of: work))) }
            }
            factsMoved = false
        } catch { update(.answer(failure(error))) }
        shownMinute = minute
        shownAge = sync.shownAge(at: now)
        update(.tick(now, sync))
    }

    /// Looks whether another process has changed what is shown.
    public func lookAround() {
        do {
            let othersCommitted = try site.othersCommitted()
            if othersCommitted { factsMoved = true }
            hear(messages: try messages.look(by: person?.badge, isNew: factsMoved, in: site))
            guard othersCommitted else { return }
            // News of the hub alone change the first row and the marks, and nothing that would have to be read again.
            let newest = try site.newestFact()
            defer { seenFact = newest }
            guard newest != seenFact else { return }
            if let profile = try site.scannerSettings(of: site.station) { nextProfile = profile }
            useNextProfile()
            update(.changed)
        } catch { update(.answer(failure(error))) }
    }

    /// Takes over a profile that was changed elsewhere, as soon as that loses nothing that stands on the entry line.
    private func useNextProfile() {
        guard let profile = nextProfile, reader.isEmpty else { return }
        nextProfile = nil
        if profile != reader.settings { use(profile) }
    }

    /// Reads the scanner by another profile from now on.
    private func use(_ settings: ScannerSettings) {
        reader = ScanReader(settings: settings)
        sorter = BurstSorter(gapMilliseconds: settings.maxGapMilliseconds)
        site.gsAliases = settings.gsAliases
    }

    /// Something about this terminal that the worker should know.
    public func tell(_ text: String) { update(.note(text)) }

    /// Minutes after which a terminal that nobody touches shows nothing until somebody signs in; 0 is never.
    public func lockAfter(minutes: Int) { console.lockMinutes = minutes }

    /// What the terminal speaks to people who chose no language.
    public func speak(_ language: Language) { console.stationLanguage = language }

    /// The terminal has this size from now on.
    public func resize(to size: ScreenSize) { update(.resized(size)) }

    public func view(in size: ScreenSize) -> Frame { console.view(in: size) }

    /// Takes the tones and the wish to repaint, so that each is acted on once.
    public func takeOutput() -> (tones: [Tone], repaint: Bool) {
        defer {
            tones = []
            wantsRepaint = false
        }
        return (tones, wantsRepaint)
    }

    private func press(_ key: Key, _ nanoseconds: UInt64) {
        if let cutLine, key == .shiftFunction(10) { return tell(cutLine()) }
        if let guide, key == .function(9) || key == .shiftFunction(9) {
            // The key's own bytes are not part of what the guide scans.
            if reader.isEmpty { trace.drop() }
            if let bytes = guide(self, key == .shiftFunction(9)) { feed(bytes, at: nanoseconds) }
            return
        }
        guard let stroke = stroke(key) else {
            if reader.isEmpty { trace.drop() }
            update(.key(key))
            return
        }
        reader.countsPieces = console.countsPieces
        take(reader.read(stroke, at: nanoseconds), nanoseconds)
    }

    private func take(_ events: [ScanEvent], _ nanoseconds: UInt64) {
        // What is typed as a PIN stands on no page and in no journal.
        let isSecret = console.asksForPin
        hear(events)
        if isSecret {
            if !events.isEmpty || reader.isEmpty { trace.drop() }
            return
        }
        if !events.isEmpty || reader.isEmpty { trace.end(events, at: nanoseconds) }
        tellRejection(events)
    }

    private func tellRejection(_ events: [ScanEvent]) {
        if let onRejection, let read = trace.reads.first, events.contains(where: \.isRejection) { onRejection(read) }
    }

    private func hear(_ events: [ScanEvent]) {
        for event in events {
            if let raw = event.wanted, tags.knows(raw, in: console) {
                update(.scan(.repeated(raw)))
                continue
            }
            switch ahead.judge(event, for: console.question) {
            case .inTime: update(.scan(event))
            case .ahead: update(.scan(event, ahead: true))
            case .tooMany: update(.flooded)
            }
        }
    }

    /// The entry line as it stands, once for all bytes that came together: a scan of thousands of characters is drawn
    /// once.
    private func showEntry() {
        useNextProfile()
        update(.entry(reader.entry))
    }

    /// The part of a key that belongs to scans and typing. Ctrl-L and Ctrl-P are commands only where they come alone
    /// and on an empty line; within a scan they are data like every other control byte.
    private func stroke(_ key: Key) -> Stroke? {
        switch key {
        case .character(let scalar): .scalar(scalar)
        case .control(let byte):
            reader.isEmpty && (key == .ctrl("L") || key == .ctrl("P")) ? nil : .control(byte)
        case .enter: .carriageReturn
        case .lineFeed: .lineFeed
        case .tab: .tab
        case .backspace: .backspace
        case .paste(let text): .paste(text)
        case .backTab, .escape, .function, .shiftFunction, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
            .insert, .delete, .alt, .unknown:
            nil
        }
    }

    // MARK: Effects

    func update(_ event: ConsoleEvent) {
        var effects = console.update(event)
        while !effects.isEmpty {
            let effect = effects.removeFirst()
            switch effect {
            case .ring(let tone): tones.append(tone)
            case .repaint: wantsRepaint = true
            case .clearEntry:
                reader.clear()
                trace.drop()
                effects += console.update(.entry(reader.entry))
            case .train(let wish): onTraining?(wish)
            case .quit: hasQuit = true
            case .request(let request):
                let answer = answer(request)
                // What failed to be saved may be scanned again at once.
                if case .failed = answer {
                    reader.forgetRepeats()
                    lines.forgetRepeats()
                }
                factsMoved = true
                tags.note(request, answer)
                onAnswer?(request, answer)
                introduce(answer)
                effects += console.update(.answer(answer))
            }
        }
        onSettled?()
    }

    /// Says who the people are whom an answer only names by their badges. Where that cannot be read the badges do.
    private func introduce(_ answer: Answer) {
        let strangers = console.strangers(in: answer)
        guard !strangers.isEmpty, let names = try? site.names(of: strangers) else { return }
        _ = console.update(.people(names))
    }

    func answer(_ request: Request) -> Answer {
        do throws(SiteError) {
            return try run(request)
        } catch { return failure(error) }
    }

    private func failure(_ error: SiteError) -> Answer { .failed(error.description, brief: error.brief) }

    private func run(_ request: Request) throws(SiteError) -> Answer {
        let gesture = site.clock.newID(at: site.clock.now())
        switch request {
        case .signIn(let code): return try signIn(code, gesture)
        case .pin(let badge, let pin): return try signIn(badge.rawValue, pin: pin, gesture)
        case .choose(let settings): return try choose(settings, gesture)
        case .lock: return try lock(gesture)
        case .signOut:
            if let person { try site.signOut(person.badge, gesture: gesture) }
            person = nil
            return .signedOut
        case .tours:
            return .tours(
                try site.openTours(), reasons: try site.reasons().filter { $0.jobs.contains(.pick) },
                held: try site.heldOrders(), counts: try countsOpen())
        case .open(let id): return try open(id, gesture)
        case .reload(let id): return try opened(try site.tour(id))
        case .pick(let id, let wish, let offered): return try pick(id, wish, offered, gesture)
        case .preview(let id, let code): return try preview(code, id)
        case .scanner: return .scanner(trace.reads, reader.settings)
        case .setScanner(let settings):
            try site.setScanner(settings, of: site.station, by: person?.badge ?? "office")
            use(settings)
            return .scannerSet(settings)
        case .teach(let wish): return try teach(wish, gesture)
        case .demoCode:
            let text = guide?(self, false).map { String(decoding: $0.filter { $0 != 13 }, as: UTF8.self) } ?? ""
            return .demoCode(text, symbol?(text))
        case .packQueue:
            return .packQueue(try site.packQueue(), reasons: try site.reasons().filter { $0.jobs.contains(.pack) })
        case .pack(let wish, let order, let offered): return try pack(wish, order, offered, gesture)
        case .packPreview(let wish, let order): return try previewPack(wish, order)
        case .reloadPack(let order):
            let job = try site.packJob(order)
            return .packReloaded(job, try site.briefing(for: job))
        case .label(let order): return try label(order, gesture)
        case .dockQueue: return try dockQueue()
        case .dock(let wish, let offered): return try dock(wish, offered, gesture)
        case .reloadLoad(let load): return .dockShown(try site.dockBriefing(load))
        case .countQueue: return .countQueue(try site.countQueue())
        case .count(let wish, let id, let offered): return try count(wish, id, offered, gesture)
        case .countPreview(let id): return try previewEmpty(id)
        case .reloadCount(let id): return try reload(id)
        case .gateQueue: return .gateQueue(try site.gateOverview())
        case .gate(let wish, let id, let offered): return try gate(wish, id, offered, gesture)
        case .reloadGate(let id): return try reload(id)
        case .returnQueue: return .returnQueue(try site.returnOverview())
        case .inspect(let wish, let id, let offered): return try inspect(wish, id, offered, gesture)
        case .inspectPreview(let id, let code): return try preview(code, id)
        case .reloadReturn(let id): return try reload(id)
        case .carry(let ask): return try carry(ask, gesture)
        case .expiry(let ask): return try expiry(ask, gesture)
        case .board: return .board(try site.boardReading())
        case .rule(let ruling):
            guard let person else { return .signedOut }
            try site.rule(ruling, by: person.badge)
            return .ruled(ruling, try site.boardReading())
        case .say, .readMessage: return try tell(request, gesture)
        case .whereIs(let text):
            guard let found = try site.whereIs(text, by: person?.badge) else {
                return .refused(.unknownCode(text, expected: .nothing), nil)
            }
            return .whereIs(found)
        }
    }

    private func lock(_ gesture: UniqueID) throws(SiteError) -> Answer {
        if let person { try site.noteLock(of: person.badge, gesture: gesture) }
        return .lockNoted
    }

    private func choose(_ settings: PersonSettings, _ gesture: UniqueID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        try site.choose(settings, for: person.badge, by: person.badge, gesture: gesture)
        return .settingsChosen(settings)
    }

    /// Takes a tour, or comes back to one's own.
    private func open(_ id: TourID, _ gesture: UniqueID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        guard person.roles.contains(.pick) else { return .refused(.notQualified(.pick), nil) }
        switch try site.pick(.take, tour: id, by: person.badge, gesture: gesture) {
        case .recorded(let events, let tour):
            // Whose it was is told; what is one's own only goes on.
            if events.contains(where: { $0.previousHolder != nil }) {
                return .recorded(events, tour, try briefing(for: tour))
            }
            return try opened(tour)
        case .refused(let refusal, _): return .refused(refusal, nil)
        case .offered(let offer, _): return .offered(offer)
        }
    }

    private func opened(_ tour: PickTour) throws(SiteError) -> Answer {
        let fresh = try site.briefing(for: tour)
        briefing = (tour.lines, fresh)
        return .opened(tour, fresh)
    }

    private func signIn(_ code: String, pin: String? = nil, _ gesture: UniqueID) throws(SiteError) -> Answer {
        switch try site.signIn(code, pin: pin, gesture: gesture) {
        case .unknown: return .unknownBadge(code)
        case .pinWanted(let person): return .pinWanted(person)
        case .pinRefused(let person, let failures, let wasTried):
            return .pinRefused(person, failures, wasTried: wasTried)
        case .signedIn(let person):
            self.person = person
            return .signedIn(
                person, holding: try site.tourHeld(by: person.badge),
                packing: try site.packJobHeld(by: person.badge),
                counting: try site.countHeld(by: person.badge).map { id throws(SiteError) in try site.count(id).place },
                inspecting: try site.returnHeld(by: person.badge), carrying: try site.carryHeld(by: person.badge),
                settings: try site.settings(of: person.badge))
        }
    }

    private func pick(
        _ id: TourID, _ wish: PickWish, _ offered: Offer?, _ gesture: UniqueID
    ) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        let outcome = try site.pick(wish.request, tour: id, by: person.badge, gesture: gesture, offered: offered)
        switch outcome {
        case .recorded(let events, let tour):
            return .recorded(events, tour, try briefing(for: tour))
        case .refused(let refusal, let tour): return .refused(refusal, tour)
        case .offered(let offer, _): return .offered(offer)
        }
    }

    /// The briefing in hand while it covers the tour; new lines may name bins that it does not know yet.
    private func briefing(for tour: PickTour) throws(SiteError) -> TourBriefing {
        if let (known, briefing) = briefing {
            // Most lines stand where they stood; only the others have to be looked up.
            let isCovered = tour.lines.indices.allSatisfy { index in
                let (place, order) = (tour.lines[index].place, tour.lines[index].order)
                return index < known.count && known[index].place == place && known[index].order == order
                    || briefing.places[place] != nil && briefing.orders[order] != nil
            }
            self.briefing?.lines = tour.lines
            if isCovered { return briefing }
        }
        let fresh = try site.briefing(for: tour)
        briefing = (tour.lines, fresh)
        return fresh
    }
}
