/// Swift source told apart into code, comments and string literals.
///
/// The checks must not stumble over a brace in a string or a banned word in a comment. So one pass gives every byte
/// its kind, with a stack because literals and code nest: `"a \(f("b")) c"`. It knows line comments, nested block
/// comments, one-line, multi-line and raw strings, and interpolation. It does not know bare `/…/` regex literals; one
/// with a quote in it would be read as the start of a string, which ends with its line.
struct SwiftText {
    enum Kind {
        case code
        case comment
        case string
    }

    private enum Context {
        case code(parentheses: Int)
        case lineComment
        case blockComment(depth: Int)
        case string(quotes: Int, hashes: Int)
    }

    private let bytes: [UInt8]
    private var kinds: [Kind] = []
    private var stack: [Context] = [.code(parentheses: 0)]

    init(_ source: String) {
        bytes = Array(source.utf8)
        kinds.reserveCapacity(bytes.count)
        while kinds.count < bytes.count {
            step()
        }
    }

    /// The text with all that is not of the given kinds blanked out; line breaks stay, so lines keep their numbers.
    func only(_ kept: Kind...) -> String {
        let blanked = bytes.indices.map { index in
            bytes[index] == Self.newline || kept.contains(kinds[index]) ? bytes[index] : Self.blank
        }
        return String(decoding: blanked, as: UTF8.self)
    }

    private mutating func step() {
        switch stack[stack.count - 1] {
        case .code(let parentheses): stepInCode(parentheses)
        case .lineComment: stepInLineComment()
        case .blockComment(let depth): stepInBlockComment(depth)
        case .string(let quotes, let hashes): stepInString(quotes, hashes)
        }
    }

    private mutating func stepInCode(_ parentheses: Int) {
        let byte = bytes[kinds.count]
        let hashes = length(of: Self.hash, from: 0)
        if byte == Self.slash, self.byte(at: 1) == Self.slash {
            stack.append(.lineComment)
            take(2, as: .comment)
        } else if byte == Self.slash, self.byte(at: 1) == Self.star {
            stack.append(.blockComment(depth: 1))
            take(2, as: .comment)
        } else if self.byte(at: hashes) == Self.quote {
            let quotes = length(of: Self.quote, from: hashes) >= 3 ? 3 : 1
            stack.append(.string(quotes: quotes, hashes: hashes))
            take(hashes + quotes, as: .string)
        } else if byte == Self.closing, parentheses == 1, stack.count > 1 {
            stack.removeLast()
            take(1, as: .string)
        } else {
            let change = byte == Self.opening ? 1 : byte == Self.closing ? -1 : 0
            stack[stack.count - 1] = .code(parentheses: parentheses + change)
            take(1, as: .code)
        }
    }

    private mutating func stepInLineComment() {
        if bytes[kinds.count] == Self.newline { stack.removeLast() }
        take(1, as: .comment)
    }

    private mutating func stepInBlockComment(_ depth: Int) {
        let pair = (bytes[kinds.count], byte(at: 1))
        if pair == (Self.star, Self.slash) {
            stack.removeLast()
            if depth > 1 { stack.append(.blockComment(depth: depth - 1)) }
            take(2, as: .comment)
        } else if pair == (Self.slash, Self.star) {
            stack[stack.count - 1] = .blockComment(depth: depth + 1)
            take(2, as: .comment)
        } else {
            take(1, as: .comment)
        }
    }

    private mutating func stepInString(_ quotes: Int, _ hashes: Int) {
        let byte = bytes[kinds.count]
        if byte == Self.quote, length(of: Self.quote, from: 0) >= quotes,
            length(of: Self.hash, from: quotes) >= hashes
        {
            stack.removeLast()
            take(quotes + hashes, as: .string)
        } else if byte == Self.backslash, length(of: Self.hash, from: 1) >= hashes {
            if self.byte(at: 1 + hashes) == Self.opening { stack.append(.code(parentheses: 1)) }
            take(2 + hashes, as: .string)
        } else {
            if quotes == 1, byte == Self.newline { stack.removeLast() }
            take(1, as: .string)
        }
    }

    private mutating func take(_ count: Int, as kind: Kind) {
        for _ in 0..<min(count, bytes.count - kinds.count) { kinds.append(kind) }
    }

    /// The byte so many places further on, or nothing behind the end.
    private func byte(at offset: Int) -> UInt8? {
        kinds.count + offset < bytes.count ? bytes[kinds.count + offset] : nil
    }

    private func length(of mark: UInt8, from offset: Int) -> Int {
        var length = 0
        while byte(at: offset + length) == mark { length += 1 }
        return length
    }

    private static let newline = UInt8(ascii: "\n")
    private static let blank = UInt8(ascii: " ")
    private static let slash = UInt8(ascii: "/")
    private static let star = UInt8(ascii: "*")
    private static let quote = UInt8(ascii: "\"")
    private static let hash = UInt8(ascii: "#")
    private static let backslash = UInt8(ascii: "\\")
    private static let opening = UInt8(ascii: "(")
    private static let closing = UInt8(ascii: ")")
}
