import Foundation
import Testing

@testable import Barcode

/// A small generator whose whole run follows from its seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

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
            case .iban: return "GB82WEST12345698765432"
            case .importerIndex: return pick(["A", "z", "-", "_"], &random)
            case .mediaType: return pick(["01", "10", "80"], &random)
            case .packageType: return pick(["1A", "PX", "201"], &random)
            case .country: return pick(["276", "840"], &random)
            case .countryOrAny: return pick(["276", "999"], &random)
            case .countryLetters: return pick(["DE", "US"], &random)
            case .currency: return pick(["978", "840"], &random)
            case .coupon, .couponOffer: return digits(length, &random)
            case .birthSequence: return pick(["1/1", "2/3"], &random)
            }
        }
        return text(length, component.characters, &random)
    }

    static func pick<T>(_ choices: [T], _ random: inout SeededRandom) -> T {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    static func digits(_ count: Int, _ random: inout SeededRandom) -> String {
        text(count, .digits, &random)
    }

    static func text(_ count: Int, _ characters: ElementCharacters, _ random: inout SeededRandom) -> String {
        let allowed = (0x21...0x7E).map { UInt8($0) }.filter { characters.contains($0) && $0 != 0x28 }
        return String(decoding: (0..<max(0, count)).map { _ in pick(allowed, &random) }, as: UTF8.self)
    }
}
