import PortableSQL
import Warehouse

/// What a batch of facts changes in the ledger of a site, summed up, so that each entry is written once.
struct StockDeltas: Sendable {
    struct Key: Hashable, Comparable, Sendable {
        var sku: String
        var place: String
        var lot: String
        var expiry: Int
        var grade: String

        init(_ move: Move, _ place: PlaceID) {
            (sku, self.place, lot) = (move.sku.rawValue, place.rawValue, move.batch.lot)
            (expiry, grade) = (move.batch.expiry?.rawValue ?? neverExpires, move.grade.rawValue)
        }

        static func < (left: Key, right: Key) -> Bool {
            // Nearly all are told apart by the first two.
            if left.sku != right.sku { return left.sku < right.sku }
            if left.place != right.place { return left.place < right.place }
            return (left.lot, left.expiry, left.grade) < (right.lot, right.expiry, right.grade)
        }
    }

    /// In the order of the table, and none of them 0.
    let entries: [(key: Key, quantity: Int)]
    let places: Set<String>

    init(_ facts: [ReadFact]) {
        var quantities: [Key: Int] = [:]
        for move in facts.lazy.flatMap(\.body.moves) {
            quantities[Key(move, move.from), default: 0] -= move.quantity
            quantities[Key(move, move.to), default: 0] += move.quantity
        }
        entries = quantities.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        places = Set(entries.lazy.map(\.key.place))
    }

    /// Writes the entries, and answers by how much the stock that can be sold changed, by SKU. Units that only went
    /// from one place to another, as nearly all picked ones do, change nothing there; a SKU whose units of one last day
    /// became those of another stays, with 0.
    func write(_ site: String, kinds: [String: PlaceKind], _ db: any SQLConnection) throws -> [String: Int] {
        var sellable: [Lasting: Int] = [:]
        var rows: [[SQLValue]] = []
        for (key, quantity) in entries {
            let isSellable = (kinds[key.place] ?? .carton).holdsWhatIsSold && key.grade == Grade.a.rawValue
            if isSellable { sellable[Lasting(sku: key.sku, expiry: key.expiry), default: 0] += quantity }
            rows.append([
                .text(site), .text(key.sku), .text(key.place), .text(key.lot), .integer(key.expiry), .text(key.grade),
                .flag(isSellable), .integer(quantity),
            ])
        }
        try db.insert(
            into: "stock", ["site", "sku", "place", "lot", "expiry", "grade", "sellable", "quantity"], rows,
            conflict: """
                ON CONFLICT(site, sku, place, lot, expiry, grade)
                    DO UPDATE SET quantity = stock.quantity + excluded.quantity
                """)
        let changed = sellable.lazy.filter { $0.value != 0 }.map { ($0.key.sku, $0.value) }
        return Dictionary(changed, uniquingKeysWith: +)
    }

    /// Units of one item that last as long.
    private struct Lasting: Hashable {
        var sku: String
        var expiry: Int
    }
}

extension PlaceKind {
    /// Units in such a place are on their way to a customer, or may be.
    var holdsWhatIsSold: Bool {
        switch self {
        case .bin, .tote, .bench, .carton, .lane, .door, .load: true
        case .receiving, .returnsTray, .quarantine, .inTransit, .supplier, .customer, .adjustment, .scrap: false
        }
    }
}
