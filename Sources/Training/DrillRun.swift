import Rehearsal
public import Screens
public import SiteStore
public import Station
import Warehouse

// One try at a drill. It listens to the answers that the real station gets, and asks after each of them whether all
// that the drill wants is true now. What counts against the trainee:
//
//   refusals of scans and answers      each, but for those that belong to the drill
//   facts off the straight way         each that the drill did not ask for and that still stands at the end: what was
//                                      taken back is no mistake
//   the hint                           once, and only before anything went wrong
//   the time                           from the first gesture, against the norm

/// What is known of a try: the facts of the trainee's badge since it began, and the site.
public struct Evidence {
    public let site: Site
    /// In the order they were recorded.
    let facts: [Fact]
    /// Those that were not taken back.
    let standing: [Fact]
    /// The kinds of what was refused.
    let refusals: [String]

    init(site: Site, facts: [Fact], refusals: [String]) {
        self.site = site
        self.facts = facts
        self.refusals = refusals
        let gone = Set(facts.compactMap { $0.body.takenBack })
        standing = facts.filter { !gone.contains($0.sequence) && $0.body.takenBack == nil }
    }
}

/// A try at a drill, at a station of its own.
public final class DrillRun {
    public let drill: Drill
    public let core: StationCore
    /// How it went, once it is over.
    public private(set) var outcome: DrillOutcome?
    private let person: Person
    private let row: DrillRow
    private let first: Int
    private var started: Moment?
    private var refusals: [(kind: String, verdict: ScanVerdict)] = []
    private var hasHint = false
    private var isNews = false
    /// Told what the trainee wants, besides the hint.
    var onWish: (TrainingWish) -> Void = { _ in }
    /// Told when the drill is over.
    var onOutcome: (DrillOutcome) -> Void = { _ in }
    /// Told when the trainee has signed out.
    var onLeave: () -> Void = {}
    private var shown: DrillTask?
    private var hasLeft = false

    /// Begins a drill on a site that was made for it; the trainee is signed in.
    init(_ drill: Drill, core: StationCore, person: Person, best: DrillGrade? = nil) throws {
        self.drill = drill
        self.core = core
        self.person = person
        row = DrillRow(id: drill.id, job: drill.job, name: drill.name, grade: best)
        var failures = drill.world.labelFailures
        core.labelDesk = { _ in
            failures -= 1
            return failures < 0
                ? .made(tracking: nil) : .failed(why: "The printer was out of paper; there is some now.")
        }
        core.signIn(person.badge)
        first = try core.site.newestFact()
        core.onAnswer = { [weak self] request, answer in self?.hear(request, answer) }
        core.onSettled = { [weak self] in self?.judge() }
        core.onTraining = { [weak self] wish in
            if wish == .hint { self?.giveHint() } else { self?.onWish(wish) }
        }
        core.show(.task(try task(), opens: true))
    }

    /// The task as it is now.
    public func task() throws -> DrillTask {
        let evidence = try evidence()
        let mistakes = mistakes(evidence)
        return DrillTask(
            drill: row, goal: drill.goal, hint: drill.hint,
            steps: try drill.wants.map { DrillStep(words: $0.words, isDone: try $0.holds(evidence)) },
            hasUnasked: mistakes.contains(.unasked), isHintFree: hasHint || !mistakes.isEmpty)
    }

    /// The trainee asks for the hint.
    private func giveHint() {
        if let evidence = try? evidence(), mistakes(evidence).isEmpty { hasHint = true }
        tell()
    }

    // MARK: Listening

    private func hear(_ request: Request, _ answer: Answer) {
        if case .signedOut = answer { hasLeft = true }
        guard outcome == nil, request.isGesture else { return }
        isNews = true
        if started == nil { started = core.site.clock.now() }
        guard let refusal = answer.refusal, !refusal.isNoMistake else { return }
        refusals.append((refusal.kind, refusal.verdict))
    }

    private func evidence() throws -> Evidence {
        let facts = try core.site.facts(last: max(0, core.site.newestFact() - first))
        return Evidence(
            site: core.site, facts: facts.reversed().filter { $0.actor.badge == person.badge },
            refusals: refusals.map(\.kind))
    }

    private func mistakes(_ evidence: Evidence) -> [DrillMistake] {
        var expected = drill.expects
        var mistakes: [DrillMistake] = []
        for (kind, verdict) in refusals {
            if let index = expected.firstIndex(of: kind) {
                expected.remove(at: index)
            } else {
                mistakes.append(.refused(verdict))
            }
        }
        let strays = evidence.standing.filter {
            Drill.offTheWay.contains($0.body.kind) && !drill.permits.contains($0.body.kind)
        }
        return mistakes + strays.map { _ in .unasked }
    }

    /// The station is at rest: all that was recorded is on the screen.
    private func judge() {
        if hasLeft {
            hasLeft = false
            return onLeave()
        }
        guard isNews, outcome == nil else { return }
        isNews = false
        // A site that fails says so itself; the drill goes on when it is read the next time.
        guard let evidence = try? evidence(), let isDone = try? drill.wants.allSatisfy({ try $0.holds(evidence) })
        else {
            return
        }
        guard isDone else { return tell() }
        let mistakes = mistakes(evidence)
        let now = core.site.clock.now()
        let seconds = Int((now.milliseconds - (started ?? now).milliseconds) / 1000)
        let grade = DrillGrade(
            mistakes: mistakes.count, hints: hasHint ? 1 : 0, seconds: seconds, norm: drill.norm)
        let outcome = DrillOutcome(
            drill: row, grade: grade, mistakes: mistakes, hints: hasHint ? 1 : 0, seconds: seconds, norm: drill.norm,
            passed: 0, all: Drill.of(drill.job).count, isQualified: false)
        self.outcome = outcome
        onOutcome(outcome)
    }

    private func tell() {
        guard let task = try? task(), task != shown else { return }
        shown = task
        core.show(.task(task, opens: false))
    }
}

extension Drill {
    /// Kinds of facts that are not on the straight way of any job.
    static let offTheWay: Set<String> = [
        "pick.takenOver", "pick.shorted", "pick.damaged", "pick.toteFull", "pick.skipped", "pick.substituted",
        "pack.takenOver", "pack.boxTaken", "pack.weightRefused", "pack.lost", "pack.reprinted", "pack.unpacked",
        "pack.reopened", "load.doorChanged", "load.swapped", "load.unloaded", "load.leftOver", "load.sealMismatch",
        "load.held", "load.reopened", "count.takenOver", "count.unknownSeen", "count.declaredEmpty", "gate.reopened",
        "inspect.takenOver", "inspect.unreadable", "inspect.unvouched", "inspect.evidenceMissing", "carry.dropped",
    ]
}

extension FactBody {
    /// The number of the fact that this one takes back.
    fileprivate var takenBack: Int? {
        switch self {
        case .pick(_, .undone(let fact, _, _)), .pack(_, .undone(let fact, _, _)),
            .dock(.load(_, .undone(let fact, _, _))), .dock(.carton(_, .undone(let fact, _, _))),
            .count(_, .undone(let fact, _)), .gate(_, .undone(let fact, _)), .inspect(_, .undone(let fact, _, _)),
            .carry(_, .undone(let fact, _, _, _)):
            fact
        default: nil
        }
    }
}

extension Request {
    /// Somebody's hands did it.
    fileprivate var isGesture: Bool {
        switch self {
        case .open, .pick, .pack, .label, .dock, .count, .gate, .inspect, .rule, .carry(.wish), .expiry(.wish): true
        default: false
        }
    }
}

extension Answer {
    fileprivate var refusal: Refusal? {
        switch self {
        case .refused(let refusal, _), .packRefused(let refusal, _), .dockRefused(let refusal, _),
            .countRefused(let refusal, _), .gateRefused(let refusal), .inspectRefused(let refusal, _),
            .carry(.refused(let refusal, _)), .expiry(.refused(let refusal, _)):
            refusal
        default: nil
        }
    }
}

extension Refusal {
    /// Nothing was done wrong: a badge says who stands there now, another box asks why, there was nothing to undo.
    fileprivate var isNoMistake: Bool {
        switch self {
        case .wrongKind(_, .person, _), .pack(.boxNeedsReason), .nothingToUndo: true
        default: false
        }
    }
}
