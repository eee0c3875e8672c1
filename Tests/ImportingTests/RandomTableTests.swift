import Foundation
import Importing
import Testing
import Warehouse

/// A generator that repeats: SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct RandomTableTests {
    private static let seed =
        ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max)

    /// A row that may be right or wrong in any way, and is one row for certain: its quotes are closed.
    private func row(_ numbers: inout SeededNumbers) -> [UInt8] {
        let orders = ["1", "2", "3", "C4", "C5", "", "=6", "\"7\"", "\"8\n8\""]
        let codes = ["A", "POST", "85123a", "gift_0001_9", "", "\"x,\"\"y\"\"\"", "D\u{7}", "Ünïcode"]
        let quantities = ["1", "6", "-2", "0", "abc", "", "1.5", "999999", "\"3\""]
        let prices = ["2.55", "0", "0.001", "-4", "x", "", "99999999999"]
        let customers = ["", "17850.0", "17850.0", "9"]
        var fields: [String] = []
        for choices in [orders, codes, ["N", "", "\"a\r\nb\""], quantities, ["2010-12-01 08:26:00", "soon"], prices] {
            // The first choices are good ones; they come often, so that whole orders get through.
            fields.append((Bool.random(using: &numbers) ? choices.first : choices.randomElement(using: &numbers)) ?? "")
        }
        fields.append(customers.randomElement(using: &numbers) ?? "")
        fields.append("UK")
        if Int.random(in: 0..<30, using: &numbers) == 0 { fields.removeLast(Int.random(in: 1...4, using: &numbers)) }
        if Int.random(in: 0..<30, using: &numbers) == 0 { fields.append("extra") }
        var bytes = Array(fields.joined(separator: ",").utf8)
        if Int.random(in: 0..<30, using: &numbers) == 0 { bytes.append(0xFF) }
        return bytes
    }

    private func table(_ numbers: inout SeededNumbers, rows: Int) -> [UInt8] {
        var bytes = Array("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n".utf8)
        for index in 0..<rows {
            bytes += row(&numbers)
            let isLast = index == rows - 1 && Bool.random(using: &numbers)
            if !isLast { bytes += Bool.random(using: &numbers) ? [0x0A] : [0x0D, 0x0A] }
            if Int.random(in: 0..<20, using: &numbers) == 0, !isLast { bytes += Array("  \n".utf8) }
        }
        return bytes
    }

    @Test func linesAreAlwaysTakenOrRejectedWhateverTheFile() throws {
        print("SEED=\(Self.seed)")
        var numbers = SeededNumbers(state: Self.seed)
        var taken = 0
        for _ in 0..<200 {
            let rows = Int.random(in: 0...40, using: &numbers)
            var orders = try Import("online-retail")
            orders.batchSize = Int.random(in: 1...20, using: &numbers)
            let refused = OrderID(String(Int.random(in: 1...6, using: &numbers)))
            orders.site.refuses = { body in
                if case .orderReceived(let order) = body, order.id == refused { "refused" } else { nil }
            }
            let summary = try orders.run(bytes: table(&numbers, rows: rows))
            #expect(summary.lines == rows, "SEED=\(Self.seed)")
            #expect(summary.lines == summary.taken + summary.rejected, "SEED=\(Self.seed)")
            #expect(summary.rejected == summary.reasons.values.reduce(0, +), "SEED=\(Self.seed)")
            #expect(linesInRecords(orders.site) == summary.taken - summary.unchanged, "SEED=\(Self.seed)")
            #expect(try rowsInRejects(orders) == summary.rejected, "SEED=\(Self.seed)")
            taken += summary.taken
        }
        #expect(taken > 0, "nothing was taken, so this proved nothing")
    }

    private func linesInRecords(_ site: TestSite) -> Int {
        site.orders.reduce(0) { $0 + $1.lines.count + $1.charges.count }
            + site.returns.reduce(0) { $0 + $1.lines.count + $1.charges.count }
    }

    /// Counts the rejects with the reader of this module, so that the file is shown to be whole CSV.
    private func rowsInRejects(_ orders: Import) throws -> Int {
        guard orders.rejects != nil else { return 0 }
        let reader = try Import(yaml: "kind: people\nfields: {badge: line, name: reason, roles: {constant: pick}}\n")
        return try reader.run(path: orders.rejectsPath).lines
    }

    @Test func anyBytesAtAllEndInASummaryOrInWords() throws {
        print("SEED=\(Self.seed)")
        var numbers = SeededNumbers(state: Self.seed &+ 1)
        let alphabet =
            Array("badge,name,roles\n\r\"';|\t{}[]:\\u00e90123 picktruenull".utf8) + [0xFF, 0xC3, 0x00, 0xEF]
        for _ in 0..<400 {
            let length = Int.random(in: 0...120, using: &numbers)
            let noise = (0..<length).map { _ in alphabet.randomElement(using: &numbers) ?? 0 }
            let starts = [
                [], Array("badge,name,roles\n".utf8), Array("[{\"badge\":".utf8), Array("{\"badge\":1,".utf8),
            ]
            let people = try Import("dockline-people")
            do {
                let summary = try people.run(bytes: (starts.randomElement(using: &numbers) ?? []) + noise)
                #expect(summary.lines == summary.taken + summary.rejected, "SEED=\(Self.seed)")
            } catch let error as ImportError {
                #expect(String(describing: error).contains("file.csv"), "SEED=\(Self.seed)")
                #expect(people.site.bodies.isEmpty, "SEED=\(Self.seed)")
            }
        }
    }
}
