public import Warehouse

// What is said between a site and its hub. Every message has a golden file: whoever changes one makes a new protocol.

/// A stream as the site has it.
public struct StreamClaim: Hashable, Codable, Sendable {
    public var stream: UniqueID
    /// The stream that it goes on from, and where; nil for the first one.
    public var parent: ParentLink?
    /// Its newest fact.
    public var head: Position
    /// Where it begins: the place before its first fact.
    public var origin: Position { parent?.at ?? .start }
    /// Whether its places can be places of a log at all: it begins where something was left, and does not end before.
    public var isPossible: Bool {
        origin.sequence >= 0 && origin.sequence <= head.sequence && head.sequence <= SyncRules.sequenceMax
    }

    public init(stream: UniqueID, parent: ParentLink? = nil, head: Position) {
        self.stream = stream
        self.parent = parent
        self.head = head
    }
}

/// Where a stream goes on from another one.
public struct ParentLink: Hashable, Codable, Sendable {
    public var stream: UniqueID
    public var at: Position

    public init(stream: UniqueID, at: Position) {
        self.stream = stream
        self.at = at
    }
}

/// What a site says first.
public struct Hello: Hashable, Codable, Sendable {
    /// The protocols that it speaks.
    public var protocols: [Int]
    /// The version of its program, for people.
    public var program: String
    /// The session it had last, so that it may go on while that still lives.
    public var session: UniqueID?
    /// Every stream of its file, the oldest first.
    public var streams: [StreamClaim]
    /// Its clock; shown to people, never used to order anything.
    public var now: Moment

    public init(protocols: [Int], program: String, session: UniqueID?, streams: [StreamClaim], now: Moment) {
        (self.protocols, self.program, self.session) = (protocols, program, session)
        (self.streams, self.now) = (streams, now)
    }
}

/// Where the hub is in a stream.
public struct Standing: Hashable, Codable, Sendable {
    public enum Verdict: String, Hashable, Codable, Sendable, CaseIterable {
        /// The hub has a beginning of it, or all.
        case fits
        /// The hub has more than the site.
        case behind
        /// The same number has another hash.
        case forked
    }
    public var stream: UniqueID
    public var held: Position
    public var verdict: Verdict
    /// Facts of a stream that is over which the hub has and the site has lost; 0 for the newest one.
    public var lostAtSite: Int

    public init(stream: UniqueID, held: Position, verdict: Verdict, lostAtSite: Int = 0) {
        self.stream = stream
        self.held = held
        self.verdict = verdict
        self.lostAtSite = lostAtSite
    }
}

/// The hub's answer to a hello.
public struct Welcome: Hashable, Codable, Sendable {
    public var version: Int
    public var session: UniqueID
    /// Another one after every restore of the hub.
    public var incarnation: UniqueID
    public var standings: [Standing]
    public var limits: SyncLimits
    public var now: Moment

    public init(
        version: Int, session: UniqueID, incarnation: UniqueID, standings: [Standing], limits: SyncLimits, now: Moment
    ) {
        (self.version, self.session, self.incarnation) = (version, session, incarnation)
        (self.standings, self.limits, self.now) = (standings, limits, now)
    }
}

/// What comes of a hello.
public enum HelloAnswer: Hashable, Codable, Sendable {
    case welcome(Welcome)
    /// The hub speaks other protocols only; whoever has the older program brings it up to date.
    case noCommonProtocol(hubSpeaks: [Int])
    /// Another file that claims to be this site was heard of lately; it may be tried again then.
    case inUse(until: Moment)
}

/// Facts in a row.
public struct Push: Hashable, Codable, Sendable {
    public var session: UniqueID
    public var stream: UniqueID
    /// The place before the first fact.
    public var after: Position
    public var facts: [WireFact]
    /// The newest fact of the stream at the site.
    public var head: Position

    public init(session: UniqueID, stream: UniqueID, after: Position, facts: [WireFact], head: Position) {
        (self.session, self.stream, self.after) = (session, stream, after)
        (self.facts, self.head) = (facts, head)
    }
}

/// What comes of a push.
public enum PushAnswer: Hashable, Codable, Sendable {
    /// The hub holds the stream up to here; the numbers of facts of this batch that it has parked.
    case held(at: Position, parked: [Int])
    /// Something is missing before the batch: send from here.
    case gap(at: Position)
    /// The hub has more of the stream than the site.
    case behind(at: Position)
    /// This number has another hash at the hub.
    case forked(at: Int)
    case sessionOver
    case unknownStream
}
