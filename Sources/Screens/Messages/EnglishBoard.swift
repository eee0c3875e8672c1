import TextScreen
import Warehouse

// The board of supervisors.

extension English {
    static let boardTitle = "BOARD"
    static let boardCommand: CommandText = (
        "Board", "Board", "Shows when each load can leave at the pace of now, who does what, and what waits for you."
    )
    static let decideCommand: CommandText = (
        "Approve or lift", "Decide", "Approves the selected count, or lifts the selected hold."
    )
    static let countAgainCommand: CommandText = (
        "Count again", "Again", "The selected count is done once more, by somebody who has not counted it."
    )
    static let boardPrompt = (
        short: "code", long: "type a code, /text to filter, or 2 pick pack to try a staffing"
    )
    static let pickColumn = "Pick"
    static let packColumn = "Pack"
    static let loadCountColumn = "Load"
    static let thenColumn = "Then"
    static let personColumn = "Who"
    static let workColumn = "Does"
    static let stationColumn = "Where"
    static let hourColumn = "Hour"
    static let caseColumn = "Case"
    static let riskColumn = "At risk"
    static let aboutColumn = "About"
    static let waits = "waits"
    static let nothingToDecide = "select a count or a hold"

    static func late(_ late: Int, unplanned: Int) -> String {
        let loads = late == 0 ? "no load late" : count(late, "load late", "loads late")
        return unplanned == 0 ? loads : loads + ", \(count(unplanned, "order", "orders")) without a load"
    }

    static func panel(_ panel: BoardPanel, _ home: BoardHome, columns: Int) -> String {
        switch panel {
        case .loads: "Loads \(home.reading.loads.count)"
        case .tours: "Tours \(home.reading.tours.count)" + (columns < 80 ? "" : walk(home.reading))
        case .people: "People \(home.reading.people.count)"
        case .desk: "Desk \(home.reading.desk.count)"
        }
    }

    /// What a line costs in metres, and what it would cost without a plan.
    private static func walk(_ reading: BoardReading) -> String {
        guard reading.walkedLines > 0 else { return "" }
        func metres(_ walk: Int) -> String { tenths(metresPerLine(walk: walk, lines: reading.walkedLines)) }
        return ", \(metres(reading.walk.planned)) m a line, unplanned \(metres(reading.walk.unplanned))"
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    static func shortPanel(_ panel: BoardPanel) -> String {
        switch panel {
        case .loads: "Load"
        case .tours: "Tour"
        case .people: "Who"
        case .desk: "Desk"
        }
    }

    static func emptyPanel(isLoaded: Bool) -> String { isLoaded ? "nothing here" : "looking" }

    static func stage(_ stage: BoardStage) -> String {
        switch stage {
        case .pick: "pick"
        case .pack: "pack"
        case .load: "load"
        }
    }

    /// `pick 84/h by 4`; without a pace only the name.
    static func pace(_ pace: BoardPace, _ stage: BoardStage, withPeople: Bool) -> String {
        guard let rate = pace.perHour[stage] else { return "\(self.stage(stage)) -" }
        let words = "\(self.stage(stage)) \(Int(rate.rounded()))/h"
        return withPeople ? words + " by \(pace.people[stage] ?? 0)" : words
    }

    static func queue(_ queue: BoardQueue, now: Moment?) -> String {
        let number = queue.count
        let words =
            switch queue.kind {
            case .toRelease: count(number, "order to release", "orders to release")
            case .toPick: count(number, "tour waits", "tours wait")
            case .toPack: count(number, "order to pack", "orders to pack")
            case .toLabel: count(number, "parcel without a label", "parcels without a label")
            case .toStage: count(number, "carton to stage", "cartons to stage")
            case .inLanes: count(number, "carton in the lanes", "cartons in the lanes")
            case .toCount: count(number, "bin to count", "bins to count")
            case .toInspect: count(number, "return to inspect", "returns to inspect")
            }
        return queue.oldest == nil || now == nil
            ? words : words + " (\(age(queue.oldest ?? Moment(milliseconds: 0), now: now)))"
    }

    static func age(_ since: Moment, now: Moment?) -> String {
        now.map { slack(max(0, $0.minutes(since: since))) } ?? ""
    }

    static func boardSlack(_ minutes: Int?) -> String { minutes.map { slack($0) } ?? "no pace" }

    /// The same in seven columns: `-5 min`.
    static func shortSlack(_ minutes: Int?) -> String {
        guard let minutes else { return "?" }
        return minutes < 0 ? "-" + slack(-minutes) : slack(minutes)
    }

    static func work(_ work: BoardPerson.Work) -> String {
        switch work {
        case .tour(let tour): "tour \(tour)"
        case .packing(let order): "packs \(code(order.rawValue))"
        case .counting(let place): "counts \(code(place))"
        case .inspecting(let id): "inspects \(code(id.rawValue))"
        case .nothing: "-"
        }
    }

    static func approval(_ id: CountID) -> String { "count \(id)" }

    /// The filter and the other staffing, while there are any.
    static func boardNote(_ home: BoardHome, _ board: Board, _ changed: Board?) -> String? {
        var parts: [String] = []
        if let whatIf = home.whatIf {
            let what = "\(whatIf.count) from \(stage(whatIf.from)) to \(stage(whatIf.to))"
            parts.append(
                changed.map { "If \(what): \(board.late) late \u{2192} \($0.late) late" } ?? "\(what): no pace")
        }
        if !home.filter.isEmpty { parts.append("Only /\(code(home.filter))") }
        return parts.isEmpty ? nil : parts.joined(separator: ". ") + ". Esc ends it"
    }

    static func cannotTell(_ whatIf: WhatIf) -> Message {
        Message(
            .warning, "Cannot be told",
            "In the last hour fewer than \(whatIf.count) did \(stage(whatIf.from)), or nobody did \(stage(whatIf.to)).",
            brief: "nobody measured", stays: true)
    }

    static func ruled(_ ruling: DeskRuling) -> Message {
        switch ruling {
        case .approve(let id): Message(.ok, "Count \(id) approved", "It is posted now", joint: ". ")
        case .countAgain(let id): Message(.ok, "Count \(id) again", "Somebody else counts it", joint: ". ")
        case .lift: Message(.ok, "Hold is lifted", "The units can be claimed again", joint: ". ")
        }
    }
}
