// What the hub decides: orders of the network, which site does what of them, and what a desk has to look at. This is
// the hub's own; facts of sites settle it, and it is never made anew from them.

let orderSchema = """
    CREATE TABLE orders(
        id TEXT PRIMARY KEY, channel TEXT NOT NULL, customer TEXT NOT NULL, state TEXT NOT NULL,
        priority INTEGER NOT NULL, cutoff INTEGER, received_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
        -- Grows with every change; what a cursor and an ETag are made of.
        stamp INTEGER NOT NULL, body TEXT NOT NULL,
        -- A newer version that waits until the sites have let go of this one.
        next TEXT,
        -- How it was sourced last, and why it waits, as JSON.
        trace TEXT, parked TEXT,
        -- Only its sites know it, because the hub was put back to an older copy.
        recovered INTEGER NOT NULL DEFAULT 0 CHECK(recovered IN (0, 1))) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX orders_by_stamp ON orders(stamp);
    CREATE INDEX orders_by_state ON orders(state, priority, received_at);
    CREATE TABLE assignment(
        order_id TEXT NOT NULL REFERENCES orders(id), number INTEGER NOT NULL, site TEXT NOT NULL REFERENCES site(name),
        -- The number of the order at the site: that of the order, unless the site had a part of it before.
        site_order TEXT NOT NULL, state TEXT NOT NULL, revision INTEGER NOT NULL, at INTEGER NOT NULL,
        -- The site has recorded the order, so that its own facts claim the units from now on.
        landed INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL, PRIMARY KEY(order_id, number)) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX assignment_by_site_order ON assignment(site, site_order);
    CREATE INDEX assignment_by_day ON assignment(at);
    -- Units that are promised from a site which has not recorded the order yet.
    CREATE TABLE offered(
        site TEXT NOT NULL, sku TEXT NOT NULL, units INTEGER NOT NULL, stamp INTEGER NOT NULL,
        PRIMARY KEY(site, sku)) STRICT, WITHOUT ROWID;
    CREATE INDEX offered_by_stamp ON offered(stamp);
    CREATE INDEX offered_by_item ON offered(sku);
    CREATE TABLE conflict(
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, site TEXT NOT NULL, subject TEXT NOT NULL, desk TEXT NOT NULL,
        body TEXT NOT NULL, steps TEXT NOT NULL, since INTEGER NOT NULL, closed INTEGER, closed_by TEXT) STRICT;
    CREATE UNIQUE INDEX one_open_conflict ON conflict(kind, site, subject) WHERE closed IS NULL;
    -- Rules that people may change, as JSON: how sites are chosen, what is kept back.
    CREATE TABLE setting(name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """
