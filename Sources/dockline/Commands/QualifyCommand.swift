import ArgumentParser
import Foundation
import SiteStore
import Training
import Warehouse

/// Brings to a site what a badge has earned in training.
struct QualifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qualify", abstract: "Sign off what a badge has earned in training, and give it the role.",
        discussion: """
            All drills of a job passed in `dockline demo --train` are a qualification. A supervisor of this site signs \
            it off; nobody signs off their own. A later list of people that leaves the role out takes it away again.
            Examples: dockline people qualify B-1001 --from training.site --by B-1008 --site leeds.site
                      dockline people qualify B-1001 --job pack --from training.site --by B-1008 --site leeds.site
            """)
    @Argument(help: "The badge.") var badge: String
    @Option(help: "The training site's file, where the drills were done.") var from: String
    @Option(help: "The badge of the supervisor who signs it off; it stands in the log.") var by: String
    @Option(help: "Only this job: \(Drill.jobs.map(\.rawValue).joined(separator: ", ")).") var job: String?
    @Flag(help: "Print what was recorded as JSON.") var json = false
    @OptionGroup var site: SiteOptions

    func validate() throws {
        if let job, !Drill.jobs.contains(where: { $0.rawValue == job }) {
            throw ValidationError("\(job) is no job; see --help for the list.")
        }
    }

    func run() throws {
        try reporting {
            let earned = try earned()
            let open = try site.open()
            defer { try? open.close() }
            var recorded: [Qualification] = []
            for qualification in earned {
                if let new = try open.signOff(qualification, by: BadgeID(by)) { recorded.append(new) }
            }
            if json { return say(try dockline.json(recorded)) }
            if recorded.isEmpty { say("\(badge) has all of that here already; nothing changed.") }
            for qualification in recorded { say("\(badge) is \(words(qualification)).") }
        }
    }

    /// What the badge has earned, from a log that nobody has changed.
    private func earned() throws -> [Qualification] {
        let training = try Site.open(from, station: "office")
        defer { try? training.close() }
        let report = try training.verify()
        guard report.isSound else {
            throw QualifyRefusal.unsound(from, report.problems.first ?? "")
        }
        let all = try training.qualifications(of: BadgeID(badge))
        let earned = all.filter { job == nil || $0.role.rawValue == job }
        guard !earned.isEmpty else { throw QualifyRefusal.nothing(badge: badge, job: job, from: from) }
        return earned
    }
}

/// Why nothing is signed off.
enum QualifyRefusal: Error, CustomStringConvertible {
    case unsound(String, String)
    case nothing(badge: String, job: String?, from: String)

    var description: String {
        switch self {
        case .unsound(let path, let problem):
            "The log of \(path) is not sound (\(problem)), so nothing was signed off. See: dockline site verify"
        case .nothing(let badge, let job, let path):
            "\(badge) has not passed all drills of \(job ?? "any job") in \(path), so nothing was signed off. "
                + "See what is left with: dockline demo --train --progress"
        }
    }
}

/// A qualification in words.
func words(_ qualification: Qualification) -> String {
    let grades = DrillGrade.allCases.compactMap { grade -> String? in
        let count = qualification.drills.count { $0.grade == grade }
        return count == 0 ? nil : "\(count) \(grade.rawValue)"
    }
    let day = Date(timeIntervalSince1970: Double(qualification.at.milliseconds) / 1000)
        .formatted(.iso8601.year().month().day())
    let signed = qualification.signedOff.map { ", signed off by \($0)" } ?? ""
    return "qualified to \(qualification.role.rawValue): \(qualification.drills.count) drills passed "
        + "(\(grades.joined(separator: ", "))) on \(day)\(signed)"
}
