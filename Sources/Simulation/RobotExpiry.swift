import SiteStore
import Warehouse

// A robot that does something about stock that is dying.

extension Robot {
    mutating func take(_ outcome: ExpiryOutcome) -> GestureOutcome {
        offered = nil
        switch outcome {
        case .recorded(_, let task):
            hands = task.state.isOver ? .free : .expiring(task.number)
            return .recorded
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        }
    }

    func beginExpiry(at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        let rows = try site.expiryRows().filter { $0.by == nil || $0.by == badge }
        guard !rows.isEmpty else { return nil }
        let row = rows[dice.below(rows.count)]
        if row.task != nil || dice.happens(0.4) {
            return .expiry(nil, .open(text: row.place.rawValue, keyed: false))
        }
        return .expiry(nil, .take(row.rung, row.sku, row.place, row.batch))
    }

    mutating func expire(_ number: Int, at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        let task = try site.expiryTask(number)
        if task.step == .over || task.step == .hub || isStuck() {
            hands = .free
            return nil
        }
        func scan(_ text: String) -> Gesture { .expiry(number, .scan(text: text, keyed: false)) }
        switch dice.below(100) {
        case 0..<3: return scan("4999999999999")
        case 3: return .expiry(number, .drop)
        case 4: return .expiry(number, .done)
        default: break
        }
        switch task.step {
        case .bin: return scan(task.place.id.rawValue)
        case .item, .lot:
            return scan(goodsLabel(SimulatedWorld.item(task.taken.sku), task.taken.sku, task.taken.batch, serial: nil))
        case .tray: return scan(task.tray?.rawValue ?? "?")
        case .done: return .expiry(number, .done)
        case .witness: return scan(SimulatedWorld.supervisor.rawValue)
        case .hub, .over: return nil
        }
    }
}
