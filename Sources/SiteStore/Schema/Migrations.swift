import GRDB
import Warehouse

// The format of a site's file. `fact` is the truth: its table is only ever added to, and what was released is never
// edited. What the hub has said (HubSchema.swift) and the secrets of badges (SitePins.swift) are kept beside it.
// Everything else is a projection: a file of an older format has them dropped, declared as they are now and filled
// again from its facts, the way `site verify` fills them.

/// "DLSI" in the header of the file: this is a Dockline site.
let siteApplicationID = 0x444C_5349

/// The newest format this program knows; the file carries it in `user_version`.
let siteFormat = 12

/// Brings a file to the newest format; `refill` fills the projections of one that had an older one.
func migrateSite(_ db: Database, refill: (Database) throws -> Void = { _ in }) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if found < 1 { try db.execute(sql: factsOfFormatOne) }
    if found < 3 { try db.execute(sql: factsOfFormatThree) }
    if found < 6 { try db.execute(sql: hubOfFormatSix) }
    if found < 7 { try db.execute(sql: pinsOfFormatSeven) }
    if found < siteFormat {
        for table in projectionTables.reversed() { try db.execute(sql: "DROP TABLE IF EXISTS \(table.name)") }
        try db.execute(sql: projectionSchema)
        if found > 0 { try refill(db) }
    }
    try db.execute(sql: "PRAGMA user_version = \(siteFormat)")
    try db.execute(sql: "PRAGMA application_id = \(siteApplicationID)")
}

private let factsOfFormatOne = """
    CREATE TABLE fact(
        sequence INTEGER PRIMARY KEY CHECK(sequence > 0),
        stream BLOB NOT NULL CHECK(length(stream) = 16),
        id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
        at INTEGER NOT NULL,
        station TEXT NOT NULL,
        operator TEXT NOT NULL,
        tour INTEGER,
        gesture BLOB NOT NULL CHECK(length(gesture) = 16),
        kind TEXT NOT NULL,
        version INTEGER NOT NULL CHECK(version > 0),
        body BLOB NOT NULL,
        previous_hash BLOB NOT NULL CHECK(length(previous_hash) = 32),
        hash BLOB NOT NULL CHECK(length(hash) = 32)) STRICT;
    CREATE INDEX fact_by_gesture ON fact(gesture);
    CREATE INDEX fact_by_tour ON fact(tour, sequence) WHERE tour IS NOT NULL;
    CREATE TRIGGER fact_is_never_changed BEFORE UPDATE ON fact
        BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
    CREATE TRIGGER fact_is_never_removed BEFORE DELETE ON fact
        BEGIN SELECT RAISE(ABORT, 'a fact is never removed'); END;
    """

/// The job that a fact belongs to, besides tours, which have a column of their own.
private let factsOfFormatThree = """
    ALTER TABLE fact ADD COLUMN job TEXT;
    CREATE INDEX fact_by_job ON fact(job, sequence) WHERE job IS NOT NULL;
    """
