public import Rehearsal
import Screens
import SiteStore
public import Station
import Warehouse

// Somebody made of code plays a drill: through the same hands as the robots of a rehearsal, looking at the same screen
// as a trainee. Colleagues in the warehouse of a drill do their part in the same way.

/// Plays acts at a station.
public final class DrillRobot {
    public let hands: Hands
    private let guide: Guide
    private var core: StationCore { hands.core }
    /// When there is nothing more to do.
    var isOver: () -> Bool = { false }
    /// Told about every text that is scanned.
    var onScan: (String) -> Void = { _ in }

    public convenience init(_ core: StationCore) { self.init(Hands(core: core)) }

    /// Somebody whose hands are at the station already.
    init(_ hands: Hands) {
        self.hands = hands
        guide = Guide(site: hands.core.site)
    }

    public func play(_ acts: [Act]) throws {
        for act in acts where !isOver() { try play(act) }
    }

    private func play(_ act: Act) throws {
        switch act {
        case .right(let count): for _ in 0..<count { try right() }
        case .goOn: try goOn { false }
        case .to(let step): try goOn { core.console.pick?.hand?.step == step }
        case .toPack(let step): try goOn { core.console.pack?.step == step }
        case .wrong: if let text = try guide.wrong(core.console) { scan(text) }
        case .scan(let text): scan(text)
        case .type(let text): hands.type(text)
        case .press(let bytes): hands.press(bytes)
        case .enter: hands.enter()
        case .escape: hands.escape()
        case .report(let reason): try report(reason)
        case .otherBin:
            let bins = try core.console.pick?.line.flatMap { line in
                try core.site.whereIs(line.sku.rawValue)?.rows.map(\.place).first { $0 != line.place }
            }
            if let bin = bins { scan(bin.rawValue) }
        case .carton:
            let staged = try core.site.lanes().flatMap(\.cartons)
            if let carton = try (staged + core.site.unstaged()).map(\.id).min() { scan(carton.rawValue) }
        }
    }

    private func scan(_ text: String) {
        onScan(text)
        hands.scan(text)
    }

    /// Scans what the screen asks for; false when it asks for nothing or nothing comes of it.
    @discardableResult
    private func right() throws -> Bool {
        let before = core.console
        if let pick = before.pick, pick.hand == nil {
            hands.enter()
        } else if let text = try guide.right(before) {
            text.isEmpty ? hands.enter() : scan(text)
        } else {
            return false
        }
        return core.console != before
    }

    private func goOn(until isThere: () -> Bool) throws {
        for _ in 0..<200 where !isThere() && !isOver() {
            guard try right() else { return }
        }
    }

    private func report(_ code: ReasonCode) throws {
        let console = core.console
        let job: Warehouse.Role =
            console.carry != nil ? .receive : console.pack != nil ? .pack : console.load != nil ? .dock : .pick
        let reasons = try core.site.reasons()
            .filter { $0.jobs.contains(job) && $0.procedure != .site && $0.procedure != .otherBox }
        hands.press(Hands.Keys.exception)
        for _ in 0..<(reasons.firstIndex { $0.code == code } ?? 0) { hands.press(Hands.Keys.down) }
        hands.enter()
    }
}
