import Foundation
import Glibc
import TextScreen

// Labels that were bought ahead, as files. `<service>/<tracking>.zpl` waits; taking it renames it to
// `<service>/used/<sscc>.<tracking>.zpl`. The file's name is the record of who has it: renaming is one step for the
// system, so a label is never with two parcels and never with none, whenever the power goes.
//
// A lock makes the two questions "has this parcel one already" and "which one is next" one step for all stations. The
// folders are flushed before a label is handed out, also when it is handed out again, because whoever took it first may
// have died before that.

/// A folder of labels that were bought ahead, a folder in it for each service.
public struct LabelPool: CarrierLabels {
    /// A larger file is no label.
    public static let bytesMax = 1_000_000

    /// Where the folders of the services lie.
    public let folder: String
    /// How long another station may be taking a label.
    public let lockSeconds: Double

    private static let ending = ".zpl"

    /// A pool in a folder.
    public init(folder: String, lockSeconds: Double = 10) {
        (self.folder, self.lockSeconds) = (folder, lockSeconds)
    }

    /// The parcel's own label, or else the next one that waits, in the order of their names.
    public func label(for parcel: CarrierRequest) throws(CarrierLabelError) -> CarrierLabel {
        let home = try path(of: parcel.service)
        let used = home + "/used"
        let lock = try reporting { () throws(PrintError) in
            try makeFolder(used)
            return try FileLock(home + "/.lock", waiting: lockSeconds)
        }
        guard let lock else { throw .busy(service: parcel.service) }
        defer { withExtendedLifetime(lock) {} }
        let taken = try reporting { () throws(PrintError) in try names(in: used) }.sorted()
        let own = "\(parcel.sscc)."
        if let name = taken.first(where: { $0.hasPrefix(own) && $0.hasSuffix(Self.ending) }) {
            let label = CarrierLabel(
                tracking: String(name.dropFirst(own.count).dropLast(Self.ending.count)),
                zpl: try zpl(used + "/" + name))
            try flush(used, home)
            return label
        }
        let gone = Set(taken.compactMap { $0.split(separator: ".").dropFirst().first }.map(String.init))
        return try take(parcel, from: home, to: used, gone)
    }

    /// How many labels wait for a service.
    public func remaining(_ service: String) throws(CarrierLabelError) -> Int {
        try waiting(in: try path(of: service)).count
    }

    /// One that cannot be used is passed over, so that it stops nobody while there are others.
    private func take(
        _ parcel: CarrierRequest, from home: String, to used: String, _ gone: Set<String>
    ) throws(CarrierLabelError) -> CarrierLabel {
        var problem: CarrierLabelError?
        for name in try waiting(in: home) {
            let file = home + "/" + name
            let label: CarrierLabel
            do throws(CarrierLabelError) {
                label = try usable(file, String(name.dropLast(Self.ending.count)), gone)
            } catch {
                switch error {
                case .damaged: problem = problem ?? error
                // Somebody took it away by hand since the folder was read.
                case .noAccess where isGone(file): break
                case .noAccess, .busy, .empty, .badService, .unknownService: throw error
                }
                continue
            }
            guard rename(file, "\(used)/\(parcel.sscc).\(name)") == 0 else {
                let code = errno
                if code == ENOENT, isGone(file) { continue }
                throw .noAccess(path: file, reason: words(code))
            }
            try flush(used, home)
            return label
        }
        throw problem ?? .empty(service: parcel.service, path: home)
    }

    private func isGone(_ file: String) -> Bool { access(file, F_OK) != 0 && errno == ENOENT }

    private func usable(
        _ file: String, _ tracking: String, _ gone: Set<String>
    ) throws(CarrierLabelError) -> CarrierLabel {
        guard Self.isName(tracking) else { throw .damaged(path: file, reason: "its name is no tracking number") }
        guard !gone.contains(tracking) else {
            throw .damaged(path: file, reason: "another parcel has its tracking number already")
        }
        return CarrierLabel(tracking: tracking, zpl: try zpl(file))
    }

    private func waiting(in home: String) throws(CarrierLabelError) -> [String] {
        try reporting { () throws(PrintError) in try names(in: home) }
            .filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }.sorted()
    }

    /// The folder of a service, whose name cannot lead elsewhere.
    private func path(of service: String) throws(CarrierLabelError) -> String {
        guard Self.isName(service), service != "used" else { throw .badService(service) }
        let path = folder + "/" + service
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw errno == ENOENT
                ? .unknownService(service, path: path) : .noAccess(path: path, reason: words(errno))
        }
        return path
    }

    /// What names of services and tracking numbers are made of.
    private static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                case _: false
                }
            }
    }

    /// The bytes of a file that is a whole label: one that is still being written has no end.
    private func zpl(_ file: String) throws(CarrierLabelError) -> [UInt8] {
        var status = stat()
        guard lstat(file, &status) == 0 else { throw .noAccess(path: file, reason: words(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.bytesMax else {
            throw .damaged(path: file, reason: "it is no file, or larger than any label")
        }
        let bytes = try reporting { () throws(PrintError) in try readWhole(file) }
        var text = bytes[...]
        while let last = text.last, last <= 0x20 { text.removeLast() }
        guard text.firstRange(of: Array("^XA".utf8)) != nil, text.suffix(3).elementsEqual("^XZ".utf8) else {
            throw .damaged(path: file, reason: "it is no whole label from ^XA to ^XZ")
        }
        return bytes
    }

    private func flush(_ used: String, _ home: String) throws(CarrierLabelError) {
        try reporting { () throws(PrintError) in
            try flushFolder(used)
            try flushFolder(home)
        }
    }

    private func reporting<T>(_ work: () throws(PrintError) -> T) throws(CarrierLabelError) -> T {
        do throws(PrintError) {
            return try work()
        } catch {
            guard case .unusable(let path, let code) = error else {
                throw .noAccess(path: folder, reason: "\(error)")
            }
            throw .noAccess(path: path, reason: words(code))
        }
    }
}

/// Why a carrier's label could not be had.
public enum CarrierLabelError: Error, Hashable, Sendable {
    /// No label waits for this service.
    case empty(service: String, path: String)
    /// The pool has no folder for this service.
    case unknownService(String, path: String)
    /// The text cannot be the name of a service.
    case badService(String)
    /// A file or folder of the pool cannot be used, in the system's words.
    case noAccess(path: String, reason: String)
    /// All that waits is no label that could be used; this is the first one.
    case damaged(path: String, reason: String)
    /// Another station was taking a label for longer than was waited.
    case busy(service: String)
}

extension CarrierLabelError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .empty(let service, let path):
            "No label of \(displayable(service)) is left: expected files such as TRACKING.zpl in \(displayable(path)). "
                + "Buy labels and put them there, or ship with another service."
        case .unknownService(let service, let path):
            "There are no labels for a service \(displayable(service)): expected the folder \(displayable(path)). "
                + "Correct the service, or make the folder and put labels into it."
        case .badService(let service):
            "\(displayable(service)) is no service: expected letters, digits, - and _. Correct the service."
        case .noAccess(let path, let reason):
            "\(displayable(path)) cannot be used: \(displayable(reason)). Expected to read, write and rename there. "
                + "Check the path, its rights, and the disk."
        case .damaged(let path, let reason):
            "\(displayable(path)) cannot be put on a parcel: \(displayable(reason)). Look at it, take it away, and put "
                + "new labels into its folder."
        case .busy(let service):
            "Another station has been taking a label of \(displayable(service)) for too long. Try again; if it stays "
                + "so, look for a station that hangs."
        }
    }
}

private func words(_ code: Int32) -> String { String(cString: strerror(code)) }
