import Foundation
import Glibc
import Synchronization
import Testing

@testable import Labels

/// Real sockets and real files; nothing waits longer than its deadline.
@Suite struct PrintTests {
    private let short = {
        var patience = PrinterPatience()
        (patience.connectSeconds, patience.writeSeconds, patience.closeSeconds) = (2, 0.2, 0.2)
        patience.lockSeconds = 0
        return patience
    }()

    private func queue(_ scratch: Scratch, jobsMax: Int = 100) -> PrintQueue {
        PrintQueue(path: scratch.path("q"), jobsMax: jobsMax)
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    // MARK: Targets

    static let targets: [(text: String, target: String)] = [
        ("a.zpl", "file(\"a.zpl\")"), ("out/", "folder(\"out/\")"), ("/dev/usb/lp0", "file(\"/dev/usb/lp0\")"),
        ("tcp://p1", "printer(tcp://p1:9100)"), ("tcp://10.0.0.7:6101", "printer(tcp://10.0.0.7:6101)"),
        ("tcp://[::1]:9100/", "printer(tcp://[::1]:9100)"), ("tcp://[fe80::1]", "printer(tcp://[fe80::1]:9100)"),
    ]

    @Test(arguments: targets) func aTargetIsAFileAFolderOrAPrinter(text: String, target: String) throws {
        let found = try PrintTarget(text)
        #expect("\(found)".replacing("Labels.PrintTarget.", with: "") == target)
    }

    @Test(arguments: [
        "", "tcp://", "tcp://:9100", "tcp://p1:0", "tcp://p1:70000", "tcp://p1:x", "http://p1", "tcp://a/b",
        "tcp://../x",
        "tcp://a b", "tcp://a\nb",
    ])
    func whatIsNowhereIsRefused(text: String) {
        #expect(throws: PrintError.badTarget(text)) { try PrintTarget(text) }
    }

    // MARK: The queue

    @Test func aPrinterThatIsOffKeepsItsJobsAndGetsThemInOrderWhenItIsOn() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let port = try FakePrinter.freePort()
        let printer = try Printer("tcp://127.0.0.1:\(port)")
        #expect(try queue.add(bytes("one"), kind: "bin", for: printer) == 1)
        #expect(try queue.add(bytes("two"), kind: "tote", for: printer) == 2)
        let off = try queue.send(patience: short)
        #expect(off.sent.isEmpty && off.kept == 2)
        #expect(off.failures == [.unreachable(printer, code: ECONNREFUSED)])
        #expect(try queue.jobs().map(\.kind) == ["bin", "tote"])

        let on = try FakePrinter(.good, port: port)
        #expect(try queue.add(bytes("three"), kind: "unit", for: printer) == 3)
        let report = try queue.send(only: printer, patience: short)
        #expect(report == PrintReport(sent: [1, 2, 3], kept: 0, failures: []))
        #expect(on.jobs == ["one", "two", "three"])
        #expect(try queue.jobs().isEmpty)
        #expect(try queue.send(patience: short) == PrintReport())
    }

    @Test func oneThatIsOffHoldsUpNoOther() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let off = try Printer("tcp://127.0.0.1:\(try FakePrinter.freePort())")
        let on = try FakePrinter(.good)
        try queue.add(bytes("1"), kind: "bin", for: off)
        try queue.add(bytes("2"), kind: "bin", for: on.printer)
        try queue.add(bytes("3"), kind: "bin", for: off)
        let report = try queue.send(patience: short)
        #expect(report.sent == [2] && report.kept == 2 && on.jobs == ["2"])
        #expect(try queue.jobs().map(\.number) == [1, 3])
    }

    @Test(arguments: [FakePrinter.Manner.good, .chatty, .keepsOpen])
    func aJobIsDoneWhenThePrinterHasEveryByte(manner: FakePrinter.Manner) throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let printer = try FakePrinter(manner)
        let long = String(repeating: "^XA^FDlabel^FS^XZ\n", count: 20_000)
        try queue.add(bytes(long), kind: "bin", for: printer.printer)
        #expect(try queue.send(patience: short).sent == [1])
        #expect(printer.jobs == [long])
    }

    @Test func aPrinterThatStopsTakingBytesKeepsTheJob() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let paused = try FakePrinter(.paused)
        let all = [UInt8](repeating: 0x20, count: 8_000_000)
        try queue.add(all, kind: "bin", for: paused.printer)
        let start = monotonicSeconds()
        let report = try queue.send(patience: short)
        #expect(monotonicSeconds() - start < 5)
        #expect(report.sent.isEmpty && report.kept == 1)
        guard case .stalled(paused.printer, let sent, of: 8_000_000)? = report.failures.first else {
            Issue.record("\(report)")
            return
        }
        #expect(sent < 8_000_000)
    }

    @Test func aPrinterThatHangsIsGivenUpAtItsDeadline() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let hanging = try FakePrinter(.hangs)
        try queue.add(bytes("1"), kind: "bin", for: hanging.printer)
        var patience = short
        patience.connectSeconds = 0.3
        let start = monotonicSeconds()
        let report = try queue.send(patience: patience)
        #expect((0.3..<5).contains(monotonicSeconds() - start))
        #expect(report.kept == 1 && report.failures == [.unreachable(hanging.printer, code: ETIMEDOUT)])
    }

    @Test func aPrinterThatBreaksOffKeepsTheJob() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let printer = try FakePrinter(.breaks)
        try queue.add([UInt8](repeating: 0x20, count: 1_000_000), kind: "bin", for: printer.printer)
        let report = try queue.send(patience: short)
        #expect(report.kept == 1)
        guard case .broken? = report.failures.first else {
            Issue.record("\(report)")
            return
        }
    }

    @Test func aNameThatNobodyKnowsIsSaidAndTheJobStays() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let nobody = try Printer("tcp://no-such-printer.invalid")
        try queue.add(bytes("1"), kind: "bin", for: nobody)
        #expect(try queue.send(patience: short).failures == [.unreachable(nobody, code: 0)])
        #expect(try queue.jobs().count == 1)
    }

    @Test func twoSendersNeverSendTheSameJob() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let printer = try FakePrinter(.good)
        for number in 1...40 { try queue.add(bytes("\(number)"), kind: "bin", for: printer.printer) }
        var patience = short
        patience.lockSeconds = 20
        let waiting = patience
        let sent = Mutex<[Int]>([])
        atOnce(3) {
            let report = try queue.send(patience: waiting)
            sent.withLock { $0 += report.sent }
        }
        #expect(sent.withLock { $0.sorted() } == Array(1...40))
        #expect(printer.jobs == (1...40).map(String.init))
    }

    /// Does the same on threads of their own that all begin together.
    private func atOnce(_ count: Int, _ work: @escaping @Sendable () throws -> Void) {
        let begun = DispatchGroup()
        let done = DispatchGroup()
        for _ in 0..<count {
            begun.enter()
            done.enter()
            Thread.detachNewThread {
                begun.leave()
                begun.wait()
                #expect(throws: Never.self) { try work() }
                done.leave()
            }
        }
        done.wait()
    }

    @Test func whoFindsAnotherSenderAtWorkSaysSo() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let printer = try FakePrinter(.good)
        try queue.add(bytes("1"), kind: "bin", for: printer.printer)
        let lock = try FileLock(scratch.path("q/.sending-\(printer.printer.fileName)"), waiting: 0)
        #expect(try queue.send(patience: short).failures == [.busy(printer.printer)])
        #expect(try queue.jobs().count == 1 && lock != nil)
        withExtendedLifetime(lock) {}
    }

    @Test func aQueueThatIsNotThereIsEmptyAndIsNotMade() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        #expect(try queue.jobs().isEmpty && queue.damaged().isEmpty)
        #expect(try queue.send(patience: short) == PrintReport())
        #expect(throws: PrintError.unknownJob(1)) { try queue.drop(1) }
        #expect(try scratch.names.isEmpty)
        let file = PrintQueue(path: "/dev/null")
        #expect(throws: PrintError.unusable(path: "/dev/null", code: ENOTDIR)) { try file.jobs() }
    }

    @Test func aFullQueueRefuses() throws {
        let scratch = try Scratch()
        let queue = queue(scratch, jobsMax: 2)
        let printer = try Printer("tcp://127.0.0.1:1")
        for _ in 0..<2 { try queue.add(bytes("x"), kind: "bin", for: printer) }
        #expect(throws: PrintError.full(path: scratch.path("q"), jobs: 2)) {
            try queue.add(bytes("x"), kind: "bin", for: printer)
        }
        #expect(PrintQueue.jobsMax == 10_000)
    }

    @Test func aNumberIsNotGivenTwice() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let printer = try Printer("tcp://127.0.0.1:1")
        for number in 1...3 {
            #expect(try queue.add(bytes("x"), kind: "bin", for: printer) == number)
            try queue.drop(number)
        }
        #expect(throws: PrintError.unknownJob(3)) { try queue.drop(3) }
        // Should the note of the last number be lost, numbers go on behind those that are there.
        #expect(try queue.add(bytes("x"), kind: "bin", for: printer) == 4)
        try FileManager.default.removeItem(atPath: scratch.path("q/.lock"))
        #expect(try queue.add(bytes("x"), kind: "bin", for: printer) == 5)
    }

    @Test func manyWritersGetANumberEach() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let printer = try Printer("tcp://127.0.0.1:1")
        let numbers = Mutex<[Int]>([])
        atOnce(5) {
            for _ in 0..<6 {
                let number = try queue.add([0x20], kind: "bin", for: printer)
                numbers.withLock { $0.append(number) }
            }
        }
        #expect(numbers.withLock { $0.sorted() } == Array(1...30))
        #expect(try queue.jobs().map(\.number) == Array(1...30))
    }

    @Test func whatACrashLeavesIsNoJobAndStopsNoOther() throws {
        let scratch = try Scratch()
        let queue = queue(scratch)
        let printer = try FakePrinter(.good)
        try queue.add(bytes("good"), kind: "bin", for: printer.printer)
        // A job whose writer died, one that a disk cut short, and strangers.
        let damaged = scratch.path("q/00000000-bin.job")
        try Data("\(printer.printer) 10\nshort".utf8).write(to: URL(fileURLWithPath: damaged))
        try Data("tcp".utf8).write(to: URL(fileURLWithPath: scratch.path("q/00000009-bin.job.part-1")))
        try Data("x".utf8).write(to: URL(fileURLWithPath: scratch.path("q/notes.txt")))
        #expect(try queue.jobs().map(\.number) == [1])
        #expect(try queue.damaged() == [.damagedJob(path: damaged)])
        #expect(try queue.send(patience: short).sent == [1])
        #expect(printer.jobs == ["good"])
        // The next who adds a job holds the lock, so what another writer left half done has no owner any more.
        try queue.add(bytes("next"), kind: "bin", for: printer.printer)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.path("q")).allSatisfy { !$0.contains(".part") })
        try queue.drop(0)
        #expect(try queue.damaged().isEmpty)
    }

    // MARK: Files and folders

    @Test func aFileIsWrittenAnewAsAWhole() throws {
        let scratch = try Scratch()
        let path = scratch.path("a.zpl")
        for text in ["a long first label", "short"] {
            try PrintOutput.write(bytes(text), toFile: path)
            #expect(FileManager.default.contents(atPath: path) == Data(text.utf8))
        }
        #expect(try scratch.names == ["a.zpl"])
        #expect(throws: PrintError.unusable(path: scratch.folder, code: EISDIR)) {
            try PrintOutput.write(bytes("x"), toFile: scratch.folder)
        }
        #expect(throws: PrintError.unusable(path: "/nowhere/a.zpl", code: ENOENT)) {
            try PrintOutput.write(bytes("x"), toFile: "/nowhere/a.zpl")
        }
    }

    @Test func aDeviceIsWrittenToAndNeverBlocksForEver() throws {
        let scratch = try Scratch()
        try PrintOutput.write(bytes("x"), toFile: "/dev/null")
        let pipe = scratch.path("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: PrintError.unusable(path: pipe, code: ENXIO)) {
            try PrintOutput.write(bytes("x"), toFile: pipe)
        }
        let reader = open(pipe, O_RDONLY | O_NONBLOCK)
        try PrintOutput.write(bytes("label"), toFile: pipe)
        var buffer = [UInt8](repeating: 0, count: 16)
        #expect(read(reader, &buffer, 16) == 5)
        close(reader)
    }

    @Test func aFolderGetsAFileForEachInOrder() throws {
        let scratch = try Scratch()
        let paths = try (0..<5).map {
            try PrintOutput.write(bytes("\($0)"), intoFolder: scratch.path("spool/"), kind: "bin")
        }
        #expect(paths == paths.sorted() && Set(paths).count == 5)
        #expect(paths.map { FileManager.default.contents(atPath: $0) } == (0..<5).map { Data("\($0)".utf8) })
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("spool")).count == 5)
    }

    @Test func pausesGrowToAMinuteAndNoFurther() {
        #expect((0...7).map { PrintPauses().seconds(afterFailures: $0) } == [2, 4, 8, 16, 32, 60, 60, 60])
    }
}
