// How the facts of a site reach its hub: protocol 1, and nothing that both ends have to agree on stands elsewhere.
//
// THE LOG. A site's facts are one append-only log, numbered from 1 without gaps. Each fact carries the hash of the one
// before it (ChainHash.swift), so a number and a hash name everything up to there: a Position. A log is cut into
// streams, one for every life of the file: it begins with the first, and a restore begins another behind the newest
// fact of the file that was restored, its parent. (stream, number) names a fact in the whole network for good.
//
// THE CONVERSATION. The site asks, the hub answers; one request is under way at a time.
//
//     site                                          hub
//     hello   the streams of its file, oldest       welcome  a session, and where the hub is in every stream
//             first, each with its head             refused  the protocol is too old or too new; the site is in use
//     push    session, stream, the Position before  held     the Position where the hub is now
//             the first fact, facts in a row, the   gap      likewise: send from there
//             head of the stream                    behind   the hub has more of this stream than the site
//                                                   forked   the same number has another hash
//                                                   sessionOver, unknownStream: say hello again
//
// THE RULES. Tests/SyncProtocolTests simulates networks from seeds, takes rules away, and watches what goes wrong then.
//
//  1  The receiver owns the cursor. The site sends from where the hub says it is, also when that is further back than
//     before: the hub was restored. A site that trusts its own memory leaves a hole for good.
//  2  The hub appends only what follows: the next number with the hash it has. A repeated fact is skipped when its hash
//     is the one that is held; a number with another hash is a fork, a number too high a gap. So the same batch twice,
//     or two batches in the wrong order, change nothing. A batch that reaches the head of its stream ends with the
//     head's hash, or it was changed on its way and nothing of it is taken. Nor is anything taken of a stream before
//     all of its parent is there: the site sends the oldest first, but may not know that a hub was put back. The answer
//     is `unknownStream`, so it says hello.
//  3  The hub answers after its transaction has committed, with what it holds then.
//  4  The site compares the hash in every answer with its own at that number before it believes the number. A hub that
//     was restored, or a file that was copied, may hold other facts under the same numbers.
//  5  A session comes from the hub with every welcome and ends the one before it. A batch that was sent in an earlier
//     life of the site, and arrives late, is refused by it.
//  6  While a session lives, nobody else gets one for the same site: of two files that claim to be one site, one waits
//     and both are told. A session lives for `sessionMinutes` after its last request.
//  7  Facts are never refused. What a hub cannot read or apply it stores, acknowledges and parks (`parked`), and a desk
//     looks at it. One bad fact never stops the queue.
//  8  A fact whose id the hub has under another stream is kept, parked as a duplicate, and not applied again; but where
//     the other one was lost at the site (10), this one has happened in its place.
//  9  A site has one history. A file that begins with another stream than the one the hub knows is another site's.
// 10  A stream that is over (a restore began another) ends where its child begins. Facts that the hub has behind that
//     were lost at the site: nobody pretends otherwise, the welcome says so (`lostAtSite`) and a desk looks at it.
// 11  A site that hears `behind` of its newest stream, or `forked`, stops pushing and says so: its file is an older
//     copy, or there are two. People declare a restore; nothing is merged by itself.
// 12  Whatever fails is tried again after a pause with full jitter that doubles up to `pauseSecondsMax`; a wake-up
//     never disarms the timer while facts are unsent.
//
// THE FEED. What the hub wants of a site (an order, an item) is an intent: a kind, an id, a revision and a body. The
// hub keeps the newest revision of each, under the number of its last change; a site asks for what is behind the
// number it has, and the hub may let it wait until there is something.
//
// 13  Numbers are taken under the hub's lock, in the order of its commits: no page ever skips what is committed later.
// 14  The site stores a page, what came of it and its new place in one transaction. The same page again changes
//     nothing, because a revision that is not newer is left alone.
// 15  A place belongs to one incarnation of the hub. With another one, or a number that the hub has not reached, the
//     hub says `reset`, and the site asks from the beginning: the feed holds every intent, so that is a snapshot. An
//     empty page never stands for "I do not know".
// 16  Every revision that a site takes is answered by a fact: accepted, declined, released or kept. The hub believes
//     that fact and nothing else; silence settles nothing.
// 17  A kind that a site does not know is answered as declined. One bad intent never stops the feed.
//
// VERSIONS. A hello names the protocols that a site speaks; the hub takes the highest that both do, and speaks its own
// and the two before it. Bodies of facts are opaque here: they have versions of their own.

/// The protocol that site and hub speak.
public enum SyncRules {
    /// The protocols that this program speaks, the oldest first.
    public static let versions = [1]
    /// Minutes for which a session lives after its last request.
    public static let sessionMinutes = 1
    /// No log is longer: it is the largest number that every reader of JSON knows.
    public static let sequenceMax = 1 << 53
    /// The longest pause between two attempts.
    public static let pauseSecondsMax = 300

    /// The highest protocol that both speak; nil where there is none.
    public static func common(_ theirs: [Int], _ ours: [Int] = versions) -> Int? {
        Set(theirs).intersection(ours).max()
    }
}

/// What a batch may hold. The hub names its own limits with every welcome.
public struct SyncLimits: Hashable, Codable, Sendable {
    public var facts: Int
    /// Bytes of all bodies together.
    public var bytes: Int

    public init(facts: Int = 500, bytes: Int = 256 * 1024) {
        self.facts = facts
        self.bytes = bytes
    }

    /// These limits as far as they make sense: a hub may say anything.
    public var bounded: SyncLimits {
        SyncLimits(facts: min(max(1, facts), 100_000), bytes: min(max(1, bytes), 64 * 1024 * 1024))
    }

    /// Half of it, after a batch was too large or took too long; never less than one fact.
    public var halved: SyncLimits { SyncLimits(facts: max(1, facts / 2), bytes: max(16 * 1024, bytes / 2)) }
}
