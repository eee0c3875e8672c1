import Glibc

/// Why a terminal could not be used.
public enum TerminalError: Error, Equatable, Sendable {
    /// The input is not a terminal.
    case notATerminal
    /// The terminal cannot place its cursor; plain mode is for it.
    case needsPlainMode(type: String)
    /// Neither this type nor a stand-in for it is known to terminfo.
    case unknownType(String)
    /// A screen is already open in this process.
    case alreadyOpen
    /// The screen library refused the terminal.
    case refused(type: String)
    /// The log for error output could not be opened.
    case logUnusable(path: String, code: Int32)
    /// The system gave no descriptor or thread.
    case noDescriptors(Int32)
}

extension TerminalError: CustomStringConvertible {
    /// What happened and what to do.
    public var description: String {
        switch self {
        case .notATerminal:
            "The input is not a terminal. Start the program in a terminal or with --plain."
        case .needsPlainMode(let type):
            "The terminal \"\(type)\" cannot place its cursor. Start the program with --plain."
        case .unknownType(let type):
            "The terminal \"\(type)\" is unknown here, as are the usual ones. Install terminfo (ncurses-term)."
        case .alreadyOpen:
            "A screen is already open in this program. Close it first."
        case .refused(let type):
            "The terminal \"\(type)\" could not be opened. Check TERM, or start the program with --plain."
        case .logUnusable(let path, let code):
            "The log \(path) cannot be written: \(String(cString: strerror(code))). Choose another place for it."
        case .noDescriptors(let code):
            "The system gave no descriptor or thread: \(String(cString: strerror(code))). Close other programs."
        }
    }
}
