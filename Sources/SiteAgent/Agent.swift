import FileLocks
import Foundation
import Glibc
public import Logging
public import SiteStore
import SyncProtocol
import Synchronization
import Warehouse

// One agent per site: it carries facts up and wishes down, and hands back what the floor could not find.
//
//   pushing    SitePush decides, the agent sends; woken when facts were committed, or when a pause is over
//   listening  asks for what is behind the site's place in the feed, and waits at the hub until there is something
//   keeping    hands back shorts, makes a backup a day
//
// Each has the site open by itself, so that one that waits never holds up another. How things stand is kept in the
// site's file, where every station reads it.

/// How an agent runs.
public struct AgentConfiguration: Sendable {
    public var path: String
    public var program: String
    public var clock = SiteClock.system
    /// How often it looks whether facts were committed.
    public var lookMilliseconds = 250
    /// How long it waits at the hub for something new.
    public var waitSeconds = 25
    /// Where a backup goes every day, and how many are kept; nil makes none.
    public var backups: String?
    public var backupsKept = 7

    public init(path: String, program: String) {
        self.path = path
        self.program = program
    }
}

/// The agent of one site.
public struct Agent: Sendable {
    let configuration: AgentConfiguration
    let log: Logger
    /// Whether the hub has welcomed this very file and its facts fit: a copy of a site's file must not take its orders.
    private let isWelcome = WelcomeSign()

    public init(_ configuration: AgentConfiguration, log: Logger) {
        self.configuration = configuration
        self.log = log
    }

    /// Runs until the task is cancelled. Errors: `AgentError` where there is no key, or another agent runs.
    public func run() async throws {
        let lease = try takeLease()
        defer { withExtendedLifetime(lease) {} }
        let key = try AgentKey.read(of: configuration.path)
        let site = try Site.open(configuration.path, station: "agent")
        let link = try site.hubLink()
        try site.close()
        guard let link else { throw AgentError.notEnrolled(site: configuration.path) }
        let hub = HubClient(address: link.address, key: key.key, trust: key.trust)
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await self.pushing(hub) }
                group.addTask { try await self.listening(hub) }
                group.addTask { try await self.keeping() }
                // The first that fails ends the others; none ends by itself.
                defer { group.cancelAll() }
                try await group.next()
            }
        } catch is CancellationError {}
        try await hub.close()
    }

    /// A site has one agent. No clock decides that: the kernel gives the lock back also when its process is killed.
    private func takeLease() throws(AgentError) -> SideLock {
        let path = configuration.path + ".agent"
        do { return try SideLock(path: path) } catch {
            switch error {
            case .taken(let holder): throw .running(site: configuration.path, holder: holder)
            case .unusable(let code): throw .cannotKeep(path: path, detail: String(cString: strerror(code)))
            }
        }
    }

    /// The site, open for one of the tasks.
    private func open(_ task: String) throws -> Site {
        try Site.open(configuration.path, station: StationID("agent-\(task)"))
    }

    // MARK: Up

    private func pushing(_ hub: HubClient) async throws {
        let site = try open("push")
        defer { try? site.close() }
        while true {
            try await pushUntilStopped(site, hub)
            // People may have done by then what it waits for.
            try await Task.sleep(for: .seconds(60))
        }
    }

    private func pushUntilStopped(_ site: Site, _ hub: HubClient) async throws {
        let clock = configuration.clock
        let link = try site.hubLink()
        var push = SitePush(program: configuration.program, session: link?.session, highest: link?.highest ?? [:])
        var (seen, wait): (Int, Int?) = (-1, nil)
        while push.stop == nil {
            try Task.checkCancellation()
            var inputs = [isWelcome.hubChanged() ? SitePush.Input.hubChanged : .wake]
            while !inputs.isEmpty {
                let input = inputs.removeFirst()
                let effects = try push.step(input, at: clock.now(), dice: clock.random(), on: site.outgoing)
                for effect in effects { try await perform(effect, site, hub, push.session, &inputs, &wait) }
                if case .hello(.welcome, _) = input, push.stop == nil { try site.noteWelcome() }
            }
            isWelcome.set(isWelcome.wasSaid && push.stop == nil)
            // What the hub has of a stream that is over and was lost here counts as sent, too.
            try site.noteAcknowledged(push.acknowledged)
            seen = try await newFacts(site, beyond: seen, within: wait)
            wait = nil
        }
    }

    private func perform(
        _ effect: SitePush.Effect, _ site: Site, _ hub: HubClient, _ session: UniqueID?,
        _ inputs: inout [SitePush.Input], _ wait: inout Int?
    ) async throws {
        switch effect {
        case .hello(let hello, let request):
            inputs.append(
                try await asked(site, request) {
                    let answer = try await hub.hello(hello)
                    isWelcome.hear(answer)
                    if case .welcome(let welcome) = answer {
                        try site.noteContact(
                            session: welcome.session, incarnation: welcome.incarnation, hubClock: welcome.now)
                    }
                    return .hello(answer, request: request)
                })
        case .push(let message, let request):
            inputs.append(
                try await asked(site, request) {
                    let answer = try await hub.push(message)
                    try site.noteContact(session: session, incarnation: nil, hubClock: nil)
                    return .push(answer, request: request)
                })
        case .wait(let milliseconds): wait = milliseconds
        case .acknowledged(let stream, let place, let wentBack):
            try site.noteAcknowledged(stream, place)
            if wentBack { log.warning("the hub has less than before: it was put back, and gets again what it lost") }
        case .parked(_, let numbers): log.warning("the hub keeps \(numbers.count) facts that it cannot read")
        case .lost(_, let facts): log.warning("the hub has \(facts) facts that this file has lost")
        case .stopped(let stop):
            isWelcome.set(false)
            try site.noteStopped(stop)
            log.error("stopped: \(stop.words)")
        }
    }

    /// What came of a request. A hub that cannot be reached is nothing unusual: the site works on, and says so.
    private func asked(
        _ site: Site, _ request: Int, _ work: () async throws -> SitePush.Input
    ) async throws -> SitePush.Input {
        do { return try await work() } catch let failure as HubFailure {
            try note(failure, site)
            return .failed(request: request)
        }
    }

    private func note(_ failure: HubFailure, _ site: Site) throws {
        switch failure {
        case .keyRefused: try site.noteStopped("\(failure)")
        case .unreachable, .busy, .refused, .unreadable: try site.noteOffline("\(failure)")
        }
        log.notice("\(failure)")
    }

    /// Waits until facts were committed, or so many milliseconds; with nothing to wait for, until there is something.
    private func newFacts(_ site: Site, beyond seen: Int, within milliseconds: Int?) async throws -> Int {
        var left = milliseconds ?? .max
        while left > 0 {
            let newest = try site.newestFact()
            if milliseconds == nil, newest != seen { return newest }
            if milliseconds == nil, isWelcome.hasHubChanged { return seen }
            let nap = min(left, configuration.lookMilliseconds)
            try await Task.sleep(for: .milliseconds(nap))
            left -= nap
        }
        return seen
    }

    // MARK: Down

    private func listening(_ hub: HubClient) async throws {
        let site = try open("feed")
        defer { try? site.close() }
        var attempts = 0
        while true {
            try Task.checkCancellation()
            guard isWelcome.isUp else {
                try await Task.sleep(for: .milliseconds(configuration.lookMilliseconds))
                continue
            }
            do {
                let began = ContinuousClock.now
                let place = try site.hubLink()?.feed ?? FeedPlace(incarnation: nil, after: 0)
                let isQuiet = try take(try await hub.feed(place, waiting: configuration.waitSeconds), site)
                attempts = 0
                // A hub that does not let anybody wait must not be asked without a pause.
                if isQuiet, ContinuousClock.now - began < .seconds(1) { try await Task.sleep(for: .seconds(1)) }
            } catch let failure as HubFailure {
                // How it stands with the hub is for the push to say; it is tried again here in its own time.
                log.debug("feed: \(failure)")
                let bound = min(SyncRules.pauseSecondsMax, 1 << min(attempts, 16))
                attempts += 1
                try await Task.sleep(for: .seconds(1 + Int(configuration.clock.random() % UInt64(bound))))
            }
        }
    }

    /// Takes an answer of the feed; true where it held nothing.
    private func take(_ answer: FeedAnswer, _ site: Site) throws -> Bool {
        switch answer {
        case .page(let page):
            try site.noteContact(session: nil, incarnation: nil, hubClock: page.now)
            if page.intents.isEmpty { return true }
            for answer in try site.takeFeed(page) {
                log.info("\(answer.kind) \(answer.id) revision \(answer.revision): \(answer.outcome)")
            }
            return false
        case .reset(let incarnation):
            log.warning("the hub's feed begins anew; everything that it wants is read again")
            try site.takeFeedReset(incarnation: incarnation)
            isWelcome.noteHubChanged()
            return false
        }
    }

    // MARK: Housekeeping

    private func keeping() async throws {
        let site = try open("keep")
        defer { try? site.close() }
        while true {
            let handed = try site.handBackShorts(at: configuration.clock.now())
            for units in handed { log.info("handed back: \(units.quantity) of \(units.sku), order \(units.order)") }
            if let folder = configuration.backups { backUp(site, to: folder) }
            try await Task.sleep(for: .seconds(5))
        }
    }

    /// One backup for each day, the oldest beyond the number kept removed. A disk that is full must not stop the rest.
    private func backUp(_ site: Site, to folder: String) {
        let day = Day(Int(configuration.clock.now().milliseconds / 86_400_000))
        let name = "\(site.name.filter { $0.isLetter || $0.isNumber })-\(day.rawValue).site"
        let path = folder + "/" + name
        guard !FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            _ = try site.backup(to: path)
            let kept = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".site") }
            for old in kept.sorted().dropLast(configuration.backupsKept) {
                try FileManager.default.removeItem(atPath: folder + "/" + old)
            }
            log.info("backup made: \(path)")
        } catch { log.error("no backup was made: \(error)") }
    }
}

/// What the half that pushes lets the half that listens know.
private final class WelcomeSign: Sendable {
    private let state = Mutex((wasSaid: false, isUp: false))
    private let change = Mutex(false)

    /// The feed began anew, and the half that pushes has not been told yet.
    var hasHubChanged: Bool { change.withLock { $0 } }

    func noteHubChanged() { change.withLock { $0 = true } }

    /// Tells the half that pushes, once.
    func hubChanged() -> Bool {
        change.withLock { change in
            defer { change = false }
            return change
        }
    }

    /// The hub's last answer to a hello was a welcome.
    var wasSaid: Bool { state.withLock { $0.wasSaid } }
    var isUp: Bool { state.withLock { $0.isUp } }

    func set(_ isUp: Bool) { state.withLock { $0.isUp = isUp } }

    /// Takes the sign down until the facts have been compared.
    func hear(_ answer: HelloAnswer) {
        let isWelcome = if case .welcome = answer { true } else { false }
        state.withLock { $0 = (isWelcome, false) }
    }
}
