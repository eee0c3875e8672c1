import Glibc

/// Sends this process's error output to a log while a screen is open, where it would only spoil the picture.
struct ErrorOutput {
    private let before: Int32

    /// Redirects error output to the end of a file.
    init(logPath: String) throws(TerminalError) {
        let log = Glibc.open(logPath, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o660)
        guard log >= 0 else { throw .logUnusable(path: logPath, code: errno) }
        before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        dup2(log, STDERR_FILENO)
        Glibc.close(log)
    }

    /// Puts error output back where it went before.
    func restore() {
        guard before >= 0 else { return }
        dup2(before, STDERR_FILENO)
        Glibc.close(before)
    }
}
