import Barcode
import Foundation
import Importing
import Rehearsal
import Screens
import SiteStore
import Station
import Testing
import TextScreen
import Warehouse

/// A site of the sample data in a folder of its own, removed when the test is over.
final class Floor {
    let folder: URL
    let resources: Resources
    var path: String { folder.appendingPathComponent("floor.site").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("station-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        resources = try Resources.find()
        try DemoWorld.make(at: path, resources: resources, timeZone: .gmt).close()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func station(_ name: String = "PICK-1") throws -> StationDriver {
        StationDriver(try Site.open(path, station: StationID(name)))
    }
}

/// Hands on a station: types bytes as scanners and people do, on a clock of its own.
final class StationDriver {
    let site: Site
    let core: StationCore
    let guide: Guide
    /// Whatever has to live as long as the station.
    var keeping: AnyObject?
    private(set) var now: UInt64 = 1_000_000_000

    init(_ site: Site, scanner: ScannerSettings = ScannerSettings()) {
        self.site = site
        guide = Guide(site: site)
        core = StationCore(site: site, scanner: scanner)
    }

    var tour: PickTour? { core.console.pick?.tour }
    var pack: PackScreen? { core.console.pack }
    var hand: Hand? { tour?.hand }
    var facts: Int {
        get throws { try site.tally().facts }
    }

    func screen(_ columns: Int = 80, _ rows: Int = 24) -> String {
        core.view(in: ScreenSize(columns: columns, rows: rows)).text.joined(separator: "\n")
    }

    func type(_ bytes: [UInt8], gapMilliseconds: UInt64 = 5) {
        for byte in bytes {
            now += gapMilliseconds * 1_000_000
            core.feed([byte], at: now)
        }
    }

    /// A scanner: all bytes in a burst, a second after what came before.
    func scan(_ text: String, after milliseconds: UInt64 = 1000) {
        now += milliseconds * 1_000_000
        core.feed(Array(text.utf8) + [13], at: now)
    }

    /// The screen shows what the console says now.
    func paint() {
        now += 1_000_000
        core.painted(at: now)
    }

    func wait(milliseconds: UInt64) { now += milliseconds * 1_000_000 }

    /// A scan close behind another one, with no picture in between.
    func feed(_ text: String, afterMicroseconds microseconds: UInt64) {
        now += microseconds * 1000
        core.feed(Array(text.utf8) + [13], at: now)
    }

    /// The texts of the scans that reached the pick job while `body` ran.
    func scansHeard(_ body: () throws -> Void) rethrows -> [String] {
        var heard: [String] = []
        core.onAnswer = { request, _ in
            if case .pick(_, .scan(let text, _), _) = request { heard.append(text) }
        }
        defer { core.onAnswer = nil }
        try body()
        return heard
    }

    /// A burst as fast as a scanner's, that arrives in pieces.
    func burst(_ text: String, piece: Int) {
        now += 1_000_000_000
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            now += 2_000_000
            core.feed(Array(bytes.prefix(piece)), at: now)
            bytes = bytes.dropFirst(piece)
        }
        rest()
    }

    /// A moment in which nothing comes.
    func rest() {
        for milliseconds in [3000, 100] as [UInt64] {
            now += milliseconds * 1_000_000
            core.expire(at: now)
        }
    }

    func key(_ sequence: String) {
        now += 1_000_000_000
        core.feed(Array(sequence.utf8), at: now)
        now += 50_000_000
        core.expire(at: now)
    }

    func scanRight() throws {
        let text = try #require(try guide.right(core.console))
        scan(text)
    }

    /// Signs Ana in and takes the first waiting tour.
    func begin(_ badge: String = "B-1001") throws {
        scan(badge)
        let tour = try #require(try site.openTours().first { $0.lease == nil })
        scan(String(tour.id.rawValue))
        try #require(self.tour != nil, "the tour did not open:\n\(screen())")
    }

    /// Scans right codes until the line at hand is at a step.
    func goOn(to step: PickStep) throws {
        for _ in 0..<400 where hand?.step != step { try scanRight() }
        try #require(hand?.step == step)
    }
}
