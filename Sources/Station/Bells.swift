import Screens

// A terminal has one bell. Tones are patterns of it that can be told apart without hearing pitch: what is refused rings
// three times, what wants attention twice, the end of a tour once and once more after a pause. An accepted scan is
// silent by default, because the scanner has beeped already.

/// How much a station rings.
public enum SoundChoice: String, CaseIterable, Sendable {
    case off, errors, all
}

/// The beats that are still to be rung.
struct Bells {
    let choice: SoundChoice
    private var beats: [UInt64] = []

    init(choice: SoundChoice) { self.choice = choice }

    /// The next beat.
    var deadline: UInt64? { beats.first }

    mutating func add(_ tone: Tone, at now: UInt64) {
        let offsets: [UInt64] =
            switch (choice, tone) {
            case (.off, _): []
            case (_, .refused): [0, 120, 240]
            case (_, .attention): [0, 120]
            case (.errors, .accepted), (.errors, .done): []
            case (.all, .accepted): [0]
            case (.all, .done): [0, 400]
            }
        // The newest tone says what matters now; beats of an older one would only blur it.
        if !offsets.isEmpty { beats = offsets.map { now + $0 * 1_000_000 } }
    }

    /// How many beats are due; they are taken.
    mutating func due(at now: UInt64) -> Int {
        let count = beats.prefix { $0 <= now }.count
        beats.removeFirst(count)
        return count
    }
}
