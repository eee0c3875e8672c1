import ArgumentParser
import Barcode
import Importing
import Labels
import Training
import Warehouse

/// The sheets of the drills: every label that one of them needs, with its task.
struct DrillSheet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drills", abstract: "What the drills of `demo --train` need to be scanned, each with its task.",
        discussion: """
            The first card of a drill begins it, from the list of drills. Commands such as OK, EMPTY and the digits \
            are on: dockline sheet commands
            Examples: dockline sheet drills --job pick --output pick.svg
                      dockline sheet drills --drill pick-short --light-background
            """)
    @Option(help: "Only this job: \(Drill.jobs.map(\.rawValue).joined(separator: ", ")).") var job: String?
    @Option(help: "Only this drill; list them with: dockline demo --train --list") var drill: String?
    @OptionGroup var sheet: SheetOptions

    func validate() throws {
        if let job, !Drill.jobs.contains(where: { $0.rawValue == job }) {
            throw ValidationError("\(job) is no job; see --help for the list.")
        }
    }

    func run() throws {
        try reporting {
            let chosen = Drill.all.filter { (job == nil || $0.job.rawValue == job) && (drill == nil || $0.id == drill) }
            guard !chosen.isEmpty else { throw DrillError.unknown(drill ?? job ?? "") }
            let resources = try Resources.find()
            let commands = Sheet.commands().cards + Sheet.returns().cards
            let badge = SheetCard(.text("B-1001"), caption: "Ana Moreno", note: "or your own badge")
            var groups = [SheetGroup("Sign in", [badge])]
            for drill in chosen {
                let begin = SheetCard(.text(drill.id), caption: drill.name, note: "begins the drill")
                let labels = try drill.labels(resources: resources)
                groups.append(
                    SheetGroup(
                        "\(drill.job.rawValue) · \(drill.name)", note: drill.goal,
                        [begin] + labels.map { card($0, commands) }))
            }
            try sheet.write(Sheet(title: "Drills", groups: groups))
        }
    }

    private func card(_ label: Drill.Label, _ commands: [SheetCard]) -> SheetCard {
        if let command = commands.first(where: { $0.content == .text(label.text) }) { return command }
        if Code.parse(label.text).aim != nil {
            let elements = gs1BracketedString(parseElementString(label.text).elements)
            return SheetCard(.elements(elements), caption: label.caption, note: elements)
        }
        return SheetCard(.text(label.text), caption: label.caption, note: label.caption == label.text ? "" : label.text)
    }
}
