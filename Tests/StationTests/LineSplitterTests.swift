import Testing

@testable import Station

@Suite struct LineSplitterTests {
    @Test(arguments: [1, 2, 3, 64])
    func linesAreTheSameHoweverTheBytesAreCut(piece: Int) {
        var splitter = LineSplitter()
        var lines: [[UInt8]] = []
        var rest = Array("AB\r\nCD\n\n\rEF\rG".utf8)[...]
        while !rest.isEmpty {
            lines += splitter.take(rest.prefix(piece))
            rest = rest.dropFirst(piece)
        }
        #expect(lines.map { String(decoding: $0, as: UTF8.self) } == ["AB", "CD", "EF"])
        #expect(splitter.finish() == [[0x47]], "the last line has no end, and nothing is lost")
    }

    @Test func aLineWithoutEndCostsNoMemory() {
        var splitter = LineSplitter()
        for _ in 0..<10 { #expect(splitter.take([UInt8](repeating: 0x37, count: 100_000)).isEmpty) }
        #expect(splitter.take([10]).first?.count == LineSplitter.lengthMax)
    }
}
