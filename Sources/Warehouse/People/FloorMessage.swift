// What a supervisor says to people at terminals. It reaches a badge, whoever works in a zone, or everybody, and each of
// them until they have read it. A station shows it between scans and never over one: what a scan led to is worth more.

/// Who is to read a message.
public enum Audience: Hashable, Codable, Sendable {
    case everybody
    /// Whoever picks or counts in this zone.
    case zone(String)
    case badge(BadgeID)

    /// For so long it waits to be read: a shift for what is said to many, a week for what is said to one.
    var milliseconds: Int64 {
        switch self {
        case .everybody, .zone: 12 * 3_600_000
        case .badge: 7 * 86_400_000
        }
    }

    /// When a message that was sent then is not shown any more.
    public func end(sent: Moment) -> Moment { Moment(milliseconds: sent.milliseconds + milliseconds) }
}

/// A message as it was sent.
public struct MessageSent: Hashable, Codable, Sendable {
    public var to: Audience
    public var text: String

    public init(to: Audience, text: String) {
        self.to = to
        self.text = text
    }
}

/// What happened to a message; it is named by the fact that sent it.
public enum MessageEvent: Hashable, Sendable {
    case sent(MessageSent)
    /// Whoever is signed in has read it.
    case read(Int)

    /// The name of the kind in the log.
    public var kind: String {
        switch self {
        case .sent: "message.sent"
        case .read: "message.read"
        }
    }
}

/// A message that somebody has not read.
public struct FloorMessage: Hashable, Sendable {
    /// The number of the fact that sent it.
    public var id: Int
    public var from: BadgeID
    public var sender: String
    public var text: String
    public var at: Moment

    public init(id: Int, from: BadgeID, sender: String, text: String, at: Moment) {
        self.id = id
        self.from = from
        self.sender = sender
        self.text = text
        self.at = at
    }
}

/// Why a message was not sent.
public enum MessageRefusal: Error, Hashable, Sendable {
    case empty
    /// It has so many characters.
    case tooLong(Int)
    /// Neither a badge nor a zone of this site.
    case nobody(String)

    /// Characters that a narrow screen shows in a few rows.
    public static let charactersMax = 160
}

/// The text of a message as it is sent: in one line. Errors: `MessageRefusal`.
public func messageText(_ text: String) throws(MessageRefusal) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if line.isEmpty { throw .empty }
    if line.count > MessageRefusal.charactersMax { throw .tooLong(line.count) }
    return line
}
