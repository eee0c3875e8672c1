/// What one request, one connection and one sender may take of the hub. Times are in seconds.
public struct HubServerLimits: Hashable, Sendable {
    /// A sender's allowance: so many requests at once, and so many more in every second.
    public struct Rate: Hashable, Sendable {
        public var burst: Double
        public var perSecond: Double

        public init(burst: Double, perSecond: Double) {
            self.burst = burst
            self.perSecond = perSecond
        }
    }

    /// Bytes of a body as it is sent, and when it has been unpacked.
    public var bodyBytes = 1024 * 1024
    public var unpackedBytes = 8 * 1024 * 1024
    /// How deep JSON may be nested.
    public var jsonDepth = 32
    /// Bytes of all header lines of a request.
    public var headerBytes = 64 * 1024
    /// From the first byte of a request, or from a new connection, to the end of its header.
    public var headerSeconds = 10.0
    /// For the whole body, which must also come at so many bytes a second once `bodyGraceSeconds` are over.
    public var bodySeconds = 30.0
    public var bodyBytesPerSecond = 1024.0
    public var bodyGraceSeconds = 5.0
    /// Between two requests of a connection.
    public var idleSeconds = 60.0
    /// For the rest of a body that was refused, so that its sender can read why.
    public var lingerSeconds = 2.0
    /// For the hub's work on a request.
    public var workSeconds = 30.0
    /// For the requests that are under way when the hub is stopped.
    public var stopSeconds = 30.0
    public var connections = 512
    /// Threads that work on the database, and requests that may wait for one.
    public var workers = 4
    public var waiting = 256
    public var perAddress = Rate(burst: 400, perSecond: 100)
    public var perCredential = Rate(burst: 200, perSecond: 50)
    /// Attempts to enrol, for each address.
    public var enrolments = Rate(burst: 5, perSecond: 5.0 / 60)
    /// Orders that come together.
    public var bulkLines = 500
    /// For a site that waits for news in its feed.
    public var feedSeconds = 25.0
    /// Between two looks whether orders that wait can be given to a site.
    public var sourcingSeconds = 10.0
    /// How many rows a page may have, and how many it has when nobody says.
    public var pageMax = 500
    public var page = 100

    public init() {}
}
