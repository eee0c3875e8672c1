import Testing

@testable import Barcode

private let item = "https://id.example/01/09506000134352"

struct DigitalLinkTests {
    static let right: [(uri: String, bracketed: String)] = [
        (item, "(01)09506000134352"),
        ("http://a/00/106141412345678908", "(00)106141412345678908"),
        ("HTTPS://A/01/09506000134352", "(01)09506000134352"),
        ("https://192.0.2.7:8080/01/09506000134352", "(01)09506000134352"),
        ("https://[2001:db8::7]/01/09506000134352", "(01)09506000134352"),
        ("https://a/some/01/stem/01/09506000134352", "(01)09506000134352"),
        (item + "/22/2A/10/LOT/21/S", "(01)09506000134352(22)2A(10)LOT(21)S"),
        (item + "/22/2A/21/S", "(01)09506000134352(22)2A(21)S"),
        (item + "/235/TPX", "(01)09506000134352(235)TPX"),
        ("https://a/414/9506000134352/254/A%2FB", "(414)9506000134352(254)A/B"),
        ("https://a/8003/09506000134352%21S", "(8003)09506000134352!S"),
        ("https://a/8018/385888700000000014/8019/7", "(8018)385888700000000014(8019)7"),
        (item + "?17=270331", "(01)09506000134352(17)270331"),
        (item + "?17=270331&3103=000195#top", "(01)09506000134352(17)270331(3103)000195"),
        (item + "?17=270331;3103=000195", "(01)09506000134352(17)270331(3103)000195"),
        (item + "?linkType=gs1:pip&17=270331&flag&=1", "(01)09506000134352(17)270331"),
        (item + "/10/A%28B%29+C", "(01)09506000134352(10)A\\(B)+C"),
        (item + "?98=A%2BB", "(01)09506000134352(98)A+B"),
        (item + "#17=nothing", "(01)09506000134352"),
        (item + "/10/%4cot", "(01)09506000134352(10)Lot"),
        ("https://a/00/106141412345678908?02=9506000134352&37=4", "(00)106141412345678908(02)9506000134352(37)4"),
    ]

    @Test(arguments: right.indices)
    func aRightURIIsItsElements(index: Int) throws {
        let (uri, bracketed) = DigitalLinkTests.right[index]
        for text in [uri, "]Q1" + uri, "]d1" + uri] {
            let code = Code.parse(text)
            let found = try #require(code.elements, "\(text)")
            #expect(gs1BracketedString(found.elements) == bracketed)
            #expect(code.readings == [.plain, .elementString, .digitalLink])
        }
        if !bracketed.contains("(02)95") { #expect(Code.parse(uri).problems.isEmpty) }
    }

    @Test func aNumberInTheQueryMayBeShort() {
        let code = Code.parse("https://a/00/106141412345678908?01=9506000134352")
        #expect(code.gtin == GTIN("9506000134352") && code.problems.isEmpty)
        #expect(!Code.parse("https://a/00/106141412345678908?01=9506000134353").problems.isEmpty)
        let escaped = Code.parse("https://a/00/106141412345678908?01=950600013435%32")
        #expect(escaped.gtin == GTIN("9506000134352") && escaped.problems.isEmpty)
    }

    static let broken: [(uri: String, rule: ElementProblem.Rule, position: Int)] = [
        ("HtTp://a/01/09506000134352", .link(.scheme), 0), ("httpS://a/01/09506000134352", .link(.scheme), 4),
        ("https:///01/09506000134352", .link(.noHost), 8),
        ("https://a_b/01/09506000134352", .link(.hostCharacter), 9),
        ("https://a/01/09506000134352/10/A B", .link(.uriCharacter), 32),
        ("https://a/01/09506000134352/10/é", .link(.uriCharacter), 31),
        ("https://a/01/09506000134352/", .link(.noValue), 28),
        ("https://a/01/09506000134352/10", .link(.noValue), 30),
        ("https://a/01/09506000134352/10/", .link(.noValue), 30),
        ("https://a/01/09506000134352/blue/1", .unknownIdentifier, 28),
        ("https://a/01/09506000134352/21/A/10/B", .link(.qualifier), 33),
        ("https://a/01/09506000134352/10/A/10/A", .link(.qualifier), 33),
        ("https://a/01/09506000134352/235/A/10/B", .link(.qualifier), 34),
        ("https://a/00/106141412345678908/10/A", .link(.qualifier), 32),
        ("https://a/01/09506000134352/17/270331", .link(.qualifier), 28),
        ("https://a/01/9506000134352", .tooShort(length: 13, least: 14), 26),
        ("https://a/01/09506000134353", .content(.checkDigit), 13),
        ("https://a/01/09506000134352?10=A", .link(.belongsInPath), 28),
        ("https://a/01/09506000134352/10/A?22=A", .link(.attribute), 33),
        ("https://a/01/09506000134352?254=A", .link(.attribute), 28),
        ("https://a/01/09506000134352?17=270331&17=270331", .link(.repeated), 38),
        ("https://a/01/09506000134352?01=09506000134352", .link(.repeated), 28),
        ("https://a/01/09506000134352?17=", .tooShort(length: 0, least: 6), 31),
        ("https://a/01/09506000134352?1234=5", .unknownIdentifier, 28),
        ("https://a/01/09506000134352?17=271331", .content(.dateOrMonth), 31),
        ("https://a/01/09506000134352/10/AB%7EC", .characters(.text), 33),
        ("https://a/01/09506000134352/10/AB%00", .characters(.text), 33),
        ("https://a/01/09506000134352?98=A+B", .characters(.text), 32),
    ]

    @Test(arguments: broken.indices)
    func aBrokenURISaysWhereAndWhy(index: Int) {
        let (uri, rule, position) = DigitalLinkTests.broken[index]
        let problems = Code.parse(uri, thisYear: 2026).problems
        #expect(problems.contains { $0.rule == rule && $0.position == position }, "\(problems)")
        let behind = Code.parse("]Q1" + uri, thisYear: 2026).problems
        #expect(behind.contains { $0.rule == rule && $0.position == position + 3 }, "\(behind)")
    }

    @Test(arguments: [
        "https://", "https://a", "https://a/", "https://a/01", "https://example.com/shop/123",
        "ftp://a/01/09506000134352",
        "https://a/gtin/09506000134352", "https://a/10/LOT",
        "https://a?01=09506000134352",
        "hello", "https://a/01/", "https//a/01/09506000134352",
    ])
    func aURLWithoutAKeyStaysPlain(text: String) {
        for mode in [ParseMode.floor, .inspection] {
            let code = Code.parse(text, mode: mode)
            #expect(!code.readings.contains(.digitalLink) || text.hasSuffix("/01/"), "\(code)")
        }
    }

    @Test func whatIsWrittenReadsBack() {
        withSeeds(3000) { random, seed in
            let key = ValueMaker.pick(AI.all.filter { $0.row?.qualifiers != nil }, &random)
            var elements = [Element(key, ValueMaker.value(for: key, &random))]
            for alternative in key.row?.paths.first ?? [] where Bool.random(using: &random) {
                elements.append(Element(alternative, ValueMaker.value(for: alternative, &random)))
            }
            let others = AI.all.filter { $0.row?.isAttribute == true && $0.row?.qualifiers == nil && $0 != "10" }
            let attribute = ValueMaker.pick(others, &random)
            if !elements.contains(where: { $0.ai == attribute }) {
                elements.append(Element(attribute, ValueMaker.value(for: attribute, &random)))
            }
            let uri = try? digitalLink(elements, domain: "example.com/x/y")
            let found = uri.flatMap { Code.parse($0).elements }
            #expect(found?.elements == elements && found?.isValid == true, "\(uri ?? "") \(elements) \(seed)")
        }
    }

    @Test func whatALinkCannotCarryIsRefusedWithItsReason() {
        let key = Element("01", "09506000134352")
        #expect(throws: DigitalLinkError.noKey) { try digitalLink([Element("10", "A")]) }
        #expect(throws: DigitalLinkError.notAllowed("254")) { try digitalLink([key, Element("254", "A")]) }
        #expect(throws: DigitalLinkError.repeated("17")) {
            try digitalLink([key, Element("17", "270331"), Element("17", "270401")])
        }
        for domain in ["", "a b", "a?b", "a/", "a_b", "/x"] {
            #expect(throws: DigitalLinkError.badDomain(domain)) { try digitalLink([key], domain: domain) }
        }
    }

    @Test func qualifiersGoIntoThePathInTheirOrder() throws {
        let elements = [
            Element("21", "S"), Element("17", "270331"), Element("01", "09506000134352"), Element("10", "A/B"),
        ]
        #expect(try digitalLink(elements) == "https://id.gs1.org/01/09506000134352/10/A%2FB/21/S?17=270331")
    }

    @Test func whatIsThereTwiceIsWrittenOnceAndPredefinedLengthsComeFirst() throws {
        let (key, lot) = (Element("01", "09506000134352"), Element("10", "A"))
        let (note, weight) = (Element("98", "N"), Element("3103", "001250"))
        let twice = try digitalLink([note, key, lot, weight, note, lot, key, weight])
        #expect(twice == "https://id.gs1.org/01/09506000134352/10/A?3103=001250&98=N")
        #expect(throws: DigitalLinkError.repeated("10")) { try digitalLink([key, lot, Element("10", "B")]) }
        #expect(throws: DigitalLinkError.repeated("98")) { try digitalLink([key, note, Element("98", "M")]) }
    }

    @Test(arguments: ["/235/T?10=A", "/10/A/21/S?98=N", "/22/V", "?98=N"])
    func elementsOfALinkGoBackToTheirPlaces(rest: String) throws {
        let uri = "https://id.gs1.org/01/09506000134352" + rest
        let elements = try #require(Code.parse(uri).elements).elements
        #expect(try digitalLink(elements, isInPathOrder: true) == uri)
    }
}
