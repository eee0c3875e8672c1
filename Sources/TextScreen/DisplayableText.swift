// What untrusted text must lose before it may reach a terminal.
//
// An item name is data from outside. It must not be able to move the cursor, reverse the line, hide characters or
// stack marks over its neighbours. So: white space controls become a space, every other control, format,
// bidirectional, zero-width and tag character goes, unassigned and private scalars become U+FFFD, at most four
// combining marks stay on a character, and sequences whose width terminals disagree about are taken apart (joined
// emoji, flags, skin tones).

/// At most so many combining marks stay on one character; the terminal library keeps no more.
public let combiningMarksMax = 4

/// Returns the text without anything that could disturb a screen.
public func displayable(_ text: String) -> String {
    if TextWidth.isPrintableASCII(text) { return text }
    var result = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
        guard let shown = displayable(scalar) else { continue }
        if TextWidth.columns(of: shown) == 0 {
            marks += 1
            if marks > combiningMarksMax { continue }
        } else {
            marks = 0
        }
        result.append(shown)
    }
    return String(result)
}

/// Returns the scalar to show instead, or nil when nothing may be shown.
func displayable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20..<0x7F: return scalar
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return " "
    case 0x00..<0x20, 0x7F..<0xA0: return nil
    case 0xA0: return " "
    case 0x1F1E6...0x1F1FF: return Unicode.Scalar(0x41 + scalar.value - 0x1F1E6)
    case 0x1F3FB...0x1F3FF: return nil
    default: break
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return nil }
    switch properties.generalCategory {
    case .control, .format: return nil
    case .unassigned, .privateUse, .surrogate: return "\u{FFFD}"
    case .spaceSeparator: return scalar.value == 0x3000 ? scalar : " "
    default: return scalar
    }
}

/// Returns a text as data shows it to a person: control bytes become visible marks instead of vanishing.
public func visibleControls(_ text: String, glyphs: Glyphs) -> String {
    if TextWidth.isPrintableASCII(text) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        if scalar.value < 0x20 || scalar.value == 0x7F {
            result += glyphs.controlMark(UInt8(scalar.value))
        } else {
            result.unicodeScalars.append(scalar)
        }
    }
    return displayable(result)
}
