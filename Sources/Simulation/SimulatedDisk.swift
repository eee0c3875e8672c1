import Foundation
import GRDBSQLite
import Synchronization

// A disk that fails when it is told to: SQLite's own files in memory (/dev/shm), reached through a VFS of ours.
//
// The VFS becomes SQLite's default one in this process. It hands every file that does not lie in a simulated folder to
// the system's VFS and is never asked about it again. For the others it
//
//   · knows which simulated process opened a file, so that one process can die while others go on
//   · counts what is written, synced, cut and removed, and fails at a number that a fault names
//   · remembers what was written since a file was synced, so that a power cut can lose any part of it
//
// A process that died gets nothing done any more: neither the rest of its commit nor the folding of the log that SQLite
// does when the last one closes. Locks are given back as the kernel would. One thread uses a disk at a time.

/// What happens to a disk.
enum DiskFault: String, Sendable {
    /// The process that writes is killed.
    case kill
    /// The power goes: every process dies, and what was not synced may be lost.
    case powerCut
    /// A write finds no room, and from then on no file can grow, until somebody makes some.
    case full
    /// One write fails.
    case badWrite
    /// One sync fails. What it was for is lost with the power unless it is written again, though later syncs of the
    /// file succeed; whoever else has the file open is told once.
    case badSync
    /// The process is killed between two statements of a transaction that writes.
    case statement
    /// The process is killed in the middle of such a statement.
    case insideStatement
    /// The process is killed when it has done everything and begins to commit.
    case beforeCommit
    /// The process is killed when its commit is in the log, before it hears so.
    case afterCommit

    /// SQLite's code for a sync that failed.
    static let syncFailed = SQLITE_IOERR | 4 << 8

    var isOfStatements: Bool { self == .statement || self == .insideStatement }
    var isOfCommits: Bool { self == .beforeCommit || self == .afterCommit }
    /// One process ends, and the others go on.
    var endsProcess: Bool { self == .kill || isOfStatements || isOfCommits }
}

/// The files of one folder and the processes that have them open.
final class SimulatedDisk {
    private struct Unsynced {
        var offset: Int64
        var before: Data
        var sizeBefore: Int64
        /// Nil where the file was cut.
        var after: Data?
        /// What of it no sync brings onto the disk any more, because one has failed and it was not written again.
        var forsaken: Range<Int64>?

        var range: Range<Int64> { offset..<offset + Int64(after?.count ?? 0) }

        /// Those pages are the kernel's to write again.
        mutating func written(_ range: Range<Int64>) {
            guard let old = forsaken, range.overlaps(old) else { return }
            let lower = range.contains(old.lowerBound) ? range.upperBound : old.lowerBound
            let upper = range.contains(old.upperBound - 1) ? range.lowerBound : old.upperBound
            forsaken = lower < upper ? lower..<upper : nil
        }
    }

    let folder: String
    /// Whoever opens, closes and removes files now.
    var process = 0
    private(set) var isFull = false
    private var dead: Set<Int> = []
    private var fault: (kind: DiskFault, countdown: Int, times: Int)?
    /// The connections to its files, for as long as SQLite may speak of them.
    var connections: [WatchedConnection] = []
    private var unsynced: [String: [Unsynced]] = [:]
    /// Files of which a sync has failed, with the processes that are still to be told.
    private var failing: [String: Set<Int>] = [:]
    /// What became true of the fault that was planned.
    private(set) var struck: DiskFault?
    private(set) var fired: [DiskFault: Int] = [:]

    /// Whether what failed to be synced is lost with the power.
    private let forsakes: Bool

    init(folder: String, forsakes: Bool = true) throws {
        (self.folder, self.forsakes) = (folder, forsakes)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        SimulatedFiles.install()
        WatchedConnection.install()
        let address = UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque())
        SimulatedFiles.disks.withLock { $0[folder] = address }
    }

    deinit { SimulatedFiles.disks.withLock { $0[folder] = nil } }

    // MARK: Faults

    /// The fault happens at the operation with this number from now, counted from 0, and so many times; nil takes it
    /// back.
    func plan(_ kind: DiskFault?, after operations: Int = 0, times: Int = 1) {
        fault = kind.map { ($0, operations, times) }
        struck = nil
    }

    /// There is room again.
    func makeRoom() { isFull = false }

    /// A new process takes the place of one that died.
    func start(_ process: Int) { dead.remove(process) }

    func kill(_ process: Int) { dead.insert(process) }

    func isDead(_ process: Int) -> Bool { dead.contains(process) }

    /// What was not synced is lost as far as `keeps` says. Every file is closed by now.
    func losePower(keeps: () -> Bool) {
        for (path, writes) in unsynced.sorted(by: { $0.key < $1.key }) {
            let kept = writes.map { _ in keeps() }
            let descriptor = open(path, O_RDWR | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            for write in writes.reversed() {
                write.before.withUnsafeBytes { _ = pwrite(descriptor, $0.baseAddress, $0.count, off_t(write.offset)) }
                ftruncate(descriptor, off_t(write.sizeBefore))
            }
            for (write, isKept) in zip(writes, kept) where isKept {
                guard let after = write.after else {
                    ftruncate(descriptor, off_t(write.offset))
                    continue
                }
                after.withUnsafeBytes { _ = pwrite(descriptor, $0.baseAddress, $0.count, off_t(write.offset)) }
            }
        }
        forgetUnsynced()
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasSuffix("-shm") {
            unlink(folder + "/" + name)
        }
        dead = []
    }

    /// Other files lie there now.
    func forgetUnsynced() { (unsynced, failing) = ([:], [:]) }

    /// Whether the operation that comes now is the one that fails, and how: an SQLite code, or 0.
    fileprivate func begin(_ operation: Operation, by process: Int, grows: Bool = false) -> Int32 {
        if dead.contains(process) { return SQLITE_IOERR }
        if isFull, grows { return SQLITE_FULL }
        guard let planned = fault, !planned.kind.isOfStatements, !planned.kind.isOfCommits else { return SQLITE_OK }
        guard planned.countdown <= 0 else {
            fault?.countdown -= 1
            return SQLITE_OK
        }
        switch planned.kind {
        case .kill, .statement, .insideStatement, .beforeCommit, .afterCommit: dead.insert(process)
        case .powerCut: dead.formUnion(0..<100)
        case .full:
            guard operation == .write else { return SQLITE_OK }
            isFull = true
        case .badWrite: guard operation == .write else { return SQLITE_OK }
        case .badSync: guard operation == .sync else { return SQLITE_OK }
        }
        note(planned.kind)
        switch planned.kind {
        case .kill, .powerCut, .statement, .insideStatement, .beforeCommit, .afterCommit: return SQLITE_IOERR
        case .full: return SQLITE_FULL
        case .badWrite: return SQLITE_IOERR | 3 << 8
        case .badSync: return DiskFault.syncFailed
        }
    }

    private func note(_ kind: DiskFault) {
        struck = kind
        fired[kind, default: 0] += 1
        fault?.times -= 1
        if fault?.times == 0 { fault = nil }
    }

    /// The fault of statements or commits whose turn it is at this statement; it stays planned until it strikes.
    func turn(atCommit isCommit: Bool, by process: Int) -> DiskFault? {
        guard let planned = fault, isCommit ? planned.kind.isOfCommits : planned.kind.isOfStatements,
            !dead.contains(process)
        else { return nil }
        guard planned.countdown > 0 else { return planned.kind }
        fault?.countdown -= 1
        return nil
    }

    /// The process dies of a fault that is still planned; false when it is not any more.
    func strike(_ kind: DiskFault, _ process: Int) -> Bool {
        guard fault?.kind == kind, !dead.contains(process) else { return false }
        dead.insert(process)
        note(kind)
        return true
    }

    fileprivate enum Operation { case write, sync, cut, remove }

    fileprivate func wrote(_ path: String, at offset: Int64, before: Data, sizeBefore: Int64, after: Data?) {
        let write = Unsynced(offset: offset, before: before, sizeBefore: sizeBefore, after: after)
        if failing[path] != nil, var older = unsynced[path] {
            for index in older.indices { older[index].written(write.range) }
            unsynced[path] = older
        }
        unsynced[path, default: []].append(write)
    }

    fileprivate func opened(_ path: String, by process: Int) { failing[path]?.remove(process) }

    fileprivate func removed(_ path: String) { (unsynced[path], failing[path]) = (nil, nil) }

    fileprivate func sync(_ path: String, by process: Int) -> Int32 {
        let code = begin(.sync, by: process)
        if code == DiskFault.syncFailed, forsakes {
            for (index, write) in unsynced[path, default: []].enumerated() where write.after != nil {
                unsynced[path]?[index].forsaken = write.range
            }
            failing[path] = Set(0..<100).subtracting([process])
        }
        guard code == SQLITE_OK else { return code }
        if failing[path]?.remove(process) != nil {
            struck = .badSync
            return DiskFault.syncFailed
        }
        // The file system is memory: what is synced is what a power cut leaves alone.
        let forsaken = unsynced[path]?.filter { $0.forsaken != nil } ?? []
        unsynced[path] = forsaken.isEmpty ? nil : forsaken
        return SQLITE_OK
    }
}

/// The VFS itself.
enum SimulatedFiles {
    /// The disks by their folders. A disk takes itself out before it ends.
    fileprivate static let disks = Mutex<[String: UInt]>([:])
    private static let once: Void = register()

    static func install() { _ = once }

    private static func register() {
        guard let system = sqlite3_vfs_find(nil) else { preconditionFailure("SQLite has no VFS") }
        let vfs = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        vfs.initialize(to: system.pointee)
        vfs.pointee.pNext = nil
        vfs.pointee.zName = UnsafePointer(strdup("simulated"))
        vfs.pointee.pAppData = UnsafeMutableRawPointer(system)
        vfs.pointee.szOsFile = system.pointee.szOsFile + Int32(OpenFile.room)
        vfs.pointee.xOpen = { vfs, name, file, flags, out in
            let system = systemFiles(vfs)
            guard let file else { return SQLITE_CANTOPEN }
            guard let name, let disk = simulatedDisk(of: String(cString: name)) else {
                return system.pointee.xOpen(system, name, file, flags, out)
            }
            return OpenFile.open(String(cString: name), on: disk, system, name, file, flags, out)
        }
        vfs.pointee.xDelete = { vfs, name, sync in
            let system = systemFiles(vfs)
            if let name, let disk = simulatedDisk(of: String(cString: name)) {
                let code = disk.begin(.remove, by: disk.process)
                if code != SQLITE_OK { return code }
                disk.removed(String(cString: name))
            }
            return system.pointee.xDelete(system, name, sync)
        }
        vfs.pointee.xAccess = { vfs, name, flags, out in
            let system = systemFiles(vfs)
            return system.pointee.xAccess(system, name, flags, out)
        }
        vfs.pointee.xFullPathname = { vfs, name, size, out in
            let system = systemFiles(vfs)
            return system.pointee.xFullPathname(system, name, size, out)
        }
        sqlite3_vfs_register(vfs, 1)
    }
}

private func systemFiles(_ vfs: UnsafeMutablePointer<sqlite3_vfs>?) -> UnsafeMutablePointer<sqlite3_vfs> {
    guard let system = vfs?.pointee.pAppData else { preconditionFailure("the VFS has lost the system's") }
    return system.assumingMemoryBound(to: sqlite3_vfs.self)
}

func simulatedDisk(of path: String) -> SimulatedDisk? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let folder = String(path[..<slash])
    return SimulatedFiles.disks.withLock { $0[folder] }.flatMap { UnsafeMutableRawPointer(bitPattern: $0) }
        .map { Unmanaged<SimulatedDisk>.fromOpaque($0).takeUnretainedValue() }
}

/// An open file of a disk: SQLite's own handle first, as SQLite wants it, then ours, then the system's.
private struct OpenFile {
    var base: sqlite3_file
    var real: UnsafeMutablePointer<sqlite3_file>
    var disk: Unmanaged<SimulatedDisk>
    var process: Int
    var path: Unmanaged<NSString>

    static let room = (MemoryLayout<OpenFile>.stride + 15) & ~15

    static func open(
        _ path: String, on disk: SimulatedDisk, _ system: UnsafeMutablePointer<sqlite3_vfs>,
        _ name: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>, _ flags: Int32,
        _ out: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        let raw = UnsafeMutableRawPointer(file)
        let real = (raw + room).assumingMemoryBound(to: sqlite3_file.self)
        file.pointee.pMethods = nil
        let code = system.pointee.xOpen(system, name, real, flags, out)
        guard real.pointee.pMethods != nil else { return code }
        disk.opened(path, by: disk.process)
        raw.bindMemory(to: OpenFile.self, capacity: 1).initialize(
            to: OpenFile(
                base: sqlite3_file(pMethods: methods), real: real, disk: .passRetained(disk), process: disk.process,
                path: .passRetained(path as NSString)))
        return code
    }

    static func of(_ file: UnsafeMutablePointer<sqlite3_file>?) -> OpenFile {
        guard let file else { preconditionFailure("SQLite names no file") }
        return UnsafeMutableRawPointer(file).assumingMemoryBound(to: OpenFile.self).pointee
    }

    var calls: sqlite3_io_methods { real.pointee.pMethods.pointee }
    var owner: SimulatedDisk { disk._withUnsafeGuaranteedRef { $0 } }
    var name: String { path._withUnsafeGuaranteedRef { $0 as String } }
    var isDead: Bool { owner.isDead(process) }

    private var size: Int64 {
        var size: Int64 = 0
        _ = calls.xFileSize(real, &size)
        return size
    }

    private func bytes(at offset: Int64, _ count: Int, size: Int64) -> Data {
        let count = max(0, min(Int64(count), size - offset))
        var data = Data(count: Int(count))
        if count > 0 { data.withUnsafeMutableBytes { _ = calls.xRead(real, $0.baseAddress, Int32(count), offset) } }
        return data
    }

    private func write(_ bytes: UnsafeRawPointer?, _ count: Int32, _ offset: Int64) -> Int32 {
        let size = size
        let code = owner.begin(.write, by: process, grows: offset + Int64(count) > size)
        guard code == SQLITE_OK, let bytes else { return code }
        owner.wrote(
            name, at: offset, before: self.bytes(at: offset, Int(count), size: size), sizeBefore: size,
            after: Data(bytes: bytes, count: Int(count)))
        return calls.xWrite(real, bytes, count, offset)
    }

    private func cut(to length: Int64) -> Int32 {
        let code = owner.begin(.cut, by: process)
        guard code == SQLITE_OK else { return code }
        let size = size
        owner.wrote(
            name, at: length, before: bytes(at: length, Int(max(0, size - length)), size: size), sizeBefore: size,
            after: nil)
        return calls.xTruncate(real, length)
    }

    private func close() -> Int32 {
        let code = calls.xClose(real)
        disk.release()
        path.release()
        return code
    }

    /// What SQLite calls. Locks are given back also by whoever is dead; everything else fails then.
    private static var methods: UnsafePointer<sqlite3_io_methods>? { UnsafePointer(bitPattern: methodsAddress) }

    /// They are made once and stay.
    private static let methodsAddress: UInt = {
        let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        methods.initialize(to: sqlite3_io_methods())
        methods.pointee.iVersion = 2
        methods.pointee.xClose = { OpenFile.of($0).close() }
        methods.pointee.xRead = { handle, out, count, offset in
            let file = OpenFile.of(handle)
            return file.isDead ? SQLITE_IOERR : file.calls.xRead(file.real, out, count, offset)
        }
        methods.pointee.xWrite = { OpenFile.of($0).write($1, $2, $3) }
        methods.pointee.xTruncate = { OpenFile.of($0).cut(to: $1) }
        methods.pointee.xSync = { handle, _ in
            let file = OpenFile.of(handle)
            return file.owner.sync(file.name, by: file.process)
        }
        methods.pointee.xFileSize = { handle, out in
            let file = OpenFile.of(handle)
            return file.calls.xFileSize(file.real, out)
        }
        methods.pointee.xLock = { handle, level in
            let file = OpenFile.of(handle)
            return file.isDead ? SQLITE_IOERR : file.calls.xLock(file.real, level)
        }
        methods.pointee.xUnlock = { handle, level in
            let file = OpenFile.of(handle)
            return file.calls.xUnlock(file.real, level)
        }
        methods.pointee.xCheckReservedLock = { handle, out in
            let file = OpenFile.of(handle)
            return file.calls.xCheckReservedLock(file.real, out)
        }
        methods.pointee.xFileControl = { handle, operation, argument in
            let file = OpenFile.of(handle)
            return file.calls.xFileControl(file.real, operation, argument)
        }
        methods.pointee.xSectorSize = { handle in
            let file = OpenFile.of(handle)
            return file.calls.xSectorSize(file.real)
        }
        methods.pointee.xDeviceCharacteristics = { handle in
            let file = OpenFile.of(handle)
            return file.calls.xDeviceCharacteristics(file.real)
        }
        methods.pointee.xShmMap = { handle, page, size, extends, out in
            let file = OpenFile.of(handle)
            return file.calls.xShmMap(file.real, page, size, extends, out)
        }
        methods.pointee.xShmLock = { handle, offset, count, flags in
            let file = OpenFile.of(handle)
            if file.isDead, flags & SQLITE_SHM_LOCK != 0 { return SQLITE_IOERR }
            return file.calls.xShmLock(file.real, offset, count, flags)
        }
        methods.pointee.xShmBarrier = { handle in
            let file = OpenFile.of(handle)
            file.calls.xShmBarrier(file.real)
        }
        methods.pointee.xShmUnmap = { handle, removes in
            let file = OpenFile.of(handle)
            return file.calls.xShmUnmap(file.real, file.isDead ? 0 : removes)
        }
        return UInt(bitPattern: methods)
    }()
}
