public import Warehouse

// The site's half: a state machine without clock, network or file. Whoever drives it sends what it says, tells it what
// came of that, and wakes it when facts were committed or a pause is over.
//
//   state              input                          then
//   no session         wake                           hello
//   asking             welcome                        every hash compared; then push
//                      inUse, failed                  pause, then hello again
//                      noCommonProtocol, forked,      stopped, until people have done something
//                      behind (newest stream)
//   in session         wake, with facts unsent        push, the oldest stream first
//                      hubChanged                     hello
//   pushing            held, gap                      the hub's place, when its hash is ours; then the next push
//                      sessionOver, unknownStream     hello
//                      failed                         pause, half the batch, then the same place again
//                      forked, behind                 stopped
//
// An answer counts only for the request that is under way; a late one is nobody's.

/// The facts of a site's file, as they are to be sent.
public protocol OutgoingLog {
    /// Every stream of the file, the oldest first.
    func streams() throws -> [StreamClaim]
    /// The hash of a fact of a stream, or of its origin; nil where the file has none.
    func hash(of sequence: Int, in stream: UniqueID) throws -> ChainHash?
    /// Facts of a stream behind a number, in their order and within limits, at least one where there is one.
    func facts(of stream: UniqueID, after sequence: Int, within limits: SyncLimits) throws -> [WireFact]
}

/// Why a site sends nothing any more.
public enum SyncStop: Hashable, Sendable {
    /// The hub has more of this site's newest stream than the site: its file is an older copy.
    case behind(UniqueID, hub: Position)
    /// Hub and site have different facts under the same number: the file was copied, or put back and worked on.
    case forked(UniqueID, at: Int)
    /// The hub speaks other protocols only.
    case noCommonProtocol(hubSpeaks: [Int])
}

/// The pushing of one site.
public struct SitePush: Sendable {
    /// What happened.
    public enum Input: Sendable {
        /// Facts were committed, or a pause is over.
        case wake
        case hello(HelloAnswer, request: Int)
        case push(PushAnswer, request: Int)
        /// No answer, or none that could be read.
        case failed(request: Int)
        /// The feed says that the hub is not what it was. It may have lost facts that nothing else would make this site
        /// send again, and waits for them.
        case hubChanged
    }

    /// What is to be done.
    public enum Effect: Equatable, Sendable {
        case hello(Hello, request: Int)
        case push(Push, request: Int)
        /// Wake it after so many milliseconds, if nothing else does.
        case wait(milliseconds: Int)
        /// The hub has this stream up to here; `wentBack` when it had more before, so it was restored.
        case acknowledged(UniqueID, Position, wentBack: Bool)
        /// The hub keeps these facts and could not apply them.
        case parked(UniqueID, [Int])
        /// The hub has facts of a stream that is over which this file has lost.
        case lost(UniqueID, facts: Int)
        case stopped(SyncStop)
    }

    /// Why it has stopped, if it has.
    public private(set) var stop: SyncStop?
    /// Where the hub is, as it said last.
    public private(set) var acknowledged: [UniqueID: Position] = [:]
    private let program: String
    /// The session that the hub gave last; kept in the site's file, so that another life goes on with it at once.
    public private(set) var session: UniqueID?
    /// A hello is wanted before anything else.
    private var wantsHello = true
    /// The hub is another one since the request that is under way.
    private var hasChanged = false
    private var limits = SyncLimits()
    private var hubLimits = SyncLimits()
    private var request = 0
    private var isWaiting = false
    /// The stream of the batch that is under way.
    private var sent: UniqueID?
    private var attempts = 0
    private var pausedUntil: Moment?
    /// The most that the hub ever said of a stream.
    private var highest: [UniqueID: Int]

    /// `highest` is what was remembered of earlier lives, so that a hub that went back is noticed.
    public init(program: String, session: UniqueID? = nil, highest: [UniqueID: Int] = [:]) {
        self.program = program
        self.session = session
        self.highest = highest
    }

    /// Goes one step. `now` may stand still or jump: only pauses hang on it. `dice` is random.
    public mutating func step(
        _ input: Input, at now: Moment, dice: UInt64, on log: some OutgoingLog
    ) throws -> [Effect] {
        switch input {
        case .wake: return try wake(now, log)
        case .hello(let answer, let request):
            guard isCurrent(request) else { return [] }
            return try meetAgain(take(answer, now, log), now, log)
        case .push(let answer, let request):
            guard isCurrent(request) else { return [] }
            return try meetAgain(take(answer, now, log), now, log)
        case .hubChanged:
            hasChanged = true
            return try isWaiting ? [] : meetAgain(wake(now, log), now, log)
        case .failed(let request):
            guard isCurrent(request) else { return [] }
            (wantsHello, hasChanged) = (wantsHello || hasChanged, false)
            limits = limits.halved
            return pause(seconds: SitePush.pause(attempt: attempts, dice: dice), now)
        }
    }

    /// Says hello to a hub that has changed, once the answers of the old one are through.
    private mutating func meetAgain(
        _ effects: [Effect], _ now: Moment, _ log: some OutgoingLog
    ) throws -> [Effect] {
        guard hasChanged, !isWaiting, stop == nil else { return effects }
        (hasChanged, wantsHello) = (false, true)
        return pausedUntil == nil ? effects + (try sayHello(now, log)) : effects
    }

    /// Seconds before the next attempt: full jitter under a bound that doubles.
    static func pause(attempt: Int, dice: UInt64) -> Int {
        let bound = min(SyncRules.pauseSecondsMax, 1 << min(attempt, 16))
        return 1 + Int(dice % UInt64(bound))
    }

    private mutating func isCurrent(_ answered: Int) -> Bool {
        guard isWaiting, answered == request else { return false }
        isWaiting = false
        return true
    }

    private mutating func pause(seconds: Int, _ now: Moment) -> [Effect] {
        attempts += 1
        pausedUntil = Moment(milliseconds: now.milliseconds + Int64(seconds) * 1000)
        return [.wait(milliseconds: seconds * 1000)]
    }

    private mutating func wake(_ now: Moment, _ log: some OutgoingLog) throws -> [Effect] {
        guard stop == nil, !isWaiting else { return [] }
        if let until = pausedUntil, now < until {
            // A clock that was set back must not make a pause longer than any pause is, this time or the next.
            let left = min(until.milliseconds(since: now), Int64(SyncRules.pauseSecondsMax) * 1000)
            pausedUntil = Moment(milliseconds: now.milliseconds + left)
            return [.wait(milliseconds: Int(left))]
        }
        pausedUntil = nil
        return wantsHello ? try sayHello(now, log) : try next(log)
    }

    // MARK: Hello

    private mutating func sayHello(_ now: Moment, _ log: some OutgoingLog) throws -> [Effect] {
        let hello = Hello(
            protocols: SyncRules.versions, program: program, session: session, streams: try log.streams(), now: now)
        wantsHello = true
        return [.hello(hello, request: ask())]
    }

    private mutating func ask() -> Int {
        request += 1
        isWaiting = true
        return request
    }

    private mutating func take(_ answer: HelloAnswer, _ now: Moment, _ log: some OutgoingLog) throws -> [Effect] {
        switch answer {
        case .noCommonProtocol(let speaks): return halt(.noCommonProtocol(hubSpeaks: speaks))
        case .inUse(let until):
            let seconds = until.milliseconds(since: now) / 1000 + 1
            return pause(seconds: Int(min(max(1, seconds), Int64(SyncRules.pauseSecondsMax))), now)
        case .welcome(let welcome):
            session = welcome.session
            wantsHello = false
            (limits, hubLimits, attempts) = (welcome.limits.bounded, welcome.limits.bounded, 0)
            var effects: [Effect] = []
            let claims = try log.streams()
            for standing in welcome.standings {
                guard let claim = claims.first(where: { $0.stream == standing.stream }) else { continue }
                switch standing.verdict {
                case .forked: return effects + halt(.forked(claim.stream, at: standing.held.sequence))
                case .behind: return effects + halt(.behind(claim.stream, hub: standing.held))
                case .fits: break
                }
                if standing.lostAtSite > 0 {
                    effects.append(.lost(claim.stream, facts: standing.lostAtSite))
                    acknowledged[claim.stream] = claim.head
                    continue
                }
                effects += try believe(standing.held, of: claim.stream, log)
                if stop != nil { return effects }
            }
            return effects + (try next(log))
        }
    }

    // MARK: Push

    /// The next batch of the oldest stream that is not at the hub as a whole.
    private mutating func next(_ log: some OutgoingLog) throws -> [Effect] {
        guard let session else { return [] }
        for claim in try log.streams() {
            let after = acknowledged[claim.stream] ?? claim.origin
            guard after.sequence < claim.head.sequence else { continue }
            let facts = try log.facts(of: claim.stream, after: after.sequence, within: limits)
            guard !facts.isEmpty else { continue }
            let push = Push(session: session, stream: claim.stream, after: after, facts: facts, head: claim.head)
            sent = claim.stream
            return [.push(push, request: ask())]
        }
        return []
    }

    private mutating func take(_ answer: PushAnswer, _ now: Moment, _ log: some OutgoingLog) throws -> [Effect] {
        let claims = try log.streams()
        guard let pushed = sent else { return [] }
        switch answer {
        case .held(let position, let parked):
            attempts = 0
            limits = SyncLimits(
                facts: min(hubLimits.facts, limits.facts * 2), bytes: min(hubLimits.bytes, limits.bytes * 2))
            let effects = (parked.isEmpty ? [] : [.parked(pushed, parked)]) + (try believe(position, of: pushed, log))
            return stop == nil ? effects + (try next(log)) : effects
        case .gap(let position):
            let effects = try believe(position, of: pushed, log)
            return stop == nil ? effects + (try next(log)) : effects
        case .behind(let position):
            if pushed == claims.last?.stream { return halt(.behind(pushed, hub: position)) }
            acknowledged[pushed] = claims.first { $0.stream == pushed }?.head
            return try next(log)
        case .forked(let sequence): return halt(.forked(pushed, at: sequence))
        case .sessionOver, .unknownStream: return try sayHello(now, log)
        }
    }

    /// Takes the hub's word for where it is, when its hash is ours.
    private mutating func believe(
        _ position: Position, of stream: UniqueID, _ log: some OutgoingLog
    ) throws -> [Effect] {
        let own = try log.hash(of: position.sequence, in: stream)
        guard own == position.hash || !Rule.siteComparesHashes.holds else {
            return halt(.forked(stream, at: position.sequence))
        }
        let before = acknowledged[stream]
        if !Rule.hubOwnsTheCursor.holds, let before, before.sequence > position.sequence { return [] }
        acknowledged[stream] = position
        let high = highest[stream] ?? 0
        highest[stream] = max(high, position.sequence)
        if before == position { return [] }
        return [.acknowledged(stream, position, wentBack: position.sequence < high)]
    }

    private mutating func halt(_ reason: SyncStop) -> [Effect] {
        stop = reason
        return [.stopped(reason)]
    }
}
