// What a badge has learned. A drill is one small piece of a job, played on the real screens in a warehouse of its own;
// it is graded by what went wrong and by the time against its norm:
//
//   grade   mistakes and hints   time, at most
//   A       none                 the norm
//   B       1                    2 norms
//   C       3                    4 norms
//   F       more                 longer: the drill is not passed
//
// A badge that has passed all drills of a job is qualified for it.

/// How well a drill was done; A is best, F is not passed.
public enum DrillGrade: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
    case a = "A"
    case b = "B"
    case c = "C"
    case failed = "F"

    public var isPass: Bool { self != .failed }

    /// The better one is less.
    public static func < (left: DrillGrade, right: DrillGrade) -> Bool { left.rawValue < right.rawValue }

    /// The grade for so many mistakes and hints in so many seconds, against a norm.
    public init(mistakes: Int, hints: Int, seconds: Int, norm: Int) {
        let byHand: DrillGrade =
            switch mistakes + hints {
            case 0: .a
            case 1: .b
            case 2, 3: .c
            default: .failed
            }
        self = max(byHand, DrillGrade(seconds: seconds, norm: norm))
    }

    /// The best grade that the time allows.
    public init(seconds: Int, norm: Int) {
        self = seconds <= norm ? .a : seconds <= norm * 2 ? .b : seconds <= norm * 4 ? .c : .failed
    }
}

/// A drill that somebody has done.
public struct Drilled: Hashable, Codable, Sendable {
    public var badge: BadgeID
    /// The name of the drill, such as `pick-short`.
    public var drill: String
    /// The role that its job needs.
    public var job: Role
    public var grade: DrillGrade
    public var mistakes: Int
    public var hints: Int
    public var seconds: Int

    public init(
        badge: BadgeID, drill: String, job: Role, grade: DrillGrade, mistakes: Int, hints: Int, seconds: Int
    ) {
        self.badge = badge
        self.drill = drill
        self.job = job
        self.grade = grade
        self.mistakes = mistakes
        self.hints = hints
        self.seconds = seconds
    }
}

/// A drill with the best grade that somebody has for it.
public struct DrillMark: Hashable, Codable, Sendable {
    public var drill: String
    public var grade: DrillGrade

    public init(drill: String, grade: DrillGrade) {
        self.drill = drill
        self.grade = grade
    }
}

/// A badge may do a job, because its owner has passed all drills of it.
public struct Qualification: Hashable, Codable, Sendable {
    public var badge: BadgeID
    public var role: Role
    public var drills: [DrillMark]
    /// When the last of them was passed.
    public var at: Moment
    /// The supervisor who signed it off at the site where the badge works; nil at the training site.
    public var signedOff: BadgeID?

    public init(badge: BadgeID, role: Role, drills: [DrillMark], at: Moment, signedOff: BadgeID? = nil) {
        self.badge = badge
        self.role = role
        self.drills = drills
        self.at = at
        self.signedOff = signedOff
    }
}

/// What happened on somebody's way to a job.
public enum TrainingEvent: Hashable, Sendable {
    case drilled(Drilled)
    case qualified(Qualification)

    /// The name of the kind in the log.
    public var kind: String {
        switch self {
        case .drilled: "person.drilled"
        case .qualified: "person.qualified"
        }
    }
}
