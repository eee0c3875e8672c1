import Foundation
import Rehearsal
import Screens
import SiteStore
import Station
import Testing
import Warehouse

/// From the tote to the street through bytes, on the sample's site.
@Suite struct OutboundTests {
    /// A floor whose first tours are picked and packed, until there is enough for the test: their parcels stand at the
    /// benches, labelled.
    private func packed(
        until isEnough: (Site) throws -> Bool = { _ in true }
    ) throws -> (Floor, StationDriver) {
        let floor = try Floor()
        let marta = try floor.station()
        marta.keeping = floor
        try marta.begin("B-1008")
        for _ in 0..<10 {
            try pickAndPack(marta)
            if try isEnough(marta.site) { break }
            marta.key("\u{1B}OQ")
            try marta.scanRight()
        }
        return (floor, marta)
    }

    /// Picks the tour at hand and packs what is complete.
    private func pickAndPack(_ marta: StationDriver) throws {
        for _ in 0..<4000 where marta.tour?.isFinished == false { try marta.scanRight() }
        marta.scan("")
        marta.key("\u{1B}OR")
        try #require(marta.core.console.packHome != nil, "\(marta.screen())")
        for _ in 0..<4000 {
            if marta.core.console.packHome?.rows.contains(where: { $0.isComplete }) == false { break }
            guard let text = try marta.guide.right(marta.core.console) else { break }
            let job = marta.pack?.job.id
            marta.scan(text)
            // An export order without its papers is put aside.
            if marta.pack?.step == .label, marta.pack?.job.id == job {
                try marta.site.papers(PapersArrived(order: job ?? "", customs: "CN23-9"))
            }
        }
    }

    @Test func fromTheToteToTheStreetEveryUnitIsAccountedFor() throws {
        let (_, marta) = try packed()
        let tally = try marta.site.tally()
        try #require(tally.parcels > 3 && tally.unlabelled == 0, "\(marta.screen())")
        if marta.core.console.packHome == nil { marta.key("\u{1B}[21~") }
        marta.key("\u{1B}OS")
        try #require(marta.core.console.dock != nil, "\(marta.screen())")
        for _ in 0..<2000 {
            if let load = marta.core.console.load, load.load.state == .loading, load.briefing.waiting.isEmpty {
                marta.key("\u{1B}OS")
                continue
            }
            if marta.core.console.load?.load.state == .departed { marta.scan("") }
            if marta.core.console.dock != nil, try marta.site.unstaged().isEmpty,
                try marta.site.dockQueue().allSatisfy({ $0.all == 0 })
            {
                break
            }
            guard let text = try marta.guide.right(marta.core.console) else {
                marta.key("\u{1B}[21~")
                continue
            }
            marta.scan(text)
        }
        let end = try marta.site.tally()
        #expect(end.departedLoads > 1, "\(marta.screen())")
        #expect(try marta.site.unstaged().isEmpty)
        let queue = try marta.site.dockQueue()
        #expect(queue.allSatisfy { $0.all == 0 }, "\(queue)")
        let report = try marta.site.verify()
        #expect(report.problems == [])
    }

    @Test func aStationThatDiesAtTheDockGoesOnWithTheLoadAsItStood() throws {
        let (floor, marta) = try packed()
        let carton = try #require(try marta.site.unstaged().first { $0.load != nil })
        let load = try #require(carton.load)
        let owen = try floor.station("DOCK-1")
        owen.scan("B-1006")
        try #require(owen.core.console.dock != nil, "\(owen.screen())")
        owen.scan(carton.id.rawValue)
        owen.scan("LANE-1")
        owen.scan(load.rawValue)
        owen.scan(try #require(owen.core.console.load?.load.door?.rawValue))
        owen.scan(carton.id.rawValue)
        #expect(owen.core.console.load?.load.cartons == [carton.id])
        let again = try floor.station("DOCK-2")
        again.scan("B-1006")
        again.scan(load.rawValue)
        #expect(again.core.console.load?.load == owen.core.console.load?.load)
        again.key("\u{1B}[19~")
        #expect(again.core.console.load?.load.cartons == [])
        // The first screen hears of it by itself.
        owen.core.lookAround()
        #expect(owen.core.console.load?.load.cartons == [])
    }

    @Test func anotherWayOutOfACartonThatStaysIsAKeyAway() throws {
        func wanted(_ queue: [DockQueueRow]) -> DockQueueRow? {
            queue.first { row in
                row.all > 0 && row.door != nil && queue.count { $0.service == row.service } > 2
            }
        }
        let (floor, marta) = try packed(until: { try wanted($0.dockQueue()) != nil })
        let queue = try marta.site.dockQueue()
        let row = try #require(wanted(queue), "\(queue)")
        let owen = try floor.station("DOCK-1")
        owen.scan("B-1006")
        owen.scan(try #require(row.door?.rawValue))
        try #require(owen.core.console.load?.load.state == .loading, "\(owen.screen())")
        let others = queue.filter { $0.service == row.service && $0.load != row.load }.map(\.load.rawValue).sorted()
        owen.key("\u{1B}OR")
        #expect(owen.screen().contains("goes with \(others[0])"), "\(owen.screen())")
        owen.key("\u{1B}OS")
        #expect(owen.screen().contains("goes with \(others[1])"), "\(owen.screen())")
        let facts = try marta.site.tally().facts
        owen.key("\u{1B}")
        #expect(try marta.site.tally().facts == facts)
    }

    @Test func whoeverHasALoadOnTheScreenIsToldThatItsDoorChanged() throws {
        let (floor, marta) = try packed()
        let load = try #require(try marta.site.dockQueue().first { $0.all > 0 && $0.door != nil })
        let owen = try floor.station("DOCK-1")
        owen.scan("B-1006")
        owen.scan(try #require(load.door?.rawValue))
        try #require(owen.core.console.load?.load.state == .loading, "\(owen.screen())")
        let other = try floor.station("DOCK-2")
        other.scan("B-1004")
        if other.core.console.dock == nil { other.key("\u{1B}OS") }
        let shown = try #require(owen.core.console.load?.load.id)
        let free = try #require(
            try other.site.doors().first { door in
                try !other.site.loads().contains { $0.door == door && $0.state.standsAtDoor }
            })
        for _ in 0..<20 where other.core.console.dock?.selected?.load != shown { other.key("\u{1B}[B") }
        other.key("\u{1B}[23~")
        other.scan(free.rawValue)
        owen.core.lookAround()
        #expect(owen.core.console.load?.load.door == free)
        #expect(owen.screen().contains("Owen Bright moved it"), "\(owen.screen())")
    }
}
