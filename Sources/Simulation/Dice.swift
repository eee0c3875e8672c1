import Synchronization
import Warehouse

extension RepeatableDice {
    mutating func happens(_ chance: Double) -> Bool { share() < chance }

    mutating func id() -> UniqueID { UniqueID(high: next(), low: next()) }
}

/// The time and the chance of a simulated network. Every step throws dice of its own, so that a step that is left out
/// changes nothing in the others.
final class SimulatedClock: Sendable {
    private struct State {
        var now: Int64
        var dice: RepeatableDice
    }
    private let state: Mutex<State>

    init(_ start: Moment) { state = Mutex(State(now: start.milliseconds, dice: RepeatableDice(seed: 1))) }

    /// Milliseconds.
    var now: Int64 {
        get { state.withLock { $0.now } }
        set { state.withLock { $0.now = newValue } }
    }
    var moment: Moment { Moment(milliseconds: now) }

    func throwDice(seed: UInt64) { state.withLock { $0.dice = RepeatableDice(seed: seed) } }

    func next() -> UInt64 { state.withLock { $0.dice.next() } }
    func id() -> UniqueID { state.withLock { $0.dice.id() } }
    func happens(_ share: Double) -> Bool { state.withLock { $0.dice.happens(share) } }
    func below(_ limit: Int) -> Int { state.withLock { $0.dice.below(limit) } }
}
