import Screens
import SiteStore
import Warehouse

/// What somebody has not read, and whether the hands rest: only then it is shown.
struct UnreadMessages {
    private var unread: [FloorMessage] = []
    private var reader: BadgeID?
    private var lastTouch: UInt64 = 0
    var now: UInt64 = 0

    /// As long as it takes to read what a scan led to.
    static let restNanoseconds: UInt64 = 1_500_000_000

    mutating func touched(at nanoseconds: UInt64) {
        lastTouch = nanoseconds
        now = max(now, nanoseconds)
    }

    /// What is to be shown now. The site is asked only when something was recorded there, or somebody else signed in.
    mutating func look(by badge: BadgeID?, isNew: Bool, in site: Site) throws(SiteError) -> [FloorMessage] {
        if isNew || badge != reader {
            reader = badge
            unread = try badge.map { badge throws(SiteError) in try site.unreadMessages(of: badge) } ?? []
        }
        return now >= lastTouch + Self.restNanoseconds ? unread : []
    }
}

extension StationCore {
    func hear(messages: [FloorMessage]) {
        if !messages.isEmpty { update(.messages(messages)) }
    }

    /// A message is sent, or was read.
    func tell(_ request: Request, _ gesture: UniqueID) throws(SiteError) -> Answer {
        guard let person else { return .signedOut }
        switch request {
        case .say(let name, let text):
            switch try site.send(text, to: name, by: person.badge, gesture: gesture) {
            case .success(let sent): return .said(sent.to, people: sent.people)
            case .failure(let refusal): return .notSaid(refusal)
            }
        case .readMessage(let id): try site.readMessage(id, by: person.badge, gesture: gesture)
        default: preconditionFailure("\(request) is about no message")
        }
        return .messageRead
    }
}
