@testable import Barcode

private let millisecond: UInt64 = 1_000_000

/// A station's keyboard in a test: types, scans and waits on a clock of its own.
struct Keyboard {
    var reader: ScanReader
    var now: UInt64 = 1_000_000_000
    var events: [ScanEvent] = []

    init(_ change: (inout ScannerSettings) -> Void = { _ in }) {
        var settings = ScannerSettings()
        change(&settings)
        reader = ScanReader(settings: settings)
    }

    /// Sends a text as strokes with a gap before each.
    mutating func send(_ text: String, gap: UInt64) {
        for scalar in text.unicodeScalars {
            now += gap * millisecond
            events += reader.read(Keyboard.stroke(scalar), at: now)
        }
    }

    mutating func scan(_ text: String) { send(text, gap: 2) }

    mutating func type(_ text: String) { send(text, gap: 150) }

    mutating func backspace() {
        now += 150 * millisecond
        events += reader.read(.backspace, at: now)
    }

    mutating func paste(_ text: String) {
        now += 150 * millisecond
        events += reader.read(.paste(text), at: now)
    }

    /// Lets time pass, with the ticks that the reader asks for.
    mutating func wait(_ milliseconds: UInt64) {
        let end = now + milliseconds * millisecond
        while let deadline = reader.deadline, deadline <= end {
            now = max(now, deadline)
            events += reader.tick(at: now)
        }
        now = end
        events += reader.tick(at: now)
    }

    static func stroke(_ scalar: Unicode.Scalar) -> Stroke {
        switch scalar {
        case "\r": .carriageReturn
        case "\n": .lineFeed
        case "\t": .tab
        default: scalar.value < 0x20 ? .control(UInt8(scalar.value)) : .scalar(scalar)
        }
    }

    /// What happened, short enough to compare: kind, provenance and text.
    var said: [String] { events.map(Keyboard.said) }

    static func said(_ event: ScanEvent) -> String {
        switch event {
        case .scan(let scan): "\(scan.provenance) \(scan.text)" + (scan.wasDoubled ? " doubled" : "")
        case .enter: "enter"
        case .repeated(let scan): "repeated \(scan.text)"
        case .cameBack(let scan): "came back \(scan.text)"
        case .rejected(let scan, let reason): "\(reason) \(scan.text)"
        }
    }
}
