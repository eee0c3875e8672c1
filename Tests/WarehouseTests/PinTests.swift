import Testing
import Warehouse

struct PinTests {
    private let noon = Moment(milliseconds: 1_795_000_000_000)

    @Test(
        arguments: [
            ("4711", nil), ("0042", nil), ("990017", nil), ("471", .length(3)), ("", .length(0)),
            ("4711471147114", .length(13)), ("47a1", .notDigits), ("٤٧١١", .notDigits), ("1111", .obvious),
            ("123456", .obvious), ("9876", .obvious),
        ] as [(String, PinProblem?)])
    func aPinIsDigitsThatNobodyTriesFirst(_ text: String, _ problem: PinProblem?) {
        #expect(pinProblem(text) == problem)
    }

    @Test func everyFailureMakesTheNextTryDearer() {
        func standing(_ failures: Int, after seconds: Int64) -> PinGuard.Standing {
            PinGuard(failures: failures, last: noon).standing(
                at: Moment(milliseconds: noon.milliseconds + seconds * 1000))
        }
        for failures in 0...2 { #expect(standing(failures, after: 0) == .open) }
        #expect(standing(3, after: 29) == .waits(until: Moment(milliseconds: noon.milliseconds + 30_000)))
        #expect(standing(3, after: 30) == .open)
        #expect(standing(4, after: 119) == .waits(until: Moment(milliseconds: noon.milliseconds + 120_000)))
        #expect(standing(4, after: 120) == .open)
        #expect(standing(5, after: 86_400) == .locked)
    }
}
