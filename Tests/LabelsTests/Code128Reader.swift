import TextScreen

@testable import Labels

// A reader of Code 128 that shares nothing with the product: bars to values by the standard's table of widths, values
// to text by the rules of the three sets. FNC1 reads as GS.

enum Code128Reader {
    /// Widths of bar, space, bar, space, bar, space for the values 0 to 105.
    static let widths = """
        212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222
        123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
        232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
        313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224
        111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
        111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
        114311 411113 411311 113141 114131 311141 411131 211412 211214 211232
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    /// The values of a symbol from start to check, or nil when the bars are none.
    static func values(_ grid: DotGrid) -> [Int]? {
        var runs: [Int] = []
        for column in 0..<grid.width {
            if column > 0, grid[column, 0] == grid[column - 1, 0] {
                runs[runs.count - 1] += 1
            } else {
                runs.append(1)
            }
        }
        guard grid.isLinear, grid[0, 0], runs.count % 6 == 1, runs.suffix(7) == [2, 3, 3, 1, 1, 1, 2] else {
            return nil
        }
        let letters = stride(from: 0, to: runs.count - 7, by: 6).map { start in
            widths.firstIndex(of: runs[start..<start + 6].map(String.init).joined())
        }
        return letters.contains(nil) ? nil : letters.compactMap { $0 }
    }

    /// The text of values from start to check; nil when the check value is wrong.
    static func text(_ values: [Int]) -> String? {
        guard let start = values.first, values.count > 2 else { return nil }
        let sum = values.dropLast().enumerated().reduce(0) { $0 + max(1, $1.offset) * $1.element }
        return sum % 103 == values.last ? text(start, Array(values.dropFirst().dropLast())) : nil
    }

    static func text(_ start: Int, _ values: [Int]) -> String? {
        var set = start
        var text = ""
        for value in values {
            switch (set, value) {
            case (_, 102): text += "\u{1D}"
            case (105, 0..<100): text += value < 10 ? "0\(value)" : "\(value)"
            case (105, 100), (103, 100): set = 104
            case (104, 99), (103, 99): set = 105
            case (104, 0..<96): text.unicodeScalars.append(Unicode.Scalar(UInt8(value + 32)))
            default: return nil
            }
        }
        return text
    }

    static func read(_ grid: DotGrid) -> String? { values(grid).flatMap(text) }

    /// The text that a printer would encode for the data of `^BC` in mode N, and how many symbol characters it takes.
    static func read(zpl: String) -> (text: String, characters: Int)? {
        var values: [Int] = []
        var rest = Array(zpl.utf8)[...]
        var set = 104
        while let byte = rest.popFirst() {
            if byte == 0x3E {
                guard let code = rest.popFirst(), let index = Array("<0=12345678".utf8).firstIndex(of: code) else {
                    return nil
                }
                let value = [62, 30, 94, 95, 96, 97, 98, 99, 100, 101, 102][index]
                values.append(value)
                if value == 99 { set = 105 }
                if value == 100 { set = 104 }
            } else if set == 105 {
                guard let second = rest.popFirst(), let pair = Int(String(decoding: [byte, second], as: UTF8.self))
                else { return nil }
                values.append(pair)
            } else {
                values.append(Int(byte) - 32)
            }
        }
        return text(104, values).map { ($0, values.count + 3) }
    }

    /// The same behind its start code, which `^BC` writes as `>:` or `>;`.
    static func read(field: String) -> (text: String, characters: Int)? {
        if field.hasPrefix(">:") { return read(zpl: String(field.dropFirst(2))) }
        guard field.hasPrefix(">;") else { return nil }
        // Begun in B and changed at once, it says the same with one character more.
        return read(zpl: ">5" + field.dropFirst(2)).map { ($0.text, $0.characters - 1) }
    }
}
