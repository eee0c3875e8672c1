// A picture in text: two pixels stand in each cell, the upper one as the colour of ▀ and the lower one behind it. On a
// terminal with two colours only, a cell is a shade: how bright its two pixels are together.

/// A colour.
public struct Colour: Hashable, Sendable {
    public var red, green, blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

    /// How bright the eye finds it, from 0 to 255.
    public var brightness: Int { (Int(red) * 299 + Int(green) * 587 + Int(blue) * 114) / 1000 }

    /// The nearest one of the 6 × 6 × 6 colours, or of the greys, that terminals with 256 colours have.
    var of256: Int {
        let (r, g, b) = (Self.step(red), Self.step(green), Self.step(blue))
        if r == g, g == b, (8...238).contains(brightness) { return 232 + min(23, max(0, (brightness - 3) / 10)) }
        return 16 + 36 * r + 6 * g + b
    }

    /// The six steps of a part are 0, 95, 135, 175, 215 and 255.
    private static func step(_ part: UInt8) -> Int {
        if part < 48 { return 0 }
        return part < 115 ? 1 : (Int(part) - 35) / 40
    }
}

/// What a terminal can show of a picture.
public enum PictureColours: String, CaseIterable, Sendable {
    case full, of256, none

    /// What the variables of a terminal say; nil when it shows no blocks at all.
    public init?(term: String, colourTerm: String, isUnicode: Bool) {
        guard isUnicode, !term.isEmpty, term != "dumb" else { return nil }
        if ["truecolor", "24bit"].contains(colourTerm) {
            self = .full
        } else if term.contains("256") {
            self = .of256
        } else {
            self = .none
        }
    }
}

/// A picture as lines of text, two rows of pixels in each, for a terminal that obeys ANSI sequences.
public func halfBlocks(_ picture: Picture, colours: PictureColours) -> [String] {
    stride(from: 0, to: picture.rows, by: 2).map { row in
        var line = ""
        for column in 0..<picture.columns {
            let upper = picture[column, row]
            let lower = row + 1 < picture.rows ? picture[column, row + 1] : upper
            switch colours {
            case .full:
                line +=
                    "\u{1B}[38;2;\(upper.red);\(upper.green);\(upper.blue)m"
                    + "\u{1B}[48;2;\(lower.red);\(lower.green);\(lower.blue)m▀"
            case .of256: line += "\u{1B}[38;5;\(upper.of256)m\u{1B}[48;5;\(lower.of256)m▀"
            case .none: line.append(shade(upper.brightness + lower.brightness))
            }
        }
        return colours == .none ? line : line + "\u{1B}[0m"
    }
}

/// The glyph for how bright two pixels are together, on a dark screen.
private func shade(_ sum: Int) -> Character {
    let shades: [Character] = [" ", "░", "▒", "▓", "█"]
    return shades[min(shades.count - 1, sum * shades.count / 511)]
}

/// Which pixels are dark when a picture is shown in two colours, row by row: each pixel's error is handed on to the
/// neighbours that come after it, so that the average of an area stays what it was (Floyd and Steinberg, 1976).
public func dithered(_ picture: Picture) -> [Bool] {
    var light: [Int] = []
    for row in 0..<picture.rows {
        for column in 0..<picture.columns { light.append(picture[column, row].brightness * 16) }
    }
    var dark = [Bool](repeating: false, count: light.count)
    let columns = picture.columns
    for at in light.indices {
        dark[at] = light[at] < 128 * 16
        let error = light[at] - (dark[at] ? 0 : 255 * 16)
        let (column, isLastRow) = (at % columns, at + columns >= light.count)
        if column + 1 < columns { light[at + 1] += error * 7 / 16 }
        guard !isLastRow else { continue }
        if column > 0 { light[at + columns - 1] += error * 3 / 16 }
        light[at + columns] += error * 5 / 16
        if column + 1 < columns { light[at + columns + 1] += error / 16 }
    }
    return dark
}
