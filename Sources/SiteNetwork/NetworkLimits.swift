/// Every bound of the network, with its reason.
public enum NetworkLimits {
    /// What a channel sends is kept, shown and printed; a name or a note longer than this is a slip or an attack.
    public static let textLength = 200
    /// An order with more lines is a transfer of stock and comes in parts.
    public static let orderLines = 1_000
    /// Units of one line.
    public static let quantity = 1...1_000_000
    /// Pence of a price or a charge, far from where sums of them overflow.
    public static let pence = 1_000_000_000
    /// Charges of one order, and lines of one address.
    public static let charges = 100
    public static let addressLines = 20
    /// A figure of the book beyond this is taken as this, so that no sum of its terms overflows.
    public static let units = 500_000_000
    /// Two to the power of so many sets of sites are looked at in a millisecond or two.
    public static let candidates = 12
    /// Sets of sites looked at for one order.
    public static let looks = 20_000
    /// Losers that a trace names; of the others it keeps the number.
    public static let losersTold = 500
    /// Barcodes of one item; areas, tags and rules of one list; rows of what is held back.
    public static let barcodes = 50
    public static let siteWords = 500
    public static let policyRows = 10_000
    /// More than any site can ship in a day.
    public static let ordersPerDay = 10_000_000
    /// What a truck can carry, and how long it is.
    public static let grams = 30_000_000
    public static let millimetres = 20_000
}
