import Barcode

// Everything at the bench that is not the next unit: the weight, the label, taking out, and the exceptions, whose
// procedure stands in the reason's row.

extension PackJob {
    /// What a parcel should weigh; nil where too little is known of its box or its content.
    public func expectedWeight(of parcel: Parcel, on bench: some Bench) throws -> ExpectedWeight? {
        let nobody = JobContext(
            actor: Actor(badge: "", station: ""), now: Moment(milliseconds: 0), today: Day(rawValue: 0))
        return try PackDecider(job: self, context: nobody, bench: bench).expected(parcel)
    }
}

extension PackDecider {
    /// The parcel is full; or what is here goes without what is on its way.
    func close() throws -> PackDecision {
        guard let parcel = job.current, parcel.state == .packing else { return refuse(.finished(job.id)) }
        if parcel.count > 0 { return .record([.closed(parcel: parcel.number)]) }
        return job.openUnits > 0 ? refuse(.parcelEmpty) : .record([.dissolved(parcel: parcel.number)])
    }

    // MARK: Weight

    func weigh(_ reading: Reading, _ parcel: Parcel) throws -> PackDecision {
        switch ScaleReading.parse(reading.text) {
        case .reading(let weight):
            let scale = reading.keyed ? "typed" : weight.scale ?? context.actor.station.rawValue
            return try weigh(grams: weight.grams, scale: scale, parcel)
        case .unstable: return refuse(.scaleUnsteady)
        case .overload: return refuse(.scaleOverload)
        case .negative: return refuse(.tooLight(grams: 0, tare: try box(of: parcel)?.tareGrams ?? 0))
        case .notAWeight:
            return reading.matches.isEmpty ? refuse(.notAWeight(reading.text)) : reading.refused(expecting: .weight)
        }
    }

    private func weigh(grams: Int, scale: String, _ parcel: Parcel) throws -> PackDecision {
        let tare = try box(of: parcel)?.tareGrams ?? 0
        guard grams > tare else { return refuse(.tooLight(grams: grams, tare: tare)) }
        let evidence = WeightEvidence(
            grams: grams, expected: try expected(parcel), scale: scale, at: context.now)
        guard evidence.isWithin || parcel.recounts > 0 else {
            return .record([.weightRefused(parcel: parcel.number, evidence)])
        }
        if let refusal = try tooHeavy(grams, parcel) { return refuse(refusal) }
        // Counted twice, so the guess is wrong and not the parcel.
        let reason = evidence.isWithin ? nil : ReasonCode.oddWeight
        return .record([.weighed(parcel: parcel.number, evidence, reason: reason)])
    }

    private func box(of parcel: Parcel) throws -> Box? {
        try parcel.box.flatMap { code in try bench.boxes().first { $0.code == code } }
    }

    /// What the parcel should weigh; without a known box the tare is not known either.
    func expected(_ parcel: Parcel) throws -> ExpectedWeight? {
        guard let box = try box(of: parcel) else { return nil }
        let units = try parcel.units.compactMap { units -> WeighedUnits? in
            guard let line = job.line(units.line) else { return nil }
            return WeighedUnits(
                quantity: units.quantity, catalogueGrams: try bench.item(line.sku)?.weightGrams ?? 0,
                learned: try bench.learnedWeight(of: line.sku))
        }
        return expectedWeight(units, tareGrams: box.tareGrams)
    }

    // MARK: Label

    func label(_ outcome: LabelOutcome) throws -> PackDecision {
        guard let parcel = job.current, parcel.state == .unlabelled else { return refuse(.finished(job.id)) }
        if let order = try orderWithoutPapers() { return refuse(.papersMissing(order)) }
        if let refusal = try unserved(parcel) { return refuse(refusal) }
        switch outcome {
        case .failed(let why): return .record([.labelFailed(parcel: parcel.number, why: why)])
        case .made(let tracking):
            let labelled = PackEvent.labelled(
                parcel: parcel.number, tracking: tracking, load: try bench.load(for: parcel.id))
            return .record([labelled] + (try after([labelled]).nextParcel()))
        }
    }

    /// An invoice may follow by post; without customs papers a parcel is sent back from the border.
    func orderWithoutPapers() throws -> OrderID? {
        try job.orders.first { try bench.order($0)?.delivery.customs.isMissing == true }
    }

    // MARK: Taking out

    func takeOut(_ reading: Reading) throws -> PackDecision {
        guard let parcel = job.current ?? job.parcels.last, parcel.state != .labelled, parcel.count > 0 else {
            return refuse(.parcelEmpty)
        }
        func inside(_ line: PackLine) -> Int {
            parcel.units.reduce(0) { $1.line == line.number ? $0 + $1.quantity : $0 }
        }
        switch try match(reading, left: inside) {
        case .refused(.refuse(.pack(.notInOrder(let sku, let name, _)))): return refuse(.notInParcel(sku, name: name))
        case .refused(let decision): return decision
        case .found(let sku, let lines, let units, let serial, let identity):
            let holding = lines.first { line in
                inside(line) >= units
                    && (serial == nil || parcel.units.contains { $0.serials.contains(serial ?? "") })
            }
            guard let line = holding else { return refuse(.notInParcel(sku, name: try name(sku))) }
            let move = Move(
                sku: sku, batch: line.batch, serial: serial, quantity: units, from: parcel.id.place, to: .bench)
            let out = PackEvent.unpacked(
                line: line.number, parcel: parcel.number, quantity: units, serial: serial,
                identity: identity.flatMap { parcel.identities.contains($0) ? $0 : nil }, moves: [move])
            return .record((parcel.state == .packing ? [] : [.reopened(parcel: parcel.number)]) + [out])
        }
    }

    // MARK: Exceptions

    func report(_ reason: Reason, _ box: String?) throws -> PackDecision {
        guard let parcel = job.current, let step = job.step else { return refuse(.finished(job.id)) }
        switch (reason.procedure, step) {
        case (.otherBox, .unit), (.otherBox, .rest):
            guard let box else { return refuse(.notNow(reason.code, step: step)) }
            if let refusal = try obstacle(of: box) { return refuse(refusal) }
            return .record([.boxTaken(parcel: parcel.number, box: box, reason: reason.code)])
        case (.giveUp, .unit): return try giveUp(reason, parcel, job.lines.map { ($0, open($0)) }, from: nil)
        case (.giveUp, .recount):
            return try giveUp(reason, parcel, job.uncounted(parcel), from: parcel.id.place)
        case (.damage, .unit), (.damage, .rest): return try damage(reason, parcel)
        case (.unweighed, .weight):
            let evidence = WeightEvidence(
                grams: try expected(parcel)?.grams ?? 0, expected: nil, scale: nil, at: context.now)
            if let refusal = try tooHeavy(evidence.grams, parcel) { return refuse(refusal) }
            return .record([.weighed(parcel: parcel.number, evidence, reason: reason.code)])
        case (.otherBox, _), (.giveUp, _), (.damage, _), (.unweighed, _), (.byHand, _), (.toteFull, _), (.site, _),
            (.reprint, _), (.leftover, _), (.returned, _), (.aside, _):
            return refuse(.notNow(reason.code, step: step))
        }
    }

    /// Everything that is still asked for cannot be found: it reaches no parcel, and somebody looks for it.
    private func giveUp(
        _ reason: Reason, _ parcel: Parcel, _ lines: [(line: PackLine, quantity: Int)], from parcelPlace: PlaceID?
    ) throws -> PackDecision {
        var events: [PackEvent] = []
        for (line, quantity) in lines where quantity > 0 {
            let serials = missingSerials(line, in: parcelPlace == nil ? nil : parcel)
            events.append(
                try lost(
                    line, quantity, serials: Array(serials.prefix(quantity)), reason, from: parcelPlace, to: .search,
                    after: events))
        }
        guard !events.isEmpty else { return refuse(.notNow(reason.code, step: job.step)) }
        // What is picked again comes later, so the parcel stays open for it.
        return .record(events + (reason.seeksElsewhere ? [] : try closing(parcel, after: events)))
    }

    /// The serials of a line that are in no parcel; or of those in this parcel, the ones not counted again.
    private func missingSerials(_ line: PackLine, in parcel: Parcel?) -> [String] {
        guard let parcel else {
            let packed = Set(job.parcels.flatMap(\.units).flatMap(\.serials))
            return line.serials.filter { !packed.contains($0) }
        }
        let counted = Set(job.recounted.flatMap(\.serials))
        return parcel.units.filter { $0.line == line.number }.flatMap(\.serials).filter { !counted.contains($0) }
    }

    /// The unit that was scanned last is broken: it goes to the damaged tray.
    private func damage(_ reason: Reason, _ parcel: Parcel) throws -> PackDecision {
        guard let last = job.last, let line = job.line(last.line) else { return .refuse(.nothingInHand) }
        let event = try lost(line, 1, serials: last.serials, reason, from: parcel.id.place, to: .damaged)
        return .record([event] + (reason.seeksElsewhere ? [] : try closing(parcel, after: [event])))
    }

    private func lost(
        _ line: PackLine, _ quantity: Int, serials: [String], _ reason: Reason, from parcel: PlaceID?,
        to place: PlaceID, after events: [PackEvent] = []
    ) throws -> PackEvent {
        let before = events.flatMap(\.moves)
        var moves: [Move] = []
        for serial in serials {
            for source in try sources(line, serial, 1, parcel, before) {
                moves.append(
                    Move(sku: line.sku, batch: line.batch, serial: serial, quantity: 1, from: source.place, to: place))
            }
        }
        let plain = quantity - serials.count
        if plain > 0 {
            for source in try sources(line, nil, plain, parcel, before) {
                moves.append(
                    Move(sku: line.sku, batch: line.batch, quantity: source.quantity, from: source.place, to: place))
            }
        }
        return .lost(
            line: line.number, quantity: quantity, serials: serials, reason: reason.code, again: reason.seeksElsewhere,
            counts: reason.createsCount, moves: moves)
    }

    private func sources(
        _ line: PackLine, _ serial: String?, _ quantity: Int, _ parcel: PlaceID?, _ before: [Move]
    ) throws -> [(place: PlaceID, quantity: Int)] {
        if let parcel { return [(parcel, quantity)] }
        return try bench.sources(line, serial: serial, quantity: quantity, after: before)
    }
}
