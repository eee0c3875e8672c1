import Barcode
import Foundation
import FoundationXML
import Testing
import TextScreen
import Warehouse

@testable import Labels

@Suite struct SheetTests {
    private func hostileSheet() -> Sheet {
        Sheet(
            title: hostileTexts.joined(),
            groups: hostileTexts.map { SheetGroup($0, [SheetCard(.text("A"), caption: $0, note: $0)]) })
    }

    private func bins() -> [Place] {
        (1...2).flatMap { aisle in
            (1...20).map { bay in
                Place(
                    id: PlaceID("A-0\(aisle)-\(bay + 10)-A"), kind: .bin,
                    address: Address(zone: "A", aisle: aisle, bay: bay + 10, level: "A"))
            }
        }
    }

    // MARK: Cards

    @Test func theCommandSheetsHaveEveryCommandAndNoneTwice() {
        func texts(_ sheet: Sheet) -> [String] {
            sheet.cards.map { card in if case .text(let text) = card.content { text } else { "" } }
        }
        let sheet = Sheet.commands()
        let (texts, graders) = (texts(sheet), texts(Sheet.returns()))
        #expect(Set(texts).count == texts.count && Set(graders).count == graders.count)
        #expect(Set((texts + graders).compactMap { CommandLabel(label: $0) }) == Set(CommandLabel.allCases))
        #expect(Sheet.returns().groups.map(\.title) == ["Grades", "Digits", "Answers"])
        #expect(Sheet.returns().groups[0].cards.map(\.caption) == ["Grade A", "Grade B", "Grade C", "Grade D"])
        #expect(sheet.groups.map(\.title) == ["Answers", "Exceptions", "Digits"])
        #expect(sheet.groups[2].cards.map(\.caption) == (0...9).map(String.init))
        #expect(Set(sheet.cards.map(\.caption)).count == texts.count)
    }

    @Test func binsShowTheirCheckDigitsAndAreGroupedByAisle() {
        let sheet = Sheet.bins(bins(), site: "Leeds")
        #expect(sheet.groups.map(\.title) == ["Zone A · aisle 1", "Zone A · aisle 2"])
        for card in sheet.cards {
            guard case .text(let code) = card.content else { continue }
            #expect(card.caption == "\(code) · \(placeCheckDigits(PlaceID(code)))")
        }
    }

    @Test func itemsAreShownByTheBarcodeOfOneUnit() {
        let items = [
            Item(
                sku: "A", name: "a",
                barcodes: [ItemBarcode(code: "4006381333948", units: 6), ItemBarcode(code: "4006381333931")]),
            Item(sku: "B", name: "b", barcodes: [ItemBarcode(code: "X-1")]), Item(sku: "C", name: "c"),
        ]
        #expect(
            Sheet.items(items, site: "").cards.map(\.content) == [.ean13("4006381333931"), .text("X-1"), .text("C")])
    }

    @Test func aCalibrationLabelHoldsTheElementsItIsGiven() throws {
        let sheet = Sheet.calibration("(10)AB(21)CD", caption: "Scan me")
        let grid = try #require(sheet.cards.first).grid(as: .code128)
        #expect(Code128Reader.read(grid) == "\u{1D}10AB\u{1D}21CD")
        #expect(try sheet.cards[0].grid(as: .qr) == Symbol.make(.gs1QRCode, "(10)AB(21)CD"))
    }

    // MARK: Paper

    /// The symbols of a page, read back from its paths.
    private final class Reader: NSObject, XMLParserDelegate {
        var symbols: [DotGrid] = []
        var texts: [String] = []
        var elements: Set<String> = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            elements.insert(name)
            if name == "text" || name == "title" { texts.append("") }
            guard name == "path", let path = attributes["d"] else { return }
            // M column row h width v1 H column z
            let rectangles = path.matches(of: /M(\d+) (\d+)h(\d+)v1H(\d+)z/).compactMap { match in
                Int(match.1).flatMap { x in Int(match.2).flatMap { y in Int(match.3).map { (x, y, $0) } } }
            }
            let width = rectangles.map { $0.0 + $0.2 }.max() ?? 0
            var modules = Array(repeating: false, count: width * ((rectangles.map(\.1).max() ?? 0) + 1))
            for (x, y, length) in rectangles {
                for column in x..<x + length { modules[y * width + column] = true }
            }
            if let grid = DotGrid(width: width, modules: modules) { symbols.append(grid) }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            if !texts.isEmpty { texts[texts.count - 1] += string }
        }
    }

    private func read(_ page: String) throws -> Reader {
        let reader = Reader()
        let parser = XMLParser(data: Data(page.utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        return reader
    }

    @Test func whatAnInspectorScansFitsOnePage() throws {
        #expect(try Sheet.returns().svgPages(.code128).count == 1)
    }

    @Test func theCommandsFitOnePageAndEachIsThere() throws {
        let pages = try Sheet.commands().svgPages(.code128)
        let page = try read(try #require(pages.count == 1 ? pages[0] : nil))
        #expect(page.symbols.compactMap(Code128Reader.read) == Sheet.commands().cards.map(\.note))
        let squares = try read(try #require(try Sheet.commands().svgPages(.qr).first))
        let expected = try Sheet.commands().cards.map { picture(try $0.grid(as: .qr)) }
        #expect(squares.symbols.map(picture) == expected)
    }

    @Test func aPageIsXMLWhateverTheWordsAre() throws {
        for page in try hostileSheet().svgPages() {
            let read = try read(page)
            #expect(read.elements == ["svg", "title", "rect", "g", "path", "text"])
            #expect(!page.contains("http") || page.components(separatedBy: "http").count == 2, "only the name space")
        }
        let words = try hostileSheet().svgPages().map { try read($0).texts.joined() }.joined()
        #expect(words.contains("<svg onload=\"x\">&amp;'") && words.contains("日本語 テスト"))
    }

    @Test func longSheetsTurnThePageAndLoseNoCard() throws {
        let pages = try Sheet.bins(bins(), site: "Leeds").svgPages()
        try #require(pages.count == 2)
        let codes = try pages.flatMap { try read($0).symbols.compactMap(Code128Reader.read) }
        #expect(codes == bins().map(\.id.rawValue))
        #expect(try read(pages[1]).texts.contains { $0.hasPrefix("Bins · Leeds · page 2 of 2") })
        for match in pages[0].matches(of: /<text x="[\d.]+" y="([\d.]+)"/) {
            #expect((Double(match.1) ?? 300) <= 287, "inside the margin")
        }
    }

    @Test func barsThatNoPrinterCanDrawAreRefused() {
        let card = SheetCard(.text(String(repeating: "A", count: 40)), caption: "Long")
        let sheet = Sheet(title: "", groups: [SheetGroup("", [card])])
        #expect(throws: SheetError.tooWide(caption: "Long", moduleMicrometres: 123)) { try sheet.svgPages(.code128) }
        #expect(throws: Never.self) { try sheet.svgPages(.qr) }
        #expect(throws: SheetError.symbol(.libraryMissing(named: "/nowhere"))) {
            try sheet.svgPages(.qr, library: "/nowhere")
        }
    }

    // MARK: Terminal

    @Test(arguments: [29, 59, 80, 200], Ground.allCases) func textStaysInsideItsColumns(columns: Int, ground: Ground)
        throws
    {
        let lines = try Sheet.commands().textLines(.qr, on: ground, columns: columns)
        #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
        let captions = Sheet.commands().cards.map(\.note)
        #expect(captions.allSatisfy { caption in lines.contains { $0.contains(caption) } })
        let perRow = (columns + 2) / 31
        let rows = [5, 6, 10].map { ($0 + perRow - 1) / perRow }.reduce(0, +)
        // A QR code with its quiet zone is 29 modules high, so 15 lines; two of words, one blank.
        #expect(lines.count == 2 + 3 * 2 + rows * 18)
    }

    /// The label that sets scanners up is long; it has the page to itself, in bars that any scanner reads.
    @Test func theCalibrationLabelFitsOnPaperInBars() throws {
        let sheet = Sheet.calibration(gs1BracketedString(Calibration.elements), caption: "Scanner set-up")
        let pages = try sheet.svgPages(.code128)
        #expect(pages.count == 1)
    }

    @Test func aSymbolInTextIsTheOneOnPaper() throws {
        let sheet = Sheet.calibration("(10)AB", caption: "c")
        for ground in Ground.allCases {
            let lines = Array(try sheet.textLines(.qr, on: ground, columns: 40)[2..<17])
            let grid = try sheet.cards[0].grid(as: .qr)
            for (index, line) in lines.enumerated() {
                for (column, character) in line.enumerated() {
                    let upper = character == "█" || character == "▀"
                    let lower = character == "█" || character == "▄"
                    let inked = ground == .light
                    #expect(upper == (grid[column - 4, index * 2 - 4] == inked))
                    #expect(lower == (grid[column - 4, index * 2 - 3] == inked))
                }
            }
        }
    }

    @Test func whatDoesNotFitTheTerminalIsSaid() {
        #expect(throws: SheetError.tooWideForText(caption: "OK", columns: 66, most: 40)) {
            try Sheet.commands().textLines(.code128, on: .dark, columns: 40)
        }
    }
}
