import ArgumentParser
import Barcode
import BarcodeChecks
import Terminal

// Millions of texts through everything that reads barcodes: good ones, good ones with damage, and nonsense. A run is
// determined by its seed. What must hold for each text is in BarcodeChecks; a text that breaks it ends the run with
// exit code 1, the text and its number. A trap ends the run by itself; run again with the same seed to find it.

struct FuzzBarcode: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz-barcode", abstract: "Random and damaged texts through every barcode reader.",
        discussion: "Example: swift run -c release dockline-bench fuzz-barcode --count 10000000 --seed 42")
    @Option(help: "How many texts.") var count = 1_000_000
    @Option(help: "The seed; the same seed makes the same texts.") var seed: UInt64?

    func run() throws {
        let seed = seed ?? UInt64.random(in: 0..<1_000_000)
        print("seed \(seed)")
        var maker = TextMaker(seed: seed)
        print("identifiers with good values \(maker.pool.count) of \(AI.all.count)")
        var tally = Tally()
        let before = monotonicNanoseconds()
        for number in 0..<count {
            let text = maker.text(number)
            if let complaint = BarcodeChecks.complaint(about: text, number, note: { tally.note($0) }) {
                print("text \(number): \(text.debugDescription)\n\(complaint)")
                throw ExitCode.failure
            }
            if number % 8 == 0,
                let complaint = BarcodeChecks.readerComplaint(about: text, number, note: { tally.note($0) })
            {
                print("text \(number) through the reader: \(text.debugDescription)\n\(complaint)")
                throw ExitCode.failure
            }
        }
        let seconds = Double(monotonicNanoseconds() - before) / 1e9
        print("texts \(count) · \(Int(Double(count) / max(seconds, 1e-9))) a second")
        for (name, times) in tally.counts.sorted(by: { $0.key < $1.key }) { print("\(name) \(times)") }
    }
}

/// How often each thing happened.
struct Tally {
    private(set) var counts: [String: Int] = [:]

    mutating func note(_ name: String) { counts[name, default: 0] += 1 }
}

/// Makes the texts.
struct TextMaker {
    private var dice: Dice
    /// For every identifier values that obey it.
    let pool: [(ai: AI, values: [String])]

    private static let pieces: [String] = [
        "\u{1D}", "^", "{GS}", "(", ")", "\\(", "]C1", "]d2", "]E0", "]Q1", "|]e0", "(01)", "(10)", "01", "17", "10",
        "21",
        "00", "8003", "https://", "http://a.b", "/01/", "/10/", "?17=", "&", ";", "%2F", "%00", "+",
        "urn:epc:id:sgtin:",
        "urn:epc:tag:sscc-96:", "3074257B", "é", "漢", "👍🏽", "\u{301}", "\u{0}", "٣", "X", "-", "12*", "%CMD-OK",
    ]

    init(seed: UInt64) {
        var dice = Dice(seed)
        pool = AI.all.compactMap { ai in
            let values = TextMaker.values(ai, &dice)
            return values.isEmpty ? nil : (ai, values)
        }
        self.dice = dice
    }

    /// Tries many values until some obey; the identifiers' rules are not known here, which makes this a test of them.
    private static func values(_ ai: AI, _ dice: inout Dice) -> [String] {
        var found: [String] = []
        for _ in 0..<4000 where found.count < 6 {
            let value = candidate(ai, &dice)
            if parseElementString("]C1\(ai)\(value)").isValid { found.append(value) }
        }
        return found
    }

    private static func candidate(_ ai: AI, _ dice: inout Dice) -> String {
        let (least, most) = (ai.lengths.lowerBound, ai.lengths.upperBound)
        let length = least + dice.below(most - least + 1)
        let special = [
            "270331", "2703311200", "270300", "000000", "20240229", "202402291200", "0101", "1", "0", "9", "276",
            "978100",
            "DE", "PX", "1/2", "00010000200311", "09506000134352" + "0101", "GB82WEST12345698765432",
            "1987654Ad4X4bL5ttr2310c2K", "106141416543213150110120", "001234561234560123456", "18000000003600000000",
            "1ABC",
            "001234-", "%2Fabc", "276ABC", "270331235959", "1234ABC",
        ]
        switch dice.below(4) {
        case 0: return dice.pick(special)
        case 1:
            let body = digits(max(1, length - 1), &dice)
            return body + String(CheckDigit.of(body: body) ?? 0)
        case 2: return digits(length, &dice)
        default:
            let letters = Array("ABCXYZabcxyz0123456789-._/()%!".utf8)
            return String(decoding: (0..<length).map { _ in dice.pick(letters) }, as: UTF8.self)
        }
    }

    private static func digits(_ count: Int, _ dice: inout Dice) -> String {
        String(decoding: (0..<count).map { _ in UInt8(0x30 + dice.below(10)) }, as: UTF8.self)
    }

    /// The next text.
    mutating func text(_ number: Int) -> String {
        switch number % 8 {
        case 0, 1: return damaged(good())
        case 2: return damaged(damaged(good()))
        case 3: return good()
        case 4: return damaged(other())
        case 5: return other()
        default: return (0..<dice.below(8)).map { _ in dice.pick(TextMaker.pieces) }.joined()
        }
    }

    private mutating func good() -> String {
        let elements = (0...dice.below(5)).map { _ in
            let (ai, values) = dice.pick(pool)
            return Element(ai, dice.pick(values))
        }
        switch dice.below(4) {
        case 0: return gs1BracketedString(elements)
        case 1: return gs1ElementString(elements, aim: dice.pick(["]C1", "]d2", "]e0", ""]), separator: "^")
        case 2:
            let key = Element("01", "09506000134352")
            // What may not stand in a link is sent as a scan instead.
            return (try? digitalLink([key] + elements)) ?? gs1ElementString(elements)
        default: return gs1ElementString(elements)
        }
    }

    private mutating func other() -> String {
        let body = TextMaker.digits(dice.pick([7, 11, 12, 13, 17]), &dice)
        switch dice.below(6) {
        case 0: return "3\(dice.pick(["0", "1", "3", "6"]))" + hex(dice.pick([22, 48, 50]))
        case 1: return "3074257BF7194E4000" + hex(6) + dice.pick(["", ",E28011700000020F8A1B2C3D,-52,3", "\t-40.5"])
        case 2: return "urn:epc:tag:sgtin-96:\(dice.below(9)).0614141.812345.\(dice.below(1 << 40))"
        case 3: return dice.pick(["0-306-40615-2", "978-3-16-148410-0", "0317-8471", "080442957X", "2049-3630"])
        case 4: return dice.pick(["]E0", "]E4", "]I1", ""]) + body + String(CheckDigit.of(body: body) ?? 0)
        default: return TextMaker.digits(1 + dice.below(24), &dice)
        }
    }

    private mutating func hex(_ count: Int) -> String {
        let digits = Array("0123456789ABCDEFabcdef".utf8)
        return String(decoding: (0..<count).map { _ in dice.pick(digits) }, as: UTF8.self)
    }

    /// Cuts, doubles, overwrites and inserts.
    private mutating func damaged(_ text: String) -> String {
        var bytes = Array(text.utf8)
        let place = dice.below(bytes.count + 1)
        let end = min(bytes.count, place + dice.below(4))
        switch dice.below(4) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        case 2: bytes.insert(contentsOf: dice.pick(TextMaker.pieces).utf8, at: place)
        default: for index in place..<end { bytes[index] = UInt8(0x20 + dice.below(95)) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
