import Foundation

// Starting programs. Everything goes through posix_spawn with only the descriptors that are named here, so that no test
// holds another one's terminal open, and with an environment of our own, so that the caller's cannot change an outcome.

/// The programs that these tests drive.
enum Program {
    /// The built `dockline`: named by DOCKLINE_BINARY, or in the build folder of the package that this file is in.
    static func dockline() throws -> String {
        if let named = ProcessInfo.processInfo.environment["DOCKLINE_BINARY"] {
            guard access(named, X_OK) == 0 else {
                throw Missed(
                    description: "DOCKLINE_BINARY names \(named), which is no program. Correct it or unset it.")
            }
            return named
        }
        let built = try packageRoot() + "/.build/debug/dockline"
        guard access(built, X_OK) == 0 else {
            throw Missed(description: "There is no \(built). Build it first with: swift build --product dockline")
        }
        return built
    }

    static func tmux() throws -> String {
        for folder in (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":") {
            let path = "\(folder)/tmux"
            if access(path, X_OK) == 0 { return path }
        }
        throw Missed(
            description:
                "tmux is not installed, and these tests need it. Resources/bin/test installs it, or: apt install tmux")
    }

    /// The folder of the first Package.swift above this file.
    private static func packageRoot() throws -> String {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
                return folder.path
            }
            folder.deleteLastPathComponent()
        }
        throw Missed(description: "There is no Package.swift above \(#filePath). Run these tests from a checkout.")
    }

    /// What every program is started with.
    static func environment(_ more: [String: String] = [:]) -> [String: String] {
        var environment = [
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": "/tmp", "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color", "TZ": "UTC",
        ]
        if let library = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
            environment["LD_LIBRARY_PATH"] = library
        }
        return environment.merging(more) { $1 }
    }
}

/// How a program ended and what it said.
struct Outcome: CustomStringConvertible {
    /// The exit code, or 128 and the signal that ended it.
    var status: Int32
    var output: String
    var errors: String

    var description: String { "status \(status)\noutput: \(output)\nerrors: \(errors)" }

    /// The output read as JSON.
    func json() throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
        guard let object = value as? [String: Any] else { throw Missed(description: "no JSON object: \(self)") }
        return object
    }
}

/// The standard descriptors of a program to be started.
enum Channels {
    /// Nothing to read; output and errors go to files.
    case files(output: String, errors: String)
    /// A terminal of its own, which it leads.
    case terminal(String)
}

/// Starts a program and answers with its process id.
func start(_ arguments: [String], environment: [String: String], channels: Channels) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    switch channels {
    case .files(let output, let errors):
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    case .terminal(let path):
        // The first terminal that the leader of a new session opens becomes its controlling one.
        flags |= 0x80  // POSIX_SPAWN_SETSID
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
    // Closing one that is not open is no error here.
    for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let texts = arguments.map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in texts + settings { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments[0], &actions, &attributes, texts, settings)
    guard code == 0 else {
        throw Missed(description: "\(arguments[0]) could not be started: \(String(cString: strerror(code)))")
    }
    return process
}

/// The end of a process, or nil while it runs.
func ended(_ process: pid_t) -> Int32? {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return nil }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
}

/// Whether a process that need not be our child runs; one that has ended may wait long for its parent to notice.
func isAlive(_ process: pid_t) -> Bool {
    let state = text(of: "/proc/\(process)/stat")
    return !state.isEmpty && !state.contains(") Z ") && !state.contains(") X ")
}

/// Runs a program to its end.
func run(_ arguments: [String], environment: [String: String] = [:], seconds: Double = 60) async throws -> Outcome {
    let scratch = try Scratch()
    let (output, errors) = (scratch.path("output"), scratch.path("errors"))
    let process = try start(
        arguments, environment: Program.environment(environment), channels: .files(output: output, errors: errors))
    let status: Int32
    do {
        status = try await waited(for: "the end of \(arguments)", seconds: seconds) { ended(process) }
    } catch {
        kill(process, SIGKILL)
        _ = waitpid(process, nil, 0)
        throw error
    }
    return Outcome(status: status, output: text(of: output), errors: text(of: errors))
}

/// A file's content as text, whatever its bytes are; empty when there is none.
func text(of path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
}

/// A temporary folder that goes away with the last one who holds it.
final class Scratch: Sendable {
    let folder: String

    init() throws {
        folder =
            FileManager.default.temporaryDirectory.path + "/dockline-e2e-\(getpid())-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        // What is left in a temporary folder harms nobody.
        try? FileManager.default.removeItem(atPath: folder)
    }

    func path(_ name: String) -> String { folder + "/" + name }
}
