import ArgumentParser
import Foundation
import Importing
import SiteStore
import Warehouse

extension ReturnCommand {
    struct Policy: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show how the site inspects returns, or set it.",
            discussion: """
                What is asked of a unit of each class, its pictures, and what becomes of it by grade, reason and \
                class. Trays that the site lacks are added to its places. A site that was made before there were any \
                rules takes those that Dockline ships with --shipped. The reasons of returns stand with all others: \
                dockline site reasons.
                Examples: dockline return policy --site leeds.site
                          dockline return policy --shipped --site leeds.site
                          dockline return policy --from our-rules --site leeds.site
                """)
        @Option(help: "A folder with checklists/*.yaml and dispositions.json, as in Resources.") var from: String?
        @Flag(help: "Take the rules that Dockline ships.") var shipped = false
        @Flag(help: "Print them as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func validate() throws {
            if shipped, from != nil { throw ValidationError("--shipped and --from both name rules; give one of them.") }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                if let from { try open.setReturnPolicy(try loadReturnPolicy(in: from)) }
                if shipped { try open.setReturnPolicy(try Resources.find().loadReturnPolicy()) }
                guard let policy = try open.returnPolicy() else {
                    complain(
                        "No returns are inspected here yet. Take the shipped rules: dockline return policy --shipped"
                    )
                    throw checkFailed
                }
                if json { say(try dockline.json(policy)) } else { list(policy) }
            }
        }

        private func list(_ policy: ReturnPolicy) {
            for list in policy.checklists {
                let angles = list.angles.isEmpty ? "no pictures" : "pictures: " + list.angles.joined(separator: ", ")
                say("\(list.handling.rawValue): \(list.questions.count) questions, \(angles)")
            }
            if !policy.orphanAngles.isEmpty {
                say("without owner: pictures: \(policy.orphanAngles.joined(separator: ", "))")
            }
            for row in policy.dispositions {
                let when = [
                    row.grade.map { "grade \($0.rawValue)" }, row.reason.map(\.rawValue), row.handling?.rawValue,
                ].compactMap(\.self)
                let what = when.isEmpty ? "all else" : when.joined(separator: ", ")
                let tray = policy.tray(of: row.disposition)
                say("\(what) → \(row.disposition.rawValue) (\(tray)), \(row.money.rawValue) · \(row.rule)")
            }
        }
    }
}
