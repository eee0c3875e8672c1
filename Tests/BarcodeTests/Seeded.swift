import BarcodeChecks
import Foundation
import Testing

@testable import Barcode

typealias SeededRandom = Dice

/// Runs a random check many times; a failure names the seed, and SEED= runs that one again.
func withSeeds(_ count: Int, _ check: (inout SeededRandom, Comment) throws -> Void) rethrows {
    if let text = ProcessInfo.processInfo.environment["SEED"], let seed = UInt64(text) {
        var random = SeededRandom(seed)
        try check(&random, "SEED=\(seed)")
        return
    }
    let first = UInt64.random(in: 0...UInt64(Int.max) / 2)
    print("seeds from \(first)")
    for seed in first..<(first + UInt64(count)) {
        var random = SeededRandom(seed)
        try check(&random, "SEED=\(seed)")
    }
}

/// Makes values that obey an identifier's components.
struct ValueMaker {
    static func value(for ai: AI, _ random: inout SeededRandom) -> String {
        guard let row = ai.row else { return "" }
        var value = ""
        for component in row.components {
            if component.isOptional && Bool.random(using: &random) { break }
            value += part(component, &random)
        }
        return value
    }

    private static func part(_ component: AIComponent, _ random: inout SeededRandom) -> String {
        let length = Int.random(in: Int(component.least)...Int(component.most), using: &random)
        for rule in component.rules {
            switch rule {
            case .checkDigit:
                let body = digits(length - 1, &random)
                return body + String(CheckDigit.of(body: body) ?? 0)
            case .checkCharacters: return "1987654Ad4X4bL5ttr2310c2K"
            case .companyPrefix: return digits(4, &random) + text(max(0, length - 4), component.characters, &random)
            case .date: return pick(["270331", "240229", "991231"], &random)
            case .dateOrMonth: return pick(["270331", "240200", "000101"], &random)
            case .longDate: return pick(["19691231", "20240229"], &random)
            case .hour: return pick(["00", "23"], &random)
            case .minute, .second: return pick(["00", "59"], &random)
            case .hourMinute: return pick(["0000", "2359"], &random)
            case .pieceOfTotal: return pick(["0101", "0112", "9999"], &random)
            case .nonzero: return zeroPadded(1, length)
            case .zero: return zeroPadded(0, length)
            case .noLeadingZero: return "1" + digits(length - 1, &random)
            case .hasNonDigit: return "A" + text(length - 1, component.characters, &random)
            case .yesNo: return pick(["0", "1"], &random)
            case .winding: return pick(["0", "1", "9"], &random)
            case .sex: return pick(["0", "1", "2", "9"], &random)
            case .hyphen: return "-"
            case .latitude, .longitude: return "1800000000"
            case .percentEncoded: return length < 3 ? "A" : "%2F" + String(repeating: "b", count: length - 3)
            case .iban: return pick(["GB82WEST12345698765432", "DE89370400440532013000"], &random)
            case .importerIndex: return pick(["A", "z", "-", "_"], &random)
            case .mediaType: return pick(["01", "10", "80"], &random)
            case .packageType: return pick(["1A", "PX", "201", "8"], &random)
            case .country: return pick(["276", "840"], &random)
            case .countryOrAny: return pick(["276", "999"], &random)
            case .countryLetters: return pick(["DE", "US"], &random)
            case .currency: return pick(["978", "840"], &random)
            case .coupon: return coupon(&random)
            case .couponOffer:
                return pick(["0", "1"], &random) + company(0...6, &random) + digits(6, &random)
                    + company(0...9, &random)
            case .birthSequence: return pick(["1/1", "2/3"], &random)
            }
        }
        return text(length, component.characters, &random)
    }

    /// A length digit and so many digits plus six.
    static func company(_ lengths: ClosedRange<Int>, _ random: inout SeededRandom) -> String {
        let length = Int.random(in: lengths, using: &random)
        return String(length) + digits(length + 6, &random)
    }

    static func coupon(_ random: inout SeededRandom) -> String {
        func counted() -> String {
            let length = Int.random(in: 1...5, using: &random)
            return String(length) + digits(length, &random)
        }
        func requirement() -> String { counted() + pick(["0", "4", "9"], &random) + digits(3, &random) }
        var text = company(0...2, &random) + digits(6, &random) + counted() + requirement()
        if Bool.random(using: &random) { text += "1" + pick(["0", "3"], &random) + requirement() + "9" }
        if Bool.random(using: &random) { text += "3271231" }
        if Bool.random(using: &random) { text += "4270101" }
        if Bool.random(using: &random) { text += "9" + pick(["0", "6"], &random) + "201" }
        return text
    }

    static func pick<T>(_ choices: [T], _ random: inout SeededRandom) -> T {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    static func digits(_ count: Int, _ random: inout SeededRandom) -> String {
        text(count, .digits, &random)
    }

    static func text(_ count: Int, _ characters: ElementCharacters, _ random: inout SeededRandom) -> String {
        let allowed = (0x21...0x7E).map { UInt8($0) }.filter {
            characters.contains($0) && (characters != .base64 || $0 != 0x3D)
        }
        return String(decoding: (0..<max(0, count)).map { _ in pick(allowed, &random) }, as: UTF8.self)
    }
}
