import TextScreen
import Warehouse

// The board of supervisors.

extension English {
    static var boardTitle: String { say("BOARD") }
    static var boardCommand: CommandText {
        (
            say("Board"), say("Board"),
            say("Shows when each load can leave at the pace of now, who does what, and what waits for you.")
        )
    }
    static var decideCommand: CommandText {
        (
            say("Approve, lift, take"), say("Decide"),
            say(
                "Approves the selected count, lifts the selected hold, takes the selected work away from its holder, ",
                "or shows what it costs to let the selected load go first, and does it when pressed again."
            )
        )
    }
    static var countAgainCommand: CommandText {
        (
            say("Count again"), say("Again"),
            say("The selected count is done once more, by somebody who has not counted it.")
        )
    }
    static var boardPrompt: (short: String, long: String) {
        (
            short: say("code"),
            long: say("code, /filter, @all text, +order first, 2 pick pack")
        )
    }
    static var pickColumn: String { say("Pick") }
    static var packColumn: String { say("Pack") }
    static var loadCountColumn: String { say("Load") }
    static var thenColumn: String { say("Then") }
    static var personColumn: String { say("Who") }
    static var workColumn: String { say("Does") }
    static var stationColumn: String { say("Where") }
    static var hourColumn: String { say("Hour") }
    static var caseColumn: String { say("Case") }
    static var riskColumn: String { say("At risk") }
    static var aboutColumn: String { say("About") }
    static var away: String { say("away") }
    static var waits: String { say("waits") }
    static var nothingToDecide: String { say("select a count, hold, load or work") }

    static func late(_ late: Int, unplanned: Int) -> String {
        let loads = late == 0 ? say("no load late") : count(late, say("load late"), say("loads late"))
        return unplanned == 0 ? loads : loads + say(", \(count(unplanned, say("order"), say("orders"))) without a load")
    }

    static func panel(_ panel: BoardPanel, _ home: BoardHome, columns: Int) -> String {
        switch panel {
        case .loads: say("Loads \(home.reading.loads.count)")
        case .tours: say("Tours \(home.reading.tours.count)") + (columns < 80 ? "" : walk(home.reading))
        case .people: say("People \(Set(home.reading.people.map(\.badge)).count)")
        case .desk: say("Desk \(home.reading.desk.count)")
        }
    }

    /// What a line costs in metres, and what it would cost without a plan.
    private static func walk(_ reading: BoardReading) -> String {
        guard reading.walkedLines > 0 else { return "" }
        func metres(_ walk: Int) -> String { tenths(metresPerLine(walk: walk, lines: reading.walkedLines)) }
        return say(", \(metres(reading.walk.planned)) m a line, unplanned \(metres(reading.walk.unplanned))")
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    static func shortPanel(_ panel: BoardPanel) -> String {
        switch panel {
        case .loads: say("Load")
        case .tours: say("Tour")
        case .people: say("Who")
        case .desk: say("Desk")
        }
    }

    static func emptyPanel(isLoaded: Bool) -> String { isLoaded ? say("nothing here") : say("looking") }

    static func stage(_ stage: BoardStage) -> String {
        switch stage {
        case .pick: say("pick")
        case .pack: say("pack")
        case .load: say("load")
        }
    }

    /// `pick 84/h by 4`; without a pace only the name.
    static func pace(_ pace: BoardPace, _ stage: BoardStage, withPeople: Bool) -> String {
        guard let rate = pace.perHour[stage] else { return "\(self.stage(stage)) -" }
        let words = say("\(self.stage(stage)) \(Int(rate.rounded()))/h")
        return withPeople ? words + say(" by \(pace.people[stage] ?? 0)") : words
    }

    static func queue(_ queue: BoardQueue, now: Moment?) -> String {
        let number = queue.count
        let words =
            switch queue.kind {
            case .toRelease: count(number, say("order to release"), say("orders to release"))
            case .toPick: count(number, say("tour waits"), say("tours wait"))
            case .toPack: count(number, say("order to pack"), say("orders to pack"))
            case .toLabel: count(number, say("parcel without a label"), say("parcels without a label"))
            case .toStage: count(number, say("carton to stage"), say("cartons to stage"))
            case .inLanes: count(number, say("carton in the lanes"), say("cartons in the lanes"))
            case .toCount: count(number, say("bin to count"), say("bins to count"))
            case .toInspect: count(number, say("return to inspect"), say("returns to inspect"))
            }
        return queue.oldest == nil || now == nil
            ? words : words + " (\(age(queue.oldest ?? Moment(milliseconds: 0), now: now)))"
    }

    static func age(_ since: Moment, now: Moment?) -> String {
        now.map { slack(max(0, $0.minutes(since: since))) } ?? ""
    }

    static func boardSlack(_ minutes: Int?) -> String { minutes.map { slack($0) } ?? say("no pace") }

    /// The same in seven columns: `-5 min`.
    static func shortSlack(_ minutes: Int?) -> String {
        guard let minutes else { return "?" }
        return minutes < 0 ? "-" + slack(-minutes) : slack(minutes)
    }

    static func approval(_ id: CountID) -> String { say("count \(id)") }

    /// The filter and the other staffing, while there are any.
    static func boardNote(_ home: BoardHome, _ board: Board, _ changed: Board?) -> String? {
        var parts: [String] = []
        if let whatIf = home.whatIf {
            let what = say("\(whatIf.count) from \(stage(whatIf.from)) to \(stage(whatIf.to))")
            parts.append(
                changed.map { say("If \(what): \(board.late) late \u{2192} \($0.late) late") }
                    ?? say("\(what): no pace"))
        }
        if !home.filter.isEmpty { parts.append(say("Only /\(code(home.filter))")) }
        return parts.isEmpty ? nil : parts.joined(separator: ". ") + say(". Esc ends it")
    }

    static func cannotTell(_ whatIf: WhatIf) -> Message {
        Message(
            .warning, say("Cannot be told"),
            say(
                "In the last hour fewer than \(whatIf.count) did \(stage(whatIf.from)), or nobody did ",
                "\(stage(whatIf.to))."
            ),
            brief: say("nobody measured"), stays: true)
    }

    static func ruled(_ ruling: DeskRuling) -> Message {
        switch ruling {
        case .approve(let id): Message(.ok, say("Count \(id) approved"), say("It is posted now"), joint: ". ")
        case .countAgain(let id): Message(.ok, say("Count \(id) again"), say("Somebody else counts it"), joint: ". ")
        case .expedite(let wish): expedited(wish)
        case .lift: Message(.ok, say("Hold is lifted"), say("The units can be claimed again"), joint: ". ")
        case .free(let holding): wasTaken(holding.job)
        }
    }
}
