import Screens
import TextScreen
import Warehouse

private func row(_ id: String, _ job: Warehouse.Role, _ name: String, _ grade: DrillGrade? = nil) -> DrillRow {
    DrillRow(id: id, job: job, name: name, grade: grade)
}

let trainingRows = [
    row("pick-line", .pick, "One line", .a), row("pick-many", .pick, "Several units", .c),
    row("pick-short", .pick, "Too few in the bin"), row("pick-unreadable", .pick, "A code nobody can read", .failed),
    row("pack-order", .pack, "One order"), row("dock-seal", .dock, "Two people read the seal"),
    row("count-bin", .count, "Count a bin"), row("gate-sign", .receive, "A courier hands over"),
    row("supervise-approve", .supervise, "Approve a count"),
]

func trainingTask(isFree: Bool = false, hasUnasked: Bool = false, done: Int = 0) -> DrillTask {
    let steps = ["3 are reported missing", "2 are picked", "the tour is finished"]
    return DrillTask(
        drill: trainingRows[2], goal: "Only 2 of the 5 lie there. Pick those, report the rest, finish the tour.",
        hint: "Count what you hold first; then F3 and Too few here.",
        steps: steps.enumerated().map { DrillStep(words: $1, isDone: $0 < done) }, hasUnasked: hasUnasked,
        isHintFree: isFree)
}

func trainingOutcome(
    _ grade: DrillGrade, _ mistakes: [DrillMistake] = [], hints: Int = 0, seconds: Int = 41, passed: Int = 9,
    isQualified: Bool = false
) -> DrillOutcome {
    DrillOutcome(
        drill: trainingRows[2], grade: grade, mistakes: mistakes, hints: hints, seconds: seconds, norm: 90,
        passed: passed, all: 23, isQualified: isQualified)
}

let trainingSituations: [Situation] = [
    situation("training/menu") { station in
        station.signIn()
        station.send(.training(.menu(trainingRows, next: "pick-short")))
    },
    situation("training/menu-refused") { station in
        station.signIn()
        station.send(.training(.menu(trainingRows, next: "pick-short")))
        station.scan("NONSENSE")
    },
    situation("training/task") { station in
        station.signIn()
        station.send(.training(.task(trainingTask(), opens: true)))
    },
    situation("training/task-hint") { station in
        station.signIn()
        station.send(.training(.task(trainingTask(), opens: true)))
        station.press(.function(9))
    },
    situation("training/under-way") { station in
        station.begin()
        station.send(.training(.task(trainingTask(), opens: true)))
        station.enter()
    },
    situation("training/mistake") { station in
        station.begin()
        station.send(.training(.task(trainingTask(), opens: true)))
        station.enter()
        station.scan("A-05-01-B")
        station.send(.training(.task(trainingTask(isFree: true), opens: false)))
    },
    situation("training/unasked") { station in
        station.begin()
        station.send(.training(.task(trainingTask(isFree: true, hasUnasked: true, done: 1), opens: false)))
        station.press(.function(9))
    },
    situation("training/grade-a") { station in
        station.begin()
        station.send(.training(.outcome(trainingOutcome(.a))))
    },
    situation("training/grade-c") { station in
        station.begin()
        station.send(
            .training(
                .outcome(
                    trainingOutcome(
                        .c, [.refused(.wrongRecord), .refused(.wrongRecord), .unasked], seconds: 120))))
    },
    situation("training/not-passed") { station in
        station.begin()
        station.send(
            .training(
                .outcome(
                    trainingOutcome(
                        .failed, [.refused(.unknown), .refused(.wrongState), .refused(.wrongKind)], hints: 1,
                        seconds: 500))))
    },
    situation("training/qualified") { station in
        station.begin()
        station.send(.training(.outcome(trainingOutcome(.b, [.refused(.unknown)], passed: 23, isQualified: true))))
    },
]
