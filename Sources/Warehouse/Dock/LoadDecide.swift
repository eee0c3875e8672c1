// The state machine of the dock job: what a scan or a key means for a load in this state. It records nothing; it
// answers with the facts to record, one refusal, or an offer that the same scan confirms. LoadFold.swift books them.
//
//   state      scan                      becomes     keys                               otherwise
//   planned    its door                  loading     arrive → atDoor, cancel            loadNotOpen, doorTaken
//              another free door, twice  loading
//   atDoor     the same                  loading     cancel                             loadNotOpen, doorTaken
//   loading    a carton                  loading     unload, leave, undo;               the refusals of a carton
//                                                    close → closed (no leftovers),
//                                                    cancel (nothing on it)
//   closed     the seal, two badges      sealed      reopen → loading, leave, photo     loadClosed, sealNeedsAnother
//              two different numbers     closed      (held until a supervisor lifts it)
//   sealed     the driver's code, name   departed    leave, photo;                      loadSealed, labelsMissing,
//                                                    reopen, where something is         tooOldAboard
//                                                    too old by now
//   departed   –                         –           –                                  loadDeparted
//   cancelled  –                         –           –                                  loadCancelled
//
// In every state until departure a load may move to another door or change places with another load (LoadDoors.swift),
// and a supervisor may hold it and lift the hold. A held load moves, and its seal may be photographed, for that clears
// up a seal that was read twice differently; nothing else is done to it. Closing, seal, departure: LoadClose.swift.

/// One decision in the making: the load, the context and the yard it may ask.
struct LoadDecider<Y: Yard> {
    let load: Load
    let context: DockContext
    let yard: Y

    var badge: BadgeID { context.actor.badge }

    func decide(_ command: LoadCommand) throws -> DockDecision {
        switch load.state {
        case .departed: return refuse(.loadDeparted(load.id))
        case .cancelled: return refuse(.loadCancelled(load.id))
        case .planned, .atDoor, .loading, .closed, .sealed: break
        }
        switch command {
        case .move(let reading): return try move(reading)
        case .swap(let other): return try swap(other)
        case .photo(let reading): return photo(reading)
        case .hold(let words): return hold(words)
        case .liftHold: return liftHold()
        case .cancel: return try cancel()
        case .arrive, .scan, .unload, .close, .leave, .reopen, .undo: break
        }
        if let hold = load.hold { return refuse(.loadHeld(load.id, hold)) }
        switch command {
        case .arrive(let reading, let truck): return try arrive(reading, truck)
        case .scan(let reading): return try scan(reading)
        case .unload(let reading): return try unload(reading)
        case .close: return try close()
        case .leave(let reading, let reason, let next): return try leave(reading, reason, next)
        case .reopen: return try reopen()
        case .undo: return try undo()
        case .move, .swap, .photo, .hold, .liftHold, .cancel: return refuse(.loadNotOpen(load.id, door: load.door))
        }
    }

    private func scan(_ reading: Reading) throws -> DockDecision {
        switch load.state {
        case .planned, .atDoor: try open(reading)
        case .loading: try loadCarton(reading)
        case .closed: try seal(reading)
        case .sealed: try depart(reading)
        case .departed: refuse(.loadDeparted(load.id))
        case .cancelled: refuse(.loadCancelled(load.id))
        }
    }

    // MARK: Cartons

    private func loadCarton(_ reading: Reading) throws -> DockDecision {
        switch try carton(reading) {
        case .refused(let refusal): return .refuse(refusal)
        case .found(let parcel):
            if let refusal = try obstacle(to: parcel) { return refuse(refusal) }
            let after = CartonSpot(lane: nil, load: load.id, loadedOn: load.id)
            return record(.loaded(CartonChange(parcel.id, from: parcel.spot, to: after), by: badge))
        }
    }

    /// Why a carton may not go onto this load. What is wrong with the carton itself comes before where it belongs.
    private func obstacle(to parcel: DockParcel) throws -> DockRefusal? {
        if let on = parcel.loadedOn {
            if on == load.id { return .loadedTwice(parcel.id, load.id) }
            if let refusal = try aboard(parcel, on) { return refusal }
        }
        if let refusal = unready(parcel) { return refusal }
        if let batch = try tooOld(in: parcel.id) { return .tooOld(parcel.id, batch) }
        // A carton that was left over here and turned up after all is taken; so is one that missed its own load.
        let wasLeft = load.leftovers.contains { $0.parcel == parcel.id }
        if let planned = parcel.load, planned != load.id, !wasLeft, let other = try yard.load(planned),
            other.state != .departed, other.state != .cancelled
        {
            return .belongsElsewhere(parcel.id, other.told)
        }
        if parcel.isHazmat, !load.allowsHazmat { return .hazmatNotAllowed(parcel.id, load.id) }
        // Whoever planned the carton for this load knew its service.
        guard parcel.load != load.id, !wasLeft, load.misfit(parcel) == .service else { return nil }
        return .wrongService(parcel.id, parcel.service, expected: load.service)
    }

    /// The batch in a carton that does not last long enough for its order any more.
    func tooOld(in id: ParcelID) throws -> Batch? {
        try yard.dated(in: id).first { !usable($0.batch, for: $0.need, asOf: context.today) }?.batch
    }

    /// The refusal of a carton that is on another load.
    func aboard(_ parcel: DockParcel, _ id: LoadID) throws -> DockRefusal? {
        guard let other = try yard.load(id) else { return nil }
        return other.state == .departed ? .cartonGone(parcel.id, id) : .onAnotherLoad(parcel.id, other.told)
    }

    private func unload(_ reading: Reading) throws -> DockDecision {
        guard load.state == .loading else { return refuse(notLoading) }
        switch try carton(reading) {
        case .refused(let refusal): return .refuse(refusal)
        case .found(let parcel):
            guard parcel.loadedOn == load.id else {
                let on = try parcel.loadedOn.flatMap { try yard.load($0) }
                return refuse(.notLoadedHere(parcel.id, on: on?.told))
            }
            let after = CartonSpot(lane: nil, load: parcel.load, loadedOn: nil)
            return record(.unloaded(CartonChange(parcel.id, from: parcel.spot, to: after), by: badge))
        }
    }

    /// The carton that a reading names.
    func carton(_ reading: Reading) throws -> CartonSought { try reading.carton(in: yard) }

    /// Why cartons can neither come nor go now.
    var notLoading: DockRefusal {
        switch load.state {
        case .planned, .atDoor, .loading: .loadNotOpen(load.id, door: load.door)
        case .closed: .loadClosed(load.id)
        case .sealed: .loadSealed(load.id)
        case .departed: .loadDeparted(load.id)
        case .cancelled: .loadCancelled(load.id)
        }
    }

    // MARK: Answers

    func refuse(_ refusal: DockRefusal) -> DockDecision { .refuse(.dock(refusal)) }

    func record(_ events: LoadEvent...) -> DockDecision { .record(events.map { .load(load.id, $0) }) }

    /// The facts when the same code was offered just before, else the offer.
    func confirmed(_ reading: Reading, _ deviation: DockDeviation, _ facts: [DockFact]) -> DockDecision {
        let offer = Offer(code: reading.text, deviation: .dock(deviation))
        return context.offered == offer ? .record(facts) : .ask(offer)
    }
}

/// What is wrong with a carton wherever it is to go: it is not ready to leave the bench.
func unready(_ parcel: DockParcel) -> DockRefusal? {
    if parcel.isCancelled { return .orderCancelled(parcel.id, parcel.order) }
    switch parcel.state {
    case .packing, .weighing, .recounting, .dissolved: return .stillPacking(parcel.id)
    case .unlabelled: return .notLabelled(parcel.id)
    case .labelled: return nil
    }
}

/// A carton that was looked for by its code.
enum CartonSought {
    case found(DockParcel)
    case refused(Refusal)
}

extension Reading {
    /// The carton that this code names, or why it names none.
    func carton(in yard: some Yard) throws -> CartonSought {
        let ids = matches.compactMap { if case .carton(let id) = $0 { id } else { nil } }
        if ids.count > 1 { return .refused(.ambiguous(text, choices: ids.map(\.rawValue))) }
        guard let id = ids.first else { return .refused(refusal(expecting: .carton)) }
        guard let parcel = try yard.parcel(id) else { return .refused(.unknownCode(text, expected: .carton)) }
        return .found(parcel)
    }
}

extension Load {
    /// Decides one command. The answer changes nothing; only recorded facts do.
    public func decide(_ command: LoadCommand, _ context: DockContext, on yard: some Yard) throws -> DockDecision {
        try LoadDecider(load: self, context: context, yard: yard).decide(command)
    }
}
