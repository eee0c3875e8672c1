public import Foundation
public import Warehouse

// The feed: what the hub wants of a site. Its rules stand in SyncProtocol.swift.

/// One thing that the hub wants, in its newest revision.
public struct Intent: Hashable, Codable, Sendable {
    /// Kinds that this program knows; others are kept by a site and answered as unknown.
    public static let (order, item, delivery) = ("order", "item", "delivery")

    /// The place of its last change in the feed of its site; larger is later, gaps mean nothing.
    public var number: Int
    public var kind: String
    public var id: String
    /// Grows with every change; an older one never replaces a newer one.
    public var revision: Int
    /// JSON of what the kind calls for: an `OrderIntent`, an `Item`.
    public var body: Data

    public init(number: Int, kind: String, id: String, revision: Int, body: Data) {
        (self.number, self.kind, self.id) = (number, kind, id)
        (self.revision, self.body) = (revision, body)
    }
}

/// Where a site is in its feed.
public struct FeedPlace: Hashable, Codable, Sendable {
    /// Whose numbers they are; nil before the first page.
    public var incarnation: UniqueID?
    public var after: Int

    public init(incarnation: UniqueID?, after: Int) {
        self.incarnation = incarnation
        self.after = after
    }
}

/// What the hub wants behind a place, in the order of the last changes.
public struct FeedPage: Hashable, Codable, Sendable {
    public var incarnation: UniqueID
    public var intents: [Intent]
    /// Where to ask from next.
    public var next: Int
    /// More is there already.
    public var more: Bool
    public var now: Moment

    public init(incarnation: UniqueID, intents: [Intent], next: Int, more: Bool, now: Moment) {
        (self.incarnation, self.intents, self.next) = (incarnation, intents, next)
        (self.more, self.now) = (more, now)
    }
}

/// What comes of asking for a page.
public enum FeedAnswer: Hashable, Codable, Sendable {
    case page(FeedPage)
    /// These are another hub's numbers, or ones that this one has lost: ask again from the beginning of this one.
    case reset(incarnation: UniqueID)
}

/// What the hub keeps of a site's feed, asked inside one transaction.
public protocol FeedStore {
    var incarnation: UniqueID { get }
    /// The number of the last change for this site; 0 where there is none.
    func lastIntent(of site: String) throws -> Int
    func intents(of site: String, after number: Int, limit: Int) throws -> [Intent]
}

/// The hub's half: a page behind a place, or the word that the place is none of this hub's.
public func feed(
    _ place: FeedPlace, of site: String, limit: Int, at now: Moment, in store: some FeedStore
) throws -> FeedAnswer {
    let last = try store.lastIntent(of: site)
    let isOurs = place.incarnation == store.incarnation || (place.incarnation == nil && place.after == 0)
    guard isOurs, place.after <= last else { return .reset(incarnation: store.incarnation) }
    let intents = try store.intents(of: site, after: place.after, limit: limit)
    let next = intents.last?.number ?? place.after
    return .page(
        FeedPage(incarnation: store.incarnation, intents: intents, next: next, more: next < last, now: now))
}
