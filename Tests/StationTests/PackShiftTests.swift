import Foundation
import Rehearsal
import Screens
import SiteStore
import Station
import Testing
import Warehouse

/// A packer's shift through bytes, on a real site.
@Suite struct PackShiftTests {
    private static let size = Dimensions(width: 400, length: 300, height: 300)

    /// A floor whose first tours are picked: their totes stand at the benches.
    private func floor(tours: Int = 1, _ body: (Site) throws -> Void = { _ in }) throws -> Floor {
        let floor = try Floor()
        let ana = try floor.station()
        for (code, tare) in [("BX-2", 80), ("BX-4", 120), ("BX-9", 300)] {
            let box = Box(
                code: code, inner: Self.size, outer: Self.size, tareGrams: tare, maxGrams: 30_000, costPence: tare)
            _ = try ana.site.take([.boxDefined(box)])
        }
        try body(ana.site)
        try ana.begin()
        for _ in 0..<4000 where ana.tour?.isFinished == false { try ana.scanRight() }
        try #require(ana.tour?.isFinished == true)
        ana.scan("")
        for _ in 1..<max(2, tours) where tours > 1 {
            guard ana.core.console.menu != nil, let next = try ana.guide.right(ana.core.console) else { break }
            ana.scan(next)
            for _ in 0..<4000 where ana.tour?.isFinished == false { try ana.scanRight() }
            ana.scan("")
        }
        ana.key("\u{1B}[21~")
        return floor
    }

    /// Tomasz, who picks and packs, stands at the pack home.
    private func bench(_ floor: Floor, _ name: String = "PACK-1") throws -> StationDriver {
        let tom = try floor.station(name)
        tom.keeping = floor
        tom.scan("B-1002")
        if tom.core.console.menu != nil { tom.key("\u{1B}OR") }
        return tom
    }

    private func begin(_ tom: StationDriver) throws {
        try #require(tom.core.console.packHome?.rows.isEmpty == false, "nothing waits:\n\(tom.screen())")
        try tom.scanRight()
        try #require(tom.pack != nil, "no order opened:\n\(tom.screen())")
    }

    private func goOn(_ tom: StationDriver, to step: PackStep) throws {
        for _ in 0..<200 where tom.pack?.step != step { try tom.scanRight() }
        try #require(tom.pack?.step == step, "\(tom.screen())")
    }

    @Test func aToteBecomesAParcelWithALabel() throws {
        let tom = try bench(try floor())
        var labels: [LabelJob] = []
        tom.core.labelDesk = { job in
            labels.append(job)
            return .made(tracking: "BP1")
        }
        try begin(tom)
        let order = try #require(tom.pack?.job.id)
        for _ in 0..<400 where tom.pack?.job.id == order { try tom.scanRight() }
        #expect(tom.core.console.packHome != nil)
        #expect(tom.core.tones.contains(.done))
        let job = try tom.site.packJob(order)
        #expect(job.isDone && job.parcels.allSatisfy { $0.state == .labelled && $0.tracking == "BP1" })
        #expect(labels.map(\.parcel.id) == job.parcels.map(\.id) && labels.allSatisfy { $0.copy == 1 })
        #expect(try tom.site.verify().problems == [])
        // The label once more, for a reason.
        tom.key("\u{1B}[23~")
        #expect(tom.screen().contains("copy 2"))
        tom.scan("")
        #expect(labels.last?.copy == 2)
        #expect(try tom.site.packJob(order).parcels.last?.copies == 2)
    }

    @Test func theGuidePacksEverythingThatWaits() throws {
        let tom = try bench(try floor())
        for _ in 0..<4000 {
            guard let text = try tom.guide.right(tom.core.console) else { break }
            let job = tom.pack?.job.id
            tom.scan(text)
            // An export order gets its label as soon as the office has its papers.
            if let job, tom.pack?.step == .label, tom.pack?.job.id == job {
                try tom.site.papers(PapersArrived(order: job, customs: "CN23-9"))
            }
        }
        #expect(tom.pack == nil || tom.pack?.step == .rest, "\(tom.screen())")
        #expect(try tom.site.verify().problems == [])
    }

    @Test func aWrongUnitLocksTheBenchAndReachesNothing() throws {
        let tom = try bench(try floor())
        try begin(tom)
        let facts = try tom.facts
        tom.scan(try #require(try tom.guide.wrong(tom.core.console)))
        #expect(tom.pack?.isLocked == true)
        let right = try #require(try tom.guide.right(tom.core.console))
        #expect(right == "%CMD-OK")
        tom.scan("T-01")
        #expect(try tom.facts == facts)
        tom.scan(right)
        try tom.scanRight()
        #expect(try tom.facts > facts && tom.pack?.isLocked != true)
    }

    @Test func oneTooManyIsRefusedAndUndoTakesTheLastUnitBack() throws {
        let tom = try bench(try floor())
        try begin(tom)
        let unit = try #require(try tom.guide.right(tom.core.console))
        let sku = tom.pack?.job.lines.first { (tom.pack?.job.open($0) ?? 0) > 0 }?.sku
        for _ in 0..<50 where tom.pack?.isLocked == false && tom.pack?.step == .unit { tom.scan(unit) }
        let packed = tom.pack?.job.packedUnits ?? 0
        #expect(packed > 0 && sku != nil)
        if tom.pack?.isLocked == true { tom.scan("") }
        tom.key("\u{1B}[19~")
        #expect((tom.pack?.job.packedUnits ?? 0) < packed, "\(tom.screen())")
    }

    @Test func theSameSerialNeverCountsTwice() throws {
        let floor = try floor(tours: 8)
        let tom = try bench(floor)
        let rows = try tom.site.packQueue()
        for row in rows {
            tom.scan(row.order.rawValue)
            guard let pack = tom.pack else { continue }
            guard let line = pack.job.lines.first(where: { !$0.serials.isEmpty }), let serial = line.serials.first
            else {
                tom.key("\u{1B}")
                tom.key("\u{1B}")
                continue
            }
            tom.scan(serial)
            let once = tom.pack?.job.packedUnits
            tom.scan(serial)
            #expect(tom.pack == nil || tom.pack?.job.packedUnits == once)
            #expect(tom.pack?.isLocked == true || tom.pack?.step != .unit)
            return
        }
        Issue.record("no order of the sample has serials")
    }

    @Test func anotherBoxTakesAReason() throws {
        let tom = try bench(try floor())
        try begin(tom)
        let proposed = try #require(tom.pack?.parcel?.proposed)
        let other = proposed == "BX-9" ? "BX-4" : "BX-9"
        tom.scan(other)
        #expect(tom.core.console.hasOverlay && tom.pack?.parcel?.box == proposed)
        tom.scan("")
        tom.scan("")
        #expect(tom.pack?.parcel?.box == other && tom.pack?.parcel?.boxReason != nil, "\(tom.screen())")
    }

    @Test(arguments: [PackStep.unit, .weight])
    func aBenchThatDiesGoesOnAtTheSameStep(_ step: PackStep) throws {
        let floor = try floor()
        var job: PackJob?
        do {
            let tom = try bench(floor)
            try begin(tom)
            if step == .unit { try tom.scanRight() } else { try goOn(tom, to: step) }
            job = tom.pack?.job
        }
        try #require(job != nil)
        let again = try bench(floor)
        #expect(again.pack?.job.parcels == job?.parcels)
        #expect(again.pack?.step == job?.step)
        try again.scanRight()
        #expect(again.pack?.job.parcels != job?.parcels)
    }

    @Test func aParcelThatWasWeighedGetsItsLabelAfterTheRestart() throws {
        let floor = try floor()
        let order: OrderID
        do {
            let tom = try bench(floor)
            tom.core.labelDesk = { _ in .failed(why: "The printer is off.") }
            try begin(tom)
            order = try #require(tom.pack?.job.id)
            try goOn(tom, to: .label)
            #expect(tom.screen().contains("The printer is off."))
        }
        let again = try bench(floor)
        #expect(again.pack?.step == .label, "it failed and waits for Enter")
        #expect(again.pack?.briefing.failure == "The printer is off.")
        again.scan("")
        #expect(try again.site.packJob(order).parcels.first?.state == .labelled)
    }

    @Test func withoutCustomsPapersNothingIsPrinted() throws {
        let tom = try bench(try floor())
        var asked = 0
        tom.core.labelDesk = { _ in
            asked += 1
            return .made(tracking: nil)
        }
        try begin(tom)
        let order = try #require(tom.pack?.job.id)
        try tom.site.papers(PapersArrived(order: order, customs: .missing))
        try goOn(tom, to: .label)
        #expect(asked == 0 && tom.screen().contains("customs papers"))
        try tom.site.papers(PapersArrived(order: order, customs: "C-1"))
        tom.scan("")
        tom.scan("")
        #expect(asked == 1)
    }

    @Test func whereTheServiceDoesNotGoNothingIsPrinted() throws {
        let tom = try bench(try floor())
        var asked = 0
        tom.core.labelDesk = { _ in
            asked += 1
            return .made(tracking: nil)
        }
        try begin(tom)
        let order = try #require(tom.pack?.job.id)
        let service = try #require(try tom.site.order(order)?.delivery.service)
        _ = try tom.site.take([.serviceDefined(ServiceRule(service: service, allowsHazmat: true, areas: ["ZZ"]))])
        try goOn(tom, to: .label)
        #expect(asked == 0 && tom.screen().contains("Not served there"), "\(tom.screen())")
        _ = try tom.site.take([.serviceDefined(ServiceRule(service: service, allowsHazmat: true))])
        tom.scan("")
        tom.scan("")
        #expect(asked == 1)
        #expect(try tom.site.verify().problems == [])
    }

    @Test func aTakeOverIsToldToWhoeverHadTheOrder() throws {
        let floor = try floor()
        let tom = try bench(floor)
        try begin(tom)
        let order = try #require(tom.pack?.job.id)
        let ana = try floor.station("PACK-2")
        ana.scan("B-1001")
        if ana.core.console.menu != nil { ana.key("\u{1B}OR") }
        ana.scan(order.rawValue)
        #expect(ana.pack == nil)
        ana.scan(order.rawValue)
        #expect(ana.pack?.job.lease?.holder == "B-1001", "\(ana.screen())")
        tom.core.lookAround()
        #expect(tom.pack?.isLost == true)
        let facts = try tom.facts
        tom.scan("4006381333931")
        #expect(try tom.facts == facts)
    }
}
