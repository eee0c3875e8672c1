/// What a packer can want.
public enum PackCommand: Hashable, Sendable {
    /// Begin with the order, or come back to it.
    case open(roles: [Role])
    /// Put it aside until the rest is here.
    case leave
    case scan(Reading)
    /// The parcel at hand is full, or goes without what is on its way.
    case close
    /// The unit goes back out of the parcel.
    case takeOut(Reading)
    /// Something is not as it should be; `box` is the one that was taken, where the reason is about it.
    case report(Reason, box: String?)
    /// What came of making the label.
    case label(LabelOutcome)
    /// A new copy of the label of a parcel that has one.
    case reprint(ParcelID, Reason)
    case reopen(ParcelID)
    case undo
}

/// What came of making a label.
public enum LabelOutcome: Hashable, Sendable {
    /// It is printed, or safe in the printer's queue.
    case made(tracking: String?)
    case failed(why: String)
}

/// Why two orders cannot share a parcel.
public enum MergeObstacle: String, Hashable, Sendable {
    case otherCustomer, otherPromise, otherAddress, otherService, tooMuchCash, labelled, cancelled, inHand
}

/// Why the bench did not take something: a value with everything that the sentence on the screen needs.
public enum PackRefusal: Hashable, Sendable {
    /// No line of the order wants this item.
    case notInOrder(SKU, name: String, order: OrderID)
    /// The order wants the item, but no more of it.
    case oneTooMany(SKU, name: String, packed: Int, adding: Int)
    /// This very unit is in a parcel already.
    case unitTwice(String, parcel: Int)
    case scanSerial(SKU, name: String)
    case sayLot(SKU, choices: [Batch])
    case wrongLot(Batch, choices: [Batch])
    /// The serial was not picked for this order.
    case serialNotPicked(String)
    case toteOnCart(PlaceID, tour: TourID, holder: BadgeID?)
    case toteEmpty(PlaceID)
    case toteOfOrders(PlaceID, [OrderID])
    case otherTote(PlaceID, of: OrderID)
    case nothingToPack(OrderID)
    case orderCancelled(OrderID)
    /// The order holds dangerous goods, and the badge is not for them.
    case needsHazmat(OrderID)
    case cannotMerge(OrderID, MergeObstacle)
    case notYours(OrderID, holder: BadgeID?, station: StationID?)
    case boxNeedsReason(String, proposed: String?)
    case unknownBox(String)
    case notAWeight(String)
    case scaleUnsteady
    case scaleOverload
    /// Less than the empty box weighs.
    case tooLight(grams: Int, tare: Int)
    case papersMissing(OrderID)
    /// The service does not take this box; `taken` are those of the catalogue that it takes.
    case boxNotServed(ServiceViolation, service: String, taken: [String])
    /// The parcel is heavier than its service takes, and can be split.
    case tooHeavy(grams: Int, limit: Int, service: String)
    /// No label: the service of an order does not take the parcel.
    case notServed(Unserved)
    case parcelEmpty
    case notInParcel(SKU, name: String)
    /// The parcel is on a load; it has to come off first.
    case onLoad(ParcelID, LoadID)
    case notYetLabelled(ParcelID)
    case finished(OrderID)
    case notNow(ReasonCode, step: PackStep?)

    /// One word for counting.
    public var kind: String {
        switch self {
        case .notInOrder: "notInOrder"
        case .oneTooMany: "oneTooMany"
        case .unitTwice: "unitTwice"
        case .scanSerial: "scanSerial"
        case .sayLot: "sayLot"
        case .wrongLot: "wrongLot"
        case .serialNotPicked: "serialNotPicked"
        case .toteOnCart: "toteOnCart"
        case .toteEmpty: "toteEmpty"
        case .toteOfOrders: "toteOfOrders"
        case .otherTote: "otherTote"
        case .nothingToPack: "nothingToPack"
        case .orderCancelled: "orderCancelled"
        case .needsHazmat: "needsHazmat"
        case .cannotMerge: "cannotMerge"
        case .notYours: "packNotYours"
        case .boxNeedsReason: "boxNeedsReason"
        case .unknownBox: "unknownBox"
        case .notAWeight: "notAWeight"
        case .scaleUnsteady: "scaleUnsteady"
        case .scaleOverload: "scaleOverload"
        case .tooLight: "tooLight"
        case .papersMissing: "papersMissing"
        case .boxNotServed: "boxNotServed"
        case .tooHeavy: "tooHeavy"
        case .notServed: "notServed"
        case .parcelEmpty: "parcelEmpty"
        case .notInParcel: "notInParcel"
        case .onLoad: "onLoad"
        case .notYetLabelled: "notYetLabelled"
        case .finished: "packFinished"
        case .notNow: "packNotNow"
        }
    }

    /// Which kind of wrong it is.
    public var verdict: ScanVerdict {
        switch self {
        case .notInOrder, .wrongLot, .serialNotPicked, .otherTote, .notInParcel, .boxNotServed: .wrongRecord
        case .sayLot, .toteOfOrders: .ambiguous
        case .scanSerial, .notAWeight, .unknownBox: .wrongKind
        case .oneTooMany, .unitTwice, .toteOnCart, .toteEmpty, .nothingToPack, .orderCancelled, .needsHazmat,
            .cannotMerge, .notYours, .boxNeedsReason, .scaleUnsteady, .scaleOverload, .tooLight, .papersMissing,
            .tooHeavy, .notServed, .parcelEmpty, .onLoad, .notYetLabelled, .finished, .notNow:
            .wrongState
        }
    }
}

/// A deviation at the bench that the same scan confirms.
public enum PackDeviation: Hashable, Sendable {
    case takeOver(OrderID, from: BadgeID, station: StationID)
    /// The tote of another order of the same customer: both go into one parcel. What that saves, where it is known.
    case merge(OrderID, saves: MergeSaving?)
    case reopen(ParcelID, OrderID)
}
