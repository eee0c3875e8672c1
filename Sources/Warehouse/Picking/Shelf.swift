/// What a tote is doing right now.
public enum ToteUse: Hashable, Sendable {
    case free
    /// It stands on the cart of another tour, or holds units of another order.
    case taken(tour: TourID?, order: OrderID?)
}

/// What a decision may ask about the site beyond its own tour. The store answers from the transaction it is in, a test
/// from memory; nothing here changes anything.
public protocol Shelf {
    /// Stock of an item that nobody claims and nothing holds back, in bins that are not blocked.
    func free(_ sku: SKU) throws -> [FreeStock]
    /// Units of grade A of one batch in a place by the ledger, less what open lines claim there. Holds and blocks
    /// do not count here: an undo brings units and claims back to where nothing new may be claimed.
    func unclaimed(_ sku: SKU, at place: PlaceID, of batch: Batch) throws -> Int
    /// Units of an item in a place by the ledger, over all batches.
    func onHand(_ sku: SKU, at place: PlaceID) throws -> Int
    /// Batches of an item in a place by the ledger.
    func batches(_ sku: SKU, at place: PlaceID) throws -> [Batch]
    /// The place where a serial is by the ledger, its batch, and how good it is.
    func serial(_ serial: String, of sku: SKU) throws -> (place: PlaceID, batch: Batch, grade: Grade)?
    /// Another tour that has a serial in the hand: scanned, but in no tote yet.
    func holder(of serial: String, _ sku: SKU, besides tour: TourID) throws -> TourID?
    func isBlocked(_ place: PlaceID) throws -> Bool
    func use(of tote: PlaceID) throws -> ToteUse
    func item(_ sku: SKU) throws -> Item?
    /// How long units of an item have to last for the channel of an order.
    func need(of order: OrderID, for sku: SKU) throws -> Need
    /// Short units of an order line that were not given back to the hub: an undo may make so many open again.
    func shortToSpare(of order: OrderID, line: Int) throws -> Int
    /// The tour as it was released and everything that happened to it since, oldest first.
    func history(of tour: TourID) throws -> (released: PickTour, events: [PastEvent])
}

/// One fact of a job, with the scan or key that caused it.
public struct Past<Event: Hashable & Sendable>: Hashable, Sendable {
    public var fact: Int
    public var gesture: UniqueID
    public var event: Event

    public init(fact: Int, gesture: UniqueID, event: Event) {
        self.fact = fact
        self.gesture = gesture
        self.event = event
    }
}

public typealias PastEvent = Past<PickEvent>
