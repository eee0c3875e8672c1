// Release: from orders to tours.
//
//   1. Orders are taken by priority, then cut-off, then number.
//   2. Each line claims stock of exact lots in exact bins, first expired first out, through the one predicate `usable`;
//      in the same batch the smallest bin that covers the line alone wins, else the fullest. What cannot be claimed is
// told.
//   3. A tour starts with the most urgent order left and takes those with the most stops in common, as long as totes,
//      weight, volume and lines allow. An order that is larger than a cart is cut into several tours.
//   4. The stops of a tour are sorted by `route`.
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
    public var nextTour: TourID

    public init(
        orders: [OpenOrder], items: [SKU: Item], free: [SKU: [FreeStock]], layout: Layout, cart: Cart,
        mode: TourMode = .sortNow, today: Day, nextTour: TourID
    ) {
        self.orders = orders
        self.items = items
        self.free = free
        self.layout = layout
        self.cart = cart
        self.mode = mode
        self.today = today
        self.nextTour = nextTour
    }
}

/// What a release decides: tours with their claims, and what could not be claimed.
public struct ReleasePlan: Hashable, Sendable {
    public var tours: [PickTour]
    public var unclaimed: [Unclaimed]
    /// The length of all walks in decimetres.
    public var walk: Int
}

/// Makes tours out of open orders.
public func release(_ request: ReleaseRequest) -> ReleasePlan {
    var planner = ReleasePlanner(request: request)
    return planner.plan()
}

/// Lines that go on one cart together because they belong to one order (or a cart-sized part of it).
private struct CartShare {
    var order: Order
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

    mutating func plan() -> ReleasePlan {
        let urgent = request.orders.sorted { one, other in
            (other.order.priority, one.order.cutoff?.milliseconds ?? .max, one.order.id)
                < (one.order.priority, other.order.cutoff?.milliseconds ?? .max, other.order.id)
        }
        var shares: [CartShare] = []
        for order in urgent { shares += cut(claim(order), of: order.order) }
        var tours: [PickTour] = []
        var walk = 0
        while !shares.isEmpty {
            let together = takeTogether(&shares)
            let (tour, length) = tour(of: together, id: TourID(request.nextTour.rawValue + tours.count))
            tours.append(tour)
            walk += length
        }
        return ReleasePlan(tours: tours, unclaimed: unclaimed, walk: walk)
    }

    /// Claims what is free for an order, first expired first out.
    private mutating func claim(_ open: OpenOrder) -> [PickLine] {
        var claimed: [PickLine] = []
        for wish in open.order.lines {
            var left = open.remaining[wish.number] ?? 0
            guard left > 0 else { continue }
            var bins = free[wish.sku] ?? []
            let candidates = bins.indices
                .filter { index in
                    bins[index].quantity > 0
                        && usable(bins[index].batch, for: open.order.channel.purpose, asOf: request.today)
                }
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
        var shares: [CartShare] = []
        var share = CartShare(order: order)
        for line in lines.flatMap(pieces) {
            let (weight, volume) = load(line)
            let full =
                share.weight + weight > request.cart.weightGrams
                || share.volume + volume > request.cart.volume || share.lines.count >= Limits.tourLinesMax
            if full, !share.lines.isEmpty {
                shares.append(share)
                share = CartShare(order: order)
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

    /// The most urgent share and those that share most stops with what is on the cart already.
    private func takeTogether(_ shares: inout [CartShare]) -> [CartShare] {
        var cart = [shares.removeFirst()]
        var stops = Set(cart[0].lines.map(\.place))
        var aisles = Set(cart[0].lines.map(\.walk.x))
        var (weight, volume, lines) = (cart[0].weight, cart[0].volume, cart[0].lines.count)
        while cart.count < request.cart.totes {
            var best: (index: Int, score: Int)?
            for (index, share) in shares.prefix(Limits.releaseWindow).enumerated() {
                guard weight + share.weight <= request.cart.weightGrams,
                    volume + share.volume <= request.cart.volume,
                    lines + share.lines.count <= Limits.tourLinesMax,
                    !cart.contains(where: { $0.order.id == share.order.id })
                else { continue }
                let score = share.lines.reduce(0) { sum, line in
                    sum + (stops.contains(line.place) ? 4 : aisles.contains(line.walk.x) ? 1 : -1)
                }
                if score > best?.score ?? .min { best = (index, score) }
            }
            guard let best else { break }
            let share = shares.remove(at: best.index)
            stops.formUnion(share.lines.map(\.place))
            aisles.formUnion(share.lines.map(\.walk.x))
            weight += share.weight
            volume += share.volume
            lines += share.lines.count
            cart.append(share)
        }
        return cart
    }

    private func tour(of shares: [CartShare], id: TourID) -> (PickTour, length: Int) {
        let lines = shares.flatMap(\.lines)
        let walk = route(lines.map(\.walk), in: request.layout)
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
