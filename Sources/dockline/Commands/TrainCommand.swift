import ArgumentParser
import Foundation
import Importing
import SiteStore
import Station
import Training
import Warehouse

// The training of the demo: the same program, screens and state machines, and a warehouse for every drill.

/// What `demo --train` wants to be told.
struct TrainingOptions: ParsableArguments {
    @Flag(help: "Learn a job: graded drills, for whoever signs in with a badge.") var train = false
    @Flag(help: "With --train: only list the drills.") var list = false
    @Flag(help: "With --train: only list what each badge has passed.") var progress = false

    func validate() throws {
        if list || progress, !train { throw ValidationError("--list and --progress go with --train.") }
    }
}

/// Runs what `demo --train` asks for.
struct TrainingDesk {
    let options: TrainingOptions
    /// Where the training site is kept.
    let folder: String

    /// Where what people have learned is kept, unless somebody names a folder.
    static var usual: String {
        let environment = ProcessInfo.processInfo.environment
        let home = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        return (home ?? NSHomeDirectory() + "/.local/share") + "/dockline/training"
    }

    func run(_ settings: StationSettings) throws -> StationEnd {
        if options.list {
            list()
            return .quit
        }
        let resources = try Resources.find()
        let site = try TrainingRoom.openSite(in: folder, resources: resources, timeZone: .current)
        defer { try? site.close() }
        if options.progress {
            try progress(site)
            return .quit
        }
        let room = TrainingRoom(folder: folder, site: site, resources: resources)
        defer { room.close() }
        return try runStation(site, settings, onOpen: { room.open(at: $0) })
    }

    private func list() {
        var job: Warehouse.Role?
        for drill in Drill.all {
            if drill.job != job { say("\(drill.job.rawValue)") }
            job = drill.job
            say("  \(drill.id.padding(toLength: 18, withPad: " ", startingAt: 0)) \(drill.name): \(drill.goal)")
        }
    }

    private func progress(_ site: Site) throws {
        var isEmpty = true
        for person in try site.people() {
            let best = try site.drilled(by: person.badge)
            guard !best.isEmpty else { continue }
            isEmpty = false
            say("\(person.badge)  \(person.name)")
            for job in Drill.jobs {
                let drills = Drill.of(job)
                let done = drills.compactMap { drill in best.first { $0.drill == drill.id } }
                guard !done.isEmpty else { continue }
                let passed = done.filter(\.grade.isPass)
                let left = drills.map(\.id).filter { id in !passed.contains { $0.drill == id } }
                let grades = passed.map { "\($0.drill) \($0.grade.rawValue)" }.joined(separator: ", ")
                say(
                    "  \(job.rawValue): \(passed.count) of \(drills.count) passed"
                        + (grades.isEmpty ? "" : ": \(grades)"))
                if !left.isEmpty { say("    left: \(left.joined(separator: ", "))") }
            }
            for qualification in try site.qualifications(of: person.badge) { say("  " + words(qualification)) }
        }
        if isEmpty { say("Nobody has ended a drill yet. Begin with: dockline demo --train") }
    }
}
