/// A code that somebody taught the site beside the codes the item came with: a new print, another supplier's label.
public struct LearnedCode: Hashable, Codable, Sendable {
    public var sku: SKU
    /// The trade item number in 14 digits where the scan holds one, else its text without the scanner's identifier.
    public var code: String
    /// How many units one scan of it stands for.
    public var units: Int
    /// The second badge: whoever saw that it is right.
    public var witness: BadgeID
    /// That badge was typed and not scanned, so nothing but a number stands for the second person.
    public var witnessTyped: Bool

    public init(sku: SKU, code: String, units: Int = 1, witness: BadgeID, witnessTyped: Bool = false) {
        self.sku = sku
        self.code = code
        self.units = units
        self.witness = witness
        self.witnessTyped = witnessTyped
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
