import Barcode
import Foundation
import TestSupport
import Testing
import TextScreen
import Warehouse

@testable import Labels

// Expected papers are files in Tests/Documents; `UPDATE_DOCUMENTS=1` writes them anew, and the difference is read like
// code.

private let folder = root.appendingPathComponent("Tests/Documents")

private func code(_ serial: Int) throws -> SSCC {
    try #require(SSCCRange(extensionDigit: 3, companyPrefix: "4012345")?.code(serial: serial))
}

private func slip() throws -> PackingSlip {
    PackingSlip(
        order: "WEB-80416", customer: "C-2210", shipTo: ["J. Alder", "Zürichstraße 1", "8001 Zürich", "SWITZERLAND"],
        sscc: try code(1), parcel: 1, count: 2,
        lines: [
            PackingSlip.Line(
                sku: "GR-1001", name: "Brindlewick porridge oats 1 kg, fine & jumbo", quantity: 12, pricePence: 199,
                lots: ["L2391", "L2402"]),
            PackingSlip.Line(
                sku: "EL-7", name: "Hand scanner", quantity: 3, pricePence: 12_999,
                serials: (1...30).map { "SN-20260\($0)" }),
            PackingSlip.Line(sku: "BOLT_M8-ZINC-PLATED-DIN-933", name: "Bolt", quantity: 1, pricePence: 5),
        ], note: "Please leave it with the neighbour at number 3. The bell is broken, so knock, and mind the dog.",
        cashOnDeliveryPence: 41_390)
}

private func manifest(_ count: Int, unweighed: Set<Int> = []) throws -> LoadManifest {
    LoadManifest(
        load: "L-1042", service: "Brindle Parcel next day", door: "D3", truck: "AB12 CDE",
        departure: "26 Nov 2026, 18:30",
        seal: "S-00731",
        cartons: try (1...count).map { number in
            LoadManifest.Carton(
                sscc: try code(number), order: OrderID("WEB-\(80000 + number / 2)"),
                grams: unweighed.contains(number) ? nil : 400 + number * 7, tracking: "BP\(1_000_000 + number)GB")
        }, hash: (0..<32).map { UInt8($0 * 8) })
}

private func words(in pdf: [UInt8]) throws -> String {
    let scratch = try Scratch()
    try Data(pdf).write(to: URL(fileURLWithPath: scratch.path("a.pdf")))
    let tool = Process()
    tool.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    tool.arguments = ["-layout", scratch.path("a.pdf"), scratch.path("a.txt")]
    try tool.run()
    tool.waitUntilExit()
    return try String(contentsOfFile: scratch.path("a.txt"), encoding: .utf8)
}

private func hasTool() -> Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") }

@Suite struct DocumentTests {
    @Test func everyPaperIsTheOneInItsFile() throws {
        var gift = try slip()
        gift.isGift = true
        var second = try slip()
        (second.parcel, second.sscc, second.note, second.cashOnDeliveryPence) = (2, try code(2), "", nil)
        let samples = [
            ("slip", try slip().document), ("slip-gift", gift.document), ("slip-second", second.document),
            ("slip-bare", PackingSlip(order: "1", shipTo: [], lines: []).document),
            ("manifest", try manifest(9, unweighed: [4]).document), ("manifest-long", try manifest(120).document),
        ]
        let updates = ProcessInfo.processInfo.environment["UPDATE_DOCUMENTS"] != nil
        for (name, document) in samples {
            let file = folder.appendingPathComponent("\(name).txt")
            if updates { try Data(document.text.utf8).write(to: file) }
            let stored = FileManager.default.contents(atPath: file.path) ?? Data()
            #expect(
                String(decoding: stored, as: UTF8.self) == document.text,
                "\(name).txt; UPDATE_DOCUMENTS=1 writes it anew")
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                == samples.map { "\($0.0).txt" }.sorted())
    }

    // MARK: What stands on them

    @Test func aGiftShowsNoMoney() throws {
        var gift = try slip()
        let priced = gift.document.text
        for word in ["1.99", "23.88", "413.90", "CASH ON DELIVERY", "Price"] {
            #expect(priced.contains(word), "\(word)")
        }
        gift.isGift = true
        let text = gift.document.text
        #expect(!text.contains(/[0-9]\.[0-9]{2}\b/) && !text.contains("CASH") && !text.contains("Price"))
        #expect(text.contains("EL-7") && text.contains("gift"))
    }

    @Test func aSlipSaysWhatTheDriverCollectsWhereverTheOrderBegins() throws {
        var second = try slip()
        second.parcel = 2
        #expect(second.document.text.contains("CASH"))
        second.cashOnDeliveryPence = nil
        #expect(!second.document.text.contains("CASH"))
    }

    @Test func aPriceThatIsMissingLeavesThemAllOut() throws {
        var some = try slip()
        some.lines[1].pricePence = nil
        #expect(!some.document.text.contains("1.99") && !some.document.text.contains("Sum"))
    }

    @Test func nothingOfALineIsCut() throws {
        let text = try slip().document.text
        for number in 1...30 { #expect(text.contains("SN-20260\(number)")) }
        #expect(text.contains("L2391, L2402"))
        let joined = text.filter { !$0.isWhitespace }
        #expect(joined.contains("BOLT_M8-ZINC-PLATE") && joined.contains("D-DIN-933"))
    }

    @Test func aManifestSumsItsCartons() throws {
        let text = try manifest(9, unweighed: [4]).document.text
        #expect(text.contains("9 cartons of 5 orders") && text.contains("3.487 kg"))
        #expect(text.contains("1 carton was not weighed"))
        #expect(text.contains("0008101820283038404850586068707880889098a0a8b0b8c0c8d0d8e0e8f0f8"))
    }

    // MARK: Pages

    @Test(arguments: [1, 9, 30, 36, 37, 38, 39, 40, 41, 42, 55, 56, 120, 1000])
    func everyPageHasItsHeaderItsHeadingAndRoom(count: Int) throws {
        let document = try manifest(count).document
        let pages = document.pages
        for (index, page) in pages.enumerated() {
            #expect(page.count <= Document.rows)
            #expect(page.allSatisfy { TextWidth.columns(of: $0) <= Document.columns })
            #expect(
                page[0].hasPrefix("Load manifest L-1042") && page[0].hasSuffix("page \(index + 1) of \(pages.count)"))
            if page.contains(where: { $0.contains("WEB-") }) {
                let heading = try #require(page.firstIndex { $0.contains("SSCC") })
                #expect(page[heading + 2].contains("WEB-"), "a heading stands above rows")
            }
            #expect(page.last != "")
        }
        let all = pages.joined().joined(separator: "\n")
        for number in 1...count { #expect(all.contains("BP\(1_000_000 + number)GB")) }
        let signature = try #require(pages.first { $0.contains { $0.contains("were loaded") } })
        #expect(signature.contains { $0.contains("Name in capitals, date and time") })
    }

    @Test func whatIsLongerThanAPageGoesOnOnTheNext() {
        let lines = (1...130).map { "line \($0)" }
        let document = Document(title: "T", blocks: [.text("before"), .together(lines)])
        #expect(document.pages.map(\.count) == [4, 60, 60, 19])
        #expect(document.pages.flatMap { $0.dropFirst(3) } == ["before"] + lines)
    }

    @Test func aRowStaysWithItsNotes() {
        let notes = (1...10).map { "note \($0)" }
        let rows = (1...9).map { Document.Row(["row \($0)"], notes: notes) }
        let document = Document(title: "T", blocks: [.table([TableColumn("X", width: 10)], rows)])
        #expect(document.pages.map { $0.count { $0.hasPrefix("row") } } == [5, 4])
        #expect(
            document.pages.allSatisfy {
                $0[3] == "X" && $0[5].hasPrefix("row") && $0.last?.hasSuffix("note 10") == true
            })
    }

    @Test(arguments: hostileTexts) func noTextLeavesItsRow(text: String) {
        let hostile = PackingSlip(
            order: OrderID(text), customer: text, shipTo: [text, String(repeating: text, count: 40)],
            lines: [PackingSlip.Line(sku: SKU(text), name: text, quantity: .max / 200, lots: [text], serials: [text])],
            note: text)
        for page in Document(title: text, blocks: hostile.document.blocks).pages {
            for line in page {
                #expect(TextWidth.columns(of: line) <= Document.columns)
                #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
            }
        }
    }

    @Test func anEmptyDocumentIsOnePage() {
        #expect(Document(title: "T", blocks: []).pages.map { $0[0].hasSuffix("page 1 of 1") } == [true])
        #expect(Document(title: "T", blocks: [.table([], [])]).pages.count == 1)
    }

    // MARK: PDF

    @Test func aPDFHasAsManyPagesAndIsTheSameBytesEachTime() throws {
        let document = try manifest(120).document
        let pdf = try document.pdf()
        #expect(pdf.starts(with: Array("%PDF-1.".utf8)))
        let text = String(decoding: pdf, as: UTF8.self)
        #expect(document.pages.count == 3 && text.contains("/Count 3"))
        #expect(!text.contains("CreationDate") && text.hasSuffix("%%EOF\n"))
        #expect(try document.pdf() == pdf)
        #expect(try manifest(119).document.pdf() != pdf)
    }

    @Test(.enabled(if: hasTool(), "poppler-utils is not installed"))
    func aPDFSaysWhatTheTextSays() throws {
        func packed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        for document in [try slip().document, try manifest(70).document] {
            let read = try words(in: try document.pdf())
            #expect(packed(read) == packed(document.text))
            #expect(read.split(separator: "\u{0C}").count == document.pages.count)
        }
    }

    @Test func withoutTheLibraryTheErrorSaysWhatToInstall() throws {
        let document = try slip().document
        #expect(throws: DocumentError.libraryMissing(named: "/nowhere/libcairo.so")) {
            try document.pdf(library: "/nowhere/libcairo.so")
        }
        #expect(throws: DocumentError.libraryOther(named: "libc.so.6")) { try document.pdf(library: "libc.so.6") }
        #expect("\(DocumentError.libraryMissing(named: nil))".contains("apt install libcairo2"))
    }

    @Test(arguments: hostileTexts) func everyTextBecomesAPDF(text: String) throws {
        let pdf = try Document(title: text, blocks: [.text(text), .pair(text, text)]).pdf()
        #expect(pdf.starts(with: Array("%PDF-1.".utf8)))
    }
}
