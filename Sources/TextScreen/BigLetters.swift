// Place codes that can be read from two metres.
//
// Each letter is a bitmap of five rows. Three text rows are enough to show it with half blocks, where every cell is two
// pixels on top of each other; with five rows and enough columns every pixel becomes two full cells, which is about
// square and twice as tall. The ASCII set has no half blocks: a lower half is `o`, an upper half is `"`, both are `#`.

/// Renders a code in large letters, or returns nil when it does not fit or has no letter for a character.
///
/// With `rowsMax` of at least five the large form is tried first; otherwise the result has three rows.
public func bigLetters(_ text: String, glyphs: Glyphs, maxColumns: Int, rowsMax: Int = 3) -> [String]? {
    var bitmaps: [[String]] = []
    for character in text.uppercased() {
        guard let bitmap = bigLetterBitmaps[character] else { return nil }
        bitmaps.append(bitmap)
    }
    guard !bitmaps.isEmpty else { return nil }
    let pixels = (0..<5).map { row in bitmaps.map { $0[row] }.joined(separator: " ") }
    let width = pixels[0].utf8.count
    if rowsMax >= 5, width * 2 <= maxColumns {
        return pixels.map { row in row.map { $0 == "X" ? glyphs.full + glyphs.full : "  " }.joined() }
    }
    if rowsMax >= 3, width <= maxColumns { return halfBlocks(pixels, glyphs) }
    return nil
}

private func halfBlocks(_ pixels: [String], _ glyphs: Glyphs) -> [String] {
    let rows = pixels.map { Array($0.utf8) } + [[]]
    let filled = UInt8(ascii: "X")
    return [0, 2, 4].map { top in
        rows[top].indices.map { column in
            let upper = rows[top][column] == filled
            let lower = rows[top + 1].indices.contains(column) && rows[top + 1][column] == filled
            return halfBlock(upper: upper, lower: lower, glyphs)
        }.joined()
    }
}

private func halfBlock(upper: Bool, lower: Bool, _ glyphs: Glyphs) -> String {
    switch (glyphs, upper, lower) {
    case (_, false, false): " "
    case (.unicode, true, true): "█"
    case (.unicode, true, false): "▀"
    case (.unicode, false, true): "▄"
    case (.ascii, true, true): "#"
    case (.ascii, true, false): "\""
    case (.ascii, false, true): "o"
    }
}

private let bigLetterBitmaps: [Character: [String]] = [
    "0": ["XXX", "X X", "X X", "X X", "XXX"],
    "1": [" X ", "XX ", " X ", " X ", "XXX"],
    "2": ["XXX", "  X", "XXX", "X  ", "XXX"],
    "3": ["XXX", "  X", " XX", "  X", "XXX"],
    "4": ["X X", "X X", "XXX", "  X", "  X"],
    "5": ["XXX", "X  ", "XXX", "  X", "XXX"],
    "6": ["XXX", "X  ", "XXX", "X X", "XXX"],
    "7": ["XXX", "  X", "  X", " X ", " X "],
    "8": ["XXX", "X X", "XXX", "X X", "XXX"],
    "9": ["XXX", "X X", "XXX", "  X", "XXX"],
    "A": [" XX ", "X  X", "XXXX", "X  X", "X  X"],
    "B": ["XXX ", "X  X", "XXX ", "X  X", "XXX "],
    "C": [" XXX", "X   ", "X   ", "X   ", " XXX"],
    "D": ["XXX ", "X  X", "X  X", "X  X", "XXX "],
    "E": ["XXX", "X  ", "XX ", "X  ", "XXX"],
    "F": ["XXX", "X  ", "XX ", "X  ", "X  "],
    "G": [" XXX", "X   ", "X XX", "X  X", " XXX"],
    "H": ["X  X", "X  X", "XXXX", "X  X", "X  X"],
    "I": ["XXX", " X ", " X ", " X ", "XXX"],
    "J": ["  XX", "   X", "   X", "X  X", " XX "],
    "K": ["X  X", "X X ", "XX  ", "X X ", "X  X"],
    "L": ["X  ", "X  ", "X  ", "X  ", "XXX"],
    "M": ["X   X", "XX XX", "X X X", "X   X", "X   X"],
    "N": ["X   X", "XX  X", "X X X", "X  XX", "X   X"],
    "O": [" XX ", "X  X", "X  X", "X  X", " XX "],
    "P": ["XXX ", "X  X", "XXX ", "X   ", "X   "],
    "Q": [" XX ", "X  X", "X  X", "X XX", " XXX"],
    "R": ["XXX ", "X  X", "XXX ", "X X ", "X  X"],
    "S": [" XXX", "X   ", " XX ", "   X", "XXX "],
    "T": ["XXXXX", "  X  ", "  X  ", "  X  ", "  X  "],
    "U": ["X  X", "X  X", "X  X", "X  X", " XX "],
    "V": ["X   X", "X   X", "X   X", " X X ", "  X  "],
    "W": ["X   X", "X   X", "X X X", "XX XX", "X   X"],
    "X": ["X   X", " X X ", "  X  ", " X X ", "X   X"],
    "Y": ["X   X", " X X ", "  X  ", "  X  ", "  X  "],
    "Z": ["XXXX", "   X", " XX ", "X   ", "XXXX"],
    "-": ["  ", "  ", "XX", "  ", "  "],
    ".": [" ", " ", " ", " ", "X"],
    " ": ["  ", "  ", "  ", "  ", "  "],
]
