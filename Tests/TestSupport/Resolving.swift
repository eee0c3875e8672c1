public import Warehouse

extension MemoryShelf {
    /// What a text means at this site: a place, an item by code or SKU, a badge, an order, a number, or GS1 in brackets
    /// such as `(01)04006381333931(10)L1(17)270301(21)S1`. `12*` before a code counts it twelve times.
    public func reading(_ text: String, keyed: Bool = false) -> Reading {
        var reading = Reading(text: text, keyed: keyed)
        var code = text
        if let star = text.firstIndex(of: "*"), let count = Int(text[..<star]) {
            reading.multiplier = count
            code = String(text[text.index(after: star)...])
        }
        var names = [code]
        if code.hasPrefix("tag:") {
            // `tag:NUMBER:CODE` is an RFID tag with that number on a thing with that code.
            let parts = code.split(separator: ":", maxSplits: 2).map(String.init)
            (reading.tag, names) = (parts[1], [parts[2]])
        }
        if code.hasPrefix("(") {
            let elements = Self.elements(of: code)
            names = elements["01"].map { [$0, String($0.drop { $0 == "0" })] } ?? []
            reading.lot = elements["10"]
            reading.serial = elements["21"]
            reading.expiry = elements["17"].flatMap { text in
                Int(text).map { Day(year: 2000 + $0 / 10_000, month: $0 / 100 % 100, day: $0 % 100) }
            }
        }
        if (1...5).contains(code.utf8.count), code.utf8.allSatisfy({ (48...57).contains($0) }) {
            reading.number = Int(code)
        }
        if let place = places[PlaceID(code)] { reading.matches.append(.place(place)) }
        for item in items.values.sorted(by: { $0.sku < $1.sku }) {
            if let barcode = item.barcodes.first(where: { names.contains($0.code) }) {
                reading.matches.append(.item(item.sku, name: item.name, units: barcode.units))
            } else if names.contains(item.sku.rawValue) {
                reading.matches.append(.item(item.sku, name: item.name, units: 1))
            }
        }
        if people.contains(BadgeID(code)) { reading.matches.append(.person(BadgeID(code))) }
        if orders[OrderID(code)] != nil { reading.matches.append(.order(OrderID(code))) }
        return reading
    }

    private static func elements(of text: String) -> [String: String] {
        var elements: [String: String] = [:]
        for part in text.split(separator: "(") {
            let pair = part.split(separator: ")", maxSplits: 1)
            if pair.count == 2 { elements[String(pair[0])] = String(pair[1]) }
        }
        return elements
    }
}
