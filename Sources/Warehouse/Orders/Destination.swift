/// Where a parcel goes, as far as the lines of its address say it. The postcode begins with the first word that has a
/// digit, in the lowest line that has one; what stands in the last line below it is the country. Both are in capitals,
/// with single blanks.
public struct Destination: Hashable, Sendable {
    public let postcode: String
    /// Nil where the address ends with the postcode.
    public let country: String?
    /// As it stands in the address.
    public let text: String

    /// An address from the name down; nil where nothing but a name is known.
    public init?(_ shipTo: [String]) {
        let lines = shipTo.dropFirst()
        guard let last = lines.last else { return nil }
        guard let found = lines.lastIndex(where: Destination.hasDigit) else {
            (postcode, country, text) = ("", Destination.folded(last), last)
            return
        }
        let words = lines[found].split(separator: " ").drop { !Destination.hasDigit(String($0)) }
        postcode = Destination.folded(words.joined(separator: " "))
        country = found == lines.indices.last ? nil : Destination.folded(last)
        text = found == lines.indices.last ? lines[found] : lines[found] + ", " + last
    }

    /// How much of this destination an area names: 0 is another place, 1 the right country, and one more for every
    /// character of the postcode. An area is a country, a country and the beginning of a postcode there, or, for an
    /// address without a country, the beginning of a postcode.
    public func match(_ area: String) -> Int {
        let area = Destination.folded(area)
        guard !area.isEmpty else { return 0 }
        guard let country else { return postcode.hasPrefix(area) ? area.count + 1 : 0 }
        if area == country { return 1 }
        guard area.hasPrefix(country + " ") else { return 0 }
        let beginning = area.dropFirst(country.count + 1)
        return postcode.hasPrefix(beginning) ? beginning.count + 1 : 0
    }

    private static func hasDigit(_ text: String) -> Bool { text.utf8.contains { (0x30...0x39).contains($0) } }

    /// Without capitals, and with single blanks.
    private static func folded(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ").uppercased()
    }
}
