import SiteStore
import Warehouse

// A robot that counts.

extension Robot {
    mutating func take(_ outcome: CountOutcome) -> GestureOutcome {
        offered = nil
        switch outcome {
        case .recorded(_, let job):
            hands = job.lease?.holder == badge ? .counting(job.id) : .free
            return .recorded
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    mutating func count(_ id: CountID, at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        let job = try site.count(id)
        guard job.lease?.holder == badge, let round = job.round else {
            hands = .free
            return nil
        }
        func scan(_ text: String, keyed: Bool = false) -> Gesture { .count(id, .scan(text: text, keyed: keyed)) }
        if let offered, dice.happens(0.7) { return scan(offered.code) }
        switch dice.below(100) {
        case 0..<3: return scan("4999999999999")
        case 3: return .count(id, .undo)
        case 4: return .count(id, .leave)
        default: break
        }
        // One look in five misses a unit.
        var shelf = try site.stock(in: job.place)
        if round.began % 5 == 0, let key = shelf.keys.min() { shelf[key, default: 0] -= 1 }
        let missing = shelf.keys.sorted().first { self.missing($0, shelf[$0] ?? 0, round) > 0 }
        switch round.step {
        case .place: return scan(job.place.rawValue)
        case .item, .serial:
            guard let missing else { return round.lines.isEmpty ? .count(id, .empty) : scan(job.place.rawValue) }
            let units = shelf[missing] ?? 0
            if missing.serial == nil, units > 2, round.current?.sku == missing.sku,
                round.current?.batch == missing.batch
            {
                return scan(String(units), keyed: true)
            }
            return scan(
                goodsLabel(SimulatedWorld.item(missing.sku), missing.sku, missing.batch, serial: missing.serial))
        case .lot: return scan(missing?.batch.lot ?? "?")
        case .expiry: return scan(missing?.batch.expiry?.iso ?? "?")
        }
    }

    private func missing(_ key: CountKey, _ lying: Int, _ round: CountRound) -> Int {
        let line = round.lines.first { $0.sku == key.sku && $0.batch == key.batch }
        if let serial = key.serial { return lying > 0 && line?.serials.contains(serial) != true ? 1 : 0 }
        return lying - ((line?.quantity ?? 0) - (line?.serials.count ?? 0))
    }
}
