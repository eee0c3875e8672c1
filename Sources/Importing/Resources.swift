public import Foundation

/// The folder of what is shipped with the program: mappings, sample data, the table of reasons.
public struct Resources: Hashable, Sendable {
    /// What the folder must hold to be taken for it.
    static let mark = "reasons.json"
    public var folder: URL

    public init(folder: URL) {
        self.folder = folder
    }

    /// Finds the folder: named by DOCKLINE_RESOURCES, beside the program, installed in `share`, or in the source tree
    /// that this program was built from.
    public static func find(
        environment: [String: String] = ProcessInfo.processInfo.environment, program: URL = Bundle.main.bundleURL
    ) throws(ResourcesError) -> Resources {
        if let named = environment["DOCKLINE_RESOURCES"], !named.isEmpty {
            let folder = URL(fileURLWithPath: named)
            guard holdsMark(folder) else { throw .notThere(named: named) }
            return Resources(folder: folder)
        }
        let places = [
            program.appendingPathComponent("dockline_Importing.resources"),
            program.appendingPathComponent("../share/dockline"),
            URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Resources"),
        ].map(\.standardizedFileURL)
        guard let folder = places.first(where: holdsMark) else { throw .notFound(looked: places.map(\.path)) }
        return Resources(folder: folder)
    }

    /// A file of this folder, by its name inside: `sample/items.csv`.
    public func file(_ name: String) -> URL {
        folder.appendingPathComponent(name)
    }

    private static func holdsMark(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(mark).path)
    }
}

/// Why what is shipped cannot be used.
public enum ResourcesError: Error, Hashable, Sendable {
    case notThere(named: String)
    case notFound(looked: [String])
    case wrongReasons(path: String, what: String)
    /// Another of its files.
    case wrongFile(path: String, what: String)
}

extension ResourcesError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .notThere(let named):
            "DOCKLINE_RESOURCES names \(named), which has no \(Resources.mark). "
                + "Set it to the folder that holds mappings, sample and \(Resources.mark)."
        case .notFound(let looked):
            "The files shipped with this program are missing; looked for \(Resources.mark) in "
                + "\(looked.joined(separator: ", ")). Copy the folder Resources beside the program, "
                + "or name it in DOCKLINE_RESOURCES."
        case .wrongReasons(let path, let what):
            "The table of reasons \(path) cannot be used: \(what). Correct it, or take the shipped one back."
        case .wrongFile(let path, let what):
            "\(path) cannot be used: \(what). Correct it, or take the shipped one back."
        }
    }
}
