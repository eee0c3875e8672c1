// Where a parcel goes, as far as the lines of its address say it. The postcode stands in the lowest line that has a
// digit and begins with the first word there that has one; a line below it, if any, is the country.

/// The country and the postcode of an address.
public struct Destination: Hashable, Sendable {
    /// In capitals with single blanks, as `postcode`; nil where the address ends with the postcode.
    public let country: String?
    public let postcode: String

    /// An address from the name down.
    public init(_ shipTo: [String]) {
        let lines = shipTo.dropFirst().map(Destination.plain)
        let found = lines.lastIndex { $0.contains(where: Destination.isDigit) }
        postcode =
            found.map { line in
                let words = lines[line].split(separator: " ")
                return words.drop { !$0.contains(where: Destination.isDigit) }.joined(separator: " ")
            } ?? ""
        country = found == lines.indices.last ? nil : lines.last
    }

    /// How much of this destination an area names: 0 is another place, 1 the right country, and one more for every
    /// character of the postcode.
    public func match(_ area: String) -> Int {
        let area = Destination.plain(area)
        guard !area.isEmpty else { return 0 }
        guard let country else { return postcode.hasPrefix(area) ? area.count + 1 : 0 }
        if area == country { return 1 }
        guard area.hasPrefix(country + " ") else { return 0 }
        let beginning = area.dropFirst(country.count + 1)
        return postcode.hasPrefix(beginning) ? beginning.count + 1 : 0
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private static func plain(_ text: String) -> String {
        text.uppercased().split(separator: " ").joined(separator: " ")
    }
}
