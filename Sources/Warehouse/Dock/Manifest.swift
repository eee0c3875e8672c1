// The manifest: the closed set of cartons that left with a load. Its text is canonical, so that whoever has the same
// cartons gets the same hash: cartons by SSCC, fields separated by tabs, lines by line feeds, and what could pass for
// either written as \u{…}.

/// One carton of a manifest.
public struct ManifestEntry: Hashable, Codable, Sendable {
    public var sscc: ParcelID
    public var order: OrderID
    public var grams: Int

    public init(sscc: ParcelID, order: OrderID, grams: Int) {
        self.sscc = sscc
        self.order = order
        self.grams = grams
    }
}

/// The text that the manifest's hash covers.
public func manifestText(_ load: Load, _ entries: [ManifestEntry]) -> String {
    let grams = entries.reduce(0) { $0 + $1.grams }
    var lines = [
        ["manifest", "1"], ["load", load.id.rawValue], ["service", load.service], ["seal", load.seal ?? ""],
        ["cartons", String(entries.count)], ["grams", String(grams)],
    ]
    for entry in entries.sorted(by: { $0.sscc < $1.sscc }) {
        lines.append([entry.sscc.rawValue, entry.order.rawValue, String(entry.grams)])
    }
    return lines.map { $0.map(escaped).joined(separator: "\t") + "\n" }.joined()
}

private func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 32 || $0 == 92 || $0 == 127 }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
        switch scalar.value {
        case 0..<32, 92, 127: result += "\\u{\(String(scalar.value, radix: 16))}"
        default: result.unicodeScalars.append(scalar)
        }
    }
}

extension Load {
    /// Four digits that the screen shows when the load is sealed and that the driver gives back: they follow from load
    /// and seal, so a driver who stands before another load has another code.
    public var driverCode: String {
        let sum = "\(id) \(seal ?? "")".utf8.reduce(17) { ($0 * 263 + Int($1)) % 9973 }
        let digits = String(sum)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
