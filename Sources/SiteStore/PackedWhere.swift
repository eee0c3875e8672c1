import GRDB
import Warehouse

// Where the units of a cancelled order are by now. Picking knows the totes they were put into; packing has moved them
// on into parcels, onto the bench, or has found that they are not there. A put-back line that says "from tote T-4" is
// therefore cut into lines that say where its units can really be fetched.

struct PackedWhere {
    /// The job that packs the order.
    private(set) var job: OrderID?
    private var piles: [Pile] = []
    /// Units that are nowhere to be fetched.
    private var lost: [PackLine] = []

    private struct Pile {
        var line: PackLine
        var place: PlaceID
        var quantity: Int
        var serials: [String]
    }

    init(_ order: OrderID, db: Database, log: FactLog, packing: PackTable) throws {
        guard let id = try packing.jobID(of: order, db), let job = try packing.job(id, db) else { return }
        self.job = id
        let bench = SiteBench(db: db, log: log, packing: packing)
        var fetched: [Move] = []
        for line in job.lines where line.order == order {
            if line.lost > 0 { lost.append(line) }
            for parcel in job.parcels {
                for units in parcel.units where units.line == line.number {
                    add(line, parcel.id.place, units.quantity, units.serials)
                }
            }
            let packed = Set(job.parcels.flatMap(\.units).flatMap(\.serials))
            for serial in line.serials where !packed.contains(serial) {
                for source in try bench.sources(line, serial: serial, quantity: 1) {
                    add(line, source.place, 1, [serial])
                }
            }
            guard line.serials.isEmpty, job.open(line) > 0 else { continue }
            for source in try bench.sources(line, serial: nil, quantity: job.open(line), after: fetched) {
                add(line, source.place, source.quantity, [])
                fetched.append(
                    Move(
                        sku: line.sku, batch: line.batch, quantity: source.quantity, from: source.place, to: .bench))
            }
        }
    }

    private mutating func add(_ line: PackLine, _ place: PlaceID, _ quantity: Int, _ serials: [String]) {
        // One pile for what lies together, so that serials of one line are fetched in any order.
        if let index = piles.firstIndex(where: { $0.line.number == line.number && $0.place == place }) {
            piles[index].quantity += quantity
            piles[index].serials += serials
            return
        }
        piles.append(Pile(line: line, place: place, quantity: quantity, serials: serials))
    }

    /// The put-back lines with the places where their units are; what is lost is not brought back.
    mutating func redirect(_ lines: [PickLine]) -> [PickLine] {
        guard job != nil else { return lines }
        let first = lines.map(\.number).min() ?? 1
        var redirected: [PickLine] = []
        for line in lines {
            var left = line.wanted
            for index in piles.indices where left > 0 && piles[index].quantity > 0 && piles[index].line.fits(line) {
                var part = line
                part.number = first + redirected.count
                part.tote = piles[index].place
                part.wanted = min(left, piles[index].quantity)
                if !line.serials.isEmpty {
                    part.serials = piles[index].serials.filter { line.serials.contains($0) }
                    part.wanted = part.serials.count
                    guard part.wanted > 0 else { continue }
                }
                piles[index].quantity -= part.wanted
                piles[index].serials.removeAll { part.serials.contains($0) }
                left -= part.wanted
                redirected.append(part)
            }
            for index in lost.indices where left > 0 && lost[index].fits(line) {
                let gone = min(left, lost[index].lost)
                lost[index].lost -= gone
                left -= gone
            }
            // What came to the bench after the job was looked at last is still in its tote.
            guard left > 0 else { continue }
            var rest = line
            rest.number = first + redirected.count
            rest.wanted = left
            rest.serials = Array(line.serials.suffix(left))
            redirected.append(rest)
        }
        return redirected
    }
}

extension PackLine {
    fileprivate func fits(_ line: PickLine) -> Bool {
        orderLine == line.orderLine && sku == line.sku && batch == line.batch
    }
}
