import Testing

@testable import Barcode

struct CodeListTests {
    private func isRight(_ ai: String, _ value: String) -> Bool {
        parseElementString("]C1" + ai + value, thisYear: 2026).isValid
    }

    @Test func theListsAreAsLongAsTheirSourcesSay() {
        #expect((0..<1000).filter { CodeLists.countries.contains($0) }.count == 249)
        #expect((0..<1000).filter { CodeLists.currencies.contains($0) }.count == 179)
        let letters = (UInt8(0x41)...0x5A).flatMap { first in (UInt8(0x41)...0x5A).map { (first, $0) } }
        #expect(letters.filter { CodeLists.countryLetters.contains($0.0, $0.1) }.count == 249)
        let bytes = (UInt8(0)...127).flatMap { first in (UInt8(0)...127).map { (first, $0) } }
        let pairs = bytes.filter { CodeLists.packages.contains($0.0, $0.1) }.count
        #expect(pairs + CodeLists.longPackages.count == 431)
    }

    @Test(arguments: [
        ("422", "276", true), ("422", "840", true), ("422", "999", false), ("422", "275", true), ("422", "001", false),
        ("422", "280", false), ("426", "891", false), ("7030", "999A", true), ("7030", "998A", false),
        ("423", "276840276840276", true), ("423", "276280", false), ("4307", "DE", true), ("4307", "EU", false),
        ("4307", "XK", false), ("4317", "SS", true), ("3912", "9781", true), ("3912", "2801", false),
        ("3932", "9991", true), ("3912", "0001", false), ("3912", "9241", true), ("7041", "PX", true),
        ("7041", "8", true),
        ("7041", "201", true), ("7041", "7", false), ("7041", "PPE", true), ("7041", "PQ", false),
        ("7041", "X13", false), ("7041", "PALL", false), ("7041", "px", false), ("7241", "10", true),
        ("7241", "11", false),
        ("7241", "80", true), ("7241", "00", false),
    ])
    func aCodeIsGoodWhenItIsOnItsList(ai: String, value: String, right: Bool) {
        #expect(isRight(ai, value) == right, "\(ai) \(value)")
    }

    @Test func aListThatIsOutOfDateRefusesNothingOnTheFloor() {
        let code = Code.parse("]C10109506000134352" + "422998\u{1D}" + "10LOT")
        #expect(code.elements?.isValid == false && code.elements?.isUsable == true)
        #expect(code.elements?["422"] == "998" && code.lot == "LOT" && code.gtin != nil && code.isSelfChecking)
        #expect(Code.parse("0109506000134352" + "422998").readings == [.plain, .elementString])
        #expect(code.problems.map(\.rule) == [.content(.country)])
        let wrong = Code.parse("]C14321" + "2")
        #expect(wrong.elements?.isUsable == false && wrong.elements?["4321"] == nil)
    }

    @Test(arguments: [
        ("GB82WEST12345698765432", true), ("DE89370400440532013000", true), ("NO9386011117947", true),
        ("GB82WEST12345698765431", false), ("ZZ82WEST12345698765432", false), ("GB82west12345698765432", false),
        ("GB82", false), ("82GBWEST12345698765432", false), ("GBA2WEST12345698765432", false),
    ])
    func anIBANHasItsCountryItsCharactersAndItsCheckDigits(value: String, right: Bool) {
        #expect(isRight("8007", value) == right)
    }

    @Test(arguments: [
        ("YWJj", true), ("YWI", true), ("YW=", true), ("Y==", true), ("YWJ=", false), ("=", false), ("Y=W", false),
        ("Y===", false), ("Y+W", false), ("YW-_", true),
    ])
    func base64IsFilledUpAtItsEndOnly(value: String, right: Bool) {
        #expect(isRight("8030", value) == right, "\(value)")
    }
}

struct CouponTests {
    private static let head = "1" + "1234567" + "654321"
    private static let start = head + "3" + "150" + "2" + "12" + "0" + "123"

    static let coupons: [(value: String, right: Bool)] = [
        (start, true), ("0" + "123456" + "654321" + "1" + "5" + "1" + "2" + "9" + "999", true),
        ("6" + "123456789012" + "654321" + "5" + "12345" + "5" + "12345" + "4" + "000", true),
        ("7" + "1234567890123" + "654321" + "1" + "5" + "1" + "2" + "0" + "123", false),
        (head + "0" + "1" + "2" + "0" + "123", false), (head + "6" + "123456" + "1" + "2" + "0" + "123", false),
        (head + "3" + "150" + "0" + "0" + "123", false), (head + "3" + "150" + "2" + "12" + "5" + "123", false),
        (head + "3" + "150" + "2" + "12" + "0" + "12", false), (head, false), (String(head.dropLast()), false),
        // The second purchase, with and without a company, and each of its parts wrong.
        (start + "1" + "0" + "1" + "2" + "0" + "123" + "0" + "123456", true),
        (start + "1" + "3" + "1" + "2" + "9" + "123" + "9", true),
        (start + "1" + "4" + "1" + "2" + "9" + "123" + "9", false),
        (start + "1" + "3" + "6" + "2" + "9" + "123" + "9", false),
        (start + "1" + "3" + "1" + "2" + "9" + "123" + "7" + "1234567890123", false),
        (start + "1" + "3" + "1" + "2" + "9" + "123" + "1" + "123456", false),
        // The third purchase, alone and behind the second.
        (start + "2" + "1" + "2" + "0" + "123" + "9", true),
        (start + "1" + "0" + "1" + "2" + "0" + "123" + "9" + "2" + "1" + "2" + "0" + "123" + "9", true),
        (start + "2" + "1" + "2" + "0" + "123", false),
        // Dates, their order, and the 29th of February.
        (start + "3" + "271231", true), (start + "3" + "270229", false), (start + "3" + "280229", true),
        (start + "4" + "270101", true), (start + "3" + "270101" + "4" + "270101", true),
        (start + "3" + "270101" + "4" + "270102", false), (start + "3" + "27123", false),
        (start + "3" + "270100", false),
        // Serial number, retailer, and the rest.
        (start + "5" + "0" + "123456", true), (start + "5" + "9" + "123456789012345", true),
        (start + "5" + "1" + "123456", false), (start + "6" + "7" + "1234567890123", true),
        (start + "6" + "0" + "123456", false), (start + "6" + "8" + "12345678901234", false),
        (start + "9" + "0" + "0" + "0" + "0", true), (start + "9" + "6" + "2" + "9" + "1", true),
        (start + "9" + "3" + "2" + "9" + "1", false), (start + "9" + "6" + "3" + "9" + "1", false),
        (start + "9" + "6" + "2" + "9" + "2", false), (start + "9" + "6" + "2" + "9", false),
        // The order of the parts, what is no part, and what is left over.
        (start + "4" + "270101" + "3" + "271231", false), (start + "7", false), (start + "0", false),
        (start + "9" + "0" + "0" + "0" + "0" + "0", false), (start.dropLast() + "A", false),
    ]

    @Test(arguments: coupons.indices)
    func aCouponHasItsParts(index: Int) {
        let (value, right) = CouponTests.coupons[index]
        #expect(parseElementString("]C18110" + value).isValid == right, "\(value)")
    }

    @Test(arguments: [
        ("0" + "0" + "123456" + "654321" + "0" + "123456", true),
        ("1" + "6" + "123456789012" + "654321" + "9" + "123456789012345", true),
        ("2" + "0" + "123456" + "654321" + "0" + "123456", false),
        ("0" + "7" + "1234567890123" + "654321" + "0" + "123456", false),
        ("0" + "0" + "123456" + "654321" + "1" + "123456", false),
        ("0" + "0" + "123456" + "654321" + "0" + "1234567", false),
        ("0" + "0" + "123456" + "654321", false), ("0", false),
        ("0" + "0" + "123456" + "654321" + "0" + "12345A", false),
    ])
    func anOfferHasItsParts(value: String, right: Bool) {
        #expect(parseElementString("]C18112" + value).isValid == right, "\(value)")
    }
}
