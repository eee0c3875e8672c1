import CNcurses
import Glibc
import TextScreen

@testable import Terminal

/// A repeatable source of chance whose seed can be given by SEED.
struct SeededRandom: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init() {
        seed = getenv("SEED").flatMap { UInt64(String(cString: $0)) } ?? UInt64.random(in: 1...UInt64.max)
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Both ends of a pseudo terminal.
final class TestLine {
    let controller: Int32
    let terminal: Int32
    private var controllerIsOpen = true

    init(columns: Int, rows: Int) {
        var ends: (Int32, Int32) = (-1, -1)
        precondition(terminal_open_pair(&ends.0, &ends.1, Int32(columns), Int32(rows)) == 0, "no pseudo terminal")
        controller = ends.0
        terminal = ends.1
        _ = fcntl(controller, F_SETFL, O_NONBLOCK)
    }

    deinit {
        hangUp()
        close(terminal)
    }

    /// Everything that was sent to the screen since the last look.
    func output() -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(controller, &buffer, buffer.count)
            if count <= 0 { return all }
            all += buffer[..<count]
        }
    }

    /// Types bytes.
    func type(_ bytes: [UInt8]) {
        precondition(write(controller, bytes, bytes.count) == bytes.count, "the line is full")
    }

    func resize(columns: Int, rows: Int) {
        terminal_set_window_size(controller, Int32(columns), Int32(rows))
    }

    func hangUp() {
        if controllerIsOpen { close(controller) }
        controllerIsOpen = false
    }

    /// The modes, in a form that can be compared.
    var modes: [UInt32] {
        var modes = termios()
        tcgetattr(terminal, &modes)
        let controls = withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + controls
    }

    var isRaw: Bool {
        var modes = termios()
        tcgetattr(terminal, &modes)
        return modes.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0 && modes.c_iflag & tcflag_t(ICRNL | IXON) == 0
    }
}

func milliseconds(_ count: UInt64) -> UInt64 { count * 1_000_000 }
