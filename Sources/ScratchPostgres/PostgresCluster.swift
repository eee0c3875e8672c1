import Foundation
import Glibc
import Synchronization

// A PostgreSQL server of one's own, for tests and measurements: its data is in a folder below /tmp, it listens on a
// socket in that folder and nowhere else, and it writes as durably as a real one. PostgreSQL refuses to be run by root,
// so root's server is run by the user `postgres` or `nobody`, who owns the folder.
//
// A shell watches over it. The shell reads from a pipe whose other end is only in this process: when the process
// ends, however it ends, there is nothing more to read, and the shell stops the server and removes the folder. Where
// the shell was killed as well, the next cluster that is started does it: a folder's name holds the process it
// belongs to.

/// A server of one's own.
public final class PostgresCluster: Sendable {
    /// The folder with its data and its socket.
    public let folder: String
    private let bin: String
    private let user: String?
    private let made = Mutex(0)
    /// What keeps the shell waiting; never written to.
    private let guardian: FileHandle

    /// The newest PostgreSQL that Debian has installed; nil where there is none.
    public static let programs: String? = {
        let root = "/usr/lib/postgresql"
        // A folder that cannot be read holds no programs.
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(root)/\($0)/bin" }
            .first { access($0 + "/initdb", X_OK) == 0 && access($0 + "/postgres", X_OK) == 0 }
    }()

    /// Whether there is one, said once on the standard output where there is none.
    public static let isInstalled: Bool = {
        if programs != nil { return true }
        print("SKIPPED: everything on PostgreSQL, which is not installed. Install it with: apt install postgresql")
        return false
    }()

    private static let shared = Mutex<Result<PostgresCluster, ClusterError>?>(nil)

    /// The one server that all of this process use together, made when it is asked for first.
    public static func common() throws -> PostgresCluster {
        try shared.withLock { shared in
            if let made = shared { return try made.get() }
            let result = Result { () throws(ClusterError) in try PostgresCluster() }
            shared = result
            return try result.get()
        }
    }

    /// Makes and starts a server.
    public init() throws(ClusterError) {
        guard let bin = Self.programs else { throw ClusterError("PostgreSQL is not installed") }
        self.bin = bin
        user = geteuid() == 0 ? (getpwnam("postgres") == nil ? "nobody" : "postgres") : nil
        Self.removeOrphans(bin, user)
        folder = "/tmp/dockline-postgres-\(getpid())-\(String(UInt32.random(in: 0...UInt32.max), radix: 16))"
        guard mkdir(folder, 0o755) == 0 else { throw ClusterError("\(folder) cannot be made") }
        if let user, let entry = getpwnam(user) { chown(folder, entry.pointee.pw_uid, entry.pointee.pw_gid) }
        guardian = try Self.watch(over: folder, Self.words(user, "\(bin)/pg_ctl"))
        try Self.execute(
            Self.words(user, "\(bin)/initdb") + [
                "-D", folder + "/data", "-U", "dockline", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync",
            ])
        try start()
    }

    /// Starts the server again after it was stopped.
    public func start() throws(ClusterError) {
        try Self.execute(
            Self.words(user, "\(bin)/pg_ctl") + [
                "start", "-w", "-D", folder + "/data", "-l", folder + "/log",
                "-o", "-k '\(folder)' -c listen_addresses='' -c max_connections=60 -c shared_buffers=64MB",
            ])
    }

    /// Stops the server as a power cut would: nothing is finished, and nothing is written that has not been.
    public func stopAtOnce() throws(ClusterError) {
        try Self.execute(
            Self.words(user, "\(bin)/pg_ctl") + ["stop", "-w", "-m", "immediate", "-D", folder + "/data"])
    }

    /// Makes a database, empty or as a copy of one that nobody is connected to, and answers its address.
    public func makeDatabase(copyOf original: String? = nil) throws(ClusterError) -> String {
        let number = made.withLock { made in
            made += 1
            return made
        }
        let template = original.flatMap { URL(string: $0)?.lastPathComponent } ?? "template0"
        try Self.execute([
            "\(bin)/createdb", "-h", folder, "-U", "dockline", "-T", template, "scratch\(number)",
        ])
        return "postgres://dockline@/scratch\(number)?host=\(folder)"
    }

    // MARK: Processes

    private static func words(_ user: String?, _ program: String) -> [String] {
        (user.map { ["/usr/sbin/runuser", "-u", $0, "--"] } ?? []) + [program]
    }

    /// Starts the shell that cleans up, and answers what keeps it waiting.
    private static func watch(over folder: String, _ control: [String]) throws(ClusterError) -> FileHandle {
        let script = """
            trap '' INT TERM HUP
            read -r nothing
            \(control.joined(separator: " ")) stop -w -m immediate -D '\(folder)/data'
            rm -rf '\(folder)'
            """
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0, fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0 else {
            throw ClusterError("no pipe could be made")
        }
        _ = try spawn(["/bin/sh", "-c", script], input: ends[0], output: nil)
        close(ends[0])
        return FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }

    /// Runs a program to its end. What it prints goes into a file, because a server that it starts keeps it open.
    private static func execute(_ words: [String]) throws(ClusterError) {
        let said = "/tmp/dockline-postgres-said-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        let output = open(said, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        defer {
            close(output)
            unlink(said)
        }
        let process = try spawn(words, input: nil, output: output)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status != 0 else { return }
        let text = FileManager.default.contents(atPath: said).map { String(decoding: $0, as: UTF8.self) }
        throw ClusterError("\(words.joined(separator: " ")) failed: \(text ?? "")")
    }

    /// Starts a program with these ends, or with nothing at them. Foundation's Process waits for everything that a
    /// program has started, and so for a server for ever.
    private static func spawn(_ words: [String], input: Int32?, output: Int32?) throws(ClusterError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, end) in [(Int32(0), input), (1, output), (2, output)] {
            if let end {
                posix_spawn_file_actions_adddup2(&actions, end, descriptor)
            } else {
                posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
            }
        }
        // Whoever runs it may not be allowed into the folder that this process is in.
        let arguments = (["/usr/bin/env", "-C", "/"] + words).map { strdup($0) } + [nil]
        let variables = [strdup("PATH=/usr/bin:/bin"), strdup("LC_ALL=C"), nil]
        defer { for text in arguments + variables { free(text) } }
        var process: pid_t = 0
        let problem = posix_spawn(&process, "/usr/bin/env", &actions, nil, arguments, variables)
        guard problem == 0 else {
            throw ClusterError("\(words[0]) could not be started: \(String(cString: strerror(problem)))")
        }
        return process
    }

    /// Stops and removes what processes left that are gone, and whose shells are gone too.
    private static func removeOrphans(_ bin: String, _ user: String?) {
        // Where /tmp cannot be read, nothing can be removed from it.
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? [] {
            let words = name.split(separator: "-")
            guard name.hasPrefix("dockline-postgres-"), words.count == 4, let process = Int32(words[2]),
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            // It may have been stopped already, or belong to somebody else; then there is nothing to do here.
            try? execute(
                Self.words(user, "\(bin)/pg_ctl") + ["stop", "-w", "-m", "immediate", "-D", "/tmp/\(name)/data"])
            try? FileManager.default.removeItem(atPath: "/tmp/\(name)")
        }
    }
}

/// Why there is no server.
public struct ClusterError: Error, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}
