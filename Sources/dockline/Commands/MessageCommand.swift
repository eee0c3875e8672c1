import ArgumentParser
import SiteStore
import Warehouse

struct MessageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message", abstract: "Tell people at the stations something, and see who has read it.",
        discussion: """
            A station shows a message between two scans; Enter says that it was read.
            Examples: dockline message send all "Truck 4 is early" --by B-1008 --site leeds.site
                      dockline message send B-1001 "Come to door 4" --by B-1008 --site leeds.site
                      dockline message list --site leeds.site
            """,
        subcommands: [Send.self, List.self])

    struct Send: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send a message to a badge, to a zone, or to all.",
            discussion: "Example: dockline message send A \"Aisle 3 is wet\" --by B-1008 --site leeds.site")
        @Argument(help: "A badge, a zone, or all.") var to: String
        @Argument(help: "What it says, in at most 160 characters.") var text: String
        @Option(help: "The badge of the supervisor who sends it.") var by: String
        @Flag(help: "Print the result as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        private struct Answer: Encodable {
            var to: String
            var peopleHere: Int
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let gesture = open.clock.newID(at: open.clock.now())
                switch try open.send(text, to: to, by: BadgeID(by), gesture: gesture) {
                case .success(let sent):
                    let here = sent.people == 1 ? "1 of them is" : "\(sent.people) of them are"
                    say(
                        json
                            ? try dockline.json(Answer(to: words(sent.to), peopleHere: sent.people))
                            : "Sent to \(words(sent.to)); \(here) signed in now.")
                case .failure(.empty): throw SiteError.notAllowed("the message is empty; nothing was sent")
                case .failure(.tooLong(let count)):
                    throw SiteError.notAllowed(
                        "the message has \(count) characters and may have "
                            + "\(MessageRefusal.charactersMax); nothing was sent"
                    )
                case .failure(.nobody(let name)):
                    throw SiteError.notAllowed(
                        "\(name) is neither a badge nor a zone of this site, nor all; nothing was sent. "
                            + "List the badges with: dockline people list")
                }
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the last messages, the newest first, with who has read them.",
            discussion: "Example: dockline message list --last 5 --site leeds.site")
        @Option(help: "How many.") var last = 20
        @Flag(help: "Print the list as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        private struct Line: Encodable {
            var id: Int
            var from: String
            var to: String
            var text: String
            var readBy: [String]
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let lines = try open.messages(last: max(1, min(last, 1000))).map { row in
                    Line(
                        id: row.message.id, from: row.message.from.rawValue, to: words(row.to), text: row.message.text,
                        readBy: row.readBy.map(\.rawValue))
                }
                if json {
                    say(try dockline.json(lines))
                    return
                }
                if lines.isEmpty { say("Nobody was told anything.") }
                for line in lines {
                    let readers = line.readBy.isEmpty ? "nobody yet" : line.readBy.joined(separator: ", ")
                    say("\(line.id): \(line.from) to \(line.to): \(line.text) · read by \(readers)")
                }
            }
        }
    }
}

private func words(_ audience: Audience) -> String {
    switch audience {
    case .everybody: "all"
    case .zone(let zone): "zone \(zone)"
    case .badge(let badge): badge.rawValue
    }
}
