// What a keyboard layout does to a scanner.
//
// A scanner that acts as a keyboard presses the keys of a US keyboard. The computer maps those keys by its own layout:
// on a French one the key of `1` types `&`, on a German one `y` types `z`. The damage is a substitution of single
// characters, so it can be undone, except for dead keys, which type nothing until the next key. Caps Lock exchanges
// capital and small letters on top.
//
// The tables name the printable keys of a PC keyboard row by row, first alone, then with Shift; a middle dot stands
// for a dead key.

/// The layout that the computer applies to the keys its scanner presses.
public enum KeyboardLayout: String, Hashable, Sendable, CaseIterable, Codable {
    /// United States: what scanners expect; nothing is changed.
    case us
    /// France and Belgium's common part.
    case azerty
    /// Germany and Austria.
    case qwertz

    private var keys: String {
        switch self {
        case .us:
            #"`1234567890-=qwertyuiop[]\asdfghjkl;'zxcvbnm,./"# + #"~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?"#
        case .azerty:
            #"²&é"'(-è_çà)=azertyuiop·$*qsdfghjklmùwxcvbn,;:!"# + #"·1234567890°+AZERTYUIOP·£µQSDFGHJKLM%WXCVBN?./§"#
        case .qwertz:
            "·1234567890ß·qwertzuiopü+#asdfghjklöäyxcvbnm,.-" + #"°!"§$%&/()=?·QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_"#
        }
    }

    /// What arrives for each character below U+0100 that the scanner sends; nil for dead keys.
    private static let arriving = KeyboardLayout.allCases.map { layout in
        pairs(of: layout).reduce(into: unchanged) { $0[Int($1.sent.value)] = $1.arrived == "·" ? nil : $1.arrived }
    }

    /// What the scanner sent for each character below U+0100 that arrives.
    private static let meaning = KeyboardLayout.allCases.map { layout in
        pairs(of: layout).reduce(into: unchanged) { if $1.arrived != "·" { $0[Int($1.arrived.value)] = $1.sent } }
    }

    private static let unchanged: [Unicode.Scalar?] = (0..<256).map { Unicode.Scalar(UInt8($0)) }

    private static func pairs(of layout: KeyboardLayout) -> [(sent: Unicode.Scalar, arrived: Unicode.Scalar)] {
        zip(KeyboardLayout.us.keys.unicodeScalars, layout.keys.unicodeScalars).map { ($0, $1) }
    }

    private var index: Int {
        switch self {
        case .us: 0
        case .azerty: 1
        case .qwertz: 2
        }
    }

    /// What the computer types when the scanner presses the key of a character; nil for a dead key.
    public func arrival(of sent: Unicode.Scalar, capsLock: Bool = false) -> Unicode.Scalar? {
        let arrived = sent.value < 256 ? Self.arriving[index][Int(sent.value)] : sent
        return capsLock ? arrived.map(\.caseExchanged) : arrived
    }

    /// What the computer types for a whole text; dead keys leave nothing behind.
    public func arrival(of sent: String, capsLock: Bool = false) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: sent.unicodeScalars.compactMap { arrival(of: $0, capsLock: capsLock) })
        return String(text)
    }

    /// The character that the scanner meant by one that arrived.
    public func meaning(of arrived: Unicode.Scalar, capsLock: Bool = false) -> Unicode.Scalar {
        let scalar = capsLock ? arrived.caseExchanged : arrived
        return scalar.value < 256 ? Self.meaning[index][Int(scalar.value)] ?? scalar : scalar
    }

    /// The text that the scanner meant by one that arrived.
    public func meaning(of arrived: String, capsLock: Bool = false) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: arrived.unicodeScalars.map { meaning(of: $0, capsLock: capsLock) })
        return String(text)
    }

    /// The damage that turned a self-checking code, a code of digits or the expected text into this unknown one, if
    /// there is one.
    ///
    /// It only explains; nothing is accepted on the strength of it.
    public static func suspected(
        behind text: String, expecting expected: String? = nil
    ) -> (layout: KeyboardLayout, capsLock: Bool)? {
        guard text.utf8.count >= 6, !Code.parse(text).isSelfChecking else { return nil }
        for layout in KeyboardLayout.allCases {
            for capsLock in [false, true] where layout != .us || capsLock {
                let meant = layout.meaning(of: text, capsLock: capsLock)
                if meant == text { continue }
                let isDigits = layout != .us && meant.utf8.allSatisfy(isDigit)
                if meant == expected || isDigits || Code.parse(meant).isSelfChecking { return (layout, capsLock) }
            }
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// The small letter for a capital one and the other way round, within Latin-1, as Caps Lock does it.
    var caseExchanged: Unicode.Scalar {
        switch value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: Unicode.Scalar(value + 0x20) ?? self
        case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE: Unicode.Scalar(value - 0x20) ?? self
        default: self
        }
    }
}
