import ArgumentParser
import Barcode
import Foundation
import Labels
import Screens
import SiteStore
import Warehouse

struct LoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Loads: what leaves when, what is aboard, holds, manifests.",
        subcommands: [List.self, Arrive.self, HoldLoad.self, Lift.self, Photo.self, Cancel.self, Manifest.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the loads that have not left, the one with the least slack first.",
            discussion: """
                Plan loads with: dockline import loads FILE
                Example: dockline load list --site leeds.site
                """)
        @Flag(help: "Print the list as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        private struct Row: Encodable {
            var load: String
            var service: String
            var door: String?
            var state: String
            var held: Bool
            var departs: Date
            var aboard: Int
            var cartons: Int
            var slackMinutes: Int
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                let rows = try open.dockQueue()
                try open.close()
                if json {
                    say(
                        try dockline.json(
                            rows.map { row in
                                Row(
                                    load: row.load.rawValue, service: row.service, door: row.door?.rawValue,
                                    state: row.state.rawValue, held: row.isHeld,
                                    departs: Date(timeIntervalSince1970: Double(row.departs.milliseconds) / 1000),
                                    aboard: row.loaded, cartons: row.all, slackMinutes: row.slackMinutes)
                            }))
                    return
                }
                if rows.isEmpty { say("No load waits. Plan some with: dockline import loads FILE") }
                for row in rows {
                    let slack = row.minutesLate > 0 ? "late \(row.minutesLate) min" : "slack \(row.slackMinutes) min"
                    say(
                        "\(row.load): \(row.isHeld ? "held" : row.state.rawValue), \(row.door?.rawValue ?? "no door"), "
                            + "\(row.loaded)/\(row.all) aboard, \(slack)")
                }
            }
        }
    }

    struct Arrive: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that the truck of a load stands at a door; scanning the door opens the load then.",
            discussion:
                "Example: dockline load arrive RUN-1 --door DOOR-1 --truck LE-1234 --by B-1006 --site leeds.site")
        @Argument(help: "The load.") var load: String
        @Option(help: "The door.") var door: String
        @Option(help: "What the truck is called: its plate, for example.") var truck: String?
        @Option(help: "The badge of somebody who may work at the dock.") var by: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                try perform(.arrive(door: door, truck: truck), on: load, by: by, site)
                say("The truck of load \(load) stands at \(door).")
            }
        }
    }

    struct HoldLoad: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "hold", abstract: "Let a load wait until a supervisor lifts the hold.",
            discussion: "Example: dockline load hold RUN-1 --because \"wrong trailer\" --by B-1008 --site leeds.site")
        @Argument(help: "The load.") var load: String
        @Option(help: "Why it has to wait.") var because: String
        @Option(help: "The badge of a supervisor who may work at the dock.") var by: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                try perform(.hold(because), on: load, by: by, site)
                say("Load \(load) is held.")
            }
        }
    }

    struct Lift: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lift the hold of a load.",
            discussion: "Example: dockline load lift RUN-1 --by B-1008 --site leeds.site")
        @Argument(help: "The load.") var load: String
        @Option(help: "The badge of a supervisor who may work at the dock.") var by: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                try perform(.liftHold, on: load, by: by, site)
                say("Load \(load) goes on.")
            }
        }
    }

    struct Photo: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Note where a photo of a load's seal is found; it stands on the manifest.",
            discussion: "Example: dockline load photo RUN-1 IMG_0042.jpg --by B-1006 --site leeds.site")
        @Argument(help: "The load.") var load: String
        @Argument(help: "A file name, a number or a link.") var reference: String
        @Option(help: "The badge of somebody who may work at the dock.") var by: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                try perform(.photo(reference), on: load, by: by, site)
                say("Photo \(reference) of the seal of load \(load) is noted.")
            }
        }
    }

    struct Cancel: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cancel a load with nothing on it; its cartons are planned for none then.",
            discussion: "Example: dockline load cancel RUN-1 --by B-1008 --site leeds.site")
        @Argument(help: "The load.") var load: String
        @Option(help: "The badge of a supervisor who may work at the dock.") var by: String
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                try perform(.cancel, on: load, by: by, site)
                say("Load \(load) is cancelled.")
            }
        }
    }

    struct Manifest: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the manifest of a load.",
            discussion: """
                Examples: dockline load manifest RUN-1 --site leeds.site
                          dockline load manifest RUN-1 --pdf run-1.pdf --site leeds.site
                """)
        @Argument(help: "The load.") var load: String
        @Option(help: "Write it as a PDF file.") var pdf: String?
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                let (load, rows) = try open.manifest(LoadID(load))
                let document = manifest(load, rows, offset: open.utcOffsetSeconds(at: load.departs)).document
                try open.close()
                try put(document, pdf: pdf)
            }
        }

        private func manifest(_ load: Load, _ rows: [ManifestRow], offset: Int) -> LoadManifest {
            let minutes = Int(load.departs.milliseconds / 60_000) + offset / 60
            let clock = String(format: "%02d:%02d", minutes / 60 % 24, minutes % 60)
            let hash = load.manifestHash ?? ""
            let bytes = stride(from: 0, to: hash.utf8.count, by: 2).compactMap {
                UInt8(hash.dropFirst($0).prefix(2), radix: 16)
            }
            return LoadManifest(
                load: load.id.rawValue, service: load.service, door: load.door?.rawValue ?? "", truck: load.truck ?? "",
                departure: clock, seal: load.seal ?? "", photos: load.photos,
                cartons: rows.compactMap { row in
                    SSCC(row.entry.sscc.rawValue).map {
                        LoadManifest.Carton(
                            sscc: $0, order: row.entry.order, grams: row.entry.grams, tracking: row.tracking ?? "")
                    }
                }, hash: bytes)
        }
    }
}

/// Does something with a load for somebody in the office; a refusal is an error in the words of the stations.
private func perform(_ request: LoadRequest, on load: String, by badge: String, _ site: SiteOptions) throws {
    let open = try site.open()
    let gesture = open.clock.newID(at: open.clock.now())
    let outcome = try open.dock(.load(LoadID(load), request), by: BadgeID(badge), gesture: gesture)
    let offset = open.utcOffsetSeconds(at: open.clock.now()) / 60
    try open.close()
    switch outcome {
    case .refused(let refusal, _): throw ValidationError(refusalWords(refusal, offset: offset))
    case .offered: throw ValidationError("Another load is planned there. Move it on a station, with F11.")
    case .holding, .showing, .recorded: break
    }
}

/// Prints a paper, or writes it as PDF.
func put(_ document: Document, pdf: String?) throws {
    guard let pdf else {
        say(document.text)
        return
    }
    try PrintOutput.write(try document.pdf(), toFile: pdf)
    say("Written to \(pdf).")
}

struct ParcelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parcel", abstract: "Parcels: their slips, and which boxes were taken.",
        subcommands: [Slip.self, Boxes.self])

    struct Slip: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the packing slip of a parcel.",
            discussion: """
                Examples: dockline parcel slip 095212345600000017 --site leeds.site
                          dockline parcel slip 095212345600000017 --pdf slip.pdf --site leeds.site
                """)
        @Argument(help: "The parcel's SSCC, its 18 digits alone or behind (00).") var sscc: String
        @Option(help: "Write it as a PDF file.") var pdf: String?
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                let code = Code.parse(sscc).sscc?.description ?? sscc
                guard let job = try open.labelJob(parcel: ParcelID(code)) else {
                    throw ValidationError("\(sscc) is no parcel of this site. Expected the 18 digits of its SSCC.")
                }
                try open.close()
                try put(packingSlip(job).document, pdf: pdf)
            }
        }
    }

    struct Boxes: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count which box was proposed, which was taken, and why another one.",
            discussion: "Example: dockline parcel boxes --site leeds.site")
        @Flag(help: "Print the counts as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func run() throws {
            try reporting {
                let open = try site.open()
                let uses = try open.boxUses()
                try open.close()
                if json {
                    say(try dockline.json(uses))
                    return
                }
                if uses.isEmpty { say("No parcel was packed yet.") }
                for use in uses {
                    let why = use.reason.map { " (\($0))" } ?? ""
                    say("\(use.count) × proposed \(use.proposed ?? "none"), taken \(use.taken ?? "none")\(why)")
                }
            }
        }
    }
}

extension OrderCommand {
    struct Papers: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that papers of an order are there: its parcels may be labelled then.",
            discussion: "Example: dockline order papers MKT-80532 --customs CN23-0042 --site leeds.site")
        @Argument(help: "The order.") var order: String
        @Option(help: "The number of the invoice.") var invoice: String?
        @Option(help: "The number of the customs papers.") var customs: String?
        @OptionGroup var site: SiteOptions

        func validate() throws {
            guard invoice != nil || customs != nil else {
                throw ValidationError("Name a paper with --invoice or --customs.")
            }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                try open.papers(
                    PapersArrived(
                        order: OrderID(order), invoice: invoice.map { Paper($0) }, customs: customs.map { Paper($0) }))
                try open.close()
                say("The papers of order \(order) are noted.")
            }
        }
    }
}
