import SiteStore
import Warehouse

// A robot at the gate and at the returns bench. It sees what is really in the parcels.

extension Robot {
    mutating func take(_ outcome: GateOutcome) -> GestureOutcome {
        offered = nil
        switch outcome {
        case .recorded(_, let entry):
            hands = entry.state == .signed ? .free : .atGate(entry.id)
            return .recorded
        case .showing(let entry):
            hands = .atGate(entry.id)
            return .nothing(refusal: nil)
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    mutating func take(_ outcome: InspectOutcome) -> GestureOutcome {
        offered = nil
        switch outcome {
        case .recorded(_, let job):
            hands = job.lease?.holder == badge ? .inspecting(job.id) : .free
            return .recorded
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    func beginReturn(at site: Site, _ yard: SimulatedYard, _ dice: inout RepeatableDice) throws -> Gesture? {
        guard !yard.parcels.isEmpty else { return nil }
        if dice.happens(0.25) { return .gate(nil, .open(courier: SimulatedWorld.courier, keyed: true)) }
        let begun = try site.returnCases()
        let unopened = yard.parcels.filter { parcel in
            !begun.contains { $0.rma == parcel.rma || $0.parcel == parcel.text }
        }
        if !unopened.isEmpty {
            return .inspect(nil, .open(text: unopened[dice.below(unopened.count)].text, keyed: true))
        }
        let open = begun.filter { $0.state != .done && $0.lease == nil }
        if !open.isEmpty { return .inspect(nil, .take(open[dice.below(open.count)].id)) }
        guard let last = begun.last, dice.happens(0.05) else { return nil }
        return .inspect(nil, .take(last.id))
    }

    // MARK: The gate

    mutating func gate(
        _ id: GateID, at site: Site, _ yard: SimulatedYard, _ dice: inout RepeatableDice
    ) throws -> Gesture? {
        let entry = try site.gateEntry(id).entry
        guard entry.state != .signed else {
            hands = .free
            return nil
        }
        if let again = takesOffer(&dice) { return again }
        if isStuck() || dice.happens(0.05) {
            hands = .free
            return nil
        }
        if dice.happens(0.04) { return .gate(id, .undo) }
        if entry.state == .checked { return .gate(id, .scan(text: "J. Porter", keyed: true)) }
        let here = Set(entry.parcels.map(\.text))
        if let parcel = yard.parcels.last(where: { !here.contains($0.text) }), dice.happens(0.7) {
            return .gate(id, .scan(text: parcel.text, keyed: false))
        }
        return .gate(id, .check)
    }

    // MARK: The bench

    mutating func inspect(
        _ id: ReturnID, at site: Site, _ yard: SimulatedYard, _ dice: inout RepeatableDice
    ) throws -> Gesture? {
        let job = try site.returnCase(id)
        guard job.lease?.holder == badge, let step = job.step else {
            hands = .free
            return nil
        }
        func scan(_ text: String, keyed: Bool = false) -> Gesture { .inspect(id, .scan(text: text, keyed: keyed)) }
        if let again = takesOffer(&dice) { return again }
        if isStuck() { return .inspect(id, dice.happens(0.5) ? .leave : .undo) }
        switch dice.below(100) {
        // A lot, a day and a serial may be anything, and would be taken.
        case 0..<3 where ![.lot, .expiry, .serial].contains(step): return scan("4999999999999")
        case 3..<5: return .inspect(id, .undo)
        case 5: return .inspect(id, .leave)
        case 6 where step == .tray: return scan(PlaceID.damaged.rawValue)
        default: break
        }
        let unit = nextUnit(of: job, yard)
        switch step {
        case .item:
            if let orphan = job.toDispose.first {
                return scan(
                    goodsLabel(SimulatedWorld.item(orphan.sku), orphan.sku, orphan.batch, serial: orphan.serial))
            }
            guard let unit else { return .inspect(id, .goOn) }
            let isPlain = dice.happens(0.3)
            return scan(
                goodsLabel(
                    SimulatedWorld.item(unit.sku), unit.sku, isPlain ? .none : unit.batch,
                    serial: isPlain ? nil : unit.serial))
        case .lot: return scan(unit?.batch.lot ?? "?", keyed: true)
        case .expiry: return scan(unit?.batch.expiry?.iso ?? "?", keyed: true)
        case .serial: return scan(unit?.serial ?? "?", keyed: true)
        case .second, .witness:
            return dice.happens(0.15) ? .inspect(id, .goOn) : scan(SimulatedWorld.supervisor.rawValue)
        case .check: return scan(String(dice.happens(0.5) ? 1 : 1 + dice.below(4)), keyed: true)
        case .picture:
            return dice.happens(0.1)
                ? .inspect(id, .goOn)
                : .inspect(id, .picture(digest: "\(id)-\(job.hand?.number ?? 0)-\(job.hand?.nextAngle ?? "").jpg"))
        case .grade: return .inspect(id, .grade(dice.happens(0.1) ? .a : job.hand?.cap ?? .d))
        case .reason: return scan("1", keyed: true)
        case .weight: return scan("250", keyed: true)
        case .tray:
            let tray = try site.briefing(for: job).tray
            return scan(try tray?.rawValue ?? site.freeTotes(limit: 8).last?.rawValue ?? "?")
        }
    }

    /// The unit on the bench, or the next one in the parcel.
    private func nextUnit(of job: ReturnCase, _ yard: SimulatedYard) -> CarriedUnits? {
        var left = yard.parcels.first { $0.text == job.parcel || $0.rma == job.rma }?.units ?? []
        for done in job.units {
            for _ in 0..<done.quantity {
                let seen = left.firstIndex {
                    $0.sku == done.sku && $0.serial == done.serial && $0.batch == done.batch
                }
                if let seen { left.remove(at: seen) }
            }
        }
        guard let hand = job.hand else { return left.first }
        return left.first { unit in
            unit.sku == hand.sku && (hand.serial == nil || unit.serial == hand.serial)
                && (hand.batch.lot.isEmpty || unit.batch.lot == hand.batch.lot)
                && (hand.batch.expiry == nil || unit.batch.expiry == hand.batch.expiry)
        }
    }
}
