import Foundation
import Rehearsal
import Screens
import Synchronization
import Testing
import TextScreen

@testable import Station

/// Pictures on their way to a station, with the threads that bring them.
@Suite struct PictureDeskTests {
    private let bytes = robotPicture(of: "one", plan: MischiefPlan(seed: 1))

    /// A folder, a desk that watches it, and a way to wait for what it brings.
    private final class Desk: Sendable {
        let folder: String
        let desk: PictureDesk
        private let woken: DispatchSemaphore

        init(_ source: (String) -> PictureSource = { .folder($0) }) throws {
            folder = NSTemporaryDirectory() + "dockline-desk-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let woken = DispatchSemaphore(value: 0)
            self.woken = woken
            desk = PictureDesk(
                source(folder), preview: { DotGrid(width: 2, modules: [true, false, $0.isEmpty, true]) },
                wake: { woken.signal() })
            try desk.start()
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        func write(_ name: String, _ bytes: Data) {
            _ = FileManager.default.createFile(atPath: folder + "/" + name, contents: bytes)
        }

        func next() throws -> PictureArrival {
            try #require(woken.wait(timeout: .now() + .seconds(30)) == .success)
            return try #require(desk.next())
        }
    }

    @Test func everyPictureThatIsWrittenIntoTheFolderComes() throws {
        let desk = try Desk()
        #expect(desk.desk.ask() == .folder(desk.folder) && desk.desk.next() == nil)
        desk.write("a.png", bytes)
        desk.write("b.txt", bytes)
        desk.write("c.png", bytes + [1])
        for name in ["a.png", "c.png"] {
            guard case .taken(let picture, let preview) = try desk.next() else {
                Issue.record("no picture")
                return
            }
            #expect(picture.source == name)
            #expect(picture.bytes.count >= bytes.count)
            #expect(preview?.width == 2)
        }
    }

    @Test func aFolderThatGoesAwayIsToldOnce() throws {
        let desk = try Desk()
        try FileManager.default.removeItem(atPath: desk.folder)
        guard case .failed(.noFolder(let path, _)) = try desk.next() else {
            Issue.record("it was not told")
            return
        }
        #expect(path == desk.folder)
        #expect(throws: PictureSourceError.self) { try PictureDesk(.folder(desk.folder), wake: {}).start() }
    }

    @Test func aCameraTakesOnePictureHoweverOftenItIsAsked() throws {
        let desk = try Desk { .camera("sleep 0.2; printf x >> '\($0)/count'; cp '\($0)/source.png' {file}") }
        desk.write("source.png", bytes)
        #expect(desk.desk.ask() == .camera)
        #expect(desk.desk.ask() == .camera)
        guard case .taken(let picture, _) = try desk.next() else {
            Issue.record("no picture")
            return
        }
        #expect(picture.bytes == bytes && picture.source == "camera")
        #expect(FileManager.default.contents(atPath: desk.folder + "/count") == Data("x".utf8))
        #expect(desk.desk.next() == nil)
    }

    @Test func aCameraThatFailsSaysSo() throws {
        let desk = try Desk { _ in .camera("exit 3; {file}") }
        _ = desk.desk.ask()
        guard case .failed(.cameraFailed(_, 3)) = try desk.next() else {
            Issue.record("it was not told")
            return
        }
    }
}
