import Warehouse

// What packing and the dock need: boxes, what services take, loads, and how an order leaves.

/// A question that is answered with one of two words.
private enum YesOrNo: String, CaseIterable {
    case yes, no
}

extension RowTexts {
    /// Whether a field says yes; nothing is no.
    func isYes(_ field: Field) throws(Rejection) -> Bool {
        try word(field, YesOrNo.self, ifMissing: .no) == .yes
    }

    func box() throws(Rejection) -> Box {
        let side = 1...10_000
        let inner = Dimensions(
            width: try whole(.widthMillimetres, in: side), length: try whole(.lengthMillimetres, in: side),
            height: try whole(.heightMillimetres, in: side))
        // Board is a few millimetres thick; whoever wants the outer measures exact says them.
        let outer = Dimensions(
            width: try whole(.outerWidth, in: side, ifMissing: inner.width + 6),
            length: try whole(.outerLength, in: side, ifMissing: inner.length + 6),
            height: try whole(.outerHeight, in: side, ifMissing: inner.height + 12))
        return Box(
            code: try code(.box, "the code on the box"), inner: inner, outer: outer,
            tareGrams: try whole(.tare, in: 0...1_000_000, ifMissing: 0),
            maxGrams: try whole(.maxGrams, in: 1...10_000_000), costPence: try pence(.cost, of: try amount(.cost)))
    }

    /// What a service takes; an empty cell is no limit.
    func service() throws(Rejection) -> ServiceRule {
        let cash = isGiven(.cod) ? try pence(.cod, of: try amount(.cod)) : nil
        guard cash ?? 0 >= 0 else {
            throw Rejection("cod not valid", "cod is below zero, expected the most a driver collects: correct it")
        }
        return ServiceRule(
            service: try code(.service, "the name of a service"), maxGrams: try limit(.maxGrams, 10_000_000),
            maxSide: try limit(.maxSide, 100_000), maxGirth: try limit(.maxGirth, 1_000_000), maxCODPence: cash,
            allowsHazmat: try isYes(.hazmat), boxes: try texts(.boxes), areas: try texts(.areas))
    }

    private func limit(_ field: Field, _ most: Int) throws(Rejection) -> Int? {
        isGiven(field) ? try whole(field, in: 1...most) : nil
    }

    func load() throws(Rejection) -> LoadPlanned {
        guard let departs = try moment(.departs) else {
            throw Rejection("departs missing", "departs is empty, expected a time such as 16:40: fill it in")
        }
        let door = try optionalCode(.door, "the code of a door")
        return LoadPlanned(
            id: LoadID(try code(.load, "the name of the load")),
            service: try optionalCode(.service, "the name of a service"), departs: departs,
            door: door.isEmpty ? nil : PlaceID(door), allowsHazmat: try isYes(.hazmat))
    }

    /// How an order leaves, or nil where the file says nothing of it.
    func shipping() throws(Rejection) -> Shipping? {
        let shipping = Shipping(
            shipTo: try texts(.shipTo), service: try optionalCode(.service, "the name of a service"),
            isGift: try isYes(.gift), codPence: try pence(.cod, of: try amount(.cod)),
            invoice: try paper(.invoice, "the number of the invoice"),
            customs: try paper(.customs, "the number of the customs papers"))
        guard shipping.codPence >= 0 else {
            throw Rejection("cod not valid", "cod is below zero, expected what the driver collects: correct it")
        }
        return shipping == Shipping() ? nil : shipping
    }

    /// The lines of an address, or the names in a list. They are printed and shown, so they are text like any other.
    private func texts(_ field: Field) throws(Rejection) -> [String] {
        guard let separator = mapping.listSeparator.first else { return [] }
        return try line(field).split(separator: separator).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// A paper by its number; `missing` in any capitals, so that no order leaves for a paper called Missing.
    private func paper(_ field: Field, _ what: String) throws(Rejection) -> Paper {
        let text = try optionalCode(field, what)
        return text.lowercased() == Paper.missing.rawValue ? .missing : Paper(text)
    }
}
