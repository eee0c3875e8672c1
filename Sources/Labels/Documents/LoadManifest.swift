public import Barcode
import TextScreen
public import Warehouse

/// The paper that goes with a truck: every carton on it, and the driver's signature.
public struct LoadManifest: Hashable, Sendable {
    /// One carton of the load.
    public struct Carton: Hashable, Sendable {
        public var sscc: SSCC
        public var order: OrderID
        /// What it weighs, if it was weighed.
        public var grams: Int?
        public var tracking: String

        /// One carton of a load.
        public init(sscc: SSCC, order: OrderID, grams: Int?, tracking: String) {
            (self.sscc, self.order, self.grams, self.tracking) = (sscc, order, grams, tracking)
        }
    }

    public var load: String
    /// The carrier and its service.
    public var service: String
    public var door: String
    public var truck: String
    /// When it leaves, in the words of the site's time zone.
    public var departure: String
    public var seal: String
    /// Where photos of the seal are found.
    public var photos: [String]
    public var cartons: [Carton]
    /// What the load's cartons hash to; whoever has the same list gets the same.
    public var hash: [UInt8]

    /// The paper of a load.
    public init(
        load: String, service: String, door: String, truck: String, departure: String, seal: String,
        photos: [String] = [], cartons: [Carton], hash: [UInt8]
    ) {
        (self.load, self.service, self.door, self.truck) = (load, service, door, truck)
        (self.departure, self.seal, self.photos) = (departure, seal, photos)
        (self.cartons, self.hash) = (cartons, hash)
    }

    /// The paper, laid out.
    public var document: Document {
        let facts = [
            ("Carrier", service), ("Door", door), ("Truck", truck), ("Departure", departure), ("Seal", seal),
            (photos.count == 1 ? "Photo" : "Photos", photos.joined(separator: ", ")),
        ]
        let lines = facts.filter { !$0.1.isEmpty }.flatMap { name, value in
            wrap(value, to: Document.columns - 12).enumerated().map { fitted($0 == 0 ? name : "", to: 12) + $1 }
        }
        var blocks: [Document.Block] = [.together(lines)]
        blocks += [.gap, table, .gap, .rule, .pair(counts, "\(kilograms(grams)) kg")]
        let unweighed = cartons.count { $0.grams == nil }
        if unweighed > 0 {
            let words =
                unweighed == 1 ? "1 carton was not weighed and is" : "\(unweighed) cartons were not weighed and are"
            blocks.append(.text("\(words) not in the sum."))
        }
        blocks += [.rule, .gap, .text("Manifest hash"), .text(hexadecimalDigits, indent: 4), .gap, signatures]
        return Document(title: "Load manifest \(load)", blocks: blocks)
    }

    private var grams: Int { cartons.reduce(0) { $0 + ($1.grams ?? 0) } }

    private var counts: String {
        let orders = Set(cartons.map(\.order)).count
        return "\(cartons.count) \(cartons.count == 1 ? "carton" : "cartons") of \(orders) "
            + (orders == 1 ? "order" : "orders")
    }

    private var hexadecimalDigits: String {
        hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private var table: Document.Block {
        let columns = [
            TableColumn("No.", width: 5, align: .right, cut: .number), TableColumn("SSCC", width: 18),
            TableColumn("Order", width: 18), TableColumn("kg", width: 9, align: .right, cut: .number),
            TableColumn("Tracking", width: 22),
        ]
        let rows = cartons.enumerated().map { index, carton in
            Document.Row([
                String(index + 1), carton.sscc.description, carton.order.rawValue,
                carton.grams.map(kilograms) ?? "-", carton.tracking,
            ])
        }
        return .table(columns, rows)
    }

    private var signatures: Document.Block {
        let line = String(repeating: "_", count: 36)
        return .together([
            "All cartons above were loaded and the seal was set.",
            "", "", line + "        " + line,
            fitted("For the warehouse", to: 44) + "Driver",
            "", "", line + "        " + line,
            fitted("Name in capitals", to: 44) + "Name in capitals, date and time",
        ])
    }
}
