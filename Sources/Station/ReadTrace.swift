import Barcode

// What arrived, byte by byte, cut into reads, for the page that shows what a scanner sends. A read ends with the event
// that the scan reader makes of it. An end mark that makes no event of its own (the LF behind a CR) still belongs to
// the read before it, so a read that ended is handed on a moment later. While the page is open, a second of silence
// behind a burst ends a read too, because a scanner that sends no end mark would otherwise show nothing. What a person
// types has human gaps and is never ended so.

struct ReadTrace {
    /// The last reads, the newest first.
    private(set) var reads: [RawRead] = []

    private var open = RawRead()
    private var isBurst = true
    private var lastAt: UInt64 = 0
    private var unsentSince: UInt64?

    private static let readsMax = 20
    private static let settleNanoseconds: UInt64 = 60_000_000
    private static let silenceNanoseconds: UInt64 = 1_000_000_000
    private static let burstNanoseconds: UInt64 = 200_000_000
    private static let burstLengthMin = 3

    /// When a read is handed on, or ends by silence, while the page is open.
    var deadline: UInt64? {
        if let unsentSince { return unsentSince + ReadTrace.settleNanoseconds }
        return isBurst && open.bytes.count >= ReadTrace.burstLengthMin ? lastAt + ReadTrace.silenceNanoseconds : nil
    }

    mutating func take(_ byte: UInt8, at time: UInt64) {
        isBurst = open.bytes.isEmpty || isBurst && time < lastAt + ReadTrace.burstNanoseconds
        open.append(byte, at: time)
        lastAt = time
    }

    /// A whole line from a reader that sends lines, and what was made of it.
    mutating func take(line: [UInt8], _ events: [ScanEvent], at time: UInt64) {
        var read = RawRead()
        for byte in line { read.append(byte, at: time) }
        read.events = events
        keep(read, at: time)
    }

    /// Forgets what has arrived since the last read: a key, or a line that was emptied.
    mutating func drop() { open = RawRead() }

    /// What has arrived is a read; without events it is the rest of the one before.
    mutating func end(_ events: [ScanEvent], at time: UInt64) {
        guard !open.bytes.isEmpty else { return }
        defer { open = RawRead() }
        if events.isEmpty {
            guard !reads.isEmpty else { return }
            for (byte, time) in zip(open.bytes, open.times) { reads[0].append(byte, at: time) }
            return
        }
        guard events != [.enter] else { return }
        open.events = events
        keep(open, at: time)
    }

    private mutating func keep(_ read: RawRead, at time: UInt64) {
        reads.insert(read, at: 0)
        if reads.count > ReadTrace.readsMax { reads.removeLast() }
        unsentSince = unsentSince ?? time
    }

    /// The read that is to be handed on now, while the page is open.
    mutating func due(at now: UInt64) -> RawRead? {
        guard let deadline, now >= deadline else { return nil }
        if unsentSince == nil {
            reads.insert(open, at: 0)
            open = RawRead()
        }
        unsentSince = nil
        return reads.first
    }

    /// The page is closed: nobody waits for anything.
    mutating func rest() { unsentSince = nil }
}
