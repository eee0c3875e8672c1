import Foundation
import PortableSQL

// Lists are read a page at a time. A page begins behind the key of the last row of the page before it, and no two rows
// share a key: rows that come, go or change meanwhile never make another one appear twice, or not at all.

/// A page of a list.
public struct ListPage<Row: Sendable>: Sendable {
    public var rows: [Row]
    /// What the next page is asked for with; nil on the last one.
    public var next: String?
}

/// What a list is sorted by: a column that holds texts, or one that holds whole numbers.
enum ListKey {
    case text(String)
    case whole(String)

    var column: String {
        switch self {
        case .text(let column), .whole(let column): column
        }
    }

    fileprivate func fits(_ value: SQLValue) -> Bool {
        switch (self, value) {
        case (.text, .text), (.whole, .integer): true
        default: false
        }
    }
}

/// A list of a table; its rows begin with the columns of the key.
struct ListQuery {
    var table: String
    var key: [ListKey]
    var columns: [String]
    /// Where rows are summed up, what holds of those that are told of.
    var sums: String?
    private var conditions: [String] = []
    private var arguments: [SQLValue] = []

    init(_ table: String, by key: [ListKey], _ columns: [String], sums: String? = nil) {
        (self.table, self.key, self.columns, self.sums) = (table, key, columns, sums)
    }

    /// Only rows that have this in a column, where it is given.
    mutating func only(_ column: String, _ text: String?) {
        guard let text else { return }
        conditions.append("\(column) = ?")
        arguments.append(.text(text))
    }

    /// Only rows that have none of these in a column.
    mutating func without(_ column: String, _ texts: [String]) {
        conditions.append("\(column) NOT IN (\(marks(texts.count)))")
        arguments += texts.map { .text($0) }
    }

    /// The page behind a cursor.
    func page<Row>(
        _ db: any SQLConnection, after cursor: String?, limit: Int, _ make: (SQLRow) throws -> Row
    ) throws -> ListPage<Row> {
        let names = key.map(\.column).joined(separator: ", ")
        var (conditions, arguments) = (conditions, arguments)
        if let cursor {
            let place = try ListCursor.place(cursor, key)
            conditions.append("(\(names)) > (\(marks(place.count)))")
            arguments += place
        }
        let wanted = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let grouped = sums.map { "GROUP BY \(names) HAVING \($0)" } ?? ""
        let all = (key.map(\.column) + columns).joined(separator: ", ")
        let found = try db.rows(
            "SELECT \(all) FROM \(table) \(wanted) \(grouped) ORDER BY \(names) LIMIT ?",
            arguments + [.integer(limit + 1)])
        let rows = found.prefix(limit)
        let next = found.count > limit ? rows.last.map { ListCursor.text(Array($0.values.prefix(key.count))) } : nil
        return ListPage(rows: try rows.map(make), next: next)
    }

    private func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ",") }
}

/// The key of a row as a text that nobody has to understand.
private enum ListCursor {
    private enum Part: Codable {
        case text(String)
        case whole(Int64)

        init(from decoder: any Decoder) throws {
            let box = try decoder.singleValueContainer()
            // It throws where the part is a text, which is read then.
            if let number = try? box.decode(Int64.self) {
                self = .whole(number)
            } else {
                self = .text(try box.decode(String.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var box = encoder.singleValueContainer()
            switch self {
            case .text(let text): try box.encode(text)
            case .whole(let number): try box.encode(number)
            }
        }
    }

    static func text(_ values: [SQLValue]) -> String {
        let parts = values.compactMap { value -> Part? in
            switch value {
            case .text(let text): .text(text)
            case .integer(let number): .whole(number)
            case .null, .bytes: nil
            }
        }
        // Texts and numbers can always be encoded.
        let bytes = (try? JSONEncoder().encode(parts)) ?? Data()
        return bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    static func place(_ cursor: String, _ key: [ListKey]) throws(HubError) -> [SQLValue] {
        let plain = cursor.replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        // Whatever is wrong with it, it is none of ours.
        guard let bytes = Data(base64Encoded: padded), let parts = try? JSONDecoder().decode([Part].self, from: bytes)
        else { throw .badCursor }
        let values = parts.map { part -> SQLValue in
            switch part {
            case .text(let text): .text(text)
            case .whole(let number): .integer(number)
            }
        }
        guard values.count == key.count, zip(key, values).allSatisfy({ $0.fits($1) }) else { throw .badCursor }
        return values
    }
}
