import Glibc
import Terminal
import Warehouse

// What goes wrong on a rehearsed network besides what the robots do: the hub and agents are killed, its database loses
// its power, and the lines are cut; where they are cables, those are pulled, lossy, or an address is taken away.

/// What goes wrong on the network, by the seed; each kind once before any comes again, however short the day is.
struct NetworkTrouble {
    private enum Kind {
        case hub, agent, database, line
        case cable(Cable.Trouble)
    }

    private var left: Int
    private var owed: [Kind]
    private let kinds: [Kind]
    private var dice: RepeatableDice
    private var next = monotonicNanoseconds() + 200_000_000

    /// Cables have their own troubles, which are given; without any there are lines.
    init(seed: UInt64, left: Int, hasDatabase: Bool, cables: [Cable.Trouble]) {
        self.left = left
        let wires = cables.isEmpty ? [Kind.line] : cables.map { .cable($0) }
        owed = (hasDatabase ? [.database] : []) + [.agent] + wires + [.hub]
        kinds = owed + wires
        dice = RepeatableDice(seed: seed)
    }

    /// Whether a kind has not been there yet that will come.
    var isOwed: Bool { left > 0 && !owed.isEmpty }

    mutating func strike(_ rehearsal: NetworkRehearsal, _ server: HubProcess) throws {
        for cable in rehearsal.cables.values { try cable.mendInTime() }
        guard left > 0, monotonicNanoseconds() >= next else { return }
        left -= 1
        let site = Int(dice.next() % UInt64(rehearsal.request.sites)) + 1
        let roll = Int(dice.next() % UInt64(kinds.count))
        switch owed.isEmpty ? kinds[roll] : owed.removeFirst() {
        case .hub: try rehearsal.killHub(server)
        case .agent: try rehearsal.killAgent(site)
        case .database: try rehearsal.stopDatabase()
        case .line: if let line = rehearsal.lines[site] { rehearsal.trouble(line) }
        case .cable(let trouble):
            // Now and then longer than an agent waits for a connection.
            let seconds = dice.next() % 8 == 0 ? 7.0 : 0.3 + Double(dice.next() % 2_500) / 1_000
            try rehearsal.strike(trouble, cable: site, for: UInt64(seconds * 1e9))
        }
        next = monotonicNanoseconds() + 200_000_000 + dice.next() % 1_000_000_000
    }
}
