public import ArgumentParser
import Foundation
import Importing
import SiteStore
public import Warehouse

extension Rung: ExpressibleByArgument {}

struct ExpiryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expiry", abstract: "See what is dying on the shelves, and do something about it in time.",
        discussion: """
            Stock that nears its last day climbs a ladder: pushFirst, tag, transfer, liquidate, dispose. Each rung has \
            an owner. Which one follows from what open orders want and what has left of late, and from the site's own \
            rules (policy).
            Examples:
              dockline expiry list --owner supervise --site leeds.site
              dockline expiry take tag GR-1080 A-01-02-A --by B-1003 --site leeds.site
              dockline expiry settle 1843 --note "30 % off" --by B-1003 --site leeds.site
              dockline expiry report --site leeds.site
            At a station Shift-F5 shows the same lists, for badges that count or supervise.
            """,
        subcommands: [List.self, Report.self, Take.self, Settle.self, Drop.self, Policy.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what is on each rung, with its owner, and what is taken on.",
            discussion: "Example: dockline expiry list --rung tag --site leeds.site")
        @Option(help: "Only this rung: pushFirst, tag, transfer, liquidate or dispose.") var rung: Rung?
        @Option(help: "Only what this role or desk owns.") var owner: String?
        @Flag(help: "Print the list as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let reading = try open.expiryReading()
                let entries = reading.entries.filter { entry in
                    (rung == nil || entry.rung == rung) && (owner == nil || entry.owner == owner)
                }
                let cases = reading.cases.filter { found in
                    !found.state.isOver && (rung == nil || found.taken.rung == rung)
                        && (owner == nil || found.owner == owner)
                }
                if json {
                    say(
                        try dockline.json(
                            ExpiryAnswer(
                                entries: entries.map { ExpiryLine($0, reading.cases) },
                                takenOn: cases.map(ExpiryCaseLine.init))))
                    return
                }
                for entry in entries { say(words(entry, reading.cases)) }
                if entries.isEmpty, cases.isEmpty { say("Nothing is dying here.") }
                for found in cases { say(expiryWords(found)) }
            }
        }

        private func words(_ entry: LadderEntry, _ cases: [ExpiryCase]) -> String {
            let lot = entry.batch.lot.isEmpty ? "" : " lot \(entry.batch.lot)"
            let left = entry.daysLeft < 0 ? "\(days(-entry.daysLeft)) past" : "\(days(entry.daysLeft)) left"
            var text =
                "\(entry.rung.rawValue): \(entry.quantity) × \(entry.sku)\(lot) in \(entry.place) · \(left), "
                + "ships until \(entry.lastDay.iso) · \(pounds(entry.pence)) · \(entry.owner): \(entry.why)"
            if entry.sells > 0 { text += " · \(entry.sells) should sell in time" }
            let numbers = entry.cases(cases).map { "\($0.number) by \($0.by)" }
            if !numbers.isEmpty { text += " · case \(numbers.joined(separator: ", "))" }
            return text
        }
    }

    struct Report: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what is at risk, week by week, and what was settled on each rung.",
            discussion: "Example: dockline expiry report --site leeds.site")
        @Flag(help: "Print it as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        private struct Answer: Encodable {
            var weeks: [ExpiryWeek]
            var settled: [String: ExpirySum]
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let reading = try open.expiryReading()
                let weeks = expiryWeeks(reading.entries, today: reading.today)
                if json {
                    let settled = Dictionary(uniqueKeysWithValues: reading.settled.map { ($0.key.rawValue, $0.value) })
                    say(try dockline.json(Answer(weeks: weeks, settled: settled)))
                    return
                }
                if weeks.isEmpty { say("Nothing is dying here.") }
                for week in weeks {
                    let first = reading.today.adding(week.week * 7).iso
                    let when = week.week < 0 ? "not to be shipped any more" : "dies in the week from \(first)"
                    say(
                        "\(when): \(week.units) units, \(pounds(week.pence)); of that \(week.unsoldUnits) units, "
                            + "\(pounds(week.unsoldPence)) will not be sold in time")
                }
                for (rung, sum) in reading.settled.sorted(by: { $0.key < $1.key }) {
                    say("settled on \(rung.rawValue): \(sum.units) units, \(pounds(sum.pence))")
                }
            }
        }
    }

    struct Policy: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show how the site handles what expires, or set it from a file.",
            discussion: """
                Days that must be left by item, class, channel and purpose, and the rungs of the ladder with their \
                owners, as in Resources/expiry.json. Of each the first row that fits decides. Expiry changes at the \
                site's midnight.
                Examples: dockline expiry policy --site leeds.site
                          dockline expiry policy --from our-expiry.json --site leeds.site
                """)
        @Option(help: "A file like Resources/expiry.json.") var from: String?
        @Flag(help: "Print it as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                if let from { try open.setExpiryPolicy(try loadExpiryPolicy(at: from)) }
                let policy = try open.expiryPolicy()
                if json { say(try dockline.json(policy)) } else { list(policy) }
            }
        }

        private func list(_ policy: ExpiryPolicy) {
            for row in policy.daysLeft {
                let who = [row.sku?.rawValue, row.handling?.rawValue, row.channel?.rawValue].compactMap(\.self)
                let whom = who.isEmpty ? "" : " of " + who.joined(separator: ", ")
                say("to \(row.purpose?.rawValue ?? "do anything")\(whom): at least \(days(row.days)) left")
            }
            for row in policy.ladder {
                let which = [
                    row.sku?.rawValue, row.handling?.rawValue, row.pence.map { "worth \(pounds($0)) or more" },
                ].compactMap(\.self)
                let what = which.isEmpty ? "" : " " + which.joined(separator: ", ")
                let tray = policy.tray(of: row.rung).map { " (\($0))" } ?? ""
                let when = row.days < 0 ? "after the last day" : "with \(days(row.days)) left or fewer"
                say("\(row.rung.rawValue)\(tray)\(what): \(when) · \(row.owner): \(row.why)")
            }
            say("with a tag an item sells at \(policy.tagPercent) % of its pace")
        }
    }
}

private func days(_ number: Int) -> String { number == 1 ? "1 day" : "\(number) days" }

private func pounds(_ pence: Int) -> String { String(format: "%.2f", Double(pence) / 100) }

/// A case in a line.
func expiryWords(_ found: ExpiryCase) -> String {
    let taken = found.taken
    let lying = taken.moves.first.map { "out of \(taken.place) in \($0.to)" } ?? "in \(taken.place)"
    var note = taken.note.isEmpty ? "" : " · \(taken.note)"
    if let order = taken.transfer { note += " · the hub is asked for the order \(order)" }
    return "case \(found.number): \(taken.rung.rawValue), \(taken.quantity) × \(taken.sku) \(lying) · taken on by "
        + "\(found.by)\(note)"
}

extension LadderEntry {
    /// What people do, or have done, about these units.
    fileprivate func cases(_ cases: [ExpiryCase]) -> [ExpiryCase] {
        cases.filter {
            $0.taken.moves.isEmpty && $0.taken.rung == rung && $0.taken.sku == sku && $0.taken.batch == batch
                && $0.taken.place == place
        }
    }
}

private struct ExpiryAnswer: Encodable {
    var entries: [ExpiryLine]
    var takenOn: [ExpiryCaseLine]
}

/// An entry of the ladder as JSON.
private struct ExpiryLine: Encodable {
    var rung: Rung
    var sku: SKU
    var place: PlaceID
    var lot: String
    var bestBefore: String?
    var daysLeft: Int
    var shipsUntil: String
    var units: Int
    var sellsInTime: Int
    var pence: Int
    var owner: String
    var why: String
    var cases: [Int]

    init(_ entry: LadderEntry, _ cases: [ExpiryCase]) {
        (rung, sku, place, lot) = (entry.rung, entry.sku, entry.place, entry.batch.lot)
        (bestBefore, daysLeft, shipsUntil) = (entry.batch.expiry?.iso, entry.daysLeft, entry.lastDay.iso)
        (units, sellsInTime, pence) = (entry.quantity, entry.sells, entry.pence)
        (owner, why) = (entry.owner, entry.why)
        self.cases = entry.cases(cases).map(\.number)
    }
}

/// A case as JSON.
private struct ExpiryCaseLine: Encodable {
    var number: Int
    var rung: Rung
    var sku: SKU
    var place: PlaceID
    var units: Int
    var pence: Int
    var by: BadgeID
    var note: String

    init(_ found: ExpiryCase) {
        (number, rung, sku) = (found.number, found.taken.rung, found.taken.sku)
        (place, units, pence) = (found.taken.moves.first?.to ?? found.taken.place, found.taken.quantity, found.pence)
        (by, note) = (found.by, found.taken.note)
    }
}
