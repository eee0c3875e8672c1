import Foundation
import Glibc

// Jobs that wait for a printer, in a folder.
//
// A job is one file, `00000042-bin.job`: one line that names the printer and the number of bytes, then those bytes. It
// gets its name only when it is whole on the disk, so a crash leaves a job or nothing. Numbers grow; the last one is
// kept in the file `.lock`, which is locked while a job gets its number, so a number is not given twice even after the
// queue has run empty.
//
// A job is removed when its printer has taken every byte (NetworkPrinter.swift says what that means). Who sends holds a
// lock for that printer, so no two processes send the same job, and goes in the order of the numbers and stops at the
// first failure, so labels come out in the order they were asked for. A crash between sending and removing prints that
// job again: twice rather than never. Labels carry what they are, so two of the same are seen to be that.

/// One job that waits.
public struct PrintJob: Hashable, Sendable, Encodable {
    /// Grows with every job of this queue.
    public let number: Int
    /// What is printed, one word.
    public let kind: String
    /// The printer, as `tcp://host:port`.
    public let printer: String
    /// How many bytes are sent.
    public let bytes: Int
    /// Seconds since 1970-01-01 00:00 UTC.
    public let queuedAt: Int
}

/// What a round of sending came to.
public struct PrintReport: Hashable, Sendable {
    /// The jobs that were printed, in order.
    public internal(set) var sent: [Int] = []
    /// Jobs for these printers that still wait.
    public internal(set) var kept = 0
    /// Why they wait, one for each printer.
    public internal(set) var failures: [PrintError] = []
}

/// A folder of jobs that survives printers that are off and processes that die.
public struct PrintQueue: Sendable {
    /// More jobs than this are refused: something is wrong, and a disk is not filled with labels.
    public static let jobsMax = 10_000
    private static let ending = ".job"

    /// The folder.
    public let path: String
    private let jobsMax: Int

    /// A queue in a folder; one that is not there is empty, and is made for the first job.
    public init(path: String, jobsMax: Int = PrintQueue.jobsMax) {
        self.path = path
        self.jobsMax = jobsMax
    }

    /// The queue of a site: a folder beside its file.
    public static func path(besideSite site: String) -> String { site + ".print" }

    /// Keeps a job for a printer and returns its number; it is on the disk then.
    @discardableResult
    public func add(_ bytes: [UInt8], kind: String, for printer: Printer) throws(PrintError) -> Int {
        precondition(kind.utf8.allSatisfy { (0x61...0x7A).contains($0) }, "a kind is one word in small letters")
        try makeFolder(path)
        guard let lock = try FileLock(path + "/.lock", waiting: 10) else {
            throw .unusable(path: path + "/.lock", code: EWOULDBLOCK)
        }
        try removeLeftovers()
        let numbers = try jobNames().map(\.number)
        guard numbers.count < jobsMax else { throw .full(path: path, jobs: numbers.count) }
        let number = max(lastNumber(lock), numbers.max() ?? 0) + 1
        let head = Array("\(printer) \(bytes.count)\n".utf8)
        try writeWhole(head + bytes, to: "\(path)/\(fileName(number, kind))", replacing: false, shared: true)
        note(number, lock)
        return number
    }

    /// All whole jobs, the oldest first.
    public func jobs() throws(PrintError) -> [PrintJob] {
        var result: [PrintJob] = []
        for (number, kind, name) in try jobNames() {
            // One that was sent or dropped since the folder was read is not a fault, and a damaged one is no job.
            guard let content = try? read(name) else { continue }
            result.append(
                PrintJob(
                    number: number, kind: kind, printer: content.printer.description, bytes: content.bytes.count,
                    queuedAt: changed(name)))
        }
        return result
    }

    /// Files that have a job's name and cannot be sent, because they are not whole or closed to us.
    public func damaged() throws(PrintError) -> [PrintError] {
        var result: [PrintError] = []
        for (_, _, name) in try jobNames() {
            do {
                _ = try read(name)
            } catch {
                // Gone since the folder was read: sent or dropped.
                if error != .unusable(path: "\(path)/\(name)", code: ENOENT) { result.append(error) }
            }
        }
        return result
    }

    /// Takes a job out unsent.
    public func drop(_ number: Int) throws(PrintError) {
        guard let job = try jobNames().first(where: { $0.number == number }) else { throw .unknownJob(number) }
        guard unlink("\(path)/\(job.name)") == 0 else {
            throw errno == ENOENT ? .unknownJob(number) : .unusable(path: "\(path)/\(job.name)", code: errno)
        }
        try flushFolder(path)
    }

    /// Sends what waits, printer by printer, each in order; a printer that fails keeps its jobs and holds up no other.
    public func send(
        only printer: Printer? = nil, patience: PrinterPatience = PrinterPatience()
    ) throws(PrintError) -> PrintReport {
        var report = PrintReport()
        var printers: [Printer] = []
        for (_, _, name) in try jobNames() {
            guard let content = try? read(name), printer == nil || content.printer == printer,
                !printers.contains(content.printer)
            else { continue }
            printers.append(content.printer)
        }
        for each in printers {
            do {
                try send(to: each, patience, &report)
            } catch {
                report.failures.append(error)
            }
            report.kept += try jobs().count { $0.printer == each.description }
        }
        return report
    }

    private func send(to printer: Printer, _ patience: PrinterPatience, _ report: inout PrintReport) throws(PrintError)
    {
        let lock = try FileLock("\(path)/.sending-\(printer.fileName)", waiting: patience.lockSeconds)
        guard let lock else { throw .busy(printer) }
        // Jobs that came while others were sent are sent too, so that whoever found the lock taken need not come back.
        while try sendOnce(to: printer, patience, &report) {}
        withExtendedLifetime(lock) {}
    }

    /// Sends what the folder shows now; false when there was nothing.
    private func sendOnce(
        to printer: Printer, _ patience: PrinterPatience, _ report: inout PrintReport
    ) throws(PrintError) -> Bool {
        var found = false
        for (number, _, name) in try jobNames() {
            guard let content = try? read(name), content.printer == printer else { continue }
            found = true
            try deliver(content.bytes, to: printer, patience)
            report.sent.append(number)
            // One that cannot be taken out must not be sent for ever.
            let file = "\(path)/\(name)"
            guard unlink(file) == 0 || errno == ENOENT else { throw .unusable(path: file, code: errno) }
            try flushFolder(path)
        }
        return found
    }

    // MARK: Files

    private func fileName(_ number: Int, _ kind: String) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits + "-" + kind + Self.ending
    }

    private func jobNames() throws(PrintError) -> [(number: Int, kind: String, name: String)] {
        try names(in: path).compactMap { name in
            guard name.hasSuffix(Self.ending), let dash = name.firstIndex(of: "-"), let number = Int(name[..<dash])
            else { return nil }
            return (number, String(name[name.index(after: dash)...].dropLast(Self.ending.count)), name)
        }.sorted { $0.number < $1.number }
    }

    private func read(_ name: String) throws(PrintError) -> (printer: Printer, bytes: [UInt8]) {
        let file = "\(path)/\(name)"
        let all = try readWhole(file)
        guard let end = all.firstIndex(of: 10) else { throw .damagedJob(path: file) }
        let head = String(decoding: all[..<end], as: UTF8.self).split(separator: " ")
        guard head.count == 2, let printer = try? Printer(String(head[0])), Int(head[1]) == all.count - end - 1 else {
            throw .damagedJob(path: file)
        }
        return (printer, Array(all[(end + 1)...]))
    }

    private func changed(_ name: String) -> Int {
        var status = stat()
        return stat("\(path)/\(name)", &status) == 0 ? status.st_mtim.tv_sec : 0
    }

    /// Whoever died while writing left a file that has no name yet. Only who holds the lock may clear it away.
    private func removeLeftovers() throws(PrintError) {
        for name in try names(in: path) where name.contains(Self.ending + ".part-") { unlink("\(path)/\(name)") }
    }

    private func lastNumber(_ lock: FileLock) -> Int {
        var buffer = [UInt8](repeating: 0, count: 20)
        let count = pread(lock.descriptor, &buffer, buffer.count, 0)
        return Int(String(decoding: buffer.prefix(max(0, count)).prefix { $0 != 10 }, as: UTF8.self)) ?? 0
    }

    /// The number only helps people to tell jobs apart; a disk that cannot take it loses no job.
    private func note(_ number: Int, _ lock: FileLock) {
        let line = Array("\(number)\n".utf8)
        _ = pwrite(lock.descriptor, line, line.count, 0)
    }
}
