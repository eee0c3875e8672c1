public import ArgumentParser
import Foundation
import Importing
public import SiteStore
import Warehouse

extension AccuracyScope: ExpressibleByArgument {}

struct CountsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counts", abstract: "Plan cycle counts, decide on differences, and see how right the bins are.",
        discussion: """
            Bins are counted at a station (F5), blind. Differences are judged here: small ones are posted, others are \
            counted again by another person, and a supervisor who has not counted approves.
            Examples:
              dockline counts plan --minutes 60 --site leeds.site
              dockline counts list --site leeds.site
              dockline counts explain 12 --site leeds.site
              dockline counts approve 12 --by B-1003 --site leeds.site
            """,
        subcommands: [
            Plan.self, Ask.self, List.self, Explain.self, Approve.self, Recount.self, Drop.self, Judge.self,
            AccuracyReport.self, Policy.self,
        ])

    struct Plan: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show which bins are worth counting in so many minutes; with --ask, ask for them.",
            discussion: """
                The risk of a bin grows with its value, its picks, the days since it was counted, the misses of \
                earlier counts, what pickers reported, how often it ran empty and how much in it expires soon. What \
                was reported comes first, the rest in walking order.
                Examples: dockline counts plan --minutes 60 --site leeds.site
                          dockline counts plan --minutes 60 --ask --site leeds.site
                """)
        @Option(help: "The minutes that the shift has for counting.") var minutes = 60
        @Flag(help: "Ask for these counts: they stand on every counter's list then.") var ask = false
        @Flag(help: "Print the plan as JSON.") var json = false
        @Option(help: "The badge of whoever asks.") var by = "office"
        @OptionGroup var site: SiteOptions

        func validate() throws {
            guard (1...1440).contains(minutes) else { throw ValidationError("--minutes: give 1 to 1440.") }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let plan = try open.planCounts(minutes: minutes)
                let asked = ask ? try open.askCounts(plan.tasks, by: BadgeID(by)) : nil
                if json {
                    say(try dockline.json(PlanReport(plan, asked: asked)))
                    return
                }
                for task in plan.tasks {
                    let place = task.place.rawValue.padding(toLength: 14, withPad: " ", startingAt: 0)
                    say("\(place) risk \(Double(task.score) / 100) · \(words(task.why)) · \(task.seconds / 60 + 1) min")
                }
                let least =
                    "\(plan.tasks.count) of \(plan.due) bins that are due, about \((plan.seconds + 59) / 60) minutes."
                say(plan.tasks.isEmpty ? "No bin is due." : least)
                if let walk = plan.walk, let why = plan.why, !plan.tasks.isEmpty {
                    say("In the order of the walk: \(walk / 10) m, \(why).")
                }
                if let asked { say("Asked for \(asked); the others are being counted already.") }
            }
        }

        private func words(_ risk: CountRisk) -> String {
            switch risk {
            case .value: "its stock is worth much"
            case .picks: "it is picked often"
            case .age: "it was not counted for long"
            case .misses: "it was wrong before"
            case .reports: "a picker reported it"
            case .emptied: "it ran empty"
            case .expiry: "its stock expires soon"
            }
        }
    }

    struct Ask: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask for the count of one bin.",
            discussion: "Example: dockline counts ask A-03-12-B --site leeds.site")
        @Argument(help: "The bin.") var bin: String
        @Option(help: "The badge of whoever asks.") var by = "office"
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                say("Count \(try open.askCount(of: bin, by: BadgeID(by))) is on every counter's list.")
            }
        }
    }

    /// Which count a supervisor decides on.
    struct Decision: ParsableArguments {
        @Argument(help: "The number of the count, as the list shows it.") var number: Int
        @Option(help: "The supervisor's badge.") var by: String
        @OptionGroup var site: SiteOptions

        func take(_ body: (Site, CountID, BadgeID) throws -> Void) throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                try body(open, CountID(number), BadgeID(by))
            }
        }
    }

    struct Approve: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Approve a difference, as a supervisor who has not counted it: it is posted.",
            discussion: "Example: dockline counts approve 12 --by B-1003 --site leeds.site")
        @OptionGroup var decision: Decision

        func run() throws {
            try decision.take { open, count, badge in
                try open.approveCount(count, by: badge)
                let found = try open.countCases(count).first
                say(
                    found?.job.state == .posted
                        ? "Count \(count) is posted."
                        : "Count \(count) is approved; \(found?.obstacle.map(countWords) ?? "it is posted next").")
            }
        }
    }

    struct Recount: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Have a difference counted once more, by somebody who has not.",
            discussion: "Example: dockline counts recount 12 --by B-1003 --site leeds.site")
        @OptionGroup var decision: Decision

        func run() throws {
            try decision.take { open, count, badge in
                try open.rejectCount(count, by: badge)
                say("Count \(count) waits for another person.")
            }
        }
    }

    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a count without a correction; what pickers reported of the bin stays due.",
            discussion: "Example: dockline counts drop 12 --by B-1003 --site leeds.site")
        @OptionGroup var decision: Decision

        func run() throws {
            try decision.take { open, count, badge in
                try open.dropCount(count, by: badge)
                say("Count \(count) is dropped; nothing was corrected.")
            }
        }
    }

    struct Judge: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare what was counted with the ledger. A station does this by itself when a bin is done.",
            discussion: "Example: dockline counts judge --site leeds.site")
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open(station: "desk")
                defer { try? open.close() }
                let judged = try open.judgeCounts()
                say(judged.isEmpty ? "Nothing waits for the desk." : "Judged \(judged.count) counts.")
            }
        }
    }
}
