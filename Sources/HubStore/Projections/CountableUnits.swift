import Warehouse

// The hub sums up what the facts of a batch change. What a site sends may be damaged or meant to harm, and a sum that
// no number holds would end the hub; so facts with more units than any site has are parked like those nobody can read.

/// Far beyond any site, and so far below the largest number that a batch full of them has a sum.
private let countable = -1_000_000_000_000...1_000_000_000_000

extension FactBody {
    /// Whether all its units can be summed up with those of other facts.
    var hasCountableUnits: Bool {
        switch self {
        case .orderReceived(let order): order.lines.allSatisfy { countable.contains($0.quantity) }
        case .hub(.shipped(let shipped)):
            shipped.parcels.allSatisfy { $0.lines.allSatisfy { countable.contains($0.quantity) } }
        case .hub(.handedBack(let units)): units.allSatisfy { countable.contains($0.quantity) }
        default: moves.allSatisfy { countable.contains($0.quantity) }
        }
    }
}
