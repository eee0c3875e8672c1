import Testing

@testable import Barcode

struct ScaleTextTests {
    static let weights: [(text: String, grams: Int)] = [
        ("1234 g", 1234), ("1234g", 1234), ("0 g", 0), ("1.234 kg", 1234), ("1,234 kg", 1234), ("1,2 kg", 1200),
        ("12 KG", 12_000), ("2.5 lb", 1134), ("2.5 LBS", 1134), ("1 lb", 454), ("12 oz", 340), ("12,5 oz", 354),
        ("0.4999 kg", 500), ("0.4994 kg", 499), ("1.5 g", 2), ("1.4 g", 1), ("2000 kg", 2_000_000),
        ("  1.234 kg\r\n", 1234), ("+ 12.3 g", 12), ("000000000001234 g", 1234), ("12345678 g", -1),
        ("ST,GS,+0001.234kg", 1234), ("ST,NT,+0001.234kg", 1234), ("ST,+00123.4  g", 123), ("ST,+00123,4  g", 123),
        ("ST,GS,+0001,234kg", 1234), ("ST, GS, +0000.250 kg\r\n", 250), ("st,gs,  18.000kg", 18_000),
        ("ST,GS,+    0.5lb", 227), ("S S     100.00 g", 100), ("S S      1.5 kg", 1500), ("s s 100 g", 100),
        ("-0.0 g", 0), ("ST,GS,-0000.000kg", 0),
    ]

    @Test(arguments: weights) func whatAScaleTypesIsItsWeightInGrams(text: String, grams: Int) {
        let expected = grams < 0 ? ScaleText.overload : .reading(ScaleReading(grams: grams))
        #expect(ScaleReading.parse(text) == expected)
    }

    @Test(arguments: [("0", 0), ("7", 7), ("1234", 1234), ("999999", 999_999), ("001234\n", 1234)])
    func digitsAloneAreGramsAndMayBeAPersons(text: String, grams: Int) {
        #expect(ScaleReading.parse(text) == .reading(ScaleReading(grams: grams, isBareNumber: true)))
    }

    @Test func aScaleMaySayItsNameInFront() {
        #expect(ScaleReading.parse("SCALE-2: 1.234 kg") == .reading(ScaleReading(grams: 1234, scale: "SCALE-2")))
        #expect(ScaleReading.parse("b2:ST,GS,+0001.234kg") == .reading(ScaleReading(grams: 1234, scale: "b2")))
        #expect(
            ScaleReading.parse("2 : 500") == .reading(ScaleReading(grams: 500, scale: "2", isBareNumber: true)))
        #expect(ScaleReading.parse("SCALE-2: US,GS,+0001.234kg") == .unstable)
    }

    @Test(arguments: ["US,GS,+0001.234kg", "US,+00123.4  g", "us,nt,-0.1kg", "S D     100.00 g", "S D", "S I", "US,"])
    func aScaleThatMovesGivesNoWeight(text: String) {
        #expect(ScaleReading.parse(text) == .unstable)
    }

    @Test(arguments: [
        "OL", "ol", "OL,+9999999E+19", "OL,GS,+        ", "OL,+999999.9  g", "S +", "2001 kg", "2000.001 kg", "4410 lb",
        "99999999999999 g",
    ])
    func tooMuchIsNoWeight(text: String) {
        #expect(ScaleReading.parse(text) == .overload)
    }

    @Test(arguments: ["-5 g", "- 5 g", "ST,GS,-0000.100kg", "S S   -100.00 g", "S -", "OL,-9999999E+19", "OL,GS,-   "])
    func lessThanNothingIsNoWeight(text: String) {
        #expect(ScaleReading.parse(text) == .negative)
    }

    @Test(arguments: [
        // Codes.
        "96385074", "4006381333931", "340123450000000017", "1234567", "(00)340123450000000017", "A-04-12-C", "%CMD-OK",
        "WEB-80416",
        // Numbers that miss or have something.
        "", " ", "1.234", "1,234", "-5", "+5", "g", "kg", ".5 kg", "1. kg", "1.2.3 kg", "1,234.5 kg", "1,234,567 g",
        "1 2 kg", "1.234 kg 5", "1.234 kgs", "12 st", "12 pcs", "12 oz t", "1e3 g", "0x10 g", "1234567890123456 g",
        // One gram here, a kilogram there.
        "1,234 g", "1,234 oz", "ST,GS,+1,234 g",
        // Tare, pieces, commands.
        "ST,TR,+0001.234kg", "QT,+00001234PC", "ST", "ST,", "ST,GS", "ST,GS,", "S", "S S", "S S ", "S X 1 g", "ES",
        "S12 g",
        // Names.
        ": 1 g", "a b: 1 g", "A:B: 1 g", "NAME-OF-MORE-THAN-TWENTY: 1 g", "SCALE-2:", "ü: 1 g",
        // No ASCII.
        "١٢٣", "１２３４ g", "12\u{A0}g", "1\u{301} g", "12 g\u{0}", "\u{1B}[2J12 g", "12 g\u{7F}",
    ])
    func anythingElseIsNoWeight(text: String) {
        #expect(ScaleReading.parse(text) == .notAWeight)
    }

    @Test func aLineThatIsTooLongIsNoWeight() {
        #expect(ScaleReading.parse(String(repeating: " ", count: 61) + "1 g") == .reading(ScaleReading(grams: 1)))
        #expect(ScaleReading.parse(String(repeating: " ", count: 62) + "1 g") == .notAWeight)
        #expect(ScaleReading.parse(String(repeating: "9", count: 100_000)) == .notAWeight)
    }

    @Test func noTextTrapsAndNoWeightIsOutOfBounds() {
        let pieces = [
            "S", "T", "ST", "US", "OL", ",", "GS", "+", "-", ".", " ", ":", "0", "9", "99999", "g", "kg", "lb", "oz",
            "D",
            "\u{0}", "é", "\r\n",
        ]
        withSeeds(4000) { random, seed in
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in ValueMaker.pick(pieces, &random) }
                .joined()
            if case .reading(let reading) = ScaleReading.parse(text) {
                #expect((0...ScaleReading.gramsMax).contains(reading.grams), "\(text.debugDescription) \(seed)")
                #expect(text.utf8.contains { isDigit($0) }, "\(text.debugDescription) \(seed)")
            }
        }
    }

    @Test func everyWeightIsReadBackFromEveryForm() {
        withSeeds(1000) { random, seed in
            let grams = Int.random(in: 0...ScaleReading.gramsMax, using: &random)
            let kilograms = Measure(digits: UInt64(grams), places: 3).description
            let comma = String(kilograms.map { $0 == "." ? "," : $0 })
            for text in [
                "\(grams) g", "\(kilograms) kg", "\(comma) kg", "ST,GS,+000\(kilograms)kg", "S S   \(grams).0 g",
            ] {
                #expect(ScaleReading.parse(text) == .reading(ScaleReading(grams: grams)), "\(text) \(seed)")
            }
        }
    }
}
