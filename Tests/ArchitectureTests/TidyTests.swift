import Foundation
import Testing

/// Every file of the house is tidy.
struct TidyTests {
    @Test func codeHasShortFilesShortLinesNoTabsAndNoTrailingBlanks() throws {
        let files =
            try SourceTree.files(under: "Sources", endings: ["swift", "c", "h"])
            + SourceTree.files(under: "Tests", endings: ["swift"])
            + SourceTree.files(under: "Resources", endings: ["sh", "py"])
        #expect(files.count > 10, "The walk over the sources found almost nothing.")
        expectNone(files.flatMap(TidyRules.shapeComplaints))
    }

    @Test func functionsFitAScreen() throws {
        let files = try SourceTree.swiftSources() + SourceTree.files(under: "Tests", endings: ["swift"])
        expectNone(files.flatMap(FunctionLength.complaints))
    }

    @Test func noSourceMakesABannedCall() throws {
        let headers = try SourceTree.files(under: "Sources", endings: ["c", "h"])
        try expectNone((SourceTree.swiftSources() + headers).flatMap(TidyRules.bannedEverywhere))
    }

    @Test func pureModulesHaveNoClockNoDiceAndNoConsole() throws {
        let files = try SourceTree.swiftSources().filter { TidyRules.pureModules.contains($0.module) }
        expectNone(files.flatMap(TidyRules.bannedInPureModules))
    }

    @Test func oneFileOfEachStoreHoldsTheCheckpoints() throws {
        let files = try TidyRules.filesWithCheckpoints(among: SourceTree.swiftSources())
        #expect(files.count <= 2, "a site's file has one way to fold its log, and a hub's: \(files)")
    }

    @Test func nobodyLeavesNotesToThemselves() throws {
        let files = try ["Sources", "Tests", "Resources"].flatMap {
            try SourceTree.files(under: $0, endings: ["swift", "c", "h", "sh", "py", "yaml", "md"])
        }
        expectNone(files.flatMap(TidyRules.notesToSelf))
    }

    @Test func theTopLevelHoldsWhatTheDesignNames() throws {
        try expectNone(TidyRules.strangers(atTopLevel: SourceTree.names(in: "")))
        for name in TidyRules.topLevel {
            #expect(FileManager.default.fileExists(atPath: path(name)), "\(name) is missing at the top level.")
        }
    }

    @Test(arguments: ["Resources/bin", "Resources/sample", ".ci"])
    func whatNamesAnInterpreterIsExecutableAndNothingElseIs(folder: String) throws {
        for name in try SourceTree.names(in: folder) {
            let text = try String(contentsOfFile: path("\(folder)/\(name)"), encoding: .utf8)
            let file = SourceFile(path: "\(folder)/\(name)", text: text)
            let isExecutable = FileManager.default.isExecutableFile(atPath: path(file.path))
            let isRight = TidyRules.hasRightMode(file, isExecutable: isExecutable)
            #expect(isRight, "\(file.path) has the wrong mode.")
        }
    }

    private func path(_ name: String) -> String {
        SourceTree.root.appending(path: name).path(percentEncoded: false)
    }
}
