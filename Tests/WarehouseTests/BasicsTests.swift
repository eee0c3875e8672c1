import Barcode
import TestSupport
import Testing

@testable import Warehouse

@Suite struct BasicsTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("1970-12-31", 364), ("1971-01-01", 365), ("2000-02-29", 11_016),
        ("2000-03-01", 11_017), ("2024-02-29", 19_782), ("2024-12-31", 20_088), ("2026-11-23", 20_780),
        ("2100-02-28", 47_540), ("2100-03-01", 47_541), ("1900-03-01", -25_508), ("0001-01-01", -719_162),
    ])
    func aDayIsCountedFrom1970(text: String, number: Int) {
        #expect(Day(iso: text) == Day(number))
        #expect(text.hasPrefix("0") || Day(number).iso == text)
    }

    @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
        var expected = (year: 1899, month: 12, day: 31)
        let first = Day(year: 1899, month: 12, day: 31)
        for number in 0..<146_097 {
            let date = first.adding(number).date
            #expect(date == CalendarDate(year: expected.year, month: expected.month, day: expected.day))
            guard date.day == expected.day else { return }
            #expect(Day(year: date.year, month: date.month, day: date.day) == first.adding(number))
            let leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0)
            let last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][date.month - 1]
            expected.day += 1
            if expected.day > last { (expected.month, expected.day) = (expected.month + 1, 1) }
            if expected.month > 12 { (expected.year, expected.month) = (expected.year + 1, 1) }
        }
    }

    @Test(arguments: [
        "", "2027", "2027-3-01x", "2027-02-29", "2027-13-01", "2027-00-10", "2027-01-32", "27-01-01", "2027-01-01-01",
        "+027-01-01", "2027-٠1-01", " 2027-01-01",
    ])
    func whatIsNoDateGivesNoDay(text: String) {
        #expect(Day(iso: text) == nil)
        #expect(Day(typed: text, thisYear: 2026) == nil)
    }

    @Test(arguments: [
        ("270301", "2027-03-01"), ("280229", "2028-02-29"), ("270200", "2027-02-28"), ("280200", "2028-02-29"),
        ("271200", "2027-12-31"), ("2027-03-01", "2027-03-01"),
    ])
    func aTypedDayIsReadAsOnALabel(typed: String, iso: String) {
        #expect(Day(typed: typed, thisYear: 2026) == Day(iso: iso))
    }

    @Test(arguments: ["+70301", "-70301", "270230", "271301", "270001", "270000", "27030", "2703011", "٢٧٠٣٠١"])
    func sixSignsThatAreNoDayGiveNone(text: String) {
        #expect(Day(typed: text, thisYear: 2026) == nil)
    }

    @Test(arguments: [
        (Purpose.ship, Channel?.some(.web), 3, true), (.ship, .store, 2, false), (.ship, .b2b, 14, true),
        (.ship, .b2b, 13, false), (.restock, nil, 7, true), (.restock, nil, 6, false), (.transfer, nil, 9, false),
        (.liquidate, nil, 1, true), (.dispose, nil, -1000, true),
    ])
    func aBatchIsUsableToTheLastDayThatItsPurposeAllows(
        purpose: Purpose, channel: Channel?, daysLeft: Int, answer: Bool
    ) {
        let today = SmallFloor.today
        let need = ExpiryPolicy.house.need(purpose, of: "MILK", .cold, for: channel)
        #expect(usable(Batch(expiry: today.adding(daysLeft)), for: need, asOf: today) == answer)
        #expect(usable(Batch(lot: "L"), for: need, asOf: today))
    }

    @Test func usableChangesOnOneDayOnly() {
        let expiry = SmallFloor.today
        let answers = (-30...30).map {
            usable(Batch(expiry: expiry), for: Need(.ship, daysLeft: 3), asOf: expiry.adding($0))
        }
        #expect(answers == Array(repeating: true, count: 28) + Array(repeating: false, count: 33))
    }

    @Test func batchesAreOrderedByDayThenLotAndWhatNeverExpiresIsLast() {
        let day = SmallFloor.today
        let ordered = [
            Batch(lot: "Z", expiry: day), Batch(lot: "A", expiry: day.adding(1)),
            Batch(lot: "B", expiry: day.adding(1)),
            Batch.none, Batch(lot: "A"),
        ]
        var random = SeededRandom.named("batches", seed: 1)
        for _ in 0..<20 { #expect(ordered.shuffled(using: &random).sorted() == ordered) }
    }

    @Test func aUniqueIDCarriesItsTimeAndComesBackFromItsTextAndBytes() throws {
        let id = UniqueID(at: Moment(milliseconds: 0x0123_4567_89AB), random: (.max, .max))
        #expect(id.description == "0123456789ab7fffbfffffffffffffff")
        #expect(UniqueID(id.description) == id)
        #expect(UniqueID(bytes: id.bytes) == id)
        let small = UniqueID(high: 1, low: 2)
        #expect(small.description == "00000000000000010000000000000002")
        #expect(UniqueID(bytes: small.bytes) == small)
    }

    @Test(arguments: [
        "", "0123", "+0000000000000010000000000000002", "0123456789ab7fffbfffffffffffffffg",
        "g123456789ab7fffbfffffffffffffff", "é123456789ab7fffbfffffffffffff",
    ])
    func whatIsNoIDGivesNone(text: String) {
        #expect(UniqueID(text) == nil)
        #expect(UniqueID(bytes: Array(text.utf8.prefix(15))) == nil)
    }

    @Test func laterIDsAreLargerWhateverTheRandomBits() {
        let one = UniqueID(at: Moment(milliseconds: 1_000), random: (.max, .max))
        let two = UniqueID(at: Moment(milliseconds: 1_001), random: (0, 0))
        #expect(one.high < two.high)
    }

    @Test func minutesAreRoundedTowardsZero() {
        let start = Moment(milliseconds: 0)
        #expect(start.adding(minutes: 90).milliseconds == 5_400_000)
        #expect(Moment(milliseconds: 119_999).minutes(since: start) == 1)
        #expect(start.minutes(since: Moment(milliseconds: 119_999)) == -1)
    }

    @Test func whatNoClockCanShowIsTheFarthestMomentAndNoTrap() {
        let (first, last) = (Moment(milliseconds: .min), Moment(milliseconds: .max))
        #expect(last.milliseconds(since: first) == .max && first.milliseconds(since: last) == .min)
        #expect(Moment(milliseconds: 7).milliseconds(since: Moment(milliseconds: 9)) == -2)
        #expect(last.adding(minutes: 1) == last && first.adding(minutes: -1) == first)
        #expect(Moment(milliseconds: 5).adding(minutes: .max) == last)
        #expect(Moment(milliseconds: 5).adding(minutes: .min) == first)
        #expect(last.minutes(since: first) == Int(Int64.max / 60_000))
    }

    @Test func theLedgerSumsToZeroAndForgetsWhatIsZero() {
        var random = SeededRandom.named("ledger", seed: 2)
        let places: [PlaceID] = ["A", "B", "C", .supplier]
        var ledger = Ledger()
        var moves: [Move] = []
        for _ in 0..<500 {
            let from = random.pick(places)
            let move = Move(
                sku: random.pick(["X", "Y"]), batch: Batch(lot: random.pick(["", "L"])),
                grade: random.pick(Grade.allCases), quantity: Int.random(in: 1...9, using: &random), from: from,
                to: random.pick(places.filter { $0 != from }))
            moves.append(move)
            ledger.apply(move)
            #expect(ledger.quantities.values.reduce(0, +) == 0)
            #expect(!ledger.quantities.values.contains(0))
        }
        moves.reversed().forEach { ledger.apply($0.reversed) }
        #expect(ledger == Ledger())
    }

    @Test func everyRefusalHasItsOwnNameAndItIsTheNameOfItsCase() {
        let batch = Batch.none
        let refusals: [Refusal] = [
            .unknownCode("(", expected: .serial), .ambiguous("", choices: []),
            .wrongKind("", is: .text, expected: .serial),
            .wrongPlace("A", expected: "B"), .wrongItem("A", name: "", expected: "B", expectedName: ""),
            .wrongBatch(batch, expected: batch), .expired(batch), .youngerBatch(batch, older: batch),
            .tooMany(counted: 0, adding: 0, wanted: 0), .scanEachUnit("A"), .wrongTote("A", expected: "B", order: "C"),
            .toteTaken("A", by: .free), .serialElsewhere("", place: nil), .wrongGrade("", .b), .serialTwice(""),
            .serialInHand("", tour: TourID(1)), .placeBlocked("A"),
            .notYours(tour: TourID(1), holder: nil, station: nil), .notQualified(.pick), .handNotEmpty(1),
            .nothingInHand,
            .lastLine, .nothingToUndo, .undoBlocked(place: "A", sku: "B"), .notNow("x", step: .item),
            .tourFinished(TourID(1)), .answerEmpty("A"), .handedBack("A", "B"),
            .takenAway(.tour(TourID(1)), Freed(from: "A", by: "B", when: SmallFloor.now)),
        ]
        for refusal in refusals { #expect("\(refusal)".prefix { $0 != "(" } == refusal.kind) }
        #expect(Set(refusals.map(\.kind)).count == 29)
    }
}
