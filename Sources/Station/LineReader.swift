import Foundation
import Glibc
import Terminal

// A reader that does not type but sends lines: an RFID reader on a serial port, or whatever writes into a named pipe. A
// thread of its own reads them; each line arrives among the other inputs of the station, in order. A pipe whose writer
// left and a port that was pulled out are opened again, once a second.

enum LineReader {
    /// Starts to read a device; throws when it cannot be opened now, so that a wrong name is noticed.
    static func start(path: String, into queue: InputQueue) throws(LineReaderError) {
        guard access(path, R_OK) == 0 else { throw .unusable(path: path, code: errno) }
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
            guard count > 0 else { return }
            for line in lines.take(buffer[..<count]) {
                // What the station cannot work off yet waits in the device.
                while queue.isFull { usleep(10_000) }
                queue.push(.line(line, at: monotonicNanoseconds()))
            }
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

/// Cuts bytes into lines at CR, LF or both; a line is handed on when its end has come.
struct LineSplitter {
    private var line: [UInt8] = []
    /// A line this long is no reading; the rest of it is left away.
    static let lengthMax = 4096

    mutating func take(_ bytes: some Sequence<UInt8>) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for byte in bytes {
            if byte == 0x0D || byte == 0x0A {
                if !line.isEmpty { lines.append(line) }
                line = []
            } else if line.count < LineSplitter.lengthMax {
                line.append(byte)
            }
        }
        return lines
    }
}

/// Why a device cannot be read.
enum LineReaderError: Error, Equatable, CustomStringConvertible {
    case unusable(path: String, code: Int32)

    var description: String {
        switch self {
        case .unusable(let path, let code):
            "The reader \(path) cannot be read: \(String(cString: strerror(code))). Give a serial port or a named pipe."
        }
    }
}
