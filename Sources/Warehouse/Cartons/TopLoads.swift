// What rests on a unit: the units that lie on it, each with what rests on that, shared by area among all it lies on.

enum TopLoads {
    /// Nothing carries more than it bears. Every solid is one unit.
    static func areBearable(_ stowed: [Stowed], _ kinds: [PackKind]) -> Bool {
        var loads = [Double](repeating: 0, count: stowed.count)
        for upper in stowed.indices.sorted(by: { stowed[$0].solid.z0 > stowed[$1].solid.z0 }) {
            let solid = stowed[upper].solid
            let kind = kinds[stowed[upper].kind]
            if let most = kind.topGrams, loads[upper] > Double(most) + tolerance { return false }
            let below = stowed.indices.filter {
                stowed[$0].solid.z1 == solid.z0 && stowed[$0].solid.areaShared(with: solid) > 0
            }
            let area = below.reduce(0) { $0 + stowed[$1].solid.areaShared(with: solid) }
            for lower in below {
                let share = Double(stowed[lower].solid.areaShared(with: solid)) / Double(area)
                loads[lower] += (Double(kind.grams) + loads[upper]) * share
            }
        }
        return true
    }

    /// Grams that sums of shares may be off.
    private static let tolerance = 1e-6
}
