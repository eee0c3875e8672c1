// Barcodes on a screen that only has characters.
//
// A cell of a terminal is about twice as high as it is wide. A matrix symbol puts two rows of modules into one row of
// text, as upper and lower halves, so its modules come out square. A linear code is one row of modules repeated: it
// puts two modules into one column, as left and right halves, and is as many rows high as it is given.
//
// A scanner wants dark modules on light ground, and light ground around them (the quiet zone). A frame can ask for
// black on white by a role. Plain text cannot, so it must be told what the terminal's ground is: there the characters
// draw whatever is not the ground's colour. ASCII has no halves, so nothing is drawn with it rather than something that
// cannot be read.

/// A symbol as a grid of modules, dark or light, with the light zone that scanners want around it.
public struct DotGrid: Hashable, Sendable {
    /// Modules in a row, without the quiet zone.
    public let width: Int
    /// Rows of modules, without the quiet zone; one for a linear code.
    public let rows: Int
    /// Light modules wanted around the symbol; a linear code wants them on its left and right only.
    public let quietZone: Int
    private let dark: [Bool]

    /// A grid of modules given row by row, true for dark, or nil when they do not fill whole rows.
    public init?(width: Int, modules: [Bool], quietZone: Int = 0) {
        guard width > 0, !modules.isEmpty, modules.count % width == 0, quietZone >= 0 else { return nil }
        self.width = width
        rows = modules.count / width
        self.quietZone = quietZone
        dark = modules
    }

    /// The same symbol with so many light modules around it.
    public func framed(by modules: Int) -> DotGrid {
        DotGrid(width: width, rows: rows, quietZone: max(0, modules), dark: dark)
    }

    private init(width: Int, rows: Int, quietZone: Int, dark: [Bool]) {
        (self.width, self.rows, self.quietZone, self.dark) = (width, rows, quietZone, dark)
    }

    /// Whether the symbol is one row of bars, which may be drawn at any height.
    public var isLinear: Bool { rows == 1 }

    /// Modules in a row with the quiet zone on both sides.
    public var fullWidth: Int { width + 2 * quietZone }
    /// Rows of modules with the quiet zone above and below; one for a linear code.
    public var fullRows: Int { isLinear ? 1 : rows + 2 * quietZone }

    /// Whether a module is dark; everything outside is light.
    public subscript(column: Int, row: Int) -> Bool {
        (0..<width).contains(column) && (0..<rows).contains(row) && dark[row * width + column]
    }

    /// Columns of text that the symbol takes with its quiet zone.
    public var textColumns: Int { isLinear ? (fullWidth + 1) / 2 : fullWidth }
    /// Rows of text that the symbol takes; `barRows` is the height of a linear code.
    public func textRows(barRows: Int) -> Int { isLinear ? max(1, barRows) : (fullRows + 1) / 2 }
}

/// What a terminal shows where nothing is written.
public enum Ground: String, CaseIterable, Sendable {
    /// Light characters on a dark screen.
    case dark
    /// Dark characters on a light screen.
    case light
}

/// Renders a symbol as rows of half blocks, or returns nil when it does not fit or the glyphs cannot show it.
public func symbolText(
    _ grid: DotGrid, glyphs: Glyphs, on ground: Ground, maxColumns: Int, rowsMax: Int, barRows: Int = 4
) -> [String]? {
    let rows = grid.textRows(barRows: barRows)
    guard grid.textColumns <= maxColumns, rows <= rowsMax else { return nil }
    switch glyphs {
    case .ascii: return nil
    case .unicode: break
    }
    // On dark ground a character is light, so it draws the light modules.
    let inked = ground == .light
    if grid.isLinear {
        let line = (0..<grid.textColumns).map { column in
            let left = grid[column * 2 - grid.quietZone, 0] == inked
            let right = grid[column * 2 + 1 - grid.quietZone, 0] == inked
            return left ? right ? "█" : "▌" : right ? "▐" : " "
        }.joined()
        return Array(repeating: line, count: rows)
    }
    return (0..<rows).map { row in
        (0..<grid.textColumns).map { column in
            let (x, y) = (column - grid.quietZone, row * 2 - grid.quietZone)
            let (upper, lower) = (grid[x, y] == inked, grid[x, y + 1] == inked)
            return upper ? lower ? "█" : "▀" : lower ? "▄" : " "
        }.joined()
    }
}

extension Frame {
    /// Draws a symbol in black on white and returns the columns and rows it took, or nil, with nothing drawn, when it
    /// does not fit into the frame and the given space or the frame's glyphs cannot show it.
    @discardableResult
    public mutating func put(
        _ grid: DotGrid, row: Int, column: Int = 0, maxColumns: Int = .max, rowsMax: Int = .max, barRows: Int = 4
    ) -> ScreenSize? {
        guard (0..<rows).contains(row), (0..<columns).contains(column),
            let lines = symbolText(
                grid, glyphs: glyphs, on: .light, maxColumns: min(maxColumns, columns - column),
                rowsMax: min(rowsMax, rows - row), barRows: barRows)
        else { return nil }
        put(lines: lines, row: row, column: column, width: grid.textColumns, role: .symbol)
        return ScreenSize(columns: grid.textColumns, rows: lines.count)
    }
}
