import Barcode
import TestSupport
import Testing
import TextScreen

@testable import Labels

@Suite struct SymbolTests {
    @Test(arguments: ["A", "%CMD-OK", "A-04-12-C", "RMA-1042", "0123456789", "12345", "a>b^c~d_e\\f", "x1234567y"])
    func aCode128SaysItsText(text: String) throws {
        let grid = try Symbol.make(.code128, text)
        #expect(Code128Reader.read(grid) == text)
        #expect(grid.quietZone == 10 && grid.isLinear)
    }

    @Test func aKnownCode128HasTheBarsOfTheStandard() throws {
        // Start B, A, check 34 (104 + 33 = 137, less 103), stop; widths from the standard's table.
        let bars = "211214" + "111323" + "131123" + "2331112"
        let expected = bars.enumerated().map { index, width in
            String(repeating: index % 2 == 0 ? "X" : " ", count: width.wholeNumberValue ?? 0)
        }.joined()
        #expect(picture(try Symbol.make(.code128, "A")) == [expected])
    }

    static let elementTexts = [
        "(00)340123450000000017", "(01)09506000134352(17)270301(10)L2391(21)S-1", "(10)AB(21)CD(17)270301",
        "(01)09506000134352(10)a_b(21)(x)y",
    ]

    @Test(arguments: elementTexts)
    func aGS1Code128BeginsWithFNC1AndHasMoreOnlyWhereTheStandardWantsThem(text: String) throws {
        let elements = parseElementString(text).elements
        let sent = "\u{1D}" + gs1ElementString(elements, aim: "")
        #expect(Code128Reader.read(try Symbol.make(.gs1Code128, text)) == sent)
        #expect(try Symbol.make(.gs1Code128, elements: elements) == Symbol.make(.gs1Code128, text))
        #expect(try Symbol.make(.gs1Code128, gs1ElementString(elements)) == Symbol.make(.gs1Code128, text))
    }

    @Test func aQRCodeHasItsFindersAndDiffersForEveryText() throws {
        let finder = ["XXXXXXX", "X     X", "X XXX X", "X XXX X", "X XXX X", "X     X", "XXXXXXX"]
        var seen: Set<DotGrid> = []
        for label in CommandLabel.allCases {
            let grid = try Symbol.make(.qrCode, label.labelText)
            // Fifteen letters and signs fit the smallest version.
            #expect(grid.width == 21 && grid.rows == 21 && grid.quietZone == 4)
            let rows = picture(grid)
            #expect(rows.prefix(7).map { String($0.prefix(7)) } == finder)
            #expect(rows.prefix(7).map { String($0.suffix(7)) } == finder)
            #expect(rows.suffix(7).map { String($0.prefix(7)) } == finder)
            #expect(rows.suffix(7).map { String($0.suffix(7)) } != finder)
            seen.insert(grid)
        }
        #expect(seen.count == CommandLabel.allCases.count)
        #expect(try Symbol.make(.gs1QRCode, "(10)AB") != Symbol.make(.qrCode, "10AB"))
        #expect(try Symbol.make(.qrCode, "Zürich 日本").width > 21)
    }

    @Test func aDataMatrixIsASquareWithItsSolidAndItsBrokenEdges() throws {
        for text in SymbolTests.elementTexts {
            let grid = try Symbol.make(.gs1DataMatrix, text)
            #expect(grid.width == grid.rows)
            for index in 0..<grid.width {
                #expect(grid[0, index] && grid[index, grid.rows - 1])
                #expect(grid[index, 0] == (index % 2 == 0))
            }
        }
        #expect(try Symbol.make(.gs1DataMatrix, "(10)AB") != Symbol.make(.dataMatrix, "10AB"))
    }

    @Test func anEAN13HasItsGuardsAndItsDigits() throws {
        let grid = try Symbol.make(.ean13, "4006381333931")
        let bars = picture(grid)[0]
        #expect(grid.width == 95 && grid.quietZone == 11)
        #expect(bars.hasPrefix("X X") && bars.hasSuffix("X X"))
        #expect(String(Array(bars)[45..<50]) == " X X ")
        // The right half, by the standard's set C.
        let sets = [
            "XXX  X ", "XX  XX ", "XX XX  ", "X    X ", "X XXX  ", "X  XXX ", "X X    ", "X   X  ", "X  X   ",
            "XXX X  ",
        ]
        let digits = stride(from: 50, to: 92, by: 7).map { sets.firstIndex(of: String(Array(bars)[$0..<$0 + 7])) }
        #expect(digits == [3, 3, 3, 9, 3, 1])
    }

    @Test func withoutTheLibraryTheErrorSaysWhatToInstall() {
        #expect(throws: SymbolError.libraryMissing(named: "/nowhere/libzint.so")) {
            try Symbol.make(.qrCode, "A", library: "/nowhere/libzint.so")
        }
        #expect("\(SymbolError.libraryMissing(named: nil))".contains("apt install libzint2.11"))
        // A library without those functions.
        #expect(throws: SymbolError.libraryOther(found: 0, wanted: 211)) {
            try Symbol.make(.qrCode, "A", library: "libc.so.6")
        }
        #expect("\(SymbolError.libraryOther(found: 210, wanted: 211))".contains("libzint 2.10, expected libzint 2.11"))
    }

    @Test func whatCannotBeASymbolIsRefusedWithItsReason() {
        #expect(throws: SymbolError.length(0)) { try Symbol.make(.qrCode, "") }
        #expect(throws: SymbolError.length(4001)) { try Symbol.make(.qrCode, String(repeating: "A", count: 4001)) }
        #expect(throws: SymbolError.characters("Zürich")) { try Symbol.make(.code128, "Zürich") }
        #expect(throws: SymbolError.characters("a\nb")) { try Symbol.make(.code128, "a\nb") }
        #expect(throws: SymbolError.notElements("(01)1", position: 5)) { try Symbol.make(.gs1Code128, "(01)1") }
        #expect(throws: SymbolError.notElements("hello", position: 0)) { try Symbol.make(.gs1QRCode, "hello") }
        #expect(throws: SymbolError.self) { try Symbol.make(.ean13, "4006381333932") }
        #expect(throws: SymbolError.self) { try Symbol.make(.code128, String(repeating: "A", count: 300)) }
    }

    // MARK: The same in ZPL

    @Test func randomTextsInZPLSayWhatTheySayInAtMostOneCharacterMoreThanTheLibrary() throws {
        var random = SeededRandom.fresh()
        let all = (0x20..<0x7F).map { Character(Unicode.Scalar($0)) }
        for _ in 0..<300 {
            let text = random.text(1...14, of: Bool.random(using: &random) ? all : Array("0123456789AB"))
            let data = try #require(Code128Data(text))
            let read = try #require(Code128Reader.read(field: data.text), "\(data.text) SEED=\(random.seed)")
            #expect(read.text == text, "SEED=\(random.seed)")
            #expect(read.characters == data.characters, "\(text) \(data.text) SEED=\(random.seed)")
            #expect(!data.text.contains("^") && !data.text.contains("~"), "SEED=\(random.seed)")
            let bars = try Symbol.make(.code128, text)
            #expect(data.characters * 11 + 2 <= bars.width + 11, "\(text) SEED=\(random.seed)")
        }
    }

    @Test(arguments: elementTexts)
    func elementsInZPLAreTheSameGS1Code128(text: String) throws {
        let elements = parseElementString(text).elements
        let data = try #require(Code128Data(elements: elements))
        #expect(Code128Reader.read(field: data.text)?.text == "\u{1D}" + gs1ElementString(elements, aim: ""))
        #expect(data.text.hasPrefix(">;>8") || data.text.hasPrefix(">:>8"))
    }

    @Test func whatIsNoContentIsNone() {
        #expect(Code128Data("") == nil && Code128Data("ü") == nil && Code128Data("a\u{1D}b") == nil)
        #expect(Code128Data(elements: []) == nil && Code128Data(elements: [Element("10", "a b")]) == nil)
    }
}
