import Barcode
import Importing
import Rehearsal
import SiteStore
import Station
import Synchronization
import Warehouse

// The warehouse of a drill: five items, six bins, some totes, two lanes and doors, and three colleagues. What lies
// where and what has happened already is the drill's. Days, numbers and ids are the same every time, so that what is
// printed on a sheet stays right.

/// What a drill finds when it begins.
public struct DrillWorld: Sendable {
    var stock: [Lying] = []
    var orders: [Order] = []
    var loads: [LoadPlanned] = []
    var returns: [AnnouncedReturn] = []
    var deliveries: [Delivery] = []
    /// What others have done before, in this order.
    var before: [Before] = []
    /// How often the printer fails before it makes a label.
    var labelFailures = 0

    /// Units in a bin.
    struct Lying: Sendable {
        var place: PlaceID
        var sku: SKU
        var units: Int
        var batch = Batch.none
        var serials: [String] = []
    }

    /// Something that others do.
    enum Before: Sendable {
        /// All orders become tours.
        case release
        /// The office cancels an order.
        case cancel(OrderID)
        /// Somebody works at another station.
        case work(BadgeID, [Act])
        /// A bin is to be counted.
        case ask(PlaceID)
        /// The desk looks at what was counted.
        case judge
    }
}

/// People who help in drills.
enum Colleague {
    static let robin: BadgeID = "B-9001"
    static let sasha: BadgeID = "B-9002"
    static let ines: BadgeID = "B-9003"

    static let all = [
        Person(badge: robin, name: "Robin Park", roles: [.pick, .pack, .dock, .count, .receive, .inspect]),
        Person(badge: sasha, name: "Sasha Quill", roles: [.inspect, .supervise]),
        Person(badge: ines, name: "Ines Vale", roles: [.count]),
    ]
}

/// Time in a drill: it begins at nine on the same day for everybody, and runs as `elapsed` says.
struct DrillTime: Sendable {
    /// Milliseconds since the drill was made.
    var elapsed: @Sendable () -> Int64

    static let today = Day(year: 2026, month: 3, day: 2)
    static let opening = Moment(milliseconds: Int64(today.rawValue) * 86_400_000 + 9 * 3_600_000)

    /// A clock whose random numbers are the same every time.
    func clock() -> SiteClock {
        let drawn = Drawn()
        return SiteClock(
            now: { Moment(milliseconds: DrillTime.opening.milliseconds + elapsed()) }, random: { drawn.next() })
    }

    private final class Drawn: Sendable {
        private let state = Atomic<UInt64>(0)

        /// SplitMix64.
        func next() -> UInt64 {
            var value = state.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }
}

extension DrillWorld {
    static let station: StationID = "TRAIN-1"

    /// The items of every drill.
    static let items = [
        item("TOMATO", "Chopped tomatoes 400 g", "2014728066147", 460),
        item("BEANS", "Baked beans 400 g", "2010705933600", 455),
        item("SOUP", "Lentil soup 400 g", "2015741166845", 450),
        item("OATS", "Porridge oats 1 kg", "2014501288056", 1040, [.lot, .expiry]),
        item("PHONES", "Headphones", "2037252132065", 320, .serial, .value),
    ]

    private static func item(
        _ sku: SKU, _ name: String, _ code: String, _ grams: Int, _ tracking: Tracking = [],
        _ handling: HandlingClass = .ambient
    ) -> Item {
        Item(
            sku: sku, name: name, barcodes: [ItemBarcode(code: code)], weightGrams: grams,
            dimensions: Dimensions(width: 75, length: 75, height: 110), tracking: tracking, handling: handling,
            pricePence: handling == .value ? 7900 : 99)
    }

    private static var places: [Place] {
        var places: [Place] = []
        for aisle in 1...3 {
            for bay in 1...2 {
                places.append(
                    Place(
                        id: PlaceID("A-0\(aisle)-0\(bay)-A"), kind: .bin,
                        address: Address(zone: "A", aisle: aisle, bay: bay, level: "A"),
                        walk: WalkPoint(x: aisle * 30, y: bay * 30)))
            }
        }
        places += (1...6).map { Place(id: PlaceID("T-0\($0)"), kind: .tote) }
        places += (1...2).map { Place(id: PlaceID("LANE-\($0)"), kind: .lane, capacity: 6) }
        return places + (1...3).map { Place(id: PlaceID("DOOR-\($0)"), kind: .door) }
    }

    private static var boxes: [Box] {
        [("BOX-S", 200, 250, 120, 110), ("BOX-L", 380, 480, 320, 460)].map { code, width, length, height, tare in
            let size = Dimensions(width: width, length: length, height: height)
            return Box(code: code, inner: size, outer: size, tareGrams: tare, maxGrams: 15_000, costPence: tare)
        }
    }

    /// Makes the site of a drill, as it is when the trainee comes.
    func make(at path: String, for person: Person, resources: Resources, clock: SiteClock) throws -> Site {
        let site = try Site.create(
            path, name: "Training", timeZone: "GMT", reasons: try resources.loadReasons(), station: Self.station,
            clock: clock)
        var records: [FactBody] = (Colleague.all + [person]).map { .personDefined($0) }
        records += Self.places.map { .placeDefined($0) }
        records.append(.layoutDefined(Layout(crossAisles: [0, 155], depot: WalkPoint(x: 0, y: 0))))
        records += Self.items.map { .itemDefined($0) }
        records += Self.boxes.map { .boxDefined($0) }
        records += stock.enumerated().map { .stockReceived(Self.receipt($1, line: $0 + 1)) }
        records += loads.map { .loadPlanned($0) }
        records += orders.map { .orderReceived($0) }
        records += returns.map { .returnAnnounced($0) }
        records += deliveries.map { .deliveryAnnounced($0) }
        for answer in try site.take(records) {
            if case .rejected(let why) = answer { throw DrillError.world(why) }
        }
        try site.number(from: Self.numbers)
        try site.setCountPolicy(try resources.loadCountPolicy())
        try site.setReturnPolicy(try resources.loadReturnPolicy())
        for step in before { try happen(step, at: site) }
        return site
    }

    /// Cartons have the same numbers every time, so that sheets can show them.
    private static var numbers: SSCCRange {
        get throws {
            guard let range = SSCCRange(extensionDigit: 0, companyPrefix: "952000001") else {
                throw DrillError.world("the drills have no numbers for their cartons")
            }
            return range
        }
    }

    private static func receipt(_ lying: Lying, line: Int) -> StockReceived {
        let moves =
            lying.serials.isEmpty
            ? [Move(sku: lying.sku, batch: lying.batch, quantity: lying.units, from: .supplier, to: lying.place)]
            : lying.serials.map { Move(sku: lying.sku, serial: $0, quantity: 1, from: .supplier, to: lying.place) }
        return StockReceived(reference: "drill", line: line, moves: moves)
    }

    private func happen(_ step: Before, at site: Site) throws {
        switch step {
        case .release: _ = try site.release(cart: Cart(totes: 6))
        case .cancel(let order): _ = try site.cancel(order)
        case .ask(let place): _ = try site.askCount(of: place.rawValue)
        case .judge: _ = try site.judgeCounts()
        case .work(let badge, let acts):
            let other = try Site.open(site.path, station: "OTHER-1", clock: site.clock)
            let core = StationCore(site: other)
            core.signIn(badge)
            let robot = DrillRobot(core)
            try robot.play(acts)
            try other.signOut(badge, gesture: other.clock.newID(at: other.clock.now()))
            try other.close()
        }
    }
}

/// Why a drill cannot be.
public enum DrillError: Error, CustomStringConvertible {
    case world(String)
    case unknown(String)

    public var description: String {
        switch self {
        case .world(let why): "The warehouse of the drill could not be made: \(why)."
        case .unknown(let drill): "There is no drill \(drill). See the list with: dockline demo --train --list"
        }
    }
}
