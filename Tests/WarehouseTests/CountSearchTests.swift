import TestSupport
import Testing

@testable import Warehouse

/// Every short sequence of gestures at two bins, from two people: no sequence breaks what a count promises.
@Suite struct CountSearchTests {
    private enum Gesture: CaseIterable {
        case take, leave, bin, otherBin, sock, box, pen, unknown, number, zero, empty, done, undo, otherLot, ben, ana
    }

    private func play(_ gesture: Gesture, _ driver: CountDriver) {
        switch gesture {
        case .take: driver.take()
        case .leave: driver.leave()
        case .bin: driver.scan(driver.job.place.rawValue)
        case .otherBin: driver.scan("A-01-02")
        case .sock: driver.scan("4000000000112")
        case .box: driver.scan("BOX")
        case .pen: driver.scan("4006381333931")
        case .unknown: driver.scan("XYZ-1")
        case .number: driver.type("7")
        case .zero: driver.type("0")
        case .empty: driver.empty()
        case .done: driver.done()
        case .undo: driver.undo()
        case .otherLot: driver.otherLot()
        case .ben: driver.by("BEN")
        case .ana: driver.by("ANA")
        }
    }

    private func check(_ driver: CountDriver, _ before: CountJob, _ sequence: [Gesture]) {
        let job = driver.job
        if case .record = driver.last {
        } else {
            #expect(job == before, "a refusal or an offer changed something: \(sequence)")
        }
        #expect((job.state == .counting) == (job.lease != nil), "\(sequence)")
        #expect(job.state != .counting || job.round?.by == job.lease?.holder, "\(sequence)")
        #expect(job.rounds.allSatisfy { $0.lines.allSatisfy { $0.quantity >= 0 } }, "\(sequence)")
        #expect(job.rounds.filter { $0.ended == nil }.count <= 1, "\(sequence)")
        for round in job.rounds where round.ended != nil {
            #expect(!round.lines.isEmpty, "a look that ended says something of the bin, if only zero: \(sequence)")
            let keys = round.lines.map { "\($0.sku) \($0.batch)" }
            #expect(Set(keys).count == keys.count, "\(sequence)")
        }
        // What was undone is undone: the round as it stands is the one that its standing events give.
        if let round = job.round {
            var again = job
            again.undo(by: driver.history)
            #expect(again.round == round, "\(sequence)")
        }
    }

    @Test func noShortSequenceBreaksACount() {
        var played = 0
        let openings: [[Gesture]] = [
            [], [.take, .bin], [.take, .bin, .sock, .number], [.take, .bin, .pen, .pen, .unknown],
        ]
        for opening in openings {
            for first in Gesture.allCases {
                for second in Gesture.allCases {
                    for third in Gesture.allCases {
                        let driver = CountDriver("A-02-01")
                        for gesture in opening { play(gesture, driver) }
                        for gesture in [first, second, third] {
                            let before = driver.job
                            play(gesture, driver)
                            if gesture != .ben, gesture != .ana {
                                check(driver, before, opening + [first, second, third])
                            }
                        }
                        played += 1
                    }
                }
            }
        }
        #expect(played == openings.count * 4096)
    }
}
