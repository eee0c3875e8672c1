import Foundation

// A real terminal emulator: a tmux server of its own for each terminal, with its socket in a folder that goes away with
// it. A test reads what a person would see and types what a person or a scanner would type; bytes that are sent go to
// the program as they are.

/// A terminal in tmux with a shell in it.
final class Tmux: Sendable {
    private let server: Server
    private let shell: pid_t

    /// A tmux server and how to talk to it.
    private struct Server {
        let program: String
        let scratch: Scratch

        init() throws {
            program = try Program.tmux()
            scratch = try Scratch()
            let configuration = """
                set -g status off
                set -g escape-time 0
                set -g default-terminal tmux-256color

                """
            try Data(configuration.utf8).write(to: URL(fileURLWithPath: scratch.path("tmux.conf")))
        }

        func command(_ arguments: [String]) -> [String] {
            [program, "-S", scratch.path("socket"), "-f", scratch.path("tmux.conf")] + arguments
        }

        /// Asks the server for something; the answer comes without its last line break.
        @discardableResult
        func ask(_ arguments: [String]) async throws -> String {
            let outcome = try await run(command(arguments))
            guard outcome.status == 0 else { throw Missed(description: "tmux \(arguments): \(outcome)") }
            return outcome.output.last == "\n" ? String(outcome.output.dropLast()) : outcome.output
        }
    }

    /// Opens a terminal of a size and starts a shell in it that knows `variables`.
    static func open(columns: Int, rows: Int, _ variables: [String: String]) async throws -> Tmux {
        let server = try Server()
        let settings = Program.environment(["TERM": "tmux-256color", "PS1": "ready> "]).merging(variables) { $1 }
        let words = settings.map { "\($0.key)=\($0.value)" }
        let size = ["-x", "\(columns)", "-y", "\(rows)"]
        let answer = try await server.ask(
            ["new-session", "-d", "-P", "-F", "#{pane_pid}"] + size + ["env", "-i"] + words + ["/bin/sh"])
        guard let shell = pid_t(answer) else { throw Missed(description: "tmux knows no process: \(answer)") }
        let screen = Tmux(server: server, shell: shell)
        try await screen.sees("ready>")
        return screen
    }

    private init(server: Server, shell: pid_t) {
        self.server = server
        self.shell = shell
    }

    deinit {
        let inside = children(of: shell)
        let files = Channels.files(output: "/dev/null", errors: "/dev/null")
        // Where it is gone already there is nothing left to end.
        if let process = try? start(
            server.command(["kill-server"]), environment: Program.environment(), channels: files)
        {
            _ = waitpid(process, nil, 0)
        }
        // Whatever ran in it hears of that a little later; only then may its folder go.
        let deadline = ProcessInfo.processInfo.systemUptime + 2
        while inside.contains(where: isAlive), ProcessInfo.processInfo.systemUptime < deadline { usleep(2000) }
    }

    /// Ends the terminal at once, as when the machine that draws the window goes down.
    func killServer() async throws { try await server.ask(["kill-server"]) }

    // MARK: Typing

    /// Types a text as a person would.
    func type(_ text: String) async throws { try await server.ask(["send-keys", "-l", "--", text]) }

    /// Types a text and Enter.
    func enter(_ text: String) async throws {
        if !text.isEmpty { try await type(text) }
        try await press("Enter")
    }

    /// Types a text as a hand does, each key after a pause, and Enter.
    func typeByHand(_ text: String) async throws {
        for character in text {
            try await type(String(character))
            try await Task.sleep(for: .milliseconds(250))
        }
        try await press("Enter")
    }

    /// Presses a key by tmux's name for it.
    func press(_ key: String) async throws { try await server.ask(["send-keys", key]) }

    /// Sends bytes exactly as they are.
    func send(_ bytes: [UInt8]) async throws {
        for begin in stride(from: 0, to: bytes.count, by: 2000) {
            let part = bytes[begin..<min(begin + 2000, bytes.count)]
            try await server.ask(["send-keys", "-H"] + part.map { String($0, radix: 16) })
        }
    }

    /// Pastes a text as terminals do, between paste marks when the program asked for them.
    func paste(_ text: String) async throws { try await paste(text, ["-p"]) }

    /// Types a long text in no time, as a scanner that has gone mad.
    func typeFast(_ text: String) async throws { try await paste(text, []) }

    private func paste(_ text: String, _ how: [String]) async throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: server.scratch.path("paste")))
        try await server.ask(["load-buffer", "-b", "typed", server.scratch.path("paste")])
        try await server.ask(["paste-buffer", "-d", "-r", "-b", "typed"] + how)
    }

    /// Writes noise onto the screen behind the program's back.
    func scribble(_ text: String) async throws {
        let path = try await server.ask(["display-message", "-p", "#{pane_tty}"])
        let line = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try line.write(contentsOf: Data(text.utf8))
        try line.close()
    }

    func resize(columns: Int, rows: Int) async throws {
        try await server.ask(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    // MARK: Looking

    /// The rows of the screen as they are seen.
    func rows() async throws -> [String] {
        let text = try await server.ask(["capture-pane", "-p"])
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Everything on the screen as one text, so that a sentence may run over several rows.
    func words() async throws -> String {
        try await rows().joined(separator: " ").split(separator: " ").joined(separator: " ")
    }

    /// Waits until all these texts are on the screen and none of the others.
    func sees(_ wanted: String..., not unwanted: [String] = [], seconds: Double = patience) async throws {
        let what = "\(wanted)" + (unwanted.isEmpty ? "" : " without \(unwanted)")
        try await waited(for: what, seconds: seconds, lastSeen: picture) {
            let words = try await words()
            return wanted.allSatisfy(words.contains) && !unwanted.contains(where: words.contains) ? () : nil
        }
    }

    /// The screen with a frame around it, for people.
    func picture() async throws -> String {
        "--- screen ---\n" + (try await rows().map { $0 + "|" }.joined(separator: "\n")) + "\n---"
    }

    // MARK: The programs inside

    /// The one program that the shell has started.
    func program() async throws -> pid_t {
        try await waited(for: "a program started by the shell \(shell)") { children(of: shell).first }
    }
}

/// The processes that a process has started and not seen ending.
private func children(of process: pid_t) -> [pid_t] {
    text(of: "/proc/\(process)/task/\(process)/children").split(separator: " ").compactMap { pid_t($0) }
}
