import Screens
import Testing
import TextScreen
import Warehouse

/// The pages of the training: what keys and scans do there, and what they leave alone.
@Suite struct TrainingTests {
    private func station(_ show: TrainingShow) -> PretendStation {
        var station = Market.station()
        station.begin()
        station.send(.training(show))
        station.effects = []
        return station
    }

    private func wishes(_ station: PretendStation) -> [TrainingWish] {
        station.effects.compactMap { if case .train(let wish) = $0 { wish } else { nil } }
    }

    @Test func theListBeginsAtTheNextDrillAndEnterBeginsIt() {
        var station = station(.menu(trainingRows, next: "pick-short"))
        station.enter()
        #expect(wishes(station) == [.begin("pick-short")])
        station.press(.down)
        station.enter()
        #expect(wishes(station).last == .begin("pick-unreadable"))
    }

    @Test func theCodeOnASheetBeginsItsDrillAndABadgeSignsIn() {
        var station = station(.menu(trainingRows, next: nil))
        station.scan("DOCK-SEAL")
        #expect(wishes(station) == [.begin("dock-seal")])
        station.scan("BEN")
        #expect(station.requests.contains(.signIn(code: "BEN")))
    }

    @Test func escOnTheListSignsOut() {
        var station = station(.menu(trainingRows, next: nil))
        station.press(.escape)
        #expect(station.requests.contains(.signOut))
    }

    @Test func aScanClosesTheTaskAndIsForTheWorkScreen() {
        var station = station(.task(trainingTask(), opens: true))
        #expect(station.console.hasOverlay)
        station.scan("A-04-12-C")
        #expect(!station.console.hasOverlay)
        #expect(station.console.pick?.hand?.step == .item)
    }

    @Test func enterClosesTheTaskWhichStaysWhereMessagesStand() {
        var station = station(.task(trainingTask(), opens: true))
        station.enter()
        #expect(!station.console.hasOverlay)
        #expect(station.console.notice?.text.contains("Only 2 of the 5 lie there") == true)
        #expect(station.requests.isEmpty, "nothing is asked of the site")
    }

    @Test func theTaskItsHintAndWhatItWantsAreToldInTheLanguageOfTheTrainee() {
        let page = Spoken.$language.withValue(.german) {
            var station = Market.station()
            station.chosen.language = .german
            station.begin()
            station.send(.training(.task(trainingTask(isFree: true), opens: true)))
            station.press(.function(9))
            return station.console.view(in: .standard).text.joined(separator: "\n")
        }
        #expect(page.contains("Zu wenig am Platz"))
        #expect(page.contains("Nur 2 von den 5 liegen dort."))
        #expect(page.contains("dann F3 und Zu wenig hier."))
        #expect(page.contains("3 sind als fehlend gemeldet"))
        #expect(!page.contains("reported missing"))
    }

    @Test func theHintIsAskedForOnceAndTheWorkScreenIsAKeyAway() {
        var station = station(.task(trainingTask(), opens: false))
        #expect(!station.console.hasOverlay)
        station.press(.function(9))
        #expect(wishes(station).isEmpty, "the task costs nothing")
        station.press(.function(9))
        #expect(wishes(station) == [.hint])
        station.press(.function(9))
        #expect(wishes(station).isEmpty)
        #expect(station.console.view(in: .standard).text.joined().contains("Count what you hold first"))
        station.press(.escape)
        #expect(!station.console.hasOverlay)
    }

    @Test func afterAMistakeTheHintComesByItselfAndCostsNothing() {
        var station = station(.task(trainingTask(isFree: true), opens: false))
        station.press(.function(9))
        #expect(station.console.view(in: .standard).text.joined().contains("Count what you hold first"))
        #expect(wishes(station).isEmpty)
    }

    @Test func f10OnTheTaskGivesTheDrillUp() {
        var station = station(.task(trainingTask(), opens: true))
        station.press(.function(10))
        #expect(wishes(station) == [.stop])
    }

    @Test func afterTheGradeNoScanReachesTheSiteAnyMore() {
        var station = station(.outcome(trainingOutcome(.a)))
        station.scan("A-04-12-C")
        #expect(station.requests.isEmpty)
        station.enter()
        station.enter()
        #expect(wishes(station) == [.goOn], "the first Enter only acknowledges what was said")
        station.press(.escape)
        #expect(wishes(station) == [.menu])
    }

    @Test func whereNoDrillRunsF9IsNoKey() {
        var station = Market.station()
        station.begin()
        station.press(.function(9))
        #expect(!station.console.hasOverlay)
    }

    @Test(arguments: [
        (0, 0, 90, DrillGrade.a), (0, 0, 91, .b), (1, 0, 10, .b), (0, 1, 10, .b), (1, 1, 10, .c), (3, 0, 10, .c),
        (4, 0, 10, .failed), (0, 0, 181, .c), (0, 0, 361, .failed),
    ])
    func mistakesHintsAndTimeMakeTheGrade(_ mistakes: Int, _ hints: Int, _ seconds: Int, _ grade: DrillGrade) {
        #expect(DrillGrade(mistakes: mistakes, hints: hints, seconds: seconds, norm: 90) == grade)
    }
}
