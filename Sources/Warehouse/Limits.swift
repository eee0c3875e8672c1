/// Every bound of the domain, with its reason.
public enum Limits {
    /// Turns are spaced so that about ten lines can be put one after the other between two others before numbers touch.
    public static let turnStep = 1000
    /// A tour longer than this is not walked in one go; larger orders are cut into several tours.
    public static let tourLinesMax = 60
    /// Savings look at so many of the most urgent orders at a time: enough to find company, few enough that the
    /// time grows with the orders and not with their square.
    public static let batchWindow = 256
    /// A wave is put on carts with so many walks measured beyond those that savings need: some hundredths of a second.
    public static let batchEffort = 4_000
    /// A wave of no more orders, with no more sets of orders that a cart takes, is solved exactly.
    public static let partitionOrders = 20
    public static let partitionTours = 60_000
    /// A search for a walk that no exact method finds begins anew so many times.
    public static let walkKicks = 60
    /// Bins of stops that several bins could serve are tried so often, each with a shortest walk.
    public static let binChoiceTries = 2_000
    /// A bin that gets empty is worth a detour of so many decimetres.
    public static let binChangeDecimetres = 20
    /// A quantity has at most five digits, so that a barcode can never be taken for one.
    public static let quantityMax = 99_999
    /// A box is proposed for so many units of an order at a time; the search takes milliseconds then.
    public static let proposalUnits = 200
    /// A lane that was given no capacity holds so many cartons.
    public static let laneCapacity = 40
    /// A reference to a photo is a file name, a number or a short link.
    public static let photoReference = 80
    /// What one courier hands over at a time; a larger number on his paper is a slip of the finger.
    public static let gateParcelsMax = 5_000
    /// Couriers take claims for so many days.
    public static let gateClaimDays = 7
    /// A returned unit that lies on its tray for so many minutes is marked: two days.
    public static let trayAgeMinutes = 2880
    /// A median of fewer times between two lines of a tour says little of its pace.
    public static let paceGapsOfTour = 3
    /// Several tours are mixed where the site's pace is used, so more times are asked for.
    public static let paceGapsOfSite = 5
    /// The site's pace is that of so many milliseconds: an hour.
    public static let paceWindow: Int64 = 3_600_000
    /// A tour on which nothing was done for so many milliseconds is not assumed to go on: ten minutes.
    public static let paceStandsStill: Int64 = 600_000
    /// Facts that a card tells of what was scanned.
    public static let factsTold = 10
    /// Facts at the end of the log among which those of one person are looked for.
    public static let factsOfPersonWindow = 2_000
}
