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
            (ImportKind.people, "badges"), (.items, "items"), (.places, "places"), (.stock, "stock"),
            (.orders, "orders"),
        ] {
            let summary = try importFile(
                kind, at: resources.file("sample/\(file).csv").path, mapping: "dockline-\(kind.rawValue)", into: site,
                resources: resources, rejectsPath: path + ".\(file).rejects.csv")
            guard summary.rejected == 0 else { throw DemoError.sampleRejected(file: file, lines: summary.rejected) }
        }
        _ = try site.take([.layoutDefined(Layout(crossAisles: [0, 155, 317], depot: WalkPoint(x: 0, y: 0)))])
        _ = try site.release(cart: Cart(totes: 6))
        return site
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
