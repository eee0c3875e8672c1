/// What units are wanted for. The site's policy says how many days must be left for it (Expiry/ExpiryPolicy.swift).
public enum Purpose: String, Hashable, Codable, Sendable, CaseIterable {
    case ship, restock, transfer, liquidate, dispose
}

/// What units are wanted for, and how long they have to last for it.
public struct Need: Hashable, Sendable {
    public var purpose: Purpose
    /// Days that must be left after the day of the decision. A unit may be used on its last day itself.
    public var daysLeft: Int
    /// Only units of this batch will do; nil where any may serve.
    public var only: Batch?

    public init(_ purpose: Purpose, daysLeft: Int, only: Batch? = nil) {
        self.purpose = purpose
        self.daysLeft = daysLeft
        self.only = only
    }

    /// The last day on which a batch is usable for it; nil where that never comes.
    public func lastDay(of batch: Batch) -> Day? {
        purpose == .dispose ? nil : batch.expiry.map { $0.adding(-daysLeft) }
    }
}

/// The one expiry predicate of the house: may units of this batch serve this need on this day?
///
/// A batch without a date never expires. The last day counts as usable, and the need adds its own days: a unit that
/// is best before the 10th has 3 days left on the 7th and may ship until then where 3 have to be left. `asOf` is the
/// site's own civil day, so the answer changes at the site's midnight and nowhere else.
public func usable(_ batch: Batch, for need: Need, asOf day: Day) -> Bool {
    if let only = need.only, only != batch { return false }
    guard Rule.expiredIsUnusable.holds, let last = need.lastDay(of: batch) else { return true }
    return day <= last
}
