import Warehouse

/// Deliveries that are announced, and who carries what from where.
let receivingSchema = """
    CREATE TABLE delivery(
        id TEXT PRIMARY KEY, source TEXT NOT NULL, transfer INTEGER NOT NULL CHECK(transfer IN (0, 1)), due INTEGER,
        units INTEGER NOT NULL, announced INTEGER NOT NULL,
        -- Units that came, and when it was said last that this is all.
        here INTEGER NOT NULL DEFAULT 0, closed INTEGER, settled INTEGER, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX delivery_open ON delivery(due) WHERE closed IS NULL;
    CREATE TABLE delivery_carton(
        sscc TEXT NOT NULL, delivery TEXT NOT NULL REFERENCES delivery(id), PRIMARY KEY(sscc, delivery))
        STRICT, WITHOUT ROWID;
    CREATE TABLE carry(
        id INTEGER PRIMARY KEY, delivery TEXT REFERENCES delivery(id), origin TEXT NOT NULL REFERENCES place(id),
        source TEXT NOT NULL, state TEXT NOT NULL \(spelling("state", CarryState.allCases)), units INTEGER NOT NULL,
        opened INTEGER NOT NULL, closed INTEGER, body TEXT NOT NULL, CHECK((closed IS NULL) = (state <> 'closed')))
        STRICT;
    CREATE INDEX carry_open ON carry(state) WHERE state <> 'closed';
    CREATE INDEX carry_by_delivery ON carry(delivery) WHERE delivery IS NOT NULL;
    CREATE TABLE carry_hand(
        badge TEXT PRIMARY KEY REFERENCES person(badge), carry INTEGER NOT NULL REFERENCES carry(id))
        STRICT, WITHOUT ROWID;

    """
