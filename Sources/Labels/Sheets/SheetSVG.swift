import TextScreen

// Sheets as SVG: one document a page of A4, all lengths in millimetres, symbols as rectangles in one path each, texts
// in whatever sans-serif the reader has. Nothing is loaded from elsewhere.
//
// Three cards usually stand in a row, so that the ten digits and all words fit on one page. A module is as wide as the
// card allows, up to 0.33 mm for bars (the usual size of an EAN-13) and 0.7 mm for squares. Below 0.19 mm an office
// printer and a cheap scanner do not meet any more, so such a symbol is refused.

/// Why a sheet cannot be drawn.
public enum SheetError: Error, Equatable, Sendable {
    case symbol(SymbolError)
    /// The symbol of this card does not fit on paper; the module would be so many thousandths of a millimetre wide.
    case tooWide(caption: String, moduleMicrometres: Int)
    /// The symbol of this card does not fit on the terminal.
    case tooWideForText(caption: String, columns: Int, most: Int)
}

private enum Page {
    static let (width, height, margin) = (210.0, 297.0, 10.0)
    static let gap = 3.0
    static let (titleHeight, groupHeight, noteHeight, cardHeight) = (12.0, 8.0, 5.0, 29.0)
    static let barsHeight = 14.0
    static let squareHeight = 19.0
    static let (barModuleMax, squareModuleMax, moduleMin) = (0.33, 0.7, 0.19)
}

extension Sheet {
    /// The pages of this sheet as SVG documents.
    public func svgPages(
        _ symbol: SheetSymbol = .code128, library: String? = Symbol.namedLibrary
    ) throws(SheetError) -> [String] {
        var painter = Painter(title: title, columns: max(1, cardsInRow), symbol: symbol, library: library)
        for group in groups { try painter.paint(group) }
        return painter.finish()
    }
}

private struct Painter {
    let title: String
    let columns: Int
    let cardWidth: Double
    let symbol: SheetSymbol
    let library: String?
    private var pages: [String] = []
    private var body = ""
    private var y = Page.margin + Page.titleHeight

    init(title: String, columns: Int, symbol: SheetSymbol, library: String?) {
        self.title = title
        self.columns = columns
        cardWidth = (Page.width - 2 * Page.margin - Page.gap * Double(columns - 1)) / Double(columns)
        self.symbol = symbol
        self.library = library
    }

    mutating func paint(_ group: SheetGroup) throws(SheetError) {
        let headed = (group.title.isEmpty ? 0 : Page.groupHeight) + (group.note.isEmpty ? 0 : Page.noteHeight)
        if y + headed + Page.cardHeight > Page.height - Page.margin { turn() }
        if !group.title.isEmpty {
            text(group.title, x: Page.margin, y: y + 5, size: 4, anchor: "start", bold: true)
            y += Page.groupHeight
        }
        if !group.note.isEmpty {
            text(truncate(group.note, to: 150), x: Page.margin, y: y + 1.5, size: 2.9, anchor: "start", bold: false)
            y += Page.noteHeight
        }
        var column = 0
        for card in group.cards {
            if column == columns {
                column = 0
                y += Page.cardHeight
            }
            if column == 0, y + Page.cardHeight > Page.height - Page.margin { turn() }
            try paint(card, x: Page.margin + Double(column) * (cardWidth + Page.gap))
            column += 1
        }
        y += Page.cardHeight
    }

    private mutating func paint(_ card: SheetCard, x: Double) throws(SheetError) {
        let grid: DotGrid
        do {
            grid = try card.grid(as: symbol, library: library)
        } catch { throw .symbol(error) }
        let module: Double
        if grid.isLinear {
            module = min(Page.barModuleMax, cardWidth / Double(grid.fullWidth))
        } else {
            module = min(Page.squareModuleMax, Page.squareHeight / Double(grid.fullRows))
        }
        guard module >= Page.moduleMin else {
            throw .tooWide(caption: card.caption, moduleMicrometres: Int(module * 1000))
        }
        let rowHeight = grid.isLinear ? Page.barsHeight : module
        let left = x + (cardWidth - module * Double(grid.width)) / 2
        let top = y + (grid.isLinear ? 2 : module * Double(grid.quietZone))
        body += "<path transform=\"translate(\(number(left)) \(number(top))) scale(\(number(module)) "
        body += "\(number(rowHeight)))\" d=\"\(path(of: grid))\"/>\n"
        let centre = x + cardWidth / 2
        text(truncate(card.caption, to: 90 / columns), x: centre, y: y + 22.5, size: 4.2, anchor: "middle", bold: true)
        text(truncate(card.note, to: 138 / columns), x: centre, y: y + 26.5, size: 2.6, anchor: "middle", bold: false)
    }

    /// One rectangle for each run of dark modules in a row.
    private func path(of grid: DotGrid) -> String {
        var path = ""
        for row in 0..<grid.rows {
            var column = 0
            while column < grid.width {
                guard grid[column, row] else {
                    column += 1
                    continue
                }
                let start = column
                while grid[column, row] { column += 1 }
                path += "M\(start) \(row)h\(column - start)v1H\(start)z"
            }
        }
        return path
    }

    private mutating func text(
        _ text: String, x: Double, y: Double, size: Double, anchor: String, bold: Bool
    ) {
        guard !text.isEmpty else { return }
        body += "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\" text-anchor=\"\(anchor)\""
        body += (bold ? " font-weight=\"bold\"" : "") + ">\(escaped(text))</text>\n"
    }

    private mutating func turn() {
        pages.append(body)
        body = ""
        y = Page.margin + Page.titleHeight
    }

    mutating func finish() -> [String] {
        turn()
        return pages.enumerated().map { index, page in
            let heading = escaped(pages.count > 1 ? "\(title) · page \(index + 1) of \(pages.count)" : title)
            return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">
                <title>\(heading)</title>
                <rect width="210" height="297" fill="#fff"/>
                <g fill="#000" font-family="sans-serif" shape-rendering="crispEdges">
                <text x="10" y="17" font-size="6" font-weight="bold">\(heading)</text>
                \(page)</g>
                </svg>

                """
        }
    }
}

/// At most three decimal places, which is a micrometre.
private func number(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let (whole, rest) = (thousandths / 1000, thousandths % 1000)
    if rest == 0 { return String(whole) }
    var digits = String(rest + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)"
}

/// A text as XML may hold it: without controls, and nothing that could be a tag, an entity or the end of a value.
private func escaped(_ text: String) -> String {
    displayable(text).unicodeScalars.map { scalar in
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        default: String(Character(scalar))
        }
    }.joined()
}

extension SheetError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .symbol(let error): error.description
        case .tooWide(let caption, let micrometres):
            "The symbol of \(displayable(caption)) does not fit: its bars would be \(micrometres) µm wide, and a "
                + "scanner wants 190. Draw it with --symbol qr."
        case .tooWideForText(let caption, let columns, let most):
            "The symbol of \(displayable(caption)) does not fit: it takes \(columns) columns, and the terminal has "
                + "\(most). Make the window wider, use --symbol qr, or --format svg."
        }
    }
}
