// Cutting, aligning and wrapping. Identifiers are cut in the middle because both ends carry meaning, words at the end,
// and numbers never: a cut number is a wrong number, so one that does not fit shows `###`. A character that takes
// several cells, as syllables of Devanagari do, is kept or left out as a whole.

/// How a text that does not fit is cut.
public enum Cut: Hashable, Sendable {
    /// Words: `Lunch bag red r…`.
    case end
    /// Identifiers: `00345…678`.
    case middle
    /// What is being typed: `…5678`.
    case start
    /// Numbers: `###`.
    case number
}

/// Where a text stands in its field.
public enum Alignment: Hashable, Sendable {
    /// At the beginning, in the middle or at the end of the field.
    case left, center, right
}

/// Returns the text cut to at most so many columns.
public func truncate(_ text: String, to columns: Int, style: Cut = .end, glyphs: Glyphs = .unicode) -> String {
    let shown = displayable(text)
    guard columns > 0 else { return "" }
    let width = TextWidth.columns(of: shown)
    if width <= columns { return shown }
    let mark = glyphs.ellipsis
    switch style {
    case .number:
        return String(repeating: "#", count: min(columns, 3))
    case .end:
        return prefix(of: clusters(of: shown), columns: columns - 1) + mark
    case .start:
        return mark + suffix(of: clusters(of: shown), columns: columns - 1)
    case .middle:
        let all = clusters(of: shown)
        let head = columns / 2
        return prefix(of: all, columns: head) + mark + suffix(of: all, columns: columns - 1 - head)
    }
}

/// Returns the text cut or padded to exactly so many columns.
public func fitted(
    _ text: String, to columns: Int, align: Alignment = .left, style: Cut = .end, glyphs: Glyphs = .unicode
) -> String {
    let shown = truncate(text, to: columns, style: style, glyphs: glyphs)
    let space = max(0, columns - TextWidth.columns(of: shown))
    let before: Int
    switch align {
    case .left: before = 0
    case .center: before = space / 2
    case .right: before = space
    }
    return blanks(before) + shown + blanks(space - before)
}

/// Breaks a text into lines of at most so many columns, between words where possible.
public func wrap(_ text: String, to columns: Int) -> [String] {
    let limit = max(1, columns)
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in displayable(text).split(separator: " ") {
        var rest = clusters(of: String(word))
        var wordWidth = rest.reduce(0) { $0 + $1.columns }
        if width > 0, width + 1 + wordWidth <= limit {
            line += " " + word
            width += 1 + wordWidth
            continue
        }
        if width > 0 { lines.append(line) }
        while wordWidth > limit {
            let fitting = clustersFitting(rest, columns: limit)
            let whole = wholeCharacters(in: rest, atMost: fitting)
            let taken = max(1, whole == 0 ? fitting : whole)
            lines.append(rest[..<taken].map(\.text).joined())
            rest.removeFirst(taken)
            wordWidth = rest.reduce(0) { $0 + $1.columns }
        }
        line = rest.map(\.text).joined()
        width = wordWidth
    }
    if width > 0 { lines.append(line) }
    return lines
}

func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
}

private func clustersFitting(_ all: [Cluster], columns: Int) -> Int {
    var used = 0
    for (index, cluster) in all.enumerated() {
        used += cluster.columns
        if used > columns { return index }
    }
    return all.count
}

private func prefix(of all: [Cluster], columns: Int) -> String {
    all[..<wholeCharacters(in: all, atMost: clustersFitting(all, columns: columns))].map(\.text).joined()
}

/// So many clusters from the beginning that no character is torn.
private func wholeCharacters(in all: [Cluster], atMost count: Int) -> Int {
    var count = count
    while count > 0, count < all.count, all[count].continues { count -= 1 }
    return count
}

private func suffix(of all: [Cluster], columns: Int) -> String {
    var start = all.count - clustersFitting(all.reversed(), columns: columns)
    while start < all.count, all[start].continues { start += 1 }
    return all[start...].map(\.text).joined()
}
