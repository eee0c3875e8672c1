import Screens
import Testing

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
        #expect(beats(.refused, .errors) == [0, 120, 240])
        #expect(beats(.attention, .errors) == [0, 120])
        #expect(beats(.accepted, .errors) == [])
        #expect(beats(.accepted, .all) == [0])
        #expect(beats(.done, .all) == [0, 400])
        for tone in Tone.allCases { #expect(beats(tone, .off) == []) }
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
