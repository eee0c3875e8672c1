import Warehouse

/// A parcel that a customer sends back, and what is really in it.
struct ReturnedParcel {
    /// The announced return, which a label that was lost does not say.
    var rma: OrderID
    /// What stands on it.
    var text: String
    var courier: String
    /// Unit by unit.
    var units: [CarriedUnits]
    /// Its label was lost.
    var isOrphan: Bool
}

/// What stands at the doors of a site: all that was brought there, whether or not somebody has seen it yet.
final class SimulatedYard {
    /// Transfers whose truck is here.
    var arrived: Set<DeliveryID> = []
    /// Their cartons that were not on the truck.
    var lost: Set<String> = []
    /// Deliveries that are brought once more: something of them turned up, or nothing.
    var again: Set<DeliveryID> = []
    var parcels: [ReturnedParcel] = []
}
