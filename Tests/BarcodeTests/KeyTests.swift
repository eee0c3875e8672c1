import Testing

@testable import Barcode

struct SqueezedNumberTests {
    @Test(arguments: [
        ("042100005264", "04252614"), ("012200003453", "01234523"), ("012300000451", "01234531"),
        ("012340000053", "01234543"), ("012345000058", "01234558"), ("112345000062", "11234562"),
    ])
    func aNumberIsSqueezedWhereItsZerosAllow(upcA: String, upcE: String) {
        #expect(GTIN(upcA)?.upcE == upcE)
    }

    @Test(arguments: [
        "036000291452", "4006381333931", "012345000041", "212345000069", "351300000000", "10614141000415",
    ])
    func otherNumbersHaveNoSqueezedForm(text: String) throws {
        #expect(try #require(GTIN(text)).upcE == nil)
    }

    @Test func everySqueezedNumberComesBack() {
        var wrong: [String] = []
        for number in stride(from: 0, to: 2_000_000, by: 7) {
            let seven = zeroPadded(UInt64(number), 7)
            guard let whole = GTIN(upcE: seven) else {
                wrong.append(seven)
                continue
            }
            // Some squeezed forms stand for a number that another form is the rule for.
            guard let squeezed = whole.upcE, GTIN(upcE: squeezed) == whole else {
                wrong.append(seven)
                continue
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }
}

struct PublicationNumberTests {
    @Test(arguments: [
        ("0-306-40615-2", "9780306406157"), ("0306406152", "9780306406157"), ("080442957X", "9780804429573"),
        ("0-8044-2957-x", "9780804429573"), ("978-3-16-148410-0", "9783161484100"),
        ("979 10 90636 07 1", "9791090636071"),
    ])
    func anISBNIsTheEANItStandsFor(text: String, ean: String) {
        #expect(GTIN(isbn: text) == GTIN(ean) && GTIN(ean) != nil)
        #expect(GTIN(ean)?.isbn == ean)
        let code = Code.parse(text)
        #expect(code.gtin == GTIN(ean) && code.readings == [.plain, .publication] && !code.isSelfChecking)
    }

    @Test(arguments: [("0317-8471", "9770317847001"), ("2049-3630", "9772049363002"), ("2434-561X", "9772434561006")])
    func anISSNIsTheEANItStandsFor(text: String, ean: String) {
        #expect(GTIN(issn: text) == GTIN(ean) && GTIN(ean)?.issn == text)
        #expect(Code.parse(text).gtin == GTIN(ean) && Code.parse(text).readings == [.plain, .publication])
    }

    @Test func theVariantOfAnIssueDoesNotChangeItsISSN() {
        #expect(GTIN(body: "977031784712")?.issn == "0317-8471")
        #expect(GTIN("4006381333931")?.issn == nil && GTIN("4006381333931")?.isbn == nil)
        #expect(GTIN(body: "979012345678")?.isbn == nil)
    }

    @Test(arguments: [
        "0-306-40615-3", "0306406153", "X306406152", "0--306-40615-2", "-0306406152", "0306406152-", "0317-8472",
        "03178471",
        "031-78471", "978-3-16-148410-1", "400-6-38-133393-1", "0306 40615X2", "0-306-40615", "979-0-2600-0043-8",
    ])
    func otherTextsAreNoPublication(text: String) {
        #expect(!Code.parse(text).readings.contains(.publication), "\(Code.parse(text))")
    }
}

struct IdentificationKeyTests {
    static let keys: [(ai: String, value: String, kind: IdentificationKey.Kind, number: String, serial: String?)] = [
        ("00", "106141412345678908", .sscc, "106141412345678908", nil),
        ("01", "09506000134352", .gtin, "09506000134352", nil),
        ("253", "4006381333931A7", .gdti, "4006381333931", "A7"),
        ("255", "4006381333931", .gcn, "4006381333931", nil), ("401", "9506000ABC", .ginc, "9506000ABC", nil),
        ("402", "95060001343520000", .gsin, "95060001343520000", nil),
        ("410", "9506000134352", .gln, "9506000134352", nil), ("417", "9506000134352", .gln, "9506000134352", nil),
        ("8003", "09506000134352S9", .grai, "9506000134352", "S9"),
        ("8003", "09506000134352", .grai, "9506000134352", nil), ("8004", "9506000X1", .giai, "9506000X1", nil),
        ("8006", "095060001343520102", .itip, "09506000134352", "0102"), ("8010", "9506000-1", .cpid, "9506000-1", nil),
        ("8013", "1987654Ad4X4bL5ttr2310c2K", .gmn, "1987654Ad4X4bL5ttr2310c2K", nil),
        ("8018", "385888700000000014", .gsrn, "385888700000000014", nil),
    ]

    @Test(arguments: keys.indices)
    func aKeyIsTakenOutOfItsElement(index: Int) throws {
        let (ai, value, kind, number, serial) = IdentificationKeyTests.keys[index]
        let identifier = try #require(AI(digits: ai))
        let key = try #require(IdentificationKey(Element(identifier, value)))
        #expect(key.kind == kind && key.number == number && key.serial == serial && key.ai.description == ai)
    }

    @Test func everyKindCanBeTyped() {
        for (_, value, kind, number, serial) in IdentificationKeyTests.keys where kind != .itip {
            let typed = kind == .grai ? String(value.dropFirst()) : value
            let key = IdentificationKey(kind, typed)
            #expect(key?.number == number && key?.serial == serial, "\(kind)")
        }
        #expect(IdentificationKey(.gtin, "9506000134352")?.number == "09506000134352")
    }

    @Test func whatBreaksARuleIsNoKey() {
        #expect(IdentificationKey(.gln, "9506000134353") == nil)
        #expect(IdentificationKey(.gsin, "9506000134352000") == nil)
        #expect(IdentificationKey(.giai, "ABC") == nil && IdentificationKey(.gmn, "1234A22") == nil)
        #expect(IdentificationKey(Element("10", "A")) == nil)
        #expect(IdentificationKey(Element("8003", "19506000134352")) == nil)
    }

    @Test func aCodeListsTheKeysThatItCarries() {
        let code = Code.parse("(00)106141412345678908(02)09506000134352(37)4(410)9506000134352")
        #expect(code.keys.map(\.kind) == [.sscc, .gtin, .gln])
        #expect(Code.parse("4006381333931").keys.map(\.number) == ["04006381333931"])
        #expect(Code.parse("A-01").keys.isEmpty)
    }
}
