/// What a code may stand for at this site. One text can match several records; the step decides which one is meant.
public enum Match: Hashable, Sendable {
    case place(Place)
    case item(SKU, name: String, units: Int)
    case person(BadgeID)
    case order(OrderID)
    /// A packed parcel, by its SSCC.
    case carton(ParcelID)
    case load(LoadID)
    /// A box of the catalogue.
    case box(String)
}

/// A scan or a typed line with everything the site knows about it. The resolver of the store makes it.
public struct Reading: Hashable, Sendable {
    /// The text as it came, made displayable only where it is shown.
    public var text: String
    public var matches: [Match]
    public var lot: String?
    public var expiry: Day?
    public var serial: String?
    /// One to five digits typed or scanned: a quantity where one is asked for.
    public var number: Int?
    /// `12*` before a code counts it twelve times.
    public var multiplier: Int
    /// Typed by hand rather than read by a scanner.
    public var keyed: Bool
    /// What all readings of the same RFID tag share, when this is one.
    public var tag: String?

    public init(
        text: String, matches: [Match] = [], lot: String? = nil, expiry: Day? = nil, serial: String? = nil,
        number: Int? = nil, multiplier: Int = 1, keyed: Bool = false, tag: String? = nil
    ) {
        self.text = text
        self.matches = matches
        self.lot = lot
        self.expiry = expiry
        self.serial = serial
        self.number = number
        self.multiplier = multiplier
        self.keyed = keyed
        self.tag = tag
    }
}

/// What a worker can want on a pick tour.
public enum PickCommand: Hashable, Sendable {
    /// Take the tour, or come back to it.
    case take
    /// Put it back among the waiting ones.
    case leave
    case scan(Reading)
    /// Something is not as it should be; what follows is in the reason's row of the table.
    case report(Reason)
    case skip
    case undo
}

/// What a decision needs to know besides its job: who, when, and what was offered last.
public struct JobContext: Sendable {
    public var actor: Actor
    public var now: Moment
    /// The site's civil day at `now`.
    public var today: Day
    public var offered: Offer?
    /// What this person has read of being relieved of something.
    public var knows: Freed?

    public init(actor: Actor, now: Moment, today: Day, offered: Offer? = nil, knows: Freed? = nil) {
        self.actor = actor
        self.now = now
        self.today = today
        self.offered = offered
        self.knows = knows
    }
}
