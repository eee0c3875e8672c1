import Screens
import Warehouse

// A terminal has one bell. Tones are patterns of it that can be told apart without hearing pitch, by number and pause
// (milliseconds of each beat):
//
//     attention      0 120             two quick: read the screen
//     wrong record   0 120 240         three quick: another one is wanted
//     unknown        0 120 240 360     four quick: nobody knows it
//     wrong kind     0 120 420         two quick, a pause, one: a thing of another kind
//     wrong state    0 300 420         one, a pause, two quick: the right one, but not now
//     ambiguous      0 300             two slow: which one?
//     refused        0 300 600         three slow: it did not work
//     done           0 400             one, and one more: the tour is done
//
// An accepted scan is silent by default, because the scanner has beeped already.

/// How much a station rings.
public enum SoundChoice: String, CaseIterable, Sendable {
    case off, errors, all
}

/// The beats that are still to be rung.
struct Bells {
    let choice: SoundChoice
    /// Whoever is signed in wants no bell.
    var isQuiet = false
    private var beats: [UInt64] = []

    init(choice: SoundChoice) { self.choice = choice }

    /// The next beat.
    var deadline: UInt64? { beats.first }

    mutating func add(_ tone: Tone, at now: UInt64) {
        let offsets: [UInt64] = isQuiet || choice == .off || choice == .errors && !tone.isWarning ? [] : tone.beats
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

extension Tone {
    /// Rung even where only errors are.
    fileprivate var isWarning: Bool {
        switch self {
        case .accepted, .done: false
        case .refused, .attention, .wrong: true
        }
    }

    /// When its beats fall, in milliseconds.
    fileprivate var beats: [UInt64] {
        switch self {
        case .accepted, .wrong(.right): [0]
        case .attention: [0, 120]
        case .done: [0, 400]
        case .refused: [0, 300, 600]
        case .wrong(.wrongRecord): [0, 120, 240]
        case .wrong(.unknown): [0, 120, 240, 360]
        case .wrong(.wrongKind): [0, 120, 420]
        case .wrong(.wrongState): [0, 300, 420]
        case .wrong(.ambiguous): [0, 300]
        }
    }
}
