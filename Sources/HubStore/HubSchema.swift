import GRDB

// The hub's file. What sites send is kept as it came: facts are only ever added, in the order in which the hub took
// them (`received`), and (stream, sequence) names each for good. What the network makes of them will be projections.

/// "DLHB" in the header of the file: this is a Dockline hub.
let hubApplicationID = 0x444C_4842

/// The newest format this program knows; the file carries it in `user_version`.
let hubFormat = 1

let hubSchema = """
    CREATE TABLE hub(
        id INTEGER PRIMARY KEY CHECK(id = 1), name TEXT NOT NULL,
        -- Another one after every restore, so that sites compare what they have sent.
        incarnation BLOB NOT NULL CHECK(length(incarnation) = 16)) STRICT;
    CREATE TABLE site(
        name TEXT PRIMARY KEY, enrolled INTEGER NOT NULL, session BLOB CHECK(length(session) = 16),
        heard INTEGER CHECK((heard IS NULL) = (session IS NULL))) STRICT, WITHOUT ROWID;
    CREATE TABLE stream(
        id BLOB PRIMARY KEY CHECK(length(id) = 16), site TEXT NOT NULL REFERENCES site(name),
        parent BLOB CHECK(length(parent) = 16), parent_sequence INTEGER,
        parent_hash BLOB CHECK(length(parent_hash) = 32),
        held INTEGER NOT NULL, held_hash BLOB NOT NULL CHECK(length(held_hash) = 32),
        CHECK((parent IS NULL) = (parent_sequence IS NULL) AND (parent IS NULL) = (parent_hash IS NULL)))
        STRICT, WITHOUT ROWID;
    CREATE INDEX stream_by_site ON stream(site);
    CREATE UNIQUE INDEX a_site_has_one_beginning ON stream(site) WHERE parent IS NULL;
    CREATE TABLE fact(
        received INTEGER PRIMARY KEY CHECK(received > 0), stream BLOB NOT NULL REFERENCES stream(id),
        sequence INTEGER NOT NULL CHECK(sequence > 0), id BLOB NOT NULL CHECK(length(id) = 16), at INTEGER NOT NULL,
        station TEXT NOT NULL, badge TEXT NOT NULL, gesture BLOB NOT NULL CHECK(length(gesture) = 16),
        kind TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL CHECK(length(hash) = 32),
        received_at INTEGER NOT NULL,
        -- The same fact is held under another stream: kept, and not applied again.
        duplicate INTEGER NOT NULL CHECK(duplicate IN (0, 1)), UNIQUE(stream, sequence)) STRICT;
    CREATE UNIQUE INDEX a_fact_is_applied_once ON fact(id) WHERE duplicate = 0;
    CREATE TRIGGER fact_is_never_changed BEFORE UPDATE ON fact
        BEGIN SELECT RAISE(ABORT, 'a fact is never changed'); END;
    CREATE TRIGGER fact_is_never_removed BEFORE DELETE ON fact
        BEGIN SELECT RAISE(ABORT, 'a fact is never removed'); END;
    """
