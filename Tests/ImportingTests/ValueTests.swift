import Foundation
import Testing
import Warehouse

@testable import Importing

@Suite struct ValueTests {
    private let english = NumberFormat()
    private var german: NumberFormat {
        var format = NumberFormat()
        format.decimal = ","
        format.thousands = "."
        return format
    }

    @Test(arguments: [
        ("2.55", 255), ("2.5", 250), ("2", 200), ("0.005", 1), ("0.004", 0), ("2.555", 256), ("-2.555", -256),
        (".5", 50), ("+1.00", 100), ("13541.33", 1_354_133), ("10000000", 1_000_000_000),
    ])
    func poundsArePenceRoundedHalfAwayFromZero(_ text: String, _ pence: Int) {
        #expect(Decimals(text, english)?.pence(.pounds) == pence)
    }

    @Test func aChargeIsRoundedOnceAfterItIsMultiplied() {
        #expect(Decimals("0.335", english)?.pence(.pounds, times: 3) == 101)
        #expect(Decimals("0.335", english)?.pence(.pounds, times: -3) == -101)
    }

    @Test(arguments: ["", "-", ".", "1.2.3", "1e3", "£2", "2 ", "١", "1,5", "1234567890123456", "--1", "0x1"])
    func whatIsNoNumberIsNone(_ text: String) {
        #expect(Decimals(text, english) == nil)
    }

    @Test func amountsBeyondReasonAreNone() {
        #expect(Decimals("10000000.01", english)?.pence(.pounds) == nil)
        #expect(Decimals("999999999999999", english)?.pence(.pounds, times: 99_999) == nil)
        #expect(Decimals("999999999999999", english)?.pence(.pence) == nil)
        // The product is the smallest number there is, whose magnitude is no Int.
        #expect(Decimals("562949953421312", english)?.pence(.pence, times: -16_384) == nil)
    }

    @Test func decimalAndThousandsMarksComeFromTheMapping() {
        #expect(Decimals("1.234,50", german)?.pence(.pounds) == 123_450)
        #expect(Decimals("1.234", german)?.whole == 1234)
        #expect(Decimals("6,0", german)?.whole == 6)
        #expect(Decimals("6,5", german)?.whole == nil)
    }

    @Test(arguments: [
        ("yyyy-MM-dd HH:mm:ss", "2010-12-01 08:26:00", "2010-12-01", 30_360),
        ("M/d/yyyy H:mm", "12/1/2010 8:26", "2010-12-01", 30_360),
        ("dd.MM.yy", "01.12.10", "2010-12-01", 0),
    ])
    func datesAreReadByTheirPattern(_ pattern: String, _ text: String, _ day: String, _ seconds: Int) {
        #expect(DatePattern(pattern).isUsable)
        #expect(DatePattern(pattern).read(text)?.day.iso == day)
        #expect(DatePattern(pattern).read(text)?.seconds == seconds)
    }

    @Test(arguments: ["2010-02-30", "2010-13-01", "2010-1-01", "2010-12-011", "10-12-01", "2010-12-01 ", ""])
    func whatIsNoDateIsNone(_ text: String) {
        #expect(DatePattern("yyyy-MM-dd").read(text) == nil)
    }

    @Test(arguments: ["HH:mm", "yyyy-MM", "yyy-MM-dd", "yyyy-MM-dd dd", "yyyy-MMM-dd"])
    func patternsWithoutAWholeDayAreRefused(_ pattern: String) {
        #expect(!DatePattern(pattern).isUsable)
    }

    @Test(arguments: [
        ("2027-03-01 16:40", "2027-03-01T16:40:00Z"), ("2027-07-01T16:40:30", "2027-07-01T15:40:30Z"),
        ("2027-07-01T16:40:00Z", "2027-07-01T16:40:00Z"), ("2027-07-01T16:40+02:00", "2027-07-01T14:40:00Z"),
        ("16:40", "2027-03-01T16:40:00Z"), ("2027-07-01", "2027-06-30T23:00:00Z"),
        // The hour that the clocks leave out on 28 March 2027 is read an hour later.
        ("2027-03-28 01:30", "2027-03-28T01:30:00Z"),
    ])
    func momentsAreReadInTheSitesZone(_ text: String, _ utc: String) throws {
        let date = try #require(ISO8601DateFormatter().date(from: utc))
        let clock = Clock(today: today, timeZone: london)
        #expect(clock.moment(text, FieldRule())?.milliseconds == Int64(date.timeIntervalSince1970) * 1000)
    }

    @Test(arguments: ["tomorrow", "24:00", "2027-02-29 10:00", "2027-03-01 16:40+2:00", "2027-03-01 25:00", "16:4"])
    func whatIsNoMomentIsNone(_ text: String) {
        #expect(Clock(today: today, timeZone: london).moment(text, FieldRule()) == nil)
    }
}
