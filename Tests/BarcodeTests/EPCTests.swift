import Testing

@testable import Barcode

struct EPCTests {
    /// From the examples of the EPC Tag Data Standard.
    static let known: [(hex: String, tag: String, bracketed: String)] = [
        (
            "3074257BF7194E4000001A85", "urn:epc:tag:sgtin-96:3.0614141.812345.6789", "(01)80614141123458(21)6789"
        ),
        (
            "3066C4409047E140075BCD15", "urn:epc:tag:sgtin-96:3.95060001343.05.123456789",
            "(01)09506000134352(21)123456789"
        ),
        (
            "3666C4409047E159B2C2BF100000000000000000000000000000",
            "urn:epc:tag:sgtin-198:3.95060001343.05.32a%2Fb", "(01)09506000134352(21)32a/b"
        ),
        ("311BA1B300CE0A6A83000000", "urn:epc:tag:sscc-96:0.952012.03456789123", "(00)095201234567891235"),
        ("3374257BF40C0E400000162E", "urn:epc:tag:grai-96:3.0614141.12345.5678", "(8003)006141411234525678"),
    ]

    @Test(arguments: known.indices)
    func aTagIsTheSameThingInEveryForm(index: Int) throws {
        let (hex, tag, bracketed) = EPCTests.known[index]
        let thing = try #require(EPC(hex: hex)?.identity)
        for text in [hex, hex.lowercased(), tag, thing, "URN:EPC:" + tag.dropFirst(8), hex + ",E28011700000020F"] {
            let code = Code.parse(text)
            #expect(code.readings == [.plain, .epc], "\(text)")
            #expect(code.elements.map { gs1BracketedString($0.elements) } == bracketed, "\(text)")
            #expect(code.elements?.isValid == true && code.tag?.epc.identity == thing)
        }
        #expect(EPC(hex: hex)?.tagURN == tag && EPC(urn: tag)?.hex == hex)
        #expect(EPC(urn: thing)?.hex == nil && EPC(urn: thing)?.tagURN == nil)
    }

    @Test func theFieldsOfTheCodeAreFilled() {
        let item = Code.parse("3074257BF7194E4000001A85")
        #expect(item.gtin == GTIN("80614141123458") && item.serial == "6789")
        #expect(Code.parse("311BA1B300CE0A6A83000000").sscc == SSCC("095201234567891235"))
        #expect(item.identity == "urn:epc:id:sgtin:0614141.812345.6789")
    }

    @Test(
        arguments: [
            (",E28011700000020F8A1B2C3D,-52.5,3", "E28011700000020F8A1B2C3D", "-52.5", 3),
            (";3;-52;e28011700000020f8a1b2c3d", "E28011700000020F8A1B2C3D", "-52", 3), ("\t-40\t1", nil, "-40", 1),
            (" 12 2026-11-25 -70", nil, "-70", 12), ("", nil, nil, nil), (",,", nil, nil, nil),
            (",E2801170", nil, nil, nil),
        ] as [(String, String?, String?, Int?)])
    func aLineMayCarryMoreBehindTheEPC(rest: String, tid: String?, signal: String?, antenna: Int?) {
        let tag = Code.parse("3074257bf7194e4000001a85" + rest).tag
        #expect(tag?.tid == tid && tag?.signal == signal && tag?.antenna == antenna)
        #expect(tag?.identity == "urn:epc:id:sgtin:0614141.812345.6789" + (tid.map { ";tid=" + $0 } ?? ""))
    }

    @Test(arguments: [
        // No such header, a partition of 7, an item number with a digit too many, a bit behind an SSCC, too few digits.
        "3574257BF7194E4000001A85", "307C257BF7194E4000001A85", "3074257BF7FFFFC000001A85", "311BA1B300CE0A6A83000001",
        "3074257BF7194E4000001A8", "3074257BF7194E4000001A8G", "3074257BF7194E4000001A855",
        // A company number with a digit too many for its partition.
        "30F7FFFFF7194E4000001A85",
        // A text serial that goes on behind a zero, is empty, or holds a character that no serial number has.
        "3666C4409047E160808400000000000000000000000000000000",
        "3666C4409047E14000000000000000000000000000000000000000",
        "3666C4409047E140200000000000000000000000000000000000", "3666C4409047E159B2C2BF100000000000000000000000000001",
    ])
    func otherHexadecimalDigitsStayPlain(text: String) {
        for mode in [ParseMode.floor, .inspection] {
            let code = Code.parse(text, mode: mode)
            #expect(code.readings == .plain && code.problems.isEmpty, "\(code)")
        }
    }

    @Test(arguments: [
        "urn:epc:id:sgtin:0614141.812345", "urn:epc:id:sgtin:0614141.81234.6789", "urn:epc:id:sgtin:061414.812345.1",
        "urn:epc:id:sgtin:0614141.812345.", "urn:epc:id:sgtin:0614141.812345.A/B",
        "urn:epc:id:sgtin:0614141.812345.A%2",
        "urn:epc:id:sgtin:0614141.812345.123456789012345678901", "urn:epc:id:sgln:0614141.12345.400",
        "urn:epc:tag:sgtin-96:8.0614141.812345.6789", "urn:epc:tag:sgtin-96:3.0614141.812345.06789",
        "urn:epc:tag:sgtin-96:3.0614141.812345.274877906944", "urn:epc:tag:sgtin-96:3.0614141.812345.A",
        "urn:epc:tag:sgtin-96:0614141.812345.6789", "urn:epc:id:sscc:0614141.123456789", "urn:epc:idpat:sgtin:*.*.*",
        "urn:epc:id:sscc:0614141.1234567890.1", "urn:epc:id:grai:0614141.12345.", "urn:epc:",
    ])
    func aBrokenURNIsPlainOnTheFloorAndAnErrorInAnInspection(text: String) {
        #expect(EPC(urn: text) == nil)
        #expect(Code.parse(text).readings == .plain && Code.parse(text).problems.isEmpty)
        let isLong = text.utf8.count > 8
        #expect(Code.parse(text, mode: .inspection).problems.map(\.rule) == (isLong ? [.noEPC] : []))
    }

    @Test func theSmallestAndGreatestSerialNumbersFit() {
        for serial in ["0", "274877906943"] {
            let tag = EPC(urn: "urn:epc:tag:sgtin-96:0.0614141.812345.\(serial)")
            #expect(tag?.hex.flatMap(EPC.init(hex:)) == tag && tag != nil)
        }
    }

    @Test func everyCompanyLengthOfEveryCodingReadsBack() {
        withSeeds(300) { random, seed in
            for coding in EPC.Coding.allCases {
                for companyDigits in 6...12 {
                    let body = ValueMaker.digits(coding.scheme.digitCount, &random)
                    let key = body + String(CheckDigit.of(body: body) ?? 0)
                    let number = String(UInt64.random(in: 0..<(1 << 38), using: &random))
                    let text = ValueMaker.text(Int.random(in: 1...20, using: &random), .text, &random)
                    let elements: [Element] =
                        switch coding {
                        case .sgtin96: [Element("01", key), Element("21", number)]
                        case .sgtin198: [Element("01", key), Element("21", text)]
                        case .sscc96: [Element("00", key)]
                        case .grai96: [Element("8003", "0" + key + number)]
                        }
                    let filter = Int.random(in: 0...7, using: &random)
                    let epc = EPC(elements, coding, companyDigits: companyDigits, filter: filter)
                    #expect(epc?.elements == elements, "\(coding) \(elements) \(seed)")
                    #expect(epc?.hex.flatMap(EPC.init(hex:)) == epc && epc != nil, "\(coding) \(elements) \(seed)")
                    #expect(epc?.tagURN.flatMap(EPC.init(urn:)) == epc, "\(coding) \(elements) \(seed)")
                    let short = coding == .sgtin198 ? epc?.hex.map { String($0.dropLast(2)) } : epc?.hex
                    #expect(short.flatMap(EPC.init(hex:)) == epc, "\(coding) \(elements) \(seed)")
                }
            }
        }
    }

    @Test func elementsThatDoNotFitATagGiveNone() {
        let item = Element("01", "09506000134352")
        #expect(EPC([item], .sgtin96, companyDigits: 7, filter: 1) == nil)
        #expect(EPC([item, Element("21", "A")], .sgtin96, companyDigits: 7, filter: 1) == nil)
        #expect(EPC([item, Element("21", "A")], .sgtin198, companyDigits: 7, filter: 1) != nil)
        #expect(EPC([item, Element("21", "A")], .sgtin198, companyDigits: 13, filter: 1) == nil)
        #expect(EPC([item, Element("21", "A")], .sgtin198, companyDigits: 7, filter: 8) == nil)
        #expect(
            EPC([Element("01", "09506000134353"), Element("21", "1")], .sgtin96, companyDigits: 7, filter: 1) == nil)
        #expect(EPC([item], .sscc96, companyDigits: 7, filter: 1) == nil)
    }
}
