/// A code that somebody taught the site beside the codes the item came with: a new print, another supplier's label.
public struct LearnedCode: Hashable, Codable, Sendable {
    public var sku: SKU
    /// The code as it was scanned.
    public var code: String
    /// How many units one scan of it stands for.
    public var units: Int
    /// The second badge: whoever saw that it is right.
    public var witness: BadgeID

    public init(sku: SKU, code: String, units: Int = 1, witness: BadgeID) {
        self.sku = sku
        self.code = code
        self.units = units
        self.witness = witness
    }
}

/// Why a code cannot be learned. Nothing was recorded.
public enum LearnRefusal: Hashable, Sendable {
    /// It would be taken for something else: a quantity, a command label.
    case notACode(String)
    /// The site knows it already.
    case known(String, as: ScannedKind)
    /// The text that should name the item names none, or several.
    case unknownItem(String)
    case ambiguousItem(String, choices: [String])
    /// A scan cannot stand for so many units.
    case wrongUnits(Int)
    /// The second badge is nobody's, or the same person's.
    case unknownBadge(String)
    case ownBadge(BadgeID)
}
