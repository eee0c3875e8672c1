import Foundation
import Screens
import Testing
import TextScreen
import Warehouse

/// What every situation looks like at every size.
@Suite struct ScreenTests {
    @Test(arguments: situations)
    func looksLikeItsPicture(_ situation: Situation) throws {
        let console = situation.reach().console
        for (name, size) in pictureSizes {
            try expectScreen(console.view(in: size), "\(situation.name)@\(name)")
        }
    }

    @Test func everyPictureIsUsedAndNoneIsMissing() {
        let wanted = Set(situations.flatMap { situation in pictureSizes.map { "\(situation.name)@\($0.name)" } })
            .union(asciiPictures).union(boardPictures)
        guard ProcessInfo.processInfo.environment["UPDATE_SCREENS"] == nil else { return }
        #expect(storedPictures().subtracting(wanted) == [], "no test uses these pictures")
        #expect(wanted.subtracting(storedPictures()) == [], "these pictures are missing")
    }

    private let asciiPictures: Set<String> = [
        "ascii/pick@80x24", "ascii/pick@20x8", "ascii/menu@80x24", "ascii/menu@20x8",
    ]

    private let boardPictures = Set(boardSituations.map { "\($0.name)@120x30" })

    /// The board has a size of its own: a wall screen of ordinary width.
    @Test(arguments: boardSituations)
    func looksLikeItsPictureOnAWall(_ situation: Situation) throws {
        let frame = situation.reach().console.view(in: ScreenSize(columns: 120, rows: 30))
        try expectScreen(frame, "\(situation.name)@120x30")
    }

    @Test func terminalsWithoutUnicodeGetTheSamePicture() throws {
        var station = Market.station(glyphs: .ascii)
        station.signIn()
        for (name, size) in pictureSizes where asciiPictures.contains("ascii/menu@\(name)") {
            try expectScreen(station.console.view(in: size), "ascii/menu@\(name)")
        }
        station.type("41")
        station.scan("A-04-12-C")
        for (name, size) in pictureSizes where asciiPictures.contains("ascii/pick@\(name)") {
            try expectScreen(station.console.view(in: size), "ascii/pick@\(name)")
        }
    }

    @Test(arguments: situations)
    func terminalsWithoutUnicodeGetNothingElse(_ situation: Situation) {
        let sizes = pictureSizes.map(\.size) + [ScreenSize(columns: 60, rows: 20), ScreenSize(columns: 28, rows: 12)]
        let console = situation.reach(.ascii).console
        for size in sizes {
            // Latin letters of languages, and those that a scanner sent, have stand-ins that the terminal writes.
            let letters = "àéèç°ßÖäöüÄÜáíóúñÁÉÍÓÚÑ¿¡ºª\u{FFFD}"
            let others = console.view(in: size).text.joined().filter { !$0.isASCII && !letters.contains($0) }
            #expect(others.isEmpty, "\(size): \(others)")
        }
    }

    @Test func longAndStrangeCodesAreSpelledForTerminalsWithoutUnicode() {
        let code = String(repeating: "4", count: 60) + "\u{1D}"
        for answer in WordsTests.refusals.map({ Answer.refused($0, nil) }) + [
            .refused(.unknownCode(code, expected: .place(PlaceID(code))), nil), .failed(code, brief: code),
            .refused(.wrongTote(PlaceID(code), expected: "T-17", order: OrderID(code)), nil),
        ] {
            var console = Market.station(glyphs: .ascii).console
            _ = console.update(.answer(answer))
            #expect(console.notice?.text.utf8.allSatisfy { $0 < 0x80 } == true)
            for (_, size) in pictureSizes {
                #expect(console.view(in: size).text.joined().utf8.allSatisfy { $0 < 0x80 }, "\(size): \(answer)")
            }
        }
    }

    @Test func aPictureThatDiffersIsTold() throws {
        var frame = Frame(.handheld)
        frame.put("Place", row: 0)
        let before = picture(of: frame)
        #expect(difference(frame, before) == nil)
        frame.put("Tote", row: 0, role: .error)
        #expect(difference(frame, before)?.contains("row 0") == true)
        frame.cursor = Position(row: 1, column: 1)
        #expect(difference(frame, picture(of: Frame(.handheld))) != nil)
    }
}
