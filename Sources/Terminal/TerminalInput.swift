/// Something that arrived from outside.
public enum TerminalInput: Equatable, Sendable {
    /// Bytes from the terminal and the monotonic time they were read.
    case bytes([UInt8], at: UInt64)
    /// A line that a reader sent which does not type, and the monotonic time it was read.
    case line([UInt8], at: UInt64)
    /// The window has another size.
    case resized
    /// The terminal is gone; nothing follows.
    case hangup
    /// The process was asked to end by a signal.
    case terminate(Int32)
    /// The process was continued after a stop.
    case resumed
    /// Another thread asked for attention.
    case wake
}
