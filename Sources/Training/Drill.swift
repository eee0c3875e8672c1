public import Warehouse

// A drill is data: a small warehouse, a task in words, what has to be true of the facts at the end, and the acts by
// which a robot passes it and by which it errs. It knows nothing of how a job is done; the real station does that, on a
// site file of the drill's own. A new drill is a new value in a list of Drills/, and nothing else. A job that is new
// brings its list to `all`, and its kinds of facts off the straight way to `offTheWay`.

/// One piece of a job to be learned.
public struct Drill: Sendable {
    /// Its code, which stands on its sheet: the job first, such as `pick-short`.
    public var id: String
    public var job: Warehouse.Role
    public var name: String
    /// What has to be done, in a few short lines; not by which keys.
    public var goal: String
    /// How, for whoever asks.
    public var hint: String
    /// Seconds that somebody who knows the job needs.
    public var norm: Int
    /// What lies where, and what has happened, when it begins.
    public var world: DrillWorld
    /// When it is passed: all of them.
    public var wants: [Want]
    /// Kinds of facts off the straight way that it asks for.
    public var permits: Set<String>
    /// Refusals that belong to it, by their kind; each of them is no mistake once.
    public var expects: [String]
    /// How a robot passes it.
    public var play: [Act]
    /// What a robot does first that errs.
    public var slip: [Act]

    init(
        _ id: String, _ job: Warehouse.Role, _ name: String, goal: String, hint: String, norm: Int = 60,
        world: DrillWorld, wants: [Want], permits: Set<String> = [], expects: [String] = [], play: [Act] = [.goOn],
        slip: [Act] = [.right(1), .wrong]
    ) {
        self.id = id
        self.job = job
        self.name = name
        self.goal = goal
        self.hint = hint
        self.norm = norm
        self.world = world
        self.wants = wants
        self.permits = permits
        self.expects = expects
        self.play = play
        self.slip = slip
    }

    /// All drills, job by job, the easy ones first.
    public static let all: [Drill] =
        picking + packing + dock + counting + receiving + gate + inspecting + supervising

    /// The jobs that have drills.
    public static let jobs: [Warehouse.Role] = all.map(\.job).reduce(into: []) { if $0.last != $1 { $0.append($1) } }

    /// All drills of a job.
    public static func of(_ job: Warehouse.Role) -> [Drill] { all.filter { $0.job == job } }
}

/// Something that has to be true of a drill's facts and its site.
public struct Want: Sendable {
    /// In a few words, for whoever asks what is left.
    public var words: String
    var holds: @Sendable (Evidence) throws -> Bool

    init(_ words: String, _ holds: @escaping @Sendable (Evidence) throws -> Bool) {
        self.words = words
        self.holds = holds
    }

    /// A fact of this kind was recorded and stands.
    static func recorded(_ kind: String, _ words: String) -> Want {
        Want(words) { $0.standing.contains { $0.body.kind == kind } }
    }

    /// A step of this job was taken back.
    static func undone(_ job: String, _ words: String = "a step is taken back") -> Want {
        Want(words) { $0.facts.contains { $0.body.kind == job + ".undone" } }
    }

    /// The screen has refused something of this kind.
    static func refused(_ kind: String, _ words: String) -> Want { Want(words) { $0.refusals.contains(kind) } }
}

/// One act of somebody made of code.
public enum Act: Sendable {
    /// So many scans of what the screen asks for.
    case right(Int)
    /// Right scans until there is nothing left to scan.
    case goOn
    /// Right scans until the line at hand is at this step.
    case to(PickStep)
    /// Right scans until the parcel at hand is at this step.
    case toPack(PackStep)
    case wrong
    case scan(String)
    case type(String)
    case press([UInt8])
    case enter
    case escape
    /// The exceptions, down to this reason, and Enter.
    case report(ReasonCode)
    /// Another bin that holds what the line asks for.
    case otherBin
    /// The first carton at the site.
    case carton
}
