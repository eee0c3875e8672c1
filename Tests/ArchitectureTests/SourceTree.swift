import Foundation
import Testing

/// One file of the repository: where it is, as seen from the package root, and what it says.
struct SourceFile {
    let path: String
    let text: String

    /// The module (or test target) the file belongs to: the second part of its path.
    var module: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    var isSwift: Bool { path.hasSuffix(".swift") }
}

/// The repository as it lies on disk.
enum SourceTree {
    /// The folder that holds Package.swift, found by walking up from this file.
    static let root: URL = {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path() != "/" {
            let manifest = folder.appending(path: "Package.swift").path(percentEncoded: false)
            if FileManager.default.fileExists(atPath: manifest) {
                return folder
            }
            folder = folder.deletingLastPathComponent()
        }
        preconditionFailure("No Package.swift above \(#filePath).")
    }()

    /// Every text file with one of the endings, below one folder of the root, in the order of their paths.
    static func files(under folder: String, endings: Set<String>) throws -> [SourceFile] {
        let start = root.appending(path: folder).path(percentEncoded: false)
        guard let walk = FileManager.default.enumerator(atPath: start) else { return [] }
        let names = walk.compactMap { $0 as? String }.filter { endings.contains(URL(filePath: $0).pathExtension) }
        return try names.sorted().map { name in
            SourceFile(path: "\(folder)/\(name)", text: try String(contentsOfFile: "\(start)/\(name)", encoding: .utf8))
        }
    }

    static func swiftSources() throws -> [SourceFile] {
        try files(under: "Sources", endings: ["swift"])
    }

    /// The names directly inside a folder of the root.
    static func names(in folder: String) throws -> [String] {
        let path = root.appending(path: folder).path(percentEncoded: false)
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}

/// Records all complaints of one rule as one issue, each on a line of its own.
func expectNone(_ complaints: [String], at location: SourceLocation = #_sourceLocation) {
    if !complaints.isEmpty {
        Issue.record(Comment(rawValue: complaints.joined(separator: "\n")), sourceLocation: location)
    }
}
