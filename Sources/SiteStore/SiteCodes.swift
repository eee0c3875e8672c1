import Barcode
import GRDB
public import Warehouse

// Codes that people teach the site. The same judgement is made when the page asks what a text means and, inside the
// transaction, when the second badge is scanned: in between somebody else may have taught the same code.

/// What came of teaching a code.
public enum LearnOutcome: Hashable, Sendable {
    case learned(LearnedCode)
    case refused(LearnRefusal)
}

/// A code that was learned, and who taught it.
public struct LearnedCodeRow: Hashable, Codable, Sendable {
    public var code: String
    public var sku: SKU
    public var units: Int
    public var by: BadgeID
    public var witness: BadgeID
    /// The second badge was typed and not scanned.
    public var witnessTyped: Bool
    public var since: Moment
}

extension Site {
    /// Whether a text can be learned as a code of anything; nil when it can.
    public func obstacle(toLearning text: String) throws(SiteError) -> LearnRefusal? {
        try read { db in try obstacle(toLearning: text, db) }
    }

    /// The one item that a text names: its SKU or a code that is known.
    public func item(named text: String) throws(SiteError) -> (item: Item?, refusal: LearnRefusal?) {
        try read { db in
            let reading = try resolver(db).reading(text, keyed: true)
            let found = reading.matches.compactMap { match -> SKU? in
                if case .item(let sku, _, _) = match { sku } else { nil }
            }
            guard let sku = found.first, let item = try fetchItem(sku, db) else { return (nil, .unknownItem(text)) }
            guard Set(found).count == 1 else {
                return (nil, .ambiguousItem(text, choices: Set(found).sorted().map(\.rawValue)))
            }
            return (item, nil)
        }
    }

    /// Teaches the site that a code means an item, seen by the owner of a second badge.
    ///
    /// The same `gesture` again is answered with what it recorded the first time.
    public func learn(
        _ text: String, means sku: SKU, units: Int, by badge: BadgeID, witness: String, typed: Bool = false,
        gesture: UniqueID
    ) throws(SiteError) -> LearnOutcome {
        let now = clock.now()
        return try write { db in
            for fact in try log.facts(of: gesture, db) {
                if case .codeLearned(let learned) = fact.body { return .learned(learned) }
            }
            if let obstacle = try obstacle(toLearning: text, db) { return .refused(obstacle) }
            guard try fetchItem(sku, db) != nil else { return .refused(.unknownItem(sku.rawValue)) }
            guard (1...Limits.quantityMax).contains(units) else { return .refused(.wrongUnits(units)) }
            guard try fetchPerson(badge.rawValue, db) != nil else { return .refused(.unknownBadge(badge.rawValue)) }
            guard let second = try fetchPerson(Code.parse(witness).printed, db) else {
                return .refused(.unknownBadge(witness))
            }
            guard second.badge != badge else { return .refused(.ownBadge(badge)) }
            let learned = LearnedCode(
                sku: sku, code: learnable(text), units: units, witness: second.badge, witnessTyped: typed)
            let cause = Cause(actor: Actor(badge: badge, station: station), gesture: gesture, at: now)
            try record([.codeLearned(learned)], cause, db)
            return .learned(learned)
        }
    }

    /// Takes a learned code back; what was scanned with it stays as it is.
    public func forget(code: String, by badge: BadgeID = "office") throws(SiteError) {
        let cause = officeCause(by: badge)
        try write { db in
            let known = try Int.fetchOne(
                db.cachedStatement(sql: "SELECT 1 FROM learned_code WHERE lookup = ?"), arguments: [lookup(code)])
            guard known != nil else { throw SiteError.unknownLearnedCode(code) }
            try record([.codeForgotten(code)], cause, db)
        }
    }

    /// Every code that was learned, in order.
    public func learnedCodes() throws(SiteError) -> [LearnedCodeRow] {
        try read { db in
            let rows = try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT c.code, c.sku, c.units, f.operator, c.witness, c.typed, f.at FROM learned_code c
                            JOIN fact f ON f.sequence = c.sequence ORDER BY c.sku, c.code
                        """))
            return rows.map { row in
                LearnedCodeRow(
                    code: row[0], sku: SKU(row[1]), units: row[2], by: BadgeID(row[3]), witness: BadgeID(row[4]),
                    witnessTyped: row[5], since: Moment(milliseconds: row[6]))
            }
        }
    }

    private func obstacle(toLearning text: String, _ db: Database) throws -> LearnRefusal? {
        let code = Code.parse(text, gsAliases: gsAliases)
        guard code.number == nil, code.command == nil, code.multiplier == nil, !code.plain.isEmpty else {
            return .notACode(text)
        }
        let reading = try resolver(db).reading(text, keyed: false)
        return reading.matches.first.map { .known(text, as: $0.kind) }
    }

    /// What of a scan names the item: its trade item number, else the text without the scanner's identifier.
    private func learnable(_ text: String) -> String {
        let code = Code.parse(text, gsAliases: gsAliases)
        return code.gtin?.description ?? code.plain
    }
}
