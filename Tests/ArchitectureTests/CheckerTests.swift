import Testing

/// Every check of this folder is shown failing on a sample that breaks its rule, and passing on one that keeps it.
struct CheckerTests {
    @Test func stringsCommentsAndCodeAreToldApart() {
        let source = #"let a = "x \(f("y")) // z" // tail /* "q"#
        #expect(packed(SwiftText(source).only(.code)) == "leta=f()")
        #expect(packed(SwiftText(source).only(.comment)) == #"//tail/*"q"#)
        #expect(packed(SwiftText(source).only(.string)) == #""x\("y")//z""#)
        let nested = "a /* b /* c */ d */ e\n\"\"\"\n{\n\"\"\"\nf"
        #expect(packed(SwiftText(nested).only(.code)) == "ae\n\n\n\nf")
        #expect(packed(SwiftText(##"g(#"\("#, "\"{")"##).only(.code)) == "g(,)")
    }

    @Test(arguments: [
        "import Foundation", "public import Foundation", "@testable import Foundation", "import struct Foundation.Date",
        "  internal import Foundation.NSDate", "let a = 1\n@preconcurrency public import Foundation // why",
        "#if canImport(Foundation)\nimport Foundation\n#endif",
    ])
    func anImportOutsideTheListIsFound(source: String) {
        let file = SourceFile(path: "Sources/Warehouse/Bad.swift", text: source)
        let complaints = ImportRules.complaints(about: file, allowed: ["Barcode"], by: "the table")
        let sentence = "Sources/Warehouse/Bad.swift imports Foundation, which the table does not allow Warehouse to do."
        #expect(complaints == [sentence])
        #expect(ImportRules.complaints(about: file, allowed: ["Foundation"], by: "the table") == [])
    }

    @Test func severalImportsInARowAreToldApart() {
        let source = "public import Warehouse\nimport GRDB\n\n@preconcurrency import Glibc\n\npublic struct A {}\n"
        #expect(ImportRules.imports(of: source) == ["Warehouse", "GRDB", "Glibc"])
        #expect(ImportRules.imports(of: "import typealias Foundation.Data") == ["Foundation"])
    }

    @Test func importsInCommentsAndStringsAreNone() {
        #expect(ImportRules.imports(of: "// import Foundation\nlet text = \"\"\"\nimport Foundation\n\"\"\"") == [])
    }

    @Test func anArrowThatPointsUpIsFound() {
        let rows = [ModuleRow("Barcode", ["Warehouse"]), ModuleRow("Warehouse", ["Barcode"])]
        #expect(ImportRules.upwardArrows(in: rows) == ["Barcode points up at Warehouse."])
    }

    @Test func theManifestIsReadInBothItsForms() {
        let manifest = """
            let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
            module("A"), module("B", ["A", grdb], resources: [.copy("x")]),
            .executableTarget(
                name: "b-bench",
                dependencies: ["A", grdb],
            """
        let expected: [String: Set<String>] = ["A": [], "B": ["A", "GRDB"], "b-bench": ["A", "GRDB"]]
        #expect(ImportRules.declaredDependencies(in: manifest) == expected)
    }

    @Test(arguments: [
        (String(repeating: "a\n", count: 501), "500 are allowed"),
        (String(repeating: "a", count: 121) + "\n", "121 columns"),
        ("\tlet a = 1\n", "a tab"), ("let a = 1 \n", "a blank"), ("let a = 1", "a line break"),
    ])
    func anUntidyShapeIsFound(text: String, complaint: String) {
        let complaints = TidyRules.shapeComplaints(about: SourceFile(path: "Sources/A/Bad.swift", text: text))
        #expect(complaints.count == 1)
        #expect(complaints.first?.contains(complaint) == true)
    }

    @Test func aTidyShapeIsLeftAlone() {
        let text = String(repeating: String(repeating: "ä", count: 120) + "\n", count: 500)
        #expect(TidyRules.shapeComplaints(about: SourceFile(path: "Sources/A/Good.swift", text: text)) == [])
    }

    @Test(arguments: [
        "let a = try! b()", "final class A: @unchecked Sendable {}", "nonisolated(unsafe) var a = 1",
        "let a = ACS_HLINE", "let name = \"WACS_VLINE\"",
    ])
    func aBannedCallIsFound(source: String) {
        #expect(TidyRules.bannedEverywhere(in: SourceFile(path: "Sources/A/Bad.swift", text: source)).count == 1)
    }

    @Test(arguments: [
        "print(1)", "let a = Date()", "let a = UUID()", "fatalError(\"no\")", "let a = Int.random(in: 1...6)",
        "let a = list.shuffled()", "let a = ContinuousClock.now", "let a = \"at \\(Date())\"",
        "var dice = SystemRandomNumberGenerator()",
    ])
    func anImpureCallIsFound(source: String) {
        #expect(TidyRules.bannedInPureModules(in: SourceFile(path: "Sources/A/Bad.swift", text: source)).count == 1)
    }

    @Test(arguments: [
        "Int.random(in: 1...6, using: &dice)", "case print(Label)", "effects.append(.print(label))", "blueprint(1)",
        "func print(_ label: Label)", "let a = Date(day: 1)", "// print( and Date() and try! in a comment",
        "let a = \"print(\"", "list.shuffled(using: &dice)",
    ])
    func aPureCallIsLeftAlone(source: String) {
        #expect(TidyRules.bannedInPureModules(in: SourceFile(path: "Sources/A/Good.swift", text: source)) == [])
    }

    @Test func aNoteToOneselfIsFound() {
        let note = ["TO", "DO"].joined()
        #expect(TidyRules.notesToSelf(in: SourceFile(path: "A.swift", text: "// \(note): later")).count == 1)
        #expect(TidyRules.notesToSelf(in: SourceFile(path: "a.sh", text: "# \(note) later")).count == 1)
        #expect(TidyRules.notesToSelf(in: SourceFile(path: "A.swift", text: "let a = \"\(note)\"")) == [])
    }

    @Test func aSecondFileWithCheckpointsIsFound() {
        let checkpoint = SourceFile(path: "A.swift", text: "let sql = \"PRAGMA wal_checkpoint(TRUNCATE)\"")
        let comment = SourceFile(path: "B.swift", text: "// wal_checkpoint is not called here")
        #expect(TidyRules.filesWithCheckpoints(among: [checkpoint, comment, checkpoint]).count == 2)
    }

    @Test func aStrangerAtTheTopLevelIsFound() {
        let names = ["Package.swift", "Makefile", ".build-release", ".git", "docs", "demo.site-wal"]
        #expect(TidyRules.strangers(atTopLevel: names) == ["Makefile", "docs"])
    }

    @Test func aScriptThatCannotBeRunIsFound() {
        let script = SourceFile(path: "run", text: "#!/usr/bin/env bash\n")
        let sourced = SourceFile(path: "setup.sh", text: "# sourced\n")
        #expect(!TidyRules.hasRightMode(script, isExecutable: false))
        #expect(TidyRules.hasRightMode(script, isExecutable: true))
        #expect(!TidyRules.hasRightMode(sourced, isExecutable: true))
        #expect(TidyRules.hasRightMode(sourced, isExecutable: false))
    }

    @Test func aLongFunctionIsFoundAndAShortOneIsNot() {
        let signatures = [
            "func f() -> Int {", "init(a: Int = { 1 }()) {", "var f: Int {", "subscript(a: Int) -> Int {",
            "func f(\n    a: Int,\n    b: [Int]\n) throws -> Int\nwhere A == B\n{",
            "func f<A>() async throws ->\n    Int {",
        ]
        for signature in signatures {
            let lines = signature.split(separator: "\n").count
            let short = signature + String(repeating: "\n    if a { \"}\" }", count: 69 - lines) + "\n}\nfunc g() {}\n"
            let long = short.replacing("}\nfunc g", with: "{}\n}\nfunc g")
            #expect(FunctionLength.functions(in: short).map(\.lines) == [70, 1], "\(signature)")
            #expect(FunctionLength.functions(in: long).map(\.lines) == [71, 1], "\(signature)")
            #expect(FunctionLength.complaints(about: SourceFile(path: "A.swift", text: short)) == [])
            #expect(FunctionLength.complaints(about: SourceFile(path: "A.swift", text: long)).count == 1)
        }
    }

    @Test func aRequirementWithoutABodyIsNoFunction() {
        let requirements = "    func f(a: Int) -> Int\n    func g()\n    var h: Int { get }\n"
        let source = "protocol P {\n\(requirements)}\nfunc i() {\n}\n"
        #expect(FunctionLength.functions(in: source) == [.init(line: 4, lines: 1), .init(line: 6, lines: 2)])
    }

    private func packed(_ text: String) -> String {
        text.filter { $0 != " " }
    }
}
