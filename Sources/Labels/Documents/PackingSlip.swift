public import Barcode
import TextScreen
public import Warehouse

/// The paper that lies in a parcel and says what is in it.
public struct PackingSlip: Hashable, Sendable {
    /// One item of the parcel.
    public struct Line: Hashable, Sendable {
        public var sku: SKU
        public var name: String
        public var quantity: Int
        /// The price of one, where prices are to be shown.
        public var pricePence: Int?
        public var lots: [String]
        public var serials: [String]

        /// One item of a parcel.
        public init(
            sku: SKU, name: String, quantity: Int, pricePence: Int? = nil, lots: [String] = [], serials: [String] = []
        ) {
            (self.sku, self.name, self.quantity, self.pricePence) = (sku, name, quantity, pricePence)
            (self.lots, self.serials) = (lots, serials)
        }
    }

    public var order: OrderID
    public var customer: String
    /// The address, from the name down.
    public var shipTo: [String]
    public var sscc: SSCC?
    /// Which parcel of the order this is, counted from 1.
    public var parcel: Int
    /// How many parcels the order has, when that is known already.
    public var count: Int?
    public var lines: [Line]
    public var note: String
    /// The paper of a gift shows no money at all; what the driver collects stands on the carton.
    public var isGift: Bool
    /// What the driver collects for the whole of an order; given for its first parcel only.
    public var cashOnDeliveryPence: Int?

    /// The paper of a parcel.
    public init(
        order: OrderID, customer: String = "", shipTo: [String], sscc: SSCC? = nil, parcel: Int = 1, count: Int? = nil,
        lines: [Line], note: String = "", isGift: Bool = false, cashOnDeliveryPence: Int? = nil
    ) {
        (self.order, self.customer, self.shipTo, self.sscc) = (order, customer, shipTo, sscc)
        (self.parcel, self.count, self.lines, self.note) = (parcel, count, lines, note)
        (self.isGift, self.cashOnDeliveryPence) = (isGift, cashOnDeliveryPence)
    }

    /// Prices are shown when every line has one; a sum over some of them would be wrong.
    private var showsPrices: Bool { !isGift && !lines.isEmpty && lines.allSatisfy { $0.pricePence != nil } }

    /// The paper, laid out.
    public var document: Document {
        var blocks: [Document.Block] = [
            .pair("Order \(order)", count.map { "Parcel \(parcel) of \($0)" } ?? "Parcel \(parcel)")
        ]
        if !customer.isEmpty { blocks.append(.text("Customer \(customer)")) }
        if let sscc { blocks.append(.text("SSCC \(sscc.grouped())")) }
        if !shipTo.isEmpty { blocks += [.gap, .text("Ship to")] + shipTo.map { .text($0, indent: 4) } }
        blocks += [.gap, table, .gap]
        let units = lines.reduce(0) { $0 + $1.quantity }
        let inThisParcel = "\(units) \(units == 1 ? "unit" : "units") in this parcel"
        if showsPrices {
            let sum = lines.reduce(0) { $0 + $1.quantity * ($1.pricePence ?? 0) }
            blocks.append(.pair(inThisParcel, "Sum \(money(sum))"))
        } else {
            blocks.append(.text(inThisParcel))
        }
        if let pence = cashOnDeliveryPence, !isGift {
            blocks += [.gap, .rule, .pair("CASH ON DELIVERY, for the whole order", money(pence)), .rule]
        }
        if !note.isEmpty { blocks += [.gap, .text("Note"), .text(note, indent: 4)] }
        return Document(title: isGift ? "Packing slip - a gift for you" : "Packing slip", blocks: blocks)
    }

    private var table: Document.Block {
        var columns = [
            TableColumn("SKU", width: 18), TableColumn("Item", width: 20, stretches: true),
            TableColumn("Quantity", width: 8, align: .right, cut: .number),
        ]
        if showsPrices {
            columns.append(TableColumn("Price", width: 10, align: .right, cut: .number))
            columns.append(TableColumn("Amount", width: 11, align: .right, cut: .number))
        }
        let rows = lines.map { line in
            var cells = [line.sku.rawValue, line.name, String(line.quantity)]
            if showsPrices, let price = line.pricePence { cells += [money(price), money(price * line.quantity)] }
            var notes: [String] = []
            if !line.lots.isEmpty { notes.append("Lot \(line.lots.joined(separator: ", "))") }
            if !line.serials.isEmpty { notes.append("Serial \(line.serials.joined(separator: ", "))") }
            return Document.Row(cells, notes: notes)
        }
        return .table(columns, rows)
    }
}
