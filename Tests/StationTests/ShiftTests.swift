import Foundation
import Importing
import Rehearsal
import Screens
import SiteStore
import Station
import Testing
import Warehouse

@Suite struct ShiftTests {
    @Test func theGuidePicksEveryTourToItsEndAndTheSiteIsSound() throws {
        let floor = try Floor()
        let ana = try floor.station()
        ana.scan("B-1001")
        for _ in 0..<6000 {
            if ana.tour?.isFinished == true { ana.scan("") }
            guard let text = try ana.guide.right(ana.core.console) else {
                if ana.core.console.menu != nil, try ana.site.openTours().isEmpty { break }
                continue
            }
            ana.scan(text)
        }
        let tally = try ana.site.tally()
        #expect(tally.unfinishedTours == 0)
        #expect(tally.picked > 400)
        let report = try ana.site.verify()
        #expect(report.problems == [])
    }

    @Test(arguments: [PickStep.place, .item, .quantity, .tote])
    func aStationThatDiesGoesOnAtTheSameStep(step: PickStep) throws {
        let floor = try Floor()
        var tour: PickTour?
        do {
            let ana = try floor.station()
            try ana.begin()
            try ana.goOn(to: step)
            tour = ana.tour
        }
        // Nothing was closed: the process is gone. Whoever signs in with this badge goes on.
        let again = try floor.station()
        again.scan("B-1001")
        #expect(again.tour?.lines == tour?.lines)
        #expect(again.tour?.hand == tour?.hand)
        #expect(again.tour?.slots == tour?.slots)
        try again.scanRight()
        #expect(again.tour?.hand != tour?.hand)
    }

    @Test func aTakeOverNeedsTheNumberTwiceAndTheFirstWorkerIsTold() throws {
        let floor = try Floor()
        let ana = try floor.station("PICK-1")
        try ana.begin()
        let id = try #require(ana.tour?.id)
        let ben = try floor.station("PICK-2")
        let other = try #require(try ben.site.people().first { $0.badge != "B-1001" && $0.roles.contains(.pick) })
        ben.scan(other.badge.rawValue)
        ben.scan(String(id.rawValue))
        #expect(ben.tour == nil)
        #expect(try ana.site.tour(id).lease?.holder == "B-1001")
        ben.scan(String(id.rawValue))
        #expect(ben.tour?.lease?.holder == other.badge)
        // The first worker's terminal notices by itself, and a scan there records nothing.
        ana.core.lookAround()
        let facts = try ana.facts
        ana.scan(try #require(ana.tour?.current?.place.rawValue))
        #expect(try ana.facts == facts)
        #expect(ana.screen().contains(other.name) || ana.screen().contains("PICK-2"))
    }

    @Test func aCancelledOrderIsDroppedUnderTheHandAndPutBack() throws {
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        try ana.goOn(to: .tote)
        try ana.scanRight()
        let line = try #require(ana.tour?.lines.first { $0.picked > 0 })
        try floor.station("OFFICE").site.cancel(line.order)
        ana.core.lookAround()
        #expect(ana.tour?.lines.contains { $0.kind == .putBack && $0.order == line.order } == true)
        #expect(ana.tour?.lines.contains { $0.kind == .pick && $0.order == line.order && $0.state == .open } == false)
        for _ in 0..<2000 where ana.tour?.isFinished == false { try ana.scanRight() }
        let report = try ana.site.verify()
        #expect(report.problems == [])
        #expect(try ana.site.whereIs(line.sku.rawValue)?.rows.contains { $0.place == line.tote } == false)
    }

    @Test func theSameSeedGivesTheSameCounts() throws {
        let first = try rehearse(seed: 11)
        let second = try rehearse(seed: 11)
        let other = try rehearse(seed: 12)
        #expect(first == second)
        #expect(first != other)
        #expect(first.broken == [])
        #expect(other.broken == [])
        #expect(first.deaths > 0 && first.refusals.count > 3)
    }

    private struct Counts: Equatable {
        var gestures = 0
        var accepted = 0
        var refusals: [String: Int] = [:]
        var mischief: [String: Int] = [:]
        var broken: [String] = []
        var deaths = 0
        var kinds: [String: Int] = [:]

        mutating func note(_ report: RobotReport) {
            switch report {
            case .gesture: gestures += 1
            case .accepted: accepted += 1
            case .refused(let kind): refusals[kind, default: 0] += 1
            case .mischief(let kind): mischief[kind, default: 0] += 1
            case .broken(let words): broken.append(words)
            }
        }
    }

    /// One robot works the sample's orders in this process; dying is an error that is thrown, and a new robot comes.
    private func rehearse(seed: UInt64) throws -> Counts {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rehearsal-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let resources = try Resources.find()
        let request = RehearsalRequest(
            orders: [resources.file("sample/orders.csv").path], mapping: "dockline-orders", robots: 1, seed: seed,
            folder: folder)
        let (site, _, _) = try Rehearsal(request, resources: resources, progress: { _ in }).prepare()
        var counts = Counts()
        var life = 0
        while true {
            let robot = Rehearsal.robot(
                request, slot: 1, life: life, site: try Site.open(request.sitePath, station: "R1"),
                report: { counts.note($0) }, die: { throw $0 })
            do {
                try robot.work()
                break
            } catch let death as RobotDeath {
                counts.deaths += 1
                if death == .abandoned { life += 1 }
            }
        }
        let tally = try site.tally()
        #expect(tally.openLines == 0 && tally.linesShortWithoutReason == 0 && tally.unfinishedTours == 0)
        #expect(try site.verify().problems == [])
        counts.kinds = try site.factKinds()
        return counts
    }
}
