// What the hub makes of the facts of its sites. Everything here can be thrown away and filled again from `fact`, in the
// order of `received`; nothing else writes it, but for the catalogue, which the hub itself may know more of. Days that
// never come are stored as `neverExpires`.

/// The value of `expiry` for units that never expire.
let neverExpires = 9_999_999

/// The tables of the projections; a table stands behind those that it depends on.
let projectionTables = [
    "place", "stock", "hold", "standing", "item", "person", "site_order", "site_line", "shipment", "shipment_line",
    "load", "count_case", "return_case", "return_unit",
]

let projectionSchema = """
    CREATE TABLE place(
        site TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY(site, id)) STRICT, WITHOUT ROWID;
    -- The ledger of every site. `sellable` says that the place may hold what is sold; the grade is another matter.
    CREATE TABLE stock(
        site TEXT NOT NULL, sku TEXT NOT NULL, place TEXT NOT NULL, lot TEXT NOT NULL, expiry INTEGER NOT NULL,
        grade TEXT NOT NULL, sellable INTEGER NOT NULL, quantity INTEGER NOT NULL,
        PRIMARY KEY(site, sku, place, lot, expiry, grade)) /*with room*/ STRICT, WITHOUT ROWID;
    CREATE INDEX stock_by_place ON stock(site, place);
    CREATE TABLE hold(
        site TEXT NOT NULL, sequence INTEGER NOT NULL, scope TEXT NOT NULL, place TEXT NOT NULL, sku TEXT NOT NULL,
        lot TEXT NOT NULL, expiry INTEGER NOT NULL, PRIMARY KEY(site, sequence)) STRICT, WITHOUT ROWID;
    CREATE INDEX hold_by_place ON hold(site, place);
    -- The terms of availability of an item at a site, as its facts say them; `stamp` grows with every change,
    -- so that whoever keeps them in memory asks only for what is new.
    CREATE TABLE standing(
        site TEXT NOT NULL, sku TEXT NOT NULL, on_hand INTEGER NOT NULL DEFAULT 0, held INTEGER NOT NULL DEFAULT 0,
        claimed INTEGER NOT NULL DEFAULT 0, stamp INTEGER NOT NULL, PRIMARY KEY(sku, site)) STRICT, WITHOUT ROWID;
    CREATE INDEX standing_by_hold ON standing(site) WHERE held <> 0;
    CREATE INDEX standing_by_stamp ON standing(stamp);
    -- The catalogue: an item as a site, or the hub itself, said last.
    CREATE TABLE item(
        sku TEXT PRIMARY KEY, name TEXT NOT NULL, handling TEXT NOT NULL, body TEXT NOT NULL, stamp INTEGER NOT NULL)
        STRICT, WITHOUT ROWID;
    CREATE TABLE person(
        site TEXT NOT NULL, badge TEXT NOT NULL, name TEXT NOT NULL, roles TEXT NOT NULL, PRIMARY KEY(site, badge))
        STRICT, WITHOUT ROWID;
    -- Orders as sites have them, whoever sent them.
    CREATE TABLE site_order(
        site TEXT NOT NULL, id TEXT NOT NULL, channel TEXT NOT NULL, customer TEXT NOT NULL, cutoff INTEGER,
        cancelled INTEGER NOT NULL, received_at INTEGER NOT NULL, PRIMARY KEY(site, id)) STRICT, WITHOUT ROWID;
    CREATE TABLE site_line(
        site TEXT NOT NULL, order_id TEXT NOT NULL, line INTEGER NOT NULL, sku TEXT NOT NULL,
        quantity INTEGER NOT NULL, shipped INTEGER NOT NULL DEFAULT 0, handed INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY(site, order_id, line)) STRICT, WITHOUT ROWID;
    CREATE TABLE shipment(
        site TEXT NOT NULL, parcel TEXT NOT NULL, load TEXT NOT NULL, service TEXT NOT NULL, tracking TEXT,
        grams INTEGER NOT NULL, at INTEGER NOT NULL, stamp INTEGER NOT NULL, PRIMARY KEY(site, parcel, load))
        STRICT, WITHOUT ROWID;
    CREATE INDEX shipment_by_stamp ON shipment(stamp);
    CREATE TABLE shipment_line(
        site TEXT NOT NULL, parcel TEXT NOT NULL, load TEXT NOT NULL, order_id TEXT NOT NULL, line INTEGER NOT NULL,
        sku TEXT NOT NULL, quantity INTEGER NOT NULL, PRIMARY KEY(site, parcel, load, order_id, line))
        STRICT, WITHOUT ROWID;
    CREATE INDEX shipment_line_by_order ON shipment_line(order_id);
    CREATE TABLE load(
        site TEXT NOT NULL, id TEXT NOT NULL, service TEXT NOT NULL, departs INTEGER NOT NULL, door TEXT,
        state TEXT NOT NULL, cartons INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(site, id)) STRICT, WITHOUT ROWID;
    CREATE TABLE count_case(
        site TEXT NOT NULL, id INTEGER NOT NULL, place TEXT NOT NULL, cause TEXT NOT NULL, state TEXT NOT NULL,
        began INTEGER NOT NULL, corrected INTEGER NOT NULL DEFAULT 0, pence INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY(site, id)) STRICT, WITHOUT ROWID;
    CREATE TABLE return_case(
        site TEXT NOT NULL, id TEXT NOT NULL, rma TEXT, order_id TEXT, state TEXT NOT NULL, opened INTEGER NOT NULL,
        stamp INTEGER NOT NULL, PRIMARY KEY(site, id)) STRICT, WITHOUT ROWID;
    CREATE INDEX return_case_by_stamp ON return_case(stamp);
    CREATE TABLE return_unit(
        site TEXT NOT NULL, case_id TEXT NOT NULL, number INTEGER NOT NULL, sku TEXT NOT NULL,
        quantity INTEGER NOT NULL, grade TEXT NOT NULL, reason TEXT NOT NULL, disposition TEXT NOT NULL,
        fact INTEGER NOT NULL, PRIMARY KEY(site, case_id, number)) STRICT, WITHOUT ROWID;
    """
