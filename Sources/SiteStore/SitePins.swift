import Barcode
import CryptoExtras
import Foundation
import GRDB
public import Warehouse

// PINs. What is kept of one is a salted scrypt hash (RFC 7914) in a table of its own: it is no fact, because facts go
// to the hub, and a hash of a few digits is soon guessed by whoever holds it. That a PIN was set, failed or let in
// again is a fact like all that people do.

/// The secrets of badges; no projection.
let pinsOfFormatSeven = """
    CREATE TABLE pin(
        badge TEXT PRIMARY KEY, salt BLOB NOT NULL CHECK(length(salt) = 16), rounds INTEGER NOT NULL,
        hash BLOB NOT NULL CHECK(length(hash) = 32)) STRICT, WITHOUT ROWID;
    """

/// Failures in a row of badges that have any.
let pinGuardSchema = """
    CREATE TABLE pin_guard(
        badge TEXT PRIMARY KEY REFERENCES person(badge), failures INTEGER NOT NULL CHECK(failures > 0),
        last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    """

/// How stations look and sound for the badges that chose.
let personSettingsSchema = """
    CREATE TABLE person_settings(
        badge TEXT PRIMARY KEY REFERENCES person(badge), settings TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """

/// What came of a badge, and of the PIN that was typed for it.
public enum SignIn: Hashable, Sendable {
    /// Nobody has this badge.
    case unknown
    /// The badge has a PIN, which is not typed yet.
    case pinWanted(Person)
    /// Nobody is signed in: another PIN, or not yet again.
    case pinRefused(Person, PinGuard, wasTried: Bool)
    case signedIn(Person)
}

extension Site {
    /// Signs somebody in at this station, when the badge is known and its PIN, where it has one, is this.
    public func signIn(_ code: String, pin: String? = nil, gesture: UniqueID) throws(SiteError) -> SignIn {
        let now = clock.now()
        // The hash takes tens of milliseconds, for which nobody else should wait: it is made before the turnstile.
        let secret = try read { db in
            try fetchPerson(Code.parse(code).printed, db).flatMap { try self.secret(of: $0.badge, db) }
        }
        let matches = try secret.map { secret throws(SiteError) in try secret.matches(pin) }
        return try write { db in
            guard let person = try fetchPerson(Code.parse(code).printed, db) else { return .unknown }
            guard try log.facts(of: gesture, db).isEmpty else { return .signedIn(person) }
            let cause = Cause(actor: Actor(badge: person.badge, station: station), gesture: gesture, at: now)
            // Set, changed or removed since it was read: what was typed is judged by nothing, and asked for again.
            guard try self.secret(of: person.badge, db) == secret else { return .pinWanted(person) }
            if secret != nil {
                let failures = try pinGuard(of: person.badge, db)
                guard pin != nil else { return .pinWanted(person) }
                guard failures.standing(at: now) == .open else {
                    return .pinRefused(person, failures, wasTried: false)
                }
                guard matches == true else {
                    try record([.pin(person.badge, .failed(failures.failures + 1))], cause, db)
                    return .pinRefused(person, try pinGuard(of: person.badge, db), wasTried: true)
                }
            }
            try record([.signedIn(person.badge)], cause, db)
            return .signedIn(person)
        }
    }

    /// Nobody touched this station for a while; what its owner has in hand stays theirs.
    public func noteLock(of badge: BadgeID, gesture: UniqueID) throws(SiteError) {
        let cause = Cause(actor: Actor(badge: badge, station: station), gesture: gesture, at: clock.now())
        _ = try write { db in try record([.pin(badge, .stationLocked)], cause, db) }
    }

    /// From now on the badge wants this PIN.
    public func setPin(_ pin: String, of badge: BadgeID, by: BadgeID) throws(SiteError) {
        if let problem = pinProblem(pin) { throw .notAllowed("No PIN was set: \(problem).") }
        let secret = try Secret.make(pin)
        try office(by, on: badge) { person, cause, db in
            try db.execute(
                sql: """
                    INSERT INTO pin(badge, salt, rounds, hash) VALUES (?,?,?,?) ON CONFLICT(badge)
                        DO UPDATE SET salt = excluded.salt, rounds = excluded.rounds, hash = excluded.hash
                    """, arguments: [person.badge.rawValue, secret.salt, secret.rounds, secret.hash])
            try self.record([.pin(person.badge, .set)], cause, db)
        }
    }

    /// The badge alone is enough again. Answers whether it had a PIN.
    public func removePin(of badge: BadgeID, by: BadgeID) throws(SiteError) -> Bool {
        try office(by, on: badge) { person, cause, db in
            guard try self.secret(of: person.badge, db) != nil else { return false }
            try db.execute(sql: "DELETE FROM pin WHERE badge = ?", arguments: [person.badge.rawValue])
            try self.record([.pin(person.badge, .removed)], cause, db)
            return true
        }
    }

    /// Lets a badge try its PIN again. Answers how often another one was typed.
    public func unlockPin(of badge: BadgeID, by: BadgeID) throws(SiteError) -> Int {
        try office(by, on: badge) { person, cause, db in
            let failures = try self.pinGuard(of: person.badge, db).failures
            if failures > 0 { try self.record([.pin(person.badge, .unlocked)], cause, db) }
            return failures
        }
    }

    /// The badges that have a PIN, and those that failed to type it.
    public func pins() throws(SiteError) -> [BadgeID: PinGuard] {
        try read { db in
            let badges = try String.fetchAll(db.cachedStatement(sql: "SELECT badge FROM pin"))
            return Dictionary(
                uniqueKeysWithValues: try badges.map { (BadgeID($0), try pinGuard(of: BadgeID($0), db)) })
        }
    }

    /// PINs and qualifications are the office's business, or a supervisor's; nobody sets their own without one. What
    /// `needsPerson` is never the office's.
    func office<Value>(
        _ by: BadgeID, on badge: BadgeID, needsPerson: Bool = false, _ body: (Person, Cause, Database) throws -> Value
    ) throws(SiteError) -> Value {
        let cause = officeCause(by: by)
        return try write { db in
            guard let person = try fetchPerson(badge.rawValue, db) else {
                throw SiteError.notAllowed("Nobody has the badge \(badge). List the badges with: dockline people list")
            }
            if by != "office" || needsPerson {
                guard try roles(of: by, db).contains(.supervise) else {
                    throw SiteError.notAllowed(
                        "Badge \(by) may not do this: expected the badge of a supervisor"
                            + (needsPerson ? "." : ", or no --by for the office."))
                }
                if by == person.badge {
                    throw SiteError.notAllowed(
                        (needsPerson ? "Nobody signs off their own training" : "Nobody lets themselves in")
                            + ": expected another supervisor's badge.")
                }
            }
            return try body(person, cause, db)
        }
    }

    private func pinGuard(of badge: BadgeID, _ db: Database) throws -> PinGuard {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT failures, last FROM pin_guard WHERE badge = ?"), arguments: [badge.rawValue]
        )
        return PinGuard(failures: row?[0] ?? 0, last: Moment(milliseconds: row?[1] ?? 0))
    }

    private func secret(of badge: BadgeID, _ db: Database) throws -> Secret? {
        let statement = try db.cachedStatement(sql: "SELECT salt, rounds, hash FROM pin WHERE badge = ?")
        return try Row.fetchOne(statement, arguments: [badge.rawValue]).map {
            Secret(salt: $0[0], rounds: $0[1], hash: $0[2])
        }
    }
}

/// What is kept of a PIN.
private struct Secret: Equatable {
    var salt: Data
    /// The cost of scrypt: a power of two.
    var rounds: Int
    var hash: Data

    static func make(_ pin: String) throws(SiteError) -> Secret {
        var random = SystemRandomNumberGenerator()
        let salt = Data((0..<16).map { _ in UInt8.random(in: 0...255, using: &random) })
        let rounds = 1 << 14
        return Secret(salt: salt, rounds: rounds, hash: try derive(pin, salt, rounds))
    }

    func matches(_ pin: String?) throws(SiteError) -> Bool {
        guard let pin else { return false }
        let typed = try Secret.derive(pin, salt, rounds)
        return zip(typed, hash).reduce(UInt8(typed.count == hash.count ? 0 : 1)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ pin: String, _ salt: Data, _ rounds: Int) throws(SiteError) -> Data {
        do {
            let key = try KDF.Scrypt.deriveKey(
                from: Data(pin.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: 8, parallelism: 1)
            return key.withUnsafeBytes { Data($0) }
        } catch { throw .notAllowed("The PIN could not be hashed: \(error).") }
    }
}
