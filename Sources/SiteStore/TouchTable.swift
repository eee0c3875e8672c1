import GRDB
import Warehouse

// Which facts touched an item or a place last. The log may hold millions of facts, so each subject keeps the numbers of
// its newest few and forgets the older ones.

extension Projector {
    func touch(_ body: FactBody, _ sequence: Int, _ db: Database) throws {
        for subject in body.touched.map(\.key) {
            try db.cachedStatement(sql: "INSERT INTO touch(subject, fact) VALUES (?,?)")
                .run([subject, sequence])
            try db.cachedStatement(
                sql: """
                    DELETE FROM touch WHERE subject = ?1 AND fact <= (
                        SELECT fact FROM touch WHERE subject = ?1 ORDER BY fact DESC LIMIT 1 OFFSET ?2)
                    """
            ).run([subject, Limits.factsTold])
        }
    }
}

extension Touched {
    /// How it is called in the table.
    var key: String {
        switch self {
        case .item(let sku): "item " + sku.rawValue
        case .place(let place): "place " + place.rawValue
        }
    }
}
