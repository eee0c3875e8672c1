public import Warehouse

// The hub's half, as functions over whatever keeps the facts. Each runs in one transaction of the hub, behind a lock on
// the site's row, and the answer leaves when it has committed.

/// A stream as a hub keeps it.
public struct HeldStream: Hashable, Sendable {
    public var site: String
    public var parent: ParentLink?
    public var held: Position

    public init(site: String, parent: ParentLink?, held: Position) {
        self.site = site
        self.parent = parent
        self.held = held
    }
}

/// The session of a site, and when it was heard of last.
public struct SyncSession: Hashable, Sendable {
    public var id: UniqueID
    public var lastHeard: Moment

    public init(id: UniqueID, lastHeard: Moment) {
        self.id = id
        self.lastHeard = lastHeard
    }
}

/// What the hub keeps, asked and changed inside one transaction.
public protocol IntakeStore {
    var incarnation: UniqueID { get throws }
    var limits: SyncLimits { get }
    func session(of site: String) throws -> SyncSession?
    mutating func setSession(_ session: SyncSession, of site: String) throws
    func stream(_ id: UniqueID) throws -> HeldStream?
    /// Both at once, because every batch begins with them.
    func session(of site: String, with stream: UniqueID) throws -> (SyncSession?, HeldStream?)
    /// The stream that a site's history begins with; nil where nothing of it is known.
    func firstStream(of site: String) throws -> UniqueID?
    mutating func open(_ id: UniqueID, _ stream: HeldStream) throws
    /// The hash of a fact of a stream; nil where the hub does not hold it.
    func hash(of sequence: Int, in stream: UniqueID) throws -> ChainHash?
    /// Keeps the next facts of a stream and applies them, all but those whose id it holds already under any stream of
    /// the site; the numbers of those that it parked, these among them.
    mutating func append(_ facts: ChainedFacts, to stream: UniqueID, of site: String) throws -> [Int]
}

extension IntakeStore {
    public func session(of site: String, with stream: UniqueID) throws -> (SyncSession?, HeldStream?) {
        (try session(of: site), try self.stream(stream))
    }
}

/// A fact that the hub takes, with the hash of its log up to it.
public struct ChainedFact: Hashable, Sendable {
    public var fact: WireFact
    public var hash: ChainHash
}

/// Facts of a stream as they follow each other. A hash is worked out when its fact is asked for first, so that a
/// database can write down the facts before it meanwhile. Used by one thread at a time.
public struct ChainedFacts: RandomAccessCollection {
    public let facts: [WireFact]
    private let before: ChainHash
    private let known = Known()

    private final class Known {
        var hashes: [ChainHash] = []
    }

    public init(_ facts: [WireFact], after hash: ChainHash) {
        self.facts = facts
        before = hash
        known.hashes.reserveCapacity(facts.count)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { facts.count }

    public subscript(index: Int) -> ChainedFact {
        while known.hashes.count <= index {
            known.hashes.append(facts[known.hashes.count].hash(after: known.hashes.last ?? before))
        }
        return ChainedFact(fact: facts[index], hash: known.hashes[index])
    }
}

/// Answers a hello of a site that its credential names. `newSession` is random.
public func welcome(
    _ hello: Hello, from site: String, at now: Moment, newSession: UniqueID, in store: inout some IntakeStore
) throws -> HelloAnswer {
    guard let version = SyncRules.common(hello.protocols) else {
        return .noCommonProtocol(hubSpeaks: SyncRules.versions)
    }
    if let other = try store.session(of: site), other.id != hello.session {
        let until = other.lastHeard.adding(minutes: SyncRules.sessionMinutes)
        if now < until { return .inUse(until: until) }
    }
    var standings: [Standing] = []
    for (index, claim) in hello.streams.enumerated() {
        let isOver = index < hello.streams.count - 1
        standings.append(try standing(of: claim, isOver: isOver, site, in: &store))
    }
    try store.setSession(SyncSession(id: newSession, lastHeard: now), of: site)
    return .welcome(
        Welcome(
            version: version, session: newSession, incarnation: try store.incarnation, standings: standings,
            limits: store.limits, now: now))
}

/// Where the hub is in a stream that a site claims; a new one begins where its parent was left.
private func standing(
    of claim: StreamClaim, isOver: Bool, _ site: String, in store: inout some IntakeStore
) throws -> Standing {
    guard claim.isPossible else { return Standing(stream: claim.stream, held: .start, verdict: .forked) }
    guard let known = try store.stream(claim.stream) else {
        // A site has one history: another beginning, or a parent that nobody knows, is another one's file.
        let fits =
            try claim.parent.map { try store.stream($0.stream)?.site == site }
            ?? (try store.firstStream(of: site) == nil)
        guard fits else { return Standing(stream: claim.stream, held: .start, verdict: .forked) }
        try store.open(claim.stream, HeldStream(site: site, parent: claim.parent, held: claim.origin))
        return Standing(stream: claim.stream, held: claim.origin, verdict: .fits)
    }
    // A stream of another site's, or one that begins elsewhere, is not this one whatever it calls itself.
    guard known.site == site, known.parent == claim.parent else {
        return Standing(stream: claim.stream, held: known.held, verdict: .forked)
    }
    let common = min(known.held.sequence, claim.head.sequence)
    if common == claim.head.sequence, try hash(common, claim.stream, known, in: store) != claim.head.hash {
        return Standing(stream: claim.stream, held: known.held, verdict: .forked)
    }
    guard known.held.sequence > claim.head.sequence else {
        return Standing(stream: claim.stream, held: known.held, verdict: .fits)
    }
    let lost = known.held.sequence - claim.head.sequence
    return Standing(
        stream: claim.stream, held: known.held, verdict: isOver ? .fits : .behind, lostAtSite: isOver ? lost : 0)
}

private func hash(
    _ sequence: Int, _ stream: UniqueID, _ known: HeldStream, in store: some IntakeStore
) throws -> ChainHash? {
    if sequence == known.held.sequence { return known.held.hash }
    let origin = known.parent?.at ?? .start
    return sequence == origin.sequence ? origin.hash : try store.hash(of: sequence, in: stream)
}

/// Whether all is here that a stream goes on from. A hub that was put back may have the stream, and not all of the one
/// before it, while the site knows better: a hello tells it.
private func isBegun(_ stream: HeldStream, in store: some IntakeStore) throws -> Bool {
    var stream = stream
    while let parent = stream.parent, stream.held.sequence <= parent.at.sequence,
        let before = try store.stream(parent.stream)
    {
        if before.held.sequence < parent.at.sequence { return false }
        stream = before
    }
    return true
}

/// Takes a batch of a site that its credential names.
public func receive(
    _ push: Push, from site: String, at now: Moment, in store: inout some IntakeStore
) throws -> PushAnswer {
    let (session, stream) = try store.session(of: site, with: push.stream)
    guard let session, session.id == push.session || !Rule.sessionsEnd.holds else { return .sessionOver }
    guard var known = stream, known.site == site else { return .unknownStream }
    try store.setSession(SyncSession(id: session.id, lastHeard: now), of: site)
    guard try isBegun(known, in: store) else { return .unknownStream }
    let held = known.held
    let isGap = push.after.sequence > held.sequence
    if isGap, Rule.hubRefusesGaps.holds { return .gap(at: held) }
    let compares = Rule.hubComparesHashes.holds
    if !isGap, compares, try hash(push.after.sequence, push.stream, known, in: store) != push.after.hash {
        return .forked(at: push.after.sequence)
    }
    if compares, held.sequence >= push.head.sequence,
        try hash(push.head.sequence, push.stream, known, in: store) != push.head.hash
    {
        return .forked(at: push.head.sequence)
    }
    if held.sequence > push.head.sequence { return .behind(at: held) }
    var (previous, common, facts) = (push.after.sequence, push.after.hash, [WireFact]())
    for fact in push.facts {
        // Whoever numbers a batch wrongly has made another log.
        guard fact.sequence == previous + 1, fact.stream == push.stream else { return .forked(at: previous + 1) }
        if fact.sequence > held.sequence {
            facts.append(fact)
        } else {
            common = fact.hash(after: common)
            if compares, try store.hash(of: fact.sequence, in: push.stream) != common {
                return .forked(at: fact.sequence)
            }
        }
        previous = fact.sequence
    }
    let new = ChainedFacts(facts, after: common)
    // A batch that reaches the site's newest fact ends with its hash, or it was changed on its way.
    if compares, previous == push.head.sequence, (new.last?.hash ?? common) != push.head.hash {
        return .forked(at: previous)
    }
    let parked = new.isEmpty ? [] : try store.append(new, to: push.stream, of: site)
    if let last = new.last { known.held = Position(last.fact.sequence, last.hash) }
    return .held(at: known.held, parked: parked)
}
