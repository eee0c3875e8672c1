// Who may ask the hub for what. No secret is kept: of keys and codes there are SHA-256 hashes, which is enough because
// the secrets are random and long.

/// The tables of keys, enrolments and remembered answers.
let accessSchema = """
    -- Scopes are words with blanks between them; `used` is the last day on which the key was, since 1970.
    CREATE TABLE api_key(
        id TEXT PRIMARY KEY, name TEXT NOT NULL, hash BLOB NOT NULL CHECK(length(hash) = 32), scopes TEXT NOT NULL,
        site TEXT REFERENCES site(name), created INTEGER NOT NULL, revoked INTEGER, used INTEGER)
        STRICT, WITHOUT ROWID;
    -- The newest code of a site, and how often one was tried in the minute of the last attempt.
    CREATE TABLE enrolment(
        site TEXT PRIMARY KEY REFERENCES site(name), hash BLOB NOT NULL CHECK(length(hash) = 32),
        expires INTEGER NOT NULL, used INTEGER, minute INTEGER NOT NULL, attempts INTEGER NOT NULL)
        STRICT, WITHOUT ROWID;
    -- What was answered to a request that carried a token, so that the same request again changes nothing.
    CREATE TABLE remembered(
        credential TEXT NOT NULL, route TEXT NOT NULL, token TEXT NOT NULL,
        fingerprint BLOB NOT NULL CHECK(length(fingerprint) = 32), status INTEGER NOT NULL, body BLOB NOT NULL,
        at INTEGER NOT NULL, PRIMARY KEY(credential, route, token)) STRICT, WITHOUT ROWID;
    CREATE INDEX remembered_by_age ON remembered(at);
    """
