import CNcurses
import Glibc
import Testing
import TextScreen

@testable import Terminal

extension TerminalTests {
    /// Long enough for a loaded machine; a passing test never waits so long.
    private var soon: UInt64 { monotonicNanoseconds() + milliseconds(5000) }

    @Test func scansWithEveryControlByteArriveIntact() throws {
        let line = TestLine(columns: 20, rows: 8)
        let display = try NcursesTerminal(
            input: line.terminal, output: line.terminal, options: TerminalOptions(type: "xterm", locale: "C.UTF-8"))
        let reader = try ByteReader(line.terminal, signals: false)
        let scan: [UInt8] = [0x41, 0x1D, 0x1C, 0x1E, 0x03, 0x1A, 0x13, 0x11, 0x04, 0x16, 0x0E, 0x0F, 0x7F, 0x0D, 0x0A]
        let before = monotonicNanoseconds()
        line.type(scan)
        var arrived: [UInt8] = []
        while arrived.count < scan.count, case .bytes(let bytes, let time) = reader.queue.next(until: soon) {
            arrived += bytes
            #expect(time >= before && time <= monotonicNanoseconds())
        }
        #expect(arrived == scan)
        reader.stop()
        display.close()
    }

    @Test func aHangUpIsOneEventAndTheThreadEnds() throws {
        let line = TestLine(columns: 20, rows: 8)
        let reader = try ByteReader(line.terminal, signals: false)
        line.hangUp()
        #expect(reader.queue.next(until: soon) == .hangup)
        reader.waitForEnd()
        #expect(reader.queue.next() == nil)
    }

    @Test func endOfInputIsAHangUp() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let reader = try ByteReader(ends[0], signals: false)
        _ = write(ends[1], "A\r", 2)
        Glibc.close(ends[1])
        guard case .bytes(let bytes, _) = reader.queue.next(until: soon) else {
            Issue.record("no bytes")
            return
        }
        #expect(bytes == [0x41, 0x0D])
        #expect(reader.queue.next(until: soon) == .hangup)
        reader.waitForEnd()
        #expect(reader.queue.next() == nil)
        Glibc.close(ends[0])
    }

    @Test func signalsBecomeInputs() throws {
        let line = TestLine(columns: 20, rows: 8)
        let reader = try ByteReader(line.terminal)
        kill(getpid(), SIGWINCH)
        #expect(reader.queue.next(until: soon) == .resized)
        kill(getpid(), SIGCONT)
        #expect(reader.queue.next(until: soon) == .resumed)
        kill(getpid(), SIGTERM)
        #expect(reader.queue.next(until: soon) == .terminate(SIGTERM))
        kill(getpid(), SIGINT)
        #expect(reader.queue.next(until: soon) == .terminate(SIGINT))
        kill(getpid(), SIGHUP)
        #expect(reader.queue.next(until: soon) == .hangup)
        reader.waitForEnd()
        #expect(reader.queue.next() == nil)
    }

    @Test func theWaitEndsAtItsDeadlineAndAWakeEndsItEarlier() throws {
        let queue = try InputQueue()
        let deadline = monotonicNanoseconds() + milliseconds(3)
        #expect(queue.next(until: deadline) == nil)
        #expect(monotonicNanoseconds() >= deadline)
        queue.wake()
        queue.wake()
        #expect(queue.next(until: nil) == .wake)
        #expect(queue.next() == nil)
    }

    @Test func aFloodIsHeldBackAndNothingIsLost() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        let reader = try ByteReader(ends[0], signals: false)
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        var written = 0
        let flood = 3_000_000
        while written < flood {
            let piece = (written..<written + 4096).map { UInt8(truncatingIfNeeded: $0 / 7) }
            let count = write(ends[1], piece, piece.count)
            if count > 0 { written += count }
            var writable = pollfd(fd: ends[1], events: Int16(POLLOUT), revents: 0)
            if count <= 0, poll(&writable, 1, 50) == 0 { break }
        }
        #expect(written < flood, "the reader stops when nobody takes")
        var arrived: [UInt8] = []
        while arrived.count < written, case .bytes(let bytes, _) = reader.queue.next(until: soon) { arrived += bytes }
        #expect(arrived == (0..<written).map { UInt8(truncatingIfNeeded: $0 / 7) })
        reader.stop()
        Glibc.close(ends[0])
        Glibc.close(ends[1])
    }

    @Test func aFullQueueHasAtMostItsBound() throws {
        let queue = try InputQueue()
        for _ in 0..<InputQueue.lengthMax { queue.push(.bytes([1], at: 0)) }
        #expect(queue.isFull)
        _ = queue.next()
        #expect(!queue.isFull)
    }

    @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE])
    func aCrashGivesTheTerminalBackAndIsStillACrash(signal: Int32) {
        let line = TestLine(columns: 80, rows: 24)
        let modes = line.modes
        let ended = terminal_crash_in_child("xterm-256color", line.terminal, signal)
        #expect(ended == signal)
        #expect(line.modes == modes)
        #expect(String(decoding: line.output(), as: UTF8.self).contains("\u{1B}[?1049l"))
    }

    @Test func leavingWithoutClosingGivesTheTerminalBack() {
        let line = TestLine(columns: 80, rows: 24)
        let modes = line.modes
        #expect(terminal_crash_in_child("xterm-256color", line.terminal, 0) == 0)
        #expect(line.modes == modes)
        #expect(String(decoding: line.output(), as: UTF8.self).contains("\u{1B}[?1049l"))
    }
}
