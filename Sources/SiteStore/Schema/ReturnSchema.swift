import Warehouse

/// Inspections: cases on the bench, and where every unit of them went.
let returnSchema = """
    CREATE TABLE return_policy(id INTEGER PRIMARY KEY CHECK(id = 1), body TEXT NOT NULL) STRICT;
    CREATE TABLE return_case(
        id TEXT PRIMARY KEY, blind INTEGER NOT NULL CHECK(blind IN (0, 1)),
        rma TEXT REFERENCES announced_return(id), order_id TEXT, parcel TEXT,
        state TEXT NOT NULL \(spelling("state", ReturnState.allCases)), holder TEXT REFERENCES person(badge),
        opened INTEGER NOT NULL, ended INTEGER, body TEXT NOT NULL,
        CHECK((holder IS NULL) = (state <> 'underway')), CHECK((ended IS NULL) = (state <> 'done')))
        STRICT, WITHOUT ROWID;
    CREATE INDEX return_case_by_holder ON return_case(holder) WHERE holder IS NOT NULL;
    CREATE INDEX return_case_by_parcel ON return_case(parcel) WHERE parcel IS NOT NULL;
    CREATE INDEX return_case_by_rma ON return_case(rma) WHERE rma IS NOT NULL;
    CREATE TABLE returned_unit(
        case_id TEXT NOT NULL REFERENCES return_case(id), number INTEGER NOT NULL,
        -- The order that it comes back from, as far as that is known.
        order_id TEXT, sku TEXT NOT NULL REFERENCES item(sku), lot TEXT NOT NULL, expiry INTEGER NOT NULL,
        serial TEXT NOT NULL, quantity INTEGER NOT NULL CHECK(quantity > 0),
        grade TEXT NOT NULL \(spelling("grade", Grade.allCases)), reason TEXT NOT NULL,
        disposition TEXT NOT NULL \(spelling("disposition", Disposition.allCases)), rule TEXT NOT NULL,
        money TEXT NOT NULL \(spelling("money", MoneyHint.allCases)), place TEXT NOT NULL REFERENCES place(id),
        since INTEGER NOT NULL, PRIMARY KEY(case_id, number)) STRICT, WITHOUT ROWID;
    CREATE INDEX returned_unit_by_order ON returned_unit(order_id, sku) WHERE order_id IS NOT NULL;
    CREATE INDEX returned_unit_by_place ON returned_unit(place);

    """
