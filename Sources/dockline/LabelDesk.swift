import ArgumentParser
import Barcode
import Foundation
import Importing
import Labels
import SiteStore
import Warehouse

// From a weighed parcel to paper. The order of things makes a crash harmless: the carrier's label is taken from the
// pool under the parcel's code, so that the same parcel gets the same one again; then everything is printed; and only
// then does the station record that the parcel is labelled.

/// The labels and slips of one station.
struct LabelDesk {
    let templates: LabelTemplates
    let target: PrintTarget
    let queue: PrintQueue
    let pool: LabelPool?
    /// The folder is our own, so it is made with the first label.
    private let makesFolder: Bool

    /// `target` nil is the folder `SITE.labels/` beside the site's file.
    init(sitePath: String, target: String?, pool: String?) throws {
        templates = LabelTemplates(folder: try Resources.find().file("labels"))
        self.target = try PrintTarget(target ?? sitePath + ".labels/")
        if case .file(let path) = self.target, !path.hasPrefix("/dev/") {
            throw ValidationError(
                "--labels \(path) would keep only the last label. Expected a folder with / at its end, a device under "
                    + "/dev or tcp://PRINTER.")
        }
        makesFolder = target == nil
        queue = PrintQueue(path: PrintQueue.path(besideSite: sitePath))
        self.pool = pool.map { LabelPool(folder: $0) }
    }

    /// Makes and prints the label of a parcel. A printer that is off is no failure: its queue keeps the label.
    func label(_ job: LabelJob) -> LabelOutcome {
        do {
            let carrier = try carrierLabel(job)
            let own = try Label.carton(try carton(job)).zpl(on: try templates.template(.carton), copies: 1)
            // The slip may be written again, but a label that is out must not be followed by a failure.
            try writeSlip(job)
            try send((carrier?.zpl ?? []) + Array(own.utf8), name: job.parcel.id.rawValue)
            return .made(tracking: carrier?.tracking)
        } catch {
            return .failed(why: String(describing: error))
        }
    }

    private func carrierLabel(_ job: LabelJob) throws -> CarrierLabel? {
        guard let pool, let order = job.order, !order.delivery.service.isEmpty else { return nil }
        guard let sscc = SSCC(job.parcel.id.rawValue) else { return nil }
        let pence = job.codPence
        return try pool.label(
            for: CarrierRequest(
                sscc: sscc, order: order.id, service: order.delivery.service, shipTo: order.delivery.shipTo,
                grams: job.parcel.weight?.grams ?? 0, codPence: pence > 0 ? pence : nil))
    }

    private func carton(_ job: LabelJob) throws -> CartonLabel {
        let grams = job.parcel.weight?.grams ?? 0
        var label = try CartonLabel(
            code: job.parcel.id.rawValue, order: job.job.id,
            shipTo: Array((job.order?.delivery.shipTo ?? []).prefix(CartonLabel.shipToLinesMax)),
            weightGrams: grams > 0 ? grams : nil, number: job.parcel.number)
        for handling in job.handling {
            switch handling {
            case .hazmat: label.marks.insert(.hazmat)
            case .cold: label.marks.insert(.cold)
            case .fragile: label.marks.insert(.fragile)
            case .ambient, .value: break
            }
        }
        if job.isGift { label.marks.insert(.gift) }
        if job.codPence > 0 { label.marks.insert(.cashOnDelivery(pence: job.codPence)) }
        if let service = job.order?.delivery.service, !service.isEmpty { label.service = service }
        if job.copy > 1 { label.copy = job.copy }
        return label
    }

    private func send(_ bytes: [UInt8], name: String) throws {
        switch target {
        case .file(let path): try PrintOutput.write(bytes, toFile: path)
        case .folder(let path):
            _ = try PrintOutput.write(bytes, intoFolder: path, kind: "carton-\(name)")
        case .printer(let printer):
            _ = try queue.add(bytes, kind: "carton", for: printer)
            let queue = queue
            // The packer does not wait for the printer; what it does not take now is sent by the next label.
            Thread.detachNewThread { _ = try? queue.send(only: printer) }
        }
    }

    /// The slip goes beside the label where labels are files; a printer of labels prints no letters.
    private func writeSlip(_ job: LabelJob) throws {
        guard case .folder(let path) = target else { return }
        if makesFolder { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        let document = packingSlip(job).document
        try PrintOutput.write(Array(document.text.utf8), toFile: path + job.parcel.id.rawValue + ".slip.txt")
    }
}

/// The packing slip of a parcel.
func packingSlip(_ job: LabelJob) -> PackingSlip {
    let lines = job.parcel.units.compactMap { units -> PackingSlip.Line? in
        guard let line = job.job.line(units.line) else { return nil }
        let order = job.briefing.orders[line.order]
        let price = order?.lines.first { $0.number == line.orderLine }?.pricePence
        return PackingSlip.Line(
            sku: line.sku, name: job.briefing.items[line.sku]?.name ?? line.sku.rawValue, quantity: units.quantity,
            pricePence: price, lots: line.batch.lot.isEmpty ? [] : [line.batch.lot], serials: units.serials)
    }
    let pence = job.codPence
    return PackingSlip(
        order: job.job.id, customer: job.order?.customer ?? "", shipTo: job.order?.delivery.shipTo ?? [],
        sscc: SSCC(job.parcel.id.rawValue), parcel: job.parcel.number, lines: lines, note: job.order?.note ?? "",
        isGift: job.isGift, cashOnDeliveryPence: pence > 0 ? pence : nil)
}
