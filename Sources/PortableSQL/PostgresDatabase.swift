import CPostgres
import Foundation
import Synchronization

// A database on a server, which hub processes share. A write begins with a lock that every write of every process asks
// for, and that is held until it has committed: writes pass one at a time, so that what is numbered in them is numbered
// in the order of commits. A read sees one moment and waits for nobody.
//
// What is tried again: a write that failed before its body ran, or that the server gave up for another's sake; a read
// whenever its connection broke, which an idle one may have done long ago. A commit whose answer was lost is not:
// nobody knows whether it happened, and whoever asked has to look.

/// A PostgreSQL database that is open in this process.
public final class PostgresDatabase: SQLDatabase {
    public let dialect = Dialect.postgres
    public let place: String
    private let address: PostgresAddress
    private let seconds: Int
    /// One thread of this process at a time asks for the lock, so that the others do not use up the connections.
    private let writers = Permits(1)
    private let connections: Permits
    private let pool = Mutex(Pool())

    private struct Pool {
        var idle: [PostgresSession] = []
        var isClosed = false
    }

    /// The lock's number: "DLHB", as in the header of a hub's file.
    private static let lock = 0x444C_4842

    /// Connects to `postgres://user:password@host:port/database`. At most `connections` are made; whoever waits for
    /// one, or for the lock, longer than so many seconds is told that the database is busy. `library` names libpq's
    /// file.
    public init(_ url: String, connections: Int = 8, seconds: Int = 10, library: String? = nil) throws {
        address = try PostgresAddress(url)
        place = address.place
        self.seconds = seconds
        self.connections = Permits(connections)
        guard Int(postgres_load(library)) == POSTGRES_LOADED else {
            throw SQLFailure(
                .unreachable,
                "PostgreSQL cannot be reached: \(library ?? "libpq") is not installed or too old. Install it with: "
                    + "apt install libpq5")
        }
        giveBack(try take())
    }

    public func write<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
        guard writers.take(seconds: seconds) else {
            throw SQLFailure(.busy, "other writes of this process have held \(place) for \(seconds) s")
        }
        defer { writers.giveBack() }
        let begin = [
            "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", "SELECT pg_advisory_xact_lock(\(Self.lock))",
        ]
        return try transaction(begin, attempts: 4, body) { session, hasBegun in
            session.isBroken ? !hasBegun : session.gaveIn
        }
    }

    public func read<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
        try transaction(["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"], attempts: 3, body) { session, _ in
            session.isBroken || session.gaveIn
        }
    }

    /// Runs `body` in a transaction, and again while `again` says so of the connection on which it failed.
    private func transaction<T>(
        _ begin: [String], attempts: Int, _ body: (any SQLConnection) throws -> T,
        again: (_ session: PostgresSession, _ hasBegun: Bool) -> Bool
    ) throws -> T {
        var left = attempts
        while true {
            left -= 1
            let session = try take()
            defer { giveBack(session) }
            var hasBegun = false
            do {
                try session.begin(begin)
                hasBegun = true
                let value = try body(session)
                try session.commit()
                return value
            } catch {
                session.rollBack()
                guard left > 0, again(session, hasBegun) else { throw error }
            }
        }
    }

    /// Closes what nobody uses now; the rest closes when it is given back.
    public func close() throws {
        pool.withLock { pool in
            pool.isClosed = true
            pool.idle = []
        }
    }

    private func take() throws -> PostgresSession {
        guard connections.take(seconds: seconds) else {
            throw SQLFailure(.busy, "no connection to \(place) became free for \(seconds) s")
        }
        do {
            let idle = try pool.withLock { pool in
                if pool.isClosed { throw SQLFailure(.unreachable, "\(place) was closed") }
                return pool.idle.popLast()
            }
            return try idle ?? PostgresSession(address, lockSeconds: seconds)
        } catch {
            connections.giveBack()
            throw error
        }
    }

    private func giveBack(_ session: PostgresSession) {
        pool.withLock { pool in
            if session.isBroken {
                // The others were made before it broke, and are most likely broken too.
                pool.idle = []
            } else if session.isIdle, !pool.isClosed {
                pool.idle.append(session)
            }
        }
        connections.giveBack()
    }
}
