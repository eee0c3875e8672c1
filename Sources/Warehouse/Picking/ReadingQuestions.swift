import Barcode

// What the state machine asks a reading.

extension Reading {
    /// The place this code names, if it names one.
    public var place: Place? {
        for case .place(let place) in matches { return place }
        return nil
    }

    /// The box of the catalogue this code names, if it names one.
    var box: String? {
        for case .box(let code) in matches { return code }
        return nil
    }

    /// The parcel this code names, if it names one.
    var carton: ParcelID? {
        for case .carton(let parcel) in matches { return parcel }
        return nil
    }

    /// Every item this code names, with the units that it stands for.
    public var items: [(sku: SKU, name: String, units: Int)] {
        matches.compactMap { match in
            guard case .item(let sku, let name, let units) = match else { return nil }
            return (sku, name, counting(units))
        }
    }

    /// The bin this code names, if it names one.
    public var bin: PlaceID? { place.flatMap { $0.kind == .bin ? $0.id : nil } }

    /// The item this code names; the wanted one wins where the code is printed on several.
    func item(preferring wanted: SKU) -> (sku: SKU, name: String, units: Int)? {
        var first: (SKU, String, Int)?
        for case .item(let sku, let name, let units) in matches {
            if sku == wanted { return (sku, name, counting(units)) }
            first = first ?? (sku, name, counting(units))
        }
        return first
    }

    /// Packs times units, without ever overflowing: what is too large is more than any line wants.
    private func counting(_ units: Int) -> Int {
        let (product, overflow) = units.multipliedReportingOverflow(by: multiplier)
        return overflow ? .max : product
    }

    /// Whether this reading says anything that tells a batch like this one from another: a label may carry a day where
    /// the ledger knows lots only.
    func speaks(of batch: Batch) -> Bool {
        if batch == .none { return lot != nil || expiry != nil }
        return lot != nil && !batch.lot.isEmpty || expiry != nil && batch.expiry != nil
    }

    /// Whether lot and day of this reading fit a batch; what one of the two does not say fits everything.
    func names(_ batch: Batch) -> Bool {
        guard speaks(of: batch) else { return false }
        return (lot == nil || batch.lot.isEmpty || lot == batch.lot)
            && (expiry == nil || batch.expiry == nil || expiry == batch.expiry)
    }

    /// Two digits that were typed, as the check digits of a place are.
    var isTypedDigits: Bool { keyed && text.utf8.count == 2 && number != nil && matches.isEmpty }

    /// Whether exactly these check digits were typed.
    func isTyped(_ checkDigits: String) -> Bool { isTypedDigits && text == checkDigits }

    /// The refusal of a code that this step has no use for.
    func refused<Event>(expecting expected: Expected) -> Decision<Event> { .refuse(refusal(expecting: expected)) }

    /// Confirms that somebody stands at a place, by its label or its check digits (`byHand`).
    func confirming<Event>(_ place: PlaceID, _ event: (_ byHand: Bool) -> Event) -> Decision<Event> {
        if self.place?.id == place { return .record([event(false)]) }
        if isTyped(placeCheckDigits(place)) { return .record([event(true)]) }
        if isTypedDigits { return .refuse(.wrongCheckDigits(text, expected: place)) }
        if let other = self.place { return .refuse(.wrongPlace(other.id, expected: place)) }
        return refused(expecting: .place(place))
    }

    /// Why this step has no use for the code.
    public func refusal(expecting expected: Expected) -> Refusal {
        guard let first = matches.first else {
            return number != nil
                ? .wrongKind(text, is: .number, expected: expected) : .unknownCode(text, expected: expected)
        }
        return .wrongKind(text, is: first.kind, expected: expected)
    }
}

extension Match {
    /// What kind of record it is.
    public var kind: ScannedKind {
        switch self {
        case .place(let place): place.kind == .tote ? .tote : .place
        case .item: .item
        case .person: .person
        case .order: .order
        case .carton: .carton
        case .load: .load
        case .box: .box
        }
    }

    var label: String {
        switch self {
        case .place(let place): place.id.rawValue
        case .item(let sku, let name, _): "\(sku) \(name)"
        case .person(let badge): badge.rawValue
        case .order(let order): order.rawValue
        case .carton(let parcel): parcel.rawValue
        case .load(let load): load.rawValue
        case .box(let code): code
        }
    }
}

extension Day {
    /// A day typed by hand: `2027-03-01`, or six digits year, month, day as they stand in a barcode, where day 00 is
    /// the last of the month.
    init?(typed text: String, thisYear: Int) {
        if let day = Day(iso: text) {
            self = day
            return
        }
        guard let date = CalendarDate(yymmdd: text, thisYear: thisYear) else { return nil }
        self.init(date)
    }
}
