import ArgumentParser
import HubStore
import SiteStore

extension HubCommand {
    struct PutBack: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "put-back", abstract: "Say that this hub was put back from a backup, before it is served.",
            discussion: """
                Orders that came after the backup are forgotten here, and sites may work on them. So nothing is given \
                to any site until all of them have sent what they have; what they say of a forgotten order is taken up \
                again, and the rest of it when its channel sends it once more. Without this command the hub finds out \
                when a site asks for what follows a number that was lost.
                Examples: dockline hub put-back --hub network.hub
                          dockline hub site list --hub network.hub
                          dockline hub site go-on york --hub network.hub
                """)
        @OptionGroup var hub: HubOptions

        func run() throws {
            try reporting {
                let clock = SiteClock.system
                let sites = try hub.open().wasPutBack(incarnation: clock.newID(at: clock.now()))
                if sites.isEmpty { return say("Noted. The hub has no site, so it waits for none.") }
                say("Noted. Orders get no site until these have sent what they have: \(sites.joined(separator: ", "))")
                say("A site that is lost is waited for no longer after: dockline hub site go-on SITE")
            }
        }
    }
}

extension HubCommand.SiteGroup {
    struct GoOn: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "go-on", abstract: "Wait no longer for a site after the hub was put back.",
            discussion: """
                What the site has and did not send may then be given to another site as well.
                Example: dockline hub site go-on york --hub network.hub
                """)
        @Argument(help: "The site's name at the hub.") var name: String
        @OptionGroup var hub: HubOptions

        func run() throws {
            try reporting {
                let was = try hub.open().stopWaiting(for: name)
                say(was ? "\(name) is waited for no longer." : "\(name) was not waited for; nothing changed.")
            }
        }
    }
}
