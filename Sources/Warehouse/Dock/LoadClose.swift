// The end of a load: leftovers, closing, the seal that two people read, the driver, departure; and holding it.

extension LoadDecider {
    // MARK: Leftovers

    /// A carton stays behind. That is still possible when the load is sealed: what is on it does not change by it.
    func leave(_ reading: Reading?, _ reason: ReasonCode, _ next: NextSlot) throws -> DockDecision {
        switch load.state {
        case .loading, .closed, .sealed: break
        case .planned, .atDoor, .departed, .cancelled: return refuse(notLoading)
        }
        let parcel: DockParcel
        if let reading {
            switch try carton(reading) {
            case .refused(let refusal): return .refuse(refusal)
            case .found(let found): parcel = found
            }
        } else {
            guard let first = try leftovers().first else { return refuse(.leftovers(load.id, [])) }
            parcel = first
        }
        if parcel.loadedOn == load.id { return refuse(.loadedTwice(parcel.id, load.id)) }
        guard parcel.load == load.id, !parcel.isCancelled else { return refuse(.notLeftover(parcel.id, load.id)) }
        if let refusal = try unfit(next, for: parcel) { return refuse(refusal) }
        var after = parcel.spot
        switch next {
        case .load(let id): after.load = id
        case .slot: after.load = nil
        }
        return record(
            .leftOver(
                CartonChange(parcel.id, from: parcel.spot, to: after),
                Leftover(parcel.id, reason: reason, next: next, by: badge)))
    }

    private func unfit(_ next: NextSlot, for parcel: DockParcel) throws -> DockRefusal? {
        switch next {
        case .slot(let moment): return moment > context.now ? nil : .slotPassed(moment)
        case .load(load.id): return .nextUnfit(parcel.id, load.id, .sameLoad)
        case .load(let id):
            guard let other = try yard.load(id) else { return .nextUnfit(parcel.id, id, .unknown) }
            return other.misfit(parcel).map { .nextUnfit(parcel.id, id, $0) }
        }
    }

    /// The cartons planned for this load that are not on it.
    private func leftovers() throws -> [DockParcel] {
        try yard.parcels(plannedFor: load.id).filter { $0.loadedOn != load.id && !$0.isCancelled }
    }

    // MARK: Closing

    func close() throws -> DockDecision {
        guard load.state == .loading else { return refuse(notLoading) }
        if load.cartons.isEmpty { return refuse(.loadEmpty(load.id)) }
        if let refusal = try cancelledAboard() ?? tooOldAboard() { return refuse(refusal) }
        let left = try leftovers()
        if !left.isEmpty { return refuse(.leftovers(load.id, left.map(\.id))) }
        return record(.closed(by: badge))
    }

    /// A seal is broken only for what must not leave any more.
    func reopen() throws -> DockDecision {
        switch load.state {
        case .closed: return record(.reopened(by: badge))
        case .sealed: return try tooOldAboard() == nil ? refuse(notLoading) : record(.reopened(by: badge))
        case .loading: return refuse(.loadNotClosed(load.id))
        case .planned, .atDoor, .departed, .cancelled: return refuse(notLoading)
        }
    }

    private func cancelledAboard() throws -> DockRefusal? {
        let cancelled = try load.cartons.filter { try yard.parcel($0)?.isCancelled == true }
        return cancelled.isEmpty ? nil : .cancelledAboard(load.id, cancelled)
    }

    private func tooOldAboard() throws -> DockRefusal? {
        let old = try load.cartons.filter { try tooOld(in: $0) != nil }
        return old.isEmpty ? nil : .tooOldAboard(load.id, old)
    }

    // MARK: Seal

    /// Two people read the seal, each alone. Any text can be a seal number; a carton, a door or a badge is a slip.
    func seal(_ reading: Reading) throws -> DockDecision {
        if reading.matches.contains(where: { $0.kind == .carton }) { return refuse(.loadClosed(load.id)) }
        if let slip = slip(reading, expecting: .seal) { return .refuse(slip) }
        guard let seal = sealNumber(reading.text) else { return refuse(.sealUnusable(reading.text)) }
        if let refusal = try cancelledAboard() ?? tooOldAboard() { return refuse(refusal) }
        let entry = SealEntry(seal, by: badge)
        guard let first = load.sealFirst else { return record(.sealEntered(entry)) }
        if first.by == badge { return refuse(.sealNeedsAnother(load.id, badge)) }
        if first.seal != seal { return record(.sealMismatch(first, entry)) }
        return record(.sealed(seal, first: first.by, second: badge))
    }

    /// The label of something else that was read where any text will do.
    private func slip(_ reading: Reading, expecting expected: Expected) -> Refusal? {
        for match in reading.matches {
            switch match.kind {
            case .place, .tote, .person, .load, .box, .carton:
                return .wrongKind(reading.text, is: match.kind, expected: expected)
            case .item, .order, .number, .text: break
            }
        }
        return nil
    }

    /// The seal as a picture: who doubts it later looks there. Any text is a reference: a file name, a number, a link.
    func photo(_ reading: Reading) -> DockDecision {
        switch load.state {
        case .closed, .sealed: break
        case .loading: return refuse(.loadNotClosed(load.id))
        case .planned, .atDoor, .departed, .cancelled: return refuse(notLoading)
        }
        if let slip = slip(reading, expecting: .photo) { return .refuse(slip) }
        let reference = reading.text.trimmed
        guard (1...Limits.photoReference).contains(reference.count) else {
            return .refuse(.unknownCode(reading.text, expected: .photo))
        }
        if load.photos.contains(reference) { return refuse(.photoNoted(load.id, reference)) }
        return record(.photographed(reference, by: badge))
    }

    // MARK: Hold

    func hold(_ words: String) -> DockDecision {
        guard context.roles.contains(.supervise) else { return .refuse(.notQualified(.supervise)) }
        if let hold = load.hold { return refuse(.loadHeld(load.id, hold)) }
        return record(.held(words, by: badge))
    }

    func liftHold() -> DockDecision {
        guard context.roles.contains(.supervise) else { return .refuse(.notQualified(.supervise)) }
        if load.hold == nil { return refuse(.loadNotHeld(load.id)) }
        return record(.holdLifted(by: badge))
    }

    func cancel() throws -> DockDecision {
        guard context.roles.contains(.supervise) else { return .refuse(.notQualified(.supervise)) }
        switch load.state {
        case .planned, .atDoor, .loading: break
        case .closed, .sealed, .departed, .cancelled: return refuse(notLoading)
        }
        if !load.cartons.isEmpty { return refuse(.cartonsAboard(load.id, load.cartons.count)) }
        let changes = try yard.parcels(plannedFor: load.id).map { parcel in
            var after = parcel.spot
            after.load = nil
            return CartonChange(parcel.id, from: parcel.spot, to: after)
        }
        return record(.cancelled(changes, by: badge))
    }

    // MARK: Departure

    /// The driver gives the code that the screen shows, or a name.
    func depart(_ reading: Reading) throws -> DockDecision {
        if reading.matches.contains(where: { $0.kind == .carton }) { return refuse(.loadSealed(load.id)) }
        let driver = reading.text.trimmed
        if let refusal = obstacle(toDriver: driver, reading) { return .refuse(refusal) }
        if let refusal = try tooOldAboard() { return refuse(refusal) }
        let labels = try leftovers().filter { $0.state == .labelled }.map(\.id)
        if !labels.isEmpty {
            let loaded = load.cartons.count
            return refuse(.labelsMissing(load.id, loaded: loaded, labels: loaded + labels.count, labels))
        }
        let parcels = try aboard()
        let entries = parcels.map { ManifestEntry(sscc: $0.id, order: $0.order, grams: $0.grams) }
        return record(
            .departed(
                Departure(
                    driver: driver, by: badge, manifestHash: try yard.hash(manifestText(load, entries)),
                    cartons: parcels.count, grams: parcels.reduce(0) { $0 + $1.grams },
                    moves: try parcels.flatMap { try movesOut($0.id) })))
    }

    /// The code may be scanned or typed; a name is typed.
    private func obstacle(toDriver text: String, _ reading: Reading) -> Refusal? {
        if text == load.driverCode { return nil }
        if !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) { return .dock(.wrongDriverCode(text)) }
        guard reading.keyed else { return reading.refusal(expecting: .driver) }
        return text.count(where: \.isLetter) < 2 ? .dock(.driverMissing) : nil
    }

    /// The cartons on this load, in the order they were loaded.
    private func aboard() throws -> [DockParcel] {
        try load.cartons.map { id in
            guard let parcel = try yard.parcel(id) else {
                preconditionFailure("carton \(id) is on load \(load.id) and not known at this site")
            }
            return parcel
        }
    }

    /// The moves of a carton's units out of the house.
    private func movesOut(_ id: ParcelID) throws -> [Move] {
        try yard.content(of: id).map {
            Move(
                sku: $0.sku, batch: $0.batch, grade: $0.grade, serial: $0.serial, quantity: $0.quantity,
                from: id.place, to: .customer)
        }
    }
}

/// A seal number as it is compared: capitals, without blanks; nil when it is none. EDIFACT (SEL) has room for 35.
func sealNumber(_ text: String) -> String? {
    let number = text.uppercased().filter { !$0.isWhitespace }
    guard (3...35).contains(number.count), number.utf8.allSatisfy({ (33...126).contains($0) }) else { return nil }
    return number
}

extension String {
    /// Without the blanks before and behind it.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
