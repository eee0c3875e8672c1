/// What somebody may do at this site.
public enum Role: String, Hashable, Codable, Sendable, CaseIterable {
    case pick, pack, dock, count, inspect, receive, supervise, hazmat
}

/// Somebody with a badge.
public struct Person: Hashable, Codable, Sendable {
    public var badge: BadgeID
    public var name: String
    public var roles: [Role]

    public init(badge: BadgeID, name: String, roles: [Role]) {
        self.badge = badge
        self.name = name
        self.roles = roles
    }
}

/// Who does something, and at which terminal.
public struct Actor: Hashable, Codable, Sendable {
    public var badge: BadgeID
    public var station: StationID

    public init(badge: BadgeID, station: StationID) {
        self.badge = badge
        self.station = station
    }
}
