import Testing

@testable import Barcode

/// A scanner's keys on a keyboard of another country.
struct KeyboardLayoutTests {
    @Test func figuresOfTheKeyboardsAreTheirs() {
        #expect(KeyboardLayout.azerty.arrival(of: "1234567890") == "&é\"'(-è_çà")
        #expect(KeyboardLayout.azerty.arrival(of: "]C1 A-04.M") == "$C& Q)à':?")
        #expect(KeyboardLayout.qwertz.arrival(of: "]C1 Y-04/Z") == "+C1 Zß04-Y")
        #expect(KeyboardLayout.us.arrival(of: "aB1", capsLock: true) == "Ab1")
        #expect(KeyboardLayout.qwertz.arrival(of: "=+") == "", "dead keys type nothing")
    }

    @Test(arguments: KeyboardLayout.allCases, [false, true])
    func everyKeyThatIsNotDeadIsPutRight(_ layout: KeyboardLayout, _ capsLock: Bool) {
        var seen: [Unicode.Scalar: Unicode.Scalar] = [:]
        for value in UInt8(0x20)...0x7E {
            let sent = Unicode.Scalar(value)
            guard let arrived = layout.arrival(of: sent, capsLock: capsLock) else { continue }
            #expect(seen.updateValue(sent, forKey: arrived) == nil, "\(arrived) comes from two keys")
            #expect(layout.meaning(of: arrived, capsLock: capsLock) == sent)
        }
        #expect(seen.count >= 90)
    }

    @Test func controlBytesAndOtherScriptsPassUnchanged() {
        for layout in KeyboardLayout.allCases {
            #expect(layout.arrival(of: "\u{1D}\u{2}日") == "\u{1D}\u{2}日")
            #expect(layout.meaning(of: "\u{1D}\u{2}日") == "\u{1D}\u{2}日")
        }
    }

    @Test func damageIsSuspectedOnlyBehindACodeThatProvesItself() {
        let french = KeyboardLayout.azerty.arrival(of: "4006381333931")
        #expect(KeyboardLayout.suspected(behind: french)?.layout == .azerty)
        let german = KeyboardLayout.qwertz.arrival(of: "https://id.gs1.org/01/04006381333931/10/XYZ")
        #expect(KeyboardLayout.suspected(behind: german)?.layout != .us)
        for text in ["4006381333931", "A-04-12-C", "L2391", "", "]C10104006381333931", "&é", "ABC-DEF-GHI"] {
            #expect(KeyboardLayout.suspected(behind: text) == nil, "\(text)")
        }
    }
}
