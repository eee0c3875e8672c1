// What a parcel should weigh.
//
// An item's weight in the catalogue is a guess until parcels were weighed. Every accepted parcel that holds one item
// only teaches that item: unit weight = (gross − tare) / units. Kept are the number of such parcels k and the sums of
// unit weights and of their squares, so mean and variance need no history. With k ≥ 5 the learned mean replaces the
// catalogue, and the band is
//
//     tolerance = max(10 g, 3·σ(parcel), 1 % of tare + content)      σ²(parcel) = Σ n·σ² + Σ n²·σ²/k
//
// (n units scatter on their own, and share the error of the mean). Before that an item counts with σ = 4 % of its
// catalogue weight, shared by all its units because a wrong catalogue is wrong for all of them. A band is never wider
// than 60 % of the lightest unit where the scatter allows it, so that one missing unit shows.

/// What was learned about the weight of an item, in milligrams.
public struct LearnedWeight: Hashable, Codable, Sendable {
    public var parcels: Int
    public var sum: Int
    public var sumOfSquares: Int

    public init(parcels: Int = 0, sum: Int = 0, sumOfSquares: Int = 0) {
        self.parcels = parcels
        self.sum = sum
        self.sumOfSquares = sumOfSquares
    }

    /// Fewer parcels are no knowledge.
    public static let parcelsMin = 5
    /// Heavier units would overflow the sum of squares; they are rare and are not learned.
    static let milligramsMax = 100_000_000

    /// Learns from a parcel of equal units whose content weighs so many grams.
    public mutating func learn(contentGrams: Int, units: Int) {
        guard units > 0, contentGrams > 0, parcels < 10_000 else { return }
        let each = contentGrams * 1000 / units
        guard each <= Self.milligramsMax else { return }
        parcels += 1
        sum += each
        sumOfSquares += each * each / 1000
    }

    public var isKnown: Bool { parcels >= Self.parcelsMin }
    /// Grams of one unit.
    var mean: Double { Double(sum) / Double(parcels) / 1000 }
    /// Square grams.
    var variance: Double {
        let mean = Double(sum) / Double(parcels)
        let squares = Double(sumOfSquares) * 1000 / Double(parcels)
        return max(0, squares - mean * mean) * Double(parcels) / Double(max(1, parcels - 1)) / 1_000_000
    }
}

/// A weight and how far from it a parcel may be, in grams.
public struct ExpectedWeight: Hashable, Codable, Sendable {
    public var grams: Int
    public var tolerance: Int
    public init(grams: Int, tolerance: Int) {
        self.grams = grams
        self.tolerance = tolerance
    }
}

/// Equal units on a scale, as far as their weight is known.
public struct WeighedUnits: Hashable, Sendable {
    public var quantity: Int
    /// From the catalogue; 0 where it is not known.
    public var catalogueGrams: Int
    public var learned: LearnedWeight?

    public init(quantity: Int, catalogueGrams: Int, learned: LearnedWeight? = nil) {
        self.quantity = quantity
        self.catalogueGrams = catalogueGrams
        self.learned = learned
    }

    /// Mean and shared and own variance of one unit; nil where nothing is known.
    fileprivate var knowledge: (mean: Double, shared: Double, own: Double)? {
        if let learned, learned.isKnown {
            return (learned.mean, learned.variance / Double(learned.parcels), learned.variance)
        }
        guard catalogueGrams > 0 else { return nil }
        let sigma = Double(catalogueGrams) * 0.04
        return (Double(catalogueGrams), sigma * sigma, 0)
    }
}

/// What a box with these units should weigh; nil when the weight of any of them is not known.
public func expectedWeight(_ units: [WeighedUnits], tareGrams: Int) -> ExpectedWeight? {
    var (sum, variance, lightest) = (Double(tareGrams), 0.0, Double.infinity)
    for unit in units where unit.quantity > 0 {
        guard let (mean, shared, own) = unit.knowledge else { return nil }
        let count = Double(unit.quantity)
        sum += mean * count
        variance += own * count + shared * count * count
        lightest = min(lightest, mean)
    }
    guard lightest.isFinite else { return nil }
    let scatter = 3 * variance.squareRoot()
    let wide = max(10, max(scatter, sum * 0.01))
    let oneUnit = max(3, lightest * 0.6)
    let band = scatter <= oneUnit ? min(wide, oneUnit) : wide
    return ExpectedWeight(grams: Int(sum.rounded()), tolerance: Int(band.rounded(.up)))
}
