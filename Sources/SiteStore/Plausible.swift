import Warehouse

// What the hub sends is typed by others and reaches sums of moments, money and volumes on every screen: numbers beyond
// anything real are declined at the door, so that no sum overflows later.

/// Up to ten million pounds, either way.
private let pence = -1_000_000_000...1_000_000_000
private let units = 1...1_000_000
/// From the year 2000 to 2200.
private let moments: ClosedRange<Int64> = 946_684_800_000...7_258_118_400_000

extension Order {
    /// What of it is beyond anything real, in words; nil where nothing is.
    var excess: String? {
        let dates = [cutoff, promise].compactMap { $0?.milliseconds }
        if !dates.allSatisfy(moments.contains) { return "a date before 2000 or after 2200" }
        if !(-1_000_000...1_000_000).contains(priority) { return "a priority beyond a million" }
        let amounts = lines.map(\.pricePence) + charges.map(\.pence) + [shipping?.codPence ?? 0]
        if !amounts.allSatisfy(pence.contains) { return "an amount beyond ten million" }
        if !lines.allSatisfy({ units.contains($0.quantity) }) {
            return "a line for less than 1 or more than \(units.upperBound) units"
        }
        return nil
    }
}

extension Item {
    /// What of it is beyond anything real, in words; nil where nothing is.
    var excess: String? {
        let sides = [dimensions.width, dimensions.length, dimensions.height]
        if sides.contains(where: { $0 > 5_000 }) { return "a side longer than 5 m" }
        if weightGrams > 5_000_000 { return "a weight above 5 t" }
        return pence.contains(pricePence) ? nil : "a price beyond ten million"
    }
}
