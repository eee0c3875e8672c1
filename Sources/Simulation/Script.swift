import Warehouse

// What a seed stands for: a list of steps, written down as values. Each carries the dice that it throws, so that the
// same list is the same run, and so is every part of it: that is how a failing run is made short.

/// One step of a simulated network. What does not apply when its turn comes does nothing.
public struct Step: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        // Work.
        /// Somebody at a station does the next gesture of a job.
        case work
        /// A station sends its last gesture once more.
        case again
        /// The office releases, judges counts, plans loads, cancels.
        case office
        /// A truck brings units.
        case supply
        /// A customer orders at the hub, or the planner sends units from site to site.
        case order
        /// A customer sends something back, or changes his mind.
        case customer
        /// A courier brings to a site what others have sent, as far as it was not lost.
        case courier
        // The line.
        /// The agent looks whether there is something to send.
        case push
        /// The agent asks for what the hub wants.
        case listen
        /// The line to the hub is cut, or mended.
        case cut
        // Faults.
        /// The next that writes at this site meets a fault of its disk.
        case siteDisk
        /// The next that writes at the hub does.
        case hubDisk
        case killStation
        case killAgent
        /// The power of a site goes.
        case powerCut
        case makeRoom
        case backup
        /// The site goes on with a backup, and says so.
        case restore
        /// Somebody puts an old copy of the file in its place, and says nothing.
        case putBack
        /// People say what is to be done about a site that has stopped.
        case mend
        case copyHub
        /// The hub goes on with an old copy.
        case putHubBack
        /// The clock of a site jumps.
        case clock
        /// A site of a newer version says what the hub does not know.
        case stranger
        /// A site that was copied while it ran goes on twice.
        case clone
        /// A site that was restored says facts again under its new stream.
        case sayAgain
        /// A program is brought to another version than those that it speaks with.
        case upgrade
    }
    public var kind: Kind
    public var site: Int
    public var seed: UInt64

    public init(_ kind: Kind, site: Int, seed: UInt64) {
        (self.kind, self.site, self.seed) = (kind, site, seed)
    }
}

extension Step: LosslessStringConvertible {
    /// `work 1 9f3a00c2`: what, where, and the dice.
    public var description: String { "\(kind.rawValue) \(site) \(String(seed, radix: 16))" }

    public init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 3, let kind = Kind(rawValue: String(words[0])), let site = Int(words[1]),
            let seed = UInt64(words[2], radix: 16)
        else { return nil }
        self.init(kind, site: site, seed: seed)
    }
}

/// A run of a simulated network.
public struct Script: Hashable, Sendable {
    public var seed: UInt64
    public var sites: Int
    public var steps: [Step]

    /// How often a step of each kind comes, among thousand. What is rare in most runs comes often in some.
    private static let weights: [(Step.Kind, Int)] = [
        (.work, 750), (.again, 25), (.office, 110), (.supply, 40), (.order, 120), (.customer, 30), (.courier, 30),
        (.push, 160), (.listen, 110), (.cut, 8), (.siteDisk, 20), (.hubDisk, 8), (.killStation, 4), (.killAgent, 4),
        (.powerCut, 3), (.makeRoom, 10), (.backup, 8), (.restore, 5), (.putBack, 5), (.mend, 8), (.copyHub, 15),
        (.putHubBack, 4), (.clock, 3), (.stranger, 14), (.clone, 6), (.sayAgain, 6), (.upgrade, 4),
    ]
    private static let faults: Set<Step.Kind> = [
        .cut, .siteDisk, .hubDisk, .killStation, .killAgent, .powerCut, .restore, .putBack, .putHubBack, .clock,
        .stranger, .clone, .sayAgain, .upgrade,
    ]

    public init(seed: UInt64, sites: Int, steps: [Step]) {
        (self.seed, self.sites, self.steps) = (seed, sites, steps)
    }

    /// The run that a seed stands for. Each seed has its own share of every fault, and none of some.
    public init(seed: UInt64, steps count: Int) {
        var dice = RepeatableDice(seed: seed)
        let sites = 2 + dice.below(3)
        var weights = Script.weights
        for index in weights.indices where Script.faults.contains(weights[index].0) {
            weights[index].1 = weights[index].1 * [0, 1, 1, 2, 4][dice.below(5)]
        }
        let all = weights.reduce(0) { $0 + $1.1 }
        let steps = (0..<count).map { _ in
            var roll = dice.below(all)
            let kind = weights.first { weight in
                roll -= weight.1
                return roll < 0
            }
            return Step(kind?.0 ?? .work, site: dice.below(sites), seed: dice.next() >> 16)
        }
        self.init(seed: seed, sites: sites, steps: steps)
    }
}

extension Script: LosslessStringConvertible {
    /// `seed 7 sites 3`, and one step a line.
    public var description: String {
        (["seed \(seed) sites \(sites)"] + steps.map(\.description)).joined(separator: "\n")
    }

    public init?(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline)
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 4, words[0] == "seed", words[2] == "sites", let seed = UInt64(words[1]),
            let sites = Int(words[3]), (1...SimulatedWorld.sitesMax).contains(sites)
        else { return nil }
        let steps = lines.dropFirst().compactMap { Step(String($0)) }
        guard steps.count == lines.count - 1 else { return nil }
        self.init(seed: seed, sites: sites, steps: steps)
    }
}
