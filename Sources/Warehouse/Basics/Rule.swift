/// Rules that hold always. A test takes one away to see that the simulation notices; a release build has no such
/// switch.
package enum Rule: String, CaseIterable, Sendable {
    /// A site sends from where the hub says it is, also when that is further back than before.
    case hubOwnsTheCursor
    /// A repeated fact has the hash that the hub holds.
    case hubComparesHashes
    /// The hub appends only what follows.
    case hubRefusesGaps
    /// A site believes the hub's place only when the hash there is its own.
    case siteComparesHashes
    /// A batch of an earlier life of the site is refused.
    case sessionsEnd
    /// What the hub has acknowledged stays in the site's log: the hub may be put back.
    case acknowledgedFactsStay
    /// Numbers that order a feed are taken in the order of the commits.
    case numbersFollowCommits
    /// A fact that comes again under another stream is not applied again.
    case factsAreAppliedOnce
    /// A commit is on the disk before anybody hears of it.
    case commitsAreSynced
    /// The same gesture again records nothing.
    case gesturesAreRecordedOnce
    /// What is too old for its purpose is not used for it.
    case expiredIsUnusable
    /// What one tour claims is free for no other.
    case claimsAreExclusive

    #if DEBUG
        /// The rule that is taken away in this task.
        @TaskLocal package static var takenAway: Rule?
        package var holds: Bool { Rule.takenAway != self }
    #else
        @inlinable package var holds: Bool { true }
    #endif
}
