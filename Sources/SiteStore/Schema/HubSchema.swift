import Warehouse

// What the hub has said. It is no fact of this site and follows from none, so it is no projection: `site verify` leaves
// it alone, and a new format keeps it. Which revision of what the hub wants was answered last does follow from facts,
// the answers; that is `hub_intent`, a projection like the others.

/// The link to the hub: one row while there is one; and where the hub is in each stream, nothing known without a row.
let hubOfFormatSix = """
    CREATE TABLE hub_link(
        id INTEGER PRIMARY KEY CHECK(id = 1), address TEXT NOT NULL, name TEXT NOT NULL,
        session BLOB CHECK(length(session) = 16), incarnation BLOB CHECK(length(incarnation) = 16),
        feed BLOB CHECK(length(feed) = 16), place INTEGER NOT NULL DEFAULT 0 CHECK(place >= 0),
        state TEXT NOT NULL DEFAULT 'never' \(spelling("state", HubState.allCases)), since INTEGER NOT NULL,
        heard INTEGER, skew INTEGER, note TEXT NOT NULL DEFAULT '',
        -- Facts up to here are in a backup of the hub that was proved.
        retention INTEGER NOT NULL DEFAULT 0 CHECK(retention >= 0),
        CHECK(feed IS NOT NULL OR place = 0)) STRICT;
    CREATE TABLE hub_stream(
        stream BLOB PRIMARY KEY CHECK(length(stream) = 16),
        -- What the hub said last, and the most that it ever said; the first is not known after a restore.
        sequence INTEGER CHECK(sequence >= 0), hash BLOB CHECK(length(hash) = 32), highest INTEGER NOT NULL,
        CHECK((sequence IS NULL) = (hash IS NULL)), CHECK(sequence IS NULL OR sequence <= highest))
        STRICT, WITHOUT ROWID;
    """

/// What the hub wants, in the revision that was answered last.
let hubSchema = """
    CREATE TABLE hub_intent(
        kind TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL,
        -- It was accepted once, so what follows of it is the hub's.
        accepted INTEGER NOT NULL CHECK(accepted IN (0, 1)), PRIMARY KEY(kind, id)) STRICT, WITHOUT ROWID;

    """
