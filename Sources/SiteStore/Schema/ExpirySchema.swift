import Warehouse

/// How the site handles what expires, and what people took on of it, each under the number of the fact that did so.
let expirySchema = """
    CREATE TABLE expiry_policy(id INTEGER PRIMARY KEY CHECK(id = 1), body TEXT NOT NULL) STRICT;
    CREATE TABLE expiry_case(
        sequence INTEGER PRIMARY KEY REFERENCES fact(sequence), rung TEXT NOT NULL \(spelling("rung", Rung.allCases)),
        sku TEXT NOT NULL REFERENCES item(sku), place TEXT NOT NULL REFERENCES place(id), lot TEXT NOT NULL,
        expiry INTEGER NOT NULL, quantity INTEGER NOT NULL CHECK(quantity > 0),
        state TEXT NOT NULL \(spelling("state", ExpiryStep.allCases)), ended INTEGER REFERENCES fact(sequence),
        body TEXT NOT NULL, CHECK((ended IS NULL) = (state NOT IN ('settled', 'dropped')))) STRICT;
    CREATE INDEX expiry_case_open ON expiry_case(sku, place) WHERE ended IS NULL;
    CREATE INDEX expiry_case_by_day ON expiry_case(state, expiry);
    -- What expires at all, so that nobody looks at the rest of the stock for what is dying.
    CREATE INDEX stock_dated ON stock(expiry) WHERE outside = 0 AND expiry < \(neverExpires);

    """
