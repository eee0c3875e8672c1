import TextScreen
import Warehouse

// What a terminal says while somebody learns: the drills, their tasks and grades.

extension English {
    static func deed(_ event: TrainingEvent) -> String {
        switch event {
        case .drilled(let drilled): "drill \(code(drilled.drill)) done, grade \(drilled.grade.rawValue)"
        case .qualified(let qualification): "qualified: \(jobName(qualification.role))"
        }
    }

    static func jobName(_ job: Warehouse.Role) -> String {
        switch job {
        case .pick: "pick"
        case .pack: "pack"
        case .dock: "dock"
        case .count: "count"
        case .inspect: "inspect"
        case .receive: "receive"
        case .supervise: "supervise"
        case .hazmat: "hazmat"
        }
    }

    // MARK: The list

    static let trainingTitle = "TRAIN"
    static let jobColumn = "job"
    static let drillColumn = "drill"
    static let gradeColumn = "best grade"
    static let drillPrompt = (short: "drill", long: "choose a drill, or scan one off its sheet")
    static let drillKeys = (short: "Enter go  Esc out", long: "Enter Begin   Up Down Choose   Esc Sign out")

    static func passed(_ passed: Int, of all: Int) -> String { "\(passed)/\(all)" }

    static func grade(_ grade: DrillGrade, short: Bool) -> String {
        if short { return grade.isPass ? grade.rawValue : "-" }
        return grade.isPass ? "Grade \(grade.rawValue)" : "Not passed"
    }

    /// Neither a drill nor a badge was scanned.
    static func unknownDrill(_ text: String) -> Message {
        Message(
            .unknown, "No such drill",
            "\(code(text)) is no drill and no badge. Expected: a drill of this list, or somebody else's badge.",
            brief: code(text))
    }

    // MARK: The task

    static let taskCommand: CommandText = ("Task", "Task", "Shows what this drill asks for, and then a hint.")
    static let hintCosts = "A hint is one mistake: B at best."

    static let takeBackUnasked = "! Something nobody asked for: F8, or F10 and begin again."

    static func hint(_ text: String) -> String { "Hint: \(text)" }

    static func taskKeys(hint: Bool, more: Bool) -> (short: String, long: String) {
        let short =
            more ? (hint ? "Enter F9 Hint PgDn" : "Enter go  PgDn") : hint ? "Enter go  F9 hint" : "Enter go  F10 stop"
        return (short, "Enter Go on   " + (hint ? "F9 Hint   " : "") + "F10 Stop" + (more ? "   PgDn more" : ""))
    }

    /// The task as it stands where messages stand, until there is something else to say.
    static func task(_ task: DrillTask) -> Message {
        Message(.information, name(task.drill.name), task.goal, brief: "F9 shows the task", cut: .end)
    }

    // MARK: How it went

    static func outcomeTitle(_ outcome: DrillOutcome) -> String { name(outcome.drill.name) }

    static func outcomeKeys(_ outcome: DrillOutcome) -> (short: String, long: String) {
        outcome.grade.isPass
            ? ("Enter next  Esc list", "Enter Next drill   Esc List of drills")
            : ("Enter again Esc list", "Enter Once more   Esc List of drills")
    }

    /// Everything that the grade is made of.
    static func reasons(_ outcome: DrillOutcome, short: Bool) -> [String] {
        var words: [String] = []
        var seen: [DrillMistake] = []
        for mistake in outcome.mistakes where !seen.contains(mistake) {
            seen.append(mistake)
            let count = outcome.mistakes.count { $0 == mistake }
            words.append("\(count) × \(self.words(mistake))")
        }
        if words.isEmpty { words.append("No mistakes") }
        if outcome.hints > 0 { words.append("1 × hint asked for") }
        let isSlow = DrillGrade(seconds: outcome.seconds, norm: outcome.norm) != .a
        words.append(
            short && isSlow
                ? "\(outcome.seconds) s: too slow"
                : "\(outcome.seconds) s, norm \(outcome.norm) s" + (isSlow ? ", too slow for an A" : ""))
        return words
    }

    private static func words(_ mistake: DrillMistake) -> String {
        switch mistake {
        case .refused(.unknown): "unknown code"
        case .refused(.ambiguous): "unclear code"
        case .refused(.wrongKind): "other kind"
        case .refused(.wrongRecord): "wrong one"
        case .refused(.wrongState): "wrong moment"
        case .refused(.right): "not done"
        case .unasked: "not asked for"
        }
    }

    static func jobProgress(_ outcome: DrillOutcome, short: Bool) -> String {
        let job = jobName(outcome.drill.job)
        if outcome.isQualified {
            return "QUALIFIED to \(job)" + (short ? "" : ": all \(outcome.all) drills passed")
        }
        if short { return "\(job): \(outcome.passed) of \(outcome.all)" }
        return "\(outcome.passed) of \(outcome.all) drills of \(job) passed"
    }
}
