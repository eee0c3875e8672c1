import Foundation
public import Importing
import Rehearsal
import Screens
import SiteStore
import Station
import Synchronization
public import Warehouse

// What is printed for a drill: a robot plays it, and every label that it scans is a card. So a sheet shows what can
// really be scanned, also when a drill is changed.

extension Drill {
    /// A label of this drill: the text in it, and what it is.
    public struct Label: Hashable, Sendable {
        public var text: String
        public var caption: String
    }

    /// Everything that is scanned in this drill, in the order of the alphabet so that it gives nothing away.
    public func labels(resources: Resources) throws -> [Label] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dockline-drill-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // What is left in the temporary folder is a few hundred kilobytes.
        defer { try? FileManager.default.removeItem(at: folder) }
        let person = Person(badge: "B-1001", name: "Trainee", roles: [job])
        var texts: [String] = []
        let (run, _) = try played(in: folder.path, by: person, resources: resources) { texts.append($0) }
        let site = run.core.site
        defer { try? site.close() }
        var labels: [Label] = []
        for text in Set(texts) where !Self.isTyped(text) {
            labels.append(Label(text: text, caption: try Self.caption(of: text, at: site)))
        }
        return labels.sorted { ($0.caption, $0.text) < ($1.caption, $1.text) }
    }

    /// A robot plays this drill in a folder, on a clock that its own hands move. `slips` errs first.
    public func played(
        in folder: String, by person: Person, resources: Resources, slips: Bool = false,
        onScan: @escaping (String) -> Void = { _ in }
    ) throws -> (run: DrillRun, robot: DrillRobot) {
        let time = HandTime()
        let site = try world.make(
            at: folder + "/\(id).site", for: person, resources: resources,
            clock: DrillTime(elapsed: { time.milliseconds }).clock())
        let run = try DrillRun(self, core: StationCore(site: site), person: person)
        let robot = DrillRobot(run.core)
        robot.isOver = { run.outcome != nil }
        robot.onScan = onScan
        robot.hands.onMove = { time.set($0) }
        // The page of the task is closed as a trainee would.
        try robot.play([.enter] + (slips ? slip : []) + play)
        return (run, robot)
    }

    /// Numbers and weights are typed.
    private static func isTyped(_ text: String) -> Bool {
        text.utf8.count < 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } || text.hasSuffix(" g")
    }

    private static func caption(of text: String, at site: Site) throws -> String {
        if let item = try site.item(named: text).item { return item.name }
        if let person = try site.people().first(where: { $0.badge.rawValue == text }) { return person.name }
        return text
    }
}

/// The time that the hands of a robot need.
private final class HandTime: Sendable {
    private let now = Atomic<Int64>(0)

    var milliseconds: Int64 { now.load(ordering: .relaxed) }

    func set(_ nanoseconds: UInt64) { now.store(Int64(nanoseconds / 1_000_000), ordering: .relaxed) }
}
