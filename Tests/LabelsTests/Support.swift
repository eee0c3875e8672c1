import Barcode
import Foundation
import Labels
import TestSupport
import TextScreen

extension SeededRandom {
    /// Another seed every run.
    static func fresh(_ test: String = #function) -> SeededRandom {
        .named(test, seed: UInt64.random(in: 1...UInt64.max))
    }

    mutating func text(_ length: ClosedRange<Int>, of characters: [Character]) -> String {
        String((0..<Int.random(in: length, using: &self)).compactMap { _ in characters.randomElement(using: &self) })
    }
}

/// The repository.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The templates that are shipped.
let shipped = LabelTemplates(folder: root.appendingPathComponent("Resources/labels"))

/// Texts that try to be something else than text.
let hostileTexts = [
    "^XZ^XA~HS", "~JA", "_5EXZ", "\\&^FS^FO0,0", "{{name}}", "}}{{", "a\u{0}b\u{1B}[2J\r\n^XZ", "\u{9B}31m", "日本語 テスト",
    "\u{202E}reversed", ">;>8", "<svg onload=\"x\">&amp;'", "]]>", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
]

/// A temporary folder that goes away with the last one who holds it.
final class Scratch: Sendable {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/dockline-labels-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        // What is left in a temporary folder harms nobody.
        try? FileManager.default.removeItem(atPath: folder)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    }
}

/// A grid as rows where `X` is dark.
func picture(_ grid: DotGrid) -> [String] {
    (0..<grid.rows).map { row in String((0..<grid.width).map { grid[$0, row] ? "X" : " " }) }
}
