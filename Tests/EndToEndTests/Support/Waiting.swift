import Foundation

// Real processes and a real terminal: nothing here can be told what the time is. Waiting is always for a condition,
// seen by looking again and again until a deadline that a busy machine can keep; the shortest possible wait is no wait.

/// Something that a test waited for did not come; the text holds what was there instead.
struct Missed: Error, CustomStringConvertible {
    var description: String
}

/// How long a test waits for something that takes milliseconds on an idle machine.
let patience = 15.0

/// Looks until `look` answers, and says what was last seen when it never does.
func waited<Answer>(
    for what: String, seconds: Double = patience, lastSeen: () async throws -> String = { "" },
    _ look: () async throws -> Answer?
) async throws -> Answer {
    let deadline = ProcessInfo.processInfo.systemUptime + seconds
    while true {
        if let answer = try await look() { return answer }
        guard ProcessInfo.processInfo.systemUptime < deadline else {
            throw Missed(description: "Waited \(seconds) s for: \(what)\n\(try await lastSeen())")
        }
        // A short rest between two looks, so that the watched program gets the processor.
        try await Task.sleep(for: .milliseconds(10))
    }
}

/// The seconds that a piece of work took.
func seconds(_ work: () async throws -> Void) async throws -> Double {
    let start = ProcessInfo.processInfo.systemUptime
    try await work()
    return ProcessInfo.processInfo.systemUptime - start
}
