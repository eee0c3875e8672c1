import Barcode
public import Warehouse

// What stands on which label. From values to the fields of a template; where a field goes on the paper is the
// template's business. All sizes are for 203 dots an inch:
//
//     carton   4 x 6 in   the GS1 logistic label: SSCC as GS1-128, order, ship-to, weight, size, which carton,
//                         the carrier's service and route, marks such as COLD, which copy it is
//     tote     2 x 1 in   the code, large and as Code 128, and its order where it was filled for one
//     bin      2 x 1 in   the code, large and as Code 128, its address, its check digits
//     unit     2 x 1 in   name and SKU, EAN-13 or Code 128; lot, last day and serial as GS1 DataMatrix
//     return   4 x 3 in   the return's number, large and as Code 128, its order and reason

/// The labels that can be printed; the raw value names the template.
public enum LabelKind: String, CaseIterable, Sendable {
    case carton, tote, bin, unit
    /// A return's label.
    case returned = "return"
}

/// What stands on the label of a unit.
public struct UnitLabel: Hashable, Sendable {
    public var item: Item
    public var lot: String?
    public var expiry: Day?
    public var serial: String?

    /// The content of a unit's label.
    public init(item: Item, lot: String? = nil, expiry: Day? = nil, serial: String? = nil) {
        self.item = item
        self.lot = lot
        self.expiry = expiry
        self.serial = serial
    }

    var isTraced: Bool { lot != nil || expiry != nil || serial != nil }

    /// The trade item number of one unit.
    var gtin: GTIN? { item.barcodes.lazy.filter { $0.units == 1 }.compactMap { GTIN($0.code) }.first }
}

/// What stands on the label of a return.
public struct ReturnLabel: Hashable, Sendable {
    /// The number of the return authorisation.
    public var number: String
    public var order: OrderID
    public var reason: String

    /// The content of a return's label.
    public init(number: String, order: OrderID, reason: String) {
        self.number = number
        self.order = order
        self.reason = reason
    }
}

/// Why a label cannot be made.
public enum LabelError: Error, Equatable, Sendable {
    /// The text is no serial shipping container code.
    case notAnSSCC(String)
    /// A Code 128 holds printable ASCII only.
    case characters(String)
    /// A lot, a last day or a serial can only be printed as a symbol together with a trade item number.
    case noTradeItemNumber(SKU)
    /// The lot or serial holds characters that GS1 does not allow, or too many.
    case notElements(String)
    /// The address has more lines than fit.
    case tooManyLines(Int)
    case template(TemplateError)
}

/// A label with its content.
public enum Label: Hashable, Sendable {
    case carton(CartonLabel)
    /// A tote, and the order that it holds where it holds one.
    case tote(PlaceID, order: OrderID? = nil)
    case bin(Place)
    case unit(UnitLabel)
    case returned(ReturnLabel)

    /// Which template it needs.
    public var kind: LabelKind {
        switch self {
        case .carton: .carton
        case .tote: .tote
        case .bin: .bin
        case .unit: .unit
        case .returned: .returned
        }
    }

    /// The ZPL of this label on a template.
    public func zpl(on template: Template, copies: Int = 1) throws(LabelError) -> String {
        let values = try fields()
        do {
            return try template.filled(values, copies: copies)
        } catch { throw .template(error) }
    }

    /// The values for a template's fields; what the label does not have is left out.
    public func fields() throws(LabelError) -> [String: FieldValue] {
        switch self {
        case .carton(let label): try fields(of: label)
        case .tote(let code, let order):
            try fields(of: code).merging(order.map { ["order": .text($0.rawValue)] } ?? [:]) { $1 }
        case .bin(let place): try fields(of: place)
        case .unit(let label): try fields(of: label)
        case .returned(let label):
            [
                "number": .text(label.number), "bars": try bars(label.number), "order": .text(label.order.rawValue),
                "reason": .text(label.reason),
            ]
        }
    }

    private func fields(of label: CartonLabel) throws(LabelError) -> [String: FieldValue] {
        guard label.shipTo.count <= CartonLabel.shipToLinesMax else { throw .tooManyLines(label.shipTo.count) }
        let elements = [Element("00", label.sscc.description)]
        guard let data = Code128Data(elements: elements) else { throw .notAnSSCC(label.sscc.description) }
        var values: [String: FieldValue] = [
            "bars": .code128(data), "sscc": .text(label.sscc.grouped()), "order": .text(label.order.rawValue),
        ]
        for (index, line) in label.shipTo.enumerated() { values["to\(index + 1)"] = .text(line) }
        if let grams = label.weightGrams {
            values["weight"] = .text("\(kilograms(max(0, grams))) kg")
        }
        if let size = label.size {
            // Carriers round up to whole centimetres, the longest side first.
            let sides = [size.width, size.length, size.height].sorted(by: >).map { String((max(0, $0) + 9) / 10) }
            values["size"] = .text(sides.joined(separator: " x ") + " cm")
        }
        if let number = label.number {
            values["carton"] = .text(label.count.map { "\(number) of \($0)" } ?? String(number))
        }
        if !label.marks.isEmpty {
            values["marks"] = .text(label.marks.sorted().map(\.words).joined(separator: "  "))
        }
        if let service = label.service { values["service"] = .text(service) }
        if let route = label.route { values["route"] = .text(route) }
        if let copy = label.copy { values["copy"] = .text(String(copy)) }
        return values
    }

    /// A short code stands in large letters, a longer one in smaller.
    private func fields(of code: PlaceID) throws(LabelError) -> [String: FieldValue] {
        let isShort = code.rawValue.count <= 9
        return [isShort ? "code" : "longCode": .text(code.rawValue), "bars": try bars(code.rawValue)]
    }

    private func fields(of place: Place) throws(LabelError) -> [String: FieldValue] {
        var values = try fields(of: place.id)
        values["check"] = .text(placeCheckDigits(place.id))
        if let address = place.address {
            values["aisle"] = .text(String(address.aisle))
            values["bay"] = .text(String(address.bay))
            values["level"] = .text(address.level)
            values["position"] = .text(String(address.position))
        }
        return values
    }

    private func fields(of label: UnitLabel) throws(LabelError) -> [String: FieldValue] {
        var values: [String: FieldValue] = ["name": .text(label.item.name), "sku": .text(label.item.sku.rawValue)]
        let gtin = label.gtin
        // Eight digits are another symbol, and fourteen are no unit's.
        if let gtin, (100_000_000..<10_000_000_000_000).contains(gtin.value) {
            values["ean"] = .digits(String(gtin.description.dropFirst().prefix(12)))
        } else if !label.isTraced {
            values["bars"] = try bars(label.item.sku.rawValue)
        }
        guard label.isTraced else { return values }
        guard let gtin else { throw .noTradeItemNumber(label.item.sku) }
        var elements = [Element("01", gtin.description)]
        if let expiry = label.expiry {
            elements.append(Element("17", expiry.date.yymmdd))
            values["expiry"] = .text(expiry.iso)
        }
        if let lot = label.lot {
            elements.append(Element("10", lot))
            values["lot"] = .text(lot)
        }
        if let serial = label.serial {
            elements.append(Element("21", serial))
            values["serial"] = .text(serial)
        }
        guard parseElementString(gs1ElementString(elements, aim: "")).elements == elements,
            Code128Data(elements: elements) != nil
        else { throw .notElements(gs1BracketedString(elements)) }
        values["matrix"] = .dataMatrix(elements)
        return values
    }

    private func bars(_ code: String) throws(LabelError) -> FieldValue {
        guard let data = Code128Data(code) else { throw .characters(code) }
        return .code128(data)
    }
}
