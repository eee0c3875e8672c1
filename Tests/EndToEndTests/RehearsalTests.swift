import Foundation
import Testing

extension EndToEnd {
    /// Robots in processes of their own on one site file, killed and started again.
    @Suite struct Rehearsals {
        private struct Report: Decodable {
            struct Tally: Decodable {
                var orders: Int
                var openLines: Int
                var picked: Int
                var units, shipped, short, cancelled, departedLoads: Int
            }
            var tally: Tally
            var gestures: Int
            var accepted: Int
            var refusals: [String: Int]
            var mischief: [String: Int]
            var failures: [String]
        }

        private func rehearse(robots: Int, into world: World) async throws -> Report {
            let folder = world.scratch.path("shift-\(robots)")
            let outcome = try await run(
                [
                    try Program.dockline(), "rehearse", "--robots", String(robots), "--seed", "1", "--json", "--dir",
                    folder,
                ], seconds: 400)
            #expect(outcome.status == 0, "\(outcome)")
            let verify = try await world.dockline("site", "verify", folder + "/rehearsal.site")
            #expect(verify.status == 0, "\(verify)")
            return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
        }

        @Test func threeRobotsAndOneGiveTheSameCountsThoughTheyAreKilled() async throws {
            let world = World(scratch: try Scratch())
            let three = try await rehearse(robots: 3, into: world)
            let one = try await rehearse(robots: 1, into: world)
            #expect(three.failures == [] && three.tally.openLines == 0 && three.tally.picked > 400)
            #expect(three.mischief["killBefore", default: 0] + three.mischief["killAfter", default: 0] > 0)
            #expect(three.tally.shipped + three.tally.short + three.tally.cancelled == three.tally.units)
            #expect(three.tally.cancelled > 0 && three.tally.departedLoads > 0)
            #expect(three.gestures == one.gestures && three.accepted == one.accepted)
            #expect(three.refusals == one.refusals && three.mischief == one.mischief)
        }
    }
}
