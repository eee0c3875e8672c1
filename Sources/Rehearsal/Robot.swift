import Foundation
import Glibc
import Screens
import SiteStore
import Station
import Terminal
import TextScreen
import Warehouse

// A robot works as a person does: it looks at the screen, scans, presses keys. Everything it does goes as bytes into
// the same core that a terminal feeds, and every picture is drawn. What it may do wrong is in Mischief.swift.

/// What a robot reports while it works, a line each.
public enum RobotReport: Hashable, Sendable {
    /// A scan or key was made; written before its bytes are fed, so that a killed robot's last one counts.
    case gesture
    /// It was accepted and durable after so many nanoseconds.
    case accepted(UInt64)
    case refused(String)
    /// Something went wrong on purpose: the job and what.
    case mischief(String)
    /// Something is not as it must be: the rehearsal has failed.
    case broken(String)
}

/// How a robot's shift is cut short.
public enum RobotDeath: Error, Hashable, Sendable {
    /// Between a commit and the screen, or before a scan: whoever comes next with this badge goes on at the same step.
    case killed
    /// Walked off with a tour in hand and does not come back; somebody else takes it over.
    case abandoned
    /// Was told NOT SAVED because the disk is full; whoever comes next goes on at the same step when there is room.
    case noRoom

    /// How it is called among the things that went wrong.
    static let fullDisk = "fullDisk"
}

/// A worker made of code.
public final class Robot {
    let hands: Hands
    var core: StationCore { hands.core }
    let site: Site
    let guide: Guide
    let plan: MischiefPlan
    let badge: BadgeID
    /// Where it is noted that a mischief has happened, so that it happens once whoever comes to the line.
    let marks: String
    let report: (RobotReport) -> Void
    /// What dying means: a process kills itself, a test throws.
    let die: (RobotDeath) throws -> Void
    private var fedAt: UInt64 = 0
    private(set) var lastAnswer: Answer?
    /// Which robot of the shift it is, counted from 1, and how many there are.
    let slot: Int
    let robots: Int
    var stalls = 0
    var diesOnAnswer = false
    /// Whether the disk may be full meanwhile without anything being broken.
    var expectsFullDisks = false
    /// Whether the shift goes on; a robot whose rehearsal was stopped goes home.
    var goesOn: () -> Bool = { true }
    /// Tours that were released before the shift began.
    private let plannedTours: Int

    init(
        site: Site, badge: BadgeID, slot: Int, robots: Int, totes: String, plan: MischiefPlan, marks: String,
        report: @escaping (RobotReport) -> Void, die: @escaping (RobotDeath) throws -> Void
    ) {
        self.site = site
        self.badge = badge
        self.slot = slot
        self.robots = robots
        self.plan = plan
        self.marks = marks
        self.report = report
        self.die = die
        plannedTours = (try? String(contentsOfFile: Robot.tourCount(marks), encoding: .utf8)).flatMap(Int.init) ?? .max
        guide = Guide(site: site, totes: totes, reach: slot - 1, astray: Astray.read(marks + "/astray"))
        let scanner = RobotScanner(slot: slot)
        hands = Hands(core: StationCore(site: site, scanner: scanner.settings), scanner: scanner)
        core.onAnswer = { [weak self] request, answer in self?.hear(request, answer) }
    }

    /// Works until nothing at the site wants work any more. Throws when the site fails.
    public func work() throws {
        core.labelDesk = { [weak self] job in self?.label(job) ?? .made(tracking: nil) }
        scan(badge.rawValue, counts: false)
        var idle = 0
        while stalls < 20 {
            guard goesOn() else { return }
            if core.console.pick != nil {
                try step()
            } else if core.console.pack != nil {
                try packStep()
            } else if try !takeWork() {
                if try isOver() { return }
                // Others still work; what they have may be left or abandoned yet.
                idle += 1
                if idle > 1200 {
                    report(.broken("work is held and nobody does it: \(try site.tally())"))
                    return
                }
                // Every look reads the whole floor; robots that wait leave the processor to those that work.
                usleep(100_000)
                core.lookAround()
                continue
            }
            idle = 0
        }
        report(.broken("the robot is stuck: \(core.console.notice.map { String(describing: $0) } ?? "no message")"))
    }

    /// Every third robot packs before it picks, so that all jobs are done at once.
    private func takeWork() throws -> Bool {
        if core.console.person?.badge != badge { signBackIn() }
        if try workDock() { return true }
        if try releaseAgain() { return true }
        let jobs = slot % 3 == 0 ? [takeOrder, takeTour] : [takeTour, takeOrder]
        for job in jobs where try job() { return true }
        return false
    }

    private func isOver() throws -> Bool {
        try site.tally().unfinishedTours == 0 && site.packQueue().isEmpty && isDockDone()
    }

    /// At the seal somebody else's badge was scanned here; the shift goes on with the own one.
    private func signBackIn() {
        go(to: .dock)
        scan(badge.rawValue, counts: false)
    }

    // MARK: Menu

    private func takeTour() throws -> Bool {
        if try site.openTours().isEmpty { return false }
        go(to: .tours)
        // Somebody else was quicker with the tour this robot asked for; it must not take that one out of their hands.
        if core.console.menu?.offer != nil { escape(counts: false) }
        let tours = try site.openTours()
        let mine = tours.first { $0.lease?.holder == badge }
        let waiting = tours.filter { $0.lease == nil }
        let offset = Int(plan.hash(badge.rawValue) % UInt64(max(1, waiting.count)))
        if let tour = mine ?? (waiting.isEmpty ? nil : waiting[offset]) {
            scan(String(tour.id.rawValue), counts: false)
            return core.console.pick != nil
        }
        guard let left = tours.first(where: { isMarked("abandoned-\($0.id)") && !isMarked("adopted-\($0.id)") }),
            mark("adopted-\(left.id)")
        else { return false }
        scan(String(left.id.rawValue), counts: false)
        // Taking over somebody's tour is a deviation: the same number once more.
        if core.console.pick == nil { scan(String(left.id.rawValue), counts: false) }
        if core.console.pick == nil { report(.broken("tour \(left.id) could not be taken over")) }
        return core.console.pick != nil
    }

    // MARK: One step of a tour

    private func step() throws {
        guard let pick = core.console.pick else { return }
        guard let hand = pick.hand, let line = pick.line else {
            enter(counts: false)
            if core.console.pick != nil { stalls += 1 }
            return
        }
        let released = pick.tour.lines.count { $0.turn % Limits.turnStep == 0 }
        // A tour that was made during the shift has another number each time, so nothing is hung on it.
        let isPlanned = pick.tour.id.rawValue <= plannedTours
        if isPlanned, let mischief = plan.mischief(tour: pick.tour.id, line: line, lines: released), line.kind == .pick,
            moment(of: mischief, hand, line), mark("\(pick.tour.id)-\(line.number)")
        {
            report(.mischief(mischief.rawValue))
            try perform(mischief, pick, hand, line)
            return
        }
        try right()
    }

    private func right() throws {
        guard let text = try guide.right(core.console) else {
            stalls += 1
            return
        }
        let before = core.console.pick?.tour
        scan(text)
        if case .refused(let refusal, _) = lastAnswer {
            report(.broken("a right scan (\(text)) was refused: \(refusal)"))
            stalls += 1
        } else if core.console.pick?.tour == before, core.console.pick?.offer == nil {
            stalls += 1
        } else {
            stalls = 0
        }
    }

    /// Whether a mischief fits this step.
    private func moment(of mischief: Mischief, _ hand: Hand, _ line: PickLine) -> Bool {
        switch mischief {
        case .wrongPlace, .unknownCode, .controlBytes, .hugeCode, .skip, .leaveAndReturn: hand.step == .place
        // A tour is abandoned once; who adopted it brings it home.
        case .abandon: hand.step == .place && !isMarked("abandoned-\(core.console.pick?.tour.id.rawValue ?? 0)")
        case .wrongItem, .short, .unreadable: hand.step == .item
        case .wrongTote, .undo, .undoTwice, .killBefore: hand.step == .tote
        case .tooMany: hand.step == .quantity
        case .doubleScan, .killAfter: hand.step == .place
        case .damaged:
            // A broken unit with a serial has to be scanned first; that is another story.
            hand.step == .item && core.console.pick?.tour.tracking[line.sku]?.contains(.serial) != true
        case .toteFull: hand.step == .tote && core.console.pick?.tour.slot(for: line)?.tote != nil
        }
    }

    private func perform(_ mischief: Mischief, _ pick: PickScreen, _ hand: Hand, _ line: PickLine) throws {
        switch mischief {
        case .wrongPlace, .wrongTote: expectRefusal(try guide.wrong(core.console))
        case .wrongItem: expectRefusal(try guide.wrongItem(pick, line))
        case .unknownCode: expectRefusal("NOWHERE-99")
        case .controlBytes: expectRefusal("\u{1D}A\u{03}B\u{13}C\u{1A}D\u{1C}E\u{11}F")
        case .hugeCode:
            scan(String(repeating: "9", count: 100_000))
            expectSame(pick.tour)
        case .tooMany: expectRefusal(String(line.open + 1))
        case .doubleScan: try doubleScan()
        case .undo: try undo(times: 1, pick)
        case .undoTwice: try undo(times: 2, pick)
        case .skip: press(Keys.skip)
        case .short: try reportReason("short")
        case .damaged: try damage(line)
        case .unreadable:
            try reportReason("unreadable")
        case .toteFull: try reportReason("tote-full")
        case .killBefore:
            try die(.killed)
        case .killAfter:
            diesOnAnswer = true
            try right()
            try die(.killed)
        case .abandon:
            _ = mark("abandoned-\(pick.tour.id)")
            try die(.abandoned)
        case .leaveAndReturn:
            escape()
            escape()
            if core.console.pick != nil { report(.broken("Esc twice did not leave the tour")) }
        }
    }

    func expectRefusal(_ text: String?) {
        guard let text, let before = core.console.pick?.tour else { return }
        scan(text)
        expectSame(before)
        if case .recorded = lastAnswer { report(.broken("a wrong scan (\(text)) was recorded")) }
    }

    func expectSame(_ before: PickTour) {
        if core.console.pick?.tour != before { report(.broken("a refused scan changed the tour")) }
    }

    /// The scanner fires twice: the second one comes 100 ms later and must not count.
    private func doubleScan() throws {
        guard let text = try guide.right(core.console) else { return }
        scan(text)
        let once = core.console.pick?.tour
        hands.now -= 900_000_000
        scan(text)
        if core.console.pick?.tour != once { report(.broken("a double scan counted twice")) }
    }

    private func undo(times: Int, _ pick: PickScreen) throws {
        let before = try site.tour(pick.tour.id)
        for _ in 0..<times {
            press(Keys.undo)
            guard case .recorded = lastAnswer else {
                report(.broken("undo was not recorded"))
                return
            }
        }
        if try site.tour(pick.tour.id) == before { report(.broken("undo changed nothing")) }
    }

    private func damage(_ line: PickLine) throws {
        try reportReason("damaged")
        if try site.tour(core.console.pick?.tour.id ?? TourID(0)).line(line.number)?.short != 0 {
            report(.broken("a damaged unit was not replaced though the bin had plenty"))
        }
    }

    /// Opens the exceptions, goes to the reason and confirms it.
    private func reportReason(_ code: ReasonCode) throws {
        let reasons = try site.reasons().filter { $0.jobs.contains(.pick) }
        guard let index = reasons.firstIndex(where: { $0.code == code }) else {
            report(.broken("the site has no reason \(code)"))
            return
        }
        press(Keys.exception)
        for _ in 0..<index { press(Keys.down, counts: false) }
        enter()
        guard case .recorded = lastAnswer else {
            report(.broken("reporting \(code) was not recorded: \(answered)"))
            return
        }
    }

    // MARK: Hands

    /// The homes that a robot works from.
    enum Home { case tours, bench, dock }

    /// Goes to the home of another job, if it is not there already.
    func go(to home: Home) {
        // From a load the way to any home is the home of the dock.
        if core.console.load != nil { press(Keys.home, counts: false) }
        switch home {
        case .tours where core.console.menu == nil: press(Keys.tours, counts: false)
        case .bench where core.console.packHome == nil: press(Keys.bench, counts: false)
        case .dock where core.console.dock == nil: press(Keys.dock, counts: false)
        case .tours, .bench, .dock: break
        }
    }

    typealias Keys = Hands.Keys

    func scan(_ text: String, counts: Bool = true) {
        if Hands.isTyped(text) {
            type(text, counts: counts)
        } else {
            press(hands.scanner.bytes(of: text), counts: counts)
        }
    }

    func type(_ text: String, counts: Bool = true) {
        hands.touch(text)
        press([13], counts: counts)
    }

    func enter(counts: Bool = true) { press([13], counts: counts) }

    func escape(counts: Bool = true) {
        press([27], counts: counts)
        hands.rest()
    }

    func press(_ bytes: [UInt8], counts: Bool = true) {
        lastAnswer = nil
        if counts { report(.gesture) }
        fedAt = monotonicNanoseconds()
        hands.press(bytes)
    }

    private func hear(_ request: Request, _ answer: Answer) {
        // Taking a tour is not counted: whether it was free or its offer stood depends on who came first.
        if case .pick(_, .take, _) = request { return }
        if case .pack(.find, _, _) = request { return }
        // Who comes first to a bin depends on the others.
        if case .count(.open, _, _) = request { return }
        if case .docked(let facts, _) = answer, facts.contains(where: \.isOpening) { return }
        switch answer {
        case .recorded:
            report(.accepted(monotonicNanoseconds() - fedAt))
            // The commit is durable and nobody has heard of it: the worst moment for the power to go.
            if diesOnAnswer { try? die(.killed) }  // A test that throws instead dies at the end of the gesture.
        case .packed, .docked, .counted, .gated, .inspected, .carry(.recorded), .expiry(.recorded):
            report(.accepted(monotonicNanoseconds() - fedAt))
            if diesOnAnswer { try? die(.killed) }  // As above.
        case .refused(let refusal, _),
            .packRefused(let refusal, _), .countRefused(let refusal, _), .gateRefused(let refusal),
            .inspectRefused(let refusal, _), .carry(.refused(let refusal, _)), .expiry(.refused(let refusal, _)):
            report(.refused(refusal.kind))
        // A badge at a load is no mistake: somebody else stands there now.
        case .dockRefused(.wrongKind(_, .person, _), _): break
        // Who came first to a free door depends on the others.
        case .dockRefused(.dock(.doorTaken), _): break
        case .dockRefused(let refusal, _): report(.refused(refusal.kind))
        case .failed(_, SiteError.diskFull(path: site.path).brief) where expectsFullDisks:
            try? die(.noRoom)  // Only a process has such disks, and it is dead now.
        case .failed(let text, _): report(.broken(text))
        case .signedIn, .unknownBadge, .pinWanted, .pinRefused, .lockNoted, .settingsChosen, .signedOut, .tours,
            .opened, .offered,
            .preview, .whereIs, .scanner, .scannerSet, .teach, .demoCode, .packQueue, .packReloaded, .dockQueue,
            .dockHolding, .dockShown, .countQueue,
            .countReloaded, .gateQueue, .gateShown, .returnQueue, .inspectReloaded, .pictureAwaited, .carry(.queue),
            .carry(.shown), .expiry(.list), .expiry(.shown), .board, .ruled, .said, .notSaid, .messageRead:
            break
        }
        switch request {
        case .pick, .open, .pack, .label, .dock, .count, .gate, .inspect, .carry(.wish): lastAnswer = answer
        case .expiry(.wish): lastAnswer = answer
        case .carry, .expiry: break
        case .signIn, .pin, .signOut, .lock, .tours, .preview, .reload, .whereIs, .scanner, .setScanner, .teach,
            .demoCode,
            .packQueue, .packPreview, .reloadPack, .dockQueue, .reloadLoad, .countQueue, .reloadCount,
            .gateQueue, .reloadGate, .returnQueue, .countPreview, .inspectPreview, .reloadReturn, .board, .rule,
            .choose, .say, .readMessage:
            break
        }
    }

    /// The last answer in so many words that a report stays readable.
    var answered: String { String(String(describing: lastAnswer).prefix(200)) }

    // MARK: Marks

    /// The file that says how many tours were released before the shift; where there is none, all were.
    static func tourCount(_ marks: String) -> String { marks + "/planned-tours" }

    func isMarked(_ name: String) -> Bool { access("\(marks)/\(name)", F_OK) == 0 }

    /// Sets a mark; true when it was not set before. The kernel makes sure that only one robot does.
    func mark(_ name: String) -> Bool {
        let descriptor = open("\(marks)/\(name)", O_CREAT | O_EXCL | O_WRONLY, 0o644)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }
}

extension DockFact {
    /// Which door was free depends on the others, and so does how often it had to be scanned.
    fileprivate var isOpening: Bool {
        if case .load(_, .opened) = self { return true }
        return false
    }
}
