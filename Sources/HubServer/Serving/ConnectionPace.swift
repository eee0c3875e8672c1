// When a connection has to have done what. A sender may be slow, but not so slow that few of them hold all connections:
//
//   phase       from                             ends at the latest
//   head        a new connection, or the first   `headerSeconds` later
//               byte behind an answer
//   body        the head                         `bodySeconds` later, and earlier when fewer than
//                                                `bodyBytesPerSecond` came on average
//   working     the end of the body              never: the work has a limit of its own
//   idle        the end of the answer            `idleSeconds` later
//   lingering   an answer before the end of      `lingerSeconds` later, or when as much was thrown away as a body
//               the body                         may have

/// The phases of one connection. Times are seconds of any clock that never goes back.
struct ConnectionPace: Hashable, Sendable {
    enum Phase: Hashable, Sendable {
        case head(since: Double)
        case body(since: Double, bytes: Int)
        case working
        case idle(since: Double)
        case lingering(since: Double, bytes: Int)
    }

    private let limits: HubServerLimits
    private(set) var phase: Phase
    /// Requests whose answers are not at their end; more than one when a sender does not wait for answers.
    private(set) var unanswered = 0

    init(_ limits: HubServerLimits, at now: Double) {
        self.limits = limits
        phase = .head(since: now)
    }

    /// When it is over if nothing more comes.
    var deadline: Double? {
        switch phase {
        case .head(let since): since + limits.headerSeconds
        case .body(let since, let bytes):
            since
                + min(limits.bodySeconds, limits.bodyGraceSeconds + Double(bytes) / limits.bodyBytesPerSecond)
        case .working: nil
        case .idle(let since): since + limits.idleSeconds
        case .lingering(let since, _): since + limits.lingerSeconds
        }
    }

    /// Whether a whole request is here and being answered.
    var isWorking: Bool { phase == .working }

    var isLingering: Bool {
        if case .lingering = phase { return true }
        return false
    }

    /// Whether the answer that is written now belongs to a request whose body is not at its end.
    var answersEarly: Bool {
        if case .body = phase { return unanswered == 1 }
        return false
    }

    mutating func bytesCame(at now: Double) {
        if case .idle = phase { phase = .head(since: now) }
    }

    mutating func headCame(at now: Double) {
        unanswered += 1
        phase = .body(since: now, bytes: 0)
    }

    /// Answers whether the connection may go on: what is thrown away has a limit.
    mutating func bodyCame(_ count: Int) -> Bool {
        switch phase {
        case .body(let since, let bytes): phase = .body(since: since, bytes: bytes + count)
        case .lingering(let since, let bytes):
            phase = .lingering(since: since, bytes: bytes + count)
            return bytes + count <= limits.bodyBytes
        case .head, .working, .idle: break
        }
        return true
    }

    /// Answers whether the connection may go on: one that lingers is done.
    mutating func bodyEnded() -> Bool {
        if isLingering { return false }
        phase = .working
        return true
    }

    mutating func answered(at now: Double) {
        if answersEarly {
            phase = .lingering(since: now, bytes: 0)
        } else if unanswered == 1, isWorking {
            phase = .idle(since: now)
        }
        unanswered -= 1
    }
}
