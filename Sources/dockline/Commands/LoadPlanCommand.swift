import ArgumentParser
import Foundation
import SiteStore
import Warehouse

extension LoadCommand {
    struct Plan: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Plan which load goes to which door, so that what leaves late weighs least.",
            discussion: """
                What stands at a door stays there. A load weighs by its cartons; its work is what is not on it yet, at \
                the pace of the last hours. Nothing is changed: doors are changed at the dock, or by load arrive.
                Example: dockline load plan --site leeds.site
                """)
        @Flag(help: "Print the plan as JSON.") var json = false
        @OptionGroup var site: SiteOptions

        private struct Turn: Encodable {
            var load, door: String
            var beginsMinutes, endsMinutes, lateMinutes: Int
            var why: String

            init(_ turn: DoorTurn) {
                (load, door, why) = (turn.load.rawValue, turn.door.rawValue, turn.why)
                (beginsMinutes, endsMinutes) = (turn.begins / 60, (turn.ends + 59) / 60)
                lateMinutes = (turn.late + 59) / 60
            }
        }

        func run() throws {
            try reporting {
                let open = try site.open()
                let plan = try open.doorPlan()
                try open.close()
                let turns = plan.turns.map { Turn($0) }
                if json {
                    say(try dockline.json(turns))
                    return
                }
                if turns.isEmpty { say("No load waits for a door.") }
                for turn in turns {
                    say("\(turn.door): \(turn.load) in \(turn.beginsMinutes) to \(turn.endsMinutes) min · \(turn.why)")
                }
            }
        }
    }
}
