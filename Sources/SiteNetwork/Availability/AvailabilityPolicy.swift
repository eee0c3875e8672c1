public import Warehouse

/// Units that stay at a site. Nil applies to every item, or every site; the first row that fits decides.
public struct SafetyRow: Hashable, Codable, Sendable {
    public var sku: SKU?
    public var site: SiteName?
    public var units: Int

    public init(sku: SKU? = nil, site: SiteName? = nil, units: Int) {
        self.sku = sku
        self.site = site
        self.units = units
    }
}

/// Units of the whole network that a channel does not get. Nil applies to every one; the first row that fits decides.
public struct BufferRow: Hashable, Codable, Sendable {
    public var channel: Channel?
    public var sku: SKU?
    public var units: Int

    public init(channel: Channel? = nil, sku: SKU? = nil, units: Int) {
        self.channel = channel
        self.sku = sku
        self.units = units
    }
}

/// How the offer of a site shrinks with the time since it was last heard.
public struct Staleness: Hashable, Codable, Sendable {
    /// So long nothing is taken off.
    public var graceMinutes: Int
    /// Then so many thousandths of what is on hand for every hour.
    public var permillePerHour: Int
    /// And never more than so many thousandths; all that much at a site that was never heard.
    public var permilleMax: Int

    public init(graceMinutes: Int = 15, permillePerHour: Int = 20, permilleMax: Int = 500) {
        self.graceMinutes = graceMinutes
        self.permillePerHour = permillePerHour
        self.permilleMax = permilleMax
    }

    /// Thousandths of what is on hand that are not offered. A site whose clock is ahead counts as heard just now.
    public func permille(heard: Moment?, at now: Moment) -> Int {
        let most = min(max(0, permilleMax), 1000)
        guard let heard else { return most }
        let hours = (max(0, now.minutes(since: heard)) - graceMinutes, 60)
        guard hours.0 > 0 else { return 0 }
        let (product, isTooLarge) = hours.0.multipliedReportingOverflow(by: max(0, permillePerHour))
        return isTooLarge ? most : min(most, product / hours.1)
    }
}

/// What is held back from the channels, as data.
public struct AvailabilityPolicy: Hashable, Codable, Sendable {
    public var safety: [SafetyRow]
    public var buffers: [BufferRow]
    public var staleness: Staleness

    public init(safety: [SafetyRow] = [], buffers: [BufferRow] = [], staleness: Staleness = Staleness()) {
        self.safety = safety
        self.buffers = buffers
        self.staleness = staleness
    }
}

/// Rows of which the first that fits decides, with those of an item found by it.
struct FirstFit<Row: Sendable>: Sendable {
    private struct Place: Sendable {
        var index: Int
        var row: Row
    }

    private var ofItem: [SKU: [Place]] = [:]
    private var ofAll: [Place] = []

    init(_ rows: [Row], item: (Row) -> SKU?) {
        for (index, row) in rows.enumerated() {
            let place = Place(index: index, row: row)
            if let sku = item(row) { ofItem[sku, default: []].append(place) } else { ofAll.append(place) }
        }
    }

    func row(for sku: SKU, where fits: (Row) -> Bool) -> Row? {
        let special = ofItem[sku]?.first { fits($0.row) }
        let general = ofAll.first { fits($0.row) }
        guard let special, let general else { return special?.row ?? general?.row }
        return special.index < general.index ? special.row : general.row
    }
}

/// The rules, ready to be asked once for every figure of the book.
struct PolicyTable: Sendable {
    private let safety: FirstFit<SafetyRow>
    private let buffers: FirstFit<BufferRow>

    init(_ policy: AvailabilityPolicy) {
        safety = FirstFit(policy.safety) { $0.sku }
        buffers = FirstFit(policy.buffers) { $0.sku }
    }

    /// Units of an item that stay at a site.
    func safety(of sku: SKU, at site: SiteName) -> Int {
        let row = safety.row(for: sku) { $0.site == nil || $0.site == site }
        return min(max(0, row?.units ?? 0), NetworkLimits.units)
    }

    /// Units of an item that a channel does not get.
    func buffer(of sku: SKU, for channel: Channel) -> Int {
        let row = buffers.row(for: sku) { $0.channel == nil || $0.channel == channel }
        return max(0, row?.units ?? 0)
    }
}
