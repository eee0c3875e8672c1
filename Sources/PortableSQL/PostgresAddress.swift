import Foundation

/// Where a PostgreSQL database is, with what is secret kept apart from what may be shown.
struct PostgresAddress: Sendable {
    /// All of it, for nobody but libpq.
    let url: String
    /// The same without passwords.
    let place: String

    /// Takes `postgres://user:password@host:port/database?name=value`; every part behind `//` may be left out.
    init(_ url: String) throws {
        guard let (place, parameters) = Self.parts(of: url) else {
            throw SQLFailure(
                .unreachable,
                "this is no address of a PostgreSQL database; expected postgres://user:password@host:port/database, "
                    + "with / ? # @ % in a password written as %2F %3F %23 %40 %25")
        }
        self.url = url
        self.place = parameters.isEmpty ? place : place + "?" + parameters.joined(separator: "&")
    }

    /// Whether a place is meant to be such an address, right or wrong.
    static func isMeant(by place: String) -> Bool {
        place.hasPrefix("postgres://") || place.hasPrefix("postgresql://")
    }

    /// What may be shown: up to the parameters, and those of them that are no secrets. libpq is lenient about what ends
    /// a password and quotes what it cannot read, so anything doubtful is nil here and never gets there.
    private static func parts(of url: String) -> (String, [Substring])? {
        let form = /(postgres(?:ql)?:\/\/)(?:([^:\/?#@]*)(:[^\/?#@]*)?@)?([^\/?#@]*)(\/[^\/?#@]*)?(?:\?([^?#]*))?/
        guard let match = url.wholeMatch(of: form)?.output else { return nil }
        let (scheme, user, hosts, database) = (match.1, match.2, match.4, match.5)
        let host = /(?:[A-Za-z0-9._~%-]*|\[[0-9A-Fa-f:.%]+\])(?::[0-9]{1,5})?/
        for one in hosts.split(separator: ",", omittingEmptySubsequences: false) where one.wholeMatch(of: host) == nil {
            return nil
        }
        let parameters = (match.6 ?? "").split(separator: "&")
        let shown = parameters.filter { parameter in
            let name = parameter.prefix { $0 != "=" }
            return name.removingPercentEncoding?.lowercased().contains("password") == false
        }
        return (scheme + (user.map { $0 + "@" } ?? "") + hosts + (database ?? ""), shown)
    }
}

/// How the place of a database is shown to people: a path as it is, an address without its password.
public func shownPlace(_ place: String) -> String {
    guard PostgresAddress.isMeant(by: place) else { return place }
    // An address that cannot be read may have its password anywhere.
    return (try? PostgresAddress(place).place) ?? "postgres://…"
}

/// Whether a database is a file, which can be missing, or on a server.
public func isFile(_ place: String) -> Bool { !PostgresAddress.isMeant(by: place) }

/// Opens what a place names: a database on a server when it is a `postgres://` address, an SQLite file otherwise, which
/// is made when `create` is given.
public func openDatabase(_ place: String, create: Bool = false) throws -> any SQLDatabase {
    isFile(place) ? try SQLiteDatabase(path: place, create: create) : try PostgresDatabase(place)
}
