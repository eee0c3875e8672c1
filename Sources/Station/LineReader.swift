import Barcode
import Foundation
import Glibc
import Terminal

// A reader that does not type but sends lines: an RFID reader on a serial port, or whatever writes into a named pipe. A
// thread of its own reads them; each line arrives among the other inputs of the station, in order. A pipe whose writer
// left and a port that was pulled out are opened again, once a second.

enum LineReader {
    /// Starts to read a device; throws when it is none or cannot be opened, so that a wrong name is noticed.
    static func start(path: String, into queue: InputQueue) throws(LineReaderError) {
        var status = stat()
        guard stat(path, &status) == 0, access(path, R_OK) == 0 else { throw .unusable(path: path, code: errno) }
        let kind = status.st_mode & S_IFMT
        // A file would be read from its beginning again and again, and each line be a scan each time.
        guard kind == S_IFCHR || kind == S_IFIFO else { throw .noDevice(path: path) }
        Thread.detachNewThread { @Sendable in
            while true {
                let device = open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC)
                if device >= 0 {
                    makeRaw(device)
                    readLines(of: device, into: queue)
                    close(device)
                }
                sleep(1)
            }
        }
    }

    /// Reads until the other side is gone.
    private static func readLines(of device: Int32, into queue: InputQueue) {
        var lines = LineSplitter()
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(device, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            let complete = count > 0 ? lines.take(buffer[..<count]) : lines.finish()
            for line in complete {
                // What the station cannot work off yet waits in the device.
                queue.waitForRoom()
                queue.push(.line(line, at: monotonicNanoseconds()))
            }
            guard count > 0 else { return }
        }
    }

    /// A serial port hands on bytes as they are; other devices have no such setting.
    private static func makeRaw(_ device: Int32) {
        var settings = termios()
        guard tcgetattr(device, &settings) == 0 else { return }
        cfmakeraw(&settings)
        tcsetattr(device, TCSANOW, &settings)
    }
}

/// Cuts bytes into lines at CR, LF or both; a line is handed on when its end has come, or the other side has gone.
struct LineSplitter {
    private var line: [UInt8] = []
    /// One more byte than a scan may have, so that a longer line is told as too long; the rest of it is left away.
    static let lengthMax = ScannerSettings.lengthCeiling + 1

    mutating func take(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for byte in bytes {
            if byte == 0x0D || byte == 0x0A {
                lines += finish()
            } else if line.count < LineSplitter.lengthMax {
                line.append(byte)
            }
        }
        return lines
    }

    /// What has come of a line whose end will not come.
    mutating func finish() -> [[UInt8]] {
        defer { line = [] }
        return line.isEmpty ? [] : [line]
    }
}

/// What a line means as a scan. Everything in it is data, so it can end nothing and press nothing.
struct LineHearing {
    private var last: (text: String, at: UInt64)?

    /// The events of a line; the same text within the window is a repeat unless pieces are counted.
    mutating func hear(_ line: [UInt8], at now: UInt64, window: UInt64, countsPieces: Bool) -> [ScanEvent] {
        let text = String(decoding: line, as: UTF8.self)
        let raw = RawScan(text: text, provenance: .scanned, startedAt: now, endedAt: now)
        let lost = text.unicodeScalars.count { $0 == "\u{FFFD}" }
        if line.count > ScannerSettings.lengthCeiling {
            return [.rejected(raw, .tooLong(length: line.count, most: ScannerSettings.lengthCeiling))]
        }
        if lost > 0 { return [.rejected(raw, .undecodable(characters: lost))] }
        let isRepeat = last.map { $0.text == text && now - min(now, $0.at) <= window } ?? false
        last = (text, now)
        return [isRepeat && !countsPieces ? .repeated(raw) : .scan(raw)]
    }

    /// The same text counts again: what it asked for could not be done.
    mutating func forgetRepeats() { last = nil }
}

/// Why a device cannot be read.
enum LineReaderError: Error, Equatable, CustomStringConvertible {
    case unusable(path: String, code: Int32)
    case noDevice(path: String)

    var description: String {
        switch self {
        case .unusable(let path, let code):
            "The reader \(path) cannot be read: \(String(cString: strerror(code))). Give a serial port or a named pipe."
        case .noDevice(let path): "\(path) is neither a serial port nor a named pipe, so no reader can send through it."
        }
    }
}
