import ArgumentParser
import Foundation
import HubStore
import SiteStore
import TextScreen
import Warehouse

func scope(_ text: String) throws -> Scope {
    guard let scope = Scope(rawValue: text), scope != .site else {
        let known = Scope.allCases.filter { $0 != .site }.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("Expected one of \(known), not \(text). A site gets its key by enrolling.")
    }
    return scope
}

/// A key with its text, as a script wants it.
private struct MadeKey: Encodable {
    var key: HubKey
    var text: String
}

extension HubCommand {
    struct KeyGroup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "key", abstract: "Make keys for programs that use the hub, list them, and revoke them.",
            subcommands: [Add.self, List.self, Revoke.self])

        struct Add: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Make a key. It is shown once.",
                discussion: """
                    Scopes: admin opens everything, sites adds sites and lets them enrol, orders and stock are for \
                    shops and planners, metrics reads /metrics alone. A site gets its key by enrolling.
                    Example: dockline hub key add shop --scope orders --scope stock --hub network.hub
                    """)
            @Argument(help: "What the key is for.") var name: String
            @Option(help: "What it opens; give the option once for each.", transform: dockline.scope) var scope: [Scope]
            @Flag(help: "Print the key as JSON.") var json = false
            @OptionGroup var hub: HubOptions

            func validate() throws {
                if scope.isEmpty { throw ValidationError("No scope is given. Add --scope orders, or another one.") }
            }

            func run() throws {
                try reporting {
                    let made = try hub.open().addKey(
                        name: try checkedName(name, "The key's name"), scopes: Set(scope), at: SiteClock.system.now())
                    if json { return say(try dockline.json(MadeKey(key: made.key, text: made.text))) }
                    say("Key \(made.key.id) opens \(made.key.scopes.map(\.rawValue).joined(separator: ", ")):")
                    say(made.text)
                    complain("It is not shown again. Send it as the header Authorization: Bearer KEY")
                }
            }
        }

        struct List: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "List the keys, without their secrets.",
                discussion: "Example: dockline hub key list --hub network.hub --json")
            @Flag(help: "Print the list as JSON.") var json = false
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let keys = try hub.open().keys()
                    if json { return say(try dockline.json(keys)) }
                    if keys.isEmpty { say("No key is made yet. Make one with: dockline hub key add") }
                    for key in keys {
                        let scopes = key.scopes.map(\.rawValue).joined(separator: ", ")
                        let used = key.lastUsed.map { "last used \($0.iso)" } ?? "never used"
                        say("\(key.id)  \(key.name): \(scopes); \(key.revoked == nil ? used : "revoked")")
                    }
                }
            }
        }

        struct Revoke: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Revoke a key: it opens nothing from now on.",
                discussion: "Example: dockline hub key revoke 7k3m9q2x4t --hub network.hub")
            @Argument(help: "The key's id, as in the list.") var id: String
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    try hub.open().revokeKey(id, at: SiteClock.system.now())
                    say("Key \(id) is revoked.")
                }
            }
        }
    }
}
