import Foundation
import Importing
import Testing
import Warehouse

/// The real days, read in place beside the source tree; nil, and said loudly, where they are not there.
private func realDays() -> [URL]? {
    let folder = sourceRoot.appendingPathComponent("../shared/data/online-retail").standardizedFileURL
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let days = (files ?? []).filter { $0.pathExtension == "csv" }.sorted { $0.path < $1.path }
    if days.isEmpty { print("skipped: no data (there are no files in \(folder.path))") }
    return days.isEmpty ? nil : days
}

@Suite struct OnlineRetailTests {
    @Test func everyLineOfEveryRealDayIsTakenOrRejected() throws {
        guard let days = realDays() else { return }
        #expect(days.count == 44)
        var total = ImportSummary()
        for day in days {
            let orders = try Import("online-retail")
            let summary = try orders.run(path: day.path)
            #expect(summary.lines == summary.taken + summary.rejected, "\(day.lastPathComponent)")
            #expect(summary.rejected == summary.reasons.values.reduce(0, +), "\(day.lastPathComponent)")
            #expect(summary.lines > 0, "\(day.lastPathComponent)")
            let carried =
                orders.site.orders.reduce(0) { $0 + $1.lines.count + $1.charges.count }
                + orders.site.returns.reduce(0) { $0 + $1.lines.count + $1.charges.count }
            #expect(carried == summary.taken, "\(day.lastPathComponent)")
            total.lines += summary.lines
            total.taken += summary.taken
            total.rejected += summary.rejected
            total.records += summary.records
            total.reasons.merge(summary.reasons, uniquingKeysWith: +)
        }
        #expect(total.lines == 77_628)
        #expect(total.rejected == 413)
        #expect(total.reasons.count == 2)
        print("all \(days.count) days:", total)
    }

    @Test func theFirstDayIsWhatItsFileSays() throws {
        guard let day = realDays()?.first(where: { $0.lastPathComponent == "2010-12-01.csv" }) else { return }
        let orders = try Import("online-retail")
        let summary = try orders.run(path: day.path)
        print("2010-12-01:", summary)
        #expect(summary.lines == 3108)
        #expect(orders.site.returns.allSatisfy { $0.id.rawValue.hasPrefix("C") })
        let articles = orders.site.orders.flatMap(\.lines).map(\.sku.rawValue)
        #expect(articles.allSatisfy { $0.prefix(5).allSatisfy(\.isNumber) && $0 == $0.uppercased() })
        let codes = Set((orders.site.orders.flatMap(\.charges) + orders.site.returns.flatMap(\.charges)).map(\.code))
        #expect(codes == ["POST", "D", "C2", "DOT", "M"])
        let again = try orders.run(path: day.path)
        #expect(again.unchanged == again.taken)
        #expect(again.records == 0)
    }
}
