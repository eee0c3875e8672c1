// The wave planned anew, while people work on it.
//
// A tour that somebody holds, or that something was done on, stays as it is, line by line. The tours that still wait
// are taken apart together with what is new, and put together again as in a release. What comes of it has new numbers,
// so that a number on a printed list never means another tour. When that is no better than to leave the waiting tours
// alone and plan only what is new, they are left alone: a list that changes for nothing makes people run. A tour with
// a batch that has become too old since is left alone, too: nobody may claim it again.

/// What came of planning a wave anew.
public struct Replan: Hashable, Sendable {
    /// Tours that stay as they are.
    public var kept: [TourID]
    /// Tours that were waiting and are gone now.
    public var dissolved: [TourID]
    /// The tours that are to stand instead, with those of new orders among them, and why.
    public var plan: ReleasePlan
}

extension PickTour {
    /// Nobody has it and nothing was done on it yet, so it may still be changed.
    public var isUntouched: Bool {
        lease == nil && hand == nil && slots.allSatisfy { $0.tote == nil && $0.full.isEmpty }
            && lines.allSatisfy { $0.state == .open && $0.kind == .pick && $0.picked == 0 && $0.short == 0 }
    }
}

/// Plans open orders together with the tours that still wait. The request's stock does not hold what tours claim.
/// `orders` are those that the lines of waiting tours belong to.
public func replan(_ request: ReleaseRequest, tours: [PickTour], orders: [OrderID: Order]) -> Replan {
    let waiting = tours.filter { tour in
        tour.isUntouched && tour.mode == request.mode
            && tour.lines.allSatisfy { line in
                guard let order = orders[line.order],
                    let wish = order.lines.first(where: { $0.number == line.orderLine })
                else { return false }
                let need = request.expiry.need(
                    of: wish, request.items[line.sku]?.handling, for: order.channel)
                return usable(line.batch, for: need, asOf: request.today)
            }
    }
    let alone = release(request)
    let untouched = Replan(kept: tours.map(\.id), dissolved: [], plan: alone)
    guard !waiting.isEmpty else { return untouched }
    var together = release(request, with: waiting, orders)
    let stay = waiting.reduce(alone.walk) { $0 + route($1.lines.map(\.walk), in: request.layout).length }
    guard together.walk < stay else {
        var left = untouched
        left.plan.why = "the waiting tours are as good as any"
        return left
    }
    together.why = "\(percent(stay - together.walk, of: stay)) % shorter than with the waiting tours as they were"
    let dissolved = waiting.map(\.id)
    return Replan(kept: tours.map(\.id).filter { !dissolved.contains($0) }, dissolved: dissolved, plan: together)
}
