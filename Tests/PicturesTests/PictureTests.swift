import Foundation
import Testing

@testable import Pictures

/// A PNG file of these pixels, red, green and blue each, made by hand: its data is stored, not compressed.
private func png(width: Int, height: Int, claims: Int? = nil, _ rgb: [UInt8]) -> [UInt8] {
    func word(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
    func check(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let named: [UInt8] = Array(name.utf8) + data
        return word(UInt32(data.count)) + named + word(check(named))
    }
    var lines: [UInt8] = []
    for row in 0..<height { lines += [0] + Array(rgb[(row * width * 3)..<((row + 1) * width * 3)]) }
    var (low, high) = (UInt32(1), UInt32(0))
    for byte in lines {
        low = (low + UInt32(byte)) % 65521
        high = (high + low) % 65521
    }
    let count: [UInt8] = [UInt8(lines.count & 255), UInt8(lines.count >> 8)]
    var data: [UInt8] = [0x78, 0x01, 0x01]
    data += count
    data += count.map { ~$0 }
    data += lines
    data += word(high << 16 | low)
    let header: [UInt8] = word(UInt32(claims ?? width)) + word(UInt32(claims ?? height)) + [8, 2, 0, 0, 0]
    let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return [mark, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", [])].flatMap { $0 }
}

/// Red over blue, four wide and four high.
private let redOverBlue: [UInt8] = {
    let (red, blue): ([UInt8], [UInt8]) = ([255, 0, 0], [0, 0, 255])
    return png(
        width: 4, height: 4, Array(repeatElement(red, count: 8).joined()) + repeatElement(blue, count: 8).joined())
}()

@Suite struct PictureTests {
    @Test func aPictureIsDecodedAsItIs() throws {
        let picture = try Picture(decoding: redOverBlue, columns: 4, rows: 4)
        #expect((picture.columns, picture.rows) == (4, 4))
        #expect(picture[0, 0] == Colour(red: 255, green: 0, blue: 0))
        #expect(picture[3, 3] == Colour(red: 0, green: 0, blue: 255))
    }

    /// Dark at the left and light at the right as it was stored, by a camera that was held upright.
    @Test func aPictureIsTurnedTheWayTheCameraWasHeld() throws {
        let encoded =
            "/9j/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAAgICAgICAgICAgICAgICAgICAgICAgI"
            + "CAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAj/wAALCAAIABABAREA/8QAHwAAAAAMAAAA"
            + "AAAAAAAAAAAAAAECAwQFBgcICQoL/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAAPwCH9H+//9k="
        let file = try #require(Data(base64Encoded: encoded))
        let picture = try Picture(decoding: Array(file), columns: 16, rows: 16)
        #expect((picture.columns, picture.rows) == (8, 16))
        #expect(picture[4, 1].brightness < 60 && picture[4, 14].brightness > 200)
    }

    @Test func aPictureKeepsItsProportions() throws {
        let wide = png(width: 40, height: 10, [UInt8](repeating: 200, count: 1200))
        let picture = try Picture(decoding: wide, columns: 20, rows: 20)
        #expect((picture.columns, picture.rows) == (20, 5))
    }

    @Test func moreBytesThanAreTakenAreRefused() {
        let file = redOverBlue + [UInt8](repeating: 0, count: Picture.bytesMax)
        #expect(throws: PictureError.tooManyBytes(file.count)) { try Picture(decoding: file, columns: 4, rows: 4) }
    }

    @Test func aFileThatPromisesTooMuchIsRefusedBeforeItIsDecoded() {
        let bomb = png(width: 4, height: 4, claims: 20_000, [UInt8](repeating: 0, count: 48))
        #expect(throws: PictureError.tooManyPixels(width: 20_000, height: 20_000)) {
            try Picture(decoding: bomb, columns: 4, rows: 4, library: "libnone.so")
        }
        let largest = png(width: 4, height: 4, claims: 0xFFFF_FFFF, [UInt8](repeating: 0, count: 48))
        #expect(throws: PictureError.tooManyPixels(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF)) {
            try Picture(decoding: largest, columns: 4, rows: 4)
        }
    }

    @Test func noCutFileAndNoTurnedBitEverCrashes() {
        for count in 0..<redOverBlue.count {
            // A cut file may still show what it has.
            _ = try? Picture(decoding: Array(redOverBlue.prefix(count)), columns: 4, rows: 4)
            var turned = redOverBlue
            turned[count] ^= 0xFF
            _ = try? Picture(decoding: turned, columns: 4, rows: 4)
        }
        #expect(throws: PictureError.notAPicture) { try Picture(decoding: [], columns: 4, rows: 4) }
        #expect(throws: PictureError.notAPicture) {
            try Picture(decoding: Array("<svg xmlns='x'/>".utf8), columns: 4, rows: 4)
        }
        let header = Array(redOverBlue.prefix(40))
        #expect(throws: PictureError.self) { try Picture(decoding: header, columns: 4, rows: 4) }
    }

    @Test func aJPEGHeaderIsReadAndABrokenOneIsNot() {
        let start: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0x01, 0x02]
        let frame: [UInt8] = [0xFF, 0xC2, 0x00, 0x0B, 0x08, 0x00, 0x10, 0x01, 0x00, 0x01]
        let end: [UInt8] = [0xFF, 0xD9]
        let header = PictureHeader(of: start + frame + end)
        #expect(header?.type == "jpeg" && header?.width == 256 && header?.height == 16)
        #expect(PictureHeader(of: start + end) == nil)
        #expect(PictureHeader(of: start + frame) == nil, "it was cut")
        #expect(PictureHeader(of: [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0] + end) == nil)
        #expect(PictureHeader(of: [0xFF, 0xD8, 0xFF, 0xD0] + frame + end) == nil, "a marker without length")
        #expect(throws: PictureError.self) { try Picture(decoding: start + frame + end, columns: 4, rows: 4) }
    }

    /// A second header behind another piece would be decoded, but never looked at.
    @Test func aPNGWhoseHeaderDoesNotStandFirstIsNone() {
        #expect(PictureHeader(of: redOverBlue)?.width == 4)
        var moved = redOverBlue
        moved.insert(contentsOf: [0, 0, 0, 0, 0x74, 0x45, 0x58, 0x74, 0, 0, 0, 0], at: 8)
        #expect(PictureHeader(of: moved) == nil)
        #expect(PictureHeader(of: Array(redOverBlue.dropLast())) == nil, "it was cut")
    }

    @Test func aMissingLibraryIsAnAnswerThatSaysWhatToInstall() {
        #expect(throws: PictureError.libraryMissing(named: "libnone.so")) {
            try Picture(decoding: redOverBlue, columns: 4, rows: 4, library: "libnone.so")
        }
        #expect(throws: PictureError.libraryOther(named: "libm.so.6")) {
            try Picture(decoding: redOverBlue, columns: 4, rows: 4, library: "libm.so.6")
        }
        #expect("\(PictureError.libraryMissing(named: nil))".contains("apt install libgdk-pixbuf-2.0-0"))
    }
}

@Suite struct HalfBlockTests {
    private let picture = Picture(columns: 1, rows: 3, rgb: [255, 0, 0, 0, 0, 255, 255, 255, 255])

    @Test func twoPixelsStandInACell() throws {
        let picture = try #require(picture)
        #expect(
            halfBlocks(picture, colours: .full) == [
                "\u{1B}[38;2;255;0;0m\u{1B}[48;2;0;0;255m▀\u{1B}[0m",
                "\u{1B}[38;2;255;255;255m\u{1B}[48;2;255;255;255m▀\u{1B}[0m",
            ])
        #expect(halfBlocks(picture, colours: .of256)[0] == "\u{1B}[38;5;196m\u{1B}[48;5;21m▀\u{1B}[0m")
        #expect(halfBlocks(picture, colours: .none) == ["░", "█"])
    }

    @Test func aTerminalWithoutBlocksShowsNone() {
        #expect(PictureColours(term: "xterm-256color", colourTerm: "truecolor", isUnicode: true) == .full)
        #expect(PictureColours(term: "xterm-256color", colourTerm: "", isUnicode: true) == .of256)
        #expect(PictureColours(term: "linux", colourTerm: "", isUnicode: true) == PictureColours.none)
        #expect(PictureColours(term: "xterm", colourTerm: "truecolor", isUnicode: false) == nil)
        #expect(PictureColours(term: "dumb", colourTerm: "", isUnicode: true) == nil)
    }

    @Test func halfGreyIsHalfDark() throws {
        let grey = try #require(Picture(columns: 20, rows: 20, rgb: [UInt8](repeating: 128, count: 1200)))
        let dark = dithered(grey).count { $0 }
        #expect((180...220).contains(dark), "\(dark) of 400")
    }
}
