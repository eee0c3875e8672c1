import Warehouse

// The tables that `Projector` fills from the facts alone. They are declared as they are now: a new format drops and
// fills them again, so nothing here is ever migrated row by row. Days that never come are stored as `neverExpires`, so
// that plain ascending order is first expired, first out.

/// The value of `expiry` for units that never expire.
let neverExpires = 9_999_999

// `fact` in a row is the number of the newest fact that changed it: whether the hub has it already follows from that.

/// The tables that `site verify` rebuilds and compares, each with the columns that give its rows an order. A table
/// stands behind those that it names in its rows.
let projectionTables: [(name: String, order: String)] = [
    ("site", "id"), ("stream", "first"), ("numbering", "id"), ("reason", "rank"), ("person", "badge"), ("place", "id"),
    ("layout", "id"), ("box", "code"), ("service", "name"), ("item", "sku"), ("item_barcode", "lookup, sku"),
    ("item_weight", "sku"),
    ("orders", "id"), ("order_line", "order_id, line"), ("order_charge", "order_id, number"),
    ("hub_intent", "kind, id"),
    ("announced_return", "id"), ("stock_receipt", "reference, line"),
    ("stock", "sku, place, lot, expiry, grade, serial"),
    ("tour", "id"), ("tour_line", "tour, line"), ("tour_order", "tour, order_id"),
    ("tour_slot", "tour, slot"), ("pack_job", "id"),
    ("pack_order", "order_id"), ("pack_line", "job, line"), ("held_order", "rank"), ("load", "id"), ("parcel", "id"),
    ("hold", "sequence"),
    ("count_due", "sequence"), ("count_policy", "id"), ("count_case", "id"), ("count_result", "id, look"),
    ("bin_count", "place"), ("gate_entry", "id"), ("gate_parcel", "entry, number"), ("gate_claim", "rma"),
    ("return_policy", "id"), ("return_case", "id"), ("returned_unit", "case_id, number"),
    ("delivery", "id"), ("delivery_carton", "sscc, delivery"), ("carry", "id"), ("carry_hand", "badge"),
    ("label_due", "sequence"), ("session", "station"), ("pin_guard", "badge"), ("person_settings", "badge"),
    ("message", "sequence"), ("message_read", "message, badge"),
    ("learned_code", "lookup"),
    ("drill", "badge, drill"), ("qualification", "badge, role"),
    ("scanner_profile", "station"), ("evidence", "sequence"), ("expiry_policy", "id"), ("expiry_case", "sequence"),
    ("touch", "subject, fact"),
]

/// The spellings a column may have, as the enum has them.
func spelling<Spelled: RawRepresentable<String>>(_ column: String, _ cases: [Spelled]) -> String {
    let list = cases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return "CHECK(\(column) IN (\(list)))"
}

let projectionSchema =
    floorSchema + pinGuardSchema + personSettingsSchema + messageSchema + hubSchema + pickSchema + packSchema
    + countSchema
    + gateSchema + evidenceSchema + returnSchema + receivingSchema + expirySchema + touchSchema + trainingSchema

/// The site, its floor, its items, its orders and its stock.
private let floorSchema = """
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
        x INTEGER NOT NULL, y INTEGER NOT NULL, capacity INTEGER CHECK(capacity > 0),
        reserve INTEGER NOT NULL DEFAULT 0 CHECK(reserve IN (0, 1))) STRICT, WITHOUT ROWID;
    CREATE INDEX place_reserve ON place(reserve) WHERE reserve = 1;
    CREATE TABLE numbering(id INTEGER PRIMARY KEY CHECK(id = 1), body TEXT NOT NULL) STRICT;
    CREATE TABLE box(code TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE service(name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE layout(id INTEGER PRIMARY KEY CHECK(id = 1), body TEXT NOT NULL) STRICT;
    CREATE TABLE item(
        sku TEXT PRIMARY KEY, name TEXT NOT NULL, weight INTEGER NOT NULL CHECK(weight >= 0),
        width INTEGER NOT NULL CHECK(width >= 0), length INTEGER NOT NULL CHECK(length >= 0),
        height INTEGER NOT NULL CHECK(height >= 0), tracking INTEGER NOT NULL CHECK(tracking BETWEEN 0 AND 7),
        handling TEXT NOT NULL \(spelling("handling", HandlingClass.allCases)), price INTEGER NOT NULL,
        upright INTEGER NOT NULL CHECK(upright IN (0, 1)), bears INTEGER CHECK(bears >= 0)) STRICT, WITHOUT ROWID;
    CREATE TABLE item_barcode(
        lookup TEXT NOT NULL, sku TEXT NOT NULL REFERENCES item(sku), rank INTEGER NOT NULL, code TEXT NOT NULL,
        units INTEGER NOT NULL CHECK(units > 0), PRIMARY KEY(lookup, sku)) STRICT, WITHOUT ROWID;
    CREATE INDEX item_barcode_by_item ON item_barcode(sku, rank);
    CREATE TABLE orders(
        id TEXT PRIMARY KEY, channel TEXT NOT NULL \(spelling("channel", Channel.allCases)),
        customer TEXT NOT NULL, ordered_priority INTEGER NOT NULL,
        expedited INTEGER NOT NULL DEFAULT 0 CHECK(expedited IN (0, 1)),
        priority INTEGER NOT NULL GENERATED ALWAYS AS (iif(expedited, \(Order.expeditedPriority), ordered_priority)),
        cutoff INTEGER, promise INTEGER, note TEXT NOT NULL, shipping TEXT, service TEXT NOT NULL DEFAULT '',
        cancelled INTEGER NOT NULL DEFAULT 0 CHECK(cancelled IN (0, 1))) STRICT, WITHOUT ROWID;
    CREATE TABLE order_line(
        order_id TEXT NOT NULL REFERENCES orders(id), line INTEGER NOT NULL, sku TEXT NOT NULL REFERENCES item(sku),
        quantity INTEGER NOT NULL CHECK(quantity > 0), price INTEGER NOT NULL,
        -- The only batch that will do; NULL where any will.
        lot TEXT, expiry INTEGER,
        claimed INTEGER NOT NULL DEFAULT 0 CHECK(claimed >= 0), picked INTEGER NOT NULL DEFAULT 0 CHECK(picked >= 0),
        short INTEGER NOT NULL DEFAULT 0 CHECK(short >= 0), reason TEXT,
        -- Short units that were given back to the hub: whoever finds them, they are not picked for this order.
        handed INTEGER NOT NULL DEFAULT 0 CHECK(handed >= 0),
        -- Picked units that never reached a parcel, and units that left with a load.
        lost INTEGER NOT NULL DEFAULT 0 CHECK(lost >= 0), shipped INTEGER NOT NULL DEFAULT 0 CHECK(shipped >= 0),
        -- Units that nobody has claimed, picked or given up.
        open INTEGER NOT NULL GENERATED ALWAYS AS (quantity - claimed - picked + lost - short) VIRTUAL
            CHECK(open >= 0),
        CHECK(lost + shipped <= picked), CHECK(handed <= short), CHECK((lot IS NULL) = (expiry IS NULL)),
        PRIMARY KEY(order_id, line)) STRICT, WITHOUT ROWID;
    CREATE INDEX order_line_to_release ON order_line(order_id) WHERE open > 0;
    CREATE INDEX order_line_of_batch ON order_line(sku, lot, expiry) WHERE lot IS NOT NULL AND open > 0;
    CREATE INDEX order_line_short ON order_line(sku) WHERE short > 0;
    CREATE INDEX order_line_to_hand_back ON order_line(order_id) WHERE short > handed;
    CREATE TABLE order_charge(
        order_id TEXT NOT NULL REFERENCES orders(id), number INTEGER NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL,
        pence INTEGER NOT NULL, PRIMARY KEY(order_id, number)) STRICT, WITHOUT ROWID;
    CREATE TABLE announced_return(
        id TEXT PRIMARY KEY, customer TEXT NOT NULL, order_id TEXT, tracking TEXT, courier TEXT COLLATE NOCASE,
        body TEXT NOT NULL) STRICT;
    CREATE INDEX announced_return_by_order ON announced_return(order_id) WHERE order_id IS NOT NULL;
    CREATE INDEX announced_return_by_tracking ON announced_return(tracking) WHERE tracking IS NOT NULL;
    CREATE INDEX announced_return_by_courier ON announced_return(courier) WHERE courier IS NOT NULL;
    CREATE TABLE stock_receipt(
        reference TEXT NOT NULL, line INTEGER NOT NULL, PRIMARY KEY(reference, line)) STRICT, WITHOUT ROWID;
    CREATE TABLE stock(
        sku TEXT NOT NULL REFERENCES item(sku), place TEXT NOT NULL REFERENCES place(id), lot TEXT NOT NULL,
        expiry INTEGER NOT NULL, grade TEXT NOT NULL \(spelling("grade", Grade.allCases)), serial TEXT NOT NULL,
        outside INTEGER NOT NULL, quantity INTEGER NOT NULL CHECK(quantity <> 0),
        CHECK(outside = 1 OR quantity > 0), CHECK(serial = '' OR outside = 1 OR quantity = 1),
        PRIMARY KEY(sku, place, lot, expiry, grade, serial)) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_by_place ON stock(place);
    CREATE UNIQUE INDEX serial_is_in_one_place ON stock(sku, serial) WHERE serial <> '' AND outside = 0;
    CREATE TABLE session(
        station TEXT PRIMARY KEY, badge TEXT NOT NULL REFERENCES person(badge), since INTEGER NOT NULL)
        STRICT, WITHOUT ROWID;
    CREATE TABLE learned_code(
        lookup TEXT PRIMARY KEY, sku TEXT NOT NULL REFERENCES item(sku), code TEXT NOT NULL,
        units INTEGER NOT NULL CHECK(units > 0), witness TEXT NOT NULL REFERENCES person(badge),
        typed INTEGER NOT NULL CHECK(typed IN (0, 1)),
        sequence INTEGER NOT NULL REFERENCES fact(sequence)) STRICT, WITHOUT ROWID;
    CREATE INDEX learned_code_by_item ON learned_code(sku);
    CREATE TABLE scanner_profile(station TEXT PRIMARY KEY, settings TEXT NOT NULL) STRICT, WITHOUT ROWID;

    """

/// Tours, and what picking leaves for others to do.
private let pickSchema = """
    CREATE TABLE tour(
        id INTEGER PRIMARY KEY, mode TEXT NOT NULL \(spelling("mode", [TourMode.sortNow, .sortLater])),
        state TEXT NOT NULL CHECK(state IN ('waiting', 'underway', 'finished')),
        holder TEXT REFERENCES person(badge), station TEXT, since INTEGER, line INTEGER,
        step TEXT \(spelling("step", PickStep.allCases)), counted INTEGER, pack INTEGER, serials TEXT,
        tracking TEXT NOT NULL, tags TEXT NOT NULL DEFAULT '', hand_tags TEXT NOT NULL DEFAULT '', ended INTEGER,
        -- As it was released: decimetres with and without a plan, and lines.
        walk INTEGER, unplanned INTEGER, lines INTEGER NOT NULL,
        CHECK((holder IS NULL) = (station IS NULL)), CHECK((line IS NULL) = (step IS NULL)),
        CHECK(counted >= 0), CHECK((ended IS NULL) = (state <> 'finished'))) STRICT;
    CREATE INDEX tour_by_state ON tour(state) WHERE state <> 'finished';
    CREATE INDEX tour_by_end ON tour(ended) WHERE ended IS NOT NULL;
    CREATE TABLE tour_line(
        tour INTEGER NOT NULL REFERENCES tour(id), line INTEGER NOT NULL,
        kind TEXT NOT NULL \(spelling("kind", [LineKind.pick, .putBack])),
        state TEXT NOT NULL \(spelling("state", [LineState.open, .done, .dropped])),
        order_id TEXT NOT NULL, order_line INTEGER NOT NULL, sku TEXT NOT NULL REFERENCES item(sku),
        place TEXT NOT NULL REFERENCES place(id), x INTEGER NOT NULL, y INTEGER NOT NULL, lot TEXT NOT NULL, expiry
            INTEGER NOT NULL, wanted INTEGER NOT NULL,
        picked INTEGER NOT NULL CHECK(picked >= 0), short INTEGER NOT NULL CHECK(short >= 0), reason TEXT,
        turn INTEGER NOT NULL, tote TEXT REFERENCES place(id), serials TEXT NOT NULL, claimed INTEGER NOT NULL
            CHECK(claimed >= 0), fact INTEGER NOT NULL REFERENCES fact(sequence),
        -- When it was done: the pace of the tour.
        done INTEGER CHECK((done IS NULL) = (state <> 'done')),
        CHECK(picked + short <= wanted), PRIMARY KEY(tour, line),
        FOREIGN KEY(order_id, order_line) REFERENCES order_line(order_id, line)) STRICT, WITHOUT ROWID;
    CREATE INDEX claim ON tour_line(sku, place, lot, expiry, claimed) WHERE claimed > 0;
    CREATE INDEX tour_line_by_order ON tour_line(order_id);
    -- The lines of a tour summed up for each of its orders, so that lists of tours need not read them.
    CREATE TABLE tour_order(
        tour INTEGER NOT NULL REFERENCES tour(id), order_id TEXT NOT NULL REFERENCES orders(id),
        lines INTEGER NOT NULL CHECK(lines >= 0), handled INTEGER NOT NULL CHECK(handled BETWEEN 0 AND lines),
        units INTEGER NOT NULL, awaited INTEGER NOT NULL CHECK(awaited BETWEEN 0 AND lines), picked INTEGER NOT NULL,
        PRIMARY KEY(tour, order_id)) STRICT, WITHOUT ROWID;
    CREATE INDEX tour_order_by_order ON tour_order(order_id);
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

    """

/// The bench and the dock.
private let packSchema = """
    CREATE TABLE pack_job(
        id TEXT PRIMARY KEY REFERENCES orders(id), holder TEXT REFERENCES person(badge), station TEXT, since INTEGER,
        state TEXT NOT NULL CHECK(state IN ('waiting', 'underway', 'done')), tracking TEXT NOT NULL,
        recounted TEXT NOT NULL, last TEXT NOT NULL, CHECK((holder IS NULL) = (station IS NULL)))
        STRICT, WITHOUT ROWID;
    CREATE INDEX pack_job_by_state ON pack_job(state) WHERE state <> 'done';
    CREATE TABLE pack_order(
        order_id TEXT PRIMARY KEY REFERENCES orders(id), job TEXT NOT NULL REFERENCES pack_job(id),
        rank INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX pack_order_by_job ON pack_order(job);
    CREATE TABLE pack_line(
        job TEXT NOT NULL REFERENCES pack_job(id), line INTEGER NOT NULL, order_id TEXT NOT NULL,
        order_line INTEGER NOT NULL, sku TEXT NOT NULL REFERENCES item(sku), lot TEXT NOT NULL,
        expiry INTEGER NOT NULL, wanted INTEGER NOT NULL CHECK(wanted >= 0),
        lost INTEGER NOT NULL CHECK(lost >= 0), packed INTEGER NOT NULL CHECK(packed >= 0),
        serials TEXT NOT NULL, fact INTEGER NOT NULL REFERENCES fact(sequence),
        CHECK(lost + packed <= wanted), PRIMARY KEY(job, line),
        FOREIGN KEY(order_id, order_line) REFERENCES order_line(order_id, line)) STRICT, WITHOUT ROWID;
    CREATE INDEX pack_line_by_order ON pack_line(order_id, order_line);
    CREATE TABLE load(
        id TEXT PRIMARY KEY, service TEXT NOT NULL, departs INTEGER NOT NULL, door TEXT REFERENCES place(id),
        state TEXT NOT NULL \(spelling("state", LoadState.allCases)), planned TEXT NOT NULL, body TEXT NOT NULL)
        STRICT, WITHOUT ROWID;
    CREATE INDEX load_by_door ON load(door) WHERE state NOT IN ('departed', 'cancelled');
    CREATE TABLE parcel(
        id TEXT PRIMARY KEY REFERENCES place(id), job TEXT NOT NULL REFERENCES pack_job(id), number INTEGER NOT NULL,
        serial INTEGER NOT NULL UNIQUE, state TEXT NOT NULL \(spelling("state", ParcelState.allCases)),
        box TEXT, proposed TEXT, planned INTEGER, box_reason TEXT,
        units TEXT NOT NULL, identities TEXT NOT NULL, weight TEXT,
        grams INTEGER NOT NULL DEFAULT 0, recounts INTEGER NOT NULL, tracking TEXT, copies INTEGER NOT NULL,
        failure TEXT, opened INTEGER NOT NULL, labelled INTEGER, loaded INTEGER,
        fact INTEGER NOT NULL REFERENCES fact(sequence),
        staged INTEGER REFERENCES fact(sequence), staged_by TEXT,
        lane TEXT REFERENCES place(id), load TEXT REFERENCES load(id), loaded_on TEXT REFERENCES load(id),
        UNIQUE(job, number), CHECK(lane IS NULL OR loaded_on IS NULL)) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX tracking_is_on_one_parcel ON parcel(tracking) WHERE tracking IS NOT NULL;
    CREATE INDEX parcel_by_lane ON parcel(lane) WHERE lane IS NOT NULL;
    CREATE INDEX parcel_by_load ON parcel(load) WHERE load IS NOT NULL;
    CREATE INDEX parcel_on_load ON parcel(loaded_on) WHERE loaded_on IS NOT NULL;
    CREATE INDEX parcel_by_label ON parcel(labelled) WHERE labelled IS NOT NULL;
    CREATE INDEX parcel_by_loading ON parcel(loaded) WHERE loaded IS NOT NULL;
    CREATE INDEX parcel_by_stager ON parcel(staged_by, staged) WHERE staged IS NOT NULL;
    CREATE INDEX parcel_at_bench ON parcel(state) WHERE state NOT IN ('labelled', 'dissolved');
    CREATE TABLE held_order(
        rank INTEGER PRIMARY KEY, order_id TEXT NOT NULL REFERENCES orders(id), reason TEXT NOT NULL) STRICT;
    CREATE TABLE item_weight(
        sku TEXT PRIMARY KEY REFERENCES item(sku), parcels INTEGER NOT NULL, sum INTEGER NOT NULL,
        squares INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    """

/// Counts. A case says who counted what; what the desk found lies in a table of its own, which no count ever reads.
private let countSchema = """
    CREATE TABLE count_policy(id INTEGER PRIMARY KEY CHECK(id = 1), body TEXT NOT NULL) STRICT;
    CREATE TABLE count_case(
        id INTEGER PRIMARY KEY, place TEXT NOT NULL REFERENCES place(id),
        cause TEXT NOT NULL \(spelling("cause", CountCause.allCases)), score INTEGER,
        state TEXT NOT NULL \(spelling("state", CountState.allCases)), asked INTEGER NOT NULL,
        holder TEXT REFERENCES person(badge), look INTEGER NOT NULL CHECK(look > 0), body TEXT NOT NULL,
        -- When it was posted or dropped, and whether the bin had what the ledger says.
        ended INTEGER, agreed INTEGER CHECK(agreed IN (0, 1))) STRICT;
    CREATE UNIQUE INDEX one_count_of_a_bin ON count_case(place) WHERE state NOT IN ('posted', 'dropped');
    CREATE INDEX count_case_by_holder ON count_case(holder) WHERE holder IS NOT NULL;
    CREATE TABLE count_result(
        id INTEGER NOT NULL REFERENCES count_case(id), look INTEGER NOT NULL,
        verdict TEXT NOT NULL \(spelling("verdict", CountVerdict.allCases)), pence INTEGER NOT NULL,
        differences TEXT NOT NULL, badge TEXT NOT NULL REFERENCES person(badge),
        -- Whether this look saw what was posted in the end; nothing before that.
        is_right INTEGER CHECK(is_right IN (0, 1)), PRIMARY KEY(id, look)) STRICT, WITHOUT ROWID;
    CREATE INDEX count_result_by_badge ON count_result(badge);
    CREATE TABLE bin_count(
        place TEXT PRIMARY KEY REFERENCES place(id), counts INTEGER NOT NULL, agreed INTEGER NOT NULL,
        -- When it was counted last and by which fact; how often it ran empty since.
        last INTEGER, fact INTEGER, emptied INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    """

/// The gate: hand-overs by couriers, what came with them, and what they did not bring.
private let gateSchema = """
    CREATE TABLE gate_entry(
        id INTEGER PRIMARY KEY, courier TEXT NOT NULL COLLATE NOCASE,
        state TEXT NOT NULL \(spelling("state", GateState.allCases)), body TEXT NOT NULL, opened INTEGER NOT NULL,
        signed INTEGER CHECK((signed IS NULL) = (state <> 'signed'))) STRICT;
    CREATE UNIQUE INDEX one_open_entry_of_a_courier ON gate_entry(courier) WHERE state <> 'signed';
    CREATE TABLE gate_parcel(
        entry INTEGER NOT NULL REFERENCES gate_entry(id), number INTEGER NOT NULL, text TEXT NOT NULL,
        rma TEXT REFERENCES announced_return(id), PRIMARY KEY(entry, number)) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX a_return_comes_once ON gate_parcel(rma) WHERE rma IS NOT NULL;
    -- Ended when the parcel came after all.
    CREATE TABLE gate_claim(
        rma TEXT PRIMARY KEY REFERENCES announced_return(id), entry INTEGER NOT NULL REFERENCES gate_entry(id),
        deadline INTEGER NOT NULL, ended INTEGER) STRICT, WITHOUT ROWID;

    """

/// The pictures, each row one that was taken; the same bytes may prove several things.
private let evidenceSchema = """
    CREATE TABLE evidence(
        sequence INTEGER PRIMARY KEY REFERENCES fact(sequence), subject TEXT NOT NULL, angle TEXT NOT NULL,
        digest TEXT NOT NULL CHECK(length(digest) = 64), bytes INTEGER NOT NULL CHECK(bytes > 0),
        kind TEXT NOT NULL \(spelling("kind", PictureKind.allCases)), badge TEXT NOT NULL, source TEXT NOT NULL,
        at INTEGER NOT NULL) STRICT;
    CREATE INDEX evidence_by_subject ON evidence(subject);
    CREATE INDEX evidence_by_digest ON evidence(digest);

    """

/// The facts that touched an item or a place last: so many of each and no more, however long the log is.
private let touchSchema = """
    CREATE TABLE touch(
        subject TEXT NOT NULL, fact INTEGER NOT NULL REFERENCES fact(sequence), PRIMARY KEY(subject, fact))
        STRICT, WITHOUT ROWID;

    """
