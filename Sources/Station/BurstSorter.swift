import Terminal
import TextScreen

// A scan can never press a key.
//
// A barcode may hold any byte: ESC [ 1 9 ~ inside one looks exactly like F8. A person's key comes alone; a scan's bytes
// come in a burst. So bytes that could be a command (ESC and what follows it, Ctrl-P, Ctrl-L) are held back for the
// longest gap inside a scan. When text comes with them, before or behind, the whole burst is a scan's and they are data
// like every other control byte; when nothing follows, they were a key. A key is late by that gap, which nobody
// notices.

/// Tells the keys of a person from the bytes of a scan that look like keys.
struct BurstSorter {
    /// Bytes that belong together.
    enum Piece: Equatable {
        /// To be decoded as keys and text; they arrived at this time.
        case keys([UInt8], at: UInt64)
        /// A scan's: nothing in it is a command.
        case data([UInt8])
    }

    private let gap: UInt64
    private var held: [UInt8] = []
    private var heldAt: UInt64 = 0
    private var textAt: UInt64?

    init(gapMilliseconds: Int) { gap = UInt64(max(1, gapMilliseconds)) * 1_000_000 }

    /// When bytes that are held back become a key.
    var deadline: UInt64? { held.isEmpty ? nil : heldAt + gap }

    /// Takes bytes that arrived at a time. `entry` says whether text stands on the entry line.
    mutating func sort(_ bytes: [UInt8], at now: UInt64, entryHasText: Bool, decoder: KeyDecoder) -> [Piece] {
        var pieces = expire(at: now)
        if decoder.isPasting || bytes.starts(with: BurstSorter.pasteStart) { return pieces + [.keys(bytes, at: now)] }
        let burst = held + bytes
        let follows = entryHasText && textAt.map { now - min($0, now) <= gap } == true
        guard burst.contains(where: BurstSorter.mayCommand) else {
            textAt = now
            return pieces + [.keys(bytes, at: now)]
        }
        var probe = decoder
        let hasText = probe.decode(burst, at: now).contains { if case .character = $0 { true } else { false } }
        if hasText || follows {
            held = []
            textAt = now
            return pieces + [.data(burst)]
        }
        if !held.isEmpty { pieces.append(.keys(held, at: heldAt)) }
        (held, heldAt) = (bytes, now)
        return pieces
    }

    /// Gives up holding back what nothing followed.
    mutating func expire(at now: UInt64) -> [Piece] {
        guard let deadline, now >= deadline else { return [] }
        defer { held = [] }
        return [.keys(held, at: heldAt)]
    }

    private static let pasteStart = Array("\u{1B}[200~".utf8)

    /// Whether a byte can begin a command of ours: ESC, Ctrl-P, Ctrl-L.
    static func mayCommand(_ byte: UInt8) -> Bool { byte == 0x1B || byte == 0x10 || byte == 0x0C }
}
