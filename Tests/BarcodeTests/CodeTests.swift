import Testing

@testable import Barcode

private let gs = "\u{1D}"

struct CodeTests {
    @Test func oneScanFillsSeveralFields() {
        let code = Code.parse("]C1010950600013435217270300" + "10LOT-2391\(gs)21SERIAL0001\(gs)3012")
        #expect(code.readings == .elementString && !code.isAmbiguous)
        #expect(code.gtin == GTIN("9506000134352"))
        #expect(code.lot == "LOT-2391" && code.serial == "SERIAL0001" && code.count == 12)
        #expect(code.expiry == CalendarDate("2027-03-31") && !code.expiryIsBestBefore)
        #expect(code.aim?.description == "]C1")
        #expect(code.plain.hasPrefix("0109506000134352") && code.raw.hasPrefix("]C101"))
    }

    @Test func aLogisticLabelHasAUnitAndItsContent() {
        let code = Code.parse("]C100106141412345678908" + "0209506000134352" + "3748")
        #expect(code.sscc == SSCC("106141412345678908"))
        #expect(code.gtin == nil && code.content == GTIN("9506000134352") && code.count == 48)
    }

    @Test func bestBeforeStandsInForExpiryAndSaysSo() {
        let best = Code.parse("(01)09506000134352(15)270331")
        #expect(best.expiry == CalendarDate("2027-03-31") && best.expiryIsBestBefore)
        for text in [
            "(15)270331(17)270401", "(17)270401(15)270331", "(15)270331(7003)2704011200", "(7003)2704011200(15)270331",
            "(7003)2704021200(17)270401", "(17)270401(7003)2704021200",
        ] {
            let both = Code.parse(text)
            #expect(both.expiry == CalendarDate("2027-04-01") && !both.expiryIsBestBefore)
        }
    }

    @Test func aFieldIsNeverFilledFromABrokenElement() {
        let code = Code.parse("]C10109506000134353" + "17271399" + "10AB")
        #expect(code.gtin == nil && code.expiry == nil && code.lot == "AB")
        #expect(code.problems.count == 2)
        #expect(Code.parse("]C110A\(gs)10B").lot == nil)
        #expect(Code.parse("]C13012a").count == nil)
    }

    @Test(arguments: ["A-04-12-C", "T-17", "ANA", "84029G", "", " ", "ö", "a\u{1D}b", "(99", "()", "]", "]C", "123456"])
    func whatMeansNothingElseIsPlain(text: String) {
        let code = Code.parse(text)
        #expect(code.plain == text && code.raw == text)
        #expect(code.readings == (text.isEmpty ? [] : .plain))
    }

    @Test(arguments: [("4006381333931", GTIN("4006381333931")), ("036000291452", GTIN("036000291452"))])
    func aNumberWithARightCheckDigitMayBeAnItem(text: String, gtin: GTIN?) {
        let code = Code.parse(text)
        #expect(code.gtin == gtin && code.plain == text)
        #expect(code.readings == [.plain, .gtin] && code.isAmbiguous)
        #expect(Code.parse("4006381333932").readings == .plain)
    }

    @Test func eightDigitsOfferEveryReading() {
        let both = Code.parse("00000000")
        #expect(both.gtin != nil && both.plain == "00000000" && both.readings.contains(.gtin))
        let squeezed = Code.parse("04252614")
        #expect(squeezed.upcE == GTIN("042100005264") && squeezed.gtin == nil)
        #expect(squeezed.readings == [.plain, .upcE])
        let short = Code.parse("96385074")
        #expect(short.gtin == GTIN("96385074") && short.upcE == nil && short.readings == [.plain, .gtin])
    }

    @Test func anEightDigitTextThatIsBothIsOfferedAsBoth() throws {
        let text = try #require(
            (0..<100_000).map { zeroPadded(UInt64($0) * 10, 8) }
                .first { GTIN(upcE: $0) != nil && GTIN($0) != nil && $0 != "00000000" })
        let code = Code.parse(text)
        #expect(code.readings == [.plain, .gtin, .upcE])
        #expect(code.gtin == GTIN(text) && code.upcE == GTIN(upcE: text) && code.gtin != code.upcE)
    }

    @Test func theSymbologyDecidesWhatDigitsAre() {
        #expect(Code.parse("]E04006381333931").readings == .gtin)
        #expect(Code.parse("]E496385074").readings == .gtin)
        #expect(Code.parse("]E004252614").readings == .upcE)
        #expect(Code.parse("]E3400638133393112").gtin == GTIN("4006381333931"))
        let misread = Code.parse("]E04006381333932")
        #expect(misread.gtin == nil && misread.hasWrongCheckDigit && misread.readings == .plain)
        #expect(Code.parse("]I110614141000415").gtin == GTIN("10614141000415"))
        #expect(Code.parse("]C0A-04-12-C").plain == "A-04-12-C")
    }

    @Test func eighteenDigitsMayBeALogisticUnit() {
        let code = Code.parse("106141412345678908")
        #expect(code.sscc == SSCC("106141412345678908") && code.readings == [.plain, .sscc])
        #expect(Code.parse("00106141412345678908").readings == [.plain, .elementString])
        #expect(Code.parse("00106141412345678907").readings == .plain)
    }

    @Test func elementsWithoutAnyMarkCountOnlyWhenTheyObey() {
        let right = Code.parse("0109506000134352" + "17270331")
        #expect(right.readings == [.plain, .elementString] && right.gtin == GTIN("9506000134352"))
        #expect(Code.parse("0109506000134353" + "17270331").readings == .plain)
        #expect(Code.parse("10ABC").readings == .plain)
        #expect(Code.parse("2012").readings == [.plain, .number])
    }

    @Test func aSeparatorShowsElementsWithTheirProblems() {
        let code = Code.parse("0109506000134353" + "10A\(gs)17270331")
        #expect(code.readings == [.plain, .elementString] && code.problems.count == 1)
        let aliased = Code.parse("0109506000134352" + "10A^17270331", gsAliases: ["^"])
        #expect(aliased.lot == "A" && aliased.expiry != nil)
        #expect(Code.parse("A-01^B", gsAliases: ["^"]).readings == .plain)
    }

    @Test(arguments: [("1", 1), ("007", 7), ("99999", 99999), ("0", 0)])
    func upToFiveDigitsMayBeAQuantity(text: String, number: Int) {
        #expect(Code.parse(text).number == number)
        #expect(Code.parse(text).readings == [.plain, .number])
    }

    @Test(arguments: ["123456", "4006381333931", "-1", "1.5", "٣", "1 ", "]C012", "1a"])
    func nothingElseIsAQuantity(text: String) {
        #expect(Code.parse(text).number == nil)
    }

    @Test func aTypedFactorMultipliesWhatFollows() {
        let code = Code.parse("12*4006381333931")
        #expect(code.multiplier == 12 && code.plain == "4006381333931" && code.gtin != nil)
        #expect(code.raw == "12*4006381333931")
        #expect(Code.parse("12*").multiplier == 12 && Code.parse("12*").plain.isEmpty)
        #expect(Code.parse("12*]E04006381333931").gtin == GTIN("4006381333931"))
        #expect(Code.parse("3*]C10109506000134352").multiplier == 3)
        #expect(Code.parse("123456*A").multiplier == nil && Code.parse("*A").multiplier == nil)
        #expect(Code.parse("]C012*A").multiplier == nil && Code.parse("]C012*A").plain == "12*A")
    }

    @Test func everyCommandLabelReadsBack() {
        for label in CommandLabel.allCases {
            #expect(Code.parse(label.labelText).command == label)
            #expect(Code.parse(label.labelText).readings == .command)
            #expect(Code.parse("]C0" + label.labelText.lowercased()).command == label)
        }
        #expect(CommandLabel.digit7.digit == 7 && CommandLabel.ok.digit == nil)
        #expect((0...9).allSatisfy { digit in CommandLabel.allCases.contains { $0.digit == digit } })
    }

    @Test(arguments: ["%CMD-", "%CMD-NO", "%CMD-OK ", "CMD-OK", "OK", "%CMD-OKOKOKOKOKOKOKOK", "%CMD_OK", "%ÇMD-OK"])
    func otherTextIsNoCommand(text: String) {
        #expect(Code.parse(text).command == nil)
        #expect(Code.parse(text).readings == .plain)
    }

    @Test(arguments: [
        "4006381333931", "96385074", "106141412345678908", "]E04006381333931", "]C10109506000134352" + "10AB",
        "%CMD-OK", "(01)09506000134352(10)AB", "]C0A-04-12-C", "04252614", "https://a/01/09506000134352",
        "3074257BF7194E4000001A85",
    ])
    func theSameValidCodeTwiceIsNoticed(text: String) {
        #expect(Code.half(ofDoubled: text + text) == text)
        #expect(Code.half(ofDoubled: text) == nil)
        #expect(Code.half(ofDoubled: text + text + text) == nil)
    }

    @Test(arguments: ["", "11", "A-01A-01", "12341234", "40063813339324006381333932", "ababab", "ééé"])
    func otherRepetitionIsNot(text: String) {
        #expect(Code.half(ofDoubled: text) == nil)
    }

    @Test func everyIdentifierOfAScannerHasAMeaning() {
        let expected: [(String, Symbology)] = [
            ("]C1", .gs1Code128), ("]C0", .code128), ("]e0", .gs1DataBar), ("]d2", .gs1DataMatrix),
            ("]d1", .dataMatrix), ("]Q3", .gs1QRCode), ("]Q1", .qrCode), ("]J1", .gs1DotCode), ("]E0", .ean13),
            ("]E4", .ean8), ("]E3", .eanWithAddOn), ("]E1", .eanAddOn), ("]A0", .code39), ("]I1", .interleaved2of5),
            ("]X0", .other), ("]L2", .pdf417), ("]z0", .aztec), ("]U1", .maxiCode), ("]G0", .code93), ("]F0", .codabar),
            ("]M0", .msi), ("]e1", .gs1Composite), ("]J0", .dotCode),
        ]
        for (text, symbology) in expected { #expect(AIMIdentifier(text)?.symbology == symbology, "\(text)") }
        #expect(Set(expected.map(\.1)) == Set(Symbology.allCases))
        for text in ["", "]", "]C", "C10", "]1C", "]C-", "]é1"] { #expect(AIMIdentifier(text) == nil) }
    }
}
