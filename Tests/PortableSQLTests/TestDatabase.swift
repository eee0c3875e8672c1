import Foundation
import PortableSQL
import ScratchPostgres

extension ScratchDatabase {
    /// Runs a test on a database of its own, which is empty.
    func use(_ body: (any SQLDatabase) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/sql-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // A folder that stays behind in /tmp spoils no test.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try openDatabase(try makePlace(in: folder), create: true)
        try body(database)
        try database.close()
    }
}
