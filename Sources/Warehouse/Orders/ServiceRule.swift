// What a carrier's service takes of a parcel. The office says it in a file; where no rule is known, a limit is not
// given or a figure is not known yet, everything is taken. A limit is the last figure that is taken.
//
//   of the box      its code; its longest side; its length and girth: the longest side and twice the others, outside
//   of the parcel   its weight; the cash that the driver collects for it
//   of the order    dangerous goods; where it goes

/// What a service of a carrier takes: grams, millimetres, pence. Nil is no limit, an empty list takes all.
public struct ServiceRule: Hashable, Codable, Sendable {
    public var service: String
    public var maxGrams: Int?
    public var maxSide: Int?
    public var maxGirth: Int?
    public var maxCODPence: Int?
    public var allowsHazmat: Bool
    /// The codes of the boxes it takes.
    public var boxes: [String]
    /// Where it goes: the beginning of a postcode, for an address without a country; a country; or a country and the
    /// beginning of a postcode there.
    public var areas: [String]

    public init(
        service: String, maxGrams: Int? = nil, maxSide: Int? = nil, maxGirth: Int? = nil, maxCODPence: Int? = nil,
        allowsHazmat: Bool = false, boxes: [String] = [], areas: [String] = []
    ) {
        self.service = service
        self.maxGrams = maxGrams
        self.maxSide = maxSide
        self.maxGirth = maxGirth
        self.maxCODPence = maxCODPence
        self.allowsHazmat = allowsHazmat
        self.boxes = boxes
        self.areas = areas
    }
}

/// What is known of a parcel on its way to a label.
public struct Shipment: Hashable, Sendable {
    public var box: Box?
    public var grams: Int?
    public var codPence: Int
    public var hasHazmat: Bool
    /// The address, from the name down.
    public var shipTo: [String]

    public init(
        box: Box? = nil, grams: Int? = nil, codPence: Int = 0, hasHazmat: Bool = false, shipTo: [String] = []
    ) {
        self.box = box
        self.grams = grams
        self.codPence = codPence
        self.hasHazmat = hasHazmat
        self.shipTo = shipTo
    }
}

/// What a service does not take, with the figure that came and the one it takes.
public enum ServiceViolation: Hashable, Sendable {
    case hazmat
    case area(String, served: [String])
    case cash(pence: Int, limit: Int)
    case box(String, taken: [String])
    case side(box: String, millimetres: Int, limit: Int)
    case girth(box: String, millimetres: Int, limit: Int)
    case weight(grams: Int, limit: Int)
}

extension ServiceRule {
    /// Everything that this service does not take of a parcel: what is of the order first, then box and weight.
    public func violations(_ shipment: Shipment) -> [ServiceViolation] {
        var violations: [ServiceViolation] = []
        if shipment.hasHazmat, !allowsHazmat { violations.append(.hazmat) }
        if let destination = Destination(shipment.shipTo), !serves(destination) {
            violations.append(.area(destination.text, served: areas))
        }
        if let limit = maxCODPence, shipment.codPence > limit {
            violations.append(.cash(pence: shipment.codPence, limit: limit))
        }
        if let box = shipment.box { violations += self.violations(box) }
        if let limit = maxGrams, let grams = shipment.grams, grams > limit {
            violations.append(.weight(grams: grams, limit: limit))
        }
        return violations
    }

    private func violations(_ box: Box) -> [ServiceViolation] {
        if !boxes.isEmpty, !boxes.contains(box.code) { return [.box(box.code, taken: boxes)] }
        var violations: [ServiceViolation] = []
        if let limit = maxSide, box.outer.longest > limit {
            violations.append(.side(box: box.code, millimetres: box.outer.longest, limit: limit))
        }
        if let limit = maxGirth, box.outer.lengthAndGirth > limit {
            violations.append(.girth(box: box.code, millimetres: box.outer.lengthAndGirth, limit: limit))
        }
        return violations
    }

    /// The boxes that this service takes, none of them to be filled beyond the weight that it takes.
    public func taken(_ boxes: [Box]) -> [Box] {
        boxes.compactMap { box in
            guard violations(Shipment(box: box)).isEmpty else { return nil }
            guard let limit = maxGrams else { return box }
            var box = box
            box.maxGrams = min(box.maxGrams, limit - box.tareGrams)
            return box.maxGrams > 0 ? box : nil
        }
    }

    private func serves(_ destination: Destination) -> Bool {
        areas.isEmpty || areas.contains { destination.match($0) > 0 }
    }
}

extension Dimensions {
    public var longest: Int { max(width, length, height) }
    /// The longest side, and once around the two others: what carriers measure with a tape.
    public var lengthAndGirth: Int { longest + 2 * (width + length + height - longest) }
}
