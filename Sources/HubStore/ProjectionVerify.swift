import Foundation
import PortableSQL
import SiteNetwork
import SyncProtocol
import Warehouse

// What the hub made of the facts of its sites is made once more, in a file that is thrown away, and compared; and what
// it promised is added up against what was ordered.

/// The tables whose last column only says when a row changed.
private let stampedTables: Set<String> = ["standing", "shipment", "return_case"]

/// A sentence for every table of a site that is not what the site's facts make of it.
func projectionProblems(_ db: any SQLConnection) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dockline-verify-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    // What cannot be removed now is removed with the machine's other temporary files.
    defer { try? FileManager.default.removeItem(at: folder) }
    let scratch = try SQLiteDatabase(path: folder.appendingPathComponent("again.hub").path, create: true)
    defer { try? scratch.close() }
    try scratch.write { again in
        try again.script(hubDeclaration(.sqlite))
        try again.run(
            "INSERT INTO hub(id, name, format, incarnation) VALUES (1, 'again', ?, ?)", .integer(hubFormat),
            .bytes(Data(count: 16)))
    }
    var problems: [String] = []
    for row in try db.rows("SELECT name FROM site ORDER BY name") {
        let site = row.text(0)
        problems += try scratch.write { again in
            try replay(site, from: db, into: again)
                + projectionTables.lazy.filter { $0 != "item" }.compactMap { try difference($0, of: site, db, again) }
        }
    }
    return problems
}

private func replay(_ site: String, from db: any SQLConnection, into again: any SQLConnection) throws -> [String] {
    try again.run("INSERT INTO site(name, enrolled) VALUES (?, 0)", .text(site))
    var problems: [String] = []
    let coder = FactCoder()
    try history(of: site, db) { stream, facts, _ in
        let parked = Set(
            try db.rows("SELECT sequence FROM parked WHERE site = ? AND stream = ?", .text(site), .bytes(stream))
                .map { $0.int(0) })
        let booked = facts.filter { !parked.contains($0.sequence) }
        for fact in try book(ReadBatch(booked, with: coder), of: site, stamp: try nextStamp(again), again) {
            problems.append("\(site): fact \(fact.sequence) was booked, and cannot be booked again: \(fact.reason)")
        }
    }
    return problems
}

private func difference(
    _ table: String, of site: String, _ db: any SQLConnection, _ again: any SQLConnection
) throws -> String? {
    func rows(_ db: any SQLConnection) throws -> Set<[SQLValue]> {
        let rows = try db.rows("SELECT * FROM \(table) WHERE site = ?", .text(site)).map { row in
            stampedTables.contains(table) ? Array(row.values.dropLast()) : row.values
        }
        switch table {
        // A row of nothing is the same as none.
        case "stock": return Set(rows.filter { $0.last != .integer(0) })
        case "standing": return Set(rows.filter { $0.dropFirst(2).contains { $0 != .integer(0) } })
        default: return Set(rows)
        }
    }
    let (known, expected) = (try rows(db), try rows(again))
    if known == expected { return nil }
    let (wrong, missing) = (known.subtracting(expected).count, expected.subtracting(known).count)
    return "\(site): \(table) is not what the facts make of it: \(wrong) row(s) should not be there, \(missing) should"
}

/// A sentence for every order line of which sites have more than was ordered, and for every item whose promised units
/// are not those of the parts that no site has recorded yet.
func promiseProblems(_ db: any SQLConnection) throws -> [String] {
    var problems: [String] = []
    var offered: [String: Int] = [:]
    let book = OrderBook(db: db, now: Moment(milliseconds: 0))
    for row in try db.rows("SELECT id FROM orders ORDER BY id") {
        guard let order = try book.order(OrderID(row.text(0)))?.order.order else { continue }
        let parts = try book.assignments(of: order.id)
        for part in parts where !part.hasLanded {
            for line in part.value.lines { offered["\(part.value.site): \(line.sku)", default: 0] += line.open }
        }
        problems += overPromised(order, parts.map(\.value))
    }
    for row in try db.rows("SELECT site, sku, units FROM offered ORDER BY site, sku") {
        let name = "\(row.text(0)): \(row.text(1))"
        let units = offered.removeValue(forKey: name) ?? 0
        if units != row.int(2) {
            problems.append("\(name): \(row.int(2)) units count as promised, and the orders have \(units)")
        }
    }
    for (name, units) in offered.sorted(by: { $0.key < $1.key }) where units != 0 {
        problems.append("\(name): 0 units count as promised, and the orders have \(units)")
    }
    return problems
}

private func overPromised(_ order: Order, _ parts: [Assignment]) -> [String] {
    let lines = parts.flatMap(\.lines)
    return Set(lines.map(\.number)).sorted().compactMap { number in
        let (open, shipped) = lines.lazy.filter { $0.number == number }.reduce((0, 0)) {
            ($0.0 + $1.open, $0.1 + $1.shipped)
        }
        let wanted = order.lines.first { $0.number == number }?.quantity ?? 0
        // What has left has left, also when the order was made smaller since.
        guard open > max(0, wanted - shipped) else { return nil }
        return "order \(order.id), line \(number): sites have \(open + shipped) units, and \(wanted) were ordered"
    }
}
