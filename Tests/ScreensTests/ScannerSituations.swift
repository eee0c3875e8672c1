import Barcode
import Screens
import TestSupport
import TextScreen
import Warehouse

extension PretendStation {
    /// What a scanner sends, through a scan reader as a station has one, and then its bytes.
    mutating func read(_ text: String, gapMilliseconds: UInt64 = 2) {
        let read = rawRead(text, by: scanner, gapMilliseconds: gapMilliseconds)
        for event in read.events { send(.scan(event)) }
        send(.read(read))
    }

    mutating func openScanner() { press(.function(12)) }

    /// The label as a scanner with AIM identifiers and an end mark sends it.
    static let calibrationLabel = gs1ElementString(Calibration.elements) + "\r"

    mutating func toTeach() {
        toItem()
        scan("4099999999996")
        press(.function(5))
    }
}

/// A read of these bytes, with the events that a reader makes of them.
func rawRead(_ text: String, by settings: ScannerSettings, gapMilliseconds: UInt64 = 2) -> RawRead {
    var (read, reader, now) = (RawRead(), ScanReader(settings: settings), UInt64(1_000_000_000))
    for byte in text.utf8 {
        now += gapMilliseconds * 1_000_000
        read.append(byte, at: now)
    }
    for scalar in text.unicodeScalars {
        now += gapMilliseconds * 1_000_000
        read.events += reader.read(stroke(scalar), at: now)
    }
    read.events += reader.tick(at: now + 5_000_000_000)
    return read
}

private func stroke(_ scalar: Unicode.Scalar) -> Stroke {
    switch scalar {
    case "\r": .carriageReturn
    case "\n": .lineFeed
    case "\t": .tab
    case let scalar where scalar.value < 0x20: .control(UInt8(scalar.value))
    case let scalar: .scalar(scalar)
    }
}

/// Each way in which a scan is not right, with its own words and look.
let verdictSituations = [
    situation("verdict/unknown") { station in
        station.toItem()
        station.scan("4099999999996")
    },
    situation("verdict/ambiguous") { station in
        for sku in ["84879", "21166"] as [SKU] { station.shelf.items[sku]?.barcodes.append(ItemBarcode(code: "TWIN")) }
        station.toItem()
        station.scan("TWIN")
    },
    situation("verdict/wrong-kind") { station in
        station.toItem()
        station.scan("A-07-11-A")
    },
    situation("verdict/wrong-state") { station in
        station.toTote()
        station.scan("5012345226590")
    },
    situation("verdict/ahead") { station in
        station.toItem()
        station.send(.scan(.scan(station.raw("A-07-11-A")), ahead: true))
    },
    situation("verdict/keyboard") { station in
        station.toItem()
        station.scan(KeyboardLayout.azerty.arrival(of: "5012345226590"))
    },
    situation("verdict/undecodable") { station in
        station.toItem()
        station.send(.scan(.rejected(station.raw("50\u{FFFD}23\u{FFFD}"), .undecodable(characters: 2))))
    },
]

let scannerSituations = [
    situation("scanner/start") { station in
        station.begin()
        station.openScanner()
    },
    situation("scanner/reads") { station in
        station.openScanner()
        station.read("]C10105012345226599" + "17270301" + "10L2391\u{1D}21SN\u{4}7\r")
        station.read("5012345226591\r", gapMilliseconds: 90)
        station.read("501\u{2}\r")
    },
    situation("scanner/found") { station in
        station.openScanner()
        let label = PretendStation.calibrationLabel.replacing("\u{1D}", with: "").replacing("\r", with: "\t")
        station.read(KeyboardLayout.azerty.arrival(of: label))
    },
    situation("scanner/kept") { station in
        station.openScanner()
        let label = KeyboardLayout.qwertz.arrival(of: PretendStation.calibrationLabel)
        station.read(label)
        station.read(label)
    },
]

let teachSituations = [
    situation("demo/code", isDemo: true) { station in
        station.begin()
        station.press(.function(7))
    },
    situation("teach/item") { $0.toTeach() },
    situation("teach/units") { station in
        station.toTeach()
        station.type("22659")
    },
    situation("teach/witness") { station in
        station.toTeach()
        station.type("22659")
        station.type("6")
    },
    situation("teach/own-badge") { station in
        station.toTeach()
        station.type("22659")
        station.type("6")
        station.scan("ANA")
    },
    situation("teach/learned") { station in
        station.toTeach()
        station.type("22659")
        station.type("1")
        station.scan("BEN")
    },
]
