import Foundation
import Testing

extension EndToEnd {
    /// Bad input on the command line is answered: what happened, what was expected, what to do, and an exit code.
    @Suite struct CommandLine {
        static let commandsOnASite = [
            ["tours", "--site"], ["release", "--site"], ["station", "PICK-1", "--site"], ["site", "verify"],
            ["import", "items", "items.csv", "--site"],
        ]

        @Test(arguments: commandsOnASite)
        func whatIsNoSiteIsRefusedAndLeftAlone(_ command: [String]) async throws {
            let world = World(scratch: try Scratch())
            let text = try world.write("text.site", "hello\n")
            let folder = world.scratch.path("folder.site")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let missing = try await world.dockline(command + [world.scratch.path("missing.site")])
            #expect(missing.status == 1 && missing.errors.contains("There is no site at"), "\(missing)")
            #expect(missing.errors.contains("dockline site init"), "\(missing)")
            for path in [text, folder] {
                let outcome = try await world.dockline(command + [path])
                #expect(outcome.status == 1 && outcome.errors.contains("is not a Dockline site"), "\(outcome)")
                #expect(outcome.output.isEmpty, "\(outcome)")
            }
            #expect(EndToEndTests.text(of: text) == "hello\n")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: world.scratch.folder).sorted() == [
                    "folder.site", "text.site",
                ])
        }

        @Test func theOfficeCancelsOrdersAndSeesWhatIsHeld() async throws {
            let world = try await World.filled()
            let order = try await world.dockline("order", "cancel", "NO-SUCH\u{1B}[31m", "--site", world.site)
            #expect(order.status == 1 && !order.errors.contains("\u{1B}"), "\(order)")
            let held = try await world.dockline("hold", "list", "--site", world.site)
            #expect(held.status == 0 && held.output.contains("Nothing is held"), "\(held)")
            let lifted = try await world.dockline("hold", "lift", "1", "--by", "B-1", "--site", world.site)
            #expect(lifted.status == 1 && lifted.errors.contains("1"), "\(lifted)")
            let heavy = try await world.dockline("release", "--weight", "9223372036854775807", "--site", world.site)
            #expect(heavy.status == 64 && heavy.errors.contains("100000"), "\(heavy)")
            let layout = ["site", "layout", world.site, "--cross-aisle", "0", "--depot"]
            #expect(try await world.dockline(layout + ["0,0"]).output.contains("is set"))
            #expect(try await world.dockline(layout + ["0,0"]).output.contains("so already"))
            #expect(try await world.dockline(layout + ["here"]).status == 64)
            let name = try await world.dockline("station", "W/1", "--site", world.site)
            #expect(name.status == 64 && name.errors.contains("without a slash"), "\(name)")
        }

        @Test func aSiteOfANewerVersionIsRefusedAndLeftAlone() async throws {
            let world = try await World.filled()
            // The format is the user version of an SQLite file: four bytes at 60, the largest first.
            try change(world.site, at: 60, to: [0, 0, 0, 99])
            let before = FileManager.default.contents(atPath: world.site)
            for command in CommandLine.commandsOnASite {
                let outcome = try await world.dockline(command + [world.site])
                #expect(outcome.status == 1 && outcome.errors.contains("newer Dockline (format 99"), "\(outcome)")
                #expect(outcome.errors.contains("Install that version"), "\(outcome)")
            }
            #expect(FileManager.default.contents(atPath: world.site) == before)
        }

        @Test func wrongUsageExitsWith64() async throws {
            let world = World(scratch: try Scratch())
            let wrong = [
                ["--nonsense"], ["nonsense"], ["station"], ["site", "verify"], ["release", "--totes", "0"],
                ["release", "--limit", "0"], ["import", "nothing", "file.csv"], ["rehearse", "--robots", "0"],
                ["rehearse", "--cables"], ["rehearse", "--fulls", "1"], ["rehearse", "--small-disk", "/"],
                ["demo", "--color", "pink"],
            ]
            for command in wrong {
                let outcome = try await world.dockline(command)
                #expect(outcome.status == 64, "\(command): \(outcome)")
                #expect(outcome.errors.contains("Error:") && outcome.output.isEmpty, "\(command): \(outcome)")
            }
            let unnamed = try await run([try Program.dockline(), "tours"])
            #expect(
                unnamed.status == 64 && unnamed.errors.contains("Add --site FILE, or set DOCKLINE_SITE"), "\(unnamed)")
        }

        @Test func filesThatCannotBeReadAreRefusedAsAWhole() async throws {
            let world = try await World.filled()
            let before = try await world.facts()
            let header = "sku,name,barcodes,weight_g,width_mm,length_mm,height_mm,tracking,handling,price_pence\n"
            let cases: [(content: String, name: String, says: [String])] = [
                (
                    header + "E-1,\"never closed,1*1,1,1,1,1,,ambient,1\n", "quote.csv",
                    ["line 2", "never closed", "Nothing was taken"]
                ),
                ("[{\"sku\": \"E-1\",]", "broken.json", ["line 1, column 2", "Nothing was taken", "import it again"]),
                (
                    "sku,title\nE-1,Pear\n", "column.csv",
                    ["has no column", "it has 'sku', 'title'", "Use the mapping that fits"]
                ),
                ("PK\u{3}\u{4}\u{0}\u{0}", "book.csv", ["expected CSV or JSON"]),
            ]
            for (content, name, says) in cases {
                let outcome = try await world.dockline("import", "items", try world.write(name, content))
                #expect(outcome.status == 1 && outcome.output.isEmpty, "\(name): \(outcome)")
                for words in says { #expect(outcome.errors.contains(words), "\(name) lacks “\(words)”: \(outcome)") }
            }
            let missing = try await world.dockline("import", "items", world.scratch.path("missing.csv"))
            #expect(missing.status == 1 && missing.errors.contains("There is no file"), "\(missing)")
            let folder = try await world.dockline("import", "items", world.scratch.folder)
            #expect(folder.status == 1 && folder.errors.contains("not a regular file"), "\(folder)")
            let mapping = try await world.dockline(
                "import", "items", world.scratch.path("items.csv"), "--mapping", "none")
            #expect(mapping.status == 1 && mapping.errors.contains("There is no mapping 'none'"), "\(mapping)")
            #expect(mapping.errors.contains("dockline-items"), "\(mapping)")
            #expect(try await world.facts() == before)
        }

        @Test(arguments: ["places", "items", "people", "stock", "orders"])
        func theSameFileTwiceChangesNothing(_ kind: String) async throws {
            let world = try await World.filled(released: false)
            let before = try await world.facts()
            let again = try await world.done("import", kind, world.scratch.path("\(kind).csv"), "--json").json()
            let taken = again["taken"] as? Int ?? 0
            #expect(taken == (World.files[kind] ?? "").split(separator: "\n").count - 1)
            #expect(again["unchanged"] as? Int == taken && again["rejected"] as? Int == 0)
            #expect(try await world.facts() == before)
        }

        @Test func everyLineIsTakenOrRejectedWithItsReason() async throws {
            let world = try await World.filled(released: false)
            let file = try world.write(
                "more.csv",
                """
                place,sku,quantity,lot,best_before_days,serials
                A-01-04-A,E-200,7,,,
                A-01-04-A,E-200,-5,,,
                NOWHERE,E-200,5,,,
                A-01-04-A,E-999,5,,,
                A-01-04-A,E-200,some,,,

                """)
            let result = try await world.done("import", "stock", file, "--json").json()
            #expect(result["lines"] as? Int == 5 && result["taken"] as? Int == 1 && result["rejected"] as? Int == 4)
            let rejects = text(of: file + ".rejects.csv").split(separator: "\n").map(String.init)
            #expect(rejects.first == "line,reason,text")
            let found = Dictionary(uniqueKeysWithValues: rejects.dropFirst().map { ($0.prefix(2), $0) })
            for (line, words) in [("3,", "'-5'"), ("4,", "NOWHERE"), ("5,", "E-999"), ("6,", "'some'")] {
                #expect(found[line[...]]?.contains(words) == true, "\(rejects)")
            }
        }

        @Test func releasingNothingSaysSo() async throws {
            let world = try await World.filled()
            let outcome = try await world.done("release")
            #expect(outcome.output.contains("Nothing to release"))
            let tours = try await world.done("tours")
            #expect(tours.output.contains("tour 1: 0/3 lines"))
        }

        @Test func aBackupComesBackAndNothingIsOverwritten() async throws {
            let world = try await World.filled()
            let facts = try await world.facts()
            let (backup, restored) = (world.scratch.path("b.site"), world.scratch.path("r.site"))
            try await world.done("site", "backup", world.site, backup)
            let again = try await world.dockline("site", "backup", world.site, backup)
            #expect(again.status == 1 && again.errors.contains("exists already and was left alone"), "\(again)")
            let worked = try await world.dockline("station", "PICK-1", "--site", backup)
            #expect(worked.status == 1 && worked.errors.contains("dockline site restore"), "\(worked)")
            try await world.done("site", "restore", backup, restored)
            let twice = try await world.dockline("site", "restore", backup, restored)
            #expect(twice.status == 1 && twice.errors.contains("exists already and was left alone"), "\(twice)")
            let verified = try await world.done("site", "verify", restored, "--json").json()
            #expect(verified["facts"] as? Int == facts + 1, "the restored site begins a stream of its own")
            #expect(verified["streams"] as? Int == 2)
            #expect(try await world.done("tours", "--site", restored).output == world.done("tours").output)
            let made = try await world.dockline("site", "init", world.site)
            #expect(made.status == 1 && made.errors.contains("exists already and was left alone"), "\(made)")
        }

        @Test func verifyNoticesAChangedFact() async throws {
            let world = try await World.filled()
            let data = try #require(FileManager.default.contents(atPath: world.site))
            // As JSON it stands only in the fact; the table of orders has the bare name.
            let body = try #require(data.range(of: Data("\"J. Alder\"".utf8)))
            try change(world.site, at: body.lowerBound + 1, to: Array("K".utf8))
            let outcome = try await world.dockline("site", "verify", world.site)
            #expect(outcome.status == 2 && outcome.errors.contains("NOT sound"), "\(outcome)")
            #expect(outcome.errors.contains("dockline site restore"), "\(outcome)")
        }

        private func change(_ path: String, at offset: Int, to bytes: [UInt8]) throws {
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.seek(toOffset: UInt64(offset))
            try file.write(contentsOf: Data(bytes))
            try file.close()
        }
    }
}
