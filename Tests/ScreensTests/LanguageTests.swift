import Barcode
import TestSupport
import Testing
import TextScreen
import Training
import Warehouse

@testable import Screens

private let others: [Language] = [.german, .spanish, .hindi]

/// The tables of the languages: whole, without leftovers, and no phrase cut where the English one is not.
@Suite struct LanguageTests {
    @Test(arguments: others)
    func everyPhraseIsInEveryTableAndNoTableHasAnother(_ language: Language) throws {
        let said = try phrasesInSources().union(reasonsOfTheHouse()).union(wordsOfTheDrills())
        let table = Set(try #require(language.phrases).keys)
        #expect(said.count > 1500, "the scan of the sources found almost nothing")
        #expect(said.subtracting(table).sorted() == [], "these are said in English")
        #expect(table.subtracting(said).sorted() == [], "nobody says these")
    }

    @Test(arguments: others)
    func translationsHaveTheValuesOfTheirPhrases(_ language: Language) throws {
        for (pattern, translation) in try #require(language.phrases) {
            #expect(placeholders(pattern) == placeholders(translation), "\(pattern)")
            #expect(!translation.hasPrefix(" ") && !translation.hasSuffix(" "), "\(pattern)")
            #expect(displayable(translation) == translation, "\(pattern)")
        }
    }

    @Test func aPhraseTakesItsValuesInTheOrderOfTheLanguage() {
        let words = { say("\(3) of \(7)") }
        #expect(words() == "3 of 7")
        #expect(Speech.$language.withValue(.hindi, operation: words) == "7 में से 3")
        #expect(Speech.$language.withValue(.german) { say("no such phrase \(7)") } == "no such phrase 7")
    }

    @Test(arguments: others)
    func whatIsSaidFirstFitsWhereEnglishFits(_ language: Language) {
        let english = WordsTests.messages
        let spoken = Speech.$language.withValue(language) { WordsTests.messages }
        for (message, original) in zip(spoken, english) {
            #expect(fits(message.lead, original.lead, 18), "\(original.lead): \(message.lead)")
            #expect(fits(message.brief, original.brief, 20), "\(original.brief): \(message.brief)")
        }
    }

    @Test(arguments: others)
    func nothingIsCutWhereEnglishIsNot(_ language: Language) {
        for situation in situations {
            let english = situation.reach().console
            let spoken = Spoken.$language.withValue(language) { situation.reach().console }
            for size in [ScreenSize.handheld, .half, .standard] {
                let frames = (english.view(in: size), spoken.view(in: size))
                for row in [frames.1.rows - 1, frames.1.cursor?.row].compactMap(\.self) {
                    let (old, new) = (frames.0.text[row], frames.1.text[row])
                    #expect(old.contains("…") || !new.contains("…"), "\(situation.name) \(size): \(new)")
                }
            }
            for size in [ScreenSize.half, .standard] {
                let frames = (english.view(in: size), spoken.view(in: size))
                for row in 1...2 where isHeading(row, frames.0) && !isCut(labels(row, frames.0)) {
                    #expect(!isCut(labels(row, frames.1)), "\(situation.name) \(size): \(frames.1.text[row])")
                }
            }
            for (command, original) in zip(spoken.commands, english.commands) {
                #expect(original.shortLabel.hasSuffix("~") || !command.shortLabel.hasSuffix("~"), "\(command.label)")
            }
            if let message = spoken.overlayMessage ?? spoken.message,
                let original = english.overlayMessage ?? english.message
            {
                #expect(fits(message.lead, original.lead, 38), "\(situation.name): \(message.lead)")
            }
        }
    }

    /// On a handheld 12 columns of the list and 20 of the title, in half a screen 19 of the list.
    @Test(arguments: others)
    func namesOfDrillsFitWhereEnglishFits(_ language: Language) throws {
        let phrases = try #require(language.phrases)
        for name in Drill.all.map(\.name) {
            let spoken = try #require(phrases[name])
            for columns in [12, 19, 20] { #expect(fits(spoken, name, columns), "\(name): \(spoken)") }
        }
    }

    /// A row in which most is a label is the heading of a table.
    private func isHeading(_ row: Int, _ frame: Frame) -> Bool {
        frame.roles[row].count { $0 == Role.label.letter } * 2 > frame.columns
    }

    private func labels(_ row: Int, _ frame: Frame) -> String {
        (0..<frame.columns).compactMap { frame.cell(row: row, column: $0) }.filter { $0.role == .label }.map(\.text)
            .joined()
    }

    private func isCut(_ text: String) -> Bool { text.contains("…") || text.contains("###") }

    private func fits(_ text: String, _ original: String, _ columns: Int) -> Bool {
        TextWidth.columns(of: original) > columns || TextWidth.columns(of: text) <= columns
    }

    private func placeholders(_ text: String) -> Set<Character> {
        Set(zip(text, text.dropFirst()).filter { $0.0 == "%" && $0.1.isNumber }.map(\.1))
    }
}

/// What the drills say on their pages.
private func wordsOfTheDrills() -> Set<String> {
    Set(Drill.all.flatMap { drill in [drill.name, drill.goal, drill.hint] + drill.wants.map(\.words) })
}

/// The settings of a badge, from signing in to signing out.
@Suite struct SettingsTests {
    private func station(_ glyphs: Glyphs = .unicode) -> PretendStation { Market.station(glyphs: glyphs) }

    @Test func aTerminalSpeaksTheLanguageOfTheBadgeUntilItIsGone() {
        var station = station()
        station.chosen.language = .german
        #expect(station.console.view(in: .standard).text[0].contains("SIGN IN"))
        station.signIn()
        #expect(station.console.notice?.text.contains("Hallo Ana Moreno") == true)
        #expect(station.console.view(in: .standard).text[0].contains("TOUREN"))
        station.press(.function(10))
        #expect(station.console.notice?.text.contains("Signed out") == true)
        #expect(station.console.settings == PersonSettings())
    }

    @Test func aTerminalOfAnotherLanguageGreetsInItAndFollowsTheBadge() {
        var station = station()
        station.console.stationLanguage = .spanish
        #expect(station.console.view(in: .standard).text[0].contains("ENTRAR"))
        station.chosen.language = .english
        station.signIn()
        #expect(station.console.view(in: .standard).text[0].contains("TOURS"))
    }

    @Test func lettersThatTheTerminalLacksGiveWayToEnglish() {
        var station = station(.ascii)
        station.chosen.language = .hindi
        station.signIn()
        #expect(station.console.language == .english)
        #expect(station.console.view(in: .standard).text[0].contains("TOURS"))
    }

    @Test func thePageShowsAtOnceWhatIsTriedAndEscLeavesItAsItWas() {
        var station = station()
        station.signIn()
        station.press(.shiftFunction(1), .right)
        #expect(station.console.view(in: .standard).text[0].contains("EINSTELLUNGEN"))
        station.press(.down, .down, .right)
        #expect(station.console.shownSettings.contrast == .high)
        station.press(.escape)
        #expect(station.console.view(in: .standard).text[0].contains("TOURS"))
        #expect(station.console.shownSettings == PersonSettings())
    }

    @Test func enterKeepsWhatWasChosenAndSaysSoInItsLanguage() {
        var station = station()
        station.signIn()
        station.press(.shiftFunction(1), .left, .down, .right, .down, .right, .down, .right)
        let wanted = PersonSettings(language: .hindi, sound: .quiet, contrast: .high, bigText: true)
        station.enter()
        #expect(station.requests == [.choose(wanted)])
        #expect(station.console.settings == wanted)
        #expect(station.console.notice?.text.contains("सेटिंग रखी") == true)
        #expect(!station.console.hasOverlay)
    }

    @Test func aScanOnThePageChangesNothing() {
        var station = station()
        station.signIn()
        station.press(.shiftFunction(1))
        station.scan("41")
        #expect(station.requests.isEmpty && station.console.hasOverlay)
        #expect(station.rung == [.refused])
    }

    @Test func bigTextShowsPlaceAndQuantityLargeWhereThereIsRoom() {
        var station = station()
        station.chosen.bigText = true
        station.begin()
        let rows = station.console.view(in: .standard).text
        #expect(rows.count { $0.contains("██") } == 5, "five rows for the place")
        #expect(rows.contains { $0.contains("▀▀█  × Lunch bag red") }, "the quantity, and what it is of")
        let small = station.console.view(in: .handheld).text
        station.console.settings.bigText = false
        #expect(station.console.view(in: .handheld).text == small, "a handheld has no room for it")
    }
}
