import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// A picker and a counter at one bin, step by step in every order. The shelf of the test is the real one: units leave
/// it when the picker grabs them, and the ledger when they go into the tote. Whatever the order, a bin that was right
/// stays right, and what was stolen is booked as it is or not at all: a doubt is counted again.
@Suite struct CountInterleaveTests {
    /// Four steps of the picker among four of the counter: 70 orders.
    private static let orders: [[Bool]] = (0..<256).map { bits in (0..<8).map { bits >> $0 & 1 == 1 } }
        .filter { $0.count { $0 } == 4 }

    @Test func whateverTheOrderABinThatIsRightStaysRight() throws {
        #expect(Self.orders.count == 70)
        for order in Self.orders { try play(order, stolen: 0) }
    }

    @Test func whateverTheOrderWhatWasStolenIsNeverBookedWrong() throws {
        for order in Self.orders { try play(order, stolen: 2) }
    }

    private func play(_ turns: [Bool], stolen: Int) throws {
        let folder = try Folder(inMemory: true)
        let site = try folder.makeCountSite(tolerance: [ToleranceRow(units: 2, percent: 100, pence: 900)])
        let tour = try site.released(order("O-1", ("PEN", 3)))[0]
        let (picker, counter) = (Worker(site, tour), Counter(site, "BEN"))
        try picker.perform(.take)
        let bin = try picker.state.lines[0].place.rawValue
        let before = try site.onHand("PEN", at: PlaceID(bin))
        var shelf = before - stolen
        var seen = 0
        let picks: [() throws -> Void] = [
            { try picker.accepted(bin) },
            {
                shelf -= 3
                try picker.accepted("4006381333931")
            }, { try picker.accepted("3") }, { try picker.accepted("T-1") },
        ]
        // The eye passes at the second step; the number is told at the third.
        let counts: [() throws -> Void] = [
            { try counter.open(bin) },
            {
                seen = shelf
                try counter.scan("PEN")
            }, { try counter.scan(String(seen)) }, { try counter.scan(bin) },
        ]
        var (pick, count) = (0, 0)
        for isPick in turns {
            if isPick {
                try picks[pick]()
                pick += 1
            } else {
                try counts[count]()
                count += 1
            }
        }
        try site.judgeCounts()
        // A second person looks in peace, where the first look left a doubt.
        if try site.countQueue().contains(where: { $0.place.rawValue == bin && $0.state == .waiting }) {
            try Counter(site, "CLEO").count(pens: shelf, in: bin)
            try site.judgeCounts()
        }
        let ledger = try site.onHand("PEN", at: PlaceID(bin))
        #expect(ledger == shelf || stolen > 0 && ledger == shelf + stolen, "\(turns)")
        if stolen == 0 { #expect(ledger == before - 3, "\(turns)") }
        let posted = try site.count("SELECT count(*) FROM fact WHERE kind = 'ruling.posted'")
        #expect(posted == 1, "\(turns)")
        try site.close()
    }
}
