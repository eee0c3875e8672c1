// The rules of counting, as data (`Resources/counting.json`): how often a bin is counted, and which difference is
// posted without a second look. The first row that fits a difference decides; every bound of it has to hold. Five
// things say which row that is, and how wide it is: the item's class, the bin's zone, how accurate the counter has
// been, the value, and whether units are missing or found.

/// How fast an item's money moves: A are the items that make up the first four fifths of what is picked.
public enum VelocityClass: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
    case a = "A"
    case b = "B"
    case c = "C"

    /// The fastest comes first.
    public static func < (left: VelocityClass, right: VelocityClass) -> Bool { left.rawValue < right.rawValue }
}

/// A difference has one of two signs.
public enum DifferenceSign: String, Hashable, Codable, Sendable, CaseIterable {
    case missing, found

    public init(_ units: Int) { self = units < 0 ? .missing : .found }
}

/// How large a difference may be that is posted at once.
public struct ToleranceRow: Hashable, Codable, Sendable {
    /// Where it applies; nil is everywhere.
    public var velocity: VelocityClass?
    public var handling: HandlingClass?
    public var zone: String?
    public var sign: DifferenceSign?
    /// Units, per cent of what the ledger has, and value in pence: none of the three may be exceeded.
    public var units: Int
    public var percent: Int
    public var pence: Int

    public init(
        velocity: VelocityClass? = nil, handling: HandlingClass? = nil, zone: String? = nil,
        sign: DifferenceSign? = nil, units: Int, percent: Int, pence: Int
    ) {
        self.velocity = velocity
        self.handling = handling
        self.zone = zone
        self.sign = sign
        self.units = units
        self.percent = percent
        self.pence = pence
    }
}

/// The rules by which a site counts.
public struct CountPolicy: Hashable, Codable, Sendable {
    /// A bin is not planned again before so many days, by the class of its fastest item.
    public var daysBetween: [String: Int]
    public var tolerances: [ToleranceRow]
    /// A counter whose counts have agreed less often than so many times in a hundred gets no tolerance. Judged by the
    /// lower end of the error bar, so that a newcomer has to earn it.
    public var accuracyPercentMin: Int
    /// Seconds for the walk to a bin, for every line in it and for every unit, to see how much a budget buys.
    public var secondsPerBin: Int
    public var secondsPerLine: Int
    public var secondsPerUnit: Int

    public init(
        daysBetween: [String: Int] = ["A": 7, "B": 30, "C": 90], tolerances: [ToleranceRow] = [],
        accuracyPercentMin: Int = 80, secondsPerBin: Int = 30, secondsPerLine: Int = 10, secondsPerUnit: Int = 2
    ) {
        self.daysBetween = daysBetween
        self.tolerances = tolerances
        self.accuracyPercentMin = accuracyPercentMin
        self.secondsPerBin = secondsPerBin
        self.secondsPerLine = secondsPerLine
        self.secondsPerUnit = secondsPerUnit
    }

    /// The shortest time between two planned counts of a bin, in days.
    public func daysBetween(_ velocity: VelocityClass) -> Int { daysBetween[velocity.rawValue] ?? 30 }

    /// Whether a difference is small enough to be posted at once.
    public func tolerates(_ difference: CountDifference, of subject: CountSubject, by counter: Accuracy) -> Bool {
        if difference.units == 0 { return true }
        guard !difference.isUncertain, subject.serial == nil,
            counter.low * 100 >= Double(accuracyPercentMin),
            let row = tolerances.first(where: { $0.fits(difference, subject) })
        else { return false }
        let units = abs(difference.units)
        let (pence, overflow) = units.multipliedReportingOverflow(by: max(0, subject.pence))
        return units <= row.units && !overflow && pence <= row.pence
            && units * 100 <= row.percent * max(0, difference.expected)
    }
}

extension ToleranceRow {
    func fits(_ difference: CountDifference, _ subject: CountSubject) -> Bool {
        (velocity == nil || velocity == subject.velocity) && (handling == nil || handling == subject.handling)
            && (zone == nil || zone == subject.zone) && (sign == nil || sign == DifferenceSign(difference.units))
    }
}

/// What a tolerance has to know of the units that differ.
public struct CountSubject: Hashable, Sendable {
    public var velocity: VelocityClass
    public var handling: HandlingClass
    public var zone: String
    /// The value of one unit.
    public var pence: Int
    public var serial: String?

    public init(velocity: VelocityClass, handling: HandlingClass, zone: String, pence: Int, serial: String? = nil) {
        self.velocity = velocity
        self.handling = handling
        self.zone = zone
        self.pence = pence
        self.serial = serial
    }
}

/// How often something agreed, with the ends of its error bar: Wilson's interval at 95 %, which is honest for few
/// counts and for none (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927).
public struct Accuracy: Hashable, Codable, Sendable {
    public var counts: Int
    public var agreed: Int

    public init(counts: Int = 0, agreed: Int = 0) {
        self.counts = counts
        self.agreed = agreed
    }

    /// The share that agreed; 0 where nothing was counted.
    public var share: Double { counts == 0 ? 0 : Double(agreed) / Double(counts) }
    public var low: Double { bounds.low }
    public var high: Double { bounds.high }

    private var bounds: (low: Double, high: Double) {
        guard counts > 0 else { return (0, 1) }
        let (z, n) = (1.96, Double(counts))
        let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return (max(0, middle - half), min(1, middle + half))
    }
}
