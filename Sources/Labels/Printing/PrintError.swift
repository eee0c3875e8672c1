import Glibc
import TextScreen

/// Why something could not be printed or queued.
public enum PrintError: Error, Hashable, Sendable {
    /// The text names no file, folder or printer.
    case badTarget(String)
    /// A file or folder cannot be used; `code` is the system's errno.
    case unusable(path: String, code: Int32)
    /// The queue holds as many jobs as it may.
    case full(path: String, jobs: Int)
    /// No job has this number.
    case unknownJob(Int)
    /// The job's file is not what was written.
    case damagedJob(path: String)
    /// Another process is sending to this printer and went on for longer than was waited.
    case busy(Printer)
    /// Nothing answers under this name or address; `code` is errno, or 0 when the name is not known.
    case unreachable(Printer, code: Int32)
    /// The printer stopped taking bytes after so many.
    case stalled(Printer, sent: Int, of: Int)
    /// The printer broke the connection off; it may have printed.
    case broken(Printer, code: Int32)
}

extension PrintError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .badTarget(let text):
            "\(displayable(text)) is nowhere to print to. Give a file, a folder with a slash behind it, or a printer "
                + "such as tcp://printer-1:9100."
        case .unusable(let path, let code):
            "\(displayable(path)) cannot be used: \(words(code)). Check the path, its rights, and the disk."
        case .full(let path, let jobs):
            "\(displayable(path)) holds \(jobs) jobs already, so this one was refused. Switch the printer on and run "
                + "dockline print send, or drop jobs with dockline print drop."
        case .unknownJob(let number):
            "There is no print job \(number). List them with: dockline print list"
        case .damagedJob(let path):
            "\(displayable(path)) is no whole print job and is passed over. Look at it, then delete it."
        case .busy(let printer):
            "another process is sending to \(printer)"
        case .unreachable(let printer, let code):
            code == 0 ? "the name of \(printer) is not known" : "\(printer) does not answer: \(words(code))"
        case .stalled(let printer, let sent, let all):
            "\(printer) took \(sent) of \(all) bytes and then no more; look for paper, ribbon and the pause key"
        case .broken(let printer, let code):
            "\(printer) broke the connection off: \(words(code))"
        }
    }

    private func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
