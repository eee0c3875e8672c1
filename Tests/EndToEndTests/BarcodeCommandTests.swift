import Foundation
import Testing

extension EndToEnd {
    /// `dockline barcode parse` as scripts and people use it.
    @Suite struct BarcodeCommand {
        private func parse(_ arguments: String...) async throws -> Outcome {
            try await run([try Program.dockline(), "barcode", "parse"] + arguments)
        }

        private func object(_ text: some StringProtocol) throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        }

        private func bulk(_ input: Data, _ options: String) async throws -> Outcome {
            let scratch = try Scratch()
            let file = scratch.path("codes.txt")
            try input.write(to: URL(fileURLWithPath: file))
            return try await run([
                "/bin/sh", "-c", "'\(try Program.dockline())' barcode parse - \(options) < '\(file)'",
            ])
        }

        @Test func oneScanFillsItsFields() async throws {
            let outcome = try await parse(
                "--json", "]d2010950600013435217270331" + "3103001234" + "392312990^10LOT^21S(1)")
            let found = try object(outcome.output)
            #expect(outcome.status == 0 && outcome.output.split(separator: "\n").count == 1, "\(outcome)")
            #expect(found["symbology"] as? String == "gs1DataMatrix" && found["aim"] as? String == "]d2")
            #expect(found["gtin"] as? String == "09506000134352" && found["lot"] as? String == "LOT")
            #expect(found["serial"] as? String == "S(1)" && found["expiry"] as? String == "2027-03-31")
            #expect(found["netWeight"] as? String == "1.234" && found["price"] as? String == "12.990")
            let elements = try #require(found["elements"] as? [[String: String]])
            #expect(elements.map { $0["ai"] } == ["01", "17", "3103", "3923", "10", "21"])
            #expect(elements.first?["title"] == "GTIN" && elements.first?["value"] == "09506000134352")
            #expect((found["errors"] as? [Any])?.isEmpty == true)
            let bracketed = try #require(found["bracketed"] as? String)
            #expect(try await parse(bracketed).status == 0, "\(bracketed)")
            let link = try #require(found["digitalLink"] as? String)
            #expect(try await parse(link).status == 0, "\(link)")
        }

        @Test func everyBrokenRuleIsAnObjectWithItsPlaceAndItsSentence() async throws {
            let outcome = try await parse("--json", "(01)09506000134353(10)A B")
            let errors = try #require(try object(outcome.output)["errors"] as? [[String: Any]])
            #expect(outcome.status == 1 && errors.count == 2, "\(outcome)")
            #expect(errors[0]["rule"] as? String == "checkDigit" && errors[0]["ai"] as? String == "01")
            #expect(errors[0]["position"] as? Int == 4)
            #expect((errors[0]["message"] as? String)?.contains("make 2") == true, "\(errors)")
            #expect(errors[1]["rule"] as? String == "characters" && errors[1]["position"] as? Int == 23)
        }

        @Test func whatAnotherSymbolMayCarryIsAskedForUnlessToldOtherwise() async throws {
            let alone = try await parse("(10)LOT")
            #expect(alone.status == 1 && alone.output.contains("needs (01) or (02)"), "\(alone)")
            #expect(try await parse("(10)LOT", "--one-of-several").status == 0)
            #expect(try await parse("(01)09506000134352(37)5", "--one-of-several").status == 1)
            let twice = try await parse("(01)09506000134352(10)A(10)B")
            #expect(twice.status == 1 && twice.output.contains("different values"), "\(twice)")
        }

        @Test func linesComeOutInTheirOrderWithWhatIsBroken() async throws {
            var input = Data("4006381333931\r\n\n^0109506000134352\nA-01-\u{1B}[31m\n".utf8)
            input += Data([0x41, 0x42, 0xFF, 0x43, 0x0A])
            input += Data(String(repeating: "7", count: 70_000).utf8) + Data("\n{GS}0109506000134353".utf8)
            let outcome = try await bulk(input, "--json")
            let lines = try outcome.output.split(separator: "\n").map(object)
            #expect(outcome.status == 1 && lines.count == 7, "\(outcome.output.prefix(2000))")
            #expect(lines.map { $0["valid"] as? Bool } == [true, false, true, true, false, false, false])
            let rules = lines.map { ($0["errors"] as? [[String: Any]])?.first?["rule"] as? String }
            #expect(rules == [nil, "noText", nil, nil, "brokenUTF8", "lineTooLong", "checkDigit"])
            #expect((lines[4]["errors"] as? [[String: Any]])?.first?["position"] as? Int == 2)
            #expect(!outcome.output.contains("\u{1B}"))
            let short = try await bulk(input, "")
            #expect(short.output.split(separator: "\n").count == 7 && !short.output.contains("\u{1B}"))
            #expect(
                short.output.hasPrefix("valid      4006381333931\n") && short.status == 1, "\(short.output.prefix(300))"
            )
            #expect(try await bulk(Data("4006381333931\n".utf8), "").status == 0)
            let nothing = try await bulk(Data(), "--json")
            #expect(nothing.status == 0 && nothing.output.isEmpty && nothing.errors.isEmpty)
        }

        @Test func aTagIsNamedByWhatItIsFixedTo() async throws {
            let outcome = try await parse("--json", "3074257bf7194e4000001a85,E28011700000020F8A1B2C3D,-52")
            let found = try object(outcome.output)
            #expect(found["epc"] as? String == "urn:epc:tag:sgtin-96:3.0614141.812345.6789", "\(outcome)")
            #expect(
                found["identity"] as? String == "urn:epc:id:sgtin:0614141.812345.6789;tid=E28011700000020F8A1B2C3D")
        }

        @Test func booksAndPeriodicalsAreNamed() async throws {
            let book = try object(try await parse("--json", "0-306-40615-2").output)
            #expect(book["isbn"] as? String == "9780306406157")
            let periodical = try object(try await parse("--json", "9770317847001").output)
            #expect(periodical["issn"] as? String == "0317-8471")
        }
    }
}
