/// What came from outside, fit for a log: no control character reaches a terminal, no line break makes a second line,
/// and nothing is longer than `max`. What is left out is marked.
func cleaned(_ text: String, max: Int = 200) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if result.count == max {
            result.append("…")
            break
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
            result.append("\u{FFFD}")
        default: result.append(properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : scalar)
        }
    }
    return String(result)
}
