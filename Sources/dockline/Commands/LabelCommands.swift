import ArgumentParser
import Foundation
import Importing
import Labels
import SiteStore
import TextScreen
import Warehouse

struct LabelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label", abstract: "Make a label as ZPL: for a file, a spooler's folder, or a printer.",
        discussion: """
            Templates are the files labels/*.zpl among the program's resources. Without --to the ZPL goes to the output.
            A printer that is off keeps nobody waiting: the label is kept, the next print sends it.
            Example: dockline label bin A-04-12-C --site leeds.site --to tcp://printer-1
            """,
        subcommands: [Bin.self, Tote.self, Unit.self, Carton.self, Returned.self])

    struct Bin: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Labels of bins, with their check digits (2 x 1 inch).",
            discussion: """
                Examples: dockline label bin A-04-12-C A-04-12-D --site leeds.site > bins.zpl
                          dockline label bin --zone A --site leeds.site --to tcp://printer-1
                """)
        @Argument(help: "The codes of the bins.") var bins: [String] = []
        @Option(help: "All bins of this zone.") var zone: String?
        @OptionGroup var print: PrintOptions
        @OptionGroup var site: SiteOptions

        func validate() throws {
            guard bins.isEmpty != (zone == nil) else {
                throw ValidationError("Name bins, or a zone with --zone, but not both.")
            }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let places = try SiteBins(open).find(bins, zone: zone)
                try print.print(places.map { .bin($0) }, site: site)
            }
        }
    }

    struct Tote: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Labels of totes (2 x 1 inch). With a site, they must be totes of it.",
            discussion: "Example: dockline label tote T-017 T-018 --site leeds.site --to totes.zpl")
        @Argument(help: "The codes of the totes.") var totes: [String]
        @OptionGroup var print: PrintOptions
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                var codes = totes.map { PlaceID($0) }
                if (try? site.path()) != nil {
                    let open = try site.open()
                    defer { try? open.close() }
                    codes = try totes.map { code in
                        guard let place = try open.place(code), place.kind == .tote else {
                            throw LabelRefusal.unknownTote(code)
                        }
                        return place.id
                    }
                }
                try print.print(codes.map { .tote($0) }, site: site)
            }
        }
    }

    struct Unit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Label of one unit of an item (2 x 1 inch).",
            discussion: """
                The bar code is the item's EAN-13, or a Code 128 of its SKU. A lot, a last day and a serial are \
                printed as a GS1 DataMatrix.
                Example: dockline label unit GR-1001 --lot L2391 --expiry 2027-03-01 --copies 12 --site leeds.site
                """)
        @Argument(help: "The item's SKU, or its barcode.") var item: String
        @Option(help: "The lot.") var lot: String?
        @Option(help: "The last day, as in 2027-03-01.") var expiry: String?
        @Option(help: "The serial.") var serial: String?
        @OptionGroup var print: PrintOptions
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let day = try expiry.map { text in
                    guard let day = Day(iso: text) else {
                        throw ValidationError("--expiry \(displayable(text)) is no date; write it as in 2027-03-01.")
                    }
                    return day
                }
                let open = try site.open()
                defer { try? open.close() }
                let label = UnitLabel(item: try namedItem(item, at: open), lot: lot, expiry: day, serial: serial)
                try print.print([.unit(label)], site: site)
            }
        }
    }

    struct Carton: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Label of a carton: GS1-128 with its SSCC (4 x 6 inch).",
            discussion: """
                Example: dockline label carton 340123450000000017 --order WEB-80416 --to-line "J. Alder" \
                --to-line "1 Mill Lane" --to-line "Leeds LS1 4AP" --grams 4200 --number 1 --of 2
                """)
        @Argument(help: "The SSCC: 18 digits, alone or behind (00).") var sscc: String
        @Option(help: "The order's number.") var order: String
        @Option(help: "A line of the address; once for each, from the name down.") var toLine: [String] = []
        @Option(help: "What the carton weighs, in grams.") var grams: Int?
        @Option(help: "Which carton of the order this is.") var number: Int?
        @Option(help: "How many cartons the order has.") var of: Int?
        @OptionGroup var print: PrintOptions
        @OptionGroup var site: SiteOptions

        func validate() throws {
            guard (grams ?? 1) > 0, (grams ?? 1) < 100_000_000, (number ?? 1) > 0, (number ?? 1) <= (of ?? .max) else {
                throw ValidationError("A carton weighs 1 g to 99 t, and is number 1 to --of.")
            }
        }

        func run() throws {
            try reporting {
                let label = try CartonLabel(
                    code: sscc, order: OrderID(order), shipTo: toLine, weightGrams: grams, number: number, count: of)
                try print.print([.carton(label)], site: site)
            }
        }
    }

    struct Returned: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "return", abstract: "Label of a return: its number as Code 128 (4 x 3 inch).",
            discussion: "Example: dockline label return RMA-1042 --order WEB-80416 --reason \"wrong size\"")
        @Argument(help: "The number of the return.") var number: String
        @Option(help: "The order it comes back from.") var order: String
        @Option(help: "Why it comes back.") var reason: String
        @OptionGroup var print: PrintOptions
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let label = ReturnLabel(number: number, order: OrderID(order), reason: reason)
                try print.print([.returned(label)], site: site)
            }
        }
    }
}

extension PrintOptions {
    /// Makes the ZPL of labels of one kind and prints them as one job.
    func print(_ labels: [Label], site: SiteOptions) throws {
        guard let kind = labels.first?.kind else { return }
        let templates = LabelTemplates(folder: try Resources.find().file("labels"))
        let template = try templates.template(kind)
        let zpl = try labels.map { try $0.zpl(on: template, copies: copies) }.joined()
        try print(zpl, kind: kind.rawValue, site: site)
    }
}

/// The bins of a site that a command names.
struct SiteBins {
    let site: Site

    init(_ site: Site) { self.site = site }

    /// Those with these codes, or those of a zone, or all.
    func find(_ codes: [String], zone: String?) throws -> [Place] {
        if codes.isEmpty {
            let bins = try site.bins(zone: zone)
            if bins.isEmpty { throw LabelRefusal.noBins(zone: zone) }
            return bins
        }
        return try codes.map { code in
            guard let place = try site.place(code), place.kind == .bin else { throw LabelRefusal.unknownBin(code) }
            return place
        }
    }
}

/// What is asked for is not at this site.
enum LabelRefusal: Error, Equatable, CustomStringConvertible {
    case unknownBin(String)
    case unknownTote(String)
    case noBins(zone: String?)
    case nothing(String)

    var description: String {
        switch self {
        case .unknownBin(let code): "\(code) is no bin of this site. Check the code, or import it with: import places"
        case .unknownTote(let code): "\(code) is no tote of this site. Check the code, or import it with: import places"
        case .noBins(let zone):
            zone.map { "Zone \($0) has no bins. Zones are written as in the places that were imported." }
                ?? "This site has no bins. Import some with: import places"
        case .nothing(let what): "This site has no \(what) yet. Import some with: import \(what)"
        }
    }
}
