// A picture of the whole screen: a grid of cells that say what they mean, not how they look.
//
// Drawing is total: every call clips to the frame, for every size from 1 × 1. A wide character owns two cells, the
// second being a continuation without text; a wide character that would straddle an edge becomes a blank, and writing
// over one half of it blanks the other.

/// One place on the screen.
public struct Cell: Hashable, Sendable {
    /// A base character with its marks; empty in the second half of a wide character.
    public var text: String
    /// Columns taken: 1, 2, or 0 for the second half of a wide character.
    public var columns: UInt8
    /// What the cell means.
    public var role: Role

    /// An empty cell of a role.
    public static func blank(_ role: Role = .plain) -> Cell { Cell(text: " ", columns: 1, role: role) }

    static func continuation(_ role: Role) -> Cell { Cell(text: "", columns: 0, role: role) }
}

/// A picture of the whole screen.
public struct Frame: Equatable, Sendable {
    /// Columns and rows.
    public let size: ScreenSize
    /// The characters that drawing may use.
    public let glyphs: Glyphs
    /// All cells, row by row.
    public private(set) var cells: [Cell]
    /// Where the person's attention and the terminal's cursor are; always inside the frame.
    public var cursor: Position? {
        didSet {
            guard let wanted = cursor else { return }
            let row = min(max(wanted.row, 0), size.rows - 1)
            let column = min(max(wanted.column, 0), size.columns - 1)
            if wanted.row != row || wanted.column != column { cursor = Position(row: row, column: column) }
        }
    }

    /// Makes an empty frame.
    public init(_ size: ScreenSize, glyphs: Glyphs = .unicode) {
        self.size = size
        self.glyphs = glyphs
        cells = Array(repeating: .blank(), count: size.columns * size.rows)
    }

    /// Columns of the frame.
    public var columns: Int { size.columns }
    /// Rows of the frame.
    public var rows: Int { size.rows }

    /// The cell at a place, or nil outside.
    public func cell(row: Int, column: Int) -> Cell? {
        guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return nil }
        return cells[row * size.columns + column]
    }

    /// The text of each row, as long as the frame is wide.
    public var text: [String] {
        (0..<size.rows).map { row in
            cells[row * size.columns..<(row + 1) * size.columns].map(\.text).joined()
        }
    }

    /// The role letters of each row, one a cell.
    public var roles: [String] {
        (0..<size.rows).map { row in
            String(cells[row * size.columns..<(row + 1) * size.columns].map(\.role.letter))
        }
    }

    /// Writes one displayable cluster into the grid; the caller has clipped it.
    mutating func set(_ cluster: Cluster, row: Int, column: Int, role: Role) {
        let index = row * size.columns + column
        release(index, row: row)
        if cluster.columns == 2 {
            guard column + 1 < size.columns else {
                cells[index] = .blank(role)
                return
            }
            release(index + 1, row: row)
            cells[index + 1] = .continuation(role)
        }
        cells[index] = Cell(text: cluster.text, columns: UInt8(cluster.columns), role: role)
    }

    /// Gives cells a role without changing their text.
    public mutating func mark(row: Int, column: Int = 0, width: Int? = nil, role: Role) {
        guard let span = clip(row: row, column: column, width: width) else { return }
        for index in span { cells[row * size.columns + index].role = role }
    }

    /// The columns of a field that lie inside the frame, or nil when none do.
    func clip(row: Int, column: Int, width: Int?) -> Range<Int>? {
        guard (0..<size.rows).contains(row), column < size.columns else { return nil }
        let wanted = min(width ?? size.columns, size.columns + ScreenSize.extentMax)
        let start = max(column, -ScreenSize.extentMax)
        let end = width == nil ? size.columns : min(size.columns, start + max(0, wanted))
        let low = max(0, start)
        return low < end ? low..<end : nil
    }

    /// Blanks the other half of a wide character before one half is overwritten.
    private mutating func release(_ index: Int, row: Int) {
        let column = index - row * size.columns
        if cells[index].columns == 0, column > 0 { cells[index - 1] = .blank(cells[index - 1].role) }
        if cells[index].columns == 2, column + 1 < size.columns { cells[index + 1] = .blank(cells[index + 1].role) }
    }
}
