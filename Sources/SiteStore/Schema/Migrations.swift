import GRDB
import Warehouse

// The schema of a site's file. Migrations are append-only: a released one is never edited, the next one goes at the
// end.
//
// `fact` is the truth. Everything below the line is a projection that `Projector` fills from the facts alone, so that
// it can be thrown away and rebuilt to the same content. Days that never come are stored as `neverExpires`, so that
// plain ascending order is first expired, first out.

/// The value of `expiry` for units that never expire.
let neverExpires = 9_999_999

/// "DLSI" in the header of the file: this is a Dockline site.
let siteApplicationID = 0x444C_5349

/// The newest format this program knows; the file carries it in `user_version`.
let siteFormat = 2

func migrateSite(_ db: Database) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if found < 1 { try db.execute(sql: formatOne) }
    if found < 2 { try db.execute(sql: formatTwo) }
    try db.execute(sql: "PRAGMA user_version = \(siteFormat)")
    try db.execute(sql: "PRAGMA application_id = \(siteApplicationID)")
}

/// The tables that `site verify` rebuilds and compares, each with the columns that give its rows an order.
let projectionTables: [(name: String, order: String)] = [
    ("site", "id"), ("stream", "first"), ("reason", "rank"), ("person", "badge"), ("place", "id"), ("layout", "id"),
    ("item", "sku"), ("item_barcode", "lookup, sku"), ("orders", "id"), ("order_line", "order_id, line"),
    ("order_charge", "order_id, number"), ("announced_return", "id"), ("stock_receipt", "reference, line"),
    ("stock", "sku, place, lot, expiry, grade, serial"), ("tour", "id"), ("tour_line", "tour, line"),
    ("tour_slot", "tour, slot"), ("hold", "sequence"), ("count_due", "sequence"), ("label_due", "sequence"),
    ("session", "station"), ("learned_code", "lookup"), ("scanner_profile", "station"),
]

/// The spellings a column may have, as the enum has them.
private func spelling<Spelled: RawRepresentable<String>>(_ column: String, _ cases: [Spelled]) -> String {
    let list = cases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return "CHECK(\(column) IN (\(list)))"
}

private let formatOne = """
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

    -- Projections ------------------------------------------------------------------------------------------------
    CREATE TABLE site(
        id INTEGER PRIMARY KEY CHECK(id = 1), name TEXT NOT NULL, time_zone TEXT NOT NULL) STRICT;
    CREATE TABLE stream(
        id BLOB PRIMARY KEY, first INTEGER NOT NULL UNIQUE, reason TEXT NOT NULL,
        parent BLOB, parent_sequence INTEGER, parent_hash TEXT) STRICT;
    CREATE TABLE reason(code TEXT PRIMARY KEY, rank INTEGER NOT NULL UNIQUE, body TEXT NOT NULL) STRICT;
    CREATE TABLE person(badge TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL) STRICT;
    CREATE TABLE place(
        id TEXT PRIMARY KEY, kind TEXT NOT NULL \(spelling("kind", PlaceKind.allCases)),
        outside INTEGER NOT NULL CHECK(outside IN (0, 1)),
        zone TEXT, aisle INTEGER, bay INTEGER, level TEXT, position INTEGER,
        x INTEGER NOT NULL, y INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE layout(id INTEGER PRIMARY KEY CHECK(id = 1), body TEXT NOT NULL) STRICT;
    CREATE TABLE item(
        sku TEXT PRIMARY KEY, name TEXT NOT NULL, weight INTEGER NOT NULL CHECK(weight >= 0),
        width INTEGER NOT NULL CHECK(width >= 0), length INTEGER NOT NULL CHECK(length >= 0),
        height INTEGER NOT NULL CHECK(height >= 0), tracking INTEGER NOT NULL CHECK(tracking BETWEEN 0 AND 7),
        handling TEXT NOT NULL \(spelling("handling", HandlingClass.allCases)), price INTEGER NOT NULL)
        STRICT, WITHOUT ROWID;
    CREATE TABLE item_barcode(
        lookup TEXT NOT NULL, sku TEXT NOT NULL REFERENCES item(sku), rank INTEGER NOT NULL, code TEXT NOT NULL,
        units INTEGER NOT NULL CHECK(units > 0), PRIMARY KEY(lookup, sku)) STRICT, WITHOUT ROWID;
    CREATE INDEX item_barcode_by_item ON item_barcode(sku, rank);
    CREATE TABLE orders(
        id TEXT PRIMARY KEY, channel TEXT NOT NULL \(spelling("channel", Channel.allCases)),
        customer TEXT NOT NULL, priority INTEGER NOT NULL,
        cutoff INTEGER, promise INTEGER, note TEXT NOT NULL,
        cancelled INTEGER NOT NULL DEFAULT 0 CHECK(cancelled IN (0, 1))) STRICT, WITHOUT ROWID;
    CREATE TABLE order_line(
        order_id TEXT NOT NULL REFERENCES orders(id), line INTEGER NOT NULL, sku TEXT NOT NULL REFERENCES item(sku),
        quantity INTEGER NOT NULL CHECK(quantity > 0), price INTEGER NOT NULL,
        claimed INTEGER NOT NULL DEFAULT 0 CHECK(claimed >= 0), picked INTEGER NOT NULL DEFAULT 0 CHECK(picked >= 0),
        short INTEGER NOT NULL DEFAULT 0 CHECK(short >= 0), reason TEXT,
        CHECK(claimed + picked + short <= quantity), PRIMARY KEY(order_id, line)) STRICT, WITHOUT ROWID;
    CREATE INDEX order_line_to_release ON order_line(order_id) WHERE claimed + picked + short < quantity;
    CREATE TABLE order_charge(
        order_id TEXT NOT NULL REFERENCES orders(id), number INTEGER NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL,
        pence INTEGER NOT NULL, PRIMARY KEY(order_id, number)) STRICT, WITHOUT ROWID;
    CREATE TABLE announced_return(id TEXT PRIMARY KEY, customer TEXT NOT NULL, body TEXT NOT NULL) STRICT;
    CREATE TABLE stock_receipt(
        reference TEXT NOT NULL, line INTEGER NOT NULL, PRIMARY KEY(reference, line)) STRICT, WITHOUT ROWID;
    CREATE TABLE stock(
        sku TEXT NOT NULL REFERENCES item(sku), place TEXT NOT NULL REFERENCES place(id), lot TEXT NOT NULL,
        expiry INTEGER NOT NULL, grade TEXT NOT NULL \(spelling("grade", Grade.allCases)), serial TEXT NOT NULL,
        outside INTEGER NOT NULL, quantity INTEGER NOT NULL CHECK(quantity <> 0),
        CHECK(outside = 1 OR quantity > 0), CHECK(serial = '' OR quantity IN (-1, 1)),
        PRIMARY KEY(sku, place, lot, expiry, grade, serial)) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_by_place ON stock(place);
    CREATE UNIQUE INDEX serial_is_in_one_place ON stock(sku, serial) WHERE serial <> '' AND outside = 0;
    CREATE TABLE tour(
        id INTEGER PRIMARY KEY, mode TEXT NOT NULL \(spelling("mode", [TourMode.sortNow, .sortLater])),
        state TEXT NOT NULL CHECK(state IN ('waiting', 'underway', 'finished')),
        holder TEXT REFERENCES person(badge), station TEXT, since INTEGER, line INTEGER,
        step TEXT \(spelling("step", PickStep.allCases)), counted INTEGER, pack INTEGER, serials TEXT,
        tracking TEXT NOT NULL, CHECK((holder IS NULL) = (station IS NULL)), CHECK((line IS NULL) = (step IS NULL)),
        CHECK(counted >= 0)) STRICT;
    CREATE INDEX tour_by_state ON tour(state) WHERE state <> 'finished';
    CREATE TABLE tour_line(
        tour INTEGER NOT NULL REFERENCES tour(id), line INTEGER NOT NULL,
        kind TEXT NOT NULL \(spelling("kind", [LineKind.pick, .putBack])),
        state TEXT NOT NULL \(spelling("state", [LineState.open, .done, .dropped])),
        order_id TEXT NOT NULL, order_line INTEGER NOT NULL, sku TEXT NOT NULL REFERENCES item(sku),
        place TEXT NOT NULL REFERENCES place(id), x INTEGER NOT NULL, y INTEGER NOT NULL, lot TEXT NOT NULL, expiry
            INTEGER NOT NULL, wanted INTEGER NOT NULL,
        picked INTEGER NOT NULL CHECK(picked >= 0), short INTEGER NOT NULL CHECK(short >= 0), reason TEXT,
        turn INTEGER NOT NULL, tote TEXT REFERENCES place(id), serials TEXT NOT NULL, claimed INTEGER NOT NULL
            CHECK(claimed >= 0),
        CHECK(picked + short <= wanted), PRIMARY KEY(tour, line),
        FOREIGN KEY(order_id, order_line) REFERENCES order_line(order_id, line)) STRICT, WITHOUT ROWID;
    CREATE INDEX claim ON tour_line(sku, place, lot, expiry, claimed) WHERE claimed > 0;
    CREATE INDEX tour_line_by_order ON tour_line(order_id);
    CREATE TABLE tour_slot(
        tour INTEGER NOT NULL REFERENCES tour(id), slot INTEGER NOT NULL, order_id TEXT REFERENCES orders(id),
        tote TEXT REFERENCES place(id), aside TEXT NOT NULL,
        PRIMARY KEY(tour, slot)) STRICT, WITHOUT ROWID;
    CREATE INDEX tour_slot_by_tote ON tour_slot(tote) WHERE tote IS NOT NULL;
    CREATE TABLE hold(
        sequence INTEGER PRIMARY KEY REFERENCES fact(sequence),
        scope TEXT NOT NULL \(spelling("scope", Hold.allCases.filter { $0 != .none })),
        place TEXT NOT NULL REFERENCES place(id), sku TEXT NOT NULL REFERENCES item(sku), lot TEXT NOT NULL,
        expiry INTEGER NOT NULL, reason TEXT NOT NULL) STRICT;
    CREATE INDEX hold_by_place ON hold(place);
    CREATE TABLE count_due(
        sequence INTEGER PRIMARY KEY REFERENCES fact(sequence), place TEXT NOT NULL REFERENCES place(id),
        sku TEXT NOT NULL REFERENCES item(sku), lot TEXT NOT NULL, expiry INTEGER NOT NULL, reason TEXT NOT NULL,
        seen INTEGER CHECK(seen >= 0)) STRICT;
    CREATE TABLE label_due(
        sequence INTEGER PRIMARY KEY REFERENCES fact(sequence), place TEXT NOT NULL REFERENCES place(id),
        sku TEXT NOT NULL REFERENCES item(sku), step TEXT NOT NULL \(spelling("step", PickStep.allCases))) STRICT;
    CREATE TABLE session(
        station TEXT PRIMARY KEY, badge TEXT NOT NULL REFERENCES person(badge), since INTEGER NOT NULL)
        STRICT, WITHOUT ROWID;
    """

/// Codes that people taught the site, what each station's scanner sends, and the tags that a tour has counted.
private let formatTwo = """
    CREATE TABLE learned_code(
        lookup TEXT PRIMARY KEY, sku TEXT NOT NULL REFERENCES item(sku), code TEXT NOT NULL,
        units INTEGER NOT NULL CHECK(units > 0), witness TEXT NOT NULL REFERENCES person(badge),
        typed INTEGER NOT NULL CHECK(typed IN (0, 1)),
        sequence INTEGER NOT NULL REFERENCES fact(sequence)) STRICT, WITHOUT ROWID;
    CREATE INDEX learned_code_by_item ON learned_code(sku);
    ALTER TABLE tour ADD COLUMN tags TEXT NOT NULL DEFAULT '';
    ALTER TABLE tour ADD COLUMN hand_tags TEXT NOT NULL DEFAULT '';
    CREATE TABLE scanner_profile(station TEXT PRIMARY KEY, settings TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """
