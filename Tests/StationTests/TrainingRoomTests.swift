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

/// The room where people learn, through bytes: from the badge to the qualification.
@Suite struct TrainingRoomTests {
    /// A trainee before the terminal of the training room.
    private final class Trainee {
        let folder: URL
        let site: Site
        let room: TrainingRoom
        let lobby: Hands
        /// The hands at the station that the terminal shows.
        private(set) var hands: Hands
        var core: StationCore { hands.core }

        init() throws {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("room-\(UUID().uuidString)")
            let resources = try Resources.find()
            site = try TrainingRoom.openSite(in: folder.path, resources: resources, timeZone: .gmt)
            room = TrainingRoom(folder: folder.path, site: site, resources: resources)
            lobby = Hands(core: StationCore(site: site))
            hands = lobby
            room.open(at: lobby.core)
            lobby.scan("B-1001")
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        var screen: String { core.view(in: .standard).text.joined(separator: "\n") }

        /// What the loop of a terminal does when a station hands over.
        func goOver() {
            guard let next = core.next else { return }
            core.next = nil
            hands = next === lobby.core ? lobby : Hands(core: next)
        }

        /// Plays the drill that runs, and stands before its grade.
        func play(_ acts: [Act]) throws {
            let robot = DrillRobot(hands)
            let run = try #require(room.run)
            robot.isOver = { run.outcome != nil }
            try robot.play([.enter] + acts)
        }

        func press(_ bytes: [UInt8]) {
            hands.press(bytes)
            goOver()
        }
    }

    @Test func onlyWhoHasPassedAllDrillsOfAJobIsQualified() throws {
        let ana = try Trainee()
        #expect(ana.screen.contains("TRAIN 0/\(Drill.all.count)"), "\(ana.screen)")
        ana.lobby.scan("supervise-approve")
        ana.goOver()
        #expect(ana.screen.contains("SUPERVISE · Approve a count"), "\(ana.screen)")
        let drills = Drill.of(.supervise)
        for (index, drill) in drills.enumerated() {
            #expect(ana.room.run?.drill.id == drill.id, "one leads to the next")
            #expect(try ana.site.qualifications() == [])
            try ana.play(drill.play)
            #expect(ana.screen.contains("No mistakes"), "\(ana.screen)")
            if index < drills.count - 1 {
                #expect(ana.screen.contains("\(index + 1) of \(drills.count) drills of supervise passed"))
                ana.press([13])
            }
        }
        #expect(ana.screen.contains("QUALIFIED to supervise"), "\(ana.screen)")
        let earned = try #require(try ana.site.qualifications(of: "B-1001").first)
        #expect(earned.role == .supervise && earned.drills.map(\.drill) == drills.map(\.id))
        #expect(earned.drills.allSatisfy { $0.grade == .a } && earned.signedOff == nil)
        ana.press([27])
        #expect(ana.screen.contains("TRAIN \(drills.count)/\(Drill.all.count)"), "\(ana.screen)")
        #expect(try ana.site.verify().problems == [])
        ana.room.close()
        let left = try FileManager.default.contentsOfDirectory(atPath: ana.folder.path)
        #expect(!left.contains("drill"), "\(left)")
    }

    @Test func whoStopsComesBackToTheSameDrillAndNothingIsKept() throws {
        let ana = try Trainee()
        ana.lobby.scan("pick-short")
        ana.goOver()
        #expect(ana.core.person?.badge == "B-1001" && ana.core.person?.roles == [.pick])
        ana.press(Hands.Keys.home)
        #expect(ana.screen.contains("▸ pick      Too few in the bin"), "\(ana.screen)")
        #expect(try ana.site.drilled(by: "B-1001") == [])
        // To sign out of a drill is to stop it as well.
        ana.press([13])
        ana.press([13])
        ana.press(Hands.Keys.home)
        #expect(ana.screen.contains("TRAIN 0/"), "\(ana.screen)")
    }

    @Test func whatFailsIsDoneAgainAndTheBestGradeStays() throws {
        let ana = try Trainee()
        ana.lobby.scan("supervise-hold")
        ana.goOver()
        let drill = try #require(Drill.all.first { $0.id == "supervise-hold" })
        // A drill whose hint was asked for is no A.
        ana.press(Hands.Keys.task)
        try ana.play(drill.play)
        #expect(ana.screen.contains("1 × hint asked for"), "\(ana.screen)")
        #expect(try ana.site.drilled(by: "B-1001").map(\.grade) == [.b])
        ana.press([27])
        // The same label a while later is no double scan.
        for _ in 0..<3 { ana.lobby.press(Hands.Keys.down) }
        ana.lobby.scan("supervise-hold")
        ana.goOver()
        try ana.play(drill.play)
        #expect(try ana.site.drilled(by: "B-1001").map(\.grade) == [.a])
        // Another badge has its own list.
        #expect(try ana.site.drilled(by: "B-1002") == [])
    }

    @Test func theSheetOfADrillHasEverythingThatIsScannedInIt() throws {
        let resources = try Resources.find()
        let seal = try #require(Drill.all.first { $0.id == "dock-seal" })
        #expect(try seal.labels(resources: resources).map(\.text) == ["PARCEL-1400", "B-9001", "SEAL-41"])
        let lot = try #require(Drill.all.first { $0.id == "pick-lot" })
        let once = try lot.labels(resources: resources)
        #expect(once.contains { $0.caption == "Porridge oats 1 kg" && $0.text.contains("10L2401") })
        #expect(try lot.labels(resources: resources) == once, "a sheet stays right")
        let load = try #require(Drill.all.first { $0.id == "dock-load" })
        #expect(
            try load.labels(resources: resources) == load.labels(resources: resources), "cartons have their numbers")
    }
}
