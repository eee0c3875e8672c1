import ArgumentParser
import Foundation
import Importing
import SiteStore
import Warehouse

extension CountsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the counts that are not over, those that wait for approval first, by value at risk.",
            discussion: "Example: dockline counts list --site leeds.site --json")
        @Flag(help: "Print the list as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                try open.judgeCounts()
                let cases = try open.countCases()
                if json {
                    say(try dockline.json(cases.map(CountReport.init)))
                    return
                }
                let due = try open.countQueue().filter { $0.id == nil }
                for row in due { say("–: \(row.place) · a picker reported it, nobody has counted it yet") }
                for found in cases { say(line(found)) }
                if cases.isEmpty, due.isEmpty { say("No count is open.") }
            }
        }

        private func line(_ found: CountCase) -> String {
            let job = found.job
            var text = "\(job.id): \(job.place) · \(words(job)) "
            let counters = job.counters.map(\.rawValue).joined(separator: ", ")
            if !counters.isEmpty { text += "· counted by \(counters) " }
            if found.pence > 0, job.state == .approval || job.state == .settled {
                text += "· \(String(format: "%.2f", Double(found.pence) / 100)) at risk "
            }
            if let obstacle = found.obstacle { text += "· \(countWords(obstacle)) " }
            return String(text.dropLast())
        }

        private func words(_ job: CountJob) -> String {
            switch job.state {
            case .waiting: job.counters.isEmpty ? "waits" : "waits for another person"
            case .counting: "\(job.lease?.holder.rawValue ?? "somebody") counts"
            case .counted: "at the desk"
            case .approval: "waits for approval"
            case .settled: "settled, not posted"
            case .posted: "posted"
            case .dropped: "dropped"
            }
        }
    }

    struct Explain: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what probably happened to a bin that differs, and which other bin to check.",
            discussion: "Example: dockline counts explain 12 --site leeds.site")
        @Argument(help: "The number of the count.") var number: Int
        @Flag(help: "Print it as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                try open.judgeCounts()
                let explained = try open.explainCount(CountID(number))
                let unknown = try open.count(CountID(number)).rounds.last?.unknown ?? []
                if json {
                    say(try dockline.json(ExplainReport(explained, unknown)))
                    return
                }
                if explained.isEmpty { say("Count \(number) does not differ from the ledger.") }
                for code in unknown { say(words(code)) }
                for difference in explained { show(difference, open) }
            }
        }

        private func show(_ explained: ExplainedDifference, _ site: Site) {
            let difference = explained.difference
            let lot = difference.key.batch.lot.isEmpty ? "" : " lot \(difference.key.batch.lot)"
            let units = difference.units > 0 ? "+\(difference.units)" : String(difference.units)
            say("\(difference.key.sku) \(explained.itemName)\(lot): \(units), the ledger had \(difference.expected)")
            for cause in explained.causes.prefix(3) { say("  \(words(cause))") }
            for event in explained.events.suffix(10) {
                let sign = event.units > 0 ? "+" : ""
                say("  fact \(event.fact): \(words(event.kind)) \(sign)\(event.units) by \(event.by)")
            }
        }

        private func words(_ code: UnknownCode) -> String {
            let after = code.after.map { "behind \($0)" } ?? "first of all"
            let before = code.before.map { ", before \($0)" } ?? ""
            return "Nobody knows \(code.text): it lies \(after)\(before)"
        }

        private func words(_ cause: CountExplanation) -> String {
            let check = cause.check.map { "; check \($0)" } ?? ""
            let facts = cause.facts.isEmpty ? "" : " (facts \(cause.facts.map(String.init).joined(separator: ", ")))"
            let text =
                switch cause.kind {
                case .otherBin: "another bin has as many too many or too few of it"
                case .lookalike: "taken for \(cause.other?.rawValue ?? "another item"), which looks alike"
                case .undone: "a step was taken back in the program and perhaps not on the shelf"
                case .byHand: "units were confirmed by hand and not read"
                case .substituted: "another bin or lot was taken than planned"
                case .brought: "another number was brought than was booked"
                case .shortBefore: "it was short before this count"
                case .miscounted: "another number was picked than was booked"
                case .unexplained: "nothing in the ledger explains it"
                }
            return text + facts + check
        }

        private func words(_ kind: LedgerEvent.Kind) -> String {
            switch kind {
            case .picked: "picked"
            case .putBack: "put back"
            case .received: "received"
            case .short: "reported short"
            case .notEmpty: "found not empty"
            case .undone: "taken back"
            case .byHand: "confirmed by hand"
            case .substituted: "taken instead"
            case .damaged: "damaged"
            }
        }
    }

    struct AccuracyReport: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "accuracy",
            abstract: "How often bins, zones, workers or classes were right, with the error bar.",
            discussion: """
                Of a bin, a zone and a class: how often a count agreed with the ledger. Of a worker: how often the \
                look was the one that was posted in the end. The bar is Wilson's at 95 %.
                Example: dockline counts accuracy --by zone --site leeds.site
                """)
        @Option(help: "bin, zone, worker, or velocity (A, B, C).") var by = AccuracyScope.zone
        @Flag(help: "Print it as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let rows = try open.countAccuracy(by: by)
                if json {
                    say(try dockline.json(rows))
                    return
                }
                if rows.isEmpty { say("Nothing was counted to the end yet.") }
                for row in rows {
                    let accuracy = row.accuracy
                    func percent(_ share: Double) -> String { String(format: "%.0f", share * 100) }
                    let bar = "\(percent(accuracy.low)) to \(percent(accuracy.high)) %"
                    let share = "\(percent(accuracy.share)) % (\(bar))"
                    say(
                        "\(row.name): \(accuracy.agreed) of \(accuracy.counts) right, \(share)"
                    )
                }
            }
        }
    }

    struct Policy: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the rules by which the site counts, or set them from a file.",
            discussion: """
                Days between planned counts, tolerances and times, as in Resources/counting.json.
                Examples: dockline counts policy --site leeds.site
                          dockline counts policy --from our-rules.json --site leeds.site
                """)
        @Option(help: "A file like Resources/counting.json.") var from: String?
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                if let from { try open.setCountPolicy(try loadCountPolicy(at: from)) }
                say(try dockline.json(open.countPolicy()))
            }
        }
    }
}

/// Why a settled count is not posted.
func countWords(_ obstacle: PostingObstacle) -> String {
    switch obstacle {
    case .claimed(let key): "posted when no tour claims \(key.sku) there any more"
    case .overtaken(let key): "units of \(key.sku) were taken since that were not there; it is counted again"
    case .inUse(let key, let place): "serial \(key.serial ?? "") stands in \(place), where a job works on it"
    }
}

/// A plan as JSON.
struct PlanReport: Encodable {
    struct Row: Encodable {
        var place: PlaceID
        var score: Double
        var seconds: Int
        var cause: CountCause
        var why: CountRisk
    }
    var tasks: [Row]
    var seconds: Int
    var due: Int
    var asked: Int?

    init(_ plan: CountPlan, asked: Int?) {
        tasks = plan.tasks.map {
            Row(place: $0.place, score: Double($0.score) / 100, seconds: $0.seconds, cause: $0.cause, why: $0.why)
        }
        seconds = plan.seconds
        due = plan.due
        self.asked = asked
    }
}

/// A count as JSON.
struct CountReport: Encodable {
    var id: CountID
    var place: PlaceID
    var cause: CountCause
    var state: CountState
    var counters: [BadgeID]
    var verdict: CountVerdict?
    var pence: Int
    var differences: [CountDifference]
    var obstacle: String?

    init(_ found: CountCase) {
        id = found.job.id
        place = found.job.place
        cause = found.job.cause
        state = found.job.state
        counters = found.job.counters
        verdict = found.verdict
        pence = found.pence
        differences = found.differences
        obstacle = found.obstacle.map(countWords)
    }
}

/// An explained difference as JSON.
struct ExplainReport: Encodable {
    struct Cause: Encodable {
        var kind: CauseKind
        var check: PlaceID?
        var other: SKU?
        var facts: [Int]
    }
    struct Row: Encodable {
        var difference: CountDifference
        var causes: [Cause]
    }
    var differences: [Row]
    var unknown: [UnknownCode]

    init(_ explained: [ExplainedDifference], _ unknown: [UnknownCode]) {
        differences = explained.map { explained in
            Row(
                difference: explained.difference,
                causes: explained.causes.map {
                    Cause(kind: $0.kind, check: $0.check, other: $0.other, facts: $0.facts)
                })
        }
        self.unknown = unknown
    }
}
