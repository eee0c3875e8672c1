import Barcode
public import Warehouse

// From a packed parcel to what stands on its papers. What the driver collects comes from the parcel itself, so label
// and slip cannot differ: for each order on the first parcel that holds units of it, which for an order that was merged
// into another may be the second parcel of the job.

extension CartonLabel {
    /// The label of a parcel.
    public init(_ job: LabelJob) throws(LabelError) {
        let grams = job.parcel.weight?.grams ?? 0
        try self.init(
            code: job.parcel.id.rawValue, order: job.job.id,
            shipTo: Array((job.order?.delivery.shipTo ?? []).prefix(CartonLabel.shipToLinesMax)),
            weightGrams: grams > 0 ? grams : nil, number: job.parcel.number)
        size = job.briefing.boxes.first { $0.code == job.parcel.box }?.outer
        for handling in job.handling {
            switch handling {
            case .hazmat: marks.insert(.hazmat)
            case .cold: marks.insert(.cold)
            case .fragile: marks.insert(.fragile)
            case .ambient, .value: break
            }
        }
        if job.isGift { marks.insert(.gift) }
        if job.codPence > 0 { marks.insert(.cashOnDelivery(pence: job.codPence)) }
        if let service = job.order?.delivery.service, !service.isEmpty { self.service = service }
        if job.copy > 1 { copy = job.copy }
    }
}

extension PackingSlip {
    /// The packing slip of a parcel.
    public init(_ job: LabelJob) {
        let lines = job.parcel.units.compactMap { units -> Line? in
            guard let line = job.job.line(units.line) else { return nil }
            let order = job.briefing.orders[line.order]
            let price = order?.lines.first { $0.number == line.orderLine }?.pricePence
            return Line(
                sku: line.sku, name: job.briefing.items[line.sku]?.name ?? line.sku.rawValue, quantity: units.quantity,
                pricePence: price, lots: line.batch.lot.isEmpty ? [] : [line.batch.lot], serials: units.serials)
        }
        self.init(
            order: job.job.id, customer: job.order?.customer ?? "", shipTo: job.order?.delivery.shipTo ?? [],
            sscc: SSCC(job.parcel.id.rawValue), parcel: job.parcel.number, lines: lines, note: job.order?.note ?? "",
            isGift: job.isGift, cashOnDeliveryPence: job.codPence > 0 ? job.codPence : nil)
    }
}
