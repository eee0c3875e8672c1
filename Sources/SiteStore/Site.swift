import FileLocks
public import Foundation
import GRDB
import Glibc
import SyncProtocol
public import Warehouse

// One open site file (DESIGN section 4).
//
// A write is: turnstile → BEGIN IMMEDIATE → load → decide → append facts → project → COMMIT → checkpoint when the log
// is large, still inside the turnstile, because the SQLite of Debian 12 can lose pages when a checkpoint runs beside a
// commit (sqlite.org/wal.html#walresetbug) → turnstile open → sync the log (LogSync.swift) → touch the notify file.
// One connection per process; other processes' commits are noticed by `PRAGMA data_version`.

/// Where time and ids come from; tests and rehearsals bring their own.
public struct SiteClock: Sendable {
    public var now: @Sendable () -> Moment
    public var random: @Sendable () -> UInt64

    public init(now: @escaping @Sendable () -> Moment, random: @escaping @Sendable () -> UInt64) {
        self.now = now
        self.random = random
    }

    /// The machine's clock and its random numbers.
    public static let system = SiteClock(
        now: { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
        random: { .random(in: .min ... .max) })

    /// A new id for a fact or a gesture.
    public func newID(at moment: Moment) -> UniqueID { UniqueID(at: moment, random: (random(), random())) }
}

/// A site that is open in this process.
public final class Site {
    public let path: String
    public let station: StationID
    public let clock: SiteClock
    /// The name that the site gave itself.
    public private(set) var name = ""
    public private(set) var timeZone = TimeZone.gmt
    /// What this station's scanner sends in place of GS.
    public var gsAliases: [String] = []

    let queue: DatabaseQueue
    let turnstile: Turnstile
    let log: FactLog
    let tours: TourTable
    let packing: PackTable
    let projector: Projector
    private let notifier: Int32
    private let identity: FileIdentity
    private var lastDataVersion: Int?
    private var writeAheadLog: WriteAheadLog

    /// The tour of the last scan, true up to its newest fact: loading a long one is the dearest part of a scan.
    var heldTour: (tour: PickTour, newest: Int)?

    /// The pack job of the last scan, true as long as nobody else writes.
    var heldJob: (job: PackJob, version: Int)?

    /// What is dying here, as lists and board were told last.
    var keptLadder: KeptLadder?

    /// A sync of the log failed, and the log was not brought onto the disk since.
    var isDoubtful = false

    /// How long a write waits for the turnstile.
    var patienceSeconds = 10.0

    init(path: String, station: StationID, clock: SiteClock, queue: DatabaseQueue) throws(SiteError) {
        self.path = path
        self.station = station
        self.clock = clock
        self.queue = queue
        guard let identity = FileIdentity(of: path) else { throw .missing(path: path) }
        self.identity = identity
        writeAheadLog = WriteAheadLog(path: path + "-wal")
        do { turnstile = try Turnstile(path: path + ".turnstile", name: station.rawValue) } catch {
            throw SiteError(error, path: path)
        }
        log = FactLog(coder: FactCoder(), newID: { clock.newID(at: $0) })
        tours = TourTable(coder: log.coder)
        packing = PackTable(coder: log.coder)
        projector = Projector(log: log, tours: tours, packing: packing)
        // The file only tells others to look; without it they notice half a second later.
        notifier = openSideFile(path + ".notify")
    }

    deinit {
        if notifier >= 0 { Glibc.close(notifier) }
    }

    /// Closes the file. SQLite folds the log into it when the last one leaves, so that happens inside the turnstile
    /// too.
    public func close() throws(SiteError) {
        do {
            try turnstile.pass(within: patienceSeconds) { try queue.close() }
        } catch { throw SiteError(error, path: path) }
    }

    // MARK: Transactions

    /// Everything that `body` asks is answered from one moment. Not `queue.read`: that switches `query_only` on and
    /// off, and with each switch SQLite forgets all prepared statements. GRDB's own calls that begin and end a
    /// transaction prepare a statement each time.
    func read<T>(_ body: (Database) throws -> T) throws(SiteError) -> T {
        do {
            return try queue.unsafeRead { db in
                try db.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
                // Nothing was written, so there is nothing that a failing rollback could lose.
                defer { try? db.cachedStatement(sql: "ROLLBACK TRANSACTION").execute() }
                return try body(db)
            }
        } catch { throw SiteError(error, path: path) }
    }

    /// One write: all of it is durable when this returns. When it throws, nothing of it happened; only after
    /// `SiteError.unsure` it stands in the file, and nobody knows whether it is on the disk.
    func write<T>(_ body: (Database) throws -> T) throws(SiteError) -> T {
        heldTour = nil
        heldJob = nil
        do {
            let (result, changed) = try turnstile.pass(within: patienceSeconds) {
                guard FileIdentity(of: path) == identity else {
                    throw SiteError.damaged(path: path, detail: "the file was removed or replaced while in use")
                }
                return try queue.writeWithoutTransaction { db in
                    try clearDoubt(db)
                    let before = db.totalChangesCount
                    let result = try transact(db, body)
                    let changed = db.totalChangesCount != before
                    // What is committed stays committed: a log that cannot be folded now is folded later.
                    if changed {
                        try? writeAheadLog.foldWhenLarge(busyMilliseconds: Site.busyMilliseconds) {
                            try db.execute(sql: $0)
                        }
                    }
                    return (result, changed)
                }
            }
            // Also when nothing changed: the answer may be one of an earlier life, which ended before it was synced.
            try secure()
            if changed { announce() }
            return result
        } catch { throw SiteError(error, path: path) }
    }

    private func transact<T>(_ db: Database, _ body: (Database) throws -> T) throws -> T {
        try db.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
        do {
            try expectKnownFormat(db)
            let result = try body(db)
            try db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
            return result
        } catch {
            // SQLite has rolled back by itself after some errors, a full disk among them.
            if db.isInsideTransaction { try? db.rollback() }
            throw error
        }
    }

    /// Records facts and books them; the only way anything is ever written to a site. Returns the tour they left.
    ///
    /// Whoever has loaded the tour already hands it over as `tour`, as it is in this transaction.
    @discardableResult
    func record(
        _ bodies: [FactBody], _ cause: Cause, stream: Data? = nil, on tour: PickTour? = nil, _ db: Database
    ) throws -> PickTour? {
        var tour = tour
        for body in bodies {
            let row = try log.append(body, cause, stream: stream, db)
            tour = try projector.apply(body, sequence: row.sequence, stream: row.stream, cause, on: tour, db)
        }
        return tour
    }

    /// A cause that no scan stands for: an import, an office command.
    func officeCause(by badge: BadgeID = "office") -> Cause {
        let now = clock.now()
        return Cause(actor: Actor(badge: badge, station: station), gesture: clock.newID(at: now), at: now)
    }

    private func announce() {
        guard notifier >= 0 else { return }
        let mark: [UInt8] = [10]
        // Whoever misses this looks at data_version within half a second.
        _ = pwrite(notifier, mark, 1, 0)
    }

    /// A number that changes whenever another connection has committed.
    func dataVersion(_ db: Database) throws -> Int {
        try db.cachedStatement(sql: "PRAGMA data_version").integer() ?? 0
    }

    /// Whether another process has committed since this was asked last.
    public func othersCommitted() throws(SiteError) -> Bool {
        let version = try read { db in try dataVersion(db) }
        defer { lastDataVersion = version }
        return lastDataVersion.map { $0 != version } ?? false
    }

    // MARK: The site's own calendar

    func loadIdentity() throws(SiteError) {
        let (name, zone) = try read { db in
            let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT name, time_zone FROM site"))
            return (row?[0] as String? ?? "", row?[1] as String? ?? "")
        }
        self.name = name
        guard let timeZone = TimeZone(identifier: zone) else {
            throw .damaged(path: path, detail: "it names a time zone this machine does not know (\(zone))")
        }
        self.timeZone = timeZone
    }

    /// The site's civil day at a moment; expiry is judged by it.
    public func day(at moment: Moment) -> Day {
        Day(Int((moment.milliseconds + Int64(utcOffsetSeconds(at: moment)) * 1000).dividedDown(by: 86_400_000)))
    }

    /// Seconds that the site's clock is ahead of UTC at a moment.
    public func utcOffsetSeconds(at moment: Moment) -> Int {
        timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
    }
}

extension Int64 {
    fileprivate func dividedDown(by divisor: Int64) -> Int64 {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }
}
