import Foundation
import Testing

extension EndToEnd {
    /// Returns in a real terminal: from the courier's signature to the packet for a dispute.
    @Suite struct ReturnStory {
        private static let people = """
            badge,name,roles
            B-4,Dee Hart,receive|inspect
            B-5,Sue Park,supervise

            """
        private static let returns = """
            rma,order,customer,courier,tracking,reason,sku,quantity
            RMA-1,,K. Lind,Northline,NL-1,,E-200,2
            RMA-2,,M. Roe,Northline,NL-2,defective,E-300,1
            RMA-3,,A. Poe,Northline,NL-3,,E-200,1

            """

        private func world() async throws -> World {
            let world = try await World.filled()
            try await world.done("import", "people", try world.write("more.csv", Self.people))
            try await world.done("import", "returns", try world.write("returns.csv", Self.returns))
            return world
        }

        /// A file that begins as a PNG and differs from every other.
        private func picture(_ name: String) throws -> Data {
            let pixel =
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
            return try #require(Data(base64Encoded: pixel)) + Data(name.utf8)
        }

        @Test func aCourierSignsAndEveryUnitFindsItsTray() async throws {
            let world = try await world()
            let dee = try await world.openStation("RET-1")
            try await dee.enter("B-4")
            try await dee.sees("GATE", "Northline", "is awaited")
            try await dee.typeByHand("Northline")
            try await dee.sees("Northline hands over")
            try await dee.enter("NL-1")
            try await dee.enter("RMA-2")
            try await dee.sees("2 here: RMA-2, 1 to come")
            try await dee.press("F4")
            try await dee.sees("1 missing")
            try await dee.typeByHand("J. P")
            try await dee.sees("1 claim opened")
            let claims = try await world.done("return", "claims")
            #expect(claims.output.contains("RMA-3: Northline"), "\(claims)")
            try await dee.press("Enter")
            try await dee.press("F7")
            try await dee.sees("RETURNS 2 returns", "RMA-1", "K. Lind", "0/2")
            try await dee.enter("NL-1")
            try await dee.sees("2 units are announced")
            try await dee.enter("2*5901234123457")
            try await dee.sees("Still sealed?", "1 Sealed, as it left")
            try await dee.enter("%CMD-2")
            try await dee.sees("How does it look?")
            try await dee.enter("%CMD-1")
            try await dee.sees("The answers allow B")
            try await dee.enter("%CMD-GRADE-C")
            try await dee.sees("Changed their mind")
            try await dee.enter("%CMD-1")
            try await dee.sees("HOLD", "worn by customer", "RT-REFURB")
            try await dee.enter("RT-RESTOCK")
            try await dee.sees("Use RT-REFURB")
            try await dee.enter("RT-REFURB")
            try await dee.sees("Return is done", "RT-REFURB: 2 units to refurbish")
            let shown = try await world.done("return", "show", "RMA-1")
            #expect(
                shown.output.contains("RMA-1: 2 × E-200, grade C, changed-mind → refurbish on RT-REFURB · hold"),
                "\(shown)")
            _ = try await world.facts()
        }

        @Test func picturesComeOutOfAFolderAndLeaveInAPacket() async throws {
            let world = try await world()
            let folder = world.scratch.path("camera")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let dee = try await Tmux.open(columns: 80, rows: 24, try world.variables)
            try await dee.startStation("RET-1 --pictures '\(folder)'")
            try await dee.enter("B-4")
            try await dee.sees("GATE")
            try await dee.press("F7")
            try await dee.sees("RETURNS")
            try await dee.enter("RMA-2")
            try await dee.sees("1 unit is announced")
            try await dee.enter("4012345678901")
            try await dee.sees("Scan its serial")
            try await dee.enter("S-77")
            // The same card twice at once would count once, as every scan that comes twice.
            for (question, answer) in [("Is the seal whole?", 3), ("Is all in the box?", 2), ("Does it work?", 3)] {
                try await dee.sees(question)
                try await dee.enter("%CMD-\(answer)")
            }
            for angle in ["front", "back", "label"] {
                try await dee.sees("Take the picture: " + angle)
                try picture(angle).write(to: URL(fileURLWithPath: folder + "/\(angle).png"))
            }
            try await dee.sees("The answers allow D")
            try await dee.enter("%CMD-GRADE-D")
            try await dee.sees("RT-VENDOR", "REPLACE", "dead on arrival")
            try await dee.enter("RT-VENDOR")
            try await dee.sees("Return is done")
            let packet = world.scratch.path("packet")
            let made = try await world.done("evidence", "export", "RMA-2", "--output", packet)
            #expect(made.output.contains("and 3 pictures"), "\(made)")
            let check = try await run(["/bin/sh", "-c", "cd '\(packet)' && sha256sum -c hashes.txt"])
            #expect(check.status == 0, "\(check)")
            let lines = try String(contentsOfFile: packet + "/facts.jsonl", encoding: .utf8).split(separator: "\n")
            for kind in ["return.announced", "inspect.graded", "inspect.inspected", "evidence.taken"] {
                #expect(lines.contains { $0.contains("\"kind\":\"\(kind)\"") }, "\(kind)")
            }
            for line in lines { try await expectHash(of: String(line), world) }
            _ = try await world.facts()
        }

        /// Does what the packet's README.txt says with the tools that everybody has.
        private func expectHash(of line: String, _ world: World) async throws {
            let fact = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            func text(_ name: String) -> String { fact[name].map { "\($0)" } ?? "" }
            func bytes(_ hexadecimal: String) -> [UInt8] {
                stride(from: 0, to: hexadecimal.count, by: 2).compactMap { at in
                    UInt8(hexadecimal.dropFirst(at).prefix(2), radix: 16)
                }
            }
            let fields: [[UInt8]] = [
                bytes(text("previousHash")), bytes(text("stream")), Array(text("sequence").utf8), bytes(text("id")),
                Array(text("at").utf8), Array(text("station").utf8), Array(text("badge").utf8), bytes(text("gesture")),
                Array(text("kind").utf8), Array(text("version").utf8), Array(text("body").utf8),
            ]
            let hashed = fields.flatMap { field in
                (0..<8).map { UInt8(truncatingIfNeeded: field.count >> (56 - 8 * $0)) } + field
            }
            let file = try world.write("hashed", hashed)
            let sum = try await run(["/bin/sh", "-c", "sha256sum < '\(file)'"])
            #expect(sum.output.hasPrefix(text("hash")), "fact \(text("sequence")): \(sum)")
        }

        @Test func theOfficeReadsTheRulesAndFindsAnOwner() async throws {
            let world = try await world()
            let rules = try await world.done("return", "policy")
            #expect(rules.output.contains("value: 3 questions, pictures: front, back, label"), "\(rules)")
            #expect(rules.output.contains("grade A → restock (RT-RESTOCK), refund"), "\(rules)")
            let none = try await world.done("return", "orphans")
            #expect(none.output.contains("Every return has an owner."))
            let dee = try await world.openStation("RET-1", columns: 40, rows: 16)
            try await dee.enter("B-4")
            try await dee.press("F7")
            try await dee.sees("RETURNS")
            try await dee.enter("ZZ-9")
            try await dee.sees("Scan again to open")
            try await dee.enter("ZZ-9")
            try await dee.sees("Scan a unit")
            try await dee.press("F4")
            try await dee.sees("Nothing was in it")
            try await dee.press("F4")
            try await dee.sees("Return is done")
            let listed = try await world.done("return", "orphans")
            #expect(listed.output.contains("X-1: parcel ZZ-9 · not inspected yet"), "\(listed)")
            let wrong = try await world.dockline("return", "match", "X-1", "--to", "NOBODY")
            #expect(wrong.status == 1 && wrong.errors.contains("no open return and no order"), "\(wrong)")
            let found = try await world.done("return", "match", "X-1", "--to", "RMA-3")
            #expect(found.output.contains("X-1 belongs to RMA-3."), "\(found)")
            let twice = try await world.dockline("return", "match", "X-1", "--to", "RMA-1")
            #expect(twice.status == 1 && twice.errors.contains("matched already"), "\(twice)")
            let broken = try world.write("dispositions.json", "{}")
            let refused = try await world.dockline(
                "return", "policy", "--from",
                URL(fileURLWithPath: broken)
                    .deletingLastPathComponent().path)
            #expect(refused.status == 1 && refused.errors.contains("dispositions.json"), "\(refused)")
            _ = try await world.facts()
        }
    }
}
