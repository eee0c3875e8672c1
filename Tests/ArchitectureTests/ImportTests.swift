import Foundation
import Testing

/// Arrows point down only, and the pure modules stay pure.
struct ImportTests {
    @Test(arguments: ImportRules.house.map(\.name))
    func aModuleImportsOnlyWhatItsRowAllows(module: String) throws {
        let row = try #require(ImportRules.house.first { $0.name == module })
        for file in try SourceTree.swiftSources() where file.module == module {
            expectNone(ImportRules.complaints(about: file, allowed: row.allowed, by: "the house's table"))
        }
    }

    @Test func everyImportOfOursIsDeclaredInTheManifest() throws {
        let ours = Set(ImportRules.house.map(\.name))
        let declared = ImportRules.declaredDependencies(in: try manifest())
        for file in try SourceTree.swiftSources() {
            let dependencies = try #require(declared[file.module], "Package.swift has no target \(file.module).")
            let outside = ImportRules.imports(of: file.text).subtracting(ours)
            let allowed = dependencies.union(outside)
            expectNone(ImportRules.complaints(about: file, allowed: allowed, by: "Package.swift"))
        }
    }

    @Test func theManifestDeclaresNoDependencyThatTheTableForbids() throws {
        let declared = ImportRules.declaredDependencies(in: try manifest())
        for row in ImportRules.house {
            let dependencies = try #require(declared[row.name], "Package.swift has no target \(row.name).")
            #expect(dependencies.subtracting(row.allowed) == [], "\(row.name) in Package.swift")
        }
    }

    @Test func everySourceFolderHasARowAndEveryRowAFolder() throws {
        #expect(try SourceTree.names(in: "Sources") == ImportRules.house.map(\.name).sorted())
    }

    @Test func arrowsOfTheTablePointDown() {
        expectNone(ImportRules.upwardArrows(in: ImportRules.house))
    }

    @Test func thePureModulesImportNothingOfTheSystem() {
        let pure = ImportRules.house.filter { TidyRules.pureModules.contains($0.name) }
        #expect(pure.count == TidyRules.pureModules.count)
        for row in pure {
            #expect(row.outside == [], "\(row.name) is pure")
        }
    }

    @Test func testsUseSwiftTestingBecauseTheTestScriptRunsNothingElse() throws {
        for file in try SourceTree.files(under: "Tests", endings: ["swift"]) {
            #expect(!ImportRules.imports(of: file.text).contains("XCTest"), "\(file.path) would never run.")
        }
    }

    private func manifest() throws -> String {
        try String(contentsOf: SourceTree.root.appending(path: "Package.swift"), encoding: .utf8)
    }
}
