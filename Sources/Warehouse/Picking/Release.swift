// Release: from orders to tours.
//
//   1. Orders are taken by priority, then cut-off; then those that use up dying stock (Expiry/ExpiryPush.swift), then
//      by number.
//   2. Each line claims stock of exact lots in exact bins, first expired first out, through the one predicate `usable`;
//      in the same batch the smallest bin that covers the line alone wins, else the fullest. What cannot be claimed is
//      told.
//   3. An order that is larger than a cart is cut into several parts, and one whose zones are picked apart as well.
//      `batch` puts together what shares a cart, as long as totes, weight, volume and lines allow.
//   4. The stops of a tour are sorted by `route`, on wish the heavy first and the cold last. Where the same batch lies
//      in several bins that cover a line alone, the walk chooses among them, when walks are measured at all.
//
// It is a pure function: the same orders and stock give the same tours.

/// A cart: how many totes it holds and what it can carry.
public struct Cart: Hashable, Codable, Sendable {
    public var totes: Int
    public var weightGrams: Int
    public var volume: Int

    /// `volume` in cubic centimetres.
    public init(totes: Int = 8, weightGrams: Int = 150_000, volume: Int = 480_000) {
        self.totes = totes
        self.weightGrams = weightGrams
        self.volume = volume
    }
}

/// An order with what is left to claim on each of its lines.
public struct OpenOrder: Hashable, Sendable {
    public var order: Order
    public var remaining: [Int: Int]

    public init(order: Order, remaining: [Int: Int]) {
        self.order = order
        self.remaining = remaining
    }
}

/// Units that nobody could claim when the order was released.
public struct Unclaimed: Hashable, Codable, Sendable {
    public var order: OrderID
    public var line: Int
    public var sku: SKU
    public var quantity: Int

    public init(order: OrderID, line: Int, sku: SKU, quantity: Int) {
        self.order = order
        self.line = line
        self.sku = sku
        self.quantity = quantity
    }
}

/// Everything a release looks at.
public struct ReleaseRequest: Sendable {
    public var orders: [OpenOrder]
    public var items: [SKU: Item]
    public var free: [SKU: [FreeStock]]
    public var layout: Layout
    public var cart: Cart
    public var mode: TourMode
    public var today: Day
    public var expiry: ExpiryPolicy
    /// The dying units that orders take.
    public var pushed: [OrderID: [PushedUnits]]
    public var nextTour: TourID
    /// Nil where cut-offs are not looked at.
    public var now: Moment?
    public var pace: BatchPace
    /// The zones of bins, where a tour has to stay in one.
    public var zones: [PlaceID: String]
    public var turns: TurnRules
    /// So many walks are measured for better tours.
    public var effort: Int

    public init(
        orders: [OpenOrder], items: [SKU: Item], free: [SKU: [FreeStock]], layout: Layout, cart: Cart,
        mode: TourMode = .sortNow, today: Day, expiry: ExpiryPolicy = .house,
        pushed: [OrderID: [PushedUnits]] = [:], nextTour: TourID, now: Moment? = nil,
        pace: BatchPace = BatchPace(), zones: [PlaceID: String] = [:], turns: TurnRules = TurnRules(),
        effort: Int = Limits.batchEffort
    ) {
        self.orders = orders
        self.items = items
        self.free = free
        self.layout = layout
        self.cart = cart
        self.mode = mode
        self.today = today
        self.expiry = expiry
        self.pushed = pushed
        self.nextTour = nextTour
        self.now = now
        self.pace = pace
        self.zones = zones
        self.turns = turns
        self.effort = effort
    }
}

/// Which lines of a tour come early or late, whatever the way.
public struct TurnRules: Hashable, Codable, Sendable {
    /// Units from this weight on lie at the bottom of a tote, so they come first; nil where weight does not matter.
    public var heavyGrams: Int?
    public var coldLast: Bool

    public init(heavyGrams: Int? = nil, coldLast: Bool = false) {
        self.heavyGrams = heavyGrams
        self.coldLast = coldLast
    }

    func turn(of item: Item?) -> WalkTurn {
        guard let item else { return .any }
        if coldLast, item.handling == .cold { return .late }
        return item.weightGrams >= heavyGrams ?? .max ? .early : .any
    }
}

/// What a release decides: tours with their claims, and what could not be claimed.
public struct ReleasePlan: Hashable, Sendable {
    public var tours: [PickTour]
    public var unclaimed: [Unclaimed]
    /// How far each of the tours walks.
    public var walks: [TourWalk]
    /// In one line why the tours are as they are; empty where there are none.
    public var why: String

    /// The length of all walks in decimetres, and the same before anybody planned it.
    public var walk: Int { walks.reduce(0) { $0 + $1.planned } }
    public var unplanned: Int { walks.reduce(0) { $0 + $1.unplanned } }
}

/// Makes tours out of open orders.
public func release(_ request: ReleaseRequest) -> ReleasePlan {
    release(request, with: [], [:])
}

/// The same together with lines that tours claim already.
func release(_ request: ReleaseRequest, with tours: [PickTour], _ orders: [OrderID: Order]) -> ReleasePlan {
    var planner = ReleasePlanner(request: request)
    return planner.plan(with: tours, orders)
}

/// Lines that go on one cart together because they belong to one order (or a cart-sized part of it).
private struct CartShare {
    var order: Order
    var zone = ""
    var lines: [PickLine] = []
    var weight = 0
    var volume = 0
}

private struct ReleasePlanner {
    let request: ReleaseRequest
    var free: [SKU: [FreeStock]]
    var unclaimed: [Unclaimed] = []

    init(request: ReleaseRequest) {
        self.request = request
        free = request.free
    }

    mutating func plan(with tours: [PickTour], _ orders: [OrderID: Order]) -> ReleasePlan {
        let turn = ReleaseTurn(request.pushed)
        let urgent = request.orders.sorted { turn.isBefore($0.order, $1.order) }
        var shares: [CartShare] = []
        for order in urgent { shares += cut(claim(order), of: order.order) }
        let claimed = Dictionary(grouping: tours.flatMap(\.lines), by: \.order)
        for (id, lines) in claimed {
            if let order = orders[id] { shares += cut(lines, of: order) }
        }
        if !tours.isEmpty {
            shares.sort { one, other in
                if one.order.id == other.order.id { return one.lines[0].orderLine < other.lines[0].orderLine }
                return turn.isBefore(one.order, other.order)
            }
        }
        let (plan, unplanned) = batched(shares)
        var (made, walks): ([PickTour], [TourWalk]) = ([], [])
        // What nobody planned is shared out by lines.
        let all = shares.reduce(0) { $0 + $1.lines.count }
        var lines = 0
        for together in plan.tours {
            let id = TourID(request.nextTour.rawValue + made.count)
            let (tour, length) = tour(of: together.map { shares[$0] }, id: id)
            let before = unplanned * lines / all
            lines += tour.lines.count
            walks.append(TourWalk(planned: length, unplanned: unplanned * lines / all - before))
            made.append(tour)
        }
        return ReleasePlan(tours: made, unclaimed: unclaimed, walks: walks, why: made.isEmpty ? "" : plan.why)
    }

    /// Which shares go on a cart together, and what would be walked if nobody planned.
    private func batched(_ shares: [CartShare]) -> (BatchPlan, unplanned: Int) {
        var numbers: [OrderID: Int] = [:]
        let usual = shares.map(\.order.priority).min() ?? 0
        let orders = shares.map { share in
            let number = numbers[share.order.id] ?? numbers.count
            numbers[share.order.id] = number
            let due = request.now.flatMap { now in
                share.order.cutoff.map { Int(($0.milliseconds - now.milliseconds) / 1000) }
            }
            return BatchOrder(
                stops: share.lines.map(\.walk), lines: share.lines.count, weightGrams: share.weight,
                volume: share.volume, part: number, zone: share.zone, dueSeconds: due,
                isUrgent: share.order.priority > usual)
        }
        let rules = BatchRules(layout: request.layout, cart: request.cart, pace: request.pace, effort: request.effort)
        return (batch(orders, rules), unplannedWalk(orders, rules))
    }

    /// Claims what is free for an order, first expired first out.
    private mutating func claim(_ open: OpenOrder) -> [PickLine] {
        var claimed: [PickLine] = []
        for wish in open.order.lines {
            var left = open.remaining[wish.number] ?? 0
            guard left > 0 else { continue }
            var bins = free[wish.sku] ?? []
            let need = request.expiry.need(
                of: wish, request.items[wish.sku]?.handling, for: open.order.channel)
            let candidates = bins.indices
                .filter { bins[$0].quantity > 0 && usable(bins[$0].batch, for: need, asOf: request.today) }
                .sorted { one, other in
                    let (first, second) = (bins[one], bins[other])
                    if first.batch != second.batch { return first.batch < second.batch }
                    let (covers, alsoCovers) = (first.quantity >= left, second.quantity >= left)
                    if covers != alsoCovers { return covers }
                    if first.quantity != second.quantity {
                        return covers ? first.quantity < second.quantity : first.quantity > second.quantity
                    }
                    return first.place < second.place
                }
            for index in candidates where left > 0 {
                let stock = bins[index]
                let quantity = min(left, stock.quantity)
                bins[index].quantity -= quantity
                left -= quantity
                claimed.append(
                    PickLine(
                        number: 0, order: open.order.id, orderLine: wish.number, sku: wish.sku, place: stock.place,
                        walk: stock.walk, batch: stock.batch, wanted: quantity, turn: 0))
            }
            free[wish.sku] = bins
            if left > 0 {
                unclaimed.append(
                    Unclaimed(order: open.order.id, line: wish.number, sku: wish.sku, quantity: left))
            }
        }
        return claimed
    }

    /// Cuts the lines of an order into shares that a cart can carry; a line that is too much for one is cut as well.
    /// Only a single unit that exceeds the cart goes on it all the same.
    private func cut(_ lines: [PickLine], of order: Order) -> [CartShare] {
        guard !request.zones.isEmpty else { return cut(lines, of: order, zone: "") }
        let zones = Dictionary(grouping: lines) { request.zones[$0.place] ?? "" }
        return zones.keys.sorted().flatMap { cut(zones[$0, default: []], of: order, zone: $0) }
    }

    private func cut(_ lines: [PickLine], of order: Order, zone: String) -> [CartShare] {
        var shares: [CartShare] = []
        var share = CartShare(order: order, zone: zone)
        for line in lines.flatMap(pieces) {
            let (weight, volume) = load(line)
            let full =
                share.weight + weight > request.cart.weightGrams
                || share.volume + volume > request.cart.volume || share.lines.count >= Limits.tourLinesMax
            if full, !share.lines.isEmpty {
                shares.append(share)
                share = CartShare(order: order, zone: zone)
            }
            share.lines.append(line)
            share.weight += weight
            share.volume += volume
        }
        if !share.lines.isEmpty { shares.append(share) }
        return shares
    }

    /// A line as pieces that a cart can carry.
    private func pieces(_ line: PickLine) -> [PickLine] {
        guard let item = request.items[line.sku] else { return [line] }
        let byWeight = item.weightGrams > 0 ? request.cart.weightGrams / item.weightGrams : line.wanted
        let byVolume = item.dimensions.volume > 0 ? request.cart.volume / item.dimensions.volume : line.wanted
        let most = max(1, min(byWeight, byVolume))
        return stride(from: 0, to: line.wanted, by: most).map { start in
            var piece = line
            piece.wanted = min(most, line.wanted - start)
            return piece
        }
    }

    private func load(_ line: PickLine) -> (weight: Int, volume: Int) {
        guard let item = request.items[line.sku] else { return (0, 0) }
        return (item.weightGrams * line.wanted, item.dimensions.volume * line.wanted)
    }

    /// Takes lines from other bins with the same batch, where the walk gets shorter by more than an emptied bin is
    /// worth.
    private mutating func chooseBins(_ lines: [PickLine]) -> [PickLine] {
        guard request.effort > 0 else { return lines }
        let choices = lines.map { line in
            [FreeStock(place: line.place, walk: line.walk, batch: line.batch, quantity: line.wanted)]
                + (free[line.sku] ?? []).filter { bin in
                    bin.batch == line.batch && bin.place != line.place && bin.quantity >= line.wanted
                        && request.zones[bin.place] == request.zones[line.place]
                }
        }
        guard choices.contains(where: { $0.count > 1 }) else { return lines }
        let walk = route(choices.map { WalkStop($0.map(\.walk)) }, in: request.layout)
        let (bins, moved) = (walk.bins, walk.bins.count { $0 != 0 })
        let before = route(lines.map(\.walk), in: request.layout).length
        guard before - walk.length >= moved * Limits.binChangeDecimetres else { return lines }
        return lines.indices.map { index in
            let (line, wanted) = (lines[index], choices[index][bins[index]].place)
            guard wanted != line.place, take(line, from: wanted) else { return line }
            var moved = line
            (moved.place, moved.walk) = (wanted, choices[index][bins[index]].walk)
            return moved
        }
    }

    /// Claims the units of a line in another bin, and gives back those in its own; false where they are claimed by now.
    private mutating func take(_ line: PickLine, from place: PlaceID) -> Bool {
        guard
            let bin = free[line.sku]?.firstIndex(where: {
                $0.place == place && $0.batch == line.batch && $0.quantity >= line.wanted
            })
        else { return false }
        free[line.sku]?[bin].quantity -= line.wanted
        if let old = free[line.sku]?.firstIndex(where: { $0.place == line.place && $0.batch == line.batch }) {
            free[line.sku]?[old].quantity += line.wanted
        }
        return true
    }

    private mutating func tour(of shares: [CartShare], id: TourID) -> (PickTour, length: Int) {
        let lines = chooseBins(shares.flatMap(\.lines))
        let stops = lines.map { WalkStop([$0.walk], turn: request.turns.turn(of: request.items[$0.sku])) }
        let walk = route(stops, in: request.layout)
        let sorted = walk.order.enumerated().map { position, index in
            var line = lines[index]
            line.number = position + 1
            line.turn = (position + 1) * Limits.turnStep
            return line
        }
        let slots: [ToteSlot] =
            switch request.mode {
            case .sortNow: shares.enumerated().map { ToteSlot(number: $0 + 1, order: $1.order.id) }
            case .sortLater: [ToteSlot(number: 1)]
            }
        var tracking: [SKU: Tracking] = [:]
        for line in sorted {
            if let item = request.items[line.sku], !item.tracking.isEmpty { tracking[line.sku] = item.tracking }
        }
        return (PickTour(id: id, mode: request.mode, lines: sorted, slots: slots, tracking: tracking), walk.length)
    }
}
