// The box from above, layer by layer. A column of the screen is half as wide as a row is high, so the drawing keeps the
// proportions of the box; its longer side lies across. Each unit is a frame with the letter of its item; what stands
// through the layer from below is shaded, and what stays empty is dotted. Beside it, where there is room, stands what
// the letters are and how the units lie.

import TextScreen
import Warehouse

extension Console {
    func draw(_ page: BoxPage, in frame: inout Frame) {
        let isNarrow = frame.columns < 40
        let last = frame.rows - 1
        let legend = isNarrow ? 0 : 32
        frame.put(boxTitle(page, isNarrow: isNarrow), row: 0, width: frame.columns, role: .title)
        let room = (columns: frame.columns - legend - (isNarrow ? 0 : 3), rows: max(1, last - (isNarrow ? 2 : 1)))
        BoxDrawing(page, glyphs, room).draw(row: 1, column: isNarrow ? 0 : 1, in: &frame)
        if isNarrow {
            frame.put(shortLegend(page), row: last - 1, width: frame.columns, role: .value)
        } else {
            drawLegend(page, column: frame.columns - legend, height: last - 1, in: &frame)
        }
        frame.put(Words.layerHint, row: last, width: frame.columns, role: .key)
        frame.cursor = Position(row: 1, column: 0)
    }

    private func boxTitle(_ page: BoxPage, isNarrow: Bool) -> String {
        let box = glyphs.spelled(page.plan.carton.box.map { Words.box($0.code) } ?? "")
        let layer = Words.layer(page.layer + 1, of: page.plan.layers.count, short: isNarrow)
        if isNarrow { return "\(box) \(layer)" }
        let floor = Words.layerFloor(page.shown.units.first?.z ?? 0)
        return [box, layer, floor].joined(separator: " \(glyphs.dot) ")
    }

    /// The items of a layer with their units, by their letters.
    private func items(_ page: BoxPage) -> [(letter: String, sku: SKU, units: [Placement])] {
        let units = page.shown.units
        return page.skus.compactMap { sku in
            let own = units.filter { page.plan.skus[$0.item] == sku }
            return own.first.map { (page.letter(of: $0), sku, own) }
        }
    }

    private func name(_ sku: SKU) -> String { displayable(pack?.name(of: sku) ?? sku.rawValue) }

    private func shortLegend(_ page: BoxPage) -> String {
        items(page).map { "\($0.letter) \(name($0.sku))" }.joined(separator: "  ")
    }

    private func drawLegend(_ page: BoxPage, column: Int, height: Int, in frame: inout Frame) {
        var row = 1
        let width = frame.columns - column - 1
        for (letter, sku, units) in items(page) where row < height - 3 {
            frame.put(
                "\(letter)  \(units.count) \(glyphs.times) \(name(sku))", row: row, column: column, width: width,
                role: .value)
            row += 1
            for size in Set(units.map { [$0.size.width, $0.size.length, $0.size.height] }).sorted(by: { $0[2] > $1[2] })
            where row < height - 3 {
                let text = size.map { String($0) }.joined(separator: " \(glyphs.times) ")
                frame.put("   \(text) mm", row: row, column: column, width: width, role: .plain)
                row += 1
            }
        }
        var notes: [(String, TextScreen.Role)] = [(Words.layerUnits(page.plan.carton.units), .dim)]
        if !page.plan.carton.why.isEmpty { notes.append((displayable(page.plan.carton.why), .plain)) }
        if !page.plan.carton.unmeasured.isEmpty {
            notes.append((Words.unmeasured(page.plan.carton.unmeasured.reduce(0) { $0 + $1.quantity }), .plain))
        }
        if page.plan.isOfContent { notes.append((Words.onlyContent, .warning)) }
        for (text, role) in notes {
            for line in wrap(text, to: width) where row < height {
                frame.put(line, row: row + 1, column: column, width: width, role: role)
                row += 1
            }
        }
    }
}

/// One layer as cells.
private struct BoxDrawing {
    private let page: BoxPage
    private let glyphs: Glyphs
    private let isTurned: Bool
    /// The floor of the box in millimetres, its longer side across.
    private let floor: (across: Int, down: Int)
    private let size: (columns: Int, rows: Int)

    init(_ page: BoxPage, _ glyphs: Glyphs, _ room: (columns: Int, rows: Int)) {
        (self.page, self.glyphs) = (page, glyphs)
        let inner = page.plan.carton.box?.inner ?? Dimensions(width: 1, length: 1, height: 1)
        isTurned = inner.length > inner.width
        floor = isTurned ? (inner.length, inner.width) : (inner.width, inner.length)
        // Millimetres of a column, so that both sides of the floor have room.
        let scale = max(Double(floor.across) / Double(room.columns), Double(floor.down) / Double(room.rows * 2))
        size = (
            min(room.columns, max(1, Int((Double(floor.across) / scale).rounded()))),
            min(room.rows, max(1, Int((Double(floor.down) / scale / 2).rounded())))
        )
    }

    func draw(row: Int, column: Int, in frame: inout Frame) {
        for line in 0..<size.rows {
            frame.put(
                String(repeating: glyphs.dot, count: size.columns), row: row + line, column: column, role: .dim)
        }
        let (units, below) = page.shown
        for unit in below { fill(cells(of: unit), glyphs.empty, .dim, row: row, column: column, in: &frame) }
        for unit in units { draw(unit, row: row, column: column, in: &frame) }
    }

    private typealias Cells = (left: Int, top: Int, right: Int, bottom: Int)

    private func cells(of unit: Placement) -> Cells {
        let across = isTurned ? (unit.y, unit.y + unit.size.length) : (unit.x, unit.x + unit.size.width)
        let down = isTurned ? (unit.x, unit.x + unit.size.width) : (unit.y, unit.y + unit.size.length)
        let left = across.0 * size.columns / floor.across
        let top = down.0 * size.rows / floor.down
        return (
            left, top, max(left + 1, across.1 * size.columns / floor.across),
            max(top + 1, down.1 * size.rows / floor.down)
        )
    }

    private func fill(
        _ cells: Cells, _ glyph: String, _ role: TextScreen.Role, row: Int, column: Int, in frame: inout Frame
    ) {
        for line in cells.top..<cells.bottom {
            frame.put(
                String(repeating: glyph, count: cells.right - cells.left), row: row + line,
                column: column + cells.left, role: role)
        }
    }

    private func draw(_ unit: Placement, row: Int, column: Int, in frame: inout Frame) {
        let cells = cells(of: unit)
        let letter = page.letter(of: unit)
        let (wide, high) = (cells.right - cells.left, cells.bottom - cells.top)
        guard wide >= 3, high >= 2 else { return fill(cells, letter, .value, row: row, column: column, in: &frame) }
        let line = String(repeating: glyphs.horizontal, count: wide - 2)
        let blank = glyphs.vertical + String(repeating: " ", count: wide - 2) + glyphs.vertical
        for offset in 0..<high {
            let text =
                offset == 0
                ? glyphs.topLeft + line + glyphs.topRight
                : offset == high - 1 ? glyphs.bottomLeft + line + glyphs.bottomRight : blank
            frame.put(text, row: row + cells.top + offset, column: column + cells.left, role: .plain)
        }
        // In two rows there is nothing between the edges: the letter stands in the upper one.
        let middle = high == 2 ? 0 : (high - 1) / 2
        frame.put(
            letter, row: row + cells.top + middle, column: column + cells.left + wide / 2, role: .value)
    }
}
