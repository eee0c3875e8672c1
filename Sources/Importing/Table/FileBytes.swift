import Foundation

/// The bytes of a regular file, one after the other, through a buffer of fixed size.
struct FileBytes {
    let path: String
    let size: Int
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var index = 0
    private var read = 0

    /// How many bytes were given out.
    var offset: Int { read - (buffer.count - index) }

    init(path: String) throws(ImportError) {
        self.path = path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .missing(path: path)
        }
        do {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
            guard attributes[.type] as? FileAttributeType == .typeRegular, !isFolder.boolValue else {
                throw ImportError.notAFile(path: path)
            }
            size = (attributes[.size] as? NSNumber)?.intValue ?? 0
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        } catch let error as ImportError {
            throw error
        } catch {
            throw .unreadable(path: path, why: plainWords(error))
        }
    }

    /// The next byte without taking it, or nil at the end.
    mutating func peek() throws(ImportError) -> UInt8? {
        if index == buffer.count { try fill() }
        return index < buffer.count ? buffer[index] : nil
    }

    /// Takes the next byte; nil at the end.
    mutating func next() throws(ImportError) -> UInt8? {
        if index == buffer.count { try fill() }
        guard index < buffer.count else { return nil }
        defer { index += 1 }
        return buffer[index]
    }

    /// The first byte of the buffer that is no blank, without taking anything: what kind of text this is.
    mutating func firstVisible() throws(ImportError) -> UInt8? {
        _ = try peek()
        return buffer[index...].first { !$0.isBlank }
    }

    /// Looks at the first bytes: passes a UTF-8 byte order mark, refuses what is no text.
    mutating func begin() throws(ImportError) {
        _ = try peek()
        let start = Array(buffer.prefix(4))
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            throw .notText(path: path, is: "UTF-16 text", advice: "Save it as UTF-8 and import it again.")
        }
        if start == [0x50, 0x4B, 0x03, 0x04] {
            throw .notText(
                path: path, is: "a workbook or a zip archive",
                advice: "Export the sheet as CSV, or unpack the archive, and import that.")
        }
        if start.starts(with: [0x1F, 0x8B]) {
            throw .notText(path: path, is: "compressed with gzip", advice: "Unpack it with gunzip and import that.")
        }
    }

    private mutating func fill() throws(ImportError) {
        do {
            buffer = try handle.read(upToCount: 64 * 1024).map { [UInt8]($0) } ?? []
        } catch {
            throw .unreadable(path: path, why: plainWords(error))
        }
        index = 0
        read += buffer.count
    }
}

/// The system's own words for a failed file operation.
func plainWords(_ error: any Error) -> String {
    let cocoa = error as NSError
    if let system = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError, system.domain == NSPOSIXErrorDomain {
        return String(cString: strerror(Int32(system.code)))
    }
    if cocoa.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(cocoa.code))) }
    return cocoa.localizedDescription
}
