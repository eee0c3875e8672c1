import Foundation
import Testing

extension EndToEnd {
    /// Pictures from the command line, and the packet as somebody without Dockline checks it.
    @Suite struct EvidenceOnTheCommandLine {
        private static let pixel = """
            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==
            """

        private func world() async throws -> (World, picture: String) {
            let world = World(scratch: try Scratch())
            try await world.done("site", "init", world.site, "--name", "Leeds", "--time-zone", "UTC")
            let bytes = try #require(Data(base64Encoded: Self.pixel))
            return (world, try world.write("front.png", Array(bytes)))
        }

        @Test func aPictureIsKeptListedShownAndExported() async throws {
            let (world, picture) = try await world()
            let kept = try await world.done("evidence", "add", "RMA-7", "--angle", "front", picture, "--by", "B-1")
            let digest = try #require(kept.output.split(separator: " ").last).trimmingCharacters(in: .newlines)
            #expect(digest.count == 64)
            try await world.done(
                "evidence", "add", "RMA-7", "--angle", "label", "--camera", "cp '\(picture)' {file}")
            let list = try await world.done("evidence", "list", "RMA-7", "--json").output
            #expect(list.contains("\"angle\" : \"label\"") && list.contains("\"isThere\" : true"), "\(list)")
            let shown = try await world.done("evidence", "show", String(digest.prefix(6)), "--columns", "2")
            #expect(shown.output.contains("▀"), "\(shown)")
            let packet = world.scratch.path("packet")
            let made = try await world.done("evidence", "export", "RMA-7", "--output", packet)
            #expect(made.output.contains("2 facts and 2 pictures"), "\(made)")
            let check = try await run(["/bin/sh", "-c", "cd '\(packet)' && sha256sum -c hashes.txt"])
            #expect(check.status == 0 && check.output.contains("facts.jsonl: OK"), "\(check)")
            let again = try await world.dockline("evidence", "export", "RMA-7", "--output", packet)
            #expect(again.status == 1 && again.errors.contains("exists already"), "\(again)")
            let file = world.scratch.path("one.tar.gz")
            try await world.done("evidence", "export", "RMA-7", "--output", file)
            let listed = try await run(["/bin/sh", "-c", "tar -tzf '\(file)'"])
            #expect(listed.output.contains("one/hashes.txt"), "\(listed)")
        }

        @Test func aLostPictureIsToldAndTheRestIsExported() async throws {
            let (world, picture) = try await world()
            try await world.done("evidence", "add", "RMA-7", "--angle", "front", picture)
            try FileManager.default.removeItem(atPath: world.site + ".evidence")
            let checked = try await world.done("site", "verify", world.site)
            #expect(checked.errors.contains("picture front of RMA-7"), "\(checked)")
            let packet = world.scratch.path("packet")
            let made = try await world.dockline("evidence", "export", "RMA-7", "--output", packet)
            #expect(made.status == 2 && made.errors.contains("NOT in it"), "\(made)")
        }

        @Test func whatCannotBeShownSaysWhy() async throws {
            let (world, picture) = try await world()
            let arguments = [try Program.dockline(), "evidence", "show", picture]
            let without = try await run(arguments, environment: ["DOCKLINE_PIXBUF": "libnone.so"])
            #expect(without.status == 1 && without.errors.contains("DOCKLINE_PIXBUF"), "\(without)")
            let plain = try await run(arguments, environment: ["LC_ALL": "C"])
            #expect(plain.status != 0 && plain.errors.contains("no half blocks"), "\(plain)")
            let text = try world.write("a.txt", "hello")
            let none = try await world.dockline("evidence", "add", "RMA-7", "--angle", "front", text)
            #expect(none.status == 1 && none.errors.contains("no picture"), "\(none)")
        }
    }
}
