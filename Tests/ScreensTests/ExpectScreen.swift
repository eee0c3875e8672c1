// Pictures of screens as files: Tests/Screens/<name>@<size>.screen. The text rows end with `|`, so that blanks at the
// end show; then one letter a cell for the role (`.` is plain), then the cursor. `UPDATE_SCREENS=1` writes them anew.

import Foundation
import Testing
import TextScreen

/// The folder of the pictures.
private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Screens")

/// What a frame looks like in a file.
func picture(of frame: Frame) -> String {
    let text = frame.text.map { $0 + "|" }
    let roles = frame.roles.map { $0 + "|" }
    let cursor = frame.cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor"
    return (text + ["---"] + roles + ["---", cursor]).joined(separator: "\n") + "\n"
}

/// Why a frame is not the one in the file, or nil when it is.
func difference(_ frame: Frame, _ expected: String) -> String? {
    let found = picture(of: frame)
    if found == expected { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = (0..<max(old.count, new.count)).compactMap { row -> String? in
        let (before, after) = (row < old.count ? old[row] : "", row < new.count ? new[row] : "")
        return before == after ? nil : "row \(row)\n  expected \(before)\n  found    \(after)"
    }
    return rows.joined(separator: "\n")
}

/// Compares a frame with its picture, or writes the picture when `UPDATE_SCREENS` is set.
func expectScreen(_ frame: Frame, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    let file = folder.appendingPathComponent(name + ".screen")
    if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] != nil {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(picture(of: frame).utf8).write(to: file)
        return
    }
    guard let data = FileManager.default.contents(atPath: file.path) else {
        Issue.record("no picture \(name).screen; run with UPDATE_SCREENS=1 and look at it", sourceLocation: location)
        return
    }
    if let rows = difference(frame, String(decoding: data, as: UTF8.self)) {
        Issue.record("\(name).screen differs:\n\(rows)", sourceLocation: location)
    }
}

/// The names of all pictures in the folder.
func storedPictures() -> Set<String> {
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    return Set(paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".screen") }.map { String($0.dropLast(7)) })
}

/// The sizes that every situation is pictured at.
let pictureSizes: [(name: String, size: ScreenSize)] = [
    ("20x8", .handheld), ("40x16", .half), ("80x24", .standard), ("200x60", .board),
]
