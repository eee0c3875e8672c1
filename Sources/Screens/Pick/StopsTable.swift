import TextScreen
import Warehouse

extension Console {
    /// All stops of the tour at the right of a wide screen, the current one in view.
    func drawStops(_ pick: PickScreen, column: Int, in frame: inout Frame) {
        let height = frame.rows - 3
        let stops = pick.stops
        let current = stops.firstIndex { $0.number == pick.hand?.line } ?? 0
        let page = max(1, height - 1)
        let first = max(0, min(current - page / 3, stops.count - page))
        let rows = stops.dropFirst(first).map { stopRow($0, pick) }
        for row in 2..<max(3, frame.rows - 1) {
            frame.put(glyphs.vertical, row: row, column: column - 2, width: 1, role: .dim)
        }
        frame.put(
            rows, columns: Self.stopColumns, row: 2, column: column, width: frame.columns - column, height: height)
    }

    private static var stopColumns: [TableColumn] {
        [
            TableColumn("", width: 1, priority: 9),
            TableColumn(Words.placeColumn, width: 12, cut: .middle, priority: 8),
            TableColumn(Words.quantityColumn, width: 5, align: .right, cut: .number, priority: 7),
            TableColumn(Words.itemColumn, width: 12, stretches: true, priority: 6),
            TableColumn(Words.outcomeColumn, width: 9, priority: 5),
            TableColumn(Words.toteColumn, width: 8, cut: .middle, priority: 4),
            TableColumn(Words.orderColumn, width: 12, cut: .middle, priority: 3),
            TableColumn(Words.batchColumn, width: 30, priority: 2),
        ]
    }

    private func stopRow(_ line: PickLine, _ pick: PickScreen) -> TableRow {
        let isCurrent = line.number == pick.hand?.line
        let mark =
            isCurrent
            ? glyphs.pointer
            : line.state == .open ? glyphs.dot : line.state == .done ? doneMark(line, pick.tour) : glyphs.empty
        let quantity = line.state == .done ? line.picked : line.open
        return TableRow(
            [
                mark, line.place.rawValue, String(quantity), pick.name(of: line.sku),
                Words.outcome(line, isCurrent: isCurrent), line.tote?.rawValue ?? "", line.order.rawValue,
                line.batch == .none ? "" : glyphs.spelled(Words.batch(line.batch)),
            ], role: isCurrent ? .value : line.state == .open ? .plain : .dim)
    }
}
