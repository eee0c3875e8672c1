import Barcode
public import TextScreen

// Papers: what goes along with goods and is read by people. A document is a list of blocks; it is laid out once, on a
// grid of 80 columns and 60 rows a page, and the grid is what is printed: as text for a line printer, a mail or a test,
// and as PDF for everything else. So both say the same, and a page breaks where the test saw it break.
//
// Nothing on a paper is cut but numbers, which are wide enough, and the title: long words wrap. A row stays on one page
// with its notes, a table's heading is repeated on each page, and lines that belong together are kept together, as long
// as a page can hold them.

/// A paper of lines and tables.
public struct Document: Hashable, Sendable {
    /// The columns of a page.
    public static let columns = 80
    /// The rows of a page, with its header.
    public static let rows = 60

    /// A part of a document, from the top down.
    public enum Block: Hashable, Sendable {
        /// An empty row, except at the top and the end of a page.
        case gap
        /// A line across the page.
        case rule
        /// Words, wrapped, and moved in by so many columns.
        case text(String, indent: Int = 0)
        /// Words at the left and at the right of one row; the left ones give way.
        case pair(String, String)
        /// Rows under a heading.
        case table([TableColumn], [Row])
        /// Lines that stand on one page.
        case together([String])
    }

    /// A row of a table.
    public struct Row: Hashable, Sendable {
        /// One text a column.
        public var cells: [String]
        /// What stands below it, moved in.
        public var notes: [String]

        /// Makes a row.
        public init(_ cells: [String], notes: [String] = []) { (self.cells, self.notes) = (cells, notes) }
    }

    /// What stands at the top of each page.
    public var title: String
    public var blocks: [Block]

    /// A document.
    public init(title: String, blocks: [Block]) { (self.title, self.blocks) = (title, blocks) }

    /// Each page as its rows, without blanks at their ends.
    public var pages: [[String]] {
        var layout = DocumentLayout()
        for block in blocks { layout.add(block) }
        return layout.pages.enumerated().map { index, body in
            let number = "page \(index + 1) of \(layout.pages.count)"
            return (Document.header(title, number) + body).map(withoutBlanksAtItsEnd)
        }
    }

    /// The pages as text, with a form feed between them.
    public var text: String {
        pages.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\u{0C}")
    }

    private static func header(_ title: String, _ number: String) -> [String] {
        [
            fitted(title, to: columns - number.count - 2) + "  " + number,
            String(repeating: "-", count: columns), "",
        ]
    }
}

/// Blocks become rows, rows fill pages.
private struct DocumentLayout {
    /// The header has three.
    private static let bodyRows = Document.rows - 3

    var pages: [[String]] = [[]]
    /// The heading of the table that is being written, to repeat on a new page.
    private var heading: [String] = []
    /// A gap is only made when something follows it on its page.
    private var owesGap = false

    mutating func add(_ block: Document.Block) {
        switch block {
        case .gap: owesGap = true
        case .rule: put([String(repeating: "-", count: Document.columns)])
        case .text(let text, let indent):
            let start = min(max(indent, 0), Document.columns / 2)
            for line in wrap(text, to: Document.columns - start) { put([blank(start) + line]) }
        case .pair(let left, let right):
            let end = truncate(right, to: Document.columns)
            put([fitted(left, to: Document.columns - TextWidth.columns(of: end)) + end])
        case .together(let lines):
            put(lines.map { truncate($0, to: Document.columns) })
        case .table(let columns, let rows): add(columns, rows)
        }
    }

    private mutating func add(_ columns: [TableColumn], _ rows: [Document.Row]) {
        let widths = DocumentLayout.widths(of: columns)
        let titles = zip(columns, widths).map { fitted($0.title, to: $1, align: $0.align) }
        let head = [
            titles.joined(separator: "  "), widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "),
        ]
        for (index, row) in rows.enumerated() {
            let lines = DocumentLayout.lines(of: row, columns, widths)
            // The first row comes with the heading, so that no heading stands alone at the end of a page.
            put(index == 0 ? head + lines : lines)
            heading = head
        }
        if rows.isEmpty { put(head) }
        heading = []
    }

    /// Puts lines on one page, or on as many as they need when they fit none.
    private mutating func put(_ lines: [String]) {
        var rest = lines[...]
        if owesGap, let page = pages.last, !page.isEmpty, page.count + 1 + rest.count <= Self.bodyRows {
            pages[pages.count - 1].append("")
        }
        owesGap = owesGap && rest.isEmpty
        if let page = pages.last, page.count + rest.count > Self.bodyRows, !page.isEmpty { begin() }
        while let page = pages.last, page.count + rest.count > Self.bodyRows {
            let room = Self.bodyRows - page.count
            pages[pages.count - 1] += rest.prefix(room)
            rest = rest.dropFirst(room)
            begin()
        }
        pages[pages.count - 1] += rest
    }

    private mutating func begin() { pages.append(heading) }

    private static func widths(of columns: [TableColumn]) -> [Int] {
        let gaps = 2 * max(0, columns.count - 1)
        let fixed = columns.reduce(0) { $0 + ($1.stretches ? 0 : $1.width) }
        return columns.map { $0.stretches ? max($0.width, Document.columns - gaps - fixed) : $0.width }
    }

    private static func lines(of row: Document.Row, _ columns: [TableColumn], _ widths: [Int]) -> [String] {
        let cells = zip(zip(columns, widths), row.cells).map { column, cell in
            column.0.cut == .number
                ? [truncate(cell, to: column.1, style: .number)] : wrap(cell, to: column.1)
        }
        let height = max(1, cells.map(\.count).max() ?? 1)
        let lines = (0..<height).map { index in
            zip(zip(columns, widths), cells).map { column, cell in
                fitted(index < cell.count ? cell[index] : "", to: column.1, align: column.0.align)
            }.joined(separator: "  ")
        }
        let indent = (widths.first ?? 0) + 2
        return lines + row.notes.flatMap { wrap($0, to: Document.columns - indent).map { blank(indent) + $0 } }
    }
}

private func blank(_ count: Int) -> String { String(repeating: " ", count: count) }

private func withoutBlanksAtItsEnd(_ line: String) -> String {
    var rest = line[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
}

/// Pence as money is written: `12.50`.
func money(_ pence: Int) -> String {
    (pence < 0 ? "-" : "") + Measure(digits: UInt64(pence.magnitude), places: 2).description
}

/// Grams as kilograms: `4.205`.
func kilograms(_ grams: Int) -> String {
    (grams < 0 ? "-" : "") + Measure(digits: UInt64(grams.magnitude), places: 3).description
}
