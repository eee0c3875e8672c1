public import Warehouse

/// Something that can never be true of a site was true after these events.
public struct BrokenInvariant: Error, CustomStringConvertible {
    public var what: [String]
    public var after: [PickEvent]
    public var description: String { "\(what.joined(separator: "; ")) after \(after)" }
}

extension MemoryShelf {
    /// Every invariant of the stock and of the tours that does not hold now, in words.
    public func violations() -> [String] {
        var broken: [String] = []
        var sum = 0
        for (key, quantity) in ledger.quantities {
            sum += quantity
            if quantity < 0, places[key.place]?.kind.isOuter != true {
                broken.append("\(quantity) of \(key.sku) \(key.batch) in \(key.place)")
            }
        }
        if sum != 0 { broken.append("the ledger sums to \(sum)") }
        var claims: Set<BatchKey> = []
        var totes: [PlaceID: TourID] = [:]
        for site in tours.values {
            broken += site.violations()
            for line in site.state.lines where line.claimed > 0 {
                claims.insert(BatchKey(place: line.place, sku: line.sku, batch: line.batch))
            }
            let onCart = site.state.slots.flatMap { $0.full + [$0.tote].compactMap(\.self) }
            for tote in onCart where !site.state.isFinished {
                if let other = totes.updateValue(site.released.id, forKey: tote) {
                    broken.append("tote \(tote) is bound twice, on tours \(other) and \(site.released.id)")
                }
            }
        }
        for key in claims where claimed(key) > stock(key) {
            broken.append("\(claimed(key)) of \(key.sku) \(key.batch) claimed in \(key.place), \(stock(key)) are there")
        }
        return broken
    }
}

extension MemoryShelf.SiteTour {
    fileprivate func violations() -> [String] {
        var broken: [String] = []
        let numbers = state.lines.map(\.number)
        if Set(numbers).count != numbers.count { broken.append("line numbers twice: \(numbers)") }
        var ordered: [String: Int] = [:]
        for line in released.lines { ordered["\(line.order)/\(line.orderLine)", default: 0] += line.wanted }
        for line in state.lines where line.kind == .pick {
            ordered["\(line.order)/\(line.orderLine)", default: 0] -= line.wanted
        }
        for (line, difference) in ordered where difference != 0 {
            broken.append("order line \(line) lost \(difference) units")
        }
        for line in state.lines {
            let rest = line.wanted - line.picked - line.short
            if line.picked < 0 || line.short < 0 || rest < 0 { broken.append("line \(line)") }
            if line.state == .done, rest != 0 { broken.append("line \(line.number) is done with \(rest) open") }
            if line.state == .open, rest == 0 { broken.append("line \(line.number) is open with nothing to do") }
        }
        guard let hand = state.hand else {
            if state.lease != nil, !state.isFinished { broken.append("the hands are at nothing") }
            return broken
        }
        guard let line = state.line(hand.line) else { return broken + ["the hand is at no line: \(hand.line)"] }
        if hand.step == .zeroCheck ? line.state != .done : line.state != .open {
            broken.append("the hand is at step \(hand.step) of line \(line.number), which is \(line.state)")
        }
        if hand.counted < 0 || hand.counted > line.open { broken.append("\(hand.counted) in hand, \(line.open) open") }
        if !hand.serials.isEmpty, hand.serials.count != hand.counted {
            broken.append("\(hand.serials) in a hand of \(hand.counted)")
        }
        if hand.packUnits < 1 { broken.append("a pack of \(hand.packUnits)") }
        return broken
    }
}
