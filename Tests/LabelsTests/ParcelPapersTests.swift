import Barcode
import Labels
import Testing
import TextScreen
import Warehouse

/// What stands on a parcel's label and on its slip is worked out once, from the parcel.
@Suite struct ParcelPapersTests {
    private static let size = Dimensions(width: 100, length: 100, height: 100)

    /// Two orders of one customer, packed together into three parcels; the second order begins in parcel 2.
    private func parcels() throws -> [LabelJob] {
        let range = try #require(SSCCRange(extensionDigit: 3, companyPrefix: "4012345"))
        var job = PackJob(
            id: "WEB-1", orders: ["WEB-1", "WEB-2"],
            lines: [
                PackLine(number: 1, order: "WEB-1", orderLine: 1, sku: "TEA", wanted: 2),
                PackLine(number: 2, order: "WEB-2", orderLine: 1, sku: "MUG", wanted: 2),
            ])
        for (number, lines) in [(1, [1]), (2, [1, 2]), (3, [2])] {
            let code = try #require(range.code(serial: number))
            var parcel = Parcel(number: number, id: ParcelID(code.description), proposed: nil)
            parcel.units = lines.map { PackedUnits(line: $0, quantity: 1) }
            parcel.state = .unlabelled
            job.parcels.append(parcel)
        }
        var briefing = PackBriefing()
        for (order, pence) in [("WEB-1", 1250), ("WEB-2", 800)] {
            briefing.orders[OrderID(order)] = Order(
                id: OrderID(order), customer: "C-1", lines: [],
                shipping: Shipping(shipTo: ["J. Alder"], service: "NEXT", codPence: pence))
        }
        briefing.items = ["TEA": Item(sku: "TEA", name: "Tea"), "MUG": Item(sku: "MUG", name: "Mug")]
        return job.parcels.map { LabelJob(job: job, parcel: $0, briefing: briefing) }
    }

    @Test func anOrderThatWasMergedCollectsOnItsOwnFirstParcelOnLabelAndSlip() throws {
        let jobs = try parcels()
        #expect(jobs.map(\.codPence) == [1250, 800, 0])
        for (job, money) in zip(jobs, ["12.50", "8.00", nil]) {
            let label = try CartonLabel(job)
            let slip = PackingSlip(job).document.text
            #expect(label.marks == (money == nil ? [] : [.cashOnDelivery(pence: job.codPence)]))
            #expect(slip.contains("CASH ON DELIVERY") == (money != nil), "\(slip)")
            if let money {
                #expect(slip.contains(money) && CartonMark.cashOnDelivery(pence: job.codPence).words == "COD \(money)")
            }
        }
    }

    @Test func theLabelCarriesTheSizeOfTheBoxThatWasTaken() throws {
        var job = try parcels()[0]
        #expect(try CartonLabel(job).size == nil)
        let outer = Dimensions(width: 210, length: 300, height: 95)
        let inner = Dimensions(width: 200, length: 290, height: 85)
        job.briefing.boxes = [
            Box(code: "M", inner: inner, outer: outer, tareGrams: 90, maxGrams: 5000, costPence: 40)
        ]
        job.parcel.box = "M"
        let label = try CartonLabel(job)
        #expect(label.size == outer)
        guard case .text(let text) = try Label.carton(label).fields()["size"] else {
            Issue.record("no size is printed")
            return
        }
        #expect(text == "30 x 21 x 10 cm")
    }

    @Test func aParcelThatWasEmptiedIsNotTheFirst() throws {
        var job = try parcels()[0]
        job.job.parcels[0].state = .dissolved
        job.job.parcels[0].units = []
        job.parcel = job.job.parcels[1]
        #expect(job.codPence == 2050)
        #expect(PackingSlip(job).document.text.contains("20.50"))
    }
}
