import TextScreen

extension Glyphs {
    /// A text with the marks that sentences are made with, in the characters that this set may draw.
    ///
    /// Words do not know the terminal, so they are spelled here, at the edge where they are drawn.
    func spelled(_ text: String) -> String {
        switch self {
        case .unicode: return text
        case .ascii:
            if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
            var result = ""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\u{2192}": result += "->"
                case "\u{2026}": result += ellipsis
                case "\u{D7}": result += times
                case "\u{B7}": result += dot
                case "\u{2421}": result += controlMark(0x7F)
                case "\u{2400}"..."\u{241F}": result += controlMark(UInt8(scalar.value - 0x2400))
                default: result.unicodeScalars.append(scalar)
                }
            }
            return result
        }
    }
}
