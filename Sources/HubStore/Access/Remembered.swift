public import Foundation
import PortableSQL
public import Warehouse

// A request that carries a token of its sender's is done once: the answer is remembered in the transaction that did the
// work, so whoever heard nothing may ask again and gets that answer. Refusals are not remembered, they changed nothing.

/// A request that may come again.
public struct RepeatableRequest: Hashable, Sendable {
    public var credential: String
    /// Method and path.
    public var route: String
    /// The sender's own name for it.
    public var token: String
    public var fingerprint: Data

    public init(credential: String, route: String, token: String, body: Data) {
        (self.credential, self.route, self.token) = (credential, route, token)
        fingerprint = Secret.hash(body)
    }
}

/// What is remembered of an answer.
public struct RememberedAnswer: Hashable, Sendable {
    public var status: Int
    public var body: Data

    public init(status: Int, body: Data) {
        self.status = status
        self.body = body
    }
}

/// What came of a request that may come again.
public enum RepeatableOutcome: Hashable, Sendable {
    case done(RememberedAnswer)
    /// It was done before.
    case again(RememberedAnswer)
    /// The token was used for another request.
    case otherRequest
}

extension Hub {
    /// Hours for which an answer is remembered.
    public static let rememberedHours = 24

    /// Does `work`, unless it was done under this token. What `work` writes is one transaction with the memory.
    public func once(
        _ request: RepeatableRequest, at now: Moment, _ work: () throws -> RememberedAnswer
    ) throws -> RepeatableOutcome {
        try together { db in
            let oldest = now.milliseconds - Int64(Self.rememberedHours) * 3_600_000
            try db.run("DELETE FROM remembered WHERE at < ?", .integer(oldest))
            let row = try db.row(
                "SELECT fingerprint, status, body FROM remembered WHERE credential = ? AND route = ? AND token = ?",
                .text(request.credential), .text(request.route), .text(request.token))
            if let row {
                guard row.data(0) == request.fingerprint else { return .otherRequest }
                return .again(RememberedAnswer(status: row.int(1), body: row.data(2)))
            }
            let answer = try work()
            guard (200..<300).contains(answer.status) else { return .done(answer) }
            try db.run(
                """
                INSERT INTO remembered(credential, route, token, fingerprint, status, body, at)
                    VALUES (?,?,?,?,?,?,?)
                """, .text(request.credential), .text(request.route), .text(request.token),
                .bytes(request.fingerprint), .integer(answer.status), .bytes(answer.body),
                .integer(now.milliseconds))
            return .done(answer)
        }
    }

    /// Runs `body` in one transaction: what it asks of this hub on the same thread is part of it.
    private func together<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        do {
            let value = try database.write { db in
                let before = openTransaction
                openTransaction = db
                defer { openTransaction = before }
                return try body(db)
            }
            bell.ring()
            return value
        } catch let failure as SQLFailure { throw HubError(failure, place) }
    }

    /// The transaction that this thread is in.
    var openTransaction: (any SQLConnection)? {
        get { Thread.current.threadDictionary[transactionKey] as? any SQLConnection }
        set { Thread.current.threadDictionary[transactionKey] = newValue }
    }

    private var transactionKey: String { "hub transaction \(ObjectIdentifier(self))" }
}
