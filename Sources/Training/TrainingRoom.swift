public import Foundation
public import Importing
import Rehearsal
import Screens
public import SiteStore
public import Station
import Terminal
import Warehouse

// The room where people learn: a station at a site of its own, the training site, which knows the badges and keeps what
// each of them has done. Whoever signs in sees the drills. A drill runs at a station of its own, on a site file that is
// made for it and removed after it; the terminal goes over to that station and comes back.
//
//   training.site     people, best grades, qualifications: facts like everywhere
//   drill/            the site of the drill that runs

/// Leads whoever signs in from drill to drill.
public final class TrainingRoom {
    private let folder: String
    private let resources: Resources
    private let site: Site
    private var lobby: StationCore?
    private(set) var run: DrillRun?
    /// The drill that the terminal has left last; its site is open as long as the terminal may still be there.
    private var left: DrillRun?
    /// Where the time of a drill comes from; the machine's where nobody says so.
    var time: () -> DrillTime = {
        let start = monotonicNanoseconds()
        return DrillTime { Int64((monotonicNanoseconds() - start) / 1_000_000) }
    }
    private var isNewcomer = false

    /// The training site's file in a folder.
    public static func path(in folder: String) -> String { folder + "/training.site" }

    /// Opens the training site of a folder, or makes one with the badges of the sample.
    public static func openSite(in folder: String, resources: Resources, timeZone: TimeZone) throws -> Site {
        let path = path(in: folder)
        if FileManager.default.fileExists(atPath: path) { return try Site.open(path, station: DrillWorld.station) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let site = try Site.create(
            path, name: "Training", timeZone: timeZone.identifier, reasons: try resources.loadReasons(),
            station: DrillWorld.station)
        let summary = try importFile(
            .people, at: resources.file("sample/badges.csv").path, mapping: "dockline-people", into: site,
            resources: resources)
        guard summary.rejected == 0 else { throw DemoError.sampleRejected(file: "badges", lines: summary.rejected) }
        return site
    }

    public init(folder: String, site: Site, resources: Resources) {
        self.folder = folder
        self.site = site
        self.resources = resources
    }

    /// Opens the room at a station of the training site.
    public func open(at core: StationCore) {
        lobby = core
        core.onAnswer = { [weak self] _, answer in
            if case .signedIn = answer { self?.isNewcomer = true }
        }
        core.onSettled = { [weak self] in
            guard let self, self.isNewcomer else { return }
            self.isNewcomer = false
            self.showDrills(at: self.next(after: nil))
        }
        core.onTraining = { [weak self] wish in self?.hear(wish) }
    }

    /// Leaves nothing behind but the training site.
    public func close() { clearAway() }

    // MARK: Wishes

    private func hear(_ wish: TrainingWish) {
        switch wish {
        case .begin(let id): begin(id)
        case .hint: break
        case .stop, .menu: leave()
        case .goOn: goOn()
        }
    }

    /// Where the terminal is now.
    private var current: StationCore? { run?.core ?? lobby }

    private func begin(_ id: String) {
        guard let lobby, let person = lobby.person, let drill = Drill.all.first(where: { $0.id == id }) else { return }
        let from = current
        do {
            let best = try site.drilled(by: person.badge).first { $0.drill == id }?.grade
            clearAway()
            let path = folder + "/drill"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let trainee = Person(badge: person.badge, name: person.name, roles: [drill.job])
            let place = try drill.world.make(
                at: path + "/\(id).site", for: trainee, resources: resources, clock: time().clock())
            let run = try DrillRun(drill, core: lobby.successor(at: place), person: trainee, best: best)
            run.onOutcome = { [weak self, weak run] outcome in
                guard let self, let run else { return }
                run.core.show(.outcome(self.keep(outcome, by: person)))
            }
            run.onLeave = { [weak self] in self?.leave() }
            run.onWish = { [weak self] wish in self?.hear(wish) }
            self.run = run
            from?.next = run.core
        } catch {
            if from !== lobby { from?.next = lobby }
            showDrills(at: id)
            lobby.tell(String(describing: error))
        }
    }

    /// The next drill of this badge, or the same one again.
    private func goOn() {
        guard let run, let outcome = run.outcome else { return }
        guard outcome.grade.isPass else { return begin(run.drill.id) }
        guard let next = next(after: run.drill.id) else { return leave() }
        begin(next)
    }

    /// Back to the list, and to the station where the badge has signed in.
    private func leave() {
        guard let run, let lobby else { return }
        run.core.next = lobby
        (self.run, left) = (nil, run)
        // Whoever stops comes back to the same drill.
        showDrills(at: run.outcome?.grade.isPass == true ? next(after: run.drill.id) : run.drill.id)
    }

    // MARK: Records

    private func showDrills(at drill: String?) {
        guard let lobby, let person = lobby.person else { return }
        let best = (try? site.drilled(by: person.badge)) ?? []
        let rows = Drill.all.map { drill in
            DrillRow(
                id: drill.id, job: drill.job, name: drill.name, grade: best.first { $0.drill == drill.id }?.grade)
        }
        lobby.show(.menu(rows, next: drill))
    }

    /// The first drill behind this one that the badge has not passed, or else the first of all.
    private func next(after id: String?) -> String? {
        guard let person = lobby?.person, let best = try? site.drilled(by: person.badge) else { return nil }
        let passed = Set(best.filter(\.grade.isPass).map(\.drill))
        let all = Drill.all.map(\.id)
        let start = id.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        return (all[start...] + all[..<start]).first { !passed.contains($0) }
    }

    /// Keeps how it went, and says what has become of it.
    private func keep(_ outcome: DrillOutcome, by person: Person) -> DrillOutcome {
        var outcome = outcome
        let drills = Drill.of(outcome.drill.job).map(\.id)
        let drilled = Drilled(
            badge: person.badge, drill: outcome.drill.id, job: outcome.drill.job, grade: outcome.grade,
            mistakes: outcome.mistakes.count, hints: outcome.hints, seconds: outcome.seconds)
        do {
            outcome.isQualified = try site.keep(drilled, of: drills) != nil
            let passed = try site.drilled(by: person.badge).filter { $0.grade.isPass && drills.contains($0.drill) }
            outcome.passed = passed.count
        } catch { current?.tell(String(describing: error)) }
        return outcome
    }

    /// The site of a drill that is over is worth nothing; one that cannot be removed is removed with the next.
    private func clearAway() {
        for over in [run, left].compactMap(\.self) { try? over.core.site.close() }
        (run, left) = (nil, nil)
        try? FileManager.default.removeItem(atPath: folder + "/drill")
    }
}
