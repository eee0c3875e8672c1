/// Every bound of an import, with its reason.
public enum ImportLimits {
    /// A field longer than this is no value of a warehouse; its line is rejected and the rest goes on.
    public static let fieldBytesMax = 32 * 1024
    /// What is kept of one line; memory stays the same however long a broken line is.
    public static let lineBytesMax = 256 * 1024
    /// Lines of orders that wait for their last line. A file sorted by order number holds only one order at a time.
    public static let openLinesMax = 200_000
    /// One order is one fact; a larger one would be a fact of many megabytes.
    public static let orderLinesMax = 5_000
    /// Serials on one line of stock.
    public static let serialsMax = 10_000
    /// A mapping file larger than this is none.
    public static let mappingBytesMax = 256 * 1024
    /// Codes are read by scanners and typed by hand.
    public static let codeLengthMax = 64
    /// The longest GS1 element string that a symbol can hold is well below this.
    public static let barcodeLengthMax = 128
    /// Names and notes are cut for the screen anyway.
    public static let textLengthMax = 1_000
    /// Ten million pounds: a larger amount is a slipped decimal point.
    public static let penceMax = 1_000_000_000
}
