// The keys of GS1: the numbers that name things, whatever carries them. Which application identifiers carry a key, and
// where the key ends and a serial number begins, follows from the table of identifiers; this file only adds the names.

/// A valid GS1 identification key, with the serial number that its identifier may carry behind it.
public struct IdentificationKey: Hashable, Sendable {
    /// What a key names.
    public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        /// A carton or pallet: Serial Shipping Container Code.
        case sscc
        /// A trade item: Global Trade Item Number.
        case gtin
        /// A kind of document: Global Document Type Identifier.
        case gdti
        /// A kind of coupon: Global Coupon Number.
        case gcn
        /// What one forwarder moves together: Global Identification Number for Consignment.
        case ginc
        /// What one seller ships together: Global Shipment Identification Number.
        case gsin
        /// A place or a party: Global Location Number.
        case gln
        /// A kind of returnable thing: Global Returnable Asset Identifier.
        case grai
        /// One thing of value: Global Individual Asset Identifier.
        case giai
        /// One piece of a trade item that comes in pieces.
        case itip
        /// A component or part: Component/Part Identifier.
        case cpid
        /// A product model: Global Model Number.
        case gmn
        /// Somebody who gives or gets a service: Global Service Relation Number.
        case gsrn
    }

    /// What it names.
    public let kind: Kind
    /// The key itself with its check digit, without a serial number behind it.
    public let number: String
    /// The serial number behind the key, if the identifier carries one.
    public let serial: String?
    /// The identifier that carried it.
    public let ai: AI

    /// The key of an element, or nil when the element is no key or breaks one of its rules.
    public init?(_ element: Element) {
        guard let kind = IdentificationKey.kind(of: element.ai), let row = element.ai.row else { return nil }
        let parser = ElementParser(aliases: [], thisYear: Code.assumedYear, mode: .inspection)
        var found = ElementString()
        let bytes = element.value.utf8.span
        parser.take(element.ai, row, bytes, 0..<bytes.count, into: &found)
        guard found.isValid else { return nil }
        // A GRAI is carried with a zero in front that makes it as long as a GTIN-14.
        let start = kind == .grai ? 1 : 0
        let length = row.components.count == 1 ? bytes.count : Int(row.components[start].most) + start
        number = string(bytes, start..<length)
        serial = length < bytes.count ? string(bytes, length..<bytes.count) : nil
        (self.kind, ai) = (kind, element.ai)
    }

    /// A key typed or read without its identifier, or nil when it breaks a rule; a location is taken for AI 414, an
    /// item for AI 01.
    public init?(_ kind: Kind, _ text: String) {
        let filled = kind == .gtin ? GTIN(text)?.description ?? text : kind == .grai ? "0" + text : text
        guard let ai = IdentificationKey.carriers.first(where: { $0.kind == kind })?.ai else { return nil }
        self.init(Element(ai, filled))
    }

    private static let carriers: [(ai: AI, kind: Kind)] = [
        ("00", .sscc), ("01", .gtin), ("02", .gtin), ("03", .gtin), ("253", .gdti), ("255", .gcn), ("401", .ginc),
        ("402", .gsin), ("414", .gln), ("410", .gln), ("411", .gln), ("412", .gln), ("413", .gln), ("415", .gln),
        ("416", .gln), ("417", .gln), ("7023", .giai), ("8003", .grai), ("8004", .giai), ("8006", .itip),
        ("8010", .cpid), ("8013", .gmn), ("8014", .gmn), ("8017", .gsrn), ("8018", .gsrn), ("8026", .itip),
    ]

    /// What kind of key an identifier carries.
    static func kind(of ai: AI) -> Kind? { carriers.first { $0.ai == ai }?.kind }
}

extension ElementString {
    /// The valid keys among the elements, in their order.
    public var keys: [IdentificationKey] { elements.compactMap(IdentificationKey.init) }
}
