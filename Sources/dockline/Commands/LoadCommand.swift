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
        subcommands: [
            List.self, Plan.self, Arrive.self, HoldLoad.self, Lift.self, Photo.self, Cancel.self, Manifest.self,
        ])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the loads that have not left, the one with the least slack first.",
            discussion: """
                Plan loads with: dockline import loads FILE
                Examples: dockline load list --site leeds.site
                          dockline load list --all --json --site leeds.site
                """)
        @Flag(help: "List those that have left or were cancelled, too, by departure.") var all = false
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
            /// Absent for a load that has left or was cancelled.
            var slackMinutes: Int?

            init(_ row: DockQueueRow) {
                (load, service, door) = (row.load.rawValue, row.service, row.door?.rawValue)
                (state, held, departs) = (row.state.rawValue, row.isHeld, date(row.departs))
                (aboard, cartons, slackMinutes) = (row.loaded, row.all, row.slackMinutes)
            }

            init(_ load: Load) {
                (self.load, service, door) = (load.id.rawValue, load.service, load.door?.rawValue)
                (state, held, departs) = (load.state.rawValue, false, date(load.departs))
                (aboard, cartons) = (load.cartons.count, load.cartons.count)
            }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let rows = try open.dockQueue()
                let waiting = Set(rows.map(\.load))
                let over = all ? try open.loads().filter { !waiting.contains($0.id) } : []
                if json {
                    say(try dockline.json(rows.map { Row($0) } + over.map { Row($0) }))
                    return
                }
                if rows.isEmpty { say("No load waits. Plan some with: dockline import loads FILE") }
                for row in rows {
                    let slack = row.minutesLate > 0 ? "late \(row.minutesLate) min" : "slack \(row.slackMinutes) min"
                    say(
                        "\(row.load): \(row.isHeld ? "held" : row.state.rawValue), \(row.door?.rawValue ?? "no door"), "
                            + "\(row.loaded)/\(row.all) aboard, \(slack)")
                }
                for load in over {
                    say(
                        "\(load.id): \(load.state.rawValue), \(load.door?.rawValue ?? "no door"), "
                            + "\(load.cartons.count) aboard")
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
                          dockline load manifest RUN-1 --json --site leeds.site
                """)
        @Argument(help: "The load.") var load: String
        @Option(help: "Write it as a PDF file.") var pdf: String?
        @Flag(help: "Print it as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        func validate() throws {
            if json, pdf != nil { throw ValidationError("--json and --pdf are two forms; choose one.") }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                defer { try? open.close() }
                let (load, rows) = try open.manifest(LoadID(load))
                if json { return say(try dockline.json(Sheet(load, rows))) }
                let offset = open.utcOffsetSeconds(at: load.departs)
                try put(manifest(load, rows, offset: offset).document, pdf: pdf)
            }
        }

        private struct Sheet: Encodable {
            var load: String
            var service: String
            var state: String
            var door: String?
            var truck: String?
            var departs: Date
            var seal: String?
            var photos: [String]
            var hash: String?
            var grams: Int
            var cartons: [Carton]

            struct Carton: Encodable {
                var sscc: String
                var order: String
                var grams: Int
                var tracking: String?
            }

            init(_ load: Load, _ rows: [ManifestRow]) {
                (self.load, service, state) = (load.id.rawValue, load.service, load.state.rawValue)
                (door, truck, departs) = (load.door?.rawValue, load.truck, date(load.departs))
                (seal, photos, hash) = (load.seal, load.photos, load.manifestHash)
                grams = rows.reduce(0) { $0 + $1.entry.grams }
                cartons = rows.map {
                    Carton(
                        sscc: $0.entry.sscc.rawValue, order: $0.entry.order.rawValue, grams: $0.entry.grams,
                        tracking: $0.tracking)
                }
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
    // A load that does not exist is an error of the dock, and the site is closed all the same.
    defer { try? open.close() }
    let gesture = open.clock.newID(at: open.clock.now())
    let outcome = try open.dock(.load(LoadID(load), request), by: BadgeID(badge), gesture: gesture)
    let offset = open.utcOffsetSeconds(at: open.clock.now()) / 60
    switch outcome {
    case .refused(let refusal, _): throw ValidationError(refusalWords(refusal, offset: offset))
    case .offered: throw ValidationError("Another load is planned there. Move it on a station, with F11.")
    case .holding, .showing, .recorded: break
    }
}

private func date(_ moment: Moment) -> Date { Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000) }

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
                defer { try? open.close() }
                let code = Code.parse(sscc).sscc?.description ?? sscc
                guard let job = try open.labelJob(parcel: ParcelID(code)) else {
                    throw ValidationError("\(sscc) is no parcel of this site. Expected the 18 digits of its SSCC.")
                }
                try put(PackingSlip(job).document, pdf: pdf)
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
                defer { try? open.close() }
                try open.papers(
                    PapersArrived(
                        order: OrderID(order), invoice: invoice.map { Paper($0) }, customs: customs.map { Paper($0) }))
                say("The papers of order \(order) are noted.")
            }
        }
    }
}
