import Foundation
import Testing

@testable import Barcode

/// The published dictionary of application identifiers, which is data for tests and not part of the project.
enum PublishedTable {
    static let path: String = {
        if let folder = ProcessInfo.processInfo.environment["DOCKLINE_DATA"] {
            return folder + "/gs1/gs1-syntax-dictionary.txt"
        }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return root.appendingPathComponent("../shared/data/gs1/gs1-syntax-dictionary.txt").standardizedFileURL.path
    }()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: path) }

    /// Our names of the checks; those of company prefixes on digits need a list of prefixes and are left out.
    static let rules: [String: ContentRule] = [
        "csum": .checkDigit, "csumalpha": .checkCharacters, "gcppos1": .companyPrefix, "gcppos2": .companyPrefix,
        "yymmdd": .date, "yymmd0": .dateOrMonth, "yyyymmdd": .longDate, "hh": .hour, "mi": .minute, "ss": .second,
        "hhmi": .hourMinute, "pieceoftotal": .pieceOfTotal, "nonzero": .nonzero, "zero": .zero,
        "nozeroprefix": .noLeadingZero, "hasnondigit": .hasNonDigit, "yesno": .yesNo, "winding": .winding,
        "iso5218": .sex, "hyphen": .hyphen, "latitude": .latitude, "longitude": .longitude, "pcenc": .percentEncoded,
        "iban": .iban, "importeridx": .importerIndex, "mediatype": .mediaType, "packagetype": .packageType,
        "iso3166": .country, "iso3166999": .countryOrAny, "iso3166alpha2": .countryLetters, "iso4217": .currency,
        "couponcode": .coupon, "couponposoffer": .couponOffer, "posinseqslash": .birthSequence,
    ]

    struct Entry {
        var identifiers: [String] = []
        var isPredefined = false
        var components: [String] = []
        var needs = ""
        var forbids = ""
        var isAttribute = false
        var qualifiers: String?
        var title = ""
    }

    static func entries() throws -> [Entry] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").filter { $0.first?.isNumber == true }.map { line in
            var entry = Entry()
            let halves = line.split(separator: "#", maxSplits: 1)
            if halves.count > 1 { entry.title = halves[1].trimmingCharacters(in: .whitespaces) }
            for (index, word) in halves[0].split(separator: " ").map(String.init).enumerated() {
                if index == 0 {
                    let ends = word.split(separator: "-").map(String.init)
                    entry.identifiers = (Int(ends[0])!...Int(ends.last!)!).map {
                        zeroPadded(UInt64($0), ends[0].utf8.count)
                    }
                } else if word.hasPrefix("req=") {
                    entry.needs = String(word.dropFirst(4))
                } else if word.hasPrefix("ex=") {
                    entry.forbids = String(word.dropFirst(3))
                } else if word.hasPrefix("dlpkey") {
                    entry.qualifiers = String(word.dropFirst(7))
                } else if word.first.map({ "[NXYZ".contains($0) }) == true {
                    entry.components.append(word)
                } else if index == 1 {
                    entry.isPredefined = word.contains("*")
                    entry.isAttribute = word.contains("?")
                }
            }
            return entry
        }
    }
}

struct ApplicationIdentifierTests {
    @Test(.enabled(if: PublishedTable.isPresent, "the GS1 dictionary is not beside the project: table not compared"))
    func theTableIsTheDictionary() throws {
        let entries = try PublishedTable.entries()
        #expect(entries.count == 224)
        #expect(Set(entries.flatMap(\.identifiers)) == Set(AI.all.map(\.description)))
        for entry in entries {
            for digits in entry.identifiers {
                let ai = try #require(AI(digits: digits), "\(digits)")
                let row = try #require(ai.row, "\(digits)")
                #expect(ai.description == digits)
                #expect(ai.hasPredefinedLength == entry.isPredefined, "\(digits)")
                #expect(row.components.map(AIText.of) == entry.components.map(AIText.normal), "\(digits)")
                #expect(row.needs == entry.needs && row.forbids == entry.forbids, "\(digits)")
                #expect(row.isAttribute == entry.isAttribute && row.qualifiers == entry.qualifiers, "\(digits)")
                if !entry.title.isEmpty { #expect(ai.title == entry.title) }
            }
        }
    }

    @Test func predefinedLengthFollowsFromTheFirstTwoDigits() {
        let predefined = Set((0...4).map { $0 } + Array(11...20) + Array(31...36) + [41])
        for ai in AI.all {
            let leading = Int(ai.description.prefix(2)) ?? -1
            #expect(ai.hasPredefinedLength == predefined.contains(leading), "\(ai)")
        }
    }

    @Test func noIdentifierBeginsAnother() {
        let texts = AI.all.map(\.description)
        #expect(texts.count == Set(texts).count && texts.count > 500)
        for text in texts {
            #expect(texts.filter { $0.hasPrefix(text) } == [text])
        }
    }

    @Test(arguments: ["", "0", "05", "1", "310", "3106", "31000", "9", "0a", "44", "999"])
    func otherDigitsAreNoIdentifier(text: String) {
        #expect(AI(digits: text) == nil)
    }

    @Test func theLastDigitOfMeasuresAndPricesIsTheDecimalPoint() {
        #expect(AI("3103").decimalPlaces == 3)
        #expect(AI("3922").decimalPlaces == 2)
        #expect(AI("3955").decimalPlaces == 5)
        #expect(AI("4300").decimalPlaces == nil)
        #expect(AI("37").decimalPlaces == nil)
    }
}

/// A component in the dictionary's notation.
enum AIText {
    static func of(_ component: AIComponent) -> String {
        let letter =
            switch component.characters {
            case .digits: "N"
            case .text: "X"
            case .part: "Y"
            case .base64: "Z"
            }
        let length = component.least == component.most ? "\(component.most)" : "..\(component.most)"
        let body = letter + length
        return component.isOptional ? "[\(body)]" + rules(component) : body + rules(component)
    }

    private static func rules(_ component: AIComponent) -> String {
        component.rules.map { ",\($0.rawValue)" }.joined()
    }

    /// The dictionary's word for a component with our names of the checks.
    static func normal(_ word: String) -> String {
        let parts = word.split(separator: ",").map(String.init)
        let isDigits = parts[0].contains("N")
        let names = parts.dropFirst().filter { !(isDigits && $0.hasPrefix("gcppos")) }
        return ([parts[0]] + names.map { PublishedTable.rules[$0]?.rawValue ?? "no rule for \($0)" }).joined(
            separator: ",")
    }
}
