import SiteStore
import SyncProtocol
import Warehouse

// What a site has said so far, kept beside it: every fact that was seen committed, and what follows from them by rules
// that are written down here a second time. After each step the site must still say all of it.

/// Something that can never be, and was.
public struct Violation: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was broken, the same for every way in which it can be.
    public var rule: String
    public var detail: String

    init(_ rule: String, _ detail: String) { (self.rule, self.detail) = (rule, detail) }

    public var description: String { "\(rule): \(detail)" }
}

struct SiteModel {
    private(set) var head = Position.start
    private var ledger = Ledger()
    var goods = SiteGoods()
    private var gestures: [UniqueID: Int] = [:]
    private var commits = 0
    private var sealed: [LoadID: Set<ParcelID>] = [:]
    private var aboard: [LoadID: Set<ParcelID>] = [:]
    private var posted: Set<CountID> = []
    private(set) var ordered: [OrderID: [Int: Int]] = [:]
    private(set) var shipped: [OrderID: [Int: Int]] = [:]
    private(set) var unitsShipped = 0
    /// Facts by their kind, to see what a run did.
    private(set) var kinds: [String: Int] = [:]

    /// Takes in what was committed since the last time, and looks at it. Answers how many facts that was.
    @discardableResult
    mutating func hear(_ site: Site) throws -> Int {
        let newest = try site.newestFact()
        guard newest >= head.sequence else {
            throw Violation("no lost fact", "\(site.name) had fact \(head.sequence), and has \(newest) now")
        }
        let facts = try site.facts(last: newest - head.sequence + (head.sequence > 0 ? 1 : 0)).reversed()
        var news = Array(facts)
        if head.sequence > 0 {
            guard let known = news.first, known.sequence == head.sequence, known.hash == head.hash.bytes else {
                throw Violation("no lost fact", "fact \(head.sequence) of \(site.name) is another one now")
            }
            news.removeFirst()
        }
        if news.isEmpty { return 0 }
        commits += 1
        for fact in news { try take(fact, site) }
        try lookAtStock(site, news)
        return news.count
    }

    private mutating func take(_ fact: Fact, _ site: Site) throws {
        guard fact.sequence == head.sequence + 1, fact.previousHash == head.hash.bytes,
            let hash = ChainHash(bytes: fact.hash)
        else { throw Violation("one chain", "fact \(fact.sequence) of \(site.name) does not follow \(head.sequence)") }
        head = Position(fact.sequence, hash)
        kinds[fact.body.kind, default: 0] += 1
        if let commit = gestures[fact.gesture], commit != commits {
            throw Violation("a gesture once", "\(fact.gesture) was recorded again as fact \(fact.sequence)")
        }
        gestures[fact.gesture] = commits
        for move in fact.body.moves { ledger.apply(move) }
        try goods.take(fact, of: site.name)
        switch fact.body {
        case .orderReceived(let order):
            ordered[order.id] = Dictionary(uniqueKeysWithValues: order.lines.map { ($0.number, $0.quantity) })
        case .hub(.shipped(let left)): try ship(left)
        case .dock(.load(let load, let event)): try watch(load, event)
        case .countRuled(let count, .posted):
            guard posted.insert(count).inserted else {
                throw Violation("a count posts once", "count \(count) was posted again as fact \(fact.sequence)")
            }
        default: break
        }
    }

    private mutating func ship(_ left: Shipped) throws {
        for line in left.parcels.flatMap(\.lines) {
            shipped[line.order, default: [:]][line.line, default: 0] += line.quantity
            unitsShipped += line.quantity
            let (sent, wanted) = (shipped[line.order]?[line.line] ?? 0, ordered[line.order]?[line.line] ?? 0)
            if sent > wanted {
                throw Violation(
                    "not more than ordered", "\(sent) of \(wanted) units of \(line.order) line \(line.line)")
            }
        }
    }

    /// What is on a sealed load stays there, and nothing else comes.
    private mutating func watch(_ load: LoadID, _ event: LoadEvent) throws {
        if let cartons = sealed[load] {
            switch event {
            case .reopened, .departed, .held, .holdLifted, .photographed: break
            default: throw Violation("sealed loads stay", "\(event.kind) at the sealed load \(load)")
            }
            if case .departed(let departure) = event, departure.cartons != cartons.count {
                throw Violation(
                    "sealed loads stay", "\(departure.cartons) cartons left with \(load), \(cartons.count) were sealed")
            }
        }
        for change in event.changes {
            for (known, cartons) in aboard where cartons.contains(change.parcel) {
                aboard[known]?.remove(change.parcel)
            }
            if let now = change.after.loadedOn { aboard[now, default: []].insert(change.parcel) }
        }
        if case .sealed = event { sealed[load] = aboard[load] ?? [] }
        if case .reopened = event { sealed[load] = nil }
    }

    // MARK: Stock

    private func lookAtStock(_ site: Site, _ news: [Fact]) throws {
        let moves = news.flatMap(\.body.moves)
        if !moves.isEmpty {
            for (key, quantity) in ledger.quantities where quantity < 0 && !SimulatedWorld.outer.contains(key.place) {
                throw Violation("no negative stock", "\(quantity) of \(key.sku) in \(key.place) of \(site.name)")
            }
            for serial in Set(moves.compactMap(\.serial)) { try expectOnce(serial, site) }
            guard try site.ledger() == withoutSerials else {
                throw Violation("stock is its facts", "the stock of \(site.name) is not what its facts say")
            }
        }
        let touchesClaims = news.contains { fact in
            switch fact.body {
            case .tourReleased, .tourWithdrawn, .pick, .pack, .orderCancelled, .countRuled, .unclaimedShorted: true
            case .dock(.load(_, .departed)): true
            default: false
            }
        }
        if touchesClaims, let problem = try site.sumProblems().first { throw Violation("promised once", problem) }
    }

    private func expectOnce(_ serial: String, _ site: Site) throws {
        let units = ledger.quantities.filter { $0.key.serial == serial }
        let inside = units.filter { !SimulatedWorld.outer.contains($0.key.place) }.reduce(0) { $0 + $1.value }
        let sum = units.reduce(0) { $0 + $1.value }
        guard sum == 0, inside == 0 || inside == 1 else {
            throw Violation("a serial is one unit", "serial \(serial) is \(inside) times in \(site.name)")
        }
    }

    /// The ledger as a site tells it: serials summed up.
    private var withoutSerials: [StockKey: Int] {
        var sums: [StockKey: Int] = [:]
        for (key, quantity) in ledger.quantities {
            var plain = key
            plain.serial = nil
            sums[plain, default: 0] += quantity
        }
        return sums.filter { $0.value != 0 }
    }
}
