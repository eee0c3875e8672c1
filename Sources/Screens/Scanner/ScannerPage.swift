// F12: what the scanner of this station really sends. Every read is shown as it came and does nothing else. The printed
// calibration label, read twice with the same result, makes what it found the station's profile: no key is needed, and
// a single misread changes nothing.

import Barcode
import TextScreen

/// The last reads, and what the calibration label told.
struct ScannerPage: Equatable, Sendable {
    /// The newest first.
    var reads: [RawRead] = []
    /// The profile in force; nil until the station has answered.
    var settings: ScannerSettings?
    /// What the calibration label told, until another profile is kept.
    var found: Calibration?
    var top = 0

    /// How many reads are kept.
    static let readsMax = 20
}

extension Console {
    private mutating func changeScannerPage(_ body: (inout ScannerPage) -> Void) {
        guard case .scanner(var page) = overlay else { return }
        body(&page)
        overlay = .scanner(page)
    }

    /// F12 closes the page where it is open, and opens it over any other.
    mutating func pressScannerKey() -> [Effect] {
        if case .scanner = overlay { return close() }
        return perform(.scanner)
    }

    /// Only the printed BACK acts here; the reads themselves come with all their bytes.
    mutating func hearOnScannerPage(_ event: ScanEvent) -> [Effect] {
        guard case .scan(let raw) = event, Code.parse(raw.text).command == .back else { return [] }
        return close()
    }

    mutating func show(_ reads: [RawRead], _ settings: ScannerSettings) -> [Effect] {
        changeScannerPage { page in
            page.reads = reads
            page.settings = settings
        }
        overlayMessage = Words.scannerHint
        return []
    }

    /// A read while the page is open.
    mutating func show(_ read: RawRead) -> [Effect] {
        guard case .scanner(var page) = overlay else { return [] }
        page.reads = Array(([read] + page.reads).prefix(ScannerPage.readsMax))
        page.top = 0
        defer { overlay = .scanner(page) }
        overlayMessage = nil
        guard let settings = page.settings, let calibration = Calibration(of: read, changing: settings) else {
            page.found = nil
            return []
        }
        let before = page.found
        page.found = calibration
        if calibration.settings == settings {
            overlayMessage = Words.scannerFits(calibration)
            return [.ring(.accepted)]
        }
        if before?.settings == calibration.settings { return [.request(.setScanner(calibration.settings))] }
        overlayMessage = Words.scannerDiffers(calibration)
        return [.ring(.attention)]
    }

    mutating func scannerWasSet(_ settings: ScannerSettings) -> [Effect] {
        changeScannerPage { $0.settings = settings }
        guard case .scanner(let page) = overlay else { return [] }
        overlayMessage = Words.scannerKept(station, page.found)
        return [.ring(.done)]
    }
}
