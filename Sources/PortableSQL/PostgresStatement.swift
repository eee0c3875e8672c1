/// A statement as PostgreSQL is given it: each `?` that is no part of a text, a name or a comment becomes `$1`, `$2` ….
func numberedArguments(_ sql: String) -> String {
    let bytes = Array(sql.utf8)
    var (out, index, count) = ([UInt8](), 0, 0)
    out.reserveCapacity(bytes.count + 64)
    while index < bytes.count {
        if bytes[index] == UInt8(ascii: "?") {
            count += 1
            out += "$\(count)".utf8
            index += 1
        } else {
            let end = endOfQuoted(bytes, at: index)
            out += bytes[index..<end]
            index = end
        }
    }
    return String(decoding: out, as: UTF8.self)
}

/// Where what begins here ends, when it is to be left alone as a whole; one byte on for anything else.
private func endOfQuoted(_ bytes: [UInt8], at start: Int) -> Int {
    for (opening, closing) in [("'", "'"), ("\"", "\""), ("--", "\n"), ("/*", "*/"), ("$$", "$$")]
    where bytes[start...].starts(with: opening.utf8) {
        var index = start + opening.utf8.count
        while index < bytes.count {
            if bytes[index...].starts(with: closing.utf8) { return index + closing.utf8.count }
            index += 1
        }
        return bytes.count
    }
    return start + 1
}

/// A statement that a connection has met: its words for PostgreSQL, and how it was prepared.
struct PostgresStatement {
    let sql: String
    /// The name and the types of the arguments that it was prepared for.
    var prepared: (name: String, types: [UInt32])?

    init(_ sql: String) { self.sql = numberedArguments(sql) }

    /// Whether arguments of these types can be given to what is prepared. A null fits every type; a type that was not
    /// known when it was prepared fits nothing else.
    func fits(_ types: [UInt32]) -> Bool {
        guard let prepared, prepared.types.count == types.count else { return false }
        return zip(types, prepared.types).allSatisfy { $0 == PostgresType.unknown || $0 == $1 }
    }

    /// The types to prepare it for anew: what is known now, and otherwise what was known before.
    func types(with types: [UInt32]) -> [UInt32] {
        guard let before = prepared?.types, before.count == types.count else { return types }
        return zip(types, before).map { $0 == PostgresType.unknown ? $1 : $0 }
    }
}
