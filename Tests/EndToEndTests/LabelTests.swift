import Foundation
import FoundationXML
import Testing

extension EndToEnd {
    /// Labels and sheets as the office makes them, with printers that are off and processes that die.
    @Suite struct Labels {
        private func waiting(_ world: World) async throws -> [Int] {
            let list = try await world.done("print", "list", "--json").output
            let jobs = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]] ?? []
            return jobs.compactMap { $0["number"] as? Int }
        }

        @Test func aLabelGoesToTheOutputAFileOrAFolder() async throws {
            let world = try await World.filled(released: false)
            let bin = try await world.done("label", "bin", "a-01-02-a", "--copies", "3").output
            #expect(bin.hasPrefix("^XA\n") && bin.contains("^FDA-01-02-A^FS") && bin.hasSuffix("^PQ3\n^XZ\n"))
            let zone = try await world.done("label", "bin", "--zone", "A", "--to", world.scratch.path("zone.zpl"))
            #expect(zone.output.contains("zone.zpl"))
            #expect(text(of: world.scratch.path("zone.zpl")).components(separatedBy: "^XA").count == 5)
            let unit = ["label", "unit", "E-100", "--lot", "L77", "--expiry", "2027-03-01"]
            for _ in 0..<2 {
                #expect(try await world.dockline(unit + ["--to", world.scratch.path("spool/")]).status == 0)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: world.scratch.path("spool")).count == 2)
            let carton = try await world.done(
                "label", "carton", "340123450000000017", "--order", "WEB-1", "--to-line", "J. Alder^XZ")
            #expect(carton.output.contains(">;>800340123450000000017") && carton.output.contains("Alder_5EXZ"))
            #expect(try await world.done("label", "tote", "T-01").output.contains("^FDT-01^FS"))
            let back = try await world.done("label", "return", "RMA-1", "--order", "WEB-1", "--reason", "torn")
            #expect(back.output.contains("RMA-1"))
        }

        static let refused: [(arguments: [String], status: Int32, says: String)] = [
            (["label", "bin", "A-09-09-Z\u{1B}[31m"], 1, "is no bin of this site"),
            (["label", "bin", "T-01"], 1, "is no bin of this site"), (["label", "tote", "A-01-01-A"], 1, "is no tote"),
            (["label", "unit", "E-999"], 1, "is no item of this site"),
            (["label", "unit", "E-100", "--expiry", "soon"], 64, "2027-03-01"),
            (["label", "bin", "--zone", "Q"], 1, "Zone Q has no bins"), (["label", "bin"], 64, "Name bins"),
            (["label", "carton", "123", "--order", "O"], 1, "is no SSCC"),
            (["label", "bin", "A-01-01-A", "--to", "ftp://x"], 1, "nowhere to print to"),
            (["label", "bin", "A-01-01-A", "--copies", "0"], 64, "1 to 1000"),
            (["print", "drop", "7"], 1, "There is no print job 7"),
            (["print", "list", "--site", "/nowhere/x.site"], 1, "There is no site at"),
            (["sheet", "items", "E-999"], 1, "is no item of this site"),
            (["sheet", "bins", "--format", "pdf"], 64, "--format"),
        ]

        @Test func whatIsNotThereIsRefusedInWords() async throws {
            let world = try await World.filled(released: false)
            for (arguments, status, says) in Labels.refused {
                let outcome = try await world.dockline(arguments)
                #expect(outcome.status == status && outcome.errors.contains(says), "\(arguments): \(outcome)")
                #expect(outcome.output.isEmpty && !outcome.errors.contains("\u{1B}"), "\(arguments): \(outcome)")
            }
        }

        @Test func aPrinterThatIsOffCostsTimeAndNoLabel() async throws {
            let world = try await World.filled(released: false)
            let port = try Listener().port
            let printer = "tcp://127.0.0.1:\(port)"
            let kept = try await world.done("label", "bin", "A-01-01-A", "--to", printer)
            #expect(kept.output.contains("Kept as job 1") && kept.output.contains("dockline print send"), "\(kept)")
            try await world.done("label", "tote", "T-01", "--to", printer)
            try await world.done("label", "tote", "T-02", "--to", printer)
            #expect(try await waiting(world) == [1, 2, 3])
            let off = try await world.dockline("print", "send")
            #expect(off.status == 1 && off.errors.contains("does not answer"), "\(off)")
            try await world.done("print", "drop", "2")

            let on = try Listener(port: port)
            let next = try await world.done("label", "bin", "A-01-02-A", "--to", printer)
            #expect(next.output.contains("Sent 3 jobs"), "\(next)")
            let codes = ["A-01-01-A", "T-02", "A-01-02-A"]
            #expect(on.jobs.count == 3)
            for (job, code) in zip(on.jobs, codes) { #expect(job.contains("^FD\(code)^FS"), "\(on.jobs)") }
            #expect(try await waiting(world).isEmpty)
            #expect(try await world.done("print", "send").output.contains("Nothing waits"))
        }

        @Test func aKilledSenderLosesNoLabel() async throws {
            let world = try await World.filled(released: false)
            let silent = try Listener(silent: true)
            let files = Channels.files(output: world.scratch.path("output"), errors: world.scratch.path("errors"))
            let arguments = ["label", "bin", "A-01-01-A", "--to", silent.address]
            let sender = try start(
                [try Program.dockline()] + arguments, environment: Program.environment(try world.variables),
                channels: files)
            // The label is with the printer, and whether it was printed nobody knows.
            try await waited(for: "a connection") { silent.connections > 0 ? () : nil }
            kill(sender, SIGKILL)
            #expect(try await waited(for: "its end") { ended(sender) } == 128 + SIGKILL)
            #expect(try await waiting(world) == [1])
            let port = silent.port
            silent.stop()
            let on = try Listener(port: port)
            #expect(try await world.done("print", "send").output.contains("Sent job 1"))
            #expect(on.jobs.count == 1 && on.jobs[0].contains("^FDA-01-01-A^FS"))
            #expect(try await waiting(world).isEmpty)
        }

        @Test func sheetsAreXMLOnPaperAndHalfBlocksOnATerminal() async throws {
            let world = try await World.filled(released: false)
            for kind in ["commands", "badges", "bins", "items"] {
                let file = world.scratch.path("\(kind).svg")
                try await world.done("sheet", kind, "--output", file)
                #expect(XMLParser(data: FileManager.default.contents(atPath: file) ?? Data()).parse(), "\(kind)")
                let shown = try await world.done("sheet", kind).output
                #expect(shown.contains("▀") && shown.contains("█") && !shown.contains("\u{1B}"), "\(kind)")
            }
            let dark = try await world.done("sheet", "badges", "--columns", "60").output
            let light = try await world.done("sheet", "badges", "--columns", "60", "--light-background").output
            #expect(dark.contains("Ana Moreno") && light.contains("Ana Moreno") && dark != light)
            let bars = try await world.dockline("sheet", "commands", "--symbol", "code128", "--format", "text")
            #expect(bars.status == 1 && bars.errors.contains("--symbol qr"), "\(bars)")
        }

        @Test func withoutTheSymbolLibraryOnlySheetsFail() async throws {
            let world = try await World.filled(released: false)
            let variables = try world.variables.merging(["DOCKLINE_ZINT": "/nowhere/libzint.so"]) { $1 }
            func dockline(_ arguments: String...) async throws -> Outcome {
                try await run([try Program.dockline()] + arguments, environment: variables)
            }
            let sheet = try await dockline("sheet", "commands")
            #expect(sheet.status == 1 && sheet.output.isEmpty, "\(sheet)")
            #expect(sheet.errors.contains("Symbols cannot be drawn") && sheet.errors.contains("/nowhere"), "\(sheet)")
            #expect(sheet.errors.split(separator: "\n").count == 1, "\(sheet)")
            #expect(try await dockline("label", "bin", "A-01-01-A").status == 0)
            #expect(try await dockline("print", "list").status == 0)
            #expect(try await dockline("tours").status == 0)
        }
    }
}
