public import Foundation
import Glibc
import Synchronization

// Where pictures come from while somebody holds the goods: a folder that a phone or a network camera writes into, or a
// command that takes one. Nothing polls: the folder is watched by the kernel, the command by its end.

/// Why no picture came.
public enum PictureSourceError: Error, Equatable, Sendable {
    case noFolder(path: String, reason: String)
    case noneArrived(path: String, seconds: Int)
    /// The command does not say where the file belongs.
    case noPlaceForFile(command: String)
    case cameraFailed(command: String, status: Int)
    case cameraTooSlow(command: String, seconds: Int)
    case cameraWroteNothing(command: String)
    case tooLarge(path: String, bytes: Int)
    case unreadable(path: String, reason: String)
}

extension PictureSourceError: CustomStringConvertible {
    /// What happened, what was expected, what to do.
    public var description: String {
        switch self {
        case .noFolder(let path, let reason):
            "\(path) cannot be watched for pictures: \(reason). Expected a folder; make it, or name another."
        case .noneArrived(let path, let seconds):
            "No picture came into \(path) within \(seconds) s. Take it now and ask again, or look whether the camera "
                + "is connected."
        case .noPlaceForFile(let command):
            "The camera command \(command) has no {file}, which stands for the file to write. Put it in."
        case .cameraFailed(let command, let status):
            "The camera command \(command) ended with status \(status). Run it by hand to see why."
        case .cameraTooSlow(let command, let seconds):
            "The camera command \(command) was stopped after \(seconds) s. Look at the camera, then try again."
        case .cameraWroteNothing(let command):
            "The camera command \(command) ended well and wrote no picture. Check where it writes: expected {file}."
        case .tooLarge(let path, let bytes):
            "\(path) has \(bytes) bytes, which is more than is taken (20 MB). Set the camera to smaller pictures."
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason). Check your rights on it."
        }
    }
}

/// A picture as it came.
public struct TakenPicture: Equatable, Sendable {
    public var bytes: Data
    /// The name of the file, or the camera.
    public var source: String

    public init(bytes: Data, source: String) {
        self.bytes = bytes
        self.source = source
    }
}

/// Where a station gets its pictures.
public enum PictureSource: Sendable {
    /// The first picture that is written into a folder, whole, after it was asked for.
    case folder(String)
    /// What a command writes into the file that stands in it as {file}.
    case camera(String)

    /// Waits for one picture, at most so many seconds. `whenReady` is called when nothing that comes is missed.
    public func take(seconds: Int, whenReady: () -> Void = {}) throws(PictureSourceError) -> TakenPicture {
        switch self {
        case .folder(let path): try Self.wait(in: path, seconds, whenReady)
        case .camera(let command): try Self.run(command, seconds, whenReady)
        }
    }

    /// Reads a picture from a file that is there.
    public static func read(_ path: String) throws(PictureSourceError) -> TakenPicture {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, reason: "it is no file")
        }
        guard status.st_size <= 20_000_000 else { throw .tooLarge(path: path, bytes: Int(status.st_size)) }
        do {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            return TakenPicture(bytes: bytes, source: URL(fileURLWithPath: path).lastPathComponent)
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
    }

    // MARK: A folder

    private static func wait(in folder: String, _ seconds: Int, _ whenReady: () -> Void) throws(PictureSourceError)
        -> TakenPicture
    {
        let watched = try PictureFolder(folder)
        whenReady()
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            let left = (end - ContinuousClock.now) / .milliseconds(1)
            guard left > 0 else { throw .noneArrived(path: folder, seconds: seconds) }
            if let picture = try watched.next(milliseconds: Int32(left.rounded(.up))) { return picture }
        }
    }

    // MARK: A camera

    private static func run(_ command: String, _ seconds: Int, _ whenReady: () -> Void) throws(PictureSourceError)
        -> TakenPicture
    {
        guard command.contains("{file}") else { throw .noPlaceForFile(command: command) }
        let file = NSTemporaryDirectory() + "dockline-picture-\(UUID().uuidString)"
        defer { unlink(file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // The name is handed over as a variable, so that no character in it is ever taken for a command.
        process.arguments = ["-c", command.replacingOccurrences(of: "{file}", with: "\"$DOCKLINE_FILE\"")]
        process.environment = ProcessInfo.processInfo.environment.merging(["DOCKLINE_FILE": file]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw .cameraFailed(command: command, status: 127) }
        whenReady()
        if ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
            // What the shell has started goes with it, where it leads a group of its own.
            if kill(-process.processIdentifier, SIGKILL) != 0 { kill(process.processIdentifier, SIGKILL) }
            ended.wait()
            throw .cameraTooSlow(command: command, seconds: seconds)
        }
        guard process.terminationStatus == 0 else {
            throw .cameraFailed(command: command, status: Int(process.terminationStatus))
        }
        guard access(file, R_OK) == 0 else { throw .cameraWroteNothing(command: command) }
        var picture = try read(file)
        guard !picture.bytes.isEmpty else { throw .cameraWroteNothing(command: command) }
        picture.source = "camera"
        return picture
    }
}

/// A folder that is watched for pictures since it was opened.
final class PictureFolder: Sendable {
    private let path: String
    private let watch: Int32
    /// Files that came together with others, and the picture that was taken last.
    private let state = Mutex<(waiting: [String], last: TakenPicture?)>(([], nil))

    init(_ path: String) throws(PictureSourceError) {
        self.path = path
        watch = inotify_init1(Int32(IN_CLOEXEC))
        guard watch >= 0 else { throw .noFolder(path: path, reason: String(cString: strerror(errno))) }
        // A file is whole when its writer closes it, or when it is moved here.
        let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
        guard inotify_add_watch(watch, path, UInt32(events)) >= 0 else {
            let reason = String(cString: strerror(errno))
            Glibc.close(watch)
            throw .noFolder(path: path, reason: reason)
        }
    }

    deinit { Glibc.close(watch) }

    /// Waits for the next picture, for ever where no time is given; nil when something else happened, or nothing.
    func next(milliseconds: Int32 = -1) throws(PictureSourceError) -> TakenPicture? {
        if let name = oldest { return try read(name) }
        var watched = pollfd(fd: watch, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, milliseconds) > 0 else { return nil }
        for (name, event) in events() {
            if event & UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED) != 0 {
                throw .noFolder(path: path, reason: "it is gone")
            }
            if Self.isPicture(name) { state.withLock { $0.waiting.append(name) } }
        }
        return try oldest.flatMap { name throws(PictureSourceError) in try read(name) }
    }

    private var oldest: String? { state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() } }

    /// A program may close a file several times while it writes it: the same picture comes once.
    private func read(_ name: String) throws(PictureSourceError) -> TakenPicture? {
        let picture = try PictureSource.read(path + "/" + name)
        return state.withLock { state in
            defer { state.last = picture }
            return state.last == picture ? nil : picture
        }
    }

    private static func isPicture(_ name: String) -> Bool {
        let lower = name.lowercased()
        return !name.hasPrefix(".") && [".jpg", ".jpeg", ".png"].contains { lower.hasSuffix($0) }
    }

    /// The files that something happened to, and what.
    private func events() -> [(name: String, event: UInt32)] {
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        let count = Glibc.read(watch, &buffer, buffer.count)
        guard count > 0 else { return [] }
        // Each event is 16 bytes, of which the last four say how long the name behind them is, with its padding.
        var (events, at): ([(String, UInt32)], Int) = ([], 0)
        while at + 16 <= count {
            let (mask, length) = buffer.withUnsafeBytes { bytes in
                (
                    bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self),
                    Int(bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
                )
            }
            guard at + 16 + length <= count else { break }
            let name = buffer[(at + 16)..<(at + 16 + length)].prefix { $0 != 0 }
            events.append((String(decoding: name, as: UTF8.self), mask))
            at += 16 + length
        }
        return events
    }
}
