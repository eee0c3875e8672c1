import Barcode
import Foundation
import Glibc
import TextScreen

// Many codes, one a line, from the input to the output in the same order. Lines end with LF or CR LF; an empty one is
// reported too, so that the output stays beside the input. Nothing is kept but the line in work, so any number of lines
// goes through at the same pace. A line that is no valid UTF-8 or longer than any code can be is reported like any
// other invalid code.

/// Reads lines from the input and reports each.
struct BarcodeLines {
    let inspector: BarcodeInspector
    let json: Bool

    private static let lineMax = 16_384
    private static let chunkSize = 65_536

    /// Works until the input ends; whether every line was valid.
    func run() throws -> Bool {
        var (line, output): ([UInt8], [UInt8]) = ([], [])
        var (allValid, surplus) = (true, 0)
        var buffer = [UInt8](repeating: 0, count: BarcodeLines.chunkSize)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            if count == 0 { break }
            for byte in buffer[..<count] {
                if byte == 0x0A {
                    if !finish(&line, surplus, &output) { allValid = false }
                    surplus = 0
                } else if line.count < BarcodeLines.lineMax {
                    line.append(byte)
                } else {
                    surplus += 1
                }
            }
            try flush(&output)
        }
        // Behind the last line break no line begins.
        if !line.isEmpty, !finish(&line, surplus, &output) { allValid = false }
        try flush(&output)
        return allValid
    }

    /// Reports one line and forgets it; whether it was valid.
    private func finish(_ line: inout [UInt8], _ surplus: Int, _ output: inout [UInt8]) -> Bool {
        defer { line.removeAll(keepingCapacity: true) }
        if line.last == 0x0D, surplus == 0 { line.removeLast() }
        let report: BarcodeReport
        if surplus > 0 {
            report = inspector.refused(line, .tooLong(line.count + surplus, most: BarcodeLines.lineMax))
        } else if let text = String(validating: line, as: UTF8.self) {
            report = inspector.inspect(text)
        } else {
            report = inspector.refused(line, .brokenText(at: BarcodeLines.firstBroken(line)))
        }
        output.append(contentsOf: (json ? report.json : displayable(report.shortLine)).utf8)
        output.append(0x0A)
        return report.isValid
    }

    /// Where the first bytes stand that are no UTF-8.
    private static func firstBroken(_ line: [UInt8]) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var (bytes, position) = (line.makeIterator(), 0)
        while case .valid(let character) = parser.parseScalar(from: &bytes) { position += character.count }
        return position
    }

    private func flush(_ output: inout [UInt8]) throws {
        var start = 0
        while start < output.count {
            let count = output.withUnsafeBytes {
                write(STDOUT_FILENO, $0.baseAddress?.advanced(by: start), $0.count - start)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            start += count
        }
        output.removeAll(keepingCapacity: true)
    }
}

/// Why a line was not read at all.
enum LineRefusal {
    case brokenText(at: Int)
    case tooLong(Int, most: Int)
}

extension BarcodeInspector {
    /// The report on a line that cannot be read; it shows the beginning with what is broken replaced.
    func refused(_ line: [UInt8], _ refusal: LineRefusal) -> BarcodeReport {
        BarcodeReport(
            code: Code.parse(""), unread: String(decoding: line.prefix(64), as: UTF8.self),
            faults: [BarcodeFault(refusal)], thisYear: thisYear)
    }
}
