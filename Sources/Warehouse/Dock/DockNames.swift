/// The name of a packed parcel: the 18 digits of its SSCC. The place of its units has the same name.
public struct ParcelID: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The place in the ledger where the units of this parcel are.
    public var place: PlaceID { PlaceID(rawValue) }
}

/// The name of a load: one truck's way out, planned for a departure.
public struct LoadID: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
