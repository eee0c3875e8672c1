public import Warehouse

/// Why an order waits, in a few words: `lane 3 is full`. Screens and commands say the same.
public func heldWords(_ reason: HeldReason) -> String { English.held(reason) }

/// Why something was refused, in the sentence that a station says; `offset` is the site's, in minutes ahead of UTC.
public func refusalWords(_ refusal: Refusal, offset: Int) -> String {
    English.refusal(refusal, [:], [], offset: offset).full
}

extension English {
    /// What keeps most of the waiting orders, for the title of a list: `12 held: lane 3 is full`.
    static func held(_ orders: [HeldOrder]) -> String? {
        guard !orders.isEmpty else { return nil }
        let groups = Dictionary(grouping: orders, by: \.reason.kind)
        // Nobody being free is no news to somebody who is: it is told only when it is the only reason.
        let telling = groups.filter { $0.key != HeldReason.nobodyIdle(waitingTours: 0).kind }
        let most = (telling.isEmpty ? groups : telling).max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        guard let most, let first = most.value.first else { return nil }
        return say("\(most.value.count) held: \(held(first.reason))")
    }

    static func held(_ reason: HeldReason) -> String {
        switch reason {
        case .laneFull(let lane?, _): say("\(self.lane(lane)) is full")
        case .laneFull(nil, let service):
            service.isEmpty ? say("no lane has room") : say("no lane has room for \(code(service))")
        case .cannotMake(let load?, let late): say("load \(code(load.rawValue)) would be late \(late) min")
        case .cannotMake(nil, let late): say("late \(late) min")
        case .noStock: say("no stock")
        case .nobodyIdle(let tours): say("\(count(tours, say("tour waits"), say("tours wait"))) and nobody is free")
        }
    }
}
