import ArgumentParser
import Barcode
import Foundation
import Importing
import Labels
import TextScreen
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
    /// Services that our own trucks run: their parcels get our own label alone.
    let ownTrucks: Set<String>
    /// Where slips go: beside the labels where those are files, because a printer of labels prints no letters.
    private let slips: String
    /// The folder of the slips is our own, so it is made with the first of them.
    private let makesFolder: Bool

    /// `labels` nil is the folder `SITE.labels/` beside the site's file; `slips` nil is the folder of the labels, or
    /// `SITE.slips/` where those go to a printer.
    init(
        sitePath: String, labels: String? = nil, slips: String? = nil, pool: String? = nil, ownTrucks: [String] = []
    ) throws {
        templates = LabelTemplates(folder: try Resources.find().file("labels"))
        target = try PrintTarget(labels ?? sitePath + ".labels/")
        if case .file(let path) = target, !path.hasPrefix("/dev/") {
            throw ValidationError(
                "--labels \(path) would keep only the last label. Expected a folder with / at its end, a device under "
                    + "/dev or tcp://PRINTER.")
        }
        if let slips {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: slips, isDirectory: &isFolder), isFolder.boolValue else {
                throw ValidationError("--slips \(slips) is no folder. Make it, or name one that is there.")
            }
            self.slips = slips.hasSuffix("/") ? slips : slips + "/"
            makesFolder = false
        } else if case .folder(let path) = target {
            self.slips = path
            makesFolder = labels == nil
        } else {
            self.slips = sitePath + ".slips/"
            makesFolder = true
        }
        queue = PrintQueue(path: PrintQueue.path(besideSite: sitePath))
        self.pool = pool.map { LabelPool(folder: $0) }
        self.ownTrucks = Set(ownTrucks)
    }

    /// Makes and prints the label of a parcel. A printer that is off is no failure: its queue keeps the label.
    func label(_ job: LabelJob) -> LabelOutcome {
        do {
            let carrier = try carrierLabel(job)
            let own = try Label.carton(try CartonLabel(job)).zpl(on: try templates.template(.carton), copies: 1)
            // The slip may be written again, but a label that is out must not be followed by a failure.
            try writeSlip(job)
            try send((carrier?.zpl ?? []) + Array(own.utf8), name: job.parcel.id.rawValue)
            return .made(tracking: carrier?.tracking)
        } catch {
            return .failed(why: String(describing: error))
        }
    }

    /// Prints the label of a tote that a returned unit went into straight, with the order that waits for it.
    func label(tote: PlaceID, for order: OrderID) -> LabelOutcome {
        do {
            try send(Array(try templates.zpl(.tote(tote, order: order)).utf8), name: tote.rawValue, kind: "tote")
            return .made(tracking: nil)
        } catch {
            return .failed(why: String(describing: error))
        }
    }

    private func carrierLabel(_ job: LabelJob) throws -> CarrierLabel? {
        guard let pool, let order = job.order, !order.delivery.service.isEmpty else { return nil }
        guard !ownTrucks.contains(order.delivery.service) else { return nil }
        guard let sscc = SSCC(job.parcel.id.rawValue) else { return nil }
        let pence = job.codPence
        do throws(CarrierLabelError) {
            return try pool.label(
                for: CarrierRequest(
                    sscc: sscc, order: order.id, service: order.delivery.service, shipTo: order.delivery.shipTo,
                    grams: job.parcel.weight?.grams ?? 0, codPence: pence > 0 ? pence : nil))
        } catch {
            if case .unknownService(let service, let path) = error { throw NoSuchService(service: service, path: path) }
            throw error
        }
    }

    private func send(_ bytes: [UInt8], name: String, kind: String = "carton") throws {
        switch target {
        case .file(let path): try PrintOutput.write(bytes, toFile: path)
        case .folder(let path):
            _ = try PrintOutput.write(bytes, intoFolder: path, kind: "\(kind)-\(name)")
        case .printer(let printer):
            _ = try queue.add(bytes, kind: kind, for: printer)
            let queue = queue
            // The packer does not wait for the printer; what it does not take now is sent by the next label.
            Thread.detachNewThread { _ = try? queue.send(only: printer) }
        }
    }

    private func writeSlip(_ job: LabelJob) throws {
        if makesFolder { try FileManager.default.createDirectory(atPath: slips, withIntermediateDirectories: true) }
        let text = PackingSlip(job).document.text
        try PrintOutput.write(Array(text.utf8), toFile: slips + job.parcel.id.rawValue + ".slip.txt")
    }
}

/// A parcel's service is neither in the pool nor run by our own trucks.
struct NoSuchService: Error, CustomStringConvertible {
    var service: String
    var path: String

    var description: String {
        "No carrier's label for service \(displayable(service)): expected the folder \(displayable(path)). Correct the "
            + "service, put labels there, or start the station with --own-truck \(displayable(service))."
    }
}
