public import Foundation
import Glibc
import Synchronization

/// This program, started again as a process of its own.
public enum ChildProcess {
    /// The file of the program that runs.
    public static var program: String { URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path }

    /// The pipes whose end tells children that this process is gone, also when it was killed.
    private static let leashes = Mutex<[Pipe]>([])

    /// Starts it with these arguments; what it says goes behind what stands in the log. `output` takes its standard
    /// output instead. It ends when this process ends. It may start behind the words of another
    /// program that becomes it.
    public static func start(
        _ arguments: [String], log: String, output: Pipe? = nil, behind words: [String] = []
    ) throws -> Process {
        let leash = Pipe()
        leashes.withLock { $0.append(leash) }
        return try launch(
            "/usr/bin/env", words + [program] + arguments + ["--ends-with-input"], log: log, input: leash,
            output: output)
    }

    /// Starts any program; what it says goes behind what stands in the log, or to `output`.
    static func launch(
        _ program: String, _ arguments: [String], log: String, input: Pipe? = nil, output: Pipe? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        if let input { process.standardInput = input } else { process.standardInput = FileHandle.nullDevice }
        if !FileManager.default.fileExists(atPath: log) {
            _ = FileManager.default.createFile(atPath: log, contents: nil)
        }
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        try handle.seekToEnd()
        process.standardError = handle
        if let output { process.standardOutput = output } else { process.standardOutput = handle }
        try process.run()
        return process
    }
}

/// A hub that is served by a process of its own on a port of this machine.
public final class HubProcess {
    public private(set) var process: Process
    public let port: Int
    private let place: String
    private let host: String
    private let log: String

    /// Starts it and waits until it listens. `hub` is a file or the address of a database.
    public init(hub place: String, host: String = "127.0.0.1", log: String) throws {
        (self.place, self.host, self.log) = (place, host, log)
        (process, port) = try HubProcess.serve(place, "\(host):0", log)
    }

    /// Kills it as kill -9 does, wherever it stands.
    public func killHard() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Starts it again on the same port.
    public func restart() throws { (process, _) = try HubProcess.serve(place, "\(host):\(port)", log) }

    private static func serve(_ place: String, _ address: String, _ log: String) throws -> (Process, Int) {
        let output = Pipe()
        let arguments = ["hub", "serve", "--hub", place, "--listen", address]
        let process = try ChildProcess.start(arguments, log: log, output: output)
        // It says one line, where it listens, or it ends.
        var line = ""
        while !line.contains("\n") {
            let bytes = output.fileHandleForReading.availableData
            if bytes.isEmpty { break }
            line += String(decoding: bytes, as: UTF8.self)
        }
        let digits = line.split(separator: ":").last.map { $0.prefix { $0.isNumber } } ?? ""
        guard let port = Int(digits) else {
            process.waitUntilExit()
            throw RehearsalError.childFailed("The hub did not start; its words are in \(log).")
        }
        return (process, port)
    }
}
