/// What somebody can want with a load.
public enum LoadCommand: Hashable, Sendable {
    /// The truck has come to this door; what it is called is written down when it is known.
    case arrive(Reading, truck: String?)
    /// A door opens the load, a carton is loaded, a number is the seal, a code or a name is the driver: the state of
    /// the load says which is asked for.
    case scan(Reading)
    /// A carton comes off again.
    case unload(Reading)
    /// Nothing more is loaded.
    case close
    /// A carton stays behind, the scanned one or the next of the list: why, and how it goes out instead.
    case leave(Reading?, reason: ReasonCode, next: NextSlot)
    case reopen
    /// To another door; one that is taken means to change places.
    case move(Reading)
    /// Two loads change doors.
    case swap(with: LoadID)
    /// A photo of the seal was taken; this is where it is found.
    case photo(Reading)
    case hold(String)
    case liftHold
    case cancel
    case undo
}

/// What a decision at the dock needs to know besides load and yard: who, when, and what was offered last.
public struct DockContext: Sendable {
    public var actor: Actor
    /// What the actor may do at this site.
    public var roles: [Role]
    public var now: Moment
    /// The site's own civil day, for what expires.
    public var today: Day
    public var offered: Offer?

    public init(actor: Actor, roles: [Role] = [.dock], now: Moment, today: Day, offered: Offer? = nil) {
        self.actor = actor
        self.roles = roles
        self.now = now
        self.today = today
        self.offered = offered
    }
}
