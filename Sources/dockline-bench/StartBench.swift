import ArgumentParser
import Foundation
import Glibc
import Importing
import Rehearsal
import SiteStore
import Terminal

// From exec to the first painted screen, and the memory resident then: the real program on a real pseudo terminal. Most
// of the memory is pages of program and libraries, which all stations of a machine share; `own_mb` is the rest. The
// baseline is the same exec of /bin/true, so that a slow machine shows itself.

struct StartBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Exec to first paint, and resident memory, of a station.")
    @Option(help: "Starts to measure.") var runs = 21
    @OptionGroup var options: BenchOptions

    func run() throws {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appendingPathComponent("dockline").path
        let (starts, memory, own, bare) = try withFolder { folder in
            let path = folder + "/start.site"
            try DemoWorld.make(at: path, resources: try Resources.find(), timeZone: .gmt).close()
            var (starts, memory, own, bare): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
            for _ in 0..<runs {
                let (milliseconds, megabytes, unshared) = try start(program, ["station", "BENCH", "--site", path])
                starts.append(milliseconds)
                memory.append(megabytes)
                own.append(unshared)
                bare.append(try execute("/bin/true"))
            }
            return (starts, memory, own, bare)
        }
        let baseline = ["bin_true_ms": percentile(bare, 0.5), "runs": Double(runs)]
        try report(
            [
                Result(
                    bench: "start", name: "first-paint-p50", value: percentile(starts, 0.5), unit: "ms",
                    baseline: baseline, below: 60),
                Result(
                    bench: "start", name: "resident", value: percentile(memory, 0.5), unit: "MB",
                    baseline: baseline.merging(["own_mb": percentile(own, 0.5)]) { $1 }, below: 30),
            ], options)
    }

    /// TIOCSPTLCK and TIOCGPTN of linux/tty.h, which are macros that Swift cannot see.
    private var unlockRequest: UInt { 0x4004_5431 }
    private var numberRequest: UInt { 0x8004_5430 }

    /// Starts the program on a pseudo terminal and waits for the first words of its screen.
    private func start(_ program: String, _ arguments: [String]) throws -> (Double, Double, Double) {
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (number, unlock): (Int32, Int32) = (0, 0)
        guard master >= 0, ioctl(master, unlockRequest, &unlock) == 0, ioctl(master, numberRequest, &number) == 0 else {
            throw POSIXError(.ENXIO)
        }
        defer { close(master) }
        let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]) { $1 }
        let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
        process.standardInput = terminal
        process.standardOutput = terminal
        let before = monotonicNanoseconds()
        try process.run()
        var seen: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        // The sign-in screen always says "badge"; it is the last thing anybody waits for.
        while !String(decoding: seen, as: UTF8.self).lowercased().contains("badge") {
            let count = read(master, &buffer, buffer.count)
            guard count > 0 else { throw POSIXError(.EIO) }
            seen += buffer.prefix(count)
        }
        let milliseconds = Double(monotonicNanoseconds() - before) / 1e6
        let pid = process.processIdentifier
        let (all, unshared) = (try megabytes("VmRSS", of: pid), try megabytes("RssAnon", of: pid))
        process.terminate()
        process.waitUntilExit()
        return (milliseconds, all, unshared)
    }

    /// Megabytes that the kernel counts under a name of proc(5), `VmRSS` or `RssAnon`.
    private func megabytes(_ name: String, of process: Int32) throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
        return (kilobytes ?? .nan) / 1000
    }

    /// Milliseconds until a program that does nothing has closed its output.
    private func execute(_ program: String) throws -> Double {
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.standardOutput = output
        let before = monotonicNanoseconds()
        try process.run()
        _ = try output.fileHandleForReading.readToEnd()
        let milliseconds = Double(monotonicNanoseconds() - before) / 1e6
        process.waitUntilExit()
        return milliseconds
    }
}
