import Warehouse

// Rows that are records of their own: items, places, people, stock. Orders are made of several rows and stand in
// OrderRows.swift.

extension RowTexts {
    func item() throws(Rejection) -> Item {
        var barcodes: [ItemBarcode] = []
        for text in list(.barcodes) { barcodes.append(try barcode(text)) }
        return Item(
            sku: SKU(try code(.sku, "the code of an item")),
            name: try neededLine(.name, "the name of the item"),
            barcodes: barcodes,
            weightGrams: try whole(.weightGrams, in: 0...1_000_000, ifMissing: 0),
            dimensions: Dimensions(
                width: try whole(.widthMillimetres, in: 0...10_000, ifMissing: 0),
                length: try whole(.lengthMillimetres, in: 0...10_000, ifMissing: 0),
                height: try whole(.heightMillimetres, in: 0...10_000, ifMissing: 0)),
            tracking: Tracking(try words(.tracking, TrackingWord.self).map(\.tracking)),
            handling: try word(.handling, HandlingClass.self, ifMissing: .ambient),
            pricePence: try pence(.price, of: try amount(.price)), isUpright: try isYes(.upright),
            bearsGrams: isGiven(.bearsGrams) ? try whole(.bearsGrams, in: 0...1_000_000) : nil)
    }

    /// `5012345678900*6`: a code, and the units that one scan of it stands for.
    private func barcode(_ text: String) throws(Rejection) -> ItemBarcode {
        let star = text.lastIndex(of: "*")
        let code = star.map { String(text[..<$0]) } ?? text
        let units = star.map { Int(text[text.index(after: $0)...]) } ?? 1
        guard let units, (1...Limits.quantityMax).contains(units), !code.isEmpty,
            code.unicodeScalars.count <= ImportLimits.barcodeLengthMax,
            code.unicodeScalars.allSatisfy({ !$0.isControl })
        else {
            throw Rejection(
                "barcodes not valid",
                "barcode \(quoted(text)) is no code of up to \(ImportLimits.barcodeLengthMax) characters, expected "
                    + "5012345678900, or 5012345678900*6 for a pack of six: correct it")
        }
        return ItemBarcode(code: code, units: units)
    }

    func place() throws(Rejection) -> Place {
        let kind = try word(.kind, PlaceKind.self, ifMissing: .bin)
        var address: Address?
        if isGiven(.aisle) {
            address = Address(
                zone: try optionalCode(.zone, "the name of a zone"), aisle: try whole(.aisle, in: 0...9_999),
                bay: try whole(.bay, in: 0...9_999), level: try optionalCode(.level, "the name of a level"),
                position: try whole(.position, in: 0...9_999, ifMissing: 1))
        }
        return Place(
            id: PlaceID(try code(.place, "the code on the place's label")), kind: kind, address: address,
            walk: WalkPoint(
                x: try whole(.x, in: -100_000...100_000, ifMissing: 0),
                y: try whole(.y, in: -100_000...100_000, ifMissing: 0)),
            capacity: isGiven(.capacity) ? try whole(.capacity, in: 1...100_000) : nil,
            isReserve: try isYes(.reserve))
    }

    func person() throws(Rejection) -> Person {
        let roles = try words(.roles, Role.self)
        guard !roles.isEmpty else {
            throw Rejection(
                "roles missing",
                "roles is empty, expected at least one of \(Role.allCases.map(\.rawValue).joined(separator: ", ")): "
                    + "say what this person does")
        }
        return Person(
            badge: BadgeID(try code(.badge, "the code on the badge")),
            name: try neededLine(.name, "the name of the person"), roles: roles)
    }

    /// The moves of one line of stock: one for all units, or one for each serial.
    func stockMoves() throws(Rejection) -> [Move] {
        let sku = SKU(try code(.sku, "the code of an item"))
        let place = PlaceID(try code(.place, "the code of a place"))
        let batch = Batch(lot: try optionalCode(.lot, "a lot"), expiry: try expiry())
        let serials = list(.serials)
        guard !serials.isEmpty else {
            let quantity = try whole(.quantity, in: 1...Limits.quantityMax)
            return [Move(sku: sku, batch: batch, quantity: quantity, from: .supplier, to: place)]
        }
        let quantity = try whole(.quantity, in: 1...Limits.quantityMax, ifMissing: serials.count)
        guard quantity == serials.count, Set(serials).count == serials.count,
            serials.count <= ImportLimits.serialsMax,
            serials.allSatisfy({ $0.unicodeScalars.count <= ImportLimits.codeLengthMax })
        else {
            throw Rejection(
                "serials not valid",
                "there are \(Set(serials).count) different serials for a quantity of \(quantity), expected one for "
                    + "each unit, of at most \(ImportLimits.codeLengthMax) characters: correct the list or the quantity"
            )
        }
        return serials.map { Move(sku: sku, batch: batch, serial: $0, quantity: 1, from: .supplier, to: place) }
    }

    /// The last day: a date, or so many days after today.
    func expiry() throws(Rejection) -> Day? {
        if let day = try day(.bestBefore) { return day }
        guard isGiven(.bestBeforeDays) else { return nil }
        return clock.today.adding(try whole(.bestBeforeDays, in: -3_650...36_500))
    }
}

/// What a file says about the tracking of an item.
private enum TrackingWord: String, CaseIterable {
    case lot, expiry, serial

    var tracking: Tracking {
        switch self {
        case .lot: .lot
        case .expiry: .expiry
        case .serial: .serial
        }
    }
}
