import Testing

@testable import Barcode

private let gs = "\u{1D}"

struct ElementStringTests {
    @Test func aScanOfFiveElementsIsRead() {
        let text = "]C1010950600013435217270331" + "10LOT-2391\(gs)21SERIAL0001\(gs)3012"
        let found = parseElementString(text)
        #expect(found.isValid && found.unread.isEmpty)
        #expect(
            found.elements == [
                Element("01", "09506000134352"), Element("17", "270331"), Element("10", "LOT-2391"),
                Element("21", "SERIAL0001"), Element("30", "12"),
            ])
        #expect(found["10"] == "LOT-2391" && found["99"] == nil)
        #expect(found.bracketed == "(01)09506000134352(17)270331(10)LOT-2391(21)SERIAL0001(30)12")
        #expect(found.transmitted == String(text.dropFirst(3)))
    }

    @Test(arguments: [
        "]C10109506000134352" + "10AB\(gs)17270331", "]d2\(gs)0109506000134352" + "10AB\(gs)17270331",
        "]e00109506000134352\(gs)" + "10AB\(gs)17270331\(gs)", "0109506000134352" + "10AB\(gs)17270331",
        "(01)09506000134352(10)AB(17)270331", "]Q3(01)09506000134352(10)AB(17)270331",
        "0109506000134352" + "10AB^]17270331", "0109506000134352" + "10AB{GS}17270331",
        "0109506000134352" + "10AB|17270331",
    ])
    func everyFormSaysTheSame(text: String) {
        let found = parseElementString(text, gsAliases: ["|", "^", "^]", "{GS}", ""])
        #expect(found.isValid, "\(found.problems)")
        #expect(found.elements == [Element("01", "09506000134352"), Element("10", "AB"), Element("17", "270331")])
    }

    @Test func bracketsInsideATextStayText() {
        let found = parseElementString("(01)09506000134352(10)A(B)(17)270331(21)(9999)")
        #expect(
            found.elements == [
                Element("01", "09506000134352"), Element("10", "A(B)"), Element("17", "270331"),
                Element("21", "(9999)"),
            ])
    }

    static let broken: [(text: String, rule: ElementProblem.Rule, position: Int, ai: String?)] = [
        ("]C10109506000134353", .content(.checkDigit), 5, "01"),
        ("]C1010950600013435", .tooShort(length: 13, least: 14), 18, "01"),
        ("]C1010950600\(gs)10A", .tooShort(length: 7, least: 14), 12, "01"),
        ("]C10109506000134352" + "05AB", .unknownIdentifier, 19, nil),
        ("]C1" + "10AB\(gs)\(gs)17270331", .missingIdentifier, 8, nil),
        ("]C1" + "17271331", .content(.dateOrMonth), 5, "17"),
        ("]C1" + "7006270300", .content(.date), 7, "7006"),
        ("]C1" + "10123456789012345678901", .tooLong(length: 21, most: 20), 25, "10"),
        ("]C1" + "10", .tooShort(length: 0, least: 1), 5, "10"),
        ("]C1" + "10A B", .characters(.text), 6, "10"),
        ("]C1" + "10Aé", .characters(.text), 6, "10"),
        ("]C1" + "3012a", .characters(.digits), 7, "30"),
        ("]C1" + "8010ab", .characters(.part), 7, "8010"),
        ("]C1" + "8030a+b", .characters(.base64), 8, "8030"),
        ("]C1" + "8006095060001343520201" + gs + "10A", .content(.pieceOfTotal), 21, "8006"),
        ("]C1" + "10A\(gs)10B", .contradiction, 9, "10"),
        ("]C1" + "00106141412345678907", .content(.checkDigit), 5, "00"),
        ("]C1" + "43262603311", .tooLong(length: 7, most: 6), 13, "4326"),
        ("]C1" + "70032703312460", .content(.hourMinute), 13, "7003"),
        ("]C1" + "80131987654Ad4X4bL5ttr2310c2L", .content(.checkCharacters), 7, "8013"),
        ("]C1" + "8007GB82WEST12345698765431", .content(.iban), 7, "8007"),
        ("]C1" + "4300A%2", .content(.percentEncoded), 7, "4300"),
        ("]C1" + "43212", .content(.yesNo), 7, "4321"),
    ]

    @Test(arguments: broken.indices)
    func everyBrokenRuleHasItsPlace(index: Int) {
        let (text, rule, position, ai) = ElementStringTests.broken[index]
        let problems = parseElementString(text, thisYear: 2026).problems
        #expect(problems.contains(ElementProblem(rule, position: position, ai: ai.flatMap { AI(digits: $0) })))
        #expect(problems.first?.position == position, "\(problems)")
    }

    @Test func whatFollowsABrokenValueIsStillRead() {
        let found = parseElementString("]C101095060001343531727133110AB")
        #expect(found.elements.count == 3 && found.problems.count == 2)
        #expect(found["01"] == nil && found["17"] == nil && found["10"] == "AB")
    }

    @Test func whatCannotBeReadIsHandedBack() {
        let found = parseElementString("]C10109506000134352" + "05AB\(gs)10C")
        #expect(found.unread == "05AB\(gs)10C")
        #expect(found.elements == [Element("01", "09506000134352")])
    }

    @Test func theSameValueTwiceIsNoContradiction() {
        #expect(parseElementString("]C110A\(gs)10A").isValid)
    }

    @Test(arguments: [
        ("3103", "001234", "1.234"), ("3100", "001234", "1234"), ("3922", "1299", "12.99"),
        ("3932", "9781299", "12.99"),
        ("3105", "000001", "0.00001"), ("30", "12", "12"), ("3909", "1", "0.000000001"), ("3953", "012345", "12.345"),
        ("3943", "0125", "0.125"), ("3663", "001500", "1.500"), ("3912", "978100", "1.00"),
    ])
    func measuresHaveTheirDecimalPoint(ai: String, value: String, number: String) throws {
        #expect(Element(try #require(AI(digits: ai)), value).measure?.description == number)
    }

    @Test func onlyMeasuresAreNumbers() {
        #expect(Element("10", "12").measure == nil)
        #expect(Element("3103", "12a").measure == nil)
        #expect(Element("3932", "978").measure == nil)
        #expect(Element("3932", "9781299").currency == "978")
        #expect(Element("3922", "1299").currency == nil)
    }

    @Test func onlyDatesAreDates() {
        #expect(Element("17", "270300").date(thisYear: 2026)?.description == "2027-03-31")
        #expect(Element("7003", "2703311200").date(thisYear: 2026)?.description == "2027-03-31")
        #expect(Element("7006", "270300").date(thisYear: 2026) == nil)
        #expect(Element("10", "270331").date(thisYear: 2026) == nil)
        #expect(Element("17", "2703").date(thisYear: 2026) == nil)
    }

    @Test func separatorsAreSentOnlyWhereTheyAreNeeded() {
        let elements = [Element("10", "A"), Element("01", "09506000134352"), Element("21", "B")]
        #expect(gs1ElementString(elements) == "]C110A\(gs)010950600013435221B")
        #expect(gs1ElementString(elements, aim: "", separator: "^") == "10A^010950600013435221B")
        #expect(gs1BracketedString(elements) == "(10)A(01)09506000134352(21)B")
    }
}

struct EveryIdentifierTests {
    @Test func everyIdentifierReadsBackWhatObeysIt() {
        withSeeds(20) { random, seed in
            for ai in AI.all {
                let elements = [Element(ai, ValueMaker.value(for: ai, &random)), Element("20", "01")]
                let all = ai == "20" ? [Element("20", "01")] : elements
                let found = parseElementString(gs1ElementString(all))
                #expect(found.isValid && found.elements == all, "\(ai) \(elements) \(found.problems) \(seed)")
                #expect(parseElementString(gs1BracketedString(all)).elements == all, "\(ai) \(seed)")
            }
        }
    }

    @Test func everyIdentifierNoticesAWrongLength() {
        withSeeds(3) { random, seed in
            for ai in AI.all {
                let value = ValueMaker.value(for: ai, &random)
                let short = String(value.prefix(ai.lengths.lowerBound - 1))
                #expect(!parseElementString("]C1\(ai)\(short)").isValid, "\(ai) \(short) \(seed)")
                let long = value + String(repeating: "1", count: ai.lengths.upperBound + 1 - value.utf8.count)
                #expect(!parseElementString("]C1\(ai)\(long)").isValid, "\(ai) \(long) \(seed)")
            }
        }
    }

    @Test func everyIdentifierNoticesAForeignCharacter() {
        withSeeds(3) { random, seed in
            for ai in AI.all {
                let value = ValueMaker.value(for: ai, &random)
                let missed = (0..<value.utf8.count).filter { position in
                    var bytes = Array(value.utf8)
                    bytes[position] = 0x7E
                    let text = "]C1\(ai)" + String(decoding: bytes, as: UTF8.self)
                    let problems = parseElementString(text).problems
                    let place = 3 + Int(ai.length) + position
                    return !problems.contains { $0.position == place && $0.ai == ai }
                }
                #expect(missed.isEmpty, "\(ai) \(value) \(seed)")
            }
        }
    }

    @Test func everyCheckedNumberNoticesAWrongDigit() {
        withSeeds(3) { random, seed in
            for ai in AI.all {
                guard let row = ai.row else { continue }
                var start = 0
                for component in row.components {
                    if component.rules.contains(.checkDigit) {
                        var bytes = Array(ValueMaker.value(for: ai, &random).utf8)
                        let position = start + Int.random(in: 0..<Int(component.most), using: &random)
                        bytes[position] = bytes[position] == 0x39 ? 0x30 : bytes[position] + 1
                        let text = "]C1\(ai)" + String(decoding: bytes, as: UTF8.self)
                        let problem = ElementProblem(
                            .content(.checkDigit), position: 3 + Int(ai.length) + start, ai: ai)
                        #expect(parseElementString(text).problems.contains(problem), "\(text) \(seed)")
                    }
                    start += Int(component.most)
                }
            }
        }
    }

    static let contents: [(String, String, Bool)] = [
        ("7001", "1234567890123", true), ("8006", "095060001343520002", false), ("8006", "095060001343520202", true),
        ("4321", "0", true), ("4321", "2", false), ("4330", "001234-", true),
        ("4330", "001234", true), ("4330", "001234+", false), ("4309", "18000000003600000000", true),
        ("4309", "18000000003600000001", false), ("4309", "18000000013600000000", false),
        ("8003", "04006381333931A1", true),
        ("8003", "14006381333931A1", false), ("8011", "0", false), ("8011", "01", false), ("8011", "10", true),
        ("7040", "1ABC", true), ("7040", "1AB%", false), ("7041", "px", false), ("7041", "PX", true),
        ("7241", "11", false), ("7241", "79", false), ("7241", "99", true), ("7241", "00", false),
        ("7258", "2/1", false), ("7258", "0/1", false), ("7258", "2/3", true), ("7258", "2-3", false),
        ("7252", "3", false), ("7252", "9", true), ("8001", "00010000200311", true), ("8001", "00000000200311", false),
        ("8001", "00010000200321", false), ("422", "000", false), ("422", "276", true), ("7030", "999A", true),
        ("422", "999", false), ("4307", "DE", true), ("4307", "de", false), ("3912", "000100", false),
        ("7250", "20230229", false), ("7250", "20240229", true), ("8008", "27033124", false),
        ("8008", "2703312360", false),
        ("8008", "270331235960", false), ("8008", "27033123", true), ("8008", "270331235959", true),
        ("8008", "2703312359591", false), ("7007", "270331270401", true), ("7007", "270331270431", false),
        ("8014", "1987654Ad4X4bL5ttr2310c2K", true), ("8004", "123A", false), ("8004", "1234A", true),
        ("8004", "123", false), ("423", "276840", true), ("423", "2768", false), ("253", "4006381333931", true),
        ("8110", "106141416543213150110120", true), ("8110", "10614141654321315011012A", false),
    ]

    @Test(arguments: contents.indices)
    func contentRulesHold(index: Int) {
        let (ai, value, isRight) = EveryIdentifierTests.contents[index]
        #expect(parseElementString("]C1" + ai + value, thisYear: 2026).isValid == isRight, "\(ai) \(value)")
    }
}

struct AssociationTests {
    @Test func aLotNeedsAnItem() {
        let problems = associationProblems(of: [Element("10", "A")])
        #expect(
            problems == [
                AssociationProblem(ai: "10", rule: .needsOneOf([["01"], ["02"], ["03"], ["8006"], ["8026"]]))
            ])
        #expect(associationProblems(of: [Element("10", "A"), Element("01", "09506000134352")]).isEmpty)
    }

    @Test func aConjunctionNeedsAllOfIt() {
        let item = Element("01", "09506000134352")
        #expect(associationProblems(of: [item, Element("250", "A")]).map(\.ai) == ["250"])
        #expect(associationProblems(of: [item, Element("250", "A"), Element("21", "B")]).isEmpty)
    }

    @Test func aPatternStandsForAllItsIdentifiers() {
        let item = Element("01", "09506000134352")
        let price = Element("3922", "1299")
        #expect(associationProblems(of: [item, price]).map(\.ai) == ["3922"])
        #expect(associationProblems(of: [item, price, Element("3103", "001234")]).isEmpty)
    }

    @Test func whatExcludesAnotherSaysWhich() {
        let problems = associationProblems(of: [
            Element("01", "09506000134352"), Element("02", "09506000134352"), Element("37", "5"),
            Element("00", "106141412345678908"),
        ])
        #expect(problems.contains(AssociationProblem(ai: "01", rule: .excludes("37"))))
        #expect(problems.contains(AssociationProblem(ai: "02", rule: .excludes("01"))))
    }

    @Test func anIdentifierDoesNotExcludeItself() {
        let item = Element("01", "09506000134352")
        #expect(associationProblems(of: [item, Element("3103", "001234")]).isEmpty)
        let two = [item, Element("3103", "001234"), Element("3102", "000123")]
        #expect(associationProblems(of: two).map(\.rule) == [.excludes("3102"), .excludes("3103")])
    }
}
