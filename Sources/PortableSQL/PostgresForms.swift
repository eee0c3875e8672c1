import CPostgres
import Foundation

// Values in PostgreSQL's binary forms. A whole number is its bytes, the highest first; text is UTF-8; bytes are
// themselves. A numeric, which a sum of numbers becomes, is four numbers of two bytes (how many digits follow, the
// power of 10,000 of the first, the sign, decimals to show) and then digits to the base 10,000. An array is five
// numbers of four bytes (dimensions, whether nulls occur, the type of its elements, their count, the first index),
// then each element behind its length, which is -1 for null. Rows to copy are a mark and two numbers of four bytes,
// then for each row the number of its columns in two bytes and each value behind its length, and -1 in two bytes at the
// end.

/// The numbers by which PostgreSQL knows types.
enum PostgresType {
    static let unknown: UInt32 = 0
    static let bytes: UInt32 = 17
    static let integer: UInt32 = 20
    static let text: UInt32 = 25

    /// The array of a type, and its name.
    static func array(of type: UInt32) -> (type: UInt32, name: String)? {
        switch type {
        case bytes: (1001, "bytea[]")
        case integer: (1016, "bigint[]")
        case text: (1009, "text[]")
        default: nil
        }
    }
}

extension SQLValue {
    /// The type that an argument has; a null fits all.
    var postgresType: UInt32 {
        switch self {
        case .null: PostgresType.unknown
        case .integer: PostgresType.integer
        case .text: PostgresType.text
        case .bytes: PostgresType.bytes
        }
    }
}

extension [UInt8] {
    fileprivate mutating func add<Number: FixedWidthInteger>(_ number: Number) {
        Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
    }

    /// Adds a value and answers how many bytes it has; -1 for null, which has none.
    fileprivate mutating func add(_ value: SQLValue) throws -> Int32 {
        let before = count
        switch value {
        case .null: return -1
        case .integer(let number): add(number)
        case .bytes(let data): append(contentsOf: data)
        case .text(let text):
            append(contentsOf: text.utf8)
            guard !text.utf8.contains(0) else {
                throw SQLFailure(
                    .constraint,
                    "a text holds a NUL character, which PostgreSQL cannot store; take it out, or store bytes")
            }
        }
        return Int32(count - before)
    }

    /// Adds a value behind its length.
    fileprivate mutating func addMeasured(_ value: SQLValue) throws {
        let place = count
        add(Int32(0))
        let length = try add(value)
        withUnsafeMutableBytes { $0.storeBytes(of: length.bigEndian, toByteOffset: place, as: Int32.self) }
    }

    /// Adds a row as COPY takes it.
    mutating func add(copied row: [SQLValue]) throws {
        add(Int16(row.count))
        for value in row { try addMeasured(value) }
    }

    /// What stands before and behind all rows.
    static var beforeCopied: [UInt8] { "PGCOPY\n".utf8 + [0xFF, 0x0D, 0x0A, 0, 0, 0, 0, 0, 0, 0, 0, 0] }
    static var behindCopied: [UInt8] { [0xFF, 0xFF] }
}

/// The arguments of a statement, one behind the other in one piece of memory.
struct PostgresArguments {
    private(set) var types: [UInt32] = []
    private var bytes: [UInt8] = []
    /// -1 for null.
    private var lengths: [Int32] = []

    init() {}

    init(_ values: [SQLValue]) throws {
        types.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        for value in values {
            types.append(value.postgresType)
            lengths.append(try bytes.add(value))
        }
    }

    /// Adds a column of rows as an array.
    mutating func add(column: Int, of rows: [[SQLValue]], type: UInt32) throws {
        types.append(PostgresType.array(of: type)?.type ?? PostgresType.unknown)
        let before = bytes.count
        let hasNull = rows.contains { $0[column] == .null }
        for number in [1, hasNull ? 1 : 0, Int32(bitPattern: type), Int32(rows.count), 1] { bytes.add(number) }
        for row in rows { try bytes.addMeasured(row[column]) }
        lengths.append(Int32(bytes.count - before))
    }

    /// What libpq takes: where each value is, how long it is, and that it is binary.
    func withPointers<T>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>) -> T
    ) -> T {
        // One more byte, so that an empty value at the end has an address too.
        (bytes + [0]).withUnsafeBytes { memory in
            var offset = 0
            var values: [UnsafePointer<CChar>?] = []
            values.reserveCapacity(lengths.count)
            for length in lengths {
                let start = memory.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
                values.append(length < 0 ? nil : start)
                offset += Int(max(0, length))
            }
            return body(values, lengths, Array(repeating: 1, count: lengths.count))
        }
    }
}

/// What came of a statement.
final class PostgresResult {
    private let result: UnsafeMutableRawPointer
    init(_ result: UnsafeMutableRawPointer) { self.result = result }
    deinit { postgres_forget(result) }

    var succeeded: Bool { postgres_succeeded(result) != 0 }
    var changed: Int { Int(String(cString: postgres_changed(result))) ?? 0 }
    var state: String { problem(POSTGRES_STATE) ?? "" }
    var types: [UInt32] { (0..<postgres_columns(result)).map { postgres_type(result, $0) } }

    /// What the server says went wrong, in its own words.
    var message: String {
        (problem(POSTGRES_PRIMARY) ?? "no message") + (problem(POSTGRES_DETAIL).map { " (\($0))" } ?? "")
    }

    private func problem(_ part: Int) -> String? { postgres_problem(result, Int32(part)).map { String(cString: $0) } }

    func rows() throws -> [SQLRow] {
        let types = types
        return try (0..<postgres_rows(result)).map { row in
            SQLRow(
                try types.enumerated().map { column, type in
                    let column = Int32(column)
                    if postgres_is_null(result, row, column) != 0 { return .null }
                    let bytes = UnsafeRawBufferPointer(
                        start: postgres_value(result, row, column), count: Int(postgres_length(result, row, column)))
                    return try SQLValue(bytes, of: type)
                })
        }
    }
}

extension SQLValue {
    fileprivate init(_ bytes: UnsafeRawBufferPointer, of type: UInt32) throws {
        switch type {
        case PostgresType.bytes: self = .bytes(Data(bytes))
        case PostgresType.integer: self = .integer(Self.number(bytes, Int64.self))
        case 21: self = .integer(Int64(Self.number(bytes, Int16.self)))
        case 23: self = .integer(Int64(Self.number(bytes, Int32.self)))
        case 26: self = .integer(Int64(Self.number(bytes, UInt32.self)))
        case 16: self = .flag(bytes.first == 1)
        case 1700: self = .integer(try Self.numeric(bytes))
        // "char", name, text, json, bpchar, varchar.
        case 18, 19, PostgresType.text, 114, 1042, 1043: self = .text(String(decoding: bytes, as: UTF8.self))
        default:
            throw SQLFailure(
                .other, "a column has PostgreSQL's type \(type); expected a whole number, text or bytes: cast it")
        }
    }

    private static func number<Number: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer, _: Number.Type) -> Number {
        Number(bigEndian: bytes.loadUnaligned(as: Number.self))
    }

    private static func numeric(_ bytes: UnsafeRawBufferPointer) throws -> Int64 {
        let parts = stride(from: 0, to: bytes.count, by: 2).map {
            Int(number(.init(rebasing: bytes[$0..<$0 + 2]), Int16.self))
        }
        let (weight, sign, digits) = (parts[1], parts[2], parts.dropFirst(4))
        var (value, hasRoom) = (Int64(0), sign == 0 || sign == 0x4000)
        // Digits that are all zero at the end are left out, so there may be fewer than the power says.
        for place in 0...max(0, weight) where weight >= 0 {
            let digit = place < digits.count ? Int64(digits[4 + place]) : 0
            let (product, isLarge) = value.multipliedReportingOverflow(by: 10_000)
            let (sum, isLarger) = product.addingReportingOverflow(sign == 0 ? digit : -digit)
            value = sum
            hasRoom = hasRoom && !isLarge && !isLarger
        }
        guard hasRoom, digits.dropFirst(max(0, weight + 1)).allSatisfy({ $0 == 0 }) else {
            throw SQLFailure(.other, "a number is no whole number of 64 bits; round it in the statement")
        }
        return value
    }
}
