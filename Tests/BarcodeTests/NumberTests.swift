import Testing

@testable import Barcode

struct GTINTests {
    @Test(arguments: [
        ("4006381333931", "04006381333931"), ("96385074", "00000096385074"), ("036000291452", "00036000291452"),
        ("0036000291452", "00036000291452"), ("00036000291452", "00036000291452"), ("10614141000415", "10614141000415"),
        ("9783161484100", "09783161484100"),
    ])
    func aNumberIsEqualAcrossItsForms(text: String, normal: String) {
        #expect(GTIN(text)?.description == normal)
        #expect(GTIN(text) == GTIN(normal))
    }

    @Test(arguments: [
        "4006381333932", "96385075", "036000291453", "", "1", "400638133393", "40063813339310", "400638133393x",
        "４006381333931", "400638133393 ", "-4006381333931", "106141412345678908",
    ])
    func anythingElseIsNoNumber(text: String) {
        #expect(GTIN(text) == nil)
    }

    @Test func everySingleWrongDigitIsNoticed() {
        let right = Array("4006381333931".utf8)
        for position in right.indices {
            for digit in UInt8(0x30)...0x39 where digit != right[position] {
                var wrong = right
                wrong[position] = digit
                #expect(GTIN(String(decoding: wrong, as: UTF8.self)) == nil)
            }
        }
    }

    @Test(arguments: [
        ("400638133393", "04006381333931"), ("9638507", "00000096385074"), ("03600029145", "00036000291452"),
        ("1061414100041", "10614141000415"),
    ])
    func theCheckDigitIsComputed(body: String, normal: String) {
        #expect(GTIN(body: body)?.description == normal)
    }

    @Test(arguments: ["", "12345678", "40063813339x", "123456789012345"])
    func aBodyOfAnotherLengthOrWithLettersIsRefused(body: String) {
        #expect(GTIN(body: body) == nil)
    }

    @Test(arguments: [
        ("04252614", "042100005264"), ("01234523", "012200003453"), ("01234531", "012300000451"),
        ("01234543", "012340000053"),
        ("01234558", "012345000058"), ("01234565", "012345000065"), ("123456", "012345000065"),
        ("0123456", "012345000065"), ("11234562", "112345000062"),
    ])
    func aSqueezedNumberIsExpanded(upcE: String, upcA: String) {
        #expect(GTIN(upcE: upcE) == GTIN(upcA))
        #expect(GTIN(upcE: upcE) != nil)
    }

    @Test(arguments: ["04252615", "24252614", "12345", "0425261x", "042526140"])
    func aWrongSqueezedNumberIsRefused(text: String) {
        #expect(GTIN(upcE: text) == nil)
    }

    @Test(arguments: [
        ("4006381333931", "4006381333931"), ("00000096385074", "96385074"), ("0036000291452", "036000291452"),
        ("10614141000415", "10614141000415"),
    ])
    func peopleSeeTheShelfForm(text: String, short: String) {
        #expect(GTIN(text)?.shortForm == short)
    }

    @Test func thePackagingIndicatorIsTheFirstOfFourteen() {
        #expect(GTIN("10614141000415")?.packagingIndicator == 1)
        #expect(GTIN("4006381333931")?.packagingIndicator == 0)
    }

    @Test func aValueIsCheckedToo() {
        #expect(GTIN(value: 4_006_381_333_931) == GTIN("4006381333931"))
        #expect(GTIN(value: 4_006_381_333_932) == nil)
        #expect(GTIN(value: .max) == nil)
    }
}

struct CheckDigitTests {
    @Test(arguments: [("629104150021", 3), ("37610425002123456", 9), ("0", 0), ("1", 7)])
    func theDigitIsModuloTen(body: String, digit: Int) {
        #expect(CheckDigit.of(body: body) == digit)
        #expect(CheckDigit.isValid(body + String(digit)))
        #expect(!CheckDigit.isValid(body + String((digit + 1) % 10)))
    }

    @Test(arguments: ["", "12a", "٣"])
    func onlyAsciiDigitsHaveOne(body: String) {
        #expect(CheckDigit.of(body: body) == nil)
        #expect(!CheckDigit.isValid(body))
    }
}

struct CalendarDateTests {
    @Test(arguments: [
        (2026, 0, 2000), (2026, 26, 2026), (2026, 76, 2076), (2026, 77, 1977), (2026, 99, 1999), (2080, 30, 2130),
        (2080, 31, 2031), (2080, 99, 2099), (2000, 50, 2050), (2000, 51, 1951), (2051, 0, 2100), (2051, 1, 2101),
        (2051, 2, 2002), (2099, 49, 2149), (2099, 50, 2050),
    ])
    func theCenturyLiesFortyNineYearsBackToFiftyAhead(thisYear: Int, digits: Int, year: Int) {
        #expect(CalendarDate.fullYear(digits, thisYear: thisYear) == year)
    }

    @Test func everyPairOfDigitsFallsIntoTheWindow() {
        for thisYear in 1970...2170 {
            let years = (0...99).map { CalendarDate.fullYear($0, thisYear: thisYear) }
            #expect(years.map { $0 % 100 } == Array(0...99), "\(thisYear)")
            #expect(years.allSatisfy { (-49...50).contains($0 - thisYear) }, "\(thisYear)")
        }
    }

    @Test(arguments: [
        ("270331", "2027-03-31"), ("240200", "2024-02-29"), ("250200", "2025-02-28"), ("240229", "2024-02-29"),
        ("270400", "2027-04-30"), ("271200", "2027-12-31"), ("000101", "2000-01-01"),
    ])
    func sixDigitsAreADate(text: String, date: String) {
        #expect(CalendarDate(yymmdd: text, thisYear: 2026)?.description == date)
    }

    @Test(arguments: ["250229", "271301", "270001", "270332", "27033", "2703311", "27o331", "", "270431"])
    func otherDigitsAreNone(text: String) {
        #expect(CalendarDate(yymmdd: text, thisYear: 2026) == nil)
    }

    @Test(arguments: ["2027-03-31", "0001-01-01", "9999-12-31", "2000-02-29"])
    func theWrittenFormReadsBack(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: ["1900-02-29", "2027-3-31", "2027-03-32", "2027/03/31", "", "0000-01-01", "2027-13-01"])
    func aDayTheCalendarLacksIsNil(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func dayNumbersCountEveryDayOnce() throws {
        #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
        #expect(CalendarDate("2000-03-01")?.dayNumber == 11_017)
        #expect(CalendarDate("0001-01-01")?.dayNumber == -719_162)
        #expect(CalendarDate("9999-12-31")?.dayNumber == 2_932_896)
        var before = try #require(CalendarDate("1896-01-01"))
        var wrong: [CalendarDate] = []
        for _ in 0..<(220 * 366) {
            let next = try #require(before.adding(days: 1))
            let isNext = next.dayNumber == before.dayNumber + 1 && next > before
            if !isNext || CalendarDate(year: next.year, month: next.month, day: next.day) != next { wrong.append(next) }
            before = next
        }
        #expect(wrong.isEmpty)
    }

    @Test func daysBeyondTheCalendarAreNil() {
        #expect(CalendarDate("9999-12-31")?.adding(days: 1) == nil)
        #expect(CalendarDate("0001-01-01")?.adding(days: -1) == nil)
        #expect(CalendarDate("2027-03-31")?.adding(days: .max) == nil)
        #expect(CalendarDate(dayNumber: .min) == nil)
    }
}
