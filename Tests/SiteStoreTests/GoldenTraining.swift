import Warehouse

// The facts of training, and how they lie in files that exist.

func ordinal(_ event: TrainingEvent) -> Int {
    switch event {
    case .drilled: 0
    case .qualified: 1
    }
}

let goldenTrainingBodies: [FactBody] = [
    .training(
        .drilled(
            Drilled(badge: "ANA", drill: "pick-short", job: .pick, grade: .b, mistakes: 1, hints: 0, seconds: 41))),
    .training(
        .qualified(
            Qualification(
                badge: "ANA", role: .pick, drills: [DrillMark(drill: "pick-short", grade: .b)],
                at: Moment(milliseconds: 1_795_000_000_123)))),
    .training(
        .qualified(
            Qualification(
                badge: "ANA", role: .pick, drills: [DrillMark(drill: "pick-short", grade: .a)],
                at: Moment(milliseconds: 1_795_000_000_123), signedOff: "BEN"))),
]

let goldenTrainingFacts = [
    #"""
    person.drilled {"badge":"ANA","drill":"pick-short","grade":"B","hints":0,"job":"pick","mistakes":1,"seconds":41}
    """#,
    #"""
    person.qualified {"at":1795000000123,"badge":"ANA","drills":[{"drill":"pick-short","grade":"B"}\#
    ],"role":"pick"}
    """#,
    #"""
    person.qualified {"at":1795000000123,"badge":"ANA","drills":[{"drill":"pick-short","grade":"A"}\#
    ],"role":"pick","signedOff":"BEN"}
    """#,
]
