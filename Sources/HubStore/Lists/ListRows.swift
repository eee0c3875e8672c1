public import SiteNetwork
public import Warehouse

/// Units of an item at a site that are alike, summed over its places.
public struct StockRow: Hashable, Codable, Sendable {
    public var site: SiteName
    public var sku: SKU
    public var lot: String
    /// Nil for units that never expire.
    public var expiry: Day?
    public var grade: String
    public var units: Int
    /// Of these, units in places that may hold what is sold.
    public var sellable: Int
}

/// A parcel that left.
public struct ShipmentRow: Hashable, Codable, Sendable {
    public struct Line: Hashable, Codable, Sendable {
        /// The order under its number at the site.
        public var order: OrderID
        public var line: Int
        public var sku: SKU
        public var quantity: Int
    }
    public var site: SiteName
    public var parcel: ParcelID
    public var load: LoadID
    public var service: String
    public var tracking: String?
    public var grams: Int
    public var at: Moment
    public var lines: [Line]
}

/// A truck's load.
public struct LoadRow: Hashable, Codable, Sendable {
    public var site: SiteName
    public var id: LoadID
    public var service: String
    public var departs: Moment
    public var door: PlaceID?
    public var state: String
    public var cartons: Int
}

/// A count of a place.
public struct CountRow: Hashable, Codable, Sendable {
    public var site: SiteName
    public var id: Int
    public var place: PlaceID
    public var cause: String
    public var state: String
    /// Units by which the ledger was corrected, and what that is worth.
    public var corrected: Int
    public var pence: Int
}

/// A parcel that came back.
public struct ReturnRow: Hashable, Codable, Sendable {
    public struct Unit: Hashable, Codable, Sendable {
        public var sku: SKU
        public var quantity: Int
        public var grade: String
        public var reason: ReasonCode
        public var disposition: String
    }
    public var site: SiteName
    public var id: ReturnID
    public var announced: OrderID?
    public var order: OrderID?
    public var state: String
    public var opened: Moment
    public var units: [Unit]
}

/// Somebody who works at a site.
public struct PersonRow: Hashable, Codable, Sendable {
    public var site: SiteName
    public var badge: BadgeID
    public var name: String
    public var roles: [String]
}
