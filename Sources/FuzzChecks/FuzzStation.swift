import BarcodeChecks
import Rehearsal
import Screens
import SiteStore
import Station
import TextScreen
import Warehouse

/// Bytes of a terminal through a whole station: nothing is recorded while nobody is signed in, every picture can be
/// drawn, and the site is sound at the end.
struct FuzzStation: Fuzzer {
    private let site: Site
    private let guide: Guide
    private var core: StationCore
    private let arrivals = Arrivals()
    private var now: UInt64 = 1_000_000_000
    private var round = 0
    private var newest: Int
    private let badges: [[UInt8]]

    /// What may be recorded of somebody who is not signed in yet.
    private static let strangers: Set<String> = ["person.pinFailed", "person.stationLocked"]
    private static let pieces: [[UInt8]] =
        FuzzKeys.pieces
        + [
            "A-01-01-A\r", "T-01\r", "T-02\r", "3\r", "12*\r", "999999\r", "WEB-80416\r", "GR-1001\r", "%CMD-OK\r",
            "2014501288056\r", "NL7700001\r", "340201234500000015\r", "RMA-3001\r", "16:40\r", "0\r", "-1\r",
        ].map { Array($0.utf8) }
        + ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~", "[B"].map {
            [0x1B] + Array($0.utf8)
        }

    init(_ world: FuzzWorld) throws {
        site = try world.makeSite()
        guide = Guide(site: site)
        badges = try site.people().map { Array($0.badge.rawValue.utf8) + [0x0D] }
        newest = try site.newestFact()
        core = StationCore(site: site)
        listen()
    }

    private func listen() {
        let arrivals = arrivals
        core.onAnswer = { _, answer in if case .signedIn = answer { arrivals.signedIn += 1 } }
    }

    mutating func strike(_ dice: inout Dice, _ report: inout FuzzReport) throws -> String? {
        // Some inputs long somebody works here, then for some nobody does.
        let somebody = report.inputs / 60 % 2 == 1
        if report.inputs % 60 == 0 || core.hasQuit {
            core = StationCore(site: site)
            listen()
            (round, newest) = (round + 1, try site.newestFact())
        }
        if somebody, core.person == nil { feed(dice.pick(badges), 2, &dice) }
        let (before, signedIn) = (core.person, arrivals.signedIn)
        let kinds = before == nil ? try site.factKinds() : [:]
        let bytes = try input(somebody, &dice)
        feed(bytes, dice.pick([0, 2, 40, 400]), &dice)
        if dice.below(5) == 0 { core.lookAround() }
        if dice.below(4) == 0 {
            _ = core.view(in: dice.pick([ScreenSize(columns: 20, rows: 8), ScreenSize(columns: 80, rows: 24)]))
            report.note("pictures")
        }
        let now = try site.newestFact()
        defer { newest = now }
        report.note(core.person == nil ? "nobody signed in" : "somebody signed in")
        guard now != newest else { return nil }
        report.note("inputs that recorded")
        guard before == nil, core.person == nil, arrivals.signedIn == signedIn else { return nil }
        let new = try site.factKinds().filter { $0.value != kinds[$0.key] && !Self.strangers.contains($0.key) }
        return new.isEmpty ? nil : "nobody is signed in, and \(shown(bytes)) recorded \(new.keys.sorted())"
    }

    private func input(_ somebody: Bool, _ dice: inout Dice) throws -> [UInt8] {
        if somebody, dice.below(2) == 0, let right = try guide.right(core.console) {
            let code = Array(right.utf8) + [0x0D]
            return dice.below(3) == 0 ? Damage.done(to: code, with: Self.pieces, &dice) : code
        }
        var good: [UInt8] = []
        for _ in 0...dice.below(3) { good += dice.pick(Self.pieces) }
        return dice.below(4) == 0 ? good : Damage.done(to: good, with: Self.pieces, &dice)
    }

    /// The bytes in parts, with so many milliseconds between them, and a moment in which nothing comes.
    private mutating func feed(_ bytes: [UInt8], _ gap: UInt64, _ dice: inout Dice) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest.prefix(1 + dice.below(24))
            now += gap * 1_000_000
            core.feed(Array(part), at: now)
            rest = rest.dropFirst(part.count)
        }
        for milliseconds in [700, 700] as [UInt64] {
            now += milliseconds * 1_000_000
            core.expire(at: now)
        }
    }

    func finish() throws -> String? {
        let problems = try site.verify().problems
        try site.close()
        return problems.isEmpty ? nil : "the site does not verify: \(problems)"
    }
}

private final class Arrivals {
    var signedIn = 0
}
