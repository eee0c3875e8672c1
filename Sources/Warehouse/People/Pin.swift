// A badge is a thing that can be found or lent; a PIN says that its owner is there. What is typed is compared where the
// secrets lie (SiteStore); here is what follows from typing another one:
//
//   failures in a row    1, 2            3           4           5
//   next try             at once         in 30 s     in 120 s    when a supervisor says so
//
// Signing in, a new PIN and a supervisor's word begin again at none.

/// What happened to the PIN of a badge, or to the terminal where its owner stands.
public enum PinEvent: Hashable, Codable, Sendable {
    /// From now on the badge wants this new PIN, which is not told here.
    case set
    /// The badge is enough.
    case removed
    /// Another one was typed, so many times in a row.
    case failed(Int)
    /// A supervisor lets the badge try again.
    case unlocked
    /// Nobody touched the terminal for a while: it shows nothing until somebody signs in.
    case stationLocked

    /// The name of the kind in the log.
    public var kind: String {
        switch self {
        case .set: "person.pinSet"
        case .removed: "person.pinRemoved"
        case .failed: "person.pinFailed"
        case .unlocked: "person.pinUnlocked"
        case .stationLocked: "person.stationLocked"
        }
    }
}

/// How often another PIN was typed for a badge, and what follows.
public struct PinGuard: Hashable, Sendable {
    public var failures: Int
    /// When it was typed last.
    public var last: Moment

    public init(failures: Int, last: Moment) {
        self.failures = failures
        self.last = last
    }

    /// Failures after which only a supervisor helps.
    public static let failuresMax = 5

    /// Whether a PIN may be tried.
    public enum Standing: Hashable, Sendable {
        case open
        case waits(until: Moment)
        case locked
    }

    public func standing(at now: Moment) -> Standing {
        if failures >= PinGuard.failuresMax { return .locked }
        let seconds: Int64 = failures < 3 ? 0 : failures == 3 ? 30 : 120
        let until = Moment(milliseconds: last.milliseconds + seconds * 1000)
        return now < until ? .waits(until: until) : .open
    }
}

/// Why a text cannot be a PIN.
public enum PinProblem: Error, Hashable, Sendable, CustomStringConvertible {
    case notDigits
    case length(Int)
    /// Everybody tries these first: one digit again and again, or digits in a row.
    case obvious

    public var description: String {
        switch self {
        case .notDigits: "a PIN has digits only, so that gloves can type it"
        case .length(let count): "a PIN has 4 to 12 digits, and this one has \(count)"
        case .obvious: "this PIN is the first that anybody tries: digits in a row, or the same one again and again"
        }
    }
}

/// Nil when a text may be a PIN.
public func pinProblem(_ text: String) -> PinProblem? {
    let digits = Array(text.utf8)
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return .notDigits }
    guard (4...12).contains(digits.count) else { return .length(digits.count) }
    let steps = Set(zip(digits, digits.dropFirst()).map { Int($1) - Int($0) })
    return steps == [0] || steps == [1] || steps == [-1] ? .obvious : nil
}
