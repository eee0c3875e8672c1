import Screens
import Testing
import Warehouse

@testable import Station

@Suite struct BellTests {
    private func beats(_ tone: Tone, _ choice: SoundChoice) -> [UInt64] {
        var bells = Bells(choice: choice)
        bells.add(tone, at: 0)
        var beats: [UInt64] = []
        for milliseconds in UInt64(0)...1000 {
            for _ in 0..<bells.due(at: milliseconds * 1_000_000) { beats.append(milliseconds) }
        }
        return beats
    }

    @Test func tonesAreToldApartByTheirBeatsAlone() {
        let table: [(Tone, [UInt64])] = [
            (.refused, [0, 300, 600]), (.attention, [0, 120]), (.accepted, [0]), (.done, [0, 400]),
            (.wrong(.unknown), [0, 120, 240, 360]), (.wrong(.ambiguous), [0, 300]),
            (.wrong(.wrongKind), [0, 120, 420]),
            (.wrong(.wrongRecord), [0, 120, 240]), (.wrong(.wrongState), [0, 300, 420]),
        ]
        #expect(Set(table.map(\.0)) == Set(Tone.allCases))
        #expect(Set(table.map(\.1)).count == table.count)
        for (tone, expected) in table { #expect(beats(tone, .all) == expected, "\(tone)") }
        #expect(beats(.accepted, .errors) == [] && beats(.done, .errors) == [])
        #expect(beats(.wrong(.unknown), .errors) == [0, 120, 240, 360])
        for tone in Tone.allCases { #expect(beats(tone, .off) == []) }
    }

    @Test func whoeverWantsQuietHearsNothingWhateverTheStationRings() {
        var bells = Bells(choice: .all)
        bells.isQuiet = true
        for tone in Tone.allCases { bells.add(tone, at: 0) }
        #expect(bells.deadline == nil)
        bells.isQuiet = false
        bells.add(.refused, at: 0)
        #expect(bells.deadline == 0)
    }

    @Test func theNewestToneReplacesWhatIsLeftOfAnOlderOne() {
        var bells = Bells(choice: .all)
        bells.add(.refused, at: 0)
        #expect(bells.due(at: 0) == 1)
        bells.add(.accepted, at: 50_000_000)
        #expect(bells.due(at: 50_000_000) == 1)
        #expect(bells.deadline == nil)
    }
}
