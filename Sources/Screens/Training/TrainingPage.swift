// Training lies over the ordinary screens and changes none of them:
//
//   menu ──Enter──▶ task ──Enter, a scan──▶ the work screen ──F9──▶ task ──F9, or a mistake before──▶ its hint
//    ▲ ▲                                        └─ all is done ──▶ how it went ──Enter──▶ the next task
//    │ └──────────────── F10 on the task ◀───────┘                      │
//    └──────────────────────────── Esc ◀────────────────────────────────┘
//
// What a drill wants, and whether it is passed, is decided elsewhere and told by `TrainingShow`; what the trainee wants
// is answered by `TrainingWish`.

import Barcode
import TextScreen
public import Warehouse

/// A drill in the list.
public struct DrillRow: Hashable, Sendable {
    /// Its code, which stands on its sheet as well.
    public var id: String
    public var job: Warehouse.Role
    public var name: String
    /// The best that this badge has done; nil where it was never ended.
    public var grade: DrillGrade?

    public init(id: String, job: Warehouse.Role, name: String, grade: DrillGrade?) {
        self.id = id
        self.job = job
        self.name = name
        self.grade = grade
    }
}

/// One of the things that have to be true at the end of a drill.
public struct DrillStep: Hashable, Sendable {
    public var words: String
    public var isDone: Bool

    public init(words: String, isDone: Bool) {
        self.words = words
        self.isDone = isDone
    }
}

/// What the trainee is asked to do, and how far it is.
public struct DrillTask: Hashable, Sendable {
    public var drill: DrillRow
    /// The goal, not the keys.
    public var goal: String
    public var hint: String
    public var steps: [DrillStep]
    /// Something was recorded that the drill does not ask for.
    public var hasUnasked: Bool
    /// Something went wrong, or the hint was asked for: it costs nothing more.
    public var isHintFree: Bool

    public init(
        drill: DrillRow, goal: String, hint: String, steps: [DrillStep], hasUnasked: Bool = false,
        isHintFree: Bool = false
    ) {
        self.drill = drill
        self.goal = goal
        self.hint = hint
        self.steps = steps
        self.hasUnasked = hasUnasked
        self.isHintFree = isHintFree
    }
}

/// What counts against a trainee.
public enum DrillMistake: Hashable, Sendable {
    /// A scan or an answer that was refused.
    case refused(ScanVerdict)
    /// Something was recorded that the drill did not ask for, and was not taken back.
    case unasked
}

/// How a drill went.
public struct DrillOutcome: Hashable, Sendable {
    public var drill: DrillRow
    public var grade: DrillGrade
    public var mistakes: [DrillMistake]
    public var hints: Int
    public var seconds: Int
    public var norm: Int
    /// Drills of this job that the badge has passed, and how many there are.
    public var passed: Int
    public var all: Int
    /// With this drill the badge has earned its qualification.
    public var isQualified: Bool

    public init(
        drill: DrillRow, grade: DrillGrade, mistakes: [DrillMistake], hints: Int, seconds: Int, norm: Int, passed: Int,
        all: Int, isQualified: Bool
    ) {
        self.drill = drill
        self.grade = grade
        self.mistakes = mistakes
        self.hints = hints
        self.seconds = seconds
        self.norm = norm
        self.passed = passed
        self.all = all
        self.isQualified = isQualified
    }
}

/// What the training has to say to a terminal.
public enum TrainingShow: Hashable, Sendable {
    /// The drills, with the one that comes next.
    case menu([DrillRow], next: String?)
    /// This is the task; `opens` shows its page.
    case task(DrillTask, opens: Bool)
    case outcome(DrillOutcome)
}

/// What somebody who is trained wants.
public enum TrainingWish: Hashable, Sendable {
    case begin(String)
    /// The hint was asked for.
    case hint
    /// The drill is given up.
    case stop
    /// The next drill, or this one again.
    case goOn
    case menu
}

/// A page of the training.
enum TrainingPage: Equatable, Sendable {
    case menu([DrillRow], ListSelection)
    case task(top: Int, showsHint: Bool)
    case outcome(DrillOutcome)
}

extension Console {
    /// Shows what the training has to say.
    mutating func show(_ training: TrainingShow) -> [Effect] {
        switch training {
        case .menu(let rows, let next):
            task = nil
            var selection = ListSelection(index: rows.firstIndex { $0.id == next } ?? 0)
            selection.fit(count: rows.count, page: drillPage)
            return open(.training(.menu(rows, selection)))
        case .task(let task, let opens):
            self.task = task
            return opens ? open(.training(.task(top: 0, showsHint: false))) : []
        case .outcome(let outcome):
            let effects = open(.training(.outcome(outcome)))
            return effects + [.ring(outcome.grade.isPass ? .done : .attention)]
        }
    }

    /// Rows of the list of drills.
    private var drillPage: Int { max(1, size.rows - 6) }

    /// F9 on a work screen; after a mistake the hint comes by itself.
    mutating func openTask() -> [Effect] {
        task.map { open(.training(.task(top: 0, showsHint: $0.isHintFree))) } ?? []
    }

    // MARK: Keys and texts

    mutating func press(_ key: Key, on page: TrainingPage) -> [Effect] {
        switch page {
        case .menu(let rows, var selection):
            if key == .escape || key == .function(10) { return [.request(.signOut)] }
            overlayMessage = nil
            selection.update(key, count: rows.count, page: drillPage)
            overlay = .training(.menu(rows, selection))
            return []
        case .task(let top, let showsHint):
            if key == .escape { return closeTask() }
            if key == .function(10) { return [.train(.stop)] }
            if key == .function(9) {
                overlay = .training(.task(top: 0, showsHint: true))
                return showsHint ? [] : [.train(.hint)]
            }
            let lines = taskLines(showsHint: showsHint, columns: size.columns).count
            overlay = .training(
                .task(top: scrolled(top, key, lines: lines, page: max(1, size.rows - 2)), showsHint: showsHint))
            return []
        case .outcome: return key == .escape ? [.train(.menu)] : []
        }
    }

    mutating func enter(_ page: TrainingPage) -> [Effect] {
        switch page {
        case .menu(let rows, let selection):
            guard rows.indices.contains(selection.index) else { return [] }
            return [.train(.begin(rows[selection.index].id))]
        case .task: return closeTask()
        case .outcome: return [.train(.goOn)]
        }
    }

    /// The drill whose code stands on a sheet, or the badge of whoever comes next.
    mutating func hear(_ raw: RawScan, on page: TrainingPage) -> [Effect] {
        switch page {
        case .menu(let rows, _):
            let text = Code.parse(raw.text).printed.lowercased()
            if let row = rows.first(where: { $0.id.lowercased() == text }) { return [.train(.begin(row.id))] }
            return [.request(.signIn(code: raw.text))]
        case .task, .outcome:
            return Code.parse(raw.text).command == .ok
                ? enter(page) : refuseInOverlay(Words.overlayBlocks(raw.text))
        }
    }

    /// The page of the task gives way to the hands.
    mutating func closeTask() -> [Effect] {
        let effects = close()
        if let task { mention(Words.task(task)) }
        return effects
    }

    static var taskCommand: Command<Console> { command(.task, [.function(9)], Words.taskCommand, priority: 94) }
}
