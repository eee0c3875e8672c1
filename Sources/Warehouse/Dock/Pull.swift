// Pull: how much work goes to the floor now, and what waits and why. An order is released when its load can still be
// made, its stock is there, a lane has room for its cartons, and somebody is free to pick it. The more urgent
// one goes first, then the one with the least slack; of equal ones that which uses up dying stock. It is a pure
// function: the same flow gives the same answer.

/// An order that waits to be released.
public struct WaitingOrder: Hashable, Sendable {
    public var id: OrderID
    /// Larger is more urgent.
    public var priority: Int
    public var service: String
    public var load: LoadID?
    /// When its load departs, else its cut-off.
    public var due: Moment?
    /// Cartons that it will probably be.
    public var cartons: Int
    /// Everything it wants lies free in bins.
    public var hasStock: Bool
    /// The last day of dying units that it takes.
    public var until: Day?

    public init(
        id: OrderID, priority: Int = 0, service: String = "", load: LoadID? = nil, due: Moment? = nil,
        cartons: Int = 1, hasStock: Bool = true, until: Day? = nil
    ) {
        self.id = id
        self.priority = priority
        self.service = service
        self.load = load
        self.due = due
        self.cartons = cartons
        self.hasStock = hasStock
        self.until = until
    }
}

/// Everything that the pull looks at.
public struct Flow: Sendable {
    public var orders: [WaitingOrder]
    public var lanes: [Lane]
    public var occupancy: [PlaceID: [DockParcel]]
    /// Cartons that are released and in no lane yet, by service.
    public var underway: [String: Int]
    /// People who could pick and hold no tour.
    public var idlePeople: Int
    /// Tours that are released and that nobody has taken.
    public var waitingTours: Int
    public var ordersPerTour: Int
    /// Seconds from release until the first unit of a tour is at the bench.
    public var pickSeconds: Int
    public var pace: Pace
    public var now: Moment

    public init(
        orders: [WaitingOrder], lanes: [Lane], occupancy: [PlaceID: [DockParcel]] = [:], underway: [String: Int] = [:],
        idlePeople: Int, waitingTours: Int = 0, ordersPerTour: Int = 8, pickSeconds: Int = 900, pace: Pace = Pace(),
        now: Moment
    ) {
        self.orders = orders
        self.lanes = lanes
        self.occupancy = occupancy
        self.underway = underway
        self.idlePeople = idlePeople
        self.waitingTours = waitingTours
        self.ordersPerTour = max(1, ordersPerTour)
        self.pickSeconds = pickSeconds
        self.pace = pace
        self.now = now
    }

    /// Tours that may wait for whoever is free next, so that nobody comes to an empty list.
    public static let bufferTours = 1
}

/// Why an order is not released now.
public enum HeldReason: Hashable, Codable, Sendable {
    /// The lanes of its service are full, this one most of all; nil when there is no lane for it at all.
    case laneFull(PlaceID?, service: String)
    /// At the measured pace it cannot be on its load in time any more: somebody has to plan it for another one.
    case cannotMake(LoadID?, minutesLate: Int)
    case noStock
    /// Everybody works, and so many tours wait already.
    case nobodyIdle(waitingTours: Int)

    /// One word for counting, the name of the case.
    public var kind: String {
        switch self {
        case .laneFull: "laneFull"
        case .cannotMake: "cannotMake"
        case .noStock: "noStock"
        case .nobodyIdle: "nobodyIdle"
        }
    }
}

/// An order that waits, and why.
public struct HeldOrder: Hashable, Codable, Sendable {
    public var order: OrderID
    public var reason: HeldReason

    public init(_ order: OrderID, _ reason: HeldReason) {
        self.order = order
        self.reason = reason
    }
}

/// What goes to the floor now.
public struct PullDecision: Hashable, Sendable {
    public var tours: Int
    /// The orders for those tours, the most pressing first.
    public var release: [OrderID]
    /// What waits, the most pressing first.
    public var held: [HeldOrder]

    public init(tours: Int, release: [OrderID], held: [HeldOrder]) {
        self.tours = tours
        self.release = release
        self.held = held
    }
}

/// How many tours to release now, of which orders, and why the others wait.
public func pull(_ flow: Flow) -> PullDecision {
    let budget = max(0, flow.idlePeople + Flow.bufferTours - flow.waitingTours) * flow.ordersPerTour
    var room = LaneRooms(flow)
    var decision = PullDecision(tours: 0, release: [], held: [])
    for order in flow.orders.sorted(by: flow.isMorePressing) {
        if let reason = reason(against: order, flow, &room, isOverBudget: decision.release.count >= budget) {
            decision.held.append(HeldOrder(order.id, reason))
        } else {
            decision.release.append(order.id)
        }
    }
    decision.tours = (decision.release.count + flow.ordersPerTour - 1) / flow.ordersPerTour
    return decision
}

private func reason(
    against order: WaitingOrder, _ flow: Flow, _ room: inout LaneRooms, isOverBudget: Bool
) -> HeldReason? {
    if let slack = flow.slack(of: order), slack < 0 {
        return .cannotMake(order.load, minutesLate: (59 - slack) / 60)
    }
    if !order.hasStock { return .noStock }
    if isOverBudget { return .nobodyIdle(waitingTours: flow.waitingTours) }
    return room.take(order.cartons, for: order.service)
        ? nil : .laneFull(room.fullest[order.service], service: order.service)
}

extension Flow {
    /// Seconds between the end of an order's work and its departure; nil when nothing presses it.
    func slack(of order: WaitingOrder) -> Int? {
        order.due.map { due in
            Int((due.milliseconds - now.milliseconds) / 1000) - pickSeconds
                - pace.seconds(packing: order.cartons, loading: order.cartons)
        }
    }

    /// What is more urgent first, then the least slack, then what uses up dying stock, then by number.
    func isMorePressing(_ left: WaitingOrder, _ right: WaitingOrder) -> Bool {
        let (dies, otherDies) = (left.until?.rawValue ?? .max, right.until?.rawValue ?? .max)
        return (-left.priority, slack(of: left) ?? .max, dies, left.id)
            < (-right.priority, slack(of: right) ?? .max, otherDies, right.id)
    }
}

/// Room in lanes: what a service still has in its own lanes, and the empty lanes that anybody may begin.
private struct LaneRooms {
    /// The lane of each service with the most cartons in it.
    private(set) var fullest: [String: PlaceID] = [:]
    private var own: [String: Int] = [:]
    private var empty: [Int] = []

    init(_ flow: Flow) {
        var most: [String: Int] = [:]
        for lane in flow.lanes {
            let cartons = flow.occupancy[lane.id] ?? []
            guard let service = cartons.first?.service else {
                empty.append(lane.capacity)
                continue
            }
            own[service, default: 0] += max(0, lane.capacity - cartons.count)
            if cartons.count > most[service] ?? 0 {
                most[service] = cartons.count
                fullest[service] = lane.id
            }
        }
        empty.sort()
        for (service, cartons) in flow.underway.sorted(by: { $0.key < $1.key }) {
            own[service] = max(0, reach(cartons, for: service) - cartons)
        }
    }

    /// Gives the service empty lanes until its room is enough; how much it has then.
    private mutating func reach(_ cartons: Int, for service: String) -> Int {
        while own[service, default: 0] < cartons, let lane = empty.popLast() { own[service, default: 0] += lane }
        return own[service, default: 0]
    }

    mutating func take(_ cartons: Int, for service: String) -> Bool {
        guard own[service, default: 0] + empty.reduce(0, +) >= cartons else { return false }
        own[service] = reach(cartons, for: service) - cartons
        return true
    }
}
