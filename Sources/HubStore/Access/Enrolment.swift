import Foundation
import PortableSQL
public import Warehouse

// How a site gets its key: an operator adds the site and is given a code, somebody at the site types it, and the hub
// answers with a key. A code has 150 random bits, lives for half an hour, opens one site, and opens it once. A new code
// replaces the one before it; a new key revokes the ones before it, so that a copy of an old file speaks no more.

/// What came of a code.
public enum EnrolmentOutcome: Hashable, Sendable {
    /// The site's key, whose text is kept nowhere.
    case enrolled(HubKey, text: String)
    /// The code is right and was used before.
    case used
    /// The code is right and too old.
    case expired
    /// There is no such site, or it has no such code.
    case wrong
    /// Too many were tried; the next attempt counts after so many seconds.
    case tooMany(seconds: Int)
}

extension Hub {
    /// Minutes for which a code is good.
    public static let codeMinutes = 30
    /// How many codes may be tried for a site in a minute.
    public static let codeAttempts = 5

    /// A new code for a site, which replaces the one before it.
    public func newCode(for site: String, at now: Moment) throws(HubError) -> String {
        let code = Secret.text(characters: 30)
        try write { db in
            try Self.expect(site, db)
            try db.run(
                """
                INSERT INTO enrolment(site, hash, expires, used, minute, attempts) VALUES (?, ?, ?, NULL, 0, 0)
                    ON CONFLICT (site) DO UPDATE SET hash = excluded.hash, expires = excluded.expires, used = NULL
                """, .text(site), .bytes(Secret.hash(code)),
                .integer(now.adding(minutes: Self.codeMinutes).milliseconds))
        }
        return Secret.grouped(code)
    }

    /// Exchanges a code for the site's key.
    public func enrol(
        _ site: String, code: String, program: String, at now: Moment
    ) throws(HubError) -> EnrolmentOutcome {
        try write { db in
            let row = try db.row(
                "SELECT hash, expires, used, minute, attempts FROM enrolment WHERE site = ?", .text(site))
            guard let row else { return .wrong }
            let minute = now.milliseconds / 60_000
            let attempts = row.int64(3) == minute ? row.int(4) : 0
            guard attempts < Self.codeAttempts else {
                return .tooMany(seconds: Int(60 - now.milliseconds / 1000 % 60))
            }
            try db.run(
                "UPDATE enrolment SET minute = ?, attempts = ? WHERE site = ?", .integer(minute),
                .integer(attempts + 1), .text(site))
            guard Secret.isSame(row.data(0), Secret.hash(Secret.normal(code))) else { return .wrong }
            guard row.isNull(2) else { return .used }
            guard now.milliseconds < row.int64(1) else { return .expired }
            try db.run(
                "UPDATE enrolment SET used = ? WHERE site = ?", .integer(now.milliseconds), .text(site))
            try db.run(
                "UPDATE api_key SET revoked = ? WHERE site = ? AND revoked IS NULL", .integer(now.milliseconds),
                .text(site))
            try db.run(
                "UPDATE site SET program = ? WHERE name = ?", .text(String(program.prefix(80))), .text(site))
            let made = try Self.addKey(name: "site \(site)", scopes: [.site], site: site, at: now, db)
            return .enrolled(made.key, text: made.text)
        }
    }
}
