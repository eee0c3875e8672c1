import ArgumentParser
import Foundation
import HubStore
import SiteNetwork
import SiteStore
import Warehouse

enum RulesKind: String, ExpressibleByArgument, CaseIterable {
    case sourcing, availability
}

extension HubCommand {
    struct RulesGroup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rules", abstract: "See and change how sites are chosen, and what is kept back of the stock.",
            subcommands: [Show.self, Set.self])

        struct Show: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Print the rules as JSON, as a file for rules set has them.",
                discussion: "Example: dockline hub rules show sourcing --hub network.hub > rules.json")
            @Argument(help: "sourcing or availability.") var kind: RulesKind
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let hub = try hub.open()
                    switch kind {
                    case .sourcing: say(try dockline.json(hub.sourcingRules()))
                    case .availability: say(try dockline.json(hub.availabilityPolicy()))
                    }
                }
            }
        }

        struct Set: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Take other rules from a file; they go from now on.",
                discussion: """
                    Orders that wait are tried again by the hub's server, or with dockline hub order source.
                    Example: dockline hub rules set availability rules.json --hub network.hub
                    """)
            @Argument(help: "sourcing or availability.") var kind: RulesKind
            @Argument(help: "A JSON file, such as rules show prints.") var file: String
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let hub = try hub.open()
                    switch kind {
                    case .sourcing:
                        let rules = try read(SourcingRules.self)
                        try expectNone(rules.problems())
                        try hub.setSourcingRules(rules)
                    case .availability:
                        let policy = try read(AvailabilityPolicy.self)
                        try expectNone(policy.problems())
                        try hub.setAvailabilityPolicy(policy)
                    }
                    say("The rules of \(kind.rawValue) are changed.")
                }
            }

            private func read<Rules: Decodable>(_ type: Rules.Type) throws -> Rules {
                do {
                    return try JSONDecoder().decode(type, from: Data(contentsOf: URL(fileURLWithPath: file)))
                } catch let error as DecodingError {
                    throw NotDone(
                        "\(file) does not hold such rules (\(error)). Expected what is printed by: dockline hub rules "
                            + "show \(kind.rawValue)")
                } catch { throw NotDone("\(file) cannot be read: \(error.localizedDescription)") }
            }
        }
    }

    struct ConflictGroup: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "conflict", abstract: "See what is at odds between the hub and its sites, and close it.",
            subcommands: [List.self, Close.self])

        struct List: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "List what waits on the desks, the oldest first.",
                discussion: "Example: dockline hub conflict list --hub network.hub")
            @Flag(help: "Print the list as JSON.") var json = false
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let hub = try hub.open()
                    var conflicts: [OpenConflict] = []
                    while case let page = try hub.conflicts(after: conflicts.last?.id ?? 0), !page.isEmpty {
                        conflicts += page
                    }
                    if json { return say(try dockline.json(conflicts)) }
                    if conflicts.isEmpty { say("Nothing is at odds.") }
                    for open in conflicts {
                        let details = open.conflict.details.map { ", \($0.name) \($0.value)" }.joined()
                        let hours = open.conflict.age(at: SiteClock.system.now()) / 60
                        say(
                            "\(open.id): \(open.conflict.kind.rawValue) at \(open.conflict.site), "
                                + "\(open.conflict.subject)\(details) · desk \(open.desk.rawValue), for \(hours) h")
                    }
                }
            }
        }

        struct Close: ParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Say that a desk is done with a conflict.",
                discussion: "Example: dockline hub conflict close 7 --by B-1003 --hub network.hub")
            @Argument(help: "The number that the list shows first.") var id: Int
            @Option(help: "The badge of whoever closes it; it is kept.") var by: String
            @OptionGroup var hub: HubOptions

            func run() throws {
                try reporting {
                    let badge = try checkedName(by, "The badge")
                    guard try hub.open().closeConflict(id, by: badge, at: SiteClock.system.now()) else {
                        throw NotDone("No conflict \(id) is open. List them with: dockline hub conflict list")
                    }
                    say("Conflict \(id) is closed.")
                }
            }
        }
    }
}

/// Tells every field that is wrong, and ends where there is one.
func expectNone(_ problems: [FieldProblem]) throws {
    if problems.isEmpty { return }
    for problem in problems { complain("! \(problem)") }
    throw NotDone("Nothing was changed. Correct what is named above.")
}
