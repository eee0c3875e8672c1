import ArgumentParser
import Foundation
import Importing
import SiteStore
import Warehouse

extension SiteCommand {
    struct ReasonTable: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reasons", abstract: "List a site's reasons, and add the shipped ones that it lacks.",
            discussion: """
                A site keeps the table of reasons that it was made with. This adds those that came with later \
                versions; what the site has stays as it is, so a second run adds nothing.
                Examples: dockline site reasons leeds.site
                          dockline site reasons leeds.site --from our-reasons.json
                          dockline site reasons leeds.site --only-list
                """)
        @Argument(help: "The site's file.") var path: String
        @Option(help: "Take them from this file, written like Resources/reasons.json, instead of the shipped one.")
        var from: String?
        @Flag(help: "Add nothing.") var onlyList = false

        func validate() throws {
            if onlyList, from != nil { throw ValidationError("--only-list adds nothing; leave out --from.") }
        }

        func run() throws {
            try reporting {
                let shipped = from == nil && !onlyList ? try Resources.find().loadReasons() : []
                let offered = try from.map { try loadReasons(at: $0) } ?? shipped
                let site = try Site.open(path, station: "office")
                defer { try? site.close() }
                let added = try site.addReasons(offered)
                for reason in try site.reasons() {
                    let jobs = reason.jobs.map(\.rawValue).joined(separator: ", ")
                    let isNew = added.contains(reason.code) ? " (added)" : ""
                    say("\(reason.code): \(reason.label)\(jobs.isEmpty ? "" : " · \(jobs)")\(isNew)")
                }
                if onlyList { return }
                let codes = added.map(\.rawValue).joined(separator: ", ")
                say(added.isEmpty ? "The site has them all; nothing was added." : "Added \(added.count): \(codes).")
            }
        }
    }
}
