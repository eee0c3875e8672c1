/// What happened at a packing bench: the facts of this job. Moves say which units changed places.
public enum PackEvent: Hashable, Codable, Sendable {
    /// Somebody began to pack an order at a station.
    case opened(lines: [PackLine], tracking: [String: Tracking], by: BadgeID, at: StationID, when: Moment)
    /// Somebody came back to it.
    case taken(by: BadgeID, at: StationID, when: Moment)
    case takenOver(from: BadgeID, by: BadgeID, at: StationID, when: Moment)
    /// More of the order has come to the bench.
    case arrived(lines: [PackLine], tracking: [String: Tracking])
    /// Another order of the same customer goes into the same parcels.
    case merged(order: OrderID, lines: [PackLine], tracking: [String: Tracking])
    /// It was put aside: the rest is waited for.
    case left
    /// A supervisor took it away from whoever packed it.
    case freed(Freed)
    /// `planned` is how many units the proposed box should take; nil where no box is known.
    case parcelOpened(number: Int, id: ParcelID, proposed: String?, planned: Int?)
    /// Units went into the parcel. `identity` tells a unit from all others, where it can be told.
    case packed(
        line: Int, parcel: Int, quantity: Int, serial: String?, identity: String?, moves: [Move], byHand: Bool)
    /// Another box was taken than the proposed one.
    case boxTaken(parcel: Int, box: String, reason: ReasonCode)
    case closed(parcel: Int)
    /// The weight was taken as it is.
    case weighed(parcel: Int, WeightEvidence, reason: ReasonCode?)
    /// The weight is out of its band: the parcel is counted again.
    case weightRefused(parcel: Int, WeightEvidence)
    case recounted(parcel: Int, line: Int, quantity: Int, serial: String?)
    /// The label is on it; `load` and `lane` are where it should go.
    case labelled(parcel: Int, tracking: String?, load: LoadID?)
    /// No label could be had; the parcel stays as it is.
    case labelFailed(parcel: Int, why: String)
    case reprinted(parcel: Int, copy: Int, reason: ReasonCode)
    /// Units went back out of a parcel, to the bench.
    case unpacked(line: Int, parcel: Int, quantity: Int, serial: String?, identity: String?, moves: [Move])
    /// A closed parcel is open again; the label on it is void.
    case reopened(parcel: Int)
    /// An open parcel without units is no parcel.
    case dissolved(parcel: Int)
    /// Units were not in the tote, or broken, and reach no parcel.
    case lost(line: Int, quantity: Int, serials: [String], reason: ReasonCode, again: Bool, counts: Bool, moves: [Move])
    /// An order was cancelled: nothing more of it is packed, what is packed goes back.
    case cancelled(order: OrderID)
    /// The fact with this number did not happen: its moves are taken back.
    case undone(fact: Int, what: String, moves: [Move])

    /// The moves of this event, in the order they are booked.
    public var moves: [Move] {
        switch self {
        case .packed(_, _, _, _, _, let moves, _), .unpacked(_, _, _, _, _, let moves), .undone(_, _, let moves),
            .lost(_, _, _, _, _, _, let moves):
            moves
        case .opened, .taken, .takenOver, .arrived, .merged, .left, .freed, .parcelOpened, .boxTaken, .closed,
            .weighed, .weightRefused, .recounted, .labelled, .labelFailed, .reprinted, .reopened, .dissolved,
            .cancelled:
            []
        }
    }

    /// The name of the event in the fact log.
    public var kind: String {
        switch self {
        case .opened: "pack.opened"
        case .taken: "pack.taken"
        case .takenOver: "pack.takenOver"
        case .arrived: "pack.arrived"
        case .merged: "pack.merged"
        case .left: "pack.left"
        case .freed: "pack.freed"
        case .parcelOpened: "pack.parcelOpened"
        case .packed: "pack.packed"
        case .boxTaken: "pack.boxTaken"
        case .closed: "pack.closed"
        case .weighed: "pack.weighed"
        case .weightRefused: "pack.weightRefused"
        case .recounted: "pack.recounted"
        case .labelled: "pack.labelled"
        case .labelFailed: "pack.labelFailed"
        case .reprinted: "pack.reprinted"
        case .unpacked: "pack.unpacked"
        case .reopened: "pack.reopened"
        case .dissolved: "pack.dissolved"
        case .lost: "pack.lost"
        case .cancelled: "pack.cancelled"
        case .undone: "pack.undone"
        }
    }

    /// F8 takes back what the hands did. A printed label cannot be unprinted: there the parcel is reopened instead. A
    /// parcel that was opened stays: without one there would be nothing to pack into.
    public var canBeUndone: Bool {
        switch self {
        case .packed, .boxTaken, .closed, .weighed, .weightRefused, .recounted,
            .unpacked, .dissolved, .lost, .merged:
            true
        case .parcelOpened, .opened, .taken, .takenOver, .arrived, .left, .freed, .labelled, .labelFailed, .reprinted,
            .reopened, .cancelled,
            .undone:
            false
        }
    }

    /// Undo stops here: other hands did it, or it is on paper.
    var endsUndo: Bool {
        switch self {
        case .takenOver, .left, .freed, .labelled, .reprinted, .reopened, .cancelled: true
        case .opened, .taken, .arrived, .merged, .parcelOpened, .packed, .boxTaken, .closed, .weighed, .weightRefused,
            .recounted, .labelFailed, .unpacked, .dissolved, .lost, .undone:
            false
        }
    }
}
