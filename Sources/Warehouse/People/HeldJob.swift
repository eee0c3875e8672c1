// What one person has so that nobody else may touch it, and how a supervisor takes it away.
//
// Tours, pack jobs, counts and inspections are held by a lease; who receives or moves holds what is in the hand. All of
// them are taken away by one fact of the job, `freed`, which leaves the job as it is. From then on it knows who had it:
// that person is refused with `Refusal.takenAway`, and whoever takes it next takes it over from them.
//
//   tour         what is picked stays picked; what was only in the hand is still booked in the bin
//   packing      what is packed stays in its boxes, also in a half full one
//   counting     what was counted stays for the same person; a look is one person's, so another begins anew
//   inspecting   the unit on the bench stays as far as it was looked at
//   carrying     what was in the hand lies where it was taken from, as the records always said

/// Something that a person holds.
public enum HeldJob: Hashable, Sendable {
    case tour(TourID)
    case packing(OrderID)
    case counting(CountID, PlaceID)
    case inspecting(ReturnID)
    /// What is in the hand; `of` is the delivery, its sender, or the place that it comes from.
    case carrying(CarryID, of: String)
}

/// Something that a person holds, and who that is.
public struct Holding: Hashable, Sendable {
    public var job: HeldJob
    public var holder: BadgeID

    public init(_ job: HeldJob, by holder: BadgeID) {
        self.job = job
        self.holder = holder
    }
}

/// A supervisor took a job away from somebody.
public struct Freed: Hashable, Codable, Sendable {
    public var from: BadgeID
    public var by: BadgeID
    public var when: Moment

    public init(from: BadgeID, by: BadgeID, when: Moment) {
        self.from = from
        self.by = by
        self.when = when
    }

    /// Why the person who had it can do nothing with it; nil for everybody else.
    func refusal(of job: HeldJob, to badge: BadgeID) -> Refusal? { from == badge ? .takenAway(job, self) : nil }
}

extension Freed? {
    /// Who had it before somebody who takes it now; nil where it is nobody's, or their own.
    func previous(besides badge: BadgeID) -> BadgeID? { self?.from == badge ? nil : self?.from }
}

/// An event of a job that one person holds.
public protocol ChangesHands {
    /// Whom it was taken over from, by this event.
    var previousHolder: BadgeID? { get }
}

extension PickEvent: ChangesHands {
    public var previousHolder: BadgeID? { if case .takenOver(let from, _, _, _) = self { from } else { nil } }
}

extension PackEvent: ChangesHands {
    public var previousHolder: BadgeID? { if case .takenOver(let from, _, _, _) = self { from } else { nil } }
}

extension CountEvent: ChangesHands {
    public var previousHolder: BadgeID? { if case .takenOver(let from, _, _, _) = self { from } else { nil } }
}

extension InspectEvent: ChangesHands {
    public var previousHolder: BadgeID? { if case .takenOver(let from, _, _, _) = self { from } else { nil } }
}
