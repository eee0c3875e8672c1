/// What units are wanted for; each purpose demands so many days of life beyond the day of the decision.
public enum Purpose: String, Hashable, Codable, Sendable, CaseIterable {
    case ship, shipB2B, restock, dispose

    /// Days that must be left after the day of the decision. A unit may be used on its last day itself.
    public var daysLeftMin: Int {
        switch self {
        case .ship: 3
        case .shipB2B: 14
        case .restock: 7
        case .dispose: Int.min
        }
    }
}

/// The one expiry predicate of the house: may units of this batch serve this purpose on this day?
///
/// A batch without a date never expires. The last day counts as usable, and the purpose adds its own days: a unit that
/// is best before the 10th has 3 days left on the 7th and may ship until then. `asOf` is the site's own civil day, so
/// the answer changes at the site's midnight and nowhere else.
public func usable(_ batch: Batch, for purpose: Purpose, asOf day: Day) -> Bool {
    guard let expiry = batch.expiry, purpose != .dispose else { return true }
    return expiry.rawValue - day.rawValue >= purpose.daysLeftMin
}
