import Foundation
import Importing
import Testing
import Warehouse

@Suite struct CSVTests {
    private let head = "badge,name,roles\n"

    private func names(_ text: String) throws -> [String] {
        let people = try Import("dockline-people")
        try people.run(text)
        return people.site.people.map(\.name)
    }

    @Test func quotesHoldDelimitersLineEndsAndDoubledQuotes() throws {
        #expect(try names(head + "1,\"Moreno, Ana\",pick\n") == ["Moreno, Ana"])
        #expect(try names(head + "1,\"Ana \"\"A\"\" Moreno\",pick\n") == ["Ana \"A\" Moreno"])
        #expect(try names(head + "1,\"Ana\r\nMoreno\",pick\n") == ["Ana Moreno"])
        #expect(try names(head + "1,Ana 7\" Moreno,pick\n") == ["Ana 7\" Moreno"])
    }

    @Test func everyKindOfLineEndAndAMissingLastOneAreRead() throws {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["badge,name,roles", "1,Ana,pick", "2,Ben,pack"].joined(separator: end)
            #expect(try names(text) == ["Ana", "Ben"])
            #expect(try names(text + end) == ["Ana", "Ben"])
        }
    }

    @Test func aByteOrderMarkIsNoPartOfTheFirstColumn() throws {
        #expect(try names("\u{FEFF}" + head + "1,Ana,pick\n") == ["Ana"])
    }

    @Test func blankLinesDoNotCount() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(head + "\n1,Ana,pick\n   \n\r\n2,Ben,pack\n\n")
        #expect(summary.lines == 2)
        #expect(summary.taken == 2)
    }

    @Test func anEmptyFileAndAHeaderAloneHaveNoLines() throws {
        for text in ["", "\u{FEFF}", "\n\n", head, "badge,name,roles"] {
            let people = try Import("dockline-people")
            let summary = try people.run(text)
            #expect(summary.lines == 0)
            #expect(summary.taken == 0)
            #expect(summary.rejected == 0)
            #expect(people.rejects == nil)
        }
    }

    @Test func aRowOverSeveralLinesIsOneLineNamedByItsFirst() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(head + "1,\"Ana\nMoreno\",pick\n2,Ben,juggle\n")
        #expect(summary.lines == 2)
        #expect(summary.rejected == 1)
        #expect(people.rejects?.contains("\n4,\"roles is 'juggle', expected one of pick, pack") == true)
    }

    @Test func columnsMayStandInAnyOrderAndOthersAreIgnored() throws {
        #expect(try names("roles,extra,name,badge\npick,x,Ana,1\n") == ["Ana"])
    }

    @Test func aRowWithOtherColumnsIsRejectedAndTheRestGoesOn() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(head + "1,Ana\n2,Ben,pick\n3,Cy,pick,more\n")
        #expect(summary.taken == 1)
        #expect(summary.reasons == ["number of columns": 2])
        #expect(people.rejects?.contains("the line has 2 columns, expected 3 as in the header") == true)
    }

    @Test func bytesThatAreNotUTF8RejectTheirLineOnly() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(
            bytes: Array(head.utf8) + Array("1,Le".utf8) + [0xEF] + Array("la,pick\n2,Ben,pick\n".utf8))
        #expect(summary.taken == 1)
        #expect(summary.reasons == ["not UTF-8": 1])
        #expect(people.rejects?.contains("column 'name' holds bytes that are not UTF-8") == true)
    }

    @Test func latin1IsReadWhereTheMappingSaysSo() throws {
        var people = try Import("dockline-people")
        people.mapping.encoding = .latin1
        try people.run(bytes: Array(head.utf8) + Array("1,Le".utf8) + [0xEF] + Array("la,pick\n".utf8))
        #expect(people.site.people.map(\.name) == ["Leïla"])
    }

    @Test func semicolonAndTabAreDelimitersByMapping() throws {
        for (delimiter, byte) in [(";", UInt8(ascii: ";")), ("\t", UInt8(ascii: "\t"))] {
            var people = try Import("dockline-people")
            people.mapping.delimiter = byte
            let rows = [["badge", "name", "roles"], ["1", "Ana, A", "pick"]]
            try people.run(rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n"))
            #expect(people.site.people.map(\.name) == ["Ana, A"])
        }
    }

    @Test func anOpenQuoteIsRefusedWithItsLineBeforeAnythingIsTaken() throws {
        var people = try Import("dockline-people")
        people.batchSize = 1
        let message = words { try people.run(head + "1,Ana,pick\n2,\"Ben,pick\n3,Cy,pick\n") }
        #expect(message.contains("the quote that opens on line 3 is never closed"))
        #expect(people.site.bodies.isEmpty)
    }

    @Test func textAfterAClosingQuoteRejectsItsLineOnly() throws {
        let people = try Import("dockline-people")
        let summary = try people.run(head + "1,\"Ana\" M,pick\n2,Ben,pick\n")
        #expect(summary.taken == 1)
        #expect(summary.reasons == ["broken quotes": 1])
    }

    @Test func aBarcodeOfAHundredThousandBytesIsRejectedAndTheRestGoesOn() throws {
        let people = try Import("dockline-people")
        let long = String(repeating: "9", count: 100_000)
        let summary = try people.run(head + "\(long),Ana,pick\n2,Ben,pick\n")
        #expect(summary.taken == 1)
        #expect(summary.reasons == ["too long": 1])
        #expect((people.rejects?.utf8.count ?? 0) < 3_000)
    }

    @Test func aLineOfManyMegabytesIsRejectedAndTheRestGoesOn() throws {
        let people = try Import("dockline-people")
        let long = String(repeating: "1234567,", count: 400_000)
        let summary = try people.run(head + "\(long)\n2,Ben,pick\n")
        #expect(summary.taken == 1)
        #expect(summary.rejected == 1)
    }

    @Test func aMissingColumnIsNamedWithThoseThatAreThere() throws {
        let message = words { try Import("dockline-people").run("badge;name;roles\n1;Ana;pick\n") }
        #expect(message.contains("has no column 'badge'"))
        #expect(message.contains("it has 'badge;name;roles'"))
    }

    @Test func aColumnThatComesTwiceIsRefused() throws {
        let message = words { try Import("dockline-people").run("badge,name,roles,name\n1,Ana,pick,Ben\n") }
        #expect(message.contains("the column 'name' twice"))
    }

    @Test func filesThatAreNoTextAreRefusedByName() throws {
        let people = try Import("dockline-people")
        for (bytes, what) in [
            ([0xFF, 0xFE, 0x62, 0x00] as [UInt8], "UTF-16"), ([0x50, 0x4B, 0x03, 0x04, 0x00], "workbook"),
            ([0x1F, 0x8B, 0x08, 0x00], "gzip"),
        ] {
            #expect(words { try people.run(bytes: bytes) }.contains(what))
        }
    }

    @Test func missingFilesAndFoldersAreRefusedInWords() throws {
        let people = try Import("dockline-people")
        #expect(
            words { try people.run(path: "/nowhere/people.csv") }.hasPrefix("There is no file /nowhere/people.csv."))
        #expect(words { try people.run(path: people.folder.url.path) }.contains("is not a regular file"))
        #expect(words { try people.run(path: "/dev/null") }.contains("is not a regular file"))
    }
}
