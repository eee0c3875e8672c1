/// The number of a delivery, as whoever sends it gave it.
public struct DeliveryID: TextIdentifier {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// One line of what is to come.
public struct DeliveryLine: Hashable, Codable, Sendable {
    public var number: Int
    public var sku: SKU
    public var quantity: Int
    /// Nil where nobody said which batch comes.
    public var batch: Batch?
    /// The serials of its units; nil where nobody said.
    public var serials: [String]?
    /// The carton that it lies in, by the 18 digits of its SSCC; nil where it comes loose.
    public var carton: String?

    public init(
        number: Int, sku: SKU, quantity: Int, batch: Batch? = nil, serials: [String]? = nil, carton: String? = nil
    ) {
        self.number = number
        self.sku = sku
        self.quantity = quantity
        self.batch = batch
        self.serials = serials
        self.carton = carton
    }

    /// Its units as the ledger tells them apart.
    public var units: [CarriedUnits] {
        let batch = batch ?? .none
        guard let serials else { return [CarriedUnits(sku, batch, quantity: quantity)] }
        return serials.map { CarriedUnits(sku, batch, serial: $0, quantity: 1) }
    }
}

/// Units that are announced: a supplier's delivery, or a transfer that another site has sent off.
public struct Delivery: Hashable, Codable, Sendable {
    public var id: DeliveryID
    /// The supplier, or the site.
    public var from: String
    /// What another site sent is on its way from the moment that it is announced.
    public var isTransfer: Bool
    /// When it is to be here; nil where nobody said.
    public var due: Moment?
    public var lines: [DeliveryLine]

    public init(id: DeliveryID, from: String, isTransfer: Bool = false, due: Moment? = nil, lines: [DeliveryLine]) {
        self.id = id
        self.from = from
        self.isTransfer = isTransfer
        self.due = due
        self.lines = lines
    }

    /// Where its units come from by the ledger.
    public var origin: PlaceID { isTransfer ? .inTransit : .supplier }

    /// The sender's customer was this site, so a transfer comes in from outside and is on its way until it is received:
    /// in transit is a place of whoever waits for it.
    public var moves: [Move] {
        guard isTransfer else { return [] }
        return lines.flatMap(\.units).map { $0.move(from: .supplier, to: .inTransit) }
    }

    /// What is wrong with it, in words; nil where it can be taken.
    public var problem: String? {
        if id.rawValue.isEmpty || from.isEmpty { return "it has no number, or nobody sends it" }
        if lines.isEmpty { return "it has no lines; expected one at least" }
        var numbers: Set<Int> = []
        for line in lines {
            if !numbers.insert(line.number).inserted { return "line \(line.number) is there twice" }
            if !(1...Limits.quantityMax).contains(line.quantity) {
                return "line \(line.number) has \(line.quantity) units; expected 1 to \(Limits.quantityMax)"
            }
            if let serials = line.serials, serials.count != line.quantity || Set(serials).count != serials.count {
                return "line \(line.number) has \(line.quantity) units and \(serials.count) serials; expected as many"
            }
        }
        return nil
    }
}

/// What never came of a delivery was written off by a person, after a count or a talk with the sender.
public struct DeliverySettled: Hashable, Codable, Sendable {
    public var id: DeliveryID
    public var note: String
    public var moves: [Move]

    public init(id: DeliveryID, note: String, moves: [Move]) {
        self.id = id
        self.note = note
        self.moves = moves
    }
}

/// Units that are alike, without the place that they are in.
public struct CarriedUnits: Hashable, Codable, Sendable {
    public var sku: SKU
    public var batch: Batch
    public var grade: Grade
    public var serial: String?
    public var quantity: Int

    public init(_ sku: SKU, _ batch: Batch = .none, grade: Grade = .a, serial: String? = nil, quantity: Int) {
        self.sku = sku
        self.batch = batch
        self.grade = grade
        self.serial = serial
        self.quantity = quantity
    }

    /// The move that brings them from one place to another.
    public func move(from: PlaceID, to: PlaceID) -> Move {
        Move(sku: sku, batch: batch, grade: grade, serial: serial, quantity: quantity, from: from, to: to)
    }
}

extension [CarriedUnits] {
    /// Units that differ by their serial only as one row.
    public var withoutSerials: [CarriedUnits] {
        reduce(into: []) { rows, next in
            let same = rows.firstIndex { $0.sku == next.sku && $0.batch == next.batch && $0.grade == next.grade }
            if let same {
                rows[same].quantity += next.quantity
            } else {
                rows.append(CarriedUnits(next.sku, next.batch, grade: next.grade, quantity: next.quantity))
            }
        }
    }
}
