import BarcodeChecks
import Terminal
import TextScreen

/// Bytes of a terminal through the key decoder: however they are parted they mean the same, and silence ends all that
/// was begun.
struct FuzzKeys: Fuzzer {
    /// What terminals and scanners send.
    static let pieces: [[UInt8]] =
        [
            "\u{1B}OP", "\u{1B}[11~", "\u{1B}[24~", "\u{1B}[[A", "\u{1B}[1;2P", "\u{1B}[15;2~", "\u{1B}[A",
            "\u{1B}OD", "\u{1B}[Z", "\u{1B}x", "\u{1B}é", "\u{1B}", "\u{1B}[", "\u{1B}[<0;1;1M", "\u{1B}[?62;c",
            "\u{1B}]0;title\u{7}", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[200~A-01\r\u{1B}[201~", "\r", "\n", "\t",
            "\u{7F}", "\u{10}", "\u{C}", "\u{1D}", "A-01-01-A", "4006381333931\r", "]C10109506000134352\u{1D}10ABC\r",
            "日本", "👍🏽", "\u{301}", "٣",
        ].map { Array($0.utf8) }

    mutating func strike(_ dice: inout Dice, _ report: inout FuzzReport) -> String? {
        var good: [UInt8] = []
        for _ in 0...dice.below(6) { good += dice.pick(Self.pieces) }
        let bytes = Damage.done(to: good, with: Self.pieces, &dice)
        var (whole, parted) = (KeyDecoder(), KeyDecoder())
        let atOnce = whole.decode(bytes, at: 0)
        var (rest, inParts) = (bytes[...], [Key]())
        while !rest.isEmpty {
            let part = rest.prefix(1 + dice.below(9))
            inParts += parted.decode(part, at: 0)
            rest = rest.dropFirst(part.count)
        }
        guard inParts == atOnce else { return "\(shown(bytes)) in parts is \(inParts), and at once \(atOnce)" }
        for key in atOnce { report.note(Self.name(key)) }
        // A character that was cut off may have begun behind the end of a paste, so more than one thing may be open.
        for _ in 0..<4 {
            guard let due = whole.deadline else { break }
            report.note("ended by silence")
            _ = whole.expire(at: due)
        }
        guard whole.deadline == nil, !whole.isPasting else { return "\(shown(bytes)) is never over" }
        guard whole.decode("X".utf8, at: .max / 2) == [.character("X")] else { return "\(shown(bytes)) spoils an X" }
        return nil
    }

    func finish() -> String? { nil }

    private static func name(_ key: Key) -> String {
        switch key {
        case .character: "characters"
        case .paste: "pastes"
        case .unknown: "unknown sequences"
        case .control, .enter, .lineFeed, .tab, .backspace: "control bytes"
        default: "keys"
        }
    }
}
