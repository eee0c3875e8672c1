public import TextScreen

extension Sheet {
    /// The lines of this sheet in half blocks, as many cards beside each other as `columns` hold.
    ///
    /// Linear codes are `barRows` high. Every line stays within `columns`.
    public func textLines(
        _ symbol: SheetSymbol = .qr, on ground: Ground, columns: Int, barRows: Int = 4,
        library: String? = Symbol.namedLibrary
    ) throws(SheetError) -> [String] {
        var lines = [truncate(title, to: columns), ""]
        for group in groups {
            if !group.title.isEmpty { lines += [truncate(group.title, to: columns), ""] }
            if !group.note.isEmpty { lines += wrap(group.note, to: columns) + [""] }
            var drawn: [DrawnCard] = []
            for card in group.cards {
                drawn.append(try draw(card, symbol, ground, columns, barRows, library))
            }
            let width = drawn.map(\.columns).max() ?? columns
            // Two blank columns between two symbols, on top of their own quiet zones.
            let perRow = max(1, (columns + 2) / (width + 2))
            for start in stride(from: 0, to: drawn.count, by: perRow) {
                lines += beside(Array(drawn[start..<min(start + perRow, drawn.count)]), width: width)
            }
        }
        return lines
    }

    private struct DrawnCard {
        var columns: Int
        var lines: [String]
    }

    private func draw(
        _ card: SheetCard, _ symbol: SheetSymbol, _ ground: Ground, _ columns: Int, _ barRows: Int, _ library: String?
    ) throws(SheetError) -> DrawnCard {
        let grid: DotGrid
        do {
            grid = try card.grid(as: symbol, library: library)
        } catch { throw .symbol(error) }
        let rendered = symbolText(
            grid, glyphs: .unicode, on: ground, maxColumns: columns, rowsMax: .max, barRows: barRows)
        guard let rendered else {
            throw .tooWideForText(caption: card.caption, columns: grid.textColumns, most: columns)
        }
        let words = [card.caption, card.note].map { fitted($0, to: grid.textColumns, align: .center) }
        return DrawnCard(columns: grid.textColumns, lines: rendered + words)
    }

    private func beside(_ cards: [DrawnCard], width: Int) -> [String] {
        let height = cards.map(\.lines.count).max() ?? 0
        let rows = (0..<height).map { row in
            var line = cards.map { card in
                // A symbol with fewer rows than its neighbour still has its words right below it.
                fitted(row < card.lines.count ? card.lines[row] : "", to: width)
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
        return rows + [""]
    }
}
