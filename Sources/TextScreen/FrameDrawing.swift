extension Frame {
    /// Draws a text and returns the columns used.
    ///
    /// Without a width the text runs to the right edge. With a width it is a field: cut, aligned and padded to it.
    @discardableResult
    public mutating func put(
        _ text: String, row: Int, column: Int = 0, width: Int? = nil, role: Role = .plain, align: Alignment = .left,
        cut: Cut = .end
    ) -> Int {
        guard (0..<rows).contains(row) else { return 0 }
        let start = min(max(column, -ScreenSize.extentMax), columns)
        let shown: String
        if let width {
            let visible = min(max(0, width), columns - start)
            shown = fitted(text, to: visible, align: align, style: cut, glyphs: glyphs)
        } else {
            shown = truncate(text, to: columns - start, style: cut, glyphs: glyphs)
        }
        var at = start
        for cluster in clusters(of: shown) {
            if at >= 0, at < columns {
                set(cluster, row: row, column: at, role: role)
            } else if at == -1, cluster.columns == 2 {
                set(Cluster(text: " ", columns: 1), row: row, column: 0, role: role)
            }
            at += cluster.columns
        }
        return at - start
    }

    /// Draws texts of different roles one after another and returns the columns used.
    @discardableResult
    public mutating func put(_ pieces: [(String, Role)], row: Int, column: Int = 0) -> Int {
        var at = column
        for (text, role) in pieces where at < columns {
            at += put(text, row: row, column: at, role: role)
        }
        return at - column
    }

    /// Fills a rectangle with one character.
    public mutating func fill(
        row: Int, column: Int = 0, width: Int? = nil, height: Int = 1, with text: String = " ", role: Role = .plain
    ) {
        let cluster = clusters(of: displayable(text)).first { $0.columns == 1 } ?? Cluster(text: " ", columns: 1)
        let top = min(max(0, row), rows)
        let bottom = min(max(top, min(row, rows) + min(max(0, height), rows + ScreenSize.extentMax)), rows)
        for line in top..<bottom {
            guard let span = clip(row: line, column: column, width: width) else { return }
            for at in span { set(cluster, row: line, column: at, role: role) }
        }
    }

    /// Empties the whole frame.
    public mutating func clear() {
        fill(row: 0, height: rows)
        cursor = nil
    }

    /// Draws a horizontal line.
    public mutating func rule(row: Int, column: Int = 0, width: Int? = nil, role: Role = .dim) {
        fill(row: row, column: column, width: width, with: glyphs.horizontal, role: role)
    }

    /// Draws the outline of a box and empties its inside.
    public mutating func box(row: Int, column: Int, width: Int, height: Int, title: String = "", role: Role = .dim) {
        guard width >= 2, height >= 2 else { return }
        fill(row: row, column: column, width: width, height: height)
        for line in [row, row + height - 1] { rule(row: line, column: column, width: width, role: role) }
        for side in [column, column + width - 1] {
            fill(row: row, column: side, width: 1, height: height, with: glyphs.vertical, role: role)
        }
        fill(row: row, column: column, width: 1, with: glyphs.topLeft, role: role)
        fill(row: row, column: column + width - 1, width: 1, with: glyphs.topRight, role: role)
        fill(row: row + height - 1, column: column, width: 1, with: glyphs.bottomLeft, role: role)
        fill(row: row + height - 1, column: column + width - 1, width: 1, with: glyphs.bottomRight, role: role)
        if !title.isEmpty, width > 6 {
            let shown = truncate(title, to: width - 6, glyphs: glyphs)
            put(" " + shown + " ", row: row, column: column + 2, role: .title)
        }
    }

    /// Draws lines below each other and returns how many rows they took inside the frame.
    @discardableResult
    public mutating func put(
        lines: [String], row: Int, column: Int = 0, width: Int? = nil, role: Role = .plain
    ) -> Int {
        let visible = lines.prefix(max(0, rows - max(0, row)))
        for (offset, line) in visible.enumerated() {
            put(line, row: row + offset, column: column, width: width, role: role)
        }
        return visible.count
    }
}
