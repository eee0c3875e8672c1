import Foundation
import PortableSQL

// The hub's tables. What sites send is kept as it came: facts are only ever added, in the order in which the hub took
// them (`received`), and (site, stream, sequence) names each for good. What the network makes of them stands in tables
// of its own (ProjectionSchema.swift), which can be thrown away and filled again from the facts.

/// "DLHB" in the header of an SQLite file: this is a Dockline hub.
let hubApplicationID = 0x444C_4842

/// The newest format this program knows.
let hubFormat = 2

/// Everything but what projections fill.
let hubSchema = """
    CREATE TABLE hub(
        id INTEGER PRIMARY KEY CHECK(id = 1), name TEXT NOT NULL, format INTEGER NOT NULL,
        -- Another one after every restore, so that sites compare what they have sent.
        incarnation BLOB NOT NULL CHECK(length(incarnation) = 16),
        -- How often it was put back to an older copy.
        restores INTEGER NOT NULL DEFAULT 0,
        -- The numbers that were given last, under the lock of the whole hub: to facts, and to changes of all else.
        received INTEGER NOT NULL DEFAULT 0, stamp INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE site(
        name TEXT PRIMARY KEY, enrolled INTEGER NOT NULL, session BLOB CHECK(length(session) = 16),
        heard INTEGER CHECK((heard IS NULL) = (session IS NULL)),
        -- What the site said of itself last: its program, its clock against the hub's, its newest fact.
        program TEXT, skew INTEGER, head INTEGER, seen INTEGER,
        -- The hub was put back, and the site has not sent all that it has since then.
        awaited INTEGER NOT NULL DEFAULT 0 CHECK(awaited IN (0, 1)),
        -- How it may be given orders: a NetworkSite as JSON; NULL while nobody has said.
        body TEXT) STRICT, WITHOUT ROWID;
    CREATE TABLE stream(
        id BLOB PRIMARY KEY CHECK(length(id) = 16), site TEXT NOT NULL REFERENCES site(name),
        parent BLOB CHECK(length(parent) = 16), parent_sequence INTEGER,
        parent_hash BLOB CHECK(length(parent_hash) = 32),
        held INTEGER NOT NULL, held_hash BLOB NOT NULL CHECK(length(held_hash) = 32),
        -- The order in which the streams of a site were opened; the last one is its life of today.
        opened INTEGER NOT NULL,
        CHECK((parent IS NULL) = (parent_sequence IS NULL) AND (parent IS NULL) = (parent_hash IS NULL)))
        STRICT, WITHOUT ROWID;
    CREATE INDEX stream_by_site ON stream(site);
    CREATE UNIQUE INDEX a_site_has_one_beginning ON stream(site) WHERE parent IS NULL;
    CREATE TABLE fact(
        site TEXT NOT NULL, stream BLOB NOT NULL, sequence INTEGER NOT NULL CHECK(sequence > 0),
        received INTEGER NOT NULL CHECK(received > 0), id BLOB NOT NULL CHECK(length(id) = 16), at INTEGER NOT NULL,
        station TEXT NOT NULL, badge TEXT NOT NULL, gesture BLOB NOT NULL CHECK(length(gesture) = 16),
        kind TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL CHECK(length(hash) = 32),
        received_at INTEGER NOT NULL,
        -- The same fact is held under another stream: kept, and not applied again.
        duplicate INTEGER NOT NULL CHECK(duplicate IN (0, 1)),
        PRIMARY KEY(site, stream, sequence)) /*by site*/ STRICT;
    CREATE INDEX fact_by_receipt ON fact(received);
    CREATE UNIQUE INDEX a_fact_is_applied_once ON fact(site, id) WHERE duplicate = 0;
    -- Facts that could not be read or applied: kept above, acknowledged, and waiting for somebody.
    CREATE TABLE parked(
        site TEXT NOT NULL, stream BLOB NOT NULL, sequence INTEGER NOT NULL, reason TEXT NOT NULL,
        PRIMARY KEY(site, stream, sequence)) STRICT, WITHOUT ROWID;
    -- What sites are to do, each in its newest revision, under the number of its last change (SyncProtocol, THE FEED).
    CREATE TABLE intent(
        site TEXT NOT NULL REFERENCES site(name), number INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
        revision INTEGER NOT NULL, body BLOB NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY(site, kind, id)) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX intent_by_number ON intent(site, number);
    """

/// Facts are never changed, whatever a program tries.
func appendOnly(_ dialect: Dialect) -> String {
    switch dialect {
    case .sqlite:
        """
        CREATE TRIGGER fact_is_never_changed BEFORE UPDATE ON fact
            BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
        CREATE TRIGGER fact_is_never_removed BEFORE DELETE ON fact
            BEGIN SELECT RAISE(ABORT, 'a fact is never removed'); END;
        """
    case .postgres:
        """
        CREATE FUNCTION fact_stays() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'a fact is never changed and never removed'; END $$;
        CREATE TRIGGER fact_is_never_changed BEFORE UPDATE OR DELETE ON fact FOR EACH ROW EXECUTE FUNCTION fact_stays();
        """
    }
}

/// The same tables, where PostgreSQL is told how it keeps them: the facts of each site in a partition of their own, and
/// the ledger with room beside every row for its next version, so that no index has to hear of a changed quantity.
func hubDeclaration(_ dialect: Dialect) -> String {
    var sql = hubSchema + projectionSchema + orderSchema + accessSchema
    if dialect == .postgres {
        sql = sql.replacingOccurrences(of: "/*by site*/", with: "PARTITION BY LIST (site)")
        sql = sql.replacingOccurrences(of: "/*with room*/", with: "WITH (fillfactor = 50)")
    }
    return dialect.declaration(sql) + appendOnly(dialect)
}
