public import Barcode
public import Warehouse

/// Where the labels of a carrier come from: a pool that was bought ahead, or the carrier itself.
public protocol CarrierLabels: Sendable {
    /// The label of a parcel. The same parcel asked for again, also after a crash, gets the same label again.
    func label(for parcel: CarrierRequest) throws -> CarrierLabel
}

/// What a carrier is told about a parcel.
public struct CarrierRequest: Hashable, Sendable {
    /// The parcel's own code, which no other has.
    public var sscc: SSCC
    public var order: OrderID
    /// The carrier's service, as the site calls it.
    public var service: String
    /// The address, from the name down.
    public var shipTo: [String]
    public var grams: Int
    /// What the driver collects, if anything.
    public var codPence: Int?

    /// A parcel to be labelled.
    public init(
        sscc: SSCC, order: OrderID, service: String, shipTo: [String], grams: Int, codPence: Int? = nil
    ) {
        (self.sscc, self.order, self.service) = (sscc, order, service)
        (self.shipTo, self.grams, self.codPence) = (shipTo, grams, codPence)
    }
}

/// A carrier's label, as it gave it.
public struct CarrierLabel: Hashable, Sendable {
    /// The number under which the carrier knows the parcel.
    public var tracking: String
    /// What the printer is sent, untouched.
    public var zpl: [UInt8]

    /// A label.
    public init(tracking: String, zpl: [UInt8]) { (self.tracking, self.zpl) = (tracking, zpl) }
}
