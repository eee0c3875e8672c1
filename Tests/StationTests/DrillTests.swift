import Foundation
import Importing
import Rehearsal
import Screens
import SiteStore
import Testing
import TextScreen
import Warehouse

@testable import Station
@testable import Training

/// Every drill, played by somebody made of code: the right way, and with the mistake that people make.
@Suite struct DrillTests {
    private func play(_ drill: Drill, slips: Bool) throws -> (DrillRun, DrillRobot) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("drill-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let ana = Person(badge: "B-1001", name: "Ana Moreno", roles: [drill.job])
        let (run, robot) = try drill.played(
            in: folder.path, by: ana, resources: try Resources.find(), slips: slips)
        #expect(try run.core.site.verify().problems == [])
        return (run, robot)
    }

    private func screen(_ run: DrillRun) -> String {
        run.core.view(in: .standard).text.joined(separator: "\n")
    }

    @Test(arguments: Drill.all.map(\.id))
    func whoKnowsTheJobGetsTheBestGrade(_ id: String) throws {
        let drill = try #require(Drill.all.first { $0.id == id })
        let (run, _) = try play(drill, slips: false)
        let left = try run.task().steps.filter { !$0.isDone }.map(\.words)
        #expect(run.outcome?.grade == .a, "\(left) \(String(describing: run.outcome))\n\(screen(run))")
    }

    @Test(arguments: Drill.all.map(\.id))
    func whoErrsDoesNotGetTheBestGrade(_ id: String) throws {
        let drill = try #require(Drill.all.first { $0.id == id })
        let (run, _) = try play(drill, slips: true)
        #expect(run.outcome?.grade != .a, "\(screen(run))")
        let hasErred = try run.outcome != nil || !run.task().steps.allSatisfy(\.isDone)
        #expect(hasErred)
    }

    @Test func everyDrillHasACodeOfItsOwnAndFewWords() {
        #expect(Set(Drill.all.map(\.id)).count == Drill.all.count)
        for drill in Drill.all {
            #expect(drill.name.count <= 28, "\(drill.name)")
            #expect(drill.goal.count <= 120, "\(drill.id): \(drill.goal.count)")
            #expect(drill.hint.count <= 120, "\(drill.id): \(drill.hint.count)")
            #expect(!drill.wants.isEmpty && drill.norm > 0)
        }
    }

    @Test func everyExceptionOfPickingAndPackingHasADrill() throws {
        let reasons = try Resources.find().loadReasons()
        let played = Set(Drill.all.flatMap { $0.play + $0.slip }.compactMap { $0.reason })
        let wanted = reasons.filter { reason in
            [.giveUp, .damage, .byHand, .toteFull].contains(reason.procedure)
                && (reason.jobs.contains(.pick) || reason.jobs.contains(.pack))
        }.map(\.code)
        #expect(Set(wanted).subtracting(played) == [])
    }
}

extension Act {
    fileprivate var reason: ReasonCode? { if case .report(let reason) = self { reason } else { nil } }
}
