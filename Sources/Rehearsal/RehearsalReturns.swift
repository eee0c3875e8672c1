import Foundation
import SiteStore
import Warehouse

// The morning of a rehearsal: couriers bring what customers announced, robots take it in at the gate and inspect it,
// the office finds the owners of parcels without a label. At the end every unit that came has one grade and one place,
// the trays hold what the records say, and nothing that was announced is open.

/// What the returns of a rehearsal came to.
public struct ReturnTotals: Codable, Hashable, Sendable {
    public var returns = 0
    /// Parcels whose owner the office had to find.
    public var orphans = 0
    /// Claims that the gate opened; they end when the parcel is on a bench.
    public var claims = 0
    public var pictures = 0
    /// Units by what became of them.
    public var units: [String: Int] = [:]

    init() {}
}

extension Rehearsal {
    /// The marks that tell the robots that the couriers are gone, and that every return is done.
    static let gateOver = "gate-over"
    static let returnsOver = "returns-over"

    /// Holds the morning. Answers with what came of it and with everything that is not as it must be.
    func inspect(
        _ site: Site, _ robot: (Int, Int) -> (program: String, arguments: [String])
    ) throws -> (totals: ReturnTotals, failures: [String]) {
        var totals = ReturnTotals()
        let parcels = try Rehearsal.parcels(site, MischiefPlan(seed: request.seed))
        guard !parcels.isEmpty else { return (totals, []) }
        totals.orphans = parcels.count(where: \.isOrphan)
        _ = try supervise(robots: request.robots, robot) {
            try findOwners(parcels, site)
            let done = try doneReturns(site)
            progress(.inspecting(done: done.count, of: parcels.count))
            if done.count == parcels.count {
                _ = FileManager.default.createFile(atPath: request.marks + "/" + Self.returnsOver, contents: nil)
            }
        }
        totals.returns = parcels.count
        totals.claims = try site.factKinds()["gate.signed"] == nil ? 0 : parcels.count { $0.isLate || $0.isOrphan }
        totals.pictures = try site.evidence().count
        for row in try site.returnedUnits() { totals.units[row.disposition.rawValue, default: 0] += row.quantity }
        return (totals, try compare(parcels, site))
    }

    /// What comes back of everything that is announced.
    static func parcels(_ site: Site, _ plan: MischiefPlan) throws -> [ReturnParcel] {
        try site.announcements().filter { !$0.lines.isEmpty }.map { announced in
            var serials: Set<SKU> = []
            for line in announced.lines
            where try site.item(named: line.sku.rawValue).item?.tracking.contains(.serial) == true {
                serials.insert(line.sku)
            }
            return plan.parcel(announced) { serials.contains($0) }
        }
    }

    /// The office looks through parcels without a label and finds the papers inside.
    private func findOwners(_ parcels: [ReturnParcel], _ site: Site) throws {
        for job in try site.orphans() where job.state == .done {
            guard let parcel = parcels.first(where: { $0.text == job.parcel }) else { continue }
            _ = try site.match(job.id, to: parcel.rma.rawValue)
        }
    }

    private func doneReturns(_ site: Site) throws -> Set<OrderID> {
        Set(
            try site.returnCases().filter { $0.state == .done && $0.toDispose.isEmpty }.compactMap(\.rma))
    }

    /// Every parcel against its case, every tray against the units that were put there.
    private func compare(_ parcels: [ReturnParcel], _ site: Site) throws -> [String] {
        var failures: [String] = []
        let cases = try site.returnCases()
        for parcel in parcels {
            let own = cases.filter { $0.rma == parcel.rma }
            guard own.count == 1, let job = own.first, job.state == .done, job.toDispose.isEmpty else {
                failures.append("\(parcel.rma) has \(own.count) cases, expected one that is done")
                continue
            }
            let inspected = job.units.reduce(into: [SKU: Int]()) { $0[$1.sku, default: 0] += $1.quantity }
            if inspected != parcel.units {
                failures.append("\(parcel.rma) held \(parcel.units), and \(inspected) was inspected")
            }
        }
        if cases.count != parcels.count { failures.append("\(cases.count) cases of \(parcels.count) returns") }
        let units = try site.returnedUnits().filter { $0.disposition != .order }
        for (place, rows) in Dictionary(grouping: units, by: \.place) {
            let (noted, lying) = (rows.reduce(0) { $0 + $1.quantity }, try site.stock(in: place).values.reduce(0, +))
            if noted != lying { failures.append("\(noted) returned units are noted on \(place), \(lying) lie there") }
        }
        if try !site.gateClaims().isEmpty { failures.append("a claim is open for a parcel that was inspected") }
        let lost = try site.evidence().filter { site.picture(of: $0.evidence) == nil }
        if !lost.isEmpty { failures.append("\(lost.count) pictures are not there") }
        return failures
    }
}
