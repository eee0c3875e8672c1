/// How things stand with the hub.
public enum HubState: String, Hashable, Codable, Sendable, CaseIterable {
    /// Nothing was ever heard of it, by this file.
    case never
    case online
    case offline
    /// Nothing is sent until people have done something.
    case stopped
}

/// How far this site's facts have come.
public enum SyncStatus: Hashable, Sendable {
    /// The site is not enrolled at a hub; so many facts are kept here alone.
    case noHub(facts: Int)
    case hub(HubStatus)
}

extension SyncStatus {
    /// The age of the last contact as far as it is shown to the second; nil where minutes do.
    public func shownAge(at now: Moment) -> Int? {
        guard case .hub(let hub) = self, hub.state == .online, !hub.isSilent(at: now) else { return nil }
        return hub.age(at: now)
    }
}

/// What a screen says of the hub.
public struct HubStatus: Hashable, Sendable {
    public var state: HubState
    /// When the state began.
    public var since: Moment
    /// The last contact, by this site's clock.
    public var heard: Moment?
    /// Facts that the hub has not acknowledged.
    public var unsent: Int
    /// How far the hub's clock is ahead of this one.
    public var skewMilliseconds: Int?
    /// Why it is as it is, in words.
    public var note: String

    public init(
        state: HubState, since: Moment, heard: Moment? = nil, unsent: Int, skewMilliseconds: Int? = nil,
        note: String = ""
    ) {
        (self.state, self.since, self.heard) = (state, since, heard)
        (self.unsent, self.skewMilliseconds, self.note) = (unsent, skewMilliseconds, note)
    }

    /// Silence after which a link that should be alive is called silent: whoever keeps it may be gone.
    public static let silenceSeconds = 90

    /// Seconds since the last contact, 0 when a clock was set back since; nil before the first.
    public func age(at now: Moment) -> Int? {
        heard.map { Int(max(0, now.milliseconds - $0.milliseconds) / 1000) }
    }

    /// Nothing was heard for longer than a link that works is ever silent.
    public func isSilent(at now: Moment) -> Bool {
        state == .online && (age(at: now) ?? .max) > Self.silenceSeconds
    }

    /// Whole minutes that the clocks are apart, from one minute on; nil where they agree.
    public var skewMinutes: Int? {
        guard let skewMilliseconds, abs(skewMilliseconds) > 60_000 else { return nil }
        return skewMilliseconds / 60_000
    }
}

/// What a screen shows lines of.
public enum MarkedWork: Hashable, Sendable {
    case tour(TourID)
    case bench(OrderID)
    case load(LoadID)
}

/// Which lines of a work the hub has everything of; all others are committed in the site's file.
public struct Acknowledged: Hashable, Sendable {
    public var work: MarkedWork
    /// The newest fact of the whole work is at the hub.
    public var isWhole: Bool
    public var lines: Set<Int>
    public var parcels: Set<ParcelID>

    public init(_ work: MarkedWork, isWhole: Bool = false, lines: Set<Int> = [], parcels: Set<ParcelID> = []) {
        (self.work, self.isWhole, self.lines, self.parcels) = (work, isWhole, lines, parcels)
    }
}
