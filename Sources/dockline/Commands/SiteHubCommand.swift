import ArgumentParser
import Foundation
import SiteStore
import SyncProtocol
import Warehouse

/// What a site knows of its hub.
struct SiteHub: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hub", abstract: "Show how things stand with the hub, and what to do; or report to none any more.",
        subcommands: [Show.self, Forget.self], defaultSubcommand: Show.self)

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the hub of a site: when it was heard last, what is unsent, and what to do.",
            discussion: "Exits 0, and 2 when the hub takes nothing any more. Example: dockline site hub leeds.site")
        @Argument(help: "The site's file.") var path: String
        @Flag(help: "Print it as JSON.") var json = false

        func run() throws {
            try reporting {
                let site = try Site.open(path, station: "office")
                defer { try? site.close() }
                let view = try HubView(site)
                say(json ? try dockline.json(view) : view.lines.joined(separator: "\n"))
                if view.state == HubState.stopped.rawValue { throw checkFailed }
            }
        }
    }

    struct Forget: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Report to no hub any more. Facts stay; a hub that is set later is told all of them.",
            discussion: "Example: dockline site hub forget leeds.site")
        @Argument(help: "The site's file.") var path: String

        func run() throws {
            try reporting {
                let site = try Site.open(path, station: "office")
                defer { try? site.close() }
                guard let link = try site.hubLink() else { return say("The site reports to no hub already.") }
                try site.forgetHub()
                say("The hub at \(link.address) is forgotten. The site works on alone, and keeps every fact.")
            }
        }
    }
}

/// The hub of a site as it is printed.
private struct HubView: Encodable {
    var address: String?
    var name: String?
    /// `none` without a hub, `silent` where it should be online and is not heard.
    var state: String
    var since: Date?
    var heard: Date?
    var secondsSinceHeard: Int?
    var unsent: Int
    var oldestUnsent: Oldest?
    var clockSeconds: Int?
    var note = ""
    var advice: String

    struct Oldest: Encodable {
        var fact: Int
        var at: Date
    }

    init(_ site: Site) throws {
        let now = site.clock.now()
        guard let link = try site.hubLink(), case .hub(let status) = try site.syncStatus() else {
            (state, unsent) = ("none", try site.newestFact())
            advice = "Nothing: the site reports to no hub, and keeps its facts alone."
            return
        }
        (address, name) = (link.address, link.name)
        let isSilent = status.isSilent(at: now)
        state = isSilent ? "silent" : status.state.rawValue
        (since, heard) = (date(status.since), status.heard.map(date))
        secondsSinceHeard = status.age(at: now)
        unsent = status.unsent
        oldestUnsent = try site.oldestUnsent().map { Oldest(fact: $0.fact, at: date($0.at)) }
        clockSeconds = status.skewMilliseconds.map { $0 / 1000 }
        note = status.note
        advice = HubView.advice(status, isSilent: isSilent)
    }

    private static func advice(_ status: HubStatus, isSilent: Bool) -> String {
        let clocks =
            status.skewMinutes.map { minutes in
                " Set the clocks: the hub's is \(abs(minutes)) min \(minutes > 0 ? "ahead of" : "behind") this one."
            } ?? ""
        switch status.state {
        case .never:
            return "See that the site's agent runs, and that the address is right. Until then facts are kept here."
        case .online where isSilent:
            return "See that the site's agent runs: it tells the site every few seconds that the hub is there." + clocks
        case .online: return (clocks.isEmpty ? "Nothing." : String(clocks.dropFirst()))
        case .offline:
            return "Work on: what is unsent is sent when the hub is there again. If it lasts, look at the network and "
                + "at the hub." + clocks
        case .stopped: return status.note.isEmpty ? "Ask whoever runs the hub." : status.note
        }
    }

    var lines: [String] {
        guard let address, let name else { return ["No hub. \(unsent) facts are kept here alone."] }
        let began = since.map { ", since \(text($0))" } ?? ""
        let oldest = oldestUnsent.map { ", the oldest is fact \($0.fact) of \(text($0.at))" } ?? ""
        var lines = ["Hub \(address), which calls this site \(name)", "State      \(state)\(began)"]
        lines.append("Heard      \(secondsSinceHeard.map { "\($0) s ago" } ?? "never by this file")")
        lines.append("Unsent     \(unsent)\(oldest)")
        if let clockSeconds { lines.append("Clocks     the hub's is \(clockSeconds) s ahead") }
        if !note.isEmpty, state != HubState.stopped.rawValue { lines.append("Note       \(note)") }
        return lines + ["To do      \(advice)"]
    }

    private func text(_ date: Date) -> String { date.formatted(.iso8601) }
}

private func date(_ moment: Moment) -> Date { Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000) }
