import Foundation
public import Importing
public import SiteStore
public import Warehouse

/// Imports a file into a site by a mapping's name or file; what commands, demo and rehearsal share. `today` is the day
/// from which files count their days; the site's own unless somebody wants another. `changing` makes of each record
/// what is taken in its stead.
public func importFile(
    _ kind: ImportKind, at path: String, mapping name: String, into site: Site, resources: Resources,
    rejectsPath: String? = nil, reference: String? = nil, today: Day? = nil,
    progress: ((ImportProgress) -> Void)? = nil,
    changing: (FactBody) -> FactBody = { $0 }
) throws -> ImportSummary {
    let mapping = try Mapping.named(name, in: resources)
    let request = ImportRequest(
        kind: kind, path: path, mapping: mapping, today: today ?? site.day(at: site.clock.now()),
        timeZone: site.timeZone,
        reference: reference ?? URL(fileURLWithPath: path).lastPathComponent, rejectsPath: rejectsPath)
    return try importFile(request, progress: progress) { bodies in
        try site.take(bodies.map(changing)).map { answer in
            switch answer {
            case .taken: .taken
            case .unchanged: .unchanged
            case .rejected(let reason): .rejected(reason)
            }
        }
    }
}
