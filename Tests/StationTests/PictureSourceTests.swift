import Foundation
import Glibc
import Testing

@testable import Station

@Suite struct PictureSourceTests {
    private let folder = NSTemporaryDirectory() + "dockline-pictures-\(UUID().uuidString)"
    private let bytes = Data([0xFF, 0xD8, 0xFF, 1, 2, 3])

    private func withFolder(_ body: () throws -> Void) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body()
    }

    /// No program that another test starts meanwhile may hold the file: it would be closed only with that one.
    private func write(_ name: String) {
        let file = open(folder + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        defer { close(file) }
        _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    }

    @Test func theNextPictureInTheFolderIsTakenAndNoOlderOne() throws {
        try withFolder {
            write("old.jpg")
            let taken = try PictureSource.folder(folder).take(seconds: 30) {
                write("notes.txt")
                write(".hidden.jpg")
                write("new.JPG")
            }
            #expect(taken == TakenPicture(bytes: bytes, source: "new.JPG"))
        }
    }

    @Test func aFolderThatStaysEmptyOrIsNoneSaysSo() throws {
        try withFolder {
            #expect(throws: PictureSourceError.noneArrived(path: folder, seconds: 0)) {
                try PictureSource.folder(folder).take(seconds: 0)
            }
        }
        #expect(throws: PictureSourceError.self) { try PictureSource.folder(folder + "/none").take(seconds: 1) }
    }

    @Test func aCameraCommandWritesThePicture() throws {
        try withFolder {
            write("source.jpg")
            let taken = try PictureSource.camera("cp '\(folder)/source.jpg' {file}").take(seconds: 30)
            #expect(taken == TakenPicture(bytes: bytes, source: "camera"))
        }
    }

    @Test func aCameraThatFailsIsSlowOrWritesNothingSaysSo() {
        #expect(throws: PictureSourceError.noPlaceForFile(command: "true")) {
            try PictureSource.camera("true").take(seconds: 30)
        }
        let failing = "exit 3; {file}"
        #expect(throws: PictureSourceError.cameraFailed(command: failing, status: 3)) {
            try PictureSource.camera(failing).take(seconds: 30)
        }
        let empty = "true {file}"
        #expect(throws: PictureSourceError.cameraWroteNothing(command: empty)) {
            try PictureSource.camera(empty).take(seconds: 30)
        }
        let slow = "exec tail -f /dev/null {file}"
        #expect(throws: PictureSourceError.cameraTooSlow(command: slow, seconds: 0)) {
            try PictureSource.camera(slow).take(seconds: 0)
        }
    }
}
