import Barcode
import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

/// The bench is total: every size, every name, every short sequence of events.
@Suite struct PackTotalityTests {
    private static let alphabet: [@Sendable (inout PretendStation) -> Void] = [
        { $0.scan("T-17") }, { $0.scan("5012345000017") }, { $0.scan("5012345211664") }, { $0.scan("SN1") },
        { $0.scan("B9") }, { $0.type("2540") }, { $0.enter() }, { $0.press(.escape) }, { $0.press(.function(3)) },
        { $0.press(.function(4)) }, { $0.press(.function(5)) }, { $0.press(.function(8)) },
        { $0.press(.function(10)) }, { $0.press(.function(11)) }, { $0.scan("%CMD-OK") }, { $0.send(.changed) },
        { $0.packTakenOver() }, { $0.press(.ctrl("P")) },
    ]

    private static let starts: [@Sendable (inout PretendStation) -> Void] = [
        { $0.toBench() }, { $0.toUnits() }, { $0.toRest() }, { $0.toWeight() }, { $0.toRecount() },
        { $0.toLabelFailure() },
    ]

    private func expectSane(_ station: PretendStation, _ path: [Int]) {
        if station.rung.contains(where: { $0 != .accepted && $0 != .done }) {
            #expect(station.console.notice != nil, "a ring without a word after \(path)")
        }
        var out = station
        for _ in 0..<4 where out.console.pack != nil || out.console.hasOverlay { out.press(.escape) }
        #expect(out.console.pack == nil && !out.console.hasOverlay, "Esc does not lead out after \(path)")
    }

    @Test(arguments: starts.indices)
    func shortSequencesNeverTrapAndEscLeadsOut(_ start: Int) {
        var station = PackMarket.station()
        Self.starts[start](&station)
        explore(station, depth: 2, path: [])
    }

    private func explore(_ station: PretendStation, depth: Int, path: [Int]) {
        guard depth > 0 else {
            for (_, size) in pictureSizes { _ = station.console.view(in: size) }
            return
        }
        for (index, event) in Self.alphabet.enumerated() {
            var next = station
            // A job is only taken over by others while somebody has it.
            if index == 16, next.console.pack == nil { continue }
            event(&next)
            expectSane(next, path + [index])
            explore(next, depth: depth - 1, path: path + [index])
        }
    }

    @Test(arguments: ["日本語の長い名前のバッグ", "\u{1B}[2J\u{7}\r\n\u{202E}", String(repeating: "W", count: 4000), ""])
    func everySizeIsDrawnWhateverTheNames(_ name: String) {
        for (start, begin) in Self.starts.enumerated() {
            var station = PackMarket.station()
            for sku in station.bench.items.keys { station.bench.items[sku]?.name = name }
            for order in station.bench.orders.keys {
                station.bench.orders[order]?.note = name
                station.bench.orders[order]?.customer = name
            }
            station.people = station.people.map { Person(badge: $0.badge, name: name, roles: $0.roles) }
            begin(&station)
            for rows in [1, 7, 8, 11, 12, 16, 24, 30, 70] {
                for columns in [1, 19, 20, 39, 40, 60, 80, 120, 220] {
                    let frame = station.console.view(in: ScreenSize(columns: columns, rows: rows))
                    #expect(frame.cursor != nil, "\(start) at \(columns)x\(rows)")
                    let isClean = frame.cells.allSatisfy { cell in
                        cell.text.unicodeScalars.allSatisfy {
                            $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value != 0x202E
                        }
                    }
                    #expect(isClean, "\(start) at \(columns)x\(rows)")
                }
            }
        }
    }

    /// Whatever is scanned at the bench is a text to look up.
    @Test func everyTextAtTheBenchIsLookedUp() {
        var station = PackMarket.station()
        station.toUnits()
        for scalar in (0...0x17F).compactMap({ Unicode.Scalar($0) }) {
            let text = "A\(scalar)12345678"
            var console = station.console
            let effects = console.update(.scan(.scan(station.raw(text))))
            #expect(
                effects == [.request(.pack(.scan(text: text, keyed: false), order: "1001", offered: nil))],
                "\(text.debugDescription)")
        }
    }
}
