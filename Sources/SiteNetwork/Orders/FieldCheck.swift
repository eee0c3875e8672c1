/// Notes what is wrong with fields, in the order in which they are looked at.
struct FieldCheck {
    var problems: [FieldProblem] = []

    /// A text that names something: it may not be empty.
    mutating func name(_ path: String, _ value: String) {
        if value.allSatisfy(\.isWhitespace) { add(path, .empty) }
        text(path, value)
    }

    /// Lengths are counted in code points: a thousand accents on one letter are one character to a reader only.
    mutating func text(_ path: String, _ value: String) {
        let scalars = value.unicodeScalars
        let length = scalars.count
        if length > NetworkLimits.textLength {
            add(path, .tooLong(characters: length, limit: NetworkLimits.textLength))
        }
        for (position, scalar) in scalars.prefix(NetworkLimits.textLength).enumerated()
        where FieldCheck.steers(scalar) {
            return add(path, .controlCharacter(code: scalar.value, position: position))
        }
    }

    mutating func number(_ path: String, _ value: Int, in range: ClosedRange<Int>) {
        guard !range.contains(value) else { return }
        add(path, .outOfRange(found: value, least: range.lowerBound, most: range.upperBound))
    }

    mutating func count(_ path: String, _ count: Int, limit: Int) {
        if count > limit { add(path, .tooMany(found: count, limit: limit)) }
    }

    mutating func add(_ path: String, _ fault: FieldFault) {
        problems.append(FieldProblem(path, fault))
    }

    /// C0, DEL, C1, the separators of lines and paragraphs, and what turns the direction of reading.
    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
