import BarcodeChecks
import Foundation
import Importing
import Rehearsal
import SiteStore
import SyncProtocol
import Warehouse

/// Files with the mappings that fit them, of every kind.
struct FuzzTable {
    let kind: ImportKind
    let mapping: Mapping
    let yaml: [UInt8]
    /// As CSV and, where no cell is quoted, as JSON.
    let good: [[UInt8]]

    static func all(_ world: FuzzWorld) throws -> [FuzzTable] {
        try ImportKind.allCases.map { kind in
            let name = "dockline-\(kind.rawValue)"
            let text = try world.sample(kind == .people ? "badges" : kind.rawValue)
            let yaml = try Data(contentsOf: world.resources.file("mappings/\(name).yaml"))
            return FuzzTable(
                kind: kind, mapping: try Mapping.named(name, in: world.resources), yaml: Array(yaml),
                good: [Array(text.utf8), Array(asJSON(text).utf8)])
        }
    }

    private static func asJSON(_ table: String) -> String {
        let rows = table.split(separator: "\n").filter { !$0.contains("\"") }
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let objects = rows.dropFirst().map { row in
            "{" + zip(rows[0], row).map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",") + "}"
        }
        return "[" + objects.joined(separator: ",\n") + "]"
    }
}

/// Damaged files through the importers into a site: every line is taken or stands among the rejected ones, or the file
/// is refused as a whole, in words and with nothing taken.
struct FuzzFiles: Fuzzer {
    private let site: Site
    private let desk: FuzzDesk
    private let tables: [FuzzTable]

    init(_ world: FuzzWorld) throws {
        site = try world.makeSite(for: "office")
        desk = FuzzDesk(folder: world.folder)
        tables = try FuzzTable.all(world)
    }

    mutating func strike(_ dice: inout Dice, _ report: inout FuzzReport) throws -> String? {
        let table = dice.pick(tables)
        let bytes = Damage.done(to: dice.pick(table.good), with: dice.pick(tables).good, &dice)
        let site = site
        return try desk.importing(bytes, table.kind, table.mapping, &report) { bodies in
            try site.take(bodies).map { answer in
                switch answer {
                case .taken: .taken
                case .unchanged: .unchanged
                case .rejected(let words): .rejected(words)
                }
            }
        }
    }

    func finish() throws -> String? {
        let problems = try site.verify().problems
        try site.close()
        return problems.isEmpty ? nil : "the site does not verify: \(problems)"
    }
}

/// Damaged mapping files: one is refused in words, or imports a good file by all the rules of an import.
struct FuzzMappings: Fuzzer {
    private let desk: FuzzDesk
    private let tables: [FuzzTable]

    init(_ world: FuzzWorld) throws {
        desk = FuzzDesk(folder: world.folder)
        tables = try FuzzTable.all(world)
    }

    mutating func strike(_ dice: inout Dice, _ report: inout FuzzReport) throws -> String? {
        let table = dice.pick(tables)
        let yaml = Damage.done(to: table.yaml, with: tables.map(\.yaml), &dice)
        let path = desk.folder + "/mapping.yaml"
        try Data(yaml).write(to: URL(fileURLWithPath: path))
        let mapping: Mapping
        do { mapping = try Mapping(contentsOf: path) } catch {
            report.note("mappings refused")
            return error.description.contains(path) ? nil : "a mapping is refused without its name: \(error)"
        }
        report.note("mappings read")
        let wanted = tables.first { $0.kind == mapping.kind } ?? table
        var answers = dice
        _ = dice.next()
        return try desk.importing(dice.pick(wanted.good), mapping.kind, mapping, &report) { bodies in
            bodies.map { _ in answers.below(9) == 0 ? .rejected("the site does not want it") : .taken }
        }
    }

    func finish() -> String? { nil }
}

/// Where files are imported, and what holds for every import.
struct FuzzDesk {
    let folder: String

    func importing(
        _ bytes: [UInt8], _ kind: ImportKind, _ mapping: Mapping, _ report: inout FuzzReport,
        take: ([FactBody]) throws -> [ImportAnswer]
    ) throws -> String? {
        let (path, rejects) = (folder + "/file", folder + "/rejects.csv")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let request = ImportRequest(
            kind: kind, path: path, mapping: mapping, today: Day(year: 2027, month: 3, day: 1), timeZone: .gmt,
            reference: "fuzz", rejectsPath: rejects)
        var spoilt: String?
        let summary: ImportSummary
        do {
            summary = try importFile(request) { bodies in
                for body in bodies where spoilt == nil { spoilt = FuzzMessages.complaint(about: body) }
                return try take(bodies)
            }
        } catch {
            report.note("files refused")
            if case .stopped(_, let cause) = error, !(cause is ImportError) {
                return "\(kind) \(shown(bytes)) stopped the import: \(cause)"
            }
            return error.description.contains(path) ? nil : "a file is refused without its name: \(error)"
        }
        report.note("files read")
        if summary.taken > 0 { report.note("files with lines that were taken") }
        if let spoilt { return "\(kind) \(shown(bytes)): \(spoilt)" }
        let written = summary.rejectsPath == nil ? 0 : rows(try Data(contentsOf: URL(fileURLWithPath: rejects)))
        guard summary.lines == summary.taken + summary.rejected, written == summary.rejected else {
            return "\(kind) \(shown(bytes)): of \(summary.lines) lines \(summary.taken) were taken, "
                + "\(summary.rejected) rejected, and \(written) stand among the rejects"
        }
        if summary.rejected > 0 { report.note("files with rejects") }
        return nil
    }

    /// The rows behind the header; a line break inside of quotes ends none.
    private func rows(_ table: Data) -> Int {
        var (rows, isQuoted) = (0, false)
        for byte in table {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: "\n"), !isQuoted { rows += 1 }
        }
        return rows - 1
    }
}
