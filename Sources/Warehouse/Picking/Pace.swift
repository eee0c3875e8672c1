// When a tour will be done, for those who wait at the benches for what it carries.
//
// A tour brings its parts when its last line is done: until then its totes walk. So the estimate is the lines that are
// still open times the median time between two lines, measured on this tour, or on all tours of the last hour where
// this one has too few lines behind it. Nobody holds the tour, or nothing moves on it any more, or too little was
// measured: then there is no estimate, because a wrong time is worse than none.

/// How far a tour has come.
public struct TourProgress: Hashable, Sendable {
    /// When it was taken by whoever holds it; nil where nobody does.
    public var taken: Moment?
    /// When its lines were done, the first one first.
    public var done: [Moment]
    /// Lines that are still to be done.
    public var open: Int

    public init(taken: Moment?, done: [Moment], open: Int) {
        self.taken = taken
        self.done = done
        self.open = open
    }

    /// Milliseconds between one line and the next.
    public var gaps: [Int64] { zip(done, done.dropFirst()).map { $1.milliseconds - $0.milliseconds } }
}

/// When a tour will be done; nil where that cannot be told. `others` are the gaps of the site's last hour.
public func expectedEnd(of tour: TourProgress, others: [Int64], now: Moment) -> Moment? {
    guard let taken = tour.taken, tour.open > 0 else { return nil }
    let own = tour.gaps
    let gaps = own.count >= Limits.paceGapsOfTour ? own : others.count >= Limits.paceGapsOfSite ? others : []
    guard let pace = median(gaps), pace > 0 else { return nil }
    let last = max(taken, tour.done.last ?? taken)
    let rest = now.milliseconds - last.milliseconds
    guard rest <= max(pace * 10, Limits.paceStandsStill) else { return nil }
    // The line at hand may take longer than the others did; it is not done before now.
    let next = max(last.milliseconds + pace, now.milliseconds)
    return Moment(milliseconds: next + pace * Int64(tour.open - 1))
}

/// The middle one, or the mean of the two in the middle.
private func median(_ numbers: [Int64]) -> Int64? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
