import Foundation
import Testing

@testable import Barcode

struct SSCCTests {
    @Test func eighteenDigitsWithARightCheckDigitAreACode() {
        #expect(SSCC("106141412345678908")?.description == "106141412345678908")
        #expect(SSCC("000000000000000017")?.description == "000000000000000017")
        #expect(SSCC(body: "10614141234567890") == SSCC("106141412345678908"))
    }

    @Test(arguments: ["106141412345678907", "10614141234567890", "0106141412345678908", "", "10614141234567890x"])
    func anythingElseIsNoCode(text: String) {
        #expect(SSCC(text) == nil)
    }
}

struct SSCCRangeTests {
    private let range = SSCCRange(extensionDigit: 3, companyPrefix: "4012345")

    @Test func aSerialNumberFillsWhatThePrefixLeaves() throws {
        let range = try #require(range)
        #expect(range.capacity == 1_000_000_000)
        #expect(range.code(serial: 1)?.description == "340123450000000017")
        #expect(range.code(serial: 0)?.description == "340123450000000000")
        #expect(range.code(serial: 999_999_999)?.description.hasPrefix("34012345999999999") == true)
        #expect(range.code(serial: 1_000_000_000) == nil && range.code(serial: -1) == nil)
        #expect(range.code(serial: .max) == nil && range.code(serial: .min) == nil)
    }

    @Test(arguments: [("9521", 1_000_000_000_000), ("952012345678", 10_000)])
    func theLongerThePrefixTheFewerTheCodes(prefix: String, capacity: Int) throws {
        let range = try #require(SSCCRange(extensionDigit: 0, companyPrefix: prefix))
        #expect(range.capacity == capacity)
        for serial in [0, 1, 7, capacity - 1] {
            let code = try #require(range.code(serial: serial))
            #expect(SSCC(code.description) == code && range.serial(of: code) == serial)
        }
        #expect(range.code(serial: capacity) == nil)
    }

    @Test func aCodeOfAnotherRangeHasNoSerialHere() throws {
        let range = try #require(range)
        let other = try #require(SSCCRange(extensionDigit: 4, companyPrefix: "4012345")?.code(serial: 1))
        #expect(range.serial(of: other) == nil)
    }

    @Test(arguments: [(-1, "4012345"), (10, "4012345"), (3, "401"), (3, "4012345678901"), (3, "40123x5"), (3, "٤٠١٢")])
    func whatIsNoRangeIsRefusedAlsoWhenItIsRead(digit: Int, prefix: String) throws {
        #expect(SSCCRange(extensionDigit: digit, companyPrefix: prefix) == nil)
        let stored = Data(#"{"extensionDigit":\#(digit),"companyPrefix":"\#(prefix)"}"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(SSCCRange.self, from: stored) }
    }

    @Test func aRangeIsReadAsItWasWritten() throws {
        let range = try #require(range)
        #expect(try JSONDecoder().decode(SSCCRange.self, from: JSONEncoder().encode(range)) == range)
    }

    @Test func theGroupsForPeopleEndWhereThePrefixDoes() throws {
        let code = try #require(range?.code(serial: 1))
        #expect(range?.grouped(code) == "(00) 3 4012345 000000001 7")
        #expect(code.grouped(prefixDigits: 12) == "(00) 3 401234500000 0001 7")
        #expect(code.grouped(prefixDigits: 99) == "(00) 3 4012345000000001 7")
        #expect(code.grouped(prefixDigits: -1) == "(00) 3 4012345000000001 7")
        #expect(code.bracketed == "(00)340123450000000017")
        #expect(parseElementString(code.bracketed).elements == [Element("00", code.description)])
    }
}
