/// Where a label goes.
public enum PrintTarget: Hashable, Sendable {
    /// A file, written anew as a whole; a device such as /dev/usb/lp0 is written to.
    case file(String)
    /// A folder that somebody else's spooler empties, a file for each job.
    case folder(String)
    /// A printer on the network.
    case printer(Printer)

    /// `tcp://host[:9100]` is a printer, a path that ends with a slash a folder, everything else a file.
    public init(_ text: String) throws(PrintError) {
        if text.contains("://") {
            self = .printer(try Printer(text))
        } else if text.isEmpty {
            throw .badTarget(text)
        } else {
            self = text.hasSuffix("/") ? .folder(text) : .file(text)
        }
    }
}

/// A printer on the network that takes what it is sent as it is, as label printers do on port 9100.
public struct Printer: Hashable, Sendable, CustomStringConvertible {
    /// The port that label printers listen on.
    public static let usualPort = 9100

    /// A name or an address; an IPv6 address without brackets.
    public let host: String
    /// The port, 1 to 65535.
    public let port: Int

    /// A printer from `tcp://host`, `tcp://host:9100` or `tcp://[::1]:9100`.
    public init(_ text: String) throws(PrintError) {
        let scheme = "tcp://"
        guard text.hasPrefix(scheme) else { throw .badTarget(text) }
        var rest = text.dropFirst(scheme.count)
        if rest.hasSuffix("/") { rest.removeLast() }
        var port = Printer.usualPort
        if let colon = rest.lastIndex(of: ":"), !rest.hasSuffix("]") {
            guard let number = Int(rest[rest.index(after: colon)...]) else { throw .badTarget(text) }
            port = number
            rest = rest[..<colon]
        }
        if rest.hasPrefix("["), rest.hasSuffix("]") { rest = rest.dropFirst().dropLast() }
        // These are all that names and addresses are made of; the host becomes part of a file name.
        let allowed = rest.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "%"):
                true
            case _: false
            }
        }
        guard (1...253).contains(rest.utf8.count), allowed, (1...65535).contains(port), !rest.hasPrefix(".") else {
            throw .badTarget(text)
        }
        host = String(rest)
        self.port = port
    }

    /// The text that `init` reads.
    public var description: String { "tcp://\(host.contains(":") ? "[\(host)]" : host):\(port)" }

    /// A name for files: one for each printer.
    var fileName: String { "\(host):\(port)" }
}
