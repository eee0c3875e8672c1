import ArgumentParser
import Foundation
import Glibc
import Screens
import SiteStore
import Terminal
import TextScreen
import Warehouse

// The board of a large house: how long a refresh takes, from the site's file to the frame, and how many bytes go to a
// real terminal when one figure of it changes. The baselines are reading the newest facts, and the whole picture.

struct BoardBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "The board over many loads, lines and people: refresh and bytes per repaint.",
        discussion: "Example: swift run -c release dockline-bench board --check")
    @Option(help: "Loads that have not left.") var loads = 200
    @Option(help: "Lines that nobody has picked.") var lines = 5_000
    @Option(help: "People who are signed in.") var people = 60
    @Option(help: "How often each is measured; the median counts.") var runs = 15
    @OptionGroup var options: BenchOptions

    private static let size = ScreenSize(columns: 200, rows: 60)

    func run() throws {
        try report(try withFolder { try measure($0 + "/board.site") }, options)
    }

    private func measure(_ path: String) throws -> [Result] {
        let site = try makeSite(path)
        defer { try? site.close() }
        var console = Console(
            station: "BOARD", siteName: "Board", utcOffsetMinutes: 0, glyphs: .unicode, isDemo: false)
        let boss = Person(badge: "BOSS", name: "Sue Park", roles: [.supervise])
        _ = console.update(.resized(Self.size))
        _ = console.update(.answer(.signedIn(boss, holding: nil)))
        var (ours, bare, reads): ([Double], [Double], [Double]) = ([], [], [])
        var frame = console.view(in: Self.size)
        for _ in 0..<runs {
            var before = monotonicNanoseconds()
            let reading = try site.boardReading()
            reads.append(Double(monotonicNanoseconds() - before) / 1e6)
            _ = console.update(.tick(site.clock.now(), .noHub(facts: 1)))
            _ = console.update(.answer(.board(reading)))
            frame = console.view(in: Self.size)
            ours.append(Double(monotonicNanoseconds() - before) / 1e6)
            before = monotonicNanoseconds()
            _ = try site.facts(last: 1_000)
            bare.append(Double(monotonicNanoseconds() - before) / 1e6)
        }
        guard let board = console.board, board.reading.loads.count == loads, board.reading.people.count == people,
            board.reading.orders.reduce(0, { $0 + $1.toPick }) == lines
        else { throw BenchError.wrong("The board does not show the house that was made.") }
        var changed = board.reading
        changed.loads[0].toLoad += 1
        _ = console.update(.answer(.board(changed)))
        let bytes = try repaint(frame, console.view(in: Self.size))
        let isOurs = loads == 200 && lines == 5_000 && people == 60
        return [
            Result(
                bench: "board", name: "refresh", value: percentile(ours, 0.5), unit: "ms",
                baseline: [
                    "read_ms": percentile(reads, 0.5), "thousand_facts_ms": percentile(bare, 0.5),
                    "loads": Double(loads), "lines": Double(lines), "people": Double(people),
                ], below: isOurs ? 50 : nil),
            Result(
                bench: "board", name: "repaint", value: Double(bytes.change), unit: "bytes",
                baseline: ["whole_picture": Double(bytes.whole)], below: 4_000),
        ]
    }

    // MARK: The house

    private func makeSite(_ path: String) throws -> Site {
        let site = try Site.create(path, name: "Board", timeZone: "UTC", reasons: [], station: "office")
        let items = 500
        var facts: [FactBody] = (1...20).map { .placeDefined(Place(id: PlaceID("DOOR-\($0)"), kind: .door)) }
        facts += (1...40).map { .placeDefined(Place(id: PlaceID("LANE-\($0)"), kind: .lane, capacity: 40)) }
        for number in 0..<items { facts += stocked(number) }
        let now = site.clock.now()
        facts += (0..<loads).map { number in
            .loadPlanned(
                LoadPlanned(
                    id: LoadID("LOAD-\(number)"), service: "S\(number % 40)",
                    departs: now.adding(minutes: 20 + number * 3),
                    door: PlaceID("DOOR-\(number % 20 + 1)")))
        }
        facts += (0..<lines / 2).map { number in
            .orderReceived(
                Order(
                    id: OrderID("O-\(number)"), cutoff: now.adding(minutes: 60 + number % 400),
                    lines: (1...2).map {
                        OrderLine(number: $0, sku: SKU("I-\((number * 7 + $0) % items)"), quantity: 1)
                    }, shipping: Shipping(service: "S\(number % 40)")))
        }
        facts += (0..<people).map {
            .personDefined(Person(badge: BadgeID("B-\($0)"), name: "Person \($0)", roles: [.pick]))
        }
        for start in stride(from: 0, to: facts.count, by: 1_000) {
            _ = try site.take(Array(facts[start..<min(start + 1_000, facts.count)]))
        }
        // Half of the lines are on tours, and everybody who is there has one.
        let tours = try site.release(limit: lines / 4).tours
        for number in 0..<people {
            let station = try Site.open(path, station: StationID("ST-\(number)"))
            _ = try station.signIn("B-\(number)", pin: nil, gesture: station.clock.newID(at: now))
            if number < tours.count {
                _ = try station.pick(
                    .take, tour: tours[number], by: BadgeID("B-\(number)"), gesture: station.clock.newID(at: now))
            }
            try station.close()
        }
        return site
    }

    private func stocked(_ number: Int) -> [FactBody] {
        let place = PlaceID("A-\(number)")
        let address = Address(zone: "A", aisle: number / 50, bay: number % 50, level: "A")
        let move = Move(sku: SKU("I-\(number)"), quantity: 1_000, from: .supplier, to: place)
        return [
            .placeDefined(
                Place(
                    id: place, kind: .bin, address: address,
                    walk: WalkPoint(x: number / 50 * 30, y: number % 50 * 10))),
            .itemDefined(Item(sku: SKU("I-\(number)"), name: "Item \(number)")),
            .stockReceived(StockReceived(reference: "bench", line: number + 1, moves: [move])),
        ]
    }

    // MARK: The terminal

    /// TIOCSPTLCK and TIOCGPTN of linux/tty.h, which are macros that Swift cannot see.
    private var unlockRequest: UInt { 0x4004_5431 }
    private var numberRequest: UInt { 0x8004_5430 }

    /// Bytes that a real terminal gets for a whole picture, and for the next one after it.
    private func repaint(_ first: Frame, _ second: Frame) throws -> (whole: Int, change: Int) {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        var (number, unlock): (Int32, Int32) = (0, 0)
        guard master >= 0, ioctl(master, unlockRequest, &unlock) == 0, ioctl(master, numberRequest, &number) == 0 else {
            throw POSIXError(.ENXIO)
        }
        defer { close(master) }
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        defer { close(slave) }
        var size = winsize(ws_row: 60, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
        let terminal = try NcursesTerminal(
            input: slave, output: slave,
            options: TerminalOptions(type: "xterm-256color", color: .always, glyphs: .unicode, locale: "C.UTF-8"))
        _ = drain(master)
        terminal.draw(first)
        let whole = drain(master)
        terminal.draw(second)
        let change = drain(master)
        terminal.close()
        return (whole, change)
    }

    private func drain(_ master: Int32) -> Int {
        var (sum, buffer) = (0, [UInt8](repeating: 0, count: 65_536))
        while true {
            let count = read(master, &buffer, buffer.count)
            if count <= 0 { return sum }
            sum += count
        }
    }
}
