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
            let (screen, code) = try await runFull(disk, world)
            let before = try await world.facts()
            try disk.empty()
            // Typed by hand and corrected on the way, which no scanner does.
            try await screen.send(Array((code + "X\u{7F}\r").utf8))
            try await screen.sees("PICK", "OK", not: ["NOT SAVED"])
            #expect(try await world.facts() > before)
        }

        /// Whoever is told to scan again does so at once, and that is no unwanted repeat.
        @Test(
            .enabled("skipped: mounting a small disk takes rights that this user lacks") {
                try await SmallDisk.canMount()
            })
        func theSameScanMayBeRepeatedAtOnce() async throws {
            let disk = try await SmallDisk.mount()
            let world = World(scratch: try Scratch(), site: disk.path + "/x.site")
            let (screen, code) = try await runFull(disk, world)
            let before = try await world.facts()
            try disk.empty()
            try await screen.send(Array((code + "\r").utf8))
            try await screen.sees("PICK", "OK", not: ["NOT SAVED"], seconds: 3)
            #expect(try await world.facts() > before)
        }

        /// Works on a disk without room until a scan cannot be saved, and answers with that scan.
        private func runFull(_ disk: SmallDisk, _ world: World) async throws -> (screen: Tmux, code: String) {
            try await world.fill()
            let screen = try await world.openTour()
            try disk.fill()
            // The log of the database may have room for one more scan or two.
            for code in ["A-01-01-A", "4006381333931", "L77", "3", "T-01", "A-01-02-A", "5901234123457"] {
                let before = try await screen.words()
                try await screen.send(Array((code + "\r").utf8))
                try await waited(for: "an answer to \(code)", lastSeen: screen.picture) {
                    let words = try await screen.words()
                    return words != before && !words.hasSuffix(code) ? () : nil
                }
                guard try await screen.words().contains("NOT SAVED") else { continue }
                try await screen.sees("NOT SAVED", "is full", "Free some space and try again")
                return (screen, code)
            }
            throw Missed(description: "Every scan was saved on a full disk.\n\(try await screen.picture())")
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
