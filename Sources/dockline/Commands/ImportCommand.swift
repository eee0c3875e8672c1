public import ArgumentParser
import Foundation
public import Importing
import Rehearsal
import SiteStore
import Warehouse

extension ImportKind: ExpressibleByArgument {}

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import items, places, stock, people, orders, boxes, services, loads, returns or deliveries.",
        discussion: """
            Columns are named by a mapping: one of the shipped ones (see Resources/mappings) or a file of your own. \
            The same file twice changes nothing. Lines that are not taken go to a rejects file with their reasons.

            Exits 0 when lines were taken, 2 when every line was rejected, 1 when the file could not be read.

            Rows of stock are told apart by their list and by what they say: correct the rejected ones in the file and \
            import it again. A new delivery wants a new file name, or --reference.

            How an order leaves may change until a parcel of it has a label: import it again with another service.

            Examples:
              dockline import items items.csv --site leeds.site
              dockline import orders 2010-12-01.csv --mapping online-retail --site leeds.site
            """)
    @Argument(help: "What the file holds: \(ImportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: ImportKind
    @Argument(help: "The file.") var file: String
    @Option(help: "The name of a shipped mapping or a mapping file (default: dockline-KIND).") var mapping: String?
    @Option(help: "Where rejected lines go (default: FILE.rejects.csv).") var rejects: String?
    @Option(help: "Stock only: what names this list, such as a delivery note (default: the file's name).")
    var reference: String?
    @Flag(help: "Print the result as JSON.") var json = false
    @OptionGroup var site: SiteOptions

    func run() throws {
        try reporting {
            let open = try site.open()
            let line = ProgressLine()
            let summary = try importFile(
                kind, at: file, mapping: mapping ?? "dockline-\(kind.rawValue)", into: open,
                resources: try Resources.find(), rejectsPath: rejects, reference: reference
            ) { progress in
                switch progress {
                case .reading(let bytes, let total): line.show("reading", bytes / 1024, of: total / 1024)
                case .taking(let lines, let total): line.show("importing", lines, of: total)
                }
            }
            line.clear()
            try open.close()
            say(json ? try dockline.json(summary) : words(summary))
            if summary.lines > 0, summary.taken == 0 { throw checkFailed }
        }
    }
}

/// What became of a file, as a person wants it told.
func words(_ summary: ImportSummary) -> String {
    var text = "\(summary.lines) lines = \(summary.taken) taken + \(summary.rejected) rejected"
    if summary.unchanged > 0 { text += " (\(summary.unchanged) of the taken were here already)" }
    for (reason, count) in summary.reasons.sorted(by: { $0.key < $1.key }) { text += "\n  \(count) × \(reason)" }
    if let path = summary.rejectsPath { text += "\nRejected lines with their reasons: \(path)" }
    return text
}
