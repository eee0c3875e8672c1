import Foundation
import GRDB
import Glibc
import Synchronization
import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Many stations on one file.
@Suite struct ConcurrencyTests {
    @Test func eightStationsPickEightToursAtOnce() throws {
        let folder = try Folder()
        let site = try folder.makeSite()
        _ = try site.take((1...8).map { .personDefined(Person(badge: BadgeID("P\($0)"), name: "P", roles: [.pick])) })
        let more = Move(sku: "SOCK", quantity: 60, from: .supplier, to: "A-02-02")
        _ = try site.take([.stockReceived(StockReceived(reference: "N", line: 1, moves: [more]))])
        _ = try site.take((7...20).map { .placeDefined(Place(id: PlaceID("T-\($0)"), kind: .tote)) })
        for number in 1...8 { try site.released(order(OrderID("O-\(number)"), ("SOCK", 6), ("PEN", 1))) }
        #expect(try site.openTours().count == 8)
        let failures = Mutex<[String]>([])
        let path = folder.site
        let threads = (1...8).map { number in
            Thread {
                do {
                    let site = try Site.open(path, station: StationID("S\(number)"))
                    let worker = Worker(site, TourID(number), badge: BadgeID("P\(number)"))
                    try worker.perform(.take)
                    for _ in 0..<200 {
                        guard let text = try worker.next(freeTote: { "T-\(number)" }) else { return }
                        if case .recorded = try worker.scan(text == "6" ? "4000000000129" : text) { continue }
                        if case .recorded = try worker.type(text) { continue }
                        throw SiteError.failed(detail: "\(text): \(String(describing: worker.last))")
                    }
                } catch { failures.withLock { $0.append("\(number): \(error)") } }
            }
        }
        for thread in threads { thread.start() }
        while threads.contains(where: { !$0.isFinished }) { sched_yield() }
        #expect(failures.withLock { $0 } == [])
        #expect(try site.openTours() == [])
        #expect(try site.count("SELECT sum(picked) FROM order_line") == 56)
        #expect(try site.count("SELECT max(sequence) FROM fact") == site.factCount)
        try site.expectSound()
    }

    @Test func twoStationsOnOneTourAreNeverBothRight() throws {
        let folder = try Folder()
        let first = try folder.makeSite(station: "S1")
        let tour = try first.released(order("O-1", ("SOCK", 3)))[0]
        let second = try Site.open(folder.site, station: "S2")
        let (ana, ben) = (Worker(first, tour), Worker(second, tour, badge: "BEN"))
        try ana.perform(.take)
        try ana.accepted("A-02-01", "4000000000112")
        #expect(try ben.scan("A-02-01").refusal == .notYours(tour: tour, holder: "ANA", station: "S1"))
        let offer = try #require(try ben.perform(.take).offer)
        #expect(offer.deviation == .takeOver(tour, from: "ANA", station: "S1"))
        try ben.perform(.take)
        #expect(ben.last?.events.count == 1)
        #expect(try ana.scan("4000000000112").refusal == .notYours(tour: tour, holder: "BEN", station: "S2"))
        #expect(try first.tourHeld(by: "ANA") == nil)
        // The hand was not booked: who takes over begins the line again.
        #expect(try ben.state.hand == Hand(line: 1, step: .place))
        try ben.finish()
        try first.expectSound()
    }

    @Test func othersCommitsAreNoticedAtOnceAndOwnOnesAreNot() throws {
        let folder = try Folder()
        let first = try folder.makeSite(station: "S1")
        let second = try Site.open(folder.site, station: "S2")
        func item(_ name: String) -> [FactBody] { [.itemDefined(Item(sku: SKU(name), name: name))] }
        #expect(try !first.othersCommitted())
        #expect(try !second.othersCommitted())
        _ = try first.take(item("ONE"))
        #expect(folder.bytes("site.dockline.notify") == Data([10]))
        #expect(try second.othersCommitted())
        #expect(try !second.othersCommitted())
        #expect(try !first.othersCommitted())
        _ = try second.take(item("TWO"))
        _ = try first.take(item("THREE"))
        #expect(try first.othersCommitted())
        #expect(try second.othersCommitted())
    }

    @Test func aNewSiteNoticesOthersFromItsFirstMoment() throws {
        let folder = try Folder()
        let first = try Site.create(folder.site, name: "x", timeZone: "UTC", reasons: [])
        let second = try Site.open(folder.site, station: "S2")
        _ = try second.take([.itemDefined(Item(sku: "ONE", name: "One"))])
        #expect(try first.othersCommitted())
    }
}
