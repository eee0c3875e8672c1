public import Warehouse

// How people hear that work changed hands, the same for every job. The job knows from whom a supervisor took it and who
// that was; the next refresh or the next refused gesture brings it to the terminal of the one, and the fact of the
// take-over to that of the other.

extension Console {
    /// What to say to somebody whose work a supervisor took away; nil to everybody else.
    func takenAway(_ job: HeldJob, _ freed: Freed?) -> Message? {
        guard let freed, freed.from == person?.badge else { return nil }
        return Words.takenAway(job, by: name(of: freed.by))
    }

    /// What to say to somebody who took work over from another person; nil where nobody had it.
    func takenOver(_ job: HeldJob, _ events: [some ChangesHands]) -> Message? {
        events.lazy.compactMap(\.previousHolder).first.map { Words.takenOver(job, from: name(of: $0)) }
    }

    private func name(of badge: BadgeID) -> String { names[badge] ?? badge.rawValue }

    /// People whom an answer names by their badges and whose names are not known here yet: `ConsoleEvent.people` brings
    /// them before the answer.
    public func strangers(in answer: Answer) -> Set<BadgeID> { answer.mentioned.filter { names[$0] == nil } }
}

extension Answer {
    /// Who has or had the job that it is about.
    fileprivate var mentioned: Set<BadgeID> {
        func people(_ lease: Lease?, _ freed: Freed?, _ events: [some ChangesHands] = [PickEvent]()) -> Set<BadgeID> {
            Set(([lease?.holder, freed?.from, freed?.by] + events.map(\.previousHolder)).compactMap(\.self))
        }
        switch self {
        case .opened(let tour, _), .refused(_, .some(let tour)): return people(tour.lease, tour.freed)
        case .recorded(let events, let tour, _): return people(tour.lease, tour.freed, events)
        case .packReloaded(let job, _), .packRefused(_, .some(let job)): return people(job.lease, job.freed)
        case .packed(let events, let job, _): return people(job.lease, job.freed, events)
        case .countReloaded(let job, _), .countRefused(_, .some(let job)): return people(job.lease, job.freed)
        case .counted(let events, let job, _): return people(job.lease, job.freed, events)
        case .inspectReloaded(let job, _), .inspectRefused(_, .some(let job)): return people(job.lease, job.freed)
        case .inspected(let events, let job, _): return people(job.lease, job.freed, events)
        case .carry(.shown(let job, _)), .carry(.recorded(_, let job, _)), .carry(.refused(_, .some(let job))):
            return Set((job.freed ?? [:]).values.map(\.by))
        default: return []
        }
    }
}
