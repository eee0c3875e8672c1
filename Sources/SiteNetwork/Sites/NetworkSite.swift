public import Warehouse

/// The name of a site in the network.
public struct SiteName: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// What kind of a place it is.
public enum SiteKind: String, Hashable, Codable, Sendable, CaseIterable {
    case warehouse, store
}

/// A site as the network sees it: what it can do, how much, until when, and for how much.
public struct NetworkSite: Hashable, Codable, Sendable {
    public var name: SiteName
    public var kind: SiteKind
    /// Where it is near to, each a country, a country and the beginning of a postcode there, or, for addresses without
    /// a country, the beginning of a postcode.
    public var areas: [String]
    /// What it can handle beyond plain goods, such as `hazmat`, `cold` or `gift`.
    public var tags: [String]
    /// Nil is no limit.
    public var ordersPerDay: Int?
    /// It takes no orders until somebody says otherwise.
    public var isPaused: Bool
    /// It takes no orders before this moment.
    public var pausedUntil: Moment?
    /// The minute of the day (UTC) at which its last truck leaves; nil where orders leave at any time.
    public var cutoffMinute: Int?
    /// What a parcel from here costs on average.
    public var costPence: Int

    public init(
        _ name: SiteName, kind: SiteKind = .warehouse, areas: [String] = [], tags: [String] = [],
        ordersPerDay: Int? = nil, isPaused: Bool = false, pausedUntil: Moment? = nil, cutoffMinute: Int? = nil,
        costPence: Int = 0
    ) {
        self.name = name
        self.kind = kind
        self.areas = areas
        self.tags = tags
        self.ordersPerDay = ordersPerDay
        self.isPaused = isPaused
        self.pausedUntil = pausedUntil
        self.cutoffMinute = cutoffMinute
        self.costPence = costPence
    }

    /// Whether it takes no orders at this moment.
    public func isPaused(at moment: Moment) -> Bool {
        isPaused || pausedUntil.map { moment < $0 } ?? false
    }

    /// When an order that it gets now leaves: with the last truck of today, or with that of tomorrow.
    public func departure(of moment: Moment) -> Moment {
        guard let cutoffMinute else { return moment }
        let day: Int64 = 86_400_000
        let midnight = moment.milliseconds - (moment.milliseconds % day + day) % day
        let truck = Moment(milliseconds: midnight).adding(minutes: cutoffMinute)
        return moment <= truck ? truck : truck.adding(minutes: 1_440)
    }

    /// How well its areas match a destination; 0 is not at all, or nobody knows where it goes.
    public func nearness(to destination: Destination?) -> Int {
        areas.reduce(0) { max($0, destination?.match($1) ?? 0) }
    }
}
