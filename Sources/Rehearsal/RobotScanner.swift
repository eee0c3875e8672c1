import Barcode

// The scanners of a rehearsal. A floor has not one kind of scanner, so neighbouring robots hold different ones, each
// with the profile that its calibration label gives; what they scan is the same.

/// What one robot holds in its hand, and what its keyboard does to that.
struct RobotScanner {
    let settings: ScannerSettings
    /// Whether it puts AIM identifiers in front of plain codes too.
    private let sendsIdentifiers: Bool

    /// The scanner of a slot.
    init(slot: Int) {
        var settings = ScannerSettings()
        switch slot % 4 {
        case 1: (settings.suffix, settings.gsAliases) = (.tab, ["{GS}"])
        case 2: settings.damage(by: .azerty, capsLock: false)
        case 3:
            settings.damage(by: .qwertz, capsLock: true)
            settings.prefix = "~"
        default: break
        }
        self.settings = settings
        sendsIdentifiers = slot % 4 != 0
    }

    /// The bytes that arrive when this scanner reads a label.
    func bytes(of text: String) -> [UInt8] {
        let identified = sendsIdentifiers && AIMIdentifier(text) == nil ? "]C0" + text : text
        let separated = settings.gsAliases.first.map { identified.replacing("\u{1D}", with: $0) } ?? identified
        let arrived = settings.keyboard.arrival(of: settings.prefix + separated, capsLock: settings.capsLock)
        return Array(arrived.utf8) + [settings.suffix == .tab ? 9 : 13]
    }
}
