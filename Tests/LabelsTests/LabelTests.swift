import Barcode
import Foundation
import TestSupport
import Testing
import Warehouse

@testable import Labels

// Expected labels are files in Tests/Labels; `UPDATE_LABELS=1` writes them anew, and the difference is read like code.

private let folder = root.appendingPathComponent("Tests/Labels")

private let oats = Item(
    sku: "GR-1001", name: "Brindlewick porridge oats 1 kg, fine & jumbo",
    barcodes: [ItemBarcode(code: "12014501288053", units: 6), ItemBarcode(code: "2014501288056")])
private let bolt = Item(sku: "BOLT_M8", name: "Bolt ^M8~ \\ 50 mm")
private let bin = Place(
    id: "A-04-12-C", kind: .bin, address: Address(zone: "A", aisle: 4, bay: 12, level: "C", position: 2))

private func carton() throws -> CartonLabel {
    let sscc = try #require(SSCC("340123450000000017"))
    return CartonLabel(
        sscc: sscc, order: "WEB-80416", shipTo: ["J. Alder", "Zürichstraße 1", "8001 Zürich", "SWITZERLAND"],
        weightGrams: 4205, number: 1, count: 2)
}

/// A carton with everything that a label can say.
private func marked() throws -> CartonLabel {
    var label = try carton()
    label.marks = [.cashOnDelivery(pence: 1250), .fragile, .cold, .gift, .hazmat]
    label.size = Dimensions(width: 238, length: 328, height: 160)
    (label.service, label.route, label.copy) = ("Brindle next day ^XA", "LDS-0412", 2)
    return label
}

@Suite struct LabelTests {
    private func samples() throws -> [(name: String, label: Label)] {
        let sscc = try #require(SSCC("340123450000000017"))
        return [
            ("carton", .carton(try carton())),
            ("carton-marked", .carton(try marked())),
            ("carton-bare", .carton(CartonLabel(sscc: sscc, order: "1", shipTo: []))),
            ("tote", .tote("T-017")), ("tote-long", .tote("TOTE-NR-00017")),
            ("tote-order", .tote("T-017", order: "WEB-79100")), ("bin", .bin(bin)),
            ("bin-bare", .bin(Place(id: "STAGE-1", kind: .bin))), ("unit", .unit(UnitLabel(item: oats))),
            ("unit-code128", .unit(UnitLabel(item: bolt))),
            (
                "unit-traced",
                .unit(
                    UnitLabel(
                        item: oats, lot: "L_2391", expiry: Day(year: 2027, month: 3, day: 1), serial: "S-1"))
            ),
            (
                "return",
                .returned(
                    ReturnLabel(number: "RMA-1042", order: "WEB-80416", reason: "Zip broke on day one, _really_ ^ sad"))
            ),
        ]
    }

    @Test func everyLabelIsTheOneInItsFile() throws {
        let updates = ProcessInfo.processInfo.environment["UPDATE_LABELS"] != nil
        var names: Set<String> = []
        for (name, label) in try samples() {
            let zpl = try shipped.zpl(label)
            let file = folder.appendingPathComponent("\(name).zpl")
            names.insert("\(name).zpl")
            if updates { try Data(zpl.utf8).write(to: file) }
            let stored = FileManager.default.contents(atPath: file.path) ?? Data()
            #expect(String(decoding: stored, as: UTF8.self) == zpl, "\(name).zpl; UPDATE_LABELS=1 writes it anew")
        }
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == names)
    }

    // MARK: Nothing gets out of its field

    /// What a printer would do: each command with its parameters, and field data apart, with `_` escapes undone.
    private func commands(_ zpl: String) -> (commands: [String], data: [String]) {
        var (commands, data) = ([String](), [String]())
        for piece in zpl.split(whereSeparator: { $0 == "^" || $0 == "~" }) {
            let text = piece.trimmingCharacters(in: .newlines)
            if text.hasPrefix("FD") { data.append(String(text.dropFirst(2))) }
            commands.append(text.hasPrefix("FD") ? "FD" : text)
        }
        return (commands, data)
    }

    @Test(arguments: hostileTexts) func noTextBecomesACommand(text: String) throws {
        let plain = try shipped.zpl(.returned(ReturnLabel(number: "R-1", order: "O", reason: "fine")))
        let hostile = try shipped.zpl(.returned(ReturnLabel(number: "R-1", order: OrderID(text), reason: text)))
        #expect(commands(hostile).commands == commands(plain).commands)
        let item = Item(sku: "S-1", name: text)
        let unit = commands(try shipped.zpl(.unit(UnitLabel(item: item))))
        #expect(
            unit.commands == commands(try shipped.zpl(.unit(UnitLabel(item: Item(sku: "S-1", name: "fine"))))).commands)
        #expect(
            hostile.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    }

    @Test func randomTextsNeverBecomeCommands() throws {
        var random = SeededRandom.fresh()
        let alphabet = Array("^~_\\{}?:!<>&%ABXZFDS;,5E \u{0}\u{1B}\u{7F}\u{9B}\nüé日")
        let plain = commands(try shipped.zpl(.carton(try carton()))).commands
        for _ in 0..<300 {
            var label = try carton()
            label.shipTo = (0..<4).map { _ in random.text(1...40, of: alphabet) }
            let zpl = try shipped.zpl(.carton(label))
            #expect(commands(zpl).commands == plain, "SEED=\(random.seed)")
        }
    }

    @Test func aTextIsPrintedAsItIsWithinItsEscapes() throws {
        let zpl = try shipped.zpl(.unit(UnitLabel(item: bolt)))
        #expect(zpl.contains("^FDBolt _5EM8_7E _5C 50 mm^FS"))
        #expect(zpl.contains("^FD>:BOLT_5FM8^FS"))
        #expect(hexadecimal("a\u{9B}\u{7F}\n_") == "a_C2_9B_7F_0A_5F")
    }

    // MARK: What stands on them

    @Test func aCartonCarriesItsSSCCWithFNC1() throws {
        let fields = try Label.carton(try carton()).fields()
        guard case .code128(let data)? = fields["bars"] else {
            Issue.record("no bars")
            return
        }
        #expect(data.text == ">;>800340123450000000017")
        #expect(Code128Reader.read(field: data.text)?.text == "\u{1D}00340123450000000017")
        #expect(fields["sscc"] == .text("(00) 3 4012345 000000001 7"))
        #expect(fields["weight"] == .text("4.205 kg") && fields["carton"] == .text("1 of 2"))
    }

    @Test func aCartonSaysItsMarksInOneOrderAndOnlyThose() throws {
        let fields = try Label.carton(try marked()).fields()
        #expect(fields["marks"] == .text("HAZMAT  COLD  FRAGILE  GIFT  COD 12.50"))
        #expect(fields["service"] == .text("Brindle next day ^XA") && fields["route"] == .text("LDS-0412"))
        #expect(fields["copy"] == .text("2"))
        let plain = try Label.carton(try carton()).fields()
        for field in ["marks", "service", "route", "copy"] { #expect(plain[field] == nil, "\(field)") }
        #expect(try !shipped.zpl(.carton(try carton())).contains("COPY"))
    }

    @Test func marksThatDoNotFitAreRefusedAndNotCut() throws {
        var label = try marked()
        label.marks.insert(.cashOnDelivery(pence: 9_999_999))
        #expect(throws: LabelError.self) { try shipped.zpl(.carton(label)) }
        label.marks = [.hazmat, .cold, .fragile, .gift, .cashOnDelivery(pence: 99_999)]
        #expect(try shipped.zpl(.carton(label)).contains("COD 999.99"))
    }

    /// The bars keep their size, and nothing stands beyond the paper or upon something else.
    @Test func everyFieldOfACartonHasItsOwnPlaceOnThePaper() throws {
        let zpl = try shipped.zpl(.carton(try marked()))
        #expect(zpl.contains("^PW812\n^LL1218\n") && zpl.contains("^BY4^BCN,256,"))
        let places = zpl.matches(of: /\^FO(\d+),(\d+)(?:\^A0N,(\d+)|\^GB\d+,(\d+)|\^BY4\^BCN,(\d+))/).map { match in
            let height = [match.3, match.4, match.5].compactMap { $0 }.compactMap { Int($0) }.first ?? 0
            return (left: Int(match.1) ?? 0, top: Int(match.2) ?? 0, height: height, isBox: match.4 != nil)
        }
        #expect(places.count == zpl.matches(of: /\^FO/).count)
        for (index, one) in places.enumerated() {
            for other in places[(index + 1)...] {
                let isApart = one.top + one.height < other.top || other.top + other.height < one.top
                let isBeside = abs(one.left - other.left) >= 400
                let isInside = one.isBox && other.top >= one.top && other.top + other.height <= one.top + one.height
                #expect(isApart || isBeside || isInside, "\(one) \(other)")
            }
        }
        #expect(places.allSatisfy { $0.left < 812 && $0.top + $0.height <= 1218 - 20 })
    }

    @Test(arguments: ["340123450000000017", "(00)340123450000000017", "]C100340123450000000017"])
    func anSSCCIsTakenAsItIsTypedOrScanned(code: String) throws {
        #expect(try CartonLabel(code: code, order: "O", shipTo: []).sscc.description == "340123450000000017")
    }

    @Test func whatCannotStandOnALabelIsRefused() throws {
        #expect(throws: LabelError.notAnSSCC("340123450000000018")) {
            try CartonLabel(code: "340123450000000018", order: "O", shipTo: [])
        }
        #expect(throws: LabelError.tooManyLines(7)) {
            var label = try carton()
            label.shipTo = Array(repeating: "line", count: 7)
            _ = try Label.carton(label).fields()
        }
        #expect(throws: LabelError.characters("Töte")) { try Label.tote("Töte").fields() }
        #expect(throws: LabelError.noTradeItemNumber("BOLT_M8")) {
            try Label.unit(UnitLabel(item: bolt, lot: "L1")).fields()
        }
        for lot in ["two words", "", "^XZ", String(repeating: "L", count: 21), "1\u{1D}21X", "ü"] {
            #expect(throws: LabelError.self, "\(lot)") { try Label.unit(UnitLabel(item: oats, lot: lot)).fields() }
        }
        let long = PlaceID("A-VERY-LONG-PLACE")
        let error = #expect(throws: LabelError.self) { try shipped.zpl(.tote(long)) }
        #expect("\(try #require(error))".contains("13 fit"))
    }

    @Test func aDataMatrixInZPLMarksFNC1AndARealUnderscore() {
        let elements = [Element("10", "L_1"), Element("21", "S")]
        #expect(dataMatrixText(elements) == "_110L_d0951_121S")
    }

    @Test func onlyThirteenDigitsAreAnEAN13() throws {
        func fields(_ code: String) throws -> [String: FieldValue] {
            try Label.unit(UnitLabel(item: Item(sku: "S", name: "n", barcodes: [ItemBarcode(code: code)]))).fields()
        }
        #expect(try fields("4006381333931")["ean"] == .digits("400638133393"))
        #expect(try fields("012345678905")["ean"] == .digits("001234567890"), "UPC-A is an EAN-13 with a zero in front")
        #expect(try fields("96385074")["ean"] == nil && fields("96385074")["bars"] != nil)
        #expect(try fields("12014501288053")["bars"] != nil)
    }
}
