// A failing run is made short by leaving steps out: parts of half the script, of a quarter, and so on down to single
// steps (delta debugging, Zeller 2002). What is left breaks the same rule, and every step of it is needed as far as
// there was time to see.

extension Campaign {
    /// The shortest script that was found in so many seconds and breaks the same rule.
    public func shorten(_ failure: Failure, without rule: String? = nil, seconds: Double) throws -> Failure {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        var shortest = failure
        var size = max(1, shortest.script.steps.count / 2)
        while true {
            var start = 0
            var hasShrunk = false
            while start < shortest.script.steps.count {
                if clock.now > end { return shortest }
                var part = shortest.script
                part.steps.removeSubrange(start..<min(part.steps.count, start + size))
                if let found = try play(part, without: rule).failure, found.violation.rule == failure.violation.rule {
                    shortest = found
                    hasShrunk = true
                } else {
                    start += size
                }
            }
            if size == 1, !hasShrunk { return shortest }
            size = max(1, size / 2)
        }
    }
}
