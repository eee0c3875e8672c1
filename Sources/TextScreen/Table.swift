// A list of rows with columns and a selection. Columns that do not fit are left out by priority, never squeezed until
// nothing can be read; one column takes the room that is left.

/// A column of a table.
public struct TableColumn: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// The columns it needs.
    public var width: Int
    /// Whether it takes the room that is left.
    public var stretches: Bool
    /// Where texts stand.
    public var align: Alignment
    /// How texts are cut.
    public var cut: Cut
    /// Where there is no room, smaller priorities go first.
    public var priority: Int

    /// Describes a column.
    public init(
        _ title: String, width: Int, stretches: Bool = false, align: Alignment = .left, cut: Cut = .end,
        priority: Int = 0
    ) {
        self.title = title
        self.width = max(1, width)
        self.stretches = stretches
        self.align = align
        self.cut = cut
        self.priority = priority
    }
}

/// A row of a table.
public struct TableRow: Equatable, Sendable {
    /// One text a column.
    public var texts: [String]
    /// The role of the whole row.
    public var role: Role

    /// Makes a row.
    public init(_ texts: [String], role: Role = .plain) {
        self.texts = texts
        self.role = role
    }
}

/// Which row of a list is selected and which is the first one shown.
public struct ListSelection: Equatable, Sendable {
    /// The selected row.
    public private(set) var index: Int
    /// The first row shown.
    public private(set) var top: Int

    /// Selects a row.
    public init(index: Int = 0) {
        self.index = max(0, index)
        top = 0
    }

    /// Moves by a key and says whether the key was one that moves.
    @discardableResult
    public mutating func update(_ key: Key, count: Int, page: Int) -> Bool {
        switch key {
        case .up: index -= 1
        case .down: index += 1
        case .pageUp: index -= max(1, page)
        case .pageDown: index += max(1, page)
        case .home: index = 0
        case .end: index = count - 1
        case .left, .right, .insert, .delete, .tab, .backTab, .backspace, .enter, .lineFeed, .escape, .character,
            .control, .alt, .function, .shiftFunction, .paste, .unknown:
            return false
        }
        fit(count: count, page: page)
        return true
    }

    /// Brings the selection back inside a list that became shorter, and into view.
    public mutating func fit(count: Int, page: Int) {
        index = min(max(0, index), max(0, count - 1))
        let page = max(1, page)
        if index < top { top = index }
        if index >= top + page { top = index - page + 1 }
        top = min(top, max(0, count - page))
    }
}

/// Returns the columns that fit, each with its width, in their order.
public func layOut(_ columns: [TableColumn], in room: Int) -> [(index: Int, width: Int)] {
    var kept = Array(columns.indices)
    func needed() -> Int { kept.reduce(-1) { $0 + columns[$1].width + 1 } }
    while kept.count > 1, needed() > room {
        let lowest = kept.map { columns[$0].priority }.min() ?? 0
        guard let position = kept.lastIndex(where: { columns[$0].priority == lowest }) else { break }
        kept.remove(at: position)
    }
    let spare = room - needed()
    let stretching = kept.first { columns[$0].stretches }
    return kept.map { index in
        let width = columns[index].width + (index == stretching ? max(0, spare) : 0)
        return (index, min(width, max(0, room)))
    }
}

extension Frame {
    /// Draws a table with its heading and, when given, its selection, into `height` rows.
    public mutating func put(
        _ rows: [TableRow], columns: [TableColumn], row: Int, column: Int = 0, width: Int? = nil, height: Int,
        selection: ListSelection? = nil, heading: Bool = true
    ) {
        let room = min(max(0, width ?? self.columns - column), ScreenSize.extentMax * 2)
        guard room > 0, height > 0 else { return }
        fill(row: row, column: column, width: room, height: height)
        let marks = selection == nil ? 0 : 2
        let layout = layOut(columns, in: room - marks)
        if heading {
            putRow(columns.map(\.title), columns, layout, row: row, column: column + marks, role: .label)
        }
        let page = height - (heading ? 1 : 0)
        guard page > 0 else { return }
        var shown = selection ?? ListSelection()
        shown.fit(count: rows.count, page: page)
        let first = row + (heading ? 1 : 0)
        for (offset, line) in rows.dropFirst(shown.top).prefix(page).enumerated() {
            let isSelected = selection != nil && shown.top + offset == shown.index
            let role = isSelected ? Role.selected : line.role
            if isSelected {
                fill(row: first + offset, column: column, width: room, role: .selected)
                put(glyphs.pointer, row: first + offset, column: column, width: min(1, room), role: .selected)
                cursor = Position(row: first + offset, column: column)
            }
            putRow(line.texts, columns, layout, row: first + offset, column: column + marks, role: role)
        }
    }

    private mutating func putRow(
        _ texts: [String], _ columns: [TableColumn], _ layout: [(index: Int, width: Int)], row: Int, column: Int,
        role: Role
    ) {
        var at = column
        for place in layout {
            let text = texts.indices.contains(place.index) ? texts[place.index] : ""
            let kind = columns[place.index]
            put(text, row: row, column: at, width: place.width, role: role, align: kind.align, cut: kind.cut)
            at += place.width + 1
        }
    }
}
