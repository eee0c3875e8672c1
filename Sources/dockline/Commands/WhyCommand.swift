import ArgumentParser
import Barcode
import Foundation
import SiteStore
import Warehouse

struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract:
            "Say of an order or a parcel which boxes it takes and why, its walk, and which dying stock it uses up.",
        discussion: """
            Examples: dockline why WEB-80416 --site leeds.site
                      dockline why 095212345600000017 --layers --site leeds.site
                      dockline why B2B-1201 --pallet 1200x800x1600 --pallet-grams 700000 --site leeds.site
            """)
    @Argument(help: "An order's number, or a parcel's SSCC alone or behind (00).") var what: String
    @Flag(help: "Say layer by layer where every unit lies.") var layers = false
    @Option(help: "Plan pallets instead of boxes: width x length x height of what may be on one, in millimetres.")
    var pallet: String?
    @Option(help: "The most that may be on a pallet, in grams.") var palletGrams = 700_000
    @Flag(help: "Print the answer as JSON.") var json = false
    @OptionGroup var site: SiteOptions

    /// A box of the answer.
    private struct BoxAnswer: Encodable {
        var box: String?
        var why: String
        var grams: Int
        var units: Int
        var layers: [[UnitAnswer]]
        /// Units without measures, somewhere in it.
        var unmeasured: [UnitAnswer]
    }

    private struct UnitAnswer: Encodable {
        var sku: String
        var x, y, z: Int?
        var width, length, height: Int?
        var quantity: Int
    }

    private struct TourAnswer: Encodable {
        var tour: String
        var stops: Int
        var metres: Int
        var why: String
    }

    private struct DyingAnswer: Encodable {
        var sku: String
        var lot: String
        var units: Int
        var shipsUntil: String
    }

    private struct Answer: Encodable {
        var order: String
        var parcel: String?
        var boxes: [BoxAnswer]
        var tours: [TourAnswer]
        var dying: [DyingAnswer]
    }

    func run() throws {
        try reporting {
            let open = try site.open()
            defer { try? open.close() }
            let answer = try answer(open)
            say(json ? try dockline.json(answer) : words(answer))
        }
    }

    private func answer(_ open: Site) throws -> Answer {
        let parcel = ParcelID(Code.parse(what).sscc?.description ?? what)
        if let label = try open.labelJob(parcel: parcel) { return try self.answer(label, open) }
        guard let (job, briefing) = try open.unpacked(OrderID(what)) else {
            throw NotDone("\(what) is no order and no parcel of this site.")
        }
        let items = job.lines.compactMap { line in
            briefing.items[line.sku].map { PackItem(id: line.number, item: $0, quantity: line.wanted) }
        }
        let cartons =
            try pallet.map { palletise(items, on: try palletBox($0)) } ?? cartonise(items, briefing.takenBoxes)
        let skus = Dictionary(job.lines.map { ($0.number, $0.sku) }) { first, _ in first }
        return Answer(
            order: what, parcel: nil, boxes: cartons.map { boxAnswer($0, skus) }, tours: try tours(job.id, open),
            dying: try dying(job.id, open))
    }

    /// A parcel: the box that was taken, how what is in it stows, and why not the next cheaper one.
    private func answer(_ label: LabelJob, _ open: Site) throws -> Answer {
        let items = label.parcel.units.compactMap { units -> PackItem? in
            guard let sku = label.job.line(units.line)?.sku, let item = label.briefing.items[sku] else { return nil }
            return PackItem(id: units.line, item: item, quantity: units.quantity)
        }
        let skus = Dictionary(label.job.lines.map { ($0.number, $0.sku) }) { first, _ in first }
        let boxes = label.briefing.takenBoxes
        let cheapest = cartonise(items, boxes)
        let own = boxes.first { $0.code == label.parcel.box }.map { cartonise(items, [$0]) } ?? []
        var answers = (own.count == 1 ? own : cheapest).map { boxAnswer($0, skus) }
        if let box = label.parcel.box, let first = answers.first {
            let reason = label.parcel.boxReason.map { ", because of \($0.rawValue)" } ?? ""
            let proposed = label.parcel.proposed
            let why =
                proposed == nil || proposed == box
                ? cheapest.first?.why ?? first.why
                : "\(proposed ?? "") was proposed\(reason)"
            answers[0].why = own.count == 1 ? why : "\(why); by the rules it would not stow into \(box)"
            answers[0].box = own.count == 1 ? box : first.box
        }
        return Answer(
            order: label.job.id.rawValue, parcel: label.parcel.id.rawValue, boxes: answers,
            tours: try tours(label.job.id, open), dying: [])
    }

    private func palletBox(_ text: String) throws -> Box {
        let sides = text.split(separator: "x").compactMap { Int($0) }
        guard sides.count == 3, sides.allSatisfy({ (1...10_000).contains($0) }), palletGrams > 0 else {
            throw ValidationError("--pallet \(text): write it as 1200x800x1600, in millimetres.")
        }
        let size = Dimensions(width: sides[0], length: sides[1], height: sides[2])
        return Box(code: "pallet", inner: size, outer: size, tareGrams: 0, maxGrams: palletGrams, costPence: 0)
    }

    private func boxAnswer(_ carton: Carton, _ skus: [Int: SKU]) -> BoxAnswer {
        let name = { (item: Int) in skus[item]?.rawValue ?? "" }
        let layers = Dictionary(grouping: carton.placements, by: \.z).sorted { $0.key < $1.key }.map { _, layer in
            layer.map {
                UnitAnswer(
                    sku: name($0.item), x: $0.x, y: $0.y, z: $0.z, width: $0.size.width, length: $0.size.length,
                    height: $0.size.height, quantity: 1)
            }
        }
        return BoxAnswer(
            box: carton.box?.code, why: carton.why, grams: carton.grams, units: carton.units, layers: layers,
            unmeasured: carton.unmeasured.map { UnitAnswer(sku: name($0.item), quantity: $0.quantity) })
    }

    /// The walks of the order's tours, asked anew.
    private func tours(_ order: OrderID, _ open: Site) throws -> [TourAnswer] {
        try open.tours(for: order).map { id in
            let tour = try open.tour(id)
            let walk = route(tour.lines.map(\.walk), in: try open.briefing(for: tour).layout)
            return TourAnswer(
                tour: id.description, stops: Set(tour.lines.map(\.place)).count, metres: (walk.length + 5) / 10,
                why: walk.why)
        }
    }

    private func dying(_ order: OrderID, _ open: Site) throws -> [DyingAnswer] {
        try open.pushedUnits(for: order).map {
            DyingAnswer(
                sku: $0.sku.rawValue, lot: $0.batch.lot, units: $0.quantity, shipsUntil: $0.lastDay.iso)
        }
    }

    // MARK: Words

    private func words(_ answer: Answer) -> String {
        var lines = [answer.parcel.map { "Parcel \($0) of order \(answer.order)" } ?? "Order \(answer.order)"]
        if answer.boxes.isEmpty { lines.append("  nothing is to be packed") }
        for box in answer.boxes {
            let units = box.units == 1 ? "1 unit" : "\(box.units) units"
            lines.append("  \(box.box.map { "box \($0)" } ?? "as it is"): \(box.why) · \(units), \(box.grams) g")
            if layers {
                for (number, layer) in box.layers.enumerated() { lines += words(layer, number + 1) }
                lines += box.unmeasured.map { "    anywhere: \($0.quantity) × \($0.sku), never measured" }
            }
        }
        lines += answer.tours.map { "  tour \($0.tour): \($0.stops) stops, \($0.metres) m: \($0.why)" }
        lines += answer.dying.map { units in
            let lot = units.lot.isEmpty ? "" : " lot \(units.lot)"
            return "  uses up \(units.units) × \(units.sku)\(lot), to be shipped until \(units.shipsUntil): "
                + "it goes before orders that are as urgent"
        }
        return lines.joined(separator: "\n")
    }

    private func words(_ layer: [UnitAnswer], _ number: Int) -> [String] {
        ["    layer \(number), \(layer.first?.z ?? 0) mm above the floor"]
            + layer.map { unit in
                let size = [unit.width, unit.length, unit.height].map { String($0 ?? 0) }.joined(separator: " × ")
                return "      \(unit.sku) at \(unit.x ?? 0), \(unit.y ?? 0): \(size) mm"
            }
    }
}
