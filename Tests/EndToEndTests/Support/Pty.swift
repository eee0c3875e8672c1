import Foundation

// A bare terminal without an emulator: the bytes that a program writes, the settings that it leaves behind, the moment
// at which the line drops. Everything about life and death is tested here, everything to be seen in tmux.

/// One end of a terminal, with a program on the other.
final class Pty {
    private var master: Int32
    /// Held open so that the settings can be read after the program is gone.
    private let slave: Int32
    private let path: String
    private(set) var process: pid_t = 0
    private var status: Int32?
    /// Everything that the program has written.
    private(set) var received: [UInt8] = []

    /// TIOCSPTLCK and TIOCGPTN of Linux, which is what unlockpt and ptsname ask.
    private static let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

    init(columns: Int = 80, rows: Int = 24) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        var (number, unlocked): (Int32, Int32) = (0, 0)
        guard master >= 0, ioctl(master, Pty.unlock, &unlocked) == 0, ioctl(master, Pty.number, &number) == 0 else {
            throw Missed(description: "The system gives no terminal: \(String(cString: strerror(errno)))")
        }
        path = "/dev/pts/\(number)"
        slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        resize(columns: columns, rows: rows)
    }

    deinit {
        closeMaster()
        close(slave)
        if process > 0, status == nil {
            kill(process, SIGKILL)
            _ = waitpid(process, nil, 0)
        }
    }

    func start(_ arguments: [String], _ environment: [String: String] = [:], without: [String] = []) throws {
        let settings = Program.environment(environment).filter { !without.contains($0.key) }
        process = try EndToEndTests.start(arguments, environment: settings, channels: .terminal(path))
    }

    /// The settings of the terminal, as `stty -a` shows them.
    func settings() -> [UInt8] {
        var settings = termios()
        tcgetattr(slave, &settings)
        return withUnsafeBytes(of: settings) { Array($0) }
    }

    func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Sends bytes; reads meanwhile, so that neither side waits for the other for ever.
    func send(_ bytes: [UInt8]) async throws {
        var rest = bytes[...]
        try await waited(for: "the program to read \(bytes.count) bytes", lastSeen: tail) {
            drain()
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if count > 0 { rest.removeFirst(count) }
            return rest.isEmpty ? () : nil
        }
    }

    func send(_ text: String) async throws { try await send(Array(text.utf8)) }

    /// Waits until the program has written a text, counted from a position.
    func sees(_ wanted: String, since position: Int = 0, seconds: Double = patience) async throws {
        try await waited(for: wanted, seconds: seconds, lastSeen: tail) {
            drain()
            return contains(wanted, since: position) ? () : nil
        }
    }

    func contains(_ wanted: String, since position: Int = 0) -> Bool {
        String(decoding: received[min(position, received.count)...], as: UTF8.self).contains(wanted)
    }

    /// The line drops.
    func closeMaster() {
        if master >= 0 { close(master) }
        master = -1
    }

    /// Waits for the program's end and answers with its exit code.
    func end(seconds: Double = patience) async throws -> Int32 {
        let status = try await waited(for: "the program's end", seconds: seconds, lastSeen: tail) {
            drain()
            return ended(process)
        }
        self.status = status
        drain()
        return status
    }

    func signal(_ number: Int32) { kill(process, number) }

    /// Seconds of processor time that the program has used.
    func processorSeconds() -> Double {
        let fields = text(of: "/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return 0 }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// The end of what was written, with control bytes made visible.
    func tail() -> String {
        "--- written last ---\n"
            + received.suffix(1500).map {
                (0x20..<0x7F).contains($0) ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16)
            }
            .joined()
    }

    private func drain() {
        guard master >= 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(master, &buffer, buffer.count)
            guard count > 0 else { return }
            received += buffer[..<count]
        }
    }
}
