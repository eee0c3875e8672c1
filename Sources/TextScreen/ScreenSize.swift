/// Columns and rows of a screen, at least one each.
public struct ScreenSize: Hashable, Sendable {
    /// The largest number of columns or rows that is drawn.
    public static let extentMax = 1000

    /// Cells in a row.
    public let columns: Int
    /// Rows on the screen.
    public let rows: Int

    /// Makes a size; values outside 1…1000 are brought inside.
    public init(columns: Int, rows: Int) {
        self.columns = min(max(columns, 1), Self.extentMax)
        self.rows = min(max(rows, 1), Self.extentMax)
    }

    /// The smallest handheld, 20 × 8.
    public static let handheld = ScreenSize(columns: 20, rows: 8)
    /// Half a classic screen, 40 × 16.
    public static let half = ScreenSize(columns: 40, rows: 16)
    /// The classic screen, 80 × 24.
    public static let standard = ScreenSize(columns: 80, rows: 24)
    /// A supervisor's board, 200 × 60.
    public static let board = ScreenSize(columns: 200, rows: 60)

    /// The layout that fits.
    public var sizeClass: SizeClass {
        if columns < 20 || rows < 8 { return .tiny }
        if columns < 40 { return .handheld }
        if columns < 80 || rows < 24 { return .half }
        if columns < 120 || rows < 30 { return .standard }
        return .wide
    }
}

/// The layouts screens come in, chosen by the smaller of what fits.
public enum SizeClass: Int, Comparable, CaseIterable, Sendable {
    /// Below 20 × 8: one legible line says what is needed.
    case tiny
    /// From 20 × 8.
    case handheld
    /// From 40 × 8.
    case half
    /// From 80 × 24.
    case standard
    /// From 120 × 30.
    case wide

    /// Orders by size.
    public static func < (left: SizeClass, right: SizeClass) -> Bool { left.rawValue < right.rawValue }
}

/// A cell's place on the screen, counted from zero.
public struct Position: Hashable, Sendable {
    /// Row from the top.
    public var row: Int
    /// Column from the left.
    public var column: Int

    /// Makes a position.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}
