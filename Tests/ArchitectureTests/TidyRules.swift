import Foundation

/// The house's tidiness, one pure function per rule: text in, complaints out.
enum TidyRules {
    static let fileLinesMax = 500
    static let functionLinesMax = 70
    static let lineColumnsMax = 120

    /// Values in, values out: these modules have no clock, no dice, no console and no way to give up.
    static let pureModules: Set<String> = ["Barcode", "Warehouse", "SiteNetwork", "TextScreen", "Screens"]

    /// All that the top level may hold besides what git ignores.
    static let topLevel: Set<String> = [
        "Package.swift", "Sources", "Tests", "Resources", "README.md", "CHANGELOG.md", "LICENSE",
        ".ci", ".github", ".gitignore", ".swift-format", ".editorconfig",
    ]

    /// Complaints about the shape of a text file of any language.
    static func shapeComplaints(about file: SourceFile) -> [String] {
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
        var complaints: [String] = []
        if lines.count - 1 > fileLinesMax {
            complaints.append("\(file.path) has \(lines.count - 1) lines; \(fileLinesMax) are allowed.")
        }
        if file.text.last != "\n" {
            complaints.append("\(file.path) does not end with a line break.")
        }
        for (index, line) in lines.enumerated() {
            let place = "\(file.path):\(index + 1)"
            if line.count > lineColumnsMax { complaints.append("\(place) has \(line.count) columns.") }
            if line.contains("\t") { complaints.append("\(place) holds a tab.") }
            if line.last == " " || line.last == "\r" { complaints.append("\(place) ends with a blank.") }
        }
        return complaints
    }

    /// Calls that no Swift source of ours makes.
    static func bannedEverywhere(in file: SourceFile) -> [String] {
        let text = SwiftText(file.text)
        let code = text.only(.code)
        return find("try!", in: code, of: file)
            + find("@unchecked Sendable", in: code, of: file)
            + find("nonisolated(unsafe)", in: code, of: file)
            + find("ACS_", where: { $0.contains(/\bW?ACS_/) }, in: text.only(.code, .string), of: file)
    }

    /// Calls that a pure module does not make on top of that.
    static func bannedInPureModules(in file: SourceFile) -> [String] {
        let code = SwiftText(file.text).only(.code)
        return find("print(", where: printsToTheConsole, in: code, of: file)
            + find("Date()", where: { $0.contains(/\bDate\(\)/) }, in: code, of: file)
            + find("UUID()", where: { $0.contains(/\bUUID\(\)/) }, in: code, of: file)
            + find("fatalError", in: code, of: file)
            + find(".random(", where: { !$0.contains("using:") }, in: code, of: file)
            + find(".shuffled()", in: code, of: file)
            + find(".randomElement()", in: code, of: file)
            + find("ContinuousClock", in: code, of: file)
            + find("SuspendingClock", in: code, of: file)
            + find("SystemRandomNumberGenerator", in: code, of: file)
    }

    /// An effect or a function of ours may be called `print`; the console's is called bare.
    private static func printsToTheConsole(_ line: Substring) -> Bool {
        line.matches(of: /(?:^|[^\w.])(func\s+|case\s+)?print\(/).contains { $0.1 == nil }
    }

    /// Notes to oneself belong into the issues, not into the files.
    static func notesToSelf(in file: SourceFile) -> [String] {
        let text = file.isSwift ? SwiftText(file.text).only(.comment) : file.text
        return ["TODO", "FIXME", "XXX"].flatMap { find($0, in: text, of: file) }
    }

    /// Checkpoints belong inside the turnstile, so one file holds them all.
    static func filesWithCheckpoints(among files: [SourceFile]) -> [String] {
        files.filter { SwiftText($0.text).only(.code, .string).contains("wal_checkpoint") }.map(\.path)
    }

    /// Names at the top level that should not be there. What .gitignore names is nobody's business.
    static func strangers(atTopLevel names: [String]) -> [String] {
        names.filter { name in
            !topLevel.contains(name) && name != ".git" && name != "Package.resolved"
                && !name.hasPrefix(".build") && !name.contains(".site")
        }
    }

    /// A file that names its interpreter is meant to be run, so it must be executable; any other must not be.
    static func hasRightMode(_ file: SourceFile, isExecutable: Bool) -> Bool {
        file.text.hasPrefix("#!") == isExecutable
    }

    /// One complaint for every line that holds a word, if the line breaks the rule on a closer look.
    private static func find(
        _ word: String, where breaksRule: (Substring) -> Bool = { _ in true }, in text: String, of file: SourceFile
    ) -> [String] {
        guard text.contains(word) else { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().filter { $0.element.contains(word) && breaksRule($0.element) }.map { index, _ in
            "\(file.path):\(index + 1) holds \(word)."
        }
    }
}
