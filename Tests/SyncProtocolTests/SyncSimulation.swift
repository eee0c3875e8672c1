import SyncProtocol
import Warehouse

// A network of three sites and a hub in one thread, from a seed: messages are lost, doubled, late and out of order;
// agents die; the hub is put back to an older copy, with and without saying so; files are restored, put back without
// saying so, and copied. What has to hold is checked after every step and at the end.

/// A rule of the protocol that is taken away, to see that the simulation notices.
enum Mutant: String, CaseIterable {
    /// Rule 1: the site keeps the furthest place that it ever heard of.
    case trustsItsMemory
    /// Rule 2: a repeated fact is appended as a new one.
    case appendsTwice
    /// Rule 5: any session will do.
    case anySession
}

struct SyncSimulation {
    struct Site {
        var name: String
        var log: MemoryLog
        var agent: SitePush
        /// The furthest place of every stream that the site ever heard of; only a mutant believes it.
        var memory: [UniqueID: Position] = [:]
        /// A copy of the file, with the session that stands in it.
        var copy: MemoryLog
        var copiedSession: UniqueID?
        /// Somebody put the file back, or copied it, without saying so.
        var isSuspect = false
        var wake = 0
        /// Nobody works there until then.
        var quietUntil = 0
        /// Answers are for the agent's life that asked.
        var life = 0
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    private enum Message {
        case hello(Hello, site: Int, life: Int, request: Int)
        case push(Push, site: Int, life: Int, request: Int)
        case helloAnswer(HelloAnswer, site: Int, life: Int, request: Int)
        case pushAnswer(PushAnswer, site: Int, life: Int, request: Int)
        case timeOut(site: Int, life: Int, request: Int)
    }

    var dice: Dice
    let mutant: Mutant?
    var hub = MemoryHub()
    var sites: [Site] = []
    var fired: [String: Int] = [:]
    private var copies: [MemoryHub] = []
    private var net: [(due: Int, order: UInt64, message: Message)] = []
    private var tick = 0
    private var hasFaults = true

    init(seed: UInt64, mutant: Mutant? = nil) {
        dice = Dice(state: seed)
        self.mutant = mutant
        copies = [hub]
        for number in 0..<3 {
            let log = MemoryLog(dice.id())
            sites.append(
                Site(name: "site-\(number)", log: log, agent: SitePush(program: "test"), copy: log))
        }
    }

    private var now: Moment { Moment(milliseconds: Int64(tick) * 1000) }
    private mutating func note(_ what: String) { fired[what, default: 0] += 1 }

    // MARK: Running

    mutating func run(steps: Int) throws {
        for _ in 0..<steps {
            try step()
            try checkAlways()
        }
        hasFaults = false
        for _ in 0..<6000 {
            try step()
            if net.isEmpty, sites.allSatisfy({ isSettled($0) }) { break }
        }
        try checkAlways()
        try checkAtTheEnd()
    }

    private mutating func step() throws {
        tick += 1
        for index in sites.indices {
            if hasFaults, tick >= sites[index].quietUntil, dice.happens(0.25) {
                sites[index].log.write(dice.id())
                sites[index].wake = min(sites[index].wake, tick)
            }
            if tick >= sites[index].wake || dice.happens(0.05) { try drive(index, .wake) }
        }
        let due = net.filter { $0.due <= tick }.sorted { ($0.due, $0.order) < ($1.due, $1.order) }
        net.removeAll { $0.due <= tick }
        for entry in due { try deliver(entry.message) }
        if hasFaults { breakSomething() }
    }

    private mutating func drive(_ index: Int, _ input: SitePush.Input) throws {
        sites[index].wake = tick + 30
        let log = sites[index].log
        for effect in try sites[index].agent.step(input, at: now, dice: dice.next(), on: log) {
            switch effect {
            case .hello(let hello, let request):
                ask(.hello(hello, site: index, life: sites[index].life, request: request), index, request)
            case .push(let push, let request):
                ask(.push(push, site: index, life: sites[index].life, request: request), index, request)
            case .wait(let milliseconds): sites[index].wake = tick + max(1, milliseconds / 1000)
            case .acknowledged(_, _, let wentBack): if wentBack { note("went back") }
            case .parked, .lost: note("\(effect)".prefix { $0 != "(" }.description)
            case .stopped(let stop):
                note("stopped " + "\(stop)".prefix { $0 != "(" })
                // Only a file that somebody tampered with may be stopped, or one whose hub was tampered with.
                if !sites[index].isSuspect { throw Failure(description: "\(sites[index].name) stopped: \(stop)") }
            }
        }
    }

    private mutating func ask(_ message: Message, _ index: Int, _ request: Int) {
        post(message)
        net.append((tick + 25, dice.next(), .timeOut(site: index, life: sites[index].life, request: request)))
    }

    private mutating func post(_ message: Message) {
        guard hasFaults else {
            net.append((tick + 1, dice.next(), message))
            return
        }
        if dice.happens(0.15) { return note("lost") }
        for _ in 0..<(dice.happens(0.1) ? 2 : 1) {
            net.append((tick + 1 + Int(dice.next() % (dice.happens(0.9) ? 12 : 60)), dice.next(), message))
        }
    }

    private mutating func deliver(_ message: Message) throws {
        switch message {
        case .hello(let hello, let index, let life, let request):
            let (name, id) = (sites[index].name, dice.id())
            let answer = try welcome(hello, from: name, at: now, newSession: id, in: &hub)
            post(.helloAnswer(answer, site: index, life: life, request: request))
        case .push(let push, let index, let life, let request):
            let answer = try take(push, from: sites[index].name)
            post(.pushAnswer(answer, site: index, life: life, request: request))
        case .helloAnswer(let answer, let index, let life, let request):
            if life == sites[index].life { try drive(index, .hello(mutated(answer, index), request: request)) }
        case .pushAnswer(let answer, let index, let life, let request):
            if life == sites[index].life { try drive(index, .push(mutated(answer, index), request: request)) }
        case .timeOut(let index, let life, let request):
            if life == sites[index].life { try drive(index, .failed(request: request)) }
        }
    }

    private mutating func take(_ push: Push, from site: String) throws -> PushAnswer {
        guard let mutant else { return try receive(push, from: site, at: now, in: &hub) }
        var crooked = CrookedHub(hub: hub, mutant: mutant, push: push)
        hub = MemoryHub()
        let answer = try receive(push, from: site, at: now, in: &crooked)
        hub = crooked.hub
        return answer
    }

    // MARK: Mutants at the site

    private mutating func mutated(_ answer: HelloAnswer, _ index: Int) -> HelloAnswer {
        guard mutant == .trustsItsMemory, case .welcome(var welcome) = answer else { return answer }
        welcome.standings = welcome.standings.map { standing in
            var standing = standing
            standing.held = remembered(standing.held, standing.stream, index)
            return standing
        }
        return .welcome(welcome)
    }

    private mutating func mutated(_ answer: PushAnswer, _ index: Int) -> PushAnswer {
        guard mutant == .trustsItsMemory, let stream = sites[index].log.all.last?.id else { return answer }
        switch answer {
        case .held(let position, let parked): return .held(at: remembered(position, stream, index), parked: parked)
        case .gap(let position): return .gap(at: remembered(position, stream, index))
        case .behind, .forked, .sessionOver, .unknownStream: return answer
        }
    }

    private mutating func remembered(_ position: Position, _ stream: UniqueID, _ index: Int) -> Position {
        let before = sites[index].memory[stream]
        let best = before.map { $0.sequence > position.sequence ? $0 : position } ?? position
        sites[index].memory[stream] = best
        return best
    }

    // MARK: Faults

    private mutating func breakSomething() {
        let index = Int(dice.next() % UInt64(sites.count))
        if dice.happens(0.02) { killAgent(index) }
        if dice.happens(0.01) {
            sites[index].copy = sites[index].log
            sites[index].copiedSession = sites[index].agent.session
        }
        if dice.happens(0.004) { restore(index) }
        if dice.happens(0.0025) { putBack(index) }
        if dice.happens(0.01) { copies = (copies + [hub]).suffix(2) }
        if dice.happens(0.004) { restoreHub(saysSo: dice.happens(0.5)) }
    }

    private mutating func killAgent(_ index: Int, session: UniqueID?? = nil) {
        note("agent killed")
        sites[index].agent = SitePush(program: "test", session: session ?? sites[index].agent.session)
        sites[index].life += 1
        sites[index].wake = tick
    }

    /// The file is lost; a backup is restored and says so: another life begins.
    private mutating func restore(_ index: Int) {
        note("site restored")
        var log = sites[index].copy
        log.restart(as: dice.id())
        sites[index].log = log
        sites[index].copy = log
        killAgent(index, session: .some(nil))
    }

    /// Somebody copies an old file over the new one and works on.
    private mutating func putBack(_ index: Int) {
        note("file put back")
        sites[index].log = sites[index].copy
        sites[index].isSuspect = true
        if dice.happens(0.5) { sites[index].quietUntil = tick + 150 }
        killAgent(index, session: .some(sites[index].copiedSession))
    }

    private mutating func restoreHub(saysSo: Bool) {
        guard let copy = copies.randomElement(using: &dice) else { return }
        note(saysSo ? "hub restored" : "hub put back")
        hub = copy
        copies = [copy]
        if saysSo {
            hub.incarnation = dice.id()
            hub.sessions = [:]
        }
    }

    // MARK: What has to hold

    private func isSettled(_ site: Site) -> Bool {
        site.agent.stop != nil
            || site.log.streams().allSatisfy { claim in
                (hub.streams[claim.stream]?.held.sequence ?? -1) >= claim.head.sequence
            }
    }

    /// No fact is applied twice, and every stream at the hub is a chain without gaps: the hub looks as each comes.
    private func checkAlways() throws {
        if let violation = hub.violations.first { throw Failure(description: violation) }
    }

    /// Every fact of every file that nobody tampered with is at the hub, as it was written.
    private func checkAtTheEnd() throws {
        for site in sites where !site.isSuspect {
            guard site.agent.stop == nil else { throw Failure(description: "\(site.name) has stopped") }
            for stream in site.log.all {
                for (offset, hash) in stream.hashes.enumerated() {
                    let sequence = stream.origin.sequence + offset + 1
                    guard hub.hash(of: sequence, in: stream.id) == hash else {
                        throw Failure(description: "fact \(sequence) of \(site.name) is not at the hub")
                    }
                }
            }
        }
        for site in sites where site.isSuspect && site.agent.stop == nil {
            // What was put back in time fits again: then all of it has to be there.
            for claim in site.log.streams() {
                guard (hub.streams[claim.stream]?.held.sequence ?? -1) >= claim.head.sequence else {
                    throw Failure(description: "\(site.name) was put back, goes on, and is not at the hub")
                }
            }
        }
    }
}

/// A hub that breaks a rule.
private struct CrookedHub: IntakeStore {
    var hub: MemoryHub
    let mutant: Mutant
    let push: Push

    var incarnation: UniqueID { hub.incarnation }
    var limits: SyncLimits { hub.limits }

    func session(of site: String) -> SyncSession? {
        mutant == .anySession
            ? SyncSession(id: push.session, lastHeard: Moment(milliseconds: 0)) : hub.session(of: site)
    }
    func setSession(_ session: SyncSession, of site: String) {}
    func stream(_ id: UniqueID) -> HeldStream? {
        guard mutant == .appendsTwice, var stream = hub.stream(id) else { return hub.stream(id) }
        // It has forgotten what it holds, so whatever comes is new.
        stream.held = push.after
        return stream
    }
    func firstStream(of site: String) -> UniqueID? { hub.firstStream(of: site) }
    mutating func open(_ id: UniqueID, _ stream: HeldStream) { hub.open(id, stream) }
    func hash(of sequence: Int, in stream: UniqueID) -> ChainHash? {
        guard mutant == .appendsTwice else { return hub.hash(of: sequence, in: stream) }
        // Whatever the site says is taken for what is held.
        var (position, claimed) = (push.after, [push.after.sequence: push.after.hash])
        claimed[push.head.sequence] = push.head.hash
        for fact in push.facts {
            position = Position(fact.sequence, fact.hash(after: position.hash))
            claimed[fact.sequence] = position.hash
        }
        return claimed[sequence]
    }
    mutating func append(_ facts: ChainedFacts, to stream: UniqueID, of site: String) -> [Int] {
        guard mutant == .appendsTwice else { return hub.append(facts, to: stream, of: site) }
        return facts.filter { hub.append($0, isDuplicate: false) }.map(\.fact.sequence)
    }
}
