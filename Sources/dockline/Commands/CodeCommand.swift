import ArgumentParser
import Foundation
import SiteStore
import Warehouse

struct CodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "See, teach and forget codes beside those that items came with.",
        discussion: "On a station F5 teaches a code right after nobody knew it; a second badge confirms it.",
        subcommands: [List.self, Learn.self, Forget.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the codes that were taught.",
            discussion: "Example: dockline code list --site leeds.site")
        @Flag(help: "Print the list as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                let codes = try open.learnedCodes()
                try open.close()
                if json {
                    say(try dockline.json(codes))
                    return
                }
                if codes.isEmpty { say("Nobody has taught this site a code.") }
                for row in codes {
                    say(
                        "\(row.code): \(row.units) × \(row.sku) · taught by \(row.by), seen by \(row.witness)"
                            + (row.witnessTyped ? " (badge typed)" : ""))
                }
            }
        }
    }

    struct Learn: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Teach the site a code of an item.",
            discussion: """
                Two people stand for it: --by teaches, --witness has seen it.
                Example: dockline code learn 4006381333931 EL-3023 --units 6 --by B-1003 --witness B-1001
                """)
        @Argument(help: "The code, as it is scanned.") var code: String
        @Argument(help: "The item's SKU, or another code of it.") var item: String
        @Option(help: "How many units one scan of it stands for.") var units = 1
        @Option(help: "The badge of whoever teaches it.") var by: String
        @Option(help: "The badge of somebody else who has seen it.") var witness: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                let named = try namedItem(item, at: open)
                let gesture = open.clock.newID(at: open.clock.now())
                let outcome = try open.learn(
                    code, means: named.sku, units: units, by: BadgeID(by), witness: witness, typed: true,
                    gesture: gesture)
                try open.close()
                switch outcome {
                case .learned(let learned): say("\(learned.code) is \(learned.units) × \(named.name) from now on.")
                case .refused(let refusal): throw CodeRefused(refusal: refusal)
                }
            }
        }
    }

    struct Forget: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forget a code that was taught; what was scanned with it stays as it is.",
            discussion: "Example: dockline code forget 4006381333931 --site leeds.site --by B-1003")
        @Argument(help: "The code.") var code: String
        @Option(help: "The badge of whoever forgets it; it stands in the log.") var by = "office"
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                try open.forget(code: code, by: BadgeID(by))
                try open.close()
                say("\(code) means nothing any more.")
            }
        }
    }
}

/// The one item that a text on the command line names: its SKU or a code of it.
func namedItem(_ text: String, at site: Site) throws -> Item {
    let (item, refusal) = try site.item(named: text)
    guard let item else { throw CodeRefused(refusal: refusal ?? .unknownItem(text)) }
    return item
}

/// Why a code was not learned or names no item, in words.
private struct CodeRefused: Error, CustomStringConvertible {
    let refusal: LearnRefusal

    var description: String {
        switch refusal {
        case .notACode(let text):
            "\(text) would be taken for a number or a command. Give a code of six characters or more."
        case .known(let text, let kind): "\(text) is known already (\(kind.rawValue)). Nothing was changed."
        case .unknownItem(let text):
            "\(text) is no item of this site. Give its SKU or a known code of it, or import it with: import items"
        case .ambiguousItem(let text, let choices):
            "\(text) is a code of several items (\(choices.joined(separator: ", "))). Give the SKU."
        case .wrongUnits(let units): "\(units) is no number of units. Give 1 to \(Limits.quantityMax)."
        case .unknownBadge(let text): "Nobody here has the badge \(text). Give the badge of somebody who works here."
        case .ownBadge(let badge): "\(badge) teaches it and cannot be its own witness. Give somebody else's badge."
        }
    }
}
