import Foundation
import Screens
import Station
import Testing
import TextScreen

@Suite struct ReadmeTests {
    @Test func theKeysOfThePickScreenStandInTheReadme() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        let floor = try Floor()
        let ana = try floor.station()
        try ana.begin()
        for command in ana.core.console.commands where !command.keyName.isEmpty {
            let row = readme.split(separator: "\n").first { $0.hasPrefix("| \(command.keyName) | ") }
            let words = try #require(row, "README's table has no row for \(command.keyName) \(command.label)")
            #expect(words.contains(command.label), "\(command.keyName) is \(command.label)")
        }
    }
}
