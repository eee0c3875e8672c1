import CNcurses
import TextScreen

/// Reads from terminfo what the open terminal sends for its keys.
enum TerminalKeys {
    static func read() -> [[UInt8]: Key] {
        var table: [[UInt8]: Key] = [:]
        // Later entries win, so that an F-key is not hidden by a shifted one with the same bytes.
        for number in (1...24).reversed() {
            add("kf\(number)", KeyTable.functionKey(number, shifted: false), to: &table)
        }
        for (name, key) in names { add(name, key, to: &table) }
        return table
    }

    private static let names: [(String, Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp), ("knp", .pageDown),
        ("khome", .home), ("kend", .end), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
    ]

    private static func add(_ name: String, _ key: Key, to table: inout [[UInt8]: Key]) {
        var bytes = [UInt8](repeating: 0, count: 64)
        let length = terminal_capability(name, &bytes, Int32(bytes.count))
        if length > 1 { table[Array(bytes[..<Int(length)])] = key }
    }
}
