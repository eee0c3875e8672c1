import TestSupport
import Testing
import Warehouse

@testable import SiteStore

/// Somebody who counts: one gesture after the other, and what was offered last is kept for the next one only.
final class Counter {
    let site: Site
    let badge: BadgeID
    private(set) var id: CountID?
    private(set) var last: CountOutcome?
    private var offered: Offer?

    init(_ site: Site, _ badge: BadgeID) {
        self.site = site
        self.badge = badge
    }

    @discardableResult func perform(_ request: CountRequest, gesture: UniqueID? = nil) throws -> CountOutcome {
        let gesture = gesture ?? site.clock.newID(at: site.clock.now())
        let outcome = try site.count(request, on: id, by: badge, gesture: gesture, offered: offered)
        offered = nil
        switch outcome {
        case .recorded(_, let job): id = job.id
        case .refused: break
        case .offered(let offer, _): offered = offer
        }
        last = outcome
        return outcome
    }

    @discardableResult func open(_ bin: String) throws -> CountOutcome {
        try perform(.open(text: bin, keyed: false))
    }

    @discardableResult func scan(_ texts: String...) throws -> CountOutcome {
        for text in texts {
            try perform(.scan(text: text, keyed: text.utf8.count < 6 && text.allSatisfy(\.isNumber)))
        }
        return last ?? .refused(.nothingInHand, nil)
    }

    /// Counts a bin of pens: so many, told in one number; none is EMPTY.
    @discardableResult func count(pens: Int, in bin: String = "A-01-01") throws -> CountID {
        try open(bin)
        if pens == 0 {
            try perform(.empty)
        } else {
            try scan("PEN", String(pens), bin)
        }
        guard case .recorded(_, let job) = last, job.state == .counted else {
            Issue.record("the count did not end: \(String(describing: last))")
            return CountID(0)
        }
        return job.id
    }
}

extension CountOutcome {
    var refusal: Refusal? { if case .refused(let refusal, _) = self { refusal } else { nil } }
    var job: CountJob? { if case .recorded(_, let job) = self { job } else { nil } }
}

extension Folder {
    /// A site with four counters, one of them a supervisor, and Eve, who may not count.
    func makeCountSite(clock: TestClock = TestClock(), tolerance: [ToleranceRow] = []) throws -> Site {
        let site = try makeSite(clock: clock)
        let roles: [BadgeID: [Role]] = [
            "ANA": [.pick, .count], "BEN": [.pick, .count, .supervise], "CLEO": [.count], "DAN": [.count],
            "SUE": [.supervise], "EVE": [.pick],
        ]
        _ = try site.take(
            roles.keys.sorted().map { .personDefined(Person(badge: $0, name: $0.rawValue, roles: roles[$0] ?? [])) })
        try site.setCountPolicy(CountPolicy(tolerances: tolerance, accuracyPercentMin: 0))
        return site
    }
}
