// The card of what was scanned as rows of text, the same on every terminal and on the command line.

import TextScreen
public import Warehouse

/// One row of a card.
struct CardLine: Equatable {
    var text: String
    var role = TextScreen.Role.plain
}

/// Makes the rows of a card for so many columns.
struct CardWriter {
    let card: WhereIs
    let columns: Int
    let glyphs: Glyphs
    let now: Moment?
    let offset: Int

    private var isNarrow: Bool { columns < 40 }

    var lines: [CardLine] {
        var lines = said(Words.title(card.subject), .value)
        if card.isBlind { lines += said(Words.blindCard, .warning) }
        if let leaves = Words.leaves(card.subject, now: now, offset: offset) { lines += said(leaves) }
        if let sum = Words.sum(card) { lines += said(sum) }
        if let trust = card.trust { lines += said(Words.trust(trust), trust.role) }
        if let count = card.lastCount { lines += said(Words.counted(count, now: now, offset: offset)) }
        lines += card.standings.flatMap { said(Words.standing($0, now: now, offset: offset)) }
        if !card.also.isEmpty { lines += said(Words.also(card.also), .warning) }
        lines += stock
        lines += facts
        return lines
    }

    private func said(_ text: String, _ role: TextScreen.Role = .plain) -> [CardLine] {
        wrap(glyphs.spelled(text), to: columns).map { CardLine(text: $0, role: role) }
    }

    // MARK: Stock

    private var stock: [CardLine] {
        guard !card.rows.isEmpty else { return holdsStock ? said(emptyWords) : [] }
        if columns < 60 { return card.rows.map(narrowRow) }
        return [CardLine(text: row(head, Words.batchColumn, "", numbers), role: .label)] + card.rows.map(wideRow)
    }

    /// Only what can hold units is empty when there are none.
    private var holdsStock: Bool {
        switch card.subject {
        case .item: true
        case .place(let place): !card.isBlind && (place.kind == .bin || place.kind == .tote)
        case .parcel, .order, .load, .person, .tour, .returned: false
        }
    }

    private var emptyWords: String { card.item == nil ? Words.emptyPlace : Words.nowhere.full }

    private var head: String { card.item == nil ? Words.itemColumn : Words.placeColumn }

    private var numbers: [String] {
        card.isBlind ? [] : [Words.onHandColumn, Words.claimedColumn, Words.freeColumn]
    }

    private func wideRow(_ row: WhereIs.Row) -> CardLine {
        var batch = row.batch == .none ? "" : Words.batch(row.batch)
        if card.item == nil { batch = [Words.name(row.name), batch].filter { !$0.isEmpty }.joined(separator: ", ") }
        let grade = row.grade == .a ? "" : Words.grade(row.grade)
        let counts = card.isBlind ? [] : [String(row.onHand), String(row.claimed), free(row)]
        return CardLine(text: self.row(name(row), batch, grade, counts), role: row.isHeld ? .dim : .plain)
    }

    /// Name and number, and the batch between them where there is room.
    private func narrowRow(_ row: WhereIs.Row) -> CardLine {
        let right = card.isBlind ? "" : card.item == nil ? String(row.onHand) : free(row)
        let hasRoom = !isNarrow && row.batch != .none
        let batch = glyphs.spelled(Words.shortBatch(row.batch))
        let between = hasRoom ? " " + fitted(batch, to: columns - 22, glyphs: glyphs) : ""
        let width = hasRoom ? 13 : columns - 8
        let text = fitted(name(row), to: width, style: .middle, glyphs: glyphs) + between
        return CardLine(text: text + " " + fitted(right, to: 7, align: .right), role: row.isHeld ? .dim : .plain)
    }

    private func name(_ row: WhereIs.Row) -> String { card.item == nil ? row.sku.rawValue : row.place.rawValue }

    private func free(_ row: WhereIs.Row) -> String {
        if row.isInTote { return Words.inTote }
        return row.isHeld ? Words.held : String(row.free)
    }

    private func row(_ name: String, _ batch: String, _ grade: String, _ numbers: [String]) -> String {
        let right = numbers.map { " " + fitted($0, to: 7, align: .right, style: .number) }.joined()
        let shown = [batch, grade].filter { !$0.isEmpty }.joined(separator: ", ")
        let width = max(0, columns - 15 - right.utf8.count)
        return fitted(name, to: 14, style: .middle, glyphs: glyphs) + " "
            + fitted(glyphs.spelled(shown), to: width, glyphs: glyphs) + right
    }

    // MARK: Facts

    private var facts: [CardLine] {
        if card.isBlind { return [] }
        let head = CardLine(text: Words.lastFacts + (card.facts.isEmpty ? ": " + Words.noFacts : ""), role: .label)
        return [head] + card.facts.flatMap(told)
    }

    private func told(_ past: WhereIs.Past) -> [CardLine] {
        let when = Words.shortWhen(past.at, now: now, offset: offset)
        let badge = past.by.rawValue
        let words = glyphs.spelled(Words.fact(past.body, on: card.subject))
        if isNarrow {
            return [CardLine(text: fitted("\(when) \(badge)", to: columns, style: .middle, glyphs: glyphs), role: .dim)]
                + wrap(words, to: columns - 1).map { CardLine(text: " " + $0) }
        }
        let left = fitted(when, to: 7) + fitted(badge, to: 10, style: .middle, glyphs: glyphs) + " "
        let indent = String(repeating: " ", count: 18)
        return wrap(words, to: columns - 18).enumerated().map { index, text in
            CardLine(text: (index == 0 ? left : indent) + text)
        }
    }
}

extension StockTrust {
    fileprivate var role: TextScreen.Role {
        switch self {
        case .sure: .ok
        case .fair: .plain
        case .doubtful: .warning
        }
    }
}

extension WhereIs {
    /// The card as rows of text, so many columns wide; times are of a site so many minutes ahead of UTC.
    public func text(columns: Int, now: Moment, offset: Int) -> [String] {
        CardWriter(card: self, columns: columns, glyphs: .unicode, now: now, offset: offset).lines.map(\.text)
    }

    /// What a fact of the card says, in plain words.
    public func words(of past: Past) -> String { Words.fact(past.body, on: subject) }
}
