import Foundation
import GRDB
public import SyncProtocol
public import Warehouse

// The link to the hub, as whoever talks to it tells the site: where it is, where the hub is, how things stand. Stations
// read it for their status line. It is written seldom, because each write is a commit that every station notices: at
// most once for a change of state, an acknowledged batch, or five seconds of contact.

/// The hub as this site knows it.
public struct HubLink: Hashable, Sendable {
    /// Where the hub is, and how it calls this site.
    public var address: String
    public var name: String
    /// The session that the hub gave last.
    public var session: UniqueID?
    public var incarnation: UniqueID?
    /// Where this site is in its feed.
    public var feed: FeedPlace
    public var state: HubState
    /// When the state began.
    public var since: Moment
    /// The last contact, by this site's clock.
    public var heard: Moment?
    /// How far the hub's clock is ahead of this one.
    public var skewMilliseconds: Int?
    public var note: String
    /// Facts up to here are in a backup of the hub that was proved.
    public var retention: Int
    /// Where the hub is, as it said last.
    public var acknowledged: [UniqueID: Position]
    /// The most that the hub ever said of each stream.
    public var highest: [UniqueID: Int]
}

extension Site {
    /// Seconds of contact after which it is written down again.
    private static let contactSeconds: Int64 = 5

    /// The hub that this site reports to; nil where there is none.
    public func hubLink() throws(SiteError) -> HubLink? { try read { db in try hubLink(db) } }

    func hubLink(_ db: Database) throws -> HubLink? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT address, name, session, incarnation, feed, place, state, since, heard, skew, note, retention
                    FROM hub_link
                """)
        guard let row = try Row.fetchOne(statement) else { return nil }
        func id(_ column: Int) -> UniqueID? { (row[column] as Data?).flatMap { UniqueID(bytes: $0) } }
        var link = HubLink(
            address: row[0], name: row[1], session: id(2), incarnation: id(3),
            feed: FeedPlace(incarnation: id(4), after: row[5]), state: HubState(rawValue: row[6]) ?? .never,
            since: Moment(milliseconds: row[7]), heard: (row[8] as Int64?).map { Moment(milliseconds: $0) },
            skewMilliseconds: row[9], note: row[10], retention: row[11], acknowledged: [:], highest: [:])
        let streams = try db.cachedStatement(sql: "SELECT stream, sequence, hash, highest FROM hub_stream")
        for row in try Row.fetchAll(streams) {
            guard let stream = UniqueID(bytes: row[0] as Data) else { continue }
            link.highest[stream] = row[3]
            guard let sequence: Int = row[1], let hash = (row[2] as Data?).flatMap({ ChainHash(bytes: $0) }) else {
                continue
            }
            link.acknowledged[stream] = Position(sequence, hash)
        }
        return link
    }

    // MARK: What the office wants

    /// Reports to a hub from now on. Another address is taken for another hub: what the one before said of this site
    /// counts no more.
    public func setHub(address: String, name: String) throws(SiteError) {
        let now = clock.now()
        try write { db in
            let known = try hubLink(db)
            if let known, known.address == address, known.name == name { return }
            try db.cachedStatement(sql: "DELETE FROM hub_stream").execute()
            try db.cachedStatement(
                sql: """
                    INSERT INTO hub_link(id, address, name, since) VALUES (1,?,?,?) ON CONFLICT(id)
                        DO UPDATE SET address = excluded.address, name = excluded.name, since = excluded.since,
                        session = NULL, state = 'never', heard = NULL, skew = NULL, note = '', retention = 0
                    """
            ).run([address, name, now.milliseconds])
        }
    }

    /// Reports to no hub any more. Facts and answers stay; a hub that is set later is told everything.
    public func forgetHub() throws(SiteError) {
        try write { db in try db.execute(sql: "DELETE FROM hub_link; DELETE FROM hub_stream") }
    }

    // MARK: What the agent hears

    /// The hub has answered. What is nil was not said and stays as it is known; `hubClock` is as its answer says.
    ///
    /// An answer alone does not end a stop: the hub answers a hello, and pages of its feed come, while nothing may be
    /// sent. A push that is answered does, which comes in a session that is known already, and `noteWelcome`.
    public func noteContact(session: UniqueID?, incarnation: UniqueID?, hubClock: Moment?) throws(SiteError) {
        let now = clock.now()
        guard let known = try hubLink() else { return }
        let staysStopped = known.state == .stopped && (session == nil || session != known.session)
        let state = staysStopped ? HubState.stopped : .online
        let isRecent = known.heard.map { (0..<Self.contactSeconds * 1000).contains(now.milliseconds - $0.milliseconds) }
        let isSame =
            known.state == state && known.session == session ?? known.session
            && known.incarnation == incarnation ?? known.incarnation
        if isSame, isRecent == true { return }
        let skew = hubClock.map { clamped($0.milliseconds(since: now)) }
        try write { db in
            try db.cachedStatement(
                sql: """
                    UPDATE hub_link SET session = ifnull(?1, session), incarnation = ifnull(?2, incarnation),
                        heard = ?3, skew = ifnull(?4, skew)
                    """
            ).run([
                session.map { Data($0.bytes) }, incarnation.map { Data($0.bytes) }, now.milliseconds, skew,
            ])
            if state == .online { try goOnline(now, db) }
        }
    }

    /// The hub has welcomed this very file and all places fit: what it was stopped for is over.
    public func noteWelcome() throws(SiteError) {
        guard try hubLink()?.state == .stopped else { return }
        let now = clock.now()
        try write { db in try goOnline(now, db) }
    }

    private func goOnline(_ now: Moment, _ db: Database) throws {
        try db.cachedStatement(
            sql: "UPDATE hub_link SET state = 'online', since = ?, note = '' WHERE state <> 'online'"
        ).run([now.milliseconds])
    }

    /// No clock is further off than a hundred years; a hub that says so is not believed any more than that.
    private func clamped(_ difference: Int64) -> Int64 {
        let most: Int64 = 100 * 366 * 86_400_000
        return min(max(-most, difference), most)
    }

    /// Where the hub is in these streams now, also when that is further back than before.
    public func noteAcknowledged(_ places: [UniqueID: Position]) throws(SiteError) {
        let now = clock.now()
        let known = try hubLink()?.acknowledged ?? [:]
        let news = places.filter { known[$0.key] != $0.value }
        if news.isEmpty { return }
        try write { db in
            guard let link = try hubLink(db) else { return }
            if link.state == .stopped { try goOnline(now, db) }
            for (stream, place) in news {
                try db.cachedStatement(
                    sql: """
                        INSERT INTO hub_stream(stream, sequence, hash, highest) VALUES (?1,?2,?3,?2)
                            ON CONFLICT(stream) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,
                            highest = max(highest, excluded.sequence)
                        """
                ).run([Data(stream.bytes), place.sequence, Data(place.hash.bytes)])
            }
        }
    }

    /// Where the hub is in one stream now.
    public func noteAcknowledged(_ stream: UniqueID, _ place: Position) throws(SiteError) {
        try noteAcknowledged([stream: place])
    }

    /// The hub cannot be reached; the note says why.
    public func noteOffline(_ note: String) throws(SiteError) { try enter(.offline, note) }

    /// Nothing is sent any more until people have done something.
    public func noteStopped(_ stop: SyncStop) throws(SiteError) { try noteStopped(stop.words) }

    /// The same for what the rules of the protocol do not know, such as a key that the hub refuses.
    public func noteStopped(_ words: String) throws(SiteError) { try enter(.stopped, words) }

    /// Facts up to here are in a backup of the hub that was proved.
    public func noteRetention(upTo sequence: Int) throws(SiteError) {
        guard let known = try hubLink(), known.retention != sequence else { return }
        try write { db in
            try db.cachedStatement(sql: "UPDATE hub_link SET retention = ?").run([sequence])
        }
    }

    private func enter(_ state: HubState, _ note: String) throws(SiteError) {
        let now = clock.now()
        guard let known = try hubLink(), known.state != state || known.note != note else { return }
        try write { db in
            try db.cachedStatement(
                sql: """
                    UPDATE hub_link SET note = ?2, since = CASE WHEN state = ?1 THEN since ELSE ?3 END, state = ?1
                    """
            ).run([state.rawValue, note, now.milliseconds])
        }
    }

    // MARK: Copies

    /// What a copy of this file must not carry: the session is this life's, and whoever had it could push with it.
    static func forgetSession(_ db: Database) throws {
        guard try db.tableExists("hub_link") else { return }
        try db.cachedStatement(sql: "UPDATE hub_link SET session = NULL").execute()
    }

    /// What a file that was put back must not claim: a session, contact, or that the hub holds anything of it. The most
    /// that the hub ever said stays, and so does the place in the feed, which is as old as everything else in the file:
    /// what the hub wanted since comes again.
    static func forgetLife(at now: Moment, _ db: Database) throws {
        try forgetSession(db)
        try db.cachedStatement(
            sql: "UPDATE hub_link SET state = 'never', since = ?, heard = NULL, skew = NULL, note = '', retention = 0"
        ).run([now.milliseconds])
        try db.cachedStatement(sql: "UPDATE hub_stream SET sequence = NULL, hash = NULL").execute()
    }
}

extension SyncStop {
    /// What happened, and what to do.
    public var words: String {
        switch self {
        case .behind(_, let held):
            "This file is an older copy: the hub has its facts up to \(held.sequence). Go on with the newer file; or, "
                + "if this one was put back on purpose, make a site of it with dockline site restore."
        case .forked(_, 0):
            "The hub knows another history under this name: this is another site's file. Ask whoever runs the hub for "
                + "a name of its own."
        case .forked(_, let sequence):
            "Two copies of this file were worked on: fact \(sequence) is another one at the hub. Say which goes on "
                + "with dockline site backup and dockline site restore."
        case .noCommonProtocol(let speaks):
            "Hub and site are too far apart: the hub speaks \(speaks.map(String.init).joined(separator: ", ")), this "
                + "program \(SyncRules.versions.map(String.init).joined(separator: ", ")). Install the newer Dockline "
                + "on the older side."
        }
    }
}
