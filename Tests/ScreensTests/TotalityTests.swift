import Barcode
import Screens
import TestSupport
import Testing
import TextScreen
import Warehouse

/// Views are total: every size, every name, and every short sequence of events.
@Suite struct TotalityTests {
    private static let hostile = [
        "日本語の長い名前のバッグ", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{202E}reversed", "\u{1B}[2J\u{7}\r\n",
        String(repeating: "W", count: 4000), "👩‍👩‍👧‍👦👍🏽", "", "\u{0}",
    ]

    /// A market where everything that has a name has a bad one.
    private static func hostileStation(_ name: String, _ glyphs: Glyphs) -> PretendStation {
        var station = Market.station(glyphs: glyphs)
        for sku in station.shelf.items.keys {
            station.shelf.items[sku]?.name = name
            station.shelf.items[sku]?.barcodes.append(ItemBarcode(code: name))
        }
        for place in station.shelf.places.keys {
            station.shelf.places[place]?.address = Address(
                zone: name, aisle: .max, bay: .min, level: name, position: -1)
        }
        for order in station.heads.keys { station.heads[order]?.note = name }
        station.people = [Person(badge: "ANA", name: name, roles: []), Person(badge: "BEN", name: name, roles: [])]
        station.reasons = station.reasons.map { reason in
            var reason = reason
            reason.label = name
            reason.help = name
            return reason
        }
        let batch = Batch(lot: name, expiry: Day(year: 9999, month: 12, day: 31))
        station.shelf.receive(5, "22659", batch, into: "A-04-12-C")
        station.shelf.addTour(
            TourID(99),
            [Wish(OrderID(name), 3, "22659", batch, from: "A-04-12-C"), Wish("1", 1, "84879", from: "A-05-01-B")])
        return station
    }

    private static func moments(_ name: String, glyphs: Glyphs = .unicode) -> [Console] {
        var station = hostileStation(name, glyphs)
        var consoles = [station.console]
        func note() { consoles.append(station.console) }
        station.signIn()
        note()
        station.type("99")
        note()
        station.scan(name)
        note()
        for key in [Key.function(1), .function(2), .function(3), .function(6), .ctrl("P")] {
            station.press(key)
            note()
            station.press(.escape)
        }
        station.send(.entry(name))
        note()
        station.scan("A-04-12-C")
        station.scan("5012345226590")
        note()
        station.press(.function(6))
        station.scan("5012345226590")
        note()
        return consoles
    }

    private func expectSound(_ console: Console, _ size: ScreenSize) {
        let frame = console.view(in: size)
        #expect(frame.size == size)
        #expect(frame.cells.count == size.columns * size.rows)
        guard let cursor = frame.cursor else {
            Issue.record("no cursor at \(size)")
            return
        }
        let isInside = (0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column)
        let isClean = frame.cells.allSatisfy { cell in
            cell.text.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value != 0x202E
            }
        }
        if !isInside || !isClean { Issue.record("\(size): cursor inside \(isInside), cells clean \(isClean)") }
    }

    @Test(arguments: hostile)
    func everySizeIsDrawnWhateverTheNames(_ name: String) {
        let rows = [1, 7, 8, 11, 12, 16, 24, 30, 70]
        let columns = [1, 19, 20, 39, 40, 60, 80, 120, 220]
        for console in Self.moments(name) {
            for row in rows { for column in columns { expectSound(console, ScreenSize(columns: column, rows: row)) } }
        }
    }

    @Test(arguments: [String(repeating: "W", count: 4000), "4012\u{1D}345", "\u{1B}[2J\u{7}\r\n"])
    func asciiNamesStayASCIIOnTerminalsWithoutUnicode(_ name: String) {
        for console in Self.moments(name, glyphs: .ascii) {
            for (_, size) in pictureSizes {
                let text = console.view(in: size).text.joined()
                #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(size): \(text.filter { !$0.isASCII })")
            }
        }
    }

    @Test func everySizeFromOneToTheLargestIsDrawn() {
        var station = Market.station()
        station.begin()
        station.scan("A-07-11-A")
        for columns in 1...220 {
            expectSound(station.console, ScreenSize(columns: columns, rows: 1 + columns % 70))
        }
        for rows in 1...70 {
            for columns in [1, 20, 40, 80, 130] {
                expectSound(station.console, ScreenSize(columns: columns, rows: rows))
            }
        }
    }

    @Test func aScreenThatIsTooSmallSaysWhatItNeeds() {
        let console = Market.station().console
        #expect(console.view(in: ScreenSize(columns: 19, rows: 8)).text[0].contains("needs 20x8"))
        #expect(console.view(in: ScreenSize(columns: 80, rows: 7)).text[0].contains("needs 20x8"))
        #expect(console.view(in: ScreenSize(columns: 5, rows: 1)).text[0].hasPrefix("need"))
    }

    // MARK: Sequences

    private static let alphabet: [@Sendable (inout PretendStation) -> Void] = [
        { $0.scan("A-04-12-C") }, { $0.scan("5012345226590") }, { $0.scan("NONSENSE") }, { $0.type("41") },
        { $0.enter() }, { $0.press(.escape) }, { $0.press(.function(3)) }, { $0.press(.down) },
        { $0.press(.function(8)) }, { $0.press(.function(10)) }, { $0.press(.ctrl("P")) }, { $0.send(.changed) },
        { $0.scan("%CMD-SHORT") }, { $0.send(.entry("x")) }, { $0.scan("BEN") }, { $0.press(.function(4)) },
        { $0.press(.function(12)) }, { $0.press(.function(5)) },
    ]

    private static let starts: [@Sendable (inout PretendStation) -> Void] = [
        { _ in }, { $0.begin() }, { $0.toQuantity() }, { $0.toZeroCheck() }, { $0.toDone() },
    ]

    /// What must hold after every event.
    private func expectSane(_ station: PretendStation, _ path: [Int]) {
        if station.rung.contains(where: { $0 != .accepted && $0 != .done }) {
            #expect(station.console.notice != nil, "a ring without a word after \(path)")
        }
        if station.requests.contains(where: { if case .pick(_, .report, _) = $0 { true } else { false } }) {
            #expect(path.last == 4 || path.last == 12, "only Enter or its label reports, after \(path)")
        }
        var out = station
        for _ in 0..<3 where out.console.pick != nil || out.console.hasOverlay { out.press(.escape) }
        #expect(out.console.pick == nil && !out.console.hasOverlay, "Esc does not lead out after \(path)")
    }

    @Test(arguments: starts.indices)
    func shortSequencesNeverTrapAndEscLeadsOut(_ start: Int) {
        var station = Market.station()
        Self.starts[start](&station)
        explore(station, depth: 3, path: [])
    }

    private func explore(_ station: PretendStation, depth: Int, path: [Int]) {
        guard depth > 0 else {
            _ = station.console.view(in: .handheld)
            return
        }
        for (index, event) in Self.alphabet.enumerated() {
            var next = station
            event(&next)
            expectSane(next, path + [index])
            explore(next, depth: depth - 1, path: path + [index])
        }
    }

    @Test func longRandomShiftsNeverTrapAndAlwaysLeadOut() {
        var random = SeededRandom.named("screens", seed: 7)
        for _ in 0..<30 {
            var station = Market.station()
            station.begin()
            var path: [Int] = []
            for _ in 0..<60 {
                let index = Int.random(in: Self.alphabet.indices, using: &random)
                Self.alphabet[index](&station)
                path.append(index)
                expectSane(station, path)
            }
            for (_, size) in pictureSizes { expectSound(station.console, size) }
        }
    }
}
