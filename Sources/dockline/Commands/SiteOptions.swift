import ArgumentParser
import Foundation
import Glibc
import SiteStore
import TextScreen
import Warehouse

/// Which site a command works on.
struct SiteOptions: ParsableArguments {
    @Option(name: .long, help: "The site's file. Without it, the variable DOCKLINE_SITE says which.")
    var site: String?

    func path() throws -> String {
        if let site { return site }
        if let named = ProcessInfo.processInfo.environment["DOCKLINE_SITE"], !named.isEmpty { return named }
        throw ValidationError("No site is named. Add --site FILE, or set DOCKLINE_SITE.")
    }

    func open(station: StationID = "office") throws -> Site { try Site.open(try path(), station: station) }
}

/// Runs a command's body and turns every error into its words and exit code 1.
func reporting(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let error as ExitCode {
        throw error
    } catch let error as ValidationError {
        throw error
    } catch {
        complain("\(error)")
        throw ExitCode.failure
    }
}

/// What was asked could not be done, in words.
struct NotDone: Error, CustomStringConvertible {
    var description: String
    init(_ words: String) { description = words }
}

/// How a list of a site is printed.
struct ListOptions: ParsableArguments {
    @Flag(help: "Print the list as JSON.") var json = false
    @OptionGroup var site: SiteOptions

    /// Prints rows of the site as JSON or a line each; `empty` is said where there are none.
    func print<Row: Encodable>(empty: String, _ rows: (Site) throws -> [Row], line: (Row, Site) -> String) throws {
        try reporting {
            let open = try site.open()
            defer { try? open.close() }
            let rows = try rows(open)
            if json {
                say(try dockline.json(rows))
                return
            }
            if rows.isEmpty { say(empty) }
            for row in rows { say(line(row, open)) }
        }
    }
}

/// A check that was asked for did not hold.
let checkFailed = ExitCode(2)

/// A line on the error output. What came from outside may hold control characters; they are shown, never obeyed.
func complain(_ text: String) { FileHandle.standardError.write(Data((shown(text) + "\n").utf8)) }

/// A line, or several, on the output.
func say(_ text: String) { print(shown(text)) }

private func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { displayable(String($0)) }.joined(
        separator: "\n")
}

/// A name that becomes part of file names and of every screen.
func checkedName(_ name: String, _ what: String) throws -> String {
    guard !name.isEmpty, name.count <= 40, displayable(name) == name, !name.contains("/"), !name.hasPrefix(".") else {
        throw ValidationError("\(what) \(displayable(name)): give 1 to 40 visible characters without a slash.")
    }
    return name
}

/// A value as one JSON object with sorted keys.
func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// One line on the error output that is written over as work goes on; silent when that is no terminal.
final class ProgressLine {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shown = ""

    func show(_ text: String) {
        guard isTerminal, text != shown else { return }
        shown = text
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    func show(_ label: String, _ done: Int, of total: Int) {
        let bar = progressBar(done: done, total: total, columns: 24, glyphs: .ascii)
        show("\(label) [\(bar)] \(done)/\(total)")
    }

    func clear() {
        guard isTerminal, !shown.isEmpty else { return }
        shown = ""
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
