import ArgumentParser
import Foundation
import HubStore
import SiteStore
import Warehouse

extension HubCommand {
    struct SiteGroup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "site", abstract: "Add sites, say how they may be given orders, and list them.",
            subcommands: [Add.self, Enrol.self, Set.self, GoOn.self, List.self])

        struct Add: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Let a site send from now on, and make a code with which it gets its key.",
                discussion: "Example: dockline hub site add leeds --hub network.hub")
            @Argument(help: "The site's name at the hub: letters, digits, -, _ and .") var name: String
            @Flag(help: "Print the code as JSON.") var json = false
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let hub = try hub.open()
                    try hub.add(site: name, at: SiteClock.system.now())
                    if !json { say("Site \(name) is added.") }
                    try tellCode(for: name, of: hub, json: json)
                    if !json { say("Or fetch its facts out of its file: dockline hub fetch FILE --as \(name)") }
                }
            }
        }

        struct Enrol: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Make a new code with which a site gets its key; it replaces the code before it.",
                discussion: """
                    The key that the site gets with it revokes the keys it had before.
                    Example: dockline hub site enrol leeds --hub network.hub
                    """)
            @Argument(help: "The site's name at the hub.") var name: String
            @Flag(help: "Print the code as JSON.") var json = false
            @OptionGroup var hub: HubOptions

            func run() throws { try reporting { try tellCode(for: name, of: hub.open(), json: json) } }
        }

        struct List: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "List the sites with what the hub has of each.",
                discussion: "Example: dockline hub site list --hub network.hub --json")
            @Flag(help: "Print the list as JSON.") var json = false
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let sites = try hub.open().sites()
                    if json { return say(try dockline.json(sites)) }
                    if sites.isEmpty { say("No site is added yet. Add one with: dockline hub site add") }
                    for site in sites {
                        let facts = "\(site.facts) facts in \(site.streams) stream(s), up to \(site.newest)"
                        say("\(site.name): \(facts)\(site.isAwaited ? "; waited for, as the hub was put back" : "")")
                    }
                }
            }
        }
    }
}

/// A code as a script wants it.
private struct EnrolmentCode: Encodable {
    var site, code: String
    var expires: Moment
}

private func tellCode(for site: String, of hub: Hub, json: Bool) throws {
    let now = SiteClock.system.now()
    let code = try hub.newCode(for: site, at: now)
    let expires = now.adding(minutes: Hub.codeMinutes)
    if json { return say(try dockline.json(EnrolmentCode(site: site, code: code, expires: expires))) }
    say("Code \(code) enrols \(site) once, within \(Hub.codeMinutes) minutes. It is not shown again.")
    say("At the site, with the address that hub serve says: dockline agent enrol URL \(code) --as \(site)")
}
