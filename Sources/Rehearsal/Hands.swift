public import Station
import TextScreen

// Two hands and a scanner at one station, on a clock of their own: everything they do goes as bytes into the same core
// that a terminal feeds, and every picture is drawn. Robots and drills that are played have such hands.

/// The hands of somebody made of code.
public final class Hands {
    public let core: StationCore
    let scanner: RobotScanner
    /// Nanoseconds on the clock of these hands.
    public internal(set) var now: UInt64 = 1_000_000_000 {
        didSet { onMove(now) }
    }
    /// Told whenever that clock has moved.
    public var onMove: (UInt64) -> Void = { _ in }
    private let screen = RecordingDisplay(size: ScreenSize(columns: 80, rows: 24), framesMax: 1)

    init(core: StationCore, scanner: RobotScanner) {
        self.core = core
        self.scanner = scanner
    }

    /// Hands with the plainest of scanners.
    public convenience init(core: StationCore) { self.init(core: core, scanner: RobotScanner(slot: 0)) }

    /// What keys send.
    public enum Keys {
        public static let down: [UInt8] = Array("\u{1B}[B".utf8)
        public static let right: [UInt8] = Array("\u{1B}[C".utf8)
        public static let tours: [UInt8] = Array("\u{1B}OQ".utf8)
        public static let bench: [UInt8] = Array("\u{1B}OR".utf8)
        public static let dock: [UInt8] = Array("\u{1B}OS".utf8)
        public static let home: [UInt8] = Array("\u{1B}[21~".utf8)
        public static let counts: [UInt8] = Array("\u{1B}[15~".utf8)
        public static let returns: [UInt8] = Array("\u{1B}[18~".utf8)
        public static let done: [UInt8] = Array("\u{1B}OS".utf8)
        public static let emptyBin: [UInt8] = Array("\u{1B}OR".utf8)
        public static let picture: [UInt8] = Array("\u{1B}OQ".utf8)
        public static let lift: [UInt8] = Array("\u{1B}[15~".utf8)
        public static let next: [UInt8] = Array("\u{1B}OS".utf8)
        public static let moveDoor: [UInt8] = Array("\u{1B}[23~".utf8)
        public static let reprint: [UInt8] = Array("\u{1B}[23~".utf8)
        public static let takeOut: [UInt8] = Array("\u{1B}[23~".utf8)
        public static let exception: [UInt8] = Array("\u{1B}OR".utf8)
        public static let skip: [UInt8] = Array("\u{1B}OS".utf8)
        public static let teach: [UInt8] = Array("\u{1B}[15~".utf8)
        public static let undo: [UInt8] = Array("\u{1B}[19~".utf8)
        public static let receive: [UInt8] = Array("\u{1B}[3~".utf8)
        public static let decide: [UInt8] = Array("\u{1B}[19~".utf8)
        public static let countAgain: [UInt8] = Array("\u{1B}[23~".utf8)
        public static let task: [UInt8] = Array("\u{1B}[20~".utf8)
    }

    /// Short numbers stand on no label, and neither does a multiplier.
    static func isTyped(_ text: String) -> Bool {
        let isShort = (1...5).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isShort || text.contains("*")
    }

    /// Scans a label; what stands on none is typed.
    public func scan(_ text: String) {
        if Hands.isTyped(text) { type(text) } else { press(scanner.bytes(of: text)) }
    }

    /// Types a text, and Enter.
    public func type(_ text: String) {
        touch(text)
        press([13])
    }

    /// Types a text, each key with the pause of a finger.
    func touch(_ text: String) {
        for character in text.utf8 {
            now += 200_000_000
            core.feed([character], at: now)
        }
    }

    public func enter() { press([13]) }

    public func escape() {
        press([27])
        rest()
    }

    /// The time in which a lone Esc is told from a longer key.
    func rest() {
        now += 30_000_000
        core.expire(at: now)
        paint()
    }

    /// Bytes that come together, a second after what came before.
    public func press(_ bytes: [UInt8]) {
        now += 1_000_000_000
        core.feed(bytes, at: now)
        // A key is told from a scan's bytes by what follows it.
        now += 50_000_000
        core.expire(at: now)
        paint()
    }

    private func paint() {
        screen.draw(core.view(in: screen.size))
        _ = core.takeOutput()
    }
}
