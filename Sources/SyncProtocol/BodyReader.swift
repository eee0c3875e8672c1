import Foundation

// Most of what a hub does with a fact is to read its body, so bodies are read where they stand: one pass finds the
// values, and types that are Decodable take theirs from them. Bodies come from an encoder of ours, which sorts keys
// and rarely escapes anything. What else JSON may hold (an escape, a fraction, keys in another order) is not read here:
// it throws `Unusual`, and so does whatever does not fit. FactCoder then asks Foundation, which reads all of JSON and
// says what is wrong.

/// A body that is left to the reader of all of JSON.
struct Unusual: Error {}

/// Reads a value out of JSON as our encoder writes it. Errors: `Unusual`, and what the types themselves throw.
func readBody<T: Decodable>(_ type: T.Type, _ data: Data) throws -> T {
    try T(from: BodyNode(body: Body([UInt8](data)), index: 0))
}

/// The bytes of a body, and where its values are.
private final class Body {
    enum Kind: UInt8 { case object, array, text, number, yes, no, null }

    struct Node {
        var kind: Kind
        /// Its bytes; of a text those between the quotes.
        var start: Int32
        var end: Int32
        /// The node behind this one and all that is in it.
        var next: Int32
    }

    let bytes: [UInt8]
    private(set) var nodes: [Node] = []
    private var at = 0

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        nodes.reserveCapacity(bytes.count / 6 + 4)
        try value(depth: 0)
        guard at == bytes.count else { throw Unusual() }
    }

    private func value(depth: Int) throws {
        guard at < bytes.count, depth < 32 else { throw Unusual() }
        switch bytes[at] {
        case UInt8(ascii: "{"): try members(.object, until: UInt8(ascii: "}"), depth)
        case UInt8(ascii: "["): try members(.array, until: UInt8(ascii: "]"), depth)
        case UInt8(ascii: "\""): try text()
        case UInt8(ascii: "t"): try word("true", .yes)
        case UInt8(ascii: "f"): try word("false", .no)
        case UInt8(ascii: "n"): try word("null", .null)
        default: try number()
        }
    }

    /// What stands between brackets; of an object the names and the values in turn, the names in their order.
    private func members(_ kind: Kind, until end: UInt8, _ depth: Int) throws {
        let (index, start) = (nodes.count, at)
        nodes.append(Node(kind: kind, start: Int32(start), end: 0, next: 0))
        at += 1
        var last: Int?
        while true {
            guard at < bytes.count else { throw Unusual() }
            if bytes[at] == end { break }
            if at > start + 1 { try skip(UInt8(ascii: ",")) }
            if kind == .object {
                let name = nodes.count
                try text()
                if let last, !isBefore(last, name) { throw Unusual() }
                last = name
                try skip(UInt8(ascii: ":"))
            }
            try value(depth: depth + 1)
        }
        at += 1
        nodes[index].end = Int32(at)
        nodes[index].next = Int32(nodes.count)
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool { self[left].lexicographicallyPrecedes(self[right]) }

    subscript(_ index: Int) -> ArraySlice<UInt8> { bytes[Int(nodes[index].start)..<Int(nodes[index].end)] }

    private func skip(_ byte: UInt8) throws {
        guard at < bytes.count, bytes[at] == byte else { throw Unusual() }
        at += 1
    }

    private func text() throws {
        try skip(UInt8(ascii: "\""))
        let start = at
        var isPlain = true
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            guard bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 else { throw Unusual() }
            isPlain = isPlain && bytes[at] < 0x80
            at += 1
        }
        guard isPlain || String(validating: bytes[start..<at], as: UTF8.self) != nil else { throw Unusual() }
        add(.text, from: start)
        try skip(UInt8(ascii: "\""))
    }

    private func number() throws {
        let start = at
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
        let first = at
        while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= bytes[at] { at += 1 }
        guard at == first + 1 || at > first && bytes[first] != UInt8(ascii: "0") else { throw Unusual() }
        add(.number, from: start)
    }

    private func word(_ word: StaticString, _ kind: Kind) throws {
        let start = at
        for offset in 0..<word.utf8CodeUnitCount { try skip(word.utf8Start[offset]) }
        add(kind, from: start)
    }

    private func add(_ kind: Kind, from start: Int) {
        nodes.append(Node(kind: kind, start: Int32(start), end: Int32(at), next: Int32(nodes.count + 1)))
    }
}

/// A value of a body.
private struct BodyNode: Decoder {
    let body: Body
    let index: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    var kind: Body.Kind { body.nodes[index].kind }
    var next: Int { Int(body.nodes[index].next) }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard kind == .object else { throw Unusual() }
        return KeyedDecodingContainer(BodyObject<Key>(node: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard kind == .array else { throw Unusual() }
        return BodyArray(self)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    func text() throws -> String {
        guard kind == .text else { throw Unusual() }
        return String(decoding: body[index], as: UTF8.self)
    }

    func flag() throws -> Bool {
        guard kind == .yes || kind == .no else { throw Unusual() }
        return kind == .yes
    }

    func number<Number: FixedWidthInteger>() throws -> Number {
        guard kind == .number else { throw Unusual() }
        var (value, isNegative) = (Number(0), false)
        var digits = body[index]
        if digits.first == UInt8(ascii: "-") {
            (isNegative, digits) = (true, digits.dropFirst())
        }
        for digit in digits {
            guard let part = Number(exactly: digit - UInt8(ascii: "0")) else { throw Unusual() }
            let (product, isLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isLarger) =
                isNegative ? product.subtractingReportingOverflow(part) : product.addingReportingOverflow(part)
            guard !isLarge, !isLarger else { throw Unusual() }
            value = sum
        }
        return value
    }

    func value<T: Decodable>(_ type: T.Type) throws -> T {
        // What Foundation writes in ways of its own, it reads.
        if type == Data.self || type == Date.self || type == URL.self || type == Decimal.self { throw Unusual() }
        return try T(from: self)
    }
}

extension BodyNode: SingleValueDecodingContainer {
    func decodeNil() -> Bool { kind == .null }
    func decode(_ type: Bool.Type) throws -> Bool { try flag() }
    func decode(_ type: String.Type) throws -> String { try text() }
    func decode(_ type: Double.Type) throws -> Double { throw Unusual() }
    func decode(_ type: Float.Type) throws -> Float { throw Unusual() }
    func decode(_ type: Int.Type) throws -> Int { try number() }
    func decode(_ type: Int8.Type) throws -> Int8 { try number() }
    func decode(_ type: Int16.Type) throws -> Int16 { try number() }
    func decode(_ type: Int32.Type) throws -> Int32 { try number() }
    func decode(_ type: Int64.Type) throws -> Int64 { try number() }
    func decode(_ type: UInt.Type) throws -> UInt { try number() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try number() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try number() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try number() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try number() }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try value(type) }
}

private struct BodyObject<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let node: BodyNode
    var codingPath: [any CodingKey] { [] }

    /// The names, each with the value behind it.
    private func members<T>(_ body: (_ name: Int, _ value: Int) -> T?) -> [T] {
        var (found, index) = ([T](), node.index + 1)
        while index < node.next {
            if let one = body(index, index + 1) { found.append(one) }
            index = Int(node.body.nodes[index + 1].next)
        }
        return found
    }

    var allKeys: [Key] {
        members { name, _ in Key(stringValue: String(decoding: node.body[name], as: UTF8.self)) }
    }

    private func find(_ key: Key) -> BodyNode? {
        var text = key.stringValue
        return text.withUTF8 { wanted in
            var index = node.index + 1
            while index < node.next {
                if node.body[index].elementsEqual(wanted) { return BodyNode(body: node.body, index: index + 1) }
                index = Int(node.body.nodes[index + 1].next)
            }
            return nil
        }
    }

    private func get(_ key: Key) throws -> BodyNode {
        guard let found = find(key) else { throw Unusual() }
        return found
    }

    func contains(_ key: Key) -> Bool { find(key) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try get(key).decodeNil() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try get(key).flag() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try get(key).text() }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw Unusual() }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw Unusual() }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try get(key).number() }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try get(key).number() }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try get(key).number() }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try get(key).number() }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try get(key).number() }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try get(key).number() }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try get(key).number() }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try get(key).number() }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try get(key).number() }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try get(key).number() }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try get(key).value(type) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { try get(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try get(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { throw Unusual() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw Unusual() }
}

private struct BodyArray: UnkeyedDecodingContainer {
    private let node: BodyNode
    private var index: Int
    let count: Int?
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var isAtEnd: Bool { index >= node.next }

    init(_ node: BodyNode) {
        self.node = node
        index = node.index + 1
        var (count, index) = (0, node.index + 1)
        while index < node.next { (count, index) = (count + 1, Int(node.body.nodes[index].next)) }
        self.count = count
    }

    private mutating func take<T>(_ read: (BodyNode) throws -> T) throws -> T {
        guard !isAtEnd else { throw Unusual() }
        let next = BodyNode(body: node.body, index: index)
        let value = try read(next)
        (index, currentIndex) = (next.next, currentIndex + 1)
        return value
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, BodyNode(body: node.body, index: index).decodeNil() else { return false }
        return try take { _ in true }
    }
    mutating func decode(_ type: Bool.Type) throws -> Bool { try take { try $0.flag() } }
    mutating func decode(_ type: String.Type) throws -> String { try take { try $0.text() } }
    mutating func decode(_ type: Double.Type) throws -> Double { throw Unusual() }
    mutating func decode(_ type: Float.Type) throws -> Float { throw Unusual() }
    mutating func decode(_ type: Int.Type) throws -> Int { try take { try $0.number() } }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try take { try $0.number() } }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try take { try $0.number() } }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try take { try $0.number() } }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try take { try $0.number() } }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try take { try $0.number() } }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try take { try $0.number() } }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try take { try $0.number() } }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try take { try $0.number() } }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try take { try $0.number() } }
    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try take { try $0.value(type) } }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try take { try $0.container(keyedBy: type) }
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try take { try $0.unkeyedContainer() }
    }

    mutating func superDecoder() throws -> any Decoder { throw Unusual() }
}
