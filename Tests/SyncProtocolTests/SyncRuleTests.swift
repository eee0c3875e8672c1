import Foundation
import SyncProtocol
import Testing
import Warehouse

/// The rules one by one, without a network: what the hub answers, and what the site does then.
@Suite struct SyncRuleTests {
    private let one = UniqueID(high: 1, low: 1)
    private let session = UniqueID(high: 9, low: 1)
    private let now = Moment(milliseconds: 1_000_000)

    private func id(_ number: Int) -> UniqueID { UniqueID(high: 5, low: UInt64(number)) }

    private func log(_ facts: Int, from first: Int = 1) -> MemoryLog {
        var log = MemoryLog(one)
        for number in 0..<facts { log.write(id(first + number)) }
        return log
    }

    private func hello(_ log: MemoryLog, session: UniqueID? = nil, protocols: [Int] = SyncRules.versions) -> Hello {
        Hello(protocols: protocols, program: "test", session: session, streams: log.streams(), now: now)
    }

    /// A hub that has this log up to a number.
    private func hub(_ log: MemoryLog, through last: Int) throws -> MemoryHub {
        var hub = MemoryHub()
        _ = try welcome(hello(log), from: "leeds", at: now, newSession: session, in: &hub)
        let facts = Array(log.facts(of: one, after: 0, within: SyncLimits()).prefix(last))
        _ = try receive(push(log, after: 0, facts), from: "leeds", at: now, in: &hub)
        return hub
    }

    private func push(_ log: MemoryLog, after sequence: Int, _ facts: [WireFact]) -> Push {
        Push(
            session: session, stream: one, after: Position(sequence, log.hash(of: sequence, in: one) ?? .start),
            facts: facts, head: log.streams()[0].head)
    }

    // MARK: The hub

    @Test func theSameBatchTwiceChangesNothing() throws {
        let log = log(5)
        var hub = try hub(log, through: 3)
        let before = hub.facts
        let again = try receive(
            push(log, after: 0, Array(log.all[0].facts.prefix(3))), from: "leeds", at: now, in: &hub)
        #expect(again == .held(at: Position(3, try #require(log.hash(of: 3, in: one))), parked: []))
        #expect(hub.facts == before && hub.violations.isEmpty)
    }

    @Test func aGapIsToldWithWhereToSendFrom() throws {
        let log = log(9)
        var hub = try hub(log, through: 3)
        let answer = try receive(
            push(log, after: 6, Array(log.all[0].facts.suffix(3))), from: "leeds", at: now, in: &hub)
        #expect(answer == .gap(at: Position(3, try #require(log.hash(of: 3, in: one)))))
        #expect(hub.facts[one]?.count == 3)
    }

    @Test func theSameNumberWithAnotherHashIsAForkAndNothingIsTaken() throws {
        let (log, other) = (log(5), log(5, from: 100))
        var hub = try hub(log, through: 3)
        #expect(
            try receive(push(other, after: 0, other.all[0].facts), from: "leeds", at: now, in: &hub) == .forked(at: 1))
        #expect(try receive(push(other, after: 3, []), from: "leeds", at: now, in: &hub) == .forked(at: 3))
        var wrong = log.all[0].facts
        wrong[3].sequence = 7
        #expect(try receive(push(log, after: 3, [wrong[3]]), from: "leeds", at: now, in: &hub) == .forked(at: 4))
        #expect(hub.facts[one]?.count == 3)
    }

    @Test func aFileThatIsOlderThanTheHubIsBehind() throws {
        let log = log(5)
        var hub = try hub(log, through: 5)
        var older = MemoryLog(one)
        for number in 1...3 { older.write(id(number)) }
        guard
            case .welcome(let welcome) = try welcome(
                hello(older, session: session), from: "leeds", at: now, newSession: id(7), in: &hub)
        else { return #expect(Bool(false)) }
        #expect(welcome.standings.map(\.verdict) == [.behind])
        older.restart(as: id(8))
        guard
            case .welcome(let restored) = try SyncProtocol.welcome(
                hello(older, session: id(7)), from: "leeds", at: now, newSession: id(9), in: &hub)
        else { return #expect(Bool(false)) }
        #expect(restored.standings.map(\.verdict) == [.fits, .fits], "a restore that is declared goes on")
        #expect(restored.standings.map(\.lostAtSite) == [2, 0], "and what it lost is said")
    }

    @Test func anotherSitesStreamOrSessionIsNobodys() throws {
        let log = log(5)
        var hub = try hub(log, through: 3)
        _ = try welcome(
            Hello(protocols: [1], program: "test", session: nil, streams: [], now: now), from: "york", at: now,
            newSession: id(3), in: &hub)
        var batch = push(log, after: 3, Array(log.all[0].facts.suffix(2)))
        batch.session = id(3)
        #expect(try receive(batch, from: "york", at: now, in: &hub) == .unknownStream)
        #expect(try receive(batch, from: "leeds", at: now, in: &hub) == .sessionOver)
        #expect(hub.facts[one]?.count == 3)
    }

    @Test func aBatchThatWasChangedOnItsWayIsRefusedAsAWhole() throws {
        let log = log(5)
        var hub = try hub(log, through: 2)
        var changed = Array(log.all[0].facts.suffix(3))
        changed[1].station = "changed"
        #expect(try receive(push(log, after: 2, changed), from: "leeds", at: now, in: &hub) == .forked(at: 5))
        var numbered = Array(log.all[0].facts.suffix(3))
        numbered[2].sequence = 9
        #expect(try receive(push(log, after: 2, numbered), from: "leeds", at: now, in: &hub) == .forked(at: 5))
        #expect(hub.facts[one]?.count == 2)
    }

    @Test func placesThatNoLogCanHaveOpenNothingAndTrapNobody() throws {
        let log = log(3)
        var hub = try hub(log, through: 3)
        let head = try #require(log.streams().first).head
        let far = SyncRules.sequenceMax
        for (parent, end) in [(Int.min, 3), (-1, 3), (4, 3), (far, .max), (.max, .max), (0, .min)] {
            let link = ParentLink(stream: one, at: Position(parent, head.hash))
            let claim = StreamClaim(stream: id(50), parent: link, head: Position(end, head.hash))
            let hello = Hello(protocols: [1], program: "test", session: session, streams: [claim], now: now)
            guard
                case .welcome(let welcome) = try SyncProtocol.welcome(
                    hello, from: "leeds", at: now, newSession: session, in: &hub)
            else { return #expect(Bool(false)) }
            #expect(welcome.standings.map(\.verdict) == [.forked], "from \(parent) to \(end)")
        }
        #expect(hub.streams.count == 1)
    }

    @Test func whateverLimitsAHubNamesTheSiteSendsBatches() throws {
        let log = log(5)
        for limits in [SyncLimits(facts: .max, bytes: .max), SyncLimits(facts: .min, bytes: .min)] {
            var site = SitePush(program: "test")
            _ = try site.step(.wake, at: now, dice: 0, on: log)
            let standings = [Standing(stream: one, held: .start, verdict: .fits)]
            let welcome = Welcome(
                version: 1, session: session, incarnation: one, standings: standings, limits: limits,
                now: Moment(milliseconds: .min))
            let effects = try site.step(.hello(.welcome(welcome), request: 1), at: now, dice: 0, on: log)
            guard case .push(let push, let request)? = effects.last else { return #expect(Bool(false)) }
            #expect(!push.facts.isEmpty)
            let place = Position(1, try #require(log.hash(of: 1, in: one)))
            let next = try site.step(.push(.held(at: place, parked: []), request: request), at: now, dice: 0, on: log)
            #expect(!next.isEmpty && site.stop == nil)
        }
        var site = SitePush(program: "test")
        _ = try site.step(.wake, at: now, dice: 0, on: log)
        let inUse = HelloAnswer.inUse(until: Moment(milliseconds: .max))
        #expect(try !site.step(.hello(inUse, request: 1), at: now, dice: 0, on: log).isEmpty)
    }

    @Test func aFileThatBeginsOtherwiseIsAnotherSites() throws {
        var hub = try hub(log(3), through: 3)
        var stranger = MemoryLog(id(77))
        stranger.write(id(78))
        guard
            case .welcome(let welcome) = try welcome(
                hello(stranger, session: session), from: "leeds", at: now, newSession: session, in: &hub)
        else { return #expect(Bool(false)) }
        #expect(welcome.standings.map(\.verdict) == [.forked] && hub.streams.count == 1)
        var orphan = MemoryLog(id(79))
        orphan.restart(as: id(80))
        let claim = orphan.streams()[1]
        let alone = Hello(protocols: [1], program: "test", session: session, streams: [claim], now: now)
        guard
            case .welcome(let other) = try SyncProtocol.welcome(
                alone, from: "leeds", at: now, newSession: session, in: &hub)
        else { return #expect(Bool(false)) }
        #expect(other.standings.map(\.verdict) == [.forked], "nobody knows its parent")
    }

    @Test func ofTwoFilesThatClaimToBeOneSiteOneWaits() throws {
        let log = log(2)
        var hub = try hub(log, through: 2)
        let until = now.adding(minutes: SyncRules.sessionMinutes)
        #expect(try welcome(hello(log), from: "leeds", at: now, newSession: id(2), in: &hub) == .inUse(until: until))
        guard case .welcome = try welcome(hello(log), from: "leeds", at: until, newSession: id(2), in: &hub) else {
            return #expect(Bool(false), "the other one was not heard of for a while")
        }
        #expect(try receive(push(log, after: 2, []), from: "leeds", at: until, in: &hub) == .sessionOver)
    }

    @Test func whatCannotBeAppliedIsKeptAndTheRestGoesOn() throws {
        var log = log(2)
        log.write(id(3), kind: "from.the.future")
        log.write(id(4))
        var hub = try hub(log, through: 0)
        hub.unreadable = ["from.the.future"]
        let answer = try receive(push(log, after: 0, log.all[0].facts), from: "leeds", at: now, in: &hub)
        #expect(answer == .held(at: log.streams()[0].head, parked: [3]))
    }

    @Test func aFactThatIsHeldUnderAnotherStreamIsNotAppliedAgain() throws {
        var log = log(2)
        var hub = try hub(log, through: 2)
        log.restart(as: id(50))
        log.write(id(2))
        _ = try welcome(hello(log, session: session), from: "leeds", at: now, newSession: session, in: &hub)
        let claim = log.streams()[1]
        let batch = Push(
            session: session, stream: claim.stream, after: claim.origin,
            facts: log.facts(of: claim.stream, after: 2, within: SyncLimits()), head: claim.head)
        #expect(try receive(batch, from: "leeds", at: now, in: &hub) == .held(at: claim.head, parked: [3]))
        #expect(hub.facts[claim.stream]?[3]?.isDuplicate == true && hub.violations.isEmpty)
    }

    @Test func aProtocolThatOnlyOneSpeaksIsRefusedInType() throws {
        var hub = MemoryHub()
        let answer = try welcome(
            hello(log(1), protocols: [7]), from: "leeds", at: now, newSession: session, in: &hub)
        #expect(answer == .noCommonProtocol(hubSpeaks: [1]) && hub.streams.isEmpty)
        #expect(SyncRules.common([1, 2, 3], [2, 3, 4]) == 3 && SyncRules.common([], [1]) == nil)
    }

    // MARK: The site

    private func welcomed(_ log: MemoryLog, held: Position, highest: Int = 0) throws -> (SitePush, [SitePush.Effect]) {
        var agent = SitePush(program: "test", highest: [one: highest])
        guard case .hello(_, let request)? = try agent.step(.wake, at: now, dice: 0, on: log).first else {
            throw SyncSimulation.Failure(description: "no hello")
        }
        let welcome = Welcome(
            version: 1, session: session, incarnation: id(1),
            standings: [Standing(stream: one, held: held, verdict: .fits)], limits: SyncLimits(facts: 2), now: now)
        let effects = try agent.step(.hello(.welcome(welcome), request: request), at: now, dice: 0, on: log)
        return (agent, effects)
    }

    @Test func theSiteSendsFromWhereTheHubSaysAndNoticesThatItWentBack() throws {
        let log = log(5)
        let held = Position(1, try #require(log.hash(of: 1, in: one)))
        let (_, effects) = try welcomed(log, held: held, highest: 4)
        #expect(effects.first == .acknowledged(one, held, wentBack: true))
        guard case .push(let push, _)? = effects.last else { return #expect(Bool(false), "\(effects)") }
        #expect(push.after == held && push.facts.map(\.sequence) == [2, 3] && push.head == log.streams()[0].head)
    }

    @Test func theHubsWordIsBelievedOnlyWithOurHash() throws {
        let log = log(5)
        let (agent, effects) = try welcomed(log, held: Position(3, .start))
        #expect(effects == [.stopped(.forked(one, at: 3))] && agent.stop == .forked(one, at: 3))
        var halted = agent
        #expect(try halted.step(.wake, at: now, dice: 0, on: log).isEmpty, "until people have done something")
    }

    @Test func anAnswerCountsForItsOwnRequestOnly() throws {
        let log = log(5)
        var (agent, effects) = try welcomed(log, held: .start)
        guard case .push(_, let request)? = effects.last else { return #expect(Bool(false)) }
        let held = Position(2, try #require(log.hash(of: 2, in: one)))
        #expect(
            try agent.step(.push(.held(at: held, parked: []), request: request - 1), at: now, dice: 0, on: log).isEmpty)
        #expect(try agent.step(.wake, at: now, dice: 0, on: log).isEmpty, "one request at a time")
        effects = try agent.step(.push(.held(at: held, parked: [2]), request: request), at: now, dice: 0, on: log)
        #expect(effects.prefix(2) == [.parked(one, [2]), .acknowledged(one, held, wentBack: false)])
        #expect(try agent.step(.failed(request: request), at: now, dice: 0, on: log).isEmpty)
    }

    @Test func aFailureIsTriedAgainAfterAPauseThatAWakeUpDoesNotCutShort() throws {
        let log = log(5)
        var (agent, effects) = try welcomed(log, held: .start)
        guard case .push(let first, let request)? = effects.last else { return #expect(Bool(false)) }
        effects = try agent.step(.failed(request: request), at: now, dice: .max, on: log)
        #expect(effects == [.wait(milliseconds: 1000)])
        #expect(try agent.step(.wake, at: now, dice: 0, on: log) == [.wait(milliseconds: 1000)])
        let later = Moment(milliseconds: now.milliseconds + 1000)
        guard case .push(let again, _)? = try agent.step(.wake, at: later, dice: 0, on: log).last else {
            return #expect(Bool(false))
        }
        #expect(again.after == first.after && again.facts.count == 1, "the same place, and half the batch")
        let backThen = Moment(milliseconds: 0)
        _ = try agent.step(.failed(request: request + 1), at: later, dice: .max, on: log)
        guard case .wait(let milliseconds)? = try agent.step(.wake, at: backThen, dice: 0, on: log).first else {
            return #expect(Bool(false))
        }
        #expect(milliseconds <= SyncRules.pauseSecondsMax * 1000, "a clock that was set back stops nothing")
        let afterIt = Moment(milliseconds: Int64(milliseconds))
        guard case .push? = try agent.step(.wake, at: afterIt, dice: 0, on: log).last else {
            Issue.record("the pause began anew, and would until the clock is where it was")
            return
        }
    }

    /// A hub that was put back waits for the facts that it has lost, and an idle site has nothing new to send.
    @Test func aHubThatHasChangedIsMetAgainAlsoWhereNothingIsUnsent() throws {
        let log = log(2)
        var (agent, _) = try welcomed(log, held: try #require(log.streams().last?.head))
        #expect(try agent.step(.wake, at: now, dice: 0, on: log).isEmpty, "all of it is there")
        let effects = try agent.step(.hubChanged, at: now, dice: 0, on: log)
        guard case .hello(_, let request)? = effects.first else { return #expect(Bool(false), "no hello: \(effects)") }
        #expect(try agent.step(.hubChanged, at: now, dice: 0, on: log).isEmpty, "one request at a time")
        // What was answered is the old hub's word; the new one is asked for its own.
        let answer = HelloAnswer.inUse(until: now)
        _ = try agent.step(.hello(answer, request: request), at: now, dice: 0, on: log)
        let later = Moment(milliseconds: now.milliseconds + 1000)
        guard case .hello? = try agent.step(.wake, at: later, dice: 0, on: log).first else {
            return #expect(Bool(false), "no second hello")
        }
    }
}
