// What terminals send for keys.
//
// Three families are in use: CSI with a number and `~` (VT220 and nearly all since), CSI or SS3 with a letter (VT100
// and xterm), and the Linux console's `ESC [ [ A`. Modifiers follow as a second parameter, 2 being Shift; older
// terminals number shifted F-keys on as F13…F24. Where a terminal says otherwise, its terminfo entry comes first.

import TextScreen

/// The sequences of one terminal.
struct KeyTable: Sendable {
    /// What the bytes so far mean.
    enum Meaning: Equatable {
        case key(Key)
        case pasteStart
        /// More bytes are needed.
        case unfinished
        /// A complete sequence that nobody knows.
        case unknown
        /// The last byte cannot belong to it.
        case broken
    }

    static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    private let sequences: [[UInt8]: Key]
    private let beginnings: Set<[UInt8]>

    init(terminal entries: [[UInt8]: Key]) {
        var table: [[UInt8]: Key] = [:]
        for (index, letter) in "ABCDE".utf8.enumerated() { table[[0x1B, 0x5B, 0x5B, letter]] = .function(index + 1) }
        let plausible = entries.filter { $0.key.first == 0x1B && $0.key.count > 1 && $0.key.count < 16 }
        table.merge(plausible) { $1 }
        sequences = table
        beginnings = Set(table.keys.flatMap { bytes in (1..<bytes.count).map { Array(bytes[..<$0]) } })
    }

    /// Looks up bytes that begin with ESC and are at least two.
    func meaning(of bytes: [UInt8]) -> Meaning {
        if let key = sequences[bytes] { return .key(key) }
        if beginnings.contains(bytes) { return .unfinished }
        switch bytes[1] {
        case 0x5B: return controlSequence(bytes)
        case 0x4F: return singleShift(bytes)
        default: return altered(bytes)
        }
    }

    /// True for ESC and the beginning of a character of several bytes.
    func isAltCharacterStart(_ bytes: [UInt8]) -> Bool {
        bytes.count > 1 && bytes[1] >= 0x80
    }

    private func altered(_ bytes: [UInt8]) -> Meaning {
        let second = bytes[1]
        if (0x20..<0x7F).contains(second) {
            return bytes.count == 2 ? .key(.alt(Unicode.Scalar(second))) : .broken
        }
        guard second >= 0x80, let length = UTF8Sequence.length(first: second) else { return .broken }
        let rest = Array(bytes[1...])
        if rest.count > 1, !UTF8Sequence.accepts(rest[rest.count - 1], after: rest.dropLast()) { return .broken }
        return rest.count < length ? .unfinished : .key(.alt(UTF8Sequence.scalar(rest)))
    }

    // MARK: CSI

    private func controlSequence(_ bytes: [UInt8]) -> Meaning {
        guard bytes.count > 2, let last = bytes.last else { return .unfinished }
        switch last {
        case 0x20...0x3F: return .unfinished
        case 0x40...0x7E: break
        default: return .broken
        }
        guard let parameters = Self.parameters(bytes[2..<bytes.count - 1]) else { return .unknown }
        if last == 0x7E { return numbered(parameters) }
        return lettered(last, parameters)
    }

    private func numbered(_ parameters: [Int]) -> Meaning {
        guard let number = parameters.first, parameters.count <= 2 else { return .unknown }
        if number == 200 { return .pasteStart }
        let shifted = parameters.count == 2 && parameters[1] == 2
        if parameters.count == 2, !shifted, parameters[1] != 1 { return .unknown }
        if let function = Self.functionNumbers[number] { return .key(Self.functionKey(function, shifted: shifted)) }
        guard let key = Self.editingNumbers[number] else { return .unknown }
        return .key(key)
    }

    private func lettered(_ letter: UInt8, _ parameters: [Int]) -> Meaning {
        if letter == UInt8(ascii: "Z") { return .key(.backTab) }
        let modifier = parameters.count == 2 ? parameters[1] : parameters.first ?? 1
        guard parameters.count <= 2, modifier <= 2 else { return .unknown }
        if let key = Self.letters[letter] { return .key(key) }
        guard let function = Self.functionLetters[letter] else { return .unknown }
        return .key(Self.functionKey(function, shifted: modifier == 2))
    }

    private static func parameters(_ bytes: ArraySlice<UInt8>) -> [Int]? {
        if bytes.isEmpty { return [] }
        var result: [Int] = []
        for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            guard part.count <= 4 else { return nil }
            guard let number = part.isEmpty ? 1 : Int(String(decoding: part, as: UTF8.self)) else { return nil }
            result.append(number)
        }
        return result
    }

    // MARK: SS3

    private func singleShift(_ bytes: [UInt8]) -> Meaning {
        guard bytes.count > 2, let last = bytes.last else { return .unfinished }
        if (0x30...0x39).contains(last), bytes.count == 3 { return .unfinished }
        guard (0x40...0x7E).contains(last) else { return .broken }
        let shifted = bytes.count == 4 && bytes[2] == UInt8(ascii: "2")
        if bytes.count == 4, !shifted { return .unknown }
        if let key = Self.letters[last] ?? Self.keypad[last] { return .key(key) }
        guard let function = Self.functionLetters[last] else { return .unknown }
        return .key(Self.functionKey(function, shifted: shifted))
    }

    // MARK: tables

    /// F13…F24 are how older terminals number Shift-F1…Shift-F12.
    static func functionKey(_ number: Int, shifted: Bool) -> Key {
        number > 12 ? .shiftFunction(number - 12) : shifted ? .shiftFunction(number) : .function(number)
    }

    private static let functionNumbers: [Int: Int] = [
        11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 17: 6, 18: 7, 19: 8, 20: 9, 21: 10, 23: 11, 24: 12,
        25: 13, 26: 14, 28: 15, 29: 16, 31: 17, 32: 18, 33: 19, 34: 20,
    ]

    private static let editingNumbers: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]

    private static let letters: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    ]

    private static let functionLetters: [UInt8: Int] = [
        UInt8(ascii: "P"): 1, UInt8(ascii: "Q"): 2, UInt8(ascii: "R"): 3, UInt8(ascii: "S"): 4,
    ]

    private static let keypad: [UInt8: Key] = {
        var table: [UInt8: Key] = [UInt8(ascii: "M"): .enter]
        for byte in UInt8(ascii: "j")...UInt8(ascii: "y") {
            // Keypad letters are the characters they stand for, moved up by 0x40.
            table[byte] = .character(Unicode.Scalar(byte - 0x40))
        }
        return table
    }()
}
