import Foundation
import Testing

extension EndToEnd {
    /// A disk that runs full under a station.
    @Suite struct DiskFull {
        @Test(
            .enabled("skipped: mounting a small disk takes rights that this user lacks") {
                try await SmallDisk.canMount()
            })
        func aScanOnAFullDiskIsNotSavedAndWorksAfterwards() async throws {
            let disk = try await SmallDisk.mount()
            let world = World(scratch: try Scratch(), site: disk.path + "/x.site")
            try await world.fill()
            let screen = try await world.openTour()
            let before = try await world.facts()
            try disk.fill()
            // The log of the database has some room left, which a few scans use up.
            try await waited(for: "a scan that is not saved", lastSeen: screen.picture) {
                try await screen.enter("A-01-01-A")
                let words = try await screen.words()
                if words.contains("NOT SAVED") { return () }
                try await screen.press("F8")
                return nil
            }
            try await screen.sees("NOT SAVED", "is full", "Free some space and scan again")
            try disk.empty()
            // Typed by hand and corrected on the way: a scan would count as a repeat of the one just now.
            try await screen.send(Array("A-01-01-AX\u{7F}\r".utf8))
            try await screen.sees("scan the item", not: ["NOT SAVED"])
            #expect(try await world.facts() > before)
        }

        @Test(
            .enabled("skipped: mounting a small disk takes rights that this user lacks") {
                try await SmallDisk.canMount()
            })
        func aDiskThatCannotBeWrittenIsRefusedInWords() async throws {
            let disk = try await SmallDisk.mount()
            let world = World(scratch: try Scratch(), site: disk.path + "/x.site")
            try await world.fill()
            try await disk.makeReadOnly()
            for command in [["release"], ["station", "PICK-1"], ["import", "items", world.scratch.path("items.csv")]] {
                let outcome = try await world.dockline(command)
                #expect(outcome.status == 1 && outcome.errors.contains("cannot be written"), "\(outcome)")
                #expect(outcome.errors.contains("mounted read-only"), "\(outcome)")
            }
        }
    }
}

/// A memory disk of two megabytes.
final class SmallDisk: Sendable {
    private let scratch: Scratch
    var path: String { scratch.path("disk") }

    static func canMount() async throws -> Bool { (try? await mount()) != nil }

    static func mount() async throws -> SmallDisk {
        let disk = SmallDisk(scratch: try Scratch())
        try FileManager.default.createDirectory(atPath: disk.path, withIntermediateDirectories: true)
        let outcome = try await run(["/bin/mount", "-t", "tmpfs", "-o", "size=2m", "dockline-e2e", disk.path])
        guard outcome.status == 0 else { throw Missed(description: "mount: \(outcome)") }
        return disk
    }

    private init(scratch: Scratch) { self.scratch = scratch }

    deinit {
        let files = Channels.files(output: "/dev/null", errors: "/dev/null")
        // Lazily, because a station may not be quite gone; what was never mounted needs no unmounting.
        guard
            let process = try? start(["/bin/umount", "-l", path], environment: Program.environment(), channels: files)
        else { return }
        _ = waitpid(process, nil, 0)
    }

    func makeReadOnly() async throws {
        let outcome = try await run(["/bin/mount", "-o", "remount,ro", path])
        guard outcome.status == 0 else { throw Missed(description: "mount: \(outcome)") }
    }

    /// Takes every byte that is free.
    func fill() throws {
        _ = FileManager.default.createFile(atPath: path + "/filler", contents: nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path + "/filler"))
        for size in [65536, 4096, 512, 1] {
            let part = Data(repeating: 0x78, count: size)
            // It ends with the error that was wanted: no space left.
            while (try? file.write(contentsOf: part)) != nil {}
        }
        try? file.close()
    }

    func empty() throws { try FileManager.default.removeItem(atPath: path + "/filler") }
}
