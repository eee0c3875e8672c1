import SiteStore
import Warehouse

// A robot with a cart.

extension Robot {
    mutating func take(_ outcome: PickOutcome) -> GestureOutcome {
        offered = nil
        switch outcome {
        case .recorded(_, let tour):
            hands = tour.lease?.holder == badge && tour.hand != nil ? .picking(tour.id) : .free
            return .recorded
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    mutating func pick(_ id: TourID, at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        let tour = try site.tour(id)
        guard tour.lease?.holder == badge else {
            hands = .free
            return nil
        }
        guard let hand = tour.hand, let line = tour.line(hand.line) else { return .pick(id, .leave) }
        func scan(_ text: String, keyed: Bool = false) -> Gesture { .pick(id, .scan(text: text, keyed: keyed)) }
        if let offered, dice.happens(0.7) { return scan(offered.code) }
        switch dice.below(100) {
        case 0..<3: return scan(SimulatedWorld.bins[dice.below(SimulatedWorld.bins.count)].rawValue)
        case 3..<6: return scan("4999999999999")
        case 6: return .pick(id, .report("not-found"))
        case 7: return .pick(id, .report("damaged"))
        case 8..<10: return .pick(id, .undo)
        case 10: return .pick(id, .skip)
        case 11: return .pick(id, .leave)
        default: break
        }
        switch hand.step {
        case .place: return scan(line.place.rawValue)
        case .item: return scan(try label(line, hand, at: site, &dice))
        case .batch: return scan(line.batch.lot)
        case .serial: return scan(try serial(line, hand, at: site, &dice) ?? "?")
        case .quantity: return scan(String(line.open), keyed: true)
        case .tote:
            if line.kind == .putBack { return scan(line.tote?.rawValue ?? "?") }
            let free = try tour.slot(for: line)?.tote ?? site.freeTotes(limit: 8).last
            return scan(free?.rawValue ?? "?")
        case .zeroCheck: return scan("0", keyed: true)
        }
    }

    private func label(_ line: PickLine, _ hand: Hand, at site: Site, _ dice: inout RepeatableDice) throws -> String {
        let item = SimulatedWorld.item(line.sku)
        let serial = item?.tracking.contains(.serial) == true ? try serial(line, hand, at: site, &dice) : nil
        return goodsLabel(item, line.sku, line.batch, serial: serial)
    }

    private func serial(
        _ line: PickLine, _ hand: Hand, at site: Site, _ dice: inout RepeatableDice
    ) throws -> String? {
        let place = line.kind == .pick ? line.place : line.tote ?? line.place
        // Whoever does not look closely takes one that came back.
        let here =
            dice.happens(0.1)
            ? try site.stock(in: place).keys.filter { $0.sku == line.sku && $0.batch == line.batch }
                .compactMap(\.serial).sorted()
            : try site.serials(of: line.sku, at: place, batch: line.batch)
        let wanted = line.kind == .putBack && !line.serials.isEmpty ? line.serials : here
        let free = here.filter { !hand.serials.contains($0) && wanted.contains($0) }
        return free.isEmpty ? nil : free[dice.below(free.count)]
    }
}
