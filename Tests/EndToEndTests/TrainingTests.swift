import Foundation
import Testing

extension EndToEnd {
    /// From the first drill to the role at a real site, in a real terminal.
    @Suite struct Training {
        @Test func aBadgeEarnsItsQualificationAndASupervisorSignsItOff() async throws {
            let world = try await World.filled(released: false)
            let people = "badge,name,roles\nB-1001,Nia Cole,pick\nB-9,Sue Park,supervise\n"
            try await world.done("import", "people", try world.write("more.csv", people))
            let school = world.scratch.path("school")
            let training = school + "/training.site"
            let screen = try await Tmux.open(
                columns: 80, rows: 24, ["DOCKLINE": try Program.dockline(), "SCHOOL": school])
            try await screen.enter("$DOCKLINE demo --train --dir $SCHOOL; echo left=$?")
            try await screen.sees("SIGN IN")
            try await screen.enter("B-1001")
            try await screen.sees("TRAIN 0/", "One line")
            try await screen.enter("supervise-approve")
            for (title, key) in [("Approve a count", "F8"), ("Have it counted again", "F11"), ("Lift a hold", "F8")] {
                try await screen.sees("SUPERVISE", title, "F10 Stop")
                try await screen.press("Enter")
                try await screen.sees("BOARD")
                for _ in 0..<3 { try await screen.press("Right") }
                try await screen.press(key)
                try await screen.sees("No mistakes")
                if title != "Lift a hold" { try await screen.press("Enter") }
            }
            try await screen.sees("QUALIFIED to supervise")
            try await screen.press("Escape")
            try await screen.sees("TRAIN 3/")
            try await screen.press("Escape")
            try await screen.sees("SIGN IN")
            try await screen.press("F10")
            try await screen.sees("left=0", not: ["SIGN IN"])

            let dockline = try Program.dockline()
            let site = ["--site", world.site]
            func qualify(_ badge: String, by: String) async throws -> Outcome {
                try await run([dockline, "people", "qualify", badge, "--from", training, "--by", by] + site)
            }
            #expect(try await qualify("B-1001", by: "B-1").status == 1, "a picker signs nothing off")
            #expect(try await qualify("B-1", by: "B-9").status == 1, "nothing was earned")
            let signed = try await qualify("B-1001", by: "B-9")
            #expect(signed.status == 0 && signed.output.contains("signed off by B-9"), "\(signed)")
            #expect(try await qualify("B-1001", by: "B-9").output.contains("nothing changed"))
            let list = try await run([dockline, "people", "list"] + site)
            #expect(list.output.contains("Nia Cole: pick supervise"), "\(list)")
            #expect(list.output.contains("qualified to supervise: 3 drills passed (3 A)"), "\(list)")
            let verified = try await run([dockline, "site", "verify", world.site])
            #expect(verified.status == 0, "\(verified)")
            let progress = try await run([dockline, "demo", "--train", "--progress", "--dir", school])
            #expect(progress.output.contains("supervise: 3 of 3 passed"), "\(progress)")
        }

        @Test func theSheetOfADrillIsWritten() async throws {
            let scratch = try Scratch()
            let path = scratch.path("seal.svg")
            let sheet = try await run([
                try Program.dockline(), "sheet", "drills", "--drill", "dock-seal", "--output", path,
            ])
            #expect(sheet.status == 0, "\(sheet)")
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains("Two people read the seal") && text.contains("let Robin Park (badge B-9001)"))
            let wrong = try await run([try Program.dockline(), "sheet", "drills", "--drill", "nothing"])
            #expect(wrong.status == 1 && wrong.errors.contains("demo --train --list"), "\(wrong)")
        }
    }
}
