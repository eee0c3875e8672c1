import Foundation
import Glibc
public import Logging

/// Writes every log message as one line of JSON. All of it is cleaned here, wherever it came from.
public struct JSONLog: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var logLevel = Logger.Level.info
    private let label: String
    private let write: @Sendable (String) -> Void

    /// Lines go to standard error unless `write` is given.
    public init(label: String, write: @escaping @Sendable (String) -> Void = JSONLog.toStandardError) {
        self.label = label
        self.write = write
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var fields: [String: JSONValue] = [
            "at": .text(Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))),
            "level": .text(event.level.rawValue), "log": .text(label),
            "message": .text(cleaned(event.message.description, max: 500)),
        ]
        if let error = event.error { fields["error"] = .text(cleaned("\(error)", max: 500)) }
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
            let text = value.description
            fields[cleaned(key, max: 40)] = Int(text).map { .whole($0) } ?? .text(cleaned(text, max: 500))
        }
        // Texts and numbers can always be encoded.
        if let line = try? JSONValue.bytes(JSONValue.object(fields)) { write(String(decoding: line, as: UTF8.self)) }
    }

    /// One write for a line, so that lines of several threads stay whole.
    public static func toStandardError(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
