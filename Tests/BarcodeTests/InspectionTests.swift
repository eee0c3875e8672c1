import Testing

@testable import Barcode

private let gs = "\u{1D}"

struct InspectionTests {
    private func inspect(_ text: String) -> Code { Code.parse(text, gsAliases: ["^", "{GS}"], mode: .inspection) }

    @Test(arguments: [
        ("4006381333932", 12, 1), ("96385075", 7, 4), ("036000291453", 11, 2), ("10614141000416", 13, 5),
        ("106141412345678907", 17, 8), ("]E04006381333932", 15, 1), ("]E496385075", 10, 4),
        ("]I110614141000416", 16, 5),
        ("]E3400638133393212", 15, 1),
    ])
    func aWrongCheckDigitNamesTheRightOne(text: String, position: Int, expected: Int) {
        let problems = inspect(text).problems
        #expect(problems == [ElementProblem(.wrongCheckDigit(expected: expected), position: position)])
        #expect(text.hasPrefix("]E") || Code.parse(text).problems.isEmpty)
    }

    @Test(arguments: [
        "]E040063813339", "]E0400638133393A", "]E0", "]E3", "]E4", "]E49638507", "]E34006381333931",
        "]E34006381333931123", "]E0036000291452", "]E004252614", "]E096385074",
    ])
    func aRetailSymbolHoldsItsDigits(text: String) {
        let rules = inspect(text).problems.map(\.rule)
        #expect(rules == [.noRetailNumber(length: text.utf8.count - 3)], "\(rules)")
        #expect(Code.parse(String(text.prefix(3))).problems.isEmpty)
    }

    @Test func aUPCWithoutItsZerosIsReadAllTheSame() {
        #expect(inspect("]E0036000291452").gtin == GTIN("036000291452") && inspect("]E004252614").upcE != nil)
        for text in ["]E0036000291452", "]E004252614"] { #expect(Code.parse(text).problems.isEmpty) }
        #expect(inspect("]E00036000291452").problems.isEmpty)
    }

    @Test(arguments: [
        ("https://", 8), ("https://a", 9), ("http://a/", 8), ("https://example.com/shop/123", 19),
        ("]Q1https://a/x", 12),
        ("https://a/01", 9), ("https://a?01=09506000134352", 9),
    ])
    func aWebAddressWithoutAKeyIsToldAndStaysPlainOnTheFloor(text: String, position: Int) {
        #expect(inspect(text).problems == [ElementProblem(.link(.noKey), position: position)])
        #expect(Code.parse(text).problems.isEmpty && Code.parse(text).readings == .plain)
    }

    @Test func whatFNC1AnnouncesIsHeldToItsRules() {
        for mark in ["^", "{GS}", gs] {
            #expect(inspect(mark + "0109506000134352").readings == .elementString)
            #expect(inspect(mark + "0109506000134352").problems.isEmpty)
            #expect(inspect(mark + "ABC").problems.map(\.rule) == [.unknownIdentifier])
            #expect(inspect(mark).problems.map(\.rule) == [.noData])
            #expect(inspect(mark + "10" + mark + "21A").problems.map(\.rule) == [.tooShort(length: 0, least: 1)])
        }
        #expect(inspect("]C1").problems.map(\.rule) == [.noData] && Code.parse("]C1").readings.isEmpty)
    }

    @Test(arguments: [
        ("(", 1), ("(99", 1), ("()12345", 1), ("(1)12345", 1), ("(12345)1", 1), ("(01)09506000134352(1A)2", 19),
        ("(10)A(B)", 6), ("(10)A(", 6), ("(01)09506000134352(10)A(99999)", 24),
    ])
    func everyBracketBeginsAnElementUnlessABackslashIsInFront(text: String, position: Int) {
        let problems = inspect(text).problems
        #expect(problems.contains(ElementProblem(.unknownIdentifier, position: position)), "\(problems)")
        #expect(!Code.parse(text).readings.contains(.elementString) || !text.hasPrefix("(9"))
    }

    @Test func anEscapedBracketIsPartOfTheValueAndKeepsPositionsRight() {
        for mode in [ParseMode.floor, .inspection] {
            let code = Code.parse("(10)A\\(11)B\\((21)S ", mode: mode)
            #expect(code.elements?.elements == [Element("10", "A(11)B("), Element("21", "S ")])
            #expect(code.problems == [ElementProblem(.characters(.text), position: 18, ai: "21")])
            let broken = Code.parse("(10)\\(A B", mode: mode)
            #expect(broken.problems == [ElementProblem(.characters(.text), position: 7, ai: "10")])
        }
        #expect(gs1BracketedString([Element("10", "A(11)B")]) == "(10)A\\(11)B")
    }

    @Test func bareElementsShowTheRuleTheyBreak() {
        let code = inspect("0109506000134353" + "1727133110A")
        #expect(code.readings == [.plain, .elementString])
        #expect(code.problems.map(\.rule) == [.content(.checkDigit), .content(.dateOrMonth)])
        #expect(inspect("00106141412345678907").problems.map(\.rule) == [.content(.checkDigit)])
        #expect(inspect("010950600").problems.isEmpty)
    }

    @Test(arguments: [
        "A-04-12-C", "(hello)", "hello (world)", "]d1(10)A(", "]Q110A\u{1D}\u{1D}", "]C04006381333932", "12345",
        "1234567",
        "ftp://example.com/shop", "]Q1HtTp://a/01/09506000134352", "]d1httpS://a/x", "A^B", "04252614", "]X0(01)1",
        "3512257BF7194E4000001A85",
    ])
    func aTextThatResemblesNothingIsNoError(text: String) {
        #expect(inspect(text).problems.isEmpty, "\(inspect(text))")
    }

    @Test(arguments: ["]", "]C", "]1", "]C-1A", "]CG", "]xZ(01)09506000134352", "]]C1"])
    func aTextThatBeginsAsAnAIMIdentifierGoesOnAsOne(text: String) {
        #expect(inspect(text).problems == [ElementProblem(.noAIMIdentifier, position: 0)])
        #expect(Code.parse(text).problems.isEmpty)
        #expect(inspect("A" + text).problems.isEmpty && inspect("]zC" + text).problems.isEmpty)
    }

    @Test func theTwoPartsOfACompositeAreOneReading() {
        let code = Code.parse("]E04006381333931|]e01727033110LOT")
        #expect(code.readings == [.gtin, .elementString] && code.gtin == GTIN("4006381333931"))
        #expect(code.lot == "LOT" && code.expiry == CalendarDate("2027-03-31") && code.problems.isEmpty)
        let broken = Code.parse("]E496385075|]e01727133110LOT", mode: .inspection)
        #expect(broken.problems.map(\.position) == [10, 17] && broken.gtin == nil)
    }

    @Test func aBarAnnouncesTheTwoDimensionalPartOfACompositeWrittenOut() {
        let all = [Element("01", "09506000134352"), Element("10", "LOT"), Element("99", "A(B)")]
        let texts = ["^010950600013435210LOT|^99A(B)", "]e0010950600013435210LOT|^99A(B)"]
        for text in texts + ["(01)09506000134352(10)LOT|(99)A\\(B)"] {
            #expect(inspect(text).elements?.elements == all && inspect(text).problems.isEmpty, "\(text)")
            #expect(!Code.parse(text, gsAliases: ["^"]).problems.isEmpty)
        }
        let fixed = inspect("^0109506000134352" + "17270331|^10LOT")
        #expect(fixed.elements?.elements.map(\.ai) == ["01", "17", "10"] && fixed.problems.isEmpty)
        let retail = inspect("4006381333931|^17270331")
        #expect(retail.readings == [.plain, .gtin, .elementString] && retail.gtin == GTIN("4006381333931"))
        #expect(retail.expiry == CalendarDate("2027-03-31") && retail.problems.isEmpty)
        #expect(inspect("4006381333932|(10)A").problems.map(\.rule) == [.wrongCheckDigit(expected: 1)])
        for text in ["^10A|^", "4006381333931|^"] { #expect(inspect(text).problems.map(\.rule) == [.noData]) }
        for text in ["^10A|21B", "^10A|", "(10)A|21", "^10A|B^21C"] {
            #expect(inspect(text).problems.map(\.rule) == [.characters(.text)], "\(text)")
        }
    }

    @Test(arguments: [
        ("]E3400638133393112", "12"), ("]E3400638133393152495", "52495"), ("]E303600029145212", "12"),
        ("]E303600029145252495", "52495"),
    ])
    func anAddOnIsKeptBesideItsNumber(text: String, addOn: String) {
        let code = inspect(text)
        #expect(code.addOn == addOn && code.readings == .gtin && code.problems.isEmpty)
        #expect(code.gtin == GTIN("4006381333931") || code.gtin == GTIN("036000291452"))
    }

    @Test func aSignatureNeedsTheSerialNumberOfWhatItSigns() {
        let signature = Element("8030", "abc")
        let kinds: [(Element, Element)] = [
            (Element("253", "4006381333931"), Element("253", "4006381333931A")),
            (Element("255", "4006381333931"), Element("255", "40063813339311")),
            (Element("8003", "04006381333931"), Element("8003", "04006381333931A")),
        ]
        for (kind, thing) in kinds {
            let problem = AssociationProblem(ai: "8030", rule: .needsSerial(of: kind.ai))
            #expect(associationProblems(of: [kind, signature]) == [problem])
            #expect(associationProblems(of: [thing, signature]).isEmpty)
        }
        #expect(associationProblems(of: [Element("01", "09506000134352"), signature]).map(\.ai) == ["8030"])
    }

    @Test func oneOfSeveralSymbolsMayLackWhatTheOthersCarry() {
        let lot = [Element("10", "A")]
        #expect(associationProblems(of: lot).count == 1)
        #expect(associationProblems(of: lot, isWholeItem: false).isEmpty)
        let both = [Element("420", "A"), Element("421", "276A")]
        #expect(associationProblems(of: both, isWholeItem: false).map(\.rule) == [.excludes("421")])
    }
}
