import SiteStore
import Warehouse

// A robot at a bench.

extension Robot {
    mutating func take(_ outcome: PackOutcome) -> GestureOutcome {
        offered = nil
        switch outcome {
        case .recorded(_, let job):
            hands = job.lease?.holder == badge ? .packing(job.id) : .free
            return .recorded
        case .refused(let refusal, _): return .nothing(refusal: refusal)
        case .offered(let offer, _):
            offered = offer
            return .nothing(refusal: nil)
        }
    }

    mutating func pack(_ id: OrderID, at site: Site, _ dice: inout RepeatableDice) throws -> Gesture? {
        let job = try site.packJob(id)
        guard job.lease?.holder == badge else {
            hands = .free
            return nil
        }
        func scan(_ text: String) -> Gesture { .pack(id, .scan(text: text, keyed: false)) }
        if let offered, dice.happens(0.7) { return scan(offered.code) }
        switch dice.below(100) {
        case 0..<3: return scan("4999999999999")
        case 3: return .pack(id, .undo)
        case 4: return .pack(id, .report("not-in-tote", box: nil))
        case 5: return .pack(id, .leave)
        case 6: return .pack(id, .close)
        default: break
        }
        switch job.step {
        case nil: return .pack(id, .leave)
        case .rest: return .pack(id, .close)
        case .weight: return scan("\(try site.expectedWeight(id)?.grams ?? 900) g")
        case .label: return .pack(id, .label(.made(tracking: nil)))
        case .unit: return scan(unit(job, job.lines.map { ($0, job.open($0)) }, again: false))
        case .recount: return scan(unit(job, job.current.map { job.uncounted($0) } ?? [], again: true))
        }
    }

    private func unit(_ job: PackJob, _ lines: [(line: PackLine, quantity: Int)], again: Bool) -> String {
        guard let line = lines.first(where: { $0.quantity > 0 })?.line else { return "?" }
        let used = again ? job.recounted : job.parcels.flatMap(\.units)
        let taken = Set(used.flatMap(\.serials))
        let inside = Set(job.current?.units.flatMap(\.serials) ?? [])
        let serial = line.serials.first { !taken.contains($0) && (!again || inside.contains($0)) }
        return goodsLabel(SimulatedWorld.item(line.sku), line.sku, line.batch, serial: serial)
    }
}
