import TextScreen
import Warehouse

// What a terminal says while somebody learns: the drills, their tasks and grades.

extension English {
    static func deed(_ event: TrainingEvent) -> String {
        switch event {
        case .drilled(let drilled): say("drill \(code(drilled.drill)) done, grade \(drilled.grade.rawValue)")
        case .qualified(let qualification): say("qualified: \(jobName(qualification.role))")
        }
    }

    static func jobName(_ job: Warehouse.Role) -> String {
        switch job {
        case .pick: say("pick")
        case .pack: say("pack")
        case .dock: say("dock")
        case .count: say("count")
        case .inspect: say("inspect")
        case .receive: say("receive")
        case .supervise: say("supervise")
        case .hazmat: say("hazmat")
        }
    }

    // MARK: The list

    static var trainingTitle: String { say("TRAIN") }
    static var jobColumn: String { say("job") }
    static var drillColumn: String { say("drill") }
    static var gradeColumn: String { say("best grade") }
    static var drillPrompt: (short: String, long: String) {
        (short: say("drill"), long: say("choose a drill, or scan one off its sheet"))
    }
    static var drillKeys: (short: String, long: String) {
        (short: say("Enter go  Esc out"), long: say("Enter Begin   Up Down Choose   Esc Sign out"))
    }

    static func passed(_ passed: Int, of all: Int) -> String { "\(passed)/\(all)" }

    static func grade(_ grade: DrillGrade, short: Bool) -> String {
        if short { return grade.isPass ? grade.rawValue : "-" }
        return grade.isPass ? say("Grade \(grade.rawValue)") : say("Not passed")
    }

    /// Neither a drill nor a badge was scanned.
    static func unknownDrill(_ text: String) -> Message {
        Message(
            .unknown, say("No such drill"),
            say("\(code(text)) is no drill and no badge. Expected: a drill of this list, or somebody else's badge."),
            brief: code(text))
    }

    /// What a drill is called; its words come in English from where it is made, and are a whole phrase each.
    static func drillName(_ drill: DrillRow) -> String { name(told(drill.name)) }

    // MARK: The task

    static var taskCommand: CommandText {
        (say("Task"), say("Task"), say("Shows what this drill asks for, and then a hint."))
    }
    static var hintCosts: String { say("A hint is one mistake: B at best.") }

    static var takeBackUnasked: String { say("! Something nobody asked for: F8, or F10 and begin again.") }

    static func hint(_ text: String) -> String { say("Hint: \(told(text))") }

    static func taskKeys(hint: Bool, more: Bool) -> (short: String, long: String) {
        let short =
            more
            ? (hint ? say("Enter F9 Hint PgDn") : say("Enter go  PgDn"))
            : hint ? say("Enter go  F9 hint") : say("Enter go  F10 stop")
        return (
            short,
            say("Enter Go on   ") + (hint ? say("F9 Hint   ") : "") + say("F10 Stop")
                + (more ? say("   PgDn more") : "")
        )
    }

    /// The task as it stands where messages stand, until there is something else to say.
    static func task(_ task: DrillTask) -> Message {
        Message(.information, drillName(task.drill), told(task.goal), brief: say("F9 shows the task"), cut: .end)
    }

    // MARK: How it went

    static func outcomeTitle(_ outcome: DrillOutcome) -> String { drillName(outcome.drill) }

    static func outcomeKeys(_ outcome: DrillOutcome) -> (short: String, long: String) {
        outcome.grade.isPass
            ? (say("Enter next  Esc list"), say("Enter Next drill   Esc List of drills"))
            : (say("Enter again Esc list"), say("Enter Once more   Esc List of drills"))
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
        if words.isEmpty { words.append(say("No mistakes")) }
        if outcome.hints > 0 { words.append(say("1 × hint asked for")) }
        let isSlow = DrillGrade(seconds: outcome.seconds, norm: outcome.norm) != .a
        words.append(
            short && isSlow
                ? say("\(outcome.seconds) s: too slow")
                : say("\(outcome.seconds) s, norm \(outcome.norm) s") + (isSlow ? say(", too slow for an A") : ""))
        return words
    }

    private static func words(_ mistake: DrillMistake) -> String {
        switch mistake {
        case .refused(.unknown): say("unknown code")
        case .refused(.ambiguous): say("unclear code")
        case .refused(.wrongKind): say("other kind")
        case .refused(.wrongRecord): say("wrong one")
        case .refused(.wrongState): say("wrong moment")
        case .refused(.right): say("not done")
        case .unasked: say("not asked for")
        }
    }

    static func jobProgress(_ outcome: DrillOutcome, short: Bool) -> String {
        let job = jobName(outcome.drill.job)
        if outcome.isQualified {
            return say("QUALIFIED to \(job)") + (short ? "" : say(": all \(outcome.all) drills passed"))
        }
        if short { return say("\(job): \(outcome.passed) of \(outcome.all)") }
        return say("\(outcome.passed) of \(outcome.all) drills of \(job) passed")
    }
}
