public import Foundation
public import Importing
public import SiteStore
import Warehouse

/// The demo's warehouse: a site in a folder, filled from `Resources/sample` through the importers.
public enum DemoWorld {
    /// Makes the site, imports everything and releases the first tours. Answers with the site, open.
    public static func make(
        at path: String, resources: Resources, timeZone: TimeZone, clock: SiteClock = .system
    ) throws -> Site {
        let site = try Site.create(
            path, name: "Demo", timeZone: timeZone.identifier, reasons: try resources.loadReasons(), station: "PICK-1",
            clock: clock)
        for (kind, file) in [
            (ImportKind.people, "badges"), (.items, "items"), (.places, "places"), (.boxes, "boxes"),
            (.services, "services"), (.loads, "loads"), (.stock, "stock"), (.orders, "orders"),
            (.returns, "returns"), (.deliveries, "deliveries"),
        ] {
            let summary = try importFile(
                kind, at: resources.file("sample/\(file).csv").path, mapping: "dockline-\(kind.rawValue)", into: site,
                resources: resources, rejectsPath: path + ".\(file).rejects.csv",
                today: [.orders, .loads, .deliveries].contains(kind) ? workingDay(site) : nil)
            guard summary.rejected == 0 else { throw DemoError.sampleRejected(file: file, lines: summary.rejected) }
        }
        _ = try site.take([.layoutDefined(try layout(resources))])
        try site.setCountPolicy(try resources.loadCountPolicy())
        try site.setReturnPolicy(try resources.loadReturnPolicy())
        _ = try site.release(cart: Cart(totes: 6))
        _ = try site.askCounts(try site.planCounts(minutes: 20).tasks)
        return site
    }

    /// The day whose cut-offs a visitor can still meet: from eleven in the morning on, tomorrow's.
    private static func workingDay(_ site: Site) -> Day {
        let now = site.clock.now()
        let today = site.day(at: now)
        let seconds = Int(now.milliseconds / 1000) + site.utcOffsetSeconds(at: now) - today.rawValue * 86_400
        return seconds < 11 * 3600 ? today : today.adding(1)
    }

    /// The floor of the sample: rows of `depot,x,y` and `cross_aisle,,y` in decimetres.
    private static func layout(_ resources: Resources) throws -> Layout {
        let text = try String(contentsOf: resources.file("sample/layout.csv"), encoding: .utf8)
        var layout = Layout(crossAisles: [], depot: WalkPoint(x: 0, y: 0))
        for row in text.split(separator: "\n").dropFirst() {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
            guard cells.count == 3, let y = Int(cells[2]) else {
                throw DemoError.sampleRejected(file: "layout", lines: 1)
            }
            if cells[0] == "depot" { layout.depot = WalkPoint(x: Int(cells[1]) ?? 0, y: y) }
            if cells[0] == "cross_aisle" { layout.crossAisles.append(y) }
        }
        layout.crossAisles.sort()
        return layout
    }
}

/// Why the demo cannot start.
public enum DemoError: Error, CustomStringConvertible {
    case sampleRejected(file: String, lines: Int)

    public var description: String {
        switch self {
        case .sampleRejected(let file, let lines):
            "\(lines) lines of the sample \(file).csv were rejected, so the demo would not be whole. "
                + "Take the shipped Resources/sample back."
        }
    }
}
